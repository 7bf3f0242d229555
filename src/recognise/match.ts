/** One passage × the compiled rules → its mentions and refusals, level by level. */
import type { Mention, Refusal } from '../model/mention.ts'
import type { Automaton, Gap } from './automaton.ts'
import { collect } from './collect.ts'
import type { Compiled, Form, Lexical } from './compile.ts'
import { lexicalAt } from './lexical.ts'
import { Openings } from './openings.ts'
import type { Passage } from './passage.ts'
import { blocker, refuse } from './refuse.ts'
import { NO_MENTION, settle, type Work } from './settle.ts'
import { Tokeniser, type Tokens } from './token.ts'

const NO_WORKS: readonly Work[] = []
const NO_SYMBOLS: readonly number[] = []

/** A matcher with its own scratch memory; not to be entered twice at once. */
export class Matcher {
  readonly #compiled: Compiled
  readonly #tokeniser: Tokeniser
  readonly #tokens: Tokens
  /** For each token: the mentions that start there, linked. */
  #heads: (Work | null)[] = []
  /** For each token: bits of the kinds of which a mention ends right in front of it. */
  #tails = new Int32Array(256)
  /** For each level: the tokens at which to try its phrases. */
  readonly #openings: Openings
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
    this.#tokeniser = new Tokeniser(compiled.vocabulary)
    this.#tokens = this.#tokeniser.tokens
    this.#openings = new Openings(compiled)
    this.#byKind = compiled.kinds.map(() => [])
  }

  /** Adds the mentions of `raw`, in reading order, and the refusals to the two lists. `folded` is `raw` folded. */
  run(raw: string, folded: string, base: number, mentions: Mention[], refusals: Refusal[]): void {
    const compiled = this.#compiled
    for (const kind of this.#touched) empty(this.#byKind[kind]!)
    empty(this.#touched)
    this.#count = this.#tokeniser.read(folded)
    if (this.#openings.read(folded, this.#tokens) === 0) return
    this.#number++
    this.#makeRoom()
    const { starts, ends, weights } = this.#tokens
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
    for (let number = 0; number < compiled.levels.length; number++) this.#readLevel(number, passage)
    if (this.#touched.length > 0) collect(this.#heads, this.#count, mentions)
  }

  #readLevel(number: number, passage: Passage): void {
    const openings = this.#openings.at(number)
    if (openings.count === 0) return
    empty(this.#candidates)
    const { automaton, root } = this.#compiled.levels[number]!
    this.#automaton = automaton
    if (this.#dead.size > 0) this.#dead.clear()
    this.#stamp++
    for (let i = 0; i < openings.count; i++) {
      const token = openings.items[i]!
      if (this.#seen[token] === this.#stamp) continue
      this.#seen[token] = this.#stamp
      this.#tryLexicals(token, number)
      this.#from = token
      this.#firstOfStart = this.#candidates.length
      this.#explore(root, token)
    }
    if (this.#candidates.length === 0) return
    empty(this.#works)
    settle(passage, this.#candidates, this.#works)
    for (const work of this.#works) this.#place(work)
    refuse(passage, this.#works)
  }

  #makeRoom(): void {
    const count = this.#count
    if (this.#seen.length < count) {
      this.#seen = new Int32Array(count * 2)
      this.#stamp = 0
    }
    if (this.#heads.length < count) this.#heads = new Array<Work | null>(count * 2)
    this.#heads.fill(null, 0, count)
    if (this.#tails.length <= count) this.#tails = new Int32Array(count * 2 + 1)
    this.#tails.fill(0, 0, count + 1)
  }

  #place(work: Work): void {
    work.next = this.#heads[work.from]!
    this.#heads[work.from] = work
    this.#tails[work.to]! |= this.#compiled.tailBits[work.form.kind]!
    this.#openings.add(this.#compiled.kindLevels[work.form.kind]!, work.from)
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
    if (this.#parts.length === 0) return this.#work(form, this.#from, to, NO_WORKS, NO_SYMBOLS, undefined)
    const symbols = form.named ? this.#symbols.slice() : NO_SYMBOLS
    return this.#work(form, this.#from, to, this.#parts.slice(), symbols, undefined)
  }

  #work(
    form: Form,
    from: number,
    to: number,
    parts: readonly Work[],
    symbols: readonly number[],
    groups: Work['groups'],
  ): Work {
    return {
      form,
      from,
      to,
      parts,
      symbols,
      groups,
      blocker: blocker(this.#passage, form.kind, from, to, parts),
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
    if ((lexicalWords[word]! & bit) !== 0)
      for (const lexical of starts.withWord(word, level)) this.#tryLexical(lexical, token)
  }

  #tryLexical(lexical: Lexical, token: number): void {
    if (!this.#mayStart(lexical.form, token)) return
    const found = lexicalAt(lexical, this.#passage.folded, this.#tokens, token, this.#number)
    if (found) this.#candidates.push(this.#work(lexical.form, token, found.to, NO_WORKS, NO_SYMBOLS, found.groups))
  }
}

/** Takes everything out of a list and leaves it its memory. */
function empty(list: unknown[]): void {
  while (list.length > 0) list.pop()
}
