/** A Rich Text file (.rtf) → Reading: paragraphs with the labels it carries, cells in their grid, notes tied to their marks. */
import type { BlockKind } from '../model/reading.ts'
import { ReadError, type Reading } from '../model/reading.ts'
import { createCanvas, type DraftMark } from './canvas.ts'
import { charsetWarnings } from './charset/report.ts'
import { mendRuns } from './charset/runs.ts'
import { type EdgedRow, edgedTable } from './edged.ts'
import { isItem } from './labels.ts'
import { LIMITS, type Limits } from './limits.ts'
import { joinPieces, layWithNotes, noteNumber, type Piece, raise } from './notes.ts'
import { type Note, type Paragraph, parseRtf, type Row, type Rtf } from './rtf/paragraphs.ts'

/** Headings are short; an outline level on a longer paragraph is a slip of the author's. */
const LONGEST_HEADING = 400

/** Notes in the order of their marks. */
interface Desk {
  readonly notes: { readonly label: string; readonly note: Note }[]
}

function pieceOf({ runs, marks, label, centred, depth }: Paragraph, desk: Desk): Piece {
  let words = ''
  let letters = 0
  let bold = 0
  const placed: DraftMark[] = []
  for (let at = 0; at <= runs.length; at++) {
    for (const { after, note } of marks) {
      if (after !== at) continue
      const kind = note.end ? 'e' : ''
      const name = `${kind}${desk.notes.filter((known) => known.note.end === note.end).length + 1}`
      desk.notes.push({ label: name, note })
      placed.push({ at: words.length, note: name })
    }
    const run = runs[at]
    if (run === undefined) continue
    words += run.raised ? raise(run.text.trim(), words) : run.text
    const count = run.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
    letters += count
    if (run.bold) bold += count
  }
  const lead = label.trim() === '' || !/\S/.test(words) ? '' : `${label.trim()} `
  const text = lead + words.replace(/^\s+/, '')
  const shift = text.length - words.length
  const note = noteNumber(text)
  const heading = depth !== null && text.length <= LONGEST_HEADING
  const item = note === null && (lead !== '' || isItem(text.trimStart()))
  const kind: BlockKind = heading ? 'heading' : item ? 'item' : 'paragraph'
  return {
    draft: { kind, depth: heading ? depth : null, bold: letters > 0 && bold === letters, centred },
    words: text,
    marks: placed.map(({ at, note: name }) => ({ at: Math.max(lead.length, at + shift), note: name })),
    ...(note === null ? {} : { note }),
  }
}

/** Cells that are joined to the one on their left give it their words and their width. */
function rowOf(cells: readonly (readonly Piece[])[], { edges, continues, joins }: Row): EdgedRow {
  const kept = cells.map((_, index) => index).filter((index) => index === 0 || joins[index] !== true)
  const until = (place: number): number => kept[place + 1] ?? cells.length
  return {
    cells: kept.map((from, place) => cells.slice(from, until(place)).flat()),
    edges: edges.length === cells.length + 1 ? [...kept.map((index) => edges[index]!), edges.at(-1)!] : [],
    continues: kept.map((index) => continues[index] === true),
  }
}

/** Paragraphs and tables of one story. */
function piecesOf(paragraphs: readonly Paragraph[], desk: Desk, tables: { count: number }): Piece[] {
  const pieces: Piece[] = []
  let rows: EdgedRow[] = []
  let cells: Piece[][] = []
  let cell: Piece[] = []
  const endTable = (): void => {
    if (cell.length > 0) cells.push(cell)
    // A row that never ended is read as far as it goes.
    if (cells.length > 0) rows.push({ cells, edges: [], continues: [] })
    if (rows.length > 0) pieces.push(...edgedTable(rows, tables.count++))
    rows = []
    cells = []
    cell = []
  }
  for (const paragraph of paragraphs) {
    const piece = pieceOf(paragraph, desk)
    const worded = /\S/.test(piece.words)
    const boxes = paragraph.boxes.flatMap((box) => piecesOf(box, desk, tables))
    if (!paragraph.inTable && paragraph.end === 'paragraph') {
      endTable()
      if (worded) pieces.push(piece)
      pieces.push(...boxes)
      continue
    }
    if (worded) cell.push(piece)
    cell.push(...boxes)
    if (paragraph.end === 'paragraph') continue
    if (paragraph.end === 'cell') {
      cells.push(cell)
      cell = []
    } else {
      if (cell.length > 0) cells.push(cell)
      cell = []
      if (cells.length > 0) rows.push(rowOf(cells, paragraph.end))
      cells = []
    }
  }
  endTable()
  return pieces
}

/** Every paragraph, those of notes and boxes after the ones that refer to them. */
function* allOf(paragraphs: readonly Paragraph[]): Generator<Paragraph> {
  for (const paragraph of paragraphs) {
    yield paragraph
    for (const { note } of paragraph.marks) yield* allOf(note.paragraphs)
    for (const box of paragraph.boxes) yield* allOf(box)
  }
}

/** Runs of all stories, and the labels before them, in Unicode. */
const mended = ({ body, margins }: Rtf) =>
  mendRuns(
    [...allOf(body), ...allOf(margins)].map((paragraph) => {
      const label = {
        text: paragraph.label,
        font: paragraph.runs[0]?.font ?? null,
        put: (text: string) => {
          paragraph.label = text
        },
      }
      const runs = paragraph.runs.map((run) => ({
        text: run.text,
        font: run.font,
        put: (text: string) => {
          run.text = text
        },
      }))
      return label.text === '' ? runs : [label, ...runs]
    }),
  )

/** Running heads and feet, each text once; those of a page number only are left out. */
function furniture(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>()
  return pieces.flatMap(({ words, draft }) => {
    const text = words.trim()
    if (!/\p{L}/u.test(text) || seen.has(text)) return []
    seen.add(text)
    return [{ draft: { kind: 'furniture' as const, centred: draft.centred ?? false }, words }]
  })
}

/** Reads an .rtf. Throws ReadError `damaged` where its groups have no end, `empty` when it holds no word. */
export async function readRtf(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Reading> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  let rtf: Rtf
  try {
    rtf = parseRtf(text, limits.depth)
  } catch (cause) {
    throw new ReadError('damaged', 'Tệp RTF bị hỏng: các phần lồng vào nhau quá sâu. Hãy mở và lưu lại bằng Word.', {
      cause,
    })
  }
  const charsets = mended(rtf)
  const desk: Desk = { notes: [] }
  const tables = { count: 0 }
  const pieces = piecesOf(rtf.body, desk, tables)
  for (let at = 0; at < desk.notes.length; at++) {
    const { label, note } = desk.notes[at]!
    const { words, marks } = joinPieces(piecesOf(note.paragraphs, desk, tables))
    pieces.push({ draft: { kind: 'note', note: label }, words, marks })
  }
  pieces.push(...furniture(piecesOf(rtf.margins, desk, tables)))
  const canvas = createCanvas()
  layWithNotes(canvas, pieces)
  const title = rtf.title.normalize('NFC').trim()
  return canvas.finish({
    media: 'application/rtf',
    meta: title === '' ? null : { title, published: null, source: null },
    warnings: charsetWarnings(charsets),
  })
}
