/** What a clause yields → its drafts, or the reasons why its amounts make none. */
import type { Passage } from '../model/outline.ts'
import type { RecordPeriod } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { contains, wordCount } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import { dividedBy } from './divided.ts'
import type { RefusedAnchor, TargetDraft } from './draft.ts'
import { wholeOf } from './fill.ts'
import type { Found } from './found.ts'
import { isReport, type Judgement, judge, type Kind } from './kind.ts'
import { levelsOf } from './levels.ts'
import { refusalOf } from './refuse.ts'
import type { Scene } from './scene.ts'
import type { Setting } from './setting.ts'
import { isMultiple, respectivePeriods, sentencePeriod, statedPeriod, yearAround } from './stated-periods.ts'
import { baselineOf, isTimesOf, measureOf, perOf, trailingBaseline, unitOf, withComparator } from './values.ts'

/** What holds around a clause, for what it does not say itself. */
export interface Around {
  readonly passage: Passage
  readonly setting: Setting
  readonly sentence: Span
  readonly period: RecordPeriod | null
  /** Kind of the records told just before in the same passage. */
  readonly told: Kind | null
  readonly above: TargetDraft | null
}

/** Frames of a name with its amount right behind it. */
const LISTED = new Set(['level.adjacent', 'level.measured', 'level.colon', 'count.object', 'count.named'])

export function emit(
  scene: Scene,
  around: Around,
  one: Found,
  siblings: readonly Found[],
  targets: TargetDraft[],
  refused: RefusedAnchor[],
): void {
  const { clause, frame } = one
  const { issued } = scene.outline.header
  const { passage, setting, sentence, told } = around
  const year = yearAround(scene, around.period)
  const levels = levelsOf(
    scene,
    one.clause,
    siblings.map((s) => s.clause),
    { start: passage.start, end: sentence.end },
  )
  const parent = clause.part
    ? parentOf(targets, passage)
    : around.above !== null && opensParts(scene, around.above, passage)
      ? around.above
      : (sharedParent(scene, lastOutside(scene, targets, one), one, sentence) ??
        dividedBy(scene, targets, one, siblings))
  const period =
    [
      statedPeriod(scene, one, siblings, year),
      sentencePeriod(scene, sentence, one, year),
      periodOfWhole(parent, sentence, clause.part),
    ].find((said) => said !== null && (said.start !== null || said.end !== null)) ?? around.period
  const respective = respectivePeriods(scene, one, targets, passage)
  const before = targets.slice(-LOOKED_BACK).findLast((t) => !isPlanned(t.rules) && isOutside(scene, t, one))
  const sibling = before && contains(sentence, before.anchor) && before.passage === passage.index ? before.kind : told
  // "diện tích lúa 16.905 ha; bắp 9.480 ha": a bare name and amount behind a record goes on its list.
  const isInCompany =
    parent !== null ||
    (before !== undefined && contains(sentence, before.anchor) && LISTED.has(frame.id) && one.tail.pieces.length === 0)
  for (const [i, anchor] of clause.anchors.entries()) {
    const due = respective?.[i] ?? period
    const judged = judge(
      scene,
      anchor,
      clause.span,
      sentence,
      passage,
      setting,
      due,
      sibling,
      frame.id === 'level.trailing',
    )
    const judgement: Judgement =
      parent !== null && judged.by !== 'cue' && judged.by !== 'period'
        ? { kind: parent.kind === 'missed' ? 'result' : parent.kind, by: 'setting' }
        : judged
    const reason = refusalOf(scene, anchor, one, passage, setting, judgement, sentence, isInCompany)
    if (reason !== null) {
      refused.push({ anchor, reason })
      continue
    }
    // What has been reached is not of the time that a plan is still to fill; a report's is its own.
    const lasting = due?.inherited && issued !== null && (due.end ?? '') > issued && !isReport(scene)
    const when = judgement.kind === 'result' && lasting ? null : due
    const first = clause.anchors[0]!
    const comparator = i > 0 && first.comparator !== 'between' ? first.comparator : (one.lent?.comparator ?? '=')
    const shared =
      anchor.comparator === '=' && comparator !== '=' ? { ...anchor, ...withComparator(anchor, comparator) } : anchor
    const rates = [one.head.rate, one.tail.rate, clause.rate]
    const rate = rates.find((r) => r?.attributes.per === 'year') ?? rates.find((r) => r !== null) ?? null
    const compared = isMultiple(scene, one) ? one.tail.periods[0] : undefined
    const cut = one.tail.baseline ?? one.head.baseline ?? compared ?? trailingBaseline(scene, anchor, sentence)
    const own = isTimesOf(scene, anchor)
      ? 'multiple'
      : measureOf(clause.change ?? one.lent?.change ?? null, frame.measure, anchor)
    // "giảm mỗi năm 1%, riêng miền núi 2%": a part that says no verb changes as its whole does.
    const partOf = own === 'level' && isSilentPart(one, anchor, parent) ? parent : null
    const model =
      partOf ?? (own === 'level' && isPlanned(clause.chain.map((m) => m.rule)) ? sameUnit(before, anchor) : null)
    const measure = model?.measure ?? own
    targets.push({
      anchor: shared,
      kind: judgement.kind,
      measure,
      indicator: one.each?.[i] ?? one.indicator,
      unit: unitOf(scene, anchor, wholeOf(scene, clause)),
      per: perOf(anchor, measure, rate) ?? model?.per ?? null,
      level: levels[i] ?? null,
      excludes: one.tail.excludes ?? one.head.excludes ?? one.spared,
      baseline: baselineOf(scene, cut, anchor),
      period: when,
      agencies: null,
      parent,
      equivalents: one.equivalents,
      passage: passage.index,
      source: sourceOf(one.each?.[i] ?? one.indicator, anchor, passage),
      rules: [
        frame.id,
        anchor.mention.rule,
        ...clause.chain.map((m) => m.rule),
        ...(clause.change ? [clause.change.rule] : []),
      ],
      signs: [
        judgement.by,
        one.inherited ? 'indicator.inherited' : 'indicator.own',
        anchor.class,
        when === null ? 'period.none' : when.inherited ? 'period.inherited' : 'period.stated',
        `kind.${judgement.kind}`,
        ...nameSigns(scene.text, one.indicator),
      ],
    })
  }
}

/** "giảm 0,9%/KH 1,2%": what was planned is told beside what was done, and changes as that does. */
export const isPlanned = (rules: readonly string[]): boolean => rules.some((rule) => rule.startsWith('planned.'))

const sameUnit = (before: TargetDraft | undefined, anchor: Anchor): TargetDraft | null =>
  before && before.anchor.end < anchor.start && before.anchor.class === anchor.class ? before : null

/** "đạt 90% vào năm 2025, trong đó đất đai 85%": a part is due when its whole is. */
const periodOfWhole = (whole: TargetDraft | null, sentence: Span, part: boolean): RecordPeriod | null =>
  whole?.period && (part || contains(sentence, whole.anchor)) ? { ...whole.period, inherited: true } : null

/** A lead-in that ends in "trong đó:" makes parts of its items; one that says so further in, and goes on, does not. */
function opensParts(scene: Scene, above: TargetDraft, passage: Passage): boolean {
  if (above.passage === passage.index) return false
  const lead = scene.outline.passages[above.passage]!
  const part = scene.within('part', { start: above.anchor.end, end: lead.end }).at(-1)
  return part !== undefined && !/[.;]\s|\d/u.test(scene.text.slice(part.end, lead.end))
}

const isSilentPart = (one: Found, anchor: Anchor, whole: TargetDraft | null): boolean =>
  whole !== null &&
  one.clause.part &&
  (whole.measure === 'increase' || whole.measure === 'decrease') &&
  whole.anchor.class === 'share' &&
  anchor.unit === whole.unit &&
  one.clause.chain.every((m) => m.kind === 'part')

/** "trong đó" speaks of the last target that is itself no part and has a name of its own ("26 dự án, tăng 5%; trong đó …"). */
function parentOf(targets: readonly TargetDraft[], passage: Passage): TargetDraft | null {
  const wholes = targets.filter((t) => t.parent === null && t.passage === passage.index)
  const last = wholes.at(-1)
  if (!last || last.signs.includes('indicator.own')) return last ?? null
  // What took its name from another is of that other.
  return wholes.findLast((t) => t.signs.includes('indicator.own') && t.indicator[0] === last.indicator[0]) ?? last
}

/** The last target before a clause that stands in no bracket closed since ("chế biến 11% (riêng dệt may 13%), dịch vụ 8%"). */
const lastOutside = (scene: Scene, targets: readonly TargetDraft[], one: Found): TargetDraft | undefined =>
  targets.slice(-LOOKED_BACK).findLast((t) => isOutside(scene, t, one))

const LOOKED_BACK = 4

const isOutside = (scene: Scene, target: TargetDraft, one: Found): boolean =>
  !Number.isNaN(depthBehind(scene.folded.slice(target.anchor.end, one.clause.anchors[0]!.start)))

/**
 * "trong đó nông nghiệp chiếm 89%, lâm nghiệp chiếm 5%": what a comma joins to a part is a part too. Behind a
 * semicolon it is one where a colon opened the list ("trong đó: A …; B …") or the bracket goes on.
 */
function sharedParent(scene: Scene, last: TargetDraft | undefined, one: Found, sentence: Span): TargetDraft | null {
  const { clause } = one
  const start = clause.anchors[0]!.start
  if (!last?.parent || last.anchor.start < sentence.start || last.anchor.start >= start) return null
  const gap = scene.folded.slice(last.anchor.end, start)
  if (depthBehind(gap) !== 0 || /[.]\s/u.test(gap)) return null
  // "trong đó năm 2016: 89%; năm 2017: 90%": what has no name of its own goes on with the part's.
  if (clause.bracket !== null || one.inherited) return last.parent
  const opener = scene.within('part', { start: sentence.start, end: last.anchor.start }).at(-1)
  if (opener && /^\s*:/u.test(scene.text.slice(opener.end, last.anchor.start))) return last.parent
  // "trong đó nông nghiệp tăng 4%; công nghiệp tăng 12%": what changes alike goes on with the list.
  const alike =
    clause.change !== null &&
    last.unit === clause.anchors[0]!.unit &&
    last.measure === measureOf(clause.change, one.frame.measure, clause.anchors[0]!)
  const anew = clause.named || clause.chain.some((m) => m.kind === 'aim' || m.kind === 'period')
  return anew || (gap.includes(';') && !alike) ? null : last.parent
}

/** By how many more brackets a text opens than it closes; NaN where it closes one that it did not open. */
function depthBehind(text: string): number {
  let depth = 0
  for (const sign of text) {
    if (sign === '(') depth++
    else if (sign === ')' && --depth < 0) return Number.NaN
  }
  return depth
}

/** The stretch that says it: amount and name, as far as the name stands in the same passage. */
function sourceOf(name: readonly Span[], anchor: Anchor, passage: Passage): Span {
  let { start, end } = anchor
  for (const piece of name) {
    if (!contains(passage, piece)) continue
    start = Math.min(start, piece.start)
    end = Math.max(end, piece.end)
  }
  return { start, end: Math.max(end, anchor.noun?.end ?? end) }
}

/** A name of a few words may lack what it is of; one of many may hold what is not its own. */
const FEW_WORDS = 4
const MANY_WORDS = 22

function nameSigns(text: string, name: readonly Span[]): readonly string[] {
  const words = name.reduce((sum, s) => sum + wordCount(text, s), 0)
  return words <= FEW_WORDS ? ['name.short'] : words > MANY_WORDS ? ['name.long'] : []
}
