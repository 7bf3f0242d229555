/** A clause in its sentence → the period that the words state for it. */
import type { Mention } from '../model/mention.ts'
import type { Passage } from '../model/outline.ts'
import { yearOf } from '../model/period.ts'
import type { RecordPeriod } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { TargetDraft } from './draft.ts'
import type { Found } from './found.ts'
import { documentYear, freePeriods, isDated, periodFrom } from './periods.ts'
import type { Scene } from './scene.ts'
import { isTimesOf } from './values.ts'

/** The year that "quý II" means: that of the period around it, else the document's. */
export const yearAround = (scene: Scene, period: RecordPeriod | null): number | null =>
  period?.end ? yearOf(period.end) : documentYear(scene.outline)

/** A period that opens the sentence holds for all its statements; that of a plan named there does where it is alone. */
export function sentencePeriod(scene: Scene, sentence: Span, one: Found, year: number | null): RecordPeriod | null {
  const opening = { start: sentence.start, end: Math.min(one.clause.anchors[0]!.start, firstAmount(scene, sentence)) }
  const dated = freePeriods(scene, opening).filter(isDated)
  const said = dated.findLast((m) => !isOfName(scene, m)) ?? dated.at(-1)
  return said ? periodFrom(said, scene.text, year, true) : null
}

/** "gấp 1,3 lần năm 2024", "bằng 1,2 lần năm 2020": what follows is compared with. */
export const isMultiple = (scene: Scene, { clause }: Found): boolean =>
  clause.change?.attributes.measure === 'multiple' ||
  clause.anchors[0]!.measure === 'multiple' ||
  isTimesOf(scene, clause.anchors[0]!)

/** "thực hiện Đề án phát triển du lịch giai đoạn 2021 - 2025": the years are the plan's name. */
const isOfName = (scene: Scene, period: Mention): boolean => {
  const before = scene.folded.slice(Math.max(0, period.start - 140), period.start)
  return NAMED.test(before)
}

const NAMED =
  /(?<![\p{L}])(?:đề án|chương trình|kế hoạch|nghị quyết|chiến lược|quy hoạch|dự án|phong trào|cuộc vận động|đại hội|bộ tiêu chí|tiêu chí)(?![\p{L}])[^.;:,()]*$/u

/** "65% (2015); 85% (năm 2020)": a bracket behind the amount that holds nothing but the time. */
function bracketedPeriod(scene: Scene, { clause }: Found): Mention | null {
  const last = clause.anchors.at(-1)!
  const found = /^\s*\(([^()]{4,40})\)/u.exec(scene.folded.slice(last.noun?.end ?? last.end, clause.span.end + 44))
  if (!found) return null
  const end = (last.noun?.end ?? last.end) + found[0].length - 1
  const inner = { start: end - found[1]!.length, end }
  const said = freePeriods(scene, inner).find(isDated)
  return said && inner.end - inner.start - (said.end - said.start) < 3 ? said : null
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
  const behind = isMultiple(scene, one) ? [] : one.tail.periods
  const own = bracketedPeriod(scene, one) ?? free([...behind, ...clause.chain, ...one.head.periods])
  if (own) return periodFrom(own, scene.text, year, false)
  const inClause = freePeriods(scene, { start: clause.span.start, end: clause.anchors[0]!.start }).filter(isDated)
  const before = inClause.findLast((m) => !isOfName(scene, m)) ?? inClause.at(-1)
  if (before) return periodFrom(before, scene.text, year, false)
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

/**
 * "đạt 15% vào năm 2015 và 10% vào năm 2020; thể thấp còi tương ứng 26% và 23%": amounts told as answering those before
 * them take their times in turn.
 */
export function respectivePeriods(
  scene: Scene,
  { clause }: Found,
  before: readonly TargetDraft[],
  passage: Passage,
): readonly RecordPeriod[] | null {
  const count = clause.anchors.length
  if (count < 2) return null
  if (!/tương ứng|lần lượt/u.test(scene.folded.slice(clause.span.start, clause.anchors[0]!.end))) return null
  const last = before.slice(-count).filter((t) => t.passage === passage.index)
  const times = last.flatMap(({ period }) => (period?.end ? [{ ...period, inherited: true }] : []))
  return times.length === count && new Set(times.map((t) => t.end)).size === count ? times : null
}

const isRank = (one: Found): boolean => one.clause.anchors[0]!.class === 'rank'

/** A period that opens a sentence holds for the sentences behind it in the same passage. */
export function leadingPeriod(scene: Scene, sentence: Span): RecordPeriod | null {
  const first = freePeriods(scene, sentence)[0]
  return first && first.start - sentence.start < 30 && first.attributes.start === null && isDated(first)
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
