/** Blocks as a reader finds them → one Reading that keeps the contract of all readers. */
import {
  type Block,
  type BlockKind,
  type Box,
  type Cell,
  type Media,
  type NoteMark,
  type PageMeta,
  ReadError,
  type Reading,
  type Warning,
} from '../model/reading.ts'
import { cleanse, MARK } from './cleanse.ts'

/** What a reader knows of a block; what it leaves out is null or false. */
export interface Draft {
  readonly kind: BlockKind
  readonly depth?: number | null
  readonly page?: number | null
  readonly box?: Box | null
  readonly cell?: Cell | null
  readonly note?: string | null
  readonly bold?: boolean
  readonly centred?: boolean
}

/** A footnote mark, `at` an offset into the raw words handed over with it (the mark itself not among them). */
export interface DraftMark {
  readonly at: number
  readonly note: string
}

export interface Ending {
  readonly media: Media
  readonly pages?: number | null
  readonly meta?: PageMeta | null
  readonly warnings?: readonly Warning[]
}

export interface Canvas {
  /** Number of blocks so far. */
  readonly size: number
  /**
   * Adds a block in reading order. `words` may be raw: they are cleaned here (NFC, blanks, invisible signs, tags) and
   * `marks` move along. A label ("1.", "a)", "-") stands at the start of `words`. Words without anything to see add nothing.
   */
  block(draft: Draft, words: string, marks?: readonly DraftMark[]): void
  /** The finished reading. Throws ReadError `empty` when no block holds a letter or digit. */
  finish(ending: Ending): Reading
}

interface Cleaned {
  readonly words: string
  readonly marks: readonly DraftMark[]
}

/** `cleanWords('năm 2023 ;', [{ at: 8, note: '1' }])` keeps the mark right behind `2023`. */
function cleanWords(raw: string, marks: readonly DraftMark[]): Cleaned {
  if (marks.length === 0) return { words: cleanse(raw.includes(MARK) ? raw.replaceAll(MARK, '') : raw), marks: [] }
  const ordered = [...marks].sort((a, b) => a.at - b.at)
  let marked = ''
  let from = 0
  for (const mark of ordered) {
    const at = Math.max(from, Math.min(mark.at, raw.length))
    marked += raw.slice(from, at).replaceAll(MARK, '') + MARK
    from = at
  }
  const pieces = cleanse(marked + raw.slice(from).replaceAll(MARK, '')).split(MARK)
  let words = ''
  const placed: DraftMark[] = []
  pieces.forEach((piece, index) => {
    const blankAlready = words === '' || words.endsWith(' ') || words.endsWith('\n')
    words += blankAlready ? piece.replace(/^ +/, '') : piece
    const mark = ordered[index]
    if (mark !== undefined) placed.push({ at: words.trimEnd().length, note: mark.note })
  })
  const whole = cleanse(words)
  return { words: whole, marks: placed.map(({ at, note }) => ({ at: Math.min(at, whole.length), note })) }
}

/** An empty canvas: blocks are laid on it in reading order, `finish` gives the Reading. */
export function createCanvas(): Canvas {
  const chunks: string[] = []
  const blocks: Block[] = []
  const marks: NoteMark[] = []
  let length = 0
  let worded = false
  return {
    get size() {
      return blocks.length
    },
    block(draft, raw, rawMarks = []) {
      const cleaned = cleanWords(raw, rawMarks)
      if (cleaned.words === '') return
      const start = blocks.length === 0 ? 0 : length + 1
      const end = start + cleaned.words.length
      worded ||= /[\p{L}\p{N}]/u.test(cleaned.words)
      chunks.push(cleaned.words)
      for (const { at, note } of cleaned.marks) marks.push({ at: start + at, note })
      blocks.push({
        start,
        end,
        kind: draft.kind,
        depth: draft.depth ?? null,
        page: draft.page ?? null,
        box: draft.box ?? null,
        cell: draft.cell ?? null,
        note: draft.note ?? null,
        bold: draft.bold ?? false,
        centred: draft.centred ?? false,
      })
      length = end
    },
    finish({ media, pages = null, meta = null, warnings = [] }) {
      if (!worded) throw new ReadError('empty', 'Tệp không có chữ nào để đọc.')
      const notes = new Set(blocks.flatMap(({ note }) => (note === null ? [] : [note])))
      return {
        media,
        text: chunks.join('\n'),
        blocks,
        marks: marks.filter(({ note }) => notes.has(note)),
        pages,
        meta,
        warnings,
      }
    },
  }
}
