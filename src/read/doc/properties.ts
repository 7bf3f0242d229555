/** Word 97's lists of property changes (sprms) and the pages that keep them → properties of characters and paragraphs. */

export interface Change {
  readonly code: number
  readonly operand: Buffer
}

const TDEFTABLE = 0xd608
const SIZES = [1, 1, 2, 4, 2, 2, 0, 3]

/** Each change in turn, as far as the bytes go. */
export function* changesOf(list: Buffer): Generator<Change> {
  for (let at = 0; at + 2 <= list.length; ) {
    const code = list.readUInt16LE(at)
    at += 2
    const kind = code >> 13
    let size = SIZES[kind]!
    if (code === TDEFTABLE) size = at + 2 <= list.length ? list.readUInt16LE(at) + 1 : 2
    else if (kind === 6) size = at < list.length ? list.readUInt8(at) + 1 : 1
    yield { code, operand: list.subarray(at, at + size) }
    at += size
  }
}

/** The number that an operand of up to four bytes holds; 0 where it is cut off. */
export function numberOf(operand: Buffer): number {
  if (operand.length === 0) return 0
  return operand.readUIntLE(0, Math.min(operand.length, 4))
}

/** A stretch of the file with the list of changes that holds for it. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly list: Buffer
  /** Style of a paragraph; 0 for characters. */
  readonly style: number
}

const PAGE = 512
const EMPTY = Buffer.alloc(0)

interface PageKind {
  /** Bytes for each entry behind the positions. */
  readonly entry: number
  readonly read: (page: Buffer, at: number) => { list: Buffer; style: number }
}

const CHARACTERS: PageKind = {
  entry: 1,
  read: (page, at) => ({ list: page.subarray(at + 1, at + 1 + page.readUInt8(at)), style: 0 }),
}

const PARAGRAPHS: PageKind = {
  entry: 13,
  read(page, at) {
    const words = page.readUInt8(at)
    const start = words === 0 ? at + 2 : at + 1
    const length = words === 0 ? page.readUInt8(at + 1) * 2 : words * 2 - 1
    const properties = page.subarray(start, start + length)
    return properties.length < 2
      ? { list: EMPTY, style: 0 }
      : { list: properties.subarray(2), style: properties.readUInt16LE(0) }
  },
}

function stretchesOf(main: Buffer, table: Buffer, place: number, kind: PageKind): Stretch[] {
  const start = main.readUInt32LE(place)
  const size = main.readUInt32LE(place + 4)
  const plc = table.subarray(start, start + size)
  const count = Math.floor((plc.length - 4) / 8)
  const stretches: Stretch[] = []
  for (let i = 0; i < count; i++) {
    const number = plc.readUInt32LE((count + 1) * 4 + i * 4) & 0x3fffff
    const page = main.subarray(number * PAGE, (number + 1) * PAGE)
    if (page.length < PAGE) continue
    const entries = page.readUInt8(PAGE - 1)
    if ((entries + 1) * 4 + entries * kind.entry > PAGE) continue
    for (let j = 0; j < entries; j++) {
      const at = page.readUInt8((entries + 1) * 4 + j * kind.entry) * 2
      const own = at === 0 || at >= PAGE - 2 ? { list: EMPTY, style: 0 } : kind.read(page, at)
      stretches.push({ from: page.readUInt32LE(j * 4), to: page.readUInt32LE((j + 1) * 4), ...own })
    }
  }
  return stretches.sort((a, b) => a.from - b.from)
}

/** Where the main stream names the pages of characters' and of paragraphs' properties. */
export const characterStretches = (main: Buffer, table: Buffer): Stretch[] => stretchesOf(main, table, 0xfa, CHARACTERS)
export const paragraphStretches = (main: Buffer, table: Buffer): Stretch[] =>
  stretchesOf(main, table, 0x102, PARAGRAPHS)

/** The stretch that holds a place of the file. */
export function stretchAt(stretches: readonly Stretch[], place: number): Stretch | undefined {
  let low = 0
  let high = stretches.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const one = stretches[middle]!
    if (place < one.from) high = middle - 1
    else if (place >= one.to) low = middle + 1
    else return one
  }
  return undefined
}
