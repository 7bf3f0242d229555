/** Calendar parts of a phrase → the period it names: kind, first and last day, or what the document's year must complete. */
import type { Attributes, Mention, Value } from '../../model/mention.ts'
import { addDays, isoDate, month, yearOf } from '../../model/period.ts'
import type { ReadContext, Reader } from '../readers.ts'

/**
 * Attributes of every period: `periodKind`, `start`, `end`, and `rule` where it recurs. Where the words leave the year
 * out, start and end are null, `first` and `last` are months, `day` the day of the last month, and `before` is true
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
  last.end === null ? { first: first.first, last: last.last, ...(last.day === null ? {} : { day: last.day }) } : {}

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

/** `năm học 2024 - 2025` → from September to the end of May. */
const readSchoolYear: Reader = (context) => {
  const only = stretches(context)[0]
  if (!only?.start || !only.end) return null
  return period('within', { start: `${yearOf(only.start)}-09-01`, end: `${yearOf(only.end)}-05-31` })
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
  [/(?<!\d )(?<!sáu )(?<!ba )tháng(?! cuối)/u, 'FREQ=MONTHLY'],
  [/quý|3 tháng|ba tháng/u, 'FREQ=MONTHLY;INTERVAL=3'],
  [/6 tháng|sáu tháng|nửa năm/u, 'FREQ=MONTHLY;INTERVAL=6'],
  [/2 năm|hai năm/u, 'FREQ=YEARLY;INTERVAL=2'],
  [/năm/u, 'FREQ=YEARLY'],
]

/**
 * `hằng năm`, `định kỳ hằng quý`, `trước ngày 15/12 hằng năm`, `ngày 20 hằng tháng` → an RRULE of RFC 5545; of several
 * cycles ("hằng tháng, quý, năm") the shortest. `trước ngày` falls due the day before.
 */
const readRecurring: Reader = ({ folded, parts }) => {
  const dated = parts.map(stretchOf).find(({ day }) => day !== null)
  const before = /trước/u.test(folded)
  if (dated?.last && dated.day !== null && /năm/u.test(folded)) {
    const due = isoDate(2025, dated.last, dated.day)
    if (due === null) return null
    const [, inMonth, day] = (before ? addDays(due, -1) : due).split('-').map(Number)
    return period('recurring', { start: null, end: null, rule: `FREQ=YEARLY;BYMONTH=${inMonth};BYMONTHDAY=${day}` })
  }
  const cycle = CYCLES.find(([pattern]) => pattern.test(folded.replace(/\s+/gu, ' ')))?.[1]
  if (cycle === undefined) return null
  const day = /ngày\s+(\d{1,2})(?!\d)/u.exec(folded)?.[1]
  const due = day === undefined ? null : Number(day) - (before ? 1 : 0)
  const monthly = due !== null && cycle.startsWith('FREQ=MONTHLY')
  return period('recurring', {
    start: null,
    end: null,
    rule: monthly ? `${cycle};BYMONTHDAY=${due > 0 ? due : -1}` : cycle,
  })
}

/** `khi … hoàn thiện`, `trong 15 ngày kể từ khi …` → an event decides; no dates. */
const readConditional: Reader = () => period('conditional', { start: null, end: null })

/** `cuối năm`, `trong năm nay`: the months within the document's year, the kind by the words. */
const readThisYear: Reader = ({ folded }) => {
  const kind = /trong|nay/u.test(folded) && !/cuối|hết/u.test(folded) ? 'within' : 'by'
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
  'period-this-year': readThisYear,
  'school-year': readSchoolYear,
}
