/** The parts of a document as its author built it: letterhead, sections, lists, tables, notes, signature. */

import type { DatePeriod, PartialPeriod } from './period.ts'
import type { Reading } from './reading.ts'
import type { Span } from './span.ts'

/**
 * What a passage is for. Only `body`, `item`, `cell`, `note`, `heading` and `title` are read for records:
 * letterhead, legal basis (Căn cứ …), recipients (Nơi nhận), signature, caption and furniture are not.
 */
export type Role =
  | 'letterhead'
  | 'title'
  | 'basis'
  | 'heading'
  | 'body'
  | 'item'
  | 'cell'
  | 'note'
  | 'recipients'
  | 'signature'
  | 'caption'
  | 'furniture'

/** One paragraph, list item, heading, cell or note. Its span leaves out the list label and bullet. */
export interface Passage extends Span {
  readonly index: number
  readonly role: Role
  /** `a)`, `1.2.`, `-`, `Điều 3.`, as written; null where there is none. */
  readonly label: string | null
  /** Index into `sections` of the innermost section it stands in, or null before the first. */
  readonly section: number | null
  /** Index of the passage that introduces this one: the line ending in ":" above a list, or the enclosing item; else null. */
  readonly leadIn: number | null
  readonly page: number | null
  /** Index into `tables`, with the cell's place in the grid. */
  readonly cell: {
    readonly table: number
    readonly row: number
    readonly col: number
    readonly rowspan: number
    readonly colspan: number
  } | null
  /** For role `note`: the passages whose text bears its mark. */
  readonly notedBy: readonly number[]
}

export interface Section extends Span {
  /** Path of labels from the outermost section: `['II', '1', 'a']`, without points and brackets. */
  readonly path: readonly string[]
  readonly label: string | null
  /** The heading's words, without its label. */
  readonly title: Span
  readonly depth: number
  readonly parent: number | null
  /** Number of the annex it belongs to, from 1; 0 in the body. */
  readonly annex: number
}

export type ColumnRole =
  | 'ordinal'
  | 'indicator'
  | 'content'
  | 'unit'
  | 'value'
  | 'baseline'
  | 'result'
  | 'lead'
  | 'coordinate'
  | 'monitor'
  | 'period'
  | 'output'
  | 'note'
  | 'other'

export interface Column {
  readonly role: ColumnRole
  /** The head's words on one line, over all head rows ("Chỉ tiêu · Năm 2025"). */
  readonly head: string
  /** Passages of the head, outermost row first. */
  readonly heads: readonly number[]
}

export interface Row {
  /** Row number in the grid. */
  readonly index: number
  /** Passage index of the cell that covers each column (a merged cell covers several); null where there is none. */
  readonly cells: readonly (number | null)[]
  readonly kind: 'head' | 'group' | 'body'
  /** Passages of the group rows above it that still hold, outermost first ("II. Lĩnh vực y tế", "Đến năm 2030"). */
  readonly groups: readonly number[]
}

export interface Table extends Span {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly section: number | null
  /** Passage just above it that names it, if any ("Biểu 1. …", "(Kèm theo …)"). */
  readonly caption: number | null
  /** `task` where some column is for the lead agency or the deadline of work; `target` where there are indicators and values. */
  readonly kind: 'task' | 'target' | 'other'
}

export interface Issuer {
  readonly text: string
  readonly id: string | null
  readonly level: 'central' | 'province' | 'district' | 'commune' | null
}

/** What the letterhead, the title and the signature say (Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I). */
export interface Header {
  readonly genre: 'official' | 'news'
  readonly type: string | null
  readonly number: string | null
  readonly issued: string | null
  readonly issuer: Issuer | null
  readonly province: { readonly name: string; readonly code: string; readonly successor: string } | null
  readonly title: string | null
  readonly period: PartialPeriod | DatePeriod | null
  /** The day on which an article or a page appeared, where one of its first lines says so. */
  readonly published: string | null
  readonly signer: string | null
}

export interface Outline {
  readonly reading: Reading
  readonly header: Header
  readonly sections: readonly Section[]
  readonly passages: readonly Passage[]
  readonly tables: readonly Table[]
}
