/** Grey pictures → one TIFF of as many pages, so that a single run of the recogniser reads them all. */
import type { Grey } from './grey.ts'

const HEADER = 8
const ENTRIES = 11
const DIRECTORY = 2 + ENTRIES * 12 + 4
const RESOLUTION = 8
const SHORT = 3
const LONG = 4
const RATIONAL = 5

/** An uncompressed TIFF (little-endian, 8 bits grey) of the pictures in order; `dpi` is told to its reader. */
export function stackOf(pictures: readonly Grey[], dpi = 300): Buffer {
  const size = HEADER + pictures.reduce((sum, { pixels }) => sum + DIRECTORY + RESOLUTION + pixels.length + 1, 0)
  const out = Buffer.alloc(size)
  out.write('II')
  out.writeUInt16LE(42, 2)
  let at = HEADER
  let link = 4
  for (const { width, height, pixels } of pictures) {
    at += at % 2
    out.writeUInt32LE(at, link)
    const resolution = at + DIRECTORY
    const data = resolution + RESOLUTION
    const entries: readonly (readonly [number, number, number])[] = [
      [256, LONG, width],
      [257, LONG, height],
      [258, SHORT, 8],
      [259, SHORT, 1],
      [262, SHORT, 1],
      [273, LONG, data],
      [277, SHORT, 1],
      [278, LONG, height],
      [279, LONG, pixels.length],
      [282, RATIONAL, resolution],
      [283, RATIONAL, resolution],
    ]
    out.writeUInt16LE(ENTRIES, at)
    entries.forEach(([tag, type, value], index) => {
      const entry = at + 2 + index * 12
      out.writeUInt16LE(tag, entry)
      out.writeUInt16LE(type, entry + 2)
      out.writeUInt32LE(1, entry + 4)
      if (type === SHORT) out.writeUInt16LE(value, entry + 8)
      else out.writeUInt32LE(value, entry + 8)
    })
    link = at + 2 + ENTRIES * 12
    out.writeUInt32LE(dpi, resolution)
    out.writeUInt32LE(1, resolution + 4)
    out.set(pixels, data)
    at = data + pixels.length
  }
  return out.subarray(0, at)
}
