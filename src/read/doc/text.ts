/** Word 97's table of pieces → the characters of all its stories in order, and where each stands in the file. */
import { westernText } from '../charset/charset.ts'

export interface Text {
  readonly characters: string
  /** The file position of the character at a place of `characters`. */
  fileAt(place: number): number
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly file: number
  readonly width: 1 | 2
}

const COMPRESSED = 0x40000000

/** Reads the text. Throws RangeError where pieces are missing or cut off. */
export function readText(main: Buffer, table: Buffer): Text {
  const start = main.readUInt32LE(0x1a2)
  const size = main.readUInt32LE(0x1a6)
  const clx = table.subarray(start, start + size)
  let at = 0
  while (at < clx.length && clx.readUInt8(at) === 1) at += 3 + clx.readUInt16LE(at + 1)
  if (at + 5 > clx.length || clx.readUInt8(at) !== 2) throw new RangeError('table of pieces')
  const list = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  const count = Math.floor((list.length - 4) / 12)
  const pieces: Piece[] = []
  const parts: string[] = []
  let length = 0
  for (let i = 0; i < count; i++) {
    const signs = list.readUInt32LE(i * 4 + 4) - list.readUInt32LE(i * 4)
    const place = list.readUInt32LE((count + 1) * 4 + i * 8 + 2)
    const width = (place & COMPRESSED) !== 0 ? 1 : 2
    const file = width === 1 ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff
    if (signs < 0 || file + signs * width > main.length) throw new RangeError(`piece ${i}`)
    const bytes = main.subarray(file, file + signs * width)
    parts.push(width === 1 ? westernText(bytes) : bytes.toString('utf16le'))
    pieces.push({ from: length, to: length + signs, file, width })
    length += signs
  }
  let last = 0
  return {
    characters: parts.join(''),
    fileAt(place) {
      // Places are asked for in order.
      if (place < (pieces[last]?.from ?? 0)) last = 0
      while (last < pieces.length && place >= pieces[last]!.to) last++
      const piece = pieces[last]
      return piece === undefined ? -1 : piece.file + (place - piece.from) * piece.width
    },
  }
}
