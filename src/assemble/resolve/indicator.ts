/** Indicator in a document's own words → its entry in the registry, or nothing where that would be a guess. */
import type { IndicatorEntry, Registry } from '../../model/rulebook.ts'
import { type NameWords, nameWords } from './name-words.ts'

export interface IndicatorFound {
  readonly id: string
  readonly name: string
  readonly unit: string | null
}

/** Words that say "share", "number of", "be", "of" and tell no two indicators apart. */
const EMPTY: ReadonlySet<string> = new Set(
  'ty ti le so cac cua duoc la cho tren tai ve trong voi muc dat tong phan dau theo nhung tu co den duy tri toi thieu va luong do moi'.split(
    ' ',
  ),
)
/** Share of a variant's weight that the text must hold, and of the text's weight that the variant must explain. */
const LEAST_OF_VARIANT = 0.88
const LEAST_OF_TEXT = 0.62
/** How far the best entry must stand above the next. */
const LEAST_LEAD = 0.04

interface Variant {
  readonly entry: IndicatorEntry
  readonly words: ReadonlyMap<string, number>
  readonly weight: number
}

/** The entry a text names; its unit as written tells an index's score from its rank ("Chỉ số PAPI" in điểm or in hạng). */
export type IndicatorResolver = (text: string, unit?: string | null) => IndicatorFound | null

/** Prepares the registry's indicators for look-up; each text is worked out once. */
export function indicatorResolver(registry: Pick<Registry, 'indicators' | 'abbreviations'>): IndicatorResolver {
  const toWords = nameWords(registry.abbreviations)
  const named = registry.indicators.flatMap((entry) =>
    [entry.name, ...entry.variants].map((name) => ({ entry, words: counted(contentOf(name, toWords)) })),
  )
  const weightOf = weights(named.map(({ words }) => words))
  const variants: Variant[] = []
  const byWord = new Map<string, number[]>()
  for (const { entry, words } of named) {
    for (const word of words.keys()) push(byWord, word, variants.length)
    variants.push({ entry, words, weight: total(words, weightOf) })
  }

  const cache = new Map<string, IndicatorFound | null>()
  return (text, unit) => {
    const key = `${unit ?? ''}\n${text}`
    let found = cache.get(key)
    if (found === undefined) {
      const entry = best(counted(contentOf(text, toWords)), variants, byWord, weightOf, unit)
      found = entry && { id: entry.id, name: entry.name, unit: entry.unit }
      cache.set(key, found)
    }
    return found
  }
}

const contentOf = (text: string, toWords: NameWords): readonly string[] =>
  toWords(text).filter((word) => !EMPTY.has(word))

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

type WeightOf = (word: string) => number

/** A word weighs the more the fewer names hold it; one that no name holds weighs most, for it tells of something else. */
function weights(names: readonly ReadonlyMap<string, number>[]): WeightOf {
  const holders = new Map<string, number>()
  for (const name of names) for (const word of name.keys()) holders.set(word, (holders.get(word) ?? 0) + 1)
  const unknown = 2.2
  return (word) => {
    const count = holders.get(word)
    return count === undefined ? unknown : 1 + Math.log(names.length / count) / 3
  }
}

function total(words: ReadonlyMap<string, number>, weightOf: WeightOf): number {
  let sum = 0
  for (const [word, count] of words) sum += count * weightOf(word)
  return sum
}

function best(
  text: ReadonlyMap<string, number>,
  variants: readonly Variant[],
  byWord: ReadonlyMap<string, readonly number[]>,
  weightOf: WeightOf,
  unit: string | null | undefined,
): IndicatorEntry | null {
  const whole = total(text, weightOf)
  if (whole === 0) return null
  const shared = new Map<number, number>()
  for (const [word, count] of text) {
    for (const index of byWord.get(word) ?? []) {
      const held = Math.min(count, variants[index]!.words.get(word)!)
      shared.set(index, (shared.get(index) ?? 0) + held * weightOf(word))
    }
  }
  const scores = new Map<IndicatorEntry, number>()
  for (const [index, held] of shared) {
    const { entry, weight } = variants[index]!
    const ofVariant = held / weight
    const ofText = held / whole
    if (ofVariant < LEAST_OF_VARIANT || ofText < LEAST_OF_TEXT) continue
    scores.set(entry, Math.max(scores.get(entry) ?? 0, (2 * ofVariant * ofText) / (ofVariant + ofText)))
  }
  const lead = Math.max(...scores.values())
  const near = [...scores].filter(([, score]) => lead - score < LEAST_LEAD).map(([entry]) => entry)
  if (near.length <= 1) return near[0] ?? null
  const fitting = near.filter((entry) => entry.unit !== null && entry.unit === PLACES[unit ?? ''])
  const others = fitting.length > 0 ? fitting : near.filter((entry) => entry.unit !== 'hạng')
  return others.length === 1 ? others[0]! : null
}

/** Units of a place in a ranking, and of points gained in it. */
const PLACES: Readonly<Record<string, string>> = { hạng: 'hạng', bậc: 'hạng' }

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
