/** Regions → the header: genre, type, number, date, issuer, province, title, period, signer. */
import type { Header, Issuer } from '../model/outline.ts'
import { yearOf } from '../model/period.ts'
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold, oneLine } from '../model/text.ts'
import { readIdentity } from './citation.ts'
import type { Furniture } from './furniture.ts'
import { issuerName, issuerOf, sentenceCase } from './issuer.ts'
import { labelAt } from './labels.ts'
import { type Letterhead, readDate, readLetterhead, readNumber, typeSymbol } from './letterhead.ts'
import { type Lexicon, symbolKey } from './lexicon.ts'
import { headlineAt } from './news.ts'
import type { Manuscript } from './pieces.ts'
import { findPlace, isCity, type PlaceFound, provinceOf } from './places.ts'
import type { Regions } from './regions.ts'
import { readReport } from './report.ts'
import { signerOf } from './signer.ts'
import { periodOfTitle } from './title-period.ts'

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
    period: title === null ? null : periodOfTitle(title),
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
  const report = readReport(manuscript, indices, lexicon)
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
    period: title === null ? null : periodOfTitle(title),
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

const sliceOf = (m: Manuscript, index: number): string => m.text.slice(m.pieces[index]!.start, m.pieces[index]!.end)

/** `2164/KH-UBND` → `KH-UBND`; `06/2021/TT-BNV` → `TT-BNV`. */
const symbolPart = (number: string): string => number.replace(/^\d+[a-z]?(?:[/–-]\d{4})?[/–-]/i, '')

function entryOf(symbol: string | null, lexicon: Lexicon): DoctypeEntry | null {
  if (symbol === null) return null
  const part = typeSymbol(symbol, (known) => lexicon.typeBySymbol.has(symbolKey(known)))
  return part === null ? null : (lexicon.typeBySymbol.get(symbolKey(part)) ?? null)
}

/** A letterhead without a type line, with "V/v …" under its number, is an official letter. */
const letterEntry = (regions: Regions, lexicon: Lexicon): DoctypeEntry | null =>
  regions.type === null && regions.title.length > 0 ? (lexicon.typeByName.get('công văn') ?? null) : null

function titleText(m: Manuscript, regions: Regions): string | null {
  const parts = regions.title.map((index) => withoutAuthority(sliceOf(m, index)))
  if (regions.type !== null) parts.unshift(m.text.slice(regions.type.rest.start, regions.type.rest.end))
  if (regions.type === null && parts.length === 0) {
    const annex = regions.annexes.values().next().value
    parts.push(...(annex?.title ?? []).map((index) => sliceOf(m, index)))
  }
  const title = oneLine(parts.join(' '))
    .replace(/^(?:V\/v|v\/v)[:.]? ?/, '')
    .replace(/[\s_*-]+$/, '')
  return /\p{L}/u.test(title) ? title : null
}

const CAPITALS = /(?:[\p{Lu}\d][\p{Lu}\d]*[ ,–()-]+){3,}/u

/** A document whose title page is lost: the running head names it, or the line above its first paragraph does. */
function undrawnTitle(m: Manuscript, regions: Regions, furniture: Furniture, lexicon: Lexicon): string | null {
  if (regions.type !== null) return null
  for (let at = 0; at < Math.min(m.pieces.length, 60); at++) {
    if (!furniture.isFurniture(at) || m.pieces[at]!.end - m.pieces[at]!.start > 500) continue
    const words = oneLine(sliceOf(m, at))
    const run = CAPITALS.exec(words)?.[0].trim() ?? ''
    const type = lexicon.typeNames.find(([name]) => fold(run).includes(name))
    if (type === undefined || run.length < 20) continue
    const from = fold(run).indexOf(type[0]) + type[0].length
    return oneLine(run.slice(from)).replace(/[\s,–-]+$/, '') || null
  }
  const own = m.pieces.map((_, at) => at).filter((at) => regions.roles[at] === null || regions.roles[at] === 'title')
  const at = headlineAt(m, own)
  return at < 0 || labelAt(m.text, m.pieces[own[at]!]!) !== null ? null : oneLine(sliceOf(m, own[at]!))
}

const AUTHORITY_LINE =
  /^(?:(?:phó )?thủ tướng chính phủ|chính phủ|quốc hội|ủy ban thường vụ quốc hội|(?:thống đốc|bộ trưởng|chủ nhiệm|tổng thanh tra|chủ tịch|giám đốc) .+|(?:ủy ban|hội đồng) nhân dân (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường) .+)$/
const GOES_ON = /(?:^|\s)(?:của|do|và|với|giữa|theo|cho|tại|bởi)$/

/** A title's last line that names who decides, run together with it by the file. */
function withoutAuthority(words: string): string {
  const lines = words.split('\n').map((line) => line.trim())
  for (const count of [1, 2]) {
    if (lines.length <= count) continue
    const last = oneLine(lines.slice(-count).join(' '))
    const rest = lines.slice(0, -count).join(' ')
    if (AUTHORITY_LINE.test(fold(last)) && !GOES_ON.test(fold(rest)) && last === last.toUpperCase()) return rest
  }
  return words
}

interface Attached {
  readonly entry: DoctypeEntry | null
  readonly number: string | null
  readonly issued: string | null
  readonly issuer: string | null
}

/** An annex that came alone: "(Kèm theo Nghị quyết số … ngày … của Chính phủ)" says whose it is. */
function attachedTo(m: Manuscript, regions: Regions, lexicon: Lexicon): Attached | null {
  const index = regions.attached[0]
  if (index === undefined) return null
  const words = oneLine(sliceOf(m, index)).replace(/[()]/g, ' ').trim()
  const numbered = readNumber(words)
  const entry = entryOf(numbered?.symbol ?? null, lexicon)
  // Of a document with a head of its own only an annex of the same type speaks for it, or the line under its title.
  const near = index - (regions.title.at(-1) ?? regions.type?.piece ?? index) <= 2
  if (regions.type !== null && !near && regions.type.entry !== entry) return null
  const issuer = /\scủa\s+((?!.*\scủa\s).+)$/u.exec(words)?.[1]?.trim() ?? null
  return {
    entry,
    number: numbered?.number ?? null,
    issued: readDate(words),
    issuer,
  }
}

function cardDate(words: string | undefined): string | null {
  if (words === undefined) return null
  return readDate(`ngày ${words}`)
}

function issuerFor(
  m: Manuscript,
  regions: Regions,
  head: Letterhead,
  fallback: string | null,
  lexicon: Lexicon,
): Issuer | null {
  const name = issuerName(head.issuerLines, lexicon) ?? fallback ?? authority(m, regions, lexicon)
  if (name === null) return null
  return issuerOf(withPlace(name, head, m, regions, lexicon), lexicon)
}

/** "ỦY BAN NHÂN DÂN" whose second line was lost: the place comes from the date line or the title. */
function withPlace(name: string, head: Letterhead, m: Manuscript, regions: Regions, lexicon: Lexicon): string {
  if (!/^(?:ủy ban nhân dân|hội đồng nhân dân|ubnd|hđnd)(?: tỉnh| thành phố)?$/.test(fold(name))) return name
  const title = titleText(m, regions) ?? ''
  const place = (head.place === null ? null : findPlace(head.place, lexicon)) ?? findPlace(titleCased(title), lexicon)
  if (place === null) return name
  const unit = isCity(place.entry, head.issued === null ? null : yearOf(head.issued)) ? 'thành phố' : 'tỉnh'
  return `${name.replace(/ (?:tỉnh|thành phố)$/iu, '')} ${unit} ${place.name}`
}

/** A decision's authority line: "BỘ TRƯỞNG BỘ …" stands for the ministry. */
function authority(m: Manuscript, regions: Regions, lexicon: Lexicon): string | null {
  const from = regions.title.at(-1) ?? regions.type?.piece
  if (from === undefined) return null
  for (let index = from + 1; index < Math.min(from + 4, m.pieces.length); index++) {
    const words = oneLine(sliceOf(m, index)).replace(/ ?(?:điện|gửi|quyết định|quyết nghị) ?:?$/iu, '')
    if (regions.roles[index] !== 'basis' || words.length > 120) continue
    const low = fold(words)
    if (/^(?:căn cứ|theo|xét|thực hiện|trên cơ sở|quyết)/.test(low)) continue
    const body = words.replace(/^(?:chủ tịch|bộ trưởng|giám đốc|thống đốc|chánh văn phòng|chủ nhiệm) (?=\p{L})/iu, '')
    return sentenceCase(/^chủ tịch nước/.test(low) ? words : body, lexicon)
  }
  return null
}

const titleCased = (words: string): string =>
  words.replace(/\p{L}+/gu, (w) => w.charAt(0).toUpperCase() + w.slice(1).toLowerCase())

function placeFor(issuer: Issuer | null, head: Letterhead, title: string | null, lexicon: Lexicon): PlaceFound | null {
  if (issuer?.level === 'central') return null
  const own = issuer === null ? null : findPlace(issuer.text, lexicon)
  if (own !== null) return own
  const signed = head.place === null ? null : findPlace(titleCased(head.place), lexicon)
  if (signed !== null) return signed
  const named = title === null ? null : /(?:tỉnh|thành phố|tp\.?) (.{2,40})/.exec(fold(title))
  return named === null ? null : findPlace(titleCased(named[1]!), lexicon)
}

/** "tỉnh X", "UBND tỉnh X" in an article's first paragraphs; a name alone counts when no other is named. */
function placeInProse(m: Manuscript, indices: readonly number[], lexicon: Lexicon): PlaceFound | null {
  let lone: PlaceFound | null = null
  for (const index of indices.slice(0, 20)) {
    const words = sliceOf(m, index)
    for (const found of fold(words).matchAll(/(?:tỉnh|thành phố|tp\.?|thành ủy|tỉnh ủy) /g)) {
      const place = findPlace(words.slice(found.index + found[0].length, found.index + found[0].length + 30), lexicon)
      if (place !== null && place.at === 0) return place
    }
    lone ??= findPlace(words, lexicon)
  }
  return lone
}
