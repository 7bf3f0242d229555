/** What the comparison of one document yields, and the arithmetic of its counts. */

/** True positives, false positives (alarms), false negatives (misses). */
export interface Counts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/**
 * target: relaxed, the amount was found and is no result. usable: kind, value, indicator, due date and level are right
 * too. exact: and every other field. result: amounts reported as reached. task: assigned work.
 */
export const MEASURES = ['target', 'usable', 'exact', 'result', 'task'] as const
export type MeasureName = (typeof MEASURES)[number]

/** Share right of those that were asked for; `right` may be a fraction where a field is scored by likeness. */
export interface FieldCount {
  readonly right: number
  readonly n: number
}

export interface Difference {
  readonly field: string
  readonly want: string
  readonly got: string
}

/** right: nothing to say. wrong: found, with differences. missed: not found. alarm: found, and not in the gold. */
export type State = 'right' | 'wrong' | 'missed' | 'alarm'

export interface RecordOutcome {
  readonly sort: 'document' | 'target' | 'result' | 'task'
  readonly state: State
  /** The same record in another run of the same gold has the same key. */
  readonly key: string
  /** The amount, or the work. */
  readonly text: string
  readonly quote: string
  readonly differences: readonly Difference[]
}

/** One found record whose rightness is known. */
export interface Trial {
  /** Index into the extraction's targets. */
  readonly target: number
  readonly confidence: number
  readonly right: boolean
}

export interface DocumentOutcome {
  readonly name: string
  /** Why there was nothing to compare; null where the document was read. */
  readonly unread: string | null
  readonly counts: Readonly<Record<MeasureName, Counts>>
  readonly fields: Readonly<Record<string, FieldCount>>
  readonly records: readonly RecordOutcome[]
  readonly trials: readonly Trial[]
}

/** Counts, fields and records as they are gathered while one document is compared. */
export interface Tally {
  count(measure: MeasureName, outcome: keyof Counts): void
  field(name: string, right: number | boolean): void
  record(outcome: RecordOutcome): void
}

/** `key`, told apart from those that a list already holds: `a`, `a#2`, `a#3`. */
export function keyer(): (key: string) => string {
  const seen = new Map<string, number>()
  return (key) => {
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}#${times}`
  }
}
