/** Cells as a reader placed them → grids: one for each table, also for those that came flattened. */
import { unflatten } from './flattened.ts'
import type { Lexicon } from './lexicon.ts'
import type { Manuscript } from './pieces.ts'

/** A cell's place in its table's grid. */
export interface Place {
  readonly table: number
  readonly row: number
  readonly col: number
  readonly rowspan: number
  readonly colspan: number
}

export interface Grid {
  readonly rows: readonly (readonly (number | null)[])[]
  readonly places: ReadonlyMap<number, Omit<Place, 'table'>>
  /** Rows known to be heads; null where they are still to be found. */
  readonly heads: ReadonlySet<number> | null
  readonly flat: boolean
}

/** Two tables with nothing but a page's edge between them. */
export const adjacent = (m: Manuscript, last: number, first: number): boolean => {
  if (m.pieces[last]!.block.page === m.pieces[first]!.block.page) return false
  for (let at = last + 1; at < first; at++) if (m.pieces[at]!.block.kind !== 'furniture') return false
  return true
}

export function runsOf(m: Manuscript, cells: readonly number[]): number[][] {
  const runs: number[][] = []
  let table = -1
  let last = -2
  let wasFlat = false
  for (const at of cells) {
    const own = m.pieces[at]!.block.cell!
    const flat = own.row < 0 || own.col < 0
    if (own.table !== table || flat !== wasFlat || (flat && at !== last + 1)) runs.push([])
    runs.at(-1)!.push(at)
    table = own.table
    last = at
    wasFlat = flat
  }
  return runs
}

export function gridsOf(m: Manuscript, run: readonly number[], lexicon: Lexicon, captions: Set<number>): Grid[] {
  const { row, col } = m.pieces[run[0]!]!.block.cell!
  if (row >= 0 && col >= 0) return [ruledGrid(m, run)]
  const cells = run.map((at) => {
    const { start, end, block } = m.pieces[at]!
    const mark = block.cell!.flat ?? null
    return { words: m.text.slice(start, end), folded: m.folded.slice(start, end), bold: block.bold, mark }
  })
  return unflatten(cells, lexicon).map((flat) => {
    for (const at of flat.before) captions.add(run[at]!)
    const rows = flat.rows.map(({ cells }) => cells.map((cell) => (cell === null ? null : run[cell]!)))
    const places = placesOf(rows)
    const heads = new Set(flat.rows.flatMap(({ kind }, row) => (kind === 'head' ? [row] : [])))
    return { rows, places, heads, flat: true }
  })
}

/** The box that each cell covers in the rows. */
function placesOf(rows: readonly (readonly (number | null)[])[]): Map<number, Omit<Place, 'table'>> {
  const places = new Map<number, Omit<Place, 'table'>>()
  rows.forEach((cells, row) => {
    cells.forEach((at, col) => {
      if (at === null) return
      const { row: top, col: left } = places.get(at) ?? { row, col }
      places.set(at, {
        row: top,
        col: left,
        rowspan: row - top + 1,
        colspan: Math.max(col - left + 1, places.get(at)?.colspan ?? 1),
      })
    })
  })
  return places
}

function ruledGrid(m: Manuscript, run: readonly number[]): Grid {
  let height = 0
  let width = 0
  for (const at of run) {
    const cell = m.pieces[at]!.block.cell!
    height = Math.max(height, cell.row + cell.rowspan)
    width = Math.max(width, cell.col + cell.colspan)
  }
  const rows = Array.from({ length: height }, () => new Array<number | null>(width).fill(null))
  const places = new Map<number, Omit<Place, 'table'>>()
  for (const at of run) {
    const { row, col, rowspan, colspan } = m.pieces[at]!.block.cell!
    places.set(at, { row, col, rowspan, colspan })
    for (let r = row; r < row + rowspan; r++)
      for (let c = col; c < col + colspan; c++) if (rows[r]![c] === null) rows[r]![c] = at
  }
  return { rows, places, heads: null, flat: false }
}
