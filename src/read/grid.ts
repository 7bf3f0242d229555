/** Rows of cells with their spans → the places they take, and whether the table is a table or only holds a page together. */

export interface GridCell<T> {
  readonly content: T
  readonly colspan: number
  readonly rowspan: number
}

export interface PlacedCell<T> {
  readonly content: T
  readonly row: number
  readonly col: number
  readonly rowspan: number
  readonly colspan: number
}

const MOST_COLUMNS = 1000

/** HTML's way: a cell takes the first free place of its row; one spanning rows keeps its columns from the rows below. */
export function placeCells<T>(rows: readonly (readonly GridCell<T>[])[]): PlacedCell<T>[] {
  const placed: PlacedCell<T>[] = []
  /** For each column the first row that is free in it again. */
  const free: number[] = []
  rows.forEach((cells, row) => {
    let col = 0
    for (const { content, colspan, rowspan } of cells) {
      while ((free[col] ?? 0) > row) col++
      const absurd = col >= MOST_COLUMNS
      const height = absurd ? 1 : Math.max(1, Math.min(rowspan === 0 ? rows.length : rowspan, rows.length - row))
      let width = absurd ? 1 : Math.max(1, Math.min(colspan, MOST_COLUMNS))
      for (let step = 1; step < width; step++) if ((free[col + step] ?? 0) > row) width = step
      for (let at = col; at < col + width; at++) free[at] = row + height
      placed.push({ content, row, col, rowspan: height, colspan: width })
      col += width
    }
  })
  return placed
}

export interface Bulk {
  /** Paragraphs in the cell. */
  readonly paragraphs: number
  readonly letters: number
  readonly nested: boolean
}

/**
 * True for a table that only arranges a page: a single cell, or few rows of which one cell holds most of the text in
 * many paragraphs or in further tables. Its cells are then read as running text.
 */
export function isLayout(cells: readonly Bulk[], rows: number): boolean {
  const worded = cells.filter((cell) => cell.letters > 0)
  if (worded.length <= 1) return true
  const all = worded.reduce((sum, cell) => sum + cell.letters, 0)
  const largest = worded.reduce((most, cell) => (cell.letters > most.letters ? cell : most))
  const dominates = largest.letters > all * 0.6
  if (largest.nested && dominates && largest.paragraphs >= 10) return true
  return dominates && largest.paragraphs >= 25 && rows <= 4
}
