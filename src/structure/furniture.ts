/** Pieces → which of them are no part of the document: page numbers, running heads, rules, what a web page adds. */
import { oneLine } from '../model/text.ts'
import type { Manuscript, Piece } from './pieces.ts'

const PAGE_NUMBER = /^(?:trang )?-? ?\d{1,4} ?-?(?: ?\/ ?\d{1,4})?$/
const WORDY = /[\p{L}\p{N}]/u
/** Lines that only web pages have. Folded. */
const CHROME = new RegExp(
  `^(?:${[
    'ngày đăng ?:',
    'cập nhật (?:lúc|ngày)',
    'lượt xem',
    'adsense$',
    'inttypepromotion',
    'download$',
    'nội dung text ?:',
    'chia sẻ ?: .*(?:loại file|số trang)',
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
    '(?:tóm tắt|nội dung|thuộc tính|toàn văn)(?: toàn văn)? văn bản$',
    'để sử dụng toàn bộ tiện ích',
    'nếu bạn là thành viên',
    '(?:loại file|tải xuống|xem thêm|lưu|in) ?:?$',
  ].join('|')})`,
)
/** From here on to the end the page speaks of other things. */
const TAIL =
  /^(?:có thể bạn quan tâm|ý kiến bình luận|ý kiến bạn đọc|tin (?:liên quan|cùng chuyên mục|mới nhất|khác|tức khác)|bài (?:viết )?liên quan|các tin khác|tin, bài (?:khác|liên quan)|đọc nhiều|xem nhiều|bình luận \(?\d*\)?|thống kê truy cập|tin video)\s*:?$/
/** The same, where a law site speaks to its readers. */
const ADDRESS = /^(?:nội dung sửa đổi, hướng dẫn|thưa quý khách|quý thành viên xác nhận|cảm ơn đã dùng)/
/** Fields of the card that law sites put before a document. */
const FIELD =
  '(?:số hiệu|số(?: ?/)? ?ký hiệu|số văn bản|loại văn bản|nơi ban hành|cơ quan ban hành|đơn vị ban hành|người ký|ngày ban hành|ngày (?:có )?hiệu lực|ngày công báo|số công báo|tình trạng(?: hiệu lực)?|lĩnh vực(?:, ngành)?|trích yếu(?: nội dung)?|tên văn bản)'
const CARD = new RegExp(`^${FIELD} ?[:|]`, 'u')
/** The same without a colon, in a cell of its own. */
const CELL = new RegExp(`^${FIELD} ?:?$`, 'u')
const INSIDE = new RegExp(`(?:^|\\s)(${FIELD}) ?(?:: ?\\|?|\\|)`, 'gu')
/** The card's own name of a field that sites call in several ways. */
const SAME: Readonly<Record<string, string>> = {
  'số ký hiệu': 'số hiệu',
  'số/ký hiệu': 'số hiệu',
  'số / ký hiệu': 'số hiệu',
  'số văn bản': 'số hiệu',
  'cơ quan ban hành': 'nơi ban hành',
  'đơn vị ban hành': 'nơi ban hành',
  'trích yếu nội dung': 'trích yếu',
  'tên văn bản': 'trích yếu',
}
const LONGEST_FIELD = 400
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
  const say = (field: string, words: string): void => {
    const name = SAME[field] ?? field
    if (words !== '' && !card.has(name)) card.set(name, words)
  }
  let named = 0
  for (let i = 0; i < most; i++) {
    const { start, end, block } = pieces[i]!
    if (end - start > LONGEST_FIELD) continue
    const low = folded.slice(start, end)
    if (!CARD.test(low) && !(block.cell !== null && CELL.test(low))) continue
    fields.push(i)
    named += Math.max(1, low.match(INSIDE)?.length ?? 1)
  }
  if (named < 3) return
  for (const at of fields) {
    const { start, end } = pieces[at]!
    const inside = [...folded.slice(start, end).matchAll(INSIDE)]
    inside.forEach((found, n) => {
      const words = text.slice(start + found.index + found[0].length, start + (inside[n + 1]?.index ?? end - start))
      say(found[1]!, oneLine(words.replace(/\|/g, ' ')))
    })
    out[at] = 1
    const last = oneLine(folded.slice(start + (inside.at(-1)?.index ?? 0), end))
    const next = pieces[at + 1]
    if (!CELL.test(last) || next === undefined || fields.includes(at + 1)) continue
    const words = oneLine(text.slice(next.start, next.end))
    if (words.length > LONGEST_FIELD) continue
    say(last.replace(/ ?:$/, ''), words)
    out[at + 1] = 1
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
