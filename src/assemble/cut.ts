/** The words before or behind an amount → the indicator's own words, and what was cut out of them. */
import type { Mention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { contains, trim } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import { UPWARDS_BEHIND } from './anchors.ts'
import { skipBack } from './head.ts'
import type { Scene } from './scene.ts'

export interface Cut {
  /** What is left, in order; empty where nothing is. */
  readonly pieces: readonly Span[]
  readonly periods: readonly Mention[]
  readonly baseline: Mention | null
  readonly excludes: Span | null
  readonly rate: Mention | null
}

const PREPOSED = /^(?:đến|tới|vào|trong|trước|chậm nhất|từ nay|hết|giai đoạn|ngay trong|kể từ|sau)/u
const PLAN_NOUN =
  /(?:kế hoạch|chương trình|dự toán|đề án|nghị quyết|chỉ tiêu|nhiệm vụ|phong trào|vốn|giao đầu|báo cáo|danh mục)[^,;]{0,60}$/u
/** What says when, at either end of a name. */
const TIMES = ['period', 'rate', 'timing']
const STOP = /[,;:.\-–\s]/u

/**
 * Cuts the words behind an amount. They end at a baseline, a statement of purpose, or an exception; brackets listed in
 * `dropped` (restatements, later stages, exceptions) are left out; periods at either end are taken off.
 */
export function cutTail(scene: Scene, span: Span, dropped: readonly Span[]): Cut {
  let { start, end } = span
  let excludes: Span | null = null
  if (
    start >= end ||
    OF_PLAN.test(scene.folded.slice(start, end)) ||
    /^(?:[,.;:)\]”"]|(?:và|còn|nhưng|thì|so với|so cùng|trở lên|trở xuống|gắn với|gắn liền với|góp phần)(?![\p{L}\p{N}]))/u.test(
      scene.folded.slice(start, start + 14),
    )
  )
    return cutEnds(scene, start, start, dropped, span)
  const where = whereBehind(scene, { start, end })
  for (const kind of ['closing', 'baseline', 'part'] as const) {
    for (const mention of scene.within(kind, { start, end })) {
      if (inside(mention, dropped) || inBracket(scene.text, start, mention.start)) continue
      end = Math.min(end, mention.start)
      break
    }
  }
  const upwards = UPWARDS_BEHIND.exec(scene.folded.slice(start, end))
  const holes =
    upwards === null
      ? dropped
      : [...dropped, { start: start + upwards[0].lastIndexOf('trở'), end: start + upwards[0].length }]
  end = Math.min(end, laterStage(scene, { start, end }) ?? end)
  const exception = scene
    .within('exclusion', { start, end: span.end })
    .find((m) => !inBracket(scene.text, start, m.start) && m.start < end)
  if (exception) {
    excludes = trim(scene.text, { start: exception.end, end: cutAtComma(scene.text, exception.end, span.end) })
    end = Math.min(end, exception.start)
  }
  const cut = cutEnds(scene, start, end, holes, span)
  return where && cut.pieces.length > 0 && end <= where.start
    ? { ...cut, pieces: [...cut.pieces, where], excludes }
    : { ...cut, excludes }
}

/** "20% số vụ cháy so với năm 2020 tại khu dân cư": the place that stands behind what it is compared with. */
function whereBehind(scene: Scene, span: Span): Span | null {
  const [baseline] = scene.within('baseline', span)
  if (!baseline || inBracket(scene.text, span.start, baseline.start)) return null
  const place = /^\s+((?:tại|ở|trên địa bàn|trong lĩnh vực|trong ngành|đối với)\s[^,;.:()]{2,60})/u.exec(
    scene.folded.slice(baseline.end, span.end),
  )
  return place ? trim(scene.text, { start: baseline.end, end: baseline.end + place[0].length }) : null
}

/** Where ", đến năm 2030 đạt …" begins: with words of its own behind it, a later time opens another statement. */
function laterStage(scene: Scene, span: Span): number | null {
  for (const period of scene.within('period', span)) {
    const comma = skipBack(scene.text, span.start, period.start) - 1
    const later =
      comma > span.start && scene.text[comma] === ',' && /^(?:đến|tới|từ)/u.test(scene.folded.slice(period.start))
    if (
      later &&
      /^\s+\p{L}/u.test(scene.folded.slice(period.end, span.end)) &&
      !inBracket(scene.text, span.start, comma)
    )
      return comma
  }
  return null
}

/** "đạt 95% kế hoạch vốn": the plan that a share is of is no part of the indicator before it. */
const OF_PLAN = /^kế hoạch(?: vốn)?(?: (?:được )?giao)?[\s,;.]*$/u

/** As {@link cutTail} for the words before an amount. */
export function cutHead(scene: Scene, span: Span, dropped: readonly Span[]): Cut {
  let excludes: Span | null = null
  let { end } = span
  const exception = scene.within('exclusion', span).find((m) => !inBracket(scene.text, span.start, m.start))
  if (exception && exception.start > span.start) {
    excludes = trim(scene.text, { start: exception.end, end })
    end = exception.start
  }
  // The rates that lead to the amount were taken off before: a mean at the end is part of the name.
  const mean = scene.endingAt(['rate'], end)?.rule === 'rate.average'
  return { ...cutEnds(scene, span.start, end, dropped, span, mean ? end : -1), excludes }
}

/** `kept`: where a rate ends that stays. */
function cutEnds(scene: Scene, from: number, to: number, dropped: readonly Span[], whole: Span, kept = -1): Cut {
  let start = from
  let end = to
  const periods: Mention[] = []
  let rate: Mention | null = null
  for (let changed = true; changed; ) {
    changed = false
    while (end > start && STOP.test(scene.text[end - 1]!)) end--
    const dangling = /\s(?:và|hoặc|với|từ|đạt|còn|là|có|để|đã|đang|sẽ|cũng|vẫn|khi)$/u.exec(
      scene.folded.slice(start, end),
    )
    if (dangling) {
      end -= dangling[0].length
      changed = true
      continue
    }
    const hole = dropped.find((d) => d.end === end && d.start >= start)
    if (hole) {
      end = hole.start
      changed = true
      continue
    }
    while (start < end && /[,;:.\s]/u.test(scene.text[start]!)) start++
    const last = scene.endingAt(TIMES, end)
    const stays = last?.kind === 'rate' && (last.end === kept || isHowOften(scene, start, last))
    if (last && last.start >= start && !stays && !(last.kind === 'period' && isOfPlan(scene, start, last))) {
      if (last.kind === 'period') periods.push(last)
      else if (last.kind === 'rate') rate = last
      end = last.start
      changed = true
      continue
    }
    const first = scene.startingAt(TIMES, start)
    if (first && first.end <= end) {
      if (first.kind === 'period') periods.push(first)
      else if (first.kind === 'rate') rate = first
      start = first.end
      changed = true
    }
  }
  const holes: Span[] = dropped.filter((hole) => hole.start >= start && hole.end <= end)
  for (const period of scene.within('period', { start, end })) {
    if (inBracket(scene.text, start, period.start)) continue
    if (isTimeOnly(scene, start, period) && !inBaseline(scene, period)) {
      holes.push(period)
      periods.push(period)
    }
  }
  holes.sort((a, b) => a.start - b.start)
  const pieces: Span[] = []
  let at = start
  for (const hole of holes) {
    if (hole.start < at) continue
    pushPiece(scene.text, pieces, at, hole.start)
    at = hole.end
  }
  pushPiece(scene.text, pieces, at, end)
  const baseline = scene.within('baseline', whole).find((m) => !inside(m, dropped)) ?? null
  return {
    pieces,
    periods,
    baseline,
    excludes: null,
    rate:
      rate ??
      scene.within('rate', whole).find((m) => m.attributes.per === 'year' && !inBracket(scene.text, from, m.start)) ??
      null,
  }
}

/** "được tiêm phòng đủ 02 mũi/năm": a time that a number inside the name is told for. */
const isHowOften = (scene: Scene, from: number, rate: Mention): boolean =>
  scene.text[rate.start] === '/' &&
  /\d\s\p{L}{1,6}\s?$/u.test(scene.folded.slice(Math.max(from, rate.start - 12), rate.start))

function pushPiece(text: string, pieces: Span[], start: number, end: number): void {
  const piece = trim(text, { start, end })
  let { start: s, end: e } = piece
  while (e > s && /[,;:.\s]/u.test(text[e - 1]!)) e--
  while (s < e && /[,;:.\s]/u.test(text[s]!)) s++
  if (e > s) pieces.push({ start: s, end: e })
}

/** "đến năm 2025" inside a name, and "chỉ số PAPI năm 2022 của tỉnh": when, and no part of what is named. */
const isTimeOnly = (scene: Scene, from: number, period: Mention): boolean =>
  PREPOSED.test(scene.folded.slice(period.start, period.end)) ||
  (/^\s(?:của|trên địa bàn|toàn)(?![\p{L}])/u.test(scene.folded.slice(period.end, period.end + 16)) &&
    !isOfPlan(scene, from, period))

/** "ban hành kế hoạch năm 2023": the year names the plan and not the time by which the amount is reached. */
const isOfPlan = (scene: Scene, from: number, period: Mention): boolean =>
  !PREPOSED.test(scene.folded.slice(period.start, period.end)) &&
  PLAN_NOUN.test(scene.folded.slice(Math.max(from, period.start - 90), period.start))

const inBaseline = (scene: Scene, period: Mention): boolean =>
  scene.within('baseline', { start: period.start - 40, end: period.end }).some((b) => contains(b, period))

const inside = (span: Span, outer: readonly Span[]): boolean => outer.some((o) => contains(o, span))

function inBracket(text: string, from: number, at: number): boolean {
  let depth = 0
  for (let i = from; i < at; i++) {
    if (text[i] === '(') depth++
    else if (text[i] === ')') depth--
  }
  return depth > 0
}

function cutAtComma(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/[;)]/u)
  return at === -1 ? to : from + at
}

/** The pieces as one line: what an indicator is called. */
export const joinPieces = (text: string, pieces: readonly Span[]): string =>
  oneLine(pieces.map((p) => text.slice(p.start, p.end)).join(' '))
