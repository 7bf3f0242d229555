/** Mentions of periods → when a task is due: from its own words or cell, the document's year filled in. */
import type { Mention } from '../../model/mention.ts'
import type { Outline } from '../../model/outline.ts'
import { addDays, isoDate, month, yearOf } from '../../model/period.ts'
import type { RecordPeriod } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { oneLine } from '../../model/text.ts'
import type { Scene } from '../scene.ts'
import { freePeriods } from '../setting.ts'

/** The year that "quý II" or "trước ngày 15/12" means: the document's only year, else that of its issue; or null. */
export function documentYear({ header }: Outline): number | null {
  const { period, issued } = header
  if (period?.start && period.end && yearOf(period.start) === yearOf(period.end)) return yearOf(period.end)
  return issued === null ? null : yearOf(issued)
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
  const { first, last, day, before, periodKind } = attributes
  if (year === null || typeof first !== 'number' || typeof last !== 'number') return { start: null, end: null }
  const stretch = month(year, first, last)
  const on = typeof day === 'number' ? isoDate(year, last, day) : null
  if (before === true) return { start: null, end: addDays(on ?? stretch.start, -1) }
  if (on !== null) return { start: periodKind === 'within' ? stretch.start : null, end: on }
  return periodKind === 'within' ? stretch : { start: null, end: stretch.end }
}

/** The period of a deadline cell; words that name no known period are a condition ("theo tiến độ dự án"). */
export function cellPeriod(scene: Scene, span: Span, year: number | null): RecordPeriod | null {
  const words = oneLine(scene.text.slice(span.start, span.end))
  if (/^[\s.\-–…/"”]*$/u.test(words)) return null
  const mentions = scene.within('period', span)
  const chosen = mentions.find((m) => typeof m.attributes.end === 'string') ?? mentions[0]
  const date = scene.within('date', span)[0]
  if (!chosen && date) return { ...periodFrom(date, scene.text, year), kind: 'by', start: null, text: words }
  if (!chosen) return { kind: 'conditional', start: null, end: null, text: words, inherited: false, rule: null }
  return { ...periodFrom(chosen, scene.text, year), text: words }
}

/** Words in front of a year that make it a deadline and not a part of some plan's name. */
const DUE = /(?:hoàn thành|xong|thực hiện|báo cáo|gửi|trình|ban hành|tổng hợp|triển khai|chậm nhất|hạn)[^.;,:]{0,40}$/u
/** A year behind these belongs to the name of a plan or to what the work is about. */
const NAMED =
  /(?:kế hoạch|chương trình|đề án|dự án|chiến lược|nghị quyết|quy hoạch|công tác|chỉ số|kết quả|số liệu|định hướng|tầm nhìn|giai đoạn)[^.;:]{0,60}$/u

/** The deadline that a clause states for its own work, or null: years in the names of plans are none. */
export function clausePeriod(scene: Scene, span: Span, year: number | null): RecordPeriod | null {
  const due = freePeriods(scene, span).filter((mention) => isDue(scene, span, mention))
  const chosen = due.find((m) => typeof m.attributes.end === 'string') ?? due[0]
  return chosen ? periodFrom(chosen, scene.text, year) : null
}

function isDue(scene: Scene, span: Span, mention: Mention): boolean {
  const { rule, start } = mention
  if (/^period\.(?:before|by-date|recurring-date|recurring-month-day|this-year|conditional)/.test(rule)) return true
  const before = scene.folded.slice(span.start, start)
  if (/^\s*$/u.test(before) || /[.;:]\s*$/u.test(before)) return true
  if (/^period\.recurring/.test(rule)) return true
  return DUE.test(before) && !NAMED.test(before)
}
