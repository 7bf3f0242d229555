/** Files and folders → the database; a file that cannot be read is reported and the rest goes on. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type BoundedReader, openStore, type Saved, type Source, type Store } from '../../index.ts'
import type { Context } from '../context.ts'
import { readFailure } from '../failures.ts'
import { filesUnder } from '../files.ts'
import { type Progress, progressOf } from '../progress.ts'
import { readerFor } from '../reading.ts'
import type { ReadingOptions } from '../reading-options.ts'
import { documentsIn } from '../sources.ts'
import { plain } from '../width.ts'

export interface ImportOptions extends ReadingOptions {
  readonly db: string
}

interface Stored extends Saved {
  readonly targets: number
  readonly tasks: number
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What is known of these bytes already, seen again at `file`. */
async function recalled(store: Store, reader: BoundedReader, sha256: string, file: string): Promise<Stored | null> {
  const known = store.recall(sha256, await reader.rules(), file)
  return known && { ...known, targets: 0, tasks: 0 }
}

async function importSource(store: Store, reader: BoundedReader, source: Source): Promise<Stored> {
  const file = resolve(source.path)
  const known = await recalled(store, reader, digestOf(source.bytes), file)
  if (known) return known
  const { extraction, text, evidence, rules } = await reader.analyse(source)
  const saved = store.save(extraction, text, rules, { evidence, file })
  return { ...saved, targets: extraction.targets.length, tasks: extraction.tasks.length }
}

/** What an import has come to so far. */
interface Import {
  readonly totals: Record<
    'documents' | 'added' | 'replaced' | 'unchanged' | 'failed' | 'skipped' | 'targets' | 'tasks',
    number
  >
  readonly context: Context
  readonly progress: Progress
}

async function skip({ totals, context, progress }: Import, path: string, why: 'data' | 'readme' | 'link') {
  const { m } = context
  totals.skipped++
  await progress.clear()
  await context.complain(m.import.skipped, path, m.import[why])
}

/** Does `work` for one file or document; what goes wrong with it is told and counted. */
async function attempt({ totals, context, progress }: Import, path: string, work: () => Promise<Stored | null>) {
  try {
    const stored = await work()
    if (stored === null) return
    totals.documents++
    totals[stored.status]++
    totals.targets += stored.targets
    totals.tasks += stored.tasks
    if (stored.supersedes === null) return
    await progress.clear()
    await context.note(context.m.import.superseded(plain(path)))
  } catch (error) {
    totals.failed++
    await progress.clear()
    await context.complain(context.m.errors.prefix, path, readFailure(context, error))
  }
}

/** One file: a document, or a package or message whose documents are each stored for themselves. */
function importFile(state: Import, store: Store, reader: BoundedReader, path: string): Promise<void> {
  return attempt(state, path, async () => {
    const bytes = await readFile(path)
    const known = await recalled(store, reader, digestOf(bytes), resolve(path))
    if (known) return known
    const documents = await documentsIn({ path, bytes }, reader.unpack)
    const [only] = documents
    if (only?.source.path === path) return importSource(store, reader, only.source)
    for (const { source, skip: why } of documents) {
      if (why !== null) await skip(state, source.path, why)
      else await attempt(state, source.path, () => importSource(store, reader, source))
    }
    return null
  })
}

/** Exit code 1 when a file could not be read, or there was none to read. */
export async function importPaths(context: Context, paths: readonly string[], options: ImportOptions): Promise<number> {
  const { m, io } = context
  const reader = await readerFor(context, options, join(dirname(resolve(options.db)), 'ocr'))
  try {
    await reader.rules()
    const store = openStore(options.db)
    try {
      const totals = { documents: 0, added: 0, replaced: 0, unchanged: 0, failed: 0, skipped: 0, targets: 0, tasks: 0 }
      const files = [...filesUnder(paths)]
      const progress = progressOf(context, files.length)
      const state: Import = { totals, context, progress }
      for (const [i, { path, skip: why }] of files.entries()) {
        if (why) await skip(state, path, why)
        else {
          await progress.at(i, path)
          await importFile(state, store, reader, path)
        }
      }
      await progress.clear()
      if (totals.documents + totals.failed === 0) await context.note(m.errors.nothing)
      await io.out.write(`${m.import.summary({ ...totals, db: options.db })}\n`)
      return totals.failed > 0 || totals.documents === 0 ? 1 : 0
    } finally {
      store.close()
    }
  } finally {
    await reader.close()
  }
}
