/** Regions → the header: genre, type, number, date, issuer, province, title, period, signer. */
import type { Header } from '../model/outline.ts'
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold, oneLine } from '../model/text.ts'
import { readIdentity } from './citation.ts'
import { dayOfAppearance, termOfCongress } from './first-lines.ts'
import type { Furniture } from './furniture.ts'
import { issuerOf, sentenceCase } from './issuer.ts'
import { attachedTo, issuerFor, placeFor, placeInProse } from './issuing.ts'
import { entryOf, readDate, readLetterhead, readNumber } from './letterhead.ts'
import type { Lexicon } from './lexicon.ts'
import { headlineAt } from './news.ts'
import { sliceOf } from './phrases.ts'
import type { Manuscript } from './pieces.ts'
import { findPlace, provinceOf } from './places.ts'
import type { Regions } from './regions.ts'
import { readReport } from './report.ts'
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
  const whole = titleText(manuscript, regions) ?? undrawnTitle(manuscript, regions, furniture, lexicon)
  const named = head.number === null && whole !== null ? readIdentity(whole) : null
  const card = furniture.card
  const number =
    head.number ?? named?.number ?? own?.number ?? readNumber(`số: ${card.get('số hiệu') ?? ''}`)?.number ?? null
  const symbol = head.symbol ?? (number === null ? null : symbolPart(number))
  const entry =
    (own?.number == null ? regions.type?.entry : own.entry) ??
    own?.entry ??
    regions.type?.entry ??
    entryOf(symbol, lexicon) ??
    letterEntry(regions, lexicon)
  const title = named === null || whole === null ? whole : whole.slice(named.title).trim() || whole
  const issued = head.issued ?? named?.issued ?? own?.issued ?? cardDate(card.get('ngày ban hành')) ?? null
  const issuer = issuerFor(
    manuscript,
    regions,
    head,
    (named?.issuer == null ? null : sentenceCase(named.issuer, lexicon)) ??
      own?.issuer ??
      card.get('nơi ban hành') ??
      null,
    lexicon,
  )
  return {
    genre: 'official',
    type: entry?.symbol ?? null,
    number,
    issued,
    issuer,
    province: provinceOf(placeFor(issuer, head, title, lexicon)),
    title,
    period: (title === null ? null : periodOfTitle(title)) ?? termOfCongress(manuscript, title),
    published: issued === null ? dayOfAppearance(manuscript) : null,
    signer: signerOf(manuscript, regions.signature) ?? card.get('người ký') ?? null,
  }
}

/** What an article says of the document it reports. */
export function newsHeader(
  manuscript: Manuscript,
  indices: readonly number[],
  lexicon: Lexicon,
): { header: Header; headline: number } {
  const at = headlineAt(manuscript, indices)
  const headline = at < 0 ? null : oneLine(sliceOf(manuscript, indices[at]!))
  const report = readReport(manuscript, indices, headline, lexicon)
  const title =
    report.title !== null && headline !== null && restates(headline, report.title)
      ? headline
      : (report.title ?? headline)
  const issuer = report.issuer === null ? null : issuerOf(report.issuer, lexicon)
  const place =
    (report.issuer === null ? null : findPlace(report.issuer, lexicon)) ??
    (report.title === null ? null : findPlace(report.title, lexicon)) ??
    placeInProse(manuscript, indices, lexicon)
  const header: Header = {
    genre: 'news',
    type: report.entry?.symbol ?? null,
    number: report.number,
    issued: report.issued,
    issuer,
    province: provinceOf(issuer?.level === 'central' ? null : place),
    title,
    period: (title === null ? null : periodOfTitle(title)) ?? termOfCongress(manuscript, title),
    published: dayOfAppearance(manuscript),
    signer: null,
  }
  return { header, headline: at < 0 ? -1 : indices[at]! }
}

/** True when the headline is the reported title in short: nearly all its words stand there, and they are many. */
function restates(headline: string, title: string): boolean {
  const known = new Set(fold(title).split(/[^\p{L}\p{N}]+/u))
  const words = fold(headline)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const covered = words.filter((word) => known.has(word)).length >= words.length * 0.9
  return words.length >= 8 && covered && periodOfTitle(headline)?.end === periodOfTitle(title)?.end
}

/** `2164/KH-UBND` → `KH-UBND`; `06/2021/TT-BNV` → `TT-BNV`. */
const symbolPart = (number: string): string => number.replace(/^\d+[a-z]?(?:[/–-]\d{4})?[/–-]/i, '')

/** A letterhead without a type line, with "V/v …" under its number, is an official letter. */
const letterEntry = (regions: Regions, lexicon: Lexicon): DoctypeEntry | null =>
  regions.type === null && regions.title.length > 0 ? (lexicon.typeByName.get('công văn') ?? null) : null

function cardDate(words: string | undefined): string | null {
  if (words === undefined) return null
  return readDate(`ngày ${words}`)
}
