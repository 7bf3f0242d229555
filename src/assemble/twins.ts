/** A part's name and that of the clause before → where the thing stands in the latter that the part's is told beside. */
import type { Span } from '../model/span.ts'
import type { Scene } from './scene.ts'

const TWINS = [
  /(?<![\p{L}])(?:xuất khẩu|nhập khẩu)(?![\p{L}])/u,
  /(?<![\p{L}])(?:hành khách|hàng h(?:óa|oá))(?![\p{L}])/u,
]

/** "kim ngạch xuất khẩu 1,2 tỷ USD, nhập khẩu 0,8 tỷ USD": where "xuất khẩu" begins; null where there is no such thing. */
export function twinOf(scene: Scene, name: readonly Span[], part: Span): number | null {
  const kind = TWINS.find((twins) => scene.folded.slice(part.start, part.end).search(twins) === 0)
  if (!kind) return null
  for (const piece of name) {
    const at = scene.folded.slice(piece.start, piece.end).search(kind)
    if (at > 0 || (at === 0 && piece !== name[0])) return piece.start + at
  }
  return null
}
