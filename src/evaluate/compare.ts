/** Gold and extraction of one document → what was found, missed and imagined, field by field. */
import type { Extraction, Target, Task } from '../model/record.ts'
import { oneLine } from '../model/text.ts'
import { namesF1 } from './agencies.ts'
import { assign } from './assign.ts'
import { judgeDocument } from './document.ts'
import type { Gold, GoldTarget, GoldTask } from './gold.ts'
import {
  type Counts,
  type Difference,
  type DocumentOutcome,
  type FieldCount,
  keyer,
  MEASURES,
  type MeasureName,
  type RecordOutcome,
  type Tally,
  type Trial,
} from './outcome.ts'
import { judgeFields, likeness, ROLES, same } from './target.ts'
import { comparable, wordsF1 } from './words.ts'

/** What came of reading a document: its records, or why there are none. */
export type Found = Pick<Extraction, 'document' | 'targets' | 'tasks'> | { readonly unread: string }

/** Words that two texts of a task must share to be the same work. */
const SAME_WORK = 0.7

/** Compares one document. A document that could not be read counts as one in which nothing was found. */
export function compare(name: string, gold: Gold, found: Found): DocumentOutcome {
  const read = 'unread' in found ? null : found
  const counts = Object.fromEntries(MEASURES.map((measure) => [measure, { tp: 0, fp: 0, fn: 0 }])) as Record<
    MeasureName,
    { -readonly [K in keyof Counts]: number }
  >
  const fields: Record<string, { -readonly [K in keyof FieldCount]: number }> = {}
  const records: RecordOutcome[] = []
  const tally: Tally = {
    count: (measure, outcome) => {
      counts[measure][outcome]++
    },
    field: (field, right) => {
      fields[field] ??= { right: 0, n: 0 }
      fields[field].right += Number(right)
      fields[field].n++
    },
    record: (outcome) => records.push(outcome),
  }
  if (gold.document) compareDocument(gold.document, read?.document ?? null, tally)
  const trials = compareTargets(gold.targets, read?.targets ?? [], tally)
  if (gold.tasks.length > 0) compareTasks(gold.tasks, read?.tasks ?? [], tally)
  return { name, unread: 'unread' in found ? found.unread : null, counts, fields, records, trials }
}

function compareDocument(
  gold: NonNullable<Gold['document']>,
  found: Extraction['document'] | null,
  tally: Tally,
): void {
  const verdicts = judgeDocument(gold, found)
  for (const { field, right } of verdicts) tally.field(field, right)
  const differences = verdicts.filter(({ right }) => !right)
  tally.record({
    sort: 'document',
    state: differences.length === 0 ? 'right' : 'wrong',
    key: 'document',
    text: '',
    quote: '',
    differences,
  })
}

const amountKey = (low: number | null | undefined, high: number | null | undefined, quote: string): string =>
  `${low ?? ''}..${high ?? ''} ${comparable(quote)}`

function compareTargets(gold: readonly GoldTarget[], found: readonly Target[], tally: Tally): Trial[] {
  const { forward, back } = assign(gold, found, likeness)
  const unique = keyer()
  const trials: Trial[] = []
  const foundFor = (i: number): Target | null => (forward.has(i) ? found[forward.get(i)!]! : null)
  gold.forEach((wanted, i) => {
    const key = unique(`${wanted.kind} ${amountKey(wanted.low, wanted.high, wanted.quote)}`)
    if (wanted.optional) return
    const got = foundFor(i)
    const parent = wanted.parent == null ? null : foundFor(wanted.parent)?.id
    const verdicts = got ? judgeFields(wanted, got, parent) : []
    const usable = got !== null && verdicts.every(({ needed, right }) => !needed || right === 1)
    const differences = verdicts
      .filter(({ right, silent }) => right < 1 && !silent)
      .map(({ field, want, got: shown }): Difference => ({ field, want, got: shown }))
    if (got) trials.push({ target: forward.get(i)!, confidence: got.confidence, right: usable })
    const say = (state: RecordOutcome['state'], sort: 'target' | 'result') =>
      tally.record({ sort, state, key, text: oneLine(wanted.text), quote: oneLine(wanted.quote), differences })
    if (wanted.kind === 'result') {
      const told = got?.kind === 'result'
      tally.count('result', told ? 'tp' : 'fn')
      if (got && !told) for (const measure of ['target', 'usable', 'exact'] as const) tally.count(measure, 'fp')
      say(got === null ? 'missed' : told && usable ? 'right' : 'wrong', 'result')
      return
    }
    if (got === null || got.kind === 'result') {
      for (const measure of ['target', 'usable', 'exact'] as const) tally.count(measure, 'fn')
      if (got) tally.count('result', 'fp')
      say(got === null ? 'missed' : 'wrong', 'target')
      return
    }
    for (const { field, right } of verdicts) tally.field(field, right)
    tally.count('target', 'tp')
    const exact = verdicts.every(({ right }) => right === 1)
    for (const [measure, right] of [
      ['usable', usable],
      ['exact', exact],
    ] as const) {
      if (right) tally.count(measure, 'tp')
      else for (const outcome of ['fp', 'fn'] as const) tally.count(measure, outcome)
    }
    say(differences.length === 0 ? 'right' : 'wrong', 'target')
  })
  const uniqueAlarm = keyer()
  found.forEach((got, j) => {
    if (back.has(j)) return
    const { low, high, text } = got.value
    const isResult = got.kind === 'result'
    // Aims without a number are neither asked for nor wrong.
    if (!isResult && low === null && high === null) return
    trials.push({ target: j, confidence: got.confidence, right: false })
    if (isResult) tally.count('result', 'fp')
    else for (const measure of ['target', 'usable', 'exact'] as const) tally.count(measure, 'fp')
    tally.record({
      sort: isResult ? 'result' : 'target',
      state: 'alarm',
      key: uniqueAlarm(`alarm ${amountKey(low, high, got.source.quote)}`),
      text,
      quote: oneLine(got.source.quote),
      differences: [],
    })
  })
  return trials
}

function compareTasks(gold: readonly GoldTask[], found: readonly Task[], tally: Tally): void {
  const { forward, back } = assign(gold, found, (wanted, got) => {
    const shared = wordsF1(wanted.text, got.text)
    return shared >= SAME_WORK ? shared : 0
  })
  const unique = keyer()
  gold.forEach((wanted, i) => {
    const key = unique(`task ${comparable(wanted.text)}`)
    if (wanted.optional) return
    const got = forward.has(i) ? found[forward.get(i)!]! : null
    const differences = got ? judgeTask(wanted, got, tally) : []
    tally.count('task', got ? 'tp' : 'fn')
    const state = got === null ? 'missed' : differences.length > 0 ? 'wrong' : 'right'
    tally.record({ sort: 'task', state, key, text: '', quote: oneLine(wanted.text), differences })
  })
  const uniqueAlarm = keyer()
  found.forEach(({ text }, j) => {
    if (back.has(j)) return
    tally.count('task', 'fp')
    const key = uniqueAlarm(`task alarm ${comparable(text)}`)
    tally.record({ sort: 'task', state: 'alarm', key, text: '', quote: oneLine(text), differences: [] })
  })
}

function judgeTask(wanted: GoldTask, got: Task, tally: Tally): Difference[] {
  const differences: Difference[] = []
  for (const role of ROLES) {
    const names = got.agencies[role].map(({ text }) => text)
    if (wanted[`${role}_optional`] || (!wanted[role] && names.length === 0)) continue
    const agreement = namesF1(wanted[role] ?? [], names)
    tally.field(`task.${role}`, agreement)
    if (agreement < 1)
      differences.push({
        field: `task.${role}`,
        want: (wanted[role] ?? []).join('; ') || '∅',
        got: names.join('; ') || '∅',
      })
  }
  if (wanted.period && !wanted.period_optional) {
    const { start, end, kind } = wanted.period
    const right =
      same(end, got.period?.end) && same(start, got.period?.start) && (!kind || same(kind, got.period?.kind))
    tally.field('task.period', right)
    const shown = (p: {
      kind?: string | undefined
      start?: string | null | undefined
      end?: string | null | undefined
    }) => `${p.kind ?? ''} ${p.start ?? ''}..${p.end ?? ''}`.trim()
    if (!right)
      differences.push({
        field: 'task.period',
        want: shown(wanted.period),
        got: got.period ? shown(got.period) : '∅',
      })
  }
  return differences
}
