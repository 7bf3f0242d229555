/** A reported document → the same with what the rest of the article says of it: number, date, issuer, fuller title. */
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold } from '../model/text.ts'
import { isCentral } from './actor.ts'
import { readNamed, typeAt } from './citation.ts'
import type { Lexicon } from './lexicon.ts'
import { type Paragraph, type Report, typeStarts } from './report-named.ts'
import { titleOf } from './report-title.ts'
import { countWords } from './shape.ts'

/** Signs that a plan named in a sentence is the centre's. */
export const ABOVE = /(?:của|do) (?:thủ tướng|chính phủ|quốc hội|bộ |trung ương|ban bí thư)|[-/](?:cp|ttg|tw)(?!\p{L})/u
const DECIDES = new Set(['quyet-dinh', 'nghi-quyet'])
const JUST_ISSUED = /(?:ban hành|phê duyệt|ký|thông qua|công bố)(?: \p{L}+){0,2} $/u

/** A document told without its number (a headline does) and with it further below: by the same verb, or of the same subject. */
export function numbered(report: Report, paragraphs: readonly Paragraph[], lexicon: Lexicon): Report {
  if (report.number !== null || report.title === null) return report
  const subject = wordSet(report.title)
  for (const { words, low } of paragraphs)
    for (const start of typeStarts(low, lexicon)) {
      const named = readNamed(words, low, start, lexicon)
      if (named === null || named.number === null || (named.issuer !== null && isCentral(named.issuer))) continue
      if (ABOVE.test(fold(named.number))) continue
      const title = titleOf(words, low, start, named, lexicon).title
      const known = wordSet(title ?? '')
      const again = [...subject].filter((word) => known.has(word)).length >= Math.max(4, subject.size * SAME_SUBJECT)
      const same = named.entry === report.entry && (again || JUST_ISSUED.test(low.slice(0, start)))
      if (!same && !(again && DECIDES.has(named.entry.id))) continue
      const { entry, number, issued } = named
      return { ...report, entry, number, issued: issued ?? report.issued, issuer: report.issuer ?? named.issuer }
    }
  return report
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
      issued ??= named.issued
      issuer ??= named.issuer
      title ??= titleOf(words, low, start, named, lexicon).title
    }
  return { ...report, issued, issuer, title }
}
