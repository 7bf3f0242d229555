/** What was typed after an option → its value, or a UsageError that says what was expected. */
import { daysInMonth, isoDate } from '../model/period.ts'
import type { Messages } from './messages.ts'

/** Wrong use of the command line: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** First and last day of `2025-12-31`, `31/12/2025`, `12/2025`, `2025-12` or `2025`; null for anything else. */
export function daysOf(text: string): { readonly first: string; readonly last: string } | null {
  const given = text.trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(given)
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(given)
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : []
  if (y !== undefined) {
    const day = isoDate(Number(y), Number(m), Number(d))
    return day === null ? null : { first: day, last: day }
  }
  const isoMonth = /^(\d{4})-(\d{1,2})$/.exec(given)
  const localMonth = /^(\d{1,2})[/.-](\d{4})$/.exec(given)
  const [year, month] = isoMonth ? [isoMonth[1], isoMonth[2]] : localMonth ? [localMonth[2], localMonth[1]] : []
  if (year !== undefined) {
    const first = isoDate(Number(year), Number(month), 1)
    const last = isoDate(Number(year), Number(month), daysInMonth(Number(year), Number(month)))
    return first !== null && last !== null ? { first, last } : null
  }
  const only = /^\d{4}$/.test(given) ? isoDate(Number(given), 1, 1) : null
  return only !== null ? { first: only, last: `${given}-12-31` } : null
}

export interface Parser {
  day(flag: string, text: string, edge: 'first' | 'last'): string
  years(flag: string, text: string): { first: number; last: number }
  /** A whole number of at least `least`. */
  integer(flag: string, text: string, least: number): number
  /** From 0 to 1, with point or comma. */
  fraction(flag: string, text: string): number
  choice<T extends string>(flag: string, text: string, choices: readonly T[]): T
}

export const parserOf = ({ usage }: Messages): Parser => ({
  day(flag, text, edge) {
    const days = daysOf(text)
    if (!days) throw new UsageError(usage.date(flag, text))
    return days[edge]
  },
  years(flag, text) {
    const [, first, last] = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(text.trim()) ?? []
    const years = { first: Number(first), last: Number(last ?? first) }
    if (first === undefined || years.first < 1900 || years.last > 2199 || years.last < years.first)
      throw new UsageError(usage.year(flag, text))
    return years
  },
  integer(flag, text, least) {
    const number = /^\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN
    if (!(number >= least)) throw new UsageError(usage.integer(flag, text, least))
    return number
  },
  fraction(flag, text) {
    const number = /^\d*[.,]?\d+$/.test(text.trim()) ? Number(text.replace(',', '.')) : Number.NaN
    if (!(number >= 0 && number <= 1)) throw new UsageError(usage.fraction(flag, text))
    return number
  },
  choice(flag, text, choices) {
    const chosen = choices.find((choice) => choice === text.trim().toLowerCase())
    if (chosen === undefined) throw new UsageError(usage.choice(flag, text, choices.join(', ')))
    return chosen
  },
})
