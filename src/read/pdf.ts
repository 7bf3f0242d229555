/** Bytes of a PDF → its Reading: words from character boxes or recognition, paragraphs, tables, notes, furniture. */
import { ReadError, type Reading, type Warning } from '../model/reading.ts'
import { createCanvas, type Draft, type DraftMark } from './canvas.ts'
import type { CharsetName } from './charset/charset.ts'
import { charsetWarnings } from './charset/report.ts'
import { checkPages, LIMITS, type Limits } from './limits.ts'
import type { OcrOptions, Scans } from './ocr/index.ts'
import { readCharacters } from './pdf/characters.ts'
import { type OpenPdf, withPdf } from './pdf/engine.ts'
import type { Part } from './pdf/flow.ts'
import { frameOf } from './pdf/frame.ts'
import { drawnText, judge, type Tally, tally, type Verdict } from './pdf/judge.ts'
import { layOut } from './pdf/layout.ts'
import { nameNotes } from './pdf/notes.ts'
import { mendSheets } from './pdf/old-fonts.ts'
import { boxOf, joinLines, paragraphsOf } from './pdf/paragraphs.ts'
import { readDrawing } from './pdf/rules.ts'
import type { Sheet } from './pdf/sheet.ts'
import type { TableCell } from './pdf/tables.ts'

/** A file of this many bytes whose pages show nothing at all has lost its contents. */
const HOLLOW = 16_384
/** Fewer words than this for each page, and the pages with words are but cover sheets of a scan. */
const WORDS_A_PAGE = 12

export interface PdfOptions extends OcrOptions {
  /** Opens a file that asks for one. */
  readonly password?: string
  readonly limits?: Partial<Limits>
}

function readSheet(pdf: OpenPdf, index: number): Sheet | null {
  const page = pdf.pdfium._FPDF_LoadPage(pdf.document, index)
  if (page === 0) return null
  try {
    let frame = frameOf(pdf, page)
    let characters = readCharacters(pdf, page, frame)
    if (characters.askew !== 0) {
      // A wide table set sideways on an upright page: read as a person would, with the page turned.
      frame = frameOf(pdf, page, characters.askew)
      characters = readCharacters(pdf, page, frame)
    }
    const { glyphs, turned, unmapped } = characters
    const { width, height } = frame
    return { number: index + 1, width, height, glyphs, turned, unmapped, ...readDrawing(pdf, page, frame) }
  } finally {
    pdf.pdfium._FPDF_ClosePage(page)
  }
}

interface Judged {
  readonly sheet: Sheet
  readonly verdict: Verdict
  readonly text: string
  readonly tallied: Tally
}

function judged(sheet: Sheet): Judged {
  const text = drawnText(sheet.glyphs)
  const tallied = tally(text)
  return { sheet, verdict: judge(sheet, text, tallied), text, tallied }
}

/** Throws where no page, or next to none, has words to be trusted, those that recognition has read among them. */
function refuseWordless(pages: readonly Judged[], recognised: Scans, total: number, bytes: number): void {
  const read = recognised.sheets
  const scans = pages.filter(({ verdict, sheet }) => verdict === 'scan' && !read.has(sheet.number)).length
  const texts = pages.filter(({ verdict }) => verdict === 'text')
  const words = texts.reduce((sum, page) => sum + page.tallied.words, 0)
  const served = texts.length + read.size
  if (scans > 0 && (served === 0 || (scans > served && read.size === 0 && words < WORDS_A_PAGE * total))) {
    const why = recognised.warnings[0]?.message ?? 'Cần nhận dạng chữ (OCR).'
    throw new ReadError(
      'needs-ocr',
      `Tệp là bản chụp (${scans}/${total} trang là ảnh, không có lớp chữ dùng được). ${why}`,
    )
  }
  if (served > 0) return
  if (pages.some(({ verdict }) => verdict === 'garbled'))
    throw new ReadError(
      'unsupported',
      'Chữ trong tệp PDF không phải Unicode và không nhận ra bảng mã, nên chỉ đọc được bằng nhận dạng chữ (OCR). Hãy bật OCR, hoặc chuyển văn bản gốc sang Unicode rồi xuất lại.',
    )
  if (pages.length < total || (bytes > HOLLOW && pages.every(({ sheet }) => sheet.objects === 0))) {
    throw new ReadError('damaged', `Tệp PDF hỏng: mở được ${total} trang nhưng không trang nào còn nội dung.`)
  }
  throw new ReadError('empty', 'Tệp PDF không có chữ nào để đọc.')
}

function warningsOf(
  pages: readonly Judged[],
  missing: readonly number[],
  struck: readonly number[],
  read: ReadonlyMap<number, Sheet>,
): Warning[] {
  const numbered = (wanted: Verdict, done: boolean): number[] =>
    pages
      .filter(({ verdict, sheet }) => verdict === wanted && read.has(sheet.number) === done)
      .map(({ sheet }) => sheet.number)
  return [
    ...missing.map((page) => ({ code: 'damaged-page', message: `Trang ${page} hỏng, không đọc được.`, page })),
    ...numbered('garbled', true).map((page) => ({
      code: 'garbled-page',
      message: `Trang ${page}: chữ lưu theo bảng mã không nhận ra, đã nhận dạng lại từ hình (OCR).`,
      page,
    })),
    ...numbered('garbled', false).map((page) => ({
      code: 'garbled-page',
      message: `Trang ${page}: chữ lưu theo bảng mã không nhận ra: chưa đọc, cần nhận dạng chữ (OCR).`,
      page,
    })),
    ...numbered('scan', false).map((page) => ({
      code: 'scanned-page',
      message: `Trang ${page} là ảnh chụp, không có lớp chữ dùng được: chưa đọc, cần nhận dạng chữ (OCR).`,
      page,
    })),
    ...struck.map((page) => ({
      code: 'struck-text',
      message: `Trang ${page} có chữ bị gạch bỏ: đã bỏ khỏi văn bản.`,
      page,
    })),
  ]
}

function cellWords(cell: TableCell): { words: string; marks: DraftMark[]; bold: boolean; centred: boolean } {
  let words = ''
  const marks: DraftMark[] = []
  const paragraphs = paragraphsOf(cell.lines).map(({ paragraph }) => paragraph)
  for (const paragraph of paragraphs) {
    if (words !== '') words += '\n'
    for (const { at, note } of paragraph.marks) marks.push({ at: words.length + at, note })
    words += paragraph.text
  }
  return {
    words,
    marks,
    bold: paragraphs.every(({ bold }) => bold),
    centred: paragraphs.every(({ centred }) => centred),
  }
}

type Lay = (draft: Draft, words: string, marks: readonly DraftMark[]) => void

/** Hands the parts over block by block; tables are numbered as they come. */
function layParts(parts: readonly Part[], lay: Lay): void {
  const names = nameNotes(parts.flatMap((part) => (part.type === 'note' ? [part] : [])))
  const rename = (marks: readonly DraftMark[], page: number): DraftMark[] =>
    marks.map(({ at, note }) => ({ at, note: names.meant(note, page) }))
  const turns = new Map<string, number>()
  let table = 0
  for (const part of parts) {
    if (part.type === 'paragraph') {
      const { kind, page, box, bold, centred, text, marks } = part.paragraph
      lay({ kind, page, box, bold, centred }, text, rename(marks, page))
    } else if (part.type === 'table') {
      for (const cell of part.table.cells) {
        const { words, marks, bold, centred } = cellWords(cell)
        const { row, col, rowspan, colspan, page, box } = cell
        lay(
          { kind: 'cell', page, box, bold, centred, cell: { table, row, col, rowspan, colspan } },
          words,
          rename(marks, page),
        )
      }
      table++
    } else {
      const { text, marks } = joinLines(part.lines)
      const place = { page: part.page, box: boxOf(part.lines) }
      if (part.type === 'furniture')
        lay({ kind: 'furniture', ...place, box: part.sideways ? null : place.box }, text, [])
      else {
        const turn = turns.get(part.label) ?? 0
        turns.set(part.label, turn + 1)
        lay({ kind: 'note', ...place, note: names.named(part.label, turn) }, text, rename(marks, part.page))
      }
    }
  }
}

interface Opened {
  readonly pages: readonly Judged[]
  readonly missing: readonly number[]
  readonly total: number
  readonly charsets: ReadonlySet<CharsetName>
}

const opened = (bytes: Uint8Array, password: string, limits: Limits): Promise<Opened> =>
  withPdf(bytes, password, (pdf) => {
    checkPages(pdf.pages, limits)
    const raw: Sheet[] = []
    const missing: number[] = []
    for (let index = 0; index < pdf.pages; index++) {
      const sheet = readSheet(pdf, index)
      if (sheet === null) missing.push(index + 1)
      else raw.push(sheet)
    }
    const { sheets, charsets } = mendSheets(raw)
    return { pages: sheets.map(judged), missing, total: pdf.pages, charsets }
  })

const NOTHING_READ: Scans = { sheets: new Map(), warnings: [], assure: (reading) => reading }

/** The pages that are pictures, read by recognition; the recogniser is loaded only where there are any. */
async function scansOf(bytes: Uint8Array, pages: readonly Judged[], options: PdfOptions): Promise<Scans> {
  const numbers = pages
    .filter(({ verdict }) => verdict === 'scan' || verdict === 'garbled')
    .map(({ sheet }) => sheet.number)
  if (options.ocr === false || numbers.length === 0) return NOTHING_READ
  const { readScans } = await import('./ocr/index.ts')
  const { drawn } = await import('./ocr/render.ts')
  return readScans(numbers, (number) => drawn(bytes, options.password ?? '', number - 1), options)
}

/**
 * Reads a PDF; pages without words to be trusted are recognised (OCR) unless `ocr` is false. Throws ReadError
 * `encrypted` (password missing or wrong), `damaged`, `empty`, or `needs-ocr` (no page with words, and recognition
 * switched off or failed). A page left unread among others is a warning `scanned-page`.
 */
export async function readPdf(bytes: Uint8Array, options: PdfOptions = {}): Promise<Reading> {
  if (bytes.length === 0) throw new ReadError('empty', 'Tệp PDF rỗng (0 byte).')
  const { pages, missing, total, charsets } = await opened(bytes, options.password ?? '', {
    ...LIMITS,
    ...options.limits,
  })
  const scans = await scansOf(bytes, pages, options)
  refuseWordless(pages, scans, total, bytes.length)
  const sheets = pages.flatMap(({ sheet, verdict }) =>
    verdict === 'text' ? [sheet] : (scans.sheets.get(sheet.number) ?? []),
  )
  const { parts, struck } = layOut(sheets)
  const canvas = createCanvas()
  layParts(parts, canvas.block)
  return scans.assure(
    canvas.finish({
      media: 'application/pdf',
      pages: total,
      warnings: [...charsetWarnings(charsets), ...warningsOf(pages, missing, struck, scans.sheets), ...scans.warnings],
    }),
  )
}
