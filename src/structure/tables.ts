/** Cells → tables: the grid, its head, the roles of its columns, its group rows. */
import type { Column, Row, Table } from '../model/outline.ts'
import { oneLine } from '../model/text.ts'
import { bareRoles } from './bare-roles.ts'
import { columnRoles, isNumbering, kindOf } from './columns.ts'
import { adjacent, type Grid, gridsOf, type Place, runsOf } from './grids.ts'
import { groupAt, leave, styleOfRow } from './groups.ts'
import { headEquals, headHeight, headsOf, keyOfRow, leading } from './head-rows.ts'
import { foldedHeadKey, headKey, type Lexicon } from './lexicon.ts'
import type { Level } from './nesting.ts'
import type { Manuscript } from './pieces.ts'

/** A table before its section and caption are known. */
export type Draft = Omit<Table, 'section' | 'caption'> & { readonly first: number }

export interface Laid {
  readonly tables: readonly Draft[]
  /** Piece → its place in the grid. */
  readonly places: ReadonlyMap<number, Place>
  /** Cells of one-column boxes, which are running text. */
  readonly loose: ReadonlySet<number>
  /** Cells above a head that only name the table ("Đơn vị tính: %"). */
  readonly captions: ReadonlySet<number>
}

/** A cell longer than this, in UTF-16 units, heads no column. */
const HEAD_LONGEST = 160

/** Tables among `cells` (pieces of table cells that are no letterhead and no signature), in reading order. */
export function layTables(manuscript: Manuscript, cells: readonly number[], lexicon: Lexicon): Laid {
  const tables: Draft[] = []
  const places = new Map<number, Place>()
  const loose = new Set<number>()
  const captions = new Set<number>()
  let previous: { readonly draft: Draft; readonly last: number } | null = null
  for (const run of runsOf(manuscript, cells)) {
    for (const grid of gridsOf(manuscript, run, lexicon, captions)) {
      const width = grid.rows[0]?.length ?? 0
      const found = grid.rows.flat().filter((at): at is number => at !== null)
      if (width <= 1 && (!grid.flat || found.length <= 2)) {
        for (const at of found) loose.add(at)
        continue
      }
      const goesOn =
        previous !== null && previous.draft.columns.length === width && adjacent(manuscript, previous.last, found[0]!)
      const draft = draftOf(manuscript, grid, lexicon, goesOn ? previous!.draft : null)
      for (const [at, place] of grid.places) places.set(at, { ...place, table: tables.length })
      tables.push(draft)
      previous = { draft, last: found.reduce((most, at) => Math.max(most, at), 0) }
    }
  }
  return { tables, places, loose, captions }
}

function draftOf(m: Manuscript, grid: Grid, lexicon: Lexicon, before: Draft | null): Draft {
  const words = (at: number | null): string => (at === null ? '' : m.text.slice(m.pieces[at]!.start, m.pieces[at]!.end))
  const low = (at: number | null): string => (at === null ? '' : m.folded.slice(m.pieces[at]!.start, m.pieces[at]!.end))
  const keys = new Map<number, string>()
  const key = (at: number | null): string => {
    if (at === null) return ''
    let own = keys.get(at)
    if (own === undefined) {
      const length = m.pieces[at]!.end - m.pieces[at]!.start
      own = length > HEAD_LONGEST ? '' : foldedHeadKey(low(at))
      keys.set(at, own)
    }
    return own
  }
  const width = grid.rows[0]!.length
  const top = grid.heads === null ? headHeight(grid, words, lexicon) : leading(grid.heads)
  const inherited = top === 0 ? before : null
  const heads = headsOf(grid, top, words, lexicon)
  const lines = heads.map((own) => own.filter((at) => !/^\(?\d{1,2}\)?$/.test(words(at))))
  const bodies = grid.rows.slice(top)
  const roles =
    inherited?.columns.map(({ role }) => role) ??
    (top === 0 && width > 2 && !grid.flat
      ? bareRoles(grid.rows[0]!.map((_, col) => bodies.slice(0, 60).map((row) => low(row[col] ?? null))))
      : null) ??
    columnRoles(
      lines.map((own) => own.map((at) => oneLine(words(at))).join(' ')),
      heads.map((own) => (own.length > 1 ? own[0]! : null)),
      (col) => bodies.slice(0, 60).map((row) => low(row[col] ?? null)),
      lexicon,
    )
  const columns: readonly Column[] =
    inherited?.columns ??
    roles.map((role, col) => ({
      role,
      head: lines[col]!.map((at) => oneLine(words(at))).join(' · '),
      heads: heads[col]!,
    }))
  const headKeys = columns.map(({ head }) => headKey(head))
  const headRows = grid.rows.slice(0, top).map((row) => keyOfRow(row, key))
  const carried: Level<number>[] = []
  const rows = grid.rows.map((cells, index): Row => {
    const rowKey = keyOfRow(cells, key)
    const head =
      index < top ||
      grid.heads?.has(index) === true ||
      (rowKey !== '' && headRows.includes(rowKey)) ||
      headEquals(cells, headKeys, key) ||
      (index <= top + 1 && isNumbering(cells.map(words).filter((own) => own !== '')))
    if (head) return { index, cells, kind: 'head', groups: [] }
    const group = groupAt(m, grid, index, roles, width)
    const style = styleOfRow(m, cells, roles, group)
    if (style !== null) leave(carried, style)
    if (group === null) return { index, cells, kind: 'body', groups: carried.map(({ holds }) => holds) }
    const groups = carried.map(({ holds }) => holds)
    carried.push({ ...(style ?? { style: 'bold' as const, ordinal: null }), holds: group })
    return { index, cells, kind: 'group', groups }
  })
  const all = grid.rows.flat().filter((at): at is number => at !== null)
  const first = all.reduce((least, at) => Math.min(least, at), Number.POSITIVE_INFINITY)
  const last = all.reduce((most, at) => Math.max(most, at), 0)
  return {
    start: m.pieces[first]!.start,
    end: m.pieces[last]!.end,
    columns,
    rows,
    kind: kindOf(roles),
    first,
  }
}
