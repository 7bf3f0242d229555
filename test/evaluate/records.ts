/** Records in few words, for comparing. */
import type { GoldTarget } from '../../src/evaluate/gold.ts'
import { type Target, type Task, targetSchema } from '../../src/model/record.ts'

const NO_AGENCIES = { lead: [], coordinate: [], monitor: [] }

export interface Brief {
  readonly kind?: Target['kind']
  readonly low?: number | null
  readonly high?: number | null
  readonly comparator?: Target['value']['comparator']
  readonly unit?: string | null
  readonly indicator: string
  readonly quote?: string
  readonly end?: string | null
  readonly level?: Target['level']
  readonly confidence?: number
}

/** A found record: `found('t1', { indicator: 'hộ nghèo', low: 3 })`. */
export const found = (id: string, brief: Brief): Target => {
  const quote = brief.quote ?? `${brief.low} ${brief.indicator}`
  return targetSchema.parse({
    id,
    kind: brief.kind ?? 'target',
    indicator: { text: brief.indicator, id: null, name: null, unit: null },
    value: {
      text: String(brief.low ?? brief.high ?? 'x'),
      comparator: brief.comparator ?? '=',
      low: brief.low ?? null,
      high: brief.high ?? null,
      unit: brief.unit === undefined ? '%' : brief.unit,
      measure: 'level',
      per: null,
      outof: null,
      base: null,
    },
    level: brief.level ?? null,
    excludes: null,
    baseline: null,
    period: brief.end ? { kind: 'by', start: null, end: brief.end, text: 'đến', inherited: false, rule: null } : null,
    agencies: NO_AGENCIES,
    parent: null,
    equivalents: [],
    source: { start: 0, end: quote.length, quote, page: null, section: [], row: null, col: null },
    rules: ['r'],
    confidence: brief.confidence ?? 0.9,
  })
}

/** A line of a gold file for the same brief, with anything else added. */
export const goldTarget = (brief: Brief, more: Partial<GoldTarget> = {}): object => ({
  record: 'target',
  kind: brief.kind ?? 'target',
  quote: brief.quote ?? `${brief.low} ${brief.indicator}`,
  text: String(brief.low ?? brief.high),
  comparator: brief.comparator ?? '=',
  low: brief.low ?? null,
  high: brief.high ?? null,
  unit: brief.unit === undefined ? '%' : brief.unit,
  measure: 'level',
  indicator: brief.indicator,
  period: brief.end ? { start: null, end: brief.end } : null,
  ...(brief.level ? { level: brief.level } : {}),
  ...more,
})

export const task = (id: string, text: string, lead: readonly string[] = []): Task => ({
  id,
  text,
  agencies: { ...NO_AGENCIES, lead: lead.map((name) => ({ text: name, id: null })) },
  period: null,
  output: null,
  targets: [],
  source: { start: 0, end: text.length, quote: text, page: null, section: [], row: null, col: null },
  rules: ['r'],
  confidence: 0.9,
})

export const lines = (...records: readonly object[]): string => records.map((r) => JSON.stringify(r)).join('\n')
