/** Pieces → the regions of an official document: letterhead, title, basis, body, recipients, signature, annexes. */
import type { Role } from '../model/outline.ts'
import { type AnnexStart, annexAt } from './annexes.ts'
import { markRecipients, signatureFrom, startsSignature } from './closing.ts'
import { HEAD_MOST, readFrame, type TypeLine } from './frame.ts'
import type { Furniture } from './furniture.ts'
import { labelAt } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { AUTHORITY, BASIS, ENACTS, lengthOf, lowOf, MOTTO, RECIPIENTS, standsOut, wordsOf } from './phrases.ts'
import { ATTACHED, type Manuscript, type Piece } from './pieces.ts'
import { announces, countWords, endsSentence, isCaps } from './shape.ts'
import { titleOf } from './title-lines.ts'

export interface Regions {
  /** Null where the piece is of the body and its role is still to be told. */
  readonly roles: readonly (Role | null)[]
  /** True when it has a letterhead, a type line or an annex head: a document and not an article about one. */
  readonly official: boolean
  /** Pieces before the type line; empty where there is none. */
  readonly letterhead: readonly number[]
  readonly type: TypeLine | null
  readonly title: readonly number[]
  readonly annexes: ReadonlyMap<number, AnnexStart>
  /** Pieces "(Kèm theo Kế hoạch số …)". */
  readonly attached: readonly number[]
  readonly signature: readonly number[]
}

const LEGEND = /^(?:(?:bảng|hình|biểu đồ|sơ đồ|đồ thị)(?: số)? \d+(?:[.-]\d+)*[ .:]|nguồn(?: số liệu)? ?: )/

/** "Bảng 1.2. Số doanh nghiệp …", "Nguồn: …" beside a table or picture; a sentence about a table is none. */
const isLegend = (m: Manuscript, piece: Piece): boolean =>
  lengthOf(piece) < 220 &&
  piece.block.cell === null &&
  LEGEND.test(lowOf(m, piece, 40)) &&
  !endsSentence(wordsOf(m, piece))

const isNote = (piece: Piece): boolean => piece.block.kind === 'note'

/** The regions of `manuscript`; an article has none but furniture, captions and notes. */
export function regionsOf(manuscript: Manuscript, furniture: Furniture, lexicon: Lexicon): Regions {
  const { pieces } = manuscript
  const roles: (Role | null)[] = pieces.map((piece, index) =>
    furniture.isFurniture(index)
      ? 'furniture'
      : isNote(piece)
        ? 'note'
        : piece.block.kind === 'caption' || isLegend(manuscript, piece)
          ? 'caption'
          : null,
  )
  const open = (index: number): boolean => roles[index] === null
  const head = pieces
    .map((_, index) => index)
    .filter(open)
    .slice(0, HEAD_MOST)
  const frame = readFrame(manuscript, head, lexicon)
  const letterhead = head.slice(frame.from, frame.to)
  for (const index of head.slice(0, frame.from)) roles[index] = 'furniture'
  for (const index of letterhead) roles[index] = 'letterhead'
  const title = frame.type === null ? frame.subject : titleOf(manuscript, head, frame.type, lexicon)
  if (frame.type !== null) roles[frame.type.piece] = 'title'
  for (const index of title) roles[index] = 'title'

  const annexes = new Map<number, AnnexStart>()
  const attached: number[] = []
  const signature: number[] = []
  const walker = { index: 0, preamble: frame.type !== null || letterhead.length > 0 }
  let closing = false
  for (; walker.index < pieces.length; walker.index++) {
    const index = walker.index
    if (roles[index] !== null && roles[index] !== 'letterhead') continue
    const piece = pieces[index]!
    const low = lowOf(manuscript, piece)
    const bare = low.replace(/^[*_ ]+/, '')
    if (ATTACHED.test(bare) && lengthOf(piece) < 400 && (bare.startsWith('(') || piece.block.centred)) {
      roles[index] = 'caption'
      attached.push(index)
      continue
    }
    if (roles[index] !== null) continue
    const annex = annexAt(manuscript, roles, index, closing || !walker.preamble, lexicon)
    if (annex !== null) {
      annexes.set(index, annex)
      for (const at of [index, ...annex.title]) roles[at] = 'heading'
      walker.preamble = false
      closing = false
      continue
    }
    if (walker.preamble) {
      const role = preambleRole(manuscript, piece, low)
      if (role === 'end') walker.preamble = false
      else if (role !== null) roles[index] = role
      // "… ban hành Kế hoạch với các nội dung sau:": what follows is the plan.
      if (announces(manuscript.folded.slice(Math.max(piece.start, piece.end - 40), piece.end))) walker.preamble = false
      if (role !== 'end') continue
    }
    if (RECIPIENTS.test(low)) {
      closing = low.startsWith('nơi')
      markRecipients(manuscript, roles, index)
    } else if (startsSignature(manuscript, roles, index, closing)) {
      closing = true
      for (const at of signatureFrom(manuscript, roles, index)) {
        roles[at] = 'signature'
        signature.push(at)
      }
    }
  }
  const official = frame.official || annexes.size > 0
  return { roles, official, letterhead, type: frame.type, title, annexes, attached, signature }
}

function preambleRole(m: Manuscript, piece: Piece, low: string): Role | 'end' | null {
  if (piece.block.cell !== null && lengthOf(piece) > 0 && !MOTTO.test(low)) return 'end'
  if (RECIPIENTS.test(low)) return 'end'
  if (ENACTS.test(low)) return 'basis'
  if (BASIS.test(low.replace(/^[-–+*] ?/, ''))) return 'basis'
  if (AUTHORITY.test(low) && isCaps(wordsOf(m, piece)) && countWords(low) <= 16) return 'basis'
  if (labelAt(m.text, piece) !== null || (standsOut(m, piece) && lengthOf(piece) < 300)) return 'end'
  return null
}
