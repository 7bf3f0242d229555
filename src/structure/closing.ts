/** The end of a document → its recipients (Nơi nhận) and its signature. */
import type { Role } from '../model/outline.ts'
import { AUTHORITY, lengthOf, lowOf, RECIPIENTS, wordsOf } from './phrases.ts'
import { ANNEX_LINE, ATTACHED, CAPACITY, type Manuscript } from './pieces.ts'
import { isCaps } from './shape.ts'

const ENDS = /\.\/\.$|^\.?\/\.$/

const RANK_LINE =
  /^(?:(?:q|p|phó|quyền) ?\.? ?)?(?:chủ tịch|phó chủ tịch|bộ trưởng|thứ trưởng|giám đốc|phó giám đốc|thủ tướng|phó thủ tướng|chủ nhiệm|phó chủ nhiệm|bí thư|phó bí thư|trưởng ban|phó trưởng ban|chánh văn phòng|phó chánh văn phòng|cục trưởng|phó cục trưởng|tổng giám đốc|phó tổng giám đốc|chánh thanh tra|hiệu trưởng|trưởng phòng|tổng thư ký|thống đốc|viện trưởng|chánh án|ủy viên thường trực)/

const SIGNED = /^[[( ]*(?:đã ký|ký tên|chữ ký|ký, ghi rõ|signed)/

export function markRecipients(m: Manuscript, roles: (Role | null)[], index: number): void {
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

export function startsSignature(
  m: Manuscript,
  roles: readonly (Role | null)[],
  index: number,
  closing: boolean,
): boolean {
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

export function signatureFrom(m: Manuscript, roles: readonly (Role | null)[], index: number): number[] {
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
