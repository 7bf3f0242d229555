/** Several amounts and as many things listed beside them → the name of each ("A, B và C lần lượt đạt 92%, 99%, 90%"). */
import { matches } from '../model/matches.ts'
import type { Span } from '../model/span.ts'
import { trim } from '../model/span.ts'
import type { Found } from './found.ts'
import type { Scene } from './scene.ts'

const JOINT = /[,;/]|(?<![\p{L}\p{N}])(?:và|hoặc)(?![\p{L}\p{N}])/gu
const WORD = /[\p{L}\p{N}]+/gu
/** "lần lượt 92%, 99% đối với mẫu giáo, tiểu học". */
const FOR = /^(?:đối với|cho|ở|tại|của|với)\s+(?:các\s+)?/u

/** Gives each amount of a list its own name, where the words before or behind them list as many things. */
export function nameRespectively(scene: Scene, found: readonly Found[]): void {
  for (const one of found) {
    const count = one.clause.anchors.length
    const [first] = one.indicator
    if (count < 2 || first === undefined || one.inherited || isOfTiers(scene, one)) continue
    const last = one.indicator.at(-1)!
    const behind = one.indicator.length > 1 && last.start > one.clause.anchors[0]!.end ? last : null
    if (behind) {
      const lead = FOR.exec(scene.folded.slice(behind.start, behind.end))?.[0].length ?? 0
      const items = itemsOf(scene, { start: behind.start + lead, end: behind.end }, count)
      if (items) one.each = items.map((item) => [...one.indicator.slice(0, -1), item])
    } else if (one.indicator.length === 1) {
      const items = itemsOf(scene, first, count)
      if (items)
        one.each = items.map((item, i) => [
          ...(i === 0 ? [] : sharedFront(scene, items, i)),
          item,
          ...(i === items.length - 1 ? [] : sharedEnd(scene, items)),
        ])
    }
  }
}

/** "… của cấp tỉnh, huyện, xã đạt tương ứng 80%, 70%, 60%": the amounts are those of the levels. */
const isOfTiers = (scene: Scene, { clause }: Found): boolean =>
  [clause.head, clause.tail].some((span) =>
    scene
      .within('tier', span)
      .some((m) => Array.isArray(m.attributes.levels) && m.attributes.levels.length === clause.anchors.length),
  )

/** The `count` things that a stretch lists, or null: parted at every joint, or at commas with one "và" before the last. */
function itemsOf(scene: Scene, span: Span, count: number): readonly Span[] | null {
  if (scene.within('tier', span).some((m) => Array.isArray(m.attributes.levels))) return null
  const joints: { start: number; end: number; comma: boolean }[] = []
  let depth = 0
  const words = scene.folded.slice(span.start, span.end)
  const brackets = matches(/[()]/gu, words).map((m) => ({ at: m.index, open: m[0] === '(' }))
  for (const match of matches(JOINT, words)) {
    depth = brackets.filter((b) => b.at < match.index).reduce((sum, b) => sum + (b.open ? 1 : -1), 0)
    if (depth !== 0) continue
    const start = span.start + match.index
    joints.push({ start, end: start + match[0].length, comma: /[,;]/u.test(match[0]) })
  }
  const commas = joints.filter((j) => j.comma)
  const final = joints.findLast((j) => !j.comma && j.start > (commas.at(-1)?.start ?? span.start))
  for (const chosen of [joints, commas, final ? [...commas, final] : commas]) {
    if (chosen.length !== count - 1) continue
    const items: Span[] = []
    let start = span.start
    for (const joint of [...chosen, { start: span.end, end: span.end }]) {
      items.push(trim(scene.text, { start, end: joint.start }))
      start = joint.end
    }
    if (items.every((item) => item.end - item.start > 1)) return items
  }
  return null
}

/** The predicate of the last thing that those before it leave out: "trường mầm non, tiểu học đạt chuẩn lần lượt là …". */
function sharedEnd(scene: Scene, items: readonly Span[]): readonly Span[] {
  const last = items.at(-1)!
  const verb = scene.within('predicate', last)[0]
  const alone = items.slice(0, -1).every((item) => scene.within('predicate', item).length === 0)
  return verb && alone && verb.start > last.start ? [{ start: verb.start, end: last.end }] : []
}

/** The front of the first thing that a later one leaves out: "Tỷ lệ huy động" of "trẻ 3 tuổi vào mẫu giáo, trẻ 6 tuổi …". */
function sharedFront(scene: Scene, items: readonly Span[], index: number): readonly Span[] {
  const [first] = items
  if (
    !first ||
    scene.within('head', { start: items[index]!.start, end: items[index]!.end })[0]?.start === items[index]!.start
  )
    return []
  const words = [...scene.folded.slice(first.start, first.end).matchAll(WORD)]
  // The word that opens this thing, else the one that opens another, stands where the first thing begins.
  const openings = [items[index]!, ...items.slice(1)].map(
    (item) => scene.folded.slice(item.start, item.end).match(WORD)?.[0],
  )
  for (const opening of openings) {
    const at = words.findIndex((word, i) => i > 0 && word[0] === opening)
    if (at > 0) return [trim(scene.text, { start: first.start, end: first.start + words[at]!.index })]
  }
  const slice = scene.within('slice', first).at(-1)
  const own = scene.startingAt(['slice'], items[index]!.start)
  if (slice && own?.rule === slice.rule && slice.end === first.end && slice.start > first.start)
    return [trim(scene.text, { start: first.start, end: slice.start })]
  const head = scene.startingAt(['head'], first.start)
  if (!head || head.end >= first.end) return []
  const growth = /^\s(?:tăng trưởng|tăng|giảm)(?![\p{L}])/u.exec(scene.folded.slice(head.end, first.end))
  return [{ start: head.start, end: head.end + (growth?.[0].length ?? 0) }]
}
