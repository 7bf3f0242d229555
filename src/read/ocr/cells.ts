/** The grid of a ruled table in a picture → its cells' contents, cut out one by one for reading. */
import type { Grid } from '../pdf/grid.ts'
import type { OcrWord } from './engine.ts'
import type { Patch } from './grey.ts'
import type { Blob } from './ink.ts'

/** What stands in a cell: a patch to be read, or words that need no reading. */
export interface CellInk {
  readonly patch: Patch
  readonly mode: 'block' | 'line'
  readonly blobs: readonly Blob[]
  readonly known: OcrWord | null
}

/** Higher than this, in heights of small letters, and a cell holds more than one line. */
const ONE_LINE = 2.9
/** Specks are smaller than this in both directions, in the same measure. */
const SPECK = 0.16

/** A dash alone: what tables write for "none". */
function dashOf(blobs: readonly Blob[], small: number): OcrWord | null {
  const [blob] = blobs
  if (blob === undefined || blobs.length > 1) return null
  const [wide, high] = [blob.right - blob.left, blob.bottom - blob.top]
  if (wide < 1.5 * high || high > 0.4 * small || wide > 3.5 * small || blob.area < 0.7 * wide * high) return null
  const { left, top, right, bottom } = blob
  return { text: '-', confidence: 0.95, left, top, right, bottom }
}

/** The cells of `grid` (in points; `scale` points a pixel) that have ink, of blobs that are no part of a ruled line. */
export function cellsOf(grid: Grid, blobs: readonly Blob[], scale: number, small: number): CellInk[] {
  const inside = grid.cells.map((): Blob[] => [])
  for (const blob of blobs) {
    const at = grid.cellAt(((blob.left + blob.right) / 2) * scale, ((blob.top + blob.bottom) / 2) * scale)
    if (at >= 0) inside[at]!.push(blob)
  }
  return inside.flatMap((all, index) => {
    const large = all.filter(({ left, top, right, bottom }) => Math.max(right - left, bottom - top) >= SPECK * small)
    if (large.length === 0) return []
    const { row, col, rowspan, colspan } = grid.cells[index]!
    const edges: Patch = {
      left: grid.xs[col]! / scale + 2,
      right: grid.xs[col + colspan]! / scale - 2,
      top: grid.ys[row]! / scale + 2,
      bottom: grid.ys[row + rowspan]! / scale - 2,
    }
    const patch: Patch = {
      left: Math.max(edges.left, Math.min(...large.map(({ left }) => left)) - 2),
      top: Math.max(edges.top, Math.min(...large.map(({ top }) => top)) - 2),
      right: Math.min(edges.right, Math.max(...large.map(({ right }) => right)) + 2),
      bottom: Math.min(edges.bottom, Math.max(...large.map(({ bottom }) => bottom)) + 2),
    }
    if (patch.right - patch.left < 3 || patch.bottom - patch.top < 2) return []
    const mode = patch.bottom - patch.top > ONE_LINE * small ? 'block' : 'line'
    return [{ patch, mode, blobs: large, known: dashOf(large, small) }]
  })
}
