/** "Đến năm 2030, các con số tương ứng là 95% và 98%" → the names of the indicators that were told before. */
import type { Span } from '../model/span.ts'
import { contains } from '../model/span.ts'
import { anchorsIn } from './anchors.ts'
import type { Found } from './found.ts'
import type { Scene } from './scene.ts'
import type { Statement } from './statements.ts'

/** What one statement named, in order; parts ("trong đó …") are told apart. */
export interface Told {
  readonly sentence: number
  readonly names: readonly { readonly name: readonly Span[]; readonly part: boolean }[]
}

/** So many statements back a list may stand that a later one refers to. */
const MOST_BACK = 8

/**
 * Gives clauses that refer to names told before these names, one for each amount. `rest`: the statements behind, which
 * may go on with bare amounts ("là 9%; 3,2%; 12%"): the names left for them are returned.
 */
export function nameByReference(
  scene: Scene,
  found: readonly Found[],
  told: readonly Told[],
  rest: readonly Statement[],
): (readonly Span[])[] {
  for (let i = 0; i < found.length; i++) {
    const one = found[i]!
    if (!refers(scene, one)) continue
    const here = found.slice(0, i).map((f) => ({ name: f.indicator, part: f.clause.part }))
    const before = here.length > 0 ? [...told, { sentence: -1, names: here }] : told
    const behind = i === found.length - 1 ? bareBehind(scene, rest) : 0
    const names = recalled(before, one.clause.anchors.length + behind)
    if (names === null) continue
    one.each = names.slice(0, one.clause.anchors.length)
    one.indicator = names[0]!
    return names.slice(one.clause.anchors.length)
  }
  return []
}

/** True when a clause names nothing but "các con số", or says only "tương ứng" of several amounts. */
function refers(scene: Scene, one: Found): boolean {
  const { clause } = one
  const front = { start: clause.span.start, end: clause.anchors[0]!.start }
  const reference = scene.within('anaphor', front).at(-1)
  if (!reference) return false
  const own = one.head.pieces
  if (reference.attributes.bare === true) return clause.anchors.length > 1 && (one.inherited || own.length === 0)
  return own.every((piece) => contains(reference, piece)) && one.tail.pieces.length === 0
}

/** How many of the next statements of the sentence are amounts and nothing else. */
function bareBehind(scene: Scene, rest: readonly Statement[]): number {
  const worded = rest.findIndex((statement) => {
    const [only, ...more] = anchorsIn(scene, statement)
    return !only || more.length > 0 || only.start > statement.start || only.end < statement.end
  })
  return worded === -1 ? rest.length : worded
}

/** The names of the nearest statement, else sentence, that told as many; with its parts or without. */
function recalled(told: readonly Told[], count: number): (readonly Span[])[] | null {
  const near = told.slice(-MOST_BACK)
  if (count === 1) return near.at(-1)?.names.length ? [near.at(-1)!.names.at(-1)!.name] : null
  const sentences = near.map((t) => near.filter((o) => o.sentence === t.sentence).flatMap((o) => o.names))
  for (const names of [...near.map((t) => t.names).reverse(), ...sentences.reverse()]) {
    for (const chosen of [names, names.filter((n) => !n.part)]) {
      const distinct = chosen.filter(
        (n, i) =>
          chosen.findIndex(
            (o) => o.name[0]?.start === n.name[0]?.start && o.name.at(-1)?.end === n.name.at(-1)?.end,
          ) === i,
      )
      if (distinct.length === count) return distinct.map((n) => n.name)
    }
  }
  return null
}
