/** Outcomes of documents → how far each figure would move with other documents of the same sort. */
import { type Figures, figuresOf, headlineOf } from './figures.ts'
import { type DocumentOutcome, MEASURES } from './outcome.ts'

/** The middle 95 of 100 resampled figures. */
export interface Interval {
  readonly low: number
  readonly high: number
}

const SEED = 20_250_701
const ROUNDS = 1000

/** mulberry32: numbers in [0, 1) that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const watched = (figures: Figures): Readonly<Record<string, number | null>> => {
  const all = headlineOf(figures)
  const names = [
    ...MEASURES.flatMap((m) => [`${m}.precision`, `${m}.recall`, `${m}.f1`]),
    'macro.target',
    'macro.usable',
  ]
  return Object.fromEntries(names.map((name) => [name, all[name] ?? null]))
}

/**
 * 95 % intervals of the rates and means by drawing as many documents, with repetition, `rounds` times. Documents are
 * drawn and not records, since the statements of one document are right or wrong together.
 */
export function intervalsOf(outcomes: readonly DocumentOutcome[], rounds = ROUNDS): Readonly<Record<string, Interval>> {
  if (outcomes.length === 0) return {}
  const random = randomFrom(SEED)
  // Fields are not resampled: adding them up would take most of the time.
  const light = outcomes.map((outcome) => ({ ...outcome, fields: {} }))
  const drawn = new Map<string, number[]>()
  for (let round = 0; round < rounds; round++) {
    const sample = light.map(() => light[Math.floor(random() * light.length)]!)
    for (const [name, figure] of Object.entries(watched(figuresOf(sample)))) {
      if (figure === null) continue
      const figures = drawn.get(name)
      if (figures) figures.push(figure)
      else drawn.set(name, [figure])
    }
  }
  return Object.fromEntries(
    [...drawn].map(([name, figures]) => {
      figures.sort((a, b) => a - b)
      const at = (share: number) => figures[Math.min(figures.length - 1, Math.floor(share * figures.length))]!
      return [name, { low: at(0.025), high: at(0.975) }]
    }),
  )
}
