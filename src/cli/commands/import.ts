/** Files and folders → the database; a file that cannot be read is reported and the rest goes on. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { analyse, openStore, type Rulebook, type Saved, type Store, save } from '../../index.ts'
import type { Context } from '../context.ts'
import { readFailure } from '../failures.ts'
import { filesUnder } from '../files.ts'
import { progressOf } from '../progress.ts'
import { rulebookFor } from '../rulebook.ts'
import { plain } from '../width.ts'

export interface ImportOptions {
  readonly db: string
  readonly password?: string
  readonly rules?: string
}

interface Stored extends Saved {
  readonly targets: number
  readonly tasks: number
}

async function importFile(
  store: Store,
  path: string,
  rulebook: Rulebook,
  password: string | undefined,
): Promise<Stored> {
  const bytes = await readFile(path)
  const file = resolve(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const known = store.recall(sha256, rulebook.digest, file)
  if (known) return { ...known, targets: 0, tasks: 0 }
  const analysis = await analyse({ path, bytes }, { rulebook, ...(password === undefined ? {} : { password }) })
  const saved = await save(store, analysis, file)
  const { targets, tasks } = analysis.extraction
  return { ...saved, targets: targets.length, tasks: tasks.length }
}

/** Exit code 1 when a file could not be read, or there was none to read. */
export async function importPaths(context: Context, paths: readonly string[], options: ImportOptions): Promise<number> {
  const { m, io } = context
  const rulebook = await rulebookFor(context, options.rules)
  const store = openStore(options.db)
  const totals = { documents: 0, added: 0, replaced: 0, unchanged: 0, failed: 0, skipped: 0, targets: 0, tasks: 0 }
  try {
    const files = [...filesUnder(paths)]
    const progress = progressOf(context, files.length)
    for (const [i, { path, skip }] of files.entries()) {
      if (skip) {
        totals.skipped++
        await progress.clear()
        await context.complain(m.import.skipped, path, m.import[skip])
        continue
      }
      await progress.at(i, path)
      try {
        const stored = await importFile(store, path, rulebook, options.password)
        totals.documents++
        totals[stored.status]++
        totals.targets += stored.targets
        totals.tasks += stored.tasks
        if (stored.supersedes !== null) {
          await progress.clear()
          await context.note(m.import.superseded(plain(path)))
        }
      } catch (error) {
        totals.failed++
        await progress.clear()
        await context.complain(m.errors.prefix, path, readFailure(context, error))
      }
    }
    await progress.clear()
    if (totals.documents + totals.failed === 0) await context.note(m.errors.nothing)
    await io.out.write(`${m.import.summary({ ...totals, db: options.db })}\n`)
    return totals.failed > 0 || totals.documents === 0 ? 1 : 0
  } finally {
    store.close()
  }
}
