/** Filters → the days on which the stored tasks and targets fall due: a table, JSON, or a calendar file. */
import { type CalendarEvent, calendarFile, type Due, duesOf, type Filter, type Found, openStore } from '../../index.ts'
import { parserOf } from '../arguments.ts'
import type { Context } from '../context.ts'
import { dayText, documentName, kindOf, labelOf, periodText, valueText } from '../describe.ts'
import { type FilterOptions, filterOf } from '../filters.ts'
import { widthOf } from '../io.ts'
import { outputFor } from '../output.ts'
import { dueColumns, jsonOf } from '../records.ts'
import { type TableColumn, table } from '../table.ts'
import { cut, plain } from '../width.ts'

export interface AgendaOptions extends FilterOptions {
  readonly db: string
  readonly format: string
  readonly output?: string
}

const FORMATS = ['table', 'json', 'ics'] as const
/** Stands for the day of a document without one, so that the file depends on nothing but the database. */
const NO_DAY = '2000-01-01'
const LONGEST_SUMMARY = 120
const CHUNK_EVENTS = 200

export interface Dated {
  readonly due: Due
  readonly found: Found
  /** Which of the record's days of the year, from 0. */
  readonly at: number
}

/** `≥ 80 % hồ sơ …` as one line of a calendar. */
function summaryOf(found: Found, { language, m }: Context): string {
  const label = plain(labelOf(found))
  if (found.form === 'task') return cut(label, LONGEST_SUMMARY)
  const value = valueText(found.record.value, language, m)
  return `${cut(label, LONGEST_SUMMARY - value.length)}: ${value}`
}

/** Quote, document, place and agencies, each on a line of its own. */
function descriptionOf(found: Found, { language, m }: Context): string {
  const { record, document } = found
  const { source, period, agencies } = record
  const name = documentName(document)
  const place = [
    source.page === null ? null : `${m.show.page} ${source.page}`,
    source.section.length === 0 ? null : `${m.show.section} ${source.section.join(' › ')}`,
    source.row === null || source.col === null ? null : m.show.cellAt(source.row + 1, source.col + 1),
  ].filter((part) => part !== null)
  const names = (role: keyof typeof agencies): string => agencies[role].map(({ text }) => text).join('; ')
  const when = period?.text ?? periodText(period, language, m)
  const lines: readonly (readonly [label: string, text: string | null | undefined])[] = [
    [m.show.sentence, `“${plain(source.quote)}”`],
    [
      m.show.document,
      [document.issued === null ? name : m.agenda.issued(name, dayText(document.issued, language)), document.title]
        .filter(Boolean)
        .join(' · '),
    ],
    [m.agenda.place, place.join(', ')],
    [m.heads.due, period?.inherited ? m.show.inherited(when) : when],
    [m.roles.lead, names('lead')],
    [m.roles.coordinate, names('coordinate')],
    [m.roles.monitor, names('monitor')],
    [m.show.output, found.form === 'task' ? found.record.output : null],
    [m.heads.id, record.id],
  ]
  return lines.flatMap(([label, text]) => (text ? [`${label}: ${plain(text)}`] : [])).join('\n')
}

const eventOf = ({ due, found, at }: Dated, context: Context): CalendarEvent => ({
  uid: `${found.record.id}${at === 0 ? '' : `-${at + 1}`}@muctieu`,
  day: due.day,
  rule: due.rule,
  stamp: found.document.issued ?? NO_DAY,
  summary: summaryOf(found, context),
  description: descriptionOf(found, context),
  categories: [context.m.kinds[kindOf(found)], ...found.record.agencies.lead.map(({ text }) => plain(text))],
})

/** What falls due, by day, then as the documents have it; and how much recurs in documents of which no date is known. */
function datedOf(records: Iterable<Found>, { dueBefore, dueAfter }: Filter): { dated: Dated[]; undated: number } {
  const dated: Dated[] = []
  let undated = 0
  for (const found of records) {
    const dues = duesOf(found.record.period, found.document)
    if (dues.length === 0 && found.record.period?.kind === 'recurring') undated++
    for (const [at, due] of dues.entries())
      if (
        (dueBefore === undefined || due.day < dueBefore) &&
        (dueAfter === undefined || due.until === null || due.until > dueAfter)
      )
        dated.push({ due, found, at })
  }
  dated.sort((a, b) => (a.due.day < b.due.day ? -1 : a.due.day > b.due.day ? 1 : 0))
  return { dated, undated }
}

const agendaColumns = (context: Context): TableColumn<Dated>[] => [
  { head: context.m.heads.day, cell: ({ due }) => dayText(due.day, context.language) },
  {
    head: context.m.agenda.repeats,
    least: 10,
    spare: 3,
    cell: ({ due, found }) => (due.rule === null ? '' : periodText(found.record.period, context.language, context.m)),
  },
  ...dueColumns(context).map((column) => ({ ...column, cell: ({ found }: Dated) => column.cell(found) })),
]

async function write(context: Context, dated: readonly Dated[], format: (typeof FORMATS)[number]): Promise<void> {
  const { io, m, paint, language } = context
  if (format === 'json') {
    const days = dated.map(({ due, found }) => JSON.stringify({ due, ...jsonOf(found) }))
    await io.out.write(days.length === 0 ? '[]\n' : `[\n${days.join(',\n')}\n]\n`)
  } else if (dated.length === 0) return
  else if (format === 'table')
    await io.out.write(`${table(agendaColumns(context), dated, widthOf(io.out, io.env), paint.bold).join('\n')}\n`)
  else {
    let buffer = ''
    let held = 0
    const events = dated.map((each) => eventOf(each, context))
    for (const part of calendarFile(m.agenda.name, language, events)) {
      buffer += part
      if (++held % CHUNK_EVENTS !== 0) continue
      await io.out.write(buffer)
      buffer = ''
    }
    await io.out.write(buffer)
  }
}

/** Results and missed targets are past; what has no day (`thường xuyên`, `khi …`) is left out. */
export async function agenda(context: Context, options: AgendaOptions): Promise<number> {
  const { m } = context
  const parse = parserOf(m)
  const format = parse.choice('--format', options.format, FORMATS)
  const { dueBefore, dueAfter, ...filter } = await filterOf(options, parse)
  const store = openStore(options.db, { readonly: true })
  try {
    const records = store.iterate({ ...filter, kinds: filter.kinds ?? ['target', 'task'], order: 'reading' })
    const { dated, undated } = datedOf(records, { dueBefore, dueAfter })
    const output = await outputFor(context, options.output)
    await write(output.context, dated, format)
    await output.end()
    if (dated.length === 0) await context.note(m.list.none)
    else if (output.path !== null) await context.note(m.agenda.done(dated.length, output.path))
    if (undated > 0) await context.note(m.agenda.undated(undated))
    return 0
  } finally {
    store.close()
  }
}
