/** Cells of one line, cut out → their words; the short ones, numbers above all, read several times over and settled by vote. */
import type { Mode, OcrEngine, OcrLine, OcrWord } from './engine.ts'
import { blobsIn, figureOf } from './figures.ts'
import { cut, framed, type Grey, type Patch, scaled } from './grey.ts'
import type { Blob } from './ink.ts'

export interface Shot {
  readonly picture: Grey
  readonly mode: Mode
  /** Where the picture's upper left corner lies on the page, and its pixels for each of the page's. */
  readonly left: number
  readonly top: number
  readonly zoom: number
}

/** Heights of small letters at which single lines are read best; they err at different places. */
const HEIGHTS = [19, 17] as const
const MARGIN = 12
/** Lines up to this many heights of small letters wide are read more than once. */
const SHORT = 9
/** Reach of a line above and below its base line, in heights of small letters, and the white at its ends. */
const ABOVE = 1.76
const BELOW = 0.48
const SIDE = 0.22

/** The patch at a size the engine reads well, with white around it. */
export function shotOf(page: Grey, patch: Patch, small: number, height: number): Shot {
  const zoom = Math.min(1, height / small)
  const left = Math.floor(patch.left) - 2
  const top = Math.floor(patch.top) - 2
  const piece = scaled(cut(page, patch, 2), zoom)
  const edge = MARGIN / zoom
  return { picture: framed(piece, MARGIN, MARGIN, MARGIN), mode: 'line', left: left - edge, top: top - edge, zoom }
}

/** The patch as a line whose place between head and foot is told from its letters, for reading without any search for it. */
export function strictShot(page: Grey, patch: Patch, blobs: readonly Blob[], small: number): Shot {
  const feet = blobs
    .filter(({ top, bottom }) => bottom - top > 0.8 * small)
    .map(({ bottom }) => bottom)
    .sort((a, b) => a - b)
  const base = feet[feet.length >> 1] ?? patch.bottom
  const piece = cut(page, patch)
  const above = Math.max(0, Math.round(Math.floor(patch.top) - (base - ABOVE * small)))
  const below = Math.max(0, Math.round(base + BELOW * small - (Math.floor(patch.top) + piece.height)))
  const side = Math.round(SIDE * small)
  return {
    picture: framed(piece, above, below, side),
    mode: 'strict',
    left: Math.floor(patch.left) - side,
    top: Math.floor(patch.top) - above,
    zoom: 1,
  }
}

/** Words placed on the page. */
export const placed = (line: OcrLine, { left, top, zoom }: Shot): OcrWord[] =>
  line.map((word) => ({
    ...word,
    left: left + word.left / zoom,
    right: left + word.right / zoom,
    top: top + word.top / zoom,
    bottom: top + word.bottom / zoom,
  }))

const textOf = (words: OcrLine): string => words.map(({ text }) => text).join(' ')

interface Vote {
  readonly words: OcrLine
  /** How much it counts. */
  readonly weight: number
}

/** Readings of one line → the one most agree on; where none agree its confidence says so. */
export function elected(readings: readonly OcrLine[], blobs: readonly Blob[], small: number): OcrLine {
  const votes = readings.flatMap((words): Vote[] => {
    if (words.length === 0) return []
    const checked = words.map((word) => ({ word, figure: figureOf(word.text, blobsIn(blobs, word), small) }))
    // The boxes of single words are rough: the line's own blobs judge a line of one word.
    const only = words.length === 1 ? figureOf(words[0]!.text, blobs, small) : null
    const mended = checked.map(({ word, figure }) => ({ ...word, text: (only ?? figure).text }))
    const false_ = only === null ? checked.some(({ figure }) => figure.agrees === false) : only.agrees === false
    const sure = words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length
    return [{ words: mended, weight: (0.1 + sure) * (false_ ? 0.25 : 1) }]
  })
  const sums = new Map<string, number>()
  for (const { words, weight } of votes) sums.set(textOf(words), (sums.get(textOf(words)) ?? 0) + weight)
  let best: Vote | null = null
  for (const vote of votes) {
    if (best === null) best = vote
    else {
      const [mine, other] = [sums.get(textOf(vote.words))!, sums.get(textOf(best.words))!]
      if (mine > other || (mine === other && vote.weight > best.weight)) best = vote
    }
  }
  if (best === null) return []
  const { words } = best
  const agreed = votes.filter((vote) => textOf(vote.words) === textOf(words)).length
  if (votes.length < 2 || agreed > 1) return words
  return words.map((word) => ({ ...word, confidence: Math.min(word.confidence, 0.5) }))
}

/** One line of print on the page: its place, and the blobs in it. */
export interface Line {
  readonly patch: Patch
  readonly blobs: readonly Blob[]
}

/** The words of each line. */
export async function readLines(
  engine: OcrEngine,
  page: Grey,
  lines: readonly Line[],
  small: number,
  seconds: number,
): Promise<OcrLine[]> {
  const read = async (shots: readonly Shot[]): Promise<OcrLine[]> => {
    if (shots.length === 0) return []
    const found = await engine.recognise(
      shots.map(({ picture }) => picture),
      shots[0]!.mode,
      seconds,
    )
    return found.map((own, index) => placed(own.flat(), shots[index]!))
  }
  const first = await read(lines.map(({ patch }) => shotOf(page, patch, small, HEIGHTS[0])))
  const short = lines.flatMap(({ patch }, index) => (patch.right - patch.left <= SHORT * small ? [index] : []))
  const strict = await read(short.map((index) => strictShot(page, lines[index]!.patch, lines[index]!.blobs, small)))
  const readings = new Map(short.map((index, turn) => [index, [first[index]!, strict[turn]!]]))
  const open = short.filter((index) => {
    const [a, b] = readings.get(index)!
    return textOf(a!) !== textOf(b!)
  })
  const third = await read(open.map((index) => shotOf(page, lines[index]!.patch, small, HEIGHTS[1])))
  open.forEach((index, turn) => void readings.get(index)!.push(third[turn]!))
  return lines.map(({ blobs }, index) => {
    const all = readings.get(index)
    return all === undefined ? first[index]! : elected(all, blobs, small)
  })
}
