/** A task on its way to become a record: without its id and the targets inside it. */
import type { Agencies, Task } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'

export interface TaskDraft {
  /** The work in the document's words, on one line, without its list label. */
  readonly text: string
  readonly agencies: Agencies
  readonly period: Task['period']
  /** The product asked for, where the row has such a column. */
  readonly output: string | null
  readonly source: Span
  /** Stretches whose targets belong to the task: its words, and all cells of its row. */
  readonly covers: readonly Span[]
  /** Index of the passage that holds the work. */
  readonly passage: number
  /** Place in the table's grid, null outside tables. */
  readonly row: number | null
  readonly col: number | null
  readonly rules: readonly string[]
  readonly confidence: number
}
