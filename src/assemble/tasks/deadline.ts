/** Mentions of periods → when a task is due: from its own words or cell, the document's year filled in. */
import type { Mention } from '../../model/mention.ts'
import { addDays, addMonths } from '../../model/period.ts'
import type { RecordPeriod } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { oneLine } from '../../model/text.ts'
import { freePeriods, periodFrom } from '../periods.ts'
import type { Scene } from '../scene.ts'

/** The period of a deadline cell; words that name no known period are a condition ("theo tiến độ dự án"). */
export function cellPeriod(scene: Scene, span: Span, year: number | null): RecordPeriod | null {
  const words = oneLine(scene.text.slice(span.start, span.end))
  if (/^[\s.\-–…/"”]*$/u.test(words)) return null
  const mentions = scene.within('period', span)
  const chosen = mentions.find((m) => typeof m.attributes.end === 'string') ?? mentions[0]
  const date = scene.within('date', span)[0]
  if (!chosen && date) return { ...periodFrom(date, scene.text, year), kind: 'by', start: null, text: words }
  if (!chosen) return { kind: 'conditional', start: null, end: null, text: words, inherited: false, rule: null }
  return { ...dueFrom(scene, chosen, year), text: words }
}

/** A mention as a task's period; "trong 30 ngày kể từ ngày ban hành" is counted from the document's date where that is known. */
function dueFrom(scene: Scene, mention: Mention, year: number | null): RecordPeriod {
  const period = periodFrom(mention, scene.text, year)
  const { anchor, days, months } = mention.attributes
  const { issued } = scene.outline.header
  if (anchor !== 'issued' || issued === null) return period
  if (typeof months === 'number' && months > 0) return { ...period, kind: 'by', end: addMonths(issued, months) }
  return typeof days === 'number' ? { ...period, kind: 'by', end: addDays(issued, days) } : period
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
  return chosen ? dueFrom(scene, chosen, year) : null
}

function isDue(scene: Scene, span: Span, mention: Mention): boolean {
  const { rule, start } = mention
  if (/^period\.(?:before|by-date|recurring-date|recurring-month-day|this-year|conditional)/.test(rule)) return true
  const before = scene.folded.slice(span.start, start)
  if (/^\s*$/u.test(before) || /[.;:]\s*$/u.test(before)) return true
  if (/^period\.recurring/.test(rule)) return true
  return DUE.test(before) && !NAMED.test(before)
}
