/** What a person types to search → an FTS5 expression over the columns with accents or their twins without. */
import { blind, fold } from '../model/text.ts'

const HAS_WORD = /[\p{L}\p{N}]/u
/** A phrase in quotes, or a run without blanks. */
const CHUNK = /"([^"]*)"(\*?)|(\S+)/gu

interface Chunk {
  readonly words: string
  /** `tuy*`: words that begin so. */
  readonly prefix: boolean
}

function chunksOf(query: string): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (const [, phrase, star, run] of query
    .normalize('NFC')
    .replace(/[“”„«»]/gu, '"')
    .matchAll(CHUNK)) {
    const words = phrase ?? run!.replaceAll('"', ' ').replace(/\*+$/u, '')
    const prefix = phrase === undefined ? run!.endsWith('*') : star === '*'
    if (HAS_WORD.test(words)) chunks.push({ words, prefix })
  }
  return chunks
}

const term = ({ words, prefix }: Chunk): string => `"${words.replaceAll('"', ' ')}"${prefix ? '*' : ''}`

export type SearchColumn = 'label' | 'agency' | 'quote' | 'about'

/** One question in both readings: by the marks typed, and without any. */
export interface Match {
  /** Null when no mark was typed: then marks are not asked for. */
  readonly accented: string | null
  readonly blind: string
}

/**
 * All words must occur, in any order; where they stand together they rank higher. `"…"` asks for a phrase, `*` for a
 * beginning. With `together` the words must follow one another. Null when there is no letter or digit in `query`.
 */
export function matchOf(query: string, columns: readonly SearchColumn[], together = false): Match | null {
  // A NUL ends SQLite's reading of an expression in the middle of a quoted word.
  const chunks = chunksOf(query.replaceAll('\0', ' '))
  if (chunks.length === 0) return null
  const render = (turn: (text: string) => string, suffix: string): string => {
    const terms = chunks.map((chunk) => term({ ...chunk, words: turn(chunk.words) }))
    const last = chunks[chunks.length - 1]!
    const phrase = term({ words: turn(chunks.map((chunk) => chunk.words).join(' ')), prefix: last.prefix })
    const all = terms.join(' AND ')
    const wanted = terms.length === 1 ? all : together ? phrase : `${phrase} OR (${all})`
    return `{${columns.map((column) => column + suffix).join(' ')}} : (${wanted})`
  }
  const typed = chunks.map((chunk) => chunk.words).join(' ')
  return {
    accented: fold(typed) === blind(typed) ? null : render(fold, ''),
    blind: render(blind, '_blind'),
  }
}

/** Names compared as people compare them: no case, no marks, no signs. `'TP. Hồ Chí Minh'` is `'tp ho chi minh'`. */
export const nameKey = (name: string): string =>
  blind(name.normalize('NFC'))
    .replace(/[^\p{L}\p{N}%‰]+/gu, ' ')
    .trim()

/** As {@link nameKey}, without what a province is called before its name. */
export const provinceKey = (name: string): string => nameKey(name).replace(/^(?:tinh|thanh pho|tp|province of) /u, '')
