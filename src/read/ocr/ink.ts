/** A grey picture → its ink: runs of dark pixels, and the blobs that touching runs form. */
import type { Grey, Patch } from './grey.ts'

/** Dark stretches of rows: run i covers [from[i], to[i]) of row y[i]; in order of rows, then from the left. */
export interface Runs {
  readonly count: number
  readonly y: Int32Array
  readonly from: Int32Array
  readonly to: Int32Array
}

/** Runs that touch each other, corners included. */
export interface Blob extends Patch {
  /** Dark pixels in it. */
  readonly area: number
  /** Indices of its runs, from the top. */
  readonly runs: readonly number[]
}

export interface Ink {
  readonly width: number
  readonly height: number
  /** Darker than this is ink. */
  readonly threshold: number
  readonly runs: Runs
}

const DARKEST = 90
const LIGHTEST = 190

/** The shade that best parts dark from light (Otsu), kept within what print and paper can be. */
export function thresholdOf({ pixels }: Grey): number {
  const counts = new Float64Array(256)
  for (let i = 0; i < pixels.length; i++) counts[pixels[i]!]!++
  let sum = 0
  for (let shade = 0; shade < 256; shade++) sum += shade * counts[shade]!
  let dark = 0
  let darkSum = 0
  let best = 0
  let threshold = 128
  for (let shade = 0; shade < 255; shade++) {
    dark += counts[shade]!
    darkSum += shade * counts[shade]!
    const light = pixels.length - dark
    if (dark === 0 || light === 0) continue
    const apart = darkSum / dark - (sum - darkSum) / light
    const score = dark * light * apart * apart
    if (score > best) {
      best = score
      threshold = shade + 1
    }
  }
  return Math.max(DARKEST, Math.min(LIGHTEST, threshold))
}

/** The ink of a picture. */
export function inkOf(picture: Grey, threshold = thresholdOf(picture)): Ink {
  const { width, height, pixels } = picture
  let room = 1 << 16
  let y = new Int32Array(room)
  let from = new Int32Array(room)
  let to = new Int32Array(room)
  let count = 0
  const grown = (old: Int32Array): Int32Array<ArrayBuffer> => {
    const larger = new Int32Array(room)
    larger.set(old)
    return larger
  }
  for (let row = 0; row < height; row++) {
    const base = row * width
    let x = 0
    while (x < width) {
      while (x < width && pixels[base + x]! >= threshold) x++
      if (x === width) break
      const start = x
      while (x < width && pixels[base + x]! < threshold) x++
      if (count === room) {
        room *= 2
        y = grown(y)
        from = grown(from)
        to = grown(to)
      }
      y[count] = row
      from[count] = start
      to[count] = x
      count++
    }
  }
  return { width, height, threshold, runs: { count, y, from, to } }
}

/** The blobs of a picture's ink, in order of their first runs. */
export function blobsOf({ runs: { count, y, from, to } }: Ink): Blob[] {
  const parent = Int32Array.from({ length: count }, (_, i) => i)
  const find = (run: number): number => {
    let root = run
    while (parent[root] !== root) root = parent[root]!
    while (parent[run] !== root) {
      const next = parent[run]!
      parent[run] = root
      run = next
    }
    return root
  }
  let above = 0
  let row = 0
  for (let run = 0; run < count; run++) {
    if (y[run] !== y[row]) {
      above = y[run] === y[row]! + 1 ? row : run
      row = run
    }
    // `above` walks along the row before, `row` is where this one starts.
    while (above < row && to[above]! < from[run]!) above++
    for (let other = above; other < row && from[other]! <= to[run]!; other++) {
      const [a, b] = [find(other), find(run)]
      if (a !== b) parent[Math.max(a, b)] = Math.min(a, b)
    }
  }
  const numbers = new Int32Array(count).fill(-1)
  const blobs: { left: number; top: number; right: number; bottom: number; area: number; runs: number[] }[] = []
  for (let run = 0; run < count; run++) {
    const root = find(run)
    if (numbers[root] === -1) {
      numbers[root] = blobs.length
      blobs.push({ left: from[run]!, top: y[run]!, right: to[run]!, bottom: y[run]! + 1, area: 0, runs: [] })
    }
    const blob = blobs[numbers[root]!]!
    blob.left = Math.min(blob.left, from[run]!)
    blob.right = Math.max(blob.right, to[run]!)
    blob.bottom = y[run]! + 1
    blob.area += to[run]! - from[run]!
    blob.runs.push(run)
  }
  return blobs
}

/** Index of the first run at or below row `row`. */
export function firstRun({ runs: { count, y } }: Ink, row: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (y[middle]! < row) low = middle + 1
    else high = middle
  }
  return low
}

/** The runs of row `row` that lie between two columns, cut off there. */
export function runsAcross(ink: Ink, row: number, left: number, right: number): [number, number][] {
  const { count, y, from, to } = ink.runs
  const found: [number, number][] = []
  for (let run = firstRun(ink, row); run < count && y[run] === row; run++) {
    if (to[run]! > left && from[run]! < right) found.push([Math.max(left, from[run]!), Math.min(right, to[run]!)])
  }
  return found
}

/** Capitals, digits and letters with a stem are this many times as high as small letters. */
export const STEM = 1.43
const SHORTEST = 8
const HIGHEST = 99
/** Shares of the commonest height's count that a height needs to be one of stems, or of small letters among digits. */
const STEMS = 0.15
const SMALLS = 0.1

/**
 * Height of the small letters in pixels: the commonest height among blobs of letters' shape; 0 where there are too few.
 * On a page of numbers the commonest height is that of the digits: then nothing stands out above it.
 */
export function smallHeight(blobs: readonly Blob[]): number {
  const counts = new Float64Array(HIGHEST * 2)
  let letters = 0
  for (const { left, top, right, bottom } of blobs) {
    const [wide, high] = [right - left, bottom - top]
    if (high < SHORTEST || high >= HIGHEST || wide < 0.3 * high || wide > 2 * high) continue
    counts[high]!++
    letters++
  }
  if (letters < 12) return 0
  const near = (high: number): number => counts[high - 1]! * 0.7 + counts[high]! + counts[high + 1]! * 0.7
  const commonest = (from: number, to: number): number => {
    let best = from
    for (let high = from; high <= to; high++) if (near(high) > near(best)) best = high
    return best
  }
  const usual = commonest(SHORTEST, HIGHEST - 1)
  const stems = commonest(Math.round(usual * 1.36), Math.round(usual * 1.52))
  const below = commonest(Math.max(SHORTEST, Math.round(usual / 1.52)), Math.max(SHORTEST, Math.round(usual / 1.34)))
  return near(stems) < STEMS * near(usual) && near(below) >= SMALLS * near(usual) ? below : usual
}
