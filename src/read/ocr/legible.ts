/** A line as the engine read it → the same without what is no writing: specks, stamps, strokes of a pen. */
import { isSyllable } from '../pdf/judge.ts'
import type { OcrLine, OcrWord } from './engine.ts'
import type { Patch } from './grey.ts'

/** Signs that mean something when they stand alone. */
const ALONE = /^(?:[-–—+*•%≥≤<>=/&~]|\.{3}|…)$/u
const NO_WORD = /^(?:[^\p{L}\p{N}]|\p{Lm})+$/u
/** Below this nothing is said of a word. */
const NOISE = 0.1
/** A line whose words are read with less confidence than this, and are no syllables, is a stamp or a signature. */
const DOUBTFUL = 0.45
const FORMED = 0.5
/** Lines of one or two words need more. */
const DOUBTFUL_SHORT = 0.6

const isNoise = ({ text, confidence }: OcrWord): boolean =>
  NO_WORD.test(text)
    ? !ALONE.test(text) && confidence < 0.7
    : confidence < NOISE && text.length <= 2 && !/\d/.test(text)

/** True where the words could be writing. */
function isWriting(line: OcrLine): boolean {
  const length = line.reduce((sum, { text }) => sum + text.length, 0)
  const sure = line.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / Math.max(1, length)
  if (sure >= (line.length > 2 ? DOUBTFUL : DOUBTFUL_SHORT)) return true
  const words = line.flatMap(({ text }) => text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [])
  const formed = words.filter((word) => word.length > 1 && isSyllable(word)).length
  return words.length > 2 && formed / words.length >= FORMED
}

/** The words of a line with the signs mended that the engine writes otherwise; none where it is no writing. */
export function legible(line: OcrLine): OcrLine {
  const words = line.filter((word) => !isNoise(word))
  return words.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) && isWriting(words) ? words : []
}

const CLOSING = /^[;,.:!?)\]]+$/u

/** The words of a line as they are written: signs mended that the engine writes otherwise, closing signs at their words. */
export function written(line: OcrLine): OcrLine {
  const words: OcrWord[] = []
  for (const word of line) {
    const before = words[words.length - 1]
    const text = mended(word.text)
    if (text === '') continue
    if (before === undefined || !CLOSING.test(text)) words.push({ ...word, text })
    else if (/[\p{L}\p{N}%)\]]$/u.test(before.text))
      words[words.length - 1] = {
        text: before.text + text,
        confidence: Math.min(before.confidence, Math.max(word.confidence, 0.7)),
        left: before.left,
        right: Math.max(before.right, word.right),
        top: Math.min(before.top, word.top),
        bottom: Math.max(before.bottom, word.bottom),
      }
  }
  return words
}

/** Strokes of one sign doubled or drawn otherwise: `'51/⁄2025'` is `'51/2025'`. */
const mended = (text: string): string =>
  text
    .replace(/\u2044/g, '/')
    .replace(/(?<=[\p{L}\p{N}])\/{2,}(?=[\p{L}\p{N}])/gu, '/')
    .replace(/\u201e/g, '"')
    .replace(/^[_¬¡|]+(?=\p{L})|(?<=\p{L})[_¬¡|]+$/gu, '')

/** Letters of a stamp, a scanner's edge: what stands beyond the text is no longer than this. */
const LONGEST_EDGE = 5
/** Lines of fewer words do not show where a page's text begins and ends. */
const LEAST_WORDS = 3

/** Lines with those emptied that stand wholly to the left or right of all longer lines and of `tables`. */
export function withoutEdges(lines: readonly OcrLine[], tables: readonly Patch[], small: number): OcrLine[] {
  const long = lines.filter((line) => line.length >= LEAST_WORDS)
  const left = Math.min(...long.map((line) => line[0]!.left), ...tables.map((table) => table.left))
  const right = Math.max(...long.map((line) => line[line.length - 1]!.right), ...tables.map((table) => table.right))
  if (left > right) return [...lines]
  return lines.map((line) => {
    const [first, last] = [line[0], line[line.length - 1]]
    if (first === undefined || last === undefined) return line
    const length = line.reduce((sum, { text }) => sum + text.length, 0)
    const beyond = last.right < left - small || first.left > right + small
    return beyond && length <= LONGEST_EDGE ? [] : line
  })
}
