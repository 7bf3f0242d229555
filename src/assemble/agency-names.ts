/** A stretch of text that lists agencies → the name and place of each. */
import { matches } from '../model/matches.ts'
import { isSpace } from '../model/span.ts'
import { fold, isWordAt } from '../model/text.ts'
import type { AgencyResolver } from './resolve/agency.ts'
import { ASIDES, CAPITAL_HEADS, NAME_HEADS, PREDICATE, QUALIFIER, ROLE_LABELS, type RoleAt } from './role-words.ts'

/** The words of one name, with the head it shares with its neighbours ("Sở" in "các Sở: Nội vụ, Tài chính"), else ''. */
export interface NameSpan {
  readonly start: number
  readonly end: number
  readonly head: string
}

export interface NameList {
  readonly names: readonly NameSpan[]
  /** Where the list ended: at a predicate, a role word, or the end of the stretch. */
  readonly end: number
}

/**
 * `cell`: the whole stretch is names, what is not understood belongs to the name before it.
 * `sentence`: names end where the sentence goes on.
 */
export type ListMode = 'cell' | 'sentence'

interface Source {
  readonly text: string
  readonly folded: string
  readonly end: number
  readonly resolver: AgencyResolver
  readonly mode: ListMode
}

const SEPARATOR = /\s*(?:[,;/+&]|(?<=\s)(?:và|cùng(?: với)?|với)(?=\s)|(?<=\s)-(?=\s))\s*(?:[-–+*•]\s+)?/uy
const SHARED_HEAD = /(?:các\s+)?(sở|bộ|ban|ngành)\s*:?\s+/uy
const HEAD_NAMES: Readonly<Record<string, string>> = { sở: 'Sở', bộ: 'Bộ', ban: 'Ban' }
/** A verb of asking in front of a further name. */
const ASKED = /(?:kính\s+)?đề nghị\s+/uy
/** A class named after another class with a comma only: "các sở, ban ngành, các cơ quan liên quan" is one name. */
const RELATED_CLASS = /các (?:cơ quan|đơn vị|tổ chức|ngành)[^,;.]{0,60}liên quan/uy

/** Reads the names that begin at `start`; the list is empty where none does. `text` is one cell or clause, not a document; `folded` is it folded. */
export function listNames(
  text: string,
  start: number,
  end: number,
  resolver: AgencyResolver,
  mode: ListMode,
  folded: string = fold(text),
): NameList {
  const source: Source = { text, folded, end, resolver, mode }
  const names: NameSpan[] = []
  let at = skipSpace(text, start, end)
  let sharedHead = ''
  const shared = matchAt(SHARED_HEAD, source, at)
  if (shared && startsProper(source, shared.end)) {
    const head = HEAD_NAMES[shared.groups[1]!] ?? ''
    const proper = head === '' ? null : properEnd(source, shared.end, head)
    if (proper !== null) {
      const first = qualified(source, proper)
      sharedHead = head
      names.push({
        start: text.slice(at, shared.end).includes(':') ? shared.end : at,
        end: first,
        head: text.slice(at, shared.end).includes(':') ? head : '',
      })
      at = first
    }
  }
  if (names.length === 0) {
    const first = nameEnd(source, at)
    if (first === null) return { names: [], end: start }
    names.push({ start: at, end: first, head: '' })
    at = first
  }
  for (;;) {
    const separator = separatorAt(source, at)
    if (separator === null) break
    const next = nextName(source, names, separator, sharedHead)
    if (next === null) break
    if (next.joined) names[names.length - 1] = { ...names.at(-1)!, end: next.end }
    else names.push({ start: next.start, end: next.end, head: next.head })
    at = next.end
  }
  return { names, end: at }
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

interface Next extends NameSpan {
  /** True when it goes on the name before it. */
  readonly joined: boolean
}

function nextName(source: Source, names: readonly NameSpan[], separator: Separator, sharedHead: string): Next | null {
  const { text, folded, resolver, mode, end } = source
  const before = names.at(-1)!
  const after = matchAt(ASKED, source, separator.after)?.end ?? separator.after
  if (after >= end || matchAt(ASIDES, source, separator.at) || labelAt(folded, after)) return null
  const whole = resolver.longest(text, before.start, end)
  if (whole !== null && whole > after)
    return { start: before.start, end: qualified(source, whole), head: '', joined: true }
  if (sharedHead) {
    const proper = properEnd(source, after, sharedHead)
    if (proper !== null) return { start: after, end: qualified(source, proper), head: sharedHead, joined: false }
  }
  const isClassBefore = CLASS.test(folded.slice(before.start, before.start + 24))
  if (isClassBefore && separator.sign === ',' && matchAt(RELATED_CLASS, source, after)) {
    return {
      start: before.start,
      end: qualified(source, matchAt(RELATED_CLASS, source, after)!.end),
      head: '',
      joined: true,
    }
  }
  if (matchAt(STANDING, source, after)) return null
  const isCouncil = /^(?:ubnd|ủy ban|chủ tịch)/u.test(folded.slice(before.start, before.end))
  if (PERSON.test(folded.slice(before.start, before.end)) && matchAt(OFFICE, source, after)) {
    const until = pieceEnd(source, after)
    return { start: before.start, end: until, head: '', joined: true }
  }
  const isBareFront = BARE_FRONT.test(folded.slice(before.start, before.end))
  if (isBareFront && separator.sign === 'và' && matchAt(ALLIED, source, after)) {
    const until = nameEnd(source, after)
    if (until !== null) return { start: before.start, end: until, head: '', joined: true }
  }
  const isListed = mode === 'cell' && /[,;/+]/u.test(separator.sign)
  if (startsName(source, after) || (isListed && matchRaw(INITIALS, text, after, end))) {
    const until = nameEnd(source, after)
    if (until !== null) return { start: after, end: until, head: '', joined: false }
  }
  const known = resolver.longest(text, after, end)
  if (known !== null && (!isClassBefore || separator.sign !== ','))
    return { start: after, end: qualified(source, known), head: '', joined: false }
  if (separator.sign === ';' && mode === 'cell') {
    if (!isCouncil || !matchAt(PLACE_HEADS, source, after)) return null
    return { start: before.start, end: pieceEnd(source, after), head: '', joined: true }
  }
  if (mode === 'cell' || continues(source, before, after)) {
    const until = pieceEnd(source, after)
    return until > after ? { start: before.start, end: until, head: '', joined: true } : null
  }
  return null
}

/** "Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh": the level behind is of both, so they are one name. */
const BARE_FRONT = /^mặt trận tổ quốc(?: việt nam)?$/u
const ALLIED = /các (?:tổ chức chính trị|đoàn thể|hội)/uy

/** "Sở Y tế - cơ quan thường trực": what a body is to the plan, no further name. */
const STANDING = /(?:là )?(?:cơ quan|đơn vị) (?:thường trực|chủ trì|đầu mối)(?![\p{L}])/uy
/** "Đ/c Nguyễn Văn A - Phó Chủ tịch UBND tỉnh": a person and the office he holds are one entry. */
const PERSON = /^(?:đ\/c|đồng chí|ông|bà)\s/u
const OFFICE = /(?:phó |quyền )?(?:chủ tịch|giám đốc|trưởng|bí thư|chánh|cục trưởng|chi cục trưởng)(?![\p{L}])/uy
const PLACE_HEADS = /(?:các )?(?:huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu)(?![\p{L}\p{N}])/uy

/** In a sentence only "…, thành phố", "…, thị xã", "…, phường" and further capitalised places go on a name. */
function continues(source: Source, before: NameSpan, after: number): boolean {
  const places =
    /(?:các )?(?:tp\.?|tx\.?|huyện|thị xã|thành phố|quận|xã|phường|thị trấn|đặc khu|địa phương|đơn vị|ban|ngành|đoàn thể|tổ chức|cơ quan|doanh nghiệp|cá nhân)(?![\p{L}\p{N}])/uy
  return (
    matchAt(places, source, after) !== null ||
    (/^(?:\p{Lu}\p{Ll}*[\s,.;]?)/u.test(source.text.slice(after)) &&
      /huyện|xã|phường|tỉnh/u.test(source.folded.slice(before.start, before.end)))
  )
}

const startsName = (source: Source, at: number): boolean =>
  matchAt(NAME_HEADS, source, at) !== null || capitalHeadAt(source.text, at)

/** "TTYT", "BCĐ 389": in the list of a cell, initials stand for a body. */
const INITIALS = /\p{Lu}[\p{Lu}&]{2,}(?:-\p{Lu}+)*(?![\p{L}\p{N}])/uy

function capitalHeadAt(text: string, at: number): boolean {
  CAPITAL_HEADS.lastIndex = at
  return CAPITAL_HEADS.test(text)
}

/** Where the single name that begins at `at` ends, or null when no name begins there. */
function nameEnd(source: Source, at: number): number | null {
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

const CLASS = /^(?:các|những|thủ trưởng các|chủ tịch .{0,12}các|sở,|cơ quan|đơn vị)/u

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
function pieceEnd(source: Source, at: number, stopsAtPredicate = true): number {
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
function qualified(source: Source, from: number): number {
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

const NEXT_LINE = /[ \t.]*\n\s*(?:[-+*•]\s+)?/uy

interface Separator {
  readonly at: number
  readonly after: number
  readonly sign: string
}

function separatorAt(source: Source, at: number): Separator | null {
  const found = matchAt(SEPARATOR, source, at)
  if (found) return { at, after: found.end, sign: source.text.slice(at, found.end).trim() }
  const line = matchAt(NEXT_LINE, source, at)
  return line && startsName(source, line.end) ? { at, after: line.end, sign: ';' } : null
}

/** A proper name that needs the shared head in front to be known: "Nội vụ" after "các Sở:". */
function properEnd(source: Source, at: number, head: string): number | null {
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

const startsProper = (source: Source, at: number): boolean => /^\p{Lu}/u.test(source.text.slice(at, at + 2))

interface Found {
  readonly end: number
  readonly groups: readonly string[]
}

function matchAt(pattern: RegExp, source: Source, at: number): Found | null {
  return matchRaw(pattern, source.folded, at, source.end)
}

function matchRaw(pattern: RegExp, text: string, at: number, end: number): Found | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && at + match[0].length <= end ? { end: at + match[0].length, groups: [...match] } : null
}

function skipSpace(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (isSpace(text.charCodeAt(at)) || /[-–+*•.,;:]/u.test(text.charAt(at)))) at++
  return at
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
