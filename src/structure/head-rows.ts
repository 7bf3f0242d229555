/** The first rows of a grid → how many of them are its head; a later row → whether it says the head again. */
import { guessHead, isNumbering } from './columns.ts'
import type { Grid } from './grids.ts'
import type { Lexicon } from './lexicon.ts'

export const leading = (heads: ReadonlySet<number>): number => {
  let top = 0
  while (heads.has(top)) top++
  return top
}

export const keyOfRow = (cells: readonly (number | null)[], key: (at: number | null) => string): string => {
  const keys = [...new Set(cells)].map(key).filter((own) => own !== '')
  return keys.length < 2 ? '' : keys.join('|')
}

/** A row that says again what the head says, wholly or but for its first cells. */
export function headEquals(
  cells: readonly (number | null)[],
  heads: readonly string[],
  key: (at: number | null) => string,
): boolean {
  let filled = 0
  let same = 0
  cells.forEach((at, col) => {
    const own = key(at)
    if (own === '') return
    filled++
    if (own === heads[col]) same++
  })
  return same >= 2 && same >= filled * 0.7
}

/** Number of rows of the head; 0 where the table has none. */
export function headHeight(grid: Grid, words: (at: number | null) => string, lexicon: Lexicon): number {
  const { rows, places } = grid
  const distinct = (row: number): number[] => [...new Set(rows[row]!)].filter((at): at is number => at !== null)
  const known = (row: number): number =>
    distinct(row).filter((at) => guessHead(words(at), lexicon).roles.length > 0).length
  const exact = (row: number): number => distinct(row).filter((at) => guessHead(words(at), lexicon).exact).length
  let first = 0
  // A title merged over the whole width may stand above the head.
  while (first < Math.min(3, rows.length - 1) && distinct(first).length <= 1) first++
  const cells = distinct(first)
  const longest = Math.max(0, ...cells.map((at) => words(at).length))
  const enough =
    known(first) >= Math.max(2, cells.length * 0.34) || (known(first) >= 1 && cells.length <= 3 && exact(first) >= 1)
  const looksLikeHead = enough && longest <= 200
  if (!looksLikeHead) return 0
  let top = first + 1
  for (let spanned = first; spanned < top && spanned < rows.length; spanned++)
    for (const at of distinct(spanned)) {
      const place = places.get(at)!
      if (place.row === spanned) top = Math.max(top, Math.min(place.row + place.rowspan, first + 4, rows.length))
    }
  while (top < rows.length && top < first + 4) {
    const row = distinct(top)
    const spread = distinct(top - 1).some(
      (at) => places.get(at)!.colspan > 1 && places.get(at)!.row === top - 1 && rows[0]!.length > 2,
    )
    const covered = row.some((at) => places.get(at)!.row < top)
    const gap = rows[top]![0] === null
    const heads = row.filter((at) => places.get(at)!.row === top && guessHead(words(at), lexicon).exact).length
    const fresh = row.filter((at) => places.get(at)!.row === top)
    const numbers = isNumbering(row.map(words))
    const fills = top === first + 1 && fillsGaps(rows[first]!, rows[top]!, rows[top + 1], words)
    if (numbers || covered || fills || ((spread || gap) && heads >= Math.max(1, fresh.length * 0.6))) top++
    else break
  }
  return Math.min(top, rows.length)
}

const SHORT_HEAD = 40

/**
 * "TT | Nội dung | Thời gian | | Chủ trì |" above "| | Từ | Đến | |": short words without figures that stand where the head
 * left its cells empty or below such a head, while the first column has none; the row behind has its first cell again.
 */
function fillsGaps(
  head: readonly (number | null)[],
  row: readonly (number | null)[],
  next: readonly (number | null)[] | undefined,
  words: (at: number | null) => string,
): boolean {
  if (row[0] !== null || next === undefined || next[0] === null) return false
  const filled = row.flatMap((at, col) => (at === null ? [] : [col]))
  if (filled.length < 2 || !filled.some((col) => head[col] === null)) return false
  return filled.every((col) => {
    const own = words(row[col]!)
    const split = head[col] === null || head[col + 1] === null
    return split && own.length <= SHORT_HEAD && /\p{L}/u.test(own) && !/\d/.test(own)
  })
}

/** For each column the cells of its head, outermost first; a head merged to the right is of the columns it covers. */
export function headsOf(
  { rows }: Grid,
  top: number,
  words: (at: number | null) => string,
  lexicon: Lexicon,
): readonly (readonly number[])[] {
  const heads = rows[0]!.map((_, col) => [
    ...new Set(rows.slice(0, top).flatMap((row) => (row[col] === null ? [] : [row[col]!]))),
  ])
  return heads.map((own, col) => {
    const [only] = own
    if (top < 2 || own.length !== 1 || rows[0]![col] !== null || guessHead(words(only!), lexicon).roles.length > 0)
      return own
    let left = col - 1
    while (left >= 0 && rows[0]![left] === null) left--
    const shared = left >= 0 && heads[left]!.length > 1
    return shared ? [rows[0]![left]!, ...own] : own
  })
}
