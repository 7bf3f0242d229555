/** Filters → a CSV or JSONL file of the stored records that fit. */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { openStore } from '../../index.ts'
import { parserOf, UsageError } from '../arguments.ts'
import type { Context } from '../context.ts'
import { type FilterOptions, filterOf } from '../filters.ts'
import type { Screen } from '../io.ts'
import { writeRecords } from '../records.ts'

export interface ExportOptions extends FilterOptions {
  readonly db: string
  readonly format: string
  readonly output?: string
  readonly delimiter: string
}

const FORMATS = ['csv', 'jsonl'] as const
const DELIMITERS = [',', ';'] as const

/** A file as a screen that is no terminal; opened before the first write so that a bad path is known at once. */
async function fileScreen(path: string, { m }: Context): Promise<Screen & { end(): Promise<void> }> {
  const stream = createWriteStream(path)
  try {
    await once(stream, 'open')
  } catch (error) {
    throw new UsageError(m.errors.noOutput(path, (error as NodeJS.ErrnoException).code ?? String(error)))
  }
  return {
    terminal: false,
    width: null,
    write: (text) =>
      new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve()))),
    end: () => new Promise((resolve, reject) => stream.on('error', reject).end(resolve)),
  }
}

/** Writes to `--output`, or to standard output. */
export async function exportRecords(context: Context, options: ExportOptions): Promise<number> {
  const { m, io } = context
  const parse = parserOf(m)
  const format = parse.choice('--format', options.format, FORMATS)
  const delimiter = parse.choice('--delimiter', options.delimiter, DELIMITERS)
  const filter = filterOf(options, parse)
  const store = openStore(options.db, { readonly: true })
  try {
    const file =
      options.output === undefined || options.output === '-' ? null : await fileScreen(options.output, context)
    const target = file ? { ...context, io: { ...io, out: file } } : context
    const records = store.iterate(filter)
    const count = await writeRecords(target, records, format === 'csv' ? 'csv' : 'ndjson', { delimiter })
    await file?.end()
    if (file) await context.note(m.export.done(count, options.output!))
    return 0
  } finally {
    store.close()
  }
}
