/** One sheet's XML → its cells with what they show, their place, span and look. */
import { child, childrenOf, type Element, switchOf } from '../xml.ts'
import { numberWords } from './formats.ts'

/** How cells of one style look. */
export interface CellStyle {
  readonly format: string
  readonly font: string | null
  readonly bold: boolean
  readonly centred: boolean
  readonly struck: boolean
}

/** Words in one font. */
export interface CellRun {
  text: string
  readonly font: string | null
  /** Struck out; absent where the cell's style tells. */
  readonly struck?: boolean
}

export interface SheetCell {
  readonly row: number
  readonly col: number
  rowspan: number
  colspan: number
  readonly runs: CellRun[]
  readonly bold: boolean
  readonly centred: boolean
}

export interface Book {
  readonly strings: readonly (readonly CellRun[])[]
  readonly styles: readonly CellStyle[]
  readonly is1904: boolean
}

export interface SheetCells {
  readonly cells: readonly SheetCell[]
  /** Whether rows or columns are hidden and left out. */
  readonly hides: boolean
  /** Words that were left out because they are struck out. */
  readonly struck: readonly string[]
}

/** `placeOf('AB12')` is row 11, column 27; null of what is no place. */
export function placeOf(reference: string): { row: number; col: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference)
  if (found === null) return null
  const col = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(found[2]) - 1, col }
}

/** Rich text or plain text of a shared or own string; how it sounds (`rPh`) is no part of it. */
export function stringRuns(element: Element | undefined): CellRun[] {
  const own = childrenOf(element, 't').map(({ text }) => ({ text, font: null }))
  const rich = childrenOf(element, 'r').map((run) => ({
    text: child(run, 't')?.text ?? '',
    font: child(child(run, 'rPr'), 'rFont')?.attributes.val ?? null,
    struck: switchOf(child(run, 'rPr'), 'strike') ?? false,
  }))
  return [...own, ...rich]
}

function cellRuns(cell: Element, style: CellStyle | undefined, { strings, is1904 }: Book): CellRun[] {
  const value = child(cell, 'v')?.text ?? ''
  const font = style?.font ?? null
  const inFont = (runs: readonly CellRun[]): CellRun[] => runs.map((run) => ({ ...run, font: run.font ?? font }))
  switch (cell.attributes.t ?? 'n') {
    case 's':
      return inFont(strings[Number(value)] ?? [])
    case 'inlineStr':
      return inFont(stringRuns(child(cell, 'is')))
    case 'str':
      return [{ text: value, font }]
    case 'b':
      return [{ text: value === '1' ? 'có' : 'không', font: null }]
    case 'e':
      return []
    case 'd':
      return [{ text: value.slice(0, 10).split('-').reverse().join('/'), font: null }]
    default: {
      const number = Number(value)
      if (value === '' || Number.isNaN(number)) return []
      return [{ text: numberWords(number, style?.format ?? '', is1904), font: null }]
    }
  }
}

const isHidden = ({ attributes }: Element): boolean => /^(?:1|true)$/.test(attributes.hidden ?? '')

/** Columns from 0 that are hidden, as stretches. */
function hiddenColumns(root: Element): (col: number) => boolean {
  const hidden = childrenOf(child(root, 'cols'), 'col').filter(isHidden)
  return (col) => hidden.some(({ attributes }) => Number(attributes.min) - 1 <= col && col < Number(attributes.max))
}

/** The cells that show something, in order of rows; merged cells are one. */
export function readSheet(root: Element, book: Book): SheetCells {
  const merges = new Map<string, { rowspan: number; colspan: number }>()
  for (const { attributes } of childrenOf(child(root, 'mergeCells'), 'mergeCell')) {
    const [from, to] = (attributes.ref ?? '').split(':').map(placeOf)
    if (from == null || to == null || to.row < from.row || to.col < from.col) continue
    merges.set(`${from.row},${from.col}`, { rowspan: to.row - from.row + 1, colspan: to.col - from.col + 1 })
  }
  const hides = hiddenColumns(root)
  const cells: SheetCell[] = []
  const struck: string[] = []
  let hidden = false
  let row = -1
  for (const line of childrenOf(child(root, 'sheetData'), 'row')) {
    row = line.attributes.r === undefined ? row + 1 : Number(line.attributes.r) - 1
    let col = -1
    for (const cell of childrenOf(line, 'c')) {
      col = placeOf(cell.attributes.r ?? '')?.col ?? col + 1
      const style = book.styles[Number(cell.attributes.s ?? 0)]
      const isStruck = (run: CellRun): boolean => run.struck ?? style?.struck ?? false
      const all = cellRuns(cell, style, book)
      const runs = all.filter((run) => !isStruck(run))
      if (all.every(({ text }) => text.trim() === '')) continue
      if (isHidden(line) || hides(col)) {
        hidden = true
        continue
      }
      for (const run of all) if (isStruck(run)) struck.push(run.text)
      if (runs.every(({ text }) => text.trim() === '')) continue
      const span = merges.get(`${row},${col}`) ?? { rowspan: 1, colspan: 1 }
      cells.push({ row, col, ...span, runs, bold: style?.bold ?? false, centred: style?.centred ?? false })
    }
  }
  return { cells, hides: hidden, struck }
}
