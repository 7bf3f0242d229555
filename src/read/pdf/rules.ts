/** A page open in pdfium → the level and upright lines drawn on it, and how much of it pictures cover. */
import type { OpenPdf } from './engine.ts'
import type { Frame } from './frame.ts'
import type { Rule, Rules } from './sheet.ts'

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

export interface Drawing {
  readonly rules: Rules
  readonly pictured: number
  readonly objects: number
}

const PATH = 2
const IMAGE = 3
const FORM = 5
const MOVE = 2
const BEZIER = 1
/** Thicker than this, in points, and a filled strip is a bar, not a line. */
const THIN = 2.5
/** Shorter than this and a stroke is a corner or a dot. */
const SHORT = 4
/** A drawing with more parts than this is a picture made of lines. */
const MOST_SEGMENTS = 2000
const DEEPEST_FORM = 6
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[1] * n[2],
  m[0] * n[1] + m[1] * n[3],
  m[2] * n[0] + m[3] * n[2],
  m[2] * n[1] + m[3] * n[3],
  m[4] * n[0] + m[5] * n[2] + n[4],
  m[4] * n[1] + m[5] * n[3] + n[5],
]
const apply = (m: Matrix, x: number, y: number): Point => [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]

/** Lines and picture area of an open page, forms within it included. */
export function readDrawing({ pdfium, scratch }: OpenPdf, page: number, frame: Frame): Drawing {
  const level: Rule[] = []
  const upright: Rule[] = []
  let area = 0
  const place = ([x, y]: Point): Point => [frame.across(x, y), frame.down(x, y)]
  let objects = 0

  const floats = (count: number): number[] => [...pdfium.HEAPF32.subarray(scratch >> 2, (scratch >> 2) + count)]
  const matrixOf = (object: number): Matrix =>
    pdfium._FPDFPageObj_GetMatrix(object, scratch) === 0 ? IDENTITY : (floats(6) as unknown as Matrix)

  function rule(a: Point, b: Point): boolean {
    const left = Math.min(a[0], b[0])
    const right = Math.max(a[0], b[0])
    const top = Math.min(a[1], b[1])
    const bottom = Math.max(a[1], b[1])
    const wide = right - left
    const high = bottom - top
    if (wide > THIN && high > THIN) return false
    if (wide >= SHORT && high <= THIN) level.push({ at: (top + bottom) / 2, from: left, to: right })
    else if (high >= SHORT && wide <= THIN) upright.push({ at: (left + right) / 2, from: top, to: bottom })
    return true
  }

  function path(object: number, outer: Matrix): void {
    if (pdfium._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return
    const [left, bottom, right, top] = floats(4) as [number, number, number, number]
    const low = place(apply(outer, left, bottom))
    const high = place(apply(outer, right, top))
    if (rule(low, high)) return
    pdfium._FPDFPath_GetDrawMode(object, scratch, scratch + 4)
    const stroked = pdfium.HEAP32[(scratch + 4) >> 2] !== 0
    const filled = pdfium.HEAP32[scratch >> 2] !== 0
    const count = pdfium._FPDFPath_CountSegments(object)
    if (count > MOST_SEGMENTS || (!stroked && !filled)) return
    const matrix = times(matrixOf(object), outer)
    let outline: Point[] = []
    let curved = false
    const finish = (closed: boolean): void => {
      const first = outline[0]
      if (first !== undefined && outline.length > 1 && !curved) {
        const xs = outline.map(([x]) => x)
        const ys = outline.map(([, y]) => y)
        const thin = rule([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)])
        // The edges of a filled area are no lines unless they are drawn.
        if (!thin && stroked) {
          const points = closed ? [...outline, first] : outline
          for (let i = 1; i < points.length; i++) rule(points[i - 1]!, points[i]!)
        }
      }
      outline = []
      curved = false
    }
    for (let index = 0; index < count; index++) {
      const segment = pdfium._FPDFPath_GetPathSegment(object, index)
      const type = pdfium._FPDFPathSegment_GetType(segment)
      pdfium._FPDFPathSegment_GetPoint(segment, scratch, scratch + 4)
      const [x, y] = floats(2) as [number, number]
      if (type === MOVE) finish(false)
      if (type === BEZIER) curved = true
      outline.push(place(apply(matrix, x, y)))
      if (pdfium._FPDFPathSegment_GetClose(segment) !== 0) finish(true)
    }
    finish(false)
  }

  function visit(object: number, outer: Matrix, depth: number): void {
    objects++
    const type = pdfium._FPDFPageObj_GetType(object)
    if (type === PATH) path(object, outer)
    else if (type === IMAGE) {
      pdfium._FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12)
      const [left, bottom, right, top] = floats(4) as [number, number, number, number]
      const [x1, y1] = place(apply(outer, left, bottom))
      const [x2, y2] = place(apply(outer, right, top))
      const wide = Math.min(frame.width, Math.max(x1, x2)) - Math.max(0, Math.min(x1, x2))
      const high = Math.min(frame.height, Math.max(y1, y2)) - Math.max(0, Math.min(y1, y2))
      area += Math.max(0, wide) * Math.max(0, high)
    } else if (type === FORM && depth < DEEPEST_FORM) {
      const matrix = times(matrixOf(object), outer)
      const count = pdfium._FPDFFormObj_CountObjects(object)
      for (let index = 0; index < count; index++) visit(pdfium._FPDFFormObj_GetObject(object, index), matrix, depth + 1)
    }
  }

  const count = pdfium._FPDFPage_CountObjects(page)
  for (let index = 0; index < count; index++) visit(pdfium._FPDFPage_GetObject(page, index), IDENTITY, 0)
  return {
    rules: { level, upright },
    pictured: Math.min(1, area / Math.max(1, frame.width * frame.height)),
    objects,
  }
}
