/** Words that name a document ("Kế hoạch số 12/KH-UBND ngày 5/3/2024 của UBND tỉnh X về …") → its number, date, issuer, subject. */
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold } from '../model/text.ts'
import { readDate, typeSymbol } from './letterhead.ts'
import { type Lexicon, symbolKey } from './lexicon.ts'

export interface Named {
  readonly entry: DoctypeEntry
  readonly number: string | null
  readonly issued: string | null
  readonly issuer: string | null
  /** Offset behind the type's name. */
  readonly typed: number
  /** Offset behind number, date and issuer: where the subject starts. */
  readonly subject: number
}

const NUMBERED =
  /^(?: \p{L}+){0,3}? ?số ?:? ?(\d{1,5}[a-z]?(?:\/(?:19|20)\d{2})?(?:[/-](\p{L}[\p{L}\d]*(?:[-–&/]\p{L}[\p{L}\d]*)*(?:\.u)?))?)(?![\p{L}\d])/u
const BARE_NUMBER =
  /^ (\d{1,5}[a-z]?(?:\/(?:19|20)\d{2})?[/-](\p{L}[\p{L}\d]*(?:[-–&/]\p{L}[\p{L}\d]*)*(?:\.u)?))(?![\p{L}\d])/u
/** "Nghị quyết 05 về …": a number without its symbol, of types that are not called by one ("Đề án 06", "Chương trình 135"). */
const LONE_NUMBER = /^ (\d{1,4}[a-z]?)()(?=,? (?:của|do|về|ngày|ban hành|phê duyệt)(?!\p{L}))/u
const CALLED = new Set(['de-an', 'chuong-trinh', 'du-an', 'luat'])
const DATED =
  /^,? ?\(?(?:ban hành |ký )?(?:ngày ?\d{1,2} ?(?:tháng ?\d{1,2} ?năm ?\d{4}|[/.-] ?\d{1,2} ?[/.-] ?\d{4})|năm \d{4}(?! ?[-–\d]))\)?/
const ISSUED_BY =
  /^,? ?(?:của|do|(?:được )?(?:ban hành|ký|phê duyệt) bởi) (?:hội nghị (?:lần thứ )?[^,.;:()]{1,20}? (?=ban chấp hành|bch))?((?:chủ tịch |ban thường vụ |ban chấp hành |btv |bch |thường trực )?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|đảng ủy|đảng bộ|thủ tướng|chính phủ|bộ|sở|ban|cục|tổng cục|quốc hội)(?:tp\.|[^,.;:()]){0,60}?)(?: khóa [ivx\d]+)?(?: \([^()]{2,30}\))?(?=[,.;:()]| ["“]| (?:về|ngày|v\/v|ban hành|phê duyệt|thực hiện|triển khai|phát|quy định|thay thế|sửa đổi|đặt|nêu|giao|yêu cầu|tại|năm|với|đã|đến|có|thì|trong)(?!\p{L})|$)/u

/** "NQ số 05-NQ/TU", "KH 12/KH-UBND": a type told by its symbol. */
const SHORT = /^(kh|qđ|nq|ct|ctr|đa|kl)(?= (?:số ?:? ?)?\d)/u

/** The document type's name at `at` of the folded words, followed by no letter; longest first. */
export function typeAt(low: string, at: number, lexicon: Lexicon): { entry: DoctypeEntry; end: number } | null {
  for (const [name, entry] of lexicon.typeNames)
    if (low.startsWith(name, at) && !/\p{L}/u.test(low.charAt(at + name.length)))
      return { entry, end: at + name.length }
  const short = SHORT.exec(low.slice(at, at + 12))?.[1]
  const entry = short === undefined ? undefined : lexicon.typeBySymbol.get(symbolKey(short))
  return entry === undefined ? null : { entry, end: at + short!.length }
}

/** What stands behind a type's name at `at`; null where no type's name stands there. `words` and `low` on one line. */
export function readNamed(words: string, low: string, at: number, lexicon: Lexicon): Named | null {
  const type = typeAt(low, at, lexicon)
  if (type === null) return null
  let end = type.end
  let number: string | null = null
  const found =
    NUMBERED.exec(low.slice(end, end + 90)) ??
    BARE_NUMBER.exec(low.slice(end, end + 60)) ??
    (CALLED.has(type.entry.id) ? null : LONE_NUMBER.exec(low.slice(end, end + 30)))
  if (found !== null && !between(found[0], found[1]!, lexicon) && symbolFits(found[2], type.entry, lexicon)) {
    const start = end + found[0].length - found[1]!.length
    number = words.slice(start, start + found[1]!.length)
    end += found[0].length
  }
  let issued: string | null = null
  let issuer: string | null = null
  for (let turn = 0; turn < 2; turn++) {
    const date = DATED.exec(low.slice(end, end + 60))
    if (date !== null && (number !== null || issuer !== null)) {
      issued ??= readDate(date[0])
      end += date[0].length
    }
    const by = issuer === null ? ISSUED_BY.exec(low.slice(end, end + 140)) : null
    if (by === null) break
    const start = end + by[0].indexOf(by[1]!)
    issuer = words.slice(start, start + by[1]!.length)
    end += by[0].length
  }
  end += /^, (?=(?:về|v\/v|phê duyệt|ban hành|triển khai|thực hiện) )/.exec(low.slice(end, end + 20))?.[0].length ?? 0
  return { entry: type.entry, number, issued, issuer, typed: type.end, subject: end }
}

/** Another type's name between the first and the number: the number is that one's. */
const between = (whole: string, number: string, lexicon: Lexicon): boolean => {
  const words = whole.slice(0, whole.length - number.length)
  return lexicon.typeNames.some(([name]) => words.includes(name))
}

/** A symbol that speaks of another type ("Kế hoạch … số 12/QĐ-TTg") belongs to another document. */
function symbolFits(symbol: string | undefined, entry: DoctypeEntry, lexicon: Lexicon): boolean {
  if (symbol === undefined) return true
  const part = typeSymbol(symbol.toUpperCase(), (known) => lexicon.typeBySymbol.has(symbolKey(known)))
  return part === null || lexicon.typeBySymbol.get(symbolKey(part)) === entry
}

export interface Identity {
  readonly number: string
  readonly issued: string | null
  readonly issuer: string | null
  /** Offset of the title proper. */
  readonly title: number
}

const IDENTITY =
  /^(?:của (.{3,90}?) )?(?:số ?:? ?(\d{1,5}[a-zđ]?(?:\/(?:19|20)\d{2})?[/-]\p{L}[\p{L}\d&/–-]*)|(?:số ?:? ?)?(\d{1,4})(?= (?:của|ngày|về) )),? ?(ngày ?\d{1,2} ?(?:tháng|[/.-]) ?\d{1,2} ?(?:năm|[/.-]) ?\d{4})?(?: của (.{3,90}?))?(?= (?:về|v\/v|ban hành|phê duyệt|quy định|hướng dẫn|sửa đổi|triển khai|thực hiện|phát|tăng cường|đẩy mạnh)|$) ?/u

/** A title that carries the document's number: "CỦA BỘ … SỐ 07/2008/CT-… NGÀY … VỀ …"; null for any other. */
export function readIdentity(title: string): Identity | null {
  const found = IDENTITY.exec(fold(title))
  if (found === null) return null
  const [whole, before, full, digits, date, behind] = found
  const number = full ?? digits
  const numberAt = fold(title).indexOf(number!)
  const by = before ?? behind
  const byAt = by === undefined ? -1 : fold(title).indexOf(by)
  return {
    number: title.slice(numberAt, numberAt + number!.length),
    issued: date === undefined ? null : readDate(date),
    issuer: by === undefined ? null : title.slice(byAt, byAt + by.length),
    title: whole.length,
  }
}
