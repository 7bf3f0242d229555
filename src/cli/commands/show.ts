/** The id of a record → the record, its sentence with the value marked, and its place. */
import { openStore, type Shown, type StoredDocument } from '../../index.ts'
import { parserOf, UsageError } from '../arguments.ts'
import type { Context } from '../context.ts'
import { dayText, documentName, kindOf, labelOf, numberText, periodText, valueText } from '../describe.ts'
import { widthOf } from '../io.ts'
import { jsonOf } from '../records.ts'
import { plain, wrap } from '../width.ts'
import { type Field, fieldLines } from './fields.ts'

export interface ShowOptions {
  readonly db: string
  readonly format: string
}

/** Signs of the private use area that stand for the ends of the mark while lines are broken. */
const [OPEN, CLOSE] = ['\ue000', '\ue001']

/** The sentence in lines, the marked words standing out on each of them. */
function sentenceLines({ passage }: Shown, { paint }: Context, width: number): string[] {
  const { start, text, mark } = passage
  const [from, to] = [mark.start - start, mark.end - start]
  const words = plain(text.slice(0, from) + OPEN + text.slice(from, to) + CLOSE + text.slice(to))
  let marked = false
  return wrap(words, width).map((line) => {
    const whole = (marked ? OPEN : '') + line
    marked = whole.lastIndexOf(OPEN) > whole.lastIndexOf(CLOSE)
    return `  ${(whole + (marked ? CLOSE : '')).replace(/\ue000([^\ue001]*)\ue001/gu, (_all, inner: string) => paint.mark(inner))}`
  })
}

const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`

function targetFields(shown: Shown, { m, language }: Context): Field[] {
  if (shown.form !== 'target') return []
  const { indicator, value, level, excludes, baseline, equivalents, parent } = shown.record
  const base = value.base
  const amounts = [base?.low, base?.high].filter((amount) => amount !== null && amount !== undefined)
  return [
    [m.heads.value, `${valueText(value, language, m)}  («${plain(value.text)}»)`],
    [
      m.show.base,
      base &&
        base.unit !== value.unit &&
        `${amounts.map((amount) => numberText(amount, language)).join('–')} ${base.unit}`,
    ],
    [m.heads.level, level && m.levels[level]],
    [m.show.registry, indicator.id && [indicator.name, indicator.id].filter(Boolean).join(' · ')],
    [m.show.excludes, excludes],
    [
      m.show.baseline,
      baseline &&
        [
          baseline.text,
          baseline.low === null ? null : numberText(baseline.low, language),
          baseline.text === null && baseline.end !== null ? dayText(baseline.end, language) : null,
        ]
          .filter(Boolean)
          .join(' · '),
    ],
    [m.show.equivalents, equivalents.map(({ text }) => text).join('; ')],
    [m.show.parent, parent],
  ]
}

function recordLines(shown: Shown, context: Context): string[] {
  const { m, language, paint, io } = context
  const { record, document } = shown
  const { period, agencies, source } = record
  const width = widthOf(io.out, io.env)
  const when = periodText(period, language, m)
  const province = document.province
  const lines = fieldLines(
    [
      [shown.form === 'task' ? m.heads.task : m.heads.indicator, plain(labelOf(shown))],
      [m.heads.kind, m.kinds[kindOf(shown)]],
      ...targetFields(shown, context),
      [m.heads.due, period && (period.inherited ? m.show.inherited(when) : when)],
      [m.roles.lead, agencies.lead.map(({ text }) => text).join('; ')],
      [m.roles.coordinate, agencies.coordinate.map(({ text }) => text).join('; ')],
      [m.roles.monitor, agencies.monitor.map(({ text }) => text).join('; ')],
      [m.show.output, shown.form === 'task' ? shown.record.output : null],
      [m.show.targets, shown.form === 'task' ? shown.record.targets.join(', ') : null],
      [m.show.document, [documentName(document), document.title && plain(document.title)].filter(Boolean).join(' · ')],
      [
        m.show.province,
        province &&
          (province.successor && province.successor !== province.name
            ? m.show.provinceNow(province.name, province.successor)
            : province.name),
      ],
      [m.show.file, plain(document.path)],
      [m.show.page, source.page === null ? null : String(source.page)],
      [m.show.section, source.section.join(' › ')],
      [m.show.cell, source.row === null || source.col === null ? null : m.show.cellAt(source.row + 1, source.col + 1)],
      [m.show.offsets, `${source.start}–${source.end}`],
      [m.show.confidence, percent(record.confidence)],
      [m.show.rules, record.rules.join(', ')],
      [m.heads.id, record.id],
    ],
    width,
    paint,
  )
  return [...lines, '', paint.dim(m.show.sentence), ...sentenceLines(shown, context, width - 2)]
}

function documentLines(document: StoredDocument, { m, language, paint, io }: Context): string[] {
  const { province } = document
  return fieldLines(
    [
      [m.show.document, documentName(document)],
      [m.show.title, document.title],
      [m.show.issued, document.issued && dayText(document.issued, language)],
      [m.show.issuer, document.issuer?.text],
      [
        m.show.province,
        province &&
          (province.successor && province.successor !== province.name
            ? m.show.provinceNow(province.name, province.successor)
            : province.name),
      ],
      [m.show.period, periodText(document.period && { kind: 'within', text: null, ...document.period }, language, m)],
      [m.show.file, document.paths.length > 0 ? document.paths.join('; ') : document.path],
      [m.show.contents, m.show.counts(document.targets, document.tasks)],
      [m.warnings.prefix, document.current ? null : m.show.outdated],
      [m.heads.id, document.id],
    ],
    widthOf(io.out, io.env),
    paint,
  )
}

/** Also takes the id of a document, for what is known of it. */
export async function show(context: Context, id: string, options: ShowOptions): Promise<number> {
  const { m, io } = context
  const format = parserOf(m).choice('--format', options.format, ['text', 'json'])
  const store = openStore(options.db, { readonly: true })
  try {
    const document = store.document(id)
    const shown = document ? null : store.show(id)
    if (document) {
      const text = format === 'json' ? JSON.stringify(document, null, 2) : documentLines(document, context).join('\n')
      await io.out.write(`${text}\n`)
      return 0
    }
    if (!shown) throw new UsageError(m.errors.noRecord(id))
    const text =
      format === 'json'
        ? JSON.stringify({ ...jsonOf(shown), passage: shown.passage }, null, 2)
        : recordLines(shown, context).join('\n')
    await io.out.write(`${text}\n`)
    return 0
  } finally {
    store.close()
  }
}
