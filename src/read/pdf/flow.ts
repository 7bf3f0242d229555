/** Lines, tables and asides as pages bring them → parts in reading order, an aside never inside a paragraph or table. */
import { joinTables } from './continuation.ts'
import type { Line } from './lines.ts'
import { type Paragraph, type Placed, paragraphsOf } from './paragraphs.ts'
import type { Table } from './tables.ts'

export type Aside =
  | { readonly type: 'note'; readonly label: string; readonly lines: readonly Line[]; readonly page: number }
  | { readonly type: 'furniture'; readonly lines: readonly Line[]; readonly page: number; readonly sideways: boolean }

export type Part =
  | { readonly type: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly type: 'table'; readonly table: Table }
  | Aside

export interface Flow {
  text(placed: readonly Placed[]): void
  table(table: Table): void
  /** A note or a piece of furniture: it goes behind what is open where it comes. */
  aside(aside: Aside): void
  finish(): readonly Part[]
}

/** An empty flow, to be fed page by page. */
export function createFlow(): Flow {
  const parts: Part[] = []
  let placed: Placed[] = []
  let open: Table | null = null
  let asides: { readonly aside: Aside; readonly after: number }[] = []

  function flush(): void {
    if (open !== null) parts.push({ type: 'table', table: open })
    open = null
    let lines = 0
    for (const { paragraph, count } of paragraphsOf(placed)) {
      const due = asides.filter(({ after }) => after <= lines)
      asides = asides.filter(({ after }) => after > lines)
      for (const { aside } of due) parts.push(aside)
      parts.push({ type: 'paragraph', paragraph })
      lines += count
    }
    for (const { aside } of asides) parts.push(aside)
    placed = []
    asides = []
  }

  return {
    text(more) {
      if (more.length === 0) return
      if (open !== null) flush()
      placed.push(...more)
    },
    table(next) {
      const joined = open !== null && open.lastPage < next.page ? joinTables(open, next) : null
      if (joined === null) flush()
      open = joined ?? next
    },
    aside(aside) {
      asides.push({ aside, after: placed.length })
    },
    finish() {
      flush()
      return parts
    },
  }
}
