/** Files that LibreOffice opens and this program does not (.xls, .ods, .doc before Word 97 or broken) → Reading of what it makes of them. */
import { type Media, ReadError, type Reading } from '../model/reading.ts'
import type { Limits } from './limits.ts'
import { type Conversion, convert, OfficeFailure, OfficeTimeout } from './office/convert.ts'
import { findOffice } from './office/program.ts'

export interface OfficeOptions {
  /** Path of LibreOffice's `soffice`; by default it is looked for. False reads without it. */
  readonly office?: string | false
  /** Time for a file to be converted by it, in seconds; 120 where absent. */
  readonly officeSeconds?: number
}

const USUAL_SECONDS = 120

export type SheetMedia = Extract<Media, 'application/vnd.ms-excel' | 'application/vnd.oasis.opendocument.spreadsheet'>

const named = (bytes: Uint8Array, stream: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(stream, 'utf16le'))

/** How LibreOffice calls what the bytes are, and what a person does. */
function sheetOf(media: SheetMedia, bytes: Uint8Array): { name: string; conversion: Conversion } {
  if (media === 'application/vnd.oasis.opendocument.spreadsheet')
    return { name: '.ods', conversion: { from: 'ods', filter: 'calc8', to: 'xlsx' } }
  const filter = named(bytes, 'Workbook') ? 'MS Excel 97' : 'MS Excel 95'
  return { name: '.xls (Excel 97–2003)', conversion: { from: 'xls', filter, to: 'xlsx' } }
}

/** The reading of what LibreOffice makes of the file. Throws OfficeFailure, ReadError. */
async function readMade(
  program: string,
  bytes: Uint8Array,
  conversion: Conversion,
  options: OfficeOptions,
  limits: Limits,
): Promise<Reading> {
  const bounds = { seconds: options.officeSeconds ?? USUAL_SECONDS, most: Math.max(limits.bytes, limits.unpacked) }
  const made = await convert(program, bytes, conversion, bounds)
  try {
    return conversion.to === 'xlsx'
      ? await (await import('./xlsx.ts')).readXlsx(made, limits)
      : await (await import('./docx.ts')).readDocx(made, limits)
  } catch (cause) {
    if (cause instanceof ReadError && cause.failure === 'damaged')
      throw new OfficeFailure('what LibreOffice made cannot be read', { cause })
    throw cause
  }
}

/**
 * Reads a sheet of Excel 97–2003 or OpenDocument. Throws ReadError: `unsupported` without LibreOffice, `damaged` where it
 * makes nothing of the file, `too-slow`, and those of the XLSX reader.
 */
export async function readSheet(
  bytes: Uint8Array,
  media: SheetMedia,
  options: OfficeOptions,
  limits: Limits,
): Promise<Reading> {
  const { name, conversion } = sheetOf(media, bytes)
  const program = findOffice(options.office)
  if (program === null)
    throw new ReadError(
      'unsupported',
      `Đây là bảng tính ${name}. Chương trình đọc được mọi bảng trong tệp này nếu máy có LibreOffice, nhưng không tìm thấy. Hãy cài LibreOffice rồi đọc lại, hoặc mở bằng Excel và lưu lại thành .xlsx.`,
    )
  try {
    const reading = await readMade(program, bytes, conversion, options, limits)
    const message = `Bảng tính ${name} được đọc qua LibreOffice, sau khi chuyển thành .xlsx. Số và ngày viết theo bản đã chuyển.`
    return { ...reading, media, warnings: [{ code: 'office', message }, ...reading.warnings] }
  } catch (cause) {
    if (!(cause instanceof OfficeFailure)) throw cause
    if (cause instanceof OfficeTimeout)
      throw new ReadError(
        'too-slow',
        `LibreOffice chuyển bảng tính ${name} mãi chưa xong nên đã dừng. Hãy mở bằng Excel và lưu lại thành .xlsx.`,
        { cause },
      )
    throw new ReadError(
      'damaged',
      `LibreOffice không chuyển được bảng tính ${name}: tệp bị hỏng hoặc có mật khẩu, hoặc LibreOffice cài thiếu phần Calc. Hãy mở bằng Excel và lưu lại thành .xlsx.`,
      { cause },
    )
  }
}

/**
 * Reads a .doc that the reader of our own refused with `refusal`: older than Word 97, or broken. Throws ReadError of the
 * same failure, told what LibreOffice could do or could not.
 */
export async function readRefusedDoc(
  bytes: Uint8Array,
  refusal: ReadError,
  options: OfficeOptions,
  limits: Limits,
): Promise<Reading> {
  const refused = (more: string, cause: unknown): ReadError =>
    new ReadError(refusal.failure, `${refusal.message} ${more}`, { cause })
  const program = findOffice(options.office)
  if (program === null)
    throw refused('Cũng có thể cài LibreOffice: có nó, chương trình thử đọc cả tệp Word kiểu này.', refusal)
  const old = refusal.failure === 'unsupported'
  const filter = old ? 'MS WinWord 6.0' : 'MS Word 97'
  try {
    const reading = await readMade(program, bytes, { from: 'doc', filter, to: 'docx' }, options, limits)
    const message = old
      ? 'Tệp Word cũ (trước Word 97) được đọc qua LibreOffice, sau khi chuyển thành .docx.'
      : 'Tệp Word (.doc) bị hỏng; chữ ở đây là phần LibreOffice khôi phục được, có thể thiếu.'
    return { ...reading, media: 'application/msword', warnings: [{ code: 'office', message }, ...reading.warnings] }
  } catch (cause) {
    if (!(cause instanceof OfficeFailure || cause instanceof ReadError)) throw cause
    throw refused('LibreOffice cũng không chuyển được tệp này.', cause)
  }
}
