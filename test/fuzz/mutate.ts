/** A sound file → the same file broken as programs, cables and ill will break files. */
import { deflateSync, inflateSync } from 'node:zlib'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import type { Random } from '../random.ts'

/** Numbers at which counters turn over, lists end and memory runs out. */
const NUMBERS = [0, 1, 2, 7, 9, 16, 63, 64, 100, 127, 128, 255, 256, 999, 1023, 1024, 16384, 32767, 32768, 65535, 65536]
const HUGE = [99999, 1000000, 0x7fffffff, 0x80000000, 0xffffffff, 1e12, -1, -2, -32768, -2147483648]

/** What a stretch of a file may be copied, at most. */
const LONGEST = 4096
/** A token is said so many times over. */
const REPEATS = [2, 3, 17, 300, 3000]
/** No case becomes longer than this: limits of size have tests of their own. */
const MOST = 2 * 1024 * 1024

const stretch = (length: number, random: Random): readonly [number, number] => {
  const start = random.below(length + 1)
  const longest = Math.min(length - start, random.chance(0.5) ? 16 : LONGEST)
  return [start, start + random.below(longest + 1)]
}

type Change = (bytes: Buffer, random: Random, donor: Uint8Array) => Buffer

const CHANGES: readonly Change[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[random.below(copy.length)]! ^= 1 << random.below(8)
    return copy
  },
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[random.below(copy.length)] = random.one([0, 1, 0x7f, 0x80, 0xff, random.below(256)])
    return copy
  },
  (bytes, random) => {
    const copy = Buffer.from(bytes)
    const value = random.one([...NUMBERS, ...HUGE])
    const at = random.below(Math.max(1, copy.length - 4))
    if (copy.length < 8) return copy
    if (random.chance(0.5)) copy.writeUInt16LE(value & 0xffff, at & ~1)
    else if (random.chance(0.7)) copy.writeInt32LE(value | 0, at & ~1)
    else copy.writeInt32BE(value | 0, at)
    return copy
  },
  (bytes, random) => {
    const [start, end] = stretch(bytes.length, random)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  (bytes, random) => {
    const [start, end] = stretch(bytes.length, random)
    const at = random.below(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(start, end), bytes.subarray(at)])
  },
  (bytes, random, donor) => {
    const [start, end] = stretch(donor.length, random)
    const at = random.below(bytes.length + 1)
    return Buffer.concat([bytes.subarray(0, at), donor.subarray(start, end), bytes.subarray(at)])
  },
  (bytes, random) => {
    const [start, end] = stretch(bytes.length, random)
    const copy = Buffer.from(bytes)
    for (let at = start; at < end; at++) copy[at] = random.below(256)
    return copy
  },
  (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
]

/** Bits, numbers and stretches changed in one to six places; rarely cut short. */
export function mutateBytes(bytes: Uint8Array, random: Random, donor: Uint8Array = bytes): Buffer {
  let result: Buffer = Buffer.from(bytes)
  for (let turns = 1 + random.below(6); turns > 0; turns--) {
    const last = random.chance(0.04) ? CHANGES.length : CHANGES.length - 1
    result = CHANGES[last === CHANGES.length ? last - 1 : random.below(last)]!(result, random, donor).subarray(0, MOST)
  }
  return result
}

/** How a kind of text falls into what its readers see as one. */
export type Tokens = RegExp

export const MARKUP: Tokens = /<[^<>]*>|[^<>]+|[<>]/g
export const GROUPS: Tokens = /\\[a-z]+-?\d* ?|\\'[0-9a-f]{2}|\\[^a-z]|[{}]|[^\\{}]+/gi
export const LINES: Tokens = /[^\n]*\n|[^\n]+/g
export const OBJECTS: Tokens = /<<|>>|\[|\]|\/[^\s/<>[\]()]+|\([^)]*\)|[^\s/<>[\]()]+|\s+|[()<>]/g

const STRANGE = ['\0', '\ufeff', '\u200d', '\ud800', '\udfff', '\uffff', '́', '|', '||', '\t', '\r', '\u2028', '🙂', 'ﷺ']

/** Tokens doubled, dropped, swapped, nested or borrowed, numbers and signs replaced. */
export function mutateText(text: string, tokens: Tokens, random: Random, donor: string = text): string {
  let parts: string[] = text.match(tokens) ?? ['']
  const other = donor === text ? parts : (donor.match(tokens) ?? [''])
  for (let turns = 1 + random.below(6); turns > 0; turns--) {
    if (parts.length === 0) break
    const at = random.below(parts.length)
    const part = parts[at]!
    const way = random.below(9)
    if (way === 0) parts.splice(at, 1 + random.below(3))
    else if (way === 1) {
      const times = random.one(REPEATS)
      if (part.length * times < MOST / 4) parts[at] = part.repeat(times)
    } else if (way === 2) {
      const to = random.below(parts.length)
      ;[parts[at], parts[to]] = [parts[to] ?? '', part]
    } else if (way === 3) parts.splice(at, 0, ...other.slice(random.below(other.length)).slice(0, 1 + random.below(40)))
    else if (way === 4) parts[at] = random.one(other)
    else if (way === 5) {
      const sign = random.below(part.length + 1)
      parts[at] = part.slice(0, sign) + random.one(STRANGE) + part.slice(sign)
    } else if (way === 6 && parts.length > 4) {
      // An opening token over and over, as nesting without an end.
      const openings = parts.filter((token) => /^(?:<[^/!?]|\{|<<|\[)/.test(token))
      const times = random.one([5, 60, 1200])
      const opening = openings.length > 0 ? random.one(openings) : ''
      if (opening.length * times < MOST / 4) parts.splice(at, 0, opening.repeat(times))
    } else {
      const numbered = [at, ...Array.from({ length: 30 }, () => random.below(parts.length))].find((index) =>
        /\d/.test(parts[index] ?? ''),
      )
      if (numbered === undefined) continue
      const found = [...parts[numbered]!.matchAll(/-?\d+/g)]
      const { index, 0: number } = random.one(found)
      const value = random.one([...NUMBERS, ...HUGE, Number(number) + 1, Number(number) - 1])
      parts[numbered] = parts[numbered]!.slice(0, index) + value + parts[numbered]!.slice(index + number.length)
    }
    if (parts.reduce((sum, one) => sum + one.length, 0) > MOST) parts = parts.slice(0, parts.length >> 1)
  }
  return parts.join('')
}

interface Node {
  /** A tag without its brackets, or characters where it has no children. */
  readonly open: string
  children: Node[] | null
}

/** The elements of sound XML. */
function treeOf(xml: string): Node {
  const root: Node = { open: '', children: [] }
  const stack = [root]
  for (const [token] of xml.matchAll(MARKUP)) {
    const top = stack[stack.length - 1]!.children!
    if (token.startsWith('</')) {
      if (stack.length > 1) stack.pop()
    } else if (!token.startsWith('<') || /^<[?!]|\/>$/.test(token)) top.push({ open: token, children: null })
    else {
      const node: Node = { open: token, children: [] }
      top.push(node)
      stack.push(node)
    }
  }
  return root
}

const written = ({ open, children }: Node): string =>
  children === null
    ? open
    : `${open}${children.map(written).join('')}${open === '' ? '' : open.replace(/^<([^\s>]+)[\s\S]*$/, '</$1>')}`

/** Elements moved, repeated, nested and dropped, attributes and words changed; well-formed as before. */
export function mutateTree(xml: string, random: Random): string {
  const root = treeOf(xml)
  for (let turns = 1 + random.below(8); turns > 0; turns--) {
    const parents: Node[] = []
    const gather = (node: Node): void => {
      if (node.children === null) return
      if (node.children.length > 0) parents.push(node)
      for (const inner of node.children) gather(inner)
    }
    gather(root)
    if (parents.length === 0) break
    const parent = random.one(parents)
    const at = random.below(parent.children!.length)
    const node = parent.children![at]!
    const way = random.below(6)
    if (way === 0) parent.children!.splice(at, 1 + random.below(2))
    else if (way === 1 && written(node).length < 2000)
      parent.children!.splice(
        at,
        0,
        ...Array.from({ length: random.one([1, 2, 20, 200]) }, () => treeOf(written(node))),
      )
    else if (way === 2) parent.children!.splice(at, 0, treeOf(written(random.one(random.one(parents).children!))))
    else if (way === 3 && node.children !== null && written(node).length < 2000) {
      let nested = node
      for (let depth = random.one([1, 5, 60, 400]); depth > 0; depth--) nested = { open: node.open, children: [nested] }
      parent.children![at] = nested
    } else {
      const values = [...node.open.matchAll(/"([^"]*)"/g)]
      if (values.length === 0) continue
      const { index, 1: value } = random.one(values)
      const other = /^-?\d+$/.test(value!) || random.chance(0.5) ? String(random.one([...NUMBERS, ...HUGE])) : ''
      parent.children![at] = {
        ...node,
        open: `${node.open.slice(0, index)}"${other}"${node.open.slice(index + value!.length + 2)}`,
      }
    }
  }
  return written(root).slice(0, MOST)
}

const decoded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8')

/** The parts of a package; null where it is none, as a sample that is broken already. */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes)
  } catch {
    return null
  }
}

/** One part of a package changed, dropped or put in place of another; sometimes the packed bytes themselves. */
export function mutatePackage(bytes: Uint8Array, random: Random, donor: Uint8Array = bytes): Buffer {
  const whole = random.chance(0.1) ? null : partsOf(bytes)
  if (whole === null) return mutateBytes(bytes, random, donor)
  const parts = { ...whole }
  const names = Object.keys(parts)
  const main = names.filter((name) =>
    /(?:document|content|styles|numbering|footnotes|sheet\d*|workbook)\.xml$/.test(name),
  )
  for (let turns = 1 + random.below(2); turns > 0; turns--) {
    const name = random.one(main.length > 0 && random.chance(0.85) ? main : names)
    const part = parts[name] ?? new Uint8Array()
    const way = random.share()
    if (way < 0.6) parts[name] = Buffer.from(mutateTree(decoded(part), random))
    else if (way < 0.8) parts[name] = Buffer.from(mutateText(decoded(part), MARKUP, random))
    else if (way < 0.92) parts[name] = mutateBytes(part, random)
    else if (way < 0.96) delete parts[name]
    else parts[random.one(names)] = part
  }
  const zippable: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, [part, { level: random.chance(0.2) ? 1 : 0 }]]),
  )
  return Buffer.from(zipSync(zippable))
}

const STREAM = /\/Length (\d+)[^>]*>>\s*stream\r?\n/g

/** The words of one packed stream changed; null where the file has none that keeps its length. */
function mutateStream(bytes: Buffer, random: Random): Buffer | null {
  const heads = [...bytes.toString('latin1').matchAll(STREAM)]
  if (heads.length === 0) return null
  const { index, 0: head, 1: told } = random.one(heads)
  const start = index + head.length
  const length = Math.min(Number(told), bytes.length - start)
  try {
    const inner = inflateSync(bytes.subarray(start, start + length))
    const changed = Buffer.from(mutateText(inner.toString('latin1'), OBJECTS, random), 'latin1')
    const packed = deflateSync(changed, { level: 9 })
    if (packed.length > length) return null
    const copy = Buffer.from(bytes)
    copy.fill(0, start, start + length)
    packed.copy(copy, start)
    return copy
  } catch {
    return null
  }
}

/** Objects, packed streams or bare bytes of a PDF changed. */
export function mutatePdf(bytes: Uint8Array, random: Random, donor: Uint8Array = bytes): Buffer {
  const way = random.share()
  if (way < 0.35) {
    const streamed = mutateStream(Buffer.from(bytes), random)
    if (streamed !== null) return streamed
  }
  if (way < 0.75) return Buffer.from(mutateText(Buffer.from(bytes).toString('latin1'), OBJECTS, random), 'latin1')
  return mutateBytes(bytes, random, donor)
}
