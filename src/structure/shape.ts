/** A stretch of text → how it looks: capitals, length, how it ends. */
import type { Span } from '../model/span.ts'
import { isSpace } from '../model/span.ts'

const LETTER = /\p{L}/u
const CAPS_SAMPLE = 240
const SMALL = 1
const OTHER_LETTER = 2

/** For each UTF-16 unit whether it is a small letter, another letter or none. */
const kinds = buildKinds()

function buildKinds(): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (let code = 0; code < 0x2100; code++) {
    const unit = String.fromCharCode(code)
    if (/\p{Ll}/u.test(unit)) table[code] = SMALL
    else if (/\p{L}/u.test(unit)) table[code] = OTHER_LETTER
  }
  return table
}

/** True when at least two letters stand there and hardly any is small: `PHẦN I`, `MỤC TIÊU 4G`. Looks at 240 units at most. */
export function isCaps(text: string): boolean {
  const end = Math.min(text.length, CAPS_SAMPLE)
  let small = 0
  let letters = 0
  for (let i = 0; i < end; i++) {
    const kind = kinds[text.charCodeAt(i)]!
    if (kind === 0) continue
    letters++
    if (kind === SMALL && ++small > CAPS_SAMPLE * 0.08) return false
  }
  return letters >= 2 && small <= letters * 0.08
}

/** True when the first letter is a capital. */
export function startsUpper(text: string): boolean {
  const first = LETTER.exec(text.length > 60 ? text.slice(0, 60) : text)?.[0]
  return first !== undefined && first !== first.toLowerCase()
}

/** Number of words, counted up to `most`. */
export function countWords(text: string, most = 1000): number {
  let words = 0
  let inside = false
  for (let i = 0; i < text.length && words <= most; i++) {
    const space = isSpace(text.charCodeAt(i))
    if (!space && !inside) words++
    inside = !space
  }
  return words
}

/** The last sign that is no closing quote or bracket; empty for no text. */
export function lastSign(text: string): string {
  for (let i = text.length - 1; i >= 0; i--) {
    const sign = text.charAt(i)
    if (!/[\s"'”’»)\]*]/.test(sign)) return sign
  }
  return ''
}

/** True when it ends as a sentence or a list item does: full stop, semicolon, comma, question mark. */
export const endsSentence = (text: string): boolean => /[.;,!?…]/.test(lastSign(text))

const INTRODUCES = /(:|như sau|sau đây|dưới đây|bao gồm|cụ thể)\s*[:.]?\s*$/

/** True when it announces what follows: it ends in a colon or in "như sau". `folded` is the folded text. */
export const announces = (folded: string): boolean => INTRODUCES.test(folded.length > 40 ? folded.slice(-40) : folded)

/** The lines of a span, without white space at their ends, empty ones left out. */
export function linesOf(text: string, span: Span): Span[] {
  const lines: Span[] = []
  let from = span.start
  for (let i = span.start; i <= span.end; i++) {
    if (i < span.end && text.charCodeAt(i) !== 10) continue
    let start = from
    let end = i
    while (start < end && isSpace(text.charCodeAt(start))) start++
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--
    if (end > start) lines.push({ start, end })
    from = i + 1
  }
  return lines
}
