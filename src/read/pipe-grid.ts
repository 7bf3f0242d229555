/** Cells of a flattened table with the number of `|` before each → their grid, where it can be told for certain. */

export interface FlatCell {
  /** Lone `|` lines between this cell and the one before; one parts cells, two end a row and open the next. */
  readonly gap: number
  readonly words: string
}

export interface FlatPlace {
  readonly row: number
  readonly col: number
  rowspan: number
  readonly colspan: number
}

/** A count that opens a row: `1`, `2.1`, `IV`, `a)`. */
const ORDINAL = /^(?:\d{1,3}|[IVXLC]{1,6}|[A-ZĐa-zđ])(?:\.\d{1,3})*[.)]?$/
const FEWEST_ROWS = 3
const FEWEST_COLUMNS = 3

const isOrdinal = (cell: FlatCell | undefined): boolean => cell !== undefined && ORDINAL.test(cell.words.trim())

function rowsOf(cells: readonly FlatCell[]): FlatCell[][] {
  const rows: FlatCell[][] = []
  for (const cell of cells) {
    if (rows.length === 0 || cell.gap >= 2) rows.push([cell])
    else rows.at(-1)!.push(cell)
  }
  return rows
}

/**
 * Places for `cells`, in order; null where the rows do not tell their columns beyond doubt. The first row names the
 * columns; a row is full, or a single cell over all columns, or a count with a title, or it leaves out the cells that
 * the row above spans, or one empty cell (at its end, or where it seems broken in two).
 */
export function gridOf(cells: readonly FlatCell[]): FlatPlace[] | null {
  const rows = rowsOf(cells)
  const width = rows[0]?.length ?? 0
  if (rows.length < FEWEST_ROWS || width < FEWEST_COLUMNS) return null
  const counted = rows.filter((row) => row.length === width && isOrdinal(row[0])).length >= 1
  const places: FlatPlace[] = []
  let above: FlatPlace[] = []
  let full = 0
  let number = 0
  for (let index = 0; index < rows.length; index++, number++) {
    const row = rows[index]!
    const next = rows[index + 1]
    const place = (col: number, colspan = 1): FlatPlace => ({ row: number, col, rowspan: 1, colspan })
    if (row.length === width) {
      above = row.map((_, col) => place(col))
      places.push(...above)
      full++
    } else if (row.length === 1 && !isOrdinal(row[0])) {
      above = []
      places.push(place(0, width))
    } else if (row.length === 1 && next?.length === 1 && !isOrdinal(next[0])) {
      above = []
      places.push(place(0), place(1, width - 1))
      index++
    } else if (row.length === 2 && isOrdinal(row[0])) {
      above = []
      places.push(place(0), place(1, width - 1))
    } else if (counted && row.length === width - 1 && isOrdinal(row[0]) && (next === undefined || next[0]!.gap === 3)) {
      above = row.map((_, col) => place(col))
      places.push(...above)
    } else if (
      counted &&
      isOrdinal(row[0]) &&
      next !== undefined &&
      !isOrdinal(next[0]) &&
      row.length + next.length === width - 1
    ) {
      above = [...row.map((_, col) => place(col)), ...next.map((_, at) => place(row.length + 1 + at))]
      places.push(...above)
      index++
    } else if (
      counted &&
      row.length > 1 &&
      row.length < width &&
      !isOrdinal(row[0]) &&
      above.length === width &&
      row[0]!.gap === 2
    ) {
      const from = width - row.length
      for (const upper of above) if (upper.col < from) upper.rowspan++
      const own = row.map((_, at) => place(from + at))
      above = [...above.filter(({ col }) => col < from), ...own]
      places.push(...own)
    } else if (counted && row.length === width - 1 && above.length === 0 && row[0]!.gap <= 3) {
      // Behind a group row: the place for the count is empty.
      above = [place(0), ...row.map((_, col) => place(col + 1))]
      places.push(...above.slice(1))
    } else return null
  }
  return full >= 2 ? places : null
}
