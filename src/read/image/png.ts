/** Bytes of a PNG → its page, in grey on white. */
import { inflateSync } from 'node:zlib'
import { ReadError } from '../../model/reading.ts'
import type { PicturePage } from './wrap.ts'

interface Head {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colours: number
  readonly interlaced: boolean
}

/** Samples for each pixel by colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** Start and step of Adam7's passes: x, y, dx, dy. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const
const METRES = 0.0254

const damaged = (cause?: unknown): ReadError =>
  new ReadError('damaged', 'Tệp ảnh PNG hỏng hoặc bị cắt cụt.', cause === undefined ? undefined : { cause })

/** Undoes the filter of each row, in place; rows are `bytes` long behind their filter's number. */
function unfilter(data: Buffer, at: number, rows: number, bytes: number, step: number): void {
  for (let row = 0; row < rows; row++) {
    const start = at + row * (bytes + 1)
    const filter = data[start]!
    const above = row === 0 ? -1 : start - bytes
    for (let i = 0; i < bytes; i++) {
      const here = start + 1 + i
      const a = i >= step ? data[here - step]! : 0
      const b = above < 0 ? 0 : data[above + i]!
      const c = above < 0 || i < step ? 0 : data[above + i - step]!
      let more = 0
      if (filter === 1) more = a
      else if (filter === 2) more = b
      else if (filter === 3) more = (a + b) >> 1
      else if (filter === 4) {
        const p = a + b - c
        const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)]
        more = pa <= pb && pa <= pc ? a : pb <= pc ? b : c
      }
      data[here] = (data[here]! + more) & 255
    }
  }
}

/** Brightness of one pixel, on white, from samples of 0 to 255. */
const greyOf = (red: number, green: number, blue: number, alpha: number): number =>
  255 + ((((red * 77 + green * 150 + blue * 29) >> 8) - 255) * alpha) / 255

function pixelReader(head: Head, palette: Buffer, alphas: Buffer): (data: Buffer, row: number, x: number) => number {
  const { depth, colours } = head
  const samples = SAMPLES[colours]!
  const sample = (data: Buffer, row: number, index: number): number => {
    if (depth === 8) return data[row + index]!
    if (depth === 16) return data[row + index * 2]!
    const bit = index * depth
    return (data[row + (bit >> 3)]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1)
  }
  const full = depth < 8 ? 255 / ((1 << depth) - 1) : 1
  return (data, row, x) => {
    const first = sample(data, row, x * samples)
    if (colours === 3)
      return greyOf(
        palette[first * 3] ?? 0,
        palette[first * 3 + 1] ?? 0,
        palette[first * 3 + 2] ?? 0,
        alphas[first] ?? 255,
      )
    if (colours === 0) return first * full
    if (colours === 4) return greyOf(first, first, first, sample(data, row, x * 2 + 1))
    const alpha = colours === 6 ? sample(data, row, x * 4 + 3) : 255
    return greyOf(first, sample(data, row, x * samples + 1), sample(data, row, x * samples + 2), alpha)
  }
}

/** The page of a PNG. Throws ReadError `damaged` or `too-large`. `most` is the largest number of pixels to unpack. */
export function pngPage(bytes: Uint8Array, most: number): PicturePage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let head: Head | null = null
  let palette = Buffer.alloc(0)
  let alphas = Buffer.alloc(0)
  let dpi: PicturePage['dpi'] = null
  const packed: Buffer[] = []
  for (let at = 8; at + 8 <= file.length; ) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const body = file.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR' && body.length >= 13) {
      head = {
        width: body.readUInt32BE(0),
        height: body.readUInt32BE(4),
        depth: body[8]!,
        colours: body[9]!,
        interlaced: body[12] === 1,
      }
    } else if (type === 'PLTE') palette = Buffer.from(body)
    else if (type === 'tRNS') alphas = Buffer.from(body)
    else if (type === 'pHYs' && body.length >= 9 && body[8] === 1)
      dpi = [body.readUInt32BE(0) * METRES, body.readUInt32BE(4) * METRES]
    else if (type === 'IDAT') packed.push(body)
    else if (type === 'IEND') break
    at += 12 + length
  }
  if (head === null || SAMPLES[head.colours] === undefined || ![1, 2, 4, 8, 16].includes(head.depth)) throw damaged()
  const { width, height, depth, colours, interlaced } = head
  if (width === 0 || height === 0) throw damaged()
  if (width * height > most) throw new ReadError('too-large', `Ảnh PNG quá lớn (${width} × ${height} điểm ảnh).`)
  const bits = SAMPLES[colours]! * depth
  const passes = interlaced ? PASSES : ([[0, 0, 1, 1]] as const)
  const sizes = passes.map(([x, y, dx, dy]) => ({
    wide: Math.ceil((width - x) / dx),
    high: Math.ceil((height - y) / dy),
  }))
  const needed = sizes.reduce(
    (sum, { wide, high }) => sum + (wide === 0 ? 0 : high * (Math.ceil((wide * bits) / 8) + 1)),
    0,
  )
  let data: Buffer
  try {
    data = inflateSync(Buffer.concat(packed), { maxOutputLength: needed + 1024, finishFlush: 2 })
  } catch (cause) {
    throw damaged(cause)
  }
  // A picture cut off below is white there: what is left can be read.
  if (data.length < needed) data = Buffer.concat([data, Buffer.alloc(needed - data.length)])
  const pixels = Buffer.alloc(width * height, 255)
  const read = pixelReader(head, palette, alphas)
  let at = 0
  passes.forEach(([x0, y0, dx, dy], pass) => {
    const { wide, high } = sizes[pass]!
    if (wide === 0) return
    const row = Math.ceil((wide * bits) / 8)
    unfilter(data, at, high, row, Math.max(1, bits >> 3))
    for (let y = 0; y < high; y++) {
      const start = at + y * (row + 1) + 1
      for (let x = 0; x < wide; x++) pixels[(y0 + y * dy) * width + x0 + x * dx] = read(data, start, x)
    }
    at += high * (row + 1)
  })
  return {
    width,
    height,
    dpi,
    turns: 0,
    pieces: [{ left: 0, top: 0, width, height, entries: '/ColorSpace /DeviceGray /BitsPerComponent 8', data: pixels }],
  }
}
