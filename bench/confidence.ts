// Gold documents → the factors of src/assemble/confidence.ts, fitted, and the reliability that they and the present ones have.
//
//   npx tsx bench/confidence.ts FOLDER… [--except NAME,NAME…]
//
// Documents whose name contains one of the names after --except are not fitted on; their reliability is printed apart.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compare, readGold, reliabilityOf } from '../src/evaluate/index.ts'
import { analyse } from '../src/pipeline.ts'

interface Case {
  readonly signs: readonly string[]
  readonly right: boolean
  readonly confidence: number
  readonly weight: number
  readonly fitted: boolean
}

/** Pseudo-records that hold each factor near 1. */
const SMOOTHING = 10
/** No document counts for more than so many records. */
const MOST_OF_DOCUMENT = 20
const ROUNDS = 50
const THRESHOLD = 0.6
const HIGHEST = 0.86

const ENDING = '.gold.jsonl'

async function casesOf(folder: string, except: readonly string[]): Promise<Case[]> {
  const cases: Case[] = []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()
  for (const file of files.filter((name) => name.endsWith(ENDING))) {
    const name = file.slice(0, -ENDING.length)
    const document = files.find((other) => other !== file && other.startsWith(`${name}.`))
    if (!document) continue
    const gold = readGold(readFileSync(join(folder, file), 'utf8'))
    const { extraction, drafts } = await analyse({ path: document, bytes: readFileSync(join(folder, document)) })
    const { trials } = compare(name, gold, extraction)
    const weight = Math.min(1, MOST_OF_DOCUMENT / trials.length)
    const fitted = !except.some((part) => name.includes(part))
    for (const { target, right, confidence } of trials)
      cases.push({ signs: [...new Set(drafts[target]!.signs)], right, confidence, weight, fitted })
  }
  return cases
}

const total = (cases: readonly Case[], of: (one: Case) => number): number =>
  cases.reduce((sum, one) => sum + one.weight * of(one), 0)

type Factors = ReadonlyMap<string, number>

interface Fitted {
  readonly start: number
  readonly factors: Factors
}

const product = (signs: readonly string[], start: number, factors: Factors): number =>
  signs.reduce((p, sign) => p * (factors.get(sign) ?? 1), start)

/** A factor this near to 1 says too little to stand in the table. */
const LEAST_WORD = 0.03

/** Signs that tell cases apart: of two that always go together only the first. */
function signsOf(cases: readonly Case[]): string[] {
  const seen = new Set<string>()
  return [...new Set(cases.flatMap((one) => one.signs))].sort().filter((sign) => {
    const where = cases.map((one) => Number(one.signs.includes(sign))).join('')
    return seen.size < seen.add(where).size
  })
}

/** The factors of all signs, then again of those alone that say something. */
function settle(cases: readonly Case[]): Fitted {
  const all = settleOver(cases, signsOf(cases))
  const telling = [...all.factors].filter(([, factor]) => Math.abs(factor - 1) >= LEAST_WORD)
  return settleOver(
    cases,
    telling.map(([sign]) => sign),
  )
}

/**
 * Each factor in turn is set to what was right over what the others expect, both with the smoothing added, until they
 * settle: signs that go together share what they say, and rare ones stay near 1.
 */
function settleOver(cases: readonly Case[], signs: readonly string[]): Fitted {
  const factors = new Map(signs.map((sign) => [sign, 1]))
  let start = total(cases, ({ right }) => Number(right)) / total(cases, () => 1)
  for (let round = 0; round < ROUNDS; round++) {
    for (const sign of signs) {
      const own = cases.filter((one) => one.signs.includes(sign))
      const expected = total(own, (one) => product(one.signs, start, factors) / factors.get(sign)!)
      factors.set(sign, (total(own, ({ right }) => Number(right)) + SMOOTHING) / (expected + SMOOTHING))
    }
    const expected = total(cases, (one) => product(one.signs, start, factors))
    start *= total(cases, ({ right }) => Number(right)) / expected
  }
  return { start, factors }
}

const percent = (share: number | null): string => (share === null ? '—' : (100 * share).toFixed(1)).padStart(6)

function print(title: string, cases: readonly Case[], confidenceOf: (one: Case) => number): void {
  const trials = cases.map((one, target) => ({ target, right: one.right, confidence: confidenceOf(one) }))
  const { bins, error, right, review } = reliabilityOf(trials, THRESHOLD)
  console.log(
    `\n${title}: ${trials.length} records, ${percent(right).trim()} % right, error ${percent(error).trim()} points`,
  )
  for (const bin of bins)
    console.log(
      `  ${bin.low.toFixed(1)}–${bin.high.toFixed(1)} ${String(bin.records).padStart(5)} records  mean ${percent(bin.confidence)}  right ${percent(bin.right)}`,
    )
  const { below, above } = review
  console.log(
    `  below ${THRESHOLD}: ${below.records}, right ${percent(below.right)}; above: ${above.records}, right ${percent(above.right)}`,
  )
}

async function main(): Promise<void> {
  const words = process.argv.slice(2)
  const at = words.indexOf('--except')
  const except = at === -1 ? [] : words.splice(at, 2)[1]!.split(',')
  const cases = (await Promise.all(words.map((folder) => casesOf(folder, except)))).flat()
  const fitted = cases.filter((one) => one.fitted)
  const apart = cases.filter((one) => !one.fitted)
  const { start, factors } = settle(fitted)
  console.log(`const START = ${start.toFixed(2)}\nconst FACTORS: Readonly<Record<string, number>> = {`)
  for (const [sign, factor] of factors) {
    const own = fitted.filter(({ signs }) => signs.includes(sign))
    const rights = own.filter(({ right }) => right).length
    const name = /\W/u.test(sign) ? `'${sign}'` : sign
    console.log(`  ${`${name}: ${factor.toFixed(2)},`.padEnd(30)}// ${rights} of ${own.length} right`)
  }
  console.log('}')
  for (const [title, part] of [
    ['fitted on', fitted],
    ['apart', apart],
  ] as const) {
    if (part.length === 0) continue
    print(`${title}, present factors`, part, ({ confidence }) => confidence)
    print(`${title}, these factors`, part, ({ signs }) => Math.min(HIGHEST, product(signs, start, factors)))
  }
}

await main()
