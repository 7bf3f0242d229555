/** The lines of all pages → which of them are running heads, running feet and page numbers. */
import { type Line, usualSize } from './lines.ts'

export interface PageLines {
  readonly page: number
  readonly height: number
  /** Lines outside tables, from the top. */
  readonly lines: readonly Line[]
  /** Where its tables begin and end. */
  readonly tables: readonly { readonly top: number; readonly bottom: number }[]
}

/** Heads and feet stand in these outermost shares of a page. */
const HEAD = 0.13
const FOOT = 0.1
const PAGE_NUMBER = /^[-–—\s|]*(?:trang|page|tr\.?)?\s*(\d{1,4})(?:\s*(?:\/|trên|of)\s*\d{1,4})?[-–—\s|]*$/iu

/** What stays the same of a running head when the page number in it changes. */
export const signature = (text: string): string => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/gu, '')

/** Distance from the nearer edge: pages of other sizes keep their heads at the same one. */
function edge(line: Line, height: number): { side: 'head' | 'foot'; distance: number } | null {
  if (line.base < HEAD * height) return { side: 'head', distance: line.base }
  if (line.base > (1 - FOOT) * height) return { side: 'foot', distance: height - line.base }
  return null
}

/** Heads and feet that stand on one page alone are smaller than the text by this factor. */
const SMALLER = 0.88
/** And a foot stands below it by so many of its own sizes. */
const APART = 5
/** Begins like a note, an item, a unit of a table or the source of its figures. */
const SPEAKS = /^(?:\p{N}|[-–—+*•([{]|\p{L}[.)]|đơn vị|nguồn|ghi chú|nơi nhận|phụ lục|biểu|bảng|mẫu)/iu

/**
 * Heads and feet of documents too short to repeat them: a small line alone at the foot of a page, or a small slanted
 * one right behind the page number at its head.
 */
function lonely({ height, lines, tables }: PageLines, first: boolean, usual: number, known: ReadonlySet<Line>): Line[] {
  const small = (line: Line | undefined): line is Line =>
    line !== undefined && line.size < SMALLER * usual && line.marks.length === 0 && !SPEAKS.test(line.text)
  const rest = lines.filter((line) => !known.has(line))
  const [head, next] = rest
  const foot = rest.at(-1)
  const found: Line[] = []
  if (
    !first &&
    small(head) &&
    head.italic &&
    head !== foot &&
    lines[0] !== head &&
    edge(head, height)?.side === 'head'
  ) {
    const below = Math.min(next?.base ?? height, ...tables.map(({ top }) => top))
    if (next !== undefined && next.base <= below && !next.italic) found.push(head)
  }
  if (small(foot) && rest.length > 1 && edge(foot, height)?.side === 'foot') {
    const above = Math.max(rest.at(-2)!.base, ...tables.map(({ bottom }) => bottom))
    if (foot.base - above > APART * foot.size) found.push(foot)
  }
  return found
}

/**
 * Lines that stand on at least two pages in the same place with the same words, numbers aside; page numbers; and what
 * looks like a head or foot of one page.
 */
export function furnitureOf(pages: readonly PageLines[]): ReadonlySet<Line> {
  const furniture = new Set<Line>()
  const seen = new Map<string, { line: Line; page: number; distance: number }[]>()
  const offsets = new Map<number, Line[]>()
  for (const { page, height, lines } of pages) {
    lines.forEach((line, index) => {
      const place = edge(line, height)
      if (place === null) return
      const key = `${place.side} ${signature(line.text)}`
      const list = seen.get(key) ?? []
      list.push({ line, page, distance: place.distance })
      seen.set(key, list)
      const number = PAGE_NUMBER.exec(line.text)?.[1]
      const outermost = index === 0 || index === lines.length - 1
      if (number !== undefined && outermost) {
        const offset = Number(number) - page
        offsets.set(offset, [...(offsets.get(offset) ?? []), line])
      }
    })
  }
  for (const list of seen.values()) {
    const alike = list.filter((a) => list.some((b) => a.page !== b.page && Math.abs(a.distance - b.distance) < 8))
    const share = new Set(alike.map(({ page }) => page)).size / Math.max(1, pages.length)
    if (alike.length >= 3 || share > 0.6) for (const { line } of alike) furniture.add(line)
  }
  for (const [offset, lines] of offsets)
    if (lines.length >= 2 || offset === 0) for (const line of lines) furniture.add(line)
  const usual = usualSize(pages.flatMap(({ lines }) => lines))
  if (pages.length > 1)
    pages.forEach((page, index) => {
      for (const line of lonely(page, index === 0, usual, furniture)) furniture.add(line)
    })
  return furniture
}
