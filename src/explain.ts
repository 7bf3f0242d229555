/** An analysis → how a record's slots were filled and from where, and why other amounts made no record. */
import type { Mention } from './model/mention.ts'
import type { Target } from './model/record.ts'
import type { Span } from './model/span.ts'
import { overlaps } from './model/span.ts'
import type { Analysis } from './pipeline.ts'

/** said: in the statement itself; inherited: from around it; implied: by the frame or by default. */
export type Origin = 'said' | 'inherited' | 'implied'

export interface SlotExplanation {
  /** Name of the field in the record: `indicator`, `value`, `period` … */
  readonly slot: string
  readonly value: string
  readonly origin: Origin
  /** The stretches of text that filled it. */
  readonly evidence: readonly Evidence[]
}

export interface Evidence extends Span {
  readonly text: string
  /** Id of the rule that recognised it; null for words taken as they stand. */
  readonly rule: string | null
}

export interface TargetExplanation {
  readonly target: Target
  /** Id of the frame that put it together. */
  readonly frame: string
  readonly slots: readonly SlotExplanation[]
  /** Signs that raised or lowered the confidence. */
  readonly signs: readonly string[]
}

export interface RefusedExplanation extends Span {
  readonly text: string
  readonly kind: string
  /** A code: `overlap`, the id of the refusing rule, or a reason of assembly such as `topic.rule`. */
  readonly reason: string
  readonly by: Evidence | null
}

export interface Explanation {
  readonly targets: readonly TargetExplanation[]
  readonly refused: readonly RefusedExplanation[]
}

export interface ExplainOptions {
  /** Only what touches this offset of the canonical text. */
  readonly at?: number
  /** Only this target: its id, or its number from 1. */
  readonly target?: string | number
}

/**
 * Explains an analysis. With `at`: the passage around the offset. With `target`: that record and the amounts refused in
 * its passage. Without: every record and every refused amount.
 * @throws RangeError where there is no such target or offset.
 */
export function explain(analysis: Analysis, options: ExplainOptions = {}): Explanation {
  const { outline, extraction, drafts } = analysis
  const { text } = outline.reading
  const region = regionOf(analysis, options)
  const chosen = options.target === undefined ? null : targetIndex(extraction.targets, options.target)
  const targets = extraction.targets.flatMap((target, i) => {
    if (chosen !== null ? i !== chosen : !overlaps(region, target.source)) return []
    return [{ target, frame: drafts[i]!.rules[0]!, slots: slotsOf(analysis, i), signs: drafts[i]!.signs }]
  })
  const evidence = (mention: Mention): Evidence => ({
    start: mention.start,
    end: mention.end,
    text: text.slice(mention.start, mention.end),
    rule: mention.rule,
  })
  const refusedAmounts = analysis.refused
    .filter(({ anchor }) => overlaps(region, anchor))
    .map(({ anchor, reason }) => ({ ...at(text, anchor), kind: anchor.mention.kind, reason, by: null }))
  const refusedMentions = analysis.recognition.refusals
    .filter(({ mention }) => overlaps(region, mention) && AMOUNTS.has(mention.kind))
    .map(({ mention, reason, by }) => ({
      ...at(text, mention),
      kind: mention.kind,
      reason,
      by: by ? evidence(by) : null,
    }))
  const refused = [...refusedAmounts, ...refusedMentions].sort((a, b) => a.start - b.start || a.end - b.end)
  return { targets, refused }
}

/** Kinds whose refusal answers "why is this number no record". */
const AMOUNTS = new Set(['amount', 'bound', 'rank'])

const at = (text: string, span: Span): Span & { readonly text: string } => ({
  start: span.start,
  end: span.end,
  text: text.slice(span.start, span.end),
})

function targetIndex(targets: readonly Target[], wanted: string | number): number {
  const index = typeof wanted === 'number' ? wanted - 1 : targets.findIndex((t) => t.id === wanted)
  const numbered = index === -1 && /^\d+$/u.test(String(wanted)) ? Number(wanted) - 1 : index
  if (!targets[numbered]) throw new RangeError(`Không có mục tiêu ${wanted}: tài liệu có ${targets.length} bản ghi.`)
  return numbered
}

function regionOf({ outline, extraction, drafts }: Analysis, options: ExplainOptions): Span {
  const whole = { start: 0, end: outline.reading.text.length }
  if (options.target !== undefined)
    return outline.passages[drafts[targetIndex(extraction.targets, options.target)]!.passage]!
  if (options.at === undefined) return whole
  const offset = options.at
  const passage = outline.passages.find((p) => p.start <= offset && offset < p.end)
  if (!passage) throw new RangeError(`Vị trí ${offset} không nằm trong đoạn nào; văn bản dài ${whole.end} ký tự.`)
  return passage
}

function slotsOf({ outline, extraction, drafts }: Analysis, index: number): readonly SlotExplanation[] {
  const { text } = outline.reading
  const target = extraction.targets[index]!
  const draft = drafts[index]!
  const { anchor } = draft
  const words = (span: Span): Evidence => ({ ...at(text, span), rule: null })
  const amount: Evidence = { ...at(text, anchor), rule: anchor.mention.rule }
  const slots: SlotExplanation[] = [
    {
      slot: 'kind',
      value: target.kind,
      origin: draft.signs[0] === 'cue' ? 'said' : draft.signs[0] === 'default' ? 'implied' : 'inherited',
      evidence: [],
    },
    {
      slot: 'indicator',
      value: target.indicator.text,
      origin: draft.signs.includes('indicator.inherited') ? 'inherited' : 'said',
      evidence: draft.indicator.map(words),
    },
    { slot: 'value', value: valueText(target), origin: 'said', evidence: [amount] },
    {
      slot: 'measure',
      value: target.value.measure,
      origin: target.value.measure === 'level' ? 'implied' : 'said',
      evidence: [],
    },
  ]
  if (target.period)
    slots.push({
      slot: 'period',
      value: periodText(target.period),
      origin: target.period.inherited ? 'inherited' : 'said',
      evidence: located(text, target.period.text, anchor.start),
    })
  if (target.level) slots.push({ slot: 'level', value: target.level, origin: 'said', evidence: [] })
  if (draft.excludes && target.excludes)
    slots.push({ slot: 'excludes', value: target.excludes, origin: 'said', evidence: [words(draft.excludes)] })
  if (target.baseline)
    slots.push({
      slot: 'baseline',
      value: target.baseline.text ?? '',
      origin: 'said',
      evidence: located(text, target.baseline.text, anchor.start),
    })
  for (const role of ['lead', 'coordinate', 'monitor'] as const) {
    const names = target.agencies[role].map((a) => a.text)
    if (names.length > 0) slots.push({ slot: role, value: names.join('; '), origin: 'inherited', evidence: [] })
  }
  if (target.parent) slots.push({ slot: 'parent', value: target.parent, origin: 'said', evidence: [] })
  return slots
}

const valueText = ({ value }: Target): string =>
  [value.comparator, value.low, value.comparator === 'between' ? '–' : null, value.high, value.unit]
    .filter((x) => x !== null)
    .join(' ')

const periodText = (period: NonNullable<Target['period']>): string =>
  [period.kind, [period.start, period.end].filter(Boolean).join(' … ')].join(' ').trim()

/** The place of words nearest before an offset, where they stand as they were put on one line. */
function located(text: string, words: string | null, before: number): readonly Evidence[] {
  if (words === null) return []
  const start = text.lastIndexOf(words, before)
  const found = start === -1 ? text.indexOf(words, before) : start
  return found === -1 ? [] : [{ start: found, end: found + words.length, text: words, rule: null }]
}
