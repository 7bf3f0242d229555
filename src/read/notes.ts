/** Pieces of a text, notes and `[1]` marks among them → blocks on the canvas, each mark tied to its note. */
import type { Canvas, Draft, DraftMark } from './canvas.ts'

export interface Piece {
  readonly draft: Draft
  readonly words: string
  /** Number of the note that this piece looks like the body of: `1` for `[1] Theo …`. */
  readonly note?: string
}

const MARK = /\[(\d{1,3})\]/g

/**
 * Lays pieces on the canvas. A piece that looks like a note is one when its mark stands in some other piece; its
 * `[n]` is taken off, and the marks out of the text. Where numbers begin anew (an annex with notes of its own), the
 * second note 1 is labelled `1-2`, and the second mark `[1]` is its.
 */
export function layWithNotes(canvas: Canvas, pieces: readonly Piece[]): void {
  const marked = new Map<string, number>()
  for (const { words } of pieces.filter((piece) => piece.note === undefined))
    for (const [, number] of words.matchAll(MARK)) marked.set(number!, (marked.get(number!) ?? 0) + 1)
  const bodies = new Map<string, number>()
  for (const { note } of pieces) if (note !== undefined) bodies.set(note, (bodies.get(note) ?? 0) + 1)
  const isNote = (number: string): boolean => marked.has(number) && bodies.has(number)
  const name = (number: string, turn: number): string => (turn === 1 ? number : `${number}-${turn}`)
  const seenMarks = new Map<string, number>()
  const seenBodies = new Map<string, number>()
  for (const { draft, words, note } of pieces) {
    if (note !== undefined && isNote(note)) {
      const turn = (seenBodies.get(note) ?? 0) + 1
      seenBodies.set(note, turn)
      canvas.block({ ...draft, kind: 'note', note: name(note, turn) }, words.replace(/^\[\d{1,3}\]\s*/, ''))
      continue
    }
    const marks: DraftMark[] = []
    let bare = ''
    let from = 0
    for (const match of words.matchAll(MARK)) {
      const number = match[1]!
      if (!isNote(number)) continue
      const turn = Math.min((seenMarks.get(number) ?? 0) + 1, bodies.get(number)!)
      seenMarks.set(number, turn)
      bare += words.slice(from, match.index)
      from = match.index + match[0].length
      marks.push({ at: bare.length, note: name(number, turn) })
    }
    canvas.block(draft, bare + words.slice(from), marks)
  }
}
