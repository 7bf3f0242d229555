/** Spans of calendar time as plans write them, and their arithmetic. All dates are ISO `YYYY-MM-DD`, inclusive. */

export type PeriodKind = 'by' | 'within' | 'ongoing' | 'recurring' | 'conditional'

/** First and last day; start null for "đến năm 2025". */
export interface PartialPeriod {
  readonly start: string | null
  readonly end: string | null
}

export interface DatePeriod {
  readonly start: string
  readonly end: string
}

export interface Period extends PartialPeriod {
  readonly kind: PeriodKind
  /** The words, on one line. */
  readonly text: string
  readonly inherited: boolean
  /** RFC 5545 recurrence rule for kind `recurring`, else absent. */
  readonly rule?: string | undefined
}

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

/** `isoDate(2024, 6, 30)` is `'2024-06-30'`; null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`
}

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** `addDays('2024-06-30', -1)` is `'2024-06-29'`. */
export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** `addMonths('2024-11-30', 3)` is `'2025-02-28'`: the last day where that month has no such day. */
export function addMonths(date: string, months: number): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number]
  const count = y * 12 + m - 1 + months
  const [inYear, inMonth] = [Math.floor(count / 12), (count % 12) + 1]
  return `${pad(inYear, 4)}-${pad(inMonth)}-${pad(Math.min(d, daysInMonth(inYear, inMonth)))}`
}

export const year = (first: number, last = first): DatePeriod => ({
  start: `${pad(first, 4)}-01-01`,
  end: `${pad(last, 4)}-12-31`,
})

export const month = (y: number, first: number, last = first): DatePeriod => ({
  start: `${pad(y, 4)}-${pad(first)}-01`,
  end: `${pad(y, 4)}-${pad(last)}-${pad(daysInMonth(y, last))}`,
})

/** `quarter(2024, 2)` is April to June. */
export const quarter = (y: number, first: number, last = first): DatePeriod => month(y, first * 3 - 2, last * 3)

/** The year of an ISO date: `yearOf('2024-06-30')` is 2024. */
export const yearOf = (date: string): number => Number(date.slice(0, 4))
