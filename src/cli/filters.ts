/** The filter options shared by list, search and export ↔ the store's Filter. */
import { type Command, Option } from 'commander'
import type { Filter, Kind } from '../index.ts'
import type { Parser } from './arguments.ts'
import type { Messages } from './messages.ts'

export interface FilterOptions {
  readonly province?: string
  readonly successor: boolean
  readonly year?: string
  readonly indicator?: string
  readonly unit?: string
  readonly kind?: string
  readonly agency?: string
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
const ORDERS = ['reading', 'due'] as const

/** Records below this confidence are worth a look, where no threshold is typed. */
export const REVIEW_THRESHOLD = 0.6

export function addFilterOptions(command: Command, m: Messages): Command {
  const o = m.options
  const t = m.terms
  const add = (flags: string, text: string): void => {
    command.addOption(new Option(flags, text).helpGroup(m.help.filters))
  }
  add(`--province <${t.name}>`, o.province)
  add('--no-successor', o.successor)
  add(`--year <${t.year}>`, o.year)
  add(`--indicator <${t.words}>`, o.indicator)
  add(`--unit <${t.unit}>`, o.unit)
  add(`--kind <${t.kind}>`, o.kind)
  add(`--agency <${t.name}>`, o.agency)
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

/** Throws UsageError for a value that means nothing. */
export const filterOf = (options: FilterOptions, parse: Parser): Filter => ({
  province: options.province,
  successors: options.successor,
  years: options.year === undefined ? undefined : parse.years('--year', options.year),
  indicator: options.indicator,
  unit: options.unit,
  kinds: options.kind?.split(',').map((kind) => parse.choice('--kind', kind, KINDS)),
  agency: options.agency,
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
