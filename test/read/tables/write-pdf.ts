/** A document of known tables → a PDF of it, its tables broken over pages between rows and inside them. */
import type { Random } from '../../random.ts'
import { makePdf, type PageOf, type Strip, WIDTH, type Words, wrapped } from '../make-pdf.ts'
import type { KnownCell, KnownPart, KnownTable } from './generate.ts'

const [LEFT, RIGHT, TOP, BOTTOM] = [70, 540, 780, 70]
const SIZE = 11
const PITCH = 14
/** From a rule to the words. */
const PAD = 4

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

interface Growing {
  words: Words[]
  strips: Strip[]
}

/** Pages being filled from the top down. */
class Sheets {
  readonly pages: Growing[] = []
  y = TOP
  constructor() {
    this.turn()
  }
  get page(): Growing {
    return this.pages[this.pages.length - 1]!
  }
  turn(): void {
    this.pages.push({ words: [{ text: String(this.pages.length + 1), x: 300, y: 800, size: SIZE }], strips: [] })
    // Figures first: pdfium loses signs that stand alone and have a code for which its own font has no shape.
    if (this.pages.length === 1)
      this.page.words.push({ text: 'Số: 4681/KH-UBND ngày 25/7/2039, 100%', x: LEFT, y: 800 })
    this.y = TOP
  }
}

const linesOf = (text: string, width: number): string[] =>
  text === ''
    ? []
    : wrapped(text, { x: 0, y: 0, columns: Math.floor((width - 2 * PAD) / (SIZE * WIDTH)) }).map((line) => line.text)

interface Laid {
  readonly cell: KnownCell
  readonly lines: string[]
}

/** A stretch of rows as it stands on one page: their heights, and what each cell says there. */
interface Stretch {
  readonly rows: readonly { readonly row: number; readonly height: number }[]
  readonly said: ReadonlyMap<KnownCell, readonly string[]>
}

function setTable(table: KnownTable, sheets: Sheets, random: Random): void {
  const edges = [LEFT]
  for (const width of table.widths) edges.push(edges[edges.length - 1]! + width * (RIGHT - LEFT))
  const laid = table.cells.map(
    (cell): Laid => ({ cell, lines: linesOf(cell.text, edges[cell.col + cell.colspan]! - edges[cell.col]!) }),
  )
  const gap = table.ruled ? 2 * PAD : 3
  const heights = Array.from({ length: table.rows }, (_, row) => {
    const own = laid.filter(({ cell }) => cell.row === row && cell.rowspan === 1)
    return Math.max(1, ...own.map(({ lines }) => lines.length)) * PITCH + gap
  })
  for (const { cell, lines } of laid) {
    // Merged cells make the last of their rows as high as they need.
    const have = sum(heights.slice(cell.row, cell.row + cell.rowspan))
    const need = lines.length * PITCH + gap
    if (need > have) heights[cell.row + cell.rowspan - 1]! += need - have
  }
  const draw = ({ rows, said }: Stretch): void => {
    const tops = new Map<number, readonly [number, number]>()
    for (const { row, height } of rows) {
      tops.set(row, [sheets.y, sheets.y - height])
      sheets.y -= height
    }
    for (const { cell } of laid) {
      const shown = Array.from({ length: cell.rowspan }, (_, i) => tops.get(cell.row + i)).filter((top) => top)
      if (shown.length === 0) continue
      const [top, bottom] = [shown[0]![0], shown[shown.length - 1]![1]]
      const [left, right] = [edges[cell.col]!, edges[cell.col + cell.colspan]!]
      if (table.ruled)
        sheets.page.strips.push(
          [left, bottom, 0.5, top - bottom],
          [right, bottom, 0.5, top - bottom],
          [left, top, right - left, 0.5],
          [left, bottom, right - left, 0.5],
        )
      said.get(cell)?.forEach((text, i) => {
        sheets.page.words.push({ text, x: left + PAD, y: top - PAD - SIZE + 2 - i * PITCH, size: SIZE })
      })
    }
  }
  const whole = (from: number, to: number): Stretch => ({
    rows: Array.from({ length: to - from }, (_, i) => ({ row: from + i, height: heights[from + i]! })),
    said: new Map(laid.flatMap(({ cell, lines }) => (cell.row >= from && cell.row < to ? [[cell, lines]] : []))),
  })
  const turn = (): void => {
    sheets.turn()
    if (table.ruled) draw(whole(0, table.head))
  }
  if (sheets.y - sum(heights.slice(0, table.head + 1)) < BOTTOM) sheets.turn()
  draw(whole(0, table.head))
  let row = table.head
  while (row < table.rows) {
    // Rows that a merged cell holds together stay on one page, as word processors keep them where they can.
    let end = row + 1
    for (let grown = true; grown; ) {
      const reach = Math.max(
        ...laid.map(({ cell }) => (cell.row < end && cell.row + cell.rowspan > end ? cell.row + cell.rowspan : end)),
      )
      grown = reach > end
      end = reach
    }
    // Unless they are broken between two of the rows, the words of such a cell above the break.
    const fit = heights.slice(row, end).findIndex((_, i) => sheets.y - sum(heights.slice(row, row + i + 1)) < BOTTOM)
    const crossing = laid.filter(({ cell }) => cell.row < row + fit && cell.row + cell.rowspan > row + fit)
    const fits = ({ cell, lines }: Laid): boolean =>
      lines.length * PITCH + gap <= sum(heights.slice(Math.max(row, cell.row), row + fit))
    if (fit > 0 && crossing.every(fits) && random.chance(0.5)) {
      draw(whole(row, row + fit))
      turn()
      row += fit
      continue
    }
    const height = sum(heights.slice(row, end))
    const room = Math.floor((sheets.y - BOTTOM - gap) / PITCH)
    if (sheets.y - height >= BOTTOM) draw(whole(row, end))
    else if (table.ruled && end === row + 1 && room >= 1 && height > 3 * PITCH && random.chance(0.7)) {
      const own = laid.filter(({ cell }) => cell.row === row)
      const before = new Map(own.map(({ cell, lines }) => [cell, lines.slice(0, room)] as const))
      const after = new Map(own.map(({ cell, lines }) => [cell, lines.slice(room)] as const))
      draw({ rows: [{ row, height: room * PITCH + gap }], said: before })
      turn()
      const rest = Math.max(1, ...[...after.values()].map((lines) => lines.length))
      draw({ rows: [{ row, height: rest * PITCH + gap }], said: after })
    } else {
      turn()
      draw(whole(row, end))
    }
    row = end
  }
}

export function pdfOf(parts: readonly KnownPart[], random: Random): Uint8Array {
  const sheets = new Sheets()
  for (const part of parts) {
    if ('table' in part) {
      sheets.y -= 6
      setTable(part.table, sheets, random)
      sheets.y -= 20
      continue
    }
    for (const { text, x } of wrapped(part.paragraph, { x: LEFT, y: 0, columns: 78, size: 12, indent: 28 })) {
      if (sheets.y - 16 < BOTTOM) sheets.turn()
      sheets.y -= 16
      sheets.page.words.push({ text, x, y: sheets.y, size: 12 })
    }
    sheets.y -= 8
  }
  return makePdf(sheets.pages as readonly PageOf[])
}
