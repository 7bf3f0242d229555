/** The list of phrasings beside the repository: those whose reading is a plain amount, against the rules. A score with a floor. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Mention } from '../../src/model/mention.ts'
import { cleanse } from '../../src/read/cleanse.ts'
import { recogniseText } from '../../src/recognise/index.ts'
import { loadRulebook } from '../../src/rulebook/index.ts'

const root = join(import.meta.dirname, '..', '..')
const FILE = join(root, '..', 'shared', 'domain', 'phrases.jsonl')

interface Phrase {
  readonly id: string
  readonly category: string
  readonly literal: string
  readonly reading: string
}

/** What a reading asks for; `comparator` null where it names none. */
interface Wanted {
  readonly comparator: string | null
  readonly low: number
  readonly high: number | null
  readonly outof: number | null
  readonly percent: boolean
  readonly rank: boolean
}

const NUMBER = '(\\d+(?:\\.\\d+)?)(?:e\\d+)?'
const CHANGE = '(?:avg |approx )*(?:(?:decrease|increase|raise) )?(?:BY |TO )?\\+?'
const RANGE = new RegExp(`^${CHANGE}(?:range )?${NUMBER}-${NUMBER}\\s?(%?)`)
const AMOUNT = new RegExp(`^(rank)?${CHANGE}(>=|<=|=|>|<|~)?${NUMBER}x?(?:\\s?(%))?(?: unit=(%))?(?![\\w.→]|-\\d)`)

/** Readings that say how the number of the literal is written: its value is told by the literal. */
const WRITTEN = /^(?:$|decimal comma|space before %|trailing zero|\d decimals|leading zero|mixed dot)/
const RATIO = /^(?:score over max|count over total|rank over count)/
const FIGURES = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g
const figuresIn = (literal: string): readonly number[] =>
  [...literal.matchAll(FIGURES)].map(([digits]) => Number(digits.replaceAll('.', '').replace(',', '.')))

/** `>=35% year=2023`, `range 10-15 approx`, `rank<=20`, `decrease BY 13.5%`; null for a reading in words. */
function wantedOf(reading: string, literal = '', category = ''): Wanted | null {
  if (category === 'number' && (WRITTEN.test(reading) || RATIO.test(reading))) {
    const [low, outof = null] = figuresIn(literal)
    const ratio = RATIO.test(reading)
    if (low === undefined) return null
    return {
      comparator: null,
      low,
      high: null,
      outof: ratio ? outof : null,
      percent: /^[\d.,]+ ?%/.test(literal),
      rank: false,
    }
  }
  if (/not a target/.test(reading)) return null
  const range = RANGE.exec(reading)
  if (range) {
    const [, low, high, percent] = range
    return {
      comparator: 'between',
      low: Number(low),
      high: Number(high),
      outof: null,
      percent: percent === '%',
      rank: false,
    }
  }
  const amount = AMOUNT.exec(reading)
  if (!amount) return null
  const [, rank, comparator = null, number, percent, unit] = amount
  // A bare number is the reading only where nothing but its unit follows ("3 targets" tells how many records there are).
  if (
    comparator === null &&
    !/^(?:\+|BY|TO|decrease|increase|raise)/.test(reading) &&
    /[a-z]{2,} +[a-z]{2,}/i.test(reading)
  )
    return null
  return {
    comparator,
    low: Number(number),
    high: null,
    outof: null,
    percent: percent === '%' || unit === '%',
    rank: rank !== undefined,
  }
}

const isRead = ({ kind, attributes }: Mention, wanted: Wanted): boolean => {
  const { comparator, low, high, unit, outof } = attributes
  if (wanted.outof !== null && outof !== wanted.outof) return false
  if (wanted.rank !== (kind === 'rank')) return false
  if (wanted.comparator !== null && comparator !== wanted.comparator) return false
  if (wanted.percent && unit !== '%') return false
  return wanted.high === null ? (low ?? high) === wanted.low : low === wanted.low && high === wanted.high
}

/** Amounts that are part of no larger one. */
const outermost = (mentions: readonly Mention[]): readonly Mention[] => {
  const amounts = mentions.filter(({ kind }) => kind === 'bound' || kind === 'amount' || kind === 'rank')
  return amounts.filter(
    (a) => !amounts.some((b) => b !== a && b.start <= a.start && a.end <= b.end && b.end - b.start > a.end - a.start),
  )
}

describe('readings', () => {
  test.each<[string, Partial<Wanted> | null]>([
    ['>=35% year=2023', { comparator: '>=', low: 35, percent: true }],
    ['=45 unit=% GRDP', { comparator: '=', low: 45, percent: true }],
    ['range 10-15 approx', { comparator: 'between', low: 10, high: 15 }],
    ['BY 4-5', { comparator: 'between', low: 4, high: 5 }],
    ['rank<=20', { comparator: '<=', low: 20, rank: true }],
    ['decrease BY 13.5% of households', { comparator: null, low: 13.5 }],
    ['BY >=1 point', { comparator: '>=', low: 1 }],
    ['>=75000e9 money', { comparator: '>=', low: 75000 }],
    ['+>3% leading zero', { comparator: '>', low: 3 }],
    ['1234567', { comparator: null, low: 1234567 }],
    ['172033 billion', { comparator: null, low: 172033 }],
    ['decimal comma', null],
    ['2x2 scope × year', null],
  ])('%s', (reading, wanted) => {
    if (wanted === null) expect(wantedOf(reading)).toBeNull()
    else expect(wantedOf(reading)).toMatchObject(wanted)
  })
})

/** Raised when the rules read more; never lowered without a word why. */
const FLOOR = 0.95

test.skipIf(!existsSync(FILE))('of the phrasings with a plain reading at least the present share is read', () => {
  const rulebook = loadRulebook(join(root, 'rules'))
  const phrases = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Phrase)
  const plain = phrases.flatMap((phrase) => {
    const wanted = wantedOf(phrase.reading, phrase.literal, phrase.category)
    return wanted ? [{ ...phrase, wanted }] : []
  })
  const missed = plain.filter(({ literal, wanted }) => {
    const found = outermost(recogniseText(cleanse(literal), rulebook).mentions)
    return !found.some((mention) => isRead(mention, wanted))
  })
  const share = 1 - missed.length / plain.length
  console.info(
    `${plain.length} of ${phrases.length} phrasings have a plain reading; read rightly: ${(share * 100).toFixed(1)} %; not: ${missed.map(({ id }) => id).join(' ')}`,
  )
  expect(plain.length).toBeGreaterThan(60)
  expect(share).toBeGreaterThanOrEqual(FLOOR)
})
