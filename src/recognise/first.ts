/** A regular expression's source → the characters it may begin with, so that it is tried only where it can match. */
import { DIGIT, LETTER, UNIT_CLASS } from '../model/token.ts'

/** `any` where the source is beyond this reading: then it is tried everywhere, which is slow and right. */
export interface First {
  readonly units: ReadonlySet<number>
  readonly letters: boolean
  readonly digits: boolean
  readonly any: boolean
}

interface Part {
  readonly units: Set<number>
  letters: boolean
  digits: boolean
  any: boolean
  /** May match nothing, so that what follows may come first. */
  empty: boolean
}

const none = (empty: boolean): Part => ({ units: new Set(), letters: false, digits: false, any: false, empty })
const everything = (): Part => ({ ...none(false), any: true })

function join(into: Part, from: Part): void {
  for (const unit of from.units) into.units.add(unit)
  into.letters ||= from.letters
  into.digits ||= from.digits
  into.any ||= from.any
}

/** `firstOf('(?<!x)(?:ngày )?\\d+')` is the letter n and all digits. */
export function firstOf(source: string): First {
  const reader = { source, at: 0 }
  try {
    const part = alternatives(reader)
    return reader.at < source.length || part.empty ? everything() : part
  } catch {
    return everything()
  }
}

/** True when a match may begin with this UTF-16 unit. */
export const mayBegin = (first: First, unit: number): boolean =>
  first.any ||
  first.units.has(unit) ||
  (first.letters && UNIT_CLASS[unit] === LETTER) ||
  (first.digits && UNIT_CLASS[unit] === DIGIT)

interface Reader {
  readonly source: string
  at: number
}

function alternatives(reader: Reader): Part {
  const all = none(false)
  for (;;) {
    const one = sequence(reader)
    join(all, one)
    all.empty ||= one.empty
    if (reader.source[reader.at] !== '|') return all
    reader.at++
  }
}

function sequence(reader: Reader): Part {
  const all = none(true)
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at]!)) {
    const one = quantified(reader)
    if (!all.empty) continue
    join(all, one)
    all.empty = one.empty
  }
  return all
}

const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y

function quantified(reader: Reader): Part {
  const part = atom(reader)
  QUANTIFIER.lastIndex = reader.at
  const match = QUANTIFIER.exec(reader.source)
  if (!match) return part
  reader.at = QUANTIFIER.lastIndex
  const zero = match[0][0] === '*' || match[0][0] === '?' || match[1] === '0'
  return zero ? { ...part, empty: true } : part
}

const LOOK_AROUND = /\(\?(?:<?[=!])/y
const GROUP = /\((?:\?:|\?<[^>]+>)?/y

function atom(reader: Reader): Part {
  const { source } = reader
  const sign = source[reader.at]!
  if (sign === '(') {
    const looking = take(reader, LOOK_AROUND) !== null
    if (!looking) take(reader, GROUP)
    const inner = alternatives(reader)
    if (source[reader.at] !== ')') throw new SyntaxError('unclosed group')
    reader.at++
    return looking ? none(true) : inner
  }
  if (sign === '[') return charClass(reader)
  if (sign === '\\') return escaped(reader)
  reader.at++
  if (sign === '^' || sign === '$') return none(true)
  if (sign === '.') return everything()
  return literal(sign)
}

function take(reader: Reader, expression: RegExp): string | null {
  expression.lastIndex = reader.at
  const match = expression.exec(reader.source)
  if (match) reader.at = expression.lastIndex
  return match?.[0] ?? null
}

function literal(sign: string): Part {
  const part = none(false)
  part.units.add(sign.charCodeAt(0))
  return part
}

const PROPERTY = /\\p\{([A-Za-z]+)\}/y

function escaped(reader: Reader): Part {
  const property = take(reader, PROPERTY)
  if (property) {
    const part = none(false)
    if (/^\\p\{L/.test(property)) part.letters = true
    else if (property === '\\p{Nd}') part.digits = true
    else part.any = true
    return part
  }
  const sign = reader.source[reader.at + 1] ?? ''
  reader.at += 2
  if (sign === 'd') return { ...none(false), digits: true }
  if (sign === 's') return none(false)
  if (sign === 'b' || sign === 'B') return none(true)
  if (/[a-zA-Z0-9]/.test(sign)) return everything()
  return literal(sign)
}

function charClass(reader: Reader): Part {
  const { source } = reader
  reader.at++
  if (source[reader.at] === '^') {
    while (source[reader.at] !== ']') reader.at += source[reader.at] === '\\' ? 2 : 1
    reader.at++
    return everything()
  }
  const part = none(false)
  while (source[reader.at] !== ']') {
    if (reader.at >= source.length) throw new SyntaxError('unclosed class')
    const low = source[reader.at] === '\\' ? escaped(reader) : literal(source[reader.at++]!)
    if (source[reader.at] === '-' && source[reader.at + 1] !== ']') {
      reader.at++
      const high = source[reader.at] === '\\' ? escaped(reader) : literal(source[reader.at++]!)
      range(part, [...low.units][0], [...high.units][0])
    } else join(part, low)
  }
  reader.at++
  return part
}

function range(part: Part, low: number | undefined, high: number | undefined): void {
  if (low === undefined || high === undefined) part.any = true
  else for (let unit = low; unit <= high; unit++) part.units.add(unit)
}
