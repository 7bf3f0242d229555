/** Cells in a row, columns with roles → the likeliest column of each cell. */
import type { ColumnRole } from '../model/outline.ts'
import type { FlatMark } from '../model/reading.ts'
import type { Token } from './tokens.ts'

/** What it costs to leave a column of a role empty; 1.5 for the others. */
const SKIP: Partial<Record<ColumnRole, number>> = {
  content: 2.5,
  indicator: 2.5,
  note: 0.4,
  output: 0.7,
  other: 0.7,
  coordinate: 0.8,
  monitor: 0.8,
}
const NEW_ROW_AFTER_NAME = 1

/**
 * The likeliest columns for the cells [from, to): each cell is weighed against the role of a column, a cell left out
 * and a row broken off cost. Linear in the cells (times the square of the columns).
 */
export function pathOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  roles: readonly ColumnRole[],
): { path: readonly number[]; score: number } {
  const n = roles.length
  const name = roles.findIndex((role) => role === 'content' || role === 'indicator')
  const skip = roles.map((role) => SKIP[role] ?? 1.5)
  const plain = stepCosts(skip, name, n)
  const marked = new Map<number, Float64Array>()
  const costOf = ({ mark }: Token): Float64Array => {
    if (mark === null) return plain
    const key = mark.closed ? mark.gap : -mark.gap
    let cost = marked.get(key)
    if (cost === undefined) {
      cost = markedCosts(plain, mark, name, n)
      marked.set(key, cost)
    }
    return cost
  }
  const first = tokens[from]!
  // The row before the first is the head, which is full.
  const opening = (c: number): number =>
    first.mark?.closed === true ? costOf(first)[(n - 1) * n + c]! : sum(skip, 0, c)
  let score = Float64Array.from(roles, (role, c) => suits(first, role) - opening(c))
  let next = new Float64Array(n)
  const back: Int8Array[] = []
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at]!
    const cost = costOf(token)
    const came = new Int8Array(n)
    for (let c = 0; c < n; c++) {
      let best = Number.NEGATIVE_INFINITY
      for (let p = 0; p < n; p++) {
        const via = score[p]! - cost[p * n + c]!
        if (via > best) {
          best = via
          came[c] = p
        }
      }
      next[c] = best + suits(token, roles[c]!)
    }
    ;[score, next] = [next, score]
    back.push(came)
  }
  const closed = Array.from(score, (own, c) => own - endCost(skip, name, c, n))
  const total = Math.max(...closed)
  let column = closed.indexOf(total)
  const path = new Array<number>(to - from)
  for (let at = to - from - 1; at >= 0; at--) {
    path[at] = column
    if (at > 0) column = back[at - 1]![column]!
  }
  return { path, score: total }
}

const sum = (costs: readonly number[], from: number, to: number): number => {
  let total = 0
  for (let i = from; i < to; i++) total += costs[i]!
  return total
}

/** A row may stop behind its name (it is a group's head); elsewhere each column left out costs. */
const endCost = (skip: readonly number[], name: number, column: number, n: number): number =>
  column === name ? Math.min(NEW_ROW_AFTER_NAME, sum(skip, column + 1, n)) : sum(skip, column + 1, n)

function stepCosts(skip: readonly number[], name: number, n: number): Float64Array {
  const cost = new Float64Array(n * n)
  for (let p = 0; p < n; p++)
    for (let c = 0; c < n; c++)
      cost[p * n + c] = c > p ? sum(skip, p + 1, c) : endCost(skip, name, p, n) + sum(skip, 0, c)
  return cost
}

/** What a separator too few or too many costs, beside the cells left out. */
const SPANNED = 2
const MISSED = 4
const NO_END = 8

/**
 * As {@link stepCosts}, where the separators tell how many cells were left out: just so many cost next to nothing, more
 * are merged cells, fewer are an error; within a closed row no row can end.
 */
function markedCosts(plain: Float64Array, { gap, closed }: FlatMark, name: number, n: number): Float64Array {
  const cost = new Float64Array(n * n)
  for (let p = 0; p < n; p++)
    for (let c = 0; c < n; c++) {
      const ends = c <= p
      const shown = ends && closed ? gap - 2 : gap - 1
      const left = ends ? n - 1 - p + c : c - p - 1
      const own = plain[p * n + c]!
      if (shown < 0) cost[p * n + c] = own + NO_END
      else if (left === shown) cost[p * n + c] = 0.1 * left
      else if (left < shown) cost[p * n + c] = own + MISSED
      else if (ends && p === name) cost[p * n + c] = own
      else cost[p * n + c] = ends && closed ? SPANNED + 0.2 * (left - shown) : own + (ends ? 0 : SPANNED)
    }
  return cost
}

/** How well a cell's words suit a role; about -4 to 3. */
function suits({ words, looks, labelled, counts }: Token, role: ColumnRole): number {
  const length = words.length
  switch (role) {
    case 'ordinal':
      return looks.ordinal ? (counts ? 3 : -0.5) : -4
    case 'indicator':
    case 'content':
      if (looks.ordinal) return -3
      if (looks.numeric && length < 20) return -2
      if (labelled) return 1.5
      if (looks.agency && length < 140) return -1
      if (looks.dated && length < 40) return -0.6
      return length > 40 ? 1.2 : 0.5
    case 'unit':
      if (/^%$|^(?:tỷ|triệu) /.test(words)) return 2
      if (looks.numeric || looks.ordinal || looks.agency || length > 40) return -2
      return length <= 18 ? 1 : 0.3
    case 'value':
    case 'result':
    case 'baseline':
      if (looks.ordinal && !/\d/.test(words)) return -2
      if (looks.numeric) return 1.8
      return /\d/.test(words) && length < 120 ? 0.6 : length > 120 ? -1 : -0.5
    case 'lead':
    case 'coordinate':
    case 'monitor':
      if (looks.ordinal) return -3
      if (looks.agency) return labelled && !words.startsWith('-') ? 0 : 2
      if (looks.dated && length < 60) return -2
      if (labelled || looks.numeric) return -2
      return length > 250 ? -1 : 0.1
    case 'period':
      if (looks.dated) return 2
      return looks.ordinal || looks.agency ? -2 : length > 100 ? -1.2 : -0.3
    case 'output':
      if (looks.ordinal) return -2
      return looks.dated && length < 40 ? -1 : looks.agency ? -0.6 : 0.4
    default:
      return looks.ordinal && counts ? -0.8 : looks.numeric ? 0.3 : 0
  }
}
