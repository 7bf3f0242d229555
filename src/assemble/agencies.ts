/** A cell or clause that names agencies → who leads, who works along, who watches over it. */
import type { Span } from '../model/span.ts'
import { fold, oneLine } from '../model/text.ts'
import { beginsName, type ListMode, labelAt } from './agency-name.ts'
import { listNames, type NameSpan } from './agency-names.ts'
import type { AgencyResolver } from './resolve/agency.ts'
import { type AgencyRole, ASIDES, PLAIN_MONITOR, ROLE_VERBS, type RoleAt } from './role-words.ts'

export interface AgencyMention extends Span {
  /** The name in the document's words, on one line, without footnote marks. */
  readonly text: string
  readonly id: string | null
}

export interface AssignedAgencies {
  readonly lead: readonly AgencyMention[]
  readonly coordinate: readonly AgencyMention[]
  readonly monitor: readonly AgencyMention[]
}

export const NO_AGENCIES: AssignedAgencies = { lead: [], coordinate: [], monitor: [] }

/** What is no part of a name, blanked so that offsets stay: footnote marks, asterisks, "(sau đây gọi là …)". */
const MARKS =
  /\[\d+\]|\*+|\((?:sau đây (?:gọi|viết)|(?:là )?(?:cơ quan|đơn vị) (?:thường trực|chủ trì|đầu mối))[^()]*\)/giu
/** How cells begin that hold a remark or a person where a body should stand. */
const NO_BODY = /^(?:ông|bà|chưa|đã|có|không|nhiệm vụ|hoàn thành|theo|như|đang|tất cả)(?![\p{L}])|^[^\p{L}]*$/iu
const BLANK_CELL = /^[\s.\-–…/"”“,;:|]*$/u

/**
 * Reads all names in a span, each in the role that the column (null: lead) or the words beside it give:
 * `'Sở Nội vụ theo dõi, đôn đốc'` in a coordinating column gives a monitor. Spans are offsets into `text`.
 */
export function readAgencies(
  text: string,
  span: Span,
  resolver: AgencyResolver,
  column: AgencyRole | null,
  province: string | null = null,
): AssignedAgencies {
  const words = text.slice(span.start, span.end).replace(MARKS, (mark) => ' '.repeat(mark.length))
  if (BLANK_CELL.test(words)) return NO_AGENCIES
  const found: Record<AgencyRole, AgencyMention[]> = { lead: [], coordinate: [], monitor: [] }
  const mode: ListMode = column === null ? 'sentence' : 'cell'
  const mention = (name: NameSpan): AgencyMention => {
    const written = oneLine(words.slice(name.start, name.end))
    const full = name.head === '' ? written : `${name.head} ${written}`
    return { text: full, id: resolver(full, province), start: span.start + name.start, end: span.start + name.end }
  }
  const brackets = roleBrackets(words, resolver)
  const parts = [brackets.reduce(blanked, words), ...brackets.map((bracket) => only(words, bracket))]
  for (const part of parts) {
    for (const { names, role } of rolesIn(part, resolver, column ?? 'lead', mode)) {
      found[role].push(...names.map(mention).filter(({ text, id }) => id !== null || !NO_BODY.test(text)))
    }
  }
  return found
}

/** Brackets that give roles to agencies of their own: "(Sở Nội vụ theo dõi, đôn đốc)", "(phối hợp: Công an tỉnh)". */
function roleBrackets(words: string, resolver: AgencyResolver): readonly Span[] {
  const folded = fold(words)
  const found: Span[] = []
  for (let open = words.indexOf('('); open >= 0; open = words.indexOf('(', open + 1)) {
    const end = closing(words, open)
    const inner = folded.slice(open + 1, end)
    const isNamed = labelAt(folded, open + 1) !== null || beginsName(words, folded, open + 1, resolver)
    if (!isNamed || !ROLE_WORD.test(inner)) continue
    found.push({ start: open, end })
    open = end
  }
  return found
}

const ROLE_WORD = /(?<![\p{L}])(?:theo dõi|đôn đốc|phối hợp|chủ trì|giám sát|tổng hợp)(?![\p{L}])/u

/** Behind the bracket that closes the one at `open`; the end of the text where none does. */
function closing(words: string, open: number): number {
  let depth = 0
  for (let at = open; at < words.length; at++) {
    if (words[at] === '(') depth++
    else if (words[at] === ')' && --depth === 0) return at + 1
  }
  return words.length
}

const blanked = (words: string, { start, end }: Span): string =>
  words.slice(0, start) + ' '.repeat(end - start) + words.slice(end)

/** The inside of a bracket at its own place, all else blank. */
const only = (words: string, { start, end }: Span): string =>
  ' '.repeat(start + 1) + words.slice(start + 1, end).replace(/\)$/u, ' ') + ' '.repeat(words.length - end)

interface Assigned {
  readonly names: readonly NameSpan[]
  readonly role: AgencyRole
}

function rolesIn(text: string, resolver: AgencyResolver, column: AgencyRole, mode: ListMode): readonly Assigned[] {
  const folded = fold(text)
  const assigned: Assigned[] = []
  let role = column
  let at = 0
  while (at < text.length) {
    at = matchEnd(SKIPPED, folded, at) ?? at
    if (at >= text.length || (assigned.length > 0 && matchEnd(ASIDES, folded, at) !== null)) break
    const label = labelAt(folded, at)
    if (label) {
      role = label.role
      at = label.end
      continue
    }
    const list = listNames(text, at, text.length, resolver, mode, folded)
    if (list.names.length === 0 || (assigned.length > 0 && !beginsName(text, folded, at, resolver))) {
      at = nextPiece(folded, at)
      continue
    }
    const behind = roleBehind(folded, list.end)
    assigned.push({ names: list.names, role: behind?.role ?? role })
    at = behind ? behindRole(folded, list.end, behind.end) : list.end
    if (!behind && at < text.length && matchEnd(SKIPPED, folded, at) === null && !labelAt(folded, at))
      at = nextPiece(folded, at)
  }
  return assigned
}

const SKIPPED = /(?:[\s.,;:)+*•–-]|(?:kính )?(?:đề nghị|giao|yêu cầu)(?: cho)?\s)+/uy

/** The role told by the verb behind a list of names; `(chủ trì)` in brackets counts as well. */
function roleBehind(folded: string, at: number): RoleAt | null {
  const verb = matchEnd(/[\s,(]*/uy, folded, at) ?? at
  if (verb === at) return null
  for (const [role, pattern] of ROLE_VERBS) {
    const end = matchEnd(pattern, folded, verb)
    if (end !== null) return { role, end }
  }
  const plain = matchEnd(PLAIN_MONITOR, folded, verb)
  if (plain !== null) return { role: 'monitor', end: plain }
  return null
}

/** A role in brackets concerns the name before it only; one told by a verb ends the clause. */
function behindRole(folded: string, nameEnd: number, roleEnd: number): number {
  const bracket = folded.slice(nameEnd, roleEnd).includes('(') ? folded.indexOf(')', roleEnd) : -1
  return bracket < 0 ? nextPiece(folded, roleEnd) : bracket + 1
}

/** Where a further label or name may begin: behind the next semicolon or sentence end, or at a label inside the words. */
function nextPiece(folded: string, from: number): number {
  for (let at = from; at < folded.length; at++) {
    const sign = folded.charAt(at)
    if (sign === ';' || sign === '\n' || (sign === '.' && folded.charAt(at + 1) === ' ')) return at + 1
    if ((sign === ' ' || sign === '(' || sign === ',') && labelAt(folded, at + 1)) return at + 1
  }
  return folded.length
}

function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match && match[0].length > 0 ? at + match[0].length : null
}
