/** Bytes of a JPEG → its page, the code left as it is: PDF holds JPEG too. */
import { ReadError } from '../../model/reading.ts'
import type { PicturePage } from './wrap.ts'

const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
const ORIENTATION = 0x0112
/** Quarters clockwise for the orientations that cameras write; mirrored ones do not come from cameras. */
export const TURNS: Readonly<Record<number, number>> = { 3: 2, 6: 1, 8: 3 }

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** Colours as PDF names them, by the number of components. */
const COLOURS: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }

export interface JpegHead {
  readonly width: number
  readonly height: number
  readonly components: number
  readonly dpi: readonly [number, number] | null
  readonly turns: number
  /** Written by Adobe's programs, which store four colours inverted. */
  readonly adobe: boolean
}

/** What the segments before the picture say. Throws ReadError `damaged`. */
export function jpegHead(bytes: Uint8Array): JpegHead {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let dpi: JpegHead['dpi'] = null
  let turns = 0
  let adobe = false
  for (let at = 2; at + 4 <= view.length; ) {
    if (view[at] !== 0xff) break
    const marker = view[at + 1]!
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.readUInt16BE(at + 2)
    const body = view.subarray(at + 4, at + 2 + length)
    if (marker === APP0 && body.toString('latin1', 0, 4) === 'JFIF' && body.length >= 12) {
      const unit = body[7]!
      const factor = unit === 1 ? 1 : unit === 2 ? 2.54 : 0
      if (factor > 0 && body.readUInt16BE(8) > 1) dpi = [body.readUInt16BE(8) * factor, body.readUInt16BE(10) * factor]
    } else if (marker === APP1 && body.toString('latin1', 0, 6) === 'Exif\0\0') turns = exifTurns(body.subarray(6))
    else if (marker === APP14 && body.toString('latin1', 0, 5) === 'Adobe') adobe = true
    else if (isFrame(marker) && body.length >= 6) {
      const [height, width, components] = [body.readUInt16BE(1), body.readUInt16BE(3), body[5]!]
      if (width === 0 || height === 0 || COLOURS[components] === undefined) break
      return { width, height, components, dpi, turns, adobe }
    }
    at += 2 + length
  }
  throw new ReadError('damaged', 'Tệp ảnh JPEG hỏng hoặc bị cắt cụt: không thấy kích thước ảnh.')
}

function exifTurns(body: Buffer): number {
  if (body.length < 14) return 0
  const little = body.toString('latin1', 0, 2) === 'II'
  const short = (at: number): number =>
    at + 2 > body.length ? 0 : little ? body.readUInt16LE(at) : body.readUInt16BE(at)
  const start = little ? body.readUInt32LE(4) : body.readUInt32BE(4)
  const count = short(start)
  for (let i = 0; i < Math.min(count, 100); i++) {
    if (short(start + 2 + i * 12) === ORIENTATION) return TURNS[short(start + 2 + i * 12 + 8)] ?? 0
  }
  return 0
}

/** The dictionary entries of a JPEG; `plainRgb` where its three colours are stored as they are. */
export const jpegEntries = ({ components, adobe }: JpegHead, plainRgb = false): string =>
  [
    `/ColorSpace ${COLOURS[components]} /BitsPerComponent 8 /Filter /DCTDecode`,
    components === 4 && adobe ? '/Decode [1 0 1 0 1 0 1 0]' : '',
    plainRgb ? '/DecodeParms << /ColorTransform 0 >>' : '',
  ]
    .filter(Boolean)
    .join(' ')

/** The page of a JPEG. Throws ReadError `damaged`. */
export function jpegPage(bytes: Uint8Array): PicturePage {
  const head = jpegHead(bytes)
  const { width, height, dpi, turns } = head
  return {
    width,
    height,
    dpi,
    turns,
    pieces: [{ left: 0, top: 0, width, height, entries: jpegEntries(head), data: bytes }],
  }
}
