/** The name of an agency → all that it has to lead, join in or watch, over all documents. */
import { AGENCY_ROLES, type AgencyKnown, type AgencyRole, type Found, findAgency, openStore } from '../../index.ts'
import { parserOf, UsageError } from '../arguments.ts'
import type { Context } from '../context.ts'
import { type FilterOptions, filterOf } from '../filters.ts'
import { widthOf } from '../io.ts'
import { dueColumn, dueColumns, FORMATS, jsonOf } from '../records.ts'
import { table } from '../table.ts'
import { plain } from '../width.ts'
import { fieldLines } from './fields.ts'

export interface AgencyOptions extends FilterOptions {
  readonly db: string
  readonly format: string
  readonly predecessors?: boolean
}

type Work = Readonly<Record<AgencyRole, readonly Found[]>>

const countOf = (work: Work): number => AGENCY_ROLES.reduce((sum, role) => sum + work[role].length, 0)

function headLines(context: Context, asked: string, agency: AgencyKnown | null): string[] {
  const { m, paint, io } = context
  const named = (names: readonly { readonly name: string }[], between: string): string =>
    names.map(({ name }) => name).join(between)
  return fieldLines(
    [
      [m.heads.agencyName, agency ? agency.name : plain(asked)],
      [m.heads.level, agency?.level && m.levels[agency.level]],
      [m.agency.successors, agency && named(agency.successors, ' → ')],
      [m.agency.predecessors, agency && named(agency.predecessors, '; ')],
      [m.heads.id, agency?.id],
    ],
    widthOf(io.out, io.env),
    paint,
  )
}

function tableText(context: Context, asked: string, agency: AgencyKnown | null, work: Work): string {
  const { m, paint, io } = context
  const width = widthOf(io.out, io.env)
  const lines = headLines(context, asked, agency)
  for (const role of AGENCY_ROLES) {
    if (work[role].length === 0) continue
    lines.push('', paint.bold(m.agency.part(m.roles[role], work[role].length)))
    lines.push(...table([dueColumn(context), ...dueColumns(context)], work[role], width, paint.bold))
  }
  return `${lines.join('\n')}\n`
}

async function csvText(work: Work): Promise<string> {
  const { BYTE_ORDER_MARK, csvLine, FLAT_COLUMNS, flatten } = await import('../../index.ts')
  const lines = AGENCY_ROLES.flatMap((role) =>
    work[role].map((found) => {
      const row = flatten(found)
      return csvLine([role, ...FLAT_COLUMNS.map((column) => row[column])])
    }),
  )
  return BYTE_ORDER_MARK + csvLine(['role', ...FLAT_COLUMNS]) + lines.join('')
}

/**
 * Tasks and targets by role, the next due first. Names and abbreviations are looked up in the registry; a name that it does not
 * know is searched for as words.
 */
export async function agency(context: Context, words: readonly string[], options: AgencyOptions): Promise<number> {
  const { m, io } = context
  const parse = parserOf(m)
  const format = parse.choice('--format', options.format, FORMATS)
  const asked = words.join(' ').normalize('NFC')
  if (!/[\p{L}\p{N}]/u.test(asked)) throw new UsageError(m.usage.empty(m.heads.agencyName))
  const known = await findAgency(asked)
  const old = options.predecessors && known ? known.predecessors.map(({ id }) => id) : []
  const base = await filterOf({ ...options }, parse)
  const filter = {
    ...base,
    kinds: base.kinds ?? (['target', 'task'] as const),
    order: base.order ?? ('due' as const),
    agency: known ? { words: '', ids: [known.id, ...old] } : { words: asked, ids: [] },
  }
  const store = openStore(options.db, { readonly: true })
  try {
    const wanted = AGENCY_ROLES.filter((role) => base.role === undefined || base.role === role)
    const found = (role: AgencyRole): Found[] => (wanted.includes(role) ? store.list({ ...filter, role }) : [])
    const work: Work = { lead: found('lead'), coordinate: found('coordinate'), monitor: found('monitor') }
    if (format === 'csv') await io.out.write(await csvText(work))
    else if (format === 'ndjson')
      for (const role of AGENCY_ROLES)
        for (const each of work[role]) await io.out.write(`${JSON.stringify({ role, ...jsonOf(each) })}\n`)
    else if (format === 'json') {
      const parts = AGENCY_ROLES.map((role) => [role, work[role].map(jsonOf)] as const)
      await io.out.write(`${JSON.stringify({ asked, agency: known, ...Object.fromEntries(parts) }, null, 2)}\n`)
    } else if (known || countOf(work) > 0) await io.out.write(tableText(context, asked, known, work))
    if (countOf(work) === 0) await context.note(known ? m.agency.none(known.name) : m.agency.unknown(asked))
    return 0
  } finally {
    store.close()
  }
}
