/** The amounts of a statement → those that records may be built around, without those that only define what is counted. */
import type { Span } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
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
  for (const anchor of anchors) {
    const share = kept.at(-1)
    if (!share || !definesSubject(scene, share, anchor)) kept.push(anchor)
  }
  return kept
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
