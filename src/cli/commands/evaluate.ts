/** A folder of gold → how right the rules are on its documents, and what they gained or lost since a kept evaluation. */
import { readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import {
  type Changes,
  type Evaluated,
  type Evaluation,
  evaluation,
  extract,
  type Rulebook,
  type SavedRun,
} from '../../index.ts'
import { parserOf, UsageError } from '../arguments.ts'
import type { Context } from '../context.ts'
import { evaluationLines, missLines } from '../evaluation.ts'
import { readFailure } from '../failures.ts'
import { REVIEW_THRESHOLD } from '../filters.ts'
import { type GoldFile, goldFiles } from '../gold.ts'
import { widthOf } from '../io.ts'
import { progressOf } from '../progress.ts'
import { rulebookFor } from '../rulebook.ts'

export interface EvaluateOptions {
  readonly format: string
  readonly misses?: true
  readonly only?: string
  readonly save?: string
  readonly against?: string
  readonly rules?: string
}

/** Reads every document; one that cannot be read counts as empty and is named on the error stream. */
async function readAll(context: Context, files: readonly GoldFile[], rulebook: Rulebook): Promise<Evaluated[]> {
  const { m } = context
  const progress = progressOf(context, files.length)
  const read: Evaluated[] = []
  for (const [i, { name, gold, document }] of files.entries()) {
    await progress.at(i, name)
    try {
      if (document === null) throw new UsageError(m.errors.noDocument)
      read.push({ name, gold, found: await extract({ path: document, bytes: await readFile(document) }, { rulebook }) })
    } catch (error) {
      const unread = error instanceof UsageError ? error.message : readFailure(context, error)
      read.push({ name, gold, found: { unread } })
      await progress.clear()
      await context.complain(m.errors.prefix, document ?? name, unread)
    }
  }
  await progress.clear()
  return read
}

async function keptRun({ m }: Context, path: string): Promise<SavedRun> {
  const { readRun } = await evaluation()
  let value: unknown
  try {
    value = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new UsageError(m.usage.noRun(path))
  }
  const run = readRun(value)
  if (run === null) throw new UsageError(m.usage.noRun(path))
  return run
}

/** The evaluation as JSON: figures at the top, as a scorer would print them, then what they rest on. */
async function jsonOf(evaluated: Evaluation, changes: Changes | null, misses: boolean): Promise<object> {
  const { ratesOf } = await evaluation()
  const { figures, intervals, documents, reliability } = evaluated
  return {
    ...figures,
    perDocument: documents.map(({ name, unread, counts }) => ({
      name,
      ...(unread === null ? {} : { unread }),
      ...ratesOf(counts.target),
      usable: ratesOf(counts.usable).f1,
    })),
    intervals,
    reliability,
    ...(changes ? { changes } : {}),
    ...(misses
      ? {
          misses: documents.flatMap(({ name, records }) =>
            records
              .filter(({ state }) => state !== 'right')
              .map(({ key: _key, ...record }) => ({ document: name, ...record })),
          ),
        }
      : {}),
  }
}

/** Exit code 1 when a document could not be read. Throws UsageError for gold or a kept evaluation that is none. */
export async function evaluateFolder(context: Context, folder: string, options: EvaluateOptions): Promise<number> {
  const { m, io } = context
  const format = parserOf(m).choice('--format', options.format, ['table', 'json'])
  const rulebook = await rulebookFor(context, options.rules)
  const before = options.against === undefined ? null : await keptRun(context, options.against)
  const files = await goldFiles(context, folder, options.only)
  const { evaluate, savedRun, changesBetween } = await evaluation()
  const evaluated = evaluate(await readAll(context, files, rulebook), REVIEW_THRESHOLD)
  const run = savedRun(evaluated.documents, evaluated.figures)
  const changes = before === null ? null : changesBetween(before, run)
  if (options.save !== undefined) {
    try {
      writeFileSync(options.save, `${JSON.stringify(run)}\n`)
    } catch (error) {
      throw new UsageError(m.errors.noOutput(options.save, (error as NodeJS.ErrnoException).code ?? ''))
    }
    await context.note(m.evaluate.saved(options.save))
  }
  const misses = options.misses === true
  if (format === 'json') await io.out.write(`${JSON.stringify(await jsonOf(evaluated, changes, misses), null, 2)}\n`)
  else {
    const { ratesOf } = await evaluation()
    const lines = [
      ...(misses ? missLines(evaluated, context) : []),
      ...evaluationLines(evaluated, changes, ratesOf, context, widthOf(io.out, io.env)),
    ]
    await io.out.write(`${lines.join('\n')}\n`)
  }
  return evaluated.documents.some(({ unread }) => unread !== null) ? 1 : 0
}
