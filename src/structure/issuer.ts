/** The letterhead's left side (`ỦY BAN NHÂN DÂN` / `TỈNH KON TUM`) → the issuer as one writes it in a sentence. */
import type { Issuer } from '../model/outline.ts'
import { fold, oneLine } from '../model/text.ts'
import { agencyKey, type Lexicon } from './lexicon.ts'
import { findPlace } from './places.ts'
import { isCaps } from './shape.ts'

/** Bodies whose name follows that of the body they belong to: "UBND TỈNH X" above "SỞ NỘI VỤ". */
const SUBORDINATE =
  /^(?:sở|chi cục|văn phòng|phòng|ban (?!thường vụ|chấp hành|nhân dân)|trung tâm|cục|tổng cục|vụ|viện|trường|bệnh viện|thanh tra|công an|bộ chỉ huy|đảng đoàn|ban cán sự|cơ quan|hội đồng phối hợp|bảo hiểm xã hội|liên đoàn|hội (?!đồng)|ban quản lý|quỹ|nhà|thư viện|đài|ủy ban kiểm tra|ban chỉ đạo|mặt trận|(?:huyện|thị|thành|quận|đảng) ủy)/
const SUPERIOR =
  /^(?:ubnd|ủy ban nhân dân|bộ|tỉnh ủy|thành ủy|chính phủ|tổng|đảng bộ|đảng ủy|đảng cộng sản|hội đồng nhân dân|ban chấp hành)/
const UNIT_WORD =
  /(?<!\p{L})(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã(?! hội)|phường|thị trấn|đặc khu)(?! ủy(?!\p{L})|\p{L})/u
const PROPER =
  /(?<![\p{L}])(?:việt nam|quốc hội|chính phủ|đảng|nhà nước|trung ương|hồ chí minh|mặt trận tổ quốc)(?![\p{L}])/gu

/** Lines of the letterhead, top first, capitals or not → one name; null for no line. */
export function issuerName(lines: readonly string[], lexicon: Lexicon): string | null {
  const names = lines.map(oneLine).filter((line) => /\p{L}{2}/u.test(line))
  if (names.length === 0) return null
  const joined: string[] = []
  for (const line of names) {
    const previous = joined[joined.length - 1]
    if (
      previous !== undefined &&
      !(SUBORDINATE.test(fold(line)) && SUPERIOR.test(fold(previous)) && complete(previous))
    )
      joined[joined.length - 1] = `${previous} ${line}`
    else joined.push(line)
  }
  // "ĐẢNG BỘ HUYỆN X ⏎ BAN CHẤP HÀNH": the committee of the body above it.
  const committee = /^(.+) (BAN CHẤP HÀNH|BAN THƯỜNG VỤ|BCH|BTV)$/iu.exec(joined.at(-1)!)
  if (committee !== null && /^(?:đảng bộ|đảng ủy|hội|đoàn)/.test(fold(committee[1]!)))
    joined[joined.length - 1] = `${committee[2]} ${committee[1]}`
  const own = joined[joined.length - 1]!
  const above = joined.length > 1 ? joined[0]! : null
  const name = sentenceCase(own, lexicon)
  if (above !== null && /^văn phòng$/.test(fold(own))) return `${name} ${sentenceCase(above, lexicon)}`
  if (above === null || UNIT_WORD.test(fold(own))) return name
  const place = UNIT_WORD.exec(fold(above))
  return place === null || /^bộ/.test(fold(above))
    ? name
    : `${name} ${uncapital(sentenceCase(above.slice(place.index), lexicon))}`
}

/** A superior's line is whole when it names its place or is a ministry; "ỦY BAN NHÂN DÂN" alone goes on below. */
const complete = (line: string): boolean => {
  const low = fold(line)
  return (
    UNIT_WORD.test(low) ||
    /^(?:bộ \p{L}+|tỉnh ủy|thành ủy|đảng ủy \p{L}+|chính phủ|đảng cộng sản|ban chấp hành trung ương)/u.test(low)
  )
}

/** `SỞ THÔNG TIN VÀ TRUYỀN THÔNG` as "Sở Thông tin và Truyền thông"; what is not in capitals stays as it is. */
export function sentenceCase(words: string, lexicon: Lexicon): string {
  const line = oneLine(words)
  if (!isCaps(line)) return line
  const known = lexicon.agencies.get(agencyKey(line))
  const spelt = known === undefined ? undefined : [known.name, ...known.variants].find((v) => fold(v) === fold(line))
  if (spelt !== undefined) return spelt
  const low = fold(line)
    .replace(/(?<!\p{L})ubnd(?!\p{L})/gu, 'UBND')
    .replace(/(?<!\p{L})(?:hđnd|tncs|bch|bcđ|mttq)(?!\p{L})/gu, (short) => short.toUpperCase())
  const unit = UNIT_WORD.exec(low)
  const body = unit === null ? low : low.slice(0, unit.index)
  const place = unit === null ? '' : low.slice(unit.index)
  const ministry = /^(?:sở|bộ|ban|cục|tổng cục|chi cục|vụ|phòng|trung tâm|viện) /.test(body)
  let name = body.replace(PROPER, (found) => (/^(?:việt|hồ)/.test(found) ? titleCase(found) : capital(found)))
  if (ministry)
    name = name
      .replace(/^(\p{L}+(?: cục)?) (\p{L}+)/u, (_, kind: string, next: string) => `${kind} ${capital(next)}`)
      .replace(/( và |, ?| - )(\p{L}+)/gu, (_, link: string, next: string) => link + capital(next))
  const spot = place.replace(/(?<=(?:tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu) ).+/u, (rest) =>
    titleCase(rest),
  )
  // "HUYỆN ỦY TAM NÔNG", "TRƯỜNG ĐẠI HỌC TÂY BẮC": what follows is a name.
  const named = unit === null ? NAMED.exec(low) : null
  if (named !== null)
    return (
      capital(named[1]!.replace('đại học', 'Đại học').replace('cao đẳng', 'Cao đẳng')) +
      titleCase(low.slice(named[0].length))
    )
  const inner = findPlace(titleCase(low), lexicon)
  const whole = capital(name + spot)
  if (unit !== null || inner === null) return whole
  const at = inner.at
  return whole.slice(0, at) + titleCase(whole.slice(at, at + inner.name.length)) + whole.slice(at + inner.name.length)
}

const NAMED =
  /^((?:ban chấp hành |ban thường vụ )?(?:huyện|quận|thị|thành|tỉnh) ủy |trường (?:đại học|cao đẳng) )(?=\p{L})/u

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
const uncapital = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
const titleCase = (words: string): string =>
  words.replace(/\p{L}+/gu, (word) => (UNIT_WORD.test(word) && word.length > 2 ? word : capital(word)))

/** The tier an issuer belongs to, told from its name. */
export function levelOf(name: string, lexicon: Lexicon): Issuer['level'] {
  const low = fold(name)
  const known = lexicon.agencies.get(agencyKey(name))
  if (/(?:^|\s)(?:xã|phường|thị trấn|đặc khu) /.test(low) && !/xã hội/.test(low)) return 'commune'
  if (/(?:^|\s)(?:huyện|quận|thị xã|huyện ủy|quận ủy|thị ủy)(?: |$)/.test(low)) return 'district'
  if (/(?:^|\s)(?:tỉnh|tỉnh ủy)(?: |$)/.test(low)) return 'province'
  const city = /(?:thành phố|tp\.?|thành ủy) (.+)$/.exec(low)
  if (city !== null) return findPlace(titleCase(city[1]!), lexicon) === null ? 'district' : 'province'
  if (
    /^(?:văn phòng )?(?:chính phủ|thủ tướng|phó thủ tướng|bộ (?!chỉ huy)|quốc hội|đảng đoàn quốc hội|ủy ban thường vụ|văn phòng chính phủ|ban chấp hành trung|bộ chính trị|ban bí thư|tổng liên đoàn|ban chỉ đạo trung ương|tổng cục|kiểm toán|ngân hàng nhà nước|đảng ủy chính phủ|chủ tịch nước|tòa án nhân dân tối|viện kiểm sát nhân dân tối|thanh tra chính phủ)/.test(
      low,
    )
  )
    return 'central'
  if (known !== undefined) return known.level
  if (/^(?:sở|tỉnh ủy|thành ủy|ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd)/.test(low)) return 'province'
  return null
}

/** Text, registry id and tier of an issuer's name. The id is found with and without the place behind the name. */
export function issuerOf(name: string, lexicon: Lexicon): Issuer {
  const low = fold(name)
  const unit = UNIT_WORD.exec(low)
  const candidates = [name]
  if (unit !== null) candidates.push(name.slice(0, unit.index + unit[0].length), name.slice(0, unit.index))
  const place = findPlace(name, lexicon)
  if (place !== null) candidates.push(name.slice(0, place.at))
  const level = levelOf(name, lexicon)
  for (const candidate of candidates) {
    const entry = lexicon.agencies.get(agencyKey(candidate))
    if (entry !== undefined && (entry.level === null || level === null || entry.level === level))
      return { text: name, id: entry.id, level }
  }
  return { text: name, id: null, level }
}
