/** Lines with `|` → tables: pipe tables of Markdown, and tables that a converter flattened to chunks between `|` lines. */

export interface PipeRow {
  readonly cells: readonly string[]
}

const RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$|^\|\s*:?-+:?\s*\|$/

/** Cells of a table's line, `\|` kept as a sign; blanks around them taken off. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replace(/\\\|/g, '|').trim())
}

const isOuter = (line: string): boolean => /^\s*\|.*\S.*\|\s*$/.test(line)
const pipeCount = (line: string): number => line.match(/(?<!\\)\|/g)?.length ?? 0

/**
 * The pipe table that starts at line `from`, with the number of lines it takes; null where none does. A table has a
 * rule line (`| --- |`) under its head, or at least two lines between outer pipes of the same number of cells.
 */
export function pipeTable(lines: readonly string[], from: number): { rows: PipeRow[]; taken: number } | null {
  const first = lines[from]!
  if (pipeCount(first) === 0 || first.trim() === '|') return null
  const ruled = RULE.test((lines[from + 1] ?? '').trim())
  if (
    !ruled &&
    !(
      isOuter(first) &&
      isOuter(lines[from + 1] ?? '') &&
      pipeCount(first) === pipeCount(lines[from + 1]!) &&
      pipeCount(first) > 2
    )
  )
    return null
  const width = cellsOf(first).length
  const rows: PipeRow[] = []
  let at = from
  for (; at < lines.length; at++) {
    const line = lines[at]!
    if (line.trim() === '' || line.trim() === '|' || pipeCount(line) === 0) break
    if (!isOuter(line) && at > from && cellsOf(line).length !== width) break
    if (!RULE.test(line.trim())) rows.push({ cells: cellsOf(line) })
  }
  return { rows, taken: at - from }
}

export interface Chunk {
  readonly kind: 'prose' | 'cell'
  /** Index of the first line, and the one behind the last. */
  readonly from: number
  readonly to: number
  /** Lone `|` lines between it and the chunk before. */
  readonly gap: number
}

/** Starts of what never stands in a cell: the document's own parts. */
const PROSE =
  /^(?:[#*_\s]*)(?:(?:KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|CHỈ THỊ|TỜ TRÌNH|BÁO CÁO|CHƯƠNG TRÌNH|ĐỀ ÁN|THÔNG BÁO|CÔNG ĐIỆN|PHỤ LỤC|BIỂU MẪU)(?=[\s*_:.]|$)|Phụ lục\s+(?:số\s+)?[\dIVX]+\s*[*_]*$|Điều\s+\d+\s*\.|(?:Chương|CHƯƠNG)\s+[\dIVX]+|Căn cứ (?:Luật|Nghị|Quyết|Thông|Pháp|Hiến|Chương|Kế|Chỉ|Công|Điều|Kết)|\(?Kèm theo\s)|^#{1,6}\s/u
const MOST_CELL_LINES = 60

/**
 * Cuts lines at the lone `|` of a flattened table. A chunk between two of them is a cell, unless it holds what only
 * running text holds. Of running text before the first `|` the last paragraph may be the first cell: `lastCell` tells
 * whether it is (files that put a `|` in front of each row do not need it).
 */
export function flattened(lines: readonly string[]): { chunks: Chunk[]; lastCell: boolean } {
  const pipes: number[] = []
  lines.forEach((line, index) => {
    if (line.trim() === '|') pipes.push(index)
  })
  const chunks: Chunk[] = []
  let double = 0
  let from = 0
  let gap = 0
  const bounds = [...pipes, lines.length]
  bounds.forEach((to, index) => {
    const texts = lines.slice(from, to).filter((line) => /[\p{L}\p{N}%≥≤+-]/u.test(line))
    if (texts.length === 0) {
      if (index > 0 && index < pipes.length) double++
    } else {
      const inner = index > 0 && index < pipes.length
      const prose =
        !inner ||
        texts.length > MOST_CELL_LINES ||
        texts.some((line) => PROSE.test(line)) ||
        parted(lines.slice(from, to))
      chunks.push({ kind: prose ? 'prose' : 'cell', from, to, gap })
      gap = 0
    }
    gap++
    from = to + 1
  })
  return { chunks, lastCell: countsFollowBar(chunks, lines) ?? double < pipes.length * 0.04 }
}

const FEWEST_COUNTS = 3

/**
 * Counts of rows (1, 2, 3 …) tell whether a row's first cell follows one `|`, as any cell does (true), or two (false);
 * null where hardly any row is counted.
 */
function countsFollowBar(chunks: readonly Chunk[], lines: readonly string[]): boolean | null {
  let next = 1
  let one = 0
  let more = 0
  chunks.forEach(({ kind, from, to, gap }, index) => {
    const line = kind === 'cell' && to - from <= 3 ? lines.slice(from, to).join(' ').trim() : ''
    const count = Number(/^[*_]*(\d{1,3})[.)]?[*_]*$/.exec(line)?.[1] ?? Number.NaN)
    const name = chunks[index + 1]
    // A number before words counts a row; among other numbers it is an amount.
    const counts = (count === next || count === 1) && name?.gap === 1 && /\p{L}{2}/u.test(lines[name.from]!)
    if (!counts) return
    next = count + 1
    // The first count may stand behind a head of two rows or running text.
    if (count === 1) return
    if (gap === 1) one++
    else more++
  })
  return one + more < FEWEST_COUNTS ? null : one > more
}

/** Running text stands apart from the `|` by empty lines; a cell touches it. */
function parted(lines: readonly string[]): boolean {
  const blank = (line: string | undefined): boolean => line !== undefined && line.trim() === ''
  return lines.length > 2 && blank(lines[0]) && blank(lines.at(-1))
}
