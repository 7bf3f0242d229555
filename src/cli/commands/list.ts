/** Filters, and words to search for → the stored records that fit. */
import { type Filter, openStore, type Store } from '../../index.ts'
import { parserOf, UsageError } from '../arguments.ts'
import type { Context } from '../context.ts'
import { type FilterOptions, filterOf } from '../filters.ts'
import { FORMATS, writeRecords } from '../records.ts'

export interface ListOptions extends FilterOptions {
  readonly db: string
  readonly format: string
}

/** Names the provinces there are when the one asked for is none of them. */
export async function explainNothing({ note, m }: Context, store: Store, filter: Filter): Promise<void> {
  const { province } = filter
  if (province === undefined || store.count({ province, successors: true, superseded: true }) > 0) return
  const known = new Set(store.documents().flatMap((document) => document.province?.name ?? []))
  if (known.size > 0)
    await note(m.list.noProvince(province, [...known].sort((a, b) => a.localeCompare(b, 'vi')).join(', ')))
}

/** Prints what fits; with `words` the best first. */
export async function list(context: Context, options: ListOptions, words?: readonly string[]): Promise<number> {
  const { m, io } = context
  const parse = parserOf(m)
  const format = parse.choice('--format', options.format, FORMATS)
  const typed = words?.join(' ')
  if (typed !== undefined && !/[\p{L}\p{N}]/u.test(typed)) throw new UsageError(m.usage.empty(m.heads.what))
  const filter: Filter = { ...(await filterOf(options, parse)), ...(typed === undefined ? {} : { words: typed }) }
  const store = openStore(options.db, { readonly: true })
  try {
    const shown = await writeRecords(context, store.iterate(filter), format)
    if (shown === 0) await explainNothing(context, store, filter)
    else if (format === 'table' && io.err.terminal) await context.note(m.list.count(shown, store.count(filter)))
    return 0
  } finally {
    store.close()
  }
}
