/** An article's first paragraphs → its headline, and whether it is an article at all. */
import { fold, oneLine } from '../model/text.ts'
import { labelAt } from './labels.ts'
import type { Manuscript, Piece } from './pieces.ts'
import { countWords, endsSentence } from './shape.ts'

const READ_MOST = 14

/** Words of each of the first paragraphs of `indices`, on one line. */
export function openings(m: Manuscript, indices: readonly number[]): string[] {
  const paragraphs: string[] = []
  let long = 0
  for (const index of indices) {
    const piece = m.pieces[index]!
    paragraphs.push(oneLine(m.text.slice(piece.start, Math.min(piece.end, piece.start + 1500))))
    // Menus and captions do not use up what is read.
    if (piece.end - piece.start > 120) long++
    if (long >= READ_MOST || paragraphs.length >= READ_MOST * 5) break
  }
  return paragraphs
}

/** The headline: a short first line that is no sentence and no date line; its place in `indices`, or -1. */
export function headlineAt(manuscript: Manuscript, indices: readonly number[]): number {
  for (let at = 0; at < Math.min(indices.length, 4); at++) {
    const piece = manuscript.pieces[indices[at]!]!
    const words = oneLine(manuscript.text.slice(piece.start, Math.min(piece.end, piece.start + 400)))
    if (
      /^(?:thứ \S+|chủ nhật|cn),? ?(?:ngày )?\d|^\d{1,2}\/\d{1,2}\/\d{4}|^ngày \d{1,2}\/|^public_\d+$/.test(fold(words))
    )
      continue
    if (countWords(words) < 4) continue
    const next = indices[at + 1] === undefined ? null : manuscript.pieces[indices[at + 1]!]!
    if (labelAt(manuscript.text, piece) !== null || isPart(manuscript, words, next)) return -1
    if (piece.block.kind === 'heading' && words.length < 300) return at
    const short = words.length < 220
    // A headline with a full stop is known by the long paragraph below it.
    const stopped = words.length < 150 && next !== null && next.end - next.start > 1.5 * words.length
    return short && (!endsSentence(words) || stopped) ? at : -1
  }
  return -1
}

/** What no text begins with: words that go on from what was said before. */
const GOES_ON =
  /^(?:theo đó|cụ thể|bên cạnh đó|ngoài ra|đồng thời|cùng với đó|trong khi đó|tuy nhiên|do đó|vì vậy|mặt khác|qua đó|từ đó|tiếp đó|trong đó|để đạt (?:được )?(?:các |những )?mục tiêu (?:trên|này|nêu trên))[ ,:]/
/** What only a headline says: that a document was issued. */
const TELLS =
  /(?:ban hành|phê duyệt|thông qua) (?:kế hoạch|đề án|chương trình|nghị quyết|quyết định|chiến lược|chỉ thị|quy hoạch)(?!\p{L})/u
/** Names of a plan's parts. */
const PART =
  /^(?:(?:các|một số|những) )?(?:mục tiêu|mục đích|yêu cầu|quan điểm|nhiệm vụ|giải pháp|chỉ tiêu|phạm vi|đối tượng|kinh phí|nguồn lực|tổ chức thực hiện|kết quả (?:đạt được|thực hiện)|tồn tại|hạn chế|nguyên nhân|phương hướng|định hướng|nội dung)(?!\p{L})/u
const PART_WORDS = 8

/** True for the heading of a part, where an excerpt starts: by its words, or by the text below that refers back. */
function isPart(m: Manuscript, words: string, next: Piece | null): boolean {
  if (next !== null && GOES_ON.test(m.folded.slice(next.start, next.start + 60))) return !TELLS.test(fold(words))
  if (!PART.test(fold(words))) return false
  return countWords(words) <= PART_WORDS || (next !== null && labelAt(m.text, next) !== null)
}

const NEWSY =
  /(?<!\p{L})(?:cho biết|cho hay|phát biểu|theo đó,|pv|phóng viên|vừa (?:ban hành|có quyết định|ký|phê duyệt)|chủ trì hội nghị|tham dự hội nghị|(?:trích|lược) đăng|trân trọng (?:đăng|giới thiệu)|đăng (?:toàn văn|tải)|đồng chí|ông|bà)(?!\p{L})/u
const BYLINE = /^\(?(?:[\p{L}.]{2,20}(?:\.vn|\.com)?|đcsvn|ttxvn|vov|ndo|chinhphu\.vn)\)? ?[-–] /u

/** True where the first paragraphs tell of something as an article does. */
export function soundsLikeNews(manuscript: Manuscript, indices: readonly number[]): boolean {
  return openings(manuscript, indices).some((words) => {
    const low = fold(words)
    return BYLINE.test(low) || NEWSY.test(low)
  })
}
