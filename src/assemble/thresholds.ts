/** The amounts of a statement → those that records may be built around, without those that only define what is counted. */
import type { Span } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import { chainBefore } from './chain.ts'
import { skipBack } from './head.ts'
import type { Scene } from './scene.ts'

const MOST_GAP = 160

/** What may lead to a number that has no unit, or make it one of a list. */
const LEADING = [
  'link',
  'change',
  'aim',
  'tier',
  'actor',
  'agency',
  'rank',
  'adverb',
  'rate',
  'period',
  'head',
  'unit',
] as const

/**
 * True for a number that stands in a name ("thuộc đối tượng 4"): it has no unit, no comparator, and nothing leads to it.
 * Taken for an amount it would part the words around it.
 */
export function isIdle(scene: Scene, anchor: Anchor, anchors: readonly Anchor[]): boolean {
  if (anchor.class !== 'bare' || anchor.mention.kind === 'bound' || anchor.comparator !== '=') return false
  const end = skipBack(scene.text, 0, anchor.start)
  if (/[:,;()\-–]/u.test(scene.text[end - 1] ?? ':') || scene.endingAt(LEADING, end)) return false
  return !anchors.some((other) => other !== anchor && /^[\s,;\-/và]*$/u.test(between(scene, anchor, other)))
}

const between = (scene: Scene, a: Anchor, b: Anchor): string =>
  scene.folded.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))

/**
 * "70% phụ nữ mang thai được tầm soát ít nhất 4 loại bệnh": the second amount says who is counted and is no aim of its
 * own. It is one where a share opens the clause, and a predicate with nothing but its own words leads from that share's
 * subject to the amount.
 */
export function withoutThresholds(scene: Scene, anchors: readonly Anchor[]): readonly Anchor[] {
  const kept: Anchor[] = []
  anchors.forEach((anchor, i) => {
    const share = kept.at(-1)
    const next = anchors[i + 1]
    const defines =
      (share && (definesSubject(scene, share, anchor) || limitsSubject(scene, share, anchor, next))) ||
      (share && (isFrequency(scene, share, anchor) || definesThing(scene, share, anchor))) ||
      (next && isOftenBefore(scene, anchor, next)) ||
      (share && saysWhere(scene, share, anchor)) ||
      (next && definesRate(scene, share?.end ?? 0, anchor, next))
    if (!defines) kept.push(anchor)
  })
  return kept
}

/** How often something is done to what is counted: "02 lần/năm", "đủ 3 mũi". */
const OFTEN = /^(?:lần|mũi|liều|buổi|tiết|kỳ|đợt|lượt)(?:\s?\/|$)/u

/** "95% trẻ em được uống vitamin A 02 lần/năm": how often is part of what is said of the share. */
function isFrequency(scene: Scene, share: Anchor, anchor: Anchor): boolean {
  const gap: Span = { start: share.end, end: anchor.start }
  return (
    share.class === 'share' &&
    gap.end - gap.start <= MOST_GAP &&
    OFTEN.test((anchor.unit ?? '').toLowerCase()) &&
    !/[;:.()]/u.test(scene.text.slice(gap.start, gap.end)) &&
    scene.within('predicate', gap).length > 0 &&
    scene.within('change', gap).length === 0
  )
}

/** "được khám sức khỏe định kỳ ít nhất 01 lần/năm: 80%". */
const isOftenBefore = (scene: Scene, anchor: Anchor, next: Anchor): boolean =>
  next.class === 'share' &&
  OFTEN.test((anchor.unit ?? '').toLowerCase()) &&
  /^\s*(?:\/\s*\p{L}+)?\s*(?:[:]|đạt|là|chiếm)\s*(?:tỷ lệ\s)?$/u.test(
    scene.folded.slice(anchor.noun?.end ?? anchor.end, next.mention.start),
  )

/** Units of government counted behind a preposition of place: "chợ tạm trên địa bàn 09 phường nội thị". */
const PLACES = /^(?:xã|phường|huyện|quận|thôn|bản|ấp|tỉnh|thị trấn|thành phố|buôn|làng|khu phố|tổ dân phố)(?![\p{L}])/u

const saysWhere = (scene: Scene, thing: Anchor, anchor: Anchor): boolean =>
  anchor.class === 'counted' &&
  anchor.comparator === '=' &&
  thing.class === 'share' &&
  PLACES.test(anchor.unit ?? '') &&
  /(?<!\p{L})(?:trên địa bàn|tại|ở)\s*$/u.test(scene.folded.slice(thing.end, anchor.start)) &&
  !/[;:.()]/u.test(scene.text.slice(thing.end, anchor.start))

/** "1 mô hình kinh tế thu nhập từ 100 triệu đồng/năm trở lên": what a thing has to have is no aim of its own. */
const HAVING =
  /(?<![\p{L}])(?:thu nhập|doanh thu|lợi nhuận|lãi|quy mô|công suất|dung tích|dung lượng|diện tích|vốn|vốn điều lệ|giá trị|có)\s*$/u

function definesThing(scene: Scene, thing: Anchor, anchor: Anchor): boolean {
  if (thing.class !== 'counted' && !(thing.class === 'share' && anchor.unit === 'sao')) return false
  const bound = anchor.mention.kind === 'bound' && (anchor.class === 'measured' || anchor.class === 'counted')
  if (!bound && anchor.unit !== 'sao') return false
  const gap = scene.folded.slice(thing.noun?.end ?? thing.end, anchor.start)
  return (
    gap.length <= MOST_GAP / 2 &&
    !/[,;:.()]|(?<!\p{L})(?:và|với)(?!\p{L})/u.test(gap) &&
    (anchor.unit === 'sao' || HAVING.test(gap))
  )
}

const OF = /(?<![\p{L}])(?:thuộc|của|tại|ở|trong)(?:\s+(?:các|toàn bộ|cả|tất cả))?\s*$/u

/** "100% học sinh của 120 trường được học": a count behind the share's subject says of where that is. */
function limitsSubject(scene: Scene, share: Anchor, anchor: Anchor, next: Anchor | undefined): boolean {
  if (share.class !== 'share' || anchor.class !== 'counted' || anchor.comparator !== '=') return false
  const gap: Span = { start: share.end, end: anchor.start }
  const words = scene.folded.slice(gap.start, gap.end)
  if (gap.end - gap.start > MOST_GAP || /[,;:.()]/u.test(words) || !OF.test(words)) return false
  if (scene.within('predicate', gap).length > 0) return false
  const behind: Span = { start: anchor.end, end: Math.min(next?.start ?? anchor.end + MOST_GAP, anchor.end + MOST_GAP) }
  const verb = scene.within('predicate', behind)[0]
  return verb !== undefined && !/[,;:.()]/u.test(scene.text.slice(anchor.end, verb.start))
}

const RATE = /(?<![\p{L}])(?:tỷ lệ|tỉ lệ|tỷ trọng)\s[^,;:.()]*$/u
/** "Số hộ có thu nhập trên 100 triệu đồng chiếm 30%". */
const OWNING = /(?<![\p{L}])có(?:\s[\p{L}]+){1,3}\s*$/u
/** What may stand between an amount in a name and the verb that leads to the name's own. */
const REST = /^[\p{L}\s]{0,40}?\s*(?:trở lên|trở xuống)?\s*$/u

/** "Tỷ lệ xã đạt dưới 15 tiêu chí còn 8%": what is no share cannot be what a rate reaches. */
function definesRate(scene: Scene, from: number, anchor: Anchor, next: Anchor): boolean {
  if (next.class !== 'share' || (anchor.class !== 'counted' && anchor.class !== 'measured')) return false
  if (next.start - anchor.end > MOST_GAP) return false
  const chain = chainBefore(scene, anchor.end, next.start)
  const joined =
    chain.colon || next.comparator !== '=' || chain.mentions.some((m) => m.kind === 'link' || m.kind === 'change')
  const front = scene.folded.slice(Math.max(from, anchor.start - MOST_GAP), anchor.start)
  const share = scene.folded.startsWith('chiếm', chain.mentions[0]?.start ?? next.start)
  const named = RATE.test(front) || (share && anchor.mention.kind === 'bound' && OWNING.test(front))
  return joined && named && REST.test(scene.folded.slice(anchor.noun?.end ?? anchor.end, chain.start))
}

const CUES = ['change', 'aim', 'period', 'part', 'baseline'] as const

function definesSubject(scene: Scene, share: Anchor, anchor: Anchor): boolean {
  if (share.class !== 'share' || (anchor.class !== 'counted' && anchor.class !== 'measured')) return false
  if (anchor.mention.kind !== 'bound' || anchor.comparator === '~') return false
  const gap: Span = { start: share.end, end: anchor.start }
  const words = scene.folded.slice(gap.start, gap.end)
  if (gap.end - gap.start > MOST_GAP || /[;:()]|^\s*(?:,|(?:và|còn|nhưng)(?![\p{L}]))/u.test(words)) return false
  if (CUES.some((kind) => scene.within(kind, gap).length > 0)) return false
  // A comma behind a predicate opens a statement of its own; one among the nouns before it does not.
  const comma = gap.start + words.lastIndexOf(',')
  const [first] = scene.within('predicate', gap)
  const last = scene.within('predicate', gap).at(-1)
  if (!first || !last || first.start < comma || last.start - Math.max(comma, gap.start) < 3) return false
  return !/(?<![\p{L}])(?:và|còn|nhưng)(?![\p{L}])/u.test(scene.folded.slice(first.end, gap.end))
}
