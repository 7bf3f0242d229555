/** Found records → the form asked for: a table, JSON, lines of JSON, or CSV. */
import type { FlatColumn, Found } from '../index.ts'
import type { Context } from './context.ts'
import { documentName, kindOf, labelOf, periodText, valueText } from './describe.ts'
import { widthOf } from './io.ts'
import { type TableColumn, table } from './table.ts'

export const FORMATS = ['table', 'json', 'ndjson', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** A record as it stands in JSON: its form, its own fields, and its document. */
export const jsonOf = ({ form, record, document }: Found): object => ({ form, ...record, document })

const leads = ({ record }: Found): string => record.agencies.lead.map(({ text }) => text).join('; ')

export const dueColumn = ({ m, language }: Context): TableColumn<Found> => ({
  head: m.heads.due,
  least: 10,
  spare: 1,
  cell: ({ record }) => periodText(record.period, language, m),
})
const documentColumn = ({ m }: Context): TableColumn<Found> => ({
  head: m.heads.document,
  least: 10,
  spare: 2,
  cell: ({ document }) => documentName(document),
})
const provinceColumn = ({ m }: Context): TableColumn<Found> => ({
  head: m.heads.province,
  least: 8,
  spare: 6,
  cell: ({ document }) => document.province?.name ?? '',
})
const valueColumn = ({ m, language }: Context): TableColumn<Found> => ({
  head: m.heads.value,
  side: 'right',
  least: 14,
  cell: (found) => (found.form === 'target' ? valueText(found.record.value, language, m) : ''),
})
const idColumn = ({ m }: Context): TableColumn<Found> => ({ head: m.heads.id, cell: ({ record }) => record.id })

/** Columns of tasks and targets that stand behind their day. */
export const dueColumns = (context: Context): TableColumn<Found>[] => [
  { head: context.m.heads.what, least: 20, cell: labelOf },
  { ...valueColumn(context), spare: 4 },
  { head: context.m.heads.agency, least: 10, spare: 5, cell: leads },
  documentColumn(context),
  provinceColumn(context),
  idColumn(context),
]

/** Columns of tasks: what, who, until when, where it is written. */
export const taskColumns = (context: Context): TableColumn<Found>[] => [
  { head: context.m.heads.task, least: 24, cell: labelOf },
  { head: context.m.heads.agency, least: 10, cell: leads },
  { ...dueColumn(context), least: 10 },
  documentColumn(context),
  provinceColumn(context),
  idColumn(context),
]

/** Columns of records of one document (`own`) or of several. */
export function columnsOf(context: Context, scope: 'one' | 'many'): TableColumn<Found>[] {
  const { m } = context
  return [
    ...(scope === 'many' ? [documentColumn(context), provinceColumn(context)] : []),
    { head: m.heads.what, least: 16, cell: labelOf },
    valueColumn(context),
    {
      head: m.heads.level,
      spare: 7,
      cell: (found) => (found.form === 'target' && found.record.level ? m.levels[found.record.level] : ''),
    },
    { head: m.heads.kind, spare: 4, cell: (found) => m.kinds[kindOf(found)] },
    dueColumn(context),
    { head: m.heads.agency, least: 10, spare: 5, cell: leads },
    idColumn(context),
  ]
}

/** Lines are gathered up to about this many UTF-16 units for one write. */
const CHUNK = 1 << 16

/** Writes `records` as they come; a table is written when all are known. Returns how many there were. */
export async function writeRecords(
  context: Context,
  records: Iterable<Found>,
  format: Format,
  options: {
    readonly delimiter?: ',' | ';'
    readonly columns?: readonly TableColumn<Found>[]
    readonly flat?: readonly FlatColumn[]
  } = {},
): Promise<number> {
  const { io, paint, m } = context
  const columns = options.columns ?? columnsOf(context, 'many')
  if (format === 'table') {
    const all = [...records]
    if (all.length === 0) await context.note(m.list.none)
    else await io.out.write(`${table(columns, all, widthOf(io.out, io.env), paint.bold).join('\n')}\n`)
    return all.length
  }
  let buffer = ''
  let count = 0
  const put = async (text: string): Promise<void> => {
    buffer += text
    if (buffer.length < CHUNK) return
    const full = buffer
    buffer = ''
    await io.out.write(full)
  }
  if (format === 'csv') {
    const { BYTE_ORDER_MARK, csvLine, FLAT_COLUMNS, flatten } = await import('../index.ts')
    const style = { delimiter: options.delimiter ?? ',' }
    const flat = options.flat ?? FLAT_COLUMNS
    await put(BYTE_ORDER_MARK + csvLine(flat, style))
    for (const found of records) {
      const row = flatten(found)
      await put(
        csvLine(
          flat.map((column) => row[column]),
          style,
        ),
      )
      count++
    }
  } else {
    const lines = format === 'ndjson'
    for (const found of records) {
      const json = JSON.stringify(jsonOf(found))
      await put(lines ? `${json}\n` : `${count === 0 ? '[\n' : ',\n'}${json}`)
      count++
    }
    if (!lines) await put(count === 0 ? '[]\n' : '\n]\n')
  }
  if (buffer !== '') await io.out.write(buffer)
  return count
}
