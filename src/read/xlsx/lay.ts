/** Cells of a sheet → pieces: titles and remarks as paragraphs, what stands in columns as tables. */
import { isItem } from '../labels.ts'
import type { Piece } from '../notes.ts'
import type { SheetCell } from './sheet.ts'

const wordsOf = ({ runs }: SheetCell): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim()

interface Row {
  readonly row: number
  readonly cells: readonly SheetCell[]
}

function rowsOf(cells: readonly SheetCell[]): Row[] {
  const rows = new Map<number, SheetCell[]>()
  for (const cell of cells) {
    const own = rows.get(cell.row)
    if (own === undefined) rows.set(cell.row, [cell])
    else own.push(cell)
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, own]) => ({ row, cells: own.sort((a, b) => a.col - b.col) }))
}

function paragraph(cell: SheetCell): Piece {
  const words = wordsOf(cell)
  const kind = isItem(words) ? 'item' : 'paragraph'
  return { draft: { kind, bold: cell.bold, centred: cell.centred || cell.colspan > 1 }, words }
}

/** Rows and columns that hold nothing are left out of the grid; spans shrink with them. */
function table(rows: readonly Row[], number: number): Piece[] {
  const cells = rows.flatMap((row) => row.cells)
  const kept = (places: readonly number[]): number[] => [...new Set(places)].sort((a, b) => a - b)
  const lines = kept(cells.map(({ row }) => row))
  const columns = kept(cells.map(({ col }) => col))
  const within = (places: readonly number[], from: number, length: number): number =>
    Math.max(1, places.filter((place) => place >= from && place < from + length).length)
  const taken = new Set<string>()
  return cells.flatMap((cell) => {
    const row = lines.indexOf(cell.row)
    const col = columns.indexOf(cell.col)
    const rowspan = within(lines, cell.row, cell.rowspan)
    const colspan = within(columns, cell.col, cell.colspan)
    if (taken.has(`${row},${col}`)) return []
    for (let r = row; r < row + rowspan; r++) for (let c = col; c < col + colspan; c++) taken.add(`${r},${c}`)
    const place = { table: number, row, col, rowspan, colspan }
    return [
      { draft: { kind: 'cell' as const, cell: place, bold: cell.bold, centred: cell.centred }, words: wordsOf(cell) },
    ]
  })
}

/** A letterhead in two columns, or a line of two signatures: left words before right ones. */
function sides(rows: readonly Row[]): Piece[] {
  const cells = rows.flatMap((row) => row.cells)
  const first = cells[0]
  if (first === undefined) return []
  const edge = Math.max(...rows.map(({ cells: own }) => own.at(-1)!.col))
  const isRight = (cell: SheetCell): boolean => cell.col > first.col && cell.col * 2 > first.col + edge
  return [...cells.filter((cell) => !isRight(cell)), ...cells.filter(isRight)].map(paragraph)
}

/**
 * The pieces of a sheet; `tables` is the number of its first table. A table begins with the first row of three cells (or
 * as many as the sheet ever has), and ends where an empty row is followed by a row of at most two.
 */
export function laySheet(all: readonly SheetCell[], tables: number): { pieces: Piece[]; tables: number } {
  const rows = rowsOf(all)
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const enough = Math.min(3, widest)
  const pieces: Piece[] = []
  let number = tables
  let open: Row[] = []
  let loose: Row[] = []
  const endLoose = (): void => {
    let pair: Row[] = []
    const endPair = (): void => {
      pieces.push(...sides(pair))
      pair = []
    }
    for (const row of loose) {
      if (row.cells.length > 1) pair.push(row)
      else {
        endPair()
        pieces.push(...row.cells.map(paragraph))
      }
    }
    endPair()
    loose = []
  }
  const endTable = (): void => {
    if (open.length > 0) for (const piece of table(open, number++)) pieces.push(piece)
    open = []
  }
  let below = -1
  for (const row of rows) {
    const apart = row.row > below + 1
    if (open.length > 0 && apart && row.cells.length < enough) endTable()
    if (open.length === 0 && (row.cells.length < enough || enough < 2)) loose.push(row)
    else {
      endLoose()
      open.push(row)
    }
    below = Math.max(below, row.row, ...row.cells.map((cell) => cell.row + cell.rowspan - 1))
  }
  endTable()
  endLoose()
  return { pieces, tables: number }
}
