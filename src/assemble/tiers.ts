/** Clauses that differ by administrative level → names without the levels, which are the amounts' own. */
import type { Span } from '../model/span.ts'
import { trim } from '../model/span.ts'
import { type Found, isShare } from './found.ts'
import type { Scene } from './scene.ts'

/**
 * "100% hồ sơ cấp tỉnh, 95% cấp huyện và 80% cấp xã được xử lý trên mạng": the levels are the amounts' own, thing and
 * predicate are shared.
 */
export function shareAcrossTiers(scene: Scene, found: readonly Found[]): void {
  for (let i = 0; i + 1 < found.length; i++) {
    const one = found[i]!
    const last = one.indicator.at(-1)
    const tier = last && isShare(one) ? scene.within('tier', last).at(-1) : undefined
    if (!last || !tier || last.end - tier.end > 1 || tier.start === last.start) continue
    const rest: Found[] = []
    let predicate: Span | null = null
    for (const next of found.slice(i + 1)) {
      const level = scene.startingAt(['tier'], next.clause.tail.start)
      if (level === null || next.statement !== one.statement || next.clause.anchors[0]!.class !== 'share') break
      rest.push(next)
      const end = next.tail.pieces.at(-1)?.end ?? level.end
      if (end > level.end) {
        predicate = trim(scene.text, { start: level.end, end })
        break
      }
    }
    if (rest.length === 0) continue
    const thing = { start: last.start, end: skipPreposition(scene, last.start, tier.start) }
    const name = [...one.indicator.slice(0, -1), thing, ...(predicate ? [predicate] : [])]
    const spared = rest.find((each) => each.tail.excludes !== null)?.tail.excludes ?? null
    for (const each of [one, ...rest]) {
      each.indicator = name
      each.spared = spared
    }
  }
}

/**
 * "tỷ lệ … tại cấp tỉnh đạt 100%, cấp huyện đạt 90%": the level at the end of the first belongs to its amount alone, and
 * not to the name that the second shares with it.
 */
export function dropSharedTiers(scene: Scene, found: readonly Found[]): void {
  for (let i = 1; i < found.length; i++) {
    const one = found[i]!
    const source = found[i - 1]!
    if (one.frame.id !== 'sibling.tier' || !one.inherited) continue
    const last = source.indicator.at(-1)
    if (!last) continue
    const tier = scene.within('tier', last).at(-1)
    if (tier && last.end - tier.end < 2) {
      const end = skipPreposition(scene, last.start, tier.start)
      if (end > last.start) source.indicator = [...source.indicator.slice(0, -1), { start: last.start, end }]
    }
    one.indicator = source.indicator
  }
}

/** "75%, 65%, 50% đối với cấp tỉnh, huyện, xã": the levels are the amounts' and no part of the name. */
export function dropListedTiers(scene: Scene, found: readonly Found[]): void {
  for (const one of found) {
    if (one.clause.anchors.length < 2) continue
    one.indicator = one.indicator.flatMap((piece) => {
      const tier = scene
        .within('tier', piece)
        .find((m) => Array.isArray(m.attributes.levels) && m.attributes.levels.length >= one.clause.anchors.length)
      if (!tier) return [piece]
      const parts = [
        { start: piece.start, end: skipPreposition(scene, piece.start, tier.start) },
        { start: tier.end, end: piece.end },
      ]
      return parts.map((part) => trim(scene.text, part)).filter((part) => part.end > part.start)
    })
  }
}

/** The end of the words before "tại cấp tỉnh". */
function skipPreposition(scene: Scene, start: number, at: number): number {
  const before = /[\s,(]*(?:(?:tại|ở|của|đối với|trong)\s*)?$/u.exec(scene.folded.slice(start, at))
  return before ? start + before.index : at
}
