/** All sheets of a PDF → its parts in reading order: running text, tables, notes, furniture. */
import { arrange, place, type Stretch } from './columns.ts'
import { createFlow, type Part } from './flow.ts'
import { furnitureOf } from './furniture.ts'
import { type Line, usualSize } from './lines.ts'
import { notesOf, notesStart } from './notes.ts'
import { framesOf, marginsOf, type Page, pageOf } from './page.ts'
import type { Sheet } from './sheet.ts'
import type { Table } from './tables.ts'

export interface Layout {
  readonly parts: readonly Part[]
  /** Pages on which words are struck out; these are left out of the text. */
  readonly struck: readonly number[]
}

/** A page with its running text told from its notes, heads and feet. */
interface Sorted {
  readonly page: Page
  readonly text: readonly Line[]
  readonly tables: readonly Table[]
  readonly notes: readonly Line[]
  /** Labels of the marks that these notes may have: the page's own, and those of the page before, whose notes may come late. */
  readonly marked: ReadonlySet<string>
  readonly furniture: readonly (readonly Line[])[]
}

const linesIn = (table: Table): Line[] => table.cells.flatMap((cell) => cell.lines.map(({ line }) => line))

/** Labels of the marks in running text and tables; one that opens a line is that of a note itself. */
const marksIn = (lines: readonly Line[], tables: readonly Table[]): ReadonlySet<string> =>
  new Set(
    [...lines, ...tables.flatMap(linesIn)].flatMap(({ marks }) =>
      marks.filter(({ at }) => at > 0).map(({ note }) => note),
    ),
  )

function sortPages(pages: readonly Page[]): Sorted[] {
  const frames = framesOf(pages)
  const furniture = furnitureOf(
    pages.map(({ sheet, lines, tables }) => ({ page: sheet.number, height: sheet.height, lines, tables })),
  )
  const bodies = pages.map(({ lines }) => lines.filter((line) => !furniture.has(line)))
  const bodySize = usualSize(bodies.flat())
  let openNote = false
  let earlier: ReadonlySet<string> = new Set()
  return pages.map((page, index) => {
    const { sheet, level } = page
    const lines = bodies[index]!
    const tables = page.tables.filter((table) => !frames.has(table))
    const own = marksIn(lines, tables)
    const marked = new Set([...own, ...earlier])
    earlier = own
    const floor = Math.max(0, ...tables.map(({ bottom }) => bottom))
    const low = lines.filter(({ base }) => base > floor)
    const start = notesStart(
      low,
      level.filter(({ at }) => at > floor + 4),
      { width: sheet.width, height: sheet.height, bodySize, openNote, marked },
    )
    const notes = low.slice(start)
    openNote = notes.length > 0
    return {
      page,
      tables,
      text: lines.filter((line) => !notes.includes(line)),
      notes,
      marked,
      furniture: [
        ...page.tables.filter((table) => frames.has(table)).map(linesIn),
        ...page.lines.filter((line) => furniture.has(line)).map((line) => [line]),
      ].filter((lines) => lines.length > 0),
    }
  })
}

/** What stands between two tables, and the table after it. */
interface Segment {
  readonly stretches: readonly Stretch[]
  readonly table: Table | null
}

/** `open` is the table without rules that the page before ends with. */
function segmentsOf({ text, tables }: Sorted, open: Table | null): Segment[] {
  let from = 0
  return [...tables, null].map((table, index) => {
    const limit = table === null ? Number.POSITIVE_INFINITY : table.top + 2
    let until = from
    while (until < text.length && text[until]!.base < limit) until++
    const stretches = arrange(text.slice(from, until), index === 0 ? open : null)
    from = until
    return { stretches, table }
  })
}

/** The lines that the page's margins show in: those that do not stand in one of two columns. */
function fullLines(segments: readonly Segment[]): readonly Line[] {
  const stretches = segments.flatMap((segment) => segment.stretches)
  const laid = stretches.flatMap((stretch) => (stretch.type === 'lines' ? [stretch] : []))
  const full = laid.filter(({ column }) => !column)
  return (full.length > 0 ? full : laid).flatMap(({ lines }) => lines)
}

/** Parts of a document in reading order, over all pages. */
export function layOut(sheets: readonly Sheet[]): Layout {
  const pages = sheets.map(pageOf)
  let foot: Table | null = null
  const sorted = sortPages(pages).map((page) => {
    const segments = segmentsOf(page, foot)
    const last = segments[segments.length - 1]?.stretches.at(-1)
    foot = last?.type === 'table' ? last.table : null
    return { ...page, segments }
  })
  const margins = marginsOf(
    sorted.map(({ page, tables, segments }) => ({ width: page.sheet.width, lines: fullLines(segments), tables })),
  )
  const flow = createFlow()
  let note: { type: 'note'; label: string; lines: Line[]; page: number } | null = null
  for (const [index, { page, notes, marked, furniture, segments }] of sorted.entries()) {
    const { number } = page.sheet
    const margin = margins[index]!
    for (const { stretches, table } of segments) {
      for (const stretch of stretches) {
        if (stretch.type === 'table') flow.table(stretch.table)
        else flow.text(place(stretch.lines, stretch.column, margin))
      }
      if (table !== null) flow.table(table)
    }
    for (const lines of furniture) flow.aside({ type: 'furniture', lines, page: number, sideways: false })
    for (const line of page.sideways) flow.aside({ type: 'furniture', lines: [line], page: number, sideways: true })
    for (const { label, lines } of notesOf(notes, marked, note === null ? null : Number(note.label))) {
      if (label === null && note !== null) note.lines.push(...lines)
      else {
        note = { type: 'note', label: label ?? '', lines: [...lines], page: number }
        flow.aside(note)
      }
    }
  }
  return { parts: flow.finish(), struck: pages.filter(({ struck }) => struck).map(({ sheet }) => sheet.number) }
}
