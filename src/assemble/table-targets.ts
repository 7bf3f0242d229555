/** The rows of a table → one target for each amount in its value columns. */
import type { Column, Row, Table } from '../model/outline.ts'
import type { Agencies, RecordPeriod } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import { type Anchor, anchorsIn } from './anchors.ts'
import type { RefusedAnchor, TargetDraft } from './draft.ts'
import { documentYear, freePeriods, isDated, periodFrom } from './periods.ts'
import type { Scene } from './scene.ts'
import type { Surroundings } from './setting.ts'
import { exceptedIn, exceptionIn, indicatorSpan, outside, UNIT_IN_NAME } from './table-names.ts'

export interface TableResult {
  readonly targets: readonly TargetDraft[]
  readonly refused: readonly RefusedAnchor[]
  /** Passages whose words were read here and are not to be read again as running text. */
  readonly read: ReadonlySet<number>
}

type CellAgencies = (passage: number, column: 'lead' | 'coordinate' | 'monitor') => Agencies

const VALUE_ROLES = new Set(['value', 'baseline', 'result'])
/** Words that may stand beside the amount in a value cell without making a sentence of it. */
const MOST_WORDS_BESIDE = 8
const RANK_UNIT = /^(?:thứ bậc|thứ hạng|xếp hạng|hạng|bậc xếp hạng|vị trí)$/u
export function tableTargets(
  scene: Scene,
  tableIndex: number,
  surroundings: Surroundings,
  agenciesIn: CellAgencies,
): TableResult {
  const table = scene.outline.tables[tableIndex]!
  const targets: TargetDraft[] = []
  const refused: RefusedAnchor[] = []
  const read = new Set<number>()
  const seen = new Set<string>()
  const nameColumn = columnOf(table, ['indicator']) ?? columnOf(table, ['content'])
  const valueColumns = table.columns.flatMap((column, i) => (VALUE_ROLES.has(column.role) ? [i] : []))
  if (nameColumn === null || valueColumns.length === 0) return { targets, refused, read }
  if (isBudget(scene, table)) return { targets, refused, read }
  const unitColumn = columnOf(table, ['unit'])
  for (const row of table.rows) {
    if (row.kind !== 'body') continue
    const name = row.cells[nameColumn] ?? null
    if (
      name === null ||
      !/\p{L}{2}/u.test(scene.text.slice(scene.outline.passages[name]!.start, scene.outline.passages[name]!.end))
    )
      continue
    const unitCell = unitColumn === null ? null : (row.cells[unitColumn] ?? null)
    for (const at of valueColumns) {
      const cell = row.cells[at] ?? null
      if (cell === null || cell === name || cell === unitCell) continue
      // A merged cell covers several rows or columns: it says its amount of one name once.
      const pair = `${name}:${cell}`
      if (seen.has(pair)) continue
      seen.add(pair)
      const passage = scene.outline.passages[cell]!
      const anchors = anchorsIn(scene, passage)
      if (anchors.length === 0) continue
      if (!isValueCell(scene, passage, anchors)) {
        if (table.kind === 'target') read.add(cell)
        continue
      }
      read.add(cell)
      for (const anchor of anchors) {
        const reason = refusal(scene, anchor, anchors, passage)
        if (reason === null)
          targets.push(
            draft(scene, table, row, table.columns[at]!, anchor, name, unitCell, cell, surroundings, agenciesIn),
          )
        else refused.push({ anchor, reason })
      }
    }
    if (targets.length > 0) read.add(name)
  }
  return { targets, refused, read }
}

function columnOf(table: Table, roles: readonly string[]): number | null {
  const at = table.columns.findIndex((c) => roles.includes(c.role))
  return at === -1 ? null : at
}

/** A table of costs: its amounts pay for work and are no aims. */
function isBudget(scene: Scene, table: Table): boolean {
  const heads = [...table.columns.flatMap((c) => c.heads), ...(table.caption === null ? [] : [table.caption])]
  return heads.some((index) => scene.within('funding', scene.outline.passages[index]!).length > 0)
}

/** A value cell holds amounts and little else; a cell of sentences is running text. */
function isValueCell(scene: Scene, passage: Span, anchors: readonly Anchor[]): boolean {
  let words = scene.text.slice(passage.start, passage.end)
  for (const a of [...anchors].reverse())
    words = words.slice(0, a.start - passage.start) + words.slice(a.end - passage.start)
  return words.split(/[\s;,()]+/u).filter((w) => /\p{L}/u.test(w)).length <= MOST_WORDS_BESIDE * anchors.length
}

/** A change told in brackets behind the level ("6.065 (giảm 28% so với năm 2020)") restates it. */
function refusal(scene: Scene, anchor: Anchor, all: readonly Anchor[], passage: Span): string | null {
  const before = scene.text.slice(passage.start, anchor.start)
  if (all[0] !== anchor && before.lastIndexOf('(') > before.lastIndexOf(')')) return 'cell.bracket'
  return null
}

function draft(
  scene: Scene,
  table: Table,
  row: Row,
  column: Column,
  anchor: Anchor,
  name: number,
  unitCell: number | null,
  cell: number,
  surroundings: Surroundings,
  agenciesIn: CellAgencies,
): TargetDraft {
  const { passages } = scene.outline
  const nameSpan = passages[name]!
  const { unit, per } = unitOf(scene, anchor, column, nameSpan, unitCell === null ? null : passages[unitCell]!)
  const period = periodFor(scene, table, row, column, cell, nameSpan, surroundings)
  const rank = unit === 'hạng'
  const folded = scene.folded.slice(nameSpan.start, nameSpan.end)
  const grows = per !== null || /thu hút thêm|tăng thêm|có thêm/u.test(folded)
  const measure =
    anchor.measure ??
    (grows && /(?:^|\s)(?:tăng|thêm)(?![\p{L}])/u.test(folded)
      ? 'increase'
      : grows && /(?:^|\s)giảm(?![\p{L}])/u.test(folded)
        ? 'decrease'
        : 'level')
  const exception = exceptionIn(scene, nameSpan)
  const spans = [
    nameSpan,
    ...(unitCell === null ? [] : [passages[unitCell]!]),
    { start: anchor.start, end: anchor.end },
  ]
  return {
    anchor: rank ? { ...anchor, class: 'rank' } : anchor,
    kind: column.role === 'value' ? 'target' : 'result',
    measure,
    indicator: outside(scene, indicatorSpan(scene, nameSpan), exception),
    unit,
    per,
    level: levelOf(scene, column),
    excludes: exception && exceptedIn(scene, exception),
    baseline: null,
    period,
    agencies: agenciesOf(table, row, agenciesIn),
    parent: null,
    equivalents: [],
    passage: cell,
    source: { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) },
    rules: ['table.row', anchor.mention.rule],
    signs: ['table', unit === null ? 'unit.none' : 'unit.known', period === null ? 'period.none' : 'period.inherited'],
  }
}

interface UnitFound {
  readonly unit: string | null
  readonly per: 'year' | null
}

/** The unit said in the cell, else in its own column, else in brackets behind the name or in the column's head. */
function unitOf(scene: Scene, anchor: Anchor, column: Column, name: Span, unitCell: Span | null): UnitFound {
  const own = anchor.unit !== null && anchor.class !== 'counted' ? anchor.unit : null
  const words = unitCell ? oneLine(scene.text.slice(unitCell.start, unitCell.end)) : null
  const named =
    UNIT_IN_NAME.exec(scene.text.slice(name.start, name.end))?.[1]?.trim() ??
    /\(([^()]*[%‰đồngUSD][^()]*)\)/u.exec(column.head)?.[1]?.trim() ??
    null
  const found = own ?? (words !== null && words !== '' ? words : null) ?? named ?? anchor.unit
  if (found === null) return { unit: null, per: null }
  const per = /\/\s*năm$/iu.test(found) && /[%‰]/u.test(found) ? 'year' : null
  const bare = per ? found.replace(/\s*\/\s*năm$/iu, '') : found
  if (RANK_UNIT.test(bare.toLowerCase())) return { unit: 'hạng', per: null }
  return { unit: lowerFirst(bare), per }
}

const lowerFirst = (unit: string): string =>
  /^\p{Lu}\p{Ll}/u.test(unit) && !/^(?:USD|Mbps|Gbps|Tbps|MW|GW)/u.test(unit) ? unit.toLowerCase() : unit

function periodFor(
  scene: Scene,
  table: Table,
  row: Row,
  column: Column,
  cell: number,
  name: Span,
  surroundings: Surroundings,
): RecordPeriod | null {
  const { passages } = scene.outline
  const year = documentYear(scene.outline)
  const said = (index: number): RecordPeriod | null => {
    const mention = freePeriods(scene, passages[index]!).find(isDated)
    return mention ? periodFrom(mention, scene.text, year, true) : null
  }
  const own = said(cell)
  if (own) return { ...own, inherited: false }
  const byColumn = table.columns.findIndex((c) => c.role === 'period')
  const sources = [
    ...[...column.heads].reverse(),
    ...(byColumn === -1 ? [] : [row.cells[byColumn] ?? null]).filter((i): i is number => i !== null),
    ...[...row.groups].reverse(),
    ...(table.caption === null ? [] : [table.caption]),
  ]
  for (const index of sources) {
    const period = said(index)
    if (period) return period
  }
  const inName = freePeriods(scene, name).find(isDated)
  return inName ? periodFrom(inName, scene.text, year) : surroundings.of(passages[cell]!).period
}

function levelOf(scene: Scene, column: Column): TargetDraft['level'] {
  for (const head of column.heads) {
    const level = scene.within('tier', scene.outline.passages[head]!)[0]?.attributes.level
    if (typeof level === 'string') return level as TargetDraft['level']
  }
  return null
}

function agenciesOf(table: Table, row: Row, agenciesIn: CellAgencies): Agencies | null {
  const merged: { -readonly [role in keyof Agencies]: Agencies[role] } = { lead: [], coordinate: [], monitor: [] }
  for (const [at, column] of table.columns.entries()) {
    if (column.role !== 'lead' && column.role !== 'coordinate' && column.role !== 'monitor') continue
    const cell = row.cells[at]
    if (cell === null || cell === undefined) continue
    const found = agenciesIn(cell, column.role)
    for (const role of ['lead', 'coordinate', 'monitor'] as const) merged[role] = [...merged[role], ...found[role]]
  }
  return merged.lead.length + merged.coordinate.length + merged.monitor.length > 0 ? merged : null
}
