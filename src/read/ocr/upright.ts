/** The blobs of a page → how the page must be turned so that its words stand upright on level lines. */
import type { Blob } from './ink.ts'

export interface Posture {
  /** Quarters clockwise that set the page upright. */
  readonly turns: number
  /** What is left after these, in radians clockwise that the page must be turned. */
  readonly skew: number
  /** How far this posture beats the same page upside down: 1 is not at all. */
  readonly lead: number
}

/** The farthest that a page is thought to lie askew, in degrees. */
const FARTHEST = 8
const COARSE = 0.25
const FINE = 0.02
/** Base lines are told apart to this many pixels. */
const BIN = 3
const LEAST_LETTERS = 40

interface Points {
  readonly along: readonly number[]
  readonly across: readonly number[]
}

/** How well the points lie on level lines when the page is turned by `degrees`. */
function sharpness({ along, across }: Points, degrees: number, bins: Uint16Array): number {
  bins.fill(0)
  const slope = Math.tan((degrees * Math.PI) / 180)
  const middle = bins.length >> 1
  let sum = 0
  for (let i = 0; i < along.length; i++) {
    const bin = middle + Math.round((across[i]! + along[i]! * slope) / BIN)
    if (bin < 0 || bin >= bins.length) continue
    // The sum of squares grows by 2n + 1 with the n-th more.
    sum += 2 * bins[bin]! + 1
    bins[bin]!++
  }
  return sum / Math.max(1, along.length)
}

function settle(points: Points, bins: Uint16Array): { degrees: number; score: number } {
  let best = { degrees: 0, score: sharpness(points, 0, bins) * 1.01 }
  const look = (from: number, to: number, step: number): void => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const score = sharpness(points, degrees, bins)
      if (score > best.score) best = { degrees, score }
    }
  }
  look(-FARTHEST, FARTHEST, COARSE)
  look(best.degrees - COARSE, best.degrees + COARSE, FINE)
  return best
}

/**
 * Letters stand on a line; their heads do not end on one. So the side of the blobs that lies on the sharpest lines is
 * the lower one, and the slope at which it does is the skew. `small` is the height of small letters in pixels.
 */
export function postureOf(blobs: readonly Blob[], width: number, height: number, small: number): Posture {
  const letters = blobs.filter(({ left, top, right, bottom }) => {
    const [a, b] = [right - left, bottom - top]
    return Math.max(a, b) < 3 * small && Math.min(a, b) > 0.3 * small && Math.max(a, b) > 0.7 * small
  })
  if (small === 0 || letters.length < LEAST_LETTERS) return { turns: 0, skew: 0, lead: 1 }
  const bins = new Uint16Array(Math.ceil((2 * (width + height)) / BIN) + 1)
  const middle = (a: number, b: number): number => (a + b) / 2
  const sides: Points[] = [
    { along: letters.map((l) => middle(l.left, l.right)), across: letters.map((l) => l.bottom) },
    // Turned by a quarter to the left on paper: the letters' feet are at the right, lines run upward.
    { along: letters.map((l) => -middle(l.top, l.bottom)), across: letters.map((l) => l.right) },
    { along: letters.map((l) => -middle(l.left, l.right)), across: letters.map((l) => -l.top) },
    { along: letters.map((l) => middle(l.top, l.bottom)), across: letters.map((l) => -l.left) },
  ]
  const found = sides.map((points) => settle(points, bins))
  const turns = found.reduce((best, { score }, index) => (score > found[best]!.score ? index : best), 0)
  const { degrees, score } = found[turns]!
  return { turns, skew: (degrees * Math.PI) / 180, lead: score / found[(turns + 2) % 4]!.score }
}
