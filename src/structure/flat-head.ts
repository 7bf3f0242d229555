/** The first cells of a flattened table → which of them head columns, and how, when the head has two rows. */
import type { ColumnRole } from '../model/outline.ts'
import { pathOf } from './alignment.ts'
import { closedLayouts, closedRun } from './closed-head.ts'
import { guessHead } from './columns.ts'
import type { Lexicon } from './lexicon.ts'
import { HEAD_LONGEST, isClosed, opensRow, rowLength, type Token } from './tokens.ts'

export interface HeadLayout {
  /** Number of cells the head takes. */
  readonly length: number
  /** For each column its cells, outer first. */
  readonly columns: readonly (readonly number[])[]
  readonly roles: readonly ColumnRole[]
}

const HEAD_MOST = 20
const TRIAL = 90

/** The first run of column heads that starts in [from, to), as cell numbers; at least two of them known. */
export function headFrom(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): number[] | null {
  for (let at = from; at < Math.min(to, tokens.length - 1); at++) {
    if (isClosed(tokens[at]!)) {
      const run = closedRun(tokens, at, lexicon)
      if (run !== null) return run
      continue
    }
    const first = guessHead(tokens[at]!.words, lexicon)
    if (!first.exact || tokens[at]!.looks.ordinal) continue
    const run = runFrom(tokens, at, lexicon)
    const known = run.filter((i) => guessHead(tokens[i]!.words, lexicon).roles.length > 0).length
    const counted = first.roles.includes('ordinal')
    if (run.length >= 2 && known >= 2 && (counted || known >= run.length * 0.5)) return run
  }
  return null
}

/** Where another head than `keys` begins at or behind `from`; the end where none does. */
export function nextHead(tokens: readonly Token[], from: number, keys: readonly string[], lexicon: Lexicon): number {
  for (let at = from; at < tokens.length - 2; at++) {
    const token = tokens[at]!
    if (token.key === '' || token.looks.ordinal || token.looks.agency || !opensRow(token)) continue
    const guess = guessHead(token.words, lexicon)
    if (!guess.exact) continue
    if (!(guess.roles.includes('ordinal') || token.key === keys[0] || namesWork(tokens, at, lexicon))) continue
    const run = isClosed(token) ? (closedRun(tokens, at, lexicon) ?? []) : runFrom(tokens, at, lexicon)
    if (
      run.length < 3 ||
      (!isClosed(token) && !run.every((i) => guessHead(tokens[i]!.words, lexicon).roles.length > 0))
    )
      continue
    const from = keys.indexOf(token.key)
    if (from >= 0 && run.slice(0, keys.length - from).every((i, n) => tokens[i]!.key === keys[from + n])) continue
    return at
  }
  return tokens.length
}

/** "Nội dung", "Cơ quan chủ trì", "Thời gian": the name of what the rows hold, and two heads of other roles behind it. */
function namesWork(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const roles = [at, at + 1, at + 2].map((i) => {
    const token = tokens[i]
    const guess = token === undefined || token.key === '' ? null : guessHead(token.words, lexicon)
    return guess?.exact === true && !token!.labelled ? guess.roles[0]! : null
  })
  return (roles[0] === 'content' || roles[0] === 'indicator') && !roles.includes(null) && new Set(roles).size === 3
}

/** A head that starts with "STT" goes on to the count of its first row, whatever its words are. */
function countedRun(tokens: readonly Token[], at: number, lexicon: Lexicon): number[] | null {
  const first = guessHead(tokens[at]!.words, lexicon)
  if (!first.exact || !first.roles.includes('ordinal')) return null
  const run = [at]
  let known = 0
  for (let i = at + 1; i < tokens.length && run.length <= HEAD_MOST; i++) {
    const token = tokens[i]!
    if (token.looks.ordinal && token.counts) return known > 0 && run.length >= 2 ? run : null
    if (token.key === '' || token.labelled) return null
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
  for (let i = at; i < tokens.length && run.length < HEAD_MOST; i++) {
    const token = tokens[i]!
    const guess = guessHead(token.words, lexicon)
    const known = guess.roles.length > 0 && token.words.length <= HEAD_LONGEST
    // Below the head the first row starts: a count, a label, a name seen before.
    if (token.key === '' || seen.has(token.key)) break
    if ((token.looks.ordinal && !/^(?:19|20)\d\d$/.test(token.key)) || (token.labelled && !guess.exact)) break
    if (token.looks.agency && !known) break
    const next = tokens[i + 1]
    const bridged =
      next !== undefined && token.words.length < 50 && guessHead(next.words, lexicon).exact && !token.looks.numeric
    if (!known && !bridged) break
    if (known && !guess.exact && token.words.length > 60) break
    seen.add(token.key)
    run.push(i)
  }
  return [...run, ...unknownEnd(tokens, run)]
}

/** Heads that no phrase covers, at the end of a run whose cells are all bold or in capitals: as strong as those. */
function unknownEnd(tokens: readonly Token[], run: readonly number[]): number[] {
  if (run.length < 2 || !run.every((at) => tokens[at]!.strong)) return []
  const end: number[] = []
  for (let i = run.at(-1)! + 1; i < tokens.length && end.length < 6; i++) {
    const token = tokens[i]!
    if (token.key === '' || token.labelled || token.looks.agency || token.looks.ordinal || !token.strong) break
    end.push(i)
  }
  return end
}

/**
 * The likeliest reading of the run `head`, tried on the cells behind it up to `end`: the first row may begin with words
 * that sound like a head, and a head of two rows counts its merged cells besides the columns below them.
 */
export function likeliest(
  tokens: readonly Token[],
  head: readonly number[],
  end: number,
  lexicon: Lexicon,
): HeadLayout {
  const plain = (length: number): HeadLayout => {
    const columns = head.slice(0, length).map((at) => [at])
    return { length, columns, roles: rolesOf(tokens, columns, lexicon) }
  }
  const closed = isClosed(tokens[head[0]!]!)
  let best = plain(closed ? closedLayouts(tokens, head)[0]!.length : head.length)
  let most = Number.NEGATIVE_INFINITY
  const layouts: HeadLayout[] = []
  if (closed)
    for (const { length, columns } of closedLayouts(tokens, head))
      if (plausible(tokens, columns, lexicon))
        layouts.push({ length, columns, roles: rolesOf(tokens, columns, lexicon) })
  for (let length = head.length; !closed && length >= Math.max(2, head.length - 3); length--)
    layouts.push(plain(length))
  for (const columns of closed ? [] : spreads(head, tokens, end))
    if (plausible(tokens, columns, lexicon))
      layouts.push({ length: head.length, columns, roles: rolesOf(tokens, columns, lexicon) })
  for (const layout of layouts) {
    const start = head[0]! + layout.length
    const to = Math.min(end, start + TRIAL)
    if (to - start < (closed ? 2 : layout.columns.length)) continue
    const score = pathOf(tokens, start, to, layout.roles).score / (to - start) + likelihood(tokens, layout.columns)
    if (score <= most + 0.02) continue
    most = score
    best = layout
  }
  return best
}

const rolesOf = (tokens: readonly Token[], columns: readonly (readonly number[])[], lexicon: Lexicon): ColumnRole[] =>
  columns.map((cells) => guessHead(cells.map((at) => tokens[at]!.words).join(' '), lexicon).roles[0] ?? 'other')

/** Merged heads and those below them are amounts, periods and groups, not the work, its owner or its deadline. */
function plausible(tokens: readonly Token[], columns: readonly (readonly number[])[], lexicon: Lexicon): boolean {
  const amount = (at: number): boolean => guessHead(tokens[at]!.words, lexicon).roles.every((role) => AMOUNTS.has(role))
  return columns.every((cells) => cells.length === 1 || cells.every(amount))
}

const AMOUNTS: ReadonlySet<ColumnRole> = new Set(['value', 'result', 'baseline', 'indicator', 'other'])

/** What speaks for a head of two rows where the cells fit as well: many short cells below a long one. */
function likelihood(tokens: readonly Token[], columns: readonly (readonly number[])[]): number {
  const merged = columns.filter((cells) => cells.length > 1)
  if (merged.length === 0) return 0
  // A merged cell covers several, and the one behind the count names the rows.
  const odd = merged.some(([outer]) => merged.filter(([other]) => other === outer).length < 2) || columns[1]!.length > 1
  const short = merged.every((cells) => tokens[cells[1]!]!.words.length <= 30) ? 0.02 : -0.05
  return (
    short -
    (odd ? 0.08 : 0.03) +
    0.01 * merged.length +
    (0.02 * Math.min(100, tokens[merged[0]![0]!]!.words.length)) / 100
  )
}

/** Ways to hang the last cells of the head below one or two merged ones, where the rows are shorter by as many. */
function spreads(head: readonly number[], tokens: readonly Token[], end: number): number[][][] {
  const start = head.at(-1)! + 1
  const row = rowLength(tokens, start, Math.min(end, start + 4 * TRIAL))
  const merged = row === null ? 0 : head.length - row
  const found: number[][][] = []
  if (merged === 1)
    for (let below = 2; below <= Math.min(6, head.length - 3); below++)
      for (let at = 1; at < head.length - below; at++) found.push(hang(head, [[at, below]]))
  if (merged === 2)
    for (let first = 2; first <= 4; first++)
      for (let second = 2; second <= 4; second++) {
        const top = head.length - first - second
        for (let a = 1; a < top - 1; a++)
          for (let b = a + 1; b < top; b++)
            found.push(
              hang(head, [
                [a, first],
                [b, second],
              ]),
            )
      }
  return found
}

/** Columns when the cell at each place of the upper row covers the given number of cells of the lower one. */
function hang(head: readonly number[], merged: readonly (readonly [place: number, below: number])[]): number[][] {
  const lower = merged.reduce((sum, [, below]) => sum + below, 0)
  const top = head.slice(0, head.length - lower)
  const columns: number[][] = []
  let next = top.length
  top.forEach((cell, place) => {
    const below = merged.find(([at]) => at === place)?.[1] ?? 0
    if (below === 0) columns.push([cell])
    for (let n = 0; n < below; n++) columns.push([cell, head[next++]!])
  })
  return columns
}
