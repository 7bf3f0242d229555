/** Names of a registry → patterns that also read their abbreviations and looser signs, with the attributes of each. */
import type { Attributes } from '../model/mention.ts'
import type { Pattern, Registry, RegistryName } from '../model/rulebook.ts'
import { fold } from '../model/text.ts'
import { tokenWords } from '../model/token.ts'

export interface NameForm {
  readonly pattern: Pattern
  readonly set: Attributes
}

/** The forms of one registry, an entry each; entries without any word are left out. */
export function nameForms(registry: Registry, name: RegistryName): NameForm[] {
  const spell = speller(registry.abbreviations)
  const forms = (
    entries: readonly { readonly names: readonly string[]; readonly set: Attributes }[],
    loose: boolean,
  ): NameForm[] =>
    entries.flatMap(({ names, set }) => {
      const options = names.map((each) => tokenWords(fold(each))).filter((words) => words.length > 0)
      const patterns = options.map((words) => (loose ? spell(words) : exactly(words)))
      return patterns.length === 0 ? [] : [{ pattern: oneOf(patterns), set }]
    })
  switch (name) {
    case 'agencies':
      return forms(
        registry.agencies.map(({ id, level, group, name, variants }) => ({
          names: [name, ...variants],
          set: { id, level, group },
        })),
        true,
      )
    case 'units':
      return forms(
        registry.units.map(({ name, variants, counted }) => ({
          names: [name, ...variants],
          set: { unit: name, counted },
        })),
        false,
      )
    case 'places':
      return forms(
        registry.places.map(({ name, variants, code, successor }) => ({
          names: [name, ...variants],
          set: { name, code, successor },
        })),
        true,
      )
    case 'doctypes':
      return forms(
        registry.doctypes.map(({ id, symbol, name, variants }) => ({
          names: [name, ...variants],
          set: { id, type: symbol },
        })),
        false,
      )
    case 'indicators':
      return forms(
        registry.indicators.map(({ id, name, variants }) => ({ names: [name, ...variants], set: { indicator: id } })),
        true,
      )
  }
}

const word = (text: string): Pattern => ({ type: 'word', word: text })
const exactly = (words: readonly string[]): Pattern => ({ type: 'sequence', items: words.map(word) })
const oneOf = (options: readonly Pattern[]): Pattern =>
  options.length === 1 ? options[0]! : { type: 'choice', options }

const AND: Pattern = oneOf([word('và'), word('&'), word(',')])

/** Commas and dashes inside a name may be left out, "và" may be "&" or a comma. */
const loosely = (words: readonly string[]): Pattern[] =>
  words.map((text, i): Pattern => {
    if (text === 'và' || text === '&') return AND
    const sign = (text === ',' || text === '-') && i > 0 && i < words.length - 1
    return sign ? { type: 'optional', item: word(text) } : word(text)
  })

interface Abbreviation {
  readonly short: readonly string[]
  readonly long: readonly string[]
  readonly pattern: Pattern
}

/** Prepares the abbreviations; what it returns turns a name's words into a pattern that reads either form of each. */
function speller(abbreviations: Readonly<Record<string, string>>): (words: readonly string[]) => Pattern {
  const byFirst = new Map<string, Abbreviation[]>()
  for (const [short, long] of Object.entries(abbreviations)) {
    const both = { short: tokenWords(fold(short)), long: tokenWords(fold(long)) }
    if (both.short.length === 0 || both.long.length < 2) continue
    const pattern = oneOf([{ type: 'sequence', items: loosely(both.long) }, exactly(both.short)])
    for (const first of [both.short[0]!, both.long[0]!]) {
      byFirst.set(first, [...(byFirst.get(first) ?? []), { ...both, pattern }])
    }
  }
  return (words) => {
    const items: Pattern[] = []
    let plain = 0
    for (let at = 0; at < words.length; ) {
      const [found, length] = longestAt(byFirst.get(words[at]!) ?? [], words, at)
      if (!found) {
        at++
        continue
      }
      items.push(...loosely(words).slice(plain, at), found.pattern)
      at += length
      plain = at
    }
    items.push(...loosely(words).slice(plain))
    return { type: 'sequence', items }
  }
}

function longestAt(
  candidates: readonly Abbreviation[],
  words: readonly string[],
  at: number,
): [Abbreviation | null, number] {
  let best: Abbreviation | null = null
  let length = 0
  for (const candidate of candidates) {
    for (const form of [candidate.long, candidate.short]) {
      if (form.length > length && form.every((text, i) => words[at + i] === text)) {
        best = candidate
        length = form.length
      }
    }
  }
  return [best, length]
}
