// corpus/ → proof that every sample has gold that is well formed and speaks of what stands in its document.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { type DefaultTreeAdapterMap, parse } from 'parse5'
import { PDFParse } from 'pdf-parse'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  comparatorSchema,
  equivalentSchema,
  levelSchema,
  measureSchema,
  partialPeriodSchema,
} from '../src/model/record.ts'

const root = join(import.meta.dirname, '../corpus')
const text = z.string().min(1)
const names = z.array(text).min(1)

const documentSchema = z.strictObject({
  record: z.literal('document'),
  genre: z.enum(['official', 'news']),
  type: text.nullable(),
  number: text.nullable(),
  issued: z.iso.date().nullable(),
  issuer: text.nullable(),
  province: text.nullable(),
  title: text.nullable(),
  period: partialPeriodSchema.nullable(),
  signer: text.optional(),
})

const agencies = {
  lead: names.optional(),
  coordinate: names.optional(),
  monitor: names.optional(),
}

const targetSchema = z
  .strictObject({
    record: z.literal('target'),
    kind: z.enum(['target', 'result', 'missed']),
    quote: text,
    text,
    comparator: comparatorSchema,
    comparator_alt: z.array(comparatorSchema).optional(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    unit: text.nullable(),
    unit_alt: names.optional(),
    measure: measureSchema,
    measure_alt: z.array(measureSchema).optional(),
    per: z.literal('year').optional(),
    per_alt: z.array(z.literal('year')).optional(),
    outof: z.number().optional(),
    indicator: text,
    indicator_alt: names.optional(),
    level: levelSchema.optional(),
    excludes: text.optional(),
    baseline: partialPeriodSchema.extend({ low: z.number().optional() }).strict().optional(),
    baseline_optional: z.literal(true).optional(),
    period: partialPeriodSchema
      .extend({ inherited: z.literal(true).optional() })
      .strict()
      .nullable(),
    period_optional: z.literal(true).optional(),
    parent: z.int().nonnegative().optional(),
    equivalents: z.array(equivalentSchema.partial().required({ low: true, unit: true }).strict()).optional(),
    optional: z.literal(true).optional(),
    ...agencies,
  })
  .refine(
    (t) => {
      if (t.comparator === 'between') return t.low !== null && t.high !== null && t.low < t.high
      if (t.comparator === '<' || t.comparator === '<=') return t.low === null && t.high !== null
      return t.low !== null && t.high === null
    },
    { error: 'comparator, low and high disagree' },
  )

const taskSchema = z.strictObject({
  record: z.literal('task'),
  text,
  ...agencies,
  lead_optional: z.literal(true).optional(),
  coordinate_optional: z.literal(true).optional(),
  monitor_optional: z.literal(true).optional(),
  period: partialPeriodSchema
    .extend({ kind: z.enum(['by', 'within', 'ongoing', 'recurring', 'conditional']).optional() })
    .strict()
    .optional(),
  period_text: text.optional(),
  period_optional: z.literal(true).optional(),
  output: text.optional(),
  optional: z.literal(true).optional(),
})

const recordSchema = z.discriminatedUnion('record', [documentSchema, targetSchema, taskSchema])

const oneLine = (s: string): string => s.normalize('NFC').replace(/\s+/gu, ' ').trim()
const words = (s: string): string[] => oneLine(s).match(/[\p{L}\p{N}.,%]+/gu) ?? []

function htmlText(source: string): string {
  const parts: string[] = []
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if (node.nodeName === 'script' || node.nodeName === 'style') return
    if ('value' in node && node.nodeName === '#text') parts.push(node.value)
    if ('childNodes' in node) for (const child of node.childNodes) walk(child)
    parts.push(' ')
  }
  walk(parse(source))
  return parts.join('')
}

function docxText(bytes: Uint8Array): string {
  const files = unzipSync(bytes)
  return ['word/document.xml', 'word/footnotes.xml']
    .map((name) => strFromU8(files[name]!))
    .join(' ')
    .replace(/<w:delText[\s\S]*?<\/w:delText>/g, '')
    .replace(/<\/w:(p|tc)>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: bytes })
  try {
    return (await parser.getText()).text
  } finally {
    await parser.destroy()
  }
}

async function plain(path: string): Promise<string> {
  const bytes = readFileSync(path)
  if (path.endsWith('.docx')) return docxText(bytes)
  if (path.endsWith('.pdf')) return pdfText(new Uint8Array(bytes))
  if (path.endsWith('.html')) return htmlText(bytes.toString('utf8'))
  return bytes.toString('utf8')
}

const samples = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => {
    const folder = join(root, entry.name)
    const files = readdirSync(folder)
    const gold = files.filter((f) => f.endsWith('.gold.jsonl'))
    return { name: entry.name, folder, gold, documents: files.filter((f) => !gold.includes(f)) }
  })

const load = (sample: (typeof samples)[number]) =>
  readFileSync(join(sample.folder, sample.gold[0]!), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, i) => {
      const parsed = recordSchema.safeParse(JSON.parse(line))
      if (!parsed.success) throw new Error(`${sample.name} dòng ${i + 1}: ${z.prettifyError(parsed.error)}`)
      return parsed.data
    })

describe('corpus', () => {
  it('has samples of every kind and format', () => {
    expect(samples.length).toBeGreaterThanOrEqual(8)
    const formats = new Set(samples.map((s) => s.documents[0]?.split('.').at(-1)))
    expect(formats).toEqual(new Set(['txt', 'md', 'html', 'docx', 'pdf']))
    const all = samples.flatMap(load)
    const targets = all.filter((r) => r.record === 'target')
    expect(new Set(targets.map((t) => t.comparator))).toEqual(new Set(comparatorSchema.options))
    expect(new Set(targets.map((t) => t.measure))).toEqual(new Set(measureSchema.options))
    expect(new Set(targets.map((t) => t.kind))).toEqual(new Set(['target', 'result', 'missed']))
    const types = new Set(all.flatMap((r) => (r.record === 'document' ? [r.type] : [])))
    expect([...types].sort()).toEqual(['BC', 'CT', 'CTr', 'KH', 'NQ', 'QĐ'])
  })

  describe.each(samples)('$name', (sample) => {
    it('is one document with its gold beside it', () => {
      expect(sample.gold).toHaveLength(1)
      expect(sample.documents).toHaveLength(1)
      expect(sample.documents[0]!.split('.')[0]).toBe(sample.gold[0]!.split('.')[0])
    })

    it('has gold that is well formed, the document first', () => {
      const records = load(sample)
      expect(records.map((r) => r.record === 'document')).toEqual(records.map((_, i) => i === 0))
      const targets = records.filter((r) => r.record === 'target')
      for (const [i, target] of targets.entries()) {
        if (target.parent !== undefined) expect(target.parent, target.quote).toBeLessThan(i)
        expect(oneLine(target.quote), 'the amount stands in the quote').toContain(oneLine(target.text))
      }
    })

    it('quotes what the document says', async () => {
      const path = join(sample.folder, sample.documents[0]!)
      const source = oneLine(await plain(path))
      for (const record of load(sample)) {
        if (record.record === 'document') continue
        const quote = oneLine(record.record === 'target' ? record.quote : record.text)
        // A page parts rows and a column parts words in a PDF's text, so there only the words are asked for.
        if (path.endsWith('.pdf')) for (const word of words(quote)) expect(source, quote).toContain(word)
        else expect(source).toContain(quote)
      }
    })
  })
})
