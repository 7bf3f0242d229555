/** The one contract of every output (JSON, SQL columns, CSV, API): the schema `muctieu/1`, from which all else is derived. */
import { z } from 'zod'

const text = z.string().min(1)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const offset = z.int().nonnegative()

export const partialPeriodSchema = z.object({ start: date.nullable(), end: date.nullable() })

export const periodSchema = z
  .object({
    kind: z.enum(['by', 'within', 'ongoing', 'recurring', 'conditional']),
    start: date.nullable(),
    end: date.nullable(),
    text: text.nullable(),
    inherited: z.boolean().describe('true when the statement names no period itself'),
    rule: text.nullable().describe('RFC 5545 RRULE of a recurring period, else null'),
  })
  .describe('When it is to be reached')

export const agencySchema = z.object({ text, id: text.nullable() })
export const agenciesSchema = z.object({
  lead: z.array(agencySchema),
  coordinate: z.array(agencySchema),
  monitor: z.array(agencySchema),
})

export const sourceSchema = z
  .object({
    start: offset,
    end: offset,
    quote: text,
    page: z.int().positive().nullable(),
    section: z.array(text),
    row: offset.nullable(),
    col: offset.nullable(),
  })
  .describe('Half-open UTF-16 offsets into the canonical text; quote === text.slice(start, end)')

export const comparatorSchema = z.enum(['=', '>=', '>', '<=', '<', '~', 'between'])
export const measureSchema = z.enum(['level', 'increase', 'decrease', 'multiple'])
export const levelSchema = z.enum(['central', 'province', 'district', 'commune'])

export const valueSchema = z.object({
  text,
  comparator: comparatorSchema,
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: text.nullable(),
  measure: measureSchema,
  per: z.enum(['year']).nullable(),
  outof: z.number().nullable(),
  base: z.object({ low: z.number().nullable(), high: z.number().nullable(), unit: text }).nullable(),
})

export const equivalentSchema = z.object({
  text,
  low: z.number().nullable(),
  unit: text.nullable(),
  measure: measureSchema,
})

const made = {
  id: text,
  source: sourceSchema,
  rules: z.array(text),
  confidence: z.number().min(0).max(1),
}

export const targetSchema = z.object({
  id: made.id,
  kind: z.enum(['target', 'result', 'missed']),
  indicator: z.object({ text, id: text.nullable(), name: text.nullable(), unit: text.nullable() }),
  value: valueSchema,
  level: levelSchema.nullable(),
  excludes: text.nullable(),
  baseline: z
    .object({ start: date.nullable(), end: date.nullable(), low: z.number().nullable(), text: text.nullable() })
    .nullable(),
  period: periodSchema.nullable(),
  agencies: agenciesSchema,
  parent: text.nullable(),
  equivalents: z.array(equivalentSchema),
  source: made.source,
  rules: made.rules,
  confidence: made.confidence,
})

export const taskSchema = z.object({
  id: made.id,
  text,
  agencies: agenciesSchema,
  period: periodSchema.nullable(),
  output: text.nullable(),
  targets: z.array(text),
  source: made.source,
  rules: made.rules,
  confidence: made.confidence,
})

export const citationSchema = z.object({
  number: text.nullable(),
  type: text.nullable(),
  issued: date.nullable(),
  issuer: text.nullable(),
  title: text.nullable(),
})

export const sectionSchema = z.object({
  label: text.nullable(),
  title: z.string(),
  depth: offset,
  start: offset,
  end: offset,
})

export const documentSchema = z.object({
  id: text,
  path: text,
  bytes: offset,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  media: text,
  pages: z.int().positive().nullable(),
  genre: z.enum(['official', 'news']),
  type: text.nullable(),
  number: text.nullable(),
  issued: date.nullable(),
  issuer: z.object({ text, id: text.nullable(), level: levelSchema.nullable() }).nullable(),
  province: z.object({ name: text, code: text, successor: text.nullable() }).nullable(),
  title: text.nullable(),
  period: partialPeriodSchema.nullable(),
  signer: text.nullable(),
  cites: z.array(citationSchema),
  sections: z.array(sectionSchema),
})

export const warningSchema = z.object({ code: text, message: text, page: z.int().positive().optional() })

export const extractionSchema = z.object({
  schema: z.literal('muctieu/1'),
  document: documentSchema,
  targets: z.array(targetSchema),
  tasks: z.array(taskSchema),
  warnings: z.array(warningSchema),
})

export type Target = z.infer<typeof targetSchema>
export type Task = z.infer<typeof taskSchema>
export type Citation = z.infer<typeof citationSchema>
export type DocumentRecord = z.infer<typeof documentSchema>
/** What `muctieu extract FILE --format json` prints for one document. */
export type Extraction = z.infer<typeof extractionSchema>
export type Comparator = z.infer<typeof comparatorSchema>
export type Measure = z.infer<typeof measureSchema>
export type Level = z.infer<typeof levelSchema>
export type Equivalents = z.infer<typeof equivalentSchema>
export type TargetBaseline = NonNullable<Target['baseline']>
export type TargetValue = z.infer<typeof valueSchema>
export type RecordPeriod = z.infer<typeof periodSchema>
export type Agencies = z.infer<typeof agenciesSchema>
export type Agency = z.infer<typeof agencySchema>
