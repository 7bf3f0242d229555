/** A folder of rules → everything that is wrong or in doubt in it. */
import { readFile } from 'node:fs/promises'
import {
  analyse,
  checkRules as check,
  type Finding,
  type Recognition,
  type Rulebook,
  RulebookError,
} from '../../index.ts'
import { parserOf } from '../arguments.ts'
import type { Context } from '../context.ts'
import { readFailure } from '../failures.ts'
import { filesUnder } from '../files.ts'
import { progressOf } from '../progress.ts'
import { rulebookFor } from '../rulebook.ts'

export interface CheckOptions {
  readonly rules?: string
  readonly format: string
}

type Mention = Recognition['mentions'][number]

/** What the rules recognise in the documents; of each rule only the first time, since more is not asked for. */
async function recogniseIn(context: Context, paths: readonly string[], rulebook: Rulebook) {
  const files = [...filesUnder(paths)].filter(({ skip }) => skip === null)
  const progress = progressOf(context, files.length)
  const fired = new Set<string>()
  const isNews = (mention: Mention): boolean => {
    const parts = mention.parts.filter(isNews)
    return fired.size < fired.add(mention.rule).size || parts.length > 0
  }
  const recognitions: Recognition[] = []
  let failed = 0
  for (const [i, { path }] of files.entries()) {
    await progress.at(i, path)
    try {
      const { recognition } = await analyse({ path, bytes: await readFile(path) }, { rulebook })
      recognitions.push({ mentions: recognition.mentions.filter(isNews), refusals: [] })
    } catch (error) {
      failed++
      await progress.clear()
      await context.complain(context.m.errors.prefix, path, readFailure(context, error))
    }
  }
  await progress.clear()
  return { recognitions, failed }
}

/** Exit code 1 when the rules cannot be loaded, an example is not met, or a document could not be read. */
export async function checkRules(context: Context, paths: readonly string[], options: CheckOptions): Promise<number> {
  const { m, io, paint } = context
  const json = parserOf(m).choice('--format', options.format, ['text', 'json']) === 'json'
  const print = async (findings: readonly Pick<Finding, 'severity' | 'where' | 'message'>[]): Promise<void> => {
    const lines = findings.map(
      ({ severity, where, message }) => `${paint.bold(m.check[severity])}: ${where}: ${message}`,
    )
    if (json) await io.out.write(`${JSON.stringify(findings, null, 2)}\n`)
    else if (lines.length > 0) await io.out.write(`${lines.join('\n')}\n`)
  }
  let rulebook: Rulebook
  try {
    rulebook = await rulebookFor(context, options.rules)
  } catch (error) {
    if (!(error instanceof RulebookError)) throw error
    await print(
      error.problems.map(({ where, cause, cure }) => ({ severity: 'error', where, message: `${cause} ${cure}` })),
    )
    await context.note(m.check.unloaded(error.problems.length))
    return 1
  }
  const { recognitions, failed } = await recogniseIn(context, paths, rulebook)
  const found = await check(rulebook, recognitions)
  const errors = found.filter(({ severity }) => severity === 'error')
  const warnings = found.filter(({ severity }) => severity === 'warning')
  await print([...errors, ...warnings])
  const examples = rulebook.rules.reduce((sum, rule) => sum + rule.examples.length + rule.counterexamples.length, 0)
  await context.note(m.check.summary(rulebook.rules.length, examples, errors.length, warnings.length))
  return errors.length > 0 || failed > 0 ? 1 : 0
}
