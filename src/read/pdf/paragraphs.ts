/** Lines in reading order → paragraphs: hard-wrapped lines joined, list items and headings apart. */
import type { Box } from '../../model/reading.ts'
import type { DraftMark } from '../canvas.ts'
import { type Label, labelOf } from '../labels.ts'
import { isSyllable } from './judge.ts'
import type { Line } from './lines.ts'

/** The column that lines were set in, in points; `pitch` is its usual distance between base lines, in ems. */
export interface Margin {
  readonly left: number
  readonly right: number
  readonly pitch: number
  /** Where the first lines of paragraphs start, where that is known. */
  readonly indent: number | null
  /** One of two columns side by side, as letterheads and signatures are set; its width is that of its longest line. */
  readonly column: boolean
}

export interface Placed {
  readonly line: Line
  readonly margin: Margin
}

export interface Paragraph {
  readonly kind: 'paragraph' | 'item' | 'heading'
  readonly text: string
  readonly marks: readonly DraftMark[]
  readonly page: number
  readonly box: Box
  readonly bold: boolean
  readonly centred: boolean
}

const STOP = /[.;:!?…]["”’)\]]*$/u
const LOWER = /^["“‘(]?\p{Ll}/u
/** In whose name someone signs: "TM.", "KT." and the office are lines of their own. */
const SIGNING = /^(?:TM|KT|TL|TUQ|Q)\s?\.\s*\p{Lu}/u
/** The lines of a letterhead that stand alone: number and symbol; what a letter is about. */
const NUMBER_LINE = /^Số\s*:/u
const SUBJECT_LINE = /^V\/v\s/iu
const LONGEST_HEADING = 300

/** Base lines lie this many ems apart where lines follow closely: the lower quartile, for wider gaps part paragraphs. */
export function pitchOf(lines: readonly Line[], otherwise: number): number {
  const gaps: number[] = []
  for (let i = 1; i < lines.length; i++) {
    const [a, b] = [lines[i - 1]!, lines[i]!]
    const gap = (b.base - a.base) / Math.max(a.size, b.size)
    const beneath = a.page === b.page && a.left < b.right && b.left < a.right
    if (beneath && gap > 0.8 && gap < 3.5) gaps.push(gap)
  }
  if (gaps.length === 0) return otherwise
  gaps.sort((a, b) => a - b)
  return gaps[gaps.length >> 2]!
}

/** Opens with a label of list items; those of chapters and parts stand over centred headings too. */
function isListed(text: string): boolean {
  const family = labelOf(text)?.family
  return family !== undefined && family !== 'unit' && family !== 'roman'
}

/** Both ends stand off the margins by the same amount. */
export function isCentred({ line, margin }: Placed): boolean {
  if (isListed(line.text)) return false
  if (!line.bold && margin.indent !== null && Math.abs(line.left - margin.indent) < 1.5) return false
  const before = line.left - margin.left
  const after = margin.right - line.right
  return before > 0.8 * line.size && after > 0.8 * line.size && Math.abs(before - after) < 1.6 * line.size
}

/** Both are set around one axis and not from one edge. */
const onAxis = (a: Line, b: Line): boolean => Math.abs(a.left + a.right - b.left - b.right) < 0.8 * a.size
/** Not so an item whose lines hang under its label and happen to end as far from the middle. */
const sharesAxis = (a: Line, b: Line): boolean =>
  onAxis(a, b) && Math.abs(a.left - b.left) > 0.7 * a.size && !isListed(a.text)

/** A long centred line in bold: the title that it begins is broken by sense, not by room. */
const isTitle = ({ line, margin }: Placed): boolean =>
  line.bold && line.right - line.left > 0.6 * (margin.right - margin.left) && line.text.length > 30

/** True when `next`'s first word had room on the line before: whoever broke the line there meant to. */
function brokenOnPurpose(prev: Placed, next: Placed): boolean {
  const { line, margin } = prev
  const around = sharesAxis(line, next.line) || (isCentred(prev) && isCentred(next))
  const room = around ? margin.right - margin.left - (line.right - line.left) : margin.right - line.right
  const word = next.line.firstRight - next.line.left
  return word + 0.25 * line.size <= room - 0.3 * line.size
}

/** Where the paragraph's next line starts if it goes on, in points from the margin; the candidates. */
function expectedStarts(lines: readonly Placed[]): number[] {
  const second = lines[1]
  if (second !== undefined) return [second.line.left - second.margin.left]
  const { line, margin } = lines[0]!
  const starts = [line.left, ...line.words.slice(1, 3).map(({ left }) => left)].map((left) => left - margin.left)
  return labelOf(line.text) === null ? [starts[0]!, 0] : [...starts, 0]
}

function opensItem(label: Label, lines: readonly Placed[], next: Placed): boolean {
  const prev = lines[lines.length - 1]!
  if (brokenOnPurpose(prev, next) || STOP.test(prev.line.text)) return true
  const { line, margin } = next
  if (/^[-–—+*]/u.test(label.text)) {
    if (/^\d/.test(label.rest)) return false
    return /^\p{Lu}/u.test(label.rest) && line.text[label.text.length] === ' '
  }
  if (label.family === 'bullet') return true
  const start = line.left - margin.left
  const usual = expectedStarts(lines).some((expected) => Math.abs(expected - start) <= 0.5 * line.size)
  if (!usual) return true
  if (label.family === 'unit') return line.bold && !prev.line.bold
  const second = line.words[1]
  return second !== undefined && second.left - line.firstRight > 0.7 * line.size
}

/** A bracket opens on the line before and closes on the next: nobody ends a paragraph in between. */
const inBrackets = (before: string, after: string): boolean =>
  /\([^()]*$/u.test(before) && /^[^()]*\)/u.test(after) && labelOf(after) === null

/** True when `next` goes on with the paragraph whose lines so far are `lines`. */
export function continues(lines: readonly Placed[], next: Placed): boolean {
  const prev = lines[lines.length - 1]!
  const [a, b] = [prev.line, next.line]
  const size = Math.max(a.size, b.size)
  if (Math.abs(a.size - b.size) > 0.12 * size) return false
  const together = a.page === b.page
  if (prev.margin !== next.margin && (together || prev.margin.column || next.margin.column)) return false
  if (together && (b.base <= a.base || b.base - a.base > (prev.margin.pitch * 1.2 + 0.05) * size)) return false
  const label = labelOf(b.text)
  if (label !== null && opensItem(label, lines, next)) return false
  const stopped = STOP.test(a.text)
  const lower = LOWER.test(b.text) && label === null
  const wasBold = lines.every(({ line }) => line.bold)
  if (wasBold !== b.bold && !lower && (wasBold ? !b.glyphs[0]!.bold : stopped && b.glyphs[0]!.bold)) return false
  const around = sharesAxis(a, b) || (isCentred(prev) && isCentred(next))
  if (around && !lower && (wasBold !== b.bold || isCaps(a.text) !== isCaps(b.text))) return false
  if (prev.margin.column && (NUMBER_LINE.test(a.text) || NUMBER_LINE.test(b.text) || SUBJECT_LINE.test(b.text)))
    return false
  if (SIGNING.test(a.text) || SIGNING.test(b.text)) return false
  if (inBrackets(a.text, b.text)) return true
  if (brokenOnPurpose(prev, next)) return !stopped && (lower || (around && isTitle(prev) && b.bold))
  const [centredBefore, centredNow] = [isCentred(prev), isCentred(next)]
  if (sharesAxis(a, b) || (centredNow && (centredBefore || (wasBold && b.bold)))) return true
  if (centredBefore && !centredNow && lines.every(isCentred) && !lower)
    return wasBold === b.bold && a.italic === b.italic
  if (lower && !stopped) return true
  if (lines.some(({ line }, index) => index > 0 && sharesAxis(lines[index - 1]!.line, line)) && onAxis(a, b))
    return true
  const start = b.left - next.margin.left
  const slack = 0.7 * size
  if (lines.length === 1) {
    const hang = Math.max(...expectedStarts(lines))
    return start <= (labelOf(a.text) === null ? a.left - prev.margin.left : hang) + slack
  }
  return expectedStarts(lines).some((expected) => Math.abs(expected - start) <= slack)
}

/** What stands between two lines: nothing where a word was cut, at its own hyphen or stroke or as too long for its cell. */
function seam(text: string, before: Line | undefined, after: Line, right: number): string {
  if (before === undefined) return ''
  if (/[\p{L}\p{N}][-/]$/u.test(text) && /^[\p{L}\p{N}]/u.test(after.text)) return ''
  const overlong = before.words.length === 1 && before.text.length >= 6 && before.right > right - 0.45 * before.size
  return overlong && !isSyllable(before.text) && /^[\p{Ll}.\-_/]/u.test(after.text) ? '' : ' '
}

const isCaps = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text)

export function boxOf(lines: readonly Line[]): Box {
  const page = lines[0]!.page
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const line of lines) {
    if (line.page !== page) continue
    left = Math.min(left, line.left)
    right = Math.max(right, line.right)
    top = Math.min(top, line.base - line.size * 0.8)
    bottom = Math.max(bottom, line.base + line.size * 0.25)
  }
  return [left, top, right, bottom].map((value) => Math.round(value * 10) / 10) as unknown as Box
}

/** The lines' words as one text, marks moved along; `right` is where the lines had to end. */
export function joinLines(
  lines: readonly Line[],
  right = Number.POSITIVE_INFINITY,
): { text: string; marks: DraftMark[] } {
  let text = ''
  const marks: DraftMark[] = []
  for (const [index, line] of lines.entries()) {
    if (line.text !== '') text += seam(text, lines[index - 1], line, right)
    for (const { at, note } of line.marks) marks.push({ at: text.length + at, note })
    text += line.text
  }
  return { text, marks }
}

function paragraphOf(placed: readonly Placed[]): Paragraph {
  const lines = placed.map(({ line }) => line)
  const { text, marks } = joinLines(lines, placed[0]!.margin.right)
  const bold = lines.every((line) => line.bold)
  const axial = placed.every(
    (one, index) => isCentred(one) || (index === 0 ? placed.length > 1 : sharesAxis(lines[index - 1]!, one.line)),
  )
  const centred = !isListed(text) && axial && isCentred(placed[placed.length - 1]!)
  const label = labelOf(text)
  const title = bold && text.length <= LONGEST_HEADING && !/[;,]$/.test(text)
  const heading =
    title && ((label !== null && label.family !== 'bullet') || (centred && isCaps(text) && !placed[0]!.margin.column))
  return {
    kind: heading ? 'heading' : label !== null ? 'item' : 'paragraph',
    text,
    marks,
    page: lines[0]!.page,
    box: boxOf(lines),
    bold,
    centred,
  }
}

/** Paragraphs of lines that stand in reading order, over page ends too; `count` is the number of its lines. */
export function paragraphsOf(placed: readonly Placed[]): { readonly paragraph: Paragraph; readonly count: number }[] {
  const paragraphs: { paragraph: Paragraph; count: number }[] = []
  let open: Placed[] = []
  const close = (): void => {
    if (open.length > 0) paragraphs.push({ paragraph: paragraphOf(open), count: open.length })
    open = []
  }
  for (const next of placed) {
    if (open.length > 0 && !continues(open, next)) close()
    open.push(next)
  }
  close()
  return paragraphs
}
