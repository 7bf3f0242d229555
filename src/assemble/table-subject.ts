/** The caption and the heads of a table by districts or agencies → what is counted for each of them. */
import type { Column, Table } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { trim } from '../model/span.ts'
import type { Scene } from './scene.ts'

const PLACE_HEAD =
  /(?<!\p{L})(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|địa phương|đơn vị|địa bàn|tỉnh|cơ quan|vùng)(?!\p{L})/u
const PLACE =
  /^(?:(?:Huyện|Quận|Thị xã|Thành phố|TP\.?|TX\.?|Xã|Phường|Thị trấn|Tỉnh|Sở|Phòng|Ban)\s+\p{Lu}[\p{L}\s.-]{1,40}|(?:Toàn|Cả)\s+(?:tỉnh|huyện|quốc|nước|xã|vùng|thành phố)|Tổng(?:\s+(?:số|cộng))?)$/u
const OTHER_HEAD = /chỉ tiêu|tiêu chí|chỉ số|mục tiêu|nội dung|tên|đơn vị tính/u
const MONEY = /(?<!\p{L})(?:đồng|tr\.?đ|triệu|tỷ)(?!\p{L}| \p{L}*(?:khách|lượt|con))/u
const INCOME = /(?<!\p{L})(?:thu|giá trị|thu nhập|doanh thu|kim ngạch|huy động|thu hút|sản lượng)(?!\p{L})/u
/** "Bảng 2.", "Biểu số 1:", "II.", "3." in front of a caption's words. */
const NUMBERED =
  /^(?:(?:bảng|biểu|phụ lục|phụ biểu)(?: số)?[ .:]*(?:\d+(?:[.-]\d+)*|[ivx]+)?[.: ]*|(?:\d{1,2}(?:\.\d{1,2})*|[ivx]+|[a-zđ])[.)] ?|[-+*•] ?)/u
const AIMS =
  /^(?:(?:điều chỉnh|phân bổ|phân giao|giao|bảng|chi tiết|một số|các)\s+)*(?:chỉ tiêu|kế hoạch|mục tiêu)(?:\s+(?:giao|thực hiện|phấn đấu|cụ thể|kế hoạch|được giao|phân bổ|phát triển))*\s*(?:về\s+|:\s*)?/u
const CUT =
  /[(:]|\s(?:(?:của|cho|tại|ở|đối với|theo|phân theo|chia theo)\s+)?(?:(?:giao\s+)?(?:các|từng|mỗi)\s+(?:huyện|quận|địa phương|đơn vị|xã|sở)|(?:huyện|đơn vị|địa phương)(?:,|$)|(?:trong |đến |hết )?(?:năm|giai đoạn|thời kỳ|cuối năm)\s+\d)/u
const GENERIC =
  /(?<!\p{L})(?:chỉ tiêu|kế hoạch|mục tiêu|năm|giao|tỷ lệ|tỉ lệ|số lượng|thực hiện|đến|hết|cuối|giai đoạn|phấn đấu|ước|kh|th|đạt|tổng số|cả|hiện trạng|kết quả)(?!\p{L})|\([^()]*\)|[\d.,:%·-]/gu
const LONGEST = 240

/** True where the rows are named by places or agencies. */
export function namesPlace(scene: Scene, column: Column, name: Span): boolean {
  const head = column.head.toLowerCase()
  if (OTHER_HEAD.test(head)) return false
  return PLACE_HEAD.test(head) || PLACE.test(scene.text.slice(name.start, name.end).trim())
}

/** Money shared out to districts and agencies is a budget, unless they are to take it in. */
export const isAllocation = (scene: Scene, subject: Span | null, unit: string | null): boolean =>
  MONEY.test((unit ?? '').toLowerCase()) &&
  (subject === null || !INCOME.test(scene.folded.slice(subject.start, subject.end)))

/** The words that name what a column of such a table counts: those of its head, else those of the caption or the line above. */
export function subjectOf(scene: Scene, table: Table, column: Column): Span | null {
  const { passages } = scene.outline
  for (const index of [...column.heads].reverse()) {
    const head = passages[index]!
    const words = scene.folded.slice(head.start, head.end)
    if (words.replace(GENERIC, ' ').trim().split(/\s+/).length < 2) continue
    const cut = words.search(/\s*(?:\(|(?:năm|giai đoạn|đến)\s+\d)/u)
    return trim(scene.text, { start: head.start, end: cut > 0 ? head.start + cut : head.end })
  }
  const above = table.caption ?? lineAbove(scene, table)
  return above === null ? null : captionSubject(scene, passages[above]!)
}

function lineAbove(scene: Scene, table: Table): number | null {
  const { passages } = scene.outline
  for (let at = passages.findIndex(({ start }) => start >= table.start) - 1; at >= 0; at--) {
    const { start, end, cell, role } = passages[at]!
    if (cell !== null || role === 'signature' || end - start > LONGEST) return null
    if (!/^\(?(?:đvt|đơn vị)/u.test(scene.folded.slice(start, start + 12))) return at
  }
  return null
}

/** "Bảng 2. Chỉ tiêu giao các huyện năm 2019 về tỷ lệ che phủ rừng (%)" counts "tỷ lệ che phủ rừng". */
function captionSubject(scene: Scene, caption: Span): Span | null {
  const folded = scene.folded.slice(caption.start, Math.min(caption.end, caption.start + LONGEST))
  let from = NUMBERED.exec(folded)?.[0].length ?? 0
  from += AIMS.exec(folded.slice(from))?.[0].length ?? 0
  const about = folded.lastIndexOf(' về ')
  if (about >= from && /\s(?:các|từng|năm)\s/u.test(folded.slice(from, about + 1))) from = about + 4
  const cut = folded.slice(from).search(CUT)
  const span = trim(scene.text, {
    start: caption.start + from,
    end: caption.start + (cut < 0 ? folded.length : from + cut),
  })
  const words = scene.text.slice(span.start, span.end).split(/\s+/)
  return words.length >= 2 && words.length <= 20 ? span : null
}
