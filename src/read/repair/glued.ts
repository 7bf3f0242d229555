/** Words of a text, some run together (`sửdụng`, `tăng15,5%`) → where a blank is to be set between them. */
import { isSyllable } from '../syllables.ts'
import { isCommon, isStanding } from './common.ts'
import type { Token } from './split.ts'

export interface Parting {
  readonly start: number
  readonly end: number
  readonly text: string
}

const SHORTEST = 4
const MOST_PARTS = 3
/** A mark or a letter that only Vietnamese words have: names and words of other languages are left alone. */
const MARKED = /[^\p{ASCII}]/u
/** One case all through or a capital in front; `HĐNDtỉnh` is an abbreviation with a word behind it. */
const ONE_CASE = /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u
/** A year, a number with a decimal or thousands in it, a per cent: what else is glued to a word may be the mark of a note. */
const FIGURE = /(?:(?:19|20)\d\d(?![\d.,]*\d)|\d+(?:[.,]\d+)+|\d+\s?%)/y
const ABBREVIATED = /^(\p{Lu}{3,})(\p{Ll}{2,})$/u

/**
 * The words to part. Sure ones only: the whole is no syllable, each part is one that stands alone, and all but one are
 * common words of official prose; all of them where a capital may begin a name (`Lênin`).
 */
export function partingsOf(text: string, tokens: readonly Token[]): Parting[] {
  const partings: Parting[] = []
  for (const token of tokens) {
    const { small, start, end } = token
    if (small.length >= SHORTEST && MARKED.test(small) && !isSyllable(small)) {
      const parts = partsOf(token)
      if (parts !== null) {
        partings.push({ start, end, text: parts.join(' ') })
        continue
      }
    }
    FIGURE.lastIndex = end
    if (FIGURE.test(text) && isWord(small)) partings.push({ start, end: end + 1, text: `${token.text} ${text[end]!}` })
  }
  return partings
}

/** Before a figure only a plain word is parted: `m2`, `CO2`, `QH13`, `IPv6` are written so. */
const isWord = (small: string): boolean => isCommon(small) && (MARKED.test(small) ? small.length > 1 : small.length > 3)

function partsOf({ text, small }: Token): string[] | null {
  const [, short = '', word = ''] = ABBREVIATED.exec(text) ?? []
  if (word !== '' && isCommon(word)) return [short, word]
  if (!ONE_CASE.test(text)) return null
  const isName = /^\p{Lu}\p{Ll}/u.test(text)
  const lengths = partsIn(small, MOST_PARTS, isName ? 0 : 1)
  if (lengths === null) return null
  let from = 0
  return lengths.map((length) => {
    from += length
    return text.slice(from - length, from)
  })
}

/** `Lênin`, `Ápra`: what ends in two bare letters may as well be a name. */
const isLeft = (part: string): boolean => part.length > 2 || MARKED.test(part)

/** Lengths of the words that make up `small`, at most `rarest` of them uncommon, the first as long as can be; null where it is not made of words. */
function partsIn(small: string, most: number, rarest: number): number[] | null {
  let doubtful: number[] | null = null
  for (let at = small.length - 1; at > 0 && most > 1; at--) {
    const first = small.slice(0, at)
    if (!isSyllable(first) || !isStanding(first)) continue
    const rest = small.slice(at)
    const others =
      isSyllable(rest) && isStanding(rest) && isLeft(rest) ? [rest.length] : partsIn(rest, most - 1, rarest)
    if (others === null) continue
    const rare = [first, ...(others.length === 1 ? [rest] : [])].filter((part) => !isCommon(part)).length
    if (rare === 0) return [at, ...others]
    if (rare <= rarest && others.length === 1) doubtful ??= [at, ...others]
  }
  return doubtful
}
