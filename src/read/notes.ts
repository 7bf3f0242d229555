/** Pieces of a text, notes and `[1]` marks among them → blocks on the canvas, each mark tied to its note. */
import type { Canvas, Draft, DraftMark } from './canvas.ts'

export interface Piece {
  readonly draft: Draft
  readonly words: string
  /** Marks that the format itself ties to notes, into `words`. */
  readonly marks?: readonly DraftMark[]
  /** Number of the note that this piece looks like the body of: `1` for `[1] Theo …`. */
  readonly note?: string
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const MARK = /\[(\d{1,3})\]|⁽[⁰¹²³⁴-⁹]{1,3}⁾|[⁰¹²³⁴-⁹]{1,3}/g
const BODY = /^(?:\[(\d{1,3})\]|⁽[⁰¹²³⁴-⁹]{1,3}⁾|[⁰¹²³⁴-⁹]{1,3})\s*/
/** Body of a note whose mark is raised together with its brackets. */
const BRACKETED = /^\((\d{1,3})\)(?=\s*[\p{Lu}“"])/u

const numberOf = (mark: string): string =>
  mark.replace(/[[\]⁽⁾]/g, '').replace(/\D/g, (sign) => String(RAISED.indexOf(sign)))

/** `noteNumber('¹ Theo báo cáo')` is `1`: the number of a note whose body this looks like; null of any other line. */
export function noteNumber(line: string): string | null {
  const mark = BODY.exec(line)?.[0]
  return mark === undefined || mark.length === line.length ? null : numberOf(mark.trim())
}

/** Letters after which a raised digit is a power or an index of a formula, not a note's mark. */
const UNIT = /(?:^|[\s/.\d(])(?:[mkcd]?m|ha|CO|SO|NO|PM|O|H|N|x)$/
/** `raise('2', 'km')` is `2`, `raise('(1)', 'năm 2023')` is `⁽¹⁾`: raised digits as signs that no number swallows. */
export function raise(digits: string, before: string): string {
  if (!/^(?:\d{1,3}|\(\d{1,3}\))$/.test(digits) || (UNIT.test(before.slice(-8)) && !digits.startsWith('(')))
    return digits
  return digits
    .replace(/\d/g, (digit) => RAISED[Number(digit)]!)
    .replace('(', '⁽')
    .replace(')', '⁾')
}

/** `joinPieces` of a cell's paragraphs is their words line by line, with the marks at their new places. */
export function joinPieces(pieces: readonly Piece[]): {
  words: string
  marks: DraftMark[]
  bold: boolean
  centred: boolean
} {
  let words = ''
  const marks: DraftMark[] = []
  for (const piece of pieces) {
    if (words !== '') words += '\n'
    for (const mark of piece.marks ?? []) marks.push({ at: words.length + mark.at, note: mark.note })
    words += piece.words
  }
  const all = (test: (piece: Piece) => boolean): boolean => pieces.length > 0 && pieces.every(test)
  return {
    words,
    marks,
    bold: all(({ draft }) => draft.bold === true),
    centred: all(({ draft }) => draft.centred === true),
  }
}

/** The last line that begins with `(1)` is a note where a `⁽¹⁾` stands before it; others may be items of a list. */
function withBracketed(pieces: readonly Piece[]): readonly Piece[] {
  const first = new Map<string, number>()
  const last = new Map<string, number>()
  pieces.forEach(({ words, note, marks }, piece) => {
    for (const [mark] of words.matchAll(/⁽[⁰¹²³⁴-⁹]+⁾/g))
      if (!first.has(numberOf(mark))) first.set(numberOf(mark), piece)
    const number = note === undefined && !marks?.length ? BRACKETED.exec(words)?.[1] : undefined
    if (number !== undefined && (first.get(number) ?? piece) < piece) last.set(number, piece)
  })
  if (last.size === 0) return pieces
  return pieces.map((piece, index) => {
    const number = BRACKETED.exec(piece.words)?.[1]
    if (number === undefined || last.get(number) !== index) return piece
    return { ...piece, note: number, words: `[${number}]${piece.words.slice(number.length + 2)}` }
  })
}

/**
 * Lays pieces on the canvas. A piece that looks like a note is one when its mark stands in some other piece; its
 * `[n]` is taken off, and the marks out of the text. Where numbers begin anew (an annex with notes of its own), the
 * second note 1 is labelled `1-2`, and the second mark `[1]` is its.
 */
export function layWithNotes(canvas: Canvas, given: readonly Piece[]): void {
  const pieces = withBracketed(given)
  const marked = new Set<string>()
  for (const { words, note } of pieces)
    if (note === undefined) for (const [mark] of words.matchAll(MARK)) marked.add(numberOf(mark))
  const bodies = new Map<string, number>()
  for (const { note } of pieces) if (note !== undefined) bodies.set(note, (bodies.get(note) ?? 0) + 1)
  const taken = new Set(pieces.flatMap(({ draft }) => (draft.note == null ? [] : [draft.note])))
  const isNote = (number: string): boolean => marked.has(number) && bodies.has(number)
  const name = (number: string, turn: number): string => {
    const plain = turn === 1 ? number : `${number}-${turn}`
    return taken.has(plain) ? `[${plain}]` : plain
  }
  const seenMarks = new Map<string, number>()
  const seenBodies = new Map<string, number>()
  for (const { draft, words, marks = [], note } of pieces) {
    if (note !== undefined && isNote(note)) {
      const turn = (seenBodies.get(note) ?? 0) + 1
      seenBodies.set(note, turn)
      canvas.block({ ...draft, kind: 'note', cell: null, note: name(note, turn) }, words.replace(BODY, ''))
      continue
    }
    const placed: DraftMark[] = []
    const cuts: { at: number; length: number }[] = []
    for (const match of words.matchAll(MARK)) {
      const number = numberOf(match[0])
      if (!isNote(number) || (match.index === 0 && match[0].length === words.length)) continue
      const turn = Math.min((seenMarks.get(number) ?? 0) + 1, bodies.get(number)!)
      seenMarks.set(number, turn)
      placed.push({ at: match.index, note: name(number, turn) })
      cuts.push({ at: match.index, length: match[0].length })
    }
    const moved = (at: number): number =>
      at - cuts.reduce((gone, cut) => gone + Math.max(0, Math.min(cut.length, at - cut.at)), 0)
    let bare = words
    for (const cut of [...cuts].reverse()) bare = bare.slice(0, cut.at) + bare.slice(cut.at + cut.length)
    const all = [...marks, ...placed].map((mark) => ({ at: moved(mark.at), note: mark.note }))
    canvas.block(draft, bare, all)
  }
}
