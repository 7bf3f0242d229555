/** What a page says of a document outside its letterhead: the line that names it above the card, a head run into one paragraph. */
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold, oneLine } from '../model/text.ts'
import { readNamed } from './citation.ts'
import { readDate, readNumber } from './letterhead.ts'
import type { Lexicon } from './lexicon.ts'
import { lengthOf, lowOf, MOTTO, wordsOf } from './phrases.ts'
import type { Manuscript } from './pieces.ts'
import { countWords } from './shape.ts'

export interface Said {
  readonly entry: DoctypeEntry | null
  readonly number: string | null
  readonly issued: string | null
  readonly issuer: string | null
  readonly title: string | null
  /** Where it was signed. */
  readonly place: string | null
}

const FIRST = 20
const SHORTEST_TITLE = 4

/** "Quyết định 44/2020/QĐ-UBND của UBND tỉnh X ban hành Quy chế …": the name that a page gives the document; null for none. */
export function namedLine(m: Manuscript, lexicon: Lexicon): Said | null {
  for (const piece of m.pieces.slice(0, 8)) {
    const words = oneLine(m.text.slice(piece.start, piece.end).split('\n')[0]!)
    if (words.length > 400) continue
    const named = readNamed(words, fold(words), 0, lexicon)
    if (named === null || named.number === null || !/\p{L}/u.test(named.number)) continue
    const rest = words.slice(named.subject).trim()
    return { ...named, title: countWords(rest) >= SHORTEST_TITLE ? rest : null, place: null }
  }
  return null
}

const HEAD_LONGEST = 1200
const DAY = /ngày ?\d{1,2} ?tháng ?\d{1,2} ?năm ?\d{4}/
const CAPS_END =
  /(?=(?<!\p{L})(?:\p{Lu}?\p{Ll}|CHỦ TỊCH (?:UBND|ỦY BAN|UỶ BAN)|BỘ TRƯỞNG BỘ|GIÁM ĐỐC SỞ|HỘI ĐỒNG NHÂN DÂN TỈNH|[IVX]+\. ))/u

const GROUNDS =
  /(?<=\S) (?=Căn cứ |Thực hiện (?:Nghị quyết|Quyết định|Kế hoạch|Chỉ thị|Công văn|Chương trình) số|Xét |Theo đề nghị|[IVX]+[.)] \p{Lu}|Phần thứ|PHẦN |CHỦ TỊCH |HỘI ĐỒNG NHÂN DÂN|ỦY BAN NHÂN DÂN)/u
const BEFORE_MOTTO = /((?:\p{Lu}{2,}[ ,&-]+){2,14})(?=CỘNG H|ĐẢNG CỘNG SẢN VIỆT NAM)/u

/** A letterhead, the type and the title in one paragraph, as pages have it that print a file's bare text. */
export function runInHead(m: Manuscript, lexicon: Lexicon): Said | null {
  for (const [at, piece] of m.pieces.slice(0, FIRST).entries()) {
    if (lengthOf(piece) < 320) continue
    const own = MOTTO.test(lowOf(m, piece, 400))
    const before = own || !/^số ?:/.test(lowOf(m, piece, 8)) ? [] : m.pieces.slice(Math.max(0, at - 3), at)
    if (!own && !before.some((each) => MOTTO.test(lowOf(m, each)))) continue
    const words = oneLine([...before, piece].map((each) => wordsOf(m, each, HEAD_LONGEST)).join(' '))
    const day = DAY.exec(fold(words))
    if (day === null) continue
    const behind = words.slice(day.index + day[0].length).trim()
    const type = lexicon.typeNames.find(([name]) => fold(behind).startsWith(`${name} `))
    if (type === undefined || behind.slice(0, type[0].length) !== behind.slice(0, type[0].length).toUpperCase())
      continue
    const rest = behind.slice(type[0].length).trim()
    const caps = rest.slice(0, rest.search(CAPS_END)).trim()
    // A title in small letters ends where the grounds or the first part begin.
    const title = countWords(caps) >= SHORTEST_TITLE ? caps : rest.slice(0, Math.max(0, rest.search(GROUNDS))).trim()
    const above = words.slice(0, day.index)
    return {
      entry: type[1],
      number: readNumber(above)?.number ?? null,
      issued: readDate(day[0]),
      issuer: BEFORE_MOTTO.exec(above)?.[1]?.trim() ?? null,
      place: /((?: \p{Lu}\p{Ll}+){1,4}), ?$/u.exec(above)?.[1]?.trim() ?? null,
      title: countWords(title) >= SHORTEST_TITLE ? title : null,
    }
  }
  return null
}
