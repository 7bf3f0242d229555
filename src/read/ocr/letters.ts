/** Words with boxes → characters with size, base line and place, as a PDF with text would have them. */
import type { Glyph } from '../pdf/sheet.ts'
import type { OcrWord } from './engine.ts'

/** How far a letter reaches above and below its base line, in ems (of a serif face, as offices write). */
interface Reach {
  readonly rise: number
  readonly drop: number
}

const SMALL = 0.47
const reaches = new Map<string, Reach>()
const set = (letters: string, rise: number, drop: number): void => {
  for (const letter of letters) reaches.set(letter, { rise, drop })
}
set('acemnorsuvwxz', SMALL, 0.01)
set('bdfhklđ', 0.694, 0.01)
set('ơư', 0.569, 0.01)
set('t', 0.563, 0.01)
set('i', 0.662, 0)
set('j', 0.662, 0.215)
set('pqy', SMALL, 0.214)
set('g', 0.513, 0.215)
set('ABCDEFGHIJKLMNOPRSTUVWXYZĐ', 0.658, 0.005)
set('ƠƯ', 0.724, 0.01)
set('Q', 0.662, 0.161)
set('0123456789', 0.662, 0.009)
set('%&@#', 0.665, 0.012)
set('/', 0.659, 0.009)
set('()[]{}|', 0.694, 0.2)
set('.', 0.104, 0.013)
set(',', 0.103, 0.153)
set(';', SMALL, 0.153)
set(':', SMALL, 0.013)
set('!?', 0.676, 0.01)
set('"\'“”‘’*°', 0.666, -0.41)
set('-', 0.273, -0.198)
set('–—', 0.273, -0.2)
set('+=<>~', 0.51, 0)
set('≥≤', 0.573, 0)

/** Tops of letters with one mark above them or two, small and large, and feet of those with a dot below. */
const MARKED = { small: [0.69, 0.727], large: [0.86, 0.89], dot: [0.165, 0.195] } as const

const ABOVE = /[\u0300-\u0303\u0306\u0309]/g
const BELOW = '\u0323'
const HORN = '\u031b'

function reachOf(sign: string): Reach {
  const known = reaches.get(sign)
  if (known !== undefined) return known
  const parts = sign.normalize('NFD')
  const letter = parts[0]!
  const horned = parts.includes(HORN) ? reaches.get(letter === 'o' || letter === 'u' ? 'ơ' : 'Ơ') : undefined
  const plain = horned ?? reaches.get(letter) ?? { rise: 0.676, drop: 0.01 }
  const marks = parts.match(ABOVE)?.length ?? 0
  const tall = letter !== letter.toLowerCase()
  const tops = tall ? MARKED.large : MARKED.small
  const reach = {
    rise: marks === 0 ? plain.rise : tops[marks > 1 ? 1 : 0],
    drop: parts.includes(BELOW) ? Math.max(plain.drop, MARKED.dot[tall ? 1 : 0]) : plain.drop,
  }
  reaches.set(sign, reach)
  return reach
}

const NARROW = /[iljtfrI.,:;'’‘|!()[\]\-/ìíỉĩị]/u
const WIDE = /[mwMW%—@]/u

/** Width of a sign beside others, in ems. */
const widthOf = (sign: string): number =>
  WIDE.test(sign) ? 0.8 : NARROW.test(sign) ? 0.3 : sign !== sign.toLowerCase() ? 0.68 : 0.47

const signsOf = (text: string): string[] => [...text]

/** The middle of values, each counted as often as its weight says. */
export function weightedMedian(values: readonly (readonly [number, number])[]): number {
  const sorted = [...values].sort(([a], [b]) => a - b)
  const half = sorted.reduce((sum, [, weight]) => sum + weight, 0) / 2
  let sum = 0
  for (const [value, weight] of sorted) {
    sum += weight
    if (sum >= half) return value
  }
  return 0
}

/** The height of a word's print in ems, and how far of it is below the base line. */
function extent(text: string): { height: number; drop: number } {
  let rise = Number.NEGATIVE_INFINITY
  let drop = Number.NEGATIVE_INFINITY
  for (const sign of signsOf(text)) {
    const reach = reachOf(sign)
    rise = Math.max(rise, reach.rise)
    drop = Math.max(drop, reach.drop)
  }
  return { height: rise + drop, drop }
}

const LEAST_HEIGHT = 0.4

/** The type size of a line in the unit of its boxes, told from how high its words stand; null where none tells. */
export function sizeOf(words: readonly OcrWord[]): number | null {
  const sizes = words.flatMap(({ text, top, bottom }): [number, number][] => {
    const { height } = extent(text)
    return height < LEAST_HEIGHT ? [] : [[(bottom - top) / height, text.length]]
  })
  return sizes.length === 0 ? null : weightedMedian(sizes)
}

/** The base line of words of type `size`. */
export function baseOf(words: readonly OcrWord[], size: number): number {
  const told = words.filter(({ text }) => extent(text).height >= LEAST_HEIGHT)
  return weightedMedian(
    (told.length > 0 ? told : words).map(({ text, bottom }) => [bottom - extent(text).drop * size, text.length]),
  )
}

/** Words part by at least this much, in ems, whatever their boxes say. */
const PARTED = 0.2

/** The characters of a line's words (from the left), each with its share of its word's width. */
export function glyphsOf(words: readonly OcrWord[], size: number, base: number, bold: boolean): Glyph[] {
  const glyphs: Glyph[] = []
  words.forEach((word, index) => {
    const next = words[index + 1]
    const end = next === undefined ? word.right : Math.min(word.right, next.left - PARTED * size)
    const signs = signsOf(word.text)
    const widths = signs.map(widthOf)
    const total = widths.reduce((sum, width) => sum + width, 0)
    const unit = Math.max(end - word.left, 0.05 * size) / total
    let left = word.left
    signs.forEach((text, i) => {
      const right = left + widths[i]! * unit
      glyphs.push({ text, left, right, base, size, bold, italic: false, spaced: i === 0 && index > 0 })
      left = right
    })
  })
  return glyphs
}
