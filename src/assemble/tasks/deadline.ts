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

/** Words in front of a time that make it a deadline, also behind the name of a plan. */
const DONE = /(?:hoàn thành|xong|hoàn tất|chậm nhất|muộn nhất|thời hạn)[^.;,:]{0,40}$/u
/** Words in front of a time that make it a deadline, unless a plan's name goes on with it. */
const DUE = /(?:thực hiện|báo cáo|gửi|trình|ban hành|tổng hợp|triển khai|hạn)[^.;,:]{0,40}$/u
/** A year behind these belongs to the name of a plan or to what the work is about. */
const NAMED =
  /(?:kế hoạch|chương trình|đề án|dự án|chiến lược|nghị quyết|quy hoạch|công tác|chỉ số|kết quả|số liệu|định hướng|tầm nhìn|giai đoạn)[^.;:]{0,60}$/u
/** What was, or is, in some time: a report, a survey or a budget about it. */
const ABOUT =
  /(?:kết quả|tình hình|số liệu|báo cáo|đánh giá|dự toán|chỉ tiêu|phát sinh|sinh ra|tốt nghiệp)[^.;:,]{0,60}$/u
/** A time with a word of its own for when: no name of a plan goes on so. */
const DURING = /^(?:ngay )?(?:trong|vào|xong|hết)(?![\p{L}])/u
const CLAUSE_END = /^\s*(?:$|[.;,)])/u

const STEADY =
  /^\s*(?:(?:thực hiện|triển khai)\s+)?(thường xuyên(?:\s*,\s*liên tục|\s+liên tục|\s+và\s+liên tục)?)(?=[\s,]+\p{L})/u
const CYCLE = /^\s*(định kỳ)(?=[\s,]+\p{L})/u
/** "… khi hạ tầng hoàn thiện", "… trước mùa mưa" at the end of a clause. */
const EVENT =
  /(?<![\p{L}])((?:ngay )?(?:sau )?khi (?:[^.;:]{4,120}?(?:hoàn thiện|hoàn thành|có hiệu lực|được (?:ban hành|phê duyệt|thông qua|giao|bố trí)[^.;,:]{0,40}|ban hành|đi vào (?:hoạt động|vận hành)|có (?:yêu cầu|hướng dẫn|chỉ đạo)[^.;,:]{0,40}|kết thúc)|kết thúc[^.;,:]{4,40})|(?:trước|sau) (?:mùa (?:mưa|khô|lũ|bão|cạn)|tết|ngày khai giảng|dịp|kỳ họp)[^.;,:]{0,40})\s*(?:$|[.;])/u
const OPENING_EVENT = /^\s*((?:ngay )?(?:sau )?khi [^.;,:]{4,120}),\s+\p{L}/u

/** The deadline that a clause states for its own work, or null: years in the names of plans are none. `from`: where the words behind the agency begin. */
export function clausePeriod(scene: Scene, span: Span, year: number | null, from = span.start): RecordPeriod | null {
  const due = freePeriods(scene, span).filter((mention) => isDue(scene, span, mention))
  const [first] = due
  const opensRecurring = first && first.start - span.start < 2 && first.attributes.periodKind === 'recurring'
  if (opensRecurring && first.attributes.rule !== 'FREQ=YEARLY') return dueFrom(scene, first, year)
  const dated = due.find((m) => typeof m.attributes.end === 'string')
  if (dated) return dueFrom(scene, dated, year)
  const yearly = due.find((m) => m.attributes.rule === 'FREQ=YEARLY')
  const day = due.find((m) => typeof m.attributes.last === 'number')
  if (yearly && day) return onDayOfYear(scene, yearly, day, year)
  const words = { start: from, end: span.end }
  const event = saidIn(scene, words, OPENING_EVENT) ?? saidIn(scene, words, EVENT)
  const steady = saidIn(scene, words, STEADY)
  const chosen = due.find((m) => m.attributes.periodKind !== 'conditional') ?? (event === null ? due[0] : undefined)
  if (steady !== null && (!chosen || chosen.start > span.start + 40)) return timeless('ongoing', steady)
  if (chosen) return dueFrom(scene, chosen, year)
  if (event !== null) return timeless('conditional', event)
  const cycle = saidIn(scene, words, CYCLE)
  return cycle === null ? null : timeless('recurring', cycle)
}

/** "định kỳ hằng năm báo cáo …, chậm nhất ngày 17 tháng 12": each year by that day. */
function onDayOfYear(scene: Scene, yearly: Mention, day: Mention, year: number | null): RecordPeriod {
  const each = dueFrom(scene, yearly, year)
  const { end, text } = dueFrom(scene, day, year)
  if (end === null) return each
  const [, month, date] = end.split('-').map(Number)
  const rule = `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${date}`
  const said = yearly.start < day.start ? [each.text, text] : [text, each.text]
  return { ...each, text: said.join(', '), rule }
}

/** The words of a pattern's first group, as the text has them. */
function saidIn({ folded, text }: Scene, { start, end }: Span, pattern: RegExp): string | null {
  const found = pattern.exec(folded.slice(start, end))
  if (!found) return null
  const at = start + found.index + found[0].indexOf(found[1]!)
  return oneLine(text.slice(at, at + found[1]!.length))
}

const timeless = (kind: RecordPeriod['kind'], text: string): RecordPeriod => ({
  kind,
  start: null,
  end: null,
  text,
  inherited: false,
  rule: null,
})

function isDue(scene: Scene, span: Span, mention: Mention): boolean {
  const { rule, start, end } = mention
  if (/^period\.(?:before|by-date|recurring-date|recurring-month-day|this-year|conditional)/.test(rule)) return true
  const before = scene.folded.slice(span.start, start)
  if (/^\s*$/u.test(before) || /[.;:]\s*$/u.test(before)) return true
  if (/^period\.recurring/.test(rule)) return true
  if (DONE.test(before) || (DUE.test(before) && !NAMED.test(before))) return true
  return (
    DURING.test(scene.folded.slice(start, end)) &&
    CLAUSE_END.test(scene.folded.slice(end, span.end)) &&
    !ABOUT.test(before)
  )
}
