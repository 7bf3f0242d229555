/** Regular expressions of all levels → those that may begin at a token, by its word or its first character. */
import type { Lexical } from './compile.ts'
import { type First, firstOf, mayBegin } from './first.ts'

const UNSEEN = 0xffff
const NONE: readonly Lexical[] = []

export class Starts {
  readonly #groups = new Uint16Array(0x10000).fill(UNSEEN)
  readonly #numbers = new Map<string, number>()
  readonly #all: readonly { readonly lexical: Lexical; readonly level: number; readonly first: First }[]
  readonly #masks: number[] = []
  readonly #byLevel: Lexical[][][] = []
  readonly #levels: number
  readonly #byWord = new Map<number, Lexical[]>()

  /** `levels` holds the expressions of each level; `add` gives a word its number. */
  constructor(levels: readonly (readonly Lexical[])[], add: (word: string) => number) {
    this.#levels = levels.length
    this.#all = levels.flatMap((list, level) =>
      list.map((lexical) => ({ lexical, level, first: firstOf(lexical.expression.source) })),
    )
    for (const { lexical, level, first } of this.#all) {
      for (const text of first.words) {
        const key = add(text) * this.#levels + level
        this.#byWord.set(key, [...(this.#byWord.get(key) ?? []), lexical])
      }
    }
  }

  /** Calls back for each word, by number, with each level that has an expression for it. */
  words(call: (word: number, level: number) => void): void {
    for (const key of this.#byWord.keys()) call(Math.floor(key / this.#levels), key % this.#levels)
  }

  /** The expressions of one level that begin with this word. */
  withWord(word: number, level: number): readonly Lexical[] {
    return this.#byWord.get(word * this.#levels + level) ?? NONE
  }

  /** The group of a UTF-16 unit: units of one group begin the same expressions. */
  group(unit: number): number {
    const group = this.#groups[unit]!
    return group === UNSEEN ? this.#see(unit) : group
  }

  /** Bit n is set where level n has an expression for this group. */
  mask(group: number): number {
    return this.#masks[group]!
  }

  /** The expressions of one level for this group. */
  at(group: number, level: number): readonly Lexical[] {
    return this.#byLevel[group]![level]!
  }

  #see(unit: number): number {
    const here = this.#all.filter(({ first }) => mayBegin(first, unit))
    const key = here.map(({ lexical }) => lexical.form.order).join()
    let group = this.#numbers.get(key)
    if (group === undefined) {
      group = this.#masks.length
      this.#numbers.set(key, group)
      this.#masks.push(here.reduce((mask, { level }) => mask | (1 << level), 0))
      const lists: Lexical[][] = Array.from({ length: this.#levels }, () => [])
      for (const { level, lexical } of here) lists[level]!.push(lexical)
      this.#byLevel.push(lists)
    }
    this.#groups[unit] = group
    return group
  }
}
