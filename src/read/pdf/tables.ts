/** A page's grids and characters → tables whose cells hold their lines, and the characters that stand outside. */
import type { Box } from '../../model/reading.ts'
import type { Grid } from './grid.ts'
import { type Line, linesOf } from './lines.ts'
import { type Margin, type Placed, pitchOf } from './paragraphs.ts'
import type { Glyph, Sheet } from './sheet.ts'

export interface TableCell {
  readonly row: number
  readonly col: number
  readonly rowspan: number
  readonly colspan: number
  readonly page: number
  readonly box: Box
  readonly lines: readonly Placed[]
}

export interface Table {
  readonly page: number
  readonly lastPage: number
  /** Upper and lower edge in points. */
  readonly top: number
  readonly bottom: number
  /** Places of the column edges in points. */
  readonly xs: readonly number[]
  readonly rows: number
  /** In reading order; a cell may be empty. */
  readonly cells: readonly TableCell[]
  /** Of a table without rules: what its columns take up, from the left. */
  readonly columns?: readonly Interval[]
}

/** What a column's words take up from left to right, in points. */
export interface Interval {
  readonly left: number
  readonly right: number
}

/** Room that word processors leave between a cell's edge and its words, in points; some leave less. */
const PADDING = 6.5

/** Pitch where a cell's own lines do not tell. */
const USUAL_PITCH = 1.15

const round = (value: number): number => Math.round(value * 10) / 10

export const cellText = (cell: TableCell): string => cell.lines.map(({ line }) => line.text).join(' ')

/** A cell's lines with the margins between its edges. */
export function cellLines(lines: readonly Line[], left: number, right: number): Placed[] {
  if (lines.length === 0) return []
  const margin: Margin = {
    left: Math.min(left + PADDING, ...lines.map((line) => line.left)),
    right: Math.max(right - PADDING, ...lines.map((line) => line.right)),
    pitch: pitchOf(lines, USUAL_PITCH),
    indent: null,
    column: false,
  }
  return lines.map((line) => ({ line, margin }))
}

/** A turned character's box as it is seen on the page. */
function seen(turn: 90 | 270 | 0, glyph: Glyph): { x: number; y: number } {
  const along = (glyph.left + glyph.right) / 2
  const across = glyph.base - 0.3 * glyph.size
  return turn === 90 ? { x: across, y: -along } : { x: -across, y: along }
}

function tableOf(grid: Grid, sheet: Sheet, inCells: readonly Glyph[][], turned: readonly Glyph[][]): Table {
  const { xs, ys } = grid
  const cells = grid.cells.map((cell, index): TableCell => {
    const left = xs[cell.col]!
    const right = xs[cell.col + cell.colspan]!
    const top = ys[cell.row]!
    const bottom = ys[cell.row + cell.rowspan]!
    const upright = linesOf(inCells[index]!, sheet.number)
    // Turned words keep their own coordinates for joining lines only; their box is the cell's.
    const sideways = linesOf(turned[index]!, sheet.number)
    return {
      ...cell,
      page: sheet.number,
      box: [round(left), round(top), round(right), round(bottom)],
      lines: [
        ...cellLines(upright, left, right),
        ...cellLines(sideways, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
      ],
    }
  })
  return {
    page: sheet.number,
    lastPage: sheet.number,
    top: ys[0]!,
    bottom: ys[ys.length - 1]!,
    xs,
    rows: ys.length - 1,
    cells,
  }
}

export interface Tabled {
  readonly tables: readonly Table[]
  /** Characters that stand in no table, and those of them that are turned by a quarter. */
  readonly outside: readonly Glyph[]
  readonly sideways: readonly Glyph[]
}

/** Tables of a page, and its characters that stand in none. A grid with words in one cell at most is no table. */
export function tablesOf(sheet: Sheet, grids: readonly Grid[]): Tabled {
  const outside: Glyph[] = []
  const sideways: Glyph[] = []
  const upright = grids.map((grid) => grid.cells.map((): Glyph[] => []))
  const turned = grids.map((grid) => grid.cells.map((): Glyph[] => []))
  const assign = (x: number, y: number, to: Glyph[][][], glyph: Glyph): boolean => {
    for (let g = 0; g < grids.length; g++) {
      const cell = grids[g]!.cellAt(x, y)
      if (cell < 0) continue
      to[g]![cell]!.push(glyph)
      return true
    }
    return false
  }
  for (const glyph of sheet.glyphs) {
    const inside = assign((glyph.left + glyph.right) / 2, glyph.base - 0.3 * glyph.size, upright, glyph)
    if (!inside) outside.push(glyph)
  }
  for (const { turn, glyph } of sheet.turned) {
    const { x, y } = seen(turn, glyph)
    if (!assign(x, y, turned, glyph)) sideways.push(glyph)
  }
  const tables = grids.flatMap((grid, g) => {
    const worded = upright[g]!.filter((cell, index) => cell.length > 0 || turned[g]![index]!.length > 0).length
    if (worded > 1) return [tableOf(grid, sheet, upright[g]!, turned[g]!)]
    for (const cell of upright[g]!) for (const glyph of cell) outside.push(glyph)
    for (const cell of turned[g]!) for (const glyph of cell) sideways.push(glyph)
    return []
  })
  return { tables, outside, sideways }
}
