/** A gold target and a found one → how alike they are, and which fields are right. */
import type { Target } from '../model/record.ts'
import { namesF1 } from './agencies.ts'
import type { GoldTarget } from './gold.ts'
import type { Difference } from './outcome.ts'
import { bestF1, comparable, containment, wordsF1 } from './words.ts'

export const same = (a: unknown, b: unknown): boolean => (a ?? null) === (b ?? null)

export const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
  same(a, b) || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9 * Math.max(1, Math.abs(a)))

/** Words that quotes or indicators must share before two records can be the same. */
const LEAST_SHARED = 0.6

/** How alike two records are; 0 where no number agrees or neither their quotes nor their indicators do. */
export function likeness(gold: GoldTarget, found: Target): number {
  const wanted = [gold.low, gold.high].filter((x) => x != null)
  const got = [found.value.low, found.value.high].filter((x) => x !== null)
  if (!wanted.some((a) => got.some((b) => near(a, b)))) return 0
  const quote = containment(gold.quote, found.source.quote)
  const indicator = bestF1(gold.indicator, gold.indicator_alt, found.indicator.text)
  if (quote < LEAST_SHARED && indicator < LEAST_SHARED) return 0
  const amounts = near(gold.low, found.value.low) && near(gold.high, found.value.high) ? 1 : 0
  const level = gold.level && found.level === gold.level ? 0.5 : 0
  return quote + 2 * indicator + amounts + level + (gold.kind === found.kind ? 0.25 : 0)
}

/** Units with one name; a counted noun may be cut shorter or longer. */
const CLOSED_UNITS = new Set(['điểm', 'bậc', 'hạng', 'lần', 'điểm phần trăm'])

function sameUnit(gold: GoldTarget, unit: string | null): boolean {
  return [gold.unit, ...(gold.unit_alt ?? [])].some((wanted) => {
    if (same(wanted, unit)) return true
    const [a, b] = [comparable(wanted), comparable(unit)]
    const closed = !a || !b || CLOSED_UNITS.has(a) || CLOSED_UNITS.has(b) || /[%‰]/.test((wanted ?? '') + (unit ?? ''))
    if (closed) return a !== '' && a === b
    return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
  })
}

const amountText = (
  comparator: string,
  low: number | null | undefined,
  high: number | null | undefined,
  unit: string | null | undefined,
  measure: string,
  per: string | null | undefined,
): string =>
  [comparator, `${low ?? ''}..${high ?? ''}`, unit ?? '', measure, per ? `per ${per}` : '']
    .filter((part) => part !== '')
    .join(' ')

/** An indicator is right from this word F1 on. */
const RIGHT_INDICATOR = 0.8
const RIGHT_EXCLUDES = 0.7
export const ROLES = ['lead', 'coordinate', 'monitor'] as const

export interface FieldVerdict extends Difference {
  /** 0 to 1; 1 is right. */
  readonly right: number
  /** Without it a record cannot be used. */
  readonly needed: boolean
  /** Left out of the differences' list: a gliding measure of a field that has its own verdict. */
  readonly silent: boolean
}

/**
 * The verdict on each field that gold or record fills. `parent` is the id of the found record that stands for the gold
 * record's parent, undefined where that was not found.
 */
export function judgeFields(gold: GoldTarget, found: Target, parent: string | null | undefined): FieldVerdict[] {
  const { value } = found
  const verdicts: FieldVerdict[] = []
  const say = (field: string, right: number | boolean, want: unknown, got: unknown, needed = false, silent = false) =>
    verdicts.push({ field, right: Number(right), want: shown(want), got: shown(got), needed, silent })
  const rightValue =
    [gold.comparator, ...(gold.comparator_alt ?? [])].includes(value.comparator) &&
    near(gold.low, value.low) &&
    near(gold.high, value.high) &&
    sameUnit(gold, value.unit) &&
    [gold.measure, ...(gold.measure_alt ?? [])].includes(value.measure) &&
    [gold.per ?? null, ...(gold.per_alt ?? [])].includes(value.per)
  const indicator = bestF1(gold.indicator, gold.indicator_alt, found.indicator.text)
  const free = gold.period_optional === true
  const inherited = !gold.period || gold.period.inherited === true

  say('kind', gold.kind === found.kind, gold.kind, found.kind, true)
  say(
    'value',
    rightValue,
    amountText(gold.comparator, gold.low, gold.high, gold.unit, gold.measure, gold.per),
    amountText(value.comparator, value.low, value.high, value.unit, value.measure, value.per),
    true,
  )
  say('indicator ≥0.8', indicator >= RIGHT_INDICATOR, gold.indicator, found.indicator.text, true)
  say('indicator F1', indicator, gold.indicator, found.indicator.text, false, true)
  say(
    inherited ? 'period.end inherited' : 'period.end stated',
    free || same(gold.period?.end, found.period?.end),
    gold.period?.end,
    found.period?.end,
    true,
  )
  say('period.start', free || same(gold.period?.start, found.period?.start), gold.period?.start, found.period?.start)
  if (gold.level) say('level', gold.level === found.level, gold.level, found.level, true)
  if (gold.excludes || found.excludes)
    say('excludes', wordsF1(gold.excludes, found.excludes) >= RIGHT_EXCLUDES, gold.excludes, found.excludes)
  if ((gold.baseline || found.baseline) && !gold.baseline_optional)
    say('baseline', same(gold.baseline?.end, found.baseline?.end), gold.baseline?.end, found.baseline?.end)
  if (gold.parent != null || found.parent !== null) say('parent', same(parent, found.parent), parent, found.parent)
  const restated = gold.equivalents
  if (restated)
    say(
      'equivalents',
      found.equivalents.some(({ low }) => near(low, restated[0]?.low)),
      restated.map(({ low }) => low).join(', '),
      found.equivalents.map(({ low }) => low).join(', '),
    )
  for (const role of ROLES) {
    const names = found.agencies[role].map(({ text }) => text)
    if (gold[role] || names.length > 0)
      say(`target.${role}`, namesF1(gold[role] ?? [], names), (gold[role] ?? []).join('; '), names.join('; '))
  }
  return verdicts
}

const shown = (value: unknown): string => (value === null || value === undefined || value === '' ? '∅' : String(value))
