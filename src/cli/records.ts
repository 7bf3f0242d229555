/** Found records → the form asked for: a table, JSON, lines of JSON, or CSV. */
import type { Found } from '../index.ts'
import type { Context } from './context.ts'
import { documentName, kindOf, labelOf, periodText, valueText } from './describe.ts'
import { widthOf } from './io.ts'
import { type TableColumn, table } from './table.ts'

export const FORMATS = ['table', 'json', 'ndjson', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** A record as it stands in JSON: its form, its own fields, and its document. */
export const jsonOf = ({ form, record, document }: Found): object => ({ form, ...record, document })

const leads = ({ record }: Found): string => record.agencies.lead.map(({ text }) => text).join('; ')

/** Columns of records of one document (`own`) or of several. */
export function columnsOf({ m, language }: Context, scope: 'one' | 'many'): TableColumn<Found>[] {
  const value: TableColumn<Found> = {
    head: m.heads.value,
    side: 'right',
    least: 14,
    cell: (found) => (found.form === 'target' ? valueText(found.record.value, language, m) : ''),
  }
  const places: TableColumn<Found>[] = [
    { head: m.heads.document, least: 10, spare: 2, cell: ({ document }) => documentName(document) },
    { head: m.heads.province, least: 8, spare: 6, cell: ({ document }) => document.province?.name ?? '' },
  ]
  return [
    ...(scope === 'many' ? places : []),
    { head: m.heads.what, least: 16, cell: labelOf },
    value,
    {
      head: m.heads.level,
      spare: 7,
      cell: (found) => (found.form === 'target' && found.record.level ? m.levels[found.record.level] : ''),
    },
    { head: m.heads.kind, spare: 4, cell: (found) => m.kinds[kindOf(found)] },
    { head: m.heads.due, least: 10, spare: 1, cell: ({ record }) => periodText(record.period, language, m) },
    { head: m.heads.agency, least: 10, spare: 5, cell: leads },
    { head: m.heads.id, cell: ({ record }) => record.id },
  ]
}

/** Lines are gathered up to about this many UTF-16 units for one write. */
const CHUNK = 1 << 16

/** Writes `records` as they come; a table is written when all are known. Returns how many there were. */
export async function writeRecords(
  context: Context,
  records: Iterable<Found>,
  format: Format,
  options: { readonly delimiter?: ',' | ';' } = {},
): Promise<number> {
  const { io, paint, m } = context
  if (format === 'table') {
    const all = [...records]
    if (all.length === 0) await context.note(m.list.none)
    else
      await io.out.write(`${table(columnsOf(context, 'many'), all, widthOf(io.out, io.env), paint.bold).join('\n')}\n`)
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
    await put(BYTE_ORDER_MARK + csvLine(FLAT_COLUMNS, style))
    for (const found of records) {
      const row = flatten(found)
      await put(
        csvLine(
          FLAT_COLUMNS.map((column) => row[column]),
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
