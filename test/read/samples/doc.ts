/** Paragraphs with their properties → bytes of a small Word 97 file, to read back in tests. */
import { compound, padded, SECTOR } from './compound.ts'

export interface DocRun {
  readonly text: string
  /** Changes of the characters: each a code and the bytes of its operand. */
  readonly changes?: Buffer
}

export interface DocParagraph {
  readonly runs: readonly DocRun[]
  readonly changes?: Buffer
  readonly style?: number
  /** `\r` by default; `\x07` ends a cell or row. */
  readonly end?: string
}

export interface DocParts {
  readonly body: readonly DocParagraph[]
  readonly notes?: readonly DocParagraph[]
  readonly fonts?: readonly string[]
  /** Levels of one list: format, text with `\0` … for counters. */
  readonly levels?: readonly (readonly [number, string])[]
  readonly flags?: number
  readonly version?: number
}

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value & 0xffff)
  return bytes
}
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

/** One change: its code, and its operand of one, two or more bytes. */
export const change = (code: number, operand: number | Buffer): Buffer => {
  const bytes = typeof operand === 'number' ? (((code >> 13) & 7) < 2 ? Buffer.from([operand]) : u16(operand)) : operand
  return Buffer.concat([u16(code), bytes])
}
export const changes = (...list: Buffer[]): Buffer => Buffer.concat(list)

/** The end of a row whose cells have these edges; flags as Word keeps them. */
export const rowEnd = (edges: readonly number[], flags: readonly number[] = []): DocParagraph => {
  const cells = edges.slice(1).map((_, index) => Buffer.concat([u16(flags[index] ?? 0), Buffer.alloc(18)]))
  const shape = Buffer.concat([Buffer.from([edges.length - 1]), ...edges.map(u16), ...cells])
  return {
    runs: [],
    end: '\x07',
    changes: changes(
      change(0x2416, 1),
      change(0x2417, 1),
      change(0xd608, Buffer.concat([u16(shape.length + 1), shape])),
    ),
  }
}
export const inCell = (text: string): DocParagraph => ({ runs: [{ text }], end: '\x07', changes: change(0x2416, 1) })

/** One page of properties: places, then where each list lies, the lists from the end. */
function page(places: readonly number[], lists: readonly Buffer[], entry: 1 | 13): Buffer {
  const bytes = Buffer.alloc(SECTOR)
  places.forEach((place, index) => {
    bytes.writeUInt32LE(place, index * 4)
  })
  let end = 510
  lists.forEach((list, index) => {
    end = (end - list.length) & ~1
    list.copy(bytes, end)
    bytes.writeUInt8(end / 2, places.length * 4 + index * entry)
  })
  bytes.writeUInt8(lists.length, 511)
  return bytes
}

function styleSheet(): Buffer {
  const style = (sti: number, kind: number, base: number, name: string, parts: readonly Buffer[]): Buffer => {
    const body = Buffer.concat([
      u16(sti),
      u16((base << 4) | kind),
      u16(parts.length),
      Buffer.alloc(4),
      u16(name.length),
      Buffer.from(`${name}\0`, 'utf16le'),
      ...parts.flatMap((part) => [u16(part.length), part, Buffer.alloc(part.length & 1)]),
    ])
    return Buffer.concat([u16(body.length), body, Buffer.alloc(body.length & 1)])
  }
  const styles = [
    style(0, 1, 0xfff, 'Normal', [u16(0), Buffer.alloc(0)]),
    style(1, 1, 0, 'heading 1', [u16(1), change(0x0835, 1)]),
    style(0xffe, 1, 0, 'Centred', [Buffer.concat([u16(2), change(0x2403, 1)]), Buffer.alloc(0)]),
  ]
  const header = Buffer.concat([u16(styles.length), u16(10), Buffer.alloc(14)])
  return Buffer.concat([u16(header.length), header, ...styles])
}

function fontTable(names: readonly string[]): Buffer {
  const fonts = names.map((name) => {
    const bytes = Buffer.concat([Buffer.alloc(40), Buffer.from(`${name}\0`, 'utf16le')])
    bytes.writeUInt8(bytes.length - 1, 0)
    return bytes
  })
  return Buffer.concat([u16(names.length), u16(0), ...fonts])
}

function listTables(levels: readonly (readonly [number, string])[]): { lists: Buffer; uses: Buffer; size: number } {
  const all = Array.from({ length: 9 }, (_, index) => levels[index] ?? ([0, ''] as const))
  const list = Buffer.alloc(28)
  list.writeInt32LE(77, 0)
  for (let i = 0; i < 9; i++) list.writeUInt16LE(0xfff, 8 + i * 2)
  const records = all.map(([format, text]) => {
    const level = Buffer.alloc(28)
    level.writeInt32LE(1, 0)
    level.writeUInt8(format, 4)
    return Buffer.concat([level, u16(text.length), Buffer.from(text, 'utf16le')])
  })
  const head = Buffer.concat([u16(1), list])
  const use = Buffer.alloc(16)
  use.writeInt32LE(77, 0)
  return {
    lists: Buffer.concat([head, ...records]),
    uses: Buffer.concat([u32(1), use, u32(0xffffffff)]),
    size: head.length,
  }
}

const TEXT_AT = 0x800

/** Builds the file; `notes` are the texts of footnotes, marked in the body by `\x02`. */
export function doc({
  body,
  notes = [],
  fonts = ['Times New Roman'],
  levels = [],
  flags = 0,
  version = 0xc1,
}: DocParts): Uint8Array {
  const paragraphs = [...body, ...notes]
  const lengthOf = (list: readonly DocParagraph[]): number =>
    list.reduce(
      (sum, { runs, end = '\r' }) => sum + runs.reduce((length, { text }) => length + text.length, 0) + end.length,
      0,
    )
  let text = ''
  const characterPages: Buffer[] = []
  const paragraphPages: Buffer[] = []
  const bounds: number[] = [TEXT_AT]
  for (const { runs, changes: own = Buffer.alloc(0), style = 0, end = '\r' } of paragraphs) {
    const start = TEXT_AT + text.length * 2
    const places = [start]
    const lists: Buffer[] = []
    const all = [...runs, { text: end, changes: Buffer.alloc(0) }]
    for (const run of all) {
      text += run.text
      places.push(TEXT_AT + text.length * 2)
      const list = run.changes ?? Buffer.alloc(0)
      lists.push(Buffer.concat([Buffer.from([list.length]), list]))
    }
    characterPages.push(page(places, lists, 1))
    const properties = Buffer.concat([u16(style), own, Buffer.alloc((own.length + 1) & 1)])
    const record = Buffer.concat([Buffer.from([(properties.length + 1) / 2]), properties])
    paragraphPages.push(page([start, TEXT_AT + text.length * 2], [record], 13))
    bounds.push(TEXT_AT + text.length * 2)
  }
  const words = Buffer.from(text, 'utf16le')
  const pagesAt = TEXT_AT + Math.ceil(words.length / SECTOR) * SECTOR
  const main = Buffer.concat([Buffer.alloc(TEXT_AT), padded(words, SECTOR), ...characterPages, ...paragraphPages])

  const pageTable = (first: number): Buffer =>
    Buffer.concat([...bounds.map(u32), ...paragraphs.map((_, index) => u32(first + index))])
  const first = pagesAt / SECTOR
  const clx = Buffer.concat([Buffer.from([2]), u32(16), u32(0), u32(text.length), u16(0), u32(TEXT_AT), u16(0)])
  const noteMarks = [...text.slice(0, lengthOf(body))].flatMap((sign, index) => (sign === '\x02' ? [index] : []))
  const noteStarts = notes.map((_, index) => lengthOf(notes.slice(0, index)))
  const { lists, uses, size } = listTables(levels)
  const parts: readonly (readonly [number, Buffer, number?])[] = [
    [0x1a2, clx],
    [0xfa, pageTable(first)],
    [0x102, pageTable(first + paragraphs.length)],
    [0xa2, styleSheet()],
    [0x112, fontTable(fonts)],
    [
      0xaa,
      noteMarks.length === 0
        ? Buffer.alloc(0)
        : Buffer.concat([...noteMarks.map(u32), u32(text.length), ...noteMarks.map(() => u16(1))]),
    ],
    [
      0xb2,
      notes.length === 0
        ? Buffer.alloc(0)
        : Buffer.concat([...noteStarts.map(u32), u32(lengthOf(notes)), u32(lengthOf(notes) + 1)]),
    ],
    ...(levels.length === 0
      ? []
      : ([
          [0x2e2, lists, size],
          [0x2ea, uses],
        ] as const)),
  ]
  let table = Buffer.alloc(0)
  for (const [at, bytes, length = bytes.length] of parts) {
    main.writeUInt32LE(table.length, at)
    main.writeUInt32LE(length, at + 4)
    table = Buffer.concat([table, bytes])
  }
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(version, 2)
  main.writeUInt16LE(flags, 0x0a)
  main.writeUInt32LE(lengthOf(body), 0x4c)
  main.writeUInt32LE(lengthOf(notes), 0x50)
  return compound([
    ['WordDocument', main],
    ['0Table', table],
  ])
}
