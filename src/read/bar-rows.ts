/** Lines of copied text whose cells are parted by `|`, with or without one at their ends → the rows of a table. */

export interface BarCell {
  readonly words: string
  readonly col: number
  readonly colspan: number
}

export interface BarTable {
  /** Null where the lines are no table. */
  readonly rows: readonly (readonly BarCell[])[] | null
  /** Number of lines it takes, or among which none starts that was not looked for. */
  readonly taken: number
}

/** One line cut at its bars; a bar at its end closes it and opens no further cell. */
interface Line {
  readonly cells: readonly string[]
  readonly closed: boolean
}

const MOST_TORN = 3
const MOST_WIDTHS = 4
const FEWEST_COUNTED = 2
const FEWEST_FULL = 0.4
const TORN_LONGEST = 160
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLC]{1,6}|[A-ZĐa-zđ])[.)]?$/u
const AMOUNT = /^(?:[≥≤><~±+-]|trên|dưới|từ|khoảng|tối thiểu|ít nhất)?\s*\d[\d.,]*/iu
const MOTTO = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM/iu
/** Bars and rules without words. */
const RULER = /^[\s|:+=-]*$/
/** What stands between tables and in none of them. */
const BETWEEN = /^(?:bảng|biểu|phụ lục|phụ biểu|hình|nguồn|ghi chú|nơi nhận|điều \d|căn cứ)(?!\p{L})/iu
const NOTE_HEAD = /^ghi chú$/iu

function lineOf(line: string): Line {
  const cells = line
    .trim()
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replace(/\\\|/g, '|').trim())
  const closed = cells.length > 1 && cells.at(-1) === ''
  return { cells: closed ? cells.slice(0, -1) : cells, closed }
}

const hasBar = (line: string | undefined): boolean => line?.includes('|') === true
const isRow = (line: string | undefined): boolean => line !== undefined && hasBar(line) && !RULER.test(line)

/**
 * The table whose first row is line `from`, where at least two lines agree on a number of cells: three or more, or two
 * of which the second holds amounts, or the two halves of a letterhead.
 */
export function barTable(lines: readonly string[], from: number): BarTable {
  if (!isRow(lines[from])) return { rows: null, taken: 1 }
  const to = endOf(lines, from)
  const own = lines
    .slice(from, to)
    .filter((line) => line.trim() !== '')
    .map(lineOf)
  const found = fullest(own)
  // Not each line of a long run without a table is tried anew: that would cost its square.
  if (found === null) return { rows: null, taken: Math.max(1, Math.floor((to - from) / 8)) }
  const { rows, width } = found
  return { rows: placed(rows, width), taken: to - from }
}

/** The line behind the table's last: lines without a bar stay inside only between two with one. */
function endOf(lines: readonly string[], from: number): number {
  let to = from + 1
  let torn = 0
  const spaced = (lines[from + 1] ?? '').trim() === ''
  for (let at = from + 1; at < lines.length && torn <= MOST_TORN; at++) {
    const line = lines[at]!
    if (isRow(line)) {
      to = at + 1
      torn = 0
      continue
    }
    const blank = line.trim() === ''
    // An empty line ends it, unless there is one below each row.
    if (blank && (!spaced || !isRow(lines[at + 1]))) break
    if (blank) continue
    if (hasBar(line) || line.length > TORN_LONGEST || /[.;:]\s*$/.test(line) || BETWEEN.test(line.trim())) break
    torn++
  }
  return to
}

/** The rows at the number of cells that most of them then have; null where no number suits. */
function fullest(lines: readonly Line[]): { rows: string[][]; width: number } | null {
  let best: { rows: string[][]; width: number } | null = null
  let most = FEWEST_FULL
  for (const width of widthsOf(lines)) {
    const rows = joined(lines, width)
    const full = rows.filter(({ length }) => length === width).length
    if (full < 2 || full / rows.length <= most) continue
    most = full / rows.length
    best = { rows, width }
  }
  return best
}

/** Numbers of cells that a full row may have, the commonest first. */
function widthsOf(lines: readonly Line[]): number[] {
  const counts = new Map<number, number>()
  for (const { cells } of lines) if (cells.length > 2) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const widths = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([cells]) => cells)
  const pairs = lines.filter(({ cells }) => cells.length === 2)
  if (pairs.length < 2 || pairs.length < lines.length * 0.6) return widths.slice(0, MOST_WIDTHS)
  const amounts = pairs.filter(({ cells }) => AMOUNT.test(cells[1]!)).length
  const letterhead = pairs.some(({ cells }) => MOTTO.test(cells[1]!))
  return letterhead || (amounts >= 2 && amounts >= (pairs.length - 1) * 0.6) ? [2] : []
}

/** Rows of the table: a cell torn over lines is joined again, where the cells then fill a row. */
function joined(lines: readonly Line[], width: number): string[][] {
  const rows: string[][] = []
  let open: Line | null = null
  for (const line of lines) {
    const whole: Line | null = open === null ? null : goneOn(open, line, width, rows.length === 0)
    const last = rows.at(-1)
    if (whole !== null) open = whole
    else if (open === null && isTail(line) && last?.length === width)
      last[width - 1] = `${last[width - 1]!} ${line.cells[0]!}`
    else {
      if (open !== null) rows.push([...open.cells])
      open = line
    }
    if (open === null || open.cells.length < width) continue
    rows.push([...open.cells])
    open = null
  }
  if (open !== null) rows.push([...open.cells])
  return rows
}

/** The row `open` (the table's `first`?) with the cells of the next line, whose first may be the rest of a torn cell; null where it opens a row. */
function goneOn(open: Line, { cells, closed }: Line, width: number, first: boolean): Line | null {
  const opensRow = cells.length > 1 && ORDINAL.test(cells[0]!)
  const length = open.cells.length + cells.length - (open.closed ? 0 : 1)
  // Below the first row stands the second one of a head, unless a word goes on.
  if (first && cells.length > 1 && !/^\p{Ll}/u.test(cells[0]!)) return null
  if (opensRow || length > width || (cells.length === 1 && open.closed)) return null
  if (open.closed) return { cells: [...open.cells, ...cells], closed }
  const torn = `${open.cells.at(-1)!} ${cells[0]!}`.trim()
  return { cells: [...open.cells.slice(0, -1), torn, ...cells.slice(1)], closed }
}

/** The end of a last cell, torn off: words of a sentence and no bar. */
const isTail = ({ cells, closed }: Line): boolean => cells.length === 1 && !closed && /^\p{Ll}/u.test(cells[0]!)

const isCount = (words: string): boolean => words === '' || ORDINAL.test(words)

/** Columns for the cells of each row: a lone name covers all of them, an outer head those of the row below it. */
function placed(rows: readonly (readonly string[])[], width: number): BarCell[][] {
  const outer = outerHead(rows, width)
  const counted = rows.filter((cells) => cells.length === width && isCount(cells[0]!)).length >= FEWEST_COUNTED
  return rows.map((cells, row) => {
    if (outer !== null && row === 0) return outer.upper
    if (outer !== null && row === 1) return outer.lower
    if (cells.length === 1) return [{ words: cells[0]!, col: 0, colspan: width }]
    // Among counted rows one without a count may have lost its empty first cell.
    const lacks = counted && cells.length === width - 1 && !isCount(cells[0]!)
    const shift = lacks && (row > 0 || AMOUNT.test(cells.at(-1)!)) ? 1 : 0
    return cells.slice(0, width).map((words, col) => ({ words, col: col + shift, colspan: 1 }))
  })
}

/** The first two rows as a head of two rows, where the upper is too short for a row and the lower fills what it merged. */
function outerHead(rows: readonly (readonly string[])[], width: number): { upper: BarCell[]; lower: BarCell[] } | null {
  const [upper, lower] = rows
  if (upper === undefined || lower === undefined || upper.length < 2 || upper.length >= width) return null
  if (ORDINAL.test(upper[0]!) || upper.some((words) => words === '')) return null
  const blanks = lower.findIndex((words) => words !== '')
  const inner = lower.length === width && blanks > 0 ? lower.slice(blanks) : lower.length < width ? lower : null
  if (inner === null || inner.length < 2 || ORDINAL.test(inner[0]!)) return null
  const merged = upper.length + inner.length - width
  const noted = NOTE_HEAD.test(upper.at(-1)!) ? 1 : 0
  if (merged < 1 || inner.length % merged !== 0 || merged > upper.length - noted) return null
  const share = inner.length / merged
  const from = upper.length - noted - merged
  let col = 0
  const top = upper.map((words, at): BarCell => {
    const colspan = at >= from && at < from + merged ? share : 1
    const cell = { words, col, colspan }
    col += colspan
    return cell
  })
  return { upper: top, lower: inner.map((words, at) => ({ words, col: from + at, colspan: 1 })) }
}
