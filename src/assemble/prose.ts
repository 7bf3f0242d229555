/** A passage of running text → the targets that its sentences state, and the amounts that state none. */
import type { Mention } from '../model/mention.ts'
import type { Passage } from '../model/outline.ts'
import type { Comparator, Equivalents, Level, RecordPeriod, TargetBaseline } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { contains } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import { type Anchor, anchorsIn } from './anchors.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { type Cut, cutHead, cutTail } from './cut.ts'
import type { RefusedAnchor, TargetDraft } from './draft.ts'
import { frameOf, type ProseFrame } from './frames.ts'
import { announced, type Judgement, judge, type Kind } from './kind.ts'
import { lendBetweenSiblings } from './lend.ts'
import { levelsOf } from './levels.ts'
import { refusalOf } from './refuse.ts'
import type { Scene } from './scene.ts'
import { freePeriods, periodOf, type Setting } from './setting.ts'
import { type Statement, statements } from './statements.ts'

export interface ProseResult {
  readonly targets: readonly TargetDraft[]
  readonly refused: readonly RefusedAnchor[]
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

export function proseTargets(scene: Scene, passage: Passage, setting: Setting): ProseResult {
  const targets: TargetDraft[] = []
  const refused: RefusedAnchor[] = []
  const parts = statements(scene.text, passage)
  let carried: RecordPeriod | null = null
  let last: Found | null = null
  let told: Kind | null = null
  for (let i = 0; i < parts.length; i++) {
    const statement = parts[i]!
    const sentence = sentenceOf(parts, i)
    const anchors = anchorsIn(scene, statement)
    if (anchors.length > 0) {
      const found: Found[] = []
      const outer = anchors.filter((a) => !statement.brackets.some((b) => contains(b, a)))
      readRegion(scene, statement, statement, outer, anchors, null, last, found, refused)
      lendBetweenSiblings(scene, found)
      for (const one of found) {
        if (one.indicator.length > 0) last = one
        emit(scene, passage, setting, sentence, one, found, carried, told, targets, refused)
      }
    }
    const emitted = targets.at(-1)
    if (anchors.length === 0 && statement.start === sentence.start) told = announced(scene, statement) ?? told
    else if (emitted && contains(statement, emitted.anchor) && emitted.signs.includes('cue')) told = emitted.kind
    carried = leadingPeriod(scene, sentence) ?? carried
  }
  return { targets, refused }
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
  before: Found | null,
  found: Found[],
  refused: RefusedAnchor[],
): void {
  const inner = statement.brackets.filter((b) => b.start >= region.start && b.end <= region.end && b !== bracket)
  const outermost = inner.filter((b) => !inner.some((o) => o !== b && contains(o, b)))
  const clauses = clausesOf(scene, region, anchors, inner, bracket)
  let last = before
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
    const frame = frameOf(clause, tail.pieces.length > 0, scene.rulebook)
    if (frame === null) {
      refused.push(...clause.anchors.map((anchor) => ({ anchor, reason: 'frame.none' })))
    } else {
      const indicator = fill(scene, frame, clause, head, tail)
      const inherited = indicator.length === 0
      const one: Found = {
        clause,
        frame,
        statement,
        indicator: inherited ? (last?.indicator ?? []) : indicator,
        head,
        tail,
        equivalents,
        inherited,
        lent: null,
      }
      found.push(one)
      if (one.indicator.length > 0) last = one
    }
    for (const stage of stages)
      readRegion(scene, statement, stage, directAnchors(statement, stage, all), all, stage, last, found, refused)
  }
  for (const b of outermost) {
    if (!used.has(b)) readRegion(scene, statement, b, directAnchors(statement, b, all), all, b, last, found, refused)
  }
}

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
  const multiplier = /^(?:(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)\s+)+/u.exec(scene.folded.slice(noun.start, noun.end))
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

/** A period that opens a sentence holds for the sentences behind it in the same passage. */
function leadingPeriod(scene: Scene, sentence: Span): RecordPeriod | null {
  const first = freePeriods(scene, sentence)[0]
  return first && first.start - sentence.start < 30 && first.attributes.start === null
    ? periodOf(first, true, scene.text)
    : null
}

function emit(
  scene: Scene,
  passage: Passage,
  setting: Setting,
  sentence: Span,
  one: Found,
  siblings: readonly Found[],
  carried: RecordPeriod | null,
  told: Kind | null,
  targets: TargetDraft[],
  refused: RefusedAnchor[],
): void {
  const { clause, frame } = one
  const period = statedPeriod(scene, one, siblings) ?? sentencePeriod(scene, sentence, one) ?? carried ?? setting.period
  const levels = levelsOf(
    scene,
    one.clause,
    siblings.map((s) => s.clause),
    { start: passage.start, end: sentence.end },
  )
  const parent = clause.part
    ? parentOf(targets, passage)
    : targets.at(-1)?.parent && clause.bracket === null && sharesPart(scene, targets.at(-1)!, clause)
      ? targets.at(-1)!.parent
      : null
  clause.anchors.forEach((anchor, i) => {
    const own = judge(scene, anchor, clause.span, sentence, passage, setting, period, told)
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
    const rate = one.head.rate ?? one.tail.rate ?? clause.chain.find((m) => m.kind === 'rate') ?? null
    const cut = one.tail.baseline ?? one.head.baseline ?? trailingBaseline(scene, anchor, sentence)
    targets.push({
      anchor: shared,
      kind: judgement.kind,
      measure: measureOf(clause.change ?? one.lent?.change ?? null, frame.measure, anchor),
      indicator: one.indicator,
      unit: unitOf(scene, anchor, wholeOf(scene, clause)),
      per: anchor.per ?? (rate?.attributes.per === 'year' || /\/\s*năm/u.test(anchor.unit ?? '') ? 'year' : null),
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

/** A period that opens the sentence holds for all its statements. */
function sentencePeriod(scene: Scene, sentence: Span, one: Found): RecordPeriod | null {
  const opening = { start: sentence.start, end: Math.min(one.clause.anchors[0]!.start, firstAmount(scene, sentence)) }
  const said = freePeriods(scene, opening)
    .filter((m) => typeof m.attributes.end === 'string')
    .at(-1)
  return said ? periodOf(said, true, scene.text) : null
}

const firstAmount = (scene: Scene, span: Span): number => scene.within('amount', span)[0]?.start ?? span.end

function statedPeriod(scene: Scene, one: Found, siblings: readonly Found[]): RecordPeriod | null {
  const { clause } = one
  const free = (mentions: readonly Mention[]): Mention | undefined =>
    mentions.find((m) => m.kind === 'period' && typeof m.attributes.end === 'string')
  const own = free([...one.tail.periods, ...clause.chain, ...one.head.periods])
  if (own) return periodOf(own, false, scene.text)
  const inClause = freePeriods(scene, { start: clause.span.start, end: clause.anchors[0]!.start })
  const before = inClause.at(-1)
  if (before && typeof before.attributes.end === 'string') return periodOf(before, false, scene.text)
  const at = siblings.indexOf(one)
  for (let i = at - 1; i >= 0; i--) {
    const sibling = siblings[i]!.clause
    const lead = freePeriods(scene, { start: sibling.span.start, end: sibling.anchors[0]!.start }).filter(
      (m) => typeof m.attributes.end === 'string',
    )
    if (lead.length > 0) return periodOf(lead.at(-1)!, true, scene.text)
  }
  for (let i = at + 1; i < siblings.length; i++) {
    const trailing = free(siblings[i]!.tail.periods)
    if (trailing) return periodOf(trailing, false, scene.text)
  }
  return null
}

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
