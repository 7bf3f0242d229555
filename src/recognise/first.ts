/** A regular expression's source → the words or characters it may begin with, so that it is tried only where it can match. */
import { DIGIT, LETTER, SPACE, UNIT_CLASS } from '../model/token.ts'

/** A match begins with one of the words, as a whole token, or with one of the characters. */
export interface First {
  readonly words: ReadonlySet<string>
  readonly units: ReadonlySet<number>
  readonly letters: boolean
  readonly digits: boolean
  /** True where the source is beyond this reading: it is tried everywhere, which is slow and right. */
  readonly any: boolean
}

/** True when a match may begin with this UTF-16 unit, words aside. */
export const mayBegin = (first: First, unit: number): boolean =>
  first.any ||
  first.units.has(unit) ||
  (first.letters && UNIT_CLASS[unit] === LETTER) ||
  (first.digits && UNIT_CLASS[unit] === DIGIT)

/** The characters of one place: those told, or all of a class. */
interface Units {
  readonly type: 'units'
  readonly units: readonly number[]
  readonly letters: boolean
  readonly digits: boolean
  readonly any: boolean
}

type Part =
  | Units
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly Part[] }
  | { readonly type: 'repeat'; readonly part: Part; readonly least: number; readonly most: number }
  /** A look-around or anchor; `edge` when it says that no letter follows. */
  | { readonly type: 'nothing'; readonly edge: boolean }

const LONGEST_WORD = 24
const MOST_STEPS = 4000

/** `firstOf('(?<!x)(?:ngày )?\\d+')` is the word "ngày" and all digits. */
export function firstOf(source: string): First {
  const found = { words: new Set<string>(), units: new Set<number>(), letters: false, digits: false, any: false }
  let steps = 0
  const alike = (units: Units): void => {
    for (const unit of units.units) found.units.add(unit)
    found.letters ||= units.letters
    found.digits ||= units.digits
    found.any ||= units.any
  }
  const word = (head: string): void => {
    if (head !== '') found.words.add(head)
  }

  /** Goes on from `head`, the letters read so far, through `part`, then `next`. */
  function follow(part: Part, head: string, next: (head: string) => void): void {
    if (++steps > MOST_STEPS) throw new RangeError('too many ways to begin')
    switch (part.type) {
      case 'nothing':
        if (part.edge && head !== '') word(head)
        else next(head)
        break
      case 'sequence':
        part.parts.reduceRight<(head: string) => void>((after, inner) => (h) => follow(inner, h, after), next)(head)
        break
      case 'choice':
        for (const option of part.parts) follow(option, head, next)
        break
      case 'repeat':
        if (part.least === 0) next(head)
        follow(part.part, head, part.most === 1 ? next : (h) => again(part.part, h, next))
        break
      case 'units':
        through(part, head, next)
    }
  }

  /** After one round of a loop: another, or on. More letters may follow, so the word is not known to its end. */
  function again(part: Part, head: string, next: (head: string) => void): void {
    if (head !== '' && mayBeLetter(part)) found.units.add(head.charCodeAt(0))
    next(head)
  }

  function through(part: Units, head: string, next: (head: string) => void): void {
    const [only] = part.units
    const single = part.units.length === 1 && !part.letters && !part.digits && !part.any
    if (single && UNIT_CLASS[only!] === LETTER && head.length < LONGEST_WORD) next(head + String.fromCharCode(only!))
    else if (head === '') {
      // A token never begins with white space, so what follows it may begin the match.
      if (part.units.length > 0 && part.units.every((unit) => UNIT_CLASS[unit] === SPACE)) next(head)
      else alike(part)
    } else if (mayBeLetter(part)) found.units.add(head.charCodeAt(0))
    else word(head)
  }

  try {
    const reader = { source, at: 0 }
    const part = alternatives(reader)
    if (reader.at < source.length) throw new SyntaxError('unread rest')
    follow(part, '', word)
  } catch {
    found.any = true
  }
  return found
}

function mayBeLetter(part: Part): boolean {
  switch (part.type) {
    case 'units':
      return part.letters || part.any || part.units.some((unit) => UNIT_CLASS[unit] === LETTER)
    case 'repeat':
      return mayBeLetter(part.part)
    case 'nothing':
      return false
    default:
      return part.parts.some(mayBeLetter)
  }
}

interface Reader {
  readonly source: string
  at: number
}

const NO_UNITS: Units = { type: 'units', units: [], letters: false, digits: false, any: false }
const ANY_UNITS: Units = { ...NO_UNITS, any: true }

function alternatives(reader: Reader): Part {
  const parts = [sequence(reader)]
  while (reader.source[reader.at] === '|') {
    reader.at++
    parts.push(sequence(reader))
  }
  return parts.length === 1 ? parts[0]! : { type: 'choice', parts }
}

function sequence(reader: Reader): Part {
  const parts: Part[] = []
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) parts.push(quantified(reader))
  return { type: 'sequence', parts }
}

const QUANTIFIER = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y

function quantified(reader: Reader): Part {
  const part = atom(reader)
  QUANTIFIER.lastIndex = reader.at
  const match = QUANTIFIER.exec(reader.source)
  if (!match) return part
  reader.at = QUANTIFIER.lastIndex
  const [, sign, least, comma, most] = match
  if (sign !== undefined) {
    return { type: 'repeat', part, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : Number.POSITIVE_INFINITY }
  }
  const upper = comma === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most)
  return { type: 'repeat', part, least: Number(least), most: upper }
}

const LOOK_AROUND = /\(\?<?[=!]/y
const GROUP = /\((?:\?:|\?<[^>]+>)?/y

function atom(reader: Reader): Part {
  const { source } = reader
  const sign = source[reader.at]!
  if (sign === '(') {
    const looking = take(reader, LOOK_AROUND)
    if (!looking) take(reader, GROUP)
    const inner = alternatives(reader)
    if (source[reader.at] !== ')') throw new SyntaxError('unclosed group')
    reader.at++
    return looking ? { type: 'nothing', edge: looking === '(?!' && refusesLetters(inner) } : inner
  }
  if (sign === '[') return charClass(reader)
  if (sign === '\\') return escaped(reader)
  reader.at++
  if (sign === '^' || sign === '$') return { type: 'nothing', edge: false }
  return sign === '.' ? ANY_UNITS : literal(sign)
}

/** True for the inside of `(?![\p{L}…])` and `(?![…]|[\p{L}…])`: a letter of any kind is refused. */
const refusesLetters = (part: Part): boolean => {
  if (part.type === 'units') return part.letters
  if (part.type === 'choice') return part.parts.some(refusesLetters)
  return part.type === 'sequence' && part.parts.length === 1 && refusesLetters(part.parts[0]!)
}

function take(reader: Reader, expression: RegExp): string | null {
  expression.lastIndex = reader.at
  const match = expression.exec(reader.source)
  if (match) reader.at = expression.lastIndex
  return match?.[0] ?? null
}

const literal = (sign: string): Units => ({ ...NO_UNITS, units: [sign.charCodeAt(0)] })

const PROPERTY = /\\p\{([A-Za-z]+)\}/y
const SPACES: Units = { ...NO_UNITS, units: [...' \t\n\r\v\f\u00a0'].map((sign) => sign.charCodeAt(0)) }

function escaped(reader: Reader): Part {
  const property = take(reader, PROPERTY)
  if (property === '\\p{L}') return { ...NO_UNITS, letters: true }
  if (property === '\\p{Nd}') return { ...NO_UNITS, digits: true }
  // Numerals other than digits (², Ⅱ) are tokens of letters.
  if (property === '\\p{N}') return { ...NO_UNITS, letters: true, digits: true }
  if (property) return ANY_UNITS
  const sign = reader.source[reader.at + 1] ?? ''
  reader.at += 2
  if (sign === 'd') return { ...NO_UNITS, digits: true }
  if (sign === 's') return SPACES
  if (sign === 'b' || sign === 'B') return { type: 'nothing', edge: false }
  return /[a-zA-Z0-9]/.test(sign) ? ANY_UNITS : literal(sign)
}

function charClass(reader: Reader): Units {
  const { source } = reader
  reader.at++
  if (source[reader.at] === '^') {
    while (source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1
    reader.at++
    return ANY_UNITS
  }
  const units = new Set<number>()
  let { letters, digits, any } = NO_UNITS
  const one = (): Units => {
    const part = source[reader.at] === '\\' ? escaped(reader) : literal(source[reader.at++]!)
    return part.type === 'units' ? part : ANY_UNITS
  }
  while (source[reader.at] !== ']') {
    if (reader.at >= source.length) throw new SyntaxError('unclosed class')
    const low = one()
    for (const unit of low.units) units.add(unit)
    letters ||= low.letters
    digits ||= low.digits
    any ||= low.any
    if (source[reader.at] !== '-' || source[reader.at + 1] === ']') continue
    reader.at++
    const [from] = low.units
    const [to] = one().units
    if (from === undefined || to === undefined) any = true
    else for (let unit = from; unit <= to; unit++) units.add(unit)
  }
  reader.at++
  return { type: 'units', units: [...units], letters, digits, any }
}
