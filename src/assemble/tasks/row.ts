/** Rows of task tables → tasks. */
import type { ColumnRole, Row, Table } from '../../model/outline.ts'
import type { Agencies, Agency, RecordPeriod } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { oneLine } from '../../model/text.ts'
import { readAgencies } from '../agencies.ts'
import { documentYear } from '../periods.ts'
import type { AgencyResolver } from '../resolve/agency.ts'
import type { AgencyRole } from '../role-words.ts'
import type { Scene } from '../scene.ts'
import { rolesOf } from './column-roles.ts'
import { cellPeriod } from './deadline.ts'
import type { TaskDraft } from './draft.ts'

type Inherited = (passage: number) => RecordPeriod | null

const ROLES: readonly AgencyRole[] = ['lead', 'coordinate', 'monitor']
/** "As above": the cell stands for that of the row before. */
const DITTO = /^\s*(?:-?\s*nt\s*-?|như trên|như nhau|["”“]+)\s*\.?\s*$/iu

/** One task for each row's work; a work cell that spans rows is one task with the agencies of all of them. */
export function rowTasks(
  scene: Scene,
  table: Table,
  resolver: AgencyResolver,
  inherited: Inherited,
): readonly TaskDraft[] {
  if (table.kind !== 'task') return []
  const content = contentColumn(table)
  if (content === null) return []
  const tasks = new Map<number, TaskDraft>()
  let before: Row | null = null
  let field: Row | null = null
  for (const row of table.rows) {
    if (row.kind === 'group') field = null
    if (row.kind === 'body' && isField(scene, table, row)) {
      field = row
      before = null
      continue
    }
    if (row.kind === 'body') {
      const work = row.cells[content] ?? null
      const group = field ?? groupRow(table, row)
      const task = work === null ? null : rowTask(scene, table, row, before, group, work, content, resolver, inherited)
      if (task) {
        const same = tasks.get(task.passage)
        tasks.set(task.passage, same ? joined(same, task) : task)
      }
      before = row
    } else before = null
  }
  return [...tasks.values()]
}

const ROMAN = /^\s*(?:[IVXL]+|[A-HĐ])[.)]?\s*$/u
const ARABIC = /^\s*\d+(?:\.\d+)*[.)]?\s*$/u

/**
 * True for a row that names the field of those below it and the agency that leads there ("I | Cơ sở vật chất | Sở Xây
 * dựng | | |"): counted by another sort of number, without a time, and the rows below leave their lead to it.
 */
function isField(scene: Scene, table: Table, row: Row): boolean {
  const { outline, text } = scene
  const words = ({ cells }: Row, role: ColumnRole): string =>
    table.columns
      .flatMap((column, at) => (column.role === role ? [cells[at] ?? null] : []))
      .map((at) => (at === null ? '' : text.slice(outline.passages[at]!.start, outline.passages[at]!.end)))
      .join(' ')
      .trim()
  if (!ROMAN.test(words(row, 'ordinal')) || words(row, 'lead') === '') return false
  if (words(row, 'period') + words(row, 'output') !== '') return false
  const next = table.rows[table.rows.indexOf(row) + 1]
  return next?.kind === 'body' && ARABIC.test(words(next, 'ordinal')) && words(next, 'lead') === ''
}

/**
 * The column that says what is to be done. Of several the one with most cells of its own: a column of groups beside it
 * spans rows. Without a column of role content one of no role serves, if the table tells when or with whom as well.
 */
function contentColumn({ columns, rows }: Table): number | null {
  const ownCells = (at: number) => new Set(rows.map((row) => row.cells[at] ?? null)).size
  const isTold = columns.some(({ role }) => role === 'period' || role === 'coordinate')
  for (const role of ['content', 'indicator', 'other'] as const) {
    if (role === 'other' && !isTold) return null
    const found = columns.flatMap((column, at) => (column.role === role ? [at] : []))
    if (found.length > 0) return found.reduce((best, at) => (ownCells(at) > ownCells(best) ? at : best))
  }
  return null
}

function rowTask(
  scene: Scene,
  table: Table,
  row: Row,
  before: Row | null,
  group: Row | null,
  work: number,
  content: number,
  resolver: AgencyResolver,
  inherited: Inherited,
): TaskDraft | null {
  const { outline, text } = scene
  const passage = outline.passages[work]!
  const words = workText(text.slice(passage.start, passage.end))
  if (words === '') return null
  const cell = (role: ColumnRole): readonly number[] => cellsOf(scene, table, row, before, role)
  const agencies = agenciesOf(scene, resolver, cell)
  const year = documentYear(outline)
  const own = spanning(cell('period').flatMap((at) => cellPeriod(scene, outline.passages[at]!, year) ?? []))
  const output = cell('output').map((at) => oneLine(text.slice(outline.passages[at]!.start, outline.passages[at]!.end)))
  // The cell that names the group may span the columns of agencies: it tells no role.
  const fromGroup =
    group &&
    agenciesOf(scene, resolver, (role) =>
      cellsOf(scene, table, group, null, role).filter((at) => !row.groups.includes(at)),
    )
  const named = agencies.lead.length > 0 || (fromGroup?.lead.length ?? 0) > 0 ? [] : namedGroup(scene, row, resolver)
  const isBare = own === undefined && !hasAny(agencies) && output.join('') === ''
  if (isBare && !(fromGroup && hasAny(fromGroup))) return null
  const groupPeriod = group
    ? cellsOf(scene, table, group, null, 'period')
        .map((at) => cellPeriod(scene, outline.passages[at]!, year))
        .find((p) => p !== null)
    : undefined
  return {
    text: words,
    agencies: {
      lead: firstOf(agencies.lead, fromGroup?.lead, named),
      coordinate: hasAny(agencies) ? agencies.coordinate : (fromGroup?.coordinate ?? []),
      monitor: firstOf(agencies.monitor, fromGroup?.monitor),
    },
    period: own ?? (groupPeriod ? { ...groupPeriod, inherited: true } : inherited(work)),
    output: output.filter((words) => words !== '').join('; ') || null,
    source: { start: passage.start, end: passage.end },
    covers: ownCells(scene, table, row),
    passage: work,
    row: row.index,
    col: content,
    rules: ['task.row'],
    confidence: agencies.lead.length > 0 ? 0.95 : 0.8,
  }
}

const firstOf = (...lists: readonly (readonly Agency[] | undefined)[]): Agency[] => [
  ...(lists.find((list) => list !== undefined && list.length > 0) ?? []),
]

/** Of several cells with times the first says when the work begins, the last when it ends ("Bắt đầu", "Kết thúc"). */
function spanning(periods: readonly RecordPeriod[]): RecordPeriod | undefined {
  const [first] = periods
  const last = periods.at(-1)
  if (!first || !last || first === last || last.end === null) return first
  const start = first.start ?? first.end
  if (start === null || start > last.end) return first
  return { ...last, kind: 'within', start, text: `${first.text} - ${last.text}` }
}

/** The agency that the nearest group row above consists of: "II | SỞ CÔNG THƯƠNG". */
function namedGroup({ outline, text }: Scene, row: Row, resolver: AgencyResolver): readonly Agency[] {
  const province = outline.header.province?.name ?? null
  for (const at of row.groups.toReversed()) {
    const passage = outline.passages[at]!
    const words = oneLine(text.slice(passage.start, passage.end)).replace(/[\s.:;]+$/u, '')
    const id = resolver(words, province)
    if (id !== null) return [{ text: words, id }]
    if (resolver.longest(words, 0, words.length) === null) continue
    const { lead } = readAgencies(text, passage, resolver, 'lead', province)
    return lead.map(({ text: name, id: known }) => ({ text: name, id: known }))
  }
  return []
}

/** The cells of a row that no other row shares, its work first. */
function ownCells(scene: Scene, table: Table, row: Row): readonly Span[] {
  const { passages } = scene.outline
  const cells = [...new Set(row.cells)].filter((at): at is number => at !== null)
  const own = cells.filter(
    (at) =>
      (passages[at]!.cell?.rowspan ?? 1) === 1 ||
      table.rows.every((other) => other === row || !other.cells.includes(at)),
  )
  return own.map((at) => ({ start: passages[at]!.start, end: passages[at]!.end }))
}

const hasAny = ({ lead, coordinate, monitor }: Agencies): boolean =>
  lead.length + coordinate.length + monitor.length > 0

/** The passages of a row's cells in columns of one role; "nt" stands for the cell of the row before. */
function cellsOf(scene: Scene, table: Table, row: Row, before: Row | null, role: ColumnRole): readonly number[] {
  const { outline, text } = scene
  const cells: number[] = []
  rolesOf(table).forEach((each, at) => {
    if (each !== role) return
    const own = row.cells[at] ?? null
    const above = before?.cells[at] ?? null
    const isDitto = own !== null && DITTO.test(text.slice(outline.passages[own]!.start, outline.passages[own]!.end))
    const chosen = isDitto ? above : own
    if (chosen !== null && !cells.includes(chosen)) cells.push(chosen)
  })
  return cells
}

function agenciesOf(scene: Scene, resolver: AgencyResolver, cell: (role: ColumnRole) => readonly number[]): Agencies {
  const { outline, text } = scene
  const province = outline.header.province?.name ?? null
  const found: Record<AgencyRole, Agency[]> = { lead: [], coordinate: [], monitor: [] }
  for (const column of ROLES) {
    for (const at of cell(column)) {
      const read = readAgencies(text, outline.passages[at]!, resolver, column, province)
      for (const role of ROLES) add(found[role], read[role])
    }
  }
  return found
}

function add(to: Agency[], names: readonly Agency[]): void {
  for (const { text, id } of names) if (!to.some((other) => other.text === text)) to.push({ text, id })
}

/** The nearest group row above, whose cells may carry what its rows leave out. */
function groupRow(table: Table, row: Row): Row | null {
  const nearest = row.groups.at(-1)
  return nearest === undefined
    ? null
    : (table.rows.find((other) => other.kind === 'group' && other.cells.includes(nearest)) ?? null)
}

function joined(first: TaskDraft, second: TaskDraft): TaskDraft {
  const agencies: Record<AgencyRole, Agency[]> = { lead: [], coordinate: [], monitor: [] }
  for (const role of ROLES) for (const { agencies: own } of [first, second]) add(agencies[role], own[role])
  const covers = [...first.covers, ...second.covers]
  return { ...first, covers, agencies, period: first.period ?? second.period, output: first.output ?? second.output }
}

/** The work on one line, without its list number and the semicolon that only ends a list item. */
export const workText = (words: string): string =>
  oneLine(words)
    .replace(/^(?:\(\d{1,2}\)|[a-zđ]\)|\d{1,2}[.)])\s+(?=\p{L})/u, '')
    .replace(/[\s;,:]+$|(?:\.\/\.|\/\.)$/u, '')
    .trim()
