/** Lines between two tables, from the top → the same in reading order: of two columns side by side the left before the right. */

import { type Aligned, alignedFrom } from './aligned.ts'
import { type Band, bandsOf, GUTTER } from './bands.ts'
import { type Line, lineOf } from './lines.ts'
import { type Margin, type Placed, pitchOf } from './paragraphs.ts'
import type { Table } from './tables.ts'

/**
 * Lines that follow each other down the page: one of two columns side by side, or lines that have the page to
 * themselves; or a table without rules.
 */
export type Stretch =
  | { readonly type: 'lines'; readonly lines: readonly Line[]; readonly column: boolean }
  | { readonly type: 'table'; readonly table: Table }

interface Zone {
  readonly first: number
  last: number
  gutter: readonly [number, number]
}

/** A gutter alone in its row is at least this wide, in ems. */
const LONE_GUTTER = 3

/** The widest gap of a band that leaves words on both sides. */
function gutterOf(band: Band): readonly [number, number] | null {
  let best: readonly [number, number] | null = null
  for (let i = 1; i < band.pieces.length; i++) {
    const gap: readonly [number, number] = [band.pieces[i - 1]!.right, band.pieces[i]!.left]
    if (best === null || gap[1] - gap[0] > best[1] - best[0]) best = gap
  }
  return best
}

/** `gutter` narrowed so that none of the band's words stand in it; null where they leave no room. */
function narrowed(gutter: readonly [number, number], band: Band): readonly [number, number] | null {
  let [left, right] = gutter
  const middle = (left + right) / 2
  for (const piece of band.pieces) {
    if (piece.left < middle && piece.right > middle) return null
    if (piece.right <= middle) left = Math.max(left, piece.right)
    else right = Math.min(right, piece.left)
  }
  return right - left >= GUTTER ? [left, right] : null
}

/** The column that a band's first words stand in. */
const sideOf = (band: Band, gutter: readonly [number, number]): 'left' | 'right' =>
  band.pieces[0]!.left < (gutter[0] + gutter[1]) / 2 ? 'left' : 'right'

/** Lines of the two columns in turn, closer than lines of one column are: the columns still stand side by side. */
const interleaved = (before: Band, band: Band, gutter: readonly [number, number]): boolean =>
  before.pieces.length === 1 &&
  sideOf(before, gutter) !== sideOf(band, gutter) &&
  band.base - before.base < 1.1 * band.size

function zonesOf(bands: readonly Band[]): Zone[] {
  const zones: Zone[] = []
  let zone: Zone | null = null
  const close = (): void => {
    if (zone !== null) zones.push(zone)
    zone = null
  }
  bands.forEach((band, index) => {
    const gutter = gutterOf(band)
    if (zone !== null) {
      const kept = narrowed(zone.gutter, band)
      const near = band.base - bands[index - 1]!.base < 4.5 * band.size
      if (kept === null || !near) close()
      else {
        zone.gutter = kept
        if (gutter !== null || interleaved(bands[index - 1]!, band, kept)) zone.last = index
        return
      }
    }
    if (gutter !== null && gutter[1] - gutter[0] >= GUTTER) zone = { first: index, last: index, gutter }
  })
  close()
  return zones.filter(({ first, last, gutter }) => {
    if (first < last) return true
    const band = bands[first]!
    // A wide gap between lines of a paragraph is a blank stretched to fill the line.
    const inParagraph = [bands[first - 1], bands[first + 1]].some(
      (other) =>
        other !== undefined && Math.abs(other.base - band.base) < 1.6 * band.size && narrowed(gutter, other) === null,
    )
    return !inParagraph && gutter[1] - gutter[0] >= LONE_GUTTER * band.size
  })
}

/** Where the right column begins above the left: lines of its own just over the zone. */
function firstOf(zone: Zone, bands: readonly Band[], from: number): number {
  let first = zone.first
  while (first > from) {
    const [band, below] = [bands[first - 1]!, bands[first]!]
    const beside = band.pieces.length === 1 && band.pieces[0]!.left > zone.gutter[1] - 2
    if (!beside || below.base - band.base > 2.2 * band.size) break
    first--
  }
  return first
}

/** A zone's columns often end apart: lines that follow closely on one side belong to it. */
function stretch(zone: Zone, bands: readonly Band[], until: number): number {
  let last = zone.last
  const left = bands
    .slice(zone.first, last + 1)
    .flatMap(({ pieces }) => pieces.filter((p) => p.right <= zone.gutter[0]))
  const pitch = Math.max(1.45, pitchOf(left, 1) * 1.1)
  for (let index = last + 1; index < until; index++) {
    const band = bands[index]!
    const before = bands[index - 1]!
    const tight = band.base - before.base < pitch * Math.max(band.size, before.size)
    const piece = band.pieces[0]!
    if (!tight || band.pieces.length > 1 || piece.right > zone.gutter[0] + 2) break
    if (Math.abs(piece.size - before.size) > 0.2 * before.size) break
    last = index
  }
  return last
}

/** Pieces on one base line as one line, a blank left for a date or a number between them. */
function levelWith(pieces: readonly Line[]): Line[] {
  const lines: Line[] = []
  for (const piece of pieces) {
    const before = lines[lines.length - 1]
    if (before !== undefined && Math.abs(before.base - piece.base) < 0.28 * piece.size) {
      lines[lines.length - 1] = lineOf([...before.glyphs, ...piece.glyphs], piece.page) ?? before
    } else lines.push(piece)
  }
  return lines
}

/** Bands without an unruled table among them, as stretches in reading order. */
function columnsOf(bands: readonly Band[]): Stretch[] {
  const stretches: Stretch[] = []
  let next = 0
  const zones = zonesOf(bands)
  const lay = (lines: readonly Line[], column: boolean): void => {
    if (lines.length > 0) stretches.push({ type: 'lines', lines, column })
  }
  const plain = (until: number): void => {
    const from = next
    next = Math.max(next, until)
    lay(
      bands.slice(from, next).flatMap(({ whole }) => whole),
      false,
    )
  }
  zones.forEach((zone, index) => {
    const first = firstOf(zone, bands, next)
    plain(first)
    const last = stretch(zone, bands, zones[index + 1]?.first ?? bands.length)
    const middle = (zone.gutter[0] + zone.gutter[1]) / 2
    const inside = bands.slice(first, last + 1)
    const side = (left: boolean): Line[] =>
      inside.flatMap(({ pieces }) => levelWith(pieces.filter((piece) => piece.left < middle === left)))
    lay(side(true), true)
    lay(side(false), true)
    next = last + 1
  })
  plain(bands.length)
  return stretches
}

/**
 * Lines of a page between two ruled tables, from the top, as stretches in reading order; `open` is the table without
 * rules that the page before ends with, where nothing stands before these lines.
 */
export function arrange(lines: readonly Line[], open: Table | null = null): Stretch[] {
  const bands = bandsOf(lines)
  const stretches: Stretch[] = []
  let from = 0
  for (let index = 0; index < bands.length; index++) {
    const aligned: Aligned | null = alignedFrom(bands, index, index === 0 ? open : null)
    if (aligned === null) continue
    stretches.push(...columnsOf(bands.slice(from, index)), { type: 'table', table: aligned.table })
    from = index + aligned.bands
    index = from - 1
  }
  stretches.push(...columnsOf(bands.slice(from)))
  return stretches
}

/** The lines with the margins they were set in: a column's own, else `margin`, that of the lines that fill the page. */
export function place(lines: readonly Line[], column: boolean, margin: Margin): Placed[] {
  const own: Margin = column
    ? {
        left: Math.min(...lines.map(({ left }) => left)),
        right: Math.max(...lines.map(({ right }) => right)),
        pitch: pitchOf(lines, 1.3),
        indent: null,
        column: true,
      }
    : margin
  return lines.map((line) => ({ line, margin: own }))
}
