/** The words of a title → the period the document plans for: `năm 2024`, `giai đoạn 2021 - 2030`, `đến năm 2025`. */
import {
  type DatePeriod,
  daysInMonth,
  isoDate,
  month,
  type PartialPeriod,
  quarter,
  year,
  yearOf,
} from '../model/period.ts'
import { fold } from '../model/text.ts'

const YEAR = '((?:19|20)\\d{2})'
const DATED = /(?:ngày ?)?\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?:19|20)\d{2}|ngày ?\d{1,2} ?tháng ?\d{1,2} ?năm ?\d{4}/g
const CITED = /\d+[a-z]?\/(?:19|20)\d{2}\/\p{L}+/gu
const RANGE = new RegExp(
  `(?:từ )?(?:(?:giai đoạn|thời kỳ|nhiệm kỳ|các năm|trong các năm|kỳ|năm) ?(?:[ivx]+ ?[:,(]? ?)?(?:từ )?(?:năm )?)?${YEAR} ?(?:-|đến|tới) ?(?:hết )?(?:năm )?${YEAR}(?!\\d)`,
  'g',
)
/** A range that lost its dash: "giai đoạn 20212025", "nhiệm kỳ 2020 2025". */
const GLUED = new RegExp(`((?:giai đoạn|thời kỳ|nhiệm kỳ|niên khóa|năm học|các năm) ?)${YEAR} ?${YEAR}(?!\\d)`, 'g')
/** The last year in two digits: "giai đoạn 2021-25". */
const CUT = /((?:giai đoạn|thời kỳ|nhiệm kỳ) ?20\d{2}) ?- ?(\d{2})(?!\d)/g
const UNTIL = new RegExp(`(?:đến|tới|vào)(?: hết| cuối)? (?:năm )?${YEAR}(?!\\d)`, 'g')
/** A school year runs from September to the end of May. */
const SCHOOL = new RegExp(`(?:năm học|niên khóa) ?${YEAR} ?[-/] ?${YEAR}(?!\\d)`)
/** A year that says without "năm" whose it is: "nhiệm vụ 2010", "vụ hè thu 2020", "Năm An toàn giao thông 2021". */
const BARE = new RegExp(
  `(?:^năm (?!${YEAR})|kế hoạch|nhiệm vụ|phương hướng|chỉ tiêu|dự toán|chương trình|mục tiêu|công tác|vụ|hè|mùa)[^\\d,;.:]{0,60} ${YEAR}(?=$|[ ,;.:)])(?! ?-)`,
  'g',
)
/** What was, and behind it what is to be: "Tổng kết năm 2021, triển khai nhiệm vụ năm 2022" plans for the second. */
const REVIEW = /^(?:báo cáo |về |nghị quyết |thông báo )*(?:tình hình|kết quả|tổng kết|sơ kết|đánh giá|kiểm điểm)/
const REACHED = /(?:đạt được|kết quả|tình hình|đã thực hiện)(?: trong)?(?: giai đoạn| năm| thời kỳ| nhiệm kỳ)/
const PLAN =
  /(?:[,;:]| và| -) ?(?:triển khai |xây dựng |đề ra |một số |các )*(?:phương hướng|nhiệm vụ|kế hoạch|mục tiêu|chỉ tiêu|giải pháp|dự kiến|dự toán|chương trình|định hướng)/g
const WITHIN = new RegExp(`năm(?: học)? ?${YEAR}(?! ?(?:-|đến) ?(?:19|20)\\d{2})(?!\\d)`, 'g')
const QUARTER = new RegExp(`quý ?(iv|iii|ii|i|[1-4]) ?(?:/|năm|-)? ?(?:năm )?${YEAR}`)
const MONTHS = new RegExp(`(\\d{1,2}) tháng (đầu|cuối) năm ?${YEAR}`)
const MONTH = new RegExp(`tháng ?(\\d{1,2}) ?(?:/|năm|-) ?${YEAR}`)
const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/** Dates of the plan's time, or null. Years inside dates and document numbers are none. */
export function periodOfTitle(title: string): PartialPeriod | DatePeriod | null {
  const words = blank(blank(fold(title).replace(/\s+/g, ' '), DATED), CITED)
    .replace(GLUED, '$1$2-$3')
    .replace(CUT, '$1-20$2')
  return (REVIEW.test(words) || REACHED.test(words) ? planned(words) : null) ?? periodOf(words)
}

/** The time of the plan behind a review, where it has a time of its own. */
function planned(words: string): PartialPeriod | DatePeriod | null {
  const behind = [...words.matchAll(PLAN)].at(-1)
  return behind === undefined ? null : periodOf(words.slice(behind.index))
}

function periodOf(words: string): PartialPeriod | DatePeriod | null {
  const part = partOfYear(words)
  if (part !== null) return part
  const range = first(words, RANGE, (found) => {
    const [from, to] = [Number(found[1]), Number(found[2])]
    return to > from && to - from <= 60 ? year(from, to) : null
  })
  const rest = blank(blank(words, RANGE), UNTIL)
  const until = first(blank(words, RANGE), UNTIL, (found) => ({ start: null, end: `${found[1]}-12-31` }))
  const single = first(rest, WITHIN, (found) => year(Number(found[1])))
  // "… giai đoạn 2021-2025 … năm 2024": the plan of one year of the term.
  if (range !== null && single !== null) {
    const inside = yearOf(single.start) >= yearOf(range.start) && yearOf(single.start) <= yearOf(range.end)
    return inside ? single : range
  }
  if (range !== null) return range
  if (single !== null && until !== null)
    return words.indexOf(until.end.slice(0, 4)) < words.indexOf(single.start.slice(0, 4)) ? until : single
  return single ?? until ?? first(blank(rest, UNTIL), BARE, (found) => year(Number(found[2])))
}

function partOfYear(words: string): DatePeriod | null {
  const months = MONTHS.exec(words)
  if (months !== null) {
    const [count, y] = [Number(months[1]), Number(months[3])]
    if (count >= 1 && count < 12) return months[2] === 'đầu' ? month(y, 1, count) : month(y, 13 - count, 12)
  }
  const school = SCHOOL.exec(words)
  if (school !== null && Number(school[2]) === Number(school[1]) + 1)
    return { start: `${school[1]}-09-01`, end: `${school[2]}-05-31` }
  const q = QUARTER.exec(words)
  if (q !== null) return quarter(Number(q[2]), QUARTERS[q[1]!] ?? Number(q[1]))
  const m = MONTH.exec(words)
  if (m === null) return null
  const [number, y] = [Number(m[1]), Number(m[2])]
  const start = isoDate(y, number, 1)
  const end = start === null ? null : isoDate(y, number, daysInMonth(y, number))
  return start !== null && end !== null ? { start, end } : null
}

const blank = (words: string, pattern: RegExp): string => words.replace(pattern, (found) => ' '.repeat(found.length))

function first<T>(words: string, pattern: RegExp, make: (found: RegExpMatchArray) => T | null): T | null {
  for (const found of words.matchAll(pattern)) {
    const made = make(found)
    if (made !== null) return made
  }
  return null
}
