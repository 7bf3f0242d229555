/** Outcomes of documents → precision, recall and F1 over all of them, means over documents, shares of right fields. */
import { type Counts, type DocumentOutcome, type FieldCount, MEASURES, type MeasureName } from './outcome.ts'

/** Null where there was nothing to divide by. */
export interface Rates extends Counts {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

export interface Figures extends Readonly<Record<MeasureName, Rates>> {
  readonly documents: number
  readonly fields: Readonly<Record<string, { readonly accuracy: number; readonly n: number }>>
  /** Means of the documents' F1, so that one long table does not drown twenty articles; documents without targets left out. */
  readonly macro: { readonly target: number | null; readonly usable: number | null; readonly documents: number }
  /** Documents in which there is no target to find, and how many were found there. */
  readonly decoys: { readonly documents: number; readonly falseAlarms: number }
}

export const ratesOf = ({ tp, fp, fn }: Counts): Rates => ({
  precision: tp + fp > 0 ? tp / (tp + fp) : null,
  recall: tp + fn > 0 ? tp / (tp + fn) : null,
  f1: 2 * tp + fp + fn > 0 ? (2 * tp) / (2 * tp + fp + fn) : null,
  tp,
  fp,
  fn,
})

const sum = (all: readonly Counts[]): Counts =>
  all.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }), { tp: 0, fp: 0, fn: 0 })

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0) / numbers.length

const holdsTargets = ({ counts }: DocumentOutcome): boolean => counts.target.tp + counts.target.fn > 0

/** The figures over `outcomes`, micro-averaged but for `macro`; shares are 0 to 1. */
export function figuresOf(outcomes: readonly DocumentOutcome[]): Figures {
  const rates = Object.fromEntries(
    MEASURES.map((measure) => [measure, ratesOf(sum(outcomes.map(({ counts }) => counts[measure])))]),
  ) as Record<MeasureName, Rates>
  const holding = outcomes.filter(holdsTargets)
  const decoys = outcomes.filter((outcome) => !holdsTargets(outcome))
  const means = (measure: MeasureName) => mean(holding.map(({ counts }) => ratesOf(counts[measure]).f1 ?? 0))
  return {
    documents: outcomes.length,
    ...rates,
    fields: fieldsOf(outcomes),
    macro: { target: means('target'), usable: means('usable'), documents: holding.length },
    decoys: {
      documents: decoys.length,
      falseAlarms: decoys.reduce((alarms, { counts }) => alarms + counts.target.fp, 0),
    },
  }
}

function fieldsOf(outcomes: readonly DocumentOutcome[]): Figures['fields'] {
  const all = new Map<string, FieldCount>()
  for (const { fields } of outcomes)
    for (const [name, { right, n }] of Object.entries(fields)) {
      const before = all.get(name) ?? { right: 0, n: 0 }
      all.set(name, { right: before.right + right, n: before.n + n })
    }
  return Object.fromEntries(
    [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, { right, n }]) => [name, { accuracy: right / n, n }]),
  )
}

/** The figures that a project watches, each 0 to 1 or null: `target.f1`, `macro.usable`, `document.type` … */
export function headlineOf(figures: Figures): Readonly<Record<string, number | null>> {
  const rates = MEASURES.flatMap((measure) =>
    (['precision', 'recall', 'f1'] as const).map((rate) => [`${measure}.${rate}`, figures[measure][rate]] as const),
  )
  const fields = Object.entries(figures.fields).map(([name, { accuracy }]) => [name, accuracy] as const)
  return Object.fromEntries([
    ...rates,
    ['macro.target', figures.macro.target],
    ['macro.usable', figures.macro.usable],
    ...fields,
  ])
}
