/** The first rows of a flattened table whose file closed its rows → which of them are head, and how they may be laid out. */
import { guessHead } from './columns.ts'
import type { Lexicon } from './lexicon.ts'
import { opensRow, type Token } from './tokens.ts'

/** Columns of a head, each with its cells as numbers, outer first. */
export type Columns = readonly (readonly number[])[]

const MOST_MERGED = 4
const LOWER_LONGEST = 80

/** Cells of the row that `at` stands in, from there to its end. */
function rowFrom(tokens: readonly Token[], at: number): number[] {
  const row = [at]
  for (let i = at + 1; i < tokens.length && !opensRow(tokens[i]!); i++) row.push(i)
  return row
}

const isCount = (token: Token | undefined): boolean => token?.looks.ordinal === true && token.counts

/** The row at `at` with the one below it that may go on the head; null where it is no head. */
export function closedRun(tokens: readonly Token[], at: number, lexicon: Lexicon): number[] | null {
  if (at > 0 && !opensRow(tokens[at]!)) return null
  const first = guessHead(tokens[at]!.words, lexicon)
  if (!first.exact) return null
  const upper = rowFrom(tokens, at)
  if (upper.length < 2 || upper.some((i) => tokens[i]!.key === '')) return null
  const counted = first.roles.includes('ordinal')
  const behind = upper.at(-1)! + 1
  const lower = lowerRow(tokens, behind, counted)
  const known = upper.filter((i) => guessHead(tokens[i]!.words, lexicon).roles.length > 0).length
  const goesOn = counted && (isCount(tokens[behind]) || isCount(tokens[behind + lower.length]))
  return goesOn || (known >= 2 && known >= upper.length * 0.5) ? [...upper, ...lower] : null
}

/** A row that may be the second one of a head: short words; where rows are counted, without a count. */
function lowerRow(tokens: readonly Token[], from: number, counted: boolean): number[] {
  const first = tokens[from]
  if (first === undefined || isCount(first) || first.labelled) return []
  const row = rowFrom(tokens, from)
  const heads = row.every((i) => {
    const { looks, key } = tokens[i]!
    const year = /^(?:19|20)\d\d$/.test(key)
    return key !== '' && key.length <= LOWER_LONGEST && (counted || !looks.agency) && (!looks.numeric || year)
  })
  return heads && row.length >= 2 ? row : []
}

/** The ways in which the cells of `run` may head columns: its first row alone, or with the second below some of its cells. */
export function closedLayouts(
  tokens: readonly Token[],
  run: readonly number[],
): { length: number; columns: Columns }[] {
  const end = run.findIndex((i, n) => n > 0 && opensRow(tokens[i]!))
  const upper = end < 0 ? run : run.slice(0, end)
  const lower = end < 0 ? [] : run.slice(end)
  const layouts: { length: number; columns: Columns }[] = [{ length: upper.length, columns: upper.map((i) => [i]) }]
  for (let merged = 1; merged <= Math.min(MOST_MERGED, upper.length) && lower.length > merged; merged++)
    for (const shares of sharesOf(lower.length, merged))
      for (let at = 0; at + merged <= upper.length; at++)
        layouts.push({ length: run.length, columns: hung(upper, lower, at, shares) })
  return layouts
}

/** How many lower cells each merged one covers: all alike, or for two any. */
function sharesOf(cells: number, merged: number): number[][] {
  if (merged === 2) {
    const shares: number[][] = []
    for (let first = 1; first < cells; first++) shares.push([first, cells - first])
    return shares
  }
  return cells % merged === 0 ? [new Array<number>(merged).fill(cells / merged)] : []
}

/** The cells of `lower` below those of `upper` from place `at` on, as many below each as `shares` says. */
function hung(upper: readonly number[], lower: readonly number[], at: number, shares: readonly number[]): Columns {
  let next = 0
  return upper.flatMap((cell, place): (readonly number[])[] => {
    const share = shares[place - at]
    if (share === undefined) return [[cell]]
    return Array.from({ length: share }, () => [cell, lower[next++]!])
  })
}
