/** Plain text and Markdown → Reading: wraps joined to paragraphs, tables of pipes to cells, notes tied to their marks. */
import type { Reading, Warning } from '../model/reading.ts'
import { barred } from './aligned-lines.ts'
import { barTable } from './bar-rows.ts'
import { type Canvas, createCanvas } from './canvas.ts'
import { mendText } from './charset/mend.ts'
import { charsetWarnings, refuseUnknown } from './charset/report.ts'
import type { Decoded } from './decode.ts'
import { withGluedNotes } from './glued-notes.ts'
import { isItem, labelOf } from './labels.ts'
import { plainLines } from './markdown.ts'
import { layWithNotes, noteNumber, type Piece } from './notes.ts'
import { gridOf } from './pipe-grid.ts'
import { flattened, pipeTable } from './pipes.ts'
import { withoutColumns } from './side-by-side.ts'
import { goesOn, type Line, paragraphsOf, type Shape, shapeOf } from './wrap.ts'

interface Page {
  readonly pieces: Piece[]
  readonly shape: Shape
  readonly markdown: boolean
  tables: number
}

/** Reads characters of a text file. Throws ReadError `empty` when they hold no word, `unsupported` in an unknown encoding. */
export async function readText(decoded: Decoded, media: 'text/plain' | 'text/markdown'): Promise<Reading> {
  const mended = mendText(decoded.text.replace(/\r\n?/g, '\n').normalize('NFC'))
  refuseUnknown(decoded, mended.charsets)
  const text = withoutComments(mended.text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\f/g, '\n\n')
    .replace(/(?<!\p{L})\p{Cf}+|\p{Cf}+(?!\p{L})/gu, '')
    .normalize('NFC')
  const markdown = media === 'text/markdown'
  const parts = markdown ? partsOf(text) : [text]
  const shape = shapeOf(
    parts.flatMap((part, index) =>
      index % 2 === 0 ? part.split('\n').map((line) => line.replace(/[*_#]/g, '').trim()) : [],
    ),
  )
  const page: Page = { pieces: [], shape, markdown, tables: 0 }
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) readProseAndPipes(page, barred(withoutColumns(part.split('\n'))))
    else await readHtmlTable(page, part)
  }
  const canvas: Canvas = createCanvas()
  layWithNotes(canvas, withGluedNotes(page.pieces))
  const warnings: Warning[] = charsetWarnings(mended.charsets)
  if (decoded.lossy) warnings.push({ code: 'encoding', message: 'Một vài ký tự trong tệp bị hỏng và đã bỏ qua.' })
  return canvas.finish({ media, warnings })
}

/** Comments of HTML become the lines that they took; one without an end is text. */
function withoutComments(text: string): string {
  let kept = ''
  let from = 0
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', at + 4)
    if (end < 0) break
    kept += text.slice(from, at) + text.slice(at, end).replace(/[^\n]/g, '')
    from = end + 3
  }
  return kept + text.slice(from)
}

/** Text and tables of HTML in turn; a table without an end is text. */
function partsOf(text: string): string[] {
  const last = [...text.matchAll(/<\/table>/gi)].at(-1)
  const end = last === undefined ? 0 : last.index + last[0].length
  const parts = text.slice(0, end).split(/(<table\b[\s\S]*?<\/table>)/i)
  return [...parts.slice(0, -1), parts[parts.length - 1]! + text.slice(end)]
}

/** `ỦY BAN NHÂN DÂN |` is the text and a lone `|` behind it; `| Số: 12` a lone `|` before it. */
function withoutTrailingPipe(line: string): string[] {
  const at = line.indexOf('|')
  if (at < 0 || at !== line.lastIndexOf('|') || line[at - 1] === '\\') return [line]
  const before = line.slice(0, at)
  const behind = line.slice(at + 1)
  if (before.trim() !== '' && behind.trim() === '') return [before, '|']
  if (before.trim() === '' && behind.trim() !== '' && !/^\s*:?-+/.test(behind)) return ['|', behind]
  return [line]
}

async function readHtmlTable(page: Page, html: string): Promise<void> {
  const { tablePieces } = await import('./html.ts')
  const laid = tablePieces(html, page.tables)
  for (const piece of laid.pieces) page.pieces.push(piece)
  page.tables = laid.tables
}

function readProseAndPipes(page: Page, lines: readonly string[]): void {
  let from = 0
  let untried = 0
  const flush = (to: number): void => readFlattened(page, lines.slice(from, to).flatMap(withoutTrailingPipe))
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]!.includes('|')) continue
    const table = pipeTable(lines, at)
    const bars = table === null && at >= untried ? barTable(lines, at) : null
    const rows = bars?.rows ?? table?.rows.map(({ cells }) => cells.map((words, col) => ({ words, col, colspan: 1 })))
    const taken = table?.taken ?? bars?.taken ?? 1
    if (rows === undefined) {
      untried = Math.max(untried, at + taken)
      continue
    }
    flush(at)
    const number = page.tables++
    rows.forEach((cells, row) => {
      for (const { words: cell, col, colspan } of cells) {
        const words = cell.replace(/<br\s*\/?>/gi, ' ')
        const [line] = page.markdown ? plainLines([words]) : [{ text: words, bold: false }]
        const cellPlace = { table: number, row, col, rowspan: 1, colspan }
        page.pieces.push({ draft: { kind: 'cell', cell: cellPlace, bold: line!.bold }, words: line!.text })
      }
    })
    at += taken - 1
    from = at + 1
  }
  flush(lines.length)
}

interface OpenCell {
  readonly lines: readonly TextLine[]
  readonly gap: number
}

function readFlattened(page: Page, lines: readonly string[]): void {
  const { chunks, lastCell } = flattened(lines)
  let cells: OpenCell[] = []
  const close = (): void => {
    pushCells(page, cells, !lastCell)
    cells = []
  }
  chunks.forEach((chunk, index) => {
    const part = lines.slice(chunk.from, chunk.to)
    if (chunk.kind === 'cell') {
      cells.push({ lines: plain(page, part), gap: chunk.gap })
      return
    }
    close()
    const paragraphs = readProse(page, part)
    const opens = chunk.to < lines.length && lastCell && chunks[index + 1]?.kind === 'cell' && paragraphs.length > 0
    const own = opens ? paragraphs.splice(lastCellStart(paragraphs)).flat() : null
    for (const paragraph of paragraphs) pushParagraph(page, paragraph)
    if (own !== null) cells.push({ lines: own, gap: 1 })
  })
  close()
}

/** Where the first cell starts in running text: its last paragraph, or the recipients that stand beside a signature. */
function lastCellStart(paragraphs: readonly (readonly TextLine[])[]): number {
  const recipients = paragraphs.findLastIndex(([line]) => /^Nơi nhận/iu.test(line!.text))
  const near = recipients >= 0 && paragraphs.slice(recipients + 1).every(([line]) => labelOf(line!.text) !== null)
  return near ? recipients : paragraphs.length - 1
}

interface TextLine extends Line {
  readonly depth: number | null
  readonly caption: boolean
}

/** A line of signs only: a rule under the letterhead, a row of dots to be filled in. */
const RULER = /^[-_=*~—–\s]{3,}$|^\*+$|^\[(?:img|image|ảnh|hình)\]$/iu

function plain(page: Page, lines: readonly string[]): TextLine[] {
  const stripped = page.markdown
    ? plainLines(lines)
    : lines.map((text) => ({ text, bold: false, depth: null, caption: false }))
  return stripped.flatMap((line) => {
    const text = line.text.replace(/[^\S\n]+/g, ' ').trim()
    const indent = /^[^\S\n]*/.exec(line.text.replaceAll('\t', '        '))![0].length
    return text === '' || RULER.test(text) ? [] : [{ ...line, text, indent }]
  })
}

/** Chunks between empty lines, each cut into its paragraphs. */
function readProse(page: Page, lines: readonly string[]): TextLine[][] {
  const paragraphs: TextLine[][] = []
  let chunk: string[] = []
  const close = (): void => {
    const texts = plain(page, chunk)
    chunk = []
    let prose: TextLine[] = []
    const flush = (): void => {
      const next = paragraphsOf(prose, page.shape) as TextLine[][]
      const before = paragraphs.at(-1)
      if (next.length > 0 && goesOn(before, next[0]![0]!, page.shape))
        for (const line of next.shift()!) before!.push(line)
      for (const paragraph of next) paragraphs.push(paragraph)
      prose = []
    }
    for (const line of texts) {
      if (line.depth === null && !line.caption) prose.push(line)
      else {
        flush()
        paragraphs.push([line])
      }
    }
    flush()
  }
  for (const line of lines) {
    if (line.trim() === '') close()
    else chunk.push(line)
  }
  close()
  return paragraphs
}

/** Lays the cells of one flattened table, in their grid where the `|` tell it; `closed` rows have a `|` at their end. */
function pushCells(page: Page, cells: readonly OpenCell[], closed: boolean): void {
  let skipped = 0
  const worded = cells.flatMap(({ lines, gap }): OpenCell[] => {
    skipped += gap
    if (lines.length === 0) return []
    const own = { lines, gap: skipped }
    skipped = 0
    return [own]
  })
  if (worded.length === 0) return
  const table = page.tables++
  const texts = worded.map(({ lines }) => lines.map((line) => line.text).join('\n'))
  const places = gridOf(worded.map(({ gap }, index) => ({ gap, words: texts[index]! })))
  worded.forEach(({ lines, gap }, index) => {
    const place = places?.[index] ?? { row: -1, col: -1, rowspan: 1, colspan: 1, flat: { gap, closed } }
    const bold = lines.every((line) => line.bold)
    page.pieces.push({ draft: { kind: 'cell', cell: { table, ...place }, bold }, words: texts[index]! })
  })
}

function pushParagraph(page: Page, lines: readonly TextLine[]): void {
  const first = lines[0]!
  const label = labelOf(first.text)
  const words = lines.map((line) => line.text).join('\n')
  const bold = lines.every((line) => line.bold)
  const note = label?.family === 'note' ? noteNumber(words) : null
  if (note !== null) {
    page.pieces.push({ draft: { kind: 'paragraph', bold }, words, note })
    return
  }
  const kind = first.caption ? 'caption' : first.depth !== null ? 'heading' : isItem(first.text) ? 'item' : 'paragraph'
  page.pieces.push({ draft: { kind, depth: first.depth, bold }, words })
}
