/** Words of a text → what they say for and against its being in an encoding of before Unicode. */
import { isSyllable } from '../syllables.ts'
import type { Charset } from './charset.ts'

/** Letters of Vietnamese that no older encoding shows: their text is Unicode. Marks on their own count. */
export const UNICODE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|[\u0300-\u0323]/
export const SUSPECT = /[\u0080-\u02ff\u2018-\u2122]/

export interface Weight {
  /** Words that are well-formed only once decoded. */
  mended: number
  /** Words that are well-formed neither way. */
  broken: number
  /** Words with letters that only Unicode has. */
  unicode: number
  /** Words that are changed and were well-formed before. */
  open: number
  readonly spellings: Set<string>
}

const newWeight = (): Weight => ({ mended: 0, broken: 0, unicode: 0, open: 0, spellings: new Set() })

export type Sort = 'plain' | 'unicode' | 'mended' | 'broken' | 'open'

/** A syllable in small letters, in capitals, or with its first a capital; `tÕ` is none. */
const isWritten = (word: string): boolean => /^(?:\p{Lu}?\p{Ll}*|\p{Lu}+)$/u.test(word) && isSyllable(word)

/** What one word says for or against its being in `charset`. */
export function sortOf(word: string, charset: Charset): Sort {
  if (!SUSPECT.test(word) && !UNICODE.test(word)) return 'plain'
  if (UNICODE.test(word)) return 'unicode'
  const decoded = charset.clusters(word).join('')
  const good = isWritten(word.normalize('NFC'))
  if (decoded === word) return good || !/\p{L}/u.test(word) ? 'plain' : 'broken'
  if (good) return 'open'
  if (!isSyllable(decoded)) return /[A-Za-z]/.test(word) ? 'broken' : 'open'
  return /[A-Za-z]/.test(word) ? 'mended' : 'open'
}

export function weigh(texts: Iterable<string>, charset: Charset): Weight {
  const weight = newWeight()
  const known = new Map<string, Sort>()
  for (const text of texts) {
    for (const [word] of text.matchAll(charset.word)) {
      let sort = known.get(word)
      if (sort === undefined) {
        sort = sortOf(word, charset)
        known.set(word, sort)
      }
      if (sort === 'plain') continue
      weight[sort]++
      if (sort === 'mended') weight.spellings.add(word.toLowerCase())
    }
  }
  return weight
}
