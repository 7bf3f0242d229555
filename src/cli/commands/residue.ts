/** Files and folders → the amounts in them that the rules know nothing of, by the words around them. */
import { analyse, evaluation, type Residue, unpack } from '../../index.ts'
import { parserOf } from '../arguments.ts'
import type { Context } from '../context.ts'
import { readFailure } from '../failures.ts'
import { filesUnder } from '../files.ts'
import { widthOf } from '../io.ts'
import { progressOf } from '../progress.ts'
import { userCache } from '../reading.ts'
import { rulebookFor } from '../rulebook.ts'
import { documentsAt } from '../sources.ts'
import { plain, wrap } from '../width.ts'

export interface ResidueOptions {
  readonly format: string
  readonly limit: string
  readonly password?: string
  readonly rules?: string
}

function residueLines({ blind }: Residue, most: number, context: Context, width: number): string[] {
  const { m, paint } = context
  const { roles, heads } = m.residue
  const lines = blind.slice(0, most).flatMap(({ surroundings, count, documents, places }) => [
    `${String(count).padStart(4)} × ${paint.bold(plain(surroundings))}${documents > 1 ? ` (${heads.documents.toLowerCase()}: ${documents})` : ''}`,
    ...places.flatMap(({ document, start, end, page, role, words, mark }) => {
      const place = [
        `${plain(document)} ${start}–${end}`,
        ...(page === null ? [] : [m.warnings.page(page)]),
        roles[role] ?? role,
      ].join(', ')
      const marked =
        plain(words.slice(0, mark.start)) +
        (/\s$/u.test(words.slice(0, mark.start)) ? ' ' : '') +
        paint.mark(plain(words.slice(mark.start, mark.end))) +
        (/^\s/u.test(words.slice(mark.end)) ? ' ' : '') +
        plain(words.slice(mark.end))
      return wrap(`${marked} · ${place}`, width - 7).map((line) => `       ${line}`)
    }),
  ])
  const more = blind.length - most
  return more > 0 ? [...lines, m.residue.more(more)] : lines
}

/** Exit code 1 when a file could not be read, or there was none to read. */
export async function residueOf(context: Context, paths: readonly string[], options: ResidueOptions): Promise<number> {
  const { m, io } = context
  const parse = parserOf(m)
  const format = parse.choice('--format', options.format, ['table', 'json'])
  const most = parse.integer('--limit', options.limit, 1)
  const rulebook = await rulebookFor(context, options.rules)
  const cacheDir = userCache(io.env)
  const settings = {
    rulebook,
    ...(options.password === undefined ? {} : { password: options.password }),
    ...(cacheDir === undefined ? {} : { cacheDir }),
  }
  const { residueCounter } = await evaluation()
  const counter = residueCounter()
  const files = [...filesUnder(paths)].filter(({ skip }) => skip === null)
  const progress = progressOf(context, files.length)
  let failed = 0
  const attempt = async (path: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      failed++
      await progress.clear()
      await context.complain(m.errors.prefix, path, readFailure(context, error))
    }
  }
  for (const [i, { path }] of files.entries()) {
    await progress.at(i, path)
    await attempt(path, async () => {
      for (const { source, skip } of await documentsAt(path, io, (one) => unpack(one, settings)))
        if (skip === null)
          await attempt(source.path, async () => counter.add(source.path, await analyse(source, settings)))
    })
  }
  await progress.clear()
  if (files.length === 0) await context.note(m.errors.nothing)
  const residue = counter.residue()
  if (format === 'json') await io.out.write(`${JSON.stringify(residue, null, 2)}\n`)
  else {
    const lines = residueLines(residue, most, context, widthOf(io.out, io.env))
    if (lines.length > 0) await io.out.write(`${lines.join('\n')}\n`)
  }
  await context.note(m.residue.summary(residue.documents, residue.amounts, residue.left))
  return failed > 0 || files.length === 0 ? 1 : 0
}
