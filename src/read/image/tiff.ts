/** Bytes of a TIFF → its pages, strips and tiles left in their code where PDF knows it too. */
import { ReadError } from '../../model/reading.ts'
import { jpegEntries, jpegHead, TURNS } from './jpeg.ts'
import type { PicturePage, Piece } from './wrap.ts'

/** Bytes of one value by type: byte, ascii, short, long, rational, … */
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
const MOST_PAGES = 2000
const RATIONAL = 5

const damaged = (): ReadError => new ReadError('damaged', 'Tệp ảnh TIFF hỏng hoặc bị cắt cụt.')
const odd = (what: string): ReadError =>
  new ReadError('unsupported', `Ảnh TIFF kiểu ${what} chưa đọc được. Hãy lưu lại thành PDF, PNG hoặc TIFF nén G4.`)

type Tags = ReadonlyMap<number, readonly number[]>

interface File {
  readonly bytes: Buffer
  readonly short: (at: number) => number
  readonly long: (at: number) => number
}

function opened(bytes: Uint8Array): File {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = view[0] === 0x49
  const check = (at: number, size: number): number => {
    if (at < 0 || at + size > view.length) throw damaged()
    return at
  }
  return {
    bytes: view,
    short: (at) => (little ? view.readUInt16LE(check(at, 2)) : view.readUInt16BE(check(at, 2))),
    long: (at) => (little ? view.readUInt32LE(check(at, 4)) : view.readUInt32BE(check(at, 4))),
  }
}

function tagsAt({ bytes, short, long }: File, start: number): { tags: Tags; next: number } {
  const tags = new Map<number, readonly number[]>()
  const count = short(start)
  for (let i = 0; i < count; i++) {
    const entry = start + 2 + i * 12
    const type = short(entry + 2)
    const size = TYPE_BYTES[type] ?? 0
    const number = long(entry + 4)
    if (size === 0 || number * size > bytes.length) continue
    const at = number * size <= 4 ? entry + 8 : long(entry + 8)
    if (at + number * size > bytes.length) continue
    const values: number[] = []
    for (let n = 0; n < number; n++) {
      const place = at + n * size
      if (type === RATIONAL) values.push(long(place) / Math.max(1, long(place + 4)))
      else values.push(size === 1 ? bytes[place]! : size === 2 ? short(place) : long(place))
    }
    tags.set(short(entry), values)
  }
  const end = start + 2 + count * 12
  return { tags, next: end + 4 <= bytes.length ? long(end) : 0 }
}

/** Each byte's bits in reverse: fax machines send the last first. */
const MIRRORED = Uint8Array.from({ length: 256 }, (_, byte) => {
  let out = 0
  for (let bit = 0; bit < 8; bit++) if (byte & (1 << bit)) out |= 128 >> bit
  return out
})

interface Coding {
  readonly compression: number
  readonly photometric: number
  readonly samples: number
  readonly bits: number
  readonly predictor: number
  readonly faxOptions: number
  readonly palette: readonly number[]
}

function coloursOf({ photometric, samples, bits, palette }: Coding): string {
  if (photometric === 3) {
    const size = 1 << bits
    const hex = Array.from({ length: size }, (_, i) =>
      [0, 1, 2].map((c) => ((palette[c * size + i] ?? 0) >> 8).toString(16).padStart(2, '0')).join(''),
    ).join('')
    return `/ColorSpace [/Indexed /DeviceRGB ${size - 1} <${hex}>] /BitsPerComponent ${bits}`
  }
  if (photometric === 2 && samples === 3) return `/ColorSpace /DeviceRGB /BitsPerComponent ${bits}`
  if (photometric === 5 && samples === 4) return `/ColorSpace /DeviceCMYK /BitsPerComponent ${bits}`
  if (photometric <= 1 && samples === 1)
    return `/ColorSpace /DeviceGray /BitsPerComponent ${bits}${photometric === 0 ? ' /Decode [1 0]' : ''}`
  throw odd(`màu ${photometric}, ${samples} kênh`)
}

/** The dictionary entries for a strip or tile of this coding, `width` pixels wide. */
function entriesOf(coding: Coding, width: number, height: number): string {
  const { compression, photometric, samples, bits, predictor, faxOptions } = coding
  if (compression >= 2 && compression <= 4) {
    const k = compression === 4 ? -1 : compression === 3 && (faxOptions & 1) === 1 ? 1 : 0
    const parms = [
      `/K ${k} /Columns ${width} /Rows ${height}`,
      photometric === 1 ? '/BlackIs1 true' : '',
      compression === 2 || (faxOptions & 4) === 4 ? '/EncodedByteAlign true' : '',
      compression === 3 ? '/EndOfLine true' : '',
      '/EndOfBlock false',
    ]
    return `/ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << ${parms.join(' ')} >>`
  }
  const filter: Readonly<Record<number, string>> = {
    1: '',
    5: '/Filter /LZWDecode',
    8: '/Filter /FlateDecode',
    32946: '/Filter /FlateDecode',
    32773: '/Filter /RunLengthDecode',
  }
  if (filter[compression] === undefined) throw odd(`nén ${compression}`)
  const parms =
    predictor === 2
      ? `/DecodeParms << /Predictor 2 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${width} >>`
      : ''
  return `${coloursOf(coding)} ${filter[compression]} ${parms}`
}

/** A strip's JPEG with the tables that all strips share put in front. */
function withTables(data: Buffer, tables: readonly number[]): Buffer {
  if (tables.length < 6) return data
  return Buffer.concat([data.subarray(0, 2), Buffer.from(tables.slice(2, -2)), data.subarray(2)])
}

function pageOf(file: File, tags: Tags): PicturePage {
  const one = (tag: number, otherwise: number): number => tags.get(tag)?.[0] ?? otherwise
  const [width, height] = [one(256, 0), one(257, 0)]
  if (width === 0 || height === 0) throw damaged()
  const coding: Coding = {
    compression: one(259, 1),
    photometric: one(262, 0),
    samples: one(277, 1),
    bits: one(258, 1),
    predictor: one(317, 1),
    faxOptions: one(292, 0),
    palette: tags.get(320) ?? [],
  }
  if (one(284, 1) === 2 && coding.samples > 1) throw odd('tách kênh màu')
  const tiled = tags.has(322)
  const wide = tiled ? one(322, width) : width
  const high = tiled ? one(323, height) : Math.min(height, one(278, height))
  const starts = tags.get(tiled ? 324 : 273) ?? []
  const lengths = tags.get(tiled ? 325 : 279) ?? []
  const across = tiled ? Math.ceil(width / wide) : 1
  const pieces = starts.flatMap((start, index): Piece[] => {
    const left = (index % across) * wide
    const top = Math.floor(index / across) * high
    if (top >= height) return []
    const rows = tiled ? high : Math.min(high, height - top)
    let data = file.bytes.subarray(start, start + (lengths[index] ?? file.bytes.length))
    if (one(266, 1) === 2) data = Buffer.from(data.map((byte) => MIRRORED[byte]!))
    if (coding.compression !== 7)
      return [{ left, top, width: wide, height: rows, entries: entriesOf(coding, wide, rows), data }]
    const jpeg = withTables(data, tags.get(347) ?? [])
    const entries = jpegEntries(jpegHead(jpeg), coding.photometric === 2)
    return [{ left, top, width: wide, height: rows, entries, data: jpeg }]
  })
  if (pieces.length === 0) throw damaged()
  const unit = one(296, 2) === 3 ? 2.54 : one(296, 2) === 2 ? 1 : 0
  const [x, y] = [one(282, 0) * unit, one(283, 0) * unit]
  return { width, height, dpi: x > 1 && y > 1 ? [x, y] : null, turns: TURNS[one(274, 1)] ?? 0, pieces }
}

/** The pages of a TIFF. Throws ReadError `damaged` or `unsupported`. */
export function tiffPages(bytes: Uint8Array): PicturePage[] {
  const file = opened(bytes)
  const pages: PicturePage[] = []
  const seen = new Set<number>()
  for (let at = file.long(4); at !== 0 && !seen.has(at) && pages.length < MOST_PAGES; ) {
    seen.add(at)
    const { tags, next } = tagsAt(file, at)
    // A small copy for showing in lists is no page.
    if (((tags.get(254)?.[0] ?? 0) & 1) === 0) pages.push(pageOf(file, tags))
    at = next
  }
  if (pages.length === 0) throw damaged()
  return pages
}
