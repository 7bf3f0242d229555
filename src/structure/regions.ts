/** Pieces → the regions of an official document: letterhead, title, basis, body, recipients, signature, annexes. */
import type { Role } from '../model/outline.ts'
import type { DoctypeEntry } from '../model/rulebook.ts'
import type { Span } from '../model/span.ts'
import type { Furniture } from './furniture.ts'
import { labelAt } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { ANNEX_LINE, ATTACHED, CAPACITY, type Manuscript, type Piece, typeOf } from './pieces.ts'
import { announces, countWords, endsSentence, isCaps, linesOf } from './shape.ts'

export interface TypeLine {
  readonly piece: number
  readonly entry: DoctypeEntry
  /** Words on the same line behind the type's name; empty where there are none. */
  readonly rest: Span
}

export interface AnnexStart {
  /** `PHỤ LỤC I`; null for an attached plan that starts with its own type line. */
  readonly label: Span | null
  readonly title: readonly number[]
}

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

const HEAD_MOST = 45
export const MOTTO = /cộng h[òo]a xã hội chủ nghĩa việt nam|độc lập ?- ?tự do ?- ?hạnh phúc|^đảng cộng sản việt nam$/
const NUMBER_LINE =
  /^(?:nghị quyết |luật |lệnh |pháp lệnh )?số ?: ?(?:\d|\/|…|\.\.|[a-z]\d|$)|^(?:nghị quyết |luật )?số ?\d+[a-z]? ?[/-] ?\p{L}/u
const DATE_LINE = /ngày ?(?:\d{1,2}|…|\.+)? ?tháng ?(?:\d{1,2}|…|\.+)? ?năm ?\d{4}/
const BASIS =
  /^(?:căn cứ|theo đề nghị|theo đề xuất|xét (?:đề nghị|tờ trình|báo cáo|đề xuất|công văn)|theo (?:tờ trình|báo cáo thẩm tra|công văn)|trên cơ sở|sau khi (?:xem xét|thảo luận|nghiên cứu)|thực hiện (?:nghị quyết|quyết định|kế hoạch|chỉ thị|thông báo|công văn|văn bản|chương trình|kết luận|nghị định|thông tư|công điện|luật|ý kiến)|triển khai (?:nghị quyết|quyết định|kế hoạch|chỉ thị|chương trình)|được sự)/
const AUTHORITY =
  /^(?:chủ tịch|bộ trưởng|thủ tướng|chính phủ|quốc hội|ủy ban|hội đồng|giám đốc|thứ trưởng|ban thường vụ|ban chấp hành|tổng giám đốc|chánh án|viện trưởng|chủ nhiệm|trưởng ban|cục trưởng|tổng cục trưởng|ubnd|hđnd)/
const AUTHORITY_OR_BODY = /^(?:bộ|sở|ủy ban|ubnd|hội đồng|chính phủ|văn phòng|tổng cục|cục|ban|tỉnh ủy|thành ủy) /
const ENACTS = /^(?:quyết định|quyết nghị|nghị quyết|chỉ thị|nghị định|thông tư)\s*:?$/
const RECIPIENTS = /^(?:nơi nhận|kính gửi)\s*:?/
const ENDS = /\.\/\.$|^\.?\/\.$/
const RANK_LINE =
  /^(?:(?:q|p|phó|quyền) ?\.? ?)?(?:chủ tịch|phó chủ tịch|bộ trưởng|thứ trưởng|giám đốc|phó giám đốc|thủ tướng|phó thủ tướng|chủ nhiệm|phó chủ nhiệm|bí thư|phó bí thư|trưởng ban|phó trưởng ban|chánh văn phòng|phó chánh văn phòng|cục trưởng|phó cục trưởng|tổng giám đốc|phó tổng giám đốc|chánh thanh tra|hiệu trưởng|trưởng phòng|tổng thư ký|thống đốc|viện trưởng|chánh án|ủy viên thường trực)/
const SIGNED = /^[[( ]*(?:đã ký|ký tên|chữ ký|ký, ghi rõ|signed)/

const lowOf = (m: Manuscript, piece: Piece, most = 240): string =>
  m.folded.slice(piece.start, Math.min(piece.end, piece.start + most))
const wordsOf = (m: Manuscript, piece: Piece, most = 400): string =>
  m.text.slice(piece.start, Math.min(piece.end, piece.start + most))
const lengthOf = (piece: Piece): number => piece.end - piece.start
const isNote = (piece: Piece): boolean => piece.block.kind === 'note'

/** True for a line that stands out: capitals, bold, centred or a heading. */
export const standsOut = (m: Manuscript, piece: Piece): boolean =>
  piece.block.kind === 'heading' || piece.block.bold || piece.block.centred || isCaps(wordsOf(m, piece))

/** True when a line of the piece is "Số: 15/KH-UBND"; a sentence that cites a number is none. */
function isNumberLine(m: Manuscript, piece: Piece): boolean {
  if (lengthOf(piece) > 320) return false
  return linesOf(m.text, piece).some(
    (line) => line.end - line.start < 90 && NUMBER_LINE.test(m.folded.slice(line.start, line.end)),
  )
}

/** The regions of `manuscript`; an article has none but furniture, captions and notes. */
export function regionsOf(manuscript: Manuscript, furniture: Furniture, lexicon: Lexicon): Regions {
  const { pieces } = manuscript
  const roles: (Role | null)[] = pieces.map((piece, index) =>
    furniture.isFurniture(index)
      ? 'furniture'
      : isNote(piece)
        ? 'note'
        : piece.block.kind === 'caption'
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

interface Frame {
  readonly official: boolean
  /** Where in the head the letterhead starts and ends; what stands before it was put there by the page. */
  readonly from: number
  readonly to: number
  readonly type: TypeLine | null
  /** Of an official letter: its "V/v …"; of an attachment without a type: its name. */
  readonly subject: readonly number[]
}

function readFrame(m: Manuscript, head: readonly number[], lexicon: Lexicon): Frame {
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
    else if (formal >= 0 && lengthOf(piece) < 160 && DATE_LINE.test(low) && at - formal < 6) formal = at
    if (/^v\/v[ :]|^về việc /.test(low) && formal >= 0 && lengthOf(piece) < 500 && at < from + 12) subject.push(index)
    const type = typeLineAt(m, index, lexicon, formal >= 0)
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
  return { official: formal >= 0, from, to: formal + 1, type: null, subject }
}

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

function titleOf(m: Manuscript, head: readonly number[], type: TypeLine, lexicon: Lexicon): number[] {
  const title: number[] = []
  const rest = type.rest.end > type.rest.start
  let previousCaps = rest
  const behind = head.slice(head.indexOf(type.piece) + 1)
  const attached = behind.slice(0, 5).findIndex((index) => ATTACHED.test(lowOf(m, m.pieces[index]!)))
  const between = behind.slice(0, Math.max(attached, 0))
  if (
    between.length > 0 &&
    between.every((index) => lengthOf(m.pieces[index]!) < 300 && labelAt(m.text, m.pieces[index]!) === null)
  )
    return between
  for (const index of behind) {
    const piece = m.pieces[index]!
    const low = lowOf(m, piece)
    const words = wordsOf(m, piece)
    const caps = isCaps(words)
    if (BASIS.test(low) && !caps) break
    if (ATTACHED.test(low) || ENACTS.test(low) || RECIPIENTS.test(low) || ANNEX_LINE.test(low)) break
    if (title.length > 0 && caps && AUTHORITY.test(low) && countWords(words) <= 14) break
    if (title.length === 0 && !rest && caps && AUTHORITY.test(low) && countWords(words) <= 9 && startsBasis(m, index))
      break
    if (/^(?:phần|chương|điều|mục) (?:thứ|\d|[ivx])/.test(low)) break
    const label = labelAt(m.text, piece)
    if (label !== null && label.ordinal !== null && title.length + (rest ? 1 : 0) > 0) break
    if (label !== null && !caps && label.style !== 'bullet-') break
    if (typeOf(low, lexicon) !== null && caps && title.length > 0) break
    const fits = caps || (title.length === 0 && !rest) || (!previousCaps && standsOut(m, piece))
    if (!fits || lengthOf(piece) > 900 || (!caps && lengthOf(piece) > 500)) break
    if (!caps && endsSentence(low) && !standsOut(m, piece) && title.length + (rest ? 1 : 0) > 0) break
    if (!caps && announcesText(low)) break
    title.push(index)
    previousCaps = caps
    if (title.length >= 8) break
  }
  return title
}

const announcesText = (low: string): boolean => /(?:như sau|sau đây)\s*:?$/.test(low)

const startsBasis = (m: Manuscript, index: number): boolean => {
  const next = m.pieces[index + 1]
  return next !== undefined && BASIS.test(lowOf(m, next))
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

/** The annex that starts at `index`, with its title lines; null when none does. */
function annexAt(
  m: Manuscript,
  roles: readonly (Role | null)[],
  index: number,
  after: boolean,
  lexicon: Lexicon,
): AnnexStart | null {
  const piece = m.pieces[index]!
  if (lengthOf(piece) > 400) return null
  const low = lowOf(m, piece, 400)
  const out = standsOut(m, piece)
  const worded = /^(?:phụ lục|phụ biểu)(?: số)?[ :.]*(?:[ivxlc]+|\d{1,3}[a-zđ]?)?\s*[-–:.]?\s/.exec(`${low} `)
  const alone = ANNEX_LINE.test(low)
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

function markRecipients(m: Manuscript, roles: (Role | null)[], index: number): void {
  roles[index] = 'recipients'
  const table = m.pieces[index]!.block.cell?.table
  let lines = 0
  for (let at = index + 1; at < m.pieces.length && lines < 40; at++) {
    if (roles[at] === 'furniture') continue
    if (roles[at] !== null) return
    const piece = m.pieces[at]!
    const low = lowOf(m, piece)
    const words = wordsOf(m, piece)
    const bulleted = /^[-–+•*]/.test(low) || piece.block.kind === 'item'
    if (CAPACITY.test(low) && isCaps(words)) return
    if (!bulleted && (isCaps(words) || SIGNED.test(low) || lengthOf(piece) > 160)) return
    if (table !== undefined && piece.block.cell?.table !== table) return
    if (!bulleted && !/^(?:như|lưu|tt|vp|các|ubnd|ủy ban|bộ|văn phòng|chủ tịch|sở|ban|cổng|thường)/.test(low)) return
    roles[at] = 'recipients'
    lines++
  }
}

function startsSignature(m: Manuscript, roles: readonly (Role | null)[], index: number, closing: boolean): boolean {
  const piece = m.pieces[index]!
  if (lengthOf(piece) > 260) return false
  const low = lowOf(m, piece)
  const words = wordsOf(m, piece)
  if (CAPACITY.test(low) && isCaps(words.split('\n', 1)[0] ?? '')) return true
  if (SIGNED.test(low)) return true
  if (!isCaps(words.split('\n', 1)[0] ?? '') || !RANK_LINE.test(low)) return false
  if (closing) return true
  const before = m.pieces[previousOf(roles, index)]
  return before !== undefined && ENDS.test(lowOf(m, before, 1e9).slice(-6).trim())
}

const previousOf = (roles: readonly (Role | null)[], index: number): number => {
  let at = index - 1
  while (at >= 0 && roles[at] === 'furniture') at--
  return at
}

function signatureFrom(m: Manuscript, roles: readonly (Role | null)[], index: number): number[] {
  const found = [index]
  for (let at = index + 1; at < m.pieces.length && found.length < 9; at++) {
    if (roles[at] === 'furniture') continue
    if (roles[at] !== null) break
    const piece = m.pieces[at]!
    const low = lowOf(m, piece)
    const words = wordsOf(m, piece)
    if (lengthOf(piece) > 90 || ANNEX_LINE.test(low) || ATTACHED.test(low) || RECIPIENTS.test(low)) break
    const ranked = isCaps(words) && (CAPACITY.test(low) || RANK_LINE.test(low) || AUTHORITY.test(low))
    const person = isPerson(words)
    if (!ranked && !person && !SIGNED.test(low)) break
    found.push(at)
    if (person && !ranked) break
  }
  return found
}

/** True for two to six words that all begin with a capital: `Lê Thị Ngọc Hà`, `Y Thanh Hà Niê Kđăm`. */
export const isPerson = (words: string): boolean =>
  /^(?:(?:TS|ThS|PGS|GS|BS|Đại tá|Thượng tá|Thiếu tướng)\.? ?)*(?:\p{Lu}[\p{Ll}'’]*)(?:[ \n]+\p{Lu}[\p{Ll}'’]*){1,5}$/u.test(
    words.trim(),
  )
