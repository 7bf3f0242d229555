/** Cells found and cells known → how many are the same. */
import type { Reading } from '../../../src/model/reading.ts'
import type { KnownPart } from './generate.ts'

export interface Score {
  right: number
  found: number
  known: number
}

export const f1 = ({ right, found, known }: Score): number => (found + known === 0 ? 1 : (2 * right) / (found + known))

export const sum = (scores: readonly Score[]): Score =>
  scores.reduce(
    (all, one) => ({ right: all.right + one.right, found: all.found + one.found, known: all.known + one.known }),
    { right: 0, found: 0, known: 0 },
  )

const keyOf = (
  { row, col, rowspan, colspan }: { row: number; col: number; rowspan: number; colspan: number },
  text: string,
): string => `${row},${col} ${rowspan}x${colspan} ${text.replace(/\s+/g, ' ')}`

/** Cells with words; a cell counts where its place, spans and every sign are right. */
export function scoreOf(
  parts: readonly KnownPart[],
  { text, blocks }: Reading,
): Score & { missed: string[]; wrong: string[] } {
  const known = parts.flatMap((part) =>
    'table' in part
      ? [new Set(part.table.cells.filter((cell) => cell.text !== '').map((cell) => keyOf(cell, cell.text)))]
      : [],
  )
  const found: Set<string>[] = []
  for (const { cell, start, end } of blocks) {
    if (cell === null) continue
    found[cell.table] ??= new Set()
    found[cell.table]!.add(keyOf(cell, text.slice(start, end)))
  }
  const count = (sets: readonly Set<string>[]): number => sets.reduce((all, set) => all + set.size, 0)
  const left = new Set(found.filter((set) => set !== undefined))
  const tables = [...left]
  let right = 0
  const missed: string[] = []
  for (const cells of known) {
    const shared = (set: Set<string>): number => [...cells].filter((key) => set.has(key)).length
    const best = [...left].sort((a, b) => shared(b) - shared(a))[0]
    if (best === undefined) continue
    left.delete(best)
    right += shared(best)
    missed.push(...[...cells].filter((key) => !best.has(key)))
    for (const key of cells) best.delete(key)
  }
  const wrong = tables.flatMap((set) => [...set])
  return { right, found: right + count(tables), known: count(known), missed, wrong }
}
