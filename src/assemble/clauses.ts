/** A statement and its anchors → one clause for each group of anchors: what stands before it, behind it, and what joins them. */
import { matches } from '../model/matches.ts'
import type { Mention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { trim } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import { chainBefore } from './chain.ts'
import { groupLists } from './groups.ts'
import { findHead, type HeadKind, headKindOf, openingChange, skipBack } from './head.ts'
import { openHead } from './opening.ts'
import type { Scene } from './scene.ts'

export interface Clause {
  /** One anchor, or several that share all else ("70%, 60%, 55%"). */
  readonly anchors: readonly Anchor[]
  /** From the end of the clause before to the start of the one behind. */
  readonly span: Span
  readonly head: Span
  readonly headKind: HeadKind
  /** The name before a colon that siblings share; see `Head`. */
  readonly stem: Span | null
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

/** The clauses of a region (a statement, or the inside of a bracket) around its anchors, which must lie in it. */
export function clausesOf(
  scene: Scene,
  region: Span,
  anchors: readonly Anchor[],
  brackets: readonly Span[],
  bracket: Span | null,
): readonly Clause[] {
  const groups = groupLists(scene, region.start, anchors)
  const clauses: Clause[] = []
  let from = region.start
  groups.forEach((group, i) => {
    const first = group[0]!
    const last = group[group.length - 1]!
    const next = groups[i + 1]
    const planned = next ? plannedBetween(scene, last, next[0]!) : null
    const to = planned?.start ?? (next ? splitBefore(scene, from, last, next[0]!, brackets) : region.end)
    clauses.push(clauseOf(scene, group, { start: from, end: Math.max(to, last.end) }, first.start, last.end, bracket))
    from = planned?.end ?? Math.max(to, last.end)
  })
  return clauses
}

/** "41 người/kế hoạch 150 người": where the words of the plan begin, its stroke left out of both clauses. */
function plannedBetween(scene: Scene, left: Anchor, right: Anchor): Span | null {
  const [planned] = scene.within('planned', { start: left.end, end: right.start })
  const stroke = planned ? skipBack(scene.text, left.end, planned.start) - 1 : -1
  return planned && scene.text[stroke] === '/' ? { start: stroke, end: planned.start } : null
}

/** The place between two anchors where the words stop belonging to the first and begin to belong to the second. */
function splitBefore(scene: Scene, from: number, left: Anchor, right: Anchor, brackets: readonly Span[]): number {
  const gap: Span = { start: left.noun?.end ?? left.end, end: right.start }
  const part = scene.within('part', gap).at(-1)
  if (part) return part.start
  const separators = separatorsIn(scene.folded, gap, brackets)
  const chain = chainBefore(scene, ownTime(scene, gap), right.start)
  const before = skipBack(scene.text, gap.start, chain.start)
  const leading = separators.filter((s) => s.end <= chain.start).at(-1)
  if (before <= gap.start) return gap.start
  // "đạt 75% vào năm 2020, 95% vào năm 2025": with a time behind each amount, the one before the comma is the first's.
  const nearest = separators.at(-1)
  if (nearest?.comma && skipBack(scene.text, gap.start, right.start) === nearest.end && isTimed(scene, right))
    return nearest.end
  if (leading && leading.end >= before) return leading.end
  for (const separator of separators) {
    if (separator.end > chain.start) break
    const opened = openHead(scene, { start: separator.end, end: chain.start })
    if (scene.startingAt(['head', 'tier', 'change'], opened.span.start) || opened.cued) return separator.end
    // "trên quốc lộ đạt 98%, ở đường thôn, xã đạt 80%": a place opens the second, with all that it lists.
    if (separator.comma && WHERE.test(scene.folded.slice(opened.span.start, opened.span.end))) return separator.end
  }
  const separator = separators.filter((s) => s.comma && s.end <= chain.start).at(-1) ?? leading
  if (separator) return separator.end
  // "80% dân số được dùng tối thiểu 60 lít": with no word before it, the first amount is named by what follows.
  const opening = openHead(scene, { start: from, end: chainBefore(scene, from, left.start).start }).span
  return opening.end - opening.start > 1 ? gap.start : chain.start
}

const WHERE = /^(?:ở|tại|đối với|trên địa bàn)(?![\p{L}])/u

/** True when a period stands right behind the amount. */
const isTimed = (scene: Scene, anchor: Anchor): boolean =>
  scene.startingAt(
    ['period'],
    anchor.end + (/^\s*/u.exec(scene.folded.slice(anchor.end, anchor.end + 3))?.[0].length ?? 0),
  ) !== null

/** "52% năm 2020, 60% năm 2030": the time right behind the first amount is its own; what leads to the second comes later. */
function ownTime(scene: Scene, gap: Span): number {
  const start = gap.start + /^\s*/u.exec(scene.text.slice(gap.start, gap.end))![0].length
  const time = scene.startingAt(['period'], start)
  return time && time.end <= gap.end && /^\s*(?:[,;]|và(?![\p{L}]))/u.test(scene.folded.slice(time.end, gap.end))
    ? time.end
    : gap.start
}

interface Separator extends Span {
  readonly comma: boolean
}

const SEPARATOR =
  /,|(?<![\p{L}\p{N}])(?:và|hoặc|còn|với(?=\s(?:tổng|số vốn|vốn|quy mô|công suất|chiều dài|kinh phí)\s))(?![\p{L}\p{N}])/gu

function separatorsIn(folded: string, gap: Span, brackets: readonly Span[]): readonly Separator[] {
  const found: Separator[] = []
  for (const match of matches(SEPARATOR, folded.slice(gap.start, gap.end))) {
    const start = gap.start + match.index
    if (brackets.some((b) => b.start < start && start < b.end)) continue
    found.push({ start, end: start + match[0].length, comma: match[0] === ',' })
  }
  return found
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
  const empty = { span: { start: chain.start, end: chain.start }, stem: null }
  const verb = chain.mentions.some((m) => m.kind === 'link' || m.kind === 'change')
  const found = introduced || (closed && !chain.colon) ? empty : findHead(scene, opened.span, verb)
  const joined = chain.mentions.find((m) => m.kind === 'change') ?? null
  const growth = joined && growthOf(scene, joined, found.span, chain.mentions)
  const head = growth ?? (isAimer(scene, found.span, chain.mentions) ? empty.span : found.span)
  const opener = joined ? null : openingChange(scene, head)
  const moved = joined !== null && joined.attributes.measure === 'level' && behindVerb(scene, head).start > head.start
  const named = moved || scene.within('head', head).length > 0
  const cleaned =
    opener && !isGrowth(scene, opener)
      ? trim(scene.text, { start: opener.end, end: head.end })
      : joined && growth === null
        ? behindVerb(scene, head)
        : head
  const meant = withMean(scene, cleaned, chain.mentions, anchors[0]!)
  const averaged = isOwner(scene, meant, chain.mentions, anchors[0]!) ? empty.span : meant
  return {
    anchors,
    span,
    head: averaged,
    headKind: headKindOf(scene, averaged),
    stem: found.stem,
    named,
    tail,
    chain: chain.mentions,
    colon: chain.colon,
    change: joined ?? opener,
    opened: opener !== null,
    rate: yearlyFirst([...chain.mentions.filter((m) => m.kind === 'rate'), ...(opened.rate ? [opened.rate] : [])]),
    part: opened.part || chain.mentions.some((m) => m.kind === 'part'),
    bracket,
  }
}

/**
 * "Thu nhập bình quân đạt 55 triệu đồng": where nothing grows, a mean right behind the name of a quantity is part of it.
 */
function withMean(scene: Scene, head: Span, chain: readonly Mention[], anchor: Anchor): Span {
  const mean = chain.at(-1)
  return mean?.rule === 'rate.average' &&
    anchor.class === 'measured' &&
    head.end > head.start &&
    skipBack(scene.text, head.start, mean.start) === head.end &&
    chain.every((m) => m.kind !== 'change' || m.attributes.measure === 'level') &&
    (chain.length > 1 || anchor.comparator !== '=' || scene.startingAt(['head'], head.start) !== null)
    ? { start: head.start, end: mean.end }
    : head
}

/**
 * "tại các khu công nghiệp có 214 dự án", "Kỳ thi quốc gia, tỉnh có 46 em đoạt giải": who has what is counted is no part of
 * its name.
 */
function isOwner(scene: Scene, head: Span, chain: readonly Mention[], anchor: Anchor): boolean {
  if (
    anchor.class !== 'counted' ||
    chain.at(-1)?.kind !== 'link' ||
    !scene.folded.startsWith('có', chain.at(-1)!.start)
  )
    return false
  const words = scene.folded.slice(head.start, head.end)
  if (scene.within('head', head).length > 0 || /^(?:mỗi|từng|bình quân)(?!\p{L})/u.test(words)) return false
  const comma = words.lastIndexOf(',')
  const last = trim(scene.text, { start: head.start + comma + 1, end: head.end })
  return /^(?:tại|ở|trên địa bàn)\s/u.test(words) || (comma > 0 && headKindOf(scene, last) === 'actor')
}

const BODY =
  /^(?:toàn )?(?:ngành|hội|đoàn thanh niên|liên đoàn|sở|chi cục|cục|đảng bộ|chi bộ|đảng ủy|huyện ủy|thành ủy|tỉnh ủy|hđnd|ubnd|công đoàn|kho bạc|công an|trường|trung tâm|ngân hàng)\s[^,]{1,50}$/u

/** "Ngành y tế đặt mục tiêu có 97% người dân …": the body that sets itself an aim is no part of the name. */
const isAimer = (scene: Scene, head: Span, chain: readonly Mention[]): boolean =>
  chain.some((m) => m.kind === 'aim') &&
  scene.within('head', head).length === 0 &&
  BODY.test(scene.folded.slice(head.start, head.end))

/** "giảm tỷ lệ hộ nghèo xuống 5%", "đưa hệ số lên 2 lần": the verb that the joint completes is no part of the name. */
const MOVING = /^(?:kéo giảm|giảm|hạ thấp|hạ|tăng(?! trưởng)|nâng cao|nâng|kéo|đưa|rút ngắn)(?:\s+|$)/u

function behindVerb(scene: Scene, head: Span): Span {
  const verb = MOVING.exec(scene.folded.slice(head.start, head.end))?.[0].length ?? 0
  return verb > 0 && scene.startingAt(['idiom'], head.start) === null
    ? { start: head.start + verb, end: head.end }
    : head
}

/** "Mỗi năm giải quyết việc làm bình quân 18.000 người": the mention that names the year tells more than a mean. */
const yearlyFirst = (rates: readonly Mention[]): Mention | null =>
  rates.find((rate) => rate.attributes.per === 'year') ?? rates[0] ?? null

/** "tăng trưởng" names what grows by itself; "tăng" does not. */
const GROWTH = 'tăng trưởng'
const FURTHERING = /(?:^|\s)(?:thúc đẩy|bảo đảm|đảm bảo|duy trì|đạt|mục tiêu|mức)$/u

const isGrowth = (scene: Scene, change: Mention): boolean => scene.folded.startsWith(GROWTH, change.start)

/** "với mục tiêu tăng trưởng 8%": where an aim or a verb of furthering stands before it, growth is the indicator. */
function growthOf(scene: Scene, change: Mention, head: Span, chain: readonly Mention[]): Span | null {
  if (!isGrowth(scene, change)) return null
  const aimed = chain.some((m) => m.kind === 'aim' && m.end <= change.start)
  const bare = head.end <= head.start || FURTHERING.test(scene.folded.slice(head.start, head.end))
  return aimed || bare ? { start: change.start, end: change.start + GROWTH.length } : null
}
