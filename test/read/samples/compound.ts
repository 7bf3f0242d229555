/** Streams → bytes of a compound file (the container of Word and Excel 97), to read back in tests. */

export const SECTOR = 512
export const padded = (bytes: Buffer, size: number): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((size - (bytes.length % size)) % size)])

/** No entry. */
const NONE = 0xffffffff

/** Streams of 4096 bytes and more, one behind the other, with header, links and directory. */
export function compound(streams: readonly (readonly [string, Buffer])[]): Buffer {
  const data = streams.map(([, bytes]) => padded(bytes.length < 4096 ? padded(bytes, 4096) : bytes, SECTOR))
  const links: number[] = []
  const starts = data.map((bytes) => {
    const start = links.length
    const count = bytes.length / SECTOR
    for (let i = 0; i < count; i++) links.push(i === count - 1 ? 0xfffffffe : start + i + 1)
    return start
  })
  const directoryAt = links.push(0xfffffffe) - 1
  const tables = Math.ceil((links.length + 1) / 127)
  const tableAt = links.length
  for (let i = 0; i < tables; i++) links.push(0xfffffffd)
  const entry = (name: string, type: number, start: number, size: number, next: number, child: number): Buffer => {
    const bytes = Buffer.alloc(128)
    bytes.write(name, 0, 'utf16le')
    bytes.writeUInt16LE(name.length * 2 + 2, 64)
    bytes.writeUInt8(type, 66)
    bytes.writeUInt8(1, 67)
    bytes.writeUInt32LE(NONE, 68)
    bytes.writeUInt32LE(next, 72)
    bytes.writeUInt32LE(child, 76)
    bytes.writeUInt32LE(start, 116)
    bytes.writeUInt32LE(size, 120)
    return bytes
  }
  const directory = padded(
    Buffer.concat([
      entry('Root Entry', 5, 0xfffffffe, 0, NONE, 1),
      ...streams.map(([name], index) =>
        entry(name, 2, starts[index]!, data[index]!.length, index + 2 > streams.length ? NONE : index + 2, NONE),
      ),
    ]),
    SECTOR,
  )
  const table = Buffer.alloc(tables * SECTOR, 0xff)
  links.forEach((link, index) => {
    table.writeUInt32LE(link, index * 4)
  })
  const header = Buffer.alloc(SECTOR)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  header.writeUInt16LE(0x3e, 24)
  header.writeUInt16LE(3, 26)
  header.writeUInt16LE(0xfffe, 28)
  header.writeUInt16LE(9, 30)
  header.writeUInt16LE(6, 32)
  header.writeUInt32LE(tables, 44)
  header.writeUInt32LE(directoryAt, 48)
  header.writeUInt32LE(4096, 56)
  header.writeUInt32LE(0xfffffffe, 60)
  header.writeUInt32LE(0xfffffffe, 68)
  header.fill(0xff, 76)
  for (let i = 0; i < tables; i++) header.writeUInt32LE(tableAt + i, 76 + i * 4)
  return Buffer.concat([header, ...data, directory, table])
}
