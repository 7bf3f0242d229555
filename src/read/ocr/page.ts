/** A picture of a page → its words, set upright, tables read cell by cell. */
import { type Grid, gridsOf } from '../pdf/grid.ts'
import type { Rule, Rules } from '../pdf/sheet.ts'
import { dashOf, sharedOut } from './cells.ts'
import { type OcrEngine, OcrFailure, type OcrLine, OcrTimeout, type OcrWord } from './engine.ts'
import { blobsIn, figureOf, romanOf } from './figures.ts'
import { despeckled, evened, type Grey, quarters, turned } from './grey.ts'
import { type Blob, blobsOf, type Ink, inkOf, smallHeight } from './ink.ts'
import { legible, withoutEdges, written } from './legible.ts'
import { sizeOf } from './letters.ts'
import { readRaised, readRows, reread } from './lines.ts'
import type { Picture } from './render.ts'
import { type Row, rowsOf } from './rows.ts'
import type { ScannedLine, ScannedPage } from './scanned.ts'
import { blot, signsOf } from './signs.ts'
import { type Stroke, strokesOf } from './strokes.ts'
import { postureOf } from './upright.ts'
import { sureness } from './vote.ts'
import { boldOf } from './weight.ts'

/** Raised whenever pages would be read otherwise: what was kept of the old reading no longer counts. */
export const EDITION = 21

/** Less than this askew, in radians, and nothing is to be gained by turning. */
const LEVEL = 0.0012
/** A place that was left out is told of when it seemed to hold at least so many letters. */
const LEAST_SKIPPED = 4
/** Confidence in a number whose print did not agree with its reading is at most this. */
const MENDED = 0.8
const MOST_BLOBS = 250_000
/** A page of print has fewer lines and cells than this; one that seems to have more is strewn with spots. */
const MOST_ROWS = 3000
/** Height of small letters where a page has too few to tell, in points. */
const USUAL_SMALL = 6.5

interface Upright {
  readonly grey: Grey
  readonly ink: Ink
  readonly blobs: readonly Blob[]
  readonly small: number
}

/** So many specks, and so many times as many as other blobs, and a page is strewn with them. */
const MANY_SPECKS = 4000
const MOSTLY_SPECKS = 2
const SPECK = 7

const isStrewn = (blobs: readonly Blob[]): boolean => {
  const specks = blobs.filter(({ left, top, right, bottom }) => Math.max(right - left, bottom - top) < SPECK).length
  return specks > MANY_SPECKS && specks > MOSTLY_SPECKS * (blobs.length - specks)
}

function measured(given: Grey, scale: number): Upright {
  let grey = given
  let ink = inkOf(grey)
  let blobs = blobsOf(ink)
  for (let pass = 0; pass < 2 && isStrewn(blobs); pass++) {
    grey = despeckled(grey)
    ink = inkOf(grey)
    blobs = blobsOf(ink)
  }
  if (blobs.length > MOST_BLOBS) throw new OcrFailure(`${blobs.length} spots are no page of print`)
  const small = smallHeight(blobs)
  return { grey, ink, blobs, small: small === 0 ? USUAL_SMALL / scale : small }
}

/** Where feet and heads of letters line up nearly as well as each other, both ways up are tried. */
const CERTAIN = 1.3
/** So many of a page's longest lines tell which way up it is. */
const SAMPLE = 6

/** The picture set upright and level; `sample` says how well a picture reads. */
async function straightened(
  picture: Grey,
  scale: number,
  sample: (page: Upright) => Promise<number>,
): Promise<Upright> {
  const first = measured(evened(picture), scale)
  const { turns, skew, lead } = postureOf(first.blobs, first.grey.width, first.grey.height, first.small)
  const set = (more: number): Upright => {
    if (more === 0 && Math.abs(skew) < LEVEL) return first
    const upright = quarters(first.grey, more)
    return measured(Math.abs(skew) < LEVEL ? upright : turned(upright, skew), scale)
  }
  const likely = set(turns)
  if (lead >= CERTAIN) return likely
  const other = set(turns + 2)
  return (await sample(other)) > (await sample(likely)) ? other : likely
}

/** How surely the longest lines of a page are read as it stands. */
async function legibility(engine: OcrEngine, { grey, ink, blobs, small }: Upright, seconds: number): Promise<number> {
  const rows = rowsOf(blobs, small)
    .sort((a, b) => b.parts.length - a.parts.length)
    .slice(0, SAMPLE)
  const lines = await readRows(engine, { page: grey, ink }, rows, seconds)
  return sureness(lines.flat())
}

const inPoints = (strokes: readonly Stroke[], scale: number): Rule[] =>
  strokes.map(({ at, from, to }) => ({ at: at * scale, from: from * scale, to: to * scale }))

/** Signs found by shape, put into the lines at whose height they stand. */
function withSigns(lines: readonly OcrLine[], signs: readonly OcrWord[]): OcrLine[] {
  const out = lines.map((line) => [...line])
  for (const sign of signs) {
    const middle = (sign.top + sign.bottom) / 2
    const beside = out.find((line) => {
      const near = line.filter(({ top, bottom }) => top <= middle && bottom >= middle)
      return near.some((word) => word.left - sign.right < 400 && sign.left - word.right < 400)
    })
    if (beside === undefined) out.push([sign])
    else {
      beside.push(sign)
      beside.sort((a, b) => a.left - b.left)
    }
  }
  return out
}

/** Numbers and Roman labels as their shapes show them. */
const mended = (line: OcrLine, row: Row, ink: Ink): OcrLine =>
  written(line, row.small).map((word, index) => {
    if (!/\d/.test(word.text)) return index === 0 ? { ...word, text: romanOf(word, ink) } : word
    const blobs = row.parts.map(({ blob }) => blob)
    const { text, agrees } = figureOf(word.text, blobsIn(blobs, word), row.small, false, ink)
    const certain = text === word.text && agrees !== false
    return { ...word, text, confidence: certain ? word.confidence : Math.min(word.confidence, MENDED) }
  })

/** Ruled lines that words do not stand on: those of tables, and those that part notes from the text. */
function keptRules(rules: Rules, grids: readonly Grid[], lines: readonly ScannedLine[]): Rules {
  const edges = grids.flatMap(({ ys }) => ys)
  const words = lines.flatMap((line) => line.words)
  const level = rules.level.filter(
    ({ at, from, to }) =>
      edges.some((edge) => Math.abs(edge - at) < 4) ||
      !words.some(
        ({ left, top, right, bottom }) =>
          left < to && right > from && at > top + 0.1 * (bottom - top) && at < bottom - 0.1 * (bottom - top),
      ),
  )
  return { level, upright: rules.upright }
}

/** The engine for one page: what is left of the page's time bounds each of its calls. */
function bounded(engine: OcrEngine, seconds: number): OcrEngine {
  const until = performance.now() + seconds * 1000
  return {
    ...engine,
    recognise: (pictures, mode) => {
      const left = (until - performance.now()) / 1000
      if (left <= 0) throw new OcrTimeout(`a page took longer than ${seconds} s`)
      return engine.recognise(pictures, mode, left)
    },
  }
}

/**
 * Reads one page within so many seconds. Throws OcrTimeout when they are over, OcrFailure when the engine breaks or
 * the picture is no page of print.
 */
export async function readPicture(unbounded: OcrEngine, picture: Picture, seconds: number): Promise<ScannedPage> {
  const engine = bounded(unbounded, seconds)
  const { scale } = picture
  const { grey, ink, blobs, small } = await straightened(picture.grey, scale, (page) =>
    legibility(engine, page, seconds),
  )
  const { strokes, without } = strokesOf(grey, ink, small)
  const rules = { level: inPoints(strokes.level, scale), upright: inPoints(strokes.upright, scale) }
  const grids = gridsOf(rules)
  const signs = signsOf(ink, blobs, small)
  blot(without, signs)
  const left = inkOf(without, ink.threshold)
  const { cells, outside } = sharedOut(grids, blobsOf(left), scale)
  const dashes: OcrLine[] = []
  const inCells = cells.flatMap((own) => {
    const dash = dashOf(own, small)
    if (dash !== null) dashes.push([dash])
    return dash === null ? rowsOf(own, small) : []
  })
  const rows = [...inCells, ...rowsOf(outside, small)]
  if (rows.length > MOST_ROWS) throw new OcrFailure(`${rows.length} lines are no page of print`)
  const print = { page: without, ink: left }
  const read = await reread(engine, print, rows, await readRows(engine, print, rows, seconds), seconds)
  const raised = await readRaised(engine, print, rows, seconds)
  const tables = grids.map(({ xs, ys }) => ({
    left: xs[0]! / scale,
    right: xs[xs.length - 1]! / scale,
    top: ys[0]! / scale,
    bottom: ys[ys.length - 1]! / scale,
  }))
  const loose = read.slice(inCells.length)
  const sure = [...read.slice(0, inCells.length), ...withoutEdges(loose.map(legible), tables, small)]
  const skipped = loose.filter((line, index) => {
    const letters = line.reduce((sum, { text }) => sum + text.length, 0)
    return letters >= LEAST_SKIPPED && sure[inCells.length + index]!.length === 0
  }).length
  const lines = sure.map((line, index) => mended(line, rows[index]!, left))
  const whole = withSigns([...lines, ...dashes], signs)
  const bold = boldOf(
    ink,
    whole.map((words) => ({ words, size: sizeOf(words) ?? 0 })),
  )
  const inPage = (word: OcrWord): OcrWord => ({
    text: word.text,
    confidence: word.confidence,
    left: word.left * scale,
    top: word.top * scale,
    right: word.right * scale,
    bottom: word.bottom * scale,
  })
  const found = whole.flatMap((words, index): ScannedLine[] =>
    words.length === 0
      ? []
      : [
          {
            words: words.map(inPage),
            bold: bold[index]!,
            raised: raised.filter(({ row }) => row === index).map(({ word }) => inPage(word)),
          },
        ],
  )
  return {
    width: grey.width * scale,
    height: grey.height * scale,
    lines: found,
    rules: keptRules(rules, grids, found),
    skipped,
  }
}
