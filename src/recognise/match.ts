/** One passage × compiled rules → its mentions and refusals, level by level. */
import type { Mention, Refusal } from '../model/mention.ts'
import { isWordAt } from '../model/text.ts'
import type { Automaton, Gap } from './automaton.ts'
import type { Compiled, Form, Lexical } from './compile.ts'
import { putInOrder } from './order.ts'
import { blocker, refuse } from './refuse.ts'
import { NO_MENTION, settle, type Work } from './settle.ts'
import { newTokens, tokenise } from './token.ts'

/** What the matcher holds of the passage at hand. */
export interface Passage {
  readonly compiled: Compiled
  readonly raw: string
  readonly folded: string
  /** Where the passage starts in the canonical text. */
  readonly base: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly weights: Int32Array
  /** Settled mentions of each kind in order, those refused later among them. */
  readonly byKind: readonly Work[][]
  /** The kinds that have any. */
  readonly touched: number[]
  readonly refusals: Refusal[]
}

const longerFirst = (a: Work, b: Work): number => b.to - a.to || a.form.kind - b.form.kind

const NO_WORKS: readonly Work[] = []
const NO_SYMBOLS: readonly number[] = []

/** A matcher with its own scratch memory; not to be entered twice at once. */
export class Matcher {
  readonly #compiled: Compiled
  readonly #tokens = newTokens()
  /** For each token: the mentions that start there, linked. */
  #heads: (Work | null)[] = []
  /** For each token: bits of the kinds of which a mention ends right in front of it. */
  #tails = new Int32Array(256)
  /** For each level: the tokens at which to try its phrases. */
  readonly #openings: number[][]
  #seen = new Int32Array(256)
  #stamp = 0
  /** Counts passages. */
  #number = 0
  #automaton!: Automaton
  #from = 0
  #count = 0
  readonly #candidates: Work[] = []
  #firstOfStart = 0
  readonly #byKind: readonly Work[][]
  readonly #touched: number[] = []
  readonly #works: Work[] = []
  /** How many gaps are open, and behind which states and tokens nothing was found, in this level. */
  #gaps = 0
  readonly #dead = new Set<number>()
  readonly #parts: Work[] = []
  readonly #symbols: number[] = []
  #passage!: Passage

  constructor(compiled: Compiled) {
    this.#compiled = compiled
    this.#openings = compiled.levels.map(() => [])
    this.#byKind = compiled.kinds.map(() => [])
  }

  /** Adds the mentions of `raw`, in reading order, and the refusals to the two lists. `folded` is `raw` folded. */
  run(raw: string, folded: string, base: number, mentions: Mention[], refusals: Refusal[]): void {
    const compiled = this.#compiled
    this.#open(folded)
    const { starts, ends, weights } = this.#tokens
    for (const kind of this.#touched) this.#byKind[kind]!.length = 0
    if (this.#touched.length > 0) this.#touched.length = 0
    const passage: Passage = {
      compiled,
      raw,
      folded,
      base,
      starts,
      ends,
      weights,
      byKind: this.#byKind,
      touched: this.#touched,
      refusals,
    }
    this.#passage = passage
    for (let number = 0; number < compiled.levels.length; number++) {
      const openings = this.#openings[number]!
      if (openings.length === 0) continue
      if (this.#candidates.length > 0) this.#candidates.length = 0
      const { automaton, root } = compiled.levels[number]!
      this.#automaton = automaton
      if (this.#dead.size > 0) this.#dead.clear()
      this.#stamp++
      for (const token of openings) {
        if (this.#seen[token] === this.#stamp) continue
        this.#seen[token] = this.#stamp
        this.#tryLexicals(token, number)
        this.#from = token
        this.#firstOfStart = this.#candidates.length
        this.#explore(root, token)
      }
      if (this.#candidates.length === 0) continue
      if (this.#works.length > 0) this.#works.length = 0
      settle(passage, this.#candidates, this.#works)
      for (const work of this.#works) this.#place(work)
      refuse(passage, this.#works)
    }
    this.#collect(mentions)
  }

  #open(folded: string): void {
    const { vocabulary, wordLevels, lexicalWords, starts: lexicals } = this.#compiled
    const count = tokenise(folded, vocabulary, this.#tokens)
    this.#count = count
    if (this.#seen.length < count) {
      this.#seen = new Int32Array(count * 2)
      this.#stamp = 0
    }
    if (this.#heads.length < count) this.#heads = new Array<Work | null>(count * 2)
    this.#heads.fill(null, 0, count)
    if (this.#tails.length <= count) this.#tails = new Int32Array(count * 2 + 1)
    this.#tails.fill(0, 0, count + 1)
    for (const openings of this.#openings) if (openings.length > 0) openings.length = 0
    this.#number++
    const { words, starts } = this.#tokens
    for (let token = 0; token < count; token++) {
      const word = words[token]!
      let mask =
        wordLevels[word]! | lexicalWords[word]! | lexicals.mask(lexicals.group(folded.charCodeAt(starts[token]!)))
      while (mask !== 0) {
        const level = 31 - Math.clz32(mask & -mask)
        this.#openings[level]!.push(token)
        mask &= mask - 1
      }
    }
  }

  #place(work: Work): void {
    work.next = this.#heads[work.from]!
    this.#heads[work.from] = work
    this.#tails[work.to]! |= this.#compiled.tailBits[work.form.kind]!
    let mask = this.#compiled.kindLevels[work.form.kind]!
    while (mask !== 0) {
      this.#openings[31 - Math.clz32(mask & -mask)]!.push(work.from)
      mask &= mask - 1
    }
  }

  /** Follows every way from `state` at `token`; true when some form was complete. */
  #explore(number: number, token: number): boolean {
    const automaton = this.#automaton
    const state = automaton.state(number)
    let found = false
    for (const form of state.accepts) {
      this.#record(this.#compiled.forms[form]!, token)
      found = true
    }
    if (token >= this.#count) return found
    const { kinds } = state
    if (kinds !== null) {
      for (let work = this.#heads[token]!; work; work = work.next!) {
        if (kinds[work.form.kind] === 0) continue
        for (const symbol of this.#compiled.kindSymbols[work.form.kind]!) {
          const next = automaton.step(number, symbol)
          if (next < 0) continue
          this.#parts.push(work)
          this.#symbols.push(symbol)
          if (this.#explore(next, work.to)) found = true
          this.#parts.pop()
          this.#symbols.pop()
        }
      }
    }
    const word = this.#tokens.words[token]!
    if (word !== 0) {
      const next = automaton.step(number, word)
      if (next >= 0 && this.#explore(next, token + 1)) found = true
    }
    for (const gap of state.gaps) if (this.#cross(gap, token)) found = true
    return found
  }

  /** Looks behind a gap for the nearest end, which is the one meant: a gap reaches no farther than it must. */
  #cross({ most, target }: Gap, token: number): boolean {
    const inner = this.#gaps > 0
    this.#gaps++
    let found = false
    for (let at = token; at < this.#count && !found; at++) {
      // Gap within gap: without a note of the dead ends their number would multiply.
      const key = target * (this.#count + 1) + at
      if (!inner || !this.#dead.has(key)) {
        found = this.#explore(target, at)
        if (inner && !found) this.#dead.add(key)
      }
      if (at - token === most || this.#tokens.stops[at] === 1) break
    }
    this.#gaps--
    return found
  }

  #record(form: Form, to: number): void {
    if (!this.#mayStart(form, this.#from)) return
    const candidates = this.#candidates
    for (let i = this.#firstOfStart; i < candidates.length; i++) {
      const other = candidates[i]!
      if (other.form !== form || other.to !== to) continue
      if (other.blocker === null && other.parts.length >= this.#parts.length) return
      const better = this.#candidate(form, to)
      if (other.blocker !== null && better.blocker !== null) return
      if (better.blocker === null) candidates[i] = better
      return
    }
    candidates.push(this.#candidate(form, to))
  }

  /** A kind that is only looked for behind others starts where one of them ends. */
  #mayStart({ behind }: Form, token: number): boolean {
    return behind === 0 || (this.#tails[token]! & behind) !== 0
  }

  #candidate(form: Form, to: number): Work {
    const plain = this.#parts.length === 0
    const parts = plain ? NO_WORKS : this.#parts.slice()
    return {
      form,
      from: this.#from,
      to,
      parts,
      symbols: plain || !form.named ? NO_SYMBOLS : this.#symbols.slice(),
      groups: undefined,
      blocker: blocker(this.#passage, form.kind, this.#from, to, parts),
      mention: NO_MENTION,
      users: null,
      refusedBy: null,
      next: null,
    }
  }

  #tryLexicals(token: number, level: number): void {
    const { starts, lexicalWords } = this.#compiled
    const group = starts.group(this.#passage.folded.charCodeAt(this.#tokens.starts[token]!))
    const bit = 1 << level
    if ((starts.mask(group) & bit) !== 0)
      for (const lexical of starts.at(group, level)) this.#tryLexical(lexical, token)
    const word = this.#tokens.words[token]!
    if ((lexicalWords[word]! & bit) !== 0) {
      for (const lexical of starts.withWord(word, level)) this.#tryLexical(lexical, token)
    }
  }

  #tryLexical(lexical: Lexical, token: number): void {
    const { folded } = this.#passage
    const { starts, ends } = this.#tokens
    const start = starts[token]!
    if (lexical.passage === this.#number && start < lexical.resume) return
    const { expression, form } = lexical
    if (!this.#mayStart(form, token)) return
    if (lexical.edges && isWordAt(folded, start - 1) && isWordAt(folded, start)) return
    expression.lastIndex = start
    const match = expression.exec(folded)
    if (!match) return
    const end = start + match[0].trimEnd().length
    if (lexical.edges && isWordAt(folded, end) && isWordAt(folded, end - 1)) return
    let to = token
    while (to < this.#count && ends[to]! < end) to++
    if (to >= this.#count || ends[to] !== end) return
    lexical.resume = end
    lexical.passage = this.#number
    this.#candidates.push({
      form,
      from: token,
      to: to + 1,
      parts: NO_WORKS,
      symbols: NO_SYMBOLS,
      groups: match.groups,
      blocker: blocker(this.#passage, form.kind, token, to + 1, NO_WORKS),
      mention: NO_MENTION,
      users: null,
      refusedBy: null,
      next: null,
    })
  }

  /** Adds the mentions that stand: earlier first, of those that start together the longer, then by kind. */
  #collect(mentions: Mention[]): void {
    const together: Work[] = []
    for (let token = 0; token < this.#count; token++) {
      const head = this.#heads[token]
      if (!head) continue
      if (head.next === null) {
        if (head.refusedBy === null) mentions.push(head.mention)
        continue
      }
      together.length = 0
      for (let work: Work | null = head; work; work = work.next) if (work.refusedBy === null) together.push(work)
      putInOrder(together, longerFirst)
      for (const work of together) mentions.push(work.mention)
    }
  }
}
