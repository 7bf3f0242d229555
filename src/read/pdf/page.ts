/** One sheet → its tables and the lines outside them; and what all pages of a document have in common. */
import { signature } from './furniture.ts'
import { gridsOf } from './grid.ts'
import { type Line, linesOf } from './lines.ts'
import { type Margin, pitchOf } from './paragraphs.ts'
import type { Glyph, Rule, Rules, Sheet } from './sheet.ts'
import { cellText, type Table, tablesOf } from './tables.ts'

export interface Page {
  readonly sheet: Sheet
  readonly tables: readonly Table[]
  readonly lines: readonly Line[]
  /** Words up or down the page's edge; their places are those of the page turned. */
  readonly sideways: readonly Line[]
  readonly level: readonly Rule[]
  readonly struck: boolean
}

/** Base lines this many ems apart are usual in official documents. */
export const USUAL_PITCH = 1.3
/** A row of dashes or stars under a heading. */
const ORNAMENT = /^[-–—_=*.·~\s]{3,}$/u
/** Words in a table stand this far inside its edges, in points. */
const CELL_PADDING = 5.4

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

/** What stands on a sheet; words that are struck out are marked so. */
export function pageOf(sheet: Sheet): Page {
  const grids = gridsOf(sheet.rules)
  const edges = new Set(grids.flatMap((grid) => grid.ys.map((y) => Math.round(y))))
  const onEdge = (at: number): boolean => [-2, -1, 0, 1, 2].some((off) => edges.has(Math.round(at) + off))
  const loose = sheet.rules.level.filter(({ at }) => !onEdge(at))
  const kept =
    loose.length === 0
      ? sheet.glyphs
      : sheet.glyphs.map((glyph) => (isStruck(glyph, loose) ? { ...glyph, struck: true } : glyph))
  const { tables, outside, sideways } = tablesOf({ ...sheet, glyphs: kept }, grids)
  const lines = linesOf(outside, sheet.number).filter(({ text }) => !ORNAMENT.test(text))
  return {
    sheet,
    tables,
    lines,
    sideways: linesOf(sideways, sheet.number),
    level: besideWords(sheet.rules, tables),
    struck: kept.some((glyph) => glyph.struck),
  }
}

/** Tables that stand at the head or foot of several pages with the same words: forms that frame the page. */
export function framesOf(pages: readonly Page[]): ReadonlySet<Table> {
  const seen = new Map<string, Table[]>()
  for (const { sheet, tables, lines } of pages) {
    for (const table of tables) {
      const first = table.top < 0.15 * sheet.height && lines.every(({ base }) => base > table.top)
      const last = table.bottom > 0.9 * sheet.height && table.top > 0.75 * sheet.height
      if ((!first && !last) || table.bottom - table.top > 0.25 * sheet.height) continue
      const key = `${first} ${signature(table.cells.map(cellText).join(''))}`
      seen.set(key, [...(seen.get(key) ?? []), table])
    }
  }
  return new Set([...seen.values()].filter((tables) => tables.length > 1).flat())
}

/** What the margins of a page are told from. */
export interface Measured {
  readonly width: number
  readonly lines: readonly Line[]
  readonly tables: readonly Table[]
}

/** Left edges nearer than this are one margin. */
const SAME_MARGIN = 4

/** The page's left edge where several lines show it, else null. */
function leftOf({ lines }: Measured): number | null {
  const edge = together(lines.map(({ left }) => -left))
  return edge === null ? null : -edge
}

/**
 * Margins of each page, told from all pages of its width and left edge: odd and even pages may be set apart, and a
 * short page does not show where its lines would end.
 */
export function marginsOf(pages: readonly Measured[]): Margin[] {
  const groups: {
    readonly width: number
    readonly left: number | null
    readonly pages: Measured[]
    margin?: Margin
  }[] = []
  const group = ({ width }: Measured, left: number | null): (typeof groups)[number] => {
    const known = groups.find(
      (other) =>
        Math.abs(other.width - width) < 1 &&
        (left === null ? other.left === null : other.left !== null && Math.abs(other.left - left) < SAME_MARGIN),
    )
    if (known !== undefined) return known
    const made = { width, left, pages: [] }
    groups.push(made)
    return made
  }
  const own = pages.map((page) => {
    const left = leftOf(page)
    group(page, null).pages.push(page)
    if (left !== null) group(page, left).pages.push(page)
    return group(page, left)
  })
  return own.map((one) => {
    one.margin ??= marginOf(one.pages, one.width)
    return one.margin
  })
}

function marginOf(pages: readonly Measured[], width: number): Margin {
  const lines = pages.flatMap((page) => page.lines)
  if (lines.length === 0) return { left: 0, right: width, pitch: USUAL_PITCH, indent: null, column: false }
  const tables = pages.flatMap((page) => page.tables)
  const left = -outermost(
    lines.map((line) => -line.left),
    tables.map(({ xs }) => -xs[0]! - CELL_PADDING),
  )
  const right = outermost(
    lines.map((line) => line.right),
    tables.map(({ xs }) => xs[xs.length - 1]! - CELL_PADDING),
  )
  return { left, right, pitch: pitchOf(lines, USUAL_PITCH), indent: indentOf(lines, left), column: false }
}

/** Where first lines of paragraphs start, if several start at one place not far from the left margin. */
function indentOf(lines: readonly Line[], left: number): number | null {
  const counts = new Map<number, number>()
  for (const line of lines) {
    const indent = Math.round(line.left - left)
    if (indent > 8 && indent < 80) counts.set(indent, (counts.get(indent) ?? 0) + 1)
  }
  const [usual] = [...counts].sort(([, a], [, b]) => b - a)
  return usual !== undefined && usual[1] > 2 ? left + usual[0] : null
}

/** The farthest place at which several lines end together, or null. */
function together(places: readonly number[]): number | null {
  const sorted = [...places].sort((a, b) => b - a)
  return sorted.find((place, index) => Math.abs((sorted[index + 2] ?? Number.NaN) - place) <= 2.5) ?? null
}

/** The same; where none end together, the farthest of all, tables included. */
const outermost = (places: readonly number[], ofTables: readonly number[]): number =>
  together(places) ?? Math.max(...places, ...ofTables)
