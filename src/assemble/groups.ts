/** The anchors of a statement → groups of those that share all but their amounts ("70%, 60%, 55% …"). */
import { trim } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import { chainBefore } from './chain.ts'
import { headKindOf } from './head.ts'
import { openHead } from './opening.ts'
import type { Scene } from './scene.ts'

const SEPARATORS = /^(?:\s|,|;|-|\/|và|hoặc)*$/u

/** Joins anchors of one sort between which nothing but separators stands. */
export function groupLists(scene: Scene, start: number, anchors: readonly Anchor[]): readonly (readonly Anchor[])[] {
  const groups: Anchor[][] = []
  for (const anchor of anchors) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const joined =
      last !== undefined &&
      (last.class === anchor.class || last.class === 'bare' || (last.class === 'rank' && anchor.class === 'bare')) &&
      (last.class === 'bare' || anchor.class === 'bare' || last.unit === anchor.unit) &&
      last.class !== 'counted' &&
      last.inside === null &&
      SEPARATORS.test(scene.folded.slice(last.end, anchor.start)) &&
      !(group!.length === 1 && opensStatement(scene, groups.at(-2)?.at(-1)?.end ?? start, last, anchor))
    if (group && joined) group.push(anchor)
    else groups.push([anchor])
  }
  return groups.map((group) => {
    const share = group.find((a) => a.class !== 'bare')
    return share === undefined
      ? group
      : group.map((a) => (a.class === 'bare' ? { ...a, class: share.class, unit: share.unit } : a))
  })
}

const RESPECTIVE = /(?<![\p{L}])(?:lần lượt|tương ứng|theo thứ tự)(?![\p{L}])/u

/**
 * "Tỷ lệ đảng viên nữ đạt trên 20%, 100% chi bộ có cấp ủy": behind a comma, a share with a subject and a predicate of its
 * own begins another statement, where the words before the first amount name that one.
 */
function opensStatement(scene: Scene, from: number, left: Anchor, right: Anchor): boolean {
  if (right.class !== 'share' || right.unit !== '%' || !/^\s*,\s*$/u.test(scene.text.slice(left.end, right.start)))
    return false
  const front = openHead(scene, { start: from, end: chainBefore(scene, from, left.start).start }).span
  if (
    RESPECTIVE.test(scene.folded.slice(from, left.start)) ||
    !/[\p{L}]\s+[\p{L}]/u.test(scene.text.slice(front.start, front.end)) ||
    headKindOf(scene, trim(scene.text, front)) !== 'words'
  )
    return false
  const words = /^\s+[^,;:.()]*/u.exec(scene.text.slice(right.end, right.end + MOST_SUBJECT))?.[0] ?? ''
  const behind = { start: right.end, end: right.end + words.length }
  const verb = scene.within('predicate', behind)[0]
  const tiers = scene.within('tier', behind).some((m) => Array.isArray(m.attributes.levels))
  return verb !== undefined && verb.start > behind.start + 2 && !tiers
}

/** Subject and verb of a statement that a share opens stand within so many letters. */
const MOST_SUBJECT = 120
