/** A passage → its sentences, and each sentence → the statements that semicolons part. */
import type { Span } from '../model/span.ts'
import { isSpace, trim } from '../model/span.ts'

export interface Statement extends Span {
  /** Number of its sentence in the passage, from 0. */
  readonly sentence: number
  /** Bracketed stretches inside it, brackets included, outermost and inner ones, in order of their opening. */
  readonly brackets: readonly Span[]
}

/** Points after these do not end a sentence ("TP. Kon Tum", "v.v. và"). */
const ABBREVIATION = /(?:^|[\s(,;])(?:tp|tx|tt|ths|ts|gs|pgs|bs|đ|ô|b|p|q|h|x|st|no|mr|ms|v\.v|tr)$/iu
const UPPER = /[\p{Lu}\p{N}"“‘'([]/u

const OPEN = 1
const CLOSE = 2
const PART = 3
const END = 4
/** What the signs that shape a sentence do, by code; most units are none of them. */
const SIGNS = new Uint8Array(0x2027)
for (const [signs, does] of [
  ['([', OPEN],
  [')]', CLOSE],
  [';', PART],
  ['.!?…', END],
] as const)
  for (const sign of signs) SIGNS[sign.charCodeAt(0)] = does

/**
 * Splits `span` at sentence ends and at semicolons outside brackets.
 * `'A đạt 5%; B đạt 6%. C'` gives three statements in two sentences.
 */
export function statements(text: string, span: Span): readonly Statement[] {
  const found: Statement[] = []
  let sentence = 0
  let start = span.start
  let open: number[] = []
  let brackets: Span[] = []
  const close = (end: number): void => {
    const own = trim(text, { start, end })
    if (own.end > own.start) found.push({ start: own.start, end: own.end, sentence, brackets })
    brackets = []
  }
  for (let i = span.start; i < span.end; i++) {
    const sign = SIGNS[text.charCodeAt(i)] ?? 0
    if (sign === 0) continue
    if (sign === OPEN) open.push(i)
    else if (sign === CLOSE) {
      if (open.length === 0) continue
      brackets.push({ start: open.pop()!, end: i + 1 })
      brackets.sort((a, b) => a.start - b.start)
    } else if (sign === PART) {
      if (open.length > 0) continue
      close(i)
      start = i + 1
    } else if (endsSentence(text, i, span)) {
      // An opening bracket that is never closed must not swallow the rest of the passage.
      if (open.length > 0 && balanced(text, i, span.end)) continue
      open = []
      close(i)
      start = i + 1
      sentence++
    }
  }
  close(span.end)
  return found
}

function endsSentence(text: string, at: number, span: Span): boolean {
  let next = at + 1
  if (next >= span.end) return true
  if (!isSpace(text.charCodeAt(next))) return false
  while (next < span.end && isSpace(text.charCodeAt(next))) next++
  if (next >= span.end) return true
  if (/[-–+•*]/u.test(text[next]!) && isSpace(text.charCodeAt(next + 1))) return true
  if (!UPPER.test(text[next]!)) return false
  return !(text[at] === '.' && ABBREVIATION.test(text.slice(Math.max(span.start, at - 6), at)))
}

/** True when more brackets close than open in the rest: the one left open before it does close there. */
function balanced(text: string, from: number, to: number): boolean {
  let depth = 0
  for (let i = from; i < to; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')' && --depth < 0) return true
  }
  return false
}
