/** Words in a picture → whether they are set in bold: how thick their strokes are beside those of the rest of the page. */
import type { Patch } from './grey.ts'
import type { Ink } from './ink.ts'
import { weightedMedian } from './letters.ts'

/** Strokes thicker than the page's usual ones by this factor are bold. */
const BOLD = 1.28

/** Mean length of the dark runs in a patch: for print of one size, the thickness of its upright strokes. */
export function strokeWidth({ runs: { count, y, from, to } }: Ink, { left, top, right, bottom }: Patch): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (y[middle]! < top) low = middle + 1
    else high = middle
  }
  let total = 0
  let runs = 0
  for (let run = low; run < count && y[run]! < bottom; run++) {
    if (from[run]! < left || to[run]! > right) continue
    total += to[run]! - from[run]!
    runs++
  }
  return runs === 0 ? 0 : total / runs
}

/** Which of the lines are bold. A line is given with its words' patches in pixels and its type size. */
export function boldOf(
  ink: Ink,
  lines: readonly { readonly words: readonly Patch[]; readonly size: number }[],
): boolean[] {
  const widths = lines.map(({ words, size }) => {
    const measured = words.map((word): [number, number] => [strokeWidth(ink, word), word.right - word.left])
    return size <= 0 ? 0 : weightedMedian(measured.filter(([width]) => width > 0)) / size
  })
  const usual = weightedMedian(
    lines.map(({ words }, index) => [widths[index]!, words.reduce((sum, { left, right }) => sum + right - left, 0)]),
  )
  return widths.map((width) => usual > 0 && width > BOLD * usual)
}
