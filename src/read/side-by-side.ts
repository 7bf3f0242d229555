/** A letterhead typed in two columns with blanks between → its left lines, then its right lines. */

const GAP = /\S(?: {3,}|[ \t]*\t[ \t]*)(?=\S)/
const MOTTO = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do/iu
const WITHIN = 14

/** Leaves all other lines as they are; the two columns come out with an empty line between and behind them. */
export function withoutColumns(lines: readonly string[]): readonly string[] {
  const head = lines.slice(0, WITHIN * 2)
  const first = head.findIndex((line) => GAP.test(line))
  if (first < 0 || first > WITHIN || !head.some((line) => MOTTO.test(line) && GAP.test(line))) return lines
  const left: string[] = []
  const right: string[] = []
  let at = first
  for (; at < lines.length && at < first + WITHIN; at++) {
    const line = lines[at]!
    const gap = GAP.exec(line)
    if (line.trim() === '') continue
    if (gap !== null) {
      left.push(line.slice(0, gap.index + 1).trim())
      right.push(line.slice(gap.index + gap[0].length).trim())
    } else if (/^(?: {20,}|\t{3,})\S/.test(line) && !MOTTO.test(left.join(' ')) && right.length < 5)
      right.push(line.trim())
    else break
  }
  return [...lines.slice(0, first), ...left, '', ...right, '', ...lines.slice(at)]
}
