/** A statement or the inside of a bracket → what each of its clauses yields: frame, indicator, cuts. */
import type { Equivalents } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { contains, trim, wordCount } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import { bracketRole, equivalentOf } from './brackets.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { type Cut, cutHead, cutTail } from './cut.ts'
import type { RefusedAnchor } from './draft.ts'
import { fill, isTierOnly, rankedBy, sharedWhole, wholeOf } from './fill.ts'
import type { Found } from './found.ts'
import { frameOf } from './frames.ts'
import { isFunctional } from './head.ts'
import { listEnd } from './listed.ts'
import { openHead } from './opening.ts'
import type { Scene } from './scene.ts'
import type { Statement } from './statements.ts'
import { plainUnit } from './values.ts'

export function readRegion(
  scene: Scene,
  statement: Statement,
  region: Span,
  anchors: readonly Anchor[],
  all: readonly Anchor[],
  bracket: Span | null,
  before: readonly Span[],
  lead: readonly Span[],
  words: readonly Span[],
  found: Found[],
  refused: RefusedAnchor[],
): void {
  const inner = statement.brackets.filter((b) => b.start >= region.start && b.end <= region.end && b !== bracket)
  const outermost = inner.filter((b) => !inner.some((o) => o !== b && contains(o, b)))
  const clauses = clausesOf(scene, region, anchors, inner, bracket)
  let last = before
  let stem = words
  const used = new Set<Span>()
  for (const clause of clauses) {
    const own = outermost.filter((b) => contains(clause.span, b))
    const equivalents: Equivalents[] = []
    const dropped: Span[] = []
    const stages: Span[] = []
    for (const b of own) {
      used.add(b)
      const held = all.filter((a) => contains(b, a))
      const role = bracketRole(scene, b, held, clause)
      if (role === 'keep') continue
      dropped.push(b)
      if (role === 'equivalent') equivalents.push(...held.map((a) => equivalentOf(scene, b, a, clause)))
      else if (role === 'stage') stages.push(b)
      else if (role === 'refuse') refused.push(...held.map((anchor) => ({ anchor, reason: 'bracket.compared' })))
    }
    const head = cutHead(scene, withoutRanked(scene, clause), dropped)
    const whole = wholeOf(scene, clause)
    const tail = withInside(
      clause,
      excludedInBrackets(
        scene,
        cutTail(scene, tailOf(scene, clause, whole ? [whole, ...dropped] : dropped), dropped),
        own,
      ),
    )
    const tiered = isTierOnly(scene, tail.pieces)
    const about = clause.anchors[0]!.class === 'rank' ? rankedBy(scene, clause.tail) : null
    const tailed =
      tail.pieces.length > 0 &&
      !tiered &&
      !sharedWhole(scene, clause, last.length > 0) &&
      !saysWhose(scene, clause, tail)
    const said = tailed && !isAside(scene, clause, tail) && !saysWhere(scene, clause, tail)
    const frame = frameOf(clause, said, scene.rulebook)
    if (frame === null) {
      refused.push(...clause.anchors.map((anchor) => ({ anchor, reason: 'frame.none' })))
    } else {
      const own = about ? [about] : fill(scene, frame, clause, head, tailed ? tail : { ...tail, pieces: [] })
      const inherited = own.length === 0
      // "Tỷ lệ hộ có điện:" above a list of "- Nông thôn: 98%": the item names a part of what the lead-in names.
      const partial =
        stem.length > 0 && !clause.named && frame.indicator[0] === 'head' && clause.colon && isShort(scene.text, own)
      const bare = lead.length > 0 && frame.id === 'count.leading' && tail.pieces.length === 0
      const divides = clause.part || (found.at(-1)?.statement === statement && found.at(-1)!.clause.part)
      const again = tail.pieces.length === 0 && found.at(-1)?.statement === statement
      const same =
        ((divides || again) && frame.id === 'count.leading' && isFront(scene.folded, own, last)) ||
        (again && frame.id === 'change.counted' && clause.headKind === 'empty' && isAlike(clause, found.at(-1)!))
      const placed =
        divides &&
        frame.id === 'count.object' &&
        tail.pieces.length === 0 &&
        isPlaceOf(scene, clause, head, found.at(-1))
      const area = inherited || own[0]!.start < clause.anchors[0]!.start ? areaOf(scene, clause) : null
      const indicator =
        area && !inherited
          ? [area, ...own]
          : placed
            ? head.pieces
            : inherited || same
              ? last
              : partial
                ? [...(bracket ? last : stem), ...own]
                : bare
                  ? lead
                  : own
      const one: Found = {
        clause,
        frame,
        statement,
        indicator,
        head,
        tail,
        equivalents,
        inherited: inherited || (same && frame.id === 'change.counted'),
        each: null,
        spared: null,
        lent: null,
      }
      found.push(one)
      if (indicator.length > 0) last = indicator
      if (clause.stem) stem = [clause.stem]
      else if (words.length === 0 && !inherited && !isShort(scene.text, indicator)) stem = indicator
    }
    for (const stage of stages)
      readRegion(
        scene,
        statement,
        interior(stage),
        directAnchors(statement, stage, all),
        all,
        stage,
        last,
        [],
        stem,
        found,
        refused,
      )
  }
  for (const b of outermost) {
    if (!used.has(b))
      readRegion(
        scene,
        statement,
        interior(b),
        directAnchors(statement, b, all),
        all,
        b,
        last,
        [],
        stem,
        found,
        refused,
      )
  }
}

export const isShort = (text: string, spans: readonly Span[]): boolean =>
  spans.length === 1 && wordCount(text, spans[0]!) <= 3

/** "hộ nghèo còn 2% (chuẩn hiện hành)", "giảm 20% vào năm 2030, đều so với …": nothing is named behind the amount. */
const isAside = (scene: Scene, clause: Clause, { pieces }: Cut): boolean =>
  (pieces.length === 1 &&
    clause.headKind === 'words' &&
    isBracket(scene.text.slice(pieces[0]!.start, pieces[0]!.end))) ||
  pieces.every((piece) => isFunctional(scene, piece))

const isBracket = (words: string): boolean => /^(?:\([^()]*\)|\/.*)$/u.test(words)

/** "thấp hơn mục tiêu 12% đề ra", "vượt chỉ tiêu 91% Bộ giao": behind a plan's amount the words say who set it. */
const saysWhose = (scene: Scene, clause: Clause, tail: Cut): boolean =>
  clause.chain.some((m) => m.kind === 'planned') &&
  /^(?:(?:như|mà|đã|được)\s)*(?:đề ra|đặt ra|giao|xác định|thông qua|đăng ký|của|theo|trong|do)(?![\p{L}])|\s(?:giao|đề ra|thông qua)$/u.test(
    scene.folded.slice(tail.pieces[0]!.start, tail.pieces[0]!.end),
  )

/** "nồng độ bụi giảm 5% theo mỗi kỳ": behind a change of something named before it, the words only say where or when. */
const saysWhere = (scene: Scene, clause: Clause, tail: Cut): boolean =>
  clause.change !== null &&
  clause.headKind === 'words' &&
  /^(?:theo|trên|tại|ở|trong|từ|qua|nhờ|do|đối với|với|sau|mỗi)(?![\p{L}])/u.test(
    scene.folded.slice(tail.pieces[0]!.start, tail.pieces[0]!.end),
  )

/** "Xếp hạng về X có thay đổi, Việt Nam thuộc nhóm 4 nước …": who is ranked, behind a comma, is no part of the name. */
function withoutRanked(scene: Scene, clause: Clause): Span {
  const { head } = clause
  if (clause.anchors[0]!.class !== 'rank' || !clause.named) return head
  const ranked = /,\s*(?:tỉnh |thành phố |cả nước|việt nam)[^,]{0,20}$|,\s*việt nam$/u.exec(
    scene.folded.slice(head.start, head.end),
  )
  return ranked ? { start: head.start, end: head.start + ranked.index } : head
}

/** "12 bản chưa có điện, trong đó Tân Sơn 3 bản": behind a place, the thing counted is that of the whole. */
const isPlaceOf = (scene: Scene, clause: Clause, head: Cut, before: Found | undefined): boolean =>
  head.pieces[0] !== undefined &&
  before !== undefined &&
  plainUnit(before.clause.anchors.at(-1)!.unit) === plainUnit(clause.anchors[0]!.unit) &&
  /^(?:(?:huyện|xã|thành phố|thị xã|phường|quận|thị trấn|tp\.?)\s)?\p{Lu}/u.test(
    scene.text.slice(head.pieces[0].start, head.pieces[0].end),
  )

/** "đạt 18.000 đàn, tăng 5.550 đàn": what changes is what was counted so just before. */
const isAlike = (clause: Clause, before: Found): boolean =>
  clause.anchors[0]!.unit === before.clause.anchors.at(-1)!.unit

/** "1.200 công trình xây dựng xanh, trong đó Hà Nội có 200 công trình": the short name is the front of the long one. */
const isFront = (folded: string, short: readonly Span[], long: readonly Span[]): boolean =>
  short.length === 1 &&
  long.some(
    (piece) =>
      folded.startsWith(`${folded.slice(short[0]!.start, short[0]!.end)} `, piece.start) &&
      piece.end - piece.start > short[0]!.end - short[0]!.start,
  )

/** What stands between the two signs of a bracket. */
const interior = (bracket: Span): Span => ({
  start: bracket.start + 1,
  end: Math.max(bracket.start + 1, bracket.end - 1),
})

/** Anchors inside a bracket but in none of the brackets inside it. */
const directAnchors = (statement: Statement, bracket: Span, all: readonly Anchor[]): readonly Anchor[] =>
  all.filter(
    (a) =>
      contains(bracket, a) && !statement.brackets.some((b) => b !== bracket && contains(bracket, b) && contains(b, a)),
  )

/** "từ 2% tổng chi trở lên cho …": what stands inside the bound comes before what follows it. */
const withInside = (clause: Clause, cut: Cut): Cut => {
  const { inside } = clause.anchors.at(-1)!
  return inside ? { ...cut, pieces: [inside, ...cut.pieces] } : cut
}

function excludedInBrackets(scene: Scene, cut: Cut, own: readonly Span[]): Cut {
  if (cut.excludes) return cut
  for (const b of own) {
    const exclusion = scene.within('exclusion', { start: b.start + 1, end: b.end - 1 })[0]
    if (exclusion && exclusion.start - b.start < 5) {
      let start = exclusion.end
      while (start < b.end && /\s/u.test(scene.text[start]!)) start++
      return { ...cut, excludes: { start, end: b.end - 1 } }
    }
  }
  return cut
}

/** The words behind the amount, from behind a bracket that is dropped or a "trở lên" on. */
function tailOf(scene: Scene, clause: Clause, dropped: readonly Span[]): Span {
  let { start } = clause.tail
  for (const b of dropped) {
    if (/^[\s,]*$/u.test(scene.text.slice(start, b.start)) && b.end <= clause.tail.end && b.start >= start)
      start = b.end
  }
  while (start < clause.tail.end && /\s/u.test(scene.text[start]!)) start++
  return { start: listEnd(scene, clause, start), end: clause.tail.end }
}

/** "Các xã miền núi phấn đấu tỷ lệ che phủ rừng đạt 70%": the area that an aim parts from the name. */
function areaOf(scene: Scene, clause: Clause): Span | null {
  const aim = scene.within('aim', { start: clause.span.start, end: clause.head.start })[0]
  if (!aim) return null
  const front = trim(scene.text, openHead(scene, { start: clause.span.start, end: aim.start }).span)
  const area = scene.startingAt(['slice'], front.start)
  return area !== null && area.end === front.end ? front : null
}
