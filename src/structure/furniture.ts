/** Pieces → which of them are no part of the document: page numbers, running heads, rules, what a web page adds. */
import type { Manuscript, Piece } from './pieces.ts'

const PAGE_NUMBER = /^(?:trang )?-? ?\d{1,4} ?-?(?: ?\/ ?\d{1,4})?$/
const WORDY = /[\p{L}\p{N}]/u
/** Lines that only web pages have. Folded. */
const CHROME = new RegExp(
  `^(?:${[
    'ngày đăng ?:',
    'cập nhật (?:lúc|ngày)',
    'lượt xem',
    'số lượt (?:xem|truy cập)',
    '\\d+ lượt(?: xem)?$',
    '(?:mặc định )?cỡ chữ',
    '(?:in|gửi) (?:bài|trang|email)',
    'chia sẻ(?: bài viết)?(?: qua.*)?$',
    'tin video',
    'thống kê truy cập',
    'hiện đang có \\d+ người',
    'tổng(?: số)? (?:lượt )?truy cập',
    'đang (?:tải văn bản|cập nhật)',
    'thư viện pháp luật(?: has|\\*|$)',
    'click vào',
    'giọng (?:nữ|nam)$',
    '\\d+:\\d\\d ?/ ?\\d+:\\d\\d$',
    '(?:từ khóa|tags?|từ khoá) ?:',
    'theo dõi .{0,30}(?:google news|zalo|facebook)',
    'bản quyền (?:thuộc|©)',
    '(?:quảng cáo|advertisement)$',
    '\\[(?:img|video|audio|ảnh)\\]$',
    'https?://\\S+$',
    'các nội dung (?:của vb này )?được (?:vb khác )?(?:sửa đổi, hướng dẫn|thay đổi)',
    '(?:tải|download) (?:về|file|văn bản)',
    'văn bản (?:gốc|liên quan|tiếng anh)$',
    'lược đồ$',
    'mục lục$',
  ].join('|')})`,
)
/** From here on to the end the page speaks of other things. */
const TAIL =
  /^(?:có thể bạn quan tâm|ý kiến bình luận|ý kiến bạn đọc|tin (?:liên quan|cùng chuyên mục|mới nhất|khác|tức khác)|bài (?:viết )?liên quan|các tin khác|tin, bài (?:khác|liên quan)|đọc nhiều|xem nhiều|bình luận \(?\d*\)?|thống kê truy cập|tin video)\s*:?$/
/** The same, where a law site speaks to its readers. */
const ADDRESS = /^(?:nội dung sửa đổi, hướng dẫn|thưa quý khách|quý thành viên xác nhận|cảm ơn đã dùng)/
/** Fields of the card that law sites put before a document. */
const CARD =
  /^(?:số hiệu|loại văn bản|nơi ban hành|người ký|ngày ban hành|ngày hiệu lực|ngày công báo|số công báo|tình trạng|lĩnh vực, ngành) ?:/
const CARD_MOST = 40

export interface Furniture {
  readonly isFurniture: (index: number) => boolean
  /** Field → words of the law site's card (`số hiệu`, `ngày ban hành` …), where the page has one. */
  readonly card: ReadonlyMap<string, string>
}

/** What of the pieces is furniture. Pages, where there are any, show running heads by their repetition. */
export function furnitureOf(manuscript: Manuscript): Furniture {
  const { pieces, folded } = manuscript
  const out = new Uint8Array(pieces.length)
  const running = runningLines(manuscript)
  const card = new Map<string, string>()
  let tail = false
  pieces.forEach((piece, index) => {
    const low = folded.slice(piece.start, Math.min(piece.end, piece.start + 120))
    const late = index > pieces.length * 0.5
    if (!tail && late && ((piece.end - piece.start < 60 && TAIL.test(low)) || ADDRESS.test(low))) tail = true
    const own =
      tail ||
      piece.block.kind === 'furniture' ||
      (piece.block.cell === null && (!WORDY.test(low) || (piece.end - piece.start < 16 && PAGE_NUMBER.test(low)))) ||
      (piece.block.cell === null && running.has(keyOf(piece, folded))) ||
      (piece.end - piece.start < 400 && CHROME.test(low.replace(/^[•*+-] ?/, '')))
    if (own) out[index] = 1
  })
  readCard(manuscript, out, card)
  return { isFurniture: (index) => out[index] === 1, card }
}

function readCard({ pieces, folded, text }: Manuscript, out: Uint8Array, card: Map<string, string>): void {
  const most = Math.min(pieces.length, CARD_MOST + 20)
  const fields: number[] = []
  for (let i = 0; i < most; i++) {
    const piece = pieces[i]!
    if (piece.end - piece.start < 60 && CARD.test(folded.slice(piece.start, piece.end))) fields.push(i)
  }
  if (fields.length < 3) return
  for (const at of fields) {
    const piece = pieces[at]!
    const low = folded.slice(piece.start, piece.end)
    const colon = low.indexOf(':')
    const inside = text.slice(piece.start + colon + 1, piece.end).trim()
    const next = pieces[at + 1]
    const beside = inside === '' && next !== undefined && !fields.includes(at + 1)
    const words = beside ? text.slice(next.start, next.end) : inside
    if (words.length < 120) card.set(low.slice(0, colon).trim(), words)
    out[at] = 1
    if (beside && words.length < 120) out[at + 1] = 1
  }
  for (let i = 0; i < fields[0]!; i++) out[i] = 1
}

const keyOf = (piece: Piece, folded: string): string =>
  piece.block.page === null || piece.end - piece.start > 90
    ? ''
    : folded.slice(piece.start, piece.end).replace(/\d+/g, '#').replace(/\s+/g, ' ')

/** Lines that stand first or last (or next to that) on three pages or more. */
function runningLines({ pieces, folded }: Manuscript): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>()
  pieces.forEach((piece, index) => {
    const page = piece.block.page
    if (page === null || piece.block.cell !== null) return
    // A page number may stand between the running line and the page's edge.
    const edge = [-2, -1, 1, 2].some((step) => pieces[index + step]?.block.page !== page)
    const key = edge ? keyOf(piece, folded) : ''
    if (key === '') return
    const seen = pages.get(key) ?? new Set()
    pages.set(key, seen.add(page))
  })
  return new Set([...pages].filter(([, seen]) => seen.size >= 3).map(([key]) => key))
}
