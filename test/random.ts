/** A seed → numbers that look random and are the same in every run. */

export interface Random {
  /** From 0 to 1, 1 excluded. */
  readonly share: () => number
  /** A whole number from 0, `below` excluded. */
  readonly below: (below: number) => number
  readonly chance: (share: number) => boolean
  readonly one: <T>(list: readonly T[]) => T
}

/** Mulberry32; `stream` gives each case of a run numbers of its own. */
export function randomOf(seed: number, stream = 0): Random {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) >>> 0
  const share = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (limit: number): number => Math.floor(share() * limit)
  return { share, below, chance: (wanted) => share() < wanted, one: (list) => list[below(list.length)]! }
}
