/** Clauses that name only what differs from the clause before → the same with the whole name. */
import type { Span } from '../model/span.ts'
import { type Found, isShare } from './found.ts'
import { type Kept, predicateOf, until, without, wordsOf } from './name-pieces.ts'
import { isProperty, measuredAlike, withoutProperty } from './part-measures.ts'
import { AREA, isPlace, isWhere, placeAt } from './part-places.ts'
import type { Scene } from './scene.ts'
import type { Statement } from './statements.ts'
import { twinOf } from './twins.ts'
import { plainUnit } from './values.ts'

const MOST_WORDS = 8
/** A place or area may take more. */
const MOST_AREA_WORDS = 16
/** A name of no more words is not taken to end in what another replaces. */
const MOST_SHORT = 5
/** Words that open what sets one part off from another; the second of two takes the place of the first. */
const OPENERS = new Set(
  'dưới trên từ thể qua vùng khu cấp nhóm khối loại hạng bậc tuyến ở tại đối thuộc có được đạt độ theo của bằng giữa'.split(
    ' ',
  ),
)
/** Heads that hold for each part of a whole: "tỷ trọng nông nghiệp 20%, công nghiệp 45%". */
const DIVIDED = /^(?:tỷ trọng|tỉ trọng|cơ cấu(?: (?!chuyển|theo)[\p{L}]+){0,2})/u

interface Base {
  readonly one: Found
  readonly name: readonly Span[]
}

/**
 * "tỷ lệ suy dinh dưỡng thể nhẹ cân 15%, thể thấp còi 26%", "tỷ lệ hộ có điện 99%, có nước sạch 85%", "tỷ lệ hộ nghèo
 * giảm 1%, riêng vùng cao 3%": each follower is given what it leaves out. `earlier`: the clauses of the same sentence
 * that a semicolon parts from these.
 */
export function namePartsAfter(scene: Scene, earlier: readonly Found[], found: readonly Found[]): void {
  let base: Base | null = null
  let shared: readonly Span[] | null = null
  let previous: Found | null = null
  let parted: Statement | null = null
  let whole: Base | null = null
  for (const one of [...earlier, ...found]) {
    const own = one.indicator
    // "mẫu giáo 84% (5 tuổi 99%), tiểu học 100%": a bracket divides what stands before it, and nothing behind it.
    if (one.clause.bracket === null) {
      base = previous !== null && whole !== null && previous.clause.bracket !== null ? whole : base
    } else if (previous?.clause.bracket === null) {
      whole = base
      base = { one: previous, name: previous.indicator }
    }
    previous = one
    if (one.clause.part) parted = one.statement
    const fresh = found.includes(one)
    if (base !== null && fresh && isProperty(scene, one)) {
      // "trong đó cam 200 ha, bưởi 300 ha; đưa năng suất lên 70 tạ/ha": the property is not of the last part alone.
      const divided = parted === base.one.statement && one.statement !== parted
      if (!divided) one.indicator = [...withoutProperty(scene, base.name), ...own]
      continue
    }
    // "24.000 lao động, trong đó 70% được đào tạo": what is said of the part is said of the whole's own thing.
    if (base !== null && fresh && isToldOf(scene, one)) {
      const verb = predicateOf(scene, base.name)
      one.indicator = [...(verb === null ? base.name : until(base.name, verb)), ...own]
      continue
    }
    if (base !== null && fresh && isFollower(scene, base.one, one)) {
      lendChange(scene, base.one, one)
      const part = own[0]!
      const given: Kept | null =
        keptOf(scene, base, one, part) ??
        (shared && joinsBare(scene, one, part) ? { kept: shared, from: part.start } : null)
      if (given) {
        one.indicator = [...given.kept, { start: given.from, end: part.end }, ...own.slice(1)]
        shared = sharedPredicate(scene, given.kept, { start: given.from, end: part.end })
        continue
      }
    }
    shared = null
    if (!one.inherited && own.length > 0) base = { one, name: own }
  }
}

const isToldOf = (scene: Scene, one: Found): boolean =>
  one.clause.part &&
  isShare(one) &&
  one.head.pieces.length === 0 &&
  /^(?:được|có|hoàn thành|đạt|đã)(?![\p{L}])/u.test(scene.folded.slice(one.indicator[0]!.start, one.indicator[0]!.end))

/** True when a clause names itself by words before its amount and these open no name of their own. */
function isFollower(scene: Scene, base: Found, one: Found): boolean {
  const [first] = one.indicator
  return (
    first !== undefined &&
    first.start >= one.clause.span.start &&
    !one.inherited &&
    !one.clause.named &&
    one.clause.stem === null &&
    (one.frame.indicator[0] === 'head' || divides(scene, one)) &&
    one.clause.anchors[0]!.class === base.clause.anchors[0]!.class &&
    plainUnit(one.clause.anchors[0]!.unit) === plainUnit(base.clause.anchors[0]!.unit) &&
    (one.clause.part || !one.clause.chain.some((m) => m.kind === 'aim'))
  )
}

/** "80% ở nông thôn": the words behind a share only say in which part. */
const divides = (scene: Scene, one: Found): boolean =>
  one.frame.id === 'share.leading' &&
  (scene.startingAt(['slice'], one.indicator[0]!.start) !== null || isWhere(scene, one))

/** What of the base's name stands before the part's own words, and where these begin; null where nothing tells. */
function keptOf(scene: Scene, base: Base, one: Found, part: Span): Kept | null {
  const words = wordsOf(scene, [part])
  const name = wordsOf(scene, base.name)
  const alike = scene.startingAt(['slice'], part.start)?.rule
  const parted =
    base.one.clause.named ||
    base.one.clause.part ||
    one.clause.part ||
    one.clause.bracket !== null ||
    isWhere(scene, one) ||
    (alike !== undefined && base.name.some((piece) => scene.within('slice', piece).some((m) => m.rule === alike)))
  const area = AREA.test(scene.folded.slice(part.start, part.end)) && scene.within('predicate', part).length === 0
  const spot = isWhere(scene, one) || area
  if (words.length > (spot ? MOST_AREA_WORDS : MOST_WORDS) || name.length < 2) return null
  const word = (span: Span | undefined): string => (span ? scene.folded.slice(span.start, span.end) : '')
  const head = scene.within('head', base.name[0]!)[0]
  const behind = head && head.start === base.name[0]!.start ? head.end : name[0]!.end
  const same = name.findLastIndex(
    (w, i) =>
      w.start >= behind &&
      word(w) === word(words[0]) &&
      (OPENERS.has(word(w)) || (word(name[i + 1]) === word(words[1]) && w.start > behind + 1)),
  )
  // "tỷ lệ lao động qua đào tạo 33% (lao động nữ 28%)": the thing said again with what sets its part off.
  const set = words.length > 1 ? scene.endingAt(['slice'], part.end) : null
  const again = words.filter((w) => set !== null && w.end <= set.start)
  if (set && parted && again.length > 0 && again.every((w) => name.some((n) => word(n) === word(w))))
    return { kept: base.name, from: set.start }
  if (parted && same > 0) return { kept: until(base.name, name[same]!.start), from: part.start }
  if (
    (one.clause.part || one.clause.bracket !== null) &&
    !isPlace(scene, base.name) &&
    AREA.test(scene.folded.slice(part.start, part.end))
  )
    return { kept: base.name, from: part.start }
  if (isWhere(scene, one)) {
    const place = placeAt(scene, base.name)
    return { kept: place === null ? base.name : until(base.name, place), from: part.start }
  }
  const slice = scene.startingAt(['slice'], part.start)
  if (parted && slice !== null && !isPlace(scene, base.name)) {
    const old = base.name.flatMap((piece) => scene.within('slice', piece)).findLast((m) => m.rule === slice.rule)
    const kept = old === undefined ? base.name : without(base.name, old)
    return { kept, from: part.start }
  }
  const from = scene.folded.slice(part.start - 3, part.start) === 'có ' ? part.start - 3 : part.start
  if (from < part.start || scene.startingAt(['predicate'], from) !== null) {
    const at = predicateOf(scene, base.name)
    return at === null ? null : { kept: until(base.name, at), from }
  }
  const twin = twinOf(scene, base.name, part)
  if (twin !== null) return { kept: until(base.name, twin), from: part.start }
  // "tỷ trọng chế biến 40%; giảm hao hụt xuống 8%": a verb before the name opens one of its own.
  if (one.clause.change && one.clause.change.start < part.start) return null
  const divided = DIVIDED.exec(scene.folded.slice(base.name[0]!.start, base.name[0]!.end))
  if (divided) {
    const { start } = base.name[0]!
    return { kept: [{ start, end: start + divided[0].length }], from: part.start }
  }
  return measuredAlike(scene, base.name, one) ?? lastReplaced(scene, base, one, name, words.length)
}

/**
 * "Tỷ lệ cơ giới hóa khâu làm đất 95%, gieo cấy 60%": two words behind a rate of many take the place of its last two.
 */
function lastReplaced(scene: Scene, base: Base, one: Found, name: readonly Span[], count: number): Kept | null {
  const part = one.indicator[0]!
  const rate = /^(?:tỷ lệ|tỉ lệ|tỷ suất)(?![\p{L}])/u.test(scene.folded.slice(base.name[0]!.start, base.name[0]!.end))
  const beside = one.statement === base.one.statement && one.clause.change === null
  return rate && beside && count === 2 && name.length > MOST_SHORT
    ? { kept: until(base.name, name[name.length - count]!.start), from: part.start }
    : null
}

/** "giảm mỗi năm 1%, riêng vùng cao 3%": the part changes as the whole does. */
function lendChange(scene: Scene, base: Found, one: Found): void {
  const change = base.clause.change ?? base.lent?.change ?? null
  const shared = one.clause.part || isWhere(scene, one)
  if (shared && one.clause.change === null && change !== null && base.frame.measure === 'change')
    one.lent ??= { change, comparator: '=' }
}

/** "…, có nước sạch 85% và nhà tiêu 70%": a bare noun behind a comma or "và" goes on with the verb before it. */
const joinsBare = (scene: Scene, one: Found, part: Span): boolean =>
  /^[\s,]*(?:và\s+)?$/u.test(scene.folded.slice(one.clause.span.start, part.start))

/** Subject and verb that a bare noun behind them shares: "hộ" and "có". */
function sharedPredicate(scene: Scene, kept: readonly Span[], part: Span): readonly Span[] | null {
  const verb = scene.startingAt(['predicate'], part.start)
  return verb && verb.end < part.end ? [...kept, { start: verb.start, end: verb.end }] : null
}
