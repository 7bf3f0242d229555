/** A name as people write it → its words, blind to case, marks, signs and common abbreviations. */
import { blind, fold } from '../../model/text.ts'

/** Turns a name into comparable words: `'Sở KH&ĐT'` gives `['so', 'kh', 'dt']`, `'UBND tỉnh'` gives `['uy', 'ban', 'nhan', 'dan', 'tinh']`. */
export type NameWords = (text: string) => readonly string[]

const WORD = /[\p{L}\p{N}]+/gu
const JOINERS: ReadonlySet<string> = new Set(['va', 'and'])

/** Prepares the expansion of the registry's abbreviations, once for all names. */
export function nameWords(abbreviations: Readonly<Record<string, string>>): NameWords {
  const expansions = new Map<string, readonly string[]>()
  for (const [short, long] of Object.entries(abbreviations)) expansions.set(fold(short), split(long))
  return (text) => {
    const words: string[] = []
    for (const [word] of fold(text.normalize('NFC')).matchAll(WORD)) {
      const expansion = expansions.get(word)
      if (expansion) words.push(...expansion)
      else {
        const plain = blind(word)
        if (!JOINERS.has(plain)) words.push(plain)
      }
    }
    return words
  }
}

const split = (text: string): readonly string[] =>
  [...blind(text).matchAll(WORD)].map(([word]) => word).filter((word) => !JOINERS.has(word))

/** One string for the whole name, so that `KH-ĐT`, `KH&ĐT`, `KHĐT` and a syllable torn in two are the same. */
export const joined = (words: readonly string[]): string => words.join('')
