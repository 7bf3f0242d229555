/** The first pieces → where the letterhead is, and the line that names the document's type. */
import type { DoctypeEntry } from '../model/rulebook.ts'
import type { Span } from '../model/span.ts'
import { labelAt } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { AUTHORITY, BASIS, ENACTS, lengthOf, lowOf, MOTTO, RECIPIENTS, standsOut, wordsOf } from './phrases.ts'
import { ANNEX_LINE, ATTACHED, type Manuscript, type Piece, typeOf } from './pieces.ts'
import { endsSentence, isCaps, lastSign, linesOf } from './shape.ts'

export interface TypeLine {
  readonly piece: number
  readonly entry: DoctypeEntry
  /** Words on the same line behind the type's name; empty where there are none. */
  readonly rest: Span
}

export const HEAD_MOST = 45

const NUMBER_LINE =
  /^(?:nghị quyết |luật |lệnh |pháp lệnh )?số ?: ?(?:\d|\/|…|\.\.|[a-z]\d|$)|^(?:nghị quyết |luật )?số ?\d+[a-z]? ?[/-] ?\p{L}/u

const DATE_LINE = /ngày ?(?:\d{1,2}|…|\.+)? ?tháng ?(?:\d{1,2}|…|\.+)? ?năm ?\d{4}/

const AUTHORITY_OR_BODY = /^(?:bộ|sở|ủy ban|ubnd|hội đồng|chính phủ|văn phòng|tổng cục|cục|ban|tỉnh ủy|thành ủy) /

/** True when a line of the piece is "Số: 15/KH-UBND"; a sentence that cites a number is none. */
function isNumberLine(m: Manuscript, piece: Piece): boolean {
  if (lengthOf(piece) > 320) return false
  return linesOf(m.text, piece).some(
    (line) => line.end - line.start < 90 && NUMBER_LINE.test(m.folded.slice(line.start, line.end)),
  )
}

export interface Frame {
  readonly official: boolean
  /** Where in the head the letterhead starts and ends; what stands before it was put there by the page. */
  readonly from: number
  readonly to: number
  readonly type: TypeLine | null
  /** Of an official letter: its "V/v …"; of an attachment without a type: its name. */
  readonly subject: readonly number[]
}

export function readFrame(m: Manuscript, head: readonly number[], lexicon: Lexicon): Frame {
  const subject: number[] = []
  let formal = -1
  let from = 0
  for (let at = 0; at < head.length; at++) {
    const index = head[at]!
    const piece = m.pieces[index]!
    const low = lowOf(m, piece)
    const attached = ATTACHED.test(low)
    if (attached && formal < 0 && at > 0 && at <= 8 && lengthOf(piece) < 400) return attachment(m, head, at)
    if (!attached && ((lengthOf(piece) < 320 && MOTTO.test(low)) || isNumberLine(m, piece))) formal = at
    else if (formal >= 0 && lengthOf(piece) < 160 && DATE_LINE.test(low) && !BASIS.test(low) && at - formal < 6)
      formal = at
    if (/^v\/v[ :]|^về việc /.test(low) && formal >= 0 && lengthOf(piece) < 500 && at < from + 12) subject.push(index)
    const type = typeLineAt(m, index, lexicon, formal >= 0)
    if (type !== null && formal < 0 && head.slice(from, at).some((own) => isProse(m, m.pieces[own]!))) break
    // "QUYẾT ĐỊNH:" below its grounds enacts; the line that names the type is lost, the title above the grounds is not.
    if (type !== null && formal >= 0 && ENACTS.test(low) && hasGrounds(m, head.slice(formal + 1, at))) break
    if (type !== null) return { official: true, from, to: at, type, subject: [] }
    // Running text before any sign of a letterhead: a page's own words, if a letterhead follows at all.
    if (formal < 0 && (lengthOf(piece) > 400 || labelAt(m.text, piece) !== null) && piece.block.cell === null) {
      const late = lateLetterhead(m, head, at, lexicon)
      if (late < 0) break
      from = late
      at = late - 1
    }
    if (formal >= 0 && (/^kính gửi/.test(low) || lengthOf(piece) > 500)) break
  }
  const title = formal < 0 || subject.length > 0 ? subject : bareTitle(m, head.slice(formal + 1))
  return { official: formal >= 0, from, to: formal + 1, type: null, subject: title }
}

const hasGrounds = (m: Manuscript, above: readonly number[]): boolean =>
  above.some((index) => BASIS.test(lowOf(m, m.pieces[index]!)))

const ABOUT = /^(?:v\/v|về|ban hành|phê duyệt|quy định|giao|triển khai|thực hiện|tăng cường|đẩy mạnh)(?!\p{L})/u
const TITLE_MOST = 4

/** The title of a document that lost its type's line: what stands in capitals, or begins with "Về", below number and date. */
function bareTitle(m: Manuscript, behind: readonly number[]): number[] {
  const title: number[] = []
  for (const index of behind.slice(0, TITLE_MOST)) {
    const piece = m.pieces[index]!
    const low = lowOf(m, piece)
    const caps = isCaps(wordsOf(m, piece))
    if ([BASIS, AUTHORITY, ENACTS, RECIPIENTS, ATTACHED].some((pattern) => pattern.test(low))) break
    if (labelAt(m.text, piece) !== null || lengthOf(piece) > 500) break
    if (!caps && !(title.length === 0 && ABOUT.test(low) && !endsSentence(low) && !/[:;,]$/.test(low))) break
    title.push(index)
  }
  return title
}

/** A sentence or a question: above a bare type line it says that the document is only quoted. */
const isProse = (m: Manuscript, piece: Piece): boolean =>
  lengthOf(piece) > 90 && !isCaps(wordsOf(m, piece)) && /[.;:?!]$/.test(lastSign(wordsOf(m, piece, 1e6)))

/** An attachment that came alone and has no type of its own: "DANH MỤC …" above "(Kèm theo Quyết định số …)". */
function attachment(m: Manuscript, head: readonly number[], at: number): Frame {
  const above = head.slice(0, at)
  if (above.some((index) => ANNEX_LINE.test(lowOf(m, m.pieces[index]!))))
    return { official: false, from: 0, to: 0, type: null, subject: [] }
  const first = m.pieces[above[0]!]!
  const issuer = above.length > 1 && AUTHORITY_OR_BODY.test(lowOf(m, first)) && isCaps(wordsOf(m, first)) ? 1 : 0
  return { official: true, from: 0, to: issuer, type: null, subject: above.slice(issuer) }
}

/** Place in `head` of a letterhead that follows running text: motto, number and type line close together; -1 for none. */
function lateLetterhead(m: Manuscript, head: readonly number[], after: number, lexicon: Lexicon): number {
  for (let at = after + 1; at < head.length; at++) {
    const piece = m.pieces[head[at]!]!
    if (lengthOf(piece) > 320 || !MOTTO.test(lowOf(m, piece))) continue
    const near = head.slice(at, at + 7)
    if (!near.some((index) => typeLineAt(m, index, lexicon, true) !== null)) continue
    if (!near.some((index) => isNumberLine(m, m.pieces[index]!))) continue
    const before = m.pieces[head[at - 1]!]!
    return at > after + 1 && lengthOf(before) < 160 && isCaps(wordsOf(m, before)) ? at - 1 : at
  }
  return -1
}

function typeLineAt(m: Manuscript, index: number, lexicon: Lexicon, formal: boolean): TypeLine | null {
  const piece = m.pieces[index]!
  if (lengthOf(piece) > 600) return null
  const words = wordsOf(m, piece, 600)
  const low = lowOf(m, piece, 600)
  const caps = isCaps(words)
  if (!caps && !(formal && standsOut(m, piece))) return null
  // In a running title a newline ends the type's name as a blank would; as a line of its own it may be wrapped.
  const found = typeOf(low.replace(/ +/g, ' '), lexicon, caps)
  if (found === null || (!formal && /^quy định|^quy chế/.test(low) && !caps)) return null
  const exact = found.length >= low.replace(/[:*_. ]+$/, '').replace(/ +/g, ' ').length
  if (!exact && !formal && (piece.block.kind === 'item' || endsSentence(low))) return null
  return {
    piece: index,
    entry: found.entry,
    rest: { start: exact ? piece.end : piece.start + found.length, end: piece.end },
  }
}
