/** An anchor in its clause → the rest of its value: measure, rate, unit, comparator, baseline. */

import type { Mention, Value } from '../model/mention.ts'
import { multiplied } from '../model/multiplier.ts'
import type { TargetBaseline } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import type { Anchor } from './anchors.ts'
import type { TargetDraft } from './draft.ts'
import type { Scene } from './scene.ts'

export function measureOf(change: Mention | null, by: 'level' | 'change', anchor: Anchor): TargetDraft['measure'] {
  if (anchor.measure) return anchor.measure
  if (by === 'level' || change === null) return 'level'
  const { measure } = change.attributes
  return measure === 'increase' || measure === 'decrease' || measure === 'multiple' ? measure : 'level'
}

/**
 * "Hằng năm, 100% xã …" is a level that recurs; "mỗi năm tăng 2%" is an amount of each year, "bình quân hằng năm 12%" too.
 * "470 kg/người/năm", "16 triệu tấn/năm" are quantities whose unit holds the year.
 */
export function perOf(anchor: Anchor, measure: TargetDraft['measure'], rate: Mention | null): 'year' | null {
  const changes = measure !== 'level'
  const yearly = /\/\s*năm/u.test(anchor.unit ?? '')
  if (yearly && anchor.class === 'measured' && !changes) return null
  if (anchor.per !== null || yearly) return 'year'
  if (rate?.attributes.per !== 'year') return null
  return changes || anchor.class !== 'share' || rate.attributes.mean === true ? 'year' : null
}

/** "bằng 1,3 lần năm 2020", "đạt 1,2 lần mức bình quân cả nước": so many times something else. */
export const isTimesOf = (scene: Scene, anchor: Anchor): boolean =>
  anchor.unit === 'lần' &&
  (/(?<![\p{L}])(?:bằng|gấp)(?:\s+(?:khoảng|gần|hơn|trên|ít nhất|tối thiểu|từ))*\s*$/u.test(
    scene.folded.slice(Math.max(0, anchor.start - 30), anchor.start),
  ) ||
    /^(?:bằng|gấp)(?![\p{L}])/u.test(scene.folded.slice(anchor.start, anchor.end)) ||
    /^\s*(?:mức|so với|của năm|năm (?:19|20)\d\d)(?![\p{L}\d])/u.test(scene.folded.slice(anchor.end, anchor.end + 16)))

export const withComparator = (anchor: Anchor, comparator: Anchor['comparator']): Partial<Anchor> =>
  comparator === '<' || comparator === '<=' ? { comparator, low: null, high: anchor.low } : { comparator }

export const unitOf = (scene: Scene, anchor: Anchor, whole: Span | null): string | null =>
  whole === null ? anchor.unit : `${anchor.unit} ${scene.text.slice(whole.start, whole.end)}`

/** A baseline at the end of the sentence holds for its earlier clauses too ("giảm 1,2% …; giảm 2% … so với năm 2022"). */
export function trailingBaseline(scene: Scene, anchor: Anchor, sentence: Span): Mention | null {
  const behind = scene.within('baseline', { start: anchor.end, end: sentence.end }).at(-1)
  return behind &&
    sentence.end - behind.end < 4 &&
    scene.within('change', { start: sentence.start, end: anchor.start }).length > 0
    ? behind
    : null
}

export function baselineOf(scene: Scene, mention: Mention | null, anchor: Anchor): TargetBaseline | null {
  if (mention === null) {
    if (anchor.baselineLow === null) return null
    // "từ 47% (năm 2015) lên 56%": the time that stands between the two amounts is the first one's.
    const { start, end } = anchor.mention.parts.find((m) => m.kind === 'period')?.attributes ?? {}
    const text = oneLine(scene.text.slice(anchor.start, anchor.end))
    return { start: dated(start), end: dated(end), low: anchor.baselineLow, text }
  }
  return {
    start: dated(mention.attributes.start),
    end: dated(mention.attributes.end),
    low: anchor.baselineLow,
    text: oneLine(scene.text.slice(mention.start, mention.end)),
  }
}

const dated = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null)

/** "1,2 tỷ USD", "800 triệu USD": money and counts of one sort, however many. */
export const plainUnit = (unit: string | null): string | undefined =>
  unit === null ? undefined : multiplied(unit).unit
