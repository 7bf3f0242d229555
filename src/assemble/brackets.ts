/** A bracket and the amounts in it → what it is to the clause it stands in. */
import type { Equivalents } from '../model/record.ts'
import { type Span, trim, wordCount } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import type { Anchor } from './anchors.ts'
import { chainBefore } from './chain.ts'
import type { Clause } from './clauses.ts'
import { openHead } from './opening.ts'
import { freePeriods } from './periods.ts'
import type { Scene } from './scene.ts'
import { measureOf } from './values.ts'

/** "(Nghị quyết 75%)", "(chỉ tiêu 18%)": what the amount is held against. */
const COMPARED = /^\s*(?:so với|nghị quyết|kế hoạch|yêu cầu|mục tiêu|toàn quốc|cả nước|chỉ tiêu|trung ương)/u

const CHANGED = /^\s*so với [^,;()]{3,30},\s*(?:đã\s+)?(?:giảm|tăng)\s+(?:được\s+)?\d/u

/** "(cao đẳng 180, trung cấp 390)": how the amount is divided is no part of its name. */
const COUNTS = /\p{L}\s\d[\d.]*\s*[,;].*\p{L}\s\d[\d.]*/su

/** What tells of what is or was, and restates no aim. */
export const TELLS_STATE =
  /^\s*(?:kết quả|thực hiện|thực tế|thực trạng|hiện trạng|chỉ(?=\s+(?:đạt|giảm|tăng|còn|có|bằng|được))|hiện(?=\s+(?:nay|tại|có|còn|là|mới|đạt|đang|ở|khoảng|toàn|cả|chỉ|đã|\d))|mới|đã|đến nay|đến ngày|đến tháng|số |cùng kỳ|(?:năm|kỳ|năm học|nhiệm kỳ|vụ|tháng|quý)\s+(?:trước|qua|ngoái)|(?:đầu|cuối)\s+(?:kỳ|nhiệm kỳ|năm ngoái|năm trước))(?![\p{L}])/u

/** What a bracket is to its clause. */
export function bracketRole(
  scene: Scene,
  bracket: Span,
  held: readonly Anchor[],
  clause: Clause,
): 'keep' | 'drop' | 'equivalent' | 'stage' | 'refuse' {
  const inner = { start: bracket.start + 1, end: bracket.end - 1 }
  if (scene.within('exclusion', inner).some((m) => m.start - inner.start < 4)) return 'drop'
  if (held.length === 0) {
    const period = scene.within('period', inner)[0]
    const compared =
      bracket.start >= clause.anchors.at(-1)!.end && COMPARED.test(scene.folded.slice(inner.start, inner.end))
    if (
      compared ||
      (bracket.start >= clause.anchors.at(-1)!.end && COUNTS.test(scene.text.slice(inner.start, inner.end)))
    )
      return 'drop'
    return period && period.start - inner.start < 3 && inner.end - period.end < 3 ? 'drop' : 'keep'
  }
  if (bracket.start < clause.anchors[0]!.end) return 'keep'
  // "9,7% (kế hoạch 9%)": what was planned is an amount of its own.
  if (scene.startingAt(['planned'], inner.start) !== null) return 'stage'
  // "(so với năm 2017, giảm 11 vụ)": a change is told of its own.
  if (CHANGED.test(scene.folded.slice(inner.start, inner.end))) return 'stage'
  if (COMPARED.test(scene.folded.slice(inner.start, inner.end))) return 'refuse'
  // "công nghiệp - xây dựng 11% (riêng chế biến 13%)": a part, and no restatement.
  if (scene.startingAt(['singled', 'part', 'aim'], inner.start) !== null) return 'stage'
  // "(thực hiện 547 doanh nghiệp)": what came of it, and no restatement of the aim.
  if (TELLS_STATE.test(scene.folded.slice(inner.start, inner.end))) return 'stage'
  if (held.length === 1 && isOtherOf(scene, inner.start, held[0]!, clause)) return 'stage'
  const dated = freePeriods(scene, inner).length > 0
  const first = held[0]!
  const opens = first.start - inner.start
  const single = held.length === 1 && scene.within('part', inner).length === 0
  if (single && !dated && (opens < 24 || first.class !== 'share')) return opens < 40 ? 'equivalent' : 'stage'
  return 'stage'
}

/** "tạo việc làm cho 25.000 lao động (10.000 lao động trực tiếp)", "dưới 1% (vùng cao dưới 2%)": another amount of the same unit, with words of its own. */
function isOtherOf(scene: Scene, from: number, held: Anchor, clause: Clause): boolean {
  const first = clause.anchors[0]!
  if (held.unit === null || held.unit !== first.unit || held.class !== first.class) return false
  if (held.class === 'counted')
    return (
      held.noun !== null && first.noun !== null && wordCount(scene.text, held.noun) > wordCount(scene.text, first.noun)
    )
  const front = trim(scene.text, { start: from, end: chainBefore(scene, from, held.start).start })
  const opened = openHead(scene, front).span
  if (scene.startingAt(['slice'], opened.start) !== null) return true
  const behind = held.end + (/^\s*/u.exec(scene.folded.slice(held.end, held.end + 3))?.[0].length ?? 0)
  const own = scene.text.slice(opened.start, opened.end).trim()
  return own === ''
    ? scene.startingAt(['slice'], behind) !== null
    : own.includes(' ') && opened.start === front.start && !REFERRING.test(own.toLowerCase())
}

/** "(hiện 16,8%)", "(bình quân cả nước 20%)", "(tăng 3%)": what an amount is seen beside. */
const REFERRING =
  /^(?:hiện|năm|chuẩn|quy định|bình quân|trung bình|cả nước|toàn tỉnh|toàn quốc|tỉnh|tăng|giảm|cao|thấp|vượt|tương|bằng|so|trước|cùng kỳ|theo|nq|kh|đến|từ|khoảng|ước)(?![\p{L}])/u

export function equivalentOf(scene: Scene, bracket: Span, anchor: Anchor, clause: Clause): Equivalents {
  const before = scene.folded.slice(bracket.start + 1, anchor.start)
  const level = /còn|đạt|là|chiếm/u.test(before)
  return {
    text: oneLine(scene.text.slice(anchor.start, anchor.noun?.end ?? anchor.end)),
    low: anchor.low ?? anchor.high,
    unit: anchor.unit,
    measure: level ? 'level' : measureOf(clause.change, 'change', anchor),
  }
}
