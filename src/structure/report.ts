/** An article's paragraphs → the document it reports: type, number, date, issuer, title. */
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold, oneLine } from '../model/text.ts'
import { type Named, readNamed, typeAt } from './citation.ts'
import { readDate } from './letterhead.ts'
import type { Lexicon } from './lexicon.ts'
import { openings } from './news.ts'
import type { Manuscript } from './pieces.ts'
import { countWords } from './shape.ts'

export interface Report {
  readonly entry: DoctypeEntry | null
  readonly number: string | null
  readonly issued: string | null
  readonly issuer: string | null
  /** The reported document's title; with its type's word where the article has it so. */
  readonly title: string | null
}

const NOTHING: Report = { entry: null, number: null, issued: null, issuer: null, title: null }
const BODY =
  '(?:chủ tịch |phó chủ tịch |thường trực |ban thường vụ |ban chấp hành )?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|tỉnh ủy|thành ủy|huyện ủy|thủ tướng chính phủ|thủ tướng|chính phủ|quốc hội|bộ chính trị|ban bí thư|bộ \\p{L}+|sở \\p{L}+|ban chỉ đạo|tỉnh (?!ủy)\\p{L}+|thành phố \\p{L}+|huyện (?!ủy)\\p{L}+)'
const ISSUER = `${BODY}[^.;:!?()]{0,60}?`
const VERB =
  '(?:vừa |đã |mới |chính thức |cũng |tiếp tục |có |ra |ký |xem xét |thống nhất |chủ trì )*(?:ban hành|phê duyệt|thông qua|ký|có quyết định|ra quyết định)'
const ACTIVE = new RegExp(`(?<![\\p{L}])(${ISSUER}),? (${VERB})(?![\\p{L}])`, 'gu')
const PASSIVE = new RegExp(
  `^[^.;]{0,260}?,? (?:vừa |đã |mới )?được (${ISSUER}) (?:vừa |đã )?(?:ban hành|phê duyệt|thông qua|ký)(?![\\p{L}])`,
  'u',
)
const STATES = new RegExp(
  `(?<![\\p{L}])(${ISSUER}),? (?:đã |sẽ |tiếp tục |cũng )*(?:đề ra|đặt ra|đặt mục tiêu|phấn đấu|yêu cầu|xác định|giao)(?![\\p{L}])`,
  'u',
)
/** "về việc ban hành kế hoạch …", "phê duyệt đề án …": inside a decision, the document that plans. */
const INNER = /^,? ?(?:về việc |v\/v |về )?(?:ban hành|phê duyệt|thông qua) (?:bản |một )?/
const TITLE_END =
  /[.;:!?(“"]|, (?:với|trong đó|theo đó|nhằm|gồm|đặt|phấn đấu|nêu|xác định|tập trung|yêu cầu|giao|qua đó|có|để|do|mục tiêu|đến năm)(?= )|(?: (?:với (?:các )?(?:mục tiêu|nội dung|tổng)|nhằm |trong đó|theo đó|đặt mục tiêu|nêu rõ|đã xác định|xác định mục tiêu|đề ra mục tiêu))/
/** Words that make of an issuer's name a sentence of its own: "Ban Chỉ đạo phải …". */
const NO_NAME =
  /(?:^| )(?:phải|cần|sẽ|được|yêu cầu|đề nghị|giao|để|khi|nếu|nhằm|theo|là|cho|về|đạt|hoàn thành|tiếp tục)(?: |$)|\d/
const ISSUER_AGAIN = new RegExp(`(?:, | và )(?=${BODY}[^,]*$)`, 'u')
/** Types that set targets; others are cited, seldom reported. */
const PLANS = new Set(['ke-hoach', 'de-an', 'chuong-trinh', 'chien-luoc', 'phuong-an'])
const REPORTED = new Set([...PLANS, 'quyet-dinh', 'nghi-quyet', 'chi-thi', 'ket-luan', 'quy-hoach'])
const OPENS = /(?:^|[.:] )(?:theo|tại|căn cứ|trong|triển khai|thực hiện)? ?(?:nội dung )?/g

/** What `indices` (the article's own paragraphs, in order) say of a document they report. */
export function readReport(manuscript: Manuscript, indices: readonly number[], lexicon: Lexicon): Report {
  const paragraphs = openings(manuscript, indices).map((words) => ({ words, low: fold(words) }))
  for (const read of [issued, opened, cited]) {
    for (const { words, low } of paragraphs) {
      const report = read(words, low, lexicon)
      if (report !== null) return report
    }
  }
  const entry = spoken(paragraphs, lexicon)
  for (const { words, low } of paragraphs) {
    const found = STATES.exec(low)
    const issuer = found === null ? '' : words.slice(found.index, found.index + found[1]!.length)
    if (found === null || CENTRAL.test(fold(issuer))) continue
    if (countWords(issuer) <= 8 && isBody(issuer)) return { ...NOTHING, entry, issuer }
  }
  return { ...NOTHING, entry }
}

/** True for a name and not a sentence: "tỉnh Kon Tum", but not "tỉnh sẽ …". */
const isBody = (issuer: string): boolean =>
  countWords(issuer) <= 14 &&
  !NO_NAME.test(fold(issuer)) &&
  !/^[Tt](?:ỉnh|hành phố) \p{Ll}|^[Hh]uyện \p{Ll}/u.test(issuer)

/** "UBND tỉnh X vừa ban hành Kế hoạch …", "Kế hoạch … được UBND tỉnh X phê duyệt". */
function issued(words: string, low: string, lexicon: Lexicon): Report | null {
  for (const found of low.matchAll(ACTIVE)) {
    const own = found[1]!
    const again = ISSUER_AGAIN.exec(own)
    const skip = again === null ? 0 : again.index + again[0].length
    const from = found.index + skip
    const issuer = words.slice(from, from + own.length - skip)
    if (!isBody(issuer)) continue
    // What the centre once issued is the background of an article; what it has just issued is its subject.
    const fresh = /vừa|mới|^ký/.test(found[2]!) || /ngày \d[\d/ thángnăm]{1,20},? ?$/.test(low.slice(0, from))
    if (CENTRAL.test(low.slice(from)) && !fresh) continue
    const report = documentAt(words, low, found.index + found[0].length, /quyết định$/.test(found[2]!), lexicon)
    if (report !== null)
      return { ...report, issuer, issued: report.issued ?? (report.number === null ? null : dayBefore(low, from)) }
  }
  for (const start of sentenceStarts(low)) {
    const passive = PASSIVE.exec(low.slice(start))
    const named = passive === null ? null : readNamed(words, low, start, lexicon)
    if (passive === null || named === null || !REPORTED.has(named.entry.id)) continue
    const until = start + passive[0].search(/,? (?:vừa |đã |mới )?được (?=[^ ])/)
    const at = start + passive[0].lastIndexOf(passive[1]!)
    const title = namedTitle(words, start, named, until)
    return { ...of(named), title, issuer: words.slice(at, at + passive[1]!.length) }
  }
  return null
}

/** "Theo Kế hoạch … của UBND tỉnh X", "Đề án … đặt mục tiêu": a plan that opens a sentence, by its number or title. */
function opened(words: string, low: string, lexicon: Lexicon): Report | null {
  for (const start of sentenceStarts(low)) {
    const named = readNamed(words, low, start, lexicon)
    if (named === null || !REPORTED.has(named.entry.id)) continue
    if (NO_SUBJECT.test(low.slice(named.subject, named.subject + 30)) && named.number === null) continue
    const end = titleEnd(low, named.subject)
    const cut = ISSUER_BEHIND.exec(low.slice(named.subject, end))
    const until = cut === null ? end : named.subject + cut.index
    const title = namedTitle(words, start, named, until)
    const plans = PLANS.has(named.entry.id)
    if (named.number === null && !(plans && title !== null && /^\p{Lu}/u.test(words.slice(start)))) continue
    if (named.number !== null && !plans && named.issuer === null) continue
    const behind =
      cut === null
        ? null
        : words.slice(
            named.subject + cut.index + cut[0].length - cut[1]!.length,
            named.subject + cut.index + cut[0].length,
          )
    const issuer = named.issuer ?? behind
    // "Theo Quyết định số … của Thủ tướng Chính phủ" is the ground an article stands on, not what it tells.
    if (issuer !== null && CENTRAL.test(fold(issuer))) continue
    return { ...of(named), issuer, title: plans || named.number !== null ? title : null }
  }
  return null
}

/** A plan of the article's own authorities, cited by its number anywhere. */
function cited(words: string, low: string, lexicon: Lexicon): Report | null {
  for (const found of low.matchAll(/(?<!\p{L})\p{L}+ \p{L}+(?: \p{L}+){0,3}? số ?:? ?\d/gu)) {
    const named = readNamed(words, low, found.index, lexicon)
    if (named === null || named.number === null || !REPORTED.has(named.entry.id)) continue
    const local =
      named.issuer === null
        ? PLANS.has(named.entry.id) && LOCAL_SYMBOL.test(named.number)
        : !CENTRAL.test(fold(named.issuer))
    if (!local) continue
    return { ...of(named), title: namedTitle(words, found.index, named, titleEnd(low, named.subject)) }
  }
  return null
}

const LOCAL_SYMBOL = /[-/](?:UBND|HĐND|TU|HU|TƯU|BCĐ)/
const CENTRAL =
  /^(?:phó )?(?:thủ tướng|chính phủ|quốc hội|bộ |ban bí thư|trung ương|ban chấp hành trung ương|chủ tịch nước)/
const ISSUER_BEHIND = new RegExp(`,? (?:của|do) (${BODY}[^,.;:()]{0,40})$`, 'u')

const of = (named: Named): Report => ({
  entry: named.entry,
  number: named.number,
  issued: named.issued,
  issuer: named.issuer,
  title: null,
})

function sentenceStarts(low: string): number[] {
  return [...low.matchAll(OPENS)].map((found) => found.index + found[0].length).slice(0, 24)
}

/** The document behind an issuing verb: the numbered one, or the plan inside an unnumbered decision. */
function documentAt(words: string, low: string, behind: number, decided: boolean, lexicon: Lexicon): Report | null {
  let at = behind + /^[ ,]*(?:(?:bản|một|các|văn bản|dự thảo) )?/.exec(low.slice(behind))![0].length
  let outer: Named | null = null
  const decision = decided ? (lexicon.typeByName.get('quyết định') ?? null) : null
  for (let depth = 0; depth < 2; depth++) {
    const inner = outer !== null || decided ? INNER.exec(low.slice(outer?.subject ?? behind)) : null
    if (inner !== null) at = (outer?.subject ?? behind) + inner[0].length
    else if (outer !== null) break
    const named = readNamed(words, low, at, lexicon)
    if (
      named === null ||
      named.entry.id === 'bao-cao' ||
      named.entry.id === 'thong-bao' ||
      named.entry.id === 'cong-van'
    )
      break
    if (outer !== null && outer.number !== null) {
      // The decision has its number; what it approves gives the title.
      return { ...of(outer), title: namedTitle(words, at, named, titleEnd(low, named.subject)) }
    }
    outer = named
    const bare = typeAt(low, at, lexicon)!.end
    const next = INNER.exec(low.slice(named.subject))
    if (next === null) {
      const bracketed = named.number === null ? bracket(words, low, named, lexicon) : null
      const about = /^,? ?(?:về việc|v\/v) /.exec(low.slice(bare))
      const title =
        about === null
          ? namedTitle(words, at, named, titleEnd(low, named.subject))
          : titleOf(words, bare + about[0].length, titleEnd(low, named.subject))
      if (title === null && named.number === null && bracketed === null) return null
      return { ...of(named), ...(bracketed ?? {}), title }
    }
  }
  if (outer !== null && (outer.number !== null || decided))
    return { ...of(outer), title: titleOf(words, outer.subject, titleEnd(low, outer.subject)) }
  return decision !== null && outer === null ? decisionAbout(words, low, behind, decision) : null
}

function decisionAbout(words: string, low: string, behind: number, entry: DoctypeEntry): Report | null {
  const about = /^ ?(?:về việc|v\/v|về) /.exec(low.slice(behind))
  if (about === null) return null
  const from = behind + about[0].length
  const title = titleOf(words, from, titleEnd(low, from))
  return title === null ? null : { ...NOTHING, entry, title }
}

/** "(Quyết định số 12/QĐ-UBND, ngày 5/3/2024)" at the sentence's end. */
function bracket(words: string, low: string, named: Named, lexicon: Lexicon): Pick<Report, 'number' | 'issued'> | null {
  const sentence = low.slice(named.subject, named.subject + 500)
  const stop = sentence.search(/\.(?: |$)/)
  const open = sentence.indexOf('(')
  if (open < 0 || (stop >= 0 && stop < open)) return null
  const found = readNamed(words, low, named.subject + open + 1, lexicon)
  if (found === null || found.entry !== named.entry || found.number === null) return null
  return { number: found.number, issued: found.issued }
}

/** "Ngày 16/1/2019, UBND tỉnh …": the day that opens the sentence. */
function dayBefore(low: string, issuerAt: number): string | null {
  const before = low.slice(Math.max(0, issuerAt - 60), issuerAt)
  const found = /ngày \d{1,2} ?(?:\/|tháng) ?\d{1,2} ?(?:\/|năm) ?\d{4},? ?(?:[^.;]{0,20})$/.exec(before)
  return found === null ? null : readDate(found[0])
}

/** Type and subject, without the number, date and issuer between them. */
const namedTitle = (words: string, start: number, named: Named, to: number): string | null =>
  titleFrom(`${words.slice(start, named.typed)} ${words.slice(named.subject, Math.max(to, named.subject))}`)

const titleOf = (words: string, from: number, to: number): string | null => titleFrom(words.slice(from, to))

function titleFrom(words: string): string | null {
  const title = oneLine(words).replace(/^["“”]|[,"“”]$/g, '')
  const count = countWords(title, 90)
  return count >= 4 && count <= 80 ? title : null
}

function titleEnd(low: string, from: number): number {
  let end = from
  for (;;) {
    const found = TITLE_END.exec(low.slice(end))
    if (found === null) return low.length
    end += found.index
    // A full stop inside a number or an abbreviation ends nothing, a quotation that opens a name neither.
    if (low.charAt(end) === '.' && /^\.[\p{L}\d]/u.test(low.slice(end, end + 2))) end++
    else if (/[“"]/.test(low.charAt(end)) && end - from < 30) end++
    else return end
  }
}

/** "Kế hoạch nêu rõ …", "Đề án cần …": an article that speaks of one document without naming it in full. */
function spoken(paragraphs: readonly { readonly low: string }[], lexicon: Lexicon): DoctypeEntry | null {
  for (const { low } of paragraphs)
    for (const start of sentenceStarts(low)) {
      const type = typeAt(low, start, lexicon)
      if (type === null || !REPORTED.has(type.entry.id)) continue
      if (SPEAKS.test(low.slice(type.end, type.end + 30))) return type.entry
    }
  return null
}

/** What no title goes on with. */
const NO_SUBJECT =
  /^(?: này| trên| nói trên)?,? (?:cũng |đã )?(?:của|có|đã|sẽ|được|là|với|trong|tại|đang|phải|do|và|cho|này|nêu|đặt|xác định|đề ra|cần|hướng|phấn đấu|yêu cầu|nhấn mạnh|đưa|góp|giúp|tập trung)(?!\p{L})/u
const SPEAKS =
  /^(?: này)?,? (?:cũng |đã )?(?:nêu|đặt|xác định|đề ra|cần|hướng|phấn đấu|yêu cầu|nhấn mạnh|có mục tiêu)(?!\p{L})/u
