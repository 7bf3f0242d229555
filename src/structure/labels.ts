/** The start of a paragraph → its list label (`Điều 3.`, `II.`, `1.2.`, `a)`, `(1)`, `-`), if it has one. */
import { romanValue } from '../model/roman.ts'
import { isSpace, type Span } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import { DIGIT, LETTER, UNIT_CLASS } from '../model/token.ts'

export type LabelStyle =
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'clause'
  | 'point'
  | 'upper'
  | 'roman'
  | `decimal${number}`
  | 'digit)'
  | 'lower'
  | 'lower.'
  | '(digit)'
  | '(lower)'
  | '(roman)'
  | `bullet${string}`

export interface Label {
  /** As written: `1.2.`, `a)`, `Điều 3.`. */
  readonly text: string
  readonly style: LabelStyle
  /** Without points and brackets: `1.2`, `a`, `Điều 3`. */
  readonly value: string
  /** Place in its list from 1; null for bullets. */
  readonly ordinal: number | null
  /** A second way to read it (`I.` as the ninth capital letter), to be settled by what stood before. */
  readonly otherwise: { readonly style: LabelStyle; readonly ordinal: number } | null
  /** Offset of the first unit behind it and the blanks. */
  readonly body: number
}

const WORDS: Readonly<Record<string, LabelStyle>> = {
  phần: 'part',
  chương: 'chapter',
  mục: 'section',
  'tiểu mục': 'subsection',
  điều: 'article',
  khoản: 'clause',
  điểm: 'point',
}
const COUNTED = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười']
const LETTERS = 'abcdđeghiklmnopqrstuvxy'

const WORD_STARTS: ReadonlySet<string> = new Set('pPcCtTmMđĐkK')
const WORDED =
  /(phần|chương|tiểu\s+mục|mục|điều|khoản|điểm)\s+(?:thứ\s+(nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|([ivxlc]+|\d{1,3}[a-zđ]?|[a-zđ])(?![\p{L}\p{N}/]))(?: *([.:)/](?!\d)|[-–—](?=\s)))?/iuy
const ROMAN = /([IVXLC]{1,7})(?!\/\p{Ll}) ?(?:[.)/]|[-–—](?=\s))(?=\s|\p{L}|$)/uy
const DECIMAL = /(\d{1,3}(?:\.\d{1,2}){0,4})( ?[.)/](?!\d)| ?[-–—](?=\s+\p{L})|(?=\s+\p{Lu}))(?=\s|\p{L}|["“”(]|$)/uy
const UPPER = /([A-HKL])[.)](?=\s)/uy
const LOWER = /([a-zđ]) ?\)(?=\s|\p{L}|["“”(]|$)/uy
const LOWER_POINT = /([a-zđ])\.(?=\s)/uy
const LOWERS = [
  [LOWER, 'lower'],
  [LOWER_POINT, 'lower.'],
] as const
const BRACKETED = /\((\d{1,2}|[ivx]{1,5}|[a-zđ])\)(?=\s|\p{L}|$)/uy
const BULLET = /([-–—−•·●○▪■□◦♦◆*+✓✔❖➢►>]|\uf0b7|\uf02d|\uf0d8|\uf0fc)(?!\1)\s*(?=[^\s])/uy

const match = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const letterOrdinal = (letter: string): number | null => {
  const at = LETTERS.indexOf(letter.toLowerCase())
  return at < 0 ? null : at + 1
}

/** `'1.2'`, `'IV'`, `'b'`, `'A'` as a list's place: the last part's number; null for anything else. */
export function ordinalOf(value: string): number | null {
  const last = /(\d+)$/.exec(value)?.[1]
  if (last !== undefined) return Number(last)
  return romanValue(value) ?? (value.length === 1 ? letterOrdinal(value) : null)
}

/**
 * The label at the start of `span`, or null. It must stand before something: a lone `1.` is no label.
 * `labelAt('a) Rà soát', { start: 0, end: 10 })` has value `a` and body 3.
 */
export function labelAt(text: string, span: Span): Label | null {
  const first = UNIT_CLASS[text.charCodeAt(span.start)]
  const found =
    first === LETTER
      ? (worded(text, span) ?? enumerated(text, span))
      : first === DIGIT || text[span.start] === '('
        ? enumerated(text, span)
        : bullet(text, span)
  return found !== null && found.body <= span.end ? found : null
}

function finish(
  text: string,
  span: Span,
  end: number,
  label: Omit<Label, 'text' | 'body' | 'otherwise'> & { readonly otherwise?: Label['otherwise'] },
): Label | null {
  let body = end
  while (body < span.end && isSpace(text.charCodeAt(body))) body++
  const { style, value, ordinal, otherwise = null } = label
  return { text: oneLine(text.slice(span.start, end)), style, value, ordinal, otherwise, body }
}

function worded(text: string, span: Span): Label | null {
  const found = WORD_STARTS.has(text.charAt(span.start)) ? match(WORDED, text, span.start) : null
  if (found === null) return null
  const [whole, word, counted, number, sign] = found as unknown as [string, string, string?, string?, string?]
  const end = span.start + whole.length
  if (end > span.end) return null
  const rest = text.slice(end, Math.min(span.end, end + 40))
  const style = WORDS[word.toLowerCase().replace(/\s+/g, ' ').normalize('NFC')]
  if (style === undefined) return null
  // "Điều 5 của Luật …", "Khoản 2 Điều 4 …", "Mục 3 phần trên": a reference, not a label.
  const spaced = rest.trimStart()
  const alone = spaced === '' || /^\s*\n/.test(rest)
  const upper = /^["“(]?\p{Lu}/u.test(spaced)
  if (sign === undefined && !alone) {
    if (style === 'clause' || style === 'point' || !upper) return null
    if (/^(Điều|Chương|Mục|Phần|Luật|Nghị|Thông tư|Quyết định|Kế hoạch|Bộ luật)(?!\p{L})/u.test(spaced)) return null
  }
  // A small letter for `Phần`, `Chương` … is a word of its own ("Mục a"), for `Điểm` it is the rule.
  const value = counted ?? number ?? ''
  if (counted === undefined && /^\p{L}$/u.test(value) && romanValue(value.toUpperCase()) === null && style !== 'point')
    return null
  const ordinal =
    counted !== undefined
      ? COUNTED.indexOf(counted.toLowerCase()) + 1
      : (romanValue(value.toUpperCase()) ?? ordinalOf(/^\d/.test(value) ? value.replace(/\D+$/, '') : value))
  return finish(text, span, end, {
    style,
    ordinal,
    value: oneLine(sign === undefined ? whole : whole.slice(0, whole.length - sign.length)),
  })
}

function enumerated(text: string, span: Span): Label | null {
  const first = text.charAt(span.start)
  const at = span.start
  if (first >= '0' && first <= '9') {
    const found = match(DECIMAL, text, at)
    if (found === null) return null
    const [whole, value = '', sign = ''] = found
    const depth = value.split('.').length
    // "12 Sở ngành …" and "2025 Năm …" start sentences; only `1.1 Về` may do without its point.
    if (sign.trim() === '' && (depth < 2 || /^0|\.0/.test(value))) return null
    if (value.length > 2 && depth === 1) return null
    const style = sign.trim() === ')' && depth === 1 ? 'digit)' : (`decimal${depth}` as const)
    return finish(text, span, at + whole.length, { style, value, ordinal: ordinalOf(value) })
  }
  if (first === '(') {
    const found = match(BRACKETED, text, at)
    if (found === null) return null
    const value = found[1] ?? ''
    const end = at + found[0].length
    if (/\d/.test(value)) return finish(text, span, end, { style: '(digit)', value, ordinal: Number(value) })
    const roman = romanValue(value.toUpperCase())
    const letter = value.length === 1 ? letterOrdinal(value) : null
    if (roman === null && letter === null) return null
    return roman !== null
      ? finish(text, span, end, {
          style: '(roman)',
          value,
          ordinal: roman,
          otherwise: letter === null ? null : { style: '(lower)', ordinal: letter },
        })
      : finish(text, span, end, { style: '(lower)', value, ordinal: letter })
  }
  // Most lines begin with a word: a letter, and no sign behind it.
  const second = text.charAt(at + 1)
  const roman = 'IVXLC'.includes(first) ? match(ROMAN, text, at) : null
  if (roman !== null) {
    const value = roman[1] ?? ''
    const ordinal = romanValue(value)
    const letter = value.length === 1 ? letterOrdinal(value) : null
    const end = at + roman[0].length
    if (ordinal !== null && (letter === null || 'IVX'.includes(value)))
      return finish(text, span, end, {
        style: 'roman',
        value,
        ordinal,
        otherwise: letter === null ? null : { style: 'upper', ordinal: letter },
      })
  }
  const upper = second === '.' || second === ')' ? match(UPPER, text, at) : null
  if (upper !== null) {
    const value = upper[1] ?? ''
    return finish(text, span, at + upper[0].length, { style: 'upper', value, ordinal: letterOrdinal(value) })
  }
  for (const [pattern, style] of LOWERS) {
    const lower = ' ).'.includes(second) ? match(pattern, text, at) : null
    const value = lower?.[1] ?? ''
    const ordinal = letterOrdinal(value)
    if (lower !== null && value !== '' && ordinal !== null)
      return finish(text, span, at + lower[0].length, { style, value, ordinal })
  }
  return null
}

function bullet(text: string, span: Span): Label | null {
  const found = match(BULLET, text, span.start)
  if (found === null) return null
  const sign = found[1] ?? ''
  // `--- ` and `***` are rules, `-5 °C` in a cell is a number the caller keeps; `- 5` is an item.
  const plain = /[-–—−]/.test(sign) ? '-' : sign
  return finish(text, span, span.start + sign.length, { style: `bullet${plain}`, value: sign, ordinal: null })
}

/** True for `-`, `+`, `•`, `*` and their like. */
export const isBullet = (style: LabelStyle): boolean => style.startsWith('bullet')
