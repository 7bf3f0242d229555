/** Files → their records on standard output, without a database. */
import { type Extraction, type Found, ReadError } from '../../index.ts'
import { parserOf, UsageError } from '../arguments.ts'
import type { Context } from '../context.ts'
import { dayText, documentName, periodText } from '../describe.ts'
import { readFailure } from '../failures.ts'
import { widthOf } from '../io.ts'
import { readerFor, userCache } from '../reading.ts'
import type { ReadingOptions } from '../reading-options.ts'
import { columnsOf, FORMATS, writeRecords } from '../records.ts'
import { documentsAt } from '../sources.ts'
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
    // Warnings of one page name it themselves, most of them.
    const place = page === undefined || /^trang \d/i.test(message) ? '' : `${m.warnings.page(page)}: `
    await context.complain(m.warnings.prefix, document.path, place + message)
  }
}

/** Writes extractions as they come: as JSON an array where there may be several, else the one object. */
function writerOf(context: Context, format: string) {
  const { out } = context.io
  const gathered: Found[] = []
  let read = 0
  return {
    async add(extraction: Extraction, several: boolean): Promise<void> {
      if (format === 'csv') gathered.push(...foundIn(extraction))
      else if (format === 'ndjson') await out.write(`${JSON.stringify(extraction)}\n`)
      else if (format === 'json') {
        const json = JSON.stringify(extraction, null, 2)
        await out.write(several ? `${read === 0 ? '[\n' : ',\n'}${json}` : `${json}\n`)
      } else await out.write(`${read === 0 ? '' : '\n\n'}${tableLines(extraction, context).join('\n')}\n`)
      read++
    },
    async end(several: boolean): Promise<void> {
      if (format === 'json' && several) await out.write(read === 0 ? '[]\n' : '\n]\n')
      if (format === 'csv' && (read > 0 || several)) await writeRecords(context, gathered, 'csv')
    },
  }
}

/**
 * With `json` one document gives one object, several files or a package of several documents give an array. Exit code 1
 * when a file could not be read.
 */
export async function extractFiles(
  context: Context,
  files: readonly string[],
  options: ExtractCommandOptions,
): Promise<number> {
  const { m, io } = context
  const format = parserOf(m).choice('--format', options.format, FORMATS)
  if (files.filter((file) => file === STDIN).length > 1) throw new UsageError(m.usage.stdinTwice)
  const reader = await readerFor(context, options, userCache(io.env))
  const writer = writerOf(context, format)
  let failed = 0
  const attempt = async (path: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      if (error instanceof Error && error.name === 'PipeClosed') throw error
      failed++
      await context.complain(m.errors.prefix, path, readFailure(context, error))
    }
  }
  try {
    let several = files.length > 1
    for (const path of files)
      await attempt(path, async () => {
        const documents = await documentsAt(path, io, reader.unpack)
        const wanted = documents.filter(({ skip }) => skip === null)
        if (wanted.length > 1) several = true
        for (const { source, skip } of documents)
          if (skip !== null) await context.complain(m.import.skipped, source.path, m.import[skip])
          else
            await attempt(source.path, async () => {
              const { extraction } = await reader.analyse(source)
              await warn(context, extraction)
              await writer.add(extraction, several)
            })
        if (wanted.length === 0) throw new ReadError('empty', m.errors.nothing)
      })
    await writer.end(several)
    return failed > 0 ? 1 : 0
  } finally {
    await reader.close()
  }
}
