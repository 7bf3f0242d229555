/** Mentions that are no amounts (a date, a citation, a grade) → refusal of the readings they rule out. */
//
// The law between kinds. A mention R of a kind that refuses the kind of M refuses M where they overlap, if R contains M or
// M is not longer than R; never what is built of R itself. What is built of a refused M is refused with it, unless it
// covers the whole of R and more: then the longer reading wins. R may be built of M; then only M falls.
import { putInOrder } from './order.ts'
import type { Passage } from './passage.ts'
import type { Work } from './settle.ts'

const covers = (outer: { from: number; to: number }, inner: { from: number; to: number }): boolean =>
  outer.from <= inner.from && inner.to <= outer.to

const outgrows = (outer: { from: number; to: number }, inner: { from: number; to: number }): boolean =>
  covers(outer, inner) && (outer.from < inner.from || inner.to < outer.to)

const builtOf = (parts: readonly Work[], what: Work): boolean =>
  parts.some((part) => part === what || builtOf(part.parts, what))

/** The mention that refuses a reading of tokens `from` to `to` as `kind`; null when it may stand. */
export function blocker(passage: Passage, kind: number, from: number, to: number, parts: readonly Work[]): Work | null {
  for (const { refusedBy } of parts) if (refusedBy && !outgrows({ from, to }, refusedBy)) return refusedBy
  for (const refuserKind of passage.compiled.refusers[kind]!) {
    const works = passage.byKind[refuserKind]!
    for (let i = firstReaching(works, from); i < works.length && works[i]!.from < to; i++) {
      const refuser = works[i]!
      if (refuser.refusedBy === null && rulesOut(passage, refuser, from, to) && !builtOf(parts, refuser)) return refuser
    }
  }
  return null
}

/** Index of the first of `works`, which stand in order and apart, that ends behind token `from`. */
function firstReaching(works: readonly Work[], from: number): number {
  let low = 0
  let high = works.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (works[middle]!.to <= from) low = middle + 1
    else high = middle
  }
  return low
}

const rulesOut = ({ weights }: Passage, refuser: Work, from: number, to: number): boolean =>
  covers(refuser, { from, to }) || weights[to]! - weights[from]! <= weights[refuser.to]! - weights[refuser.from]!

/** Lets the newly settled mentions refuse earlier ones, longer refusers first. */
export function refuse(passage: Passage, settled: readonly Work[]): void {
  const { compiled, weights, byKind } = passage
  const refusers: Work[] = []
  for (const work of settled) if (compiled.refused[work.form.kind]!.length > 0) refusers.push(work)
  if (refusers.length === 0) return
  const length = ({ from, to }: Work): number => weights[to]! - weights[from]!
  putInOrder(refusers, (a, b) => length(b) - length(a) || a.from - b.from || b.parts.length - a.parts.length)
  for (const refuser of refusers) {
    if (refuser.refusedBy) continue
    for (const kind of compiled.refused[refuser.form.kind]!) {
      const works = byKind[kind]!
      for (let i = firstReaching(works, refuser.from); i < works.length && works[i]!.from < refuser.to; i++) {
        const work = works[i]!
        if (work === refuser || work.refusedBy || !rulesOut(passage, refuser, work.from, work.to)) continue
        if (!builtOf(work.parts, refuser)) fell(passage, work, refuser)
      }
    }
  }
}

function fell(passage: Passage, work: Work, refuser: Work): void {
  work.refusedBy = refuser
  passage.refusals.push({ mention: work.mention, reason: refuser.mention.rule, by: refuser.mention })
  for (const user of work.users ?? []) {
    if (user !== refuser && user.refusedBy === null && !outgrows(user, refuser)) fell(passage, user, refuser)
  }
}
