/** A page's own coordinates (origin below, perhaps rotated or cropped) → points from the upper left corner as seen. */
import type { OpenPdf } from './engine.ts'

export interface Frame {
  readonly width: number
  readonly height: number
  /** Quarter turns clockwise that the page asks to be shown with, 0 to 3. */
  readonly rotation: number
  /** Where the point (x, y) of the page is seen, from the left and from the top. */
  readonly across: (x: number, y: number) => number
  readonly down: (x: number, y: number) => number
}

/** The frame of an open page, turned clockwise by `more` quarters beyond what the page asks for. */
export function frameOf({ pdfium, scratch }: OpenPdf, page: number, more = 0): Frame {
  const own = pdfium._FPDFPage_GetRotation(page) & 3
  const rotation = (own + more) & 3
  const sizes = [pdfium._FPDF_GetPageWidthF(page), pdfium._FPDF_GetPageHeightF(page)] as const
  let left = 0
  let bottom = 0
  let right = sizes[own % 2]!
  let top = sizes[1 - (own % 2)]!
  if (pdfium._FPDF_GetPageBoundingBox(page, scratch) !== 0) {
    const at = scratch >> 2
    const [l, t, r, b] = pdfium.HEAPF32.subarray(at, at + 4) as unknown as [number, number, number, number]
    if (r > l && t > b) [left, top, right, bottom] = [l, t, r, b]
  }
  type Place = Frame['across']
  const places: readonly (readonly [Place, Place])[] = [
    [(x) => x - left, (_, y) => top - y],
    [(_, y) => y - bottom, (x) => x - left],
    [(x) => right - x, (_, y) => y - bottom],
    [(_, y) => top - y, (x) => right - x],
  ]
  const [across, down] = places[rotation]!
  const [width, height] = rotation % 2 === 0 ? [right - left, top - bottom] : [top - bottom, right - left]
  return { width, height, rotation, across, down }
}
