/** Numbers written in words → numbers: `mười lăm`, `hai phần ba`, `một nửa`. */
import { fold } from '../../model/text.ts'
import { figures } from './number.ts'

const DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['không', 0],
    ['một', 1],
    ['mốt', 1],
    ['hai', 2],
    ['ba', 3],
    ['bốn', 4],
    ['tư', 4],
    ['năm', 5],
    ['lăm', 5],
    ['nhăm', 5],
    ['sáu', 6],
    ['bảy', 7],
    ['bẩy', 7],
    ['tám', 8],
    ['chín', 9],
    ['mười', 10],
  ].map(([word, value]) => [fold(word as string), value as number]),
)

const SCALES: readonly (readonly [string, number])[] = [
  ['tỷ', 1e9],
  ['tỉ', 1e9],
  ['triệu', 1e6],
  ['vạn', 1e4],
  ['nghìn', 1e3],
  ['ngàn', 1e3],
]

export interface NumeralValue {
  readonly low: number
  /** True for a share of a whole: `một nửa`, `hai phần ba`, `2/3`. */
  readonly fraction: boolean
}

/** `numeral('hai mươi lăm')` is 25, `numeral('một nửa')` 0.5 and a fraction; null where the words are no number. */
export function numeral(text: string): NumeralValue | null {
  const words = fold(text).trim().replace(/\s+/gu, ' ')
  const over = /^(\d+(?:[.,]\d+)?) ?\/ ?(\d+(?:[.,]\d+)?)$/.exec(words)
  if (over) {
    const part = figures(over[1]!)
    const whole = figures(over[2]!)
    return part === null || !whole ? null : { low: part / whole, fraction: true }
  }
  if (/^(?:hơn |trên |gần )?(?:một )?nửa$/.test(words)) return { low: 0.5, fraction: true }
  const [above, below] = words.split(' phần ')
  if (below !== undefined) {
    const part = whole(above!)
    const all = whole(below)
    return part === null || !all ? null : { low: part / all, fraction: true }
  }
  if (words.endsWith(' rưỡi')) {
    const base = whole(words.slice(0, -5))
    const scale =
      SCALES.find(([name]) => words.slice(0, -5).endsWith(` ${name}`))?.[1] ?? (words.includes(' trăm') ? 100 : 1)
    return base === null ? null : { low: base + scale / 2, fraction: false }
  }
  const value = whole(words)
  return value === null ? null : { low: value, fraction: false }
}

function whole(text: string): number | null {
  for (const [name, scale] of SCALES) {
    const split = text.split(new RegExp(`(?:^| )${name}(?: |$)`, 'u'))
    if (split.length === 1) continue
    if (split.length > 2) return null
    const many = split[0] === '' ? 1 : whole(split[0]!)
    const rest = split[1] === '' ? 0 : whole(split[1]!)
    return many === null || rest === null ? null : many * scale + rest
  }
  return belowThousand(text.split(' '))
}

/** `một trăm hai mươi lăm`, `một trăm linh năm`, `hai mươi mốt`, `mười hai`, `ba`, and figures before a scale. */
function belowThousand(words: readonly string[]): number | null {
  const hundred = words.indexOf('trăm')
  if (hundred >= 0) {
    const many = hundred === 0 ? 1 : units(words.slice(0, hundred))
    const tail = words.slice(hundred + 1).filter((word, i) => i > 0 || (word !== 'linh' && word !== 'lẻ'))
    const rest = tail.length === 0 ? 0 : tens(tail)
    return many === null || rest === null ? null : many * 100 + rest
  }
  return tens(words)
}

function tens(words: readonly string[]): number | null {
  const [first, second, third] = words
  if (second === 'mươi' || second === 'chục') {
    const many = units([first!])
    const rest = third === undefined ? 0 : units([third])
    return words.length > 3 || many === null || many > 9 || many < (second === 'mươi' ? 2 : 1) || rest === null
      ? null
      : many * 10 + rest
  }
  if (first === 'mười' && words.length === 2) {
    const rest = units([second!])
    return rest === null || rest > 9 ? null : 10 + rest
  }
  // `hai lăm` is said for twenty-five, `ba mốt` for thirty-one.
  if (words.length === 2 && (second === 'lăm' || second === 'mốt' || second === 'tư')) {
    const many = units([first!])
    return many === null || many < 2 || many > 9 ? null : many * 10 + DIGITS[second]!
  }
  return units(words)
}

function units(words: readonly string[]): number | null {
  if (words.length !== 1) return null
  const word = words[0]!
  return DIGITS[word] ?? figures(word)
}
