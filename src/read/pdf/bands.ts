/** Lines from the top → bands: what stands at one height, in pieces parted by wide gaps. */
import { labelOf } from '../labels.ts'
import { type Line, lineOf, splitRow } from './lines.ts'
import type { Glyph } from './sheet.ts'

export interface Band {
  /** What stands side by side, from the left; a list label is one piece with its words. */
  readonly pieces: readonly Line[]
  readonly whole: readonly Line[]
  readonly base: number
  readonly size: number
}

/** Words part by at most this many ems inside one column. */
const PIECE_GAP = 1.5
/** A gutter between columns is at least this wide, in points. */
export const GUTTER = 9

/** A line cut at every wide gap. */
export const cellsOf = (line: Line): Line[] =>
  splitRow(line.glyphs, PIECE_GAP).flatMap((piece) => lineOf(piece, line.page) ?? [])

/** Pieces of a row; a list label that stands off its words stays with them. */
function piecesOf(line: Line): Line[] {
  const { page } = line
  const cut = splitRow(line.glyphs, PIECE_GAP)
  if (cut.length === 1) return [line]
  const joined: Glyph[][] = []
  for (const piece of cut) {
    const before = joined[joined.length - 1]
    const text = before === undefined ? '' : (lineOf(before, page)?.text ?? '')
    const label = labelOf(text)
    const leads = label !== null && (label.rest === '' || text.endsWith(':'))
    if (before !== undefined && (leads || text.length <= 2)) before.push(...piece)
    else joined.push([...piece])
  }
  return joined.flatMap((piece) => lineOf(piece, page) ?? [])
}

/** Rows whose words stand beside each other although their base lines differ are one band. */
export function bandsOf(lines: readonly Line[]): Band[] {
  const bands: Band[] = []
  for (const whole of lines) {
    const pieces = piecesOf(whole)
    const before = bands[bands.length - 1]
    if (before !== undefined && whole.base - before.base < 0.7 * Math.min(whole.size, before.size)) {
      const apart = before.pieces.every((a) =>
        pieces.every((b) => b.left - a.right > GUTTER || a.left - b.right > GUTTER),
      )
      if (apart) {
        bands[bands.length - 1] = {
          pieces: [...before.pieces, ...pieces].sort((a, b) => a.left - b.left),
          whole: [...before.whole, whole],
          base: before.base,
          size: before.size,
        }
        continue
      }
    }
    bands.push({ pieces, whole: [whole], base: whole.base, size: whole.size })
  }
  return bands
}
