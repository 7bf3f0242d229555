/** The period of a record and what its document plans for → the day it falls due, or the days, for a calendar. */
import { addDays, daysInMonth, type PartialPeriod } from '../model/period.ts'
import type { RecordPeriod } from '../model/record.ts'

export interface Due {
  /** The day, or the first of them. */
  readonly day: string
  /** RFC 5545 recurrence that `day` is the first instance of, with its UNTIL where the plan ends; null for one day. */
  readonly rule: string | null
  /** The last day on which it can fall due; null where it goes on without end. */
  readonly until: string | null
}

/** When the document was issued, and what it plans for. */
export interface Plan {
  readonly issued: string | null
  readonly period: PartialPeriod | null
}

/** Far enough to meet a 29 February. */
const SEARCHED_DAYS = 8 * 366
/** Without a 29 February: rules are made for every year. */
const COMMON_YEAR = 2025
/** Reports of a week are due when the working week ends. */
const WEEK_ENDS = 'FR'
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

type Parts = ReadonlyMap<string, string>

const partsOf = (rule: string): Parts =>
  new Map(rule.split(';').map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]))

/**
 * What the words leave open, set to the end of the cycle: "hằng tháng" is due on the last day of the month, "hằng quý" on that of
 * the quarter, "hằng năm" on 31 December. Null for a frequency that is none.
 */
function completed(rule: string): Parts | null {
  const parts = new Map(partsOf(rule))
  const open = (name: string, value: string): void => {
    if (!parts.has(name)) parts.set(name, value)
  }
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return parts
    case 'WEEKLY':
      open('BYDAY', WEEK_ENDS)
      return parts
    case 'MONTHLY':
      open('BYMONTHDAY', '-1')
      return parts
    case 'YEARLY':
      if (!parts.has('BYMONTH') && !parts.has('BYMONTHDAY')) parts.set('BYMONTH', '12').set('BYMONTHDAY', '31')
      return parts
    default:
      return null
  }
}

/** True when `day` is an instance. Cycles of several months end with the quarter, the half-year, the year. */
function falls(day: string, parts: Parts): boolean {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]!
  const one = (name: string, holds: (value: string) => boolean): boolean =>
    parts.get(name)?.split(',').some(holds) ?? true
  const interval = Number(parts.get('INTERVAL') ?? 1)
  return (
    one('BYDAY', (value) => value === weekday) &&
    one('BYMONTH', (value) => Number(value) === month) &&
    one(
      'BYMONTHDAY',
      (value) => (Number(value) < 0 ? daysInMonth(year, month) + 1 + Number(value) : Number(value)) === date,
    ) &&
    (parts.get('FREQ') !== 'MONTHLY' || month % interval === 0)
  )
}

const latest = (...days: readonly (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((last, day) => (day && (last === null || day > last) ? day : last), null)

function recurrence(rule: string, from: string, until: string | null): Due | null {
  const parts = completed(rule)
  // A duty of every day without an end is no date: it would fill each day of a calendar for ever.
  if (parts === null || (parts.get('FREQ') === 'DAILY' && until === null)) return null
  let day = from
  for (let i = 0; i < SEARCHED_DAYS && !falls(day, parts); i++) day = addDays(day, 1)
  if (!falls(day, parts)) return null
  // "trước ngày 15/01 hằng năm" in the plan of one year is due once, after the year.
  if (until !== null && day >= until) return { day, rule: null, until: day }
  const end = until === null ? '' : `;UNTIL=${until.replaceAll('-', '')}`
  return { day, rule: [...parts].map(([name, value]) => `${name}=${value}`).join(';') + end, until }
}

/**
 * `dueOf(record.period, document)`. Null for what has no day: nothing said, "thường xuyên", "khi … hoàn thiện", and what recurs in
 * a document of which no date is known.
 */
export function dueOf(period: RecordPeriod | null, plan: Plan): Due | null {
  return duesOf(period, plan)[0] ?? null
}

/**
 * As {@link dueOf}, one for each day of a year that a rule picks with BYSETPOS ("trước ngày 15/6 và ngày 20/12 hằng năm"), the
 * earliest first: few calendar programs know that part.
 */
export function duesOf(period: RecordPeriod | null, plan: Plan): readonly Due[] {
  if (period === null || !period.rule?.includes('BYSETPOS=')) return [single(period, plan) ?? []].flat()
  const dues = picked(period.rule).flatMap((rule) => single({ ...period, rule }, plan) ?? [])
  return dues.sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** The days of a year that BYSETPOS picks out of all that BYMONTH and BYMONTHDAY name, each as a rule of its own. */
function picked(rule: string): string[] {
  const parts = partsOf(rule)
  const numbers = (name: string): number[] => (parts.get(name) ?? '').split(',').map(Number)
  const days = numbers('BYMONTH').flatMap((month) =>
    numbers('BYMONTHDAY')
      .filter((day) => day <= daysInMonth(COMMON_YEAR, month))
      .map((day) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`),
  )
  return numbers('BYSETPOS').flatMap((position) => days[position - 1] ?? [])
}

function single(period: RecordPeriod | null, plan: Plan): Due | null {
  if (period === null) return null
  const { kind, start, end, rule } = period
  if (kind === 'by' || kind === 'within') return end === null ? null : { day: end, rule: null, until: end }
  if (kind !== 'recurring' || !rule) return null
  const until = end ?? plan.period?.end ?? null
  const from =
    start ?? latest(plan.issued, plan.period?.start) ?? (until === null ? null : `${until.slice(0, 4)}-01-01`)
  return from === null ? null : recurrence(rule, from, until)
}
