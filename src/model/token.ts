/** Folded text → tokens: a run of letters, a run of digits, or one sign; white space only separates. */

export const SPACE = 0
export const LETTER = 1
export const DIGIT = 2
export const SIGN = 3
export const HIGH_SURROGATE = 4

/**
 * Class of each UTF-16 unit. Combining marks and odd numerals (², Ⅱ, ½) count as letters, so that `m²` is one token
 * and the raised mark of `2023²` parts from its year.
 */
export const UNIT_CLASS: Uint8Array = (() => {
  const classes = new Uint8Array(0x10000).fill(SIGN)
  const units = new Uint16Array(0xd800)
  for (let unit = 0; unit < units.length; unit++) units[unit] = unit
  const low = new TextDecoder('utf-16le').decode(units)
  const high = String.fromCharCode(...Array.from({ length: 0x2000 }, (_, i) => 0xe000 + i))
  const mark = (expression: RegExp, value: number) => {
    for (const [text, from] of [
      [low, 0],
      [high, 0xe000],
    ] as const) {
      for (const { 0: run, index } of text.matchAll(expression))
        classes.fill(value, from + index, from + index + run.length)
    }
  }
  mark(/[\p{L}\p{M}\p{Nl}\p{No}]+/gu, LETTER)
  mark(/\p{Nd}+/gu, DIGIT)
  mark(/[\s\u200b\ufeff]+/gu, SPACE)
  classes.fill(HIGH_SURROGATE, 0xd800, 0xdc00)
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
