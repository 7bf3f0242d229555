/** Paragraphs of runs, as Word 97 and RTF keep them → pieces: words with their marks, labels, cells in their grid. */
import type { BlockKind } from '../model/reading.ts'
import type { DraftMark } from './canvas.ts'
import type { CharsetName } from './charset/charset.ts'
import { mendRuns, type OpenRun } from './charset/runs.ts'
import { type EdgedRow, edgedTable, isEdged } from './edged.ts'
import { isItem } from './labels.ts'
import { joinPieces, noteNumber, type Piece, raise } from './notes.ts'

export interface Run {
  text: string
  readonly font: string | null
  readonly bold: boolean
  readonly raised: boolean
  /** Struck out: shown, but no longer meant. */
  readonly struck: boolean
}

export interface Paragraph {
  readonly runs: Run[]
  /** Notes, each at the run that it stands behind. */
  readonly marks: { readonly after: number; readonly note: Note }[]
  /** Text boxes anchored here. */
  readonly boxes: (readonly Paragraph[])[]
  label: string
  centred: boolean
  /** 1 to 9 for a heading. */
  depth: number | null
  /** A line of the table of contents. */
  contents: boolean
  inTable: boolean
  /** How it ends: a cell's last paragraph, or the end of a row with the row's shape. */
  end: 'paragraph' | 'cell' | Row
}

export interface Row {
  readonly edges: readonly number[]
  readonly continues: readonly boolean[]
  /** Cells that belong to the cell to their left. */
  readonly joins: readonly boolean[]
}

export interface Note {
  readonly paragraphs: Paragraph[]
  end: boolean
}

export const newParagraph = (): Paragraph => ({
  runs: [],
  marks: [],
  boxes: [],
  label: '',
  centred: false,
  depth: null,
  contents: false,
  inTable: false,
  end: 'paragraph',
})

/** Adds a run, into the one before it where that looks the same and no mark stands between. */
export function addRun({ runs, marks }: Paragraph, run: Run): void {
  const last = runs.at(-1)
  const alike =
    last !== undefined &&
    last.font === run.font &&
    last.bold === run.bold &&
    last.raised === run.raised &&
    last.struck === run.struck
  if (alike && marks.at(-1)?.after !== runs.length) last.text += run.text
  else runs.push(run)
}

/** Headings are short; an outline level on a longer paragraph is a slip of the author's. */
const LONGEST_HEADING = 400

interface Desk {
  /** In the order of their marks. */
  readonly notes: { readonly label: string; readonly note: Note }[]
  tables: number
  /** Tables of which some row does not tell its columns. */
  guessed: number
  /** Words that were left out because they are struck out. */
  readonly struck: string[]
}

function pieceOf({ runs, marks, label, centred, depth, contents }: Paragraph, desk: Desk): Piece {
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
    if (run.struck) {
      desk.struck.push(run.text)
      continue
    }
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
  const kind: BlockKind = contents ? 'furniture' : heading ? 'heading' : item ? 'item' : 'paragraph'
  return {
    draft: { kind, depth: kind === 'heading' ? depth : null, bold: letters > 0 && bold === letters, centred },
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
function piecesOf(paragraphs: readonly Paragraph[], desk: Desk): Piece[] {
  const pieces: Piece[] = []
  let rows: EdgedRow[] = []
  let cells: Piece[][] = []
  let cell: Piece[] = []
  const endTable = (): void => {
    if (cell.length > 0) cells.push(cell)
    // A row that never ended is read as far as it goes.
    if (cells.length > 0) rows.push({ cells, edges: [], continues: [] })
    if (!rows.every(isEdged)) desk.guessed++
    if (rows.length > 0) for (const piece of edgedTable(rows, desk.tables++)) pieces.push(piece)
    rows = []
    cells = []
    cell = []
  }
  for (const paragraph of paragraphs) {
    const piece = pieceOf(paragraph, desk)
    const worded = /\S/.test(piece.words)
    const boxes = paragraph.boxes.flatMap((box) => piecesOf(box, desk))
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

/** A run whose words are a paragraph's label. */
const labelRun = (paragraph: Paragraph): OpenRun => ({
  text: paragraph.label,
  font: paragraph.runs[0]?.font ?? null,
  put: (text) => {
    paragraph.label = text
  },
})

const openRun = (run: Run): OpenRun => ({
  text: run.text,
  font: run.font,
  put: (text) => {
    run.text = text
  },
})

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

export interface Stories {
  readonly pieces: Piece[]
  readonly charsets: ReadonlySet<CharsetName>
  /** Number of tables whose columns are counted, not told. */
  readonly guessed: number
  /** Words that were left out because they are struck out. */
  readonly struck: readonly string[]
}

/** Body, then notes in the order of their marks, then running heads: all in Unicode, as pieces to be laid. */
export function layStories(body: readonly Paragraph[], margins: readonly Paragraph[]): Stories {
  const charsets = mendRuns(
    [...allOf(body), ...allOf(margins)].map((paragraph) => {
      const runs = paragraph.runs.map(openRun)
      return paragraph.label === '' ? runs : [labelRun(paragraph), ...runs]
    }),
  )
  const desk: Desk = { notes: [], tables: 0, guessed: 0, struck: [] }
  const pieces = piecesOf(body, desk)
  for (let at = 0; at < desk.notes.length; at++) {
    const { label, note } = desk.notes[at]!
    const { words, marks } = joinPieces(piecesOf(note.paragraphs, desk))
    pieces.push({ draft: { kind: 'note', note: label }, words, marks })
  }
  pieces.push(...furniture(piecesOf(margins, desk)))
  return { pieces, charsets, guessed: desk.guessed, struck: desk.struck }
}
