/** Words for stretches of calendar time → first and last day. */
import type { Attributes, Mention } from '../../model/mention.ts'
import { isoDate, month, year } from '../../model/period.ts'
import type { Reader } from '../readers.ts'

const FIRST_YEAR = 1945
const LAST_YEAR = 2150
const DATE = /(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|,?\s*(?:của\s+)?năm)\s*(\d{4})(?!\d)/u
const YEAR = /(?<!\d)(\d{4})(?!\d)/gu

const isYear = (value: number): boolean => value >= FIRST_YEAR && value <= LAST_YEAR

/** The years that words name, in order; numbers that can be no year are left out. */
const yearsIn = (folded: string): number[] =>
  [...folded.matchAll(YEAR)].map(([digits]) => Number(digits)).filter(isYear)

/** The year of a part, where a rule is built of one, else the first year in the words. */
function yearFor(folded: string, parts: readonly Mention[]): number | null {
  const own = yearsIn(folded)[0]
  if (own !== undefined) return own
  for (const { attributes } of parts)
    if (typeof attributes.start === 'string') return Number(attributes.start.slice(0, 4))
  return null
}

/** `20/6/2024`, `20.6.2024`, `ngày 20 tháng 6 năm 2024` → start and end on that day. A day that is none is refused. */
const date: Reader = ({ folded }) => {
  const match = DATE.exec(folded)
  const day = match && isoDate(Number(match[3]), Number(match[2]), Number(match[1]))
  return day ? { start: day, end: day } : null
}

/** `năm 2025` → that year; `2021 - 2025`, `từ năm 2021 đến năm 2025` → from the first to the last. */
const years: Reader = ({ folded }) => {
  const found = yearsIn(folded)
  if (found.length === 0) return null
  const first = found[0]!
  const last = found.at(-1)!
  return first > last ? null : { ...year(first, last) }
}

/** `nhiệm kỳ 2020 - 2025`, also with the last year's two digits (`2021-25`) or the dash lost (`20212025`): both years are needed. */
const term: Reader = ({ folded }) => {
  const match = /(?<!\d)(\d{4})(?:\D+?|(?=\d{4}))(\d{4}|\d{2})(?!\d)/u.exec(folded)
  if (!match) return null
  const first = Number(match[1])
  const last = match[2]!.length === 2 ? Math.floor(first / 100) * 100 + Number(match[2]) : Number(match[2])
  return isYear(first) && isYear(last) && first < last ? { ...year(first, last) } : null
}

/** Months `first` to `last`: dates where the year is known, else both null and the months told, for the reader of the year. */
const span = (inYear: number | null, first: number, last: number): Attributes | null => {
  if (first < 1 || last > 12 || first > last) return null
  return inYear === null ? { start: null, end: null, first, last } : { ...month(inYear, first, last), first, last }
}

/** Months by name, the first of the lunar year's names and the last among them. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['giêng'],
  ['hai'],
  ['ba'],
  ['tư'],
  ['năm'],
  ['sáu'],
  ['bảy'],
  ['tám'],
  ['chín'],
  ['mười'],
  ['mười một'],
  ['mười hai', 'chạp'],
]
const NAMED_MONTH = /tháng\s+(mười\s+(?:một|hai)|\p{L}+)/gu
const monthNamed = (name: string): number =>
  MONTH_NAMES.findIndex((names) => names.includes(name.replace(/\s+/gu, ' '))) + 1

/** `tháng 6/2024`, `tháng 5, 6 năm 2024`, `6/2024`, `tháng 12`, `tháng Sáu năm 2024` → start and end; months in first and last. */
const months: Reader = ({ folded, parts }) => {
  const figures = [...folded.replace(YEAR, ' ').matchAll(/\d+/gu)].map(([digits]) => Number(digits))
  const found = figures.length > 0 ? figures : [...folded.matchAll(NAMED_MONTH)].map(([, name]) => monthNamed(name!))
  return found.length === 0 ? null : span(yearFor(folded, parts), found[0]!, found.at(-1)!)
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, ⅰ: 1, ⅱ: 2, ⅲ: 3, ⅳ: 4 }

const SHORT_QUARTER = /(?<!\p{L})q\.?\s?(?=[iv\d])/gu

/** `quý II/2024`, `quý 3 năm 2024`, `quý III, IV` → start and end; months in first and last. */
const quarters: Reader = ({ folded, parts }) => {
  const found = [
    ...folded
      .replace(YEAR, ' ')
      .replace(SHORT_QUARTER, ' ')
      .matchAll(/(?<![\p{L}\p{N}])(?:iv|i{1,3}|[ⅰ-ⅳ]|[1-4])(?![\p{L}\p{N}])/gu),
  ]
  const numbers = found.map(([word]) => ROMAN[word] ?? Number(word))
  return numbers.length === 0 ? null : span(yearFor(folded, parts), numbers[0]! * 3 - 2, numbers.at(-1)! * 3)
}

/** `6 tháng đầu năm 2024`, `9 tháng đầu năm`, `6 tháng cuối năm`, `nửa cuối năm 2024` → start and end; months in first and last. */
const halfYear: Reader = ({ folded, parts }) => {
  const said = /(?<!\d)(\d{1,2}|sáu|ba|chín)\s+tháng/u.exec(folded)?.[1]
  const count = said === undefined ? 6 : ({ ba: 3, sáu: 6, chín: 9 }[said] ?? Number(said))
  if (count < 1 || count > 12) return null
  const late = /cuối|sau/u.test(folded)
  return span(yearFor(folded, parts), late ? 13 - count : 1, late ? 12 : count)
}

export const calendarReaders: Readonly<Record<string, Reader>> = {
  date,
  year: years,
  term,
  month: months,
  quarter: quarters,
  'half-year': halfYear,
}
