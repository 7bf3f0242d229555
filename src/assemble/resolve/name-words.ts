/** A name as people write it → its words, blind to case, marks, signs and common abbreviations. */
import { matches } from '../../model/matches.ts'
import { blind, fold } from '../../model/text.ts'

export interface NameWords {
  /** Comparable words: `'Sở KH&ĐT'` gives `['so', 'kh', 'dt']`, `'UBND tỉnh'` gives `['uy', 'ban', 'nhan', 'dan', 'tinh']`. */
  (text: string): readonly string[]
  /** What one word as written stands for: several words for an abbreviation, none for "và". */
  of(word: string): readonly string[]
}

const WORD = /[\p{L}\p{N}]+/gu
const JOINERS: ReadonlySet<string> = new Set(['va', 'and'])

/** Prepares the expansion of the registry's abbreviations, once for all names. */
export function nameWords(abbreviations: Readonly<Record<string, string>>): NameWords {
  const expansions = new Map<string, readonly string[]>()
  for (const [short, long] of Object.entries(abbreviations)) expansions.set(fold(short), split(long))
  // A text has few different words: each is folded once.
  const seen = new Map<string, readonly string[]>()
  const of = (word: string): readonly string[] => {
    let words = seen.get(word)
    if (!words) {
      words = expansions.get(fold(word)) ?? split(word)
      seen.set(word, words)
    }
    return words
  }
  const all = (text: string): readonly string[] => {
    const words: string[] = []
    for (const [word] of matches(WORD, text.normalize('NFC'))) words.push(...of(word))
    return words
  }
  return Object.assign(all, { of })
}

const split = (text: string): readonly string[] =>
  matches(WORD, blind(text))
    .map(([word]) => word)
    .filter((word) => !JOINERS.has(word))

/** One string for the whole name, so that `KH-ĐT`, `KH&ĐT`, `KHĐT` and a syllable torn in two are the same. */
export const joined = (words: readonly string[]): string => words.join('')
