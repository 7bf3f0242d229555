/** Mentions of periods → periods of records: which of them count, and the year of those that name none. */
import type { Mention } from '../model/mention.ts'
import type { Outline } from '../model/outline.ts'
import { addDays, isoDate, month, yearOf } from '../model/period.ts'
import type { RecordPeriod } from '../model/record.ts'
import { contains, type Span } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import type { Scene } from './scene.ts'

/** Periods inside a span that are no part of a baseline, a citation or an actor's name. */
export function freePeriods(scene: Scene, span: Span): readonly Mention[] {
  const periods = scene.within('period', span)
  if (periods.length === 0) return periods
  const taken = [...scene.within('baseline', span), ...scene.within('citation', span)]
  return taken.length === 0 ? periods : periods.filter((p) => !taken.some((t) => contains(t, p)))
}

/** True for a mention that says when, if need be with a year from elsewhere ("đến hết quý II"). */
export const isDated = ({ attributes }: Mention): boolean =>
  typeof attributes.end === 'string' || typeof attributes.last === 'number'

/** The year that "quý II" or "trước ngày 15/12" means: the document's only year, else that in which it came out; or null. */
export function documentYear({ header }: Outline): number | null {
  const { genre, period, issued, published } = header
  if (period?.start && period.end && yearOf(period.start) === yearOf(period.end)) return yearOf(period.end)
  const day = genre === 'news' ? (published ?? issued) : (issued ?? published)
  return day === null ? null : yearOf(day)
}

/** A mention as a record's period; months without a year are those of `year`. */
export function periodFrom(mention: Mention, text: string, year: number | null, inherited = false): RecordPeriod {
  const { periodKind, start, end, rule } = mention.attributes
  const said = { start: dateOf(start), end: dateOf(end) }
  const isOpen = said.start === null && said.end === null && periodKind !== 'recurring'
  const dates = isOpen ? completed(mention, year) : said
  return {
    kind: typeof periodKind === 'string' ? (periodKind as RecordPeriod['kind']) : said.start === null ? 'by' : 'within',
    ...dates,
    text: oneLine(text.slice(mention.start, mention.end)) || null,
    inherited,
    rule: typeof rule === 'string' ? rule : null,
  }
}

const dateOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

function completed({ attributes }: Mention, year: number | null): { start: string | null; end: string | null } {
  const { first, last, from, day, before, periodKind } = attributes
  if (year === null || typeof first !== 'number' || typeof last !== 'number') return { start: null, end: null }
  const stretch = month(year, first, last)
  // "từ ngày 10/12 đến ngày 15/01": over the turn of the year.
  const on = typeof day === 'number' ? isoDate(last < first ? year + 1 : year, last, day) : null
  if (before === true) return { start: null, end: addDays(on ?? stretch.start, -1) }
  const since = typeof from === 'number' ? isoDate(year, first, from) : null
  if (on !== null) return { start: periodKind === 'within' ? (since ?? stretch.start) : null, end: on }
  return periodKind === 'within' ? stretch : { start: null, end: stretch.end }
}
