/** Amounts in a bracket → the amount before it that they divide, though no "trong đó" says so. */
import { multiplied } from '../model/multiplier.ts'
import type { Span } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import type { TargetDraft } from './draft.ts'
import type { Found } from './found.ts'
import { freePeriods } from './periods.ts'
import type { Scene } from './scene.ts'

/** "138 nghìn tấn" → 138000 `tấn`. */
function scaled({ low, high, unit }: Anchor): { readonly amount: number; readonly unit: string } {
  const { factor, unit: plain } = multiplied(unit ?? '')
  return { amount: (low ?? high ?? 0) * factor, unit: plain }
}

/** Shares rounded to one decimal place add up to their whole within this. */
const NEARLY = 0.15

/**
 * "sản lượng thủy sản 365.400 tấn (tôm 138 nghìn tấn; cá 157.900 tấn)": smaller amounts in the unit of the amount before
 * the bracket are parts of it; others are where they make it up ("4 trường (1 mầm non, 2 tiểu học, 1 THCS)").
 */
export function dividedBy(
  scene: Scene,
  targets: readonly TargetDraft[],
  one: Found,
  siblings: readonly Found[],
): TargetDraft | null {
  const { bracket } = one.clause
  if (bracket === null || one.inherited) return null
  const whole = targets.findLast((t) => t.anchor.end <= bracket.start)
  if (!whole || !isRightBefore(scene, whole, bracket)) return null
  const parts = siblings.filter((s) => s.clause.bracket === bracket)
  if (parts.some((s) => freePeriods(scene, s.clause.span).length > 0)) return null
  const total = scaled(whole.anchor)
  const amounts = parts.flatMap((s) => s.clause.anchors).map(scaled)
  const sum = amounts.reduce((so, { amount }) => so + amount, 0)
  if (amounts.length > 1 && Math.abs(sum - total.amount) <= (whole.anchor.class === 'share' ? NEARLY : 0)) return whole
  const smaller = amounts.every(({ amount, unit }) => unit === total.unit && amount < total.amount)
  return smaller && whole.anchor.class !== 'share' ? whole : null
}

const isRightBefore = (scene: Scene, whole: TargetDraft, bracket: Span): boolean =>
  !/[.;()]/u.test(scene.text.slice(whole.anchor.end, bracket.start))
