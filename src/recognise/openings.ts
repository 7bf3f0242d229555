/** Tokens of a passage → at which of them each level has something to try. */
import type { Compiled } from './compile.ts'
import type { Tokens } from './token.ts'

/** Numbers that grow and are thrown away together; an array gives its memory back each time it is emptied. */
class Pile {
  items = new Int32Array(16)
  count = 0

  push(item: number): void {
    if (this.count === this.items.length) {
      const items = new Int32Array(this.count * 2)
      items.set(this.items)
      this.items = items
    }
    this.items[this.count++] = item
  }
}

export class Openings {
  readonly #compiled: Compiled
  readonly #levels: readonly Pile[]

  constructor(compiled: Compiled) {
    this.#compiled = compiled
    this.#levels = compiled.levels.map(() => new Pile())
  }

  /** Opens what the words themselves give; the levels that have any, as bits. */
  read(folded: string, { count, words, starts }: Tokens): number {
    const { wordLevels, starts: lexicals } = this.#compiled
    for (const level of this.#levels) level.count = 0
    let open = 0
    for (let token = 0; token < count; token++) {
      const word = words[token]!
      const mask = word === 0 ? lexicals.mask(lexicals.group(folded.charCodeAt(starts[token]!))) : wordLevels[word]!
      if (mask === 0) continue
      open |= mask
      this.add(mask, token)
    }
    return open
  }

  /** Opens the levels of a mask at a token. */
  add(levels: number, token: number): void {
    for (let mask = levels; mask !== 0; mask &= mask - 1) this.#levels[lowest(mask)]!.push(token)
  }

  at(level: number): Pile {
    return this.#levels[level]!
  }
}

const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask)
