/** Rows of print → pictures that hold their own ink only, without that of their neighbours. */

import type { Part } from './chains.ts'
import { blank, type Grey, type Patch } from './grey.ts'
import type { Ink } from './ink.ts'

/** The grey that surrounds ink belongs to it: print has soft edges. */
const EDGE = 1

/** The parts' ink within `patch` of the page, on white. */
export function drawnParts(page: Grey, ink: Ink, parts: readonly Part[], patch: Patch): Grey {
  const left = Math.max(0, Math.floor(patch.left) - EDGE)
  const top = Math.max(0, Math.floor(patch.top) - EDGE)
  const right = Math.min(page.width, Math.ceil(patch.right) + EDGE)
  const bottom = Math.min(page.height, Math.ceil(patch.bottom) + EDGE)
  const out = blank(Math.max(1, right - left), Math.max(1, bottom - top))
  const { y, from, to } = ink.runs
  for (const part of parts) {
    for (const run of part.blob.runs) {
      if (y[run]! < part.top || y[run]! >= part.bottom) continue
      const first = Math.max(left, from[run]! - EDGE)
      const last = Math.min(right, to[run]! + EDGE)
      for (let row = Math.max(top, y[run]! - EDGE); row <= Math.min(bottom - 1, y[run]! + EDGE); row++) {
        const source = row * page.width
        const target = (row - top) * out.width - left
        for (let x = first; x < last; x++) out.pixels[target + x] = page.pixels[source + x]!
      }
    }
  }
  return out
}
