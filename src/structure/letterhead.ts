/** Letterhead pieces → number, date, place and issuer's lines (Nghị định 30/2020/NĐ-CP, Điều 8). */
import { isoDate } from '../model/period.ts'
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold, oneLine } from '../model/text.ts'
import { isPerson } from './closing.ts'
import { type Lexicon, symbolKey } from './lexicon.ts'
import type { Manuscript } from './pieces.ts'
import { CAPACITY } from './pieces.ts'
import { isCaps, linesOf } from './shape.ts'

export interface Letterhead {
  /** `2164/KH-UBND`; null where it is left blank. */
  readonly number: string | null
  /** `KH`, `QĐ`: the type's part of the symbol, also of a number left blank. */
  readonly symbol: string | null
  readonly issued: string | null
  /** Where it was signed: `Kon Tum`. */
  readonly place: string | null
  readonly issuerLines: readonly string[]
}

/** Slashes and dashes as they are printed. */
const SLASH = '[/\u2044\u2215\u2010-\u2013\u2212-]'
const SYMBOL = '[A-ZĐÂĂÊÔƠƯa-zđ][\\p{L}\\d]*(?: ?[-\u2010-\u2013\u2212&./\u2044\u2215] ?\\p{L}[\\p{L}\\d&.]*){0,4}'
/** Dots or a line where the number is to be filled in. */
const BLANK = '[.…_]+'
const NUMBER = new RegExp(
  `s ?[ốô] *[:.]? *(?:${BLANK} *)?((\\d{1,5}[a-zđ]?)? *((?:${SLASH} ?(?:19|20)\\d{2}(?!\\d) ?)?)${SLASH} ?(${SYMBOL}))(?![\\p{L}\\d])`,
  'iu',
)
/** "Số 3456 QĐ/UBND": no sign behind the digits; only before a type's own letters, for "3456 kg/ha" is written alike. */
const BLANK_NUMBER =
  /s[ốô] *[:.]? *(\d{1,5}[a-zđ]? ((?:QĐ|KH|NQ|CTr|CTHĐ|CT|ĐA|BC|TTr|TB|HD|KL|CV|CĐ|NĐ|QC|PA)[-–/]\p{Lu}[\p{Lu}\d]*(?:[-–/]\p{Lu}[\p{Lu}\d]*)*))(?![\p{L}\d])/iu
/** Dots that were to be written over stay beside the figures: "ngày .07. tháng .3. năm 2022". */
const DATE =
  /ngày ?(?:m[ùồ]ng )?[.…_]{0,6} ?(\d{1,2}) ?(?:[…_]|\.(?! ?\d)){0,6} ?(?:tháng|thág|[/.-]) ?[.…_]{0,6} ?(\d{1,2}|(?:giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp)(?!\p{L})) ?(?:[…_]|\.(?! ?\d)){0,6},? ?(?:năm|[/.-]) ?(\d ?\d{3}|\d{2}(?!\d))/u
/** In the line of place and day the word "ngày" may be missing. */
const PLACE_DAY = /^\p{L}[\p{L} .-]{1,40}, ?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})\.?$/u
const MONTH_NAMES = ['giêng', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai']
const PLACE = /^([\p{L}][\p{L} .-]{1,40}?) ?, ?(?:ngày|tháng|năm)/u

/** Bodies whose sign begins like that of a type: the council's is no contract, the assembly's no plan of land. */
const BODIES = /^(?:HĐND|HDND|QH\d+)$/i

/** `KH-UBND` is `KH`; `30c/NQ-CP` gives NQ; `KHUBND` (lost dash) is `KH` by the known symbols. */
export function typeSymbol(symbol: string, known: (symbol: string) => boolean): string | null {
  if (/^L-?CTN$/.test(symbol)) return symbol
  const parts = symbol.split(/[-\u2010-\u2013\u2212&/\u2044\u2215 ]+/).filter((part) => part !== '')
  for (const part of parts) if (!BODIES.test(part) && known(part)) return part
  const joined = parts[0] ?? ''
  if (BODIES.test(joined)) return null
  for (let n = Math.min(6, joined.length - 2); n >= 2; n--) if (known(joined.slice(0, n))) return joined.slice(0, n)
  return null
}

export function readNumber(words: string): { number: string | null; symbol: string } | null {
  const found = NUMBER.exec(words)
  if (found === null) {
    const blank = BLANK_NUMBER.exec(words)
    return blank === null ? null : { number: blank[1]!, symbol: blank[2]! }
  }
  const [, whole = '', digits, , symbol = ''] = found
  const [written, sign] = [whole, symbol].map((each) => each.replace(/\s+|\.+$/g, '')) as [string, string]
  return { number: digits === undefined ? null : written, symbol: sign }
}

/** `ngày 20 tháng 6 năm 2024`, `ngày 20/6/2024`, `ngày 20 tháng Sáu năm 2024` as ISO; null where the day is left blank. */
export function readDate(words: string): string | null {
  const found = DATE.exec(fold(words))
  if (found === null) return null
  const month = /\d/.test(found[2]!) ? Number(found[2]) : MONTH_NAMES.indexOf(found[2]!) + 1 || MONTH_NAMES.length
  const year = Number(found[3]!.replace(' ', ''))
  return isoDate(year < 100 ? CENTURY + year : year, month, Number(found[1]))
}

const CENTURY = 2000

/** "Hà Giang, 07/03/2022": the day of a letterhead's line. */
function placeDay(words: string): string | null {
  const found = PLACE_DAY.exec(fold(words))
  return found === null ? null : isoDate(Number(found[3]), Number(found[2]), Number(found[1]))
}

/** What the pieces before the title say. */
export function readLetterhead(manuscript: Manuscript, indices: readonly number[]): Letterhead {
  let number: string | null = null
  let symbol: string | null = null
  let issued: string | null = null
  let place: string | null = null
  const issuerLines: string[] = []
  for (const index of indices) {
    const piece = manuscript.pieces[index]!
    const words = oneLine(manuscript.text.slice(piece.start, piece.end))
    if (number === null) {
      const found = readNumber(words) ?? bareNumber(words)
      if (found !== null) [number, symbol] = [found.number, symbol ?? found.symbol]
    }
    issued ??= readDate(words) ?? placeDay(words)
    place ??= placeOf(words)
    const lines = linesOf(manuscript.text, piece).map(({ start, end }) => oneLine(manuscript.text.slice(start, end)))
    if (issuerLines.length === 0 || (number === null && issued === null)) issuerLines.push(...ownLines(lines))
  }
  return { number, symbol, issued, place, issuerLines }
}

/** `Số: 21` and no symbol. */
function bareNumber(words: string): { number: string; symbol: string } | null {
  const found = /^số ?: ?(\d{1,5}[a-z]?) ?[/-]?$/i.exec(words)
  return found === null ? null : { number: found[1]!, symbol: '' }
}

function placeOf(words: string): string | null {
  const line = words
    .replace(/^.*\| */, '')
    .replace(/.*?(?:phúc|nam|[-_*]{3,}) (?=\p{Lu})/u, '')
    .replace(/^số ?:? ?[^ ]+ /iu, '')
  const found = PLACE.exec(fold(line))
  return found === null ? null : line.slice(0, found[1]!.length).trim()
}

const MOTTO_WORDS =
  /(?:CỘNG H[ÒO]A|CỘNG HOÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập ?[-–—]? ?Tự do ?[-–—]? ?Hạnh phúc/giu

/** "LẦN THỨ XX, NHIỆM KỲ 2025 - 2030": which meeting, not whose. */
const SESSION = /^\(?(?:lần thứ|nhiệm kỳ|khóa|kỳ họp) /

/** Lines of the issuer: capitals, before the number and the date, the motto beside them taken off. */
function ownLines(lines: readonly string[]): string[] {
  const own: string[] = []
  const whole = lines.join(' ')
  const bare = oneLine(whole.replace(MOTTO_WORDS, ' '))
  for (const line of bare === whole ? lines : [bare]) {
    const low = fold(line)
    const clean = oneLine(line.replace(/[-_*=.]{3,}/g, ' '))
    if (/^s ?[ốô] ?[:.\d]|ngày ?\d|v\/v|^tháng \d/.test(low)) break
    if (!/\p{L}{2}/u.test(clean) || CAPACITY.test(low) || isPerson(clean) || SESSION.test(low)) continue
    if (isCaps(clean) || /^(?:ủy ban|ubnd|sở|bộ|hội đồng|chính phủ|thủ tướng|văn phòng)/.test(low)) own.push(clean)
  }
  return own.slice(0, 4)
}

/** The document type that a number's symbol names; null where it names none. */
export function entryOf(symbol: string | null, lexicon: Lexicon): DoctypeEntry | null {
  if (symbol === null) return null
  const part = typeSymbol(symbol, (known) => lexicon.typeBySymbol.has(symbolKey(known)))
  return part === null ? null : (lexicon.typeBySymbol.get(symbolKey(part)) ?? null)
}
