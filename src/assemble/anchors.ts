/** Mentions of amounts → the anchors that records may be built around, each with its value. */

import type { Attributes, Mention, Value } from '../model/mention.ts'
import { MULTIPLIER_WORDS } from '../model/multiplier.ts'
import type { Comparator, Measure } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { compareSpans, contains, overlaps, trim } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import type { Scene } from './scene.ts'

/**
 * share: per cent; rank: a place or leading group; measured: a unit of measure or money; counted: a number of things;
 * bare: a number that nothing follows.
 */
export type AnchorClass = 'share' | 'rank' | 'measured' | 'counted' | 'bare'

export interface Anchor extends Span {
  readonly mention: Mention
  readonly class: AnchorClass
  readonly comparator: Comparator
  readonly low: number | null
  readonly high: number | null
  readonly unit: string | null
  /** Where the counted noun stands that is not part of the mention itself. */
  readonly noun: Span | null
  /** The words inside a bound that names what it is of: "tổng chi" in "từ 2% tổng chi trở lên". */
  readonly inside: Span | null
  readonly outof: number | null
  readonly per: 'year' | null
  /** "từ 73% lên 80%": the 73. */
  readonly baselineLow: number | null
  /** Set where the mention itself says so ("từ 73% lên 80%" is a level). */
  readonly measure: Measure | null
}

const FIGURES = ['number', 'fraction', 'numeral']
const WORD = /[\p{L}\p{N}]/u
/** Words that may open a counted noun but are no part of its name. */
const NOUN_OPENER = /^(?:các|những|cái|chiếc|loại)\s+/u
export const MULTIPLIER = new RegExp(`^(?:(?:${MULTIPLIER_WORDS})\\s+)+`, 'u')
const MOST_NOUN_WORDS = 4

/** The anchors inside `span`, in reading order; where several mentions cover one place the longest stands. */
export function anchorsIn(scene: Scene, span: Span): readonly Anchor[] {
  return longest(scene, span)
    .map((mention) => anchorOf(scene, mention, span))
    .filter((anchor) => anchor.low !== null || anchor.high !== null)
}

function longest(scene: Scene, span: Span): readonly Mention[] {
  const ranks = scene.within('rank', span)
  const bounds = scene.within('bound', span)
  const bare = scene.within('amount', span)
  if (ranks.length === 0 && bounds.length === 0) return bare
  const amounts = [...bounds, ...bare]
  // "nhóm 30/63 tỉnh" is a rank, however many words of a count follow its number.
  const candidates = [...ranks, ...amounts.filter((m) => !ranks.some((rank) => overlaps(rank, m)))]
  candidates.sort(compareSpans)
  const chosen: Mention[] = []
  for (const mention of candidates) {
    const last = chosen.at(-1)
    if (last === undefined || mention.start >= last.end) chosen.push(mention)
    else if (!contains(last, mention) && mention.end - mention.start > last.end - last.start)
      chosen[chosen.length - 1] = mention
  }
  return chosen
}

function anchorOf(scene: Scene, mention: Mention, within: Span): Anchor {
  const a = isCeiling(scene, mention, within)
    ? atMost(mention.attributes)
    : isOpen(scene, mention)
      ? { ...mention.attributes, comparator: '>=' }
      : mention.attributes
  const unit = text(a.unit)
  const is = classOf(scene, mention, a, unit, within)
  // Written out: copies of objects with some fields replaced are many times slower, and a document has thousands of amounts.
  return {
    mention,
    start: mention.start,
    end: mention.end,
    class: is.class,
    comparator: (text(a.comparator) ?? '=') as Comparator,
    low: number(a.low),
    high: number(a.high),
    unit: is.unit,
    noun: is.noun,
    inside: is.class === 'share' ? insideOf(scene, mention) : null,
    outof: number(a.outof),
    per: a.per === 'year' || isYearly(scene, mention) ? 'year' : null,
    baselineLow: number(a.baseline),
    measure: text(a.measure) as Measure | null,
  }
}

function classOf(
  scene: Scene,
  mention: Mention,
  { counted }: Attributes,
  unit: string | null,
  within: Span,
): Pick<Anchor, 'class' | 'unit' | 'noun'> {
  if (mention.kind === 'rank') return { class: 'rank', unit: 'hạng', noun: null }
  if (unit !== null && /^[%‰]/u.test(unit)) return { class: 'share', unit, noun: null }
  if (unit !== null && counted !== true) return { class: 'measured', unit, noun: null }
  const noun = countedNoun(scene, figuresEnd(mention), within)
  if (noun !== null) return { class: 'counted', unit: unitWords(scene, noun), noun }
  return { class: unit === null ? 'bare' : 'counted', unit, noun: null }
}

const UPWARDS = /\s+trở\s+lên$/u

/** The words between the amount of a bound and the "trở lên" that closes it. */
function insideOf(scene: Scene, mention: Mention): Span | null {
  const amount = mention.parts.findLast((part) => part.kind === 'amount')
  const closing = UPWARDS.exec(scene.folded.slice(mention.start, mention.end))
  if (!amount || !closing) return null
  const inside = trim(scene.text, { start: amount.end, end: mention.start + closing.index })
  return inside.end > inside.start ? inside : null
}

/** "không để tỷ lệ tái nghèo vượt 2%": what must not be passed is the most there may be. */
const isCeiling = (scene: Scene, mention: Mention, within: Span): boolean =>
  (mention.attributes.comparator === '=' &&
    NO_MORE.test(scene.folded.slice(Math.max(within.start, mention.start - 60), mention.start))) ||
  (mention.attributes.comparator === '>' &&
    scene
      .within('aim', { start: within.start, end: mention.start })
      .some((aim) => aim.attributes.ceiling === true && !/[,;]/u.test(scene.text.slice(aim.end, mention.start))))

/** "không để số ca mắc quá 10%". */
const NO_MORE = /(?<!\p{L})không (?:để|được|phát sinh|xảy ra|cho)(?!\p{L})[^.;,:\d]{0,40}\squá\s*$/u

/** Words of a grade: "trình độ đại học trở lên" bounds no amount. */
const GRADE = '(?<!(?:học|cấp|khá|giỏi|tốt|tuổi|độ|đẳng|nghề|xuất sắc|trung bình|đạt|vụ|hạng|loại|sĩ))'
const SHARE = '\\d[\\d.,]*\\s?%'
const NEXT = '[^.;:()\\d%]{0,60}?'
const OPENS_PAIR = new RegExp(
  `^(?:${NEXT}(?:,|và)\\s[^.;:()\\d%]{0,12}${SHARE}){1,3}[^.;:()\\d%]{0,30}${GRADE}\\s+trở\\s+lên`,
  'u',
)
const BEHIND_PAIR = new RegExp(
  `(?<!\\p{L})từ\\s+${SHARE}(?:${NEXT}(?:,|và)\\s[^.;:()\\d%]{0,12}${SHARE}){0,2}${NEXT}(?:,|và)\\s[^.;:()\\d%]{0,12}$`,
  'u',
)
/** The "trở lên" of a share that stands behind the share's noun. */
export const UPWARDS_BEHIND = new RegExp(`^[^.;:()\\d%]{0,30}${GRADE}\\s+trở\\s+lên`, 'u')

/** "từ 90% A và 93% B trở lên", "từ 98%, 97% và 99% trở lên": one "từ … trở lên" around several shares. */
function isOpen({ folded }: Scene, { start, end, attributes }: Mention): boolean {
  if (attributes.comparator !== '=' || attributes.unit !== '%' || typeof attributes.baseline === 'number') return false
  const behind = folded.slice(end, end + 260)
  if (/từ\s*$/u.test(folded.slice(Math.max(0, start - 4), start)) || folded.startsWith('từ ', start))
    return OPENS_PAIR.test(behind)
  return (
    (UPWARDS_BEHIND.test(behind) || OPENS_PAIR.test(behind)) &&
    BEHIND_PAIR.test(folded.slice(Math.max(0, start - 200), start))
  )
}

const atMost = (a: Attributes): Attributes => ({ ...a, comparator: '<=', low: null, high: a.low ?? null })

/** "ít nhất mỗi năm 1 lần": the rate stands between the comparator and the number. */
const isYearly = (scene: Scene, mention: Span): boolean =>
  scene.within('rate', mention).some((rate) => rate.attributes.per === 'year')

/** A counted thing's unit: multiplier and the name the registry knows at the noun's front, else the noun's words. */
function unitWords(scene: Scene, noun: Span): string {
  const multiplier = MULTIPLIER.exec(scene.folded.slice(noun.start, noun.end))?.[0].length ?? 0
  const known = scene.startingAt(['unit'], noun.start + multiplier)
  const end = known && known.end <= noun.end ? known.end : noun.end
  return oneLine(scene.text.slice(noun.start, end))
}

/** Where the figures of an amount end, before its unit: behind `2,6` in "từ 2,6 triệu lượt khách trở lên". */
function figuresEnd(mention: Mention): number {
  const ends = (parts: readonly Mention[]): readonly number[] =>
    parts.flatMap((part) => (FIGURES.includes(part.kind) ? [part.end] : ends(part.parts)))
  return ends(mention.parts).at(-1) ?? mention.end
}

/**
 * The noun phrase right behind a number: up to four words, ended by punctuation, a digit or a particle.
 * `'3 sáng kiến được công nhận'` gives the span of `sáng kiến`.
 */
export function countedNoun(scene: Scene, from: number, within: Span): Span | null {
  const { folded } = scene
  let start = from
  while (start < within.end && /\s/u.test(folded[start]!)) start++
  const opener = NOUN_OPENER.exec(folded.slice(start, start + 12))
  if (opener) start += opener[0].length
  let end = start
  let words = 0
  while (end < within.end && words < MOST_NOUN_WORDS) {
    let wordStart = end
    while (wordStart < within.end && /\s/u.test(folded[wordStart]!)) wordStart++
    let wordEnd = wordStart
    while (wordEnd < within.end && WORD.test(folded[wordEnd]!)) wordEnd++
    if (wordEnd === wordStart || /\p{N}/u.test(folded[wordStart]!)) break
    if (scene.startingAt(['particle', 'period', 'baseline', 'rate', 'outcome', 'part', 'aim'], wordStart)) break
    end = wordEnd
    words++
  }
  return words === 0 ? null : trim(scene.text, { start, end })
}

const number = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)
const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null)
