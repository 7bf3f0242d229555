/** Bytes of one file → its Reading: finds the format by the bytes and hands over to that format's reader. */
import { type Media, ReadError, type Reading } from '../model/reading.ts'
import type { Decoded } from './decode.ts'
import { sniff } from './detect.ts'
import { checkBytes, LIMITS, type Limits } from './limits.ts'
import type { OcrOptions } from './ocr/index.ts'
import type { OfficeOptions } from './office.ts'

export { detect } from './detect.ts'
export { LIMITS, type Limits } from './limits.ts'

export interface Source {
  /** For messages only; never asked for the format. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface ReadOptions extends OcrOptions, OfficeOptions {
  /** Opens a locked PDF. */
  readonly password?: string
  /** How much is read at most; what is not named here is as in `LIMITS`. */
  readonly limits?: Partial<Limits>
}

const UNSUPPORTED: Readonly<Record<string, string>> = {
  image: 'Ảnh kiểu này (GIF, BMP, WebP) chưa đọc được. Hãy lưu lại thành PNG, JPEG, TIFF hoặc PDF rồi đọc bản đó.',
  slides: 'Đây là bản trình chiếu, không phải văn bản. Hãy dùng bản .docx hoặc .pdf của văn bản.',
  packed: 'Tệp nén kiểu RAR, 7z hoặc gz chưa mở được. Hãy giải nén rồi đọc từng tệp bên trong.',
  office: 'Tệp Office này không chứa văn bản Word. Hãy lưu lại thành .docx rồi đọc bản đó.',
  'word-xml': 'Tệp Word dạng XML (2003) chưa đọc được. Hãy mở bằng Word và lưu lại thành .docx rồi đọc bản đó.',
  binary:
    'Không nhận ra định dạng của tệp (đọc được: văn bản, Markdown, HTML, DOCX, DOC, ODT, RTF, XLSX, PDF, ảnh PNG, JPEG, TIFF, gói ZIP, thư EML; có LibreOffice thì cả XLS, ODS). Tệp có thể bị hỏng hoặc là loại tệp khác.',
}

const unsupported = (found: string): ReadError =>
  new ReadError('unsupported', UNSUPPORTED[found] ?? UNSUPPORTED.binary!)

/**
 * Reads one file, whatever its name says: `await read({ path: 'ke-hoach.docx', bytes })`.
 * Throws ReadError with the cause (`encrypted`, `damaged`, `empty`, `unsupported`, `needs-ocr`, `too-large`, `too-slow`).
 */
export async function read(source: Source, options: ReadOptions = {}): Promise<Reading> {
  const { bytes } = source
  const limits: Limits = { ...LIMITS, ...options.limits }
  checkBytes(bytes.length, limits)
  if (bytes.length === 0) throw new ReadError('empty', 'Tệp rỗng (0 byte).')
  const sniffed = sniff(bytes)
  if (sniffed.media === null) {
    if (sniffed.found === 'archive' || sniffed.found === 'mail') return readOnly(source, options)
    throw unsupported(sniffed.found)
  }
  try {
    return await readAs(sniffed.media, sniffed.decoded, bytes, options, limits)
  } catch (cause) {
    if (cause instanceof RangeError && /call stack/.test(cause.message))
      throw new ReadError('damaged', 'Các phần của tệp lồng vào nhau quá sâu, không đọc được.', { cause })
    throw cause
  }
}

/**
 * The documents that a file holds: of a package (.zip) or message (.eml) each file in it, `ho-so.zip/ke-hoach.docx`; any
 * other file comes back as it is. Throws ReadError `damaged`, `encrypted` or `too-large`.
 */
export async function unpack(source: Source, options: ReadOptions = {}): Promise<Source[]> {
  const { mayHoldFiles } = await import('./packages.ts')
  if (!mayHoldFiles(source.bytes)) return [source]
  const { unpacked } = await import('./unpack.ts')
  return unpacked(source, { ...LIMITS, ...options.limits })
}

/** The one document that a package or message holds. */
async function readOnly(source: Source, options: ReadOptions): Promise<Reading> {
  const inner = await unpack(source, options)
  const [only] = inner
  if (inner.length === 1 && only !== undefined && only !== source) return read(only, options)
  if (inner.length === 0) throw new ReadError('empty', 'Tệp nén hoặc thư không chứa tệp nào để đọc.')
  const names = inner.slice(0, 5).map(({ path }) => path.slice(source.path.length + 1))
  throw new ReadError(
    'unsupported',
    `Tệp nén hoặc thư chứa ${inner.length} tệp (${names.join(', ')}${inner.length > 5 ? ' …' : ''}). Hãy giải nén rồi đọc từng tệp.`,
  )
}

async function readAs(
  media: Media,
  decoded: Decoded | null,
  bytes: Uint8Array,
  options: ReadOptions,
  limits: Limits,
): Promise<Reading> {
  switch (media) {
    case 'text/plain':
    case 'text/markdown':
      return (await import('./text.ts')).readText(decoded!, media)
    case 'text/html':
      return (await import('./html.ts')).readHtml(decoded!)
    case 'application/pdf':
      return (await import('./pdf.ts')).readPdf(bytes, options)
    case 'application/msword':
      return readWord(bytes, options, limits)
    case 'application/vnd.ms-excel':
    case 'application/vnd.oasis.opendocument.spreadsheet':
      return (await import('./office.ts')).readSheet(bytes, media, options, limits)
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return (await import('./docx.ts')).readDocx(bytes, limits)
    case 'image/jpeg':
    case 'image/png':
    case 'image/tiff':
      return (await import('./image.ts')).readImage(bytes, media, options)
    case 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet':
      return (await import('./xlsx.ts')).readXlsx(bytes, limits)
    case 'application/vnd.oasis.opendocument.text':
      return (await import('./odt.ts')).readOdt(bytes, limits)
    case 'application/rtf':
      return (await import('./rtf.ts')).readRtf(bytes, limits)
  }
}

/** A .doc by the reader of our own; what that refuses, by LibreOffice. */
async function readWord(bytes: Uint8Array, options: ReadOptions, limits: Limits): Promise<Reading> {
  try {
    return await (await import('./doc.ts')).readDoc(bytes)
  } catch (cause) {
    if (!(cause instanceof ReadError) || !/^(?:damaged|unsupported)$/.test(cause.failure)) throw cause
    return (await import('./office.ts')).readRefusedDoc(bytes, cause, options, limits)
  }
}
