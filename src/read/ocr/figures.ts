/** Numbers as the engine reads them, and the shapes they were read from → numbers with the separators and strokes that stand in print. */
import type { OcrWord } from './engine.ts'
import type { Patch } from './grey.ts'
import { type Blob, type Ink, runsAcross } from './ink.ts'

/** Digits with what may stand between them, as read or misread, in brackets or not, with what follows them. */
const FIGURE = /^([([]?)(\d[\d.,:;/'’`"-]*\d|\d)([%‰)\].,;:]*)$/u
/** In heights of small letters: digits are taller, separators lower than this. */
const TALL = 1.15
const LOW = 0.62
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
export function figureOf(read: string, blobs: readonly Blob[], small: number, alone: boolean): Figure {
  const match = FIGURE.exec(read)
  if (match === null || small <= 0) return { text: read, agrees: null }
  const [, opening, middle, ending] = match as unknown as [string, string, string, string]
  const tall = blobs.filter(({ top, bottom }) => bottom - top >= TALL * small)
  const upright = [...middle].filter((sign) => /[\d/]/.test(sign))
  const own = tall.slice(opening.length, opening.length + upright.length)
  const after = tall.length - opening.length - own.length
  // A percent sign is a stroke with a ring at each side: one to three blobs; a bracket is one.
  const spare = /[%‰]/.test(ending) ? 3 : /[)\]]/.test(ending) ? 1 : 0
  if (own.length < upright.length) return { text: read, agrees: false }
  // More than was read: figures left out, or letters of the next word that reach into the box.
  if (after > spare) return { text: read, agrees: alone ? false : null }
  const bases = own.map(({ bottom }) => bottom).sort((a, b) => a - b)
  const base = bases[bases.length >> 1]!
  let text = ''
  for (let i = 0; i < own.length; i++) {
    text += upright[i]
    const next = own[i + 1]
    if (next === undefined) break
    const between = blobs.filter(
      (blob) =>
        !own.includes(blob) &&
        (blob.left + blob.right) / 2 > own[i]!.left + 0.5 * (own[i]!.right - own[i]!.left) &&
        (blob.left + blob.right) / 2 < next.left + 0.3 * (next.right - next.left) &&
        Math.max(blob.right - blob.left, blob.bottom - blob.top) >= 0.14 * small,
    )
    const low = between.filter(({ top, bottom }) => bottom - top <= LOW * small && top > base - 0.45 * small)
    const other = between.length - low.length
    // A dash, a colon, or specks: what was read between these two digits stays.
    if (other > 0 || low.length > 1) return { text: read, agrees: null }
    if (low[0] !== undefined) text += low[0].bottom - base >= HANGS * small ? ',' : '.'
  }
  return { text: `${opening}${text}${ending}`, agrees: true }
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
