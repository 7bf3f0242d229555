/** An anchor in its clause → the rest of its value: measure, rate, unit, comparator, baseline. */
import type { Mention } from '../model/mention.ts'
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

/** "Hằng năm, 100% xã …" is a level that recurs; "mỗi năm tăng 2%" is an amount of each year. */
export function perOf(anchor: Anchor, measure: TargetDraft['measure'], rate: Mention | null): 'year' | null {
  if (anchor.per !== null || /\/\s*năm/u.test(anchor.unit ?? '')) return 'year'
  return rate?.attributes.per === 'year' && (measure !== 'level' || anchor.class !== 'share') ? 'year' : null
}

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
  if (mention === null)
    return anchor.baselineLow === null
      ? null
      : { start: null, end: null, low: anchor.baselineLow, text: oneLine(scene.text.slice(anchor.start, anchor.end)) }
  const date = (key: string): string | null =>
    typeof mention.attributes[key] === 'string' ? (mention.attributes[key] as string) : null
  return {
    start: date('start'),
    end: date('end'),
    low: anchor.baselineLow,
    text: oneLine(scene.text.slice(mention.start, mention.end)),
  }
}
