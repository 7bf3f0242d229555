/** Cells → tables: the grid, its head, the roles of its columns, its group rows. */
import type { Column, ColumnRole, Row, Table } from '../model/outline.ts'
import { fold, oneLine } from '../model/text.ts'
import { columnRoles, guessHead, isNumbering, kindOf } from './columns.ts'
import { unflatten } from './flattened.ts'
import { isBullet, labelAt, ordinalOf, romanValue } from './labels.ts'
import { foldedHeadKey, headKey, type Lexicon } from './lexicon.ts'
import { type Level, type NestStyle, placeStyle } from './nesting.ts'
import type { Manuscript } from './pieces.ts'
import { isCaps } from './shape.ts'

/** A cell's place in its table's grid. */
export interface Place {
  readonly table: number
  readonly row: number
  readonly col: number
  readonly rowspan: number
  readonly colspan: number
}

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

interface Grid {
  readonly rows: readonly (readonly (number | null)[])[]
  readonly places: ReadonlyMap<number, Omit<Place, 'table'>>
  /** Rows known to be heads; null where they are still to be found. */
  readonly heads: ReadonlySet<number> | null
  readonly flat: boolean
}

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

/** Two tables with nothing but a page's edge between them. */
const adjacent = (m: Manuscript, last: number, first: number): boolean => {
  if (m.pieces[last]!.block.page === m.pieces[first]!.block.page) return false
  for (let at = last + 1; at < first; at++) if (m.pieces[at]!.block.kind !== 'furniture') return false
  return true
}

function runsOf(m: Manuscript, cells: readonly number[]): number[][] {
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

function gridsOf(m: Manuscript, run: readonly number[], lexicon: Lexicon, captions: Set<number>): Grid[] {
  const { row, col } = m.pieces[run[0]!]!.block.cell!
  if (row >= 0 && col >= 0) return [ruledGrid(m, run)]
  const words = run.map((at) => m.text.slice(m.pieces[at]!.start, m.pieces[at]!.end))
  const low = run.map((at) => m.folded.slice(m.pieces[at]!.start, m.pieces[at]!.end))
  const bold = run.map((at) => m.pieces[at]!.block.bold)
  return unflatten(words, low, bold, lexicon).map((flat) => {
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
  const heads = grid.rows[0]!.map((_, col) => [
    ...new Set(grid.rows.slice(0, top).flatMap((row) => (row[col] === null ? [] : [row[col]!]))),
  ])
  const lines = heads.map((own) => own.filter((at) => !/^\(?\d{1,2}\)?$/.test(words(at))))
  const bodies = grid.rows.slice(top)
  const roles =
    inherited?.columns.map(({ role }) => role) ??
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

const leading = (heads: ReadonlySet<number>): number => {
  let top = 0
  while (heads.has(top)) top++
  return top
}

const keyOfRow = (cells: readonly (number | null)[], key: (at: number | null) => string): string => {
  const keys = [...new Set(cells)].map(key).filter((own) => own !== '')
  return keys.length < 2 ? '' : keys.join('|')
}

/** A row that says again what the head says, wholly or but for its first cells. */
function headEquals(
  cells: readonly (number | null)[],
  heads: readonly string[],
  key: (at: number | null) => string,
): boolean {
  let filled = 0
  let same = 0
  cells.forEach((at, col) => {
    const own = key(at)
    if (own === '') return
    filled++
    if (own === heads[col]) same++
  })
  return same >= 2 && same >= filled * 0.7
}

/** Number of rows of the head; 0 where the table has none. */
function headHeight(grid: Grid, words: (at: number | null) => string, lexicon: Lexicon): number {
  const { rows, places } = grid
  const distinct = (row: number): number[] => [...new Set(rows[row]!)].filter((at): at is number => at !== null)
  const known = (row: number): number =>
    distinct(row).filter((at) => guessHead(words(at), lexicon).roles.length > 0).length
  const exact = (row: number): number => distinct(row).filter((at) => guessHead(words(at), lexicon).exact).length
  let first = 0
  // A title merged over the whole width may stand above the head.
  while (first < Math.min(3, rows.length - 1) && distinct(first).length <= 1) first++
  const cells = distinct(first)
  const longest = Math.max(0, ...cells.map((at) => words(at).length))
  const enough =
    known(first) >= Math.max(2, cells.length * 0.34) || (known(first) >= 1 && cells.length <= 3 && exact(first) >= 1)
  const looksLikeHead = enough && longest <= 200
  if (!looksLikeHead) return 0
  let top = first + 1
  for (let spanned = first; spanned < top && spanned < rows.length; spanned++)
    for (const at of distinct(spanned)) {
      const place = places.get(at)!
      if (place.row === spanned) top = Math.max(top, Math.min(place.row + place.rowspan, first + 4, rows.length))
    }
  while (top < rows.length && top < first + 4) {
    const row = distinct(top)
    const spread = distinct(top - 1).some(
      (at) => places.get(at)!.colspan > 1 && places.get(at)!.row === top - 1 && rows[0]!.length > 2,
    )
    const covered = row.some((at) => places.get(at)!.row < top)
    const gap = rows[top]![0] === null
    const heads = row.filter((at) => places.get(at)!.row === top && guessHead(words(at), lexicon).exact).length
    const fresh = row.filter((at) => places.get(at)!.row === top)
    const numbers = isNumbering(row.map(words))
    if (numbers || covered || ((spread || gap) && heads >= Math.max(1, fresh.length * 0.6))) top++
    else break
  }
  return Math.min(top, rows.length)
}

/** The passage that names the group when row `index` is a group row, else null. */
function groupAt(m: Manuscript, grid: Grid, index: number, roles: readonly ColumnRole[], width: number): number | null {
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
function styleOfRow(
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
function leave(open: Level<number>[], { style, ordinal }: { style: NestStyle; ordinal: number | null }): void {
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
