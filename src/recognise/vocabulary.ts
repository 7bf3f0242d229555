/** Words that rules use → numbers, found again in a text without cutting it. */

/** UTF-16 code units: in typed arrays, because to ask a string for its units one by one costs several times as much. */
type Units = Uint16Array

/** The words that some rule uses, numbered from 1; 0 is any other word. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>()
  readonly #words: string[] = ['']
  #slots = new Int32Array(1024)
  /** All words behind each other, and where each starts; one more entry than words. */
  #units: Units = new Uint16Array(1 << 12)
  #starts = new Int32Array(1 << 10)

  get size(): number {
    return this.#words.length
  }

  /** The word of a number. */
  word(number: number): string {
    return this.#words[number]!
  }

  /** The number of a folded word, given out at its first use. */
  add(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#words.length
    this.#words.push(word)
    this.#numbers.set(word, number)
    this.#keep(word, number)
    if (number * 2 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 2)
      for (let i = 1; i < number; i++) this.#place(i)
    }
    this.#place(number)
    return number
  }

  #keep(word: string, number: number): void {
    if (number + 1 >= this.#starts.length) this.#starts = grown(this.#starts, new Int32Array(this.#starts.length * 2))
    const start = this.#starts[number]!
    while (start + word.length > this.#units.length)
      this.#units = grown(this.#units, new Uint16Array(this.#units.length * 2))
    for (let i = 0; i < word.length; i++) this.#units[start + i] = word.charCodeAt(i)
    this.#starts[number + 1] = start + word.length
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1
    let slot = hashOf(this.#units, this.#starts[number]!, this.#starts[number + 1]!) & mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
    this.#slots[slot] = number
  }

  /** The number of the word that stands in `text` from `start` to `end`, of which `hash` is the hash; 0 when no rule uses it. */
  find(text: Units, start: number, end: number, hash: number): number {
    const slots = this.#slots
    const starts = this.#starts
    const units = this.#units
    const mask = slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]!
      if (number === 0) return 0
      const from = starts[number]!
      if (starts[number + 1]! - from !== end - start) continue
      let at = start
      while (at < end && units[from + at - start] === text[at]) at++
      if (at === end) return number
    }
  }
}

function grown<T extends Int32Array | Uint16Array>(old: T, bigger: T): T {
  bigger.set(old)
  return bigger
}

function hashOf(text: Units, start: number, end: number): number {
  let hash = 0
  for (let i = start; i < end; i++) hash = mix(hash, text[i]!)
  return spread(hash)
}

export const mix = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0
export const spread = (hash: number): number => (hash ^ (hash >>> 15)) & 0x7fffffff
