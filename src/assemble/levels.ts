/** The administrative levels named around amounts → which amount is for which level. */
import type { Level } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Clause } from './clauses.ts'
import type { Scene } from './scene.ts'

/**
 * The level of each anchor of a clause, null where the statement does not split by level.
 * Of several amounts in one list: the levels listed behind them, else before them. Of one amount: the level its clause
 * names, where a sibling clause names another.
 */
export function levelsOf(
  scene: Scene,
  clause: Clause,
  siblings: readonly Clause[],
  context: Span,
): readonly (Level | null)[] {
  const count = clause.anchors.length
  if (count > 1) {
    const behind = levelsIn(scene, { start: clause.anchors.at(-1)!.end, end: clause.span.end })
    if (behind.length >= count) return behind.slice(-count)
    const before = distinct(levelsIn(scene, { start: context.start, end: clause.anchors[0]!.start }))
    return before.length >= count ? before.slice(-count) : []
  }
  const own = levelsIn(scene, clause.span)
  if (own.length !== 1) return []
  const others = siblings.filter((s) => s !== clause).map((s) => levelsIn(scene, s.span))
  return others.some((o) => o.length === 1 && o[0] !== own[0]) ? own : []
}

function levelsIn(scene: Scene, span: Span): readonly Level[] {
  return scene.within('tier', span).flatMap((tier) => {
    const { levels, level } = tier.attributes
    return Array.isArray(levels) ? (levels as Level[]) : typeof level === 'string' ? [level as Level] : []
  })
}

/** Each level once, where it stands last. */
const distinct = (levels: readonly Level[]): readonly Level[] =>
  levels.filter((level, i) => levels.indexOf(level, i + 1) === -1)
