/** A story (body, note, header) → pieces in reading order: paragraphs with their labels, cells in their grid. */
import type { BlockKind, Cell } from '../../model/reading.ts'
import { type Bulk, isLayout } from '../grid.ts'
import { isItem } from '../labels.ts'
import { joinPieces, noteNumber, type Piece } from '../notes.ts'
import type { Numbering } from '../numbering.ts'
import { child, childrenOf, type Element, valOf } from '../xml.ts'
import { GONE, noWords, type Reel, readInline, type Words } from './paragraph.ts'
import { outlineDepth } from './styles.ts'

export interface Desk extends Reel {
  readonly numbering: Numbering
  /** Number of the next table. */
  tables: number
  /** Words of a paragraph whose end was deleted: they go on in the next one. */
  carry: Words | null
}

/** Headings are short; an outline level on a longer paragraph is a slip of the author's. */
const LONGEST_HEADING = 400

function readParagraph(element: Element, desk: Desk): Piece[] {
  const properties = child(element, 'pPr')
  const style = valOf(properties, 'pStyle')
  const look = desk.styles.paragraph(style)
  const words = desk.carry ?? noWords()
  desk.carry = null
  readInline(element, look.run, words, desk)
  const ending = child(properties, 'rPr')
  if (child(ending, 'del') !== undefined || child(ending, 'moveFrom') !== undefined) {
    desk.carry = words
    return []
  }
  const boxes = words.boxes.flatMap((box) => readFlow(box.children, desk))
  const numbered = child(properties, 'numPr')
  const list = valOf(numbered, 'numId') ?? look.list?.id
  const level = valOf(numbered, 'ilvl')
  const stated = level !== undefined ? Number(level) : numbered === undefined ? (look.list?.level ?? null) : null
  const visible = /\S/.test(words.text)
  // Word counts empty numbered paragraphs too.
  const label =
    list === undefined || list === '0' ? null : desk.numbering.label(list, stated, style ?? desk.styles.standard)
  if (!visible) return boxes
  const lead = label === null ? '' : `${label} `
  const text = lead + words.text.replace(/^\s+/, '')
  const shift = text.length - words.text.length
  const marks = words.marks.map((mark) => ({ at: Math.max(lead.length, mark.at + shift), note: mark.note }))
  const outline = outlineDepth(properties)
  const depth = outline === undefined ? look.depth : outline
  const justified = valOf(properties, 'jc')
  const note = noteNumber(text)
  let kind: BlockKind = label !== null || isItem(text.trimStart()) ? 'item' : 'paragraph'
  if (note !== null) kind = 'paragraph'
  const heading = depth !== null && text.length <= LONGEST_HEADING
  if (heading) kind = 'heading'
  if (look.contents) kind = 'furniture'
  const draft = {
    kind,
    depth: heading && kind === 'heading' ? depth : null,
    bold: words.letters > 0 && words.bold === words.letters,
    centred: justified === undefined ? look.centred : justified === 'center',
  }
  return [{ draft, words: text, marks, ...(note === null ? {} : { note }) }, ...boxes]
}

interface OpenCell {
  readonly row: number
  readonly col: number
  readonly colspan: number
  rowspan: number
  readonly pieces: readonly Piece[]
  readonly bulk: Bulk
}

/** Word's tables have 63 columns at most; what says more is broken. */
const MOST_COLUMNS = 100

/** A number of columns, `least` where none is said. */
const columns = (said: string | undefined, least: number): number =>
  Math.min(MOST_COLUMNS, Math.max(least, Math.trunc(Number(said ?? least)) || least))

/** Rows with their cells in the grid: `gridSpan` widens, `vMerge` lengthens the cell above. */
function readRows(table: Element, desk: Desk): { cells: OpenCell[]; rows: number } {
  const cells: OpenCell[] = []
  let above = new Map<number, OpenCell>()
  let row = 0
  for (const tr of rowsOf(table)) {
    const properties = child(tr, 'trPr')
    if (child(properties, 'del') !== undefined) continue
    const here = new Map<number, OpenCell>()
    let col = columns(valOf(properties, 'gridBefore'), 0)
    for (const tc of cellsOf(tr)) {
      const about = child(tc, 'tcPr')
      const colspan = columns(valOf(about, 'gridSpan'), 1)
      const merge = child(about, 'vMerge')
      const upper = merge !== undefined && merge.attributes.val !== 'restart' ? above.get(col) : undefined
      if (upper !== undefined) {
        upper.rowspan++
        here.set(col, upper)
      } else if (child(about, 'cellDel') === undefined) {
        const nested = tc.children.some((part) => part.name === 'tbl')
        const pieces = readFlow(tc.children, desk)
        const letters = pieces.reduce((sum, piece) => sum + piece.words.length, 0)
        const cell = { row, col, colspan, rowspan: 1, pieces, bulk: { paragraphs: pieces.length, letters, nested } }
        cells.push(cell)
        here.set(col, cell)
      }
      col += colspan
    }
    above = here
    row++
  }
  return { cells, rows: row }
}

/** Children that may be wrapped (content controls, custom XML, insertions). */
function unwrapped(element: Element, name: string): Element[] {
  return element.children.flatMap((part) => {
    if (part.name === name) return [part]
    return GONE.has(part.name) || part.name === 'tbl' || part.name === 'tr' ? [] : unwrapped(part, name)
  })
}
const rowsOf = (table: Element): Element[] => unwrapped(table, 'tr')
const cellsOf = (row: Element): Element[] => unwrapped(row, 'tc')

function readTable(table: Element, desk: Desk): Piece[] {
  const number = desk.tables++
  const { cells, rows } = readRows(table, desk)
  if (
    isLayout(
      cells.map((cell) => cell.bulk),
      rows,
    )
  )
    return cells.flatMap((cell) => cell.pieces)
  return cells.flatMap(({ row, col, rowspan, colspan, pieces }) => {
    const own = pieces.filter(({ draft }) => draft.cell == null)
    const nested = pieces.filter(({ draft }) => draft.cell != null)
    const place: Cell = { table: number, row, col, rowspan, colspan }
    const { words, marks, bold, centred } = joinPieces(own)
    const cell: Piece = { draft: { kind: 'cell', cell: place, bold, centred }, words, marks }
    return words === '' ? nested : [cell, ...nested]
  })
}

/** Paragraphs and tables of a story, and whatever wraps them. */
export function readFlow(elements: readonly Element[], desk: Desk): Piece[] {
  return elements.flatMap((element) => {
    if (element.name === 'p') return readParagraph(element, desk)
    if (element.name === 'tbl') return readTable(element, desk)
    if (GONE.has(element.name) || element.name === 'sectPr') return []
    if (element.name === 'AlternateContent') {
      const way = child(element, 'Choice') ?? child(element, 'Fallback')
      return way === undefined ? [] : readFlow(way.children, desk)
    }
    return readFlow(element.children, desk)
  })
}

/** Ids of the parts that the body's sections name as headers or footers, in order, each once. */
export function furnitureIds(body: Element): string[] {
  const ids = new Set<string>()
  const visit = (element: Element): void => {
    if (element.name === 'sectPr') {
      for (const name of ['headerReference', 'footerReference'])
        for (const reference of childrenOf(element, name)) ids.add(reference.attributes.id ?? '')
      return
    }
    if (element.name === 'body' || element.name === 'p' || element.name === 'pPr') element.children.forEach(visit)
  }
  visit(body)
  return [...ids]
}
