/** A clause in its sentence → the period that the words state for it. */
import type { Mention } from '../model/mention.ts'
import { yearOf } from '../model/period.ts'
import type { RecordPeriod } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Found } from './found.ts'
import { documentYear, freePeriods, isDated, periodFrom } from './periods.ts'
import type { Scene } from './scene.ts'

/** The year that "quý II" means: that of the period around it, else the document's. */
export const yearAround = (scene: Scene, period: RecordPeriod | null): number | null =>
  period?.end ? yearOf(period.end) : documentYear(scene.outline)

/** A period that opens the sentence holds for all its statements. */
export function sentencePeriod(scene: Scene, sentence: Span, one: Found, year: number | null): RecordPeriod | null {
  const opening = { start: sentence.start, end: Math.min(one.clause.anchors[0]!.start, firstAmount(scene, sentence)) }
  const said = freePeriods(scene, opening).filter(isDated).at(-1)
  return said ? periodFrom(said, scene.text, year, true) : null
}

const firstAmount = (scene: Scene, span: Span): number => scene.within('amount', span)[0]?.start ?? span.end

export function statedPeriod(
  scene: Scene,
  one: Found,
  siblings: readonly Found[],
  year: number | null,
): RecordPeriod | null {
  const { clause } = one
  const free = (mentions: readonly Mention[]): Mention | undefined =>
    mentions.find((m) => m.kind === 'period' && isDated(m))
  // "gấp 1,3 lần năm 2024": the year is what is compared with.
  const behind = clause.change?.attributes.measure === 'multiple' ? [] : one.tail.periods
  const own = free([...behind, ...clause.chain, ...one.head.periods])
  if (own) return periodFrom(own, scene.text, year, false)
  const inClause = freePeriods(scene, { start: clause.span.start, end: clause.anchors[0]!.start })
  const before = inClause.at(-1)
  if (before && isDated(before)) return periodFrom(before, scene.text, year, false)
  const at = siblings.indexOf(one)
  // "nhóm 4 nước … và nhóm 60 nước … vào năm 2028": ranks of one statement share the time behind the last.
  const later = siblings.slice(at + 1).filter((s) => s.statement === one.statement && isRank(s) && isRank(one))
  const shared = later.map((s) => free(s.tail.periods)).find((p) => p !== undefined)
  if (shared) return periodFrom(shared, scene.text, year, false)
  for (let i = at - 1; i >= 0; i--) {
    const sibling = siblings[i]!.clause
    const lead = freePeriods(scene, { start: sibling.span.start, end: sibling.anchors[0]!.start }).filter(isDated)
    if (lead.length > 0) return periodFrom(lead.at(-1)!, scene.text, year, true)
  }
  // "15% A, 45% B hoàn thành … năm 2023": a predicate that siblings share brings its period along.
  if (one.frame.id === 'share.leading') {
    for (const sibling of siblings.slice(at + 1)) {
      const trailing =
        sibling.frame.id === 'share.leading' && sibling.statement === one.statement
          ? free(sibling.tail.periods)
          : undefined
      if (trailing) return periodFrom(trailing, scene.text, year, false)
    }
  }
  return null
}

const isRank = (one: Found): boolean => one.clause.anchors[0]!.class === 'rank'

/** A period that opens a sentence holds for the sentences behind it in the same passage. */
export function leadingPeriod(scene: Scene, sentence: Span): RecordPeriod | null {
  const first = freePeriods(scene, sentence)[0]
  return first && first.start - sentence.start < 30 && first.attributes.start === null
    ? periodFrom(first, scene.text, documentYear(scene.outline), true)
    : null
}

/** "Mục tiêu đến năm 2030, …": the period that an aim names. */
export function aimedPeriod(scene: Scene, statement: Span): RecordPeriod | null {
  const period = freePeriods(scene, statement).find(
    (m) => m.attributes.start === null && typeof m.attributes.end === 'string',
  )
  if (!period) return null
  const before = { start: Math.max(statement.start, period.start - 40), end: period.start }
  return scene.within('aim', before).length > 0 ||
    (period.start - statement.start < 3 && String(period.attributes.end).endsWith('-12-31'))
    ? periodFrom(period, scene.text, documentYear(scene.outline), true)
    : null
}
