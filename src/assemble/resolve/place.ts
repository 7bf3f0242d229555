/** Text that names a province → the province's entry in the registry. */
import type { PlaceEntry, Registry } from '../../model/rulebook.ts'
import { fold } from '../../model/text.ts'

export interface ProvinceFound {
  readonly name: string
  readonly code: string
  readonly successor: string
}

const WORD = /[\p{L}\p{N}]+/gu
const LONGEST_NAME = 5
/** Words that stand before a province's name and tell it from other places of that name. */
const CITY = 'thành phố'

/**
 * Finds the first province named in a text, one introduced by "tỉnh" or "thành phố" before any other:
 * `'Ủy ban nhân dân tỉnh Kon Tum'` gives Kon Tum; null when none is named.
 */
export function provinceOf(registry: Pick<Registry, 'places'>): (text: string) => ProvinceFound | null {
  const entries = new Map<string, PlaceEntry>()
  for (const place of registry.places) {
    for (const name of [place.name, ...place.variants]) entries.set(wordsOf(name).join(' '), place)
  }
  return (text) => {
    const words = wordsOf(text)
    let plain: PlaceEntry | null = null
    for (let at = 0; at < words.length; at++) {
      const place = longestAt(entries, words, at)
      if (!place) continue
      const before = words.slice(Math.max(0, at - 2), at).join(' ')
      if (before.endsWith('tỉnh') || before === CITY) return found(place)
      plain ??= place
    }
    return plain && found(plain)
  }
}

const found = ({ name, code, successor }: PlaceEntry): ProvinceFound => ({ name, code, successor })

const wordsOf = (text: string): readonly string[] =>
  [...fold(text.normalize('NFC')).matchAll(WORD)].map(([word]) => word)

function longestAt(entries: ReadonlyMap<string, PlaceEntry>, words: readonly string[], at: number): PlaceEntry | null {
  for (let length = Math.min(LONGEST_NAME, words.length - at); length > 0; length--) {
    const place = entries.get(words.slice(at, at + length).join(' '))
    if (place) return place
  }
  return null
}
