/** Two lists and a score of likeness → which belong together, each at most once. */

export interface Assignment {
  /** Index into the second list for indices of the first. */
  readonly forward: ReadonlyMap<number, number>
  /** Index into the first list for indices of the second. */
  readonly back: ReadonlyMap<number, number>
}

/** What two equal scores differ by at most: nearness in reading order. */
const ORDER_WEIGHT = 1e-6

/** The best pairs first; of equally good ones those that stand nearer in reading order. A score of 0 pairs nothing. */
export function assign<A, B>(first: readonly A[], second: readonly B[], likeness: (a: A, b: B) => number): Assignment {
  const pairs: { readonly score: number; readonly i: number; readonly j: number }[] = []
  first.forEach((a, i) => {
    second.forEach((b, j) => {
      const score = likeness(a, b)
      const apart = Math.abs(i / first.length - j / second.length)
      if (score > 0) pairs.push({ score: score - ORDER_WEIGHT * apart, i, j })
    })
  })
  pairs.sort((x, y) => y.score - x.score)
  const forward = new Map<number, number>()
  const back = new Map<number, number>()
  for (const { i, j } of pairs) {
    if (forward.has(i) || back.has(j)) continue
    forward.set(i, j)
    back.set(j, i)
  }
  return { forward, back }
}
