/** Numbers as the engine reads them, and the shapes they were read from → numbers with the separators and strokes that stand in print. */
import type { OcrWord } from './engine.ts'
import type { Patch } from './grey.ts'
import { type Blob, type Ink, runsAcross } from './ink.ts'

/** Digits with what may stand between them, as read or misread, in brackets or not, with what follows them. */
const FIGURE = /^([([]?)(\d[\d.,:;/'’`"-]*\d|\d)([%‰)\].,;:]*)$/u
/** In heights of small letters: digits are taller, separators lower than this. */
const TALL = 1.15
const LOW = 0.8
const SPECK = 0.14
/** A comma hangs below the line by at least this much. */
const HANGS = 0.12

/** The blobs whose middle lies in a patch, from the left. */
export const blobsIn = (blobs: readonly Blob[], { left, top, right, bottom }: Patch): Blob[] =>
  blobs
    .filter((blob) => {
      const x = (blob.left + blob.right) / 2
      const y = (blob.top + blob.bottom) / 2
      return x >= left && x <= right && y >= top - 2 && y <= bottom + 4
    })
    .sort((a, b) => a.left - b.left)

export interface Figure {
  readonly text: string
  /** Whether print and reading have the same number of digits; null where that cannot be told. */
  readonly agrees: boolean | null
}

/**
 * `read` with its commas and points as the blobs show them: `'945'` over three digits with a comma between the last
 * two is `'94,5'`. Where digits and blobs do not match one to one nothing is changed. `alone` says that no other word
 * stands near.
 */
export function figureOf(read: string, blobs: readonly Blob[], small: number, alone: boolean, ink: Ink): Figure {
  const match = FIGURE.exec(read)
  if (match === null || small <= 0) return { text: read, agrees: null }
  const [, opening, middle, ending] = match as unknown as [string, string, string, string]
  const tall = blobs.filter(({ top, bottom }) => bottom - top >= TALL * small)
  const digits = [...middle].filter((sign) => sign >= '0' && sign <= '9').length
  const strokes = [...middle].filter((sign) => sign === '/').length
  // A percent sign is a stroke with a ring at each side: one to three blobs; a bracket is one.
  const spare = /[%‰]/.test(ending) ? 3 : /[)\]]/.test(ending) ? 1 : 0
  const left = tall.length - opening.length
  // A comma may be read as a stroke: then there are but as many tall blobs as digits.
  const misread = strokes > 0 && left >= digits && left < digits + strokes
  const count = digits + (misread ? 0 : strokes)
  if (left < count) return { text: read, agrees: false }
  // More than was read: figures left out, or letters of the next word that reach into the box.
  if (left > count + spare) return { text: read, agrees: alone ? false : null }
  const separated = separators(tall.slice(opening.length, opening.length + count), blobs, small, ink)
  if (separated === null) return { text: read, agrees: null }
  const isOwn = (sign: string): boolean => (sign >= '0' && sign <= '9') || (sign === '/' && !misread)
  let text = ''
  let own = 0
  for (const sign of middle) {
    if (isOwn(sign)) {
      const before = separated[own - 1]
      if (own > 0 && before !== null && before !== undefined && /\d$/.test(text)) text += before
      text += sign
      own++
    } else if (separated[own - 1] === null) {
      // A comma that touches a digit makes no blob of its own: what was read stays.
      text += sign === '/' ? ',' : sign
    }
  }
  // Thousands stand in threes: of more figures behind a point the last are decimals whose comma left no trace.
  const whole = text.replace(/^(\d{1,3}(?:\.\d{3})*\.\d{3})(\d{1,2})$/, '$1,$2')
  return { text: `${opening}${whole}${ending}`, agrees: whole === text ? true : null }
}

/** The side of a tall blob that a comma hangs from: -1 left, 1 right, 0 neither. */
function hangsFrom(blob: Blob, base: number, small: number, ink: Ink): -1 | 0 | 1 {
  if (blob.bottom - base < HANGS * small || blob.bottom - base > 0.5 * small) return 0
  const { y, from, to } = ink.runs
  let weight = 0
  let sum = 0
  for (const run of blob.runs) {
    if (y[run]! < base + 0.05 * small) continue
    weight += to[run]! - from[run]!
    sum += ((from[run]! + to[run]!) / 2) * (to[run]! - from[run]!)
  }
  if (weight === 0) return 0
  const place = (sum / weight - blob.left) / (blob.right - blob.left)
  return place < 0.35 ? -1 : place > 0.65 ? 1 : 0
}

/** What stands between each two of a number's tall blobs: a comma, a point, null for nothing; null where it is something else. */
function separators(
  own: readonly Blob[],
  blobs: readonly Blob[],
  small: number,
  ink: Ink,
): (',' | '.' | null)[] | null {
  const bases = own.map(({ bottom }) => bottom).sort((a, b) => a - b)
  const base = bases[bases.length >> 1]!
  const found: (',' | '.' | null)[] = []
  for (let i = 0; i + 1 < own.length; i++) {
    const [before, after] = [own[i]!, own[i + 1]!]
    const between = blobs.filter((blob) => {
      const middle = (blob.left + blob.right) / 2
      return (
        !own.includes(blob) &&
        middle > before.left + 0.5 * (before.right - before.left) &&
        middle < after.left + 0.3 * (after.right - after.left) &&
        Math.max(blob.right - blob.left, blob.bottom - blob.top) >= SPECK * small
      )
    })
    const low = between.filter(({ top, bottom }) => bottom - top <= LOW * small && top > base - 0.55 * small)
    // A dash, a colon, or specks.
    if (between.length > low.length || low.length > 1) return null
    const touching = hangsFrom(before, base, small, ink) === 1 || hangsFrom(after, base, small, ink) === -1
    if (low[0] === undefined) found.push(touching ? ',' : null)
    else found.push(low[0].bottom - base >= HANGS * small ? ',' : '.')
  }
  return found
}

/** What Roman numerals of one, two or three strokes are read as. */
const STROKES = /^([IHLl|ÏÌÍ]{1,4})([.,)]{0,3})$/u

/** `'H.'` over two upright strokes is `'II.'`: the strokes that a level line crosses, counted at three heights. */
export function romanOf(word: OcrWord, ink: Ink): string {
  const match = STROKES.exec(word.text)
  if (match === null) return word.text
  const high = word.bottom - word.top
  const right = match[2] === '' ? word.right : word.right - 0.3 * high
  const counts = [0.3, 0.5, 0.7].map((share) => {
    const runs = runsAcross(ink, Math.round(word.top + share * high), word.left - 1, right)
    return runs.every(([from, to]) => to - from < 0.45 * high) ? runs.length : 0
  })
  const [count] = counts
  if (count === undefined || count < 1 || count > 3 || counts.some((other) => other !== count)) return word.text
  // A full point stands beside the feet of the strokes.
  const feet = runsAcross(ink, Math.round(word.bottom - 0.06 * high), word.left - 1, word.right + 0.4 * high)
  const point = match[2] !== '' || feet.length > count
  return 'I'.repeat(count) + (match[2]!.endsWith(')') ? ')' : point ? '.' : '')
}
