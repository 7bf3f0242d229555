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
  return words.some(({ text }) => !NO_WORD.test(text)) && isWriting(words) ? words : []
}

const CLOSING = /^[;,.:!?)\]]+$/u
/** Nearer than this, in heights of small letters, and two words are one. */
const TOGETHER = 0.45
/** Labels of notes may be set in the size of the running text: then they are this high beside the note's small letters. */
const LABEL_HEIGHT = 1.65

const joined = (before: OcrWord, word: OcrWord, text: string, confidence: number): OcrWord => ({
  text: before.text + text,
  confidence,
  left: before.left,
  right: Math.max(before.right, word.right),
  top: Math.min(before.top, word.top),
  bottom: Math.max(before.bottom, word.bottom),
})

/**
 * The words of a line as they are written: signs mended that the engine writes otherwise, closing signs at their words,
 * no blank behind a stroke, blanks on both sides of a dash between numbers or on neither. `small` is the height of small letters.
 */
export function written(line: OcrLine, small: number): OcrLine {
  const words: OcrWord[] = []
  for (const word of line) {
    const before = words[words.length - 1]
    const text = mended(word.text)
    if (text === '') continue
    const near = before !== undefined && word.left - before.right < TOGETHER * small
    if (before === undefined) words.push({ ...word, text })
    else if (CLOSING.test(text)) {
      if (/[\p{L}\p{N}%)\]]$/u.test(before.text))
        words[words.length - 1] = joined(
          before,
          word,
          text,
          Math.min(before.confidence, Math.max(word.confidence, 0.7)),
        )
    } else if (near && /[\p{L}\p{N}]\/$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(text)) {
      words[words.length - 1] = joined(before, word, text, Math.min(before.confidence, word.confidence))
    } else if (/^\d[\d.,]*%?-$/.test(before.text) && /^\d/.test(text)) {
      const dash = before.right - 0.6 * small
      words[words.length - 1] = { ...before, text: before.text.slice(0, -1), right: dash - 0.3 * small }
      words.push({ ...before, text: '-', left: dash }, { ...word, text })
    } else words.push({ ...word, text })
  }
  return noteLabelled(words, small)
}

/** A 1 alone that stands out above its line in height is the label of a note. */
function noteLabelled(words: OcrWord[], small: number): OcrLine {
  const [first, second] = words
  if (first === undefined || second === undefined || !/^[IlÌÍ|!]$/u.test(first.text)) return words
  if (first.bottom - first.top < LABEL_HEIGHT * small || !/\p{Ll}/u.test(second.text)) return words
  return [{ ...first, text: '1' }, ...words.slice(1)]
}

/** Symbols of documents behind their numbers, as they are misread: `'15/NO-CP'` is `'15/NQ-CP'`. */
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d\/)NO(?=-\p{Lu})/gu, 'NQ'],
  [/(?<=\d\/)(?:7T|T7|77)(?=-\p{Lu})/gu, 'TT'],
  [/(?<=\d\/)QĐ?D(?=-\p{Lu})/gu, 'QĐ'],
]

/** Strokes of one sign doubled or drawn otherwise: `'51/⁄2025'` is `'51/2025'`. */
function mended(text: string): string {
  const plain = text
    .replace(/\u2044/g, '/')
    .replace(/(?<=[\p{L}\p{N}])\/{2,}(?=[\p{L}\p{N}])/gu, '/')
    .replace(/\u201e/g, '"')
    .replace(/\u00d0/g, 'Đ')
    .replace(/\u00f0/g, 'đ')
    .replace(/ĐĐ/g, 'Đ')
    .replace(/^[_¬¡|]+(?=\p{L})|(?<=\p{L})[_¬¡|]+$/gu, '')
  return SYMBOLS.reduce((words, [misread, symbol]) => words.replace(misread, symbol), plain)
}

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
