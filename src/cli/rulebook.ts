/** `--rules` → the rulebook to read with. */
import { existsSync } from 'node:fs'
import { defaultRulebook, loadRulebook, type Rulebook } from '../index.ts'
import { UsageError } from './arguments.ts'
import type { Context } from './context.ts'

/** The rules that come with the program where no folder is named. Throws UsageError, RulebookError. */
export async function rulebookFor({ m }: Context, directory: string | undefined): Promise<Rulebook> {
  if (directory === undefined) return defaultRulebook()
  if (!existsSync(directory)) throw new UsageError(m.errors.noRules(directory))
  return loadRulebook(directory)
}
