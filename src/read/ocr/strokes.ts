/** A picture's ink → the level and upright lines drawn in it, in pixels; and the picture without them. */
import { type Grey, quarters } from './grey.ts'
import { type Ink, inkOf, type Runs } from './ink.ts'

/** A line drawn level: its rows at each end of a run of it; of an upright line the same with x and y exchanged. */
export interface Stroke {
  /** Middle of the line across its direction. */
  readonly at: number
  readonly from: number
  readonly to: number
  readonly thick: number
  /** Stretches of it without ink, of some pixels at least. */
  readonly gaps: readonly (readonly [number, number])[]
  /** Indices of the runs it is made of. */
  readonly runs: readonly number[]
}

export interface Strokes {
  readonly level: readonly Stroke[]
  readonly upright: readonly Stroke[]
}

/** Lengths in parts of the small letters' height. */
const SHORTEST_RUN = 1.3
const SHORTEST = 3.4
const THICKEST = 0.42
/** Gaps of this many pixels do not end a line. */
const GAP = 9
/** A line may wander by so many rows from one run to the next. */
const WANDER = 3
/** At least this share of a line's length is ink. */
const SOLID = 0.8
/** A stretch without ink is a gap from so many pixels on. */
const LEAST_GAP = 3
/** More lines in one direction than this are a pattern; the longest are kept. */
const MOST = 400

interface Chain {
  from: number
  to: number
  runs: number[]
  /** Row and end of its last run. */
  y: number
}

/** Level lines in `ink`, whose small letters are `small` pixels high. */
function levelStrokes({ runs: { count, y, from, to } }: Ink, small: number): Stroke[] {
  const long: number[] = []
  for (let run = 0; run < count; run++) if (to[run]! - from[run]! >= SHORTEST_RUN * small) long.push(run)
  // Chains grow row by row: a run joins one that it touches or nearly meets.
  const open: Chain[] = []
  const done: Chain[] = []
  for (const run of long) {
    const row = y[run]!
    for (let i = open.length - 1; i >= 0; i--) if (row - open[i]!.y > WANDER) done.push(...open.splice(i, 1))
    const near = open.filter((chain) => from[run]! <= chain.to + GAP && to[run]! >= chain.from - GAP)
    const into = near[0]
    if (into === undefined) {
      open.push({ from: from[run]!, to: to[run]!, runs: [run], y: row })
      continue
    }
    into.from = Math.min(into.from, from[run]!)
    into.to = Math.max(into.to, to[run]!)
    into.y = row
    into.runs.push(run)
    for (const other of near.slice(1)) {
      into.from = Math.min(into.from, other.from)
      into.to = Math.max(into.to, other.to)
      into.runs.push(...other.runs)
      open.splice(open.indexOf(other), 1)
    }
  }
  return [...done, ...open]
    .flatMap((chain) => linesOf(chain, { count, y, from, to }, small))
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .slice(0, MOST)
    .sort((a, b) => a.at - b.at)
}

/** Thicker than a line's usual thickness by this factor, and some pixels, it is a letter in the line's way. */
const SWELLS = 2.2
const SWELLS_BY = 3

/** What of a chain is a line: the stretches of even thickness that are long enough. */
function linesOf(chain: Chain, { y, from, to }: Runs, small: number): Stroke[] {
  const length = chain.to - chain.from
  if (length < SHORTEST * small) return []
  const heights = new Uint16Array(length)
  for (const run of chain.runs) for (let x = from[run]!; x < to[run]!; x++) heights[x - chain.from]!++
  const usual = heights.filter((high) => high > 0).sort()
  const most = (usual[usual.length >> 1] ?? 0) * SWELLS + SWELLS_BY
  const strokes: Stroke[] = []
  let start = -1
  let last = -1
  const close = (): void => {
    if (start >= 0 && last + 1 - start >= SHORTEST * small) {
      const stroke = strokeOf(chain, { y, from, to }, start + chain.from, last + 1 + chain.from, heights)
      if (stroke !== null && stroke.thick <= THICKEST * small) strokes.push(stroke)
    }
    start = -1
  }
  for (let at = 0; at < length; at++) {
    if (heights[at] === 0 || heights[at]! > most) continue
    if (start >= 0 && at - last > GAP) close()
    if (start < 0) start = at
    last = at
  }
  close()
  return strokes
}

/** The part of a chain between two places; null where too little of it is ink. */
function strokeOf(
  chain: Chain,
  { y, from, to }: Pick<Runs, 'y' | 'from' | 'to'>,
  first: number,
  end: number,
  heights: Uint16Array,
): Stroke | null {
  let area = 0
  let moment = 0
  const runs = chain.runs.filter((run) => to[run]! > first && from[run]! < end)
  for (const run of runs) {
    const width = Math.min(end, to[run]!) - Math.max(first, from[run]!)
    area += width
    moment += width * (y[run]! + 0.5)
  }
  let covered = 0
  const gaps: [number, number][] = []
  for (let x = first, inked = first; x <= end; x++) {
    if (x < end && heights[x - chain.from] === 0) continue
    if (x - inked >= LEAST_GAP) gaps.push([inked, x])
    inked = x + 1
    if (x < end) covered++
  }
  if (covered < SOLID * (end - first)) return null
  return { at: moment / area, from: first, to: end, thick: area / covered, gaps, runs }
}

/** A line touches one of the two lines it stands between: this share of the way at one of its ends bears ink. */
const END = 0.04

/** Strokes without their stretches that touch neither of the two lines they stand between: letters in their way. */
function cutAtLetters(strokes: readonly Stroke[], crossing: readonly Stroke[], small: number): Stroke[] {
  return strokes.flatMap((stroke) => {
    const beside = crossing
      .filter(({ from, to }) => stroke.at > from - GAP && stroke.at < to + GAP)
      .sort((a, b) => a.at - b.at)
    const bare = (from: number, to: number): boolean =>
      to <= stroke.from || from >= stroke.to || stroke.gaps.some((gap) => gap[0] <= from && gap[1] >= to)
    const parts: Stroke[] = []
    let start = stroke.from
    const close = (end: number): void => {
      if (end - start >= SHORTEST * small) parts.push({ ...stroke, from: start, to: end })
    }
    beside.slice(1).forEach((next, index) => {
      const before = beside[index]!
      const low = Math.ceil(before.at + before.thick / 2 + 1)
      const high = Math.floor(next.at - next.thick / 2 - 1)
      const end = Math.max(2, Math.floor(END * (high - low)))
      if (high - low <= 2 * end || stroke.to <= low || stroke.from >= high) return
      if (!bare(low, low + end) || !bare(high - end, high)) return
      close(low)
      start = high
    })
    close(stroke.to)
    return parts
  })
}

/** The lines of a picture, and the picture with them painted white. */
export function strokesOf(picture: Grey, ink: Ink, small: number): { strokes: Strokes; without: Grey } {
  const side = quarters(picture, 3)
  const sideInk = inkOf(side, ink.threshold)
  const level = levelStrokes(ink, small)
  // A picture turned to the left: its rows are the columns from the right.
  const upright = cutAtLetters(
    levelStrokes(sideInk, small).map((stroke) => ({ ...stroke, at: picture.width - stroke.at })),
    level,
    small,
  )
  const pixels = picture.pixels.slice()
  const without = { width: picture.width, height: picture.height, pixels }
  erase(without, level, ink, (x, y) => y * picture.width + x)
  erase(without, upright, sideInk, (x, y) => x * picture.width + (picture.width - 1 - y))
  return {
    strokes: {
      level,
      upright: [...upright].sort((a, b) => a.at - b.at),
    },
    without,
  }
}

/** Paints lines white where nothing crosses them. */
function erase(
  { width, height, pixels }: Grey,
  strokes: readonly Stroke[],
  { threshold, runs: { y, from, to } }: Ink,
  place: (x: number, y: number) => number,
): void {
  const rows = place(0, 1) === width ? height : width
  for (const { runs, thick, from: first, to: end } of strokes) {
    const tallest = 1.5 * thick + 4
    const tops = new Map<number, [number, number]>()
    for (const run of runs) {
      for (let x = Math.max(first, from[run]!); x < Math.min(end, to[run]!); x++) {
        const span = tops.get(x)
        if (span === undefined) tops.set(x, [y[run]!, y[run]!])
        else span[1] = y[run]!
      }
    }
    for (const [x, [first, last]] of tops) {
      let top = first
      let bottom = last
      while (top > 0 && pixels[place(x, top - 1)]! < threshold && last - top < tallest) top--
      while (bottom + 1 < rows && pixels[place(x, bottom + 1)]! < threshold && bottom - first < tallest) bottom++
      if (bottom - top + 1 > tallest) continue
      // The line's soft edges go with it.
      for (let at = Math.max(0, top - 2); at <= Math.min(rows - 1, bottom + 2); at++) pixels[place(x, at)] = 255
    }
  }
}
