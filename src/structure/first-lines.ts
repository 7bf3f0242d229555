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

const HELD = /(?:tổ chức|tiến hành|khai mạc|bế mạc|diễn ra)(?: phiên \p{L}+(?: \p{L}+)?)? đại hội/u

/** The latest term of a congress that the first lines name, where the title or headline speaks of one or one is held. */
export function termOfCongress(manuscript: Manuscript, title: string | null): DatePeriod | null {
  const held = title === null || fold(title).includes('đại hội')
  if (!held && !firstLines(manuscript).some(({ low }) => HELD.test(low.slice(0, 250)))) return null
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

const PASSED =
  /(?:nghị quyết|luật|pháp lệnh) này (?:đã )?được [^;]{3,200}? thông qua (?:tại [^;]{3,80}?,? )?(?:vào )?ngày (\d{1,2}) ?(?:tháng|[/.-]) ?(\d{1,2}) ?(?:năm|[/.-]) ?(\d{4})/u
const LAST_LINES = 24

/** "Nghị quyết này đã được Hội đồng nhân dân … thông qua ngày 9 tháng 12 năm 2021": the day, from the last lines. */
export function dayOfPassing({ pieces, text }: Manuscript): string | null {
  for (const { start, end } of pieces.slice(-LAST_LINES)) {
    const found = PASSED.exec(fold(oneLine(text.slice(start, Math.min(end, start + 600)))))
    if (found !== null) return isoDate(Number(found[3]), Number(found[2]), Number(found[1]))
  }
  return null
}

const PART =
  /^(?:(?:[ivx]+|[a-z]|\d+)[.)/-]? ?(?:\d+[.)]? ?)*)?(?:(?:các|một số) )?(?:mục tiêu|phương hướng|nhiệm vụ|chỉ tiêu|kế hoạch|giải pháp|định hướng)(?!\p{L})/u
const OF_PLAN = /(?<!\p{L})của (?=(?:đề án|kế hoạch|chương trình|chiến lược|quy hoạch|phương án) \p{L})/u
const PART_LONGEST = 160
const HEADINGS = 6

/** What the heading says under which an excerpt begins: "IV. Phương hướng, nhiệm vụ năm 2014", "Mục tiêu của đề án …". */
export function firstPart({
  pieces,
  text,
}: Manuscript): { readonly heading: string; readonly plan: string | null } | null {
  for (const { start, end } of pieces.slice(0, HEADINGS)) {
    const words = end - start > PART_LONGEST ? '' : oneLine(text.slice(start, end))
    if (!PART.test(fold(words)) || /[.;,]$/.test(words)) continue
    const plan = OF_PLAN.exec(fold(words))
    return { heading: words, plan: plan === null ? null : words.slice(plan.index + plan[0].length).replace(/:$/, '') }
  }
  return null
}

const OF_YEAR =
  /^(?:\([^)]{2,30}\) ?[-–] ?)?(?:theo|trong) (?:kế hoạch|chỉ tiêu|mục tiêu|nghị quyết)(?: \p{L}+){0,14},? (?:trong )?năm ((?:19|20)\d{2}),/u
const FIRST_TEXT = 5

/** "Theo kế hoạch của Bộ …, năm 2010, ngành phấn đấu …": the year, where the text opens so. */
export function yearOfPlan(manuscript: Manuscript): DatePeriod | null {
  for (const { low } of firstLines(manuscript).slice(0, FIRST_TEXT)) {
    const found = OF_YEAR.exec(low)
    if (found !== null) return year(Number(found[1]))
  }
  return null
}

function firstLines({ pieces, text }: Manuscript): readonly { readonly low: string }[] {
  return pieces
    .slice(0, READ_LINES)
    .map(({ start, end }) => ({ low: fold(oneLine(text.slice(start, Math.min(end, start + READ_SIGNS)))) }))
}
