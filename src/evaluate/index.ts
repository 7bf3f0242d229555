/** Gold × found → the evaluation: figures with their intervals, outcomes of documents and records, reliability. */
import { type Interval, intervalsOf } from './bootstrap.ts'
import { compare, type Found } from './compare.ts'
import { type Figures, figuresOf } from './figures.ts'
import type { Gold } from './gold.ts'
import type { DocumentOutcome } from './outcome.ts'
import { type Reliability, reliabilityOf } from './reliability.ts'

export interface Evaluated {
  readonly name: string
  readonly gold: Gold
  readonly found: Found
}

export interface Evaluation {
  readonly figures: Figures
  /** 95 % intervals over documents, by the names of `headlineOf`. */
  readonly intervals: Readonly<Record<string, Interval>>
  readonly documents: readonly DocumentOutcome[]
  readonly reliability: Reliability
}

/** Compares every document and adds up; `threshold` is the confidence below which records are marked for review. */
export function evaluate(documents: readonly Evaluated[], threshold: number): Evaluation {
  const outcomes = documents.map(({ name, gold, found }) => compare(name, gold, found))
  return {
    figures: figuresOf(outcomes),
    intervals: intervalsOf(outcomes),
    documents: outcomes,
    reliability: reliabilityOf(
      outcomes.flatMap(({ trials }) => trials),
      threshold,
    ),
  }
}

export type { Interval } from './bootstrap.ts'
export { compare, type Found } from './compare.ts'
export { type Figures, figuresOf, headlineOf, type Rates, ratesOf } from './figures.ts'
export { type Gold, GoldError, goldLineSchema, readGold } from './gold.ts'
export {
  type Counts,
  type Difference,
  type DocumentOutcome,
  MEASURES,
  type MeasureName,
  type RecordOutcome,
  type State,
  type Trial,
} from './outcome.ts'
export { type Bin, type Reliability, reliabilityOf } from './reliability.ts'
export { type Blind, type Place, type Residual, type Residue, residueCounter } from './residue.ts'
export { type Change, type Changes, changesBetween, readRun, type SavedRun, savedRun } from './run.ts'
