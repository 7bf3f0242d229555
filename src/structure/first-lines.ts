/** The first lines of a text → the day on which it appeared, and the term of office that it plans for. */
import { type DatePeriod, isoDate, year } from '../model/period.ts'
import { fold, oneLine } from '../model/text.ts'
import type { Manuscript } from './pieces.ts'

const READ_LINES = 14
const READ_SIGNS = 700
const LONGEST_DATE_LINE = 130
const DAY =
  /(?<![\d/.-])(?:(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})|((?:19|20)\d{2})-(\d{2})-(\d{2}))(?![\d/])|(\d{1,2}) tháng (\d{1,2}),? năm ((?:19|20)\d{2})/u
/** Words that a line of the day and hour begins with, or that stand right before its day. */
const DATED_LINE =
  /^(?:thứ \S+|chủ nhật|cn|ngày|date|đăng|cập nhật|xuất bản|thời gian|tin|public)?[\s,:]*(?:ngày |đăng |lúc |tải |vào |time )*(?:\d{1,2}[:hg]\d{2}(?::\d{2})?[\s,|-]*)?(?:thứ \S+[\s,]*)?(?:ngày )?(?=\d)/u
/** Where an organ of the Party or a council opens its term: "Đại hội đại biểu … lần thứ XII, nhiệm kỳ 2020 - 2025". */
const TERM = /đại hội[^.;?]{0,160}?nhiệm kỳ ((?:19|20)\d{2}) ?- ?((?:19|20)\d{2})/gu
const LONGEST_TERM = 6

/** `Thứ Sáu, 23/10/2020, 15:04` → `2020-10-23`; null where no line of the first ones says so. */
export function dayOfAppearance(manuscript: Manuscript): string | null {
  for (const { low } of firstLines(manuscript)) {
    if (low.length > LONGEST_DATE_LINE) continue
    const at = DATED_LINE.exec(low)
    const found = DAY.exec(low)
    const opens = at !== null && found !== null && found.index <= at[0].length + 1
    if (!found || !(opens || /ngày (?:đăng|cập nhật|xuất bản)|\d{1,2}:\d{2}/u.test(low))) continue
    const [d, m, y] = found[1]
      ? [found[1], found[2], found[3]]
      : found[4]
        ? [found[6], found[5], found[4]]
        : [found[7], found[8], found[9]]
    const day = isoDate(Number(y), Number(m), Number(d))
    if (day !== null) return day
  }
  return null
}

/** The latest term of a congress that the first lines name, where the title or headline speaks of a congress too. */
export function termOfCongress(manuscript: Manuscript, title: string | null): DatePeriod | null {
  if (title !== null && !fold(title).includes('đại hội')) return null
  let latest: DatePeriod | null = null
  for (const { low } of firstLines(manuscript)) {
    for (const found of low.matchAll(TERM)) {
      const [from, to] = [Number(found[1]), Number(found[2])]
      if (to <= from || to - from > LONGEST_TERM) continue
      if (latest === null || latest.start < `${from}`) latest = year(from, to)
    }
  }
  return latest
}

function firstLines({ pieces, text }: Manuscript): readonly { readonly low: string }[] {
  return pieces
    .slice(0, READ_LINES)
    .map(({ start, end }) => ({ low: fold(oneLine(text.slice(start, Math.min(end, start + READ_SIGNS)))) }))
}
