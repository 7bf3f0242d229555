/**
 * The library: a file → its targets and tasks, and a database to ask them of.
 *
 * ```ts
 * import { analyse, extract, openStore, save } from 'muctieu'
 *
 * const { document, targets, tasks } = await extract('ke-hoach.docx')
 * for (const { indicator, value, period, source } of targets)
 *   console.log(indicator.text, value.comparator, value.low ?? value.high, value.unit, period?.end, source.quote)
 *
 * const store = openStore('out/muctieu.db')
 * await save(store, await analyse({ path: 'ke-hoach.docx', bytes }))
 * const due = store.list({ province: 'Kon Tum', unit: '%', dueBefore: '2026-01-01' })
 * store.close()
 * ```
 *
 * Readers and rules are loaded when first used, so that importing this costs next to nothing.
 */
import type { ExplainOptions, Explanation } from './explain.ts'
import type { Recognition } from './model/mention.ts'
import type { Extraction } from './model/record.ts'
import type { AgencyEntry, Rulebook } from './model/rulebook.ts'
import type { Analysis, ExtractOptions, Source } from './pipeline.ts'
import type { ReadOptions } from './read/index.ts'
import type { Finding } from './rulebook/check.ts'
import type { Evidence, Saved, Store } from './store/index.ts'

export {
  type Analysed,
  type BoundedOptions,
  type BoundedReader,
  MEMORY,
  openBoundedReader,
  SECONDS,
} from './bounded/index.ts'
export type {
  Blind,
  Changes,
  DocumentOutcome,
  Evaluated,
  Evaluation,
  Figures,
  Gold,
  Interval,
  Rates,
  Reliability,
  Residue,
  SavedRun,
} from './evaluate/index.ts'
export type {
  ExplainOptions,
  Explanation,
  Origin,
  RefusedExplanation,
  SlotExplanation,
  TargetExplanation,
} from './explain.ts'
export { LIMITS, type Limits } from './model/limits.ts'
export type { Mention, Recognition, Refusal } from './model/mention.ts'
export type { Outline, Passage, Section, Table } from './model/outline.ts'
export { ReadError, type ReadFailure, type Reading, type Warning } from './model/reading.ts'
export type {
  Agencies,
  Agency,
  Citation,
  Comparator,
  DocumentRecord,
  Extraction,
  Level,
  Measure,
  RecordPeriod,
  Target,
  TargetValue,
  Task,
} from './model/record.ts'
export type { Rulebook } from './model/rulebook.ts'
export type { Analysis, ExtractOptions, Source } from './pipeline.ts'
export type { Finding } from './rulebook/check.ts'
export { type Problem, RulebookError } from './rulebook/problem.ts'
export {
  AGENCY_ROLES,
  type AgencyAsked,
  type AgencyRole,
  BYTE_ORDER_MARK,
  type CalendarEvent,
  type CsvStyle,
  calendarFile,
  csvLine,
  type DocumentBrief,
  type Due,
  dueOf,
  duesOf,
  type Evidence,
  type Filter,
  FLAT_COLUMNS,
  type FlatColumn,
  type FlatRow,
  type FlatValue,
  type Found,
  flatten,
  type Kind,
  openStore,
  type Plan,
  type Saved,
  type SaveOptions,
  type Shown,
  type Store,
  type StoredDocument,
  StoreError,
  type StoreFailure,
  TASK_COLUMNS,
} from './store/index.ts'

/**
 * Reads one document, given by path or by bytes, and returns its records as RECORDS.md describes them.
 * `await extract('ke-hoach.pdf', { password: '…' })`. Throws {@link ReadError} when the file cannot be read.
 */
export const extract = async (source: Source | string, options?: ExtractOptions): Promise<Extraction> =>
  (await import('./pipeline.ts')).extract(source, options)

/**
 * As {@link extract}, with what it was made from: the outline (whose `reading.text` is the canonical text) and all that
 * was recognised and refused. `await analyse({ path, bytes })`. Throws {@link ReadError}.
 */
export const analyse = async (source: Source, options?: ExtractOptions): Promise<Analysis> =>
  (await import('./pipeline.ts')).analyse(source, options)

/**
 * The documents that a file holds: of a package (.zip) or message (.eml, .mht) each file in it, `ho-so.zip/ke-hoach.docx`,
 * any other file itself. Throws {@link ReadError} where it is damaged, locked or too large.
 */
export const unpack = async (source: Source, options?: ReadOptions): Promise<Source[]> =>
  (await import('./read/index.ts')).unpack(source, options)

/**
 * How each slot of each record was filled and from where, and which amounts made no record and why:
 * `await explain(analysis, { target: 3 })` or `{ at: 1520 }`. Throws RangeError where there is no such target or place.
 */
export const explain = async (analysis: Analysis, options?: ExplainOptions): Promise<Explanation> =>
  (await import('./explain.ts')).explain(analysis, options)

/** What filled each slot of each record of an analysis, as the store keeps it. */
export async function evidenceOf(analysis: Analysis): Promise<Evidence[]> {
  const { targets } = await explain(analysis)
  return targets.flatMap(({ target, slots }) =>
    slots.flatMap(({ slot, origin, evidence }) => {
      const places = evidence.length > 0 ? evidence : [{ start: null, end: null, rule: null }]
      return places.map(({ start, end, rule }) => ({ record: target.id, slot, origin, rule, start, end }))
    }),
  )
}

/**
 * Stores an analysis with its text, evidence and the digest of its rules, as `muctieu import` does.
 * `file` as for {@link Store.save}. Throws {@link StoreError}.
 */
export async function save(store: Store, analysis: Analysis, file?: string | null): Promise<Saved> {
  const { extraction, outline, rulebook } = analysis
  const evidence = await evidenceOf(analysis)
  const where = file === undefined ? {} : { file }
  return store.save(extraction, outline.reading.text, rulebook.digest, { evidence, ...where })
}

/** The rules that come with the package, loaded once. */
export const defaultRulebook = async (): Promise<Rulebook> => (await import('./pipeline.ts')).defaultRulebook()

/** The rules of a folder laid out like `rules/`. Throws {@link RulebookError}, with every problem's file and line. */
export const loadRulebook = async (directory: string): Promise<Rulebook> =>
  (await import('./rulebook/index.ts')).loadRulebook(directory)

/**
 * Runs every example and counterexample of the rules, and looks for doubled phrases, ties and what nothing uses.
 * With what was recognised in documents (`(await analyse(…)).recognition`) also the rules that never fired in them.
 */
export async function checkRules(rulebook: Rulebook, documents: readonly Recognition[] = []): Promise<Finding[]> {
  const [{ checkRulebook, neverFired }, { recogniseText }] = await Promise.all([
    import('./rulebook/index.ts'),
    import('./pipeline.ts'),
  ])
  const findings = checkRulebook(rulebook, recogniseText)
  return documents.length === 0 ? findings : [...findings, ...neverFired(rulebook, documents)]
}

/** An agency of the registry, with those that took over its work and those whose work it took over. */
export interface AgencyKnown extends Pick<AgencyEntry, 'id' | 'name' | 'level' | 'group'> {
  /** Those that took over its work, one after the other, the last one today's; empty where it is still there. */
  readonly successors: readonly Pick<AgencyEntry, 'id' | 'name'>[]
  readonly predecessors: readonly Pick<AgencyEntry, 'id' | 'name'>[]
}

/**
 * The agency that a name, an abbreviation or an id means: `SNV`, `so noi vu` and `so-noi-vu` are Sở Nội vụ. Null where the
 * registry has none.
 */
export async function findAgency(words: string, rulebook?: Rulebook): Promise<AgencyKnown | null> {
  const pipeline = await import('./pipeline.ts')
  const rules = rulebook ?? pipeline.defaultRulebook()
  const { registry } = rules
  const byId = new Map(registry.agencies.map((entry) => [entry.id, entry]))
  const asked = words.trim()
  const entry = byId.get(asked.toLowerCase()) ?? byId.get(pipeline.resolversOf(rules).agency(asked) ?? '')
  if (entry === undefined) return null
  const successors: AgencyEntry[] = []
  const heirOf = (old: AgencyEntry): AgencyEntry | undefined => byId.get(old.successor ?? '')
  for (let next = heirOf(entry); next && next !== entry && !successors.includes(next); next = heirOf(next))
    successors.push(next)
  // A set that grows while it is gone through: those before those before.
  const line = new Set([entry])
  for (const heir of line) for (const old of registry.agencies) if (old.successor === heir.id) line.add(old)
  const predecessors = [...line].slice(1)
  const named = ({ id, name }: AgencyEntry) => ({ id, name })
  const { id, name, level, group } = entry
  return { id, name, level, group, successors: successors.map(named), predecessors: predecessors.map(named) }
}

/**
 * Scoring against gold records, and the amounts that no rule accounts for:
 * `const { evaluate, readGold, residueCounter } = await evaluation()`.
 */
export const evaluation = (): Promise<typeof import('./evaluate/index.ts')> => import('./evaluate/index.ts')

/** The zod schemas of every record: `const { extractionSchema } = await schemas()`. */
export const schemas = (): Promise<typeof import('./model/record.ts')> => import('./model/record.ts')

/** JSON Schema (draft 2020-12) of what {@link extract} returns. */
export const jsonSchema = async (): Promise<object> => {
  const [{ z }, { extractionSchema }] = await Promise.all([import('zod'), schemas()])
  return z.toJSONSchema(extractionSchema)
}
