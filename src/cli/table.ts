/** Columns and rows → lines of a table that fits the terminal. */
import { cut, displayWidth, pad, plain } from './width.ts'

export interface TableColumn<Row> {
  readonly head: string
  readonly cell: (row: Row) => string
  /** `right` for numbers. */
  readonly side?: 'left' | 'right'
  /** Least width when space is short; a column without it is never cut. */
  readonly least?: number
  /** Columns with the highest number go first when not even the least widths fit; without it a column stays. */
  readonly spare?: number
}

const GAP = '  '

interface Measured {
  readonly index: number
  readonly natural: number
  width: number
}

/** Cuts the widest cuttable column by one until all fit; false when they cannot. */
function shrink<Row>(columns: readonly TableColumn<Row>[], measured: readonly Measured[], width: number): boolean {
  const total = () => measured.reduce((sum, { width: w }) => sum + w, GAP.length * (measured.length - 1))
  for (const column of measured) column.width = column.natural
  for (let over = total() - width; over > 0; over--) {
    let widest: Measured | undefined
    for (const candidate of measured) {
      const { least } = columns[candidate.index]!
      if (least === undefined || candidate.width <= Math.max(least, displayWidth(columns[candidate.index]!.head)))
        continue
      if (!widest || candidate.width > widest.width) widest = candidate
    }
    if (!widest) return false
    widest.width--
  }
  return true
}

/**
 * Head, rule and rows, each a line without its line feed; empty columns are left out. `bold` styles the head.
 * No line takes more than `width` columns unless the columns that are never cut do.
 */
export function table<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  width: number,
  bold: (text: string) => string = (text) => text,
): string[] {
  const cells = rows.map((row) => columns.map((column) => plain(column.cell(row))))
  const natural = columns.map(({ head }, i) => {
    let widest = 0
    for (const line of cells) widest = Math.max(widest, displayWidth(line[i]!))
    return widest === 0 ? 0 : Math.max(widest, displayWidth(head))
  })
  let measured: Measured[] = columns.flatMap((_column, index) =>
    natural[index]! > 0 ? [{ index, natural: natural[index]!, width: natural[index]! }] : [],
  )
  while (!shrink(columns, measured, width)) {
    const spares = measured.map(({ index }) => columns[index]!.spare ?? 0)
    const most = Math.max(...spares)
    if (most === 0) break
    measured = measured.filter((_column, i) => spares[i] !== most)
  }
  const line = (texts: readonly string[]): string =>
    measured
      .map(({ index, width: w }) => pad(cut(texts[index]!, w), w, columns[index]!.side ?? 'left'))
      .join(GAP)
      .trimEnd()
  return [
    bold(line(columns.map(({ head }) => head))),
    measured.map(({ width: w }) => '─'.repeat(w)).join(GAP),
    ...cells.map(line),
  ]
}
