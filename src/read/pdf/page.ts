/** One sheet → its tables and the rows of words outside them; and what all pages of a document have in common. */
import { signature } from './furniture.ts'
import { gridsOf } from './grid.ts'
import { type Line, lineOf, rowsOf } from './lines.ts'
import { type Margin, pitchOf } from './paragraphs.ts'
import type { Glyph, Rule, Rules, Sheet } from './sheet.ts'
import { cellText, type Table, tablesOf } from './tables.ts'

export interface Row {
  readonly glyphs: readonly Glyph[]
  readonly line: Line
}

export interface Page {
  readonly sheet: Sheet
  readonly tables: readonly Table[]
  readonly rows: readonly Row[]
  readonly level: readonly Rule[]
  readonly struck: boolean
}

/** Base lines this many ems apart are usual in official documents. */
export const USUAL_PITCH = 1.3

/** True when a line drawn through the middle of the letters strikes the character out. */
const isStruck = (glyph: Glyph, level: readonly Rule[]): boolean => {
  const middle = (glyph.left + glyph.right) / 2
  return level.some(({ at, from, to }) => {
    const rise = (glyph.base - at) / glyph.size
    return rise > 0.15 && rise < 0.42 && from <= middle && to >= middle
  })
}

/** Rules short enough to belong to words: under or through them. */
function besideWords(rules: Rules, tables: readonly Table[]): Rule[] {
  return rules.level.filter(
    ({ at, from, to }) =>
      !tables.some(
        (table) =>
          at > table.top - 4 &&
          at < table.bottom + 4 &&
          (Math.abs(at - table.top) < 4 || Math.abs(at - table.bottom) < 4) &&
          from >= table.xs[0]! - 4 &&
          to <= table.xs[table.xs.length - 1]! + 4,
      ),
  )
}

/** What stands on a sheet; words that are struck out are left off. */
export function pageOf(sheet: Sheet): Page {
  const grids = gridsOf(sheet.rules)
  const edges = new Set(grids.flatMap((grid) => grid.ys.map((y) => Math.round(y))))
  const onEdge = (at: number): boolean => [-2, -1, 0, 1, 2].some((off) => edges.has(Math.round(at) + off))
  const loose = sheet.rules.level.filter(({ at }) => !onEdge(at))
  const kept = loose.length === 0 ? sheet.glyphs : sheet.glyphs.filter((glyph) => !isStruck(glyph, loose))
  const { tables, outside } = tablesOf({ ...sheet, glyphs: kept }, grids)
  const rows = rowsOf(outside).flatMap((glyphs) => {
    const line = lineOf(glyphs, sheet.number)
    return line === null ? [] : [{ glyphs, line }]
  })
  return { sheet, tables, rows, level: besideWords(sheet.rules, tables), struck: kept.length < sheet.glyphs.length }
}

/** Tables that stand at the head or foot of several pages with the same words: forms that frame the page. */
export function framesOf(pages: readonly Page[]): ReadonlySet<Table> {
  const seen = new Map<string, Table[]>()
  for (const { sheet, tables, rows } of pages) {
    for (const table of tables) {
      const first = table.top < 0.15 * sheet.height && rows.every(({ line }) => line.base > table.top)
      const last = table.bottom > 0.9 * sheet.height && table.top > 0.75 * sheet.height
      if ((!first && !last) || table.bottom - table.top > 0.25 * sheet.height) continue
      const key = `${first} ${signature(table.cells.map(cellText).join(''))}`
      seen.set(key, [...(seen.get(key) ?? []), table])
    }
  }
  return new Set([...seen.values()].filter((tables) => tables.length > 1).flat())
}

/** Left and right edge of the running text on pages of one width, and its pitch. */
export function marginsOf(
  pages: readonly { readonly width: number; readonly lines: readonly Line[] }[],
): Map<number, Margin> {
  const margins = new Map<number, Margin>()
  const widths = new Set(pages.map(({ width }) => Math.round(width)))
  for (const width of widths) {
    const lines = pages.filter((page) => Math.round(page.width) === width).flatMap((page) => page.lines)
    if (lines.length === 0) continue
    margins.set(width, {
      left: outermost(
        lines.map(({ left }) => left),
        -1,
      ),
      right: outermost(
        lines.map(({ right }) => right),
        1,
      ),
      pitch: pitchOf(lines, USUAL_PITCH),
    })
  }
  return margins
}

/** The farthest place to one side at which several lines end together; a lone line beyond it stands out. */
function outermost(places: readonly number[], side: 1 | -1): number {
  const sorted = [...places].sort((a, b) => (b - a) * side)
  const together = sorted.find((place, index) => Math.abs((sorted[index + 2] ?? Number.NaN) - place) <= 2.5)
  return together ?? sorted[0]!
}
