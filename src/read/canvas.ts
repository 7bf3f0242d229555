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
import { type PlacedRepair, repairBlocks, repairWarnings } from './repair.ts'

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

/** Signs without width inside a word. */
const HIDDEN = /\p{L}+(?:[\u00ad\u200b-\u200f\u2060\ufeff]+\p{L}+)+/gu
const hiddenIn = (raw: string): readonly string[] =>
  /[\u00ad\u200b-\u200f\u2060\ufeff]/.test(raw) ? (raw.match(HIDDEN) ?? []).map(cleanse) : []

/** An empty canvas: blocks are laid on it in reading order, `finish` repairs broken words and gives the Reading. */
export function createCanvas(): Canvas {
  const laid: { readonly draft: Draft; readonly cleaned: Cleaned; readonly hidden: readonly string[] }[] = []
  return {
    get size() {
      return laid.length
    },
    block(draft, raw, rawMarks = []) {
      const cleaned = cleanWords(raw, rawMarks)
      if (cleaned.words === '') return
      laid.push({ draft, cleaned, hidden: hiddenIn(raw) })
    },
    finish({ media, pages = null, meta = null, warnings = [] }) {
      const repaired = repairBlocks(laid.map(({ cleaned }) => cleaned.words))
      const blocks: Block[] = []
      const marks: NoteMark[] = []
      const repairs: PlacedRepair[] = []
      let start = 0
      laid.forEach(({ draft, cleaned, hidden }, index) => {
        const { words, repairs: own, moved } = repaired[index]!
        const page = draft.page ?? null
        for (const { at, note } of cleaned.marks) marks.push({ at: start + moved(at), note })
        for (const repair of own) repairs.push({ ...repair, at: start + repair.at, page })
        for (const word of hidden) repairs.push({ kind: 'sign', before: word, after: word, at: start, page })
        blocks.push({
          start,
          end: start + words.length,
          kind: draft.kind,
          depth: draft.depth ?? null,
          page,
          box: draft.box ?? null,
          cell: draft.cell ?? null,
          note: draft.note ?? null,
          bold: draft.bold ?? false,
          centred: draft.centred ?? false,
        })
        start += words.length + 1
      })
      const text = repaired.map(({ words }) => words).join('\n')
      if (!/[\p{L}\p{N}]/u.test(text)) throw new ReadError('empty', 'Tệp không có chữ nào để đọc.')
      const notes = new Set(blocks.flatMap(({ note }) => (note === null ? [] : [note])))
      return {
        media,
        text,
        blocks,
        marks: marks.filter(({ note }) => notes.has(note)),
        pages,
        meta,
        warnings: [...warnings, ...repairWarnings(repairs)],
      }
    },
  }
}
