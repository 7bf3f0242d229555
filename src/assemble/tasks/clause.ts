/** One paragraph → the clauses in it that give work to an agency. */
import { matches } from '../../model/matches.ts'
import type { Passage } from '../../model/outline.ts'
import type { Agency } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { oneLine } from '../../model/text.ts'
import { readAgencies } from '../agencies.ts'
import { beginsName } from '../agency-name.ts'
import { listNames, type NameList } from '../agency-names.ts'
import { CAPITAL_HEADS, NAME_HEADS, PREDICATE } from '../role-words.ts'
import { type Bodies, isBody, named } from './bodies.ts'
import { WATCHING, WITH } from './joining.ts'

export interface Assignment {
  /** The work: the sentence, or what follows "Sở Nội vụ:". */
  readonly span: Span
  readonly lead: readonly Agency[]
  /** By what it is known: a word of giving ("giao"), of leading ("chủ trì", a colon), or only an agency in front of a verb. */
  readonly by: 'giving' | 'leading' | 'verb'
  /** Where its sentence begins. */
  readonly at: number
  /** Where the words behind the agencies begin. */
  readonly from: number
}

const GIVING = /(?<![\p{L}\p{N}])(?:giao|đề nghị|yêu cầu|phân công|kiến nghị)(?:\s+cho)?\s+(?!này|trên|của|về|tại)/gu
const LEADING =
  /^\s*,?\s*(?:chủ trì|có trách nhiệm|chịu trách nhiệm|là (?:cơ quan|đơn vị) (?:chủ trì|đầu mối)|làm đầu mối)/u
/** Work follows a colon; a number of people does not ("Tổ giúp việc: không quá 05 người"). */
const COLON = /^\s*:\s*(?=\S)(?!không quá|tối đa|tối thiểu|ít nhất|\d)/u
/** Who speaks and asks others is not asked. */
const SPEAKING =
  /^\s*,?\s*(?:giao|đề nghị|yêu cầu|phân công|kêu gọi|tán thành|nhất trí|ghi nhận|biểu dương|hoan nghênh|cơ bản)(?![\p{L}])/u
/** A verb of asking in front of the names that a colon ends: "Giao Sở Tài chính, Kho bạc Nhà nước tỉnh: …". */
const ASKED = /^\s*(?:(?:kính\s+)?(?:đề nghị|giao|yêu cầu|phân công)\s+(?:cho\s+)?)?/u
/** Formulas that close a decision or a plan, and reports of what was done: no work is given. */
const FORMULA =
  /thi hành (?:quyết định|nghị quyết|chỉ thị|thông tư|nghị định|kế hoạch) này|chịu trách nhiệm thi hành|^\s*(?:trên đây là|trong quá trình (?:tổ chức )?(?:triển khai |thực hiện)|nơi nhận)/u
/** Past tense: "đã giao", "được giao", "theo đề nghị của". */
const REPORTED = /(?:đã|được|theo|xét|trên cơ sở|căn cứ|tại|các|có|những|nhiệm vụ|bị)\s*$/u

/** The assignments of a paragraph in which agencies are named as doers: one for each clause that names its own. */
export function assignmentsIn(bodies: Bodies, passage: Passage): readonly Assignment[] {
  return sentences(bodies.text, passage).flatMap((span) => {
    const sentence = sentenceOf(bodies, span)
    const first = FORMULA.test(sentence.folded) ? null : assignmentOf(bodies, sentence)
    if (first === null) return []
    const cuts = cutsIn(bodies, sentence, first.from - span.start)
    if (cuts.length === 0) return [first]
    const later = cuts.flatMap(({ after }, n) => {
      const clause = sentenceOf(bodies, {
        start: span.start + after,
        end: span.start + (cuts[n + 1]?.at ?? sentence.words.length),
      })
      const own = assignmentOf(bodies, clause)
      // "Giao Sở A …; Sở B …": both are given by the one verb.
      return own === null ? [] : [own.by === 'verb' ? { ...own, by: first.by } : own]
    })
    return [{ ...first, span: { start: first.span.start, end: span.start + cuts[0]!.at } }, ...later]
  })
}

interface Sentence extends Span {
  readonly words: string
  readonly folded: string
}

const sentenceOf = ({ text, folded }: Bodies, { start, end }: Span): Sentence => ({
  start,
  end,
  words: text.slice(start, end),
  folded: folded.slice(start, end),
})

function assignmentOf(bodies: Bodies, sentence: Sentence): Assignment | null {
  const { words, folded } = sentence
  const asked = ASKED.exec(folded)![0].length
  const opening = listNames(words, asked, words.length, bodies.resolver, 'sentence', folded)
  return (
    opened(bodies, sentence, opening, asked > 0) ??
    (asked === 0 ? described(bodies, sentence) : null) ??
    given(bodies, sentence) ??
    (asked === 0 && goesOn(bodies, words, opening) && !SPEAKING.test(folded.slice(opening.end))
      ? assignment(bodies, sentence, opening, 'verb')
      : null)
  )
}

interface Cut {
  /** Where the clause before it ends, and where its own begins. */
  readonly at: number
  readonly after: number
}

const JOINT =
  /;\s+(?:đồng thời,?\s+|và\s+)?|,\s+(?:và\s+|còn\s+|đồng thời,?\s+)?|\s+và\s+(?=(?:giao|đề nghị|yêu cầu|phân công)\s)/gu
const GIVES = /(?:đề nghị|giao|yêu cầu|phân công)\s+(?:cho\s+)?/uy
/** Behind `from`: where a clause begins that gives its own agencies work ("…; Sở B thẩm định", "…, Sở B chủ trì …"). */
function cutsIn(bodies: Bodies, { words, folded }: Sentence, from: number): readonly Cut[] {
  const cuts: Cut[] = []
  for (const joint of matches(JOINT, folded)) {
    const after = joint.index + joint[0].length
    if (joint.index <= from || REPORTED.test(folded.slice(0, joint.index))) continue
    GIVES.lastIndex = after
    const asked = GIVES.exec(folded)?.[0].length ?? 0
    const list = listNames(words, after + asked, words.length, bodies.resolver, 'sentence', folded)
    const behind = withoutRemark(folded.slice(list.end))
    if (!isBody(bodies, words, list, asked > 0) || WATCHING.test(behind) || WITH.test(behind) || SPEAKING.test(behind))
      continue
    const works = LEADING.test(behind) || opensWork(behind) || goesOn(bodies, words, list)
    // Behind a name the next one goes on a list: "phối hợp với Sở A, Sở B tổ chức …".
    if (works && (asked > 0 || !endsInName(bodies, words, folded, joint.index))) cuts.push({ at: joint.index, after })
  }
  return cuts
}

/** True where an agency's name ends at `end`. */
function endsInName({ resolver }: Bodies, words: string, folded: string, end: number): boolean {
  const near = Math.max(0, end - LONGEST_NAME)
  for (const word of matches(/(?<![\p{L}\p{N}])(?:\p{Lu}|các\s)/gu, words.slice(near, end))) {
    const at = near + word.index
    if (!beginsName(words, folded, at, resolver)) continue
    const list = listNames(words, at, end, resolver, 'sentence', folded)
    if (list.names.length > 0 && list.end >= end) return true
  }
  return false
}

const LONGEST_NAME = 90

/** "Sở Y tế (cơ quan thường trực) hướng dẫn …": a remark behind the name tells nothing of the work. */
const withoutRemark = (behind: string): string => behind.replace(/^\s*\([^()]{1,90}\)/u, '')

function assignment(
  bodies: Bodies,
  { start, end, words }: Sentence,
  { names, end: behind }: NameList,
  by: Assignment['by'],
): Assignment {
  return {
    span: { start, end },
    lead: names.map((name) => named(words, name, bodies)),
    by,
    at: start,
    from: start + behind,
  }
}

/** The agencies that the sentence opens with, a colon or a verb behind them. */
function opened(bodies: Bodies, sentence: Sentence, opening: NameList, isAsked: boolean): Assignment | null {
  if (opening.names.length === 0) return null
  const rest = withoutRemark(sentence.folded.slice(opening.end))
  const colon = COLON.exec(rest)?.[0].length
  if (colon !== undefined) {
    const from = sentence.end - rest.length + colon
    return { ...assignment(bodies, sentence, opening, 'leading'), span: { start: from, end: sentence.end }, from }
  }
  if (isAsked) return null
  if (LEADING.test(rest)) return assignment(bodies, sentence, opening, 'leading')
  return opensWork(rest) && !SPEAKING.test(rest) ? assignment(bodies, sentence, opening, 'verb') : null
}

/** The agencies behind a verb of giving, of which a verb tells what they are to do. */
function given(bodies: Bodies, sentence: Sentence): Assignment | null {
  const { words, folded } = sentence
  for (const giving of matches(GIVING, folded)) {
    if (REPORTED.test(folded.slice(0, giving.index))) continue
    const list = listNames(words, giving.index + giving[0].length, words.length, bodies.resolver, 'sentence', folded)
    if (list.names.length === 0) continue
    const behind = withoutRemark(folded.slice(list.end))
    if (LEADING.test(behind) || opensWork(behind) || goesOn(bodies, words, list)) {
      return assignment(bodies, sentence, list, 'giving')
    }
  }
  return null
}

/** Bodies of which some are not known, up to a colon: "Các đơn vị cấp nước trên địa bàn (…): kiểm tra …". */
function described(bodies: Bodies, { start, end, words, folded }: Sentence): Assignment | null {
  const found = DESCRIBED.exec(folded)
  NAME_HEADS.lastIndex = 0
  CAPITAL_HEADS.lastIndex = 0
  if (!found || !(NAME_HEADS.test(folded) || CAPITAL_HEADS.test(words)) || WORKING.test(found[1]!)) return null
  const names: Span = { start, end: start + found[1]!.length }
  const from = start + found[0].length
  const whole = { text: oneLine(bodies.text.slice(names.start, names.end)) }
  const lead = /^(?:các|những)\s/u.test(folded)
    ? [{ ...whole, id: bodies.resolver(whole.text, bodies.province) }]
    : readAgencies(bodies.text, names, bodies.resolver, 'lead', bodies.province).lead
  const agencies = lead.map(({ text, id }) => ({ text, id }))
  return { span: { start: from, end }, lead: agencies, by: 'leading', at: start, from }
}

const DESCRIBED = /^(\p{L}(?:[^:;.()]|\([^()]*\)){3,240}?)\s*:\s*(?=\p{L})(?!không quá|tối đa|tối thiểu|ít nhất)/u

const WORKING =
  /(?<![\p{L}])(?:chủ trì|phối hợp|triển khai|thực hiện|tham mưu|tăng cường|rà soát|tập trung|phải|cần|như sau|sau đây|gồm|là)(?![\p{L}])/u

/** True when a body whose whole name is known is followed by a word in small letters that does not narrow it: some verb. */
function goesOn({ resolver }: Bodies, words: string, { names, end }: NameList): boolean {
  const last = names.at(-1)
  if (!last) return false
  const name = words.slice(last.start, last.end)
  return (
    /^\s+\p{Ll}/u.test(words.slice(end)) &&
    !NARROWED.test(words.slice(end)) &&
    !/^(?:các|những)\s/iu.test(name) &&
    last.head === '' &&
    resolver.exact(name) !== null
  )
}

const NARROWED =
  /^\s+(?:của|thuộc|và|với|hoặc|là|được|bị|đã|đang|có|còn|nơi|tại|ở|trên|dưới|trong|ngoài|khi|nếu|mà|như|theo|từ|đến|tỉnh|thành|huyện|thị|quận|xã|phường|cấp|các|những|này|đó|trước|sau|số|năm|quý|tháng|khu|liên|không|chưa)(?![\p{L}])/iu

/** True when what follows a name is a predicate: some word other than a joining one, within the sentence. */
function opensWork(rest: string): boolean {
  const at = /^[\s,]*/u.exec(rest)![0].length
  PREDICATE.lastIndex = at
  return (
    at > 0 &&
    PREDICATE.test(rest) &&
    !/^[\s,]*(?:là|được|bị|đã|đang|có (?!trách nhiệm|kế hoạch|giải pháp|phương án))/u.test(rest)
  )
}

/** Sentences of a paragraph: a stop, white space, then a capital. */
function sentences(text: string, span: Span): readonly Span[] {
  const found: Span[] = []
  let { start } = span
  for (let at = text.indexOf('.', start); at >= 0 && at < span.end; at = text.indexOf('.', at + 1)) {
    const next = STOP.exec(text.slice(at - 1, at + 6))
    if (!next || at === span.start) continue
    found.push({ start, end: at + 1 })
    start = at - 1 + next[0].length
  }
  if (start < span.end) found.push({ start, end: span.end })
  return found
}

/** A stop behind a word, white space, and a capital to come. */
const STOP = /^[\p{Ll}\p{N}\])”"]\.\s+(?=\p{Lu})/u
