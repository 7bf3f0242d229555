/** An article's paragraphs → the document it reports: type, number, date, issuer, title. */
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold } from '../model/text.ts'
import { ACTOR, actorName, isCentral, lastActor } from './actor.ts'
import { readNamed, typeAt } from './citation.ts'
import { readDate } from './letterhead.ts'
import type { Lexicon } from './lexicon.ts'
import { openings } from './news.ts'
import type { Manuscript } from './pieces.ts'
import { ABOVE, completed, fuller, numbered, resolution } from './report-completed.ts'
import {
  annexing,
  dayBefore,
  documentAt,
  of,
  type Paragraph,
  PLANS,
  REPORTED,
  type Report,
  SETS,
  sentenceAt,
  sentenceStarts,
  startsAnother,
  typeStarts,
} from './report-named.ts'
import { NO_SUBJECT, titleOf } from './report-title.ts'
import { countWords } from './shape.ts'

const NOTHING: Report = { entry: null, number: null, issued: null, issuer: null, title: null }
const VERB =
  '(?:vừa |đã |mới |chính thức |cũng |tiếp tục |có |ra |ký |xem xét |thống nhất |chủ trì |thảo luận |nghiên cứu |biểu quyết |và |, )*(?:ban hành|phê duyệt|thông qua|ký|có quyết định|ra quyết định|có|xây dựng|công bố)'
const ACTIVE = new RegExp(`(?<![\\p{L}])(${ACTOR}),? (${VERB})(?![\\p{L}])`, 'gu')
/** Verbs that say only of a numbered document that it was issued. */
const HAS = /(?:(?<!\p{L})có|xây dựng|công bố)$/u
const PASSIVE = new RegExp(
  `^[^.;]{0,260}?,? (?:vừa |đã |mới )?(?:được|do) (${ACTOR}) (?:vừa |đã )?(?:ban hành|phê duyệt|thông qua|ký)(?![\\p{L}])( (?:tại|theo|bằng|kèm theo) | ?,? ?(?:vào )?(?=ngày \\d))?`,
  'u',
)
const STATES = new RegExp(
  `(?<![\\p{L}])(${ACTOR}),? (?:đã |sẽ |tiếp tục |cũng )*(?:đề ra|đặt ra|đặt mục tiêu|phấn đấu|yêu cầu|xác định|giao)(?![\\p{L}])`,
  'u',
)
const LOCAL_SYMBOL = /[-/](?:UBND|HĐND|TU|HU|QU|TXU|ThU|TƯU|ĐU|BCĐ)/

/** What `indices` (the article's own paragraphs, in order) say of a document they report; `title` is the headline. */
export function readReport(
  manuscript: Manuscript,
  indices: readonly number[],
  title: string | null,
  lexicon: Lexicon,
): Report {
  const paragraphs = openings(manuscript, indices).map((words) => ({ words, low: fold(words) }))
  const entry = spoken(paragraphs, lexicon)
  const headline = title === null ? null : { words: title, low: fold(title) }
  const found =
    (headline === null ? null : headlined(headline, lexicon)) ??
    firstOf(
      paragraphs,
      (each) => acts(each, 'issues', null, lexicon) ?? isIssued(each, sentenceStarts(each.low), lexicon),
    ) ??
    firstOf(paragraphs, (each) => opened(each, lexicon)) ??
    firstOf(paragraphs, (each) => acts(each, 'has', null, lexicon)) ??
    firstOf(paragraphs, (each) => isIssued(each, saidIn(each.low, lexicon), lexicon)) ??
    firstOf(paragraphs, (each) => cited(each, ASIDE, SETS, lexicon)) ??
    firstOf(paragraphs, (each) => cited(each, SAID_IN, SETS, lexicon)) ??
    firstOf(paragraphs, (each) => cited(each, ASIDE, REPORTED, lexicon)) ??
    (entry === null ? null : firstOf(paragraphs, (each) => entitled(each, entry, lexicon))) ??
    (headline === null ? null : announced(headline, lexicon)) ??
    (entry === null ? null : firstOf(paragraphs, (each) => acts(each, 'issues', entry, lexicon))) ??
    explained(paragraphs, headline, entry, lexicon)
  if (found !== null)
    return fuller(completed(numbered(found, paragraphs, lexicon), paragraphs, lexicon), headline, lexicon)
  const resolved = resolution(paragraphs, lexicon)
  for (const { words, low } of paragraphs) {
    const states = STATES.exec(low)
    if (states === null) continue
    const issuer = actorName(words.slice(states.index, states.index + states[1]!.length), lexicon)
    if (issuer !== null && !isCentral(issuer) && countWords(issuer) <= 8)
      return { ...NOTHING, entry: entry ?? resolved, issuer }
  }
  return { ...NOTHING, entry: entry ?? resolved }
}

function firstOf(paragraphs: readonly Paragraph[], read: (paragraph: Paragraph) => Report | null): Report | null {
  for (const paragraph of paragraphs) {
    const report = read(paragraph)
    if (report !== null) return report
  }
  return null
}

/**
 * "UBND tỉnh X vừa ban hành Kế hoạch …", with `verb` "has" also "… đã có Kế hoạch số …". What the centre once issued is
 * the background of an article; what it has just issued is its subject, or what the article goes on to speak of.
 */
function acts(
  { words, low }: Paragraph,
  verb: 'issues' | 'has',
  spokenOf: DoctypeEntry | null,
  lexicon: Lexicon,
): Report | null {
  for (const found of low.matchAll(ACTIVE)) {
    const own = found[1]!
    const from = found.index + lastActor(own)
    // "… của Thủ tướng Chính phủ phê duyệt …": whose the document named before is.
    if (/của $/.test(low.slice(0, from)) || (verb === 'issues' && HAS.test(found[2]!))) continue
    const issuer = actorName(words.slice(from, found.index + own.length), lexicon)
    if (issuer === null) continue
    const report = documentAt(words, low, found.index + found[0].length, /quyết định$/.test(found[2]!), lexicon)
    if (report === null || (verb === 'has' && report.number === null)) continue
    const day = dayBefore(low, from) ?? (/ về /.test(own) ? null : dayBefore(low, found.index))
    const fresh =
      /vừa|mới|^ký/.test(found[2]!) || /(?:vừa|mới) thay mặt /.test(own) || day !== null || spokenOf === report.entry
    if (isCentral(issuer) && !fresh) continue
    return {
      ...report,
      issuer: report.issuer ?? issuer,
      issued: report.issued ?? (report.number === null ? null : day),
    }
  }
  return null
}

/** "Kế hoạch … được UBND tỉnh X phê duyệt", its type's word at one of `starts`. */
function isIssued({ words, low }: Paragraph, starts: readonly number[], lexicon: Lexicon): Report | null {
  for (const start of starts) {
    const found = PASSIVE.exec(low.slice(start))
    const named = found === null ? null : readNamed(words, low, start, lexicon)
    if (found === null || named === null || !REPORTED.has(named.entry.id)) continue
    const at = start + found[0].lastIndexOf(found[1]!)
    const issuer = actorName(words.slice(at, at + found[1]!.length), lexicon)
    if (issuer === null || startsAnother(low.slice(named.subject, at), lexicon)) continue
    const { title } = titleOf(words, low, start, named, lexicon)
    const behind = start + found[0].length
    const by = named.number === null && found[2] !== undefined ? readNamed(words, low, behind, lexicon) : null
    if (by?.number != null) return { ...of(by), title, issuer: by.issuer ?? issuer }
    const day = found[2] === undefined || named.number === null ? null : readDate(low.slice(behind, behind + 40))
    return { ...of(named), title, issuer: named.issuer ?? issuer, issued: named.issued ?? day }
  }
  return null
}

/** "Theo Kế hoạch … của UBND tỉnh X", "Đề án … đặt mục tiêu": a plan that opens a sentence, by its number or title. */
function opened({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
  for (const start of sentenceStarts(low)) {
    const named = readNamed(words, low, start, lexicon)
    if (named === null || !REPORTED.has(named.entry.id)) continue
    if (NO_SUBJECT.test(low.slice(named.subject, named.subject + 30)) && named.number === null) continue
    const { title, issuer: behind } = titleOf(words, low, start, named, lexicon)
    const plans = PLANS.has(named.entry.id)
    const decision = named.number === null ? annexing(words, low, start, lexicon) : null
    const issuer = named.issuer ?? behind ?? decision?.issuer ?? null
    if (decision !== null && (decision.issuer === null || isCentral(decision.issuer))) continue
    if (named.number === null && issuer === null && ABOVE.test(sentenceAt(low, start))) continue
    if (named.number === null && !(plans && title !== null && /^\p{Lu}/u.test(words.slice(start)))) continue
    // "Thực hiện Chương trình mục tiêu quốc gia …, xã đã …": the ground of what was done, unless somebody's own.
    if (named.number === null && issuer === null && /(?:triển khai|thực hiện) $/.test(low.slice(0, start))) continue
    if (named.number !== null && !plans && issuer === null) continue
    // "Theo Quyết định số … của Thủ tướng Chính phủ" is the ground an article stands on, not what it tells.
    if (issuer !== null && isCentral(issuer)) continue
    return { ...of(decision ?? named), issuer, title: plans || named.number !== null ? title : null }
  }
  return null
}

/** A plan of the article's own authorities, given by its number behind `before`. */
function cited({ words, low }: Paragraph, before: RegExp, types: ReadonlySet<string>, lexicon: Lexicon): Report | null {
  for (const start of typeStarts(low, lexicon)) {
    if (!before.test(low.slice(0, start))) continue
    const named = readNamed(words, low, start, lexicon)
    if (named === null || named.number === null || !types.has(named.entry.id)) continue
    const { title, issuer } = titleOf(words, low, start, named, lexicon)
    const local =
      named.issuer === null ? PLANS.has(named.entry.id) && LOCAL_SYMBOL.test(named.number) : !isCentral(named.issuer)
    if (local) return { ...of(named), issuer: named.issuer ?? issuer, title }
  }
  return null
}

/** An aside or a clause of its own. */
const ASIDE = /(?:^|[^\p{L}\d] ?)(?:trích )?$/u
/** The place where something is said. */
const SAID_IN = /(?:tại|(?:nêu|ghi) (?:trong|ở)|(?:nội dung|mục tiêu|chỉ tiêu) (?:của|trong)) $/u
const saidIn = (low: string, lexicon: Lexicon): number[] =>
  typeStarts(low, lexicon).filter((start) => SAID_IN.test(low.slice(0, start)))

/** The title, given anywhere, of the document that an article speaks of as "Nghị quyết", without its number. */
function entitled({ words, low }: Paragraph, entry: DoctypeEntry, lexicon: Lexicon): Report | null {
  for (const start of typeStarts(low, lexicon)) {
    const named = readNamed(words, low, start, lexicon)
    if (named === null || named.entry !== entry || named.number !== null) continue
    const about = /^ (?:\p{L}+ ){0,2}?(?:về|v\/v) /u.test(low.slice(named.subject))
    const made = /(?<!\p{L})(?:ra|ban hành|thông qua|xây dựng|triển khai) $/u.test(low.slice(0, start))
    if (!about && !made && !/^\p{Lu}/u.test(words.slice(start))) continue
    if (NO_SUBJECT.test(low.slice(named.subject, named.subject + 30))) continue
    const { title, issuer: behind } = titleOf(words, low, start, named, lexicon)
    const issuer = named.issuer ?? behind
    if (title === null || countWords(title) < 7 || (issuer !== null && isCentral(issuer))) continue
    return { ...of(named), issuer, title }
  }
  return null
}

/** A headline that begins with a numbered document. */
function headlined({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
  for (const start of typeStarts(low, lexicon).slice(0, 1)) {
    if (!/^(?:(?:toàn văn|nội dung|infographic|giới thiệu|điểm mới của|tóm tắt) ?:? ?)?$/.test(low.slice(0, start)))
      continue
    const named = readNamed(words, low, start, lexicon)
    if (named === null || named.number === null || !/\p{L}/u.test(named.number)) continue
    const { title, issuer } = titleOf(words, low, start, named, lexicon)
    return { ...of(named), issuer: named.issuer ?? issuer, title }
  }
  return null
}

/** "Phú Yên: Ban hành Kế hoạch …": a headline that says what was done and not by whom. */
function announced({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
  const found = /^(?:[^:]{2,40}: )?(?:ban hành|phê duyệt|thông qua|công bố)(?!\p{L})/u.exec(low)
  return found === null ? null : documentAt(words, low, found[0].length, false, lexicon)
}

/**
 * A document of the centre, where it is what the article is about: an answer to a question, a text that goes on to speak
 * of it ("Quyết định nêu rõ …"), a headline that says its title in other words.
 */
function explained(
  paragraphs: readonly Paragraph[],
  headline: Paragraph | null,
  spokenOf: DoctypeEntry | null,
  lexicon: Lexicon,
): Report | null {
  const asked = paragraphs.slice(0, 4).some(({ low }) => /^(?:câu )?hỏi ?:|\?$/.test(low))
  for (const { words, low } of paragraphs)
    for (const start of typeStarts(low, lexicon)) {
      const named = readNamed(words, low, start, lexicon)
      if (named === null) continue
      const { title, issuer } = titleOf(words, low, start, named, lexicon)
      if (title === null) continue
      const by = named.number === null ? annexing(words, low, start, lexicon) : named
      if (by === null || by.number === null) continue
      const answers = asked && ANSWERS.test(low.slice(0, start)) && /:$|như sau|quy định|nêu|^trả lời/.test(low)
      const about = headline !== null && headline.words !== words && saysAgain(headline.low, fold(title))
      if (answers || about || spokenOf === by.entry) return { ...of(by), issuer: by.issuer ?? issuer, title }
    }
  return null
}

const ANSWERS = /^(?:(?:trả lời|đáp) ?: ?)?(?:theo|căn cứ|tại|trả lời|đáp)(?!\p{L})/u
const SAME_WORDS = 0.5

/** Half of the headline's longer words and more stand in the title, and five at least. */
function saysAgain(headline: string, title: string): boolean {
  const known = new Set(title.split(/[^\p{L}\p{N}]+/u))
  const words = headline.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2)
  const again = words.filter((word) => known.has(word)).length
  return again >= 5 && again >= words.length * SAME_WORDS
}

/** "Kế hoạch nêu rõ …", "Đề án cần …": an article that speaks of one document without naming it in full. */
function spoken(paragraphs: readonly Paragraph[], lexicon: Lexicon): DoctypeEntry | null {
  for (const { low } of paragraphs)
    for (const start of sentenceStarts(low)) {
      const type = typeAt(low, start, lexicon)
      if (type === null || !REPORTED.has(type.entry.id)) continue
      if (SPEAKS.test(low.slice(type.end, type.end + 30))) return type.entry
    }
  return null
}

const SPEAKS =
  /^(?: này)?,? (?:cũng |đã )?(?:nêu|đặt|xác định|đề ra|cần|hướng|phấn đấu|yêu cầu|nhấn mạnh|có mục tiêu)(?!\p{L})/u
