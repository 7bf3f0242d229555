/** Sibling clauses → the same, each with the subject, predicate, verb or comparator that it shares with a neighbour. */
import type { Span } from '../model/span.ts'
import { wordCount } from '../model/span.ts'
import { type Found, isShare } from './found.ts'
import { isPlaceName } from './head.ts'
import { namePartsAfter } from './part-names.ts'
import { nameRespectively } from './respective.ts'
import type { Scene } from './scene.ts'
import { mostPartWords } from './stem.ts'
import { dropListedTiers, dropSharedTiers, shareAcrossTiers } from './tiers.ts'

/**
 * Lets the clauses of one statement lend each other what a list says only once. `earlier`: those of the same sentence
 * that semicolons part from them.
 */
export function lendBetweenSiblings(scene: Scene, earlier: readonly Found[], found: readonly Found[]): void {
  lendStems(scene, earlier, found)
  namePartsAfter(scene, earlier, found)
  lendVerbs(scene, found)
  nameFromNext(earlier, found)
  shareAcrossTiers(scene, found)
  sharePredicates(scene, found)
  nameBareCounts(scene, found)
  sharePopulation(scene, found)
  dropSharedTiers(scene, found)
  dropListedTiers(scene, found)
  nameRespectively(scene, found)
  spareStages(found)
}

/** "… (trừ hồ sơ mật) đạt 80% năm 2025, 90% năm 2030": what an amount has no name of its own for is excepted as before. */
function spareStages(found: readonly Found[]): void {
  for (let i = 1; i < found.length; i++) {
    const [before, one] = [found[i - 1]!, found[i]!]
    if (one.inherited && one.statement === before.statement)
      one.spared ??= before.tail.excludes ?? before.head.excludes ?? before.spared
  }
}

/** "Tỷ lệ lao động qua đào tạo: nam 50%, nữ 60%": what stands before the colon names the second too. */
function lendStems(scene: Scene, earlier: readonly Found[], found: readonly Found[]): void {
  let stem: Span | null = null
  for (const one of [...earlier, ...found]) {
    const first = one.indicator[0]
    if (one.clause.stem) {
      stem = one.clause.stem
      // "Diện tích của các địa phương gồm: huyện A 28.000 ha": what leads from the name to the list is left out.
      if (first && first.start > stem.end && one.indicator.length === 1) one.indicator = [stem, first]
    } else if (stem && found.includes(one) && isPlaceCount(scene, one)) one.indicator = [stem, ...one.head.pieces]
    else if (
      stem &&
      one.clause.bracket === null &&
      !one.clause.named &&
      one.frame.indicator[0] === 'head' &&
      one.indicator.length === 1
    ) {
      const words = wordCount(scene.text, one.indicator[0]!)
      if (words <= mostPartWords(scene, stem) && found.includes(one)) one.indicator = [stem, ...one.indicator]
    } else if (one.clause.named) stem = null
  }
}

/** "Số hộ thoát nghèo: huyện A 845 hộ, huyện B 790 hộ": what is counted stands before the colon. */
const isPlaceCount = (scene: Scene, { frame, head, tail }: Found): boolean =>
  frame.id === 'count.object' &&
  tail.pieces.length === 0 &&
  head.pieces.length === 1 &&
  isPlaceName(scene, head.pieces[0]!)

/**
 * "cắt giảm ít nhất: 30% thời gian, 30% chi phí": verb and comparator hold for the list that the colon opens.
 * "giảm 5% vụ, 3% người chết": the verb holds for a bare noun that follows.
 */
function lendVerbs(scene: Scene, found: readonly Found[]): void {
  for (let i = 1; i < found.length; i++) {
    const one = found[i]!
    const before = found[i - 1]!
    if (
      one.clause.change ||
      !one.frame.id.endsWith('.leading') ||
      one.indicator.length === 0 ||
      before.indicator.length === 0
    )
      continue
    if (!adjoining(scene, before, one)) continue
    const first = before.clause.anchors[0]!
    const listed = before.clause.colon || scene.text.slice(first.start, first.end).includes(':')
    if (before.lent) one.lent = before.lent
    else if (listed) one.lent = { change: before.clause.change, comparator: first.comparator }
    else if (before.clause.change && predicateStart(scene, one.indicator[0]) === null)
      one.lent = { change: before.clause.change, comparator: '=' }
  }
}

/**
 * "15% A, 62,5% B và 45% C hoàn thành …": A and B are given C's predicate.
 * "100% đơn vị đạt cấp độ 4 và 90% đạt cấp độ 5": the second is given the first's subject.
 */
function sharePredicates(scene: Scene, found: readonly Found[]): void {
  for (let i = 0; i < found.length; i++) {
    const one = found[i]!
    if (!isShare(one) && !isBareCount(one)) continue
    const next = found[i + 1]
    if (
      next &&
      (isShare(next) || isCount(next)) &&
      !hasOwnClause(scene, one) &&
      adjoining(scene, one, next) &&
      (isShare(one) || scene.folded.slice(one.indicator.at(-1)!.end, next.clause.anchors[0]!.start).includes('và')) &&
      !tells(scene, one)
    ) {
      const last = lastOfList(scene, found, i)
      const at = last?.indicator.findIndex((piece) => predicateStart(scene, piece) !== null) ?? -1
      if (last && at !== -1) {
        const start = predicateStart(scene, last.indicator[at])!
        if (at > 0 || start > last.indicator[0]!.start) {
          one.spared = last.tail.excludes
          one.indicator = [...one.indicator, { start, end: last.indicator[at]!.end }, ...last.indicator.slice(at + 1)]
        }
      }
    }
    const before = found[i - 1]
    if (
      before &&
      HEADED.has(before.frame.id) &&
      one.indicator.length === 1 &&
      one.frame.id === 'share.leading' &&
      adjoining(scene, before, one) &&
      predicateStart(scene, one.indicator[0]) === null
    ) {
      one.indicator = [...before.head.pieces, ...one.indicator]
      continue
    }
    if (
      before &&
      isShare(before) &&
      one.indicator.length > 0 &&
      predicateStart(scene, one.indicator[0]) === one.indicator[0]!.start
    ) {
      const at = predicateStart(scene, before.indicator[0])
      if (at !== null && at > before.indicator[0]!.start)
        one.indicator = [{ start: before.indicator[0]!.start, end: at }, ...one.indicator]
    }
  }
}

/** "tổ chức đảng", "hội viên": a verb that opens a name is part of a noun there and tells nothing of it. */
const tells = (scene: Scene, one: Found): boolean =>
  one.indicator.some((piece, i) => {
    const at = predicateStart(scene, piece)
    return at !== null && (i > 0 || at > piece.start)
  })

const isCount = (one: Found): boolean => /^count\.(?:leading|aimed)$/u.test(one.frame.id) && !one.inherited

/** "3 huyện và 70% số xã đạt chuẩn": a thing counted of which nothing is said. */
const isBareCount = (one: Found): boolean =>
  isCount(one) && one.tail.pieces.length === 0 && one.head.pieces.length === 0

/** "Bảo hiểm y tế bao phủ 97% dân số": subject and verb before the amount leave nothing for a neighbour to say. */
const hasOwnClause = (scene: Scene, one: Found): boolean =>
  one.frame.id === 'share.object' && one.head.pieces.reduce((sum, p) => sum + wordCount(scene.text, p), 0) >= 4

/** "Đến năm 2025 đạt 80%, đến năm 2030 đạt 95% trường học …": what opens a sentence without a name takes the next one's. */
function nameFromNext(earlier: readonly Found[], found: readonly Found[]): void {
  const [one, next] = found
  if (!one || !next || earlier.length > 0 || !one.inherited || next.inherited || one.frame.id !== 'sibling.value')
    return
  const alike =
    isShare(next) && next.head.pieces.length === 0 && one.clause.anchors[0]!.unit === next.clause.anchors[0]!.unit
  if (alike && one.clause.chain.some((m) => m.kind === 'link') && next.clause.chain.some((m) => m.kind === 'link'))
    one.indicator = next.indicator
}

/** "9 bác sĩ và 20,5 giường bệnh trên 01 vạn dân": the number of people is that of both. */
function sharePopulation(scene: Scene, found: readonly Found[]): void {
  for (let i = 1; i < found.length; i++) {
    const one = found[i - 1]!
    const people = found[i]!.tail.pieces[0]
    if (
      people &&
      one.frame.id.startsWith('count.') &&
      scene.startingAt(['decoy'], people.start) &&
      adjoining(scene, one, found[i]!)
    )
      one.indicator = [...one.indicator, people]
  }
}

/** "thành lập mới 12 hợp tác xã, 5 tổ hợp tác": a thing with nothing said of it is counted as its neighbour is. */
function nameBareCounts(scene: Scene, found: readonly Found[]): void {
  let given: readonly Span[] = []
  for (let i = 1; i < found.length; i++) {
    const one = found[i]!
    const before = found[i - 1]!
    const own = before.clause.headKind === 'words' ? before.head.pieces : []
    // "4 trường đạt chuẩn (1 mầm non, 2 tiểu học)": in a bracket the things are sorts of what stands before it.
    const sorts = one.clause.bracket !== null && before.clause.bracket === null
    const source = sorts ? before.indicator : own.length > 0 ? own : given
    given = []
    if (
      one.frame.id !== 'count.leading' ||
      !saysOnlyWhere(scene, one) ||
      one.inherited ||
      one.statement !== before.statement ||
      source.length === 0 ||
      source[0]!.start >= one.indicator[0]!.start
    )
      continue
    one.indicator = [...(sorts ? withoutEnd(scene, source, one.indicator[0]!) : source), ...one.indicator]
    given = source
  }
}

/** "25.000 lao động (10.000 lao động nữ)": the noun that the sort says again is left out of the whole's name. */
function withoutEnd(scene: Scene, name: readonly Span[], noun: Span): readonly Span[] {
  const last = name.at(-1)!
  const words = scene.folded.slice(last.start, last.end).split(' ')
  const again = scene.folded.slice(noun.start, noun.end)
  for (let i = Math.max(0, words.length - 3); i < words.length; i++) {
    const end = words.slice(i).join(' ')
    if (again.startsWith(end)) return [...name.slice(0, -1), { start: last.start, end: last.end - end.length }]
  }
  return name
}

/** "1 tổ chức đoàn trong doanh nghiệp tư nhân": nothing is said of the thing but where it is. */
const saysOnlyWhere = (scene: Scene, { tail }: Found): boolean =>
  tail.pieces.length === 0 ||
  /^(?:trong|ở|tại|cho)(?![\p{L}])/u.test(scene.folded.slice(tail.pieces[0]!.start, tail.pieces[0]!.end))

/** Frames whose indicator begins with the words before the amount. */
const HEADED = new Set(['share.split', 'share.object'])

/** True when only a comma or "và" parts the two, and the second does not open a part of the first. */
function adjoining(scene: Scene, one: Found, next: Found): boolean {
  const [anchor] = next.clause.anchors
  const joint =
    next.head.pieces.length === 0 ? Math.min(anchor!.start, ...next.clause.chain.map((m) => m.start)) : anchor!.start
  const gap = scene.folded.slice(one.indicator.at(-1)!.end, joint)
  return /^[\s,]*(?:và)?[\s,]*$/u.test(gap) && !next.clause.part && one.statement === next.statement
}

function lastOfList(scene: Scene, found: readonly Found[], from: number): Found | null {
  for (let i = from + 1; i < found.length; i++) {
    if (tells(scene, found[i]!)) return found[i]!
    const next = found[i + 1]
    if (!next || !isShare(next) || !adjoining(scene, found[i]!, next)) return null
  }
  return null
}

/** Where the predicate begins in a piece of an indicator; null where it is a mere noun phrase. */
function predicateStart(scene: Scene, piece: Span | undefined): number | null {
  if (!piece) return null
  return scene.within('predicate', piece)[0]?.start ?? null
}
