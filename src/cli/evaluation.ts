/** An evaluation → lines for people: figures, fields, documents, reliability, misses, gains and losses. */
import type { Changes, DocumentOutcome, Evaluation, Rates } from '../index.ts'
import type { Context } from './context.ts'
import { type TableColumn, table } from './table.ts'
import { plain } from './width.ts'

type RatesOf = (counts: DocumentOutcome['counts']['target']) => Rates

const MEASURES = ['target', 'usable', 'exact', 'result', 'task'] as const
/** Figures that moved by less are not shown: half of what is printed. */
const LEAST_MOVE = 0.0005

interface FigureRow {
  readonly name: string
  readonly rates: Partial<Rates>
  readonly interval: { readonly low: number; readonly high: number } | undefined
}

/** `97,9` in Vietnamese, `97.9` in English; a dash where there is nothing to say. */
const percentOf =
  ({ language }: Context) =>
  (share: number | null | undefined): string => {
    if (share === null || share === undefined) return '—'
    const text = (100 * share).toFixed(1)
    return language === 'vi' ? text.replace('.', ',') : text
  }

const right = <Row>(head: string, cell: (row: Row) => string): TableColumn<Row> => ({ head, side: 'right', cell })
const left = <Row>(head: string, cell: (row: Row) => string): TableColumn<Row> => ({ head, least: 16, cell })
const count = (n: number | undefined): string => (n === undefined ? '' : String(n))

/** Every section of the report, each with its heading. */
export function evaluationLines(
  evaluated: Evaluation,
  changes: Changes | null,
  ratesOf: RatesOf,
  context: Context,
  width: number,
): string[] {
  const { m, paint } = context
  const { figures, documents } = evaluated
  const part = <Row>(title: string, columns: readonly TableColumn<Row>[], rows: readonly Row[]): string[] =>
    rows.length === 0 ? [] : ['', paint.bold(title), ...table(columns, rows, width, paint.bold)]
  return [
    ...part(m.evaluate.perDocument, documentColumns(context, ratesOf), documents),
    ...part(m.evaluate.fields, fieldColumns(context), Object.entries(figures.fields)),
    ...reliabilityLines(evaluated, context, width),
    ...part(m.evaluate.overall(figures.documents), figureColumns(context), figureRows(evaluated, context)),
    ...(figures.decoys.documents > 0 ? [m.evaluate.decoys(figures.decoys.documents, figures.decoys.falseAlarms)] : []),
    ...(changes ? changeLines(changes, context, width) : []),
  ].slice(1)
}

type FieldRow = readonly [name: string, share: { readonly accuracy: number; readonly n: number }]

const fieldColumns = (context: Context): TableColumn<FieldRow>[] => {
  const percent = percentOf(context)
  const h = context.m.evaluate.heads
  return [
    left(h.field, ([name]) => name),
    right(h.right, ([, { accuracy }]) => percent(accuracy)),
    right(h.records, ([, { n }]) => String(n)),
  ]
}

const documentColumns = (context: Context, ratesOf: RatesOf): TableColumn<DocumentOutcome>[] => {
  const percent = percentOf(context)
  const h = context.m.evaluate.heads
  return [
    left(context.m.heads.document, ({ name }) => name),
    right('F1', ({ counts }) => percent(ratesOf(counts.target).f1)),
    right(h.usable, ({ counts }) => percent(ratesOf(counts.usable).f1)),
    right(h.tp, ({ counts }) => count(counts.target.tp)),
    right(h.fp, ({ counts }) => count(counts.target.fp)),
    right(h.fn, ({ counts }) => count(counts.target.fn)),
  ]
}

const figureRows = ({ figures, intervals }: Evaluation, { m }: Context): FigureRow[] => [
  ...MEASURES.map((measure) => ({
    name: m.evaluate.measures[measure]!,
    rates: figures[measure],
    interval: intervals[`${measure}.f1`],
  })),
  ...(['target', 'usable'] as const).map((measure) => ({
    name: m.evaluate.measures[`macro.${measure}`]!,
    rates: { f1: figures.macro[measure] },
    interval: intervals[`macro.${measure}`],
  })),
]

function figureColumns(context: Context): TableColumn<FigureRow>[] {
  const percent = percentOf(context)
  const h = context.m.evaluate.heads
  const share = (value: number | null | undefined): string => (value === undefined ? '' : percent(value))
  return [
    left(h.measure, ({ name }) => name),
    right('P', ({ rates }) => share(rates.precision)),
    right('R', ({ rates }) => share(rates.recall)),
    right('F1', ({ rates }) => share(rates.f1)),
    right(h.interval, ({ interval }) => (interval ? `${percent(interval.low)} – ${percent(interval.high)}` : '')),
    right(h.tp, ({ rates }) => count(rates.tp)),
    right(h.fp, ({ rates }) => count(rates.fp)),
    right(h.fn, ({ rates }) => count(rates.fn)),
  ]
}

function reliabilityLines({ reliability }: Evaluation, context: Context, width: number): string[] {
  const { m, paint } = context
  const { bins, error, review } = reliability
  if (error === null) return []
  const percent = percentOf(context)
  const h = m.evaluate.heads
  const columns: TableColumn<(typeof bins)[number]>[] = [
    right(h.from, ({ low, high }) => `${percent(low)} – ${percent(high)}`),
    right(h.records, ({ records }) => String(records)),
    right(h.mean, ({ confidence }) => percent(confidence)),
    right(h.right, (bin) => percent(bin.right)),
  ]
  const { below, above } = review
  const threshold = `${percent(review.threshold)} %`
  return [
    '',
    paint.bold(m.evaluate.reliability),
    ...table(columns, bins, width, paint.bold),
    m.evaluate.calibration(percent(error)),
    m.evaluate.review(threshold, below.records, percent(below.right), above.records, percent(above.right)),
  ]
}

/** Every record that is not right, document by document. */
export function missLines({ documents }: Evaluation, { m, paint }: Context): string[] {
  const { states, sorts, difference } = m.evaluate
  return documents.flatMap(({ name, unread, records }) => {
    const own = records.filter(({ state }) => state !== 'right')
    if (own.length === 0 && unread === null) return []
    return [
      paint.bold(name),
      ...(unread === null ? [] : [`  ${m.evaluate.unread(name, plain(unread))}`]),
      ...own.map(({ sort, state, text, quote, differences }) =>
        [
          `  ${states[state]} (${sorts[sort]})`,
          [plain(text), quote === '' ? '' : `«${plain(quote)}»`].filter((part) => part !== '').join(' · '),
          ...differences.map(({ field, want, got }) => difference(field, plain(want), plain(got))),
        ]
          .filter((part) => part !== '')
          .join(' · '),
      ),
      '',
    ]
  })
}

function changeLines(changes: Changes, context: Context, width: number): string[] {
  const { m, paint } = context
  const { heads: h, states } = m.evaluate
  const percent = percentOf(context)
  const moved = Object.entries(changes.figures).filter(
    ([, { before, after }]) => Math.abs(after - before) >= LEAST_MOVE,
  )
  const list = (title: string, all: Changes['gains']): string[] =>
    all.length === 0
      ? []
      : [
          '',
          paint.bold(title),
          ...all.map(({ document, label, before, after, mended, broken }) =>
            [
              `  ${document}: ${states[before ?? 'none']} → ${states[after ?? 'none']}`,
              ...(mended.length > 0 ? [m.evaluate.mended(mended.join(', '))] : []),
              ...(broken.length > 0 ? [m.evaluate.broken(broken.join(', '))] : []),
              plain(label),
            ].join(' · '),
          ),
        ]
  const columns: TableColumn<(typeof moved)[number]>[] = [
    left(h.measure, ([name]) => name),
    right(h.before, ([, { before }]) => percent(before)),
    right(h.after, ([, { after }]) => percent(after)),
  ]
  const still = moved.length + changes.gains.length + changes.losses.length === 0
  return [
    ...list(m.evaluate.gains(changes.gains.length), changes.gains),
    ...list(m.evaluate.losses(changes.losses.length), changes.losses),
    ...(moved.length > 0 ? ['', paint.bold(m.evaluate.moved), ...table(columns, moved, width, paint.bold)] : []),
    ...(still ? ['', m.evaluate.same] : []),
    ...(changes.added.length > 0 ? [m.evaluate.added(changes.added.join(', '))] : []),
    ...(changes.removed.length > 0 ? [m.evaluate.removed(changes.removed.join(', '))] : []),
  ]
}
