/** Elements → pieces in reading order: paragraphs, headings, items with their labels, cells in their grid, notes. */
import type { Cell } from '../../model/reading.ts'
import { isLayout, placeCells } from '../grid.ts'
import { isItem, labelOf } from '../labels.ts'
import { noteNumber, type Piece, raise } from '../notes.ts'
import { attribute, descendants, type Element, elementsOf, isElement, isText, type Parent } from './dom.ts'
import { type Context, contextOf, itemLabel, NOTE_BODY, noteMark, PLAIN } from './look.ts'

export interface Press {
  readonly pieces: Piece[]
  /** Number of the next table. */
  tables: number
  /** Words of the paragraph that is being set. */
  words: string
  letters: number
  bold: number
  context: Context
  /** Label of a list item, set before its first words. */
  label: string | null
  readonly drops: (element: Element) => boolean
}

export const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
export const newPress = (drops: (element: Element) => boolean, tables: number): Press => ({
  pieces: [],
  tables,
  words: '',
  letters: 0,
  bold: 0,
  context: PLAIN,
  label: null,
  drops,
})

/** Lines of one paragraph that are paragraphs of their own: those parted by an empty line, or beginning anew with a label. */
function linesApart(words: string): string[] {
  const parts: string[] = []
  for (const chunk of words.split(/\n[^\S\n]*\n/)) {
    let block = ''
    for (const line of chunk.split('\n').map((one) => one.trim())) {
      if (line === '') continue
      const anew = labelOf(line) !== null || /[.;:!?…]["”')\]]*$/.test(block)
      if (block !== '' && anew) {
        parts.push(block)
        block = line
      } else block = block === '' ? line : `${block}\n${line}`
    }
    if (block !== '') parts.push(block)
  }
  return parts
}

/** Ends the paragraph that is being set. */
function flush(press: Press): void {
  const { words, context } = press
  const bold = press.letters > 0 && press.bold >= press.letters
  press.words = ''
  press.letters = 0
  press.bold = 0
  if (!/\S/.test(words)) return
  const label = press.label
  press.label = null
  linesApart(words).forEach((line, index) => {
    const own = labelOf(line)
    const note = noteNumber(line)
    const text = index === 0 && label !== null && own === null && note === null ? `${label} ${line}` : line
    const item = note === null && context.kind === 'paragraph' && (isItem(line) || text !== line)
    const kind = item ? 'item' : context.kind
    // Pages say their headline twice: on top, and again above the text.
    if (kind !== 'item' && text.length > 20 && press.pieces.at(-1)?.words === text) return
    const depth = kind === 'heading' ? context.depth : null
    press.pieces.push({
      draft: { kind, depth, bold, centred: context.centred },
      words: text,
      ...(note === null ? {} : { note }),
    })
  })
}

function setText(press: Press, raw: string, context: Context): void {
  const text = context.preformatted ? raw : raw.replace(/[\s]+/g, ' ')
  const words = context.raised ? raise(text.trim(), press.words.trimEnd()) : text
  press.words += words
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  press.letters += letters
  if (context.bold) press.bold += letters
}

/** Sets everything below `parent`. */
export function setChildren(press: Press, parent: Parent, context: Context = PLAIN): void {
  let items = 0
  for (const node of parent.childNodes) {
    if (isText(node)) setText(press, node.value, context)
    else if (isElement(node) && !press.drops(node)) {
      if (node.tagName === 'li') {
        flush(press)
        press.label = itemLabel(isElement(parent) ? parent : null, node, items++)
      }
      setElement(press, node, context)
    }
  }
}

function setElement(press: Press, element: Element, outer: Context): void {
  const mark = noteMark(element)
  if (mark !== null) {
    press.words += mark
    return
  }
  if (element.tagName === 'br') {
    press.words += '\n'
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

/** All paragraphs of a note are one piece. */
function setNote(press: Press, element: Element, context: Context): void {
  const inner = newPress(press.drops, press.tables)
  setChildren(inner, element, context)
  flush(inner)
  const words = inner.pieces.map((piece) => piece.words).join('\n')
  const note = noteNumber(words)
  press.tables = inner.tables
  if (words !== '') press.pieces.push({ draft: { kind: 'paragraph' }, words, ...(note === null ? {} : { note }) })
}

/** Rows of a table as shown: head first, foot last, none of tables inside it. */
function rowsOf(table: Element, drops: (element: Element) => boolean): Element[] {
  const parts: Record<string, Element[]> = { thead: [], tbody: [], tfoot: [] }
  for (const child of elementsOf(table)) {
    if (child.tagName === 'tr') parts.tbody!.push(child)
    else if (child.tagName in parts)
      parts[child.tagName]!.push(...elementsOf(child).filter(({ tagName }) => tagName === 'tr'))
  }
  return [...parts.thead!, ...parts.tbody!, ...parts.tfoot!].filter((row) => !drops(row))
}

function setTable(press: Press, table: Element, context: Context): void {
  const number = press.tables++
  for (const caption of elementsOf(table).filter(({ tagName }) => tagName === 'caption')) {
    setChildren(press, caption, context)
    flush(press)
  }
  const rows = rowsOf(table, press.drops).map((row) => {
    const rowContext = contextOf(row, { ...context, centred: false })
    return elementsOf(row)
      .filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !press.drops(cell))
      .map((cell) => {
        const inner = newPress(press.drops, press.tables)
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

/** The pieces set so far, the open paragraph ended. */
export function takePieces(press: Press): Piece[] {
  flush(press)
  return press.pieces
}
