/** Ways of speaking that mark the regions of a document, and a piece's words as they are looked at. Patterns are for folded text. */
import type { Manuscript, Piece } from './pieces.ts'
import { isCaps } from './shape.ts'

export const MOTTO = /cộng h[òo]a xã hội chủ nghĩa việt nam|độc lập ?- ?tự do ?- ?hạnh phúc|^đảng cộng sản việt nam$/

export const BASIS =
  /^(?:căn cứ|theo đề nghị|theo đề xuất|xét (?:đề nghị|tờ trình|báo cáo|đề xuất|công văn)|theo (?:tờ trình|báo cáo thẩm tra|công văn)|trên cơ sở|sau khi (?:xem xét|thảo luận|nghiên cứu)|thực hiện (?:nghị quyết|quyết định|kế hoạch|chỉ thị|thông báo|công văn|văn bản|chương trình|kết luận|nghị định|thông tư|công điện|luật|ý kiến)|triển khai (?:nghị quyết|quyết định|kế hoạch|chỉ thị|chương trình)|được sự)/

export const AUTHORITY =
  /^(?:chủ tịch|bộ trưởng|thủ tướng|chính phủ|quốc hội|ủy ban|hội đồng|giám đốc|thứ trưởng|ban thường vụ|ban chấp hành|tổng giám đốc|chánh án|viện trưởng|chủ nhiệm|trưởng ban|cục trưởng|tổng cục trưởng|hiệu trưởng|ban chỉ đạo|ubnd|hđnd)/

export const ENACTS = /^(?:quyết định|quyết nghị|nghị quyết|chỉ thị|nghị định|thông tư)\s*:?$/

export const RECIPIENTS = /^(?:nơi nhận|kính gửi)\s*:?/

export const lowOf = (m: Manuscript, piece: Piece, most = 240): string =>
  m.folded.slice(piece.start, Math.min(piece.end, piece.start + most))

export const wordsOf = (m: Manuscript, piece: Piece, most = 400): string =>
  m.text.slice(piece.start, Math.min(piece.end, piece.start + most))

export const lengthOf = (piece: Piece): number => piece.end - piece.start

/** True for a line that stands out: capitals, bold, centred or a heading. */
export const standsOut = (m: Manuscript, piece: Piece): boolean =>
  piece.block.kind === 'heading' || piece.block.bold || piece.block.centred || isCaps(wordsOf(m, piece))

/** The piece's words as they stand. */
export const sliceOf = (m: Manuscript, index: number): string =>
  m.text.slice(m.pieces[index]!.start, m.pieces[index]!.end)
