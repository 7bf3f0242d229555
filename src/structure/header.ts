/** Regions → the header: genre, type, number, date, issuer, province, title, period, signer. */
import type { Header } from '../model/outline.ts'
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold, oneLine } from '../model/text.ts'
import { readIdentity, typeAt } from './citation.ts'
import { dayOfAppearance, dayOfPassing, firstPart, termOfCongress, yearOfPlan } from './first-lines.ts'
import type { Furniture } from './furniture.ts'
import { issuerOf, sentenceCase } from './issuer.ts'
import { attachedTo, issuerFor, placeFor, placeInProse, placeNamed } from './issuing.ts'
import { entryOf, readDate, readLetterhead, readNumber } from './letterhead.ts'
import type { Lexicon } from './lexicon.ts'
import { headlineAt } from './news.ts'
import { sliceOf } from './phrases.ts'
import type { Manuscript } from './pieces.ts'
import { findPlace, provinceOf } from './places.ts'
import type { Regions } from './regions.ts'
import { readReport } from './report.ts'
import { namedLine, runInHead } from './said-head.ts'
import { signerOf } from './signer.ts'
import { periodOfTitle } from './title-period.ts'
import { titleText, undrawnTitle } from './title-text.ts'

/** What an official document says of itself. */
export function officialHeader(
  manuscript: Manuscript,
  regions: Regions,
  furniture: Furniture,
  lexicon: Lexicon,
): Header {
  const head = readLetterhead(manuscript, regions.letterhead)
  const own = head.number === null ? attachedTo(manuscript, regions, lexicon) : null
  const said = runInHead(manuscript, lexicon) ?? (head.number === null ? namedLine(manuscript, lexicon) : null)
  const card = furniture.card
  const whole =
    titleText(manuscript, regions) ??
    card.get('trích yếu') ??
    said?.title ??
    undrawnTitle(manuscript, regions, furniture, lexicon)
  const named = head.number === null && whole !== null ? readIdentity(whole) : null
  const number =
    head.number ??
    named?.number ??
    own?.number ??
    readNumber(`số: ${card.get('số hiệu') ?? ''}`)?.number ??
    said?.number ??
    null
  const symbol = head.symbol ?? (number === null ? null : symbolPart(number))
  const entry =
    (own?.number == null ? regions.type?.entry : own.entry) ??
    own?.entry ??
    regions.type?.entry ??
    (isLetter(manuscript, regions) ? null : entryOf(symbol, lexicon)) ??
    letterEntry(manuscript, regions, lexicon) ??
    said?.entry ??
    lexicon.typeByName.get(fold(card.get('loại văn bản') ?? '')) ??
    titledEntry(whole, lexicon)
  const title = named === null || whole === null ? whole : whole.slice(named.title).trim() || whole
  const issued =
    head.issued ??
    named?.issued ??
    own?.issued ??
    cardDate(card.get('ngày ban hành')) ??
    said?.issued ??
    dayOfPassing(manuscript)
  const issuer = issuerFor(
    manuscript,
    regions,
    head,
    placed(
      [
        named?.issuer == null ? null : sentenceCase(named.issuer, lexicon),
        own?.issuer ?? null,
        said?.issuer == null ? null : sentenceCase(said.issuer, lexicon),
        card.get('nơi ban hành') ?? null,
      ],
      lexicon,
    ),
    lexicon,
  )
  return {
    genre: 'official',
    type: entry?.symbol ?? null,
    number,
    issued,
    issuer,
    province: provinceOf(
      placeFor(issuer, head.place === null ? { ...head, place: said?.place ?? null } : head, title, lexicon) ??
        (issuer === null || issuer.level === 'commune' || issuer.level === 'district'
          ? placeNamed(manuscript, lexicon)
          : null),
    ),
    title,
    period:
      (title === null ? null : periodOfTitle(title)) ??
      termOfCongress(manuscript, title) ??
      partPeriod(manuscript, title),
    published: issued === null ? dayOfAppearance(manuscript) : null,
    signer: signerOf(manuscript, regions.signature) ?? card.get('người ký') ?? null,
  }
}

/** The first of the names that says where, or the first. */
function placed(names: readonly (string | null)[], lexicon: Lexicon): string | null {
  const known = names.filter((name) => name !== null)
  return known.find((name) => findPlace(name, lexicon) !== null) ?? known[0] ?? null
}

/** What an article says of the document it reports. */
export function newsHeader(
  manuscript: Manuscript,
  indices: readonly number[],
  lexicon: Lexicon,
): { header: Header; headline: number } {
  const at = headlineAt(manuscript, indices)
  const headline = at < 0 ? null : oneLine(sliceOf(manuscript, indices[at]!)).replace(STAMP, '')
  const report = readReport(manuscript, indices, headline, lexicon)
  const plan = report.entry === null && headline === null ? (firstPart(manuscript)?.plan ?? null) : null
  const title =
    report.title !== null && headline !== null && restates(headline, report.title)
      ? headline
      : (report.title ?? headline ?? plan)
  const issuer = report.issuer === null ? null : issuerOf(report.issuer, lexicon)
  const place =
    (report.issuer === null ? null : findPlace(report.issuer, lexicon)) ??
    (report.title === null ? null : findPlace(report.title, lexicon)) ??
    placeInProse(manuscript, indices, lexicon)
  const header: Header = {
    genre: 'news',
    type: (report.entry ?? (plan === null ? null : typeAt(fold(plan), 0, lexicon)?.entry))?.symbol ?? null,
    number: report.number,
    issued: report.issued,
    issuer,
    province: provinceOf(issuer?.level === 'central' ? null : place),
    title,
    period:
      (title === null ? null : periodOfTitle(title)) ??
      secondLine(manuscript, indices[at + 1], headline) ??
      termOfCongress(manuscript, title) ??
      (headline === null || headline === title ? null : periodOfTitle(headline)) ??
      (plan === null ? partPeriod(manuscript, title) : periodOfTitle(firstPart(manuscript)?.heading ?? '')) ??
      yearOfPlan(manuscript),
    published: dayOfAppearance(manuscript),
    signer: null,
  }
  return { header, headline: at < 0 ? -1 : indices[at]! }
}

/** The time of an excerpt without a title: that of the heading it begins under. */
function partPeriod(m: Manuscript, title: string | null): Header['period'] {
  const part = title === null ? firstPart(m) : null
  return part === null ? null : periodOfTitle(part.heading)
}

/** "Đảng bộ Khối Doanh nghiệp: ⏎ Triển khai nhiệm vụ năm 2022": a headline of two lines, the time in the second. */
function secondLine(m: Manuscript, next: number | undefined, headline: string | null): Header['period'] {
  if (next === undefined || headline === null || !headline.endsWith(':')) return null
  const words = oneLine(sliceOf(m, next))
  return words.length < 150 ? periodOfTitle(words) : null
}

/** What a collection of pages puts before a headline: the month it took the page. */
const STAMP = /^date \d{4}-\d{2} /

/** True when the headline is the reported title in short: nearly all its words stand there, and they are many. */
function restates(headline: string, title: string): boolean {
  const known = new Set(fold(title).split(/[^\p{L}\p{N}]+/u))
  const words = fold(headline)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const covered = words.filter((word) => known.has(word)).length >= words.length * 0.9
  return words.length >= 8 && covered && periodOfTitle(headline)?.end === periodOfTitle(title)?.end
}

/** "Nghị quyết Đại hội đại biểu …": a title that begins with its type's name. */
const titledEntry = (title: string | null, lexicon: Lexicon): DoctypeEntry | null =>
  title !== null && /^\p{Lu}/u.test(title) ? (typeAt(fold(title), 0, lexicon)?.entry ?? null) : null

/** "V/v …" and "Kính gửi": a letter, though its sign begins like that of a type (`CT-` of a tax office). */
const isLetter = (m: Manuscript, { type, title }: Regions): boolean => {
  const last = title.at(-1)
  if (type !== null || last === undefined || !/^v\/v/.test(fold(sliceOf(m, title[0]!)))) return false
  return m.pieces.slice(last, last + 4).some(({ start }) => m.folded.startsWith('kính gửi', start))
}

/** `2164/KH-UBND` → `KH-UBND`; `06/2021/TT-BNV` → `TT-BNV`. */
const symbolPart = (number: string): string => number.replace(/^\d+[a-z]?(?:[/–-]\d{4})?[/–-]/i, '')

/** A letterhead without a type line, with "V/v …" under its number, is an official letter. */
const letterEntry = (m: Manuscript, regions: Regions, lexicon: Lexicon): DoctypeEntry | null =>
  regions.type === null && regions.title.some((index) => /^(?:v\/v|về việc)/.test(fold(sliceOf(m, index))))
    ? (lexicon.typeByName.get('công văn') ?? null)
    : null

function cardDate(words: string | undefined): string | null {
  if (words === undefined) return null
  return readDate(`ngày ${words}`)
}
