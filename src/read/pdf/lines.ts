/** Characters strewn over a region → lines of words, with raised footnote marks set apart. */
import type { DraftMark } from '../canvas.ts'
import type { Glyph } from './sheet.ts'

/** One line of words, in points from the page's upper left corner. */
export interface Line {
  readonly glyphs: readonly Glyph[]
  readonly text: string
  readonly marks: readonly DraftMark[]
  readonly page: number
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Where its first word ends. */
  readonly firstRight: number
  /** Where each word starts, with the word's offset in `text`. */
  readonly words: readonly { readonly left: number; readonly at: number }[]
}

/** Characters of one size on one base line, in drawing order. */
interface Run {
  readonly glyphs: Glyph[]
  readonly base: number
  readonly size: number
  left: number
  right: number
}

interface Row {
  readonly runs: Run[]
  readonly base: number
  readonly size: number
}

/** Gap, in ems, from which two characters belong to two words; with a blank drawn between them less will do. */
const WORD_GAP = 0.15
const SPACED_GAP = 0.07
/** A raised mark is at most this share of the size of the words beside it, and raised by at least this many ems. */
const MARK_SIZE = 0.8
const MARK_RISE = 0.15
/** Letters pushed together more than this, in ems, lie upon each other. */
const TIGHTEST = 0.09
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = []
  let run: Run | null = null
  for (const glyph of glyphs) {
    if (
      run !== null &&
      Math.abs(glyph.base - run.base) < 0.05 * run.size &&
      Math.abs(glyph.size - run.size) < 0.02 * run.size &&
      glyph.left >= run.right - 0.5 * run.size
    ) {
      run.glyphs.push(glyph)
      run.right = Math.max(run.right, glyph.right)
    } else {
      run = { glyphs: [glyph], base: glyph.base, size: glyph.size, left: glyph.left, right: glyph.right }
      runs.push(run)
    }
  }
  return runs
}

const beside = (row: Row, run: Run): boolean =>
  row.runs.some((other) => run.left - other.right < 0.6 * row.size && other.left - run.right < 0.6 * row.size)

/** Rows of characters, from the top; within a row from left to right. */
export function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Row[] = []
  // Large before small, so that a raised mark finds the line it belongs to.
  const runs = runsOf(glyphs).sort((a, b) => b.size - a.size || a.base - b.base)
  for (const run of runs) {
    let best: Row | null = null
    let distance = Number.POSITIVE_INFINITY
    for (const row of rows) {
      const drop = run.base - row.base
      const off = Math.abs(drop)
      if (off >= distance || off > row.size) continue
      const level = off <= 0.28 * Math.min(row.size, run.size)
      const script =
        run.size <= MARK_SIZE * row.size && drop > -0.7 * row.size && drop < 0.35 * row.size && beside(row, run)
      if (level || script) {
        best = row
        distance = off
      }
    }
    if (best === null) rows.push({ runs: [run], base: run.base, size: run.size })
    else best.runs.push(run)
  }
  return rows
    .sort((a, b) => a.base - b.base)
    .map((row) => row.runs.flatMap((run) => run.glyphs).sort((a, b) => a.left - b.left))
}

/** The row cut wherever a gap is wider than `width` ems. */
export function splitRow(row: readonly Glyph[], width: number): Glyph[][] {
  const pieces: Glyph[][] = []
  let piece: Glyph[] = []
  let right = Number.NEGATIVE_INFINITY
  for (const glyph of row) {
    if (piece.length > 0 && glyph.left - right > width * glyph.size) {
      pieces.push(piece)
      piece = []
      right = Number.NEGATIVE_INFINITY
    }
    piece.push(glyph)
    right = Math.max(right, glyph.right)
  }
  if (piece.length > 0) pieces.push(piece)
  return pieces
}

/** The size that most of the characters have, in quarters of a point. */
const sizeOf = (row: readonly Glyph[]): number => commonest(row, () => 1)

/** The size that most of the words have. */
export const usualSize = (lines: readonly Line[]): number => commonest(lines, ({ glyphs }) => glyphs.length)

function commonest<T extends { readonly size: number }>(items: readonly T[], weight: (item: T) => number): number {
  const counts = new Map<number, number>()
  let best = 0
  let most = 0
  for (const item of items) {
    const rounded = Math.round(item.size * 4) / 4
    const count = (counts.get(rounded) ?? 0) + weight(item)
    counts.set(rounded, count)
    if (count > most || (count === most && rounded > best)) {
      most = count
      best = rounded
    }
  }
  return best
}

function baseOf(glyphs: readonly Glyph[], size: number): number {
  const bases = glyphs.filter((glyph) => Math.abs(glyph.size - size) <= 0.13).map(({ base }) => base)
  bases.sort((a, b) => a - b)
  return bases[bases.length >> 1] ?? glyphs[0]!.base
}

/** Letters may be set apart or pushed together: what is usual between them is no blank. In ems. */
function usualGap(row: readonly Glyph[]): number {
  const gaps: number[] = []
  let blanks = 0
  for (let i = 1; i < row.length; i++) {
    const { left, size, spaced } = row[i]!
    if (spaced) blanks++
    else gaps.push((left - row[i - 1]!.right) / size)
  }
  if (gaps.length < 6) return 0
  gaps.sort((a, b) => a - b)
  const usual = gaps[gaps.length >> 1]!
  // Where no blank is drawn at all, wide gaps may be what parts one-letter words.
  return usual > 0 && blanks === 0 ? 0 : Math.max(-TIGHTEST, usual)
}

const isMark = (glyph: Glyph, base: number, size: number): boolean =>
  glyph.size <= MARK_SIZE * size && base - glyph.base >= MARK_RISE * size && /^[\d*(),[\]a-z†‡]$/.test(glyph.text)

/** `m²`, `km³`: a power, not a footnote. */
const isPower = (before: string, label: string): boolean =>
  /^[23]$/.test(label) && /(?:^|[^\p{L}])[kdcm]?m$/u.test(before)

/** `'1,2'` is two labels, `'(3)'` is `3`. */
const labelsOf = (raw: string): string[] => raw.match(/\d+|\*+|[a-z†‡]+/g) ?? []

/** One row of characters read as a line; null when it holds nothing to see. */
export function lineOf(row: readonly Glyph[], page: number): Line | null {
  const first = row[0]
  if (first === undefined) return null
  const size = sizeOf(row)
  const base = baseOf(row, size)
  const gap = WORD_GAP + usualGap(row)
  const words: { left: number; at: number }[] = []
  const marks: DraftMark[] = []
  let text = ''
  let raised = ''
  let right = first.left
  let firstRight = first.right
  let bold = true
  let italic = true
  let lettered = false
  let blank = false
  const settle = (): void => {
    if (raised === '') return
    const labels = isPower(text, raised) ? [] : labelsOf(raised)
    if (labels.length === 0) text += raised
    for (const note of labels) marks.push({ at: text.length, note })
    raised = ''
  }
  for (const glyph of row) {
    const digit = glyph.text > '\u00b0' ? RAISED_DIGITS.indexOf(glyph.text) : -1
    if (digit >= 0 || isMark(glyph, base, size)) {
      if (digit >= 0 && isPower(text, String(digit))) text += glyph.text
      else raised += digit >= 0 ? String(digit) : glyph.text
      right = Math.max(right, glyph.right)
      if (words.length === 0) words.push({ left: glyph.left, at: 0 })
      continue
    }
    settle()
    if (glyph.struck) {
      blank ||= glyph.left - right > gap * size || glyph.spaced
      right = Math.max(right, glyph.right)
      continue
    }
    const distance = (glyph.left - right) / Math.max(1, Math.min(glyph.size, size))
    if (text !== '' && (blank || distance > gap || (glyph.spaced && distance > SPACED_GAP))) text += ' '
    if (text === '' || text.endsWith(' ')) words.push({ left: glyph.left, at: text.length })
    blank = false
    text += glyph.text
    right = Math.max(right, glyph.right)
    if (words.length <= 1) firstRight = right
    if ((bold || italic || !lettered) && /[\p{L}\p{N}]/u.test(glyph.text)) {
      bold &&= glyph.bold
      italic &&= glyph.italic
      lettered = true
    }
  }
  settle()
  if (text === '' && marks.length === 0) return null
  return {
    glyphs: row,
    text,
    marks,
    page,
    left: first.left,
    right,
    base,
    size,
    bold: bold && lettered,
    italic: italic && lettered,
    firstRight,
    words,
  }
}

/** All lines of a region, from the top. */
export const linesOf = (glyphs: readonly Glyph[], page: number): Line[] =>
  rowsOf(glyphs).flatMap((row) => lineOf(row, page) ?? [])
