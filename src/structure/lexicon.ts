/** Registry → the look-up tables of this room: document types by name and symbol, provinces, agencies, column heads. */
import type { ColumnRole } from '../model/outline.ts'
import type { AgencyEntry, DoctypeEntry, PlaceEntry, Registry } from '../model/rulebook.ts'
import { blind, fold, oneLine } from '../model/text.ts'

export interface HeadPhrase {
  readonly phrase: string
  readonly role: ColumnRole
}

export interface Lexicon {
  /** Folded names of document types, longest first. */
  readonly typeNames: readonly (readonly [string, DoctypeEntry])[]
  readonly typeByName: ReadonlyMap<string, DoctypeEntry>
  /** Symbols as in numbers, in capitals: `KH`, `QĐ`, `CTR`. */
  readonly typeBySymbol: ReadonlyMap<string, DoctypeEntry>
  /** Folded names of provinces. */
  readonly places: ReadonlyMap<string, PlaceEntry>
  /** Most words in a province's name. */
  readonly placeWords: number
  /** Folded names of districts, each in one province only. */
  readonly districts: ReadonlyMap<string, PlaceEntry>
  readonly agencies: ReadonlyMap<string, AgencyEntry>
  /** Folded, longest first; a phrase may stand under several roles. */
  readonly heads: readonly HeadPhrase[]
  readonly headsExact: ReadonlyMap<string, readonly ColumnRole[]>
}

const ROLES: ReadonlySet<string> = new Set<ColumnRole>([
  'ordinal',
  'indicator',
  'content',
  'unit',
  'value',
  'baseline',
  'result',
  'lead',
  'coordinate',
  'monitor',
  'period',
  'output',
  'note',
  'other',
])

/** A symbol as it is compared: capitals, without the signs that copies lose (`QĐ-UBND` and `QĐUBND` begin alike). */
export const symbolKey = (symbol: string): string =>
  symbol
    .toUpperCase()
    .replaceAll('\u00d0', 'Đ')
    .replace(/[^\p{L}]/gu, '')

/** An agency's name as it is compared: without tones, commas, dashes and "và". */
export const agencyKey = (name: string): string =>
  oneLine(
    blind(name)
      .replace(/\bubnd\b/g, 'uy ban nhan dan')
      .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
      .replace(/[^a-z0-9]+/g, ' ')
      .replace(/ va /g, ' '),
  )

/** A table head as it is compared: folded, brackets and signs gone, on one line. */
export const headKey = (head: string): string => foldedHeadKey(fold(head))

/** As {@link headKey}, of words that are folded already. */
export const foldedHeadKey = (folded: string): string =>
  (folded.includes('(') ? folded.replace(/\([^)]*\)/g, ' ') : folded).replace(/[^\p{L}\p{N}%]+/gu, ' ').trim()

const known = new WeakMap<Registry, Lexicon>()

/** The tables of `registry`, built once. */
export function lexiconOf(registry: Registry): Lexicon {
  const found = known.get(registry)
  if (found !== undefined) return found
  const made = build(registry)
  known.set(registry, made)
  return made
}

function build(registry: Registry): Lexicon {
  const typeByName = new Map<string, DoctypeEntry>()
  const typeBySymbol = new Map<string, DoctypeEntry>()
  for (const entry of registry.doctypes) {
    typeBySymbol.set(symbolKey(entry.symbol), entry)
    typeByName.set(fold(entry.name), entry)
    for (const variant of entry.variants)
      if (variant.includes(' ')) typeByName.set(fold(variant), entry)
      else typeBySymbol.set(symbolKey(variant), entry)
  }
  const places = new Map<string, PlaceEntry>()
  let placeWords = 1
  for (const entry of registry.places)
    for (const name of [entry.name, ...entry.variants]) {
      // Names without tones are for searching; in a text they would hit syllables of other words.
      if (name !== entry.name && blind(name) === name.toLowerCase() && blind(entry.name) !== entry.name.toLowerCase())
        continue
      const key = placeKey(name)
      if (key === '') continue
      places.set(key, entry)
      placeWords = Math.max(placeWords, key.split(' ').length)
    }
  const provinces = new Map(registry.places.map((entry) => [entry.code, entry]))
  const districts = new Map<string, PlaceEntry>()
  for (const { province, names } of registry.districts) {
    const entry = provinces.get(province)
    if (entry !== undefined) for (const name of names) districts.set(placeKey(name), entry)
  }
  const agencies = new Map<string, AgencyEntry>()
  for (const entry of registry.agencies)
    for (const name of [entry.name, ...entry.variants]) {
      const key = agencyKey(name)
      if (!agencies.has(key)) agencies.set(key, entry)
    }
  const heads: HeadPhrase[] = []
  const headsExact = new Map<string, ColumnRole[]>()
  for (const { role, phrases } of registry.columns) {
    if (!ROLES.has(role)) continue
    for (const written of phrases) {
      const phrase = headKey(written)
      if (phrase === '') continue
      heads.push({ phrase, role: role as ColumnRole })
      headsExact.set(phrase, [...new Set([...(headsExact.get(phrase) ?? []), role as ColumnRole])])
    }
  }
  return {
    typeNames: [...typeByName].sort((a, b) => b[0].length - a[0].length),
    typeByName,
    typeBySymbol,
    places,
    placeWords,
    districts,
    agencies,
    heads: heads.sort((a, b) => b.phrase.length - a.phrase.length),
    headsExact,
  }
}

/** A province's name as it is compared: folded, dashes as blanks, without "tỉnh", "thành phố", "TP". */
export const placeKey = (name: string): string =>
  oneLine(fold(name).replace(/[-.]+/g, ' ')).replace(/^(tỉnh|thành phố|thủ đô|tp) /, '')
