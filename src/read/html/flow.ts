/** Elements → pieces in reading order: paragraphs, headings, items with their labels, cells in their grid, notes. */
import type { Cell } from '../../model/reading.ts'
import { isLayout, placeCells } from '../grid.ts'
import { noteNumber, type Piece } from '../notes.ts'
import { attribute, BLOCKS, descendants, type Element, elementsOf, isElement, isText, type Parent } from './dom.ts'
import { type Context, contextOf, itemLabel, NOTE_BODY, noteMark, PLAIN } from './look.ts'
import { addWords, flush, innerPress, type Press, setText } from './press.ts'

/** Sets everything below `parent`. */
export function setChildren(press: Press, parent: Parent, context: Context = PLAIN): void {
  let items = 0
  for (const node of parent.childNodes) {
    if (isText(node)) setText(press, node.value, context)
    else if (isElement(node) && !press.drops(node) && !press.notes.returns.has(node)) {
      if (press.notes.bodies.has(node)) {
        flush(press)
        if (!press.inCell) setNote(press, node, context)
        continue
      }
      if (node.tagName === 'li') {
        flush(press)
        press.label = itemLabel(isElement(parent) ? parent : null, node, items++)
      }
      setElement(press, node, context)
    }
  }
}

function setElement(press: Press, element: Element, outer: Context): void {
  const linked = press.notes.marks.get(element)
  const mark = linked === undefined ? noteMark(element) : `[${linked}]`
  if (mark !== null) {
    addWords(press, mark)
    return
  }
  if (element.tagName === 'br') {
    addWords(press, '\n')
    return
  }
  const context = contextOf(element, outer)
  if (!BLOCKS.has(element.tagName)) {
    setChildren(press, element, context)
    return
  }
  flush(press)
  const before = press.context
  press.context = context
  if (element.tagName === 'table') setTable(press, element, context)
  else if (NOTE_BODY.test(attribute(element, 'id') ?? '')) setNote(press, element, context)
  else setChildren(press, element, context)
  flush(press)
  press.context = before
  if (element.tagName === 'li') press.label = null
}

/** All paragraphs of a note are one piece, its number before it. */
function setNote(press: Press, element: Element, context: Context): void {
  const inner = innerPress(press)
  setChildren(inner, element, context)
  flush(inner)
  press.setNotes.add(element)
  press.tables = inner.tables
  const plain = inner.pieces.map((piece) => piece.words).join('\n')
  const linked = press.notes.bodies.get(element)
  const words = linked === undefined || plain === '' ? plain : `[${linked}] ${withoutNumber(plain, linked)}`
  const note = linked ?? noteNumber(words)
  if (words !== '') press.pieces.push({ draft: { kind: 'paragraph' }, words, ...(note === null ? {} : { note }) })
}

/** `withoutNumber('2. Theo báo cáo', '2')` is `Theo báo cáo`. */
function withoutNumber(words: string, number: string): string {
  const mark = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|(\d{1,3})(?:[.)](?!\d)|(?=\s))|[⁰¹²³⁴-⁹]{1,3}(?=\D))\s*/.exec(words)
  if (mark === null) return words
  const digits = mark[1] ?? mark[2] ?? mark[3]
  return digits === undefined || digits === number ? words.slice(mark[0].length) : words
}

/** Rows of a table as shown: head first, foot last, none of tables inside it. */
function rowsOf(table: Element, press: Press): Element[] {
  const parts: Record<string, Element[]> = { thead: [], tbody: [], tfoot: [] }
  for (const child of elementsOf(table)) {
    if (child.tagName === 'tr') parts.tbody!.push(child)
    else if (child.tagName in parts)
      parts[child.tagName]!.push(...elementsOf(child).filter(({ tagName }) => tagName === 'tr'))
  }
  return [...parts.thead!, ...parts.tbody!, ...parts.tfoot!].filter(
    (row) => !press.drops(row) && !press.notes.bodies.has(row),
  )
}

function setTable(press: Press, table: Element, context: Context): void {
  const number = press.tables++
  for (const caption of elementsOf(table).filter(({ tagName }) => tagName === 'caption')) {
    setChildren(press, caption, context)
    flush(press)
  }
  const rows = rowsOf(table, press).map((row) => {
    const rowContext = contextOf(row, { ...context, centred: false })
    return elementsOf(row)
      .filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !press.drops(cell))
      .map((cell) => {
        const inner = { ...innerPress(press), inCell: true }
        inner.context = contextOf(cell, rowContext)
        setChildren(inner, cell, inner.context)
        flush(inner)
        press.tables = inner.tables
        const nested = [...descendants(cell)].some(({ tagName }) => tagName === 'table')
        return {
          content: { pieces: inner.pieces, nested },
          colspan: Number(attribute(cell, 'colspan') ?? 1) || 1,
          rowspan: Number.parseInt(attribute(cell, 'rowspan') ?? '1', 10),
        }
      })
  })
  const cells = placeCells(
    rows.map((row) => row.map((cell) => ({ ...cell, rowspan: Number.isNaN(cell.rowspan) ? 1 : cell.rowspan }))),
  )
  const bulks = cells.map(({ content: { pieces, nested } }) => ({
    paragraphs: pieces.length,
    letters: pieces.reduce((sum, piece) => sum + piece.words.length, 0),
    nested,
  }))
  if (isLayout(bulks, rows.length)) {
    const pieces = cells.flatMap(({ content }) => content.pieces)
    for (const piece of isPicture(table, pieces) ? pieces.map(asCaption) : pieces) press.pieces.push(piece)
    return
  }
  for (const { content, row, col, rowspan, colspan } of cells) {
    const own = content.pieces.filter(({ draft }) => draft.cell == null)
    const place: Cell = { table: number, row, col, rowspan, colspan }
    const all = (test: (piece: Piece) => boolean): boolean => own.length > 0 && own.every(test)
    const draft = {
      kind: 'cell' as const,
      cell: place,
      bold: all((piece) => piece.draft.bold === true),
      centred: all((piece) => piece.draft.centred === true),
    }
    if (own.length > 0) press.pieces.push({ draft, words: own.map(({ words }) => words).join('\n') })
    for (const piece of content.pieces) if (piece.draft.cell != null) press.pieces.push(piece)
  }
}

/** Old newspaper pages set a picture and its words in a table. */
function isPicture(table: Element, pieces: readonly Piece[]): boolean {
  const length = pieces.reduce((sum, piece) => sum + piece.words.length, 0)
  return (
    length > 0 && length < 300 && pieces.length <= 2 && [...descendants(table)].some(({ tagName }) => tagName === 'img')
  )
}

const asCaption = (piece: Piece): Piece => ({
  ...piece,
  draft: { ...piece.draft, kind: 'caption', depth: null, cell: null },
})

/** The pieces set so far, the open paragraph ended; behind them the notes that stand elsewhere: hidden, in a cell, beside the text. */
export function takePieces(press: Press): Piece[] {
  flush(press)
  for (const element of press.notes.bodies.keys()) if (!press.setNotes.has(element)) setNote(press, element, PLAIN)
  for (const { number, words } of press.notes.tips)
    press.pieces.push({ draft: { kind: 'paragraph' }, words: `[${number}] ${words}`, note: number })
  return press.pieces
}
