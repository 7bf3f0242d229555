/** Files → their records on standard output, without a database. */
import { readFile } from 'node:fs/promises'
import type { Extraction, Found } from '../../index.ts'
import { parserOf, UsageError } from '../arguments.ts'
import type { Context } from '../context.ts'
import { dayText, documentName, periodText } from '../describe.ts'
import { readFailure } from '../failures.ts'
import { widthOf } from '../io.ts'
import { readerFor, userCache } from '../reading.ts'
import type { ReadingOptions } from '../reading-options.ts'
import { columnsOf, FORMATS, writeRecords } from '../records.ts'
import { table } from '../table.ts'
import { fieldLines } from './fields.ts'

export interface ExtractCommandOptions extends ReadingOptions {
  readonly format: string
}

const STDIN = '-'

/** The records of an extraction as the store would find them: targets and tasks, each in reading order. */
function foundIn({ document, targets, tasks }: Extraction): Found[] {
  return [
    ...targets.map((record): Found => ({ form: 'target', record, document })),
    ...tasks.map((record): Found => ({ form: 'task', record, document })),
  ]
}

function tableLines(extraction: Extraction, context: Context): string[] {
  const { m, language, paint, io } = context
  const { document } = extraction
  const width = widthOf(io.out, io.env)
  const found = foundIn(extraction)
  const columns = columnsOf(context, 'one')
  const part = (form: Found['form'], title: (count: number) => string): string[] => {
    const own = found.filter((record) => record.form === form)
    return own.length === 0 ? [] : ['', paint.bold(title(own.length)), ...table(columns, own, width, paint.bold)]
  }
  return [
    ...fieldLines(
      [
        [m.show.document, documentName(document)],
        [m.show.title, document.title],
        [m.show.issued, document.issued && dayText(document.issued, language)],
        [m.show.issuer, document.issuer?.text],
        [m.show.province, document.province?.name],
        [m.show.period, periodText(document.period && { kind: 'within', text: null, ...document.period }, language, m)],
        [m.show.file, document.path],
      ],
      width,
      paint,
    ),
    ...part('target', m.extract.targets),
    ...part('task', m.extract.tasks),
    ...(found.length === 0 ? ['', m.extract.none] : []),
  ]
}

/** Warnings go to the error stream, one line each. */
async function warn(context: Context, { document, warnings }: Extraction): Promise<void> {
  const { m } = context
  for (const { message, page } of warnings) {
    const place = page === undefined ? '' : `${m.warnings.page(page)}: `
    await context.complain(m.warnings.prefix, document.path, place + message)
  }
}

/** With `json` one file gives one object, several give an array. Exit code 1 when a file could not be read. */
export async function extractFiles(
  context: Context,
  files: readonly string[],
  options: ExtractCommandOptions,
): Promise<number> {
  const { m, io } = context
  const format = parserOf(m).choice('--format', options.format, FORMATS)
  if (files.filter((file) => file === STDIN).length > 1) throw new UsageError(m.usage.stdinTwice)
  const reader = await readerFor(context, options, userCache(io.env))
  try {
    let failed = 0
    let read = 0
    const gathered: Found[] = []
    for (const path of files) {
      try {
        const bytes = path === STDIN ? await io.input() : await readFile(path)
        const { extraction } = await reader.analyse({ path, bytes })
        await warn(context, extraction)
        if (format === 'csv') gathered.push(...foundIn(extraction))
        else if (format === 'ndjson') await io.out.write(`${JSON.stringify(extraction)}\n`)
        else if (format === 'json') {
          const json = JSON.stringify(extraction, null, 2)
          await io.out.write(files.length === 1 ? `${json}\n` : `${read === 0 ? '[\n' : ',\n'}${json}`)
        } else await io.out.write(`${read === 0 ? '' : '\n\n'}${tableLines(extraction, context).join('\n')}\n`)
        read++
      } catch (error) {
        if (error instanceof Error && error.name === 'PipeClosed') throw error
        failed++
        await context.complain(m.errors.prefix, path, readFailure(context, error))
      }
    }
    if (format === 'json' && files.length > 1) await io.out.write(read === 0 ? '[]\n' : '\n]\n')
    if (format === 'csv' && (read > 0 || files.length > 1)) await writeRecords(context, gathered, 'csv')
    return failed > 0 ? 1 : 0
  } finally {
    await reader.close()
  }
}
