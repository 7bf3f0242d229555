/** Lines of cells set apart by tabs or by wide gaps → the same lines with bars between the cells. */

const GAP = / {3,}/
const FEWEST_CELLS = 3
const FEWEST_ROWS = 3
const CELL_LONGEST = 120
const AMOUNT = /^(?:[≥≤><~±+-]|trên|dưới|từ|khoảng|tối thiểu|ít nhất)?\s*\d[\d.,]*/iu

/** Cells of a line; one where nothing sets them apart. */
function cellsOf(line: string): string[] {
  if (line.includes('|')) return [line]
  const trimmed = line.replace(/^ +| +$/g, '')
  const parts = trimmed.includes('\t') ? trimmed.replace(/\t+$/, '').split('\t') : trimmed.split(GAP)
  return parts.map((part) => part.trim())
}

/**
 * Runs of three lines and more of as many cells, three at least and mostly ended by an amount, come out with bars; lines
 * of fewer cells among them (groups, heads of two rows) too. All other lines stay: a letterhead, justified text.
 */
export function barred(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.includes('\t') || GAP.test(line.trim()))) return lines
  const cells = lines.map(cellsOf)
  const out = [...lines]
  let from = 0
  while (from < lines.length) {
    let to = from
    while (to < lines.length && cells[to]!.length > 1) to++
    if (to - from >= FEWEST_ROWS && isTable(cells.slice(from, to)))
      for (let at = from; at < to; at++) out[at] = cells[at]!.join(' | ')
    from = to + 1
  }
  return out
}

function isTable(rows: readonly (readonly string[])[]): boolean {
  const width = Math.max(...rows.map(({ length }) => length))
  const full = rows.filter(({ length }) => length === width)
  if (width < FEWEST_CELLS || full.length < FEWEST_ROWS || full.length < rows.length * 0.5) return false
  const amounts = full.filter((row) => AMOUNT.test(row.at(-1)!) || AMOUNT.test(row.at(-2)!)).length
  const short = full.every((row) => row.every((cell) => cell.length <= CELL_LONGEST))
  return short && amounts >= FEWEST_ROWS - 1 && amounts >= full.length * 0.5
}
