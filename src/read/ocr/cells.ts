/** The grid of a ruled table in a picture → the blobs of each of its cells. */
import type { Grid } from '../pdf/grid.ts'
import type { OcrWord } from './engine.ts'
import type { Blob } from './ink.ts'

export interface Shared {
  /** Blobs of each cell that has any. */
  readonly cells: readonly (readonly Blob[])[]
  /** Blobs that stand in no cell. */
  readonly outside: readonly Blob[]
}

/** Specks are smaller than this in both directions, in heights of small letters. */
const SPECK = 0.16

/** Shares blobs out among the cells of grids, which are in points; `scale` is points for each pixel. */
export function sharedOut(grids: readonly Grid[], blobs: readonly Blob[], scale: number): Shared {
  const cells = grids.map((grid) => grid.cells.map((): Blob[] => []))
  const outside: Blob[] = []
  for (const blob of blobs) {
    const [x, y] = [((blob.left + blob.right) / 2) * scale, ((blob.top + blob.bottom) / 2) * scale]
    const at = grids.findIndex((grid) => grid.cellAt(x, y) >= 0)
    if (at < 0) outside.push(blob)
    else cells[at]![grids[at]!.cellAt(x, y)]!.push(blob)
  }
  return { cells: cells.flat().filter((own) => own.length > 0), outside }
}

/** A dash alone in its cell, which tables write for "none": too little for the engine to tell. */
export function dashOf(blobs: readonly Blob[], small: number): OcrWord | null {
  const [blob, ...more] = blobs.filter(
    ({ left, top, right, bottom }) => Math.max(right - left, bottom - top) >= SPECK * small,
  )
  if (blob === undefined || more.length > 0) return null
  const [wide, high] = [blob.right - blob.left, blob.bottom - blob.top]
  if (wide < 1.5 * high || high > 0.4 * small || wide > 3.5 * small || blob.area < 0.7 * wide * high) return null
  const { left, top, right, bottom } = blob
  return { text: '-', confidence: 0.95, left, top, right, bottom }
}
