/** The documents that a sentence of an article names: where their types stand, which one stands behind a verb. */
import { matches } from '../model/matches.ts'
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold } from '../model/text.ts'
import { type Named, readNamed, typeAt } from './citation.ts'
import { readDate } from './letterhead.ts'
import type { Lexicon } from './lexicon.ts'
import { INNER, titleOf } from './report-title.ts'

export interface Report {
  readonly entry: DoctypeEntry | null
  readonly number: string | null
  readonly issued: string | null
  readonly issuer: string | null
  /** The reported document's title; with its type's word where the article has it so. */
  readonly title: string | null
}

export interface Paragraph {
  readonly words: string
  readonly low: string
}

/** Types that decide on another document. */
export const DECIDES = new Set(['quyet-dinh', 'nghi-quyet'])
export const LOCAL_SYMBOL = /[-/](?:UBND|HĐND|TU|HU|QU|TXU|ThU|Th\.U|TƯU|ĐU|BCĐ)/
/** Types that set targets; others are cited, seldom reported. */
export const PLANS = new Set(['ke-hoach', 'de-an', 'chuong-trinh', 'chien-luoc', 'phuong-an'])
export const SETS = new Set([...PLANS, 'quyet-dinh', 'nghi-quyet', 'quy-hoach'])
export const REPORTED = new Set([...SETS, 'chi-thi', 'ket-luan'])
const NOT_REPORTED = new Set(['bao-cao', 'thong-bao', 'cong-van'])
const OPENS =
  /(?:^(?:\([^)]{2,30}\)|[\p{L}.]{2,12}) ?[-–] ?|^|[.:?] )(?:(?:theo|tại|căn cứ|trong|triển khai|thực hiện)(?: |$))?(?:nội dung )?/gu
const ANNEXED =
  /^[^.;]{0,260}? (?:(?:ban hành )?kèm theo|(?:được )?(?:ban hành|phê duyệt|thông qua) (?:tại|theo|bằng)|theo|tại) (?=quyết định|nghị quyết)/u

export const of = (named: Named): Report => ({
  entry: named.entry,
  number: named.number,
  issued: named.issued,
  issuer: named.issuer,
  title: null,
})

export const sentenceAt = (low: string, start: number): string => /^.*?(?:[.;](?= |$)|$)/.exec(low.slice(start))![0]

export function sentenceStarts(low: string): number[] {
  return matches(OPENS, low)
    .map((found) => found.index + found[0].length)
    .slice(0, 24)
}

/** Two words, the first with a letter that names of types begin with. */
const TYPE_START = /(?<!\p{L})(?=[qkđcnp]\p{L}+ \p{L})/gu

/** Where the names of types that are reported stand in `low`; inside a longer one ("kế hoạch hành động") none. */
export function typeStarts(low: string, lexicon: Lexicon): number[] {
  const starts: number[] = []
  let end = 0
  for (const found of matches(TYPE_START, low)) {
    if (found.index < end) continue
    const type = typeAt(low, found.index, lexicon)
    if (type === null || !REPORTED.has(type.entry.id)) continue
    starts.push(found.index)
    end = type.end
  }
  return starts
}

/** A comma and another document's type: what follows belongs to that one. */
export const startsAnother = (low: string, lexicon: Lexicon): boolean =>
  matches(/, /g, low).some(({ index }) => {
    const type = typeAt(low, index + 2, lexicon)
    return type !== null && REPORTED.has(type.entry.id)
  })

/** The document behind an issuing verb: the numbered one, or the plan inside an unnumbered decision. */
export function documentAt(
  words: string,
  low: string,
  behind: number,
  decided: boolean,
  lexicon: Lexicon,
): Report | null {
  const verb = decided ? behind - 'quyết định'.length : behind
  let at = verb + /^[ ,]*(?:(?:bản|một|các|văn bản|dự thảo) )?/.exec(low.slice(verb))![0].length
  let named = readNamed(words, low, at, lexicon)
  if (named === null || NOT_REPORTED.has(named.entry.id)) return null
  const inner = named.number === null ? INNER.exec(low.slice(named.subject)) : null
  const plan = inner === null ? null : readNamed(words, low, named.subject + inner[0].length, lexicon)
  if (plan !== null && !NOT_REPORTED.has(plan.entry.id)) {
    at = named.subject + inner![0].length
    named = plan
  }
  const { title } = titleOf(words, low, at, named, lexicon, true)
  const beside = bracketed(words, low, named, lexicon) ?? decidedAt(words, low, named, at, lexicon)
  if (title === null && named.number === null && beside === null) return null
  return { ...of(named), ...(beside ?? {}), title }
}

/** What an unnumbered decision is told by: the plan that it approves. */
export function decidedOn(words: string, low: string, named: Named, lexicon: Lexicon): DoctypeEntry {
  const inner = named.number === null ? INNER.exec(low.slice(named.subject)) : null
  const plan = inner === null ? null : readNamed(words, low, named.subject + inner[0].length, lexicon)
  return plan === null || NOT_REPORTED.has(plan.entry.id) ? named.entry : plan.entry
}

/** "… Đề án X tại Quyết định số 12/QĐ-UBND": the decision, of an unnumbered document named at `at`. */
function decidedAt(words: string, low: string, named: Named, at: number, lexicon: Lexicon): Identified | null {
  const by = named.number === null ? annexing(words, low, at, lexicon) : null
  return by === null || by.number === null ? null : { entry: by.entry, number: by.number, issued: by.issued }
}

const BY = /(?:^|[.;] |[-–] )(?:cũng )?(?:tại|theo|bằng|với) (?=(?:quyết định|nghị quyết)(?!\p{L}))[^.;]{0,160}$/u

/** "Tại Quyết định số 12/QĐ-TTg, Thủ tướng Chính phủ phê duyệt …": the decision, named before the actor at `until`. */
export function decidedBy(words: string, low: string, until: number, lexicon: Lexicon): Identified | null {
  const found = BY.exec(low.slice(0, until))
  if (found === null) return null
  const at = found.index + found[0].search(/(?:quyết định|nghị quyết)(?!\p{L})/u)
  const named = readNamed(words.slice(0, until), low.slice(0, until), at, lexicon)
  if (named === null || named.number === null || !/^,? ?$/.test(low.slice(named.subject, until))) return null
  return { entry: named.entry, number: named.number, issued: named.issued }
}

type Identified = Pick<Report, 'entry' | 'number' | 'issued'>

/** "(Quyết định số 12/QĐ-UBND, ngày 5/3/2024)", "(số 8/KH-UBND)" in the sentence that names `named` without its number. */
export function bracketed(words: string, low: string, named: Named, lexicon: Lexicon): Identified | null {
  if (named.number !== null) return null
  const sentence = low.slice(named.subject, named.subject + 500)
  const stop = sentence.search(/\.(?: |$)/)
  const open = sentence.indexOf('(')
  if (open < 0 || (stop >= 0 && stop < open)) return null
  const from = named.subject + open + 1
  const inside = low.startsWith('số ', from) ? `${named.entry.name} ${words.slice(from)}` : words.slice(from)
  const found = readNamed(inside, fold(inside), 0, lexicon)
  if (found === null || found.number === null) return null
  if (found.entry !== named.entry && !(DECIDES.has(found.entry.id) && LOCAL_SYMBOL.test(found.number))) return null
  return { entry: found.entry, number: found.number, issued: found.issued }
}

/** "Ngày 16/1/2019, UBND tỉnh …": the day that opens the sentence. */
export function dayBefore(low: string, actorAt: number): string | null {
  const before = low.slice(Math.max(0, actorAt - 60), actorAt)
  const found = /ngày \d{1,2} ?(?:[/.-]|tháng) ?\d{1,2} ?(?:[/.-]|năm) ?\d{4},? ?(?:[^.;\d]{0,20})$/.exec(before)
  return found === null || / của /.test(found[0]) ? null : readDate(found[0])
}

const JUST_ISSUED = /(?:ban hành|phê duyệt|ký|thông qua|công bố)(?: \p{L}+){0,2} $/u

/** Whether the document that starts at `start` follows a verb of issuing, and on which day. */
export function issuedBefore(low: string, start: number): { readonly issued: string | null } | null {
  const before = low.slice(Math.max(0, start - 200), start)
  if (!JUST_ISSUED.test(before)) return null
  const sentence = before.slice(before.search(/[^.;]*(?:\.\d[^.;]*)*$/))
  const day = /^\W*(?:\p{L}+ ){0,3}ngày \d{1,2} ?(?:[/.-]|tháng) ?\d{1,2} ?(?:[/.-]|năm) ?\d{4}/u.exec(sentence)
  return { issued: day === null || / của /.test(day[0]) ? null : readDate(day[0]) }
}

/** "Kế hoạch … ban hành kèm theo Quyết định số …": the decision, of the document named at `start`. */
export function annexing(words: string, low: string, start: number, lexicon: Lexicon): Named | null {
  const found = ANNEXED.exec(low.slice(start))
  const named = found === null ? null : readNamed(words, low, start + found[0].length, lexicon)
  // Behind a bare "theo" only a local decision is the plan's own, another one is its ground.
  const ground = named !== null && /(?<!kèm|ban hành|phê duyệt|thông qua) theo $/u.test(found![0])
  return ground && !LOCAL_SYMBOL.test(named.number ?? '') ? null : named
}
