/** Words in a picture → whether they are set in bold: how thick their strokes are beside those of the rest of the page. */
import type { Patch } from './grey.ts'
import { firstRun, type Ink } from './ink.ts'
import { weightedMedian } from './letters.ts'

/** Strokes thicker than the page's usual ones by this factor are bold. */
const BOLD = 1.28

/** Mean length of the dark runs in a patch: for print of one size, the thickness of its upright strokes. */
export function strokeWidth(ink: Ink, { left, top, right, bottom }: Patch): number {
  const { count, y, from, to } = ink.runs
  let total = 0
  let runs = 0
  for (let run = firstRun(ink, top); run < count && y[run]! < bottom; run++) {
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
