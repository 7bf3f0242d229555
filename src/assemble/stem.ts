/** What stands before a colon → the name that the parts behind it share ("Cơ cấu kinh tế: nông nghiệp 20%, dịch vụ 35%"). */
import type { Span } from '../model/span.ts'
import { trim, wordCount } from '../model/span.ts'
import { openHead } from './opening.ts'
import type { Scene } from './scene.ts'

/** A name before a colon is no longer than this. */
const MOST_STEM_WORDS = 25
const MOST_PROPERTY_WORDS = 6
/** What follows the colon and is this short names a part of what precedes it; a sector's name takes more words. */
const MOST_PART_WORDS = 4
const MOST_SECTOR_WORDS = 7

/** How many words the name of a part has at most behind a stem ("Cơ cấu kinh tế: nông, lâm nghiệp và thủy sản 20%"). */
export const mostPartWords = (scene: Scene, stem: Span): number =>
  /^cơ cấu|^tỷ trọng/u.test(scene.folded.slice(stem.start, stem.end)) ? MOST_SECTOR_WORDS : MOST_PART_WORDS

/** "Nghị quyết xác định: tốc độ tăng …": who says it, and no owner. */
const ANNOUNCING =
  /^(?:nghị quyết|kế hoạch|đại hội|quyết định)|(?:xác định|đề ra|nêu|nêu rõ|giao|thống nhất|nhấn mạnh|như sau|sau)$/u

const isName = (scene: Scene, span: Span): boolean =>
  wordCount(scene.text, span) > 1 &&
  !ANNOUNCING.test(scene.folded.slice(span.start, trim(scene.text, span).end)) &&
  scene.startingAt(['agency', 'actor', 'tier'], span.start) === null &&
  (['topic', 'aim', 'amount'] as const).every((kind) => scene.within(kind, span).length === 0)

/** "Điều chỉnh cơ cấu kinh tế: …": verbs before a name that a colon divides. */
const RESHAPING = /^(?:điều chỉnh|chuyển dịch|xác định|bổ sung|nâng|giảm|tăng|duy trì)(?: (?:tăng|giảm))?$/u

/**
 * "Dịch vụ truy nhập Internet 4G: tốc độ tải xuống": a short property is that of the thing named before the colon, where
 * nothing announces the list there.
 */
export function ownerOf(scene: Scene, span: Span, part: Span): Span | null {
  const opened = openHead(scene, span).span
  const words = wordCount(scene.text, opened)
  const bare =
    opened.start === trim(scene.text, span).start && !scene.text.slice(opened.start, opened.end).includes(',')
  const property = scene.startingAt(['head'], part.start) !== null && wordCount(scene.text, part) <= MOST_PROPERTY_WORDS
  return bare &&
    !ANNOUNCING.test(scene.folded.slice(opened.start, opened.end)) &&
    property &&
    words >= 3 &&
    words <= MOST_STEM_WORDS &&
    scene.within('topic', opened).length === 0
    ? trim(scene.text, opened)
    : null
}

/**
 * The name before a colon, where a head noun opens it and no aim, or null. `divided`: whether what stands behind the colon
 * is a level, a place or a part of the people, so that any name may stand before it ("Cấp nước sạch: đô thị 98%").
 */
export function stemOf(scene: Scene, span: Span, divided: boolean): Span | null {
  const opened = openHead(scene, span).span
  const noun = scene.within('head', opened)[0]
  if (wordCount(scene.text, opened) > MOST_STEM_WORDS) return null
  if (!noun) return divided && isName(scene, opened) ? trim(scene.text, opened) : null
  const moved = trim(scene.text, { start: opened.start, end: noun.start })
  if (moved.end > moved.start && !RESHAPING.test(scene.folded.slice(moved.start, moved.end))) return null
  return withoutRemark(scene, trim(scene.text, { start: noun.start, end: opened.end }))
}

/** "Cơ cấu kinh tế chuyển dịch đúng hướng: …", "Diện tích cây ăn quả của các địa phương gồm: …": what only leads to the list. */
const REMARK =
  /\s(?:(?:tiếp tục |cũng )?(?:chuyển dịch|thay đổi|chuyển biến)|(?:của|ở|tại|trong) các (?:địa phương|đơn vị|huyện|xã|ngành)|trong năm|gồm|bao gồm|như sau|cụ thể)(?![\p{L}]).*$/su

function withoutRemark(scene: Scene, stem: Span): Span {
  const remark = REMARK.exec(scene.folded.slice(stem.start, stem.end))
  return remark ? { start: stem.start, end: stem.start + remark.index } : stem
}
