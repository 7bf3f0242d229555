/** Cells of a table whose grid was lost → rows and columns, by what fits under which head. */
import { pathOf } from './alignment.ts'
import { type HeadLayout, headFrom, likeliest, nextHead } from './flat-head.ts'
import type { Lexicon } from './lexicon.ts'
import { type FlatCell, type Token, tokensOf } from './tokens.ts'

export interface FlatRow {
  readonly kind: 'head' | 'body'
  /** For each column the number of the cell in the run, or null; a merged head cell stands in each of its columns. */
  readonly cells: readonly (number | null)[]
}

export interface FlatTable {
  /** Cells before the head, such as "Đơn vị tính: %". */
  readonly before: readonly number[]
  readonly rows: readonly FlatRow[]
}

const HEAD_WITHIN = 8

/** Splits the cells of a run into its tables (a new head starts one) and finds each one's rows. */
export function unflatten(cells: readonly FlatCell[], lexicon: Lexicon): FlatTable[] {
  const tokens = tokensOf(cells)
  const tables: FlatTable[] = []
  let from = 0
  while (from < tokens.length) {
    const head = headFrom(tokens, from, from + HEAD_WITHIN, lexicon)
    if (head === null) {
      tables.push(headless(from, tokens.length))
      break
    }
    const keys = head.map((at) => tokens[at]!.key)
    const next = nextHead(tokens, head.at(-1)! + 1, keys, lexicon)
    tables.push(laidOut(tokens, from, next, head[0]!, likeliest(tokens, head, next, lexicon)))
    from = next
  }
  return tables
}

const headless = (from: number, to: number): FlatTable => ({
  before: [],
  rows: Array.from({ length: to - from }, (_, at) => ({ kind: 'body' as const, cells: [from + at] })),
})

function laidOut(tokens: readonly Token[], from: number, to: number, first: number, layout: HeadLayout): FlatTable {
  const keys = Array.from({ length: layout.length }, (_, n) => tokens[first + n]!.key)
  const rows: FlatRow[] = headRows(layout, 0)
  const before = Array.from({ length: first - from }, (_, i) => from + i)
  let start = first + layout.length
  const flush = (end: number): void => {
    if (end > start) rows.push(...rowsOf(pathOf(tokens, start, end, layout.roles).path, start, layout.roles.length))
  }
  for (let at = start; at + layout.length <= to; at++) {
    if (!keys.every((key, n) => tokens[at + n]!.key === key)) continue
    flush(at)
    rows.push(...headRows(layout, at - first))
    at += layout.length - 1
    start = at + 1
  }
  flush(to)
  return { before, rows }
}

/** One row, or two where some column has an outer and an inner head; `shift` moves to where the head is repeated. */
function headRows({ columns }: HeadLayout, shift: number): FlatRow[] {
  const row = (pick: (cells: readonly number[]) => number): FlatRow => ({
    kind: 'head',
    cells: columns.map((cells) => pick(cells) + shift),
  })
  const upper = row((cells) => cells[0]!)
  return columns.every((cells) => cells.length === 1) ? [upper] : [upper, row((cells) => cells.at(-1)!)]
}

function rowsOf(path: readonly number[], from: number, n: number): FlatRow[] {
  const rows: FlatRow[] = []
  let cells: (number | null)[] | null = null
  path.forEach((column, at) => {
    if (cells === null || column <= (path[at - 1] ?? -1)) {
      cells = new Array<number | null>(n).fill(null)
      rows.push({ kind: 'body', cells })
    }
    cells[column] = from + at
  })
  return rows
}
