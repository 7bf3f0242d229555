/** A sentence of an article → the document that it says somebody issued, passed or follows. */
import type { DoctypeEntry } from '../model/rulebook.ts'
import { ACTOR, actorName, isCentral, lastActor } from './actor.ts'
import { readNamed } from './citation.ts'
import { readDate } from './letterhead.ts'
import type { Lexicon } from './lexicon.ts'
import { ABOVE } from './report-completed.ts'
import {
  annexing,
  bracketed,
  dayBefore,
  decidedOn,
  documentAt,
  LOCAL_SYMBOL,
  of,
  type Paragraph,
  PLANS,
  REPORTED,
  type Report,
  sentenceAt,
  sentenceStarts,
  startsAnother,
  typeStarts,
} from './report-named.ts'
import { NO_SUBJECT, titleOf } from './report-title.ts'
import { countWords } from './shape.ts'

const VERB =
  '(?:vừa |đã |mới |chính thức |cũng |tiếp tục |có |ra |ký |xem xét |thống nhất |chủ trì |thảo luận |nghiên cứu |biểu quyết |quyết nghị |nhất trí |và |, )*(?:ban hành|phê duyệt|thông qua|ký|có quyết định|ra quyết định|có|xây dựng|công bố)'
const ACTIVE = new RegExp(`(?<![\\p{L}])(${ACTOR}),? (${VERB})(?![\\p{L}])`, 'gu')
/** Verbs that say only of a numbered document that it was issued. */
const HAS = /(?:(?<!\p{L})có|xây dựng|công bố)$/u
const DONE =
  '(?:vừa |đã |chính thức |biểu quyết |nhất trí |thống nhất |ký )*(?:ban hành|phê duyệt|thông qua|ký|công bố)'
const PASSIVE = new RegExp(
  `^[^.;]{0,260}?,? ((?:vừa |đã |mới )*)(?:được|do) (?:[\\d,]+ ?% )?(?:các )?(?:đại biểu )?(${ACTOR}) ${DONE}(?![\\p{L}])( (?:tại|theo|bằng|kèm theo) | ?,? ?(?:vào )?(?=ngày \\d))?`,
  'u',
)
/** The same by nobody. */
const JUST_DONE = new RegExp(`^[^.;]{0,260}?,? (?:vừa|mới) (?:chính thức )?được ${DONE}(?![\\p{L}])`, 'u')

/**
 * "UBND tỉnh X vừa ban hành Kế hoạch …", with `verb` "has" also "… đã có Kế hoạch số …". What the centre once issued is
 * the background of an article; what it has just issued is its subject, or what the article goes on to speak of.
 */
export function acts(
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

/**
 * "Kế hoạch … được UBND tỉnh X phê duyệt", its type's word at one of `starts`. What the centre once approved counts
 * only with `old`.
 */
export function isIssued(
  { words, low }: Paragraph,
  starts: readonly number[],
  old: boolean,
  lexicon: Lexicon,
): Report | null {
  for (const start of starts) {
    const found = PASSIVE.exec(low.slice(start))
    const named = found === null ? null : readNamed(words, low, start, lexicon)
    if (found === null || named === null || !REPORTED.has(named.entry.id)) continue
    const at = start + found[0].lastIndexOf(found[2]!)
    const issuer = actorName(words.slice(at, at + found[2]!.length), lexicon)
    if (issuer === null || startsAnother(low.slice(named.subject, at), lexicon)) continue
    if (!old && isCentral(issuer) && !/vừa|mới/.test(found[1]!)) continue
    const { title } = titleOf(words, low, start, named, lexicon)
    const behind = start + found[0].length
    const by = named.number === null && found[3] !== undefined ? readNamed(words, low, behind, lexicon) : null
    if (by?.number != null) return { ...of(by), title, issuer: by.issuer ?? issuer }
    const day = found[3] === undefined || named.number === null ? null : readDate(low.slice(behind, behind + 40))
    return {
      ...of(named),
      entry: decidedOn(words, low, named, lexicon),
      title,
      issuer: named.issuer ?? issuer,
      issued: named.issued ?? day,
      ...bracketed(words, low, named, lexicon),
    }
  }
  return null
}

/** "Kế hoạch … vừa được ban hành": by whom is not said. */
export function justIssued({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
  for (const start of sentenceStarts(low)) {
    const named = JUST_DONE.test(low.slice(start)) ? readNamed(words, low, start, lexicon) : null
    if (named === null || !REPORTED.has(named.entry.id)) continue
    const { title, issuer: behind } = titleOf(words, low, start, named, lexicon)
    const issuer = named.issuer ?? behind
    if (title === null || (issuer === null && ABOVE.test(sentenceAt(low, start)))) continue
    const entry = decidedOn(words, low, named, lexicon)
    return { ...of(named), entry, title, issuer, ...bracketed(words, low, named, lexicon) }
  }
  return null
}

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
    return { ...of(named), issuer, title }
  }
  return null
}

/** A headline that begins with a numbered document. */
export function headlined({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
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

const ANNOUNCES = /^(?:[^:]{2,40}: )?(?:ban hành|phê duyệt|thông qua|công bố)(?!\p{L})/u
const PLACE_ANNOUNCES = /^(?:\p{Lu}[\p{L}.]*[ -]){1,6}(?:vừa |đã )?(?:ban hành|phê duyệt|thông qua)(?!\p{L})/u

/** "Phú Yên: Ban hành Kế hoạch …", "Phú Yên ban hành Kế hoạch …": a headline that says what was done. */
export function announced({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
  const found = ANNOUNCES.exec(low) ?? PLACE_ANNOUNCES.exec(words)
  return found === null ? null : documentAt(words, low, found[0].length, false, lexicon)
}
