/** Blobs of ink → the comparison signs ≥ and ≤, which the Vietnamese model does not know, found by their shape. */
import type { OcrWord } from './engine.ts'
import type { Grey, Patch } from './grey.ts'
import type { Blob, Ink } from './ink.ts'

/** A row of a shape: its leftmost and rightmost ink, and how much of it there is. */
interface Row {
  readonly from: number
  readonly to: number
  readonly ink: number
}

/** What a found sign is worth: shape alone speaks for it. */
const CONFIDENCE = 0.9

function rowsOf({ runs }: Ink, parts: readonly Blob[], top: number, bottom: number): (Row | null)[] {
  const rows: ({ from: number; to: number; ink: number } | null)[] = Array.from({ length: bottom - top }, () => null)
  for (const { runs: own } of parts) {
    for (const run of own) {
      const at = runs.y[run]! - top
      const [from, to] = [runs.from[run]!, runs.to[run]!]
      const row = rows[at]
      if (row === null || row === undefined) rows[at] = { from, to, ink: to - from }
      else {
        row.from = Math.min(row.from, from)
        row.to = Math.max(row.to, to)
        row.ink += to - from
      }
    }
  }
  return rows
}

/** `>` is 1, `<` is -1, 0 is neither: one stroke that runs to the side, turns halfway down and comes back. */
function chevron(rows: readonly (Row | null)[], left: number, width: number): -1 | 0 | 1 {
  const centres: number[] = []
  for (const row of rows) {
    if (row === null || row.to - row.from > 0.62 * width) return 0
    centres.push(((row.from + row.to) / 2 - left) / width)
  }
  if (centres.length < 8) return 0
  const side = centres[centres.length >> 1]! > 0.5 ? 1 : -1
  const reach = centres.map((centre) => (side === 1 ? centre : 1 - centre))
  const apex = reach.indexOf(Math.max(...reach))
  if (apex < 0.3 * reach.length || apex > 0.7 * reach.length || reach[apex]! < 0.66) return 0
  if (reach[0]! > 0.4 || reach[reach.length - 1]! > 0.4) return 0
  let steady = 0
  for (let i = 1; i < reach.length; i++) {
    const step = reach[i]! - reach[i - 1]!
    if (i <= apex ? step >= -0.02 : step <= 0.02) steady++
  }
  return steady >= 0.9 * (reach.length - 1) ? side : 0
}

/** Number of the first row of the bar below a chevron, where there is one. */
function barStart(rows: readonly (Row | null)[], width: number): number | null {
  const from = Math.floor(rows.length * 0.5)
  for (let i = from; i < rows.length; i++) {
    const row = rows[i]
    if (row === null || row === undefined || row.ink < 0.75 * width) continue
    const rest = rows.slice(i)
    const solid = rest.every((one) => one !== null && one.ink >= 0.7 * (one.to - one.from) && one.ink > 0.6 * width)
    return solid && rest.length <= 0.3 * rows.length ? i : null
  }
  return null
}

function signOf(ink: Ink, parts: readonly Blob[], patch: Patch): '≥' | '≤' | null {
  const { left, top, right, bottom } = patch
  const width = right - left
  const rows = rowsOf(ink, parts, top, bottom)
  const bar = barStart(rows, width)
  if (bar === null) return null
  let end = bar
  while (end > 0 && rows[end - 1] === null) end--
  const side = chevron(rows.slice(0, end), left, width)
  return side === 0 ? null : side === 1 ? '≥' : '≤'
}

const join = (a: Patch, b: Patch): Patch => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
})

/** The signs among `blobs`; `small` is the height of small letters in pixels. */
export function signsOf(ink: Ink, blobs: readonly Blob[], small: number): OcrWord[] {
  const shaped = (patch: Patch, lowest: number, highest: number): boolean => {
    const [wide, high] = [patch.right - patch.left, patch.bottom - patch.top]
    return high >= lowest * small && high <= highest * small && wide >= 0.7 * small && wide <= 1.9 * small
  }
  const bars = blobs.filter((blob) => {
    const [wide, high] = [blob.right - blob.left, blob.bottom - blob.top]
    return wide >= 0.7 * small && wide <= 1.9 * small && high <= 0.35 * small && blob.area > 0.7 * wide * high
  })
  const signs: OcrWord[] = []
  for (const blob of blobs) {
    if (!shaped(blob, 0.6, 2)) continue
    const width = blob.right - blob.left
    const bar = bars.find(
      (other) =>
        other.top >= blob.bottom &&
        other.top - blob.bottom < 0.5 * small &&
        Math.min(other.right, blob.right) - Math.max(other.left, blob.left) > 0.8 * width &&
        other.right - other.left < 1.3 * width,
    )
    const patch = bar === undefined ? blob : join(blob, bar)
    const text = signOf(ink, bar === undefined ? [blob] : [blob, bar], patch)
    if (text === null) continue
    const { left, top, right, bottom } = patch
    signs.push({ text, confidence: CONFIDENCE, left, top, right, bottom })
  }
  return signs
}

/** Paints patches of a picture white, in place. */
export function blot({ width, height, pixels }: Grey, patches: readonly Patch[], margin = 2): void {
  for (const { left, top, right, bottom } of patches) {
    for (let y = Math.max(0, Math.floor(top) - margin); y < Math.min(height, Math.ceil(bottom) + margin); y++) {
      const row = y * width
      pixels.fill(255, row + Math.max(0, Math.floor(left) - margin), row + Math.min(width, Math.ceil(right) + margin))
    }
  }
}
