/** The text of an ODT → pieces in reading order: paragraphs with their labels, cells in their grid, notes by their marks. */
import type { BlockKind, Cell } from '../../model/reading.ts'
import type { DraftMark } from '../canvas.ts'
import { isLayout, placeCells } from '../grid.ts'
import { isItem } from '../labels.ts'
import { joinPieces, noteNumber, type Piece, raise } from '../notes.ts'
import { child, type Element } from '../xml.ts'
import type { Lists } from './lists.ts'
import type { Look, Styles } from './styles.ts'

export interface Desk {
  readonly styles: Styles
  readonly lists: Lists
  /** The characters of a `#text` in Unicode. */
  readonly wording: (element: Element) => string
  /** Notes in the order of their marks, to be read when the body is done. */
  readonly notes: { readonly label: string; readonly body: Element }[]
  tables: number
  /** Words that were left out because they are struck out. */
  readonly struck: string[]
}

/** Parts of a paragraph or of the text that hold no words of the document. */
export const SILENT = new Set([
  'tracked-changes',
  'annotation',
  'annotation-end',
  'sequence-decls',
  'variable-decls',
  'user-field-decls',
  'forms',
  'note-citation',
  'bibliography-mark',
  'ruby-text',
  'title',
  'desc',
  'object',
  'image',
  'script',
])

interface Words {
  text: string
  readonly marks: DraftMark[]
  letters: number
  bold: number
  readonly boxes: Element[]
}

function addText(words: Words, raw: string, look: Partial<Look>, struck: string[]): void {
  if (look.hidden === true) return
  if (look.struck === true) {
    struck.push(raw)
    return
  }
  const shown = look.caps === true ? raw.toUpperCase() : raw
  // White space of the file is one blank; `text:s` makes more.
  const plain = shown.replace(/[ \t\r\n]+/g, ' ')
  words.text += look.raised === true ? raise(plain.trim(), words.text) : plain
  const letters = plain.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  words.letters += letters
  if (look.bold === true) words.bold += letters
}

function readInline(element: Element, look: Partial<Look>, words: Words, desk: Desk): void {
  for (const part of element.children) {
    if (SILENT.has(part.name)) continue
    switch (part.name) {
      case '#text':
        addText(words, desk.wording(part), look, desk.struck)
        break
      case 's':
        addText(words, ' ', look, desk.struck)
        break
      case 'tab':
        words.text += ' '
        break
      case 'line-break':
        words.text += '\n'
        break
      case 'note': {
        const kind = part.attributes['note-class'] === 'endnote' ? 'e' : ''
        const count = desk.notes.filter(({ label }) => label.startsWith('e') === (kind === 'e')).length + 1
        const body = child(part, 'note-body')
        if (body === undefined) break
        desk.notes.push({ label: `${kind}${count}`, body })
        words.marks.push({ at: words.text.length, note: `${kind}${count}` })
        break
      }
      case 'text-box':
        words.boxes.push(part)
        break
      case 'span':
        readInline(part, { ...look, ...desk.styles.look('text', part.attributes['style-name']) }, words, desk)
        break
      default:
        readInline(part, look, words, desk)
    }
  }
}

/** Headings are short; an outline level on a longer paragraph is a slip of the author's. */
const LONGEST_HEADING = 400

const depthOf = ({ attributes }: Element): number => Math.min(10, Math.max(1, Number(attributes['outline-level']) || 1))

function readParagraph(element: Element, label: string | null, desk: Desk): Piece[] {
  const look = desk.styles.look('paragraph', element.attributes['style-name'])
  const words: Words = { text: '', marks: [], letters: 0, bold: 0, boxes: [] }
  const { bold, hidden, struck, caps, font } = look
  readInline(element, clean({ bold, hidden, struck, caps, font }), words, desk)
  const boxes = words.boxes.flatMap((box) => readFlow(box.children, desk))
  const depth = element.name === 'h' ? depthOf(element) : null
  if (!/\S/.test(words.text)) return boxes
  const lead = label === null ? '' : `${label} `
  const text = lead + words.text.replace(/^\s+/, '')
  const shift = text.length - words.text.length
  const marks = words.marks.map((mark) => ({ at: Math.max(lead.length, mark.at + shift), note: mark.note }))
  const note = noteNumber(text)
  const heading = depth !== null && text.length <= LONGEST_HEADING
  const item = note === null && (label !== null || isItem(text.trimStart()))
  const kind: BlockKind = heading ? 'heading' : item ? 'item' : 'paragraph'
  const draft = {
    kind,
    depth: heading ? depth : null,
    bold: words.letters > 0 && words.bold === words.letters,
    centred: look.centred ?? false,
  }
  return [{ draft, words: text, marks, ...(note === null ? {} : { note }) }, ...boxes]
}

const clean = (look: { [K in keyof Look]?: Look[K] | undefined }): Partial<Look> =>
  Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined))

/** Items of a list, at `level` from 0; only the first paragraph of an item bears its label. */
function readList(
  list: Element,
  desk: Desk,
  level: number,
  outer: { key: string; style: string | undefined } | null,
): Piece[] {
  const style = list.attributes['style-name'] ?? outer?.style
  const own = outer === null || (list.attributes['style-name'] ?? outer.style) !== outer.style
  const key = own ? desk.lists.open(style, list) : outer.key
  return list.children.flatMap((item) => {
    if (item.name !== 'list-item' && item.name !== 'list-header') return []
    let labelled = item.name === 'list-header'
    return item.children.flatMap((part) => {
      if (part.name === 'list') return readList(part, desk, level + 1, { key, style })
      if (part.name !== 'p' && part.name !== 'h') return readFlow([part], desk)
      const label = labelled ? null : desk.lists.label(key, level)
      labelled = true
      return readParagraph(part, label, desk)
    })
  })
}

/** Rows of a table and of its groups of rows, repeated heads once. */
function rowsOf(table: Element): Element[] {
  return table.children.flatMap((part) => {
    if (part.name === 'table-row') return [part]
    return /^table-(?:header-rows|rows|row-group)$/.test(part.name) ? rowsOf(part) : []
  })
}

/** A cell or row that is repeated without end only fills the page. */
const MOST_REPEATS = 100

function readTable(table: Element, desk: Desk): Piece[] {
  const number = desk.tables++
  const rows = rowsOf(table).map((row) =>
    row.children.flatMap((cell) => {
      if (cell.name !== 'table-cell') return []
      const nested = cell.children.some((part) => part.name === 'table')
      const repeats = Math.min(Number(cell.attributes['number-columns-repeated'] ?? 1) || 1, MOST_REPEATS)
      const pieces = readFlow(cell.children, desk)
      const placed = {
        content: { pieces, nested },
        colspan: Number(cell.attributes['number-columns-spanned'] ?? 1) || 1,
        rowspan: Number(cell.attributes['number-rows-spanned'] ?? 1) || 1,
      }
      const empty = { ...placed, content: { pieces: [], nested: false } }
      return [placed, ...Array.from({ length: repeats - 1 }, () => empty)]
    }),
  )
  const cells = placeCells(rows)
  const bulks = cells.map(({ content: { pieces, nested } }) => ({
    paragraphs: pieces.length,
    letters: pieces.reduce((sum, piece) => sum + piece.words.length, 0),
    nested,
  }))
  if (isLayout(bulks, rows.length)) return cells.flatMap(({ content }) => content.pieces)
  return cells.flatMap(({ content, row, col, rowspan, colspan }) => {
    const own = content.pieces.filter(({ draft }) => draft.cell == null)
    const nested = content.pieces.filter(({ draft }) => draft.cell != null)
    const place: Cell = { table: number, row, col, rowspan, colspan }
    const { words, marks, bold, centred } = joinPieces(own)
    const cell: Piece = { draft: { kind: 'cell', cell: place, bold, centred }, words, marks }
    return words === '' ? nested : [cell, ...nested]
  })
}

/** Paragraphs, lists and tables, and whatever wraps them (sections, frames, indexes). */
export function readFlow(elements: readonly Element[], desk: Desk): Piece[] {
  return elements.flatMap((element): Piece[] => {
    if (SILENT.has(element.name)) return []
    switch (element.name) {
      case 'p':
        return readParagraph(element, null, desk)
      case 'h': {
        const header = element.attributes['is-list-header'] === 'true'
        return readParagraph(element, header ? null : desk.lists.heading(depthOf(element)), desk)
      }
      case 'list':
        return readList(element, desk, 0, null)
      case 'table':
        return readTable(element, desk)
      case 'table-of-content':
      case 'illustration-index':
      case 'table-index':
        return readFlow(child(element, 'index-body')?.children ?? [], desk).map((piece) => ({
          ...piece,
          draft: { ...piece.draft, kind: 'furniture' as const, depth: null },
        }))
      default:
        return readFlow(element.children, desk)
    }
  })
}
