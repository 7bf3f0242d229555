/** Start of a line → the list label that stands there, if one does. */
import { romanValue } from '../model/roman.ts'

export type LabelFamily = 'bullet' | 'number' | 'letter' | 'roman' | 'bracket' | 'note' | 'unit'

export interface Label {
  readonly family: LabelFamily
  /** As written: `1.2.`, `a)`, `-`, `(1)`, `[1]`, `Điều 3.`. */
  readonly text: string
  /** Place in its row of siblings from 1 (`c)` is 4 after a, b; `đ)` too has its place); null for bullets. */
  readonly ordinal: number | null
  /** What follows the label on the line. */
  readonly rest: string
}

const PATTERNS: readonly (readonly [LabelFamily, RegExp])[] = [
  ['note', /^\[\d{1,3}\](?=\s+[\p{Lu}\p{N}“"(‘\-–]|$)/u],
  ['note', /^[⁰¹²³⁴-⁹]{1,3}(?=\s*[\p{Lu}“"(])/u],
  ['unit', /^(?:Điều|Chương|Mục|Phần|Tiểu mục|CHƯƠNG|MỤC|PHẦN)\s+(?:thứ\s+\S+|[\dIVXLC]+[a-z]?)\s*(?:[.:](?=\s|$)|$)/u],
  ['unit', /^(?:CHƯƠNG|MỤC|PHẦN)\s+(?:THỨ\s+\S+|[\dIVXLC]+)(?=\s|[.:]|$)/u],
  ['unit', /^(?:PHỤ LỤC|BIỂU(?: MẪU)?|MẪU)(?:\s+(?:SỐ\s+)?[\dIVXLC]+[A-Za-z]?)?\s*(?:[.:]|$)/u],
  ['unit', /^(?:Phụ lục|Biểu|Mẫu)\s+(?:số\s+)?[\dIVXLC]+[A-Za-z]?\s*(?:[.:](?=\s|$)|$)/u],
  ['bracket', /^\((?:\d{1,2}|[a-zđ]|[ivx]{1,4})\)(?=\s*[\p{L}\p{N}“"])/u],
  ['number', /^\d{1,2}(?:\.\d{1,2}){0,4}[.)](?=\s+\S|\p{Lu}|$)/u],
  ['number', /^\d{1,2}\/(?=\s+\p{Lu})/u],
  ['number', /^\d{1,2}(?:\.\d{1,2}){1,4}(?=\s+\p{Lu})/u],
  ['roman', /^[IVXLC]{1,6}(?:\.\d{1,2})*[.)/](?=\s|\p{Lu})/u],
  ['roman', /^[IVX]{1,5}(?=\s+\p{Lu}{2,}(?:\s|$))/u],
  ['letter', /^[a-zđ][)](?=\s*\S)/u],
  ['letter', /^[a-zđ][./](?=\s+[\p{Lu}\p{N}])/u],
  ['letter', /^[A-HKLM][.)/](?=\s+\p{Lu})/u],
  ['bullet', /^[-–—+•▪◦●○■□·➢➤✓✔→»§∙](?=\s*[\p{L}\p{N}“"(≥≤>])/u],
  ['bullet', /^\*{1,2}(?=\s*[\p{Lu}\p{N}“"(])/u],
  ['bullet', /^o(?=\s+\p{Lu})/u],
]

/** Most lines start with a plain word; only these need a closer look. */
const LIKELY =
  /^(?:\P{L}|\p{L}[.)/\s]|[IVXLC]{1,6}[.)/\s]|Điều|Chương|Mục|Phần|Tiểu|CHƯƠNG|MỤC|PHẦN|PHỤ|BIỂU|MẪU|Phụ|Biểu|Mẫu)/u

const LETTERS = 'abcdđeghiklmnopqrstuvxy'

function ordinalOf(family: LabelFamily, text: string): number | null {
  if (family === 'bullet' || family === 'unit') return null
  const core = text.replace(/^[([]|[)\].:/]+$/g, '')
  const last = core.split('.').at(-1)!
  if (/^\d+$/.test(last)) return Number(last)
  if (/^[IVXLC]+$/.test(last)) return romanValue(last)
  const place = LETTERS.indexOf(last.toLowerCase())
  return place < 0 ? null : place + 1
}

/** `labelOf('1.2. Mục tiêu')` has text `1.2.`, ordinal 2; null where the line starts with a word. */
export function labelOf(line: string): Label | null {
  if (!LIKELY.test(line)) return null
  for (const [family, pattern] of PATTERNS) {
    const text = pattern.exec(line)?.[0]
    if (text !== undefined)
      return { family, text, ordinal: ordinalOf(family, text), rest: line.slice(text.length).trim() }
  }
  return null
}

/** True of a line that is an item of a list: its label is a number or sign, not a part's name (`Điều 3.`) or a note's mark. */
export function isItem(line: string): boolean {
  const family = labelOf(line)?.family
  return family !== undefined && family !== 'unit' && family !== 'note'
}
