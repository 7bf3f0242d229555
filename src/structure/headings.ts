/** A labelled or prominent line → whether it heads a section, is a list item, or both at once ("1. Hạ tầng số: 100% xã …"). */
import type { Span } from '../model/span.ts'
import { isBullet, type Label } from './labels.ts'
import type { Manuscript, Piece } from './pieces.ts'
import { countWords, endsSentence, isCaps, lastSign } from './shape.ts'

export interface Reads {
  readonly role: 'heading' | 'item'
  /** Words that name the section; null where it heads none. */
  readonly title: Span | null
  /** What is to be read as the passage. */
  readonly body: Span
}

const LONGEST = 240
const RUN_IN = 130
/** Names of indicators: what stands before their colon belongs to what stands behind it. */
const INDICATOR =
  /^(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|số (?!hóa|hoá)|tổng|chỉ số|mức|tốc độ|diện tích|sản lượng|thu nhập|năng suất|kim ngạch|giá trị|doanh thu|quy mô|dân số|lượng|vốn|thu |chi |lượt|tuổi|mật độ|độ che phủ|grdp|gdp|pci|par|sipas|papi|trong đó|riêng|năm |đến năm|giai đoạn|quý|cấp (?:tỉnh|huyện|xã)|thời gian|thời hạn)/
const AMOUNT_AFTER = /^ ?(?:đạt |trên |dưới |khoảng |từ |tối thiểu |ít nhất |không |phấn đấu |≥|≤|>|<)*\d/
const AMOUNT = /\d[\d.,]* ?(?:%|tỷ|triệu|nghìn|người|xã|hộ|ha)(?!\p{L})/u

/** "3.2.2 Mục tiêu cụ thể giai đoạn 2021 - 2025": words that plans head their parts with, whatever stands below. */
const OPENS_PART =
  /^(?:các |những |một số |về )?(?:mục tiêu|chỉ tiêu|phương hướng|nhiệm vụ và giải pháp|kết quả (?:thực hiện|đạt được)|thực trạng|hiện trạng|đánh giá (?:chung|tình hình|kết quả)|tình hình thực hiện)(?!\p{L})[^.;:]*$/u

/** What stands below a line, deeper than itself: a list or table, running text, or nothing. */
export type Below = 'list' | 'text' | null

/**
 * Role and title of a labelled line. A line with a list or table below it names a section, also where it is an item
 * that is read as text.
 */
export function readLabelled(m: Manuscript, piece: Piece, label: Label, below: Below): Reads {
  const follows = below !== null
  const body: Span = { start: Math.min(label.body, piece.end), end: piece.end }
  if (body.end === body.start) return { role: 'heading', title: body, body: { start: piece.start, end: piece.end } }
  const words = m.text.slice(body.start, Math.min(body.end, body.start + 400))
  const low = m.folded.slice(body.start, Math.min(body.end, body.start + 400))
  const item: Reads = { role: 'item', title: null, body }
  if (isBullet(label.style)) {
    const frames = piece.block.kind === 'heading' || (piece.block.bold && follows && !endsSentence(words))
    return frames && isShort(body, words) ? { role: 'heading', title: titleSpan(m.text, body), body } : item
  }
  const prominent = piece.block.kind === 'heading' || piece.block.bold || isCaps(words)
  const short = isShort(body, words)
  const ends = endsSentence(words) && body.end - body.start <= 400
  const colon = lastSign(words) === ':' && short
  const frame = /^(?:part|chapter|section|subsection|article)$/.test(label.style)
  const heading: Reads = { role: 'heading', title: titleSpan(m.text, body), body }
  if (prominent && short) return heading
  if (frame && short && !ends) return heading
  if (short && (label.style === 'roman' || label.style === 'upper') && !ends) return heading
  const runIn = runInEnd(low)
  if (runIn !== null) {
    const rest = { start: skipBlanks(m.text, body.start + runIn + 1, body.end), end: body.end }
    if (rest.end > rest.start) {
      const title = titleSpan(m.text, { start: body.start, end: body.start + runIn })
      const whole = INDICATOR.test(low) || (AMOUNT_AFTER.test(low.slice(runIn + 1)) && !hasClause(low.slice(runIn + 1)))
      return { role: 'item', title, body: whole ? body : rest }
    }
  }
  if (short && !ends && OPENS_PART.test(low) && !AMOUNT.test(low)) return heading
  if (short && follows && (!ends || colon) && !/^\d/.test(words) && !AMOUNT.test(low)) return heading
  if (frame)
    return { role: 'item', title: colon ? titleSpan(m.text, body) : { start: body.start, end: body.start }, body }
  return below === 'list' ? { role: 'item', title: firstClause(m.text, body), body } : item
}

/** The words up to the first sign that ends a clause; at most as many as a heading has. */
function firstClause(text: string, body: Span): Span {
  const words = text.slice(body.start, Math.min(body.end, body.start + LONGEST))
  const stop = words.search(/[.;:](?:\s|$)/)
  return titleSpan(text, { start: body.start, end: body.start + (stop < 0 ? words.length : stop) })
}

const isShort = (body: Span, words: string): boolean => body.end - body.start <= LONGEST && countWords(words, 41) <= 40

/** "100% xã có …": more than a bare amount stands behind the colon. */
const hasClause = (low: string): boolean => countWords(low.split(/[;,.](?= |$)/)[0] ?? '', 20) >= 6

/** Offset of the colon that closes a run-in heading, or null. */
function runInEnd(low: string): number | null {
  const colon = low.indexOf(':')
  if (colon < 2 || colon > RUN_IN || !/^: ?\S/.test(low.slice(colon, colon + 3))) return null
  const head = low.slice(0, colon)
  if (/[.;!?](?= )|\d$|https?$|["“(][^"”)]*$/.test(head) || countWords(head) > 15) return null
  if (/(?:như sau|sau đây|bao gồm|gồm|cụ thể|như|là|trong đó)$/.test(head)) return null
  return colon
}

const skipBlanks = (text: string, from: number, end: number): number => {
  let at = from
  while (at < end && /\s/.test(text.charAt(at))) at++
  return at
}

/** The words of a heading without the colon or point at their end. */
export function titleSpan(text: string, span: Span): Span {
  let end = span.end
  while (end > span.start && /[\s:.]/.test(text.charAt(end - 1))) end--
  return { start: span.start, end: Math.max(end, span.start) }
}

/** The way an unlabelled line heads what follows: by its kind, its weight or its capitals; null for running text. */
export function unlabelledStyle(m: Manuscript, piece: Piece): `heading:${number}` | 'bold' | 'caps' | null {
  if (piece.block.kind === 'heading') return `heading:${piece.block.depth ?? 3}`
  const length = piece.end - piece.start
  if (length > LONGEST) return null
  const words = m.text.slice(piece.start, piece.end)
  if (countWords(words, 31) > 30) return null
  if (isCaps(words) && length > 3 && countWords(words) > 1) return 'caps'
  return piece.block.bold && (!endsSentence(words) || lastSign(words) === ':') ? 'bold' : null
}
