/** Name of an agency as a document writes it → its id in the registry. */
import type { AgencyEntry, Registry } from '../../model/rulebook.ts'
import { joined, type NameWords, nameWords } from './name-words.ts'

export interface AgencyResolver {
  /** Id of the agency a text names, or null. The document's province tells its own "thành phố" from a town of a tỉnh. */
  (text: string, province?: string | null): string | null
  /** Id only when the whole text is a name or variant of the registry: nothing cut, nothing guessed. */
  exact(text: string): string | null
  /** Where the longest exact name that begins at `start` ends, or null; never beyond `end`. */
  longest(text: string, start: number, end: number): number | null
}

/** Titles of a head stand for the body he heads; a verb of asking is no part of the name. */
const LEADERS: readonly string[] = [
  'de nghi',
  'giao',
  'dong chi',
  'cac dong chi',
  'lanh dao',
  'thu truong',
  'nguoi dung dau',
  'giam doc',
  'chu tich',
  'chanh van phong',
  'chanh',
  'truong',
  'tong giam doc',
  'bo truong',
]
/** What may follow the name of a class of bodies and narrow it ("các sở, ngành có cơ sở dữ liệu …"). */
const NARROWING: ReadonlySet<string> = new Set(
  'co lien thuoc duoc tren tai theo cap cua trong dong truc khac dang giao khi voi tinh'.split(' '),
)
/** What may follow the name of one body and place it. */
const PLACING: ReadonlySet<string> = new Set('tinh thanh huyen xa phuong quan thi khu vuc chi nhanh cac'.split(' '))
const CLASS_WORDS = /\b(?:cac|nhung|co lien quan|lien quan|tren dia ban)\b/g

/** Prepares the registry's agencies for look-up; each text is worked out once. */
export function agencyResolver(registry: Pick<Registry, 'agencies' | 'places' | 'abbreviations'>): AgencyResolver {
  const toWords = nameWords(registry.abbreviations)
  const names = new Map<string, AgencyEntry>()
  const classes = new Map<string, AgencyEntry>()
  for (const agency of registry.agencies) {
    for (const name of [agency.name, ...agency.variants]) {
      const words = toWords(name)
      if (!names.has(joined(words))) names.set(joined(words), agency)
      const rest = classKey(words)
      if (agency.group && rest !== '' && !classes.has(rest)) classes.set(rest, agency)
    }
  }
  const places = placeNames(registry, toWords)
  const finder: Finder = { names, classes, places, near: [...names.keys()].filter((key) => key.length >= NEAR_LENGTH) }

  const cache = new Map<string, string | null>()
  const resolve = (text: string, province: string | null = null): string | null => {
    const key = province === null ? text : `${province}\n${text}`
    let id = cache.get(key)
    if (id === undefined) {
      id = find(finder, text.replace(ASIDE, ' '), province, toWords)?.id ?? null
      cache.set(key, id)
    }
    return id
  }
  const exactly = new Map<string, string | null>()
  const exact = (text: string): string | null => {
    let id = exactly.get(text)
    if (id === undefined) {
      id = known(finder, toWords(text))?.id ?? null
      exactly.set(text, id)
    }
    return id
  }
  const nameStarts = startsOf(names.keys())
  const classStarts = startsOf(classes.keys())
  const longest = (text: string, start: number, end: number): number | null => {
    let found: number | null = null
    let key = ''
    let bareKey = ''
    let classKey = ''
    let count = 0
    let isClass = false
    WORD.lastIndex = start
    let until = start
    for (let match = WORD.exec(text); match && match.index < end; match = WORD.exec(text)) {
      if (match.index > until && SHUT.test(text.slice(until, match.index))) break
      until = match.index + match[0].length
      for (const word of toWords.of(match[0])) {
        if (count === 0) isClass = word === 'cac' || word === 'nhung'
        else if (isClass) bareKey += word
        if (word !== 'cac' && word !== 'nhung') classKey += word
        key += word
        count++
      }
      if (isJoiner(match[0])) continue
      const isKnown =
        names.has(key) || (bareKey !== '' && names.has(bareKey)) || ((isClass || count > 2) && classes.has(classKey))
      if (isKnown && until <= end) found = until
      if (!nameStarts.has(key) && !(bareKey !== '' && nameStarts.has(bareKey)) && !classStarts.has(classKey)) break
    }
    return found
  }
  return Object.assign(resolve, { exact, longest })
}

const WORD = /[\p{L}\p{N}]+/gu
/** Between two words of one name there is no such sign. */
const SHUT = /[;:(.]|\n\s*[-+*•]/u
/** Words that hold a list together and end no name. */
const isJoiner = (word: string): boolean => /^(?:và|các)$/iu.test(word)

/** All beginnings of the keys, to know early that nothing longer can follow. */
function startsOf(keys: Iterable<string>): ReadonlySet<string> {
  const starts = new Set<string>()
  for (const key of keys) for (let length = 1; length <= key.length; length++) starts.add(key.slice(0, length))
  return starts
}

/** Words in brackets, footnote marks, and "of the same level": blind, `cùng cấp` could not be told from `cung cấp`. */
const ASIDE = /\([^)]*\)?|\[\d+\]|cùng cấp/giu

interface Places {
  /** Every province's name. */
  readonly all: ReadonlySet<string>
  /** Those that are cities under the centre. */
  readonly cities: ReadonlySet<string>
}

interface Finder {
  readonly names: ReadonlyMap<string, AgencyEntry>
  readonly classes: ReadonlyMap<string, AgencyEntry>
  readonly places: Places
  readonly near: readonly string[]
}

function placeNames(registry: Pick<Registry, 'places'>, toWords: NameWords): Places {
  const all = new Set<string>()
  const cities = new Set<string>()
  for (const place of registry.places) {
    const names = [place.name, ...place.variants].map((name) => joined(toWords(name)))
    for (const name of names) all.add(name)
    if (names.some((name) => name.startsWith('thanhpho'))) for (const name of names) cities.add(name)
  }
  return { all, cities }
}

const classKey = (words: readonly string[]): string => words.join(' ').replace(CLASS_WORDS, '').replace(/ /g, '')

function find(finder: Finder, text: string, province: string | null, toWords: NameWords): AgencyEntry | null {
  const capitals = capitalised(text)
  const words = townAsDistrict(toWords(text), finder.places, province && joined(toWords(province)))
  if (words.length === 0) return null
  const whole = known(finder, words) ?? known(finder, withoutPlace(words, finder.places))
  if (whole) return whole
  for (const leader of LEADERS) {
    const length = leader.split(' ').length
    if (words.length > length && words.slice(0, length).join(' ') === leader) {
      const rest = words.slice(length)
      const headed =
        known(finder, rest) ?? known(finder, withoutPlace(rest, finder.places)) ?? opening(finder, rest, capitals)
      if (headed) return headed
    }
  }
  return opening(finder, words, capitals) ?? nearest(finder, joined(words))
}

const known = (finder: Finder, words: readonly string[]): AgencyEntry | null =>
  finder.names.get(joined(words)) ??
  // A bare noun ("tổ chức", "đơn vị") is no class yet: it may be a verb or name one body.
  (words.length > 2 || words[0] === 'cac' ? finder.classes.get(classKey(words)) : undefined) ??
  (words[0] === 'cac' ? (finder.names.get(joined(words.slice(1))) ?? null) : null)

/** "… tỉnh Kon Tum" → "… tỉnh"; "Sở Nội vụ Kon Tum" → "Sở Nội vụ"; "Sở Nội vụ tỉnh" → "Sở Nội vụ" is tried by the opening. */
function withoutPlace(words: readonly string[], places: Places): readonly string[] {
  for (let length = Math.min(5, words.length - 1); length > 0; length--) {
    if (places.all.has(joined(words.slice(-length)))) return words.slice(0, -length)
  }
  return words
}

/** A town of a tỉnh ("thành phố Kon Tum") is of the rank of a huyện; a city under the centre is of the rank of a tỉnh. */
function townAsDistrict(words: readonly string[], places: Places, province: string | null): readonly string[] {
  const at = words.findIndex((word, i) => word === 'thanh' && words[i + 1] === 'pho')
  if (at < 0 || words.includes('cac') || words.includes('huyen')) return words
  const name = joined(words.slice(at + 2))
  const isCity = name === '' ? province === null || places.cities.has(province) : places.cities.has(name)
  return isCity ? words : [...words.slice(0, at), 'huyen', ...words.slice(at + 2)]
}

/** The longest known name that the text begins with, when what follows only narrows or places it. */
function opening(finder: Finder, words: readonly string[], capitals: ReadonlySet<string>): AgencyEntry | null {
  for (let length = words.length - 1; length >= 2; length--) {
    const entry = known(finder, words.slice(0, length))
    if (!entry) continue
    const next = words[length]!
    // "Thanh tra Sở Y tế", "Thanh tra huyện Ba Tri": the part of another body or of a lower level is not the province's.
    const behind = words[length + 1]
    const ofOther = behind !== undefined && BODIES.has(next === 'cac' ? behind : next)
    if (!entry.group && (ofOther || (entry.level === 'province' && LOWER.has(next)))) return null
    const placed = PLACING.has(next) || capitals.has(next) || /^\d/.test(next)
    return placed || (entry.group && NARROWING.has(next)) ? entry : null
  }
  return null
}

const BODIES: ReadonlySet<string> = new Set('so bo cuc vu'.split(' '))
const LOWER: ReadonlySet<string> = new Set('huyen quan xa phuong'.split(' '))

const plainWords = nameWords({})

/** Words that begin with a capital, blind: after a body's name they are the place it belongs to. */
const capitalised = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\p{Lu}[\p{L}\p{N}]*/gu)].map(([word]) => plainWords(word)[0] ?? ''))

const NEAR_LENGTH = 12

/** One letter wrong, lost or added in a long name still names it, where it can be only one. */
function nearest(finder: Finder, key: string): AgencyEntry | null {
  if (key.length < NEAR_LENGTH) return null
  const ids = new Map<string, AgencyEntry>()
  for (const name of finder.near) {
    if (Math.abs(name.length - key.length) <= 1 && isOneAway(name, key)) {
      const entry = finder.names.get(name)!
      ids.set(entry.id, entry)
    }
  }
  return ids.size === 1 ? [...ids.values()][0]! : null
}

/** True when one letter replaced, removed or inserted turns `a` into `b`. */
function isOneAway(a: string, b: string): boolean {
  let i = 0
  while (i < a.length && i < b.length && a[i] === b[i]) i++
  let j = 0
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++
  return Math.max(a.length, b.length) - i - j <= 1
}
