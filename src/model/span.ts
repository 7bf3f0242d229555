/** Half-open stretches of the canonical text, in UTF-16 code units. */

export interface Span {
  readonly start: number
  readonly end: number
}

/** True when `inner` lies wholly inside `outer`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

/** True when the two share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** Reading order: earlier first, of two that start together the longer first. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

/** The words a span covers: `slice('abc', {start: 1, end: 2})` is `'b'`. */
export const slice = (text: string, span: Span): string => text.slice(span.start, span.end)

/** `span` without white space at either end; an empty span at its start when nothing else is there. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return { start, end }
}

export const isSpace = (unit: number): boolean => unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0

/** How many words a stretch has. */
export const wordCount = (text: string, span: Span): number =>
  text.slice(span.start, span.end).split(/\s+/u).filter(Boolean).length
