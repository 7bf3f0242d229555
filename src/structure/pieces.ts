/** Blocks of a reading → pieces that are each one thing: a block that runs title into text is cut between its lines. */
import type { Block, Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { foldedOf } from '../model/text.ts'
import { gluedHead, standsBetween } from './glued.ts'
import { labelAt } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { isCaps, linesOf } from './shape.ts'

export interface Piece extends Span {
  readonly block: Block
}

export interface Manuscript {
  readonly reading: Reading
  readonly text: string
  /** Of the same length as `text`. */
  readonly folded: string
  readonly pieces: readonly Piece[]
}

/** `PHỤ LỤC`, `PHỤ LỤC II`, `Biểu số 1`, `Mẫu số 01`: the first line of an annex; group 1 is its number. */
export const ANNEX_LINE =
  /^(?:phụ lục|phụ biểu|biểu mẫu|biểu|mẫu)(?: số)?(?:[ :.]*([ivxlc]+|\d{1,3}[a-zđ]?|[a-zđ]))?\s*[.:]?$/
/** `(Kèm theo Kế hoạch số …`, `Ban hành kèm theo …`. */
export const ATTACHED = /^\(? ?(?:ban hành )?kèm theo (?:tại )?(?:\p{L}+ ){1,6}|^\(? ?đính kèm /u
/** A capacity in which one signs: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `T/M BAN THƯỜNG VỤ`. */
export const CAPACITY = /^(?:(?:tm|kt|tl|tuq|q) ?[.,]|[tk]\/[mtl](?!\p{L})[.,]?) ?(?!(?:iv|i{1,3})(?!\p{L}))\p{L}/u

/** The folded line as a document type's name: exact, or at its start when `loose`. */
export function typeOf(folded: string, lexicon: Lexicon, loose = false) {
  const line = folded.replace(/[:*_"”“.]+$/, '').trim()
  const exact = lexicon.typeByName.get(line)
  if (exact !== undefined || !loose) return exact === undefined ? null : { entry: exact, length: line.length }
  for (const [name, entry] of lexicon.typeNames)
    if (line.startsWith(name) && line.charAt(name.length) === ' ') return { entry, length: name.length }
  return null
}

/** The reading with its text folded once and its blocks cut where one holds several things. */
export function manuscriptOf(reading: Reading, lexicon: Lexicon): Manuscript {
  const folded = foldedOf(reading)
  const pieces: Piece[] = []
  for (const [at, block] of reading.blocks.entries()) {
    const glued = block.cell === null ? [] : gluedHead(reading.text, reading.blocks, at, lexicon)
    const cuts =
      block.cell !== null || block.kind === 'note' || block.kind === 'furniture'
        ? glued
        : cutsOf(reading.text, folded, block, reading.blocks[at - 1], lexicon)
    const between = block.cell !== null && standsBetween(reading.text, reading.blocks, at, lexicon)
    if (cuts.length === 0 && !between) {
      const { start, end } = trimmed(reading.text, block.start, block.end)
      if (end > start) pieces.push({ start, end, block })
      continue
    }
    const running: Block = glued.length === 0 && !between ? block : { ...block, kind: 'paragraph', cell: null }
    let start = block.start
    for (const end of [...cuts, block.end]) {
      const piece = trimmed(reading.text, start, end)
      if (piece.end > piece.start)
        pieces.push({ start: piece.start, end: piece.end, block: end === block.end && !between ? block : running })
      start = end
    }
  }
  return { reading, text: reading.text, folded, pieces }
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && /\s/.test(text.charAt(start))) start++
  while (end > start && /\s/.test(text.charAt(end - 1))) end--
  return { start, end }
}

const isTypeLine = (folded: string, block: Block | undefined, lexicon: Lexicon): boolean =>
  block !== undefined && block.end - block.start < 60 && typeOf(folded.slice(block.start, block.end), lexicon) !== null

const NO_CUTS: readonly number[] = []

/** Starts of the lines before which the block is to be cut; `above` is the block before it, which may name the document's type. */
function cutsOf(
  text: string,
  folded: string,
  block: Block,
  above: Block | undefined,
  lexicon: Lexicon,
): readonly number[] {
  const newline = text.indexOf('\n', block.start)
  if (newline < 0 || newline >= block.end) return NO_CUTS
  const named = isTypeLine(folded, above, lexicon)
  const lines = linesOf(text, block)
  const cuts: number[] = []
  let titled = false
  let previous = { naming: false, caps: false }
  lines.forEach((line, index) => {
    const low = folded.slice(line.start, Math.min(line.end, line.start + 200))
    const words = text.slice(line.start, line.end)
    const caps = /^[\p{Lu}\d("“]/u.test(words) && isCaps(words)
    const short = low.length < 60
    const naming = short && ((caps && typeOf(low, lexicon) !== null) || (ANNEX_LINE.test(low) && (caps || index === 0)))
    const starts =
      naming || (low.startsWith('(') && ATTACHED.test(low)) || /^nơi nhận ?:/.test(low) || (caps && CAPACITY.test(low))
    // The title ends where its capitals do.
    const leaves = titled && previous.caps && !caps
    if (index > 0 && (starts || leaves || previous.naming)) cuts.push(line.start)
    const headed = index === 0 && caps && (named || labelAt(text, line) !== null)
    titled = naming || headed || (titled && !leaves)
    previous = { naming, caps }
  })
  return cuts
}
