/** A Word 97–2003 file (.doc) → Reading: text, cells in their grid, footnotes; automatic numbers are not in the file's text. */
import BufferReader from 'word-extractor/lib/buffer-reader.js'
import { ReadError, type Reading, type Warning } from '../model/reading.ts'
import { createCanvas, type DraftMark } from './canvas.ts'
import { mendText } from './charset/mend.ts'
import { charsetWarnings } from './charset/report.ts'
import { CELL, IN_CELL, LockedDocument, MarkedExtractor, NOTE, ROW, type RowShape, SOFT } from './doc/marked.ts'
import { isLayout } from './grid.ts'
import { isItem } from './labels.ts'
import { layWithNotes, noteNumber, type Piece } from './notes.ts'

const PLAIN = { filterUnicode: false }
/** Stands between the stories of a document while they are decoded together. */
const STORY = '\n\x1d\n'

/** Takes the signs of notes out of a text; `next` gives the label of each in turn. */
function takeMarks(raw: string, next: () => string): { words: string; marks: DraftMark[] } {
  const marks: DraftMark[] = []
  let words = ''
  for (const [index, part] of raw.split(NOTE).entries()) {
    if (index > 0) marks.push({ at: words.length, note: next() })
    words += part
  }
  return { words, marks }
}

function paragraph(raw: string, next: () => string): Piece {
  const { words, marks } = takeMarks(raw, next)
  const note = noteNumber(words.trim())
  const kind = note === null && isItem(words.trim()) ? 'item' : 'paragraph'
  return { draft: { kind }, words: words.trimEnd(), marks, ...(note === null ? {} : { note }) }
}

interface Row {
  readonly cells: readonly string[]
  readonly shape: RowShape
}

/** Edges of columns nearer than this are one edge: 1/20 point each. */
const SAME_EDGE = 60

/** Columns that all rows of a table share, from the edges of their cells. */
function columnEdges(rows: readonly Row[]): number[] {
  const edges = rows.flatMap(({ shape }) => shape.edges).sort((a, b) => a - b)
  return edges.filter((edge, index) => index === 0 || edge - edges[index - 1]! > SAME_EDGE)
}

function tableOf(rows: readonly Row[], number: number, next: () => string): Piece[] {
  const edges = columnEdges(rows)
  const columnAt = (edge: number): number => edges.findLastIndex((one) => one <= edge + SAME_EDGE)
  interface Open {
    piece: Piece
    row: number
    col: number
    rowspan: number
    colspan: number
  }
  const cells: Open[] = []
  let above = new Map<number, Open>()
  rows.forEach(({ cells: texts, shape }, row) => {
    const here = new Map<number, Open>()
    const known = shape.edges.length === texts.length + 1
    texts.forEach((text, index) => {
      const col = known ? columnAt(shape.edges[index]!) : index
      const colspan = known ? Math.max(1, columnAt(shape.edges[index + 1]!) - col) : 1
      const upper = above.get(col)
      const piece = paragraph(text.replaceAll(IN_CELL, '\n').replaceAll(SOFT, '\n'), next)
      if (
        shape.continues[index] === true &&
        upper !== undefined &&
        upper.colspan === colspan &&
        piece.words.trim() === ''
      ) {
        upper.rowspan++
        here.set(col, upper)
        return
      }
      const cell = { piece, row, col, rowspan: 1, colspan }
      cells.push(cell)
      here.set(col, cell)
    })
    above = here
  })
  const bulks = cells.map(({ piece }) => ({
    paragraphs: piece.words.split('\n').length,
    letters: piece.words.trim().length,
    nested: false,
  }))
  if (isLayout(bulks, rows.length)) return cells.flatMap(({ piece }) => apart(piece))
  return cells.map(({ piece, row, col, rowspan, colspan }) => ({
    ...piece,
    draft: { kind: 'cell' as const, cell: { table: number, row, col, rowspan, colspan } },
  }))
}

/** The lines of a cell that only arranges the page, as paragraphs. */
function apart(piece: Piece): Piece[] {
  let at = 0
  return piece.words.split('\n').map((line) => {
    const from = at
    at += line.length + 1
    const marks = (piece.marks ?? []).filter((mark) => mark.at >= from && mark.at <= from + line.length)
    const moved = marks.map((mark) => ({ at: mark.at - from, note: mark.note }))
    return {
      draft: { kind: isItem(line.trim()) ? ('item' as const) : ('paragraph' as const) },
      words: line,
      marks: moved,
    }
  })
}

function bodyPieces(
  body: string,
  shapes: readonly RowShape[],
  next: () => string,
): { pieces: Piece[]; guessed: number } {
  let tables = 0
  let guessed = 0
  let row = 0
  const pieces: Piece[] = []
  for (const line of body.split('\n')) {
    if (!line.includes(ROW)) {
      pieces.push(paragraph(line.replaceAll(CELL, ' ').replaceAll(IN_CELL, '\n').replaceAll(SOFT, '\n'), next))
      continue
    }
    const parts = line.split(ROW)
    const rest = parts.pop()!
    const rows = parts.map((part): Row => {
      const cells = part.split(CELL)
      if (cells.at(-1) === '') cells.pop()
      return { cells, shape: shapes[row++] ?? { edges: [], continues: [] } }
    })
    if (rows.some(({ cells, shape }) => shape.edges.length !== cells.length + 1)) guessed++
    pieces.push(...tableOf(rows, tables++, next))
    if (rest !== '') pieces.push(paragraph(rest.replaceAll(IN_CELL, '\n'), next))
  }
  return { pieces, guessed }
}

/**
 * Reads a .doc. Throws ReadError: `encrypted` when a password locks it, `damaged` when its streams are broken,
 * `unsupported` when it is older than Word 97, `empty` when it holds no word.
 */
export async function readDoc(bytes: Uint8Array): Promise<Reading> {
  const extractor = new MarkedExtractor()
  const reader = new BufferReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  let document: Awaited<ReturnType<MarkedExtractor['extract']>>
  try {
    await reader.open()
    document = await extractor.extract(reader)
  } catch (cause) {
    if (cause instanceof LockedDocument)
      throw new ReadError('encrypted', 'Tệp Word có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.')
    if (/magic number/.test(String(cause)))
      throw new ReadError('unsupported', 'Tệp Word quá cũ (trước Word 97). Hãy mở bằng Word và lưu lại thành .docx.', {
        cause,
      })
    throw new ReadError('damaged', 'Tệp Word (.doc) bị hỏng. Hãy mở và lưu lại bằng Word thành .docx.', { cause })
  }
  let marks = 0
  const stories = [
    // Word's own sign for a hyphen that does not break.
    document.getBody(PLAIN).replaceAll('\x1e', '-'),
    document.getTextboxes({ ...PLAIN, includeHeadersAndFooters: false, includeBody: true }),
    document.getFootnotes(PLAIN),
    document.getEndnotes(PLAIN),
    document.getHeaders({ ...PLAIN, includeFooters: true }),
  ]
  const mended = mendText(stories.join(STORY))
  const [body = '', boxes = '', footnotes = '', endnotes = '', heads = ''] = mended.text.split(STORY)
  const { pieces, guessed } = bodyPieces(body, extractor.rows, () => String(++marks))
  for (const line of boxes.split('\n')) pieces.push(paragraph(line, () => ''))
  const notes = footnotes.split(NOTE).slice(1)
  notes.push(...endnotes.split(NOTE).slice(1))
  notes.forEach((words, index) => {
    pieces.push({
      draft: { kind: 'note', note: String(index + 1) },
      words: words.replaceAll(IN_CELL, '\n').replaceAll(CELL, ' '),
    })
  })
  const seen = new Set<string>()
  for (const line of heads.split('\n')) {
    const words = line.replace(/[\p{Cc}]/gu, ' ').trim()
    const same = words.replace(/\d+/g, '#')
    if (!/\p{L}/u.test(words) || seen.has(same)) continue
    seen.add(same)
    pieces.push({ draft: { kind: 'furniture' }, words })
  }
  const canvas = createCanvas()
  layWithNotes(canvas, pieces)
  return canvas.finish({
    media: 'application/msword',
    warnings: [...charsetWarnings(mended.charsets), ...warningsOf(guessed, extractor.numbered)],
  })
}

function warningsOf(guessed: number, numbered: number): Warning[] {
  const warnings: Warning[] = []
  if (numbered > 0)
    warnings.push({
      code: 'doc-numbers',
      message: `Tệp .doc có ${numbered} đoạn đánh số tự động; số và gạch đầu dòng ấy không đọc được. Lưu lại thành .docx để đọc đủ.`,
    })
  if (guessed > 0)
    warnings.push({
      code: 'doc-tables',
      message: `Tệp .doc có ${guessed} bảng không rõ cột; cột của các bảng ấy là đếm theo thứ tự ô. Lưu lại thành .docx để đọc chắc chắn hơn.`,
    })
  return warnings
}
