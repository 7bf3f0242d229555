/** `--rules` → the rulebook to read with. */
import { existsSync } from 'node:fs'
import { defaultRulebook, loadRulebook, type Rulebook } from '../index.ts'
import { UsageError } from './arguments.ts'
import type { Context } from './context.ts'

/** The folder of rules asked for. Throws UsageError where there is none of that name. */
export function rulesFolder({ m }: Context, directory: string | undefined): string | undefined {
  if (directory !== undefined && !existsSync(directory)) throw new UsageError(m.errors.noRules(directory))
  return directory
}

/** The rules that come with the program where no folder is named. Throws UsageError, RulebookError. */
export async function rulebookFor(context: Context, directory: string | undefined): Promise<Rulebook> {
  const folder = rulesFolder(context, directory)
  return folder === undefined ? defaultRulebook() : loadRulebook(folder)
}
