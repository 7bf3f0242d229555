/** A sentence of an article → the document that it says somebody issued, passed or announced. */
import { matches } from '../model/matches.ts'
import type { DoctypeEntry } from '../model/rulebook.ts'
import { ACTOR, actorName, isCentral, lastActor } from './actor.ts'
import { readNamed } from './citation.ts'
import { readDate } from './letterhead.ts'
import type { Lexicon } from './lexicon.ts'
import { findPlace } from './places.ts'
import { ABOVE } from './report-completed.ts'
import {
  bracketed,
  dayBefore,
  decidedBy,
  decidedOn,
  documentAt,
  of,
  type Paragraph,
  REPORTED,
  type Report,
  sentenceAt,
  sentenceStarts,
  startsAnother,
  typeStarts,
} from './report-named.ts'
import { titled, titleOf } from './report-title.ts'

const VERB =
  '(?:vừa |đã |mới |chính thức |cũng |tiếp tục |có |ra |ký |xem xét |thống nhất |chủ trì |thảo luận |nghiên cứu |biểu quyết |quyết nghị |nhất trí |và |, )*(?:ban hành|phê duyệt|thông qua|ký|có quyết định|ra quyết định|ra(?= (?:nghị quyết|chỉ thị|kết luận)(?!\\p{L}))|có|xây dựng|công bố)'
const ACTIVE = new RegExp(`(?<![\\p{L}/-])(${ACTOR}),? (${VERB})(?![\\p{L}])`, 'gu')
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
  for (const found of matches(ACTIVE, low)) {
    const own = found[1]!
    const from = found.index + lastActor(own)
    // "… của Thủ tướng Chính phủ phê duyệt …": whose the document named before is.
    if (/của $/.test(low.slice(0, from)) || (verb === 'issues' && HAS.test(found[2]!))) continue
    const issuer = actorName(words.slice(from, found.index + own.length), lexicon)
    if (issuer === null) continue
    const told = documentAt(words, low, found.index + found[0].length, /quyết định$/.test(found[2]!), lexicon)
    if (told === null) continue
    const report = told.number === null ? { ...told, ...decidedBy(words, low, from, lexicon) } : told
    if (verb === 'has' && report.number === null && !/vừa|mới/.test(found[2]!)) continue
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
 * "Kế hoạch … được UBND tỉnh X phê duyệt", its type's word at one of `starts`: what was just done (`fresh`), that and
 * what a local body did (`own`), or what the centre once did, too (`old`).
 */
export function isIssued(
  { words, low }: Paragraph,
  starts: readonly number[],
  which: 'fresh' | 'own' | 'old',
  lexicon: Lexicon,
): Report | null {
  for (const start of starts) {
    const found = PASSIVE.exec(low.slice(start))
    const named = found === null ? null : readNamed(words, low, start, lexicon)
    if (found === null || named === null || !REPORTED.has(named.entry.id)) continue
    const at = start + found[0].lastIndexOf(found[2]!)
    const issuer = actorName(words.slice(at, at + found[2]!.length), lexicon)
    if (issuer === null || startsAnother(low.slice(named.subject, at), lexicon)) continue
    if (/^ (?:này|trên|đó)(?!\p{L})/u.test(low.slice(named.typed))) continue
    if (which !== 'old' && (isCentral(issuer) || which === 'fresh') && !/vừa|mới/.test(found[1]!)) continue
    const behind = start + found[0].length
    // "Nghị quyết vừa được HĐND tỉnh X thông qua về …"
    const title = /^ về (?!việc|tình)/.test(low.slice(behind))
      ? titled(words, low, start, named.typed, behind).title
      : titleOf(words, low, start, named, lexicon).title
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
const PLACE_ANNOUNCES =
  /^(?:\p{Lu}[\p{L}.]*[ -]){1,6}(?:(?:vừa |đã )?(?:ban hành|phê duyệt|thông qua)|vừa có)(?!\p{L})/u

/** "Phú Yên: Ban hành Kế hoạch …", "Phú Yên ban hành Kế hoạch …": a headline that says what was done. */
export function announced({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
  const found = ANNOUNCES.exec(low) ?? PLACE_ANNOUNCES.exec(words)
  return found === null ? null : documentAt(words, low, found[0].length, false, lexicon)
}

/** "Hà Nam vừa có nghị quyết về …": the same in a sentence of the text, of a province. */
export function provinceActs({ words, low }: Paragraph, lexicon: Lexicon): Report | null {
  for (const start of sentenceStarts(low)) {
    const found = PLACE_ANNOUNCES.exec(words.slice(start))
    if (found === null || findPlace(found[0], lexicon)?.at !== 0) continue
    const report = documentAt(words, low, start + found[0].length, false, lexicon)
    if (report !== null) return report
  }
  return null
}
