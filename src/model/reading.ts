/** What a reader hands on: the canonical text of one document and where each block of it stood. */
import type { Span } from './span.ts'

export type Media =
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'application/pdf'
  | 'application/msword'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  | 'application/vnd.ms-excel'
  | 'application/vnd.oasis.opendocument.text'
  | 'application/vnd.oasis.opendocument.spreadsheet'
  | 'application/rtf'
  | 'image/jpeg'
  | 'image/png'
  | 'image/tiff'

/** Why a file could not be read. A reader gives one of these or a Reading with text, never an empty success. */
export type ReadFailure =
  | 'encrypted'
  | 'damaged'
  | 'empty'
  | 'unsupported'
  | 'needs-ocr'
  | 'missing'
  | 'too-large'
  | 'too-slow'

export class ReadError extends Error {
  override readonly name = 'ReadError'
  constructor(
    readonly failure: ReadFailure,
    /** What was found, for the person who has to mend it; Vietnamese. */
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/**
 * paragraph, heading, item (its number or bullet stands in the text, at the block's start), cell of a table, note
 * (footnote or endnote body), caption (of a picture), furniture (running head or foot, page number).
 */
export type BlockKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'note' | 'caption' | 'furniture'

/** Left, top, right, bottom in points from the page's upper left corner. */
export type Box = readonly [number, number, number, number]

/** How the separators of a flattened table stood before one of its cells. */
export interface FlatMark {
  /** Separators between this cell and the one before it; each above the usual number stands for an empty cell. */
  readonly gap: number
  /** True where rows are closed by a separator of their own: one parts cells, two part rows. */
  readonly closed: boolean
}

export interface Cell {
  /** Number of the table in the document, from 0. */
  readonly table: number
  /** Row and column of the cell's upper left corner, from 0; both -1 where the grid was lost (`|`-flattened text). */
  readonly row: number
  readonly col: number
  readonly rowspan: number
  readonly colspan: number
  /** Of a cell whose grid was lost: what the separators told; absent where the file has none. */
  readonly flat?: FlatMark
}

/** A place in the text where a footnote mark stood; the mark itself is not part of the text. */
export interface NoteMark {
  readonly at: number
  /** The label that the note's own block carries in `note`. */
  readonly note: string
}

export interface Block extends Span {
  readonly kind: BlockKind
  /** 1 for the highest heading; null where the file says nothing. */
  readonly depth: number | null
  /** From 1; null where the format has no pages. */
  readonly page: number | null
  readonly box: Box | null
  readonly cell: Cell | null
  /** For kind `note`: the label of its mark. */
  readonly note: string | null
  readonly bold: boolean
  readonly centred: boolean
  /** How sure character recognition is of its words, 0 to 1; absent where the file itself holds the characters. */
  readonly confidence?: number
}

/** Words that character recognition may have misread. */
export interface Doubt extends Span {
  /** Of the page it stands on, from 1. */
  readonly page: number
  /** 0 to 1. */
  readonly confidence: number
}

export interface Warning {
  readonly code: string
  /** Vietnamese. */
  readonly message: string
  readonly page?: number | undefined
  /** Offset into the canonical text, where the warning is about one place of it. */
  readonly at?: number | undefined
}

/** What a web page or a file's properties say about the document, as strings found; null where silent. */
export interface PageMeta {
  readonly title: string | null
  readonly published: string | null
  readonly source: string | null
}

export interface Reading {
  readonly media: Media
  /** NFC; blocks are spans of it in order and without overlap, one line feed between them. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly marks: readonly NoteMark[]
  readonly pages: number | null
  readonly meta: PageMeta | null
  readonly warnings: readonly Warning[]
  /** In order of the text; absent where nothing was read by character recognition. */
  readonly doubts?: readonly Doubt[]
}
