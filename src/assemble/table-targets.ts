/** The rows of a table → one target for each amount in its value columns. */
import type { Column, Row, Table } from '../model/outline.ts'
import type { Agencies } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import { type Anchor, anchorsIn } from './anchors.ts'
import type { RefusedAnchor, TargetDraft } from './draft.ts'
import type { Scene } from './scene.ts'
import type { Surroundings } from './setting.ts'
import {
  cellsOf,
  columnOf,
  isBudget,
  isPriced,
  isScoring,
  nameColumnOf,
  setsAims,
  VALUE_ROLES,
  wordsOf,
} from './table-columns.ts'
import { exceptedIn, exceptionIn, indicatorSpan, isSubRow, measureIn, outside, rateIn } from './table-names.ts'
import { tableKind, tablePeriod } from './table-periods.ts'
import { isAllocation, namesPlace, subjectOf } from './table-subject.ts'
import { captionUnit, isDitto, tableUnit } from './table-units.ts'

export interface TableResult {
  readonly targets: readonly TargetDraft[]
  readonly refused: readonly RefusedAnchor[]
  /** Passages whose words were read here and are not to be read again as running text. */
  readonly read: ReadonlySet<number>
}

type CellAgencies = (passage: number, column: 'lead' | 'coordinate' | 'monitor') => Agencies

/** Words that may stand beside the amount in a value cell without making a sentence of it. */
const MOST_WORDS_BESIDE = 8
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
  if (isScoring(table)) return { targets, refused, read: cellsOf(table) }
  const nameColumn = nameColumnOf(table)
  const valueColumns = table.columns.flatMap((column, i) => (VALUE_ROLES.has(column.role) ? [i] : []))
  if (nameColumn === null || valueColumns.length === 0) return { targets, refused, read }
  if (isBudget(scene, table, nameColumn)) return { targets, refused, read: isPriced(table) ? cellsOf(table) : read }
  const unitColumn = columnOf(table, ['unit'])
  const caption = captionUnit(scene, table)
  const aims = setsAims(scene, table, surroundings)
  let whole: Line | null = null
  let unit: string | null = null
  for (const row of table.rows) {
    if (row.kind !== 'body') continue
    const name = row.cells[nameColumn] ?? null
    if (name === null || !/\p{L}{2}/u.test(wordsOf(scene, name))) continue
    const unitCell = unitColumn === null ? null : (row.cells[unitColumn] ?? null)
    const written = unitCell === null ? '' : oneLine(wordsOf(scene, unitCell))
    const part = isSubRow(scene.outline.passages[name]!, wordsOf(scene, name))
    if (written !== '' && !isDitto(written)) unit = written
    const own = written !== '' || part ? unit : null
    const place = namesPlace(scene, table.columns[nameColumn]!, scene.outline.passages[name]!)
    const line: Line = { row, name, unitCell, unit: own, caption, whole: part ? whole : null, told: new Map() }
    if (!part) whole = line
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
        if (reason !== null) {
          refused.push({ anchor, reason })
          continue
        }
        const subject = place ? subjectOf(scene, table, table.columns[at]!) : null
        const target = draft(scene, table, line, at, anchor, subject, cell, surroundings, agenciesIn)
        const barred = barredIn(scene, place, subject, target.unit, aims)
        if (barred !== null) {
          refused.push({ anchor, reason: barred })
          continue
        }
        targets.push(target)
        line.told.set(at, target)
      }
    }
    if (targets.length > 0) read.add(name)
  }
  return { targets, refused, read }
}

/** A row that names an indicator. */
interface Line {
  readonly row: Row
  readonly name: number
  readonly unitCell: number | null
  /** The unit of its own cell, or of the row it belongs to. */
  readonly unit: string | null
  readonly caption: string | null
  /** The row above that "- Khu vực I" is a part of. */
  readonly whole: Line | null
  /** Its records by column. */
  readonly told: Map<number, TargetDraft>
}

/** Why an amount of a table is no record: a place alone names nothing, money is shared out, or a bare number counts what is there. */
function barredIn(
  scene: Scene,
  place: boolean,
  subject: Span | null,
  unit: string | null,
  aims: boolean,
): string | null {
  if (place && subject === null) return 'table.subject'
  if (place && isAllocation(scene, subject, unit)) return 'table.budget'
  return unit === null && !aims ? 'table.unit' : null
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
  line: Line,
  at: number,
  anchor: Anchor,
  subject: Span | null,
  cell: number,
  surroundings: Surroundings,
  agenciesIn: CellAgencies,
): TargetDraft {
  const { passages } = scene.outline
  const { row, name, unitCell } = line
  const column = table.columns[at]!
  const nameSpan = passages[name]!
  const sources = { anchor, column, name: nameSpan, cell: line.unit, caption: line.caption }
  const { unit, per } = tableUnit(sources, scene)
  const setting = surroundings.of(passages[cell]!)
  const period = tablePeriod(scene, table, row, column, cell, nameSpan, setting)
  const folded = scene.folded.slice(nameSpan.start, nameSpan.end)
  const share = /^[%‰]/u.test(unit ?? '')
  const named = [nameSpan, ...(line.whole ? [passages[line.whole.name]!] : [])]
  const yearly = per ?? (named.some((own) => rateIn(scene, own, share)) ? 'year' : null)
  const exception = exceptionIn(scene, nameSpan)
  const spans = [
    nameSpan,
    ...(unitCell === null ? [] : [passages[unitCell]!]),
    { start: anchor.start, end: anchor.end },
  ]
  return {
    anchor: unit === 'hạng' ? { ...anchor, class: 'rank' } : anchor,
    kind: tableKind(scene, column, period, setting),
    measure: anchor.measure ?? measureIn(folded, yearly !== null),
    indicator: [...(subject === null ? [] : [subject]), ...outside(scene, indicatorSpan(scene, nameSpan), exception)],
    unit,
    per: yearly,
    level: levelOf(scene, column),
    excludes: exception && exceptedIn(scene, exception),
    baseline: null,
    period,
    agencies: agenciesOf(table, row, agenciesIn),
    parent: line.whole?.told.get(at) ?? null,
    equivalents: [],
    passage: cell,
    source: { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) },
    rules: ['table.row', anchor.mention.rule],
    signs: ['table', unit === null ? 'unit.none' : 'unit.known', period === null ? 'period.none' : 'period.inherited'],
  }
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
