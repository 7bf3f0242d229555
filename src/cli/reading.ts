/** Options of reading → what reads files for a command: within limits, in a thread that can be ended, or in this one. */
import { join } from 'node:path'
import { analyse, type BoundedReader, evidenceOf, type Limits, openBoundedReader, unpack } from '../index.ts'
import { parserOf } from './arguments.ts'
import type { Context } from './context.ts'
import type { Io } from './io.ts'
import type { ReadingOptions } from './reading-options.ts'
import { rulebookFor, rulesFolder } from './rulebook.ts'

const MEGABYTE = 1024 * 1024

/** Folder for what programs keep of a user's, by the custom of the system; null where there is none. */
function cacheHome(env: Io['env'], platform: NodeJS.Platform): string | null {
  if (platform === 'win32') return env.LOCALAPPDATA ?? null
  if (env.XDG_CACHE_HOME?.startsWith('/')) return env.XDG_CACHE_HOME
  if (!env.HOME) return null
  return platform === 'darwin' ? join(env.HOME, 'Library', 'Caches') : join(env.HOME, '.cache')
}

/** Folder in which readings of scanned pages are kept where no database tells one; undefined where there is no place. */
export function userCache(env: Io['env'], platform: NodeJS.Platform = process.platform): string | undefined {
  const home = cacheHome(env, platform)
  return home === null ? undefined : join(home, 'muctieu', 'ocr')
}

/** Reads in this thread: nothing ends it, and nothing has to be started. */
async function openReader(
  context: Context,
  rules: string | undefined,
  reading: Parameters<typeof analyse>[1],
): Promise<BoundedReader> {
  const rulebook = await rulebookFor(context, rules)
  return {
    rules: async () => rulebook.digest,
    analyse: async (source) => {
      const analysis = await analyse(source, { ...reading, rulebook })
      const { extraction, outline } = analysis
      return { extraction, text: outline.reading.text, evidence: await evidenceOf(analysis), rules: rulebook.digest }
    },
    unpack: (source) => unpack(source, reading),
    close: async () => {},
  }
}

/** What reads the files of one command. Throws UsageError, RulebookError. */
export async function readerFor(
  context: Context,
  options: ReadingOptions,
  cacheDir: string | undefined,
): Promise<BoundedReader> {
  const { m } = context
  const parse = parserOf(m)
  const asked = (flag: string, text: string | undefined, least: number, unit: number): number | undefined =>
    text === undefined ? undefined : parse.integer(flag, text, least) * unit
  const bytes = asked('--max-size', options.maxSize, 1, MEGABYTE)
  const pages = asked('--max-pages', options.maxPages, 1, 1)
  const unpacked = asked('--max-unpacked', options.maxUnpacked, 1, MEGABYTE)
  const seconds = asked('--seconds', options.seconds, 0, 1) ?? 0
  const memory = asked('--memory', options.memory, 64, MEGABYTE)
  const limits: Partial<Limits> = {
    ...(bytes === undefined ? {} : { bytes }),
    ...(pages === undefined ? {} : { pages }),
    ...(unpacked === undefined ? {} : { unpacked }),
  }
  const reading = {
    limits,
    ocr: options.ocr !== false,
    ...(options.password === undefined ? {} : { password: options.password }),
    ...(cacheDir === undefined ? {} : { cacheDir }),
  }
  if (seconds === 0) return openReader(context, options.rules, reading)
  const rules = rulesFolder(context, options.rules)
  return openBoundedReader({
    ...reading,
    seconds,
    ...(rules === undefined ? {} : { rules }),
    ...(memory === undefined ? {} : { memory }),
  })
}
