/** A folder → the gold files in it and the document that lies beside each. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { evaluation, type Gold } from '../index.ts'
import { UsageError } from './arguments.ts'
import type { Context } from './context.ts'
import { filesUnder } from './files.ts'

export interface GoldFile {
  /** Path below the folder, without `.gold.jsonl`: the document's name in all reports. */
  readonly name: string
  readonly gold: Gold
  /** Path of the document; null where none lies beside the gold. */
  readonly document: string | null
}

const ENDING = '.gold.jsonl'
/** What may lie beside a document under its name and is none itself. */
const NO_DOCUMENT = /\.(?:json|jsonl|ref|mjs)$/u

/**
 * The gold files below `folder` whose name contains `only`, in the order of their names.
 * @throws UsageError where there is none, or a line of one is no gold record.
 */
export async function goldFiles({ m }: Context, folder: string, only: string | undefined): Promise<GoldFile[]> {
  const { GoldError, readGold } = await evaluation()
  const files: GoldFile[] = []
  for (const { path } of filesUnder([folder])) {
    if (!path.endsWith(ENDING)) continue
    const below = path.slice(0, -ENDING.length)
    const name = (relative(folder, below) || basename(below)).split(sep).join('/')
    if (only !== undefined && !name.includes(only)) continue
    let gold: Gold
    try {
      gold = readGold(readFileSync(path, 'utf8'))
    } catch (error) {
      if (error instanceof GoldError) throw new UsageError(m.usage.goldLine(path, error.line, error.fields.join(', ')))
      throw error
    }
    files.push({ name, gold, document: documentBeside(below) })
  }
  if (files.length === 0) throw new UsageError(m.usage.noGold(folder))
  return files
}

function documentBeside(below: string): string | null {
  const start = `${basename(below)}.`
  const name = readdirSync(dirname(below))
    .sort()
    .find((file) => file.startsWith(start) && !NO_DOCUMENT.test(file))
  return name === undefined ? null : join(dirname(below), name)
}
