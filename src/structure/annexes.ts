/** A piece → the annex or attached plan that starts there. */
import type { Role } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { labelAt } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { lengthOf, lowOf, standsOut, wordsOf } from './phrases.ts'
import { ANNEX_LINE, ATTACHED, type Manuscript, typeOf } from './pieces.ts'
import { endsSentence, isCaps } from './shape.ts'

export interface AnnexStart {
  /** `PHỤ LỤC I`; null for an attached plan that starts with its own type line. */
  readonly label: Span | null
  readonly title: readonly number[]
}

const WORDED = /^(?:phụ lục|phụ biểu)(?: số)?[ :.]*(?:[ivxlc]+|\d{1,3}[a-zđ]?)?\s*[-–:.]?\s/

/** The annex that starts at `index`, with its title lines; null when none does. */
export function annexAt(
  m: Manuscript,
  roles: readonly (Role | null)[],
  index: number,
  after: boolean,
  lexicon: Lexicon,
): AnnexStart | null {
  const piece = m.pieces[index]!
  if (lengthOf(piece) > 400) return null
  const low = lowOf(m, piece, 400)
  const worded = low.startsWith('phụ ') ? WORDED.exec(`${low} `) : null
  const alone = ANNEX_LINE.test(low)
  // Asked of every line, and few are either.
  if (!alone && worded === null && !after) return null
  const out = standsOut(m, piece)
  if (!alone && !out) return null
  const followed = nextWords(m, roles, index, 5).some((next) => ATTACHED.test(next))
  if (alone ? out || followed : out && worded !== null && /^phụ (?:lục|biểu)/.test(low) && isCaps(wordsOf(m, piece))) {
    if (/^(?:biểu|mẫu)/.test(low) && !followed && !isCaps(wordsOf(m, piece))) return null
    if (piece.block.cell !== null && !followed) return null
    const labelEnd = alone ? piece.end : piece.start + Math.min(worded![0].trimEnd().length, lengthOf(piece))
    return { label: { start: piece.start, end: labelEnd }, title: annexTitle(m, roles, index) }
  }
  if (!after || !out || piece.block.cell !== null || typeOf(low, lexicon, true) === null || !isCaps(wordsOf(m, piece)))
    return null
  return followed || m.pieces[index - 1] === undefined || roles[index - 1] === 'signature'
    ? { label: null, title: annexTitle(m, roles, index) }
    : null
}

function annexTitle(m: Manuscript, roles: readonly (Role | null)[], index: number): number[] {
  const title: number[] = []
  for (let at = index + 1; at < m.pieces.length && title.length < 6; at++) {
    if (roles[at] === 'furniture') continue
    if (roles[at] !== null) break
    const piece = m.pieces[at]!
    const low = lowOf(m, piece)
    if (piece.block.cell !== null || ATTACHED.test(low) || lengthOf(piece) > 500 || !standsOut(m, piece)) break
    if (labelAt(m.text, piece) !== null || ANNEX_LINE.test(low)) break
    if (!isCaps(wordsOf(m, piece)) && endsSentence(low)) break
    title.push(at)
  }
  return title
}

function nextWords(m: Manuscript, roles: readonly (Role | null)[], index: number, most: number): string[] {
  const next: string[] = []
  for (let at = index + 1; at < m.pieces.length && next.length < most; at++)
    if (roles[at] !== 'furniture') next.push(lowOf(m, m.pieces[at]!, 80))
  return next
}
