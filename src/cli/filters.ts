/** The filter options shared by the commands that ask the database ↔ the store's Filter. */
import { type Command, Option } from 'commander'
import type { AgencyAsked, AgencyRole, Filter, Kind } from '../index.ts'
import type { Parser } from './arguments.ts'
import type { Messages } from './messages.ts'

export interface FilterOptions {
  readonly province?: string
  readonly successor?: boolean
  readonly year?: string
  readonly indicator?: string
  readonly unit?: string
  readonly kind?: string
  readonly agency?: string
  readonly role?: string
  readonly dueBefore?: string
  readonly dueAfter?: string
  readonly document?: string
  readonly review?: string | true
  readonly superseded?: boolean
  readonly order?: string
  readonly limit?: string
  readonly offset?: string
}

const KINDS: readonly Kind[] = ['target', 'result', 'missed', 'task']
const AGENCY_ROLES: readonly AgencyRole[] = ['lead', 'coordinate', 'monitor']
const ORDERS = ['reading', 'due'] as const

/** Records below this confidence are worth a look, where no threshold is typed. */
export const REVIEW_THRESHOLD = 0.6

/** All filter options, those in `without` apart. */
export function addFilterOptions(
  command: Command,
  m: Messages,
  without: readonly (keyof FilterOptions)[] = [],
): Command {
  const o = m.options
  const t = m.terms
  const add = (flags: string, text: string): void => {
    const option = new Option(flags, text).helpGroup(m.help.filters)
    if (!without.includes(option.attributeName() as keyof FilterOptions)) command.addOption(option)
  }
  add(`--province <${t.name}>`, o.province)
  add('--no-successor', o.successor)
  add(`--year <${t.year}>`, o.year)
  add(`--indicator <${t.words}>`, o.indicator)
  add(`--unit <${t.unit}>`, o.unit)
  add(`--kind <${t.kind}>`, o.kind)
  add(`--agency <${t.name}>`, o.agency)
  add(`--role <${t.role}>`, `${o.role}: ${AGENCY_ROLES.join(', ')}`)
  add(`--due-before <${t.day}>`, o.dueBefore)
  add(`--due-after <${t.day}>`, o.dueAfter)
  add(`--document <${t.document}>`, o.document)
  add(`--review [${t.threshold}]`, `${o.review} (${m.help.default}: ${REVIEW_THRESHOLD})`)
  add('--superseded', o.superseded)
  add(`--order <${t.order}>`, `${o.order}: ${ORDERS.join(', ')}`)
  add(`--limit <${t.number}>`, o.limit)
  add(`--offset <${t.number}>`, o.offset)
  return command
}

/** An agency as typed, with the id of the registry that it means: `SNV` also finds what is called Sở Nội vụ. */
async function agencyAsked(words: string): Promise<AgencyAsked> {
  // The help of every command shows these options, and must not wait for the library.
  const { findAgency } = await import('../index.ts')
  const known = await findAgency(words)
  return { words: known?.id === words ? known.name : words, ids: known ? [known.id] : [words] }
}

/** Throws UsageError for a value that means nothing. */
export const filterOf = async (options: FilterOptions, parse: Parser): Promise<Filter> => ({
  province: options.province,
  successors: options.successor ?? true,
  years: options.year === undefined ? undefined : parse.years('--year', options.year),
  indicator: options.indicator,
  unit: options.unit,
  kinds: options.kind?.split(',').map((kind) => parse.choice('--kind', kind, KINDS)),
  agency: options.agency === undefined ? undefined : await agencyAsked(options.agency),
  role: options.role === undefined ? undefined : parse.choice('--role', options.role, AGENCY_ROLES),
  dueBefore: options.dueBefore === undefined ? undefined : parse.day('--due-before', options.dueBefore, 'first'),
  dueAfter: options.dueAfter === undefined ? undefined : parse.day('--due-after', options.dueAfter, 'last'),
  document: options.document,
  below:
    options.review === undefined
      ? undefined
      : options.review === true
        ? REVIEW_THRESHOLD
        : parse.fraction('--review', options.review),
  superseded: options.superseded,
  order: options.order === undefined ? undefined : parse.choice('--order', options.order, ORDERS),
  limit: options.limit === undefined ? undefined : parse.integer('--limit', options.limit, 1),
  offset: options.offset === undefined ? undefined : parse.integer('--offset', options.offset, 0),
})
