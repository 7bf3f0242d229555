/** A stretch of text that lists agencies → the name and place of each. */
import { isSpace } from '../model/span.ts'
import { fold } from '../model/text.ts'
import {
  CLASS,
  INITIALS,
  type ListMode,
  labelAt,
  matchAt,
  matchRaw,
  nameEnd,
  pieceEnd,
  properEnd,
  qualified,
  type Source,
  startsName,
  startsProper,
} from './agency-name.ts'
import type { AgencyResolver } from './resolve/agency.ts'
import { ASIDES } from './role-words.ts'

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

function skipSpace(text: string, start: number, end: number): number {
  let at = start
  while (at < end && (isSpace(text.charCodeAt(at)) || /[-–+*•.,;:]/u.test(text.charAt(at)))) at++
  return at
}
