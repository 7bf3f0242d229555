/** A sentence of an article → the document that it follows, cites, or says something to stand in. */
import type { DoctypeEntry } from '../model/rulebook.ts'
import { ACTOR, actorName, isCentral } from './actor.ts'
import { readNamed } from './citation.ts'
import type { Lexicon } from './lexicon.ts'
import { ABOVE } from './report-completed.ts'
import {
  annexing,
  bracketed,
  LOCAL_SYMBOL,
  of,
  type Paragraph,
  PLANS,
  REPORTED,
  type Report,
  sentenceAt,
  sentenceStarts,
  typeStarts,
} from './report-named.ts'
import { NO_SUBJECT, titleOf } from './report-title.ts'
import { countWords } from './shape.ts'

/** "Theo Kế hoạch … của UBND tỉnh X", "Đề án … đặt mục tiêu": a plan that opens a sentence, by its number or title. */
export function opened({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
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
    if (named.number !== null && !plans && issuer === null && !(title !== null && LOCAL_SYMBOL.test(named.number)))
      continue
    // "Theo Quyết định số … của Thủ tướng Chính phủ" is the ground an article stands on, not what it tells.
    if (issuer !== null && isCentral(issuer)) continue
    return { ...of(decision ?? named), issuer, title: plans || named.number !== null ? title : null }
  }
  return null
}

/** "Với chủ đề …, Kế hoạch … của UBND tỉnh X đặt ra …": a plan that is somebody's, and does something. */
export function speaking({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
  for (const start of typeStarts(low, lexicon)) {
    if (!/^\p{Lu}/u.test(words.slice(start)) || !/(?:^|[,;.:] )$/.test(low.slice(0, start))) continue
    const named = readNamed(words, low, start, lexicon)
    if (named === null || !PLANS.has(named.entry.id)) continue
    const { title, issuer } = titleOf(words, low, start, named, lexicon)
    if (title === null || issuer === null || isCentral(issuer)) continue
    if (DOES.test(sentenceAt(low, start))) return { ...of(named), issuer, title }
  }
  return null
}

const DOES = / (?:đặt ra|đề ra|đặt mục tiêu|xác định|nêu|phấn đấu|hướng tới|hướng đến|tập trung|gồm)(?!\p{L})/u

/** A plan of the article's own authorities, given by its number behind `before`. */
export function cited(
  { words, low }: Paragraph,
  before: RegExp,
  types: ReadonlySet<string>,
  lexicon: Lexicon,
): Report | null {
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
export const ASIDE = /(?:^|[^\p{L}\d] ?)(?:trích )?$/u
/** The place where something is said. */
export const SAID_IN =
  /(?:tại|(?:nêu|ghi) (?:trong|ở)|(?:nội dung|mục tiêu|chỉ tiêu)(?: chính| chủ yếu)? (?:của|trong)) $/u
export const saidIn = (low: string, lexicon: Lexicon): number[] =>
  typeStarts(low, lexicon).filter((start) => SAID_IN.test(low.slice(0, start)))

const POINTS =
  /(?:^|[.;] |[-–] )(?:(?:đây|đó) (?:cũng |chính )?là|(?:những |các )?(?:mục tiêu|nội dung|thông tin|yêu cầu|con số|chỉ tiêu|kế hoạch)(?: \p{L}+){0,2} (?:này|trên|đó)) [^.;]{0,120}?(?:tại|trong|của|theo|mà) $/u

/** "Đây là mục tiêu được đưa ra tại Đề án …": the document, numbered or not, that what was told before stands in. */
export function pointedAt({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
  for (const start of typeStarts(low, lexicon)) {
    if (!POINTS.test(low.slice(Math.max(0, start - 220), start))) continue
    const named = readNamed(words, low, start, lexicon)
    if (named === null || NO_SUBJECT.test(low.slice(named.subject, named.subject + 30))) continue
    const { title, issuer: behind } = titleOf(words, low, start, named, lexicon)
    const issuer = named.issuer ?? behind
    if (title === null || (issuer !== null && isCentral(issuer)) || ABOVE.test(sentenceAt(low, start))) continue
    return { ...of(annexing(words, low, start, lexicon) ?? named), issuer, title }
  }
  return null
}

const TOLD = /^(?: chuyên đề)? (?:về|v\/v|quy định|lãnh đạo) /u

/** "Tại Nghị quyết về …, HĐND tỉnh yêu cầu …", "Nghị quyết của Tỉnh ủy X về … nhấn mạnh …": no plan by name, and no number. */
export function resolved({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
  for (const start of sentenceStarts(low)) {
    const named = readNamed(words, low, start, lexicon)
    if (named === null || named.number !== null || !REPORTED.has(named.entry.id)) continue
    if (PLANS.has(named.entry.id) || !/^\p{Lu}/u.test(words.slice(start))) continue
    if (/(?:triển khai|thực hiện|căn cứ) $/.test(low.slice(0, start)) || !TOLD.test(low.slice(named.subject))) continue
    const { title, issuer: behind } = titleOf(words, low, start, named, lexicon)
    const sentence = sentenceAt(low, start)
    const issuer = named.issuer ?? behind ?? saying(words, low, start, lexicon)
    if (title === null || issuer === null || isCentral(issuer) || ABOVE.test(sentence)) continue
    return { ...of(named), issuer, title, ...bracketed(words, low, named, lexicon) }
  }
  return null
}

const SAYING = new RegExp(
  `^[^.;]{0,260}?, (${ACTOR}),? (?:đã |sẽ )?(?:yêu cầu|phấn đấu|đặt|đề ra|giao|xác định|quyết định)(?!\\p{L})`,
  'u',
)

/** Who asks or sets something in the sentence that starts at `start`. */
function saying(words: string, low: string, start: number, lexicon: Lexicon): string | null {
  const found = SAYING.exec(low.slice(start))
  const at = found === null ? 0 : start + found[0].lastIndexOf(found[1]!)
  return found === null ? null : actorName(words.slice(at, at + found[1]!.length), lexicon)
}

/** The title, given anywhere, of the document that an article speaks of as "Nghị quyết", without its number. */
export function entitled({ words, low }: Paragraph, entry: DoctypeEntry, lexicon: Lexicon): Report | null {
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
    return { ...of(annexing(words, low, start, lexicon) ?? named), issuer, title }
  }
  return null
}
