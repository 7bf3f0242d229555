/** Confidence and rightness of found records → whether of those at 0.9 about nine in ten are right. */
import type { Trial } from './outcome.ts'

export interface Bin {
  /** From `low` up to, and only in the last bin including, `high`. */
  readonly low: number
  readonly high: number
  readonly records: number
  /** Mean confidence. */
  readonly confidence: number
  /** Share right. */
  readonly right: number
}

export interface Reliability {
  readonly records: number
  /** Share right of all. */
  readonly right: number | null
  /** Bins that hold records, lowest first. */
  readonly bins: readonly Bin[]
  /** Expected calibration error: mean distance of confidence and share right over bins, weighted by their records. */
  readonly error: number | null
  /** The records below and from a threshold on: how many, and the share right. */
  readonly review: { readonly threshold: number; readonly below: Part; readonly above: Part }
}

interface Part {
  readonly records: number
  readonly right: number | null
}

const BINS = 10

const partOf = (trials: readonly Trial[]): Part => ({
  records: trials.length,
  right: trials.length === 0 ? null : trials.filter(({ right }) => right).length / trials.length,
})

/** The reliability of `trials`, with the records below `threshold` told apart. */
export function reliabilityOf(trials: readonly Trial[], threshold: number): Reliability {
  const bins = Array.from({ length: BINS }, (_, i): Bin[] => {
    const own = trials.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9)) === i)
    if (own.length === 0) return []
    return [
      {
        low: i / BINS,
        high: (i + 1) / BINS,
        records: own.length,
        confidence: own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length,
        right: partOf(own).right!,
      },
    ]
  }).flat()
  const apart = bins.reduce((sum, { records, confidence, right }) => sum + records * Math.abs(confidence - right), 0)
  return {
    ...partOf(trials),
    bins,
    error: trials.length === 0 ? null : apart / trials.length,
    review: {
      threshold,
      below: partOf(trials.filter(({ confidence }) => confidence < threshold)),
      above: partOf(trials.filter(({ confidence }) => confidence >= threshold)),
    },
  }
}
