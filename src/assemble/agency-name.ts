/** Words at a place → whether an agency's name begins there, and where that one name ends. */
import { matches } from '../model/matches.ts'
import { isSpace } from '../model/span.ts'
import { isWordAt } from '../model/text.ts'
import type { AgencyResolver } from './resolve/agency.ts'
import { CAPITAL_HEADS, NAME_HEADS, PREDICATE, QUALIFIER, ROLE_LABELS, type RoleAt } from './role-words.ts'

/**
 * `cell`: the whole stretch is names, what is not understood belongs to the name before it.
 * `sentence`: names end where the sentence goes on.
 */
export type ListMode = 'cell' | 'sentence'

/** One cell or clause that is read for names. */
export interface Source {
  readonly text: string
  readonly folded: string
  readonly end: number
  readonly resolver: AgencyResolver
  readonly mode: ListMode
}

/** A role label in front of names ("Cơ quan phối hợp:") that begins at `at`. */
export function labelAt(folded: string, at: number): RoleAt | null {
  for (const [role, pattern] of ROLE_LABELS) {
    pattern.lastIndex = at
    const match = pattern.exec(folded)
    if (match) return { role, end: at + match[0].length }
  }
  return null
}

/** True when an agency's name begins at `at`, known to the registry or by its first word. */
export function beginsName(text: string, folded: string, at: number, resolver: AgencyResolver): boolean {
  const source: Source = { text, folded, end: text.length, resolver, mode: 'sentence' }
  return startsName(source, at) || resolver.longest(text, at, text.length) !== null
}

export const startsName = (source: Source, at: number): boolean =>
  matchAt(NAME_HEADS, source, at) !== null || capitalHeadAt(source.text, at)

/** "TTYT", "BCĐ 389": in the list of a cell, initials stand for a body. */
export const INITIALS = /\p{Lu}[\p{Lu}&]{2,}(?:-\p{Lu}+)*(?![\p{L}\p{N}])/uy

function capitalHeadAt(text: string, at: number): boolean {
  CAPITAL_HEADS.lastIndex = at
  return CAPITAL_HEADS.test(text)
}

/** Where the single name that begins at `at` ends, or null when no name begins there. */
export function nameEnd(source: Source, at: number): number | null {
  const { text, resolver, end, mode } = source
  const known = resolver.longest(text, at, end)
  const heads = startsName(source, at)
  if (known === null && !heads && mode === 'sentence') return null
  const whole = known === null ? null : ofWhole(source, at, known)
  if (whole !== null) return whole
  const until = known === null ? pieceEnd(source, at) : qualified(source, known)
  if (mode === 'cell' && known !== null && COUNCILS.test(source.folded.slice(at, until))) {
    const places = matchRaw(PLACES_BEHIND, text, until, end)
    if (places) return pieceEnd(source, places.end)
  }
  if (mode === 'cell' && known !== null && NARROWABLE.test(source.folded.slice(at, at + 24)))
    return restOfName(source, until)
  return until > at ? until : null
}

/** "Thanh tra Sở Y tế": the body that a part belongs to stands right behind it and ends its name. */
function ofWhole(source: Source, at: number, known: number): number | null {
  const gap = /^ (?=\p{Lu})/u.exec(source.text.slice(known, known + 2))
  if (!gap || !matchAt(PART, source, at) || matchAt(PART, source, known + 1)) return null
  return startsName(source, known + 1) ? nameEnd(source, known + 1) : null
}

const PART = /(?:thanh tra|văn phòng|phòng|trung tâm|thường trực|lãnh đạo|ban giám đốc)(?![\p{L}\p{N}])/uy

export const CLASS = /^(?:các|những|thủ trưởng các|chủ tịch .{0,12}các|sở,|cơ quan|đơn vị)/u

const NARROWABLE = new RegExp(`${CLASS.source}|^(?:ubnd|ủy ban nhân dân) các`, 'u')
/** "UBND các huyện: Bù Đăng, Phú Riềng": the places of a class of councils. */
const COUNCILS = /^(?:ubnd|ủy ban nhân dân|công an|đảng ủy) các [^:]*$/u
const PLACES_BEHIND = /\s*:\s*(?=\p{Lu})/uy

const NEXT_NAME = /\s*[,;/+&]|\s+(?:và|-)\s/uy

/** In a cell, what follows the name of a class narrows it ("các sở, ngành có cơ sở dữ liệu chuyên ngành"). */
function restOfName(source: Source, at: number): number {
  if (matchAt(NEXT_NAME, source, at)) return at
  return pieceEnd(source, at, false)
}

/** True at "(phối hợp)" and at a line or dash in front of a label ("- Phối hợp: …"). */
const tellsRole = (source: Source, at: number): boolean =>
  source.text.charAt(at) === '(' ? matchAt(ROLE_ALONE, source, at) !== null : labelAt(source.folded, at) !== null

const ROLE_SIGN = /^(?:[(\n]|\s[-–]\s)/u
const ROLE_ALONE = /\(\s*(?:phối hợp|chủ trì|theo dõi|giám sát|đôn đốc)\s*\)/uy

/** Up to the next separator or predicate; brackets are one piece. */
export function pieceEnd(source: Source, at: number, stopsAtPredicate = true): number {
  const { text, end } = source
  let depth = 0
  let i = at
  for (; i < end; i++) {
    const sign = text.charAt(i)
    if (i > at && depth === 0 && ROLE_SIGN.test(text.slice(i, i + 3)) && tellsRole(source, i)) break
    if (sign === '(') depth++
    else if (sign === ')') depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    if (sign === '…') break
    if (
      i > at &&
      (sign === ',' ||
        sign === ';' ||
        sign === ':' ||
        sign === '+' ||
        (sign === '.' && !isWordAt(text, i + 1) && !townAt(source, i)))
    )
      break
    if (isSpace(text.charCodeAt(i)) && !isSpace(text.charCodeAt(i + 1))) {
      if (matchAt(JOINER, source, i + 1) && startsName(source, skipWord(text, i + 1, end))) break
      // A capital is part of a name: "Ban Quản lý", "Cục Kiểm lâm".
      const goesOn = i > at && !CAPITAL.test(text.charAt(i + 1))
      const isOwn = goesOn && OWN_VERB_HEADS.test(source.folded.slice(at, i)) && matchAt(OWN_VERB, source, i + 1)
      if (goesOn && !isOwn && matchAt(stopsAtPredicate ? PREDICATE : WATCHING, source, i + 1)) break
      if (sign === '\n' && startsName(source, i + 1) && source.resolver.exact(text.slice(at, i)) !== null) break
    }
  }
  return trimEnd(text, at, i)
}

/** Adds to a known name what still belongs to it: a place, "có liên quan", a remark in brackets. */
export function qualified(source: Source, from: number): number {
  const { text, end } = source
  let at = from
  for (;;) {
    const qualifier =
      matchAt(QUALIFIER, source, at) ??
      matchRaw(PLACE, text, at, end) ??
      matchRaw(REMARK, text, at, end) ??
      levelAt(source, at) ??
      townAt(source, at)
    if (qualifier === null || qualifier.end <= at || qualifier.end > end) return at
    at = qualifier.end
  }
}

/** "… chính trị - xã hội tỉnh tuyên truyền": a level with what is to be done right behind it. */
function levelAt(source: Source, at: number): Found | null {
  const level = matchAt(LEVEL, source, at)
  return level && (matchAt(PREDICATE, source, level.end + 1) || matchRaw(OVER, source.text, level.end, source.end))
    ? level
    : null
}

/** "UBND TP. Cao Lãnh": the stop of a shortened town ends no name. */
function townAt(source: Source, at: number): Found | null {
  return /(?:^|\s)(?:TP|TX|Tp|Tx)$/u.test(source.text.slice(Math.max(0, at - 3), at))
    ? matchRaw(TOWN, source.text, at, source.end)
    : null
}

const TOWN = /\.\s*\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)*/uy
const OVER = /\s*(?:[,;.:)]|và\s|$)/uy
const LEVEL = /\s+(?:tỉnh|huyện|thành phố|xã|phường)(?=\s|[,;.:)]|$)/uy
/** "Trung tâm phát triển quỹ đất", "Phòng quản lý đô thị": right behind such a head a verb says what the body is for. */
const OWN_VERB_HEADS =
  /^(?:trung tâm|phòng|quỹ|công ty(?: cổ phần| tnhh)?|chi cục|ban|viện|tổ|văn phòng|hội|hiệp hội|đoàn|đội|bộ phận)(?: (?:hỗ trợ|đầu tư|xúc tiến|quản lý))?$/u
const OWN_VERB =
  /(?:phát triển|quản lý|hỗ trợ|xúc tiến|giám sát|kiểm soát|đào tạo|bồi dưỡng|khai thác|đầu tư|ứng dụng|chuyển đổi|điều hành|kiểm tra|cung cấp|vận hành|thẩm định|theo dõi|tuyên truyền|bảo đảm|huy động|xây dựng (?:nông|và))(?![\p{L}\p{N}])/uy

const JOINER = /(?:và|cùng|với|-)(?=\s)/uy
const CAPITAL = /\p{Lu}/u
const WATCHING = /(?:theo dõi|đôn đốc|phối hợp)(?![\p{L}\p{N}])/uy
const PLACE =
  /(?:\s+(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|Tỉnh|Thành phố|TP\.?|chi nhánh|khu vực|Khu vực))+(?:\s+(?:\p{Lu}\p{Ll}*|\d+)(?![\p{L}\p{N}]))+|\s+(?!(?:Văn phòng|Sở|Ủy|Uỷ|Công an|Thanh tra|Ban|Bộ|Cục|Chi cục|Hội|Đài|Báo|Trường|Trung tâm|Ngân hàng|Kho bạc|Bảo hiểm|Mặt trận|Tòa|Viện|Liên|Tỉnh|Thành|Chủ tịch|Giám đốc|Các|Đề nghị|Hằng|Hàng)\s)(?:\p{Lu}\p{Ll}+|\d+)(?![\p{L}\p{N}])(?:\s+\p{Lu}\p{Ll}+(?![\p{L}\p{N}]))*|\s+(?:tỉnh|thành phố)(?=\s*(?:[,;.:)]|$|và\s))/uy
const REMARK =
  /\s*\((?!\s*(?:phối hợp|chủ trì|theo dõi|giám sát|đôn đốc|cơ quan|đơn vị|hoàn thành|thời gian|trước|trong))[^()]{1,120}\)/iuy

/** A proper name that needs the shared head in front to be known: "Nội vụ" after "các Sở:". */
export function properEnd(source: Source, at: number, head: string): number | null {
  const { text, end, resolver } = source
  let best: number | null = null
  let count = 0
  for (const word of matches(/[\p{L}\p{N}&-]+/gu, text.slice(at, Math.min(end, at + 90)))) {
    if (++count > 9) break
    const until = at + word.index + word[0].length
    if (resolver.exact(`${head} ${text.slice(at, until)}`) !== null && !/^(?:và|các|-)$/iu.test(word[0])) best = until
  }
  return best
}

export const startsProper = (source: Source, at: number): boolean => /^\p{Lu}/u.test(source.text.slice(at, at + 2))

export interface Found {
  readonly end: number
  readonly groups: readonly string[]
}

export function matchAt(pattern: RegExp, source: Source, at: number): Found | null {
  return matchRaw(pattern, source.folded, at, source.end)
}

export function matchRaw(pattern: RegExp, text: string, at: number, end: number): Found | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && at + match[0].length <= end ? { end: at + match[0].length, groups: [...match] } : null
}

function skipWord(text: string, start: number, end: number): number {
  let at = start
  while (at < end && !isSpace(text.charCodeAt(at))) at++
  while (at < end && isSpace(text.charCodeAt(at))) at++
  return at
}

function trimEnd(text: string, start: number, end: number): number {
  const words = text.slice(start, end)
  return start + words.replace(/(?:[\s.,;:*]|\s(?:và|của|với|các))+$/u, '').length
}
