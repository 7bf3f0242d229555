/** A picture of a page → its words, set upright, tables read cell by cell. */
import { type Grid, gridsOf } from '../pdf/grid.ts'
import type { Rule, Rules } from '../pdf/sheet.ts'
import { cellsOf } from './cells.ts'
import type { OcrEngine, OcrLine, OcrWord } from './engine.ts'
import { blobsIn, figureOf, romanOf } from './figures.ts'
import { cut, evened, type Grey, quarters, turned } from './grey.ts'
import { type Blob, blobsOf, type Ink, inkOf, smallHeight } from './ink.ts'
import { legible } from './legible.ts'
import { sizeOf } from './letters.ts'
import type { Picture } from './render.ts'
import type { ScannedLine, ScannedPage } from './scanned.ts'
import { readLines } from './short.ts'
import { blot, signsOf } from './signs.ts'
import { type Stroke, strokesOf } from './strokes.ts'
import { postureOf } from './upright.ts'
import { boldOf } from './weight.ts'

/** Raised whenever pages would be read otherwise: what was kept of the old reading no longer counts. */
export const EDITION = 2

/** Less than this askew, in radians, and nothing is to be gained by turning. */
const LEVEL = 0.0012
/** White around what is cut out, in pixels: the engine wants some. */
const MARGIN = 12
/** Height of small letters where a page has too few to tell, in points. */
const USUAL_SMALL = 6.5

interface Upright {
  readonly grey: Grey
  readonly ink: Ink
  readonly blobs: readonly Blob[]
  readonly small: number
}

function measured(grey: Grey, scale: number): Upright {
  const ink = inkOf(grey)
  const blobs = blobsOf(ink)
  const small = smallHeight(blobs)
  return { grey, ink, blobs, small: small === 0 ? USUAL_SMALL / scale : small }
}

/** The picture set upright and level. */
function straightened(picture: Grey, scale: number): Upright {
  const first = measured(evened(picture), scale)
  const { turns, skew } = postureOf(first.blobs, first.grey.width, first.grey.height, first.small)
  if (turns === 0 && Math.abs(skew) < LEVEL) return first
  const upright = quarters(first.grey, turns)
  return measured(Math.abs(skew) < LEVEL ? upright : turned(upright, skew), scale)
}

const inPoints = (strokes: readonly Stroke[], scale: number): Rule[] =>
  strokes.map(({ at, from, to }) => ({ at: at * scale, from: from * scale, to: to * scale }))

const shifted = (line: OcrLine, dx: number, dy: number): OcrWord[] =>
  line.map((word) => ({
    ...word,
    left: word.left + dx,
    right: word.right + dx,
    top: word.top + dy,
    bottom: word.bottom + dy,
  }))

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
const mended = (line: OcrLine, ink: Ink, blobs: readonly Blob[], small: number): OcrLine =>
  line.map((word, index) => {
    if (index === 0 && !/\d/.test(word.text)) return { ...word, text: romanOf(word, ink) }
    if (!/\d/.test(word.text)) return word
    const { text, agrees } = figureOf(word.text, blobsIn(blobs, word), small)
    const changed = text !== word.text
    return { ...word, text, confidence: changed || agrees === false ? Math.min(word.confidence, 0.8) : word.confidence }
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

/**
 * Reads one page. `seconds` bounds each call of the engine, not the few tenths that preparing the picture takes.
 * Throws OcrFailure when the engine does not do its part.
 */
export async function readPicture(engine: OcrEngine, picture: Picture, seconds: number): Promise<ScannedPage> {
  const { scale } = picture
  const { grey, ink, blobs, small } = straightened(picture.grey, scale)
  const { strokes, without } = strokesOf(grey, ink, small)
  const rules = { level: inPoints(strokes.level, scale), upright: inPoints(strokes.upright, scale) }
  const grids = gridsOf(rules)
  const signs = signsOf(ink, blobs, small)
  blot(without, signs)
  const letters = blobsOf(inkOf(without, ink.threshold))
  const cells = grids.flatMap((grid) => cellsOf(grid, letters, scale, small))
  const inCells: OcrLine[] = cells.flatMap(({ known }) => (known === null ? [] : [[known]]))
  const unread = cells.filter(({ known }) => known === null)
  const single = unread.filter(({ mode }) => mode === 'line')
  inCells.push(...(await readLines(engine, without, single, small, seconds)))
  const blocks = unread.filter(({ mode }) => mode === 'block')
  const read = await engine.recognise(
    blocks.map(({ patch }) => cut(without, patch, MARGIN)),
    'block',
    seconds,
  )
  blocks.forEach(({ patch }, index) => {
    const [dx, dy] = [Math.floor(patch.left) - MARGIN, Math.floor(patch.top) - MARGIN]
    inCells.push(...read[index]!.map((line) => shifted(line, dx, dy)))
  })
  blot(
    without,
    grids.map(({ xs, ys }) => ({
      left: xs[0]! / scale,
      right: xs[xs.length - 1]! / scale,
      top: ys[0]! / scale,
      bottom: ys[ys.length - 1]! / scale,
    })),
    4,
  )
  const [page] = await engine.recognise([without], 'page', seconds)
  const lines = [...inCells, ...legible(page ?? [])].filter((line) => line.length > 0)
  const whole = withSigns(lines, signs).map((line) => mended(line, ink, letters, small))
  const bold = boldOf(
    ink,
    whole.map((words) => ({ words, size: sizeOf(words) ?? 0 })),
  )
  const found = whole.map(
    (words, index): ScannedLine => ({
      words: words.map((word) => ({
        text: word.text,
        confidence: word.confidence,
        left: word.left * scale,
        top: word.top * scale,
        right: word.right * scale,
        bottom: word.bottom * scale,
      })),
      bold: bold[index]!,
    }),
  )
  return {
    width: grey.width * scale,
    height: grey.height * scale,
    lines: found,
    rules: keptRules(rules, grids, found),
  }
}
