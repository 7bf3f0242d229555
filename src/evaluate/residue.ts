/** Analyses → the amounts that neither became part of a record nor were refused, by the words around them. */

import type { Recognition } from '../model/mention.ts'
import { MULTIPLIER_WORDS } from '../model/multiplier.ts'
import type { Outline, Role } from '../model/outline.ts'
import type { Target } from '../model/record.ts'
import type { UnitEntry } from '../model/rulebook.ts'
import { isSpace, overlaps, type Span } from '../model/span.ts'
import { fold, oneLine } from '../model/text.ts'

/** What residue needs of an analysis. */
export interface Residual {
  readonly outline: Outline
  readonly recognition: Recognition
  readonly extraction: { readonly targets: readonly Target[] }
  /** The drafts behind the targets, in their order. */
  readonly drafts: readonly {
    readonly anchor: Span
    readonly indicator: readonly Span[]
    readonly excludes: Span | null
    readonly passage: number
  }[]
  readonly refused: readonly { readonly anchor: Span }[]
  readonly rulebook: { readonly registry: { readonly units: readonly UnitEntry[] } }
}

export interface Place extends Span {
  /** Name under which the document was handed in. */
  readonly document: string
  readonly page: number | null
  readonly role: Role
  /** The amount with the words around it, on one line. */
  readonly words: string
  /** Where the amount stands in `words`. */
  readonly mark: Span
}

export interface Blind {
  /** The amount with up to two words on either side, folded, every figure a `#`: `phấn đấu #% số hộ`. */
  readonly surroundings: string
  readonly count: number
  /** In how many documents. */
  readonly documents: number
  /** The first places, in the order of the documents. */
  readonly places: readonly Place[]
}

export interface Residue {
  readonly documents: number
  /** Amounts with a sign of per cent or a counted unit. */
  readonly amounts: number
  /** Those of them that no record and no refusal accounts for. */
  readonly left: number
  /** Most frequent first, then by words. */
  readonly blind: readonly Blind[]
}

const MOST_PLACES = 3
const WORDS_AROUND = 2
/** Units of text shown on either side of an amount. */
const SHOWN = 60
const FIGURE = String.raw`\d+(?:[.,]\d+)*`
const MULTIPLIERS = `(?:(?:${MULTIPLIER_WORDS})\\s+)*`
/** Kinds of mention that hold a figure; of these one does not refuse another, since the winner answers for itself. */
const FIGURE_KINDS = new Set(['number', 'numeral', 'fraction', 'amount', 'bound', 'rank', 'change'])

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')

/** Figures with a sign of per cent or a counted unit of the registry behind them, in folded text. */
function amountExpression(units: readonly UnitEntry[]): RegExp {
  const counted = units
    .filter((unit) => unit.counted)
    .flatMap(({ name, variants }) => [name, ...variants])
    .map(fold)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const nouns = counted.length === 0 ? '' : `|${MULTIPLIERS}(?:${counted.map(escaped).join('|')})(?![\\p{L}\\p{N}])`
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}.,/])${FIGURE}(?:\s?[%‰]|\s+(?:phần\s+(?:trăm|nghìn|ngàn)(?![\p{L}\p{N}])${nouns}))`,
    'gu',
  )
}

/** Stretches that a record accounts for, or that were refused. */
function accounted({ outline, recognition, extraction, drafts, refused }: Residual): Span[] {
  const { text } = outline.reading
  const spans: Span[] = refused.map(({ anchor }) => anchor)
  drafts.forEach(({ anchor, indicator, excludes, passage }, i) => {
    spans.push(anchor, ...indicator, ...(excludes ? [excludes] : []))
    const target = extraction.targets[i]
    const said = [...(target?.equivalents.map((e) => e.text) ?? []), target?.baseline?.text ?? '']
    const { start, end } = outline.passages[passage]!
    for (const words of said) {
      const at = words === '' ? -1 : text.slice(start, end).indexOf(words)
      if (at !== -1) spans.push({ start: start + at, end: start + at + words.length })
    }
  })
  for (const { mention, reason, by } of recognition.refusals) {
    if (!FIGURE_KINDS.has(mention.kind)) continue
    if (reason !== 'overlap' || (by !== null && !FIGURE_KINDS.has(by.kind))) spans.push(mention)
  }
  return spans.sort((a, b) => a.start - b.start)
}

/** Whether a span overlaps one of `spans`, which are sorted by their start. */
function coverOf(spans: readonly Span[]): (span: Span) => boolean {
  const reach: number[] = []
  for (const { end } of spans) reach.push(Math.max(end, reach.at(-1) ?? 0))
  return (span) => {
    let [low, high] = [0, spans.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (spans[middle]!.start < span.end) low = middle + 1
      else high = middle
    }
    for (let i = low - 1; i >= 0 && reach[i]! > span.start; i--) if (overlaps(spans[i]!, span)) return true
    return false
  }
}

const WORD = /\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)*%?/gu
const numberless = (word: string): string => word.replace(/\d+(?:[.,]\d+)*/g, '#')

interface Surroundings {
  readonly words: string
  /** Words besides the amount. */
  readonly size: number
}

/** The wide surroundings first, then narrower ones by which the amount may be like others. */
function surroundingsOf(folded: string, passage: Span, amount: Span): Surroundings[] {
  const words = (from: number, to: number) => (folded.slice(from, to).match(WORD) ?? []).map(numberless)
  const before = words(Math.max(passage.start, amount.start - SHOWN), amount.start).slice(-WORDS_AROUND)
  const after = words(amount.end, Math.min(passage.end, amount.end + SHOWN)).slice(0, WORDS_AROUND)
  const own = numberless(oneLine(folded.slice(amount.start, amount.end)).replace(/\s+(?=[%‰])/u, ''))
  const around = (left: readonly string[], right: readonly string[]): Surroundings => ({
    words: [...left, own, ...right].join(' '),
    size: left.length + right.length,
  })
  const wide = around(before, after)
  const narrow = [around(before, []), around([], after), around(before.slice(-1), after.slice(0, 1))]
  return [wide, ...narrow.filter(({ size, words: text }) => size === WORDS_AROUND && text !== wide.words)]
}

/** From where to where words are shown, cut between words. */
function shownAround(text: string, passage: Span, amount: Span): readonly [number, number] {
  let from = Math.max(passage.start, amount.start - SHOWN)
  while (from > passage.start && from < amount.start && !isSpace(text.charCodeAt(from - 1))) from++
  let to = Math.min(passage.end, amount.end + SHOWN)
  while (to < passage.end && to > amount.end && !isSpace(text.charCodeAt(to))) to--
  return [from, to]
}

function placeOf(document: string, text: string, passage: Outline['passages'][number], amount: Span): Place {
  const [from, to] = shownAround(text, passage, amount)
  const before = (from > passage.start ? '… ' : '') + text.slice(from, amount.start).replace(/\s+/gu, ' ').trimStart()
  const own = text.slice(amount.start, amount.end).replace(/\s+/gu, ' ')
  const after = text.slice(amount.end, to).replace(/\s+/gu, ' ').trimEnd() + (to < passage.end ? ' …' : '')
  return {
    document,
    start: amount.start,
    end: amount.end,
    page: passage.page,
    role: passage.role,
    words: before + own + after,
    mark: { start: before.length, end: before.length + own.length },
  }
}

export interface ResidueCounter {
  add(document: string, analysis: Residual): void
  residue(): Residue
}

/** Gathers the residue of one document after another, so that no analysis need be kept. */
export function residueCounter(): ResidueCounter {
  const totals = { documents: 0, amounts: 0 }
  const left: { readonly surroundings: readonly Surroundings[]; readonly place: Place }[] = []
  let known: { readonly units: readonly UnitEntry[]; readonly expression: RegExp } | null = null
  return {
    add(document, analysis) {
      const { outline, rulebook } = analysis
      const { text } = outline.reading
      const { units } = rulebook.registry
      if (known?.units !== units) known = { units, expression: amountExpression(units) }
      const folded = fold(text)
      const isCovered = coverOf(accounted(analysis))
      totals.documents++
      for (const passage of outline.passages) {
        for (const match of folded.slice(passage.start, passage.end).matchAll(known.expression)) {
          const start = passage.start + match.index
          const amount = { start, end: start + match[0].length }
          totals.amounts++
          if (isCovered(amount)) continue
          left.push({
            surroundings: surroundingsOf(folded, passage, amount),
            place: placeOf(document, text, passage, amount),
          })
        }
      }
    },
    residue: () => ({ ...totals, left: left.length, blind: grouped(left) }),
  }
}

/** Each amount under those of its surroundings that recur most, where two more words are worth as much as twice the times. */
function grouped(left: readonly { readonly surroundings: readonly Surroundings[]; readonly place: Place }[]): Blind[] {
  const times = new Map<string, number>()
  for (const { surroundings } of left)
    for (const { words } of surroundings) times.set(words, (times.get(words) ?? 0) + 1)
  const groups = new Map<string, Place[]>()
  for (const { surroundings, place } of left) {
    const weight = ({ words, size }: Surroundings) => (times.get(words) ?? 0) * Math.max(1, size)
    const chosen = surroundings.reduce((best, next) => (weight(next) > weight(best) ? next : best))
    const places = groups.get(chosen.words)
    if (places) places.push(place)
    else groups.set(chosen.words, [place])
  }
  return [...groups]
    .map(([surroundings, places]) => ({
      surroundings,
      count: places.length,
      documents: new Set(places.map(({ document }) => document)).size,
      places: places.slice(0, MOST_PLACES),
    }))
    .sort((a, b) => b.count - a.count || (a.surroundings < b.surroundings ? -1 : 1))
}
