/** Sibling clauses → the same, each with the subject or predicate that it shares with a neighbour. */
import type { Span } from '../model/span.ts'
import type { Found } from './prose.ts'
import type { Scene } from './scene.ts'

/**
 * "15% A, 62,5% B và 45% C hoàn thành …": A and B are given C's predicate.
 * "100% đơn vị đạt cấp độ 4 và 90% đạt cấp độ 5": the second is given the first's subject.
 */
export function sharePredicates(scene: Scene, found: readonly Found[]): void {
  for (let i = 0; i < found.length; i++) {
    const one = found[i]!
    if (!isShare(one)) continue
    const next = found[i + 1]
    if (next && isShare(next) && adjoining(scene, one, next) && predicateStart(scene, one.indicator[0]) === null) {
      const last = lastOfList(scene, found, i)
      const at = last === null ? null : predicateStart(scene, last.indicator[0])
      if (last && at !== null && at > last.indicator[0]!.start) {
        one.indicator = [...one.indicator, { start: at, end: last.indicator[0]!.end }, ...last.indicator.slice(1)]
      }
    }
    const before = found[i - 1]
    if (
      before &&
      isShare(before) &&
      one.indicator.length > 0 &&
      predicateStart(scene, one.indicator[0]) === one.indicator[0]!.start
    ) {
      const at = predicateStart(scene, before.indicator[0])
      if (at !== null && at > before.indicator[0]!.start)
        one.indicator = [{ start: before.indicator[0]!.start, end: at }, ...one.indicator]
    }
  }
}

const isShare = (one: Found): boolean =>
  one.clause.anchors[0]!.class === 'share' &&
  one.frame.id.startsWith('share.') &&
  one.indicator.length > 0 &&
  !one.inherited

/** True when only a comma or "và" parts the two, and the second does not open a part of the first. */
function adjoining(scene: Scene, one: Found, next: Found): boolean {
  const gap = scene.folded.slice(one.indicator.at(-1)!.end, next.clause.anchors[0]!.start)
  return /^[\s,]*(?:và)?[\s,]*$/u.test(gap) && !next.clause.part && one.statement === next.statement
}

function lastOfList(scene: Scene, found: readonly Found[], from: number): Found | null {
  for (let i = from + 1; i < found.length; i++) {
    if (predicateStart(scene, found[i]!.indicator[0]) !== null) return found[i]!
    const next = found[i + 1]
    if (!next || !isShare(next) || !adjoining(scene, found[i]!, next)) return null
  }
  return null
}

/** Where the predicate begins in a piece of an indicator; null where it is a mere noun phrase. */
function predicateStart(scene: Scene, piece: Span | undefined): number | null {
  if (!piece) return null
  return scene.within('predicate', piece)[0]?.start ?? null
}
