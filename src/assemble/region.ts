/** A statement or the inside of a bracket → what each of its clauses yields: frame, indicator, cuts. */
import type { Equivalents } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { contains } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import { bracketRole, equivalentOf } from './brackets.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { type Cut, cutHead, cutTail } from './cut.ts'
import type { RefusedAnchor } from './draft.ts'
import { fill, isTierOnly, rankedBy, wholeOf } from './fill.ts'
import type { Found } from './found.ts'
import { frameOf } from './frames.ts'
import type { Scene } from './scene.ts'
import type { Statement } from './statements.ts'

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
    const said = tail.pieces.length > 0 && !tiered && !saysWhere(scene, clause, tail)
    const frame = frameOf(clause, said, scene.rulebook)
    if (frame === null) {
      refused.push(...clause.anchors.map((anchor) => ({ anchor, reason: 'frame.none' })))
    } else {
      const own = about ? [about] : fill(scene, frame, clause, head, tiered ? { ...tail, pieces: [] } : tail)
      const inherited = own.length === 0
      // "Tỷ lệ hộ có điện:" above a list of "- Nông thôn: 98%": the item names a part of what the lead-in names.
      const partial =
        stem.length > 0 && !clause.named && frame.indicator[0] === 'head' && clause.colon && isShort(scene.text, own)
      const bare = lead.length > 0 && frame.id === 'count.leading' && tail.pieces.length === 0
      const divides = clause.part || (found.at(-1)?.statement === statement && found.at(-1)!.clause.part)
      const again = tail.pieces.length === 0 && found.at(-1)?.statement === statement
      const same = (divides || again) && frame.id === 'count.leading' && isFront(scene.folded, own, last)
      const indicator = inherited || same ? last : partial ? [...(bracket ? last : stem), ...own] : bare ? lead : own
      const one: Found = {
        clause,
        frame,
        statement,
        indicator,
        head,
        tail,
        equivalents,
        inherited,
        each: null,
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
  spans.length === 1 && text.slice(spans[0]!.start, spans[0]!.end).split(/\s+/u).length <= 3

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

/** Verbs that open a new statement behind a comma, where a list of nouns would go on. */
const OPENS =
  /^(?:nâng|tăng|giảm|bảo đảm|đảm bảo|góp|tạo|thu hút|giải quyết|phục vụ|đáp ứng|khai thác|phát huy|mở|hình thành|đẩy|thúc|từng|đưa|giúp|trong|với|theo|mà|nhất là|gắn|xây dựng|phát triển|hoàn thành|quy mô|diện tích|công suất|ước|bình quân|cao hơn|thấp hơn|vượt|bằng|đạt)(?![\p{L}])/u
const MOST_LISTED = 3

/** "03 cơ sở giáo dục, đào tạo của tỉnh": where a noun goes on as a list, the words behind its comma are of the name. */
function listEnd(scene: Scene, clause: Clause, start: number): number {
  if (clause.anchors[0]!.class !== 'counted' || scene.text[start] !== ',') return start
  const after = start + 1 + (/^\s*/u.exec(scene.text.slice(start + 1))?.[0].length ?? 0)
  const words = scene.folded.slice(after, clause.tail.end)
  const listed = /^([\p{L}\s]+?)(?=,|\s(?:và|hoặc|của|tại|ở|trên|có|được|hiện đại)(?![\p{L}]))/u.exec(words)?.[1]
  const fresh =
    OPENS.test(words) ||
    scene.startingAt(['closing', 'part', 'aim', 'period', 'outcome'], start) !== null ||
    scene.startingAt(
      ['opening', 'aim', 'period', 'agency', 'actor', 'tier', 'head', 'part', 'link', 'change', 'outcome'],
      after,
    ) !== null
  return listed && !fresh && listed.trim().split(/\s+/u).length <= MOST_LISTED ? after : start
}
