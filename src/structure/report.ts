/** An article's paragraphs → the document it reports: type, number, date, issuer, title. */
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold } from '../model/text.ts'
import { ACTOR, actorName, isCentral } from './actor.ts'
import { readNamed, typeAt } from './citation.ts'
import type { Lexicon } from './lexicon.ts'
import { openings } from './news.ts'
import type { Manuscript } from './pieces.ts'
import { completed, fuller, numbered, resolution } from './report-completed.ts'
import { acts, announced, headlined, isIssued, justIssued, provinceActs } from './report-issued.ts'
import {
  annexing,
  of,
  type Paragraph,
  REPORTED,
  type Report,
  SETS,
  sentenceStarts,
  typeStarts,
} from './report-named.ts'
import { titleOf } from './report-title.ts'
import { ASIDE, cited, entitled, opened, pointedAt, resolved, SAID_IN, saidIn, speaking } from './report-ways.ts'
import { countWords } from './shape.ts'

const NOTHING: Report = { entry: null, number: null, issued: null, issuer: null, title: null }
const STATES = new RegExp(
  `(?<![\\p{L}])(${ACTOR}),? (?:đã |sẽ |tiếp tục |cũng )*(?:đề ra|đặt ra|đặt mục tiêu|phấn đấu|yêu cầu|xác định|giao)(?![\\p{L}])`,
  'u',
)

/** What `indices` (the article's own paragraphs, in order) say of a document they report; `title` is the headline. */
export function readReport(
  manuscript: Manuscript,
  indices: readonly number[],
  title: string | null,
  lexicon: Lexicon,
): Report {
  const paragraphs = openings(manuscript, indices).map((words) => ({ words, low: fold(words) }))
  const entry = spoken(paragraphs, lexicon)
  const passed = resolution(paragraphs, lexicon)
  const headline = title === null ? null : { words: title, low: fold(title) }
  const found =
    (headline === null ? null : headlined(headline, lexicon)) ??
    firstOf(
      paragraphs,
      (each) => acts(each, 'issues', null, lexicon) ?? isIssued(each, sentenceStarts(each.low), 'own', lexicon),
    ) ??
    firstOf(paragraphs, (each) => provinceActs(each, lexicon) ?? justIssued(each, lexicon)) ??
    firstOf(paragraphs, (each) => isIssued(each, typeStarts(each.low, lexicon), 'fresh', lexicon)) ??
    firstOf(paragraphs, (each) => isIssued(each, sentenceStarts(each.low), 'old', lexicon)) ??
    firstOf(paragraphs, (each) => opened(each, lexicon)) ??
    firstOf(paragraphs, (each) => acts(each, 'has', null, lexicon)) ??
    firstOf(paragraphs, (each) => isIssued(each, saidIn(each.low, lexicon), 'old', lexicon)) ??
    firstOf(paragraphs, (each) => pointedAt(each, lexicon)) ??
    firstOf(paragraphs, (each) => resolved(each, lexicon)) ??
    firstOf(paragraphs, (each) => cited(each, ASIDE, SETS, lexicon)) ??
    firstOf(paragraphs, (each) => cited(each, SAID_IN, SETS, lexicon)) ??
    firstOf(paragraphs, (each) => cited(each, ASIDE, REPORTED, lexicon)) ??
    firstOf(paragraphs, (each) => speaking(each, lexicon)) ??
    (entry === null ? null : firstOf(paragraphs, (each) => entitled(each, entry, lexicon))) ??
    (headline === null ? null : announced(headline, lexicon)) ??
    (entry === null ? null : firstOf(paragraphs, (each) => acts(each, 'issues', entry, lexicon))) ??
    explained(paragraphs, headline, entry, lexicon) ??
    (passed === null ? null : firstOf(paragraphs, (each) => entitled(each, passed, lexicon)))
  const issuer = found === null || found.issuer === null ? stating(paragraphs, lexicon) : null
  if (found !== null) {
    const report = fuller(
      completed(numbered(spelt(found, title, paragraphs, lexicon), paragraphs, lexicon), paragraphs, lexicon),
      headline,
      lexicon,
    )
    const announces = headline === null || report.title !== null ? null : announced(headline, lexicon)
    return { ...report, issuer: report.issuer ?? issuer, title: report.title ?? announces?.title ?? null }
  }
  return { ...NOTHING, entry: entry ?? passed, issuer }
}

/** A headline's short name for it ("… ban hành nghị quyết về du lịch") gives way to the one that the text spells out. */
function spelt(report: Report, headline: string | null, paragraphs: readonly Paragraph[], lexicon: Lexicon): Report {
  const { title } = report
  if (title === null || headline === null || !headline.includes(title)) return report
  const own = wordsOf(title)
  for (const each of paragraphs) {
    const told = each.words === headline ? null : acts(each, 'issues', null, lexicon)
    if (told === null || told.title === null || !isSame(told, report)) continue
    const full = wordsOf(told.title)
    const same = own.filter((word) => full.includes(word)).length >= own.length * SAME_NAME
    if (same && full.length >= own.length * FULLER) return { ...report, title: told.title }
  }
  return report
}

/** A headline may name the plan where the text names the decision that approves it ("Quyết định số 512 phê duyệt Kế hoạch …"). */
const isSame = (told: Report, named: Report): boolean =>
  told.entry === named.entry || (named.number === null && told.number !== null && told.entry?.symbol === 'QĐ')

const SAME_NAME = 0.7
const FULLER = 1.2
const wordsOf = (title: string): readonly string[] => fold(title).match(/[\p{L}\d]+/gu) ?? []

/** Who of the article's own authorities sets, asks or gives something. */
function stating(paragraphs: readonly Paragraph[], lexicon: Lexicon): string | null {
  for (const { words, low } of paragraphs) {
    const states = STATES.exec(low)
    if (states === null) continue
    const issuer = actorName(words.slice(states.index, states.index + states[1]!.length), lexicon)
    if (issuer !== null && !isCentral(issuer) && countWords(issuer) <= 8) return issuer
  }
  return null
}

function firstOf(paragraphs: readonly Paragraph[], read: (paragraph: Paragraph) => Report | null): Report | null {
  for (const paragraph of paragraphs) {
    const report = read(paragraph)
    if (report !== null) return report
  }
  return null
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
