/** Rows of cells told by where their edges lie (Word 97, RTF) → cells in the grid that all rows share. */
import type { Cell } from '../model/reading.ts'
import { isLayout } from './grid.ts'
import { joinPieces, type Piece } from './notes.ts'

export interface EdgedRow {
  readonly cells: readonly (readonly Piece[])[]
  /** Left edges of the cells and the right edge of the last, in twips; none, or of another number, where not known. */
  readonly edges: readonly number[]
  /** Cells that go on from the row above. */
  readonly continues: readonly boolean[]
}

/** Edges nearer than this are one edge: 1/20 point each. */
const SAME_EDGE = 60

/** Edges of columns that all rows of a table share. */
function columnEdges(rows: readonly EdgedRow[]): number[] {
  const edges = rows.flatMap((row) => row.edges).sort((a, b) => a - b)
  return edges.filter((edge, index) => index === 0 || edge - edges[index - 1]! > SAME_EDGE)
}

/** True where the columns of a row are told by edges. */
export const isEdged = ({ cells, edges }: EdgedRow): boolean => edges.length === cells.length + 1

interface Open {
  readonly pieces: readonly Piece[]
  readonly row: number
  readonly col: number
  rowspan: number
  readonly colspan: number
}

/** The pieces of table `number`; of a table that only arranges the page, its cells' paragraphs one after the other. */
export function edgedTable(rows: readonly EdgedRow[], number: number): Piece[] {
  const edges = columnEdges(rows)
  const columnAt = (edge: number): number => edges.findLastIndex((one) => one <= edge + SAME_EDGE)
  const cells: Open[] = []
  let above = new Map<number, Open>()
  rows.forEach((one, row) => {
    const here = new Map<number, Open>()
    const known = isEdged(one)
    // Edges of a broken file may run back; what is taken stays taken.
    let free = 0
    one.cells.forEach((pieces, index) => {
      const from = known ? columnAt(one.edges[index]!) : index
      const col = Math.max(from, free)
      const colspan = known ? Math.max(1, columnAt(one.edges[index + 1]!) - col) : 1
      free = col + colspan
      const upper = above.get(col)
      const silent = pieces.every(({ words }) => words.trim() === '')
      if (one.continues[index] === true && upper !== undefined && upper.colspan === colspan && silent) {
        upper.rowspan++
        here.set(col, upper)
        return
      }
      const cell = { pieces, row, col, rowspan: 1, colspan }
      cells.push(cell)
      here.set(col, cell)
    })
    above = here
  })
  const bulks = cells.map(({ pieces }) => ({
    paragraphs: pieces.length,
    letters: pieces.reduce((sum, { words }) => sum + words.trim().length, 0),
    nested: false,
  }))
  if (isLayout(bulks, rows.length)) return cells.flatMap(({ pieces }) => pieces)
  return cells.flatMap(({ pieces, row, col, rowspan, colspan }) => {
    const { words, marks, bold, centred } = joinPieces(pieces)
    const place: Cell = { table: number, row, col, rowspan, colspan }
    return words.trim() === '' ? [] : [{ draft: { kind: 'cell' as const, cell: place, bold, centred }, words, marks }]
  })
}
