/** A record's place in the text → the sentence it stands in, for people to judge it by. */
import { isSpace, type Span } from '../model/span.ts'

/** How far a sentence may reach beyond the record on either side, in UTF-16 units. */
const REACH = 400

/** A line that begins a new item, so that the line feed before it ends a sentence. */
const NEW_ITEM = /^\s*(?:[-+*•–]|\(?\p{L}\)|[IVX]+\.|\d+[.)])/u
const STARTS_SENTENCE = /^["“(]?[\p{Lu}\p{N}]/u

function endsAt(text: string, i: number): boolean {
  const unit = text[i]
  if (unit === '\n') {
    const next = text.slice(i + 1, i + 12)
    return i === 0 || /[.;:!?\n]/.test(text[i - 1]!) || next.startsWith('\n') || NEW_ITEM.test(next)
  }
  if (unit !== '.' && unit !== '!' && unit !== '?') return false
  const after = text.slice(i + 1, i + 4)
  return /^\s/.test(after) && STARTS_SENTENCE.test(after.trimStart()) && !/\s\p{L}$/u.test(text.slice(i - 2, i))
}

/** The sentence around `place`, without white space at its ends. */
export function passageAround(text: string, place: Span): Span {
  let start = place.start
  const from = Math.max(0, place.start - REACH)
  while (start > from && !endsAt(text, start - 1)) start--
  let end = place.end
  const to = Math.min(text.length, place.end + REACH)
  while (end < to && !endsAt(text, end - 1)) end++
  while (start < place.start && isSpace(text.charCodeAt(start))) start++
  while (end > place.end && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

/** Where `words` stand inside `place`, line breaks and runs of blanks apart; null when they do not. */
export function placeOf(text: string, place: Span, words: string): Span | null {
  const pattern = words
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  if (pattern === '') return null
  const found = new RegExp(pattern, 'iu').exec(text.slice(place.start, place.end))
  return found && { start: place.start + found.index, end: place.start + found.index + found[0].length }
}
