/** Bytes of a compound file (the container of Word 97) → its streams by name. */

const FREE = 0xfffffffa
const HEADER = 512
const ENTRY = 128
const STREAM = 2

interface Entry {
  readonly type: number
  readonly start: number
  readonly size: number
}

/** The streams of the file; undefined where there is none of that name. Throws RangeError where the file is cut off or broken. */
export function openCompound(bytes: Buffer): (name: string) => Buffer | undefined {
  const sectorSize = 1 << bytes.readUInt16LE(30)
  const miniSize = 1 << bytes.readUInt16LE(32)
  if (sectorSize < 512 || sectorSize > 65_536 || miniSize < 16 || miniSize > sectorSize)
    throw new RangeError('sector size')
  const sector = (number: number): Buffer => {
    const at = HEADER + number * sectorSize + Math.max(0, sectorSize - HEADER)
    if (at >= bytes.length) throw new RangeError(`sector ${number}`)
    return bytes.subarray(at, at + sectorSize)
  }
  const most = Math.ceil(bytes.length / sectorSize) + 1
  const tableSectors: number[] = []
  for (let i = 0; i < 109; i++) tableSectors.push(bytes.readUInt32LE(76 + i * 4))
  let next = bytes.readUInt32LE(68)
  for (let count = 0; next < FREE && count < most; count++) {
    const one = sector(next)
    for (let at = 0; at + 4 < one.length; at += 4) tableSectors.push(one.readUInt32LE(at))
    next = one.readUInt32LE(one.length - 4)
  }
  const links = Buffer.concat(
    tableSectors
      .filter((number) => number < FREE)
      .slice(0, most)
      .map(sector),
  )
  const linkOf = (table: Buffer, number: number): number =>
    number * 4 + 4 <= table.length ? table.readUInt32LE(number * 4) : FREE

  /** Sectors of a chain, one after the other; a ring ends where the file would. */
  const chain = (start: number): Buffer => {
    const parts: Buffer[] = []
    for (let number = start; number < FREE && parts.length <= most; number = linkOf(links, number))
      parts.push(sector(number))
    return Buffer.concat(parts)
  }

  const directory = chain(bytes.readUInt32LE(48))
  const entries = new Map<string, Entry>()
  let root: Entry = { type: 0, start: FREE, size: 0 }
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = Math.min(directory.readUInt16LE(at + 64), 64)
    const name = directory.toString('utf16le', at, at + Math.max(0, length - 2))
    const entry = {
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    }
    if (entry.type === 5) root = entry
    else if (entry.type === STREAM && !entries.has(name)) entries.set(name, entry)
  }
  const cutoff = bytes.readUInt32LE(56)
  let small: { links: Buffer; data: Buffer } | null = null
  const smallStream = ({ start, size }: Entry): Buffer => {
    small ??= { links: chain(bytes.readUInt32LE(60)), data: chain(root.start) }
    const parts: Buffer[] = []
    for (let number = start; number < FREE && parts.length * miniSize < size; number = linkOf(small.links, number))
      parts.push(small.data.subarray(number * miniSize, (number + 1) * miniSize))
    return Buffer.concat(parts)
  }
  return (name) => {
    const entry = entries.get(name)
    if (entry === undefined) return undefined
    const data = entry.size < cutoff ? smallStream(entry) : chain(entry.start)
    return data.subarray(0, entry.size)
  }
}
