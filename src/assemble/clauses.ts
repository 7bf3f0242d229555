/** A statement and its anchors → one clause for each group of anchors: what stands before it, behind it, and what joins them. */
import type { Mention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { isSpace, trim } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import type { Scene } from './scene.ts'

/** What a clause's head holds once its cues are taken off. */
export type HeadKind = 'empty' | 'actor' | 'tier' | 'words'

export interface Clause {
  /** One anchor, or several that share all else ("70%, 60%, 55%"). */
  readonly anchors: readonly Anchor[]
  /** From the end of the clause before to the start of the one behind. */
  readonly span: Span
  readonly head: Span
  readonly headKind: HeadKind
  /** True when the head holds a noun that opens the name of an indicator (tỷ lệ, chỉ số …). */
  readonly named: boolean
  readonly tail: Span
  /** The mentions between head and anchor, from the anchor leftwards. */
  readonly chain: readonly Mention[]
  readonly colon: boolean
  /** The verb of change that joins head and anchor or opens the head. */
  readonly change: Mention | null
  /** True when that verb opens the head and does not stand at the anchor ("Giảm tỷ lệ hộ nghèo ít nhất 5%"). */
  readonly opened: boolean
  /** "Hằng năm, …" in front, or at the amount. */
  readonly rate: Mention | null
  /** True when "trong đó", "riêng" opens the clause. */
  readonly part: boolean
  /** The bracket the clause stands in, if any. */
  readonly bracket: Span | null
}

const CHAIN_KINDS = ['link', 'change', 'rate', 'aim', 'period', 'adverb', 'outcome', 'shortfall', 'baseline']
const OPENING_KINDS = ['aim', 'opening', 'period', 'part', 'outcome', 'rate', 'baseline', 'shortfall']
const SEPARATORS = /^(?:\s|,|;|-|\/|và|hoặc)*$/u
const LEADING_SIGNS = /[\s,;:.\-+*•“”"'…)\]]/u
/** Verbs whose object is the indicator: "để nâng tỷ lệ … đạt 80%". */
const RAISING = /(?:^|\s)(?:nâng|đưa|duy trì|giữ|giữ vững|cải thiện|nâng cao|bảo đảm|đảm bảo)$/u
const MOST_ACTOR_WORDS = 12
const LONG_HEAD = 18

/** The clauses of a region (a statement, or the inside of a bracket) around its anchors, which must lie in it. */
export function clausesOf(
  scene: Scene,
  region: Span,
  anchors: readonly Anchor[],
  brackets: readonly Span[],
  bracket: Span | null,
): readonly Clause[] {
  const groups = groupLists(scene, anchors)
  const clauses: Clause[] = []
  let from = region.start
  groups.forEach((group, i) => {
    const first = group[0]!
    const last = group[group.length - 1]!
    const next = groups[i + 1]
    const to = next ? splitBefore(scene, last, next[0]!, brackets) : region.end
    clauses.push(clauseOf(scene, group, { start: from, end: Math.max(to, last.end) }, first.start, last.end, bracket))
    from = Math.max(to, last.end)
  })
  return clauses
}

/** Joins anchors of one sort between which nothing but separators stands. */
function groupLists(scene: Scene, anchors: readonly Anchor[]): readonly (readonly Anchor[])[] {
  const groups: Anchor[][] = []
  for (const anchor of anchors) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const joined =
      last !== undefined &&
      (last.class === anchor.class || last.class === 'bare') &&
      (last.class === 'bare' || last.unit === anchor.unit) &&
      last.class !== 'counted' &&
      SEPARATORS.test(scene.folded.slice(last.end, anchor.start))
    if (group && joined) group.push(anchor)
    else groups.push([anchor])
  }
  return groups.map((group) => {
    const share = group.find((a) => a.class !== 'bare')
    return share === undefined
      ? group
      : group.map((a) => (a.class === 'bare' ? { ...a, class: share.class, unit: share.unit } : a))
  })
}

/** The place between two anchors where the words stop belonging to the first and begin to belong to the second. */
function splitBefore(scene: Scene, left: Anchor, right: Anchor, brackets: readonly Span[]): number {
  const gap: Span = { start: left.noun?.end ?? left.end, end: right.start }
  const part = scene.within('part', gap).at(-1)
  if (part) return part.start
  const separators = separatorsIn(scene.folded, gap, brackets)
  const chain = chainBefore(scene, gap.start, right.start)
  const before = skipBack(scene.text, gap.start, chain.start)
  const leading = separators.filter((s) => s.end <= chain.start).at(-1)
  if (before <= gap.start) return gap.start
  if (leading && leading.end >= before) return leading.end
  for (const separator of separators) {
    if (separator.end > chain.start) break
    const opened = openHead(scene, { start: separator.end, end: chain.start })
    if (scene.startingAt(['head', 'tier', 'change'], opened.span.start) || opened.cued) return separator.end
  }
  return (separators.filter((s) => s.comma && s.end <= chain.start).at(-1) ?? leading)?.end ?? gap.start
}

interface Separator extends Span {
  readonly comma: boolean
}

function separatorsIn(folded: string, gap: Span, brackets: readonly Span[]): readonly Separator[] {
  const found: Separator[] = []
  for (const match of folded
    .slice(gap.start, gap.end)
    .matchAll(/,|(?<![\p{L}\p{N}])(?:và|hoặc|còn)(?![\p{L}\p{N}])/gu)) {
    const start = gap.start + match.index
    if (brackets.some((b) => b.start < start && start < b.end)) continue
    found.push({ start, end: start + match[0].length, comma: match[0] === ',' })
  }
  return found
}

interface Chain {
  readonly start: number
  readonly mentions: readonly Mention[]
  readonly colon: boolean
}

/** Walks left from an anchor over the verbs, rates, periods and cues that join it to its head. */
function chainBefore(scene: Scene, limit: number, anchorStart: number): Chain {
  const mentions: Mention[] = []
  let colon = false
  let at = anchorStart
  for (;;) {
    const end = skipBack(scene.text, limit, at)
    if (end <= limit) break
    const sign = scene.text[end - 1]
    if (sign === ':') {
      if (colon) break
      colon = true
      at = end - 1
      continue
    }
    const mention = scene.endingAt(CHAIN_KINDS, end)
    if (mention && mention.start >= limit) {
      mentions.push(mention)
      at = mention.start
      continue
    }
    if (sign === ',') {
      const cue = scene.endingAt(['period', 'aim', 'part', 'rate'], skipBack(scene.text, limit, end - 1))
      if (cue && cue.start >= limit) {
        mentions.push(cue)
        at = cue.start
        continue
      }
    }
    break
  }
  return { start: at, mentions, colon }
}

function clauseOf(
  scene: Scene,
  anchors: readonly Anchor[],
  span: Span,
  start: number,
  end: number,
  bracket: Span | null,
): Clause {
  const chain = chainBefore(scene, span.start, start)
  const headEnd = skipBack(scene.text, span.start, chain.start)
  const closed = headEnd > span.start && /[,;:(“"]/u.test(scene.text[headEnd - 1]!)
  const opened = openHead(scene, { start: span.start, end: chain.start })
  // "Về nhân lực số, 100% cán bộ …": a comma right before the amount ends what came before.
  const tail = trim(scene.text, { start: Math.max(end, anchors.at(-1)!.noun?.end ?? end), end: span.end })
  // "Mục tiêu cụ thể: 100% hồ sơ …": what ends in a colon introduces an amount that has a name of its own behind it.
  const introduced =
    chain.colon &&
    anchors[0]!.class !== 'bare' &&
    /^[\p{L}]/u.test(scene.text.slice(tail.start, tail.end)) &&
    chain.mentions.every((m) => m.kind !== 'change')
  const head =
    introduced || (closed && !chain.colon)
      ? { start: chain.start, end: chain.start }
      : trimHead(
          scene,
          opened.span,
          chain.mentions.some((m) => m.kind === 'link' || m.kind === 'change'),
        )
  const joined = chain.mentions.find((m) => m.kind === 'change') ?? null
  const opener = joined ? null : openingChange(scene, head)
  const named = scene.within('head', head).length > 0
  const cleaned = opener ? trim(scene.text, { start: opener.end, end: head.end }) : head
  return {
    anchors,
    span,
    head: cleaned,
    headKind: headKindOf(scene, cleaned),
    named,
    tail,
    chain: chain.mentions,
    colon: chain.colon,
    change: joined ?? opener,
    opened: opener !== null,
    rate: chain.mentions.find((m) => m.kind === 'rate') ?? opened.rate,
    part: opened.part || chain.mentions.some((m) => m.kind === 'part'),
    bracket,
  }
}

interface OpenedHead {
  readonly span: Span
  readonly part: boolean
  readonly rate: Mention | null
  /** True when an aim or a period was taken off: the words behind open a clause of their own. */
  readonly cued: boolean
}

/** Takes signs, cues, periods and connectives off the front of a head. */
function openHead(scene: Scene, span: Span): OpenedHead {
  let at = span.start
  let part = false
  let cued = false
  let rate: Mention | null = null
  for (;;) {
    while (at < span.end && LEADING_SIGNS.test(scene.text[at]!)) at++
    if (at >= span.end) break
    const cue = scene.startingAt(OPENING_KINDS, at)
    if (cue && cue.end <= span.end && !isNounUse(scene, cue, span.end)) {
      part ||= cue.kind === 'part'
      cued ||= cue.kind === 'aim' || cue.kind === 'period' || cue.kind === 'rate'
      if (cue.kind === 'rate') rate = cue
      at = cue.end
      continue
    }
    const joint = /^(?:(?:và|hoặc|còn|thì|mà|nhưng)(?![\p{L}\p{N}])|\((?:\d{1,2}|[ivx]+|[a-zđ])\)|\d{1,2}[.)]\s)/u.exec(
      scene.folded.slice(at, at + 6),
    )
    if (joint) {
      at += joint[0].length
      continue
    }
    break
  }
  return { span: { start: at, end: Math.max(at, span.end) }, part, cued, rate }
}

/** "mục tiêu", "yêu cầu" right before a noun of theirs ("chỉ tiêu tử vong") are cues only where a head noun does not start with them. */
const isNounUse = (scene: Scene, cue: Mention, limit: number): boolean => {
  const head = scene.startingAt(['head'], cue.start)
  return head !== null && head.end > cue.end && head.end <= limit
}

/**
 * Cuts a head down to the name it holds: behind its last colon, behind an aim that only an actor precedes, and from the
 * first head noun that a comma, a colon or a cue precedes.
 */
function trimHead(scene: Scene, span: Span, joined: boolean): Span {
  let { start, end } = trim(scene.text, span)
  const colon = scene.text.slice(start, end).search(/:(?=\s[^:]*$)/u)
  if (colon !== -1 && trim(scene.text, { start: start + colon + 1, end }).end > start + colon + 1) {
    start = openHead(scene, { start: start + colon + 1, end }).span.start
  }
  for (const aim of [...scene.within('aim', { start, end }), ...scene.within('part', { start, end })].reverse()) {
    const before = { start, end: aim.start }
    const behind = openHead(scene, { start: aim.end, end }).span
    if (
      aim.end < end &&
      (scene.startingAt(['head'], behind.start) ||
        (scene.within('head', before).length === 0 &&
          (aim.attributes.strong === true || wordCount(scene.text, before) <= MOST_ACTOR_WORDS)))
    ) {
      start = behind.start
      break
    }
  }
  start = clauseStart(scene, { start, end }, joined)
  for (const noun of scene.within('head', { start, end })) {
    const before = skipBack(scene.text, start, noun.start)
    if (before <= start) break
    if (
      scene.text[before - 1] === ',' ||
      scene.endingAt(OPENING_KINDS, before) ||
      RAISING.test(scene.folded.slice(start, before))
    ) {
      start = noun.start
      break
    }
  }
  return trim(scene.text, { start, end })
}

/**
 * Where the clause that names the indicator begins in a head of several: behind the comma that an aim, a period or a
 * rate follows; in a long head that no indicator's noun opens, behind its last comma.
 */
function clauseStart(scene: Scene, head: Span, joined: boolean): number {
  const commas = commasIn(scene.text, head)
  for (const comma of commas.toReversed()) {
    const behind = openHead(scene, { start: comma + 1, end: head.end })
    if (behind.cued && behind.span.end - behind.span.start > 2) return behind.span.start
  }
  const last = commas.at(-1)
  if (
    !joined ||
    last === undefined ||
    scene.within('head', head).length > 0 ||
    wordCount(scene.text, head) <= LONG_HEAD
  )
    return head.start
  const behind = openHead(scene, { start: last + 1, end: head.end }).span
  // What goes on with a place or a body is a list inside one name ("của sở, ban, ngành, cấp xã").
  if (scene.startingAt(['tier', 'actor', 'agency'], behind.start)) return head.start
  return wordCount(scene.text, behind) >= 3 ? behind.start : head.start
}

/** Commas outside brackets. */
function commasIn(text: string, span: Span): readonly number[] {
  const commas: number[] = []
  let depth = 0
  for (let i = span.start; i < span.end; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')') depth--
    else if (text[i] === ',' && depth <= 0) commas.push(i)
  }
  return commas
}

function openingChange(scene: Scene, head: Span): Mention | null {
  const change = scene.startingAt(['change'], head.start)
  return change && change.end < head.end ? change : null
}

function headKindOf(scene: Scene, head: Span): HeadKind {
  if (head.end <= head.start) return 'empty'
  for (const [kind, result] of [
    ['tier', 'tier'],
    ['actor', 'actor'],
    ['agency', 'actor'],
  ] as const) {
    const mention = scene.startingAt([kind], head.start)
    if (mention && trim(scene.text, { start: mention.end, end: head.end }).end <= mention.end) return result
  }
  const inner = /^(?:tại|ở|đối với|của|với)\s+/u.exec(scene.folded.slice(head.start, head.end))
  if (inner && scene.startingAt(['tier'], head.start + inner[0].length)?.end === head.end) return 'tier'
  return 'words'
}

/** The end of the last character before `at` that is no white space, not below `limit`. */
export function skipBack(text: string, limit: number, at: number): number {
  let end = at
  while (end > limit && isSpace(text.charCodeAt(end - 1))) end--
  return end
}

const wordCount = (text: string, span: Span): number =>
  text.slice(span.start, span.end).split(/\s+/u).filter(Boolean).length
