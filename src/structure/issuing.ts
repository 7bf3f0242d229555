/** Letterhead, authority line, "Kèm theo …" → who issued the document and for which province. */
import type { Issuer } from '../model/outline.ts'
import { yearOf } from '../model/period.ts'
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold, oneLine } from '../model/text.ts'
import { issuerName, issuerOf, sentenceCase } from './issuer.ts'
import { entryOf, type Letterhead, readDate, readNumber } from './letterhead.ts'
import type { Lexicon } from './lexicon.ts'
import { sliceOf } from './phrases.ts'
import type { Manuscript } from './pieces.ts'
import { findDistrict, findPlace, isCity, type PlaceFound } from './places.ts'
import type { Regions } from './regions.ts'
import { titleText } from './title-text.ts'

interface Attached {
  readonly entry: DoctypeEntry | null
  readonly number: string | null
  readonly issued: string | null
  readonly issuer: string | null
}

/** An annex that came alone: "(Kèm theo Nghị quyết số … ngày … của Chính phủ)" says whose it is. */
export function attachedTo(m: Manuscript, regions: Regions, lexicon: Lexicon): Attached | null {
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

export function issuerFor(
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

export function placeFor(
  issuer: Issuer | null,
  head: Letterhead,
  title: string | null,
  lexicon: Lexicon,
): PlaceFound | null {
  if (issuer?.level === 'central') return null
  const own = issuer === null ? null : findPlace(issuer.text, lexicon)
  if (own !== null) return own
  const signed = head.place === null ? null : findPlace(titleCased(head.place), lexicon)
  if (signed !== null) return signed
  const named = title === null ? null : /(?:tỉnh|thành phố|tp\.?) (.{2,40})/.exec(fold(title))
  const stated = named === null ? null : findPlace(titleCased(named[1]!), lexicon)
  return stated ?? (issuer === null ? null : findDistrict(issuer.text, lexicon, false))
}

const FIRST_PIECES = 24

/** The one province that the first pieces name with its kind ("TỈNH QUẢNG TRỊ" behind a commune's name); null for several. */
export function placeNamed(m: Manuscript, lexicon: Lexicon): PlaceFound | null {
  let one: PlaceFound | null = null
  for (const piece of m.pieces.slice(0, FIRST_PIECES)) {
    const words = m.text.slice(piece.start, Math.min(piece.end, piece.start + 400))
    for (const found of fold(words).matchAll(/(?<!\p{L})tỉnh /gu)) {
      const from = found.index + found[0].length
      const place = findPlace(words.slice(from, from + 30), lexicon)
      if (place === null || place.at !== 0) continue
      if (one !== null && one.entry !== place.entry) return null
      one = place
    }
  }
  return one
}

/** "tỉnh X", "UBND tỉnh X" in an article's first paragraphs; a name alone counts when no other is named. */
export function placeInProse(m: Manuscript, indices: readonly number[], lexicon: Lexicon): PlaceFound | null {
  let lone: PlaceFound | null = null
  // Cells of a flattened table are no paragraphs.
  const prose = indices
    .slice(0, 200)
    .filter((index) => m.pieces[index]!.end - m.pieces[index]!.start >= 25)
    .slice(0, 20)
  for (const index of prose) {
    const words = sliceOf(m, index)
    for (const found of fold(words).matchAll(/(?:tỉnh|thành phố|tp\.?|thành ủy|tỉnh ủy) /g)) {
      const place = findPlace(words.slice(found.index + found[0].length, found.index + found[0].length + 30), lexicon)
      if (place !== null && place.at === 0) return place
    }
    lone ??= findPlace(words, lexicon)
  }
  if (lone !== null) return lone
  for (const index of prose) {
    const place = findDistrict(sliceOf(m, index), lexicon)
    if (place !== null) return place
  }
  return null
}
