/** A file and a place in it → how the records there came to be, and why other amounts made none. */
import {
  analyse,
  type ExplainOptions as Choice,
  type Explanation,
  explain,
  ReadError,
  type RefusedExplanation,
  type SlotExplanation,
  type TargetExplanation,
  unpack,
} from '../../index.ts'
import { parserOf, UsageError } from '../arguments.ts'
import type { Context } from '../context.ts'
import { valueText } from '../describe.ts'
import { readFailure } from '../failures.ts'
import { widthOf } from '../io.ts'
import { userCache } from '../reading.ts'
import { rulebookFor } from '../rulebook.ts'
import { documentsAt } from '../sources.ts'
import { cut, displayWidth, pad, plain, wrap } from '../width.ts'

export interface ExplainOptions {
  readonly at?: string
  readonly target?: string
  readonly format: string
  readonly password?: string
  readonly rules?: string
}

/** Words of the text shown at most of one piece of evidence, in columns. */
const QUOTE = 60

const place = ({ start, end }: { readonly start: number; readonly end: number }): string => `${start}–${end}`

/** `«tối thiểu 80%» 120–134 bound.at-least`. */
const evidenceText = ({ text, start, end, rule }: SlotExplanation['evidence'][number]): string =>
  [`«${cut(plain(text), QUOTE)}»`, place({ start, end }), rule].filter(Boolean).join(' ')

function slotLines(slots: readonly SlotExplanation[], { m, paint }: Context, width: number): string[] {
  const labels = slots.map(({ slot }) => m.explain.slots[slot] ?? slot)
  const origins = slots.map(({ origin }) => m.explain.origins[origin] ?? origin)
  const first = Math.max(0, ...labels.map(displayWidth))
  const second = Math.max(0, ...origins.map(displayWidth))
  const indent = 4 + first + 2 + second + 2
  return slots.flatMap(({ value, evidence }, i) => {
    const words = [plain(value), ...evidence.map(evidenceText)].join(' ← ')
    return wrap(words, Math.max(30, width - indent)).map((line, j) =>
      j === 0
        ? `    ${pad(labels[i]!, first, 'left')}  ${paint.dim(pad(origins[i]!, second, 'left'))}  ${line}`
        : ' '.repeat(indent) + line,
    )
  })
}

function targetLines(explained: TargetExplanation, number: number, context: Context, width: number): string[] {
  const { m, paint, language } = context
  const { target, frame, slots, signs } = explained
  const head = `${number}. ${plain(target.indicator.text)}: ${valueText(target.value, language, m)}`
  const made = [
    `${m.explain.frame} ${frame}`,
    signs.length > 0 ? `${m.explain.signs} ${signs.join(', ')}` : '',
    `${m.show.confidence.toLowerCase()} ${Math.round(target.confidence * 100)} %`,
    target.id,
  ].filter((part) => part !== '')
  return [
    ...wrap(paint.bold(head), width),
    ...wrap(`«${plain(target.source.quote)}» ${place(target.source)}`, width - 4).map((line) => `    ${line}`),
    ...slotLines(slots, context, width),
    ...wrap(made.join(' · '), width - 4).map((line) => paint.dim(`    ${line}`)),
    '',
  ]
}

function refusedLine({ text, start, end, kind, reason, by }: RefusedExplanation, { m }: Context): string {
  const known = m.explain.reasons[reason]
  const why = known === undefined ? reason : `${known} (${reason})`
  const winner = by ? ` ${m.explain.by} ${evidenceText(by)}` : ''
  return `«${cut(plain(text), QUOTE)}» ${place({ start, end })} ${kind} · ${m.explain.reason}: ${why}${winner}`
}

/** A part of a longer reading of the same words (`05` in `05 sáng kiến`) answers no question. */
const isPart = ({ reason, start, end, by }: RefusedExplanation): boolean =>
  reason === 'overlap' && by !== null && by.start <= start && end <= by.end

/** An explanation for people; `numbers` are the targets' places in the document, from 1. */
export function explanationLines(
  { targets, refused: all }: Explanation,
  numbers: readonly number[],
  context: Context,
  width: number,
): string[] {
  const { m, paint } = context
  const refused = all.filter((each) => !isPart(each))
  if (targets.length + refused.length === 0) return [m.explain.none]
  return [
    ...(targets.length > 0 ? [paint.bold(m.explain.targets(targets.length)), ''] : []),
    ...targets.flatMap((target, i) => targetLines(target, numbers[i]!, context, width)),
    ...(refused.length > 0 ? [paint.bold(m.explain.refused(refused.length)), ''] : []),
    ...refused.flatMap((each) =>
      wrap(refusedLine(each, context), width - 4).map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`)),
    ),
  ]
}

/** `--at` takes an offset of the canonical text, `--target` a number from 1 or an id; neither means the whole file. */
export async function explainFile(context: Context, file: string, options: ExplainOptions): Promise<number> {
  const { m, io } = context
  const parse = parserOf(m)
  const format = parse.choice('--format', options.format, ['text', 'json'])
  if (options.at !== undefined && options.target !== undefined) throw new UsageError(m.usage.atAndTarget)
  const choice: Choice = {
    ...(options.at === undefined ? {} : { at: parse.integer('--at', options.at, 0) }),
    ...(options.target === undefined ? {} : { target: options.target }),
  }
  const rulebook = await rulebookFor(context, options.rules)
  const cacheDir = userCache(io.env)
  const settings = {
    rulebook,
    ...(options.password === undefined ? {} : { password: options.password }),
    ...(cacheDir === undefined ? {} : { cacheDir }),
  }
  let analysis: Awaited<ReturnType<typeof analyse>>
  try {
    const documents = await documentsAt(file, io, (source) => unpack(source, settings))
    const wanted = documents.flatMap(({ source, skip }) => (skip === null ? [source] : []))
    const [only] = wanted
    if (only === undefined) throw new ReadError('empty', m.errors.nothing)
    if (wanted.length > 1) {
      await context.complain(m.errors.prefix, file, m.errors.several(wanted.map(({ path }) => path)))
      return 1
    }
    analysis = await analyse(only, settings)
  } catch (error) {
    await context.complain(m.errors.prefix, file, readFailure(context, error))
    return 1
  }
  const all = analysis.extraction.targets
  let explanation: Explanation
  try {
    explanation = await explain(analysis, choice)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    if (options.target !== undefined) throw new UsageError(m.errors.noTarget(options.target, all.length))
    throw new UsageError(m.errors.noPlace(choice.at!, analysis.outline.reading.text.length))
  }
  const numbers = explanation.targets.map(({ target }) => all.findIndex(({ id }) => id === target.id) + 1)
  const lines = explanationLines(explanation, numbers, context, widthOf(io.out, io.env))
  await io.out.write(`${format === 'json' ? JSON.stringify(explanation, null, 2) : lines.join('\n').trimEnd()}\n`)
  return 0
}
