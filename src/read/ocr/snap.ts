/** Words of a line with boxes as the engine guesses them → the same with the boxes of the ink they were read from. */
import type { OcrLine, OcrWord } from './engine.ts'
import type { Row } from './rows.ts'

interface Span {
  left: number
  right: number
  top: number
  bottom: number
}

/** A guessed box and the ink's own share at least this much of the longer one's width. */
const SHARED = 0.5

/** The row's ink in stretches that do not overlap, from the left. */
function stretchesOf({ parts }: Row): Span[] {
  const spans: Span[] = []
  const sorted = [...parts].sort((a, b) => a.blob.left - b.blob.left)
  for (const { blob, top, bottom } of sorted) {
    const last = spans[spans.length - 1]
    if (last !== undefined && blob.left <= last.right) {
      last.right = Math.max(last.right, blob.right)
      last.top = Math.min(last.top, top)
      last.bottom = Math.max(last.bottom, bottom)
    } else spans.push({ left: blob.left, right: blob.right, top, bottom })
  }
  return spans
}

/** The narrowest of the gaps that part the row's ink into `count` words; without end for one word. */
export function narrowestGap(row: Row, count: number): number {
  const spans = stretchesOf(row)
  const gaps = spans.slice(1).map((span, index) => span.left - spans[index]!.right)
  return gaps.sort((a, b) => b - a)[count - 2] ?? (count < 2 ? Number.POSITIVE_INFINITY : 0)
}

/** As many groups as there are words: cut at the widest gaps. */
function grouped(spans: readonly Span[], count: number): Span[] {
  const gaps = spans
    .slice(1)
    .map((span, index) => ({ at: index + 1, width: span.left - spans[index]!.right }))
    .sort((a, b) => b.width - a.width || a.at - b.at)
    .slice(0, count - 1)
    .map(({ at }) => at)
    .sort((a, b) => a - b)
  return [...gaps, spans.length].map((end, index) => {
    const own = spans.slice(index === 0 ? 0 : gaps[index - 1], end)
    return {
      left: own[0]!.left,
      right: own[own.length - 1]!.right,
      top: Math.min(...own.map(({ top }) => top)),
      bottom: Math.max(...own.map(({ bottom }) => bottom)),
    }
  })
}

const matches = (word: OcrWord, span: Span): boolean => {
  const shared = Math.min(word.right, span.right) - Math.max(word.left, span.left)
  return shared >= SHARED * Math.max(word.right - word.left, span.right - span.left)
}

/** The words with their ink's boxes, where the widest gaps of the row part its ink as the engine parts its words. */
export function snapped(words: OcrLine, row: Row): OcrLine {
  const spans = stretchesOf(row)
  if (words.length === 0 || spans.length < words.length) return words
  const groups = grouped(spans, words.length)
  return words.every((word, index) => matches(word, groups[index]!))
    ? words.map((word, index) => ({ ...word, ...groups[index]! }))
    : words
}
