/** Rulebook → what the matcher runs on: one automaton a level, regular expressions by first character, readers by name. */
import type { Attributes } from '../model/mention.ts'
import type { Pattern, Rule, Rulebook } from '../model/rulebook.ts'
import { Automaton } from './automaton.ts'
import { nameForms } from './names.ts'
import { type Reader, readers } from './readers.ts'
import { Starts } from './starts.ts'
import { Vocabulary } from './vocabulary.ts'

/** One way to make a mention: a rule, or one name of a registry under its rule. */
export interface Form {
  readonly rule: Rule
  /** Number of its kind. */
  readonly kind: number
  readonly set: Attributes
  readonly reader: Reader | null
  /** What its reader made of words seen before, with the attributes of the part that they were read from. */
  readonly known: Map<string, { readonly from: Attributes | undefined; readonly attributes: Attributes | null }>
  /** The kinds of which one must end right in front, as bits of {@link Compiled.tailBits}; 0: any place will do. */
  readonly behind: number
  /** True when its phrase gives some part a name. */
  readonly named: boolean
  /** Order in the rulebook, for ties. */
  readonly order: number
}

export interface Lexical {
  readonly form: Form
  readonly expression: RegExp
  readonly edges: boolean
  /** Where its last match ended, and in which passage: its next one there starts no earlier. */
  resume: number
  passage: number
}

export interface Level {
  readonly automaton: Automaton
  readonly root: number
}

export interface Compiled {
  readonly vocabulary: Vocabulary
  readonly kinds: readonly string[]
  readonly forms: readonly Form[]
  readonly levels: readonly Level[]
  /** For a word's number: bit n is set where level n has anything that begins with it; and where that is an expression told by its word. */
  readonly wordLevels: Int32Array
  readonly lexicalWords: Int32Array
  /** The expressions to try at a token, by its first character. */
  readonly starts: Starts
  /** For a kind: the levels with phrases that begin with it, and the symbols it is known by, with the name of each. */
  readonly kindLevels: Int32Array
  readonly kindSymbols: readonly (readonly number[])[]
  readonly symbolNames: ReadonlyMap<number, string>
  /** For a kind: the bit that marks where its mentions end, where some kind is looked for behind it; else 0. */
  readonly tailBits: Int32Array
  /** For a kind: the kinds that refuse it, and those it refuses. */
  readonly refusers: readonly (readonly number[])[]
  readonly refused: readonly (readonly number[])[]
}

const FIRST_MENTION = 1 << 20
const MOST_LEVELS = 31

/** @throws Error, in Vietnamese and with the rule's place, where a rule names a value reader that does not exist. */
export function compile(rulebook: Rulebook): Compiled {
  if (rulebook.levels.length > MOST_LEVELS) {
    throw new Error(`Các loại dùng nhau qua ${rulebook.levels.length} tầng; nhiều nhất là ${MOST_LEVELS}.`)
  }
  const kinds = rulebook.levels.flat()
  const kindNumber = new Map(kinds.map((kind, number) => [kind, number]))
  const vocabulary = new Vocabulary()
  const symbols = new Map<string, number>()
  const symbolNames = new Map<number, string>()
  const kindSymbols: number[][] = kinds.map(() => [])
  const mentionSymbol = (kind: string, name: string | null): number => {
    const key = `${kind}:${name ?? ''}`
    const known = symbols.get(key)
    if (known !== undefined) return known
    const symbol = FIRST_MENTION + symbols.size
    symbols.set(key, symbol)
    if (name !== null) symbolNames.set(symbol, name)
    kindSymbols[kindNumber.get(kind)!]!.push(symbol)
    kindOfSymbol.push(kindNumber.get(kind)!)
    return symbol
  }
  const wordSymbol = (word: string) => vocabulary.add(word)
  const kindOfSymbol: number[] = []
  const kindOf = (symbol: number) => (symbol < FIRST_MENTION ? -1 : kindOfSymbol[symbol - FIRST_MENTION]!)

  const tails = [...new Set(Object.values(rulebook.behind).flat())]
  if (tails.length > MOST_LEVELS) throw new Error(`\`behind\` kể ${tails.length} loại; nhiều nhất là ${MOST_LEVELS}.`)
  const tailBits = Int32Array.from(kinds, (kind) => (tails.includes(kind) ? 1 << tails.indexOf(kind) : 0))
  const behindBits = (kind: string): number =>
    (rulebook.behind[kind] ?? []).reduce((bits, before) => bits | tailBits[kindNumber.get(before)!]!, 0)

  const forms: Form[] = []
  const automata = rulebook.levels.map(() => new Automaton(wordSymbol, mentionSymbol, kindOf, kinds.length))
  const lexicals: Lexical[][] = rulebook.levels.map(() => [])
  const levelOf = new Map(rulebook.levels.flatMap((names, level) => names.map((kind) => [kind, level] as const)))
  for (const rule of rulebook.rules) {
    const level = levelOf.get(rule.kind)!
    const reader = rule.read === null ? null : readerOf(rule)
    const named = rule.phrase !== null && hasNames(rule.phrase)
    const add = (set: Attributes, pattern: Pattern | null): Form => {
      const form: Form = {
        rule,
        kind: kindNumber.get(rule.kind)!,
        set,
        reader,
        known: new Map(),
        behind: behindBits(rule.kind),
        named,
        order: forms.length,
      }
      forms.push(form)
      if (pattern) automata[level]!.add(pattern, form.order)
      return form
    }
    if (rule.phrase) add(rule.set, rule.phrase)
    else if (rule.lexical) {
      const expression = new RegExp(rule.lexical.source, 'uy')
      lexicals[level]!.push({ form: add(rule.set, null), expression, edges: rule.edges, resume: 0, passage: 0 })
    } else if (rule.registry) {
      for (const { pattern, set } of nameForms(rulebook.registry, rule.registry)) add({ ...set, ...rule.set }, pattern)
    }
  }
  const levels = automata.map((automaton): Level => ({ automaton, root: automaton.root() }))
  const starts = new Starts(lexicals, wordSymbol)
  const wordLevels = new Int32Array(vocabulary.size)
  const lexicalWords = new Int32Array(vocabulary.size)
  starts.words((word, level) => {
    lexicalWords[word]! |= 1 << level
  })
  const kindLevels = new Int32Array(kinds.length)
  for (const [number, { automaton, root }] of levels.entries()) {
    for (const symbol of automaton.symbolsFrom(root)) {
      const kind = kindOf(symbol)
      if (kind >= 0) kindLevels[kind]! |= 1 << number
      else wordLevels[symbol]! |= 1 << number
    }
  }
  for (let word = 1; word < vocabulary.size; word++)
    wordLevels[word]! |= lexicalWords[word]! | starts.mask(starts.group(vocabulary.word(word).charCodeAt(0)))
  const refused = kinds.map((kind) => (rulebook.refuses[kind] ?? []).map((name) => kindNumber.get(name)!))
  const refusers = kinds.map((_, number) =>
    kinds.flatMap((__, other) => (refused[other]!.includes(number) ? [other] : [])),
  )
  return {
    vocabulary,
    kinds,
    forms,
    levels,
    wordLevels,
    lexicalWords,
    starts,
    kindLevels,
    kindSymbols,
    symbolNames,
    tailBits,
    refusers,
    refused,
  }
}

function hasNames(pattern: Pattern): boolean {
  switch (pattern.type) {
    case 'mention':
      return pattern.name !== null
    case 'optional':
      return hasNames(pattern.item)
    case 'choice':
      return pattern.options.some(hasNames)
    case 'sequence':
      return pattern.items.some(hasNames)
    default:
      return false
  }
}

function readerOf(rule: Rule): Reader {
  const reader = readers[rule.read!]
  if (reader) return reader
  const names = Object.keys(readers).sort().join(', ')
  throw new Error(`${rule.where}: không có bộ đọc giá trị \`${rule.read}\`. Các bộ đọc: ${names}.`)
}
