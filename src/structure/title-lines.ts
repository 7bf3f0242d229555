/** The pieces behind the type line → those that are the title (trích yếu). */
import type { TypeLine } from './frame.ts'
import { labelAt } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { AUTHORITY, BASIS, ENACTS, lengthOf, lowOf, RECIPIENTS, standsOut, wordsOf } from './phrases.ts'
import { ANNEX_LINE, ATTACHED, type Manuscript, typeOf } from './pieces.ts'
import { countWords, endsSentence, isCaps } from './shape.ts'

/** "KẾ HOẠCH ⏎ thực hiện Nghị quyết …": a title, where the same words as a ground end with a sign. */
const CARRIES_OUT = /^(?:triển khai|thực hiện) /
const ABOUT = /^(?:về|v\/v)(?!\p{L})/u
const ORGAN =
  /^(?:của )?(?:hội nghị|ban (?:chấp hành|thường vụ|cán sự)|bộ chính trị|ban bí thư|thường trực|tỉnh ủy|thành ủy|huyện ủy|đảng ủy|chủ tịch|phó chủ tịch|ủy ban nhân dân|hội đồng nhân dân|ubnd|thủ tướng|bộ trưởng)(?!.* về )/
/** "HỘI ĐỒNG NHÂN DÂN … KHÓA I, KỲ HỌP THỨ TƯ". */
const SESSION = /(?:khóa (?:[ivx]+|\d+)|kỳ họp|nhiệm kỳ)/

/** "BÁO CÁO ⏎ Kết quả công tác năm 2013 ⏎ Phương hướng nhiệm vụ năm 2014": what a report goes on to, on a line of its own. */
const OUTLOOK =
  /^(?:và )?(?:phương hướng|nhiệm vụ|kế hoạch|chương trình công tác|định hướng|giải pháp)(?!\p{L})(?=.* (?:19|20)\d\d)/u
const MOST_OUTLOOK = 24

export function titleOf(m: Manuscript, head: readonly number[], type: TypeLine, lexicon: Lexicon): number[] {
  const title: number[] = []
  const rest = type.rest.end > type.rest.start
  let previousCaps = rest
  const behind = head.slice(head.indexOf(type.piece) + 1)
  const attached = behind.slice(0, 5).findIndex((index) => ATTACHED.test(lowOf(m, m.pieces[index]!)))
  const between = behind.slice(0, Math.max(attached, 0))
  if (
    between.length > 0 &&
    between.every((index) => lengthOf(m.pieces[index]!) < 300 && labelAt(m.text, m.pieces[index]!) === null)
  )
    return between
  for (const index of behind) {
    const piece = m.pieces[index]!
    const low = lowOf(m, piece)
    const words = wordsOf(m, piece)
    const caps = isCaps(words)
    const about = title.length === 0 && !rest && CARRIES_OUT.test(low) && !endsSentence(low) && !/[,;:]$/.test(low)
    if (BASIS.test(low) && !caps && !about) break
    if (ATTACHED.test(low) || ENACTS.test(low) || RECIPIENTS.test(low) || ANNEX_LINE.test(low)) break
    if (title.length > 0 && caps && AUTHORITY.test(low) && (countWords(words) <= 14 || SESSION.test(low))) break
    if (title.length === 0 && !rest && caps && AUTHORITY.test(low) && countWords(words) <= 9 && startsBasis(m, index))
      break
    if (/^(?:phần|chương|điều|mục) (?:thứ|\d|[ivx])/.test(low)) break
    const label = labelAt(m.text, piece)
    if (label !== null && label.ordinal !== null && title.length + (rest ? 1 : 0) > 0) break
    if (label !== null && !caps && label.style !== 'bullet-') break
    if (typeOf(low, lexicon) !== null && caps && title.length > 0) break
    // "KẾT LUẬN ⏎ CỦA BAN THƯỜNG VỤ TỈNH ỦY ⏎ về …": who speaks, and of what.
    const organ = title.length === 1 && ABOUT.test(low) && ORGAN.test(lowOf(m, m.pieces[title[0]!]!))
    if (organ) title.pop()
    const outlook = title.length > 0 && OUTLOOK.test(low) && !/[.;:]$/.test(low) && countWords(words) <= MOST_OUTLOOK
    const fits = caps || (title.length === 0 && !rest) || (!previousCaps && standsOut(m, piece)) || outlook
    if (!fits || lengthOf(piece) > 900 || (!caps && lengthOf(piece) > 500)) break
    if (!caps && endsSentence(low) && !standsOut(m, piece) && title.length + (rest ? 1 : 0) > 0) break
    if (!caps && announcesText(low)) break
    title.push(index)
    previousCaps = caps
    if (title.length >= 8) break
  }
  return title
}

const announcesText = (low: string): boolean => /(?:như sau|sau đây)\s*:?$/.test(low)

const startsBasis = (m: Manuscript, index: number): boolean => {
  const next = m.pieces[index + 1]
  return next !== undefined && BASIS.test(lowOf(m, next))
}
