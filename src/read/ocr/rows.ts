/** Blobs of ink → rows of print: letters that stand on one base line, with their accents, and marks raised above the line. */
import { baseOf, type Chain, chainsOf, high, joined, Lines, median, type Part, wide } from './chains.ts'
import type { Patch } from './grey.ts'
import { type Blob, STEM } from './ink.ts'

export interface Row extends Patch {
  /** Height of the base line in pixels. */
  readonly base: number
  /** Height of its small letters. */
  readonly small: number
  readonly parts: readonly Part[]
  /** Small figures raised above the line, from the left: marks of footnotes, powers. */
  readonly raised: readonly (readonly Blob[])[]
}

/** All in heights of small letters. Letters are between these heights; what is lower is a mark, what is higher a picture. */
const LETTER = [0.62, 2.9] as const
const WIDEST = 9
const SPECK = 0.13
/** A dash or a full point stands at most this far off its words. */
const FAR = 4.5
/** A blob that reaches over two lines is at most this high. */
const TOUCHING = 8
/** How far a line reaches above and below its base line, accents included. */
const ABOVE = 2.4
const BELOW = 0.7

/** The chain that a mark belongs to: it hangs below one line or sits above another, whichever is the nearer. */
function homeOf(mark: Blob, lines: Lines, small: number): Chain | null {
  let best: Chain | null = null
  let distance = 1.7
  // A dash or a full point stands off its words, an accent does not.
  const level = lines
    .past(mark, FAR * small)
    .find(({ base }) => mark.bottom > base - 0.85 * small && mark.top < base && mark.bottom < base + 0.35 * small)
  if (level !== undefined) return level.chain
  for (const { chain, base } of lines.past(mark)) {
    const top = base - small
    const off =
      mark.top >= base
        ? (mark.top - base) / (0.35 * small)
        : mark.bottom <= top
          ? (top - mark.bottom) / (0.75 * small)
          : 0
    if (off < distance) {
      best = chain
      distance = off
    }
  }
  return best
}

/** Shares a blob out among the lines it runs through. */
function shareOut(blob: Blob, lines: Lines, small: number): void {
  const past = lines
    .past(blob)
    .filter(({ base }) => base > blob.top - 0.2 * small && base - ABOVE * small < blob.bottom)
  past.forEach(({ chain, base }, index) => {
    const before = past[index - 1]
    const after = past[index + 1]
    // Between two lines the cut is below the upper one's descenders rather than amid the lower one's accents.
    const top = before === undefined ? base - ABOVE * small : before.base + (base - before.base) * 0.32
    const bottom = after === undefined ? base + BELOW * small : base + (after.base - base) * 0.32
    const part = { blob, top: Math.max(blob.top, Math.round(top)), bottom: Math.min(blob.bottom, Math.round(bottom)) }
    if (part.bottom - part.top > 0.1 * small) chain.parts.push(part)
  })
}

/** Figures raised above the line, next to each other, at no letter's top. */
function raisedOf(chain: Chain, marks: readonly Blob[], base: number, small: number): Blob[][] {
  const raised = marks.filter((mark) => {
    const tall = high(mark)
    if (tall < 0.75 * small || tall > 1.25 * small || wide(mark) > 1.1 * small) return false
    if (mark.bottom > base - 0.4 * small || mark.bottom < base - 1.15 * small) return false
    return !chain.letters.some(
      (letter) => Math.min(letter.right, mark.right) - Math.max(letter.left, mark.left) > 0.35 * wide(mark),
    )
  })
  const groups: Blob[][] = []
  for (const mark of raised.sort((a, b) => a.left - b.left)) {
    const group = groups[groups.length - 1]
    if (group !== undefined && mark.left - group[group.length - 1]!.right < 0.35 * small) group.push(mark)
    else groups.push([mark])
  }
  return groups
}

/** Height of a row's small letters. Where all are of one height they may be small or tall: the page's usual one tells. */
function smallOf(letters: readonly Blob[], usual: number): number {
  const heights = letters.map(high).sort((a, b) => a - b)
  const low = heights[Math.floor(heights.length * 0.3)] ?? usual
  const tall = heights[Math.floor(heights.length * 0.75)] ?? usual
  if (tall > 1.25 * low && low > 0.6 * usual) return low
  const off = (height: number): number => Math.abs(Math.log(height / usual))
  return off(low) < off(tall / STEM) ? low : tall / STEM
}

function rowOf(chain: Chain, small: number): Row {
  const base = baseOf(chain)
  const marks = chain.parts
    .filter(({ blob, top, bottom }) => top === blob.top && bottom === blob.bottom && !chain.letters.includes(blob))
    .map(({ blob }) => blob)
  const own = smallOf(chain.letters, small)
  const raised = raisedOf(chain, marks, base, own)
  const away = new Set(raised.flat())
  const parts = chain.parts.filter(({ blob }) => !away.has(blob))
  return {
    left: Math.min(...parts.map(({ blob }) => blob.left)),
    right: Math.max(...parts.map(({ blob }) => blob.right)),
    top: Math.min(...parts.map(({ top }) => top)),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
    base,
    small: own,
    parts,
    raised,
  }
}

/** An upright stroke alone is the edge of a shadow or what is left of a ruled line; an I has feet. */
const isBar = (blob: Blob): boolean => high(blob) > 4 * wide(blob)

/** A row of fewer letters than these high enough to be large print is a drawing. */
const LARGE_PRINT = 3

/** The rows of print that `blobs` form; `small` is the usual height of small letters in pixels. */
export function rowsOf(blobs: readonly Blob[], small: number): Row[] {
  const print = blobs.filter((blob) => Math.max(wide(blob), high(blob)) >= SPECK * small)
  const isLetter = (blob: Blob): boolean =>
    high(blob) >= LETTER[0] * small && high(blob) <= LETTER[1] * small && wide(blob) <= WIDEST * small
  const letters = print.filter(isLetter)
  const lines = new Lines(joined(chainsOf(letters, small), small), small)
  const large: Blob[] = []
  for (const blob of print) {
    if (isLetter(blob)) continue
    if (high(blob) < LETTER[0] * small) {
      if (wide(blob) <= WIDEST * small) {
        const home = homeOf(blob, lines, small)
        home?.parts.push({ blob, top: blob.top, bottom: blob.bottom })
      }
    } else if (high(blob) <= TOUCHING * small && wide(blob) <= TOUCHING * small) {
      if (lines.past(blob).some(({ base }) => base > blob.top && base - small < blob.bottom))
        shareOut(blob, lines, small)
      else large.push(blob)
    }
  }
  // What was taken for a letter may be a mark: raised figures make chains of their own.
  const rows = mergeRaised(lines.chains, small)
    .filter((chain) => chain.letters.length > 1 || !isBar(chain.letters[0]!))
    .map((chain) => rowOf(chain, small))
  if (large.length >= LARGE_PRINT) {
    const height = median(large.map(high)) / 1.45
    if (height > 1.2 * small) rows.push(...rowsOf(large, height))
  }
  return rows
}

/** Chains of a few low blobs that are figures raised beside another line's letters, or its commas, go to that line. */
function mergeRaised(chains: readonly Chain[], small: number): Chain[] {
  const few = (chain: Chain): boolean =>
    chain.letters.length <= 3 && chain.letters.every((blob) => high(blob) <= 1.25 * small)
  const kept = chains.filter((chain) => !few(chain))
  const lines = new Lines(kept, small)
  for (const chain of chains) {
    if (!few(chain)) continue
    const [first] = chain.letters
    const top = Math.min(...chain.letters.map((blob) => blob.top))
    const bottom = Math.max(...chain.letters.map((blob) => blob.bottom))
    const home = lines.past(first!, 1.2 * small).find(({ base }) => {
      const raised = base - bottom > 0.4 * small && base - bottom < 1.15 * small
      const comma = top > base - 0.5 * small && top < base + 0.2 * small && bottom < base + 0.9 * small
      return raised || comma
    })
    if (home === undefined) kept.push(chain)
    else home.chain.parts.push(...chain.parts)
  }
  return kept
}
