/** Letters of a page → chains of letters that stand on one base line next to each other. */
import type { Patch } from './grey.ts'
import type { Blob } from './ink.ts'

/** A part of a blob: its runs between two rows, where it reaches over several lines. */
export interface Part {
  readonly blob: Blob
  readonly top: number
  readonly bottom: number
}

export interface Chain {
  readonly letters: Blob[]
  readonly parts: Part[]
  /** Their feet from the left, for the line as it runs just here. */
  readonly feet: number[]
  right: number
}

/** Words of one line are at most so many heights of small letters apart. */
const GAP = 3
/** Share of a letter's own height, or of the line's band, in which the two must meet. */
const MEET = 0.4

export const wide = ({ left, right }: Patch): number => right - left
export const high = ({ top, bottom }: Patch): number => bottom - top

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}

/** The base line near a chain's right end: of its last letters' feet rather a higher one, for descenders reach below. */
function footOf({ feet }: Chain): number {
  const last = feet.slice(-7).sort((a, b) => a - b)
  return last[Math.floor((last.length - 1) * 0.4)]!
}

function meets(chain: Chain, blob: Blob, small: number): boolean {
  const base = footOf(chain)
  const shared = Math.min(base, blob.bottom) - Math.max(base - small, blob.top)
  return shared >= MEET * Math.min(small, high(blob)) && blob.bottom - base < 0.9 * small
}

/** Letters → chains of those that follow each other on one line; `small` is the height of small letters. */
export function chainsOf(letters: readonly Blob[], small: number): Chain[] {
  const open: Chain[] = []
  const done: Chain[] = []
  for (const blob of [...letters].sort((a, b) => a.left - b.left)) {
    for (let i = open.length - 1; i >= 0; i--)
      if (blob.left - open[i]!.right > GAP * small) done.push(...open.splice(i, 1))
    let best: Chain | null = null
    let distance = Number.POSITIVE_INFINITY
    for (const chain of open) {
      if (!meets(chain, blob, small)) continue
      const off = Math.abs(footOf(chain) - blob.bottom) + 0.2 * Math.max(0, blob.left - chain.right)
      if (off < distance) {
        best = chain
        distance = off
      }
    }
    if (best === null) {
      best = { letters: [], parts: [], feet: [], right: blob.right }
      open.push(best)
    }
    best.letters.push(blob)
    best.parts.push({ blob, top: blob.top, bottom: blob.bottom })
    best.feet.push(blob.bottom)
    best.right = Math.max(best.right, blob.right)
  }
  return [...done, ...open]
}

/** Base line of a whole chain; descenders are the fewer. */
export const baseOf = ({ letters }: Chain): number => median(letters.map(({ bottom }) => bottom))

/** Chains of one base line that overlap or follow each other closely are one. */
export function joined(chains: readonly Chain[], small: number): Chain[] {
  const out: { chain: Chain; base: number; left: number; right: number }[] = []
  for (const chain of [...chains].sort((a, b) => b.letters.length - a.letters.length)) {
    const base = baseOf(chain)
    const left = Math.min(...chain.letters.map((letter) => letter.left))
    const { right } = chain
    const into = out.find(
      (other) =>
        Math.abs(other.base - base) < 0.3 * small &&
        left < other.right + GAP * small &&
        right > other.left - GAP * small,
    )
    if (into === undefined) {
      out.push({ chain, base, left, right })
      continue
    }
    into.chain.letters.push(...chain.letters)
    into.chain.parts.push(...chain.parts)
    into.left = Math.min(into.left, left)
    into.right = Math.max(into.right, right)
    into.chain.right = into.right
  }
  return out.map(({ chain }) => chain)
}

/** Chains whose base line can be told at any place, for what must be put to one of them. */
export class Lines {
  readonly chains: readonly Chain[]
  private readonly bounds: readonly { left: number; right: number; base: number }[]

  constructor(
    chains: readonly Chain[],
    private readonly small: number,
  ) {
    this.chains = chains
    this.bounds = chains.map(({ letters }) => ({
      left: Math.min(...letters.map(({ left }) => left)),
      right: Math.max(...letters.map(({ right }) => right)),
      base: median(letters.map(({ bottom }) => bottom)),
    }))
  }

  /** Chains that run past a blob or end within `reach` of it, with their base lines, from the top. */
  past(blob: Patch, reach = this.small): { chain: Chain; base: number }[] {
    return this.bounds
      .flatMap(({ left, right, base }, index) =>
        blob.right > left - reach && blob.left < right + reach ? [{ chain: this.chains[index]!, base }] : [],
      )
      .sort((a, b) => a.base - b.base)
  }
}
