/** Folded text of one passage → typed arrays of tokens: where each starts and ends, and its number in the vocabulary. */
import { DIGIT, SPACE, tokenEnd, UNIT_CLASS } from '../model/token.ts'

/** The words that some rule uses, numbered from 1; 0 is any other word. Looked up without cutting strings. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #words: string[] = ['']
  #slots = new Int32Array(1024)

  get size(): number {
    return this.#words.length
  }

  /** The number of a folded word, given out at its first use. */
  add(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#words.length
    this.#words.push(word)
    this.#numbers.set(word, number)
    if (number * 2 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 2)
      for (let i = 1; i < number; i++) this.#place(i)
    }
    this.#place(number)
    return number
  }

  #place(number: number): void {
    const word = this.#words[number]!
    const mask = this.#slots.length - 1
    let slot = hashOf(word, 0, word.length) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = number
  }

  /** The number of `text.slice(start, end)`, of which `hash` is the hash; 0 when no rule uses it. */
  find(text: string, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]!
      if (number === 0) return 0
      const word = this.#words[number]!
      if (word.length !== end - start) continue
      let i = 0
      while (i < word.length && word.charCodeAt(i) === text.charCodeAt(start + i)) i++
      if (i === word.length) return number
    }
  }
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i))
  return spread(hash)
}

const mix = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0
const spread = (hash: number): number => (hash ^ (hash >>> 15)) & 0x7fffffff

/** The tokens of the passage at hand; one is kept and filled anew for each passage. */
export interface Tokens {
  count: number
  starts: Int32Array
  ends: Int32Array
  words: Int32Array
  /** Code units of tokens before this one: a length that white space does not change. One more entry than tokens. */
  weights: Int32Array
  /** 1 where a gap must stop: a sentence ends at this token. */
  stops: Uint8Array
}

export const newTokens = (room = 256): Tokens => ({
  count: 0,
  starts: new Int32Array(room),
  ends: new Int32Array(room),
  words: new Int32Array(room),
  weights: new Int32Array(room + 1),
  stops: new Uint8Array(room),
})

const STOP_SIGNS: Uint8Array = (() => {
  const table = new Uint8Array(0x10000)
  for (const sign of '.:') table[sign.charCodeAt(0)] = 2
  for (const sign of ';!?') table[sign.charCodeAt(0)] = 1
  return table
})()

/** Fills `tokens` with those of `folded`; returns how many there are. */
export function tokenise(folded: string, vocabulary: Vocabulary, tokens: Tokens): number {
  const length = folded.length
  if (length > tokens.starts.length) Object.assign(tokens, newTokens(length * 2))
  const { starts, ends, words, weights, stops } = tokens
  let count = 0
  let weight = 0
  for (let at = 0; at < length; ) {
    const unit = folded.charCodeAt(at)
    const kind = UNIT_CLASS[unit]!
    if (kind === SPACE) {
      at++
      continue
    }
    let hash = 0
    let end = at
    let stop = 0
    if (kind <= DIGIT) {
      let next = unit
      do {
        hash = (Math.imul(hash, 31) + next) | 0
        end++
        if (end === length) break
        next = folded.charCodeAt(end)
      } while (UNIT_CLASS[next] === kind)
      hash = spread(hash)
    } else {
      end = tokenEnd(folded, at, length)
      hash = hashOf(folded, at, end)
      const sign = STOP_SIGNS[unit]!
      // A point or colon with a letter or digit right behind it stands inside a number, a time or an abbreviation.
      if (sign === 1 || (sign === 2 && !gluedBehind(folded, end))) stop = 1
    }
    starts[count] = at
    ends[count] = end
    words[count] = vocabulary.find(folded, at, end, hash)
    weights[count] = weight
    stops[count] = stop
    weight += end - at
    count++
    at = end
  }
  weights[count] = weight
  tokens.count = count
  return count
}

function gluedBehind(text: string, end: number): boolean {
  if (end >= text.length) return false
  const kind = UNIT_CLASS[text.charCodeAt(end)]!
  return kind !== SPACE && kind <= DIGIT
}
