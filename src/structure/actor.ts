/** Words of an article that name who issues a document ("Phó Chủ tịch UBND tỉnh X Lê Văn Y") → the authority. */
import { fold } from '../model/text.ts'
import { agencyKey, type Lexicon } from './lexicon.ts'
import { findDistrict, findPlace } from './places.ts'
import { countWords } from './shape.ts'

/** Bodies that are not told by a word of their own kind: the police, unions, banks, schools. */
const OTHERS =
  'công an (?=tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường)|bộ chỉ huy quân sự|bộ tư lệnh|bảo hiểm xã hội|bhxh|ngân hàng (?=nhà nước|chính sách)|kho bạc nhà nước|(?:tổng )?liên đoàn|công đoàn|(?:tỉnh|thành|huyện|trung ương) đoàn|đoàn thanh niên|hội (?=nông dân|liên hiệp|phụ nữ|cựu chiến binh|chữ thập đỏ|người cao tuổi|khuyến học|luật gia|nhà báo)|(?:ủy ban )?mặt trận tổ quốc|ubmttq|ủy ban mttq|viện kiểm sát|tòa án|kiểm toán|trường (?=đại học|cao đẳng|chính trị)|tập đoàn|tổng công ty|ban (?=dân vận|tuyên giáo|tổ chức tỉnh|nội chính|dân tộc|an toàn giao thông|quản lý khu)|phòng (?=gd&đt|giáo dục|nông nghiệp|y tế|văn hóa)'

/** How an authority's name begins, in folded words. */
export const BODY = `(?:chủ tịch |phó chủ tịch |thường trực |ban thường vụ |ban chấp hành |btv |bch )*(?:${OTHERS}|ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|đảng bộ|đảng ủy|tỉnh ủy|thành ủy|huyện ủy|thị ủy|quận ủy|(?:phó )?thủ tướng chính phủ|(?:phó )?thủ tướng|chính phủ|quốc hội|bộ chính trị|ban bí thư|(?<!(?:cán|toàn|đồng|nội|tiến) )bộ (?!phận|máy|tiêu|chỉ số|đội)\\p{L}+|(?<!cơ )sở (?!hữu|thích|trường)\\p{L}+|cục \\p{L}+|ban chỉ đạo|tỉnh (?!ủy|đoàn)\\p{L}+|thành phố \\p{L}+|tp\\.? ?\\p{L}+|huyện (?!ủy|đoàn)\\p{L}+)`

/** An authority with what belongs to its name; a group of its own is for the caller. */
export const ACTOR = `${BODY}(?:tp\\.|\\([\\p{L}&-]{2,12}\\)|[^.;:!?()]){0,60}?`

const AGAIN = new RegExp(
  `(?:, (?!(?:tỉnh|thành phố|tp\\.?) ?)| và | (?:thay mặt|tham mưu|giúp|trình|đề nghị|đề xuất)(?: cho| với)? |đại biểu )(?=${BODY}[^,]*$)`,
  'u',
)
/** What a body did before it issued something: no part of its name. */
const DID =
  /,? (?:vừa|đã|mới|cũng|chính thức|quyết nghị|nhất trí|thống nhất|biểu quyết|tán thành|phát động)(?!\p{L}).*$| khóa [ivx]+(?: .*)?$|, (?=tổng bí thư|đồng chí|ông |bà |trưởng ban|bí thư).*$/u
/** Words that make of a name a sentence of its own: "Ban Chỉ đạo phải …". */
const NO_NAME =
  /(?:^| )(?:phải|cần|sẽ|được|yêu cầu|đề nghị|giao|để|khi|nếu|nhằm|theo|là|cho|về|đạt|hoàn thành|tiếp tục)(?: |$)|\d/
const CENTRAL =
  /^(?:phó )?(?:thủ tướng|chính phủ|quốc hội|bộ (?!chỉ huy)|ban bí thư|trung ương|ban chấp hành trung ương|chủ tịch nước)/
const PERSON = /^(?: \p{Lu}\p{Ll}*){2,4}$/u
const UNIT_END = / tỉnh$/
/** A place of these kinds is in the registry, so that a name behind the word that is not is a person's. */
const UNIT_WORD = /(?:xã|phường|thị trấn|khu phố|thôn)$/

/** What follows the last of several names ("Thay mặt UBND tỉnh, Phó Chủ tịch …"): its offset. */
export function lastActor(low: string): number {
  const again = AGAIN.exec(low)
  return again === null ? 0 : again.index + again[0].length
}

/** The authority without rank and name of the one who signs for it; null where the words are no name. */
export function actorName(words: string, lexicon: Lexicon): string | null {
  if (/^phó thủ tướng/.test(fold(words))) return 'Thủ tướng Chính phủ'
  const plain = words.slice(0, fold(words).replace(DID, '').length).replace(/ \([\p{L}&-]{2,12}\)/gu, '')
  const name = withoutPerson(plain.replace(/^phó chủ tịch (?:thường trực )?(?=\p{L})/iu, ''), lexicon)
  return isBody(name) ? name : null
}

/** True for the government, its ministries and the party's centre. */
export const isCentral = (name: string): boolean => CENTRAL.test(fold(name))

function withoutPerson(words: string, lexicon: Lexicon): string {
  const place = findPlace(words, lexicon)
  if (place !== null) {
    const tail = words.slice(place.end)
    const own = PERSON.test(tail) || /^,? (?:khóa|kỳ họp|nhiệm kỳ) /.test(fold(tail))
    return own ? words.slice(0, place.end) : words
  }
  const district = findDistrict(words, lexicon)
  if (district !== null) return PERSON.test(words.slice(district.end)) ? words.slice(0, district.end) : words
  const tokens = words.split(' ')
  for (let n = tokens.length - 2; n >= 2; n--) {
    const head = tokens.slice(0, n).join(' ')
    if (!PERSON.test(words.slice(head.length)) || words.endsWith(' Việt Nam')) continue
    if (UNIT_END.test(fold(head)) || (!UNIT_WORD.test(fold(head)) && lexicon.agencies.has(agencyKey(head)))) return head
  }
  return words
}

/** True for a name and not a sentence: "tỉnh Kon Tum", but not "tỉnh sẽ …". */
const isBody = (name: string): boolean =>
  countWords(name) <= 14 &&
  !NO_NAME.test(name) &&
  !/^[Tt](?:ỉnh|hành phố) (?!ủy|đoàn)\p{Ll}|^[Hh]uyện (?!ủy|đoàn)\p{Ll}/u.test(name)
