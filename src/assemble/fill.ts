/** A frame and what stands around an amount → the stretches of text that name the indicator. */
import type { Span } from '../model/span.ts'
import { MULTIPLIER } from './anchors.ts'
import type { Clause } from './clauses.ts'
import { type Cut, cutTail } from './cut.ts'
import type { ProseFrame } from './frames.ts'
import type { Scene } from './scene.ts'

export function fill(scene: Scene, frame: ProseFrame, clause: Clause, head: Cut, tail: Cut): readonly Span[] {
  const spans: Span[] = []
  if (isOfPeople(scene, clause, head, tail)) return merge(scene.text, head.pieces)
  for (const slot of frame.indicator) {
    if (slot === 'head') spans.push(...head.pieces)
    else if (slot === 'tail') spans.push(...tail.pieces)
    else if (slot === 'unit') {
      const noun = clause.anchors.at(-1)!.noun
      if (
        noun &&
        !isClassifier(scene, noun, head, tail) &&
        !isRatio(scene, noun, head) &&
        !isSaid(scene, noun, head, tail)
      )
        spans.push(withoutMultiplier(scene, noun))
    }
  }
  return merge(scene.text, spans)
}

/** "đội ngũ điều dưỡng đạt 15 người trên một vạn dân": whom a verb joins to its number is named before it. */
const isOfPeople = (scene: Scene, clause: Clause, head: Cut, tail: Cut): boolean =>
  head.pieces.length > 0 &&
  tail.pieces.length > 0 &&
  clause.headKind === 'words' &&
  clause.chain.some((m) => m.kind === 'link' && !scene.folded.startsWith('có', m.start)) &&
  /^(?:trên|tính trên|\/)\s*/u.test(scene.folded.slice(tail.pieces[0]!.start, tail.pieces[0]!.end)) &&
  scene.startingAt(['decoy'], tail.pieces[0]!.start) !== null

/** "hợp tác xã nông nghiệp là 367 hợp tác xã": the noun counted stands in the name already. */
const isSaid = (scene: Scene, noun: Span, head: Cut, tail: Cut): boolean =>
  tail.pieces.length === 0 &&
  head.pieces.some((piece) => scene.folded.startsWith(`${scene.folded.slice(noun.start, noun.end)} `, piece.start))

/** "Tổng tỷ suất sinh: 2,1 con/phụ nữ": a unit of two things names neither. */
const isRatio = (scene: Scene, noun: Span, head: Cut): boolean =>
  head.pieces.length > 0 &&
  /\/(?!\s?(?:năm|tháng|quý|tuần|ngày|vụ|kế|kh|chỉ|mục|\d))/u.test(scene.folded.slice(noun.start, noun.end + 6))

/** Words that count what stands before the amount: "xuất khẩu lao động 500 người", "đàn bò 40.000 con". */
const CLASSIFIER = /^(?:(?:nghìn|ngàn|triệu)\s+)?(?:con|người|chiếc|cái|lượt)$/u
/** What ends so wants an object: "đào tạo nghề cho 500 người". */
const WANTING = /(?:cho|với|của|thêm|mới|được|đưa|tuyển|có|cử|nhận|giao|số|đàn|dụng)$/u

function isClassifier(scene: Scene, noun: Span, head: Cut, tail: Cut): boolean {
  const last = head.pieces.at(-1)
  if (last === undefined || tail.pieces.length > 0) return false
  const words = scene.folded.slice(last.start, last.end)
  return (
    (words.includes(' ') || scene.folded.slice(noun.start, noun.end) === 'con') &&
    !WANTING.test(words) &&
    CLASSIFIER.test(scene.folded.slice(noun.start, noun.end))
  )
}

/** "2,6 triệu lượt khách" counts lượt khách. */
function withoutMultiplier(scene: Scene, noun: Span): Span {
  const multiplier = MULTIPLIER.exec(scene.folded.slice(noun.start, noun.end))
  return multiplier ? { start: noun.start + multiplier[0].length, end: noun.end } : noun
}

/** Joins a counted noun with the words right behind it, so that they stay one stretch. */
function merge(text: string, spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && span.start >= last.end && /^,?\s?$/u.test(text.slice(last.end, span.start)))
      merged[merged.length - 1] = { start: last.start, end: span.end }
    else merged.push(span)
  }
  return merged
}

/** "nhóm 5 tỉnh dẫn đầu cả nước về chỉ số X", "1 trong 5 địa phương có X cao nhất": what the ranking goes by. */
export function rankedBy(scene: Scene, tail: Span): Span | null {
  const bracket = /^\s*\([^()]*\)\s*/u.exec(scene.folded.slice(tail.start, tail.end))
  if (bracket) return rankedBy(scene, { start: tail.start + bracket[0].length, end: tail.end })
  const words = scene.folded.slice(tail.start, tail.end)
  const by = /^(?:[\p{L}]+[\s,]+){0,8}?về\s+/u.exec(words)
  if (by) return cutTail(scene, { start: tail.start + by[0].length, end: tail.end }, []).pieces[0] ?? null
  const most = /^(?:[\p{L}]+[\s,]+){0,6}?có\s+(.+?)\s+(?:cao|nhiều|tốt|lớn|thấp|ít)\s+nhất(?![\p{L}])/su.exec(words)
  if (!most) return null
  const start = tail.start + most[0].indexOf(most[1]!)
  return { start, end: start + most[1]!.length }
}

/** "trên 90% ở cấp huyện": the words behind the amount only say for which level it is. */
export function isTierOnly(scene: Scene, pieces: readonly Span[]): boolean {
  const [only, ...more] = pieces
  if (!only || more.length > 0) return false
  const before = /^(?:ở|tại|đối với|của|với|cho)\s+/u.exec(scene.folded.slice(only.start, only.end))?.[0].length ?? 0
  return scene.startingAt(['tier'], only.start + before)?.end === only.end
}

/** "40% GRDP": the whole that the share is of belongs to its unit. */
export function wholeOf(scene: Scene, clause: Clause): Span | null {
  if (clause.anchors[0]!.class !== 'share') return null
  const whole = /^(?:grdp|gdp)(?![\p{L}\p{N}])/u.exec(scene.folded.slice(clause.tail.start, clause.tail.end))
  return whole ? { start: clause.tail.start, end: clause.tail.start + whole[0].length } : null
}

/**
 * "nợ xấu dưới 3% tổng dư nợ", "chiếm 40% số hộ": behind a share of something named before its amount, the whole that it
 * is of is no part of the name. `known`: whether a name told before may be meant where the clause has none of its own.
 */
export function sharedWhole(scene: Scene, clause: Clause, known: boolean): boolean {
  const tail = clause.anchors.at(-1)!.inside ?? clause.tail
  if (clause.anchors[0]!.class !== 'share' || tail.end <= tail.start) return false
  const takes = clause.chain.some((m) => m.kind === 'link' && scene.folded.startsWith('chiếm', m.start))
  const joined = clause.chain.some((m) => m.kind !== 'aim' && m.kind !== 'period')
  const rated = scene.within('head', clause.head).some((m) => m.attributes.strong === true)
  const limited = clause.named && ['<', '<='].includes(clause.anchors[0]!.comparator)
  const named = clause.headKind === 'words' && (joined || rated || limited)
  if (!named && !(takes && known && clause.headKind === 'empty')) return false
  if (takes) return !scene.within('part', tail).length
  const whole = scene.startingAt(['whole'], tail.start)
  // "tổng số hồ sơ được giải quyết": what becomes of the whole makes it the thing named.
  return whole !== null && !scene.within('predicate', tail).some((m) => m.start >= whole.end)
}
