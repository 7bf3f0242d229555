/** A row of a table → whether it names a group of those below it, and which groups end where it stands. */
import type { ColumnRole } from '../model/outline.ts'
import { romanValue } from '../model/roman.ts'
import { fold, oneLine } from '../model/text.ts'
import type { Grid } from './grids.ts'
import { isBullet, labelAt, ordinalOf } from './labels.ts'
import { type Level, type NestStyle, placeStyle } from './nesting.ts'
import type { Manuscript } from './pieces.ts'
import { isCaps } from './shape.ts'

/** The passage that names the group when row `index` is a group row, else null. */
export function groupAt(
  m: Manuscript,
  grid: Grid,
  index: number,
  roles: readonly ColumnRole[],
  width: number,
): number | null {
  const cells = grid.rows[index]!
  const filled = cells.flatMap((at, col) =>
    at === null || /^[-–.\s]*$/.test(m.text.slice(m.pieces[at]!.start, m.pieces[at]!.end)) ? [] : [{ at, col }],
  )
  const distinct = [...new Set(filled.map(({ at }) => at))]
  const own = distinct.filter((at) => grid.places.get(at)!.row === index)
  const low = (at: number): string => m.folded.slice(m.pieces[at]!.start, m.pieces[at]!.end)
  const isOrdinal = (at: number): boolean => {
    const value = oneLine(low(at)).replace(/[.)]$/, '')
    return value.length < 8 && (ordinalOf(value) !== null || romanValue(value.toUpperCase()) !== null)
  }
  const named = own.filter((at) => !isOrdinal(at))
  if (named.length !== 1 || own.length > 2 || distinct.length !== own.length || width < 2) return null
  const name = named[0]!
  const place = grid.places.get(name)!
  const rest = width - (own.length - 1)
  if (place.colspan >= rest && width >= 3) return name
  if (place.colspan >= width) return name
  const col = place.col
  const naming = roles[col] === 'indicator' || roles[col] === 'content' || roles[col] === 'other' || col <= 1
  const missing = roles.filter((role, c) => c !== col && cells[c] === null && isTelling(role)).length
  if (!naming || width < 3 || missing === 0) return null
  if (roles.every((role) => role === 'other')) return width - own.length >= 2 && isProminent(m, name) ? name : null
  return name
}

/** Columns whose emptiness says that a row only names those below it. */
const isTelling = (role: ColumnRole): boolean =>
  role === 'value' ||
  role === 'lead' ||
  role === 'period' ||
  role === 'unit' ||
  role === 'coordinate' ||
  role === 'result' ||
  role === 'output' ||
  role === 'baseline'

const isProminent = (m: Manuscript, at: number): boolean =>
  m.pieces[at]!.block.bold || isCaps(m.text.slice(m.pieces[at]!.start, m.pieces[at]!.end))

/** The counting style of a row: that of its ordinal cell, or of the label before its name. */
export function styleOfRow(
  m: Manuscript,
  cells: readonly (number | null)[],
  roles: readonly ColumnRole[],
  group: number | null,
): { style: NestStyle; ordinal: number | null } | null {
  const at = cells.find((_, col) => roles[col] === 'ordinal') ?? (roles.includes('ordinal') ? null : cells[0]) ?? null
  if (at !== null && at !== group) {
    const value = oneLine(m.text.slice(m.pieces[at]!.start, m.pieces[at]!.end)).replace(/[.)]$/, '')
    const style = styleOfValue(value)
    if (style !== null) return { style, ordinal: ordinalOf(value) }
  }
  const name = group ?? cells.find((own) => own !== null) ?? null
  if (name === null) return null
  const label = labelAt(m.text, m.pieces[name]!)
  if (label !== null && !isBullet(label.style)) return { style: label.style, ordinal: label.ordinal }
  if (group === null) return null
  const low = fold(m.text.slice(m.pieces[group]!.start, m.pieces[group]!.start + 40))
  if (/^(?:đến |giai đoạn |mục tiêu )?(?:hết )?(?:năm )?20\d\d/.test(low)) return { style: 'heading:1', ordinal: null }
  return { style: isCaps(m.text.slice(m.pieces[group]!.start, m.pieces[group]!.end)) ? 'caps' : 'bold', ordinal: null }
}

function styleOfValue(value: string): NestStyle | null {
  if (/^\d{1,3}$/.test(value)) return 'decimal1'
  if (/^\d+(?:\.\d+)+$/.test(value)) return `decimal${value.split('.').length}`
  if (/^(?:[IVX]|[IVXLC]{2,})$/.test(value) && romanValue(value) !== null) return 'roman'
  if (/^[A-ZĐ]$/.test(value)) return 'upper'
  if (/^[a-zđ]$/.test(value)) return 'lower'
  return null
}

/** Closes the groups that end where a row of this style begins. */
export function leave(open: Level<number>[], { style, ordinal }: { style: NestStyle; ordinal: number | null }): void {
  const depth = style.startsWith('decimal') ? Number(style.slice(7)) : 0
  const { depth: keep } = placeStyle(open, style, ordinal, {
    announced: false,
    prominent: style === 'roman' || style === 'upper',
  })
  open.length = Math.min(open.length, keep)
  if (depth > 0)
    while (open.length > 0) {
      const top = open.at(-1)!.style
      if (!top.startsWith('decimal') || Number(top.slice(7)) < depth) break
      open.pop()
    }
}
