/** Pictures for tests: drawn in signs, taken of a PDF's page, written as PNG or TIFF; and words as read from them. */
import { deflateSync } from 'node:zlib'
import type { OcrWord } from '../../../src/read/ocr/engine.ts'
import { blank, type Grey } from '../../../src/read/ocr/grey.ts'
import { drawn } from '../../../src/read/ocr/render.ts'

/** `.` is white, anything else black; each sign a square of `size` pixels. */
export function picture(rows: readonly string[], size = 1): Grey {
  const grey = blank(Math.max(...rows.map((row) => row.length)) * size, rows.length * size)
  rows.forEach((row, y) => {
    ;[...row].forEach((sign, x) => {
      if (sign === '.' || sign === ' ') return
      for (let dy = 0; dy < size; dy++)
        grey.pixels.fill(0, (y * size + dy) * grey.width + x * size, (y * size + dy) * grey.width + (x + 1) * size)
    })
  })
  return grey
}

/** Makes words as the engine reads them, these high and this sure where a test says nothing else. */
export const wordsOf =
  (usual: { readonly confidence: number; readonly top: number; readonly bottom: number }) =>
  (
    text: string,
    left: number,
    right: number,
    confidence = usual.confidence,
    top = usual.top,
    bottom = usual.bottom,
  ): OcrWord => ({ text, confidence, left, right, top, bottom })

/** Black boxes on white. */
export function boxes(
  width: number,
  height: number,
  list: readonly (readonly [number, number, number, number])[],
): Grey {
  const grey = blank(width, height)
  for (const [left, top, right, bottom] of list)
    for (let y = top; y < bottom; y++) grey.pixels.fill(0, y * width + left, y * width + right)
  return grey
}

/** A page of a PDF as a picture, at 300 dpi. */
export async function pageOf(pdf: Uint8Array, page: number): Promise<Grey> {
  const found = await drawn(pdf, '', page - 1)
  if (found === null) throw new Error(`no page ${page}`)
  return found.grey
}

const chunk = (type: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length)
  head.write(type, 4, 'latin1')
  // Readers of pictures for recognition do not check sums.
  return Buffer.concat([head, body, Buffer.alloc(4)])
}

export interface PngKind {
  readonly depth: number
  readonly colours: number
  readonly interlaced?: boolean
  readonly dpi?: number
  readonly palette?: Uint8Array
  readonly alphas?: Uint8Array
}

/** A PNG of raw rows, each with its filter's number in front. */
export function pngOf(width: number, height: number, rows: Uint8Array, kind: PngKind): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = kind.depth
  head[9] = kind.colours
  head[12] = kind.interlaced === true ? 1 : 0
  const metre = Buffer.alloc(9)
  if (kind.dpi !== undefined) {
    metre.writeUInt32BE(Math.round(kind.dpi / 0.0254))
    metre.writeUInt32BE(Math.round(kind.dpi / 0.0254), 4)
    metre[8] = 1
  }
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...(kind.dpi === undefined ? [] : [chunk('pHYs', metre)]),
    ...(kind.palette === undefined ? [] : [chunk('PLTE', kind.palette)]),
    ...(kind.alphas === undefined ? [] : [chunk('tRNS', kind.alphas)]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array()),
  ])
}

/** A grey picture as PNG. */
export function greyPng({ width, height, pixels }: Grey, dpi = 300): Buffer {
  const rows = Buffer.alloc(height * (width + 1))
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return pngOf(width, height, rows, { depth: 8, colours: 0, dpi })
}
