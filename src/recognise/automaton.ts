/** Patterns → one automaton whose steps are words, mentions and gaps; states are made when first reached. */
import type { Pattern } from '../model/rulebook.ts'

/** What a state's gap leads to: up to `most` tokens of anything, then `target`. */
export interface Gap {
  readonly most: number
  readonly target: number
}

export interface State {
  /** Forms that are complete here, in the order in which they were added. */
  readonly accepts: readonly number[]
  readonly gaps: readonly Gap[]
  /** By kind: 1 where a step from here is a mention of it. Null when none is. */
  readonly kinds: Uint8Array | null
}

interface Node {
  readonly symbol: number
  readonly next: readonly number[]
  readonly accept: number
  readonly gap: number
}

/**
 * Symbols are positive numbers that the caller gives to words and to mention kinds. All patterns share states as long as
 * they read the same, so that thousands of phrases cost one look-up for each token.
 */
export class Automaton {
  readonly #nodes: Node[] = []
  readonly #sets: number[][] = []
  readonly #numbers = new Map<string, number>()
  readonly #states: (State | null)[] = []
  #froms = new Int32Array(1 << 12)
  #symbols = new Int32Array(1 << 12)
  #targets = new Int32Array(1 << 12)
  #steps = 0
  readonly #starts: number[] = []

  constructor(
    readonly wordSymbol: (word: string) => number,
    readonly mentionSymbol: (kind: string, name: string | null) => number,
    /** The kind's number of a mention's symbol; -1 for a word's. */
    readonly kindOf: (symbol: number) => number,
    readonly kindCount: number,
  ) {}

  /** Adds a pattern that, once read through, accepts `form`. All patterns come before the first `root()`. */
  add(pattern: Pattern, form: number): void {
    this.#starts.push(this.#compile(pattern, this.#node(0, [], form, 0)))
  }

  #node(symbol: number, next: readonly number[], accept: number, gap: number): number {
    this.#nodes.push({ symbol, next, accept, gap })
    return this.#nodes.length - 1
  }

  #compile(pattern: Pattern, next: number): number {
    switch (pattern.type) {
      case 'word':
        return this.#node(this.wordSymbol(pattern.word), [next], -1, 0)
      case 'mention':
        return this.#node(this.mentionSymbol(pattern.kind, pattern.name), [next], -1, 0)
      case 'gap':
        return this.#node(0, [next], -1, pattern.most)
      case 'optional':
        return this.#node(0, [this.#compile(pattern.item, next), next], -1, 0)
      case 'choice': {
        const options = pattern.options.map((option) => this.#compile(option, next))
        return this.#node(0, options, -1, 0)
      }
      case 'sequence':
        return pattern.items.reduceRight((after, item) => this.#compile(item, after), next)
    }
  }

  /** The state before any token. */
  root(): number {
    return this.#stateOf(this.#starts)
  }

  /** The symbols that lead on from a state. */
  symbolsFrom(state: number): number[] {
    this.state(state)
    const found = new Set<number>()
    for (const node of this.#sets[state]!) if (this.#nodes[node]!.symbol > 0) found.add(this.#nodes[node]!.symbol)
    return [...found]
  }

  #stateOf(nodes: readonly number[]): number {
    const reached = new Set<number>()
    const open = [...nodes]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (reached.has(node)) continue
      reached.add(node)
      const { symbol, next, gap } = this.#nodes[node]!
      if (symbol === 0 && gap === 0) open.push(...next)
    }
    const set = [...reached].filter((node) => {
      const { symbol, accept, gap } = this.#nodes[node]!
      return symbol > 0 || accept >= 0 || gap > 0
    })
    set.sort((a, b) => a - b)
    const key = set.join()
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const state = this.#sets.length
    this.#sets.push(set)
    this.#states.push(null)
    this.#numbers.set(key, state)
    return state
  }

  state(number: number): State {
    return this.#states[number] ?? this.#make(number)
  }

  #make(number: number): State {
    const bySymbol = new Map<number, number[]>()
    const accepts: number[] = []
    const gaps: Gap[] = []
    let kinds: Uint8Array | null = null
    for (const id of this.#sets[number]!) {
      const { symbol, next, accept, gap } = this.#nodes[id]!
      if (accept >= 0) accepts.push(accept)
      else if (gap > 0) gaps.push({ most: gap, target: this.#stateOf(next) })
      else {
        const kind = this.kindOf(symbol)
        if (kind >= 0) {
          kinds ??= new Uint8Array(this.kindCount)
          kinds[kind] = 1
        }
        const nexts = bySymbol.get(symbol)
        if (nexts) nexts.push(...next)
        else bySymbol.set(symbol, [...next])
      }
    }
    for (const [symbol, nexts] of bySymbol) this.#setStep(number, symbol, this.#stateOf(nexts))
    const state: State = { accepts: [...new Set(accepts)].sort((a, b) => a - b), gaps, kinds }
    this.#states[number] = state
    return state
  }

  #setStep(state: number, symbol: number, target: number): void {
    if (this.#steps * 2 >= this.#froms.length) this.#grow()
    const slot = this.#slot(state, symbol)
    this.#froms[slot] = state + 1
    this.#symbols[slot] = symbol
    this.#targets[slot] = target
    this.#steps++
  }

  #grow(): void {
    const states = this.#froms
    const symbols = this.#symbols
    const targets = this.#targets
    this.#froms = new Int32Array(states.length * 2)
    this.#symbols = new Int32Array(states.length * 2)
    this.#targets = new Int32Array(states.length * 2)
    for (let i = 0; i < states.length; i++) {
      if (states[i] === 0) continue
      const slot = this.#slot(states[i]! - 1, symbols[i]!)
      this.#froms[slot] = states[i]!
      this.#symbols[slot] = symbols[i]!
      this.#targets[slot] = targets[i]!
    }
  }

  #slot(state: number, symbol: number): number {
    const mask = this.#froms.length - 1
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) >>> 8
    for (slot &= mask; this.#froms[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#froms[slot] === state + 1 && this.#symbols[slot] === symbol) break
    }
    return slot
  }

  /** The state after reading `symbol` in `state`, which `state()` has been asked for; -1 when no pattern goes that way. */
  step(state: number, symbol: number): number {
    const slot = this.#slot(state, symbol)
    return this.#froms[slot] === 0 ? -1 : this.#targets[slot]!
  }
}
