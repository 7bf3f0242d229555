/** Filters → a CSV or JSONL file of the stored records that fit. */
import { openStore } from '../../index.ts'
import { parserOf } from '../arguments.ts'
import type { Context } from '../context.ts'
import { type FilterOptions, filterOf } from '../filters.ts'
import { outputFor } from '../output.ts'
import { writeRecords } from '../records.ts'

export interface ExportOptions extends FilterOptions {
  readonly db: string
  readonly format: string
  readonly output?: string
  readonly delimiter: string
}

const FORMATS = ['csv', 'jsonl'] as const
const DELIMITERS = [',', ';'] as const

/** Writes to `--output`, or to standard output. */
export async function exportRecords(context: Context, options: ExportOptions): Promise<number> {
  const { m } = context
  const parse = parserOf(m)
  const format = parse.choice('--format', options.format, FORMATS)
  const delimiter = parse.choice('--delimiter', options.delimiter, DELIMITERS)
  const filter = await filterOf(options, parse)
  const store = openStore(options.db, { readonly: true })
  try {
    const output = await outputFor(context, options.output)
    const records = store.iterate(filter)
    const count = await writeRecords(output.context, records, format === 'csv' ? 'csv' : 'ndjson', { delimiter })
    await output.end()
    if (output.path !== null) await context.note(m.export.done(count, output.path))
    return 0
  } finally {
    store.close()
  }
}
