/** Cells of a table whose grid was lost → rows and columns, by what fits under which head. */
import type { ColumnRole } from '../model/outline.ts'
import { guessHead, type Looks, looksOf } from './columns.ts'
import { labelAt, ordinalOf } from './labels.ts'
import { foldedHeadKey, type Lexicon } from './lexicon.ts'
import { isCaps } from './shape.ts'

export interface FlatRow {
  readonly kind: 'head' | 'body'
  /** For each column the number of the cell in the run, or null. */
  readonly cells: readonly (number | null)[]
}

export interface FlatTable {
  /** Cells before the head, such as "Đơn vị tính: %". */
  readonly before: readonly number[]
  readonly columns: number
  /** Number of the cell that heads each column; empty where no head was found. */
  readonly head: readonly number[]
  readonly rows: readonly FlatRow[]
}

interface Token {
  /** Bold or in capitals. */
  readonly strong: boolean
  readonly words: string
  readonly looks: Looks
  readonly labelled: boolean
  /** For a count: the count before it was seen a little earlier, or it is the first. */
  readonly counts: boolean
  readonly key: string
}

const HEAD_WITHIN = 8
const HEAD_LONGEST = 90
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

/** Splits the cells of a run into its tables (a new head starts one) and finds each one's rows. */
export function unflatten(
  words: readonly string[],
  folded: readonly string[],
  bold: readonly boolean[],
  lexicon: Lexicon,
): FlatTable[] {
  const counts = countsOf(words)
  const tokens = words.map(
    (own, at): Token => ({
      counts: counts[at]!,
      strong: bold[at]! || isCaps(own),
      words: own,
      looks: looksOf(folded[at]!),
      labelled: labelAt(own, { start: 0, end: own.length }) !== null,
      key: own.length <= HEAD_LONGEST ? foldedHeadKey(folded[at]!) : '',
    }),
  )
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
    tables.push(laidOut(tokens, from, next, likeliest(tokens, head, next, lexicon), lexicon))
    from = next
  }
  return tables
}

const COUNT_WITHIN = 80

/** For each cell whether it goes on a count: `1`, then `2`; `I` … `II`; `2.1` after `2` or `2.0`. */
function countsOf(words: readonly string[]): boolean[] {
  const seen = new Map<string, number>()
  return words.map((own, at) => {
    const value = own.length < 9 ? own.trim().replace(/[.)]$/, '') : ''
    const ordinal = value === '' ? null : ordinalOf(value)
    if (ordinal === null) return false
    const style = /\d$/.test(value) ? value.replace(/\d+$/, '') : /^[IVXLC]+$/.test(value) ? 'roman' : 'letter'
    const near = (back: number): boolean => {
      const last = seen.get(`${style}|${ordinal - back}`)
      return last !== undefined && (style === 'roman' || style === 'letter' || at - last <= COUNT_WITHIN)
    }
    const goesOn = ordinal === 1 || near(1) || near(2)
    if (goesOn) seen.set(`${style}|${ordinal}`, at)
    return goesOn
  })
}

const headless = (from: number, to: number): FlatTable => ({
  before: [],
  columns: 1,
  head: [],
  rows: Array.from({ length: to - from }, (_, at) => ({ kind: 'body' as const, cells: [from + at] })),
})

const TRIAL = 90

/**
 * How many of the cells in `head` really are heads: the first row may begin with words that sound like one. Each length
 * is tried on the cells behind it.
 */
function likeliest(
  tokens: readonly Token[],
  head: readonly number[],
  end: number,
  lexicon: Lexicon,
): readonly number[] {
  let best = head
  let most = Number.NEGATIVE_INFINITY
  for (let length = head.length; length >= Math.max(2, head.length - 3); length--) {
    const own = head.slice(0, length)
    const start = own.at(-1)! + 1
    const to = Math.min(end, start + TRIAL)
    if (to - start < length) continue
    const roles = rolesOf(tokens, own, lexicon)
    const score = pathOf(tokens, start, to, roles).score / (to - start)
    if (score > most + 0.02) {
      most = score
      best = own
    }
  }
  return best
}

const rolesOf = (tokens: readonly Token[], head: readonly number[], lexicon: Lexicon): ColumnRole[] =>
  head.map((at) => guessHead(tokens[at]!.words, lexicon).roles[0] ?? 'other')

/** The first run of column heads that starts in [from, to), as cell numbers; at least two of them known. */
function headFrom(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): number[] | null {
  for (let at = from; at < Math.min(to, tokens.length - 1); at++) {
    const first = guessHead(tokens[at]!.words, lexicon)
    if (!first.exact || tokens[at]!.looks.ordinal) continue
    const run = runFrom(tokens, at, lexicon)
    const known = run.filter((i) => guessHead(tokens[i]!.words, lexicon).roles.length > 0).length
    const counted = first.roles.includes('ordinal')
    if (run.length >= 2 && known >= 2 && (counted || known >= run.length * 0.5)) return run
  }
  return null
}

/** A head that starts with "STT" goes on to the count of its first row, whatever its words are. */
function countedRun(tokens: readonly Token[], at: number, lexicon: Lexicon): number[] | null {
  const first = guessHead(tokens[at]!.words, lexicon)
  if (!first.exact || !first.roles.includes('ordinal')) return null
  const run = [at]
  let known = 0
  for (let i = at + 1; i < tokens.length && run.length <= 14; i++) {
    const token = tokens[i]!
    if (token.looks.ordinal && token.counts) return known > 0 && run.length >= 2 ? run : null
    if (token.key === '' || token.words.length > HEAD_LONGEST || token.labelled) return null
    if (guessHead(token.words, lexicon).roles.length > 0) known++
    run.push(i)
  }
  return null
}

function runFrom(tokens: readonly Token[], at: number, lexicon: Lexicon): number[] {
  const counted = countedRun(tokens, at, lexicon)
  if (counted !== null) return counted
  const run: number[] = []
  const seen = new Set<string>()
  for (let i = at; i < tokens.length && run.length < 16; i++) {
    const token = tokens[i]!
    const guess = guessHead(token.words, lexicon)
    const known = guess.roles.length > 0 && token.words.length <= HEAD_LONGEST
    // Below the head the first row starts: a count, a label, a name seen before.
    if (token.key === '' || seen.has(token.key)) break
    if ((token.looks.ordinal && !/^(?:19|20)\d\d$/.test(token.key)) || (token.labelled && !guess.exact)) break
    if (token.looks.agency && !guess.exact && !known) break
    const next = tokens[i + 1]
    const bridged =
      next !== undefined && token.words.length < 50 && guessHead(next.words, lexicon).exact && !token.looks.numeric
    if (!known && !bridged) break
    if (known && !guess.exact && token.words.length > 60) break
    seen.add(token.key)
    run.push(i)
  }
  return [...run, ...unknownEnd(tokens, run, lexicon)]
}

/**
 * Heads that no phrase covers, at the end of the run: as strong as all before them, or standing between it and the
 * count that opens the first row.
 */
function unknownEnd(tokens: readonly Token[], run: readonly number[], lexicon: Lexicon): number[] {
  if (run.length < 2) return []
  const strong = run.every((at) => tokens[at]!.strong)
  const counted = guessHead(tokens[run[0]!]!.words, lexicon).roles.includes('ordinal')
  const end: number[] = []
  for (let i = run.at(-1)! + 1; i < tokens.length && end.length < 6; i++) {
    const token = tokens[i]!
    if (counted && token.looks.ordinal) return end
    const headlike = token.key !== '' && !token.labelled && !token.looks.agency && !token.looks.ordinal
    if (!headlike || (!counted && !(strong && token.strong))) return counted ? [] : end
    end.push(i)
  }
  return counted ? [] : end
}

/** Where another head than `keys` begins at or behind `from`; the end where none does. */
function nextHead(tokens: readonly Token[], from: number, keys: readonly string[], lexicon: Lexicon): number {
  for (let at = from; at < tokens.length - 2; at++) {
    const token = tokens[at]!
    if (token.key === '' || token.looks.ordinal || token.looks.agency) continue
    const guess = guessHead(token.words, lexicon)
    if (!guess.exact || !(guess.roles.includes('ordinal') || token.key === keys[0])) continue
    const run = runFrom(tokens, at, lexicon)
    if (run.length < 3 || !run.every((i) => guessHead(tokens[i]!.words, lexicon).roles.length > 0)) continue
    if (run.slice(0, keys.length).every((i, n) => tokens[i]!.key === keys[n])) continue
    return at
  }
  return tokens.length
}

function laidOut(
  tokens: readonly Token[],
  from: number,
  to: number,
  head: readonly number[],
  lexicon: Lexicon,
): FlatTable {
  const columns = head.length
  const roles = rolesOf(tokens, head, lexicon)
  const keys = head.map((at) => tokens[at]!.key)
  const rows: FlatRow[] = [{ kind: 'head', cells: [...head] }]
  const before = Array.from({ length: head[0]! - from }, (_, i) => from + i)
  let start = head.at(-1)! + 1
  const flush = (end: number): void => {
    if (end > start) rows.push(...align(tokens, start, end, roles))
  }
  for (let at = start; at + columns <= to; at++) {
    if (!keys.every((key, n) => tokens[at + n]!.key === key)) continue
    flush(at)
    rows.push({ kind: 'head', cells: keys.map((_, n) => at + n) })
    at += columns - 1
    start = at + 1
  }
  flush(to)
  return { before, columns, head, rows }
}

/**
 * The likeliest columns for the cells [from, to): each cell is weighed against the role of a column, a cell left out
 * and a row broken off cost. Linear in the cells (times the square of the columns).
 */
const align = (tokens: readonly Token[], from: number, to: number, roles: readonly ColumnRole[]): FlatRow[] =>
  rowsOf(pathOf(tokens, from, to, roles).path, from, roles.length)

function pathOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  roles: readonly ColumnRole[],
): { path: readonly number[]; score: number } {
  const n = roles.length
  const name = roles.findIndex((role) => role === 'content' || role === 'indicator')
  const skip = roles.map((role) => SKIP[role] ?? 1.5)
  const cost = stepCosts(skip, name, n)
  let score = Array.from({ length: n }, (_, c) => suits(tokens[from]!, roles[c]!) - sum(skip, 0, c))
  const back: Int8Array[] = []
  for (let at = from + 1; at < to; at++) {
    const own = roles.map((role) => suits(tokens[at]!, role))
    const next: number[] = []
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
      next.push(best + own[c]!)
    }
    score = next
    back.push(came)
  }
  const closed = score.map((own, c) => own - endCost(skip, name, c, n))
  const total = Math.max(...closed)
  let column = closed.indexOf(total)
  const path = new Array<number>(to - from)
  for (let at = to - from - 1; at >= 0; at--) {
    path[at] = column
    if (at > 0) column = back[at - 1]![column]!
  }
  return { path, score: total }
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
