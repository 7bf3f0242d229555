/** Title pieces → the title on one line; for a document without them, the running head or the first line. */
import { fold, oneLine } from '../model/text.ts'
import type { Furniture } from './furniture.ts'
import { labelAt } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { headlineAt } from './news.ts'
import { sliceOf } from './phrases.ts'
import type { Manuscript } from './pieces.ts'
import type { Regions } from './regions.ts'

export function titleText(m: Manuscript, regions: Regions): string | null {
  const parts = regions.title.map((index) => withoutAuthority(sliceOf(m, index)))
  if (regions.type !== null) parts.unshift(m.text.slice(regions.type.rest.start, regions.type.rest.end))
  if (regions.type === null && parts.length === 0) {
    const annex = regions.annexes.values().next().value
    parts.push(...(annex?.title ?? []).map((index) => sliceOf(m, index)))
  }
  const title = oneLine(parts.join(' '))
    .replace(/^(?:V\/v|v\/v)[:.]? ?/, '')
    .replace(OF_ORGAN, '')
    .replace(/[\s_*-]+$/, '')
  return /\p{L}/u.test(title) ? title : null
}

/** "CỦA BỘ CHÍNH TRỊ VỀ …": who speaks is the issuer's. */
const OF_ORGAN =
  /^của (?:hội nghị .{3,60} )?(?:bộ chính trị|ban bí thư|ban (?:chấp hành|thường vụ)(?: trung ương)?(?: đảng(?: bộ)?(?: (?:tỉnh|huyện|thành phố|quận|thị xã|xã|phường)(?: \p{L}+){0,4})?)?|(?:tỉnh|thành|huyện|quận|thị|đảng) ủy(?: \p{L}+){0,4}?) (?=về )/iu

const CAPITALS = /(?:[\p{Lu}\d][\p{Lu}\d]*[ ,–()-]+){3,}/u

/** A document whose title page is lost: the running head names it, or the line above its first paragraph does. */
export function undrawnTitle(m: Manuscript, regions: Regions, furniture: Furniture, lexicon: Lexicon): string | null {
  if (regions.type !== null) return null
  for (let at = 0; at < Math.min(m.pieces.length, 60); at++) {
    if (!furniture.isFurniture(at) || m.pieces[at]!.end - m.pieces[at]!.start > 500) continue
    const words = oneLine(sliceOf(m, at))
    const run = CAPITALS.exec(words)?.[0].trim() ?? ''
    const type = lexicon.typeNames.find(([name]) => fold(run).includes(name))
    if (type === undefined || run.length < 20) continue
    const from = fold(run).indexOf(type[0]) + type[0].length
    return oneLine(run.slice(from)).replace(/[\s,–-]+$/, '') || null
  }
  const enacted = firstArticle(m, regions.letterhead.length > 0 ? 40 : 1)
  if (enacted !== null) return enacted
  const own = m.pieces.map((_, at) => at).filter((at) => regions.roles[at] === null || regions.roles[at] === 'title')
  const at = headlineAt(m, own)
  return at < 0 || labelAt(m.text, m.pieces[own[at]!]!) !== null ? null : oneLine(sliceOf(m, own[at]!))
}

const AUTHORITY_LINE =
  /^(?:(?:phó )?thủ tướng chính phủ|chính phủ|quốc hội|ủy ban thường vụ quốc hội|(?:thống đốc|bộ trưởng|chủ nhiệm|tổng thanh tra|chủ tịch|giám đốc|tổng giám đốc|hiệu trưởng|viện trưởng|cục trưởng|trưởng ban) .+|(?:ủy ban|hội đồng) nhân dân (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) .+)$/

const ASSEMBLY = /^(?:hội đồng nhân dân|quốc hội|ban chấp hành|đảng bộ|đại hội)(?!\p{L})/u

const GOES_ON = /(?:^|\s)(?:của|do|và|với|giữa|theo|cho|tại|bởi)$/

/** A line below the title's that belongs to what follows it: who decides, and on what ground. */
const FOLLOWS = /^(?:căn cứ |xét tờ trình |theo đề nghị )|(?:điện|gửi) ?:$/

/** A title's last line that names who decides, run together with it by the file. */
function withoutAuthority(words: string): string {
  const lines = words.split('\n').map((line) => line.trim())
  const session = lines.findIndex((line, at) => at > 0 && ASSEMBLY.test(fold(line)) && line === line.toUpperCase())
  if (session > 0 && /khóa|kỳ họp/.test(fold(lines.slice(session).join(' ')))) return lines.slice(0, session).join(' ')
  const after = lines.findIndex(
    (line, at) =>
      at > 0 &&
      (FOLLOWS.test(fold(line)) ||
        (AUTHORITY_LINE.test(fold(line)) &&
          line === line.toUpperCase() &&
          !GOES_ON.test(fold(lines[at - 1]!)) &&
          at < lines.length - 2)),
  )
  if (after > 0) return withoutAuthority(lines.slice(0, after).join('\n'))
  for (const count of [1, 2]) {
    if (lines.length <= count) continue
    const last = oneLine(lines.slice(-count).join(' '))
    const rest = lines.slice(0, -count).join(' ')
    if (AUTHORITY_LINE.test(fold(last)) && !GOES_ON.test(fold(rest)) && last === last.toUpperCase()) return rest
  }
  return words
}

const FIRST_ARTICLE = /^điều 1[.:]? ?(?=(?:ban hành|phê duyệt|phê chuẩn|thông qua|quy định|giao) )/
const ARTICLE_END =
  /[.;:(]|,? (?:với|gồm|bao gồm|như sau|theo|đính kèm|cụ thể)(?: |$)|,? (?:trong đó|nhằm|kèm theo (?:quyết định|nghị quyết)) /
const SUBJECT_SHORTEST = 30

/** "Điều 1. Phê duyệt Chương trình … (bản kèm theo) với …": what a decision without a title decides. */
export function firstArticle(m: Manuscript, most: number): string | null {
  for (const piece of m.pieces.slice(0, most)) {
    const low = oneLine(m.folded.slice(piece.start, Math.min(piece.end, piece.start + 600)))
    const found = FIRST_ARTICLE.exec(low)
    if (found === null) continue
    const words = oneLine(m.text.slice(piece.start, Math.min(piece.end, piece.start + 600)))
      .slice(found[0].length)
      .replace(/ ?kèm theo (?:Quyết định|Nghị quyết) này/, '')
    const end = fold(words).search(ARTICLE_END)
    return end < SUBJECT_SHORTEST ? null : words.slice(0, end).trim()
  }
  return null
}
