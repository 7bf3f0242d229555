/** Calendar parts of a phrase → the period it names: kind, first and last day, or what the document's year must complete. */
import type { Attributes, Mention, Value } from '../../model/mention.ts'
import { addDays, addMonths, daysInMonth, isoDate, month, yearOf } from '../../model/period.ts'
import type { ReadContext, Reader } from '../readers.ts'

/**
 * Attributes of every period: `periodKind`, `start`, `end`, and `rule` where it recurs. Where the words leave the year
 * out, start and end are null, `first` and `last` are months, `from` and `day` the days in them, and `before` is true
 * when the period ends the day before: whoever knows the document's year completes them.
 */
const period = (periodKind: string, rest: Attributes): Attributes => ({ periodKind, ...rest })

interface Stretch {
  readonly start: string | null
  readonly end: string | null
  readonly first: number | null
  readonly last: number | null
  readonly day: number | null
}

const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null)
const count = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)

const stretchOf = ({ attributes }: Mention): Stretch => ({
  start: text(attributes.start),
  end: text(attributes.end),
  first: count(attributes.first),
  last: count(attributes.last),
  day: count(attributes.day),
})

/** The parts that are stretches of time, each given the year of a later one where it names none ("từ tháng 5 đến tháng 6/2024"). */
function stretches({ parts }: ReadContext): readonly Stretch[] {
  const all = parts.map(stretchOf).filter(({ end, last }) => end !== null || last !== null)
  const dated = all.findLast(({ end }) => end !== null)
  return dated ? all.map((one) => completed(one, yearOf(dated.end!))) : all
}

function completed(one: Stretch, year: number): Stretch {
  if (one.end !== null || one.first === null || one.last === null) return one
  if (one.day !== null) {
    const date = isoDate(year, one.last, one.day)
    return { ...one, start: date, end: date }
  }
  return { ...one, ...month(year, one.first, one.last) }
}

const undated = (first: Stretch, last: Stretch): Attributes =>
  last.end === null
    ? {
        first: first.first,
        last: last.last,
        ...(last.day === null ? {} : { day: last.day }),
        ...(first === last || first.day === null ? {} : { from: first.day }),
      }
    : {}

/** `trong năm 2025`, `từ tháng 5 đến tháng 9 năm 2025` → from the first day of the first part to the last of the last. */
const readWithin: Reader = (context) => {
  const all = stretches(context)
  const first = all[0]
  const last = all.at(-1)
  if (!first || !last || (first.start !== null && last.end !== null && first.start > last.end)) return null
  return period('within', { start: first.start, end: last.end, ...undated(first, last) })
}

/** `đến hết năm 2025`, `chậm nhất ngày 30/6/2024` → ends on the last day of the part; no start. */
const readBy: Reader = (context) => {
  const last = stretches(context).at(-1)
  return last ? period('by', { start: null, end: last.end, ...undated(last, last) }) : null
}

/** `trước ngày 30/6/2024` → ends on the day before the part's first; no start. */
const readBefore: Reader = (context) => {
  const last = stretches(context).at(-1)
  if (!last) return null
  if (last.start === null) return period('by', { start: null, end: null, ...undated(last, last), before: true })
  return period('by', { start: null, end: addDays(last.start, -1) })
}

/** `năm 2024 và các năm tiếp theo`, `từ năm 2025 trở đi` → goes on from the part's first day. */
const readOnward: Reader = (context) => {
  const first = stretches(context)[0]
  return first ? period('ongoing', { start: first.start, end: null }) : null
}

/** `thường xuyên trong năm 2024` → goes on all through the part; without a part, without dates. */
const readOngoing: Reader = (context) => {
  const all = stretches(context)
  return period('ongoing', { start: all[0]?.start ?? null, end: all.at(-1)?.end ?? null })
}

/** `năm học 2024 - 2025` → from September to the end of May; `hết …` ends then, `trước …` ends before, `từ …` goes on. */
const readSchoolYear: Reader = (context) => {
  const only = stretches(context)[0]
  if (!only?.start || !only.end) return null
  const [start, end] = [`${yearOf(only.start)}-09-01`, `${yearOf(only.end)}-05-31`]
  const lead = context.folded.slice(0, Math.max(0, context.folded.search(/năm học|niên|các năm/u)))
  if (/trước/u.test(lead)) return period('by', { start: null, end: addDays(start, -1) })
  if (/đến|tới|hết|cuối/u.test(lead)) return period('by', { start: null, end })
  return /từ/u.test(lead) ? period('ongoing', { start, end: null }) : period('within', { start, end })
}

type Groups = NonNullable<ReadContext['groups']>

const dayOf = ({ year, month, day }: Groups): string | null => isoDate(Number(year), Number(month), Number(day))

/** `từ ngày 10 đến ngày 15/10/2024`: days of one month. */
const readDays: Reader = ({ groups = {} }) => {
  const [start, end] = [dayOf({ ...groups, day: groups.from }), dayOf({ ...groups, day: groups.to })]
  return start === null || end === null || start > end ? null : period('within', { start, end })
}

/** What one of each unit adds: days or months. */
const DAYS_OF: Readonly<Record<string, number>> = { ngày: 1, tuần: 7 }
const MONTHS_OF: Readonly<Record<string, number>> = { tháng: 1, năm: 12 }

const after = (date: string, amount: number, unit: string): string =>
  DAYS_OF[unit] === undefined ? addMonths(date, amount * (MONTHS_OF[unit] ?? 0)) : addDays(date, amount * DAYS_OF[unit])

/**
 * `trong 30 ngày kể từ ngày 15/3/2024` → the day on which the time is over, the first day left out (Bộ luật Dân sự 2015, Điều
 * 147, 148). Which days are worked is not known: `05 ngày làm việc kể từ …` has no date.
 */
const readCounted: Reader = ({ groups = {} }) => {
  const from = dayOf(groups)
  if (from === null || groups.unit === undefined) return null
  if (groups.worked !== undefined) return period('conditional', { start: null, end: null })
  return period('by', { start: null, end: after(from, Number(groups.amount), groups.unit) })
}

/** `trước 17 giờ ngày 10/4/2024` → due on that day. */
const readHour: Reader = ({ groups = {} }) => {
  const end = dayOf(groups)
  return end === null ? null : period('by', { start: null, end })
}

/** A day and month without a year: `ngày 30/6`, `ngày 5 tháng 9` → the day and the month. */
const readDayMonth: Reader = ({ folded }) => {
  const numbers = [...folded.matchAll(/\d+/gu)].map(([digits]) => Number(digits))
  const [day, inMonth] = numbers
  // A leap year, so that 29 February stands until the year is known.
  if (day === undefined || inMonth === undefined || isoDate(2024, inMonth, day) === null) return null
  return { start: null, end: null, first: inMonth, last: inMonth, day }
}

/** From the shortest to the longest: "hằng tháng, hằng quý, hằng năm" falls due each month. */
const CYCLES: readonly (readonly [RegExp, string])[] = [
  [/(?:hằng|hàng|mỗi) ngày/u, 'FREQ=DAILY'],
  [/tuần/u, 'FREQ=WEEKLY'],
  [/(?<!\d )(?<!sáu )(?<!ba )tháng(?! cuối| đầu)/u, 'FREQ=MONTHLY'],
  [/quý|tháng (?:cuối|đầu)|3 tháng|ba tháng/u, 'FREQ=MONTHLY;INTERVAL=3'],
  [/6 tháng|sáu tháng|nửa năm/u, 'FREQ=MONTHLY;INTERVAL=6'],
  [/2 năm|hai năm/u, 'FREQ=YEARLY;INTERVAL=2'],
  [/năm/u, 'FREQ=YEARLY'],
]

const WEEKDAYS: readonly (readonly [RegExp, string])[] = [
  [/thứ (?:hai|2)/u, 'MO'],
  [/thứ (?:ba|3)/u, 'TU'],
  [/thứ (?:tư|4)/u, 'WE'],
  [/thứ (?:năm|5)/u, 'TH'],
  [/thứ (?:sáu|6)/u, 'FR'],
  [/thứ (?:bảy|7)/u, 'SA'],
  [/chủ nhật/u, 'SU'],
]

/** `thứ Sáu hằng tuần`; `trước thứ Sáu` is due the day before, `trước 16 giờ thứ Sáu` is not. */
function weekly(words: string): string | null {
  const at = WEEKDAYS.findIndex(([pattern]) => pattern.test(words))
  if (at < 0) return null
  const early = /trước/u.test(words) && !/\d\s?(?:giờ|h)/u.test(words)
  return `FREQ=WEEKLY;BYDAY=${WEEKDAYS[(at + (early ? 6 : 0)) % 7]![1]}`
}

/**
 * Days of the year without their year, `BYMONTH=6,12;BYMONTHDAY=14`; -1 where each is its month's last. Where they fall on
 * different days of their months, all those days in all those months, and `BYSETPOS` tells which of them.
 */
function yearly(days: readonly Stretch[], before: boolean): string | null {
  const said = days.flatMap(({ last, day }) => isoDate(2025, last!, day!) ?? [])
  const due = said.map((date) => (before ? addDays(date, -1) : date))
  if (due.length === 0) return null
  const atEnds = due.length > 1 && due.every((date) => dayIn(date) === daysInMonth(yearOf(date), monthIn(date)))
  const months = ascending(due.map(monthIn))
  const inMonth = atEnds ? [-1] : ascending(due.map(dayIn))
  const rule = `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=${inMonth.join(',')}`
  const all = months.flatMap((one) => inMonth.flatMap((day) => isoDate(2025, one, day)?.slice(5) ?? []))
  const positions = all.flatMap((date, at) => (due.some((one) => one.slice(5) === date) ? [at + 1] : []))
  return inMonth.length === 1 || positions.length === all.length ? rule : `${rule};BYSETPOS=${positions.join(',')}`
}

const monthIn = (date: string): number => Number(date.slice(5, 7))
const dayIn = (date: string): number => Number(date.slice(8))
const ascending = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b)

/** Months that a quarter begins with: the first month of the next quarter is one of them. */
const QUARTERS_BEGIN = '1,4,7,10'

/**
 * `hằng năm`, `định kỳ hằng quý`, `trước ngày 15/12 hằng năm`, `ngày 20 hằng tháng`, `quý I hằng năm` → an RRULE of RFC 5545; of
 * several cycles ("hằng tháng, quý, năm") the shortest. `trước ngày` falls due the day before.
 */
const readRecurring: Reader = ({ folded, parts }) => {
  const words = folded.replace(/\s+/gu, ' ')
  const all = parts.map(stretchOf).filter(({ end, last }) => end !== null || last !== null)
  const before = /trước/u.test(words)
  const due = (rule: string | null) => rule && period('recurring', { start: null, end: null, rule })
  if (all.some(({ end }) => end !== null)) return null
  const days = all.filter(({ day }) => day !== null)
  if (days.length > 0 && /năm/u.test(words)) return due(yearly(days, before)) || null
  const months = all.find(({ day }) => day === null)
  if (months?.first && months.last) {
    const listed = before
      ? undefined
      : /tháng (\d{1,2}(?: ?(?:,|và) ?(?:tháng )?\d{1,2})+)(?!\d)/u.exec(words)?.[1]?.match(/\d+/gu)
    const last = before ? ((months.first + 10) % 12) + 1 : months.last
    return due(`FREQ=YEARLY;BYMONTH=${listed ? listed.map(Number).join(',') : last};BYMONTHDAY=-1`) || null
  }
  const weekday = /tuần/u.test(words) ? weekly(words) : null
  if (weekday) return due(weekday) || null
  const often = /^\D*0?([24]|hai) lần\D*năm\D*$/u.exec(words)?.[1]
  if (often) return due(`FREQ=MONTHLY;INTERVAL=${often === '4' ? 3 : 6}`) || null
  const cycle = CYCLES.find(([pattern]) => pattern.test(words))?.[1]
  if (cycle === undefined) return null
  const day = /ngày (?:làm việc )?(?:thứ )?(\d{1,2})(?!\d)/u.exec(words)?.[1]
  const on = day === undefined ? null : Number(day) - (before ? 1 : 0)
  if (on === null || !cycle.startsWith('FREQ=MONTHLY')) return due(cycle) || null
  const head = /tháng đầu/u.test(words) ? `FREQ=YEARLY;BYMONTH=${QUARTERS_BEGIN}` : cycle
  return due(`${head};BYMONTHDAY=${on > 0 ? on : -1}`) || null
}

/** `khi … hoàn thiện` → an event decides; no dates. */
const readConditional: Reader = () => period('conditional', { start: null, end: null })

const OF_ISSUE =
  /(?:kể từ|tính từ|từ|sau)\s+(?:ngày|khi)\s+(?:(?:ký|được)\s+)?(?:ban hành|ký)(?:\s+(?:\p{L}+\s+){0,3}này)?$/u

/**
 * `trong 15 ngày kể từ khi …` → an event decides; no dates. Where the event is the document's own issue (`kể từ ngày ban hành
 * Kế hoạch này`), `anchor` is `issued`, and `days` or `months` tell how long after it: whoever knows its date completes them.
 */
const readConditionalAfter: Reader = ({ folded }) => {
  const [, amount, unit = ''] = /(\d{1,3})\s+(ngày|tuần|tháng)(?!\s+làm việc)/u.exec(folded) ?? []
  if (amount === undefined || !OF_ISSUE.test(folded)) return period('conditional', { start: null, end: null })
  const [days, months] = [Number(amount) * (DAYS_OF[unit] ?? 0), Number(amount) * (MONTHS_OF[unit] ?? 0)]
  return period('conditional', { start: null, end: null, anchor: 'issued', days, months })
}

/** `cuối năm`, `trong năm nay`: the months within the document's year, the kind by the words. */
const readThisYear: Reader = ({ folded }) => {
  const kind = /trong|nay|cả/u.test(folded) && !/cuối|hết/u.test(folded) ? 'within' : 'by'
  return period(kind, { start: null, end: null, first: 1, last: 12 })
}

export const periodReaders: Readonly<Record<string, Reader>> = {
  'day-month': readDayMonth,
  'period-within': readWithin,
  'period-by': readBy,
  'period-before': readBefore,
  'period-onward': readOnward,
  'period-ongoing': readOngoing,
  'period-recurring': readRecurring,
  'period-conditional': readConditional,
  'period-conditional-after': readConditionalAfter,
  'period-counted': readCounted,
  'period-days': readDays,
  'period-hour': readHour,
  'period-this-year': readThisYear,
  'school-year': readSchoolYear,
}
