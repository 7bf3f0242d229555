/** An evaluation → a run that can be kept, and two runs → what was gained and lost between them. */
import { z } from 'zod'
import type { Figures } from './figures.ts'
import { headlineOf } from './figures.ts'
import type { DocumentOutcome, RecordOutcome, State } from './outcome.ts'

const stateSchema = z.enum(['right', 'wrong', 'missed', 'alarm'])

const savedRunSchema = z.object({
  schema: z.literal('muctieu-evaluation/1'),
  figures: z.record(z.string(), z.number().nullable()),
  documents: z.array(
    z.object({
      name: z.string(),
      records: z.array(
        z.object({
          key: z.string(),
          state: stateSchema,
          /** Names of the fields that were wrong. */
          wrong: z.array(z.string()),
          label: z.string(),
        }),
      ),
    }),
  ),
})

export type SavedRun = z.infer<typeof savedRunSchema>
type SavedRecord = SavedRun['documents'][number]['records'][number]

/** What is kept of an evaluation for a later one to be held against. */
export const savedRun = (outcomes: readonly DocumentOutcome[], figures: Figures): SavedRun => ({
  schema: 'muctieu-evaluation/1',
  figures: headlineOf(figures),
  documents: outcomes.map(({ name, records }) => ({ name, records: records.map(savedRecord) })),
})

const savedRecord = ({ key, state, text, quote, sort, differences }: RecordOutcome): SavedRecord => ({
  key,
  state,
  wrong: differences.map(({ field }) => field),
  label: [text || sort, quote].filter((part) => part !== '').join(' · '),
})

/** The saved run in a JSON value; null where it is none. */
export function readRun(value: unknown): SavedRun | null {
  const parsed = savedRunSchema.safeParse(value)
  return parsed.success ? parsed.data : null
}

export interface Change {
  readonly document: string
  readonly label: string
  /** Null where the run does not speak of the record: an alarm that was not, or is no more. */
  readonly before: State | null
  readonly after: State | null
  /** Fields that became right, and fields that became wrong. */
  readonly mended: readonly string[]
  readonly broken: readonly string[]
}

export interface Changes {
  /** Figures before and after, 0 to 1; only those that both runs have. */
  readonly figures: Readonly<Record<string, { readonly before: number; readonly after: number }>>
  readonly gains: readonly Change[]
  readonly losses: readonly Change[]
  /** Documents that only one of the runs has: their records are neither gains nor losses. */
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** How good a state is; an alarm is worse than none. */
const WORTH: Readonly<Record<State | 'none', number>> = { alarm: 0, missed: 0, wrong: 1, none: 2, right: 2 }

/** Record by record, what `after` has better and worse than `before`. A record can be in both lists. */
export function changesBetween(before: SavedRun, after: SavedRun): Changes {
  const gains: Change[] = []
  const losses: Change[] = []
  const earlier = new Map(before.documents.map(({ name, records }) => [name, records]))
  for (const { name, records } of after.documents) {
    const old = earlier.get(name)
    if (!old) continue
    const [then, now] = [old, records].map((all) => new Map(all.map((record) => [record.key, record]))) as [
      Map<string, SavedRecord>,
      Map<string, SavedRecord>,
    ]
    for (const key of new Set([...then.keys(), ...now.keys()])) {
      const change = changeOf(name, then.get(key), now.get(key))
      const rise = WORTH[change.after ?? 'none'] - WORTH[change.before ?? 'none']
      if (rise > 0 || (rise === 0 && change.mended.length > 0)) gains.push(change)
      if (rise < 0 || (rise === 0 && change.broken.length > 0)) losses.push(change)
    }
  }
  const names = new Set(after.documents.map(({ name }) => name))
  return {
    figures: Object.fromEntries(
      Object.entries(after.figures).flatMap(([name, figure]) => {
        const old = before.figures[name]
        return figure === null || old === null || old === undefined ? [] : [[name, { before: old, after: figure }]]
      }),
    ),
    gains,
    losses,
    added: [...names].filter((name) => !earlier.has(name)),
    removed: [...earlier.keys()].filter((name) => !names.has(name)),
  }
}

function changeOf(document: string, then: SavedRecord | undefined, now: SavedRecord | undefined): Change {
  const both = then && now && then.state !== 'missed' && now.state !== 'missed'
  return {
    document,
    label: (now ?? then)!.label,
    before: then?.state ?? null,
    after: now?.state ?? null,
    mended: both ? then.wrong.filter((field) => !now.wrong.includes(field)) : [],
    broken: both ? now.wrong.filter((field) => !then.wrong.includes(field)) : [],
  }
}
