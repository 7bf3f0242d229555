/** A passage of running text → the targets that its sentences state, and the amounts that state none. */
import type { Mention } from '../model/mention.ts'
import type { Passage } from '../model/outline.ts'
import { yearOf } from '../model/period.ts'
import type { Comparator, Equivalents, Level, RecordPeriod, TargetBaseline } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { contains } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import { type Anchor, anchorsIn, MULTIPLIER } from './anchors.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { type Cut, cutHead, cutTail } from './cut.ts'
import type { RefusedAnchor, TargetDraft } from './draft.ts'
import { frameOf, type ProseFrame } from './frames.ts'
import { announced, type Judgement, judge, type Kind } from './kind.ts'
import { leadInIndicator, leadInWords } from './lead-in.ts'
import { lendBetweenSiblings } from './lend.ts'
import { levelsOf } from './levels.ts'
import { documentYear, freePeriods, isDated, periodFrom } from './periods.ts'
import { refusalOf } from './refuse.ts'
import type { Scene } from './scene.ts'
import type { Setting } from './setting.ts'
import { type Statement, statements } from './statements.ts'

export interface ProseResult {
  readonly targets: readonly TargetDraft[]
  readonly refused: readonly RefusedAnchor[]
  /** The period by which the passage's aims are to be reached, for the passages behind it. */
  readonly running: RecordPeriod | null
}

/** All that one clause yields before siblings have lent each other what they lack. */
export interface Found {
  readonly clause: Clause
  readonly frame: ProseFrame
  readonly statement: Statement
  indicator: readonly Span[]
  readonly head: Cut
  readonly tail: Cut
  readonly equivalents: readonly Equivalents[]
  /** True when the indicator is that of the clause before. */
  readonly inherited: boolean
  /** Verb of change and comparator that a sibling before it set for the whole list. */
  lent: Lent | null
}

export interface Lent {
  readonly change: Mention | null
  readonly comparator: Comparator
}

/**
 * Reads one passage. `running` is the aim's period that an earlier passage of the same part named: it holds where
 * nothing nearer names one. `above` is the target that the passage's lead-in states, if any.
 */
export function proseTargets(
  scene: Scene,
  passage: Passage,
  setting: Setting,
  running: RecordPeriod | null,
  above: TargetDraft | null = null,
): ProseResult {
  const targets: TargetDraft[] = []
  const refused: RefusedAnchor[] = []
  const parts = statements(scene.text, passage)
  let carried: RecordPeriod | null = null
  let aimed = running
  const lead = above?.indicator ?? leadInIndicator(scene, setting)
  let last: readonly Span[] = lead
  const words = above?.indicator ?? leadInWords(scene, setting)
  let stem = words
  let told: Kind | null = null
  for (let i = 0; i < parts.length; i++) {
    const statement = parts[i]!
    const sentence = sentenceOf(parts, i)
    const anchors = anchorsIn(scene, statement)
    if (anchors.length > 0) {
      const found: Found[] = []
      const outer = anchors.filter((a) => !statement.brackets.some((b) => contains(b, a)))
      readRegion(scene, statement, statement, outer, anchors, null, last, lead, stem, found, refused)
      lendBetweenSiblings(scene, found)
      for (const one of found) {
        if (one.indicator.length > 0) last = one.indicator
        // "Số xã đạt chuẩn: 20 xã; miền núi: 8": what the first names the short ones behind it divide.
        if (words.length === 0 && !one.inherited && !isShort(scene.text, one.indicator)) stem = one.indicator
        emit(
          scene,
          { passage, setting, sentence, period: carried ?? setting.period ?? aimed, told, above },
          one,
          found,
          targets,
          refused,
        )
      }
    }
    const emitted = targets.at(-1)
    if (anchors.length === 0 && statement.start === sentence.start) told = announced(scene, statement) ?? told
    else if (emitted && contains(statement, emitted.anchor) && emitted.signs.includes('cue')) told = emitted.kind
    carried = leadingPeriod(scene, sentence) ?? carried
    aimed = aimedPeriod(scene, statement) ?? aimed
  }
  return { targets, refused, running: aimed }
}

/** The whole sentence that a statement is part of. */
function sentenceOf(parts: readonly Statement[], at: number): Span {
  const { sentence } = parts[at]!
  let first = at
  let end = at
  while (first > 0 && parts[first - 1]!.sentence === sentence) first--
  while (end + 1 < parts.length && parts[end + 1]!.sentence === sentence) end++
  return { start: parts[first]!.start, end: parts[end]!.end }
}

function readRegion(
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
    const head = cutHead(scene, clause.head, dropped)
    const whole = wholeOf(scene, clause)
    const tail = excludedInBrackets(
      scene,
      cutTail(scene, tailOf(scene, clause, whole ? [whole, ...dropped] : dropped), dropped),
      own,
    )
    const tiered = isTierOnly(scene, tail.pieces)
    const about = clause.anchors[0]!.class === 'rank' ? rankedBy(scene, clause.tail) : null
    const frame = frameOf(clause, tail.pieces.length > 0 && !tiered, scene.rulebook)
    if (frame === null) {
      refused.push(...clause.anchors.map((anchor) => ({ anchor, reason: 'frame.none' })))
    } else {
      const own = about ? [about] : fill(scene, frame, clause, head, tiered ? { ...tail, pieces: [] } : tail)
      const inherited = own.length === 0
      // "Tỷ lệ hộ có điện:" above a list of "- Nông thôn: 98%": the item names a part of what the lead-in names.
      const partial =
        stem.length > 0 && !clause.named && frame.indicator[0] === 'head' && clause.colon && isShort(scene.text, own)
      const bare = lead.length > 0 && frame.id === 'count.leading' && tail.pieces.length === 0
      const indicator = inherited ? last : partial ? [...stem, ...own] : bare ? lead : own
      const one: Found = {
        clause,
        frame,
        statement,
        indicator,
        head,
        tail,
        equivalents,
        inherited,
        lent: null,
      }
      found.push(one)
      if (indicator.length > 0) last = indicator
      if (words.length === 0 && !inherited && !isShort(scene.text, indicator)) stem = indicator
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

/** "nhóm 5 tỉnh dẫn đầu cả nước về chỉ số X", "1 trong 5 địa phương có X cao nhất": what the ranking goes by. */
function rankedBy(scene: Scene, tail: Span): Span | null {
  const words = scene.folded.slice(tail.start, tail.end)
  const by = /^(?:(?:cả nước|toàn quốc|trong nước|vùng|khu vực)\s+)?về\s+/u.exec(words)
  if (by) return cutTail(scene, { start: tail.start + by[0].length, end: tail.end }, []).pieces[0] ?? null
  const most = /^có\s+(.+?)\s+(?:cao|nhiều|tốt|lớn|thấp|ít)\s+nhất(?![\p{L}])/su.exec(words)
  return most ? { start: tail.start + 3, end: tail.start + 3 + most[1]!.length } : null
}

/** "trên 90% ở cấp huyện": the words behind the amount only say for which level it is. */
function isTierOnly(scene: Scene, pieces: readonly Span[]): boolean {
  const [only, ...more] = pieces
  if (!only || more.length > 0) return false
  const before = /^(?:ở|tại|đối với|của|với|cho)\s+/u.exec(scene.folded.slice(only.start, only.end))?.[0].length ?? 0
  return scene.startingAt(['tier'], only.start + before)?.end === only.end
}

const isShort = (text: string, spans: readonly Span[]): boolean =>
  spans.length === 1 && text.slice(spans[0]!.start, spans[0]!.end).split(/\s+/u).length <= 3

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

/** What a bracket is to its clause. */
function bracketRole(
  scene: Scene,
  bracket: Span,
  held: readonly Anchor[],
  clause: Clause,
): 'keep' | 'drop' | 'equivalent' | 'stage' | 'refuse' {
  const inner = { start: bracket.start + 1, end: bracket.end - 1 }
  if (scene.within('exclusion', inner).some((m) => m.start - inner.start < 4)) return 'drop'
  if (held.length === 0) {
    const period = scene.within('period', inner)[0]
    return period && period.start - inner.start < 3 && inner.end - period.end < 3 ? 'drop' : 'keep'
  }
  if (bracket.start < clause.anchors[0]!.end) return 'keep'
  if (
    /^\s*(?:so với|nghị quyết|kế hoạch|yêu cầu|mục tiêu|toàn quốc|cả nước|chỉ tiêu|trung ương)/u.test(
      scene.folded.slice(inner.start, inner.end),
    )
  )
    return 'refuse'
  const dated = freePeriods(scene, inner).length > 0
  const first = held[0]!
  const opens = first.start - inner.start
  const single = held.length === 1 && scene.within('part', inner).length === 0
  if (single && !dated && (opens < 24 || first.class !== 'share')) return opens < 40 ? 'equivalent' : 'stage'
  return 'stage'
}

function equivalentOf(scene: Scene, bracket: Span, anchor: Anchor, clause: Clause): Equivalents {
  const before = scene.folded.slice(bracket.start + 1, anchor.start)
  const level = /còn|đạt|là|chiếm/u.test(before)
  return {
    text: oneLine(scene.text.slice(anchor.start, anchor.noun?.end ?? anchor.end)),
    low: anchor.low ?? anchor.high,
    unit: anchor.unit,
    measure: level ? 'level' : measureOf(clause.change, 'change', anchor),
  }
}

/** The words behind the amount, from behind a bracket that is dropped or a "trở lên" on. */
function tailOf(scene: Scene, clause: Clause, dropped: readonly Span[]): Span {
  let { start } = clause.tail
  for (const b of dropped) {
    if (/^[\s,]*$/u.test(scene.text.slice(start, b.start)) && b.end <= clause.tail.end && b.start >= start)
      start = b.end
  }
  while (start < clause.tail.end && /\s/u.test(scene.text[start]!)) start++
  return { start, end: clause.tail.end }
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

function fill(scene: Scene, frame: ProseFrame, clause: Clause, head: Cut, tail: Cut): readonly Span[] {
  const spans: Span[] = []
  for (const slot of frame.indicator) {
    if (slot === 'head') spans.push(...head.pieces)
    else if (slot === 'tail') spans.push(...tail.pieces)
    else if (slot === 'unit') {
      const noun = clause.anchors.at(-1)!.noun
      if (noun) spans.push(withoutMultiplier(scene, noun))
    }
  }
  return merge(spans)
}

/** "2,6 triệu lượt khách" counts lượt khách. */
function withoutMultiplier(scene: Scene, noun: Span): Span {
  const multiplier = MULTIPLIER.exec(scene.folded.slice(noun.start, noun.end))
  return multiplier ? { start: noun.start + multiplier[0].length, end: noun.end } : noun
}

/** Joins a counted noun with the words right behind it, so that they stay one stretch. */
function merge(spans: readonly Span[]): readonly Span[] {
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && span.start - last.end <= 1 && span.start >= last.end)
      merged[merged.length - 1] = { start: last.start, end: span.end }
    else merged.push(span)
  }
  return merged
}

function measureOf(change: Mention | null, by: 'level' | 'change', anchor: Anchor): TargetDraft['measure'] {
  if (anchor.measure) return anchor.measure
  if (by === 'level' || change === null) return 'level'
  const { measure } = change.attributes
  return measure === 'increase' || measure === 'decrease' || measure === 'multiple' ? measure : 'level'
}

/** "Mục tiêu đến năm 2030, …": the period that an aim names. */
function aimedPeriod(scene: Scene, statement: Span): RecordPeriod | null {
  const period = freePeriods(scene, statement).find(
    (m) => m.attributes.start === null && typeof m.attributes.end === 'string',
  )
  if (!period) return null
  const before = { start: Math.max(statement.start, period.start - 40), end: period.start }
  return scene.within('aim', before).length > 0 || period.start - statement.start < 3
    ? periodFrom(period, scene.text, documentYear(scene.outline), true)
    : null
}

/** "Hằng năm, 100% xã …" is a level that recurs; "mỗi năm tăng 2%" is an amount of each year. */
function perOf(anchor: Anchor, measure: TargetDraft['measure'], rate: Mention | null): 'year' | null {
  if (anchor.per !== null || /\/\s*năm/u.test(anchor.unit ?? '')) return 'year'
  return rate?.attributes.per === 'year' && (measure !== 'level' || anchor.class !== 'share') ? 'year' : null
}

/** A period that opens a sentence holds for the sentences behind it in the same passage. */
function leadingPeriod(scene: Scene, sentence: Span): RecordPeriod | null {
  const first = freePeriods(scene, sentence)[0]
  return first && first.start - sentence.start < 30 && first.attributes.start === null
    ? periodFrom(first, scene.text, documentYear(scene.outline), true)
    : null
}

/** What holds around a clause, for what it does not say itself. */
interface Around {
  readonly passage: Passage
  readonly setting: Setting
  readonly sentence: Span
  readonly period: RecordPeriod | null
  /** Kind of the records told just before in the same passage. */
  readonly told: Kind | null
  readonly above: TargetDraft | null
}

function emit(
  scene: Scene,
  around: Around,
  one: Found,
  siblings: readonly Found[],
  targets: TargetDraft[],
  refused: RefusedAnchor[],
): void {
  const { clause, frame } = one
  const { passage, setting, sentence, told } = around
  const year = yearAround(scene, around.period)
  const period = statedPeriod(scene, one, siblings, year) ?? sentencePeriod(scene, sentence, one, year) ?? around.period
  const levels = levelsOf(
    scene,
    one.clause,
    siblings.map((s) => s.clause),
    { start: passage.start, end: sentence.end },
  )
  const parent = clause.part
    ? parentOf(targets, passage)
    : around.above !== null && opensParts(scene, around.above, passage)
      ? around.above
      : targets.at(-1)?.parent && clause.bracket === null && sharesPart(scene, targets.at(-1)!, clause)
        ? targets.at(-1)!.parent
        : null
  const before = targets.at(-1)
  const sibling = before && contains(sentence, before.anchor) && before.passage === passage.index ? before.kind : told
  clause.anchors.forEach((anchor, i) => {
    const own = judge(
      scene,
      anchor,
      clause.span,
      sentence,
      passage,
      setting,
      period,
      sibling,
      frame.id === 'level.trailing',
    )
    const judgement: Judgement =
      parent !== null && own.by !== 'cue' && own.by !== 'period' ? { kind: parent.kind, by: 'setting' } : own
    const reason = refusalOf(scene, anchor, one, passage, setting, judgement, sentence)
    if (reason !== null) {
      refused.push({ anchor, reason })
      return
    }
    const first = clause.anchors[0]!
    const comparator = i > 0 && first.comparator !== 'between' ? first.comparator : (one.lent?.comparator ?? '=')
    const shared = anchor.comparator === '=' ? { ...anchor, ...withComparator(anchor, comparator) } : anchor
    const rate = one.head.rate ?? one.tail.rate ?? clause.rate
    const compared = clause.change?.attributes.measure === 'multiple' ? one.tail.periods[0] : undefined
    const cut = one.tail.baseline ?? one.head.baseline ?? compared ?? trailingBaseline(scene, anchor, sentence)
    const measure = measureOf(clause.change ?? one.lent?.change ?? null, frame.measure, anchor)
    targets.push({
      anchor: shared,
      kind: judgement.kind,
      measure,
      indicator: one.indicator,
      unit: unitOf(scene, anchor, wholeOf(scene, clause)),
      per: perOf(anchor, measure, rate),
      level: levels[i] ?? null,
      excludes: one.tail.excludes ?? one.head.excludes,
      baseline: baselineOf(scene, cut, anchor),
      period,
      agencies: null,
      parent,
      equivalents: one.equivalents,
      passage: passage.index,
      source: sourceOf(one, anchor),
      rules: [
        frame.id,
        anchor.mention.rule,
        ...clause.chain.map((m) => m.rule),
        ...(clause.change ? [clause.change.rule] : []),
      ],
      signs: [
        judgement.by,
        one.inherited ? 'indicator.inherited' : 'indicator.own',
        anchor.class,
        period === null ? 'period.none' : period.inherited ? 'period.inherited' : 'period.stated',
      ],
    })
  })
}

/** A baseline at the end of the sentence holds for its earlier clauses too ("giảm 1,2% …; giảm 2% … so với năm 2022"). */
function trailingBaseline(scene: Scene, anchor: Anchor, sentence: Span): Mention | null {
  const behind = scene.within('baseline', { start: anchor.end, end: sentence.end }).at(-1)
  return behind &&
    sentence.end - behind.end < 4 &&
    scene.within('change', { start: sentence.start, end: anchor.start }).length > 0
    ? behind
    : null
}

function baselineOf(scene: Scene, mention: Mention | null, anchor: Anchor): TargetBaseline | null {
  if (mention === null)
    return anchor.baselineLow === null
      ? null
      : { start: null, end: null, low: anchor.baselineLow, text: oneLine(scene.text.slice(anchor.start, anchor.end)) }
  const date = (key: string): string | null =>
    typeof mention.attributes[key] === 'string' ? (mention.attributes[key] as string) : null
  return {
    start: date('start'),
    end: date('end'),
    low: anchor.baselineLow,
    text: oneLine(scene.text.slice(mention.start, mention.end)),
  }
}

const withComparator = (anchor: Anchor, comparator: Anchor['comparator']): Partial<Anchor> =>
  comparator === '<' || comparator === '<=' ? { comparator, low: null, high: anchor.low } : { comparator }

/** "40% GRDP": the whole that the share is of belongs to its unit. */
function wholeOf(scene: Scene, clause: Clause): Span | null {
  if (clause.anchors[0]!.class !== 'share') return null
  const whole = /^(?:grdp|gdp)(?![\p{L}\p{N}])/u.exec(scene.folded.slice(clause.tail.start, clause.tail.end))
  return whole ? { start: clause.tail.start, end: clause.tail.start + whole[0].length } : null
}

const unitOf = (scene: Scene, anchor: Anchor, whole: Span | null): string | null =>
  whole === null ? anchor.unit : `${anchor.unit} ${scene.text.slice(whole.start, whole.end)}`

/** The year that "quý II" means: that of the period around it, else the document's. */
const yearAround = (scene: Scene, period: RecordPeriod | null): number | null =>
  period?.end ? yearOf(period.end) : documentYear(scene.outline)

/** A period that opens the sentence holds for all its statements. */
function sentencePeriod(scene: Scene, sentence: Span, one: Found, year: number | null): RecordPeriod | null {
  const opening = { start: sentence.start, end: Math.min(one.clause.anchors[0]!.start, firstAmount(scene, sentence)) }
  const said = freePeriods(scene, opening).filter(isDated).at(-1)
  return said ? periodFrom(said, scene.text, year, true) : null
}

const firstAmount = (scene: Scene, span: Span): number => scene.within('amount', span)[0]?.start ?? span.end

function statedPeriod(scene: Scene, one: Found, siblings: readonly Found[], year: number | null): RecordPeriod | null {
  const { clause } = one
  const free = (mentions: readonly Mention[]): Mention | undefined =>
    mentions.find((m) => m.kind === 'period' && isDated(m))
  // "gấp 1,3 lần năm 2024": the year is what is compared with.
  const behind = clause.change?.attributes.measure === 'multiple' ? [] : one.tail.periods
  const own = free([...behind, ...clause.chain, ...one.head.periods])
  if (own) return periodFrom(own, scene.text, year, false)
  const inClause = freePeriods(scene, { start: clause.span.start, end: clause.anchors[0]!.start })
  const before = inClause.at(-1)
  if (before && isDated(before)) return periodFrom(before, scene.text, year, false)
  const at = siblings.indexOf(one)
  for (let i = at - 1; i >= 0; i--) {
    const sibling = siblings[i]!.clause
    const lead = freePeriods(scene, { start: sibling.span.start, end: sibling.anchors[0]!.start }).filter(isDated)
    if (lead.length > 0) return periodFrom(lead.at(-1)!, scene.text, year, true)
  }
  // "15% A, 45% B hoàn thành … năm 2023": a predicate that siblings share brings its period along.
  if (one.frame.id === 'share.leading') {
    for (const sibling of siblings.slice(at + 1)) {
      const trailing =
        sibling.frame.id === 'share.leading' && sibling.statement === one.statement
          ? free(sibling.tail.periods)
          : undefined
      if (trailing) return periodFrom(trailing, scene.text, year, false)
    }
  }
  return null
}

/** A lead-in that ends in "trong đó:" makes parts of its items. */
const opensParts = (scene: Scene, above: TargetDraft, passage: Passage): boolean =>
  scene.within('part', { start: above.anchor.end, end: passage.start }).length > 0 && above.passage !== passage.index

/** "trong đó" speaks of the last target that is itself no part. */
function parentOf(targets: readonly TargetDraft[], passage: Passage): TargetDraft | null {
  const last = targets.findLast((t) => t.parent === null) ?? null
  return last && last.passage === passage.index ? last : null
}

/** True when nothing but a comma or "và" parts a clause from a sibling that is a part. */
const sharesPart = (scene: Scene, last: TargetDraft, clause: Clause): boolean =>
  clause.anchors[0]!.start - last.source.end < 200 &&
  !/[.;]\s/u.test(scene.text.slice(last.source.end, clause.anchors[0]!.start)) &&
  clause.bracket !== null

function sourceOf(one: Found, anchor: Anchor): Span {
  let { start, end } = anchor
  for (const piece of one.indicator) {
    start = Math.min(start, piece.start)
    end = Math.max(end, piece.end)
  }
  return { start, end: Math.max(end, anchor.noun?.end ?? end) }
}

export type { Level }
