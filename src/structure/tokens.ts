/** Cells of a flattened table → what each looks like, told once. */
import type { FlatMark } from '../model/reading.ts'
import { type Looks, looksOf } from './columns.ts'
import { labelAt, ordinalOf } from './labels.ts'
import { foldedHeadKey } from './lexicon.ts'
import { isCaps } from './shape.ts'

export interface Token {
  readonly words: string
  readonly looks: Looks
  readonly labelled: boolean
  /** Bold or in capitals. */
  readonly strong: boolean
  /** For a count: the count before it was seen a little earlier, or it is the first. */
  readonly counts: boolean
  /** What the separators before it told; null where the file has none. */
  readonly mark: FlatMark | null
  /** As a table head is compared; empty where it is too long for one. */
  readonly key: string
}

/** A longer cell heads no column, in UTF-16 units. */
export const HEAD_LONGEST = 130
const COUNT_WITHIN = 80

/** A cell as the reader gave it. */
export interface FlatCell {
  readonly words: string
  readonly folded: string
  readonly bold: boolean
  readonly mark: FlatMark | null
}

/** True where the file closed the rows of the table. */
export const isClosed = ({ mark }: Token): boolean => mark?.closed === true

/** True of a cell that a row's end may stand before; always so where the separators do not tell rows from cells. */
export const opensRow = ({ mark }: Token): boolean => mark === null || !mark.closed || mark.gap >= 2

export function tokensOf(cells: readonly FlatCell[]): Token[] {
  const counts = countsOf(cells.map(({ words }) => words))
  return cells.map(({ words, folded, bold, mark }, at) => ({
    words,
    looks: looksOf(folded),
    labelled: labelAt(words, { start: 0, end: words.length }) !== null,
    strong: bold || isCaps(words),
    counts: counts[at]!,
    mark,
    key: words.length <= HEAD_LONGEST ? foldedHeadKey(folded) : '',
  }))
}

/** For each cell whether it goes on a count: `1`, then `2`; `I` … `II`; `2.1` after `2` or `2.0`. */
function countsOf(words: readonly string[]): boolean[] {
  const seen = new Map<string, number>()
  return words.map((own, at) => {
    const value = countOf(own)
    const ordinal = value === null ? null : ordinalOf(value)
    if (value === null || ordinal === null) return false
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

const countOf = (words: string): string | null => (words.length < 9 ? words.trim().replace(/[.)]$/, '') : null)

/** The usual number of cells from one row's count to the next row's, in [from, to); null where nothing is counted. */
export function rowLength(tokens: readonly Token[], from: number, to: number): number | null {
  const steps = new Map<number, number>()
  let last = -1
  let value = 0
  let all = 0
  for (let at = from; at < to; at++) {
    const token = tokens[at]!
    const count = token.looks.ordinal && token.counts ? countOf(token.words) : null
    if (count === null || !/^\d+$/.test(count)) continue
    if (last >= 0 && Number(count) === value + 1) {
      steps.set(at - last, (steps.get(at - last) ?? 0) + 1)
      all++
    }
    last = at
    value = Number(count)
  }
  const [length = 0, times = 0] = [...steps].sort((a, b) => b[1] - a[1])[0] ?? []
  return times >= 2 && times >= all * 0.5 ? length : null
}
