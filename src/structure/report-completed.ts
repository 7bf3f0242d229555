/** A reported document → the same with what the rest of the article says of it: number, date, issuer, fuller title. */
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold } from '../model/text.ts'
import { isCentral } from './actor.ts'
import { readNamed, typeAt } from './citation.ts'
import type { Lexicon } from './lexicon.ts'
import {
  annexing,
  DECIDES,
  issuedBefore,
  LOCAL_SYMBOL,
  type Paragraph,
  PLANS,
  type Report,
  typeStarts,
} from './report-named.ts'
import { titleOf } from './report-title.ts'
import { countWords } from './shape.ts'

/** Signs that a plan named in a sentence is the centre's. */
export const ABOVE = /(?:của|do) (?:thủ tướng|chính phủ|quốc hội|bộ |trung ương|ban bí thư)|[-/](?:cp|ttg|tw)(?!\p{L})/u

/** A document told without its number (a headline does) and with it further below: by the same verb, or of the same subject. */
export function numbered(report: Report, paragraphs: readonly Paragraph[], lexicon: Lexicon): Report {
  if (report.number !== null || report.title === null) return report
  const subject = wordSet(report.title)
  const lone = loneNumber(report, paragraphs, lexicon)
  for (const { words, low } of paragraphs)
    for (const start of typeStarts(low, lexicon)) {
      const own = readNamed(words, low, start, lexicon)
      if (own === null) continue
      const title = titleOf(words, low, start, own, lexicon).title
      const known = wordSet(title ?? '')
      const again = [...subject].filter((word) => known.has(word)).length >= Math.max(4, subject.size * SAME_SUBJECT)
      const named = again && own.number === null ? (annexing(words, low, start, lexicon) ?? own) : own
      if (named.number === null || (named.issuer !== null && isCentral(named.issuer))) continue
      if (ABOVE.test(fold(named.number))) continue
      const told = issuedBefore(low, start)
      const same = named.entry === report.entry && (again || told !== null || named.number === lone)
      if (!same && !(again && DECIDES.has(named.entry.id))) continue
      const { entry, number, issued } = named
      return {
        ...report,
        entry,
        number,
        issued: issued ?? report.issued ?? told?.issued ?? null,
        issuer: report.issuer ?? named.issuer,
      }
    }
  return report
}

/** The one local number that the article has for a document of this type, where no title stands behind it. */
function loneNumber(report: Report, paragraphs: readonly Paragraph[], lexicon: Lexicon): string | null {
  const numbers = new Set<string>()
  for (const { words, low } of paragraphs)
    for (const start of typeStarts(low, lexicon)) {
      const named = readNamed(words, low, start, lexicon)
      if (named === null || named.entry !== report.entry || named.number === null) continue
      const bare = LOCAL_SYMBOL.test(named.number) && titleOf(words, low, start, named, lexicon).title === null
      numbers.add(bare ? named.number : '')
    }
  const [number] = numbers
  return numbers.size === 1 && number !== '' ? number! : null
}

const SAME_SUBJECT = 0.7
const wordSet = (words: string): Set<string> => new Set(fold(words).match(/[\p{L}\d]+/gu) ?? [])

/** "Tuần Giáo: Nghị quyết của HĐND huyện về …": the headline's name for it, where the text has a shorter one. */
export function fuller(report: Report, headline: Paragraph | null, lexicon: Lexicon): Report {
  if (headline === null || report.title === null) return report
  // Its type's words and no more are no title.
  if (report.number !== null && countWords(report.title) > BARE) return report
  const start = /^(?:[^:.]{3,30}: ?)?/.exec(headline.low)![0].length
  const type = typeAt(headline.low, start, lexicon)
  if (type === null || type.entry !== report.entry) return report
  const title = headline.words.slice(start)
  return countWords(title) > countWords(report.title) ? { ...report, title } : report
}

const BARE = 4

const RESOLVES =
  /(?:đại hội|hội nghị|kỳ họp)[^.;]{0,120}? (?:thông qua|ra|ban hành|biểu quyết)(?: \p{L}+){0,3}? nghị quyết|^(?:toàn văn |nội dung )?nghị quyết (?:đại hội|hội nghị|kỳ họp)/u

/** "Đại hội thông qua Nghị quyết với 14 chỉ tiêu": what a congress, a conference or a council decided. */
export const resolution = (paragraphs: readonly Paragraph[], lexicon: Lexicon): DoctypeEntry | null =>
  paragraphs.some(({ low }) => RESOLVES.test(low)) ? (lexicon.typeByName.get('nghị quyết') ?? null) : null

/** What one mention of the document leaves open and another with the same number says. */
export function completed(report: Report, paragraphs: readonly Paragraph[], lexicon: Lexicon): Report {
  if (report.number === null) return report
  let { issued, issuer, title } = report
  for (const { words, low } of paragraphs)
    for (const start of low.includes(fold(report.number)) ? typeStarts(low, lexicon) : []) {
      const named = readNamed(words, low, start, lexicon)
      if (named === null || named.entry !== report.entry || fold(named.number ?? '') !== fold(report.number)) continue
      issued ??= named.issued ?? issuedBefore(low, start)?.issued ?? null
      issuer ??= named.issuer
      title ??= titleOf(words, low, start, named, lexicon).title
    }
  return { ...report, issued, issuer, title: title ?? titledLater(report, paragraphs, lexicon) }
}

const THIS_IS = /(?:^|[.;:] )(?:đây|đó) (?:chính |cũng )?là (?:một trong những |bản )?$/u
const APPROVES = /(?<=^|[.;,:] )(?:phê duyệt|ban hành|thông qua) (?:bản )?(?=\p{L})/gu

/** "Kế hoạch số 9. Đây là kế hoạch về …", "Quyết định số 8. Theo đó, phê duyệt Đề án …": a title that stands apart. */
function titledLater(report: Report, paragraphs: readonly Paragraph[], lexicon: Lexicon): string | null {
  for (const { words, low } of paragraphs) {
    for (const start of typeStarts(low, lexicon)) {
      const named = readNamed(words, low, start, lexicon)
      if (named === null || named.entry !== report.entry || named.number !== null) continue
      const opens = THIS_IS.test(low.slice(0, start)) || /(?:^|[.;] )$/.test(low.slice(0, start))
      const title = opens ? titleOf(words, low, start, named, lexicon).title : null
      if (title !== null && countWords(title) > BARE) return title
    }
    for (const found of DECIDES.has(report.entry?.id ?? '') ? low.matchAll(APPROVES) : []) {
      const start = found.index + found[0].length
      const named = readNamed(words, low, start, lexicon)
      const plan = named !== null && named.number === null && PLANNED.has(named.entry.id)
      const title = plan ? titleOf(words, low, start, named, lexicon).title : null
      if (title !== null && countWords(title) > BARE) return title
    }
  }
  return null
}

const PLANNED = new Set([...PLANS, 'quy-hoach'])
