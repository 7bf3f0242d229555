/** Bands whose pieces stand under each other in three or more columns → a table without rules. */
import { type Band, cellsOf, GUTTER } from './bands.ts'
import type { Line } from './lines.ts'
import { boxOf } from './paragraphs.ts'
import { cellLines, type Interval, type Table, type TableCell } from './tables.ts'

export interface Aligned {
  readonly table: Table
  /** Number of bands that it takes up. */
  readonly bands: number
}

/** Fewer columns or full rows than this may be chance. */
const LEAST_COLUMNS = 3
const LEAST_ROWS = 3
/** Rows of one table are at most this many ems apart. */
const FARTHEST = 3.2
/** Lines of one cell are at most this many ems apart. */
const CLOSE = 1.5

/** The column each piece stands in; null where a piece stands in none or in two, or two stand in one. */
function columnsOf(pieces: readonly Line[], columns: readonly Interval[]): number[] | null {
  const found: number[] = []
  for (const { left, right } of pieces) {
    const over = columns.flatMap((column, index) => (left < column.right && right > column.left ? [index] : []))
    if (over.length !== 1 || over[0]! <= (found[found.length - 1] ?? -1)) return null
    found.push(over[0]!)
  }
  return found
}

const partedBy = (columns: readonly Interval[], gap: number): boolean =>
  columns.every((column, index) => index === 0 || column.left - columns[index - 1]!.right >= gap)

/** The columns of two stretches of rows as one; null where they do not stand under each other. */
export function sharedColumns(upper: readonly Interval[], lower: readonly Interval[]): Interval[] | null {
  if (upper.length !== lower.length) return null
  const shared = upper.map(({ left, right }, index) => ({
    left: Math.min(left, lower[index]!.left),
    right: Math.max(right, lower[index]!.right),
  }))
  const meet = upper.every(({ left, right }, index) => left < lower[index]!.right && lower[index]!.left < right)
  return meet && partedBy(shared, GUTTER * 0.6) ? shared : null
}

interface Row {
  /** Lines of each column. */
  readonly cells: Line[][]
  last: Band
}

/**
 * The table that begins with band `first`, if there is one for certain: several full rows, and numbers in some column.
 * Under the columns of a table still `open` at the foot of the page before, one full row is enough.
 */
export function alignedFrom(bands: readonly Band[], first: number, open: Table | null = null): Aligned | null {
  const head = bands[first]!
  const opening = head.whole.length === 1 ? cellsOf(head.whole[0]!) : []
  if (opening.length < LEAST_COLUMNS) return null
  const columns: Interval[] = opening.map(({ left, right }) => ({ left, right }))
  const rows: Row[] = []
  let index = first
  let full = 0
  for (; index < bands.length; index++) {
    const band = bands[index]!
    const before = bands[index - 1]
    if (rows.length > 0 && band.base - before!.base > FARTHEST * band.size) break
    const pieces = band.whole.flatMap(cellsOf).sort((a, b) => a.left - b.left)
    const places = columnsOf(pieces, columns)
    if (places === null) break
    const wider = columns.map((column, c) => {
      const piece = pieces[places.indexOf(c)]
      return piece === undefined
        ? column
        : { left: Math.min(column.left, piece.left), right: Math.max(column.right, piece.right) }
    })
    if (!partedBy(wider, GUTTER * 0.6)) break
    columns.splice(0, columns.length, ...wider)
    const row = rows[rows.length - 1]
    const goesOn =
      row !== undefined &&
      band.base - row.last.base < CLOSE * band.size &&
      places.length < Math.max(2, columns.length - 1) &&
      places.every((c) => row.cells[c]!.length > 0)
    if (goesOn) row.last = band
    else rows.push({ cells: columns.map(() => []), last: band })
    const into = rows[rows.length - 1]!
    pieces.forEach((piece, i) => void into.cells[places[i]!]!.push(piece))
    if (places.length === columns.length) full++
  }
  const numbers = columns.some(
    (_, c) => rows.filter(({ cells }) => /^[\d≥≤><~.,%\s-]+$/.test(cells[c]![0]?.text ?? '')).length * 2 >= rows.length,
  )
  const goesOn = open?.columns !== undefined && sharedColumns(open.columns, columns) !== null
  if (full < (goesOn ? 1 : LEAST_ROWS) || full * 2 < rows.length || !(numbers || goesOn)) return null
  return { table: tableOf(rows, columns), bands: index - first }
}

function tableOf(rows: readonly Row[], columns: readonly Interval[]): Table {
  const page = rows[0]!.last.whole[0]!.page
  const edges = columns.map((column, index) =>
    index === 0 ? column.left - 2 : (columns[index - 1]!.right + column.left) / 2,
  )
  const xs = [...edges, columns[columns.length - 1]!.right + 2]
  const all = rows.flatMap(({ cells }) => cells.flat())
  const cells = rows.flatMap((row, r) =>
    row.cells.flatMap((lines, col): TableCell[] =>
      lines.length === 0
        ? []
        : [
            {
              row: r,
              col,
              rowspan: 1,
              colspan: 1,
              page,
              box: boxOf(lines),
              lines: cellLines(lines, columns[col]!.left, columns[col]!.right),
            },
          ],
    ),
  )
  const [, top, , bottom] = boxOf(all)
  return { page, lastPage: page, top, bottom, xs, rows: rows.length, cells, columns }
}
