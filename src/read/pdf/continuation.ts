/** A table and what follows it on the next page → one table, where both are parts of one. */
import { labelOf } from '../labels.ts'
import { sharedColumns } from './aligned.ts'
import { continues } from './paragraphs.ts'
import { cellText, type Table, type TableCell } from './tables.ts'

/** Column edges of two parts may differ by this much, in points. */
const SAME = 5
const MOST_HEAD_ROWS = 5

/** Column edges of both parts, measured from the table's left edge; null where the parts are not set in one grid. */
function sharedEdges(a: Table, b: Table): number[] | null {
  const own = (table: Table): number[] => table.xs.map((x) => x - table.xs[0]!)
  const [first, second] = [own(a), own(b)]
  if (Math.abs(first[first.length - 1]! - second[second.length - 1]!) > SAME) return null
  const few = first.length <= second.length ? first : second
  const many = few === first ? second : first
  const met = few.filter((x) => many.some((other) => Math.abs(other - x) <= SAME)).length
  if (met < few.length - (few.length > 5 ? 1 : 0)) return null
  const edges = [...many, ...few.filter((x) => !many.some((other) => Math.abs(other - x) <= SAME))]
  return edges.sort((x, y) => x - y)
}

/** The table's cells with their columns counted in `edges`; null where two of its edges fall together there. */
function recount(table: Table, edges: readonly number[]): TableCell[] | null {
  const index = (col: number): number => {
    const x = table.xs[col]! - table.xs[0]!
    let best = 0
    edges.forEach((edge, i) => {
      if (Math.abs(edge - x) < Math.abs(edges[best]! - x)) best = i
    })
    return best
  }
  if (
    edges.length === table.xs.length &&
    edges.every((edge, i) => Math.abs(table.xs[i]! - table.xs[0]! - edge) < 0.01)
  ) {
    return [...table.cells]
  }
  const places = table.xs.map((_, col) => index(col))
  if (places.some((place, i) => i > 0 && place <= places[i - 1]!)) return null
  return table.cells.map((cell) => {
    const col = places[cell.col]!
    return { ...cell, col, colspan: places[cell.col + cell.colspan]! - col }
  })
}

const plain = (cell: TableCell): string => cellText(cell).replace(/\s+/gu, '').toLowerCase()

/** Number of rows at the top of `cells` that repeat the head of `before`. */
function repeatedRows(before: readonly TableCell[], cells: readonly TableCell[], rows: number): number {
  const rowText = (from: readonly TableCell[], row: number): string =>
    from
      .filter((cell) => cell.row === row)
      .map((cell) => `${cell.col}:${plain(cell)}`)
      .join('|')
  const worded = (row: number): boolean => cells.some((cell) => cell.row === row && /\p{L}/u.test(cellText(cell)))
  let repeated = 0
  for (let row = 0; row < Math.min(MOST_HEAD_ROWS, rows); row++) {
    const text = rowText(cells, row)
    if (text !== rowText(before, row)) break
    const within = cells.every((cell) => cell.row > row || cell.row + cell.rowspan <= row + 1)
    if (within && worded(row)) repeated = row + 1
  }
  return repeated
}

const startsLow = (text: string): boolean => /^["“(]?\p{Ll}/u.test(text) && labelOf(text) === null

/** True when the words of `lower` go on from those of `upper` as one paragraph, by where the line ended and how it starts. */
function runsOn(upper: TableCell, lower: TableCell): boolean {
  const last = upper.lines
  const first = lower.lines[0]
  if (last.length === 0 || first === undefined) return false
  return startsLow(first.line.text) && continues(last, first)
}

/** True when the first row of the later part is the rest of the last row before it. */
function isCutRow(bottoms: readonly TableCell[], tops: readonly TableCell[]): boolean {
  const first = tops.find((cell) => cell.col === 0)
  const text = first === undefined ? '' : cellText(first)
  const above = bottoms.find((cell) => cell.col === 0)
  const worded = tops.filter((cell) => cellText(cell) !== '')
  const goesOn = worded.some((cell) =>
    bottoms.some((b) => b.col === cell.col && b.rowspan === 1 && cell.col > 0 && runsOn(b, cell)),
  )
  if (first !== undefined && text !== '') {
    if (/^(?:\d|[IVXLC]+\b)/u.test(text) || labelOf(text) !== null) return false
    return above !== undefined && !/[.;:]$/.test(cellText(above)) && (startsLow(text) || goesOn)
  }
  if (worded.length === 0) return false
  if (goesOn) return true
  // A merged first cell that goes on leaves full rows under it; the rest of a cut row has holes.
  const full = bottoms.filter((cell) => cellText(cell) !== '').length
  return worded.length <= Math.max(1, full / 2) && worded.every((cell) => cell.colspan < 4)
}

/** Cells of this column hold for several rows and none is empty: an empty one at a page's top goes on from above. */
function mergesDown(cells: readonly TableCell[], col: number): boolean {
  const own = cells.filter((cell) => cell.col === col && cell.colspan === 1)
  return (
    own.every(({ lines }) => lines.length > 0) && (col === 0 || own.some(({ row, rowspan }) => rowspan > 1 && row > 0))
  )
}

/** Two tables without rules as one, the second on the page after; null where their columns differ. */
function joinAligned(a: Table, b: Table): Table | null {
  const columns = sharedColumns(a.columns ?? [], b.columns ?? [])
  if (columns === null) return null
  const skipped = repeatedRows(a.cells, b.cells, b.rows)
  const added = b.cells
    .filter(({ row }) => row >= skipped)
    .map((cell) => ({ ...cell, row: cell.row + a.rows - skipped }))
  return {
    ...a,
    columns,
    lastPage: b.lastPage,
    bottom: b.bottom,
    rows: a.rows + b.rows - skipped,
    cells: [...a.cells, ...added],
  }
}

/** `a` with `b` added at its end, or null when `b` is another table. */
export function joinTables(a: Table, b: Table): Table | null {
  if (a.columns !== undefined && b.columns !== undefined) return joinAligned(a, b)
  const edges = sharedEdges(a, b)
  if (edges === null) return null
  const upper = recount(a, edges)
  const all = recount(b, edges)
  if (upper === null || all === null) return null
  const skipped = repeatedRows(upper, all, b.rows)
  const lower = all.filter(({ row }) => row >= skipped).map((cell) => ({ ...cell, row: cell.row - skipped }))
  const bottoms = upper.filter(({ row, rowspan }) => row + rowspan === a.rows)
  const tops = lower.filter(({ row }) => row === 0)
  const over = (cell: TableCell): TableCell | undefined =>
    bottoms.find(({ col, colspan }) => col === cell.col && colspan === cell.colspan)
  const cut = tops.length > 0 && tops.every(over) && isCutRow(bottoms, tops)
  const offset = cut ? a.rows - 1 : a.rows
  const worded = tops.filter((cell) => cell.lines.length > 0).length
  const merged = new Map<TableCell, TableCell>()
  const added: TableCell[] = []
  for (const cell of lower) {
    const above = cell.row === 0 ? over(cell) : undefined
    const empty = cell.lines.length === 0
    const spans = above !== undefined && (above.rowspan > 1 || cell.rowspan > 1)
    const merges = above !== undefined && worded > 1 && above.lines.length > 0 && mergesDown(upper, cell.col)
    // Words in small letters run on in a merged cell; else they are a new row's own: `xã` under `ha`.
    const flows = !empty && (spans || mergesDown(upper, cell.col))
    const goesOn = above !== undefined && (cut || ((spans || merges) && empty) || (flows && runsOn(above, cell)))
    if (above === undefined || !goesOn) added.push({ ...cell, row: cell.row + offset })
    else {
      merged.set(above, {
        ...above,
        rowspan: above.rowspan + cell.rowspan - (cut ? 1 : 0),
        lines: [...above.lines, ...cell.lines],
      })
    }
  }
  const cells = [...upper.map((cell) => merged.get(cell) ?? cell), ...added]
  return {
    ...a,
    lastPage: b.lastPage,
    bottom: b.bottom,
    xs: edges.map((edge) => edge + a.xs[0]!),
    rows: offset + b.rows - skipped,
    cells: cells.sort((x, y) => x.row - y.row || x.col - y.col),
  }
}
