/** Folded text → tokens: a run of letters, a run of digits, or one sign; white space only separates. */

export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const SIGN = 3
const HIGH_SURROGATE = 4

/**
 * Class of each UTF-16 unit. Combining marks and odd numerals (², Ⅱ, ½) count as letters, so that `m²` is one token
 * and the raised mark of `2023²` parts from its year.
 */
export const UNIT_CLASS: Uint8Array = (() => {
  const classes = new Uint8Array(0x10000).fill(SIGN)
  const letter = /[\p{L}\p{M}\p{Nl}\p{No}]/u
  const space = /[\s\u200b\ufeff]/u
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit <= 0xdbff) classes[unit] = HIGH_SURROGATE
    else {
      const character = String.fromCharCode(unit)
      if (letter.test(character)) classes[unit] = LETTER
      else if (/\p{Nd}/u.test(character)) classes[unit] = DIGIT
      else if (space.test(character)) classes[unit] = SPACE
    }
  }
  return classes
})()

/** The end of the token that starts at `start`, which is no white space, in `text` up to `limit`. */
export function tokenEnd(text: string, start: number, limit: number): number {
  const kind = UNIT_CLASS[text.charCodeAt(start)]!
  let end = start + 1
  if (kind === HIGH_SURROGATE) return Math.min(end + 1, limit)
  if (kind === SIGN) return end
  while (end < limit && UNIT_CLASS[text.charCodeAt(end)] === kind) end++
  return end
}

/** The tokens of folded text as words: `tokenWords('đạt 62,5%')` is `['đạt', '62', ',', '5', '%']`. */
export function tokenWords(folded: string): string[] {
  const words: string[] = []
  for (let at = 0; at < folded.length; ) {
    if (UNIT_CLASS[folded.charCodeAt(at)] === SPACE) {
      at++
      continue
    }
    const end = tokenEnd(folded, at, folded.length)
    words.push(folded.slice(at, end))
    at = end
  }
  return words
}
