/** Words → the province they name, as it was called then, with the province that holds its territory today. */
import { matches } from '../model/matches.ts'
import type { Header } from '../model/outline.ts'
import type { PlaceEntry } from '../model/rulebook.ts'
import { fold } from '../model/text.ts'
import { type Lexicon, placeKey } from './lexicon.ts'

export interface PlaceFound {
  readonly entry: PlaceEntry
  /** As the words have it, in the registry's spelling. */
  readonly name: string
  readonly at: number
  /** Behind its last word. */
  readonly end: number
}

const WORD = /[\p{L}\p{N}]+/gu

/**
 * The first province in `words`, or null. `after` asks for a word such as "tỉnh" or "thành phố" before it; with
 * `capitals` a name counts only where it is written with capitals ("An Giang", not "an giang").
 */
export function findPlace(words: string, lexicon: Lexicon, capitals = true): PlaceFound | null {
  const low = fold(words)
  const tokens = matches(WORD, low)
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens[i]!.index
    if (capitals && words.charAt(at) === low.charAt(at)) continue
    for (let n = Math.min(lexicon.placeWords, tokens.length - i); n >= 1; n--) {
      const last = tokens[i + n - 1]!
      const between = low.slice(at, last.index + last[0].length)
      if (/[,;:()]/.test(between)) continue
      const entry = lexicon.places.get(placeKey(between))
      if (entry === undefined) continue
      if (n === 1 && !standsAlone(low, at)) continue
      if (OF_PERSON.test(low.slice(Math.max(0, at - 24), at))) continue
      return { entry, name: nameOf(entry, between), at, end: last.index + last[0].length }
    }
  }
  return null
}

/** "Đoàn TNCS Hồ Chí Minh", "tư tưởng Hồ Chí Minh": the man and not the city. */
const OF_PERSON =
  /(?:tncs|thanh niên cộng sản|tưởng|đạo đức|phong cách|chủ tịch|quốc gia|tiền phong|huân chương|lăng|bảo tàng|đường|đường mòn) $/u

/** A name of one syllable ("Huế") counts by itself; the table knows no other of that kind. */
const standsAlone = (low: string, at: number): boolean => !/\p{L}-$/u.test(low.slice(Math.max(0, at - 2), at))

/** The older, longer name where the words are not the present one: "TT Huế" is "Thừa Thiên Huế". */
function nameOf(entry: PlaceEntry, words: string): string {
  const present = placeKey(entry.name)
  if (placeKey(words) === present) return entry.name
  const older = entry.variants.filter((variant) => placeKey(variant).endsWith(` ${present}`) && !/[-–.]/.test(variant))
  return older.reduce((longest, variant) => (variant.length > longest.length ? variant : longest), entry.name)
}

const DISTRICT = /(?<!\p{L})(?:(?:huyện|thị|thành|quận) ủy|huyện|thị xã|thành phố|quận|tx\.?|tp\.?) ?(?=\p{L})/gu
const DISTRICT_WORDS = 4

/** The province of the first district in `words` that is named with what it is ("huyện Tuy Phước"), or null. */
export function findDistrict(words: string, lexicon: Lexicon, capitals = true): PlaceFound | null {
  const low = fold(words)
  for (const found of matches(DISTRICT, low)) {
    const from = found.index + found[0].length
    const tokens = matches(WORD, low.slice(from, from + 60)).slice(0, DISTRICT_WORDS)
    for (let n = tokens.length; n >= 1; n--) {
      const last = tokens[n - 1]!
      const end = from + last.index + last[0].length
      const named = !capitals || words.charAt(from) !== low.charAt(from)
      const entry = named ? lexicon.districts.get(placeKey(low.slice(from, end))) : undefined
      if (entry !== undefined) return { entry, name: entry.name, at: found.index, end }
    }
  }
  return null
}

const CITIES = new Set(['01', '31', '48', '79', '92'])

/** True for a province-level city in the given year: Hà Nội, Hải Phòng, Đà Nẵng, TP. Hồ Chí Minh, Cần Thơ; Huế since 2025. */
export const isCity = (entry: PlaceEntry, year: number | null): boolean =>
  CITIES.has(entry.code) || (entry.code === '46' && year !== null && year >= 2025)

/** As the header carries it. */
export const provinceOf = (found: PlaceFound | null): Header['province'] =>
  found === null ? null : { name: found.name, code: found.entry.code, successor: found.entry.successor }
