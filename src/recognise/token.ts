/** Folded text of one passage → typed arrays of tokens: where each starts and ends, and its number in the vocabulary. */
import { DIGIT, HIGH_SURROGATE, SPACE, UNIT_CLASS } from '../model/token.ts'
import { mix, spread, type Vocabulary } from './vocabulary.ts'

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

/** Fills `tokens` with those of the first `length` units of folded `text`; returns how many there are. */
function tokenise(text: Uint16Array, length: number, vocabulary: Vocabulary, tokens: Tokens): number {
  const { starts, ends, words, weights, stops } = tokens
  let count = 0
  let weight = 0
  for (let at = 0; at < length; ) {
    const unit = text[at]!
    const kind = UNIT_CLASS[unit]!
    if (kind === SPACE) {
      at++
      continue
    }
    let end = at + 1
    let hash = mix(0, unit)
    let stop = 0
    if (kind <= DIGIT) {
      for (; end < length; end++) {
        const next = text[end]!
        if (UNIT_CLASS[next] !== kind) break
        hash = mix(hash, next)
      }
    } else {
      if (kind === HIGH_SURROGATE && end < length) hash = mix(hash, text[end++]!)
      const sign = STOP_SIGNS[unit]!
      // A point or colon with a letter or digit right behind it stands inside a number, a time or an abbreviation.
      if (sign === 1 || (sign === 2 && !gluedBehind(text, end, length))) stop = 1
    }
    starts[count] = at
    ends[count] = end
    words[count] = vocabulary.find(text, at, end, spread(hash))
    weights[count] = weight
    stops[count] = stop
    weight += end - at
    count++
    at = end
  }
  weights[count] = weight
  return count
}

function gluedBehind(text: Uint16Array, end: number, length: number): boolean {
  if (end >= length) return false
  const kind = UNIT_CLASS[text[end]!]!
  return kind !== SPACE && kind <= DIGIT
}

/** Cuts one passage after another into tokens. */
export class Tokeniser {
  readonly tokens: Tokens = newTokens()
  readonly #vocabulary: Vocabulary
  #units = new Uint16Array(256)

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary
  }

  /** Fills {@link tokens} with those of `folded`; returns how many there are. */
  read(folded: string): number {
    const { length } = folded
    if (length > this.tokens.starts.length) Object.assign(this.tokens, newTokens(length * 2))
    if (length > this.#units.length) this.#units = new Uint16Array(length * 2)
    const units = this.#units
    for (let i = 0; i < length; i++) units[i] = folded.charCodeAt(i)
    this.tokens.count = tokenise(units, length, this.#vocabulary, this.tokens)
    return this.tokens.count
  }
}
