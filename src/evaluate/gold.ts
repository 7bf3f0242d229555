/** The lines of a `.gold.jsonl` file → what a careful reader found in one document. */
import { z } from 'zod'
import { comparatorSchema, levelSchema, measureSchema, periodSchema, targetSchema } from '../model/record.ts'

const date = z.iso.date().nullable().optional()
const names = z.array(z.string()).optional()
const mark = z.boolean().optional()
const dates = z.looseObject({ start: date, end: date })

const documentLine = z.looseObject({
  record: z.literal('document'),
  type: z.string().nullable().optional(),
  number: z.string().nullable().optional(),
  issued: date,
  province: z.string().nullable().optional(),
  title: z.string().nullable().optional(),
  period: dates.nullable().optional(),
})

const agencies = { lead: names, coordinate: names, monitor: names }

const targetLine = z.looseObject({
  record: z.literal('target'),
  kind: targetSchema.shape.kind,
  quote: z.string(),
  text: z.string(),
  comparator: comparatorSchema,
  comparator_alt: z.array(comparatorSchema).optional(),
  low: z.number().nullable().optional(),
  high: z.number().nullable().optional(),
  unit: z.string().nullable().optional(),
  unit_alt: z.array(z.string().nullable()).optional(),
  measure: measureSchema,
  measure_alt: z.array(measureSchema).optional(),
  per: z.string().nullable().optional(),
  per_alt: z.array(z.string().nullable()).optional(),
  indicator: z.string(),
  indicator_alt: names,
  level: levelSchema.nullable().optional(),
  excludes: z.string().nullable().optional(),
  baseline: dates.nullable().optional(),
  baseline_optional: mark,
  period: dates.extend({ inherited: mark }).nullable().optional(),
  period_optional: mark,
  /** Index among the targets of the file, from 0. */
  parent: z.int().nonnegative().nullable().optional(),
  equivalents: z.array(z.looseObject({ low: z.number().nullable().optional() })).optional(),
  /** Neither asked for nor counted as wrong. */
  optional: mark,
  ...agencies,
})

const taskLine = z.looseObject({
  record: z.literal('task'),
  text: z.string(),
  ...agencies,
  lead_optional: mark,
  coordinate_optional: mark,
  monitor_optional: mark,
  period: dates.extend({ kind: periodSchema.shape.kind.optional() }).nullable().optional(),
  period_optional: mark,
  optional: mark,
})

/** One line of a gold file; keys that the evaluation does not use may stand there too. */
export const goldLineSchema = z.discriminatedUnion('record', [documentLine, targetLine, taskLine])

export type GoldDocument = z.infer<typeof documentLine>
export type GoldTarget = z.infer<typeof targetLine>
export type GoldTask = z.infer<typeof taskLine>

export interface Gold {
  /** Null where the file has no line for the document. */
  readonly document: GoldDocument | null
  readonly targets: readonly GoldTarget[]
  readonly tasks: readonly GoldTask[]
}

/** A line that is no gold record. */
export class GoldError extends Error {
  override readonly name = 'GoldError'
  constructor(
    /** From 1. */
    readonly line: number,
    /** Paths of the fields that are wrong (`period.end`); empty where the line is no JSON. */
    readonly fields: readonly string[],
  ) {
    super(`Dòng ${line} không phải là bản ghi vàng đúng mẫu${fields.length === 0 ? '' : `: ${fields.join(', ')}`}`)
  }
}

function readLine(line: string, number: number): z.infer<typeof goldLineSchema> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    throw new GoldError(number, [])
  }
  const parsed = goldLineSchema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new GoldError(number, [...new Set(parsed.error.issues.map(({ path }) => path.join('.') || 'record'))])
}

/**
 * Reads a gold file: one JSON object on each line, blank lines passed over.
 * @throws GoldError for the first line that is none.
 */
export function readGold(text: string): Gold {
  const lines = text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [readLine(line, i + 1)]))
  return {
    document: lines.find((line) => line.record === 'document') ?? null,
    targets: lines.filter((line) => line.record === 'target'),
    tasks: lines.filter((line) => line.record === 'task'),
  }
}
