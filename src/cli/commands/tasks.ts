/** Filters → the stored tasks that fit, the next due first. */
import { type Filter, openStore, TASK_COLUMNS } from '../../index.ts'
import { parserOf } from '../arguments.ts'
import type { Context } from '../context.ts'
import { filterOf } from '../filters.ts'
import { FORMATS, taskColumns, writeRecords } from '../records.ts'
import { explainNothing, type ListOptions } from './list.ts'

/** A table of work, lead, due date and document, or the tasks as `list` prints records. */
export async function tasks(context: Context, options: ListOptions): Promise<number> {
  const { m, io } = context
  const parse = parserOf(m)
  const format = parse.choice('--format', options.format, FORMATS)
  const filter: Filter = { order: 'due', ...defined(await filterOf(options, parse)), kinds: ['task'] }
  const store = openStore(options.db, { readonly: true })
  try {
    const columns = taskColumns(context)
    const shown = await writeRecords(context, store.iterate(filter), format, { columns, flat: TASK_COLUMNS })
    if (shown === 0) await explainNothing(context, store, filter)
    else if (format === 'table' && io.err.terminal) await context.note(m.list.count(shown, store.count(filter)))
    return 0
  } finally {
    store.close()
  }
}

const defined = (filter: Filter): Filter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
