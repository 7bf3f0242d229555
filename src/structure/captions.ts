/** A table and the passages before it → the passage that names it. */
import type { Passage } from '../model/outline.ts'
import type { Manuscript } from './pieces.ts'

const NAMES = /^(?:bảng|biểu|phụ lục|phụ biểu|danh mục|\(?kèm theo|\(?ban hành kèm)/
const UNIT = /^\(?(?:đvt|đơn vị(?: tính)?|đơn vị tính) ?:/
const LOOK_BACK = 4

/** Index of the passage just above that names the table whose first piece is `first`, or null. */
export function captionOf(manuscript: Manuscript, passages: readonly Passage[], first: number): number | null {
  let near: number | null = null
  for (let at = first - 1, steps = 0; at >= 0 && steps < LOOK_BACK; at--) {
    const passage = passages[at]!
    if (passage.role === 'furniture') continue
    if (passage.cell !== null || passage.role === 'signature' || passage.role === 'recipients') break
    steps++
    const piece = manuscript.pieces[at]!
    const low = manuscript.folded.slice(piece.start, Math.min(piece.end, piece.start + 60))
    if (piece.end - piece.start > 400) break
    if (NAMES.test(low)) return at
    if (UNIT.test(low)) continue
    if (passage.role === 'heading' || passage.role === 'caption') near ??= at
    else break
  }
  return near ?? below(manuscript, passages, first)
}

/** A legend under the table: only where none stands above. */
function below(manuscript: Manuscript, passages: readonly Passage[], first: number): number | null {
  let at = first
  const table = passages[first]?.cell?.table
  while (passages[at] !== undefined && (passages[at]!.cell?.table === table || passages[at]!.role === 'furniture')) at++
  const next = passages[at]
  if (next === undefined || next.role !== 'caption') return null
  const low = manuscript.folded.slice(next.start, next.start + 12)
  return /^(?:bảng|biểu)/.test(low) ? at : null
}
