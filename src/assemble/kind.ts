/** The cues around an amount → whether it is to be reached, was reached, or was missed. */

import type { Mention } from '../model/mention.ts'
import type { Passage } from '../model/outline.ts'
import { yearOf } from '../model/period.ts'
import type { RecordPeriod } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import { TELLS_STATE } from './brackets.ts'
import { type Cue, isWeakOutcome, lastCue, yields } from './cues.ts'
import { documentYear, freePeriods, isDated, periodFrom } from './periods.ts'
import type { Scene } from './scene.ts'
import type { Setting } from './setting.ts'
import { isYetToCome, saidAt, writtenAt } from './written.ts'

export type Kind = 'target' | 'result' | 'missed'

export interface Judgement {
  readonly kind: Kind
  /** How plain the sign was: `cue` in the sentence, `setting` around it, `default` where nothing spoke. */
  readonly by: 'cue' | 'period' | 'setting' | 'default'
  /** True where the cue sets an aim outright (phấn đấu, mục tiêu) and is no mere duty (phải, bảo đảm). */
  readonly outright?: boolean
}

/** Words of results that stand behind what was reached. */
const BEHIND = new Set(['outcome.estimate', 'outcome.compared', 'outcome.against-plan', 'outcome.surpassed'])

/** "nợ thuế đến 30/9 là …": a day beside results is one that they were counted on. */
const ON_A_DAY = /\d\s?\/\s?\d|ngày\s+\d/u

/** Document types that report. */
const REPORTS = new Set(['BC', 'TB', 'TTr'])

export const isReport = (scene: Scene): boolean => REPORTS.has(scene.outline.header.type ?? '')

/**
 * The nearest sign decides: a cue between the sentence's start and the amount, then the period against the date of
 * issue, then what comes right behind the amount, then the passage, the lead-in and the headings.
 */
export function judge(
  scene: Scene,
  anchor: Anchor,
  clause: Span,
  sentence: Span,
  passage: Passage,
  setting: Setting,
  period: RecordPeriod | null,
  carried: Kind | null,
  stated: boolean,
): Judgement {
  const near = nearest(scene, anchor, clause, sentence, setting, carried)
  const behind = scene.within('outcome', { start: anchor.end, end: sentence.end }).find((m) => BEHIND.has(m.rule))
  const { header } = scene.outline
  const said = saidAt(scene)
  const now = writtenAt(scene)
  const required = anchor.comparator === '>=' || anchor.comparator === '<='
  const past = period?.end != null && now !== null && !period.inherited && period.end < now && !required
  if (tellsShortfall(scene, sentence, anchor) || isMissedBehind(scene, anchor, clause, sentence))
    return { kind: 'missed', by: 'cue' }
  const planned = plannedBeside(scene, anchor, clause)
  if (planned !== null) return { kind: fellShort(scene, planned, anchor, sentence) ? 'missed' : 'target', by: 'cue' }
  if (near?.kind === 'shortfall')
    return { kind: near.shared && isAimed(scene, setting, carried) ? 'target' : 'missed', by: 'cue' }
  if (near?.kind !== 'aim' && isBesidePlanned(scene, anchor) && !isAimed(scene, setting, carried))
    return { kind: 'result', by: 'cue' }
  if (toldInBracket(scene, clause, past && anchor.comparator === '=')) return { kind: 'result', by: 'cue' }
  if (
    /^\s*(?:hiện nay|hiện tại|hiện có)(?![\p{L}])/u.test(scene.folded.slice(anchor.end, anchor.end + 12)) &&
    isCompared(scene, anchor)
  )
    return { kind: 'result', by: 'cue' }
  if (setting.cue === 'shortfall' && near === null) return { kind: 'missed', by: 'setting' }
  if (near?.kind === 'aim' && !past && !(near.weak && setting.topic === 'outcome'))
    return { kind: 'target', by: 'cue', outright: setsAim(scene, { start: sentence.start, end: anchor.start }) }
  // "Năm 2024 đạt 64%; phấn đấu năm 2025 đạt 66%": what precedes the aim for a later year has been reached.
  const next = scene.within('aim', { start: anchor.end, end: sentence.end }).some((m) => m.attributes.strong === true)
  if (
    next &&
    near === null &&
    period?.kind === 'within' &&
    !period.inherited &&
    said !== null &&
    period.end !== null &&
    !required &&
    yearOf(period.end) <= yearOf(said) &&
    !isYetToCome(period, said)
  )
    return { kind: 'result', by: 'period' }
  if (near?.kind === 'outcome') return { kind: 'result', by: 'cue' }
  // "số xã đạt chuẩn 7/5 xã": more than the whole is what was done against what was planned.
  if (near === null && anchor.outof !== null && (anchor.low ?? 0) > anchor.outof) return { kind: 'result', by: 'cue' }
  if (past) return { kind: 'result', by: 'period' }
  const ahead =
    period !== null &&
    !period.inherited &&
    ((period.kind === 'by' &&
      (now === null
        ? carried !== 'result' || !ON_A_DAY.test(period.text ?? '')
        : period.end === null || period.end >= now)) ||
      (period.kind === 'within' && carried === 'result' && isYetToCome(period, header.issued ?? header.published)))
  if (ahead) return { kind: 'target', by: 'period' }
  if (
    near === null &&
    !required &&
    !isAimed(scene, setting, carried) &&
    toldOfPast(scene, { start: sentence.start, end: anchor.start }, now)
  )
    return { kind: 'result', by: 'period' }
  if (behind && behind.start - anchor.end < 60 && !isAimed(scene, setting, carried))
    return { kind: 'result', by: 'cue' }
  if (anchor.outof !== null && anchor.mention.rule === 'rank.place') return { kind: 'result', by: 'cue' }
  if (setting.cue === 'shortfall') return { kind: 'missed', by: 'setting' }
  if (passage.role === 'note') return { kind: 'result', by: 'setting' }
  if (setting.topic === 'outcome') return { kind: 'result', by: 'setting' }
  if (carried === 'target') return { kind: carried, by: 'setting' }
  if (setting.cue === 'aim' || setting.topic === 'objective' || setting.topic === 'task')
    return { kind: 'target', by: 'setting' }
  // What was missed is told anew each time; beside it results are told.
  if (carried !== null || setting.cue === 'outcome') return { kind: 'result', by: 'setting' }
  if (isReport(scene)) return { kind: 'result', by: 'default' }
  if (setting.telling) return { kind: 'result', by: 'setting' }
  const compared = scene.within('baseline', { start: anchor.end, end: sentence.end }).length > 0
  if (scene.outline.header.genre === 'news' && compared && anchor.comparator === '=')
    return { kind: 'result', by: 'default' }
  // A newspaper that says no more than "tỷ lệ … đạt 90%" tells a fact; a plan that says so sets an aim.
  if (scene.outline.header.genre === 'news' && stated && anchor.comparator === '=')
    return { kind: 'result', by: 'default' }
  return { kind: 'target', by: 'default' }
}

/** True where what stands around has set aims, so that a comparison with the past tells no result. */
const isAimed = (scene: Scene, setting: Setting, carried: Kind | null): boolean =>
  carried === 'target' || setting.cue === 'aim' || (setting.topic === 'objective' && !isReport(scene))

/**
 * The cue nearest in front of the amount, of its clause or else of its sentence. A weak word of results ("ước đạt")
 * yields to an aim set before it in the sentence, one that aims use too ("so với cùng kỳ") also to aims around it.
 */
function nearest(
  scene: Scene,
  anchor: Anchor,
  clause: Span,
  sentence: Span,
  setting: Setting,
  carried: Kind | null,
): Cue | null {
  const opening = { start: sentence.start, end: firstAmount(scene, sentence, anchor) }
  const cue = lastCue(scene, { start: clause.start, end: anchor.start }) ?? lastCue(scene, opening)
  if (cue?.kind === 'shortfall' && isSpent(scene, cue, anchor)) return null
  if (cue === null || !isWeakOutcome(cue)) return cue
  const before = lastCue(scene, { start: sentence.start, end: cue.start })
  if (before?.kind === 'aim' && !yields(before, cue)) return before
  return (cue.shared || isBounded(anchor)) && isAimed(scene, setting, carried) ? null : cue
}

/** "thấp hơn mục tiêu 12%, song cao gấp 2 lần cả nước": the failure is of the amount right behind its word. */
const isSpent = (scene: Scene, cue: Cue, anchor: Anchor): boolean =>
  scene
    .within('amount', { start: cue.end, end: anchor.start })
    .some((m) => /[,;]/u.test(scene.text.slice(m.end, anchor.start)))

const isBounded = ({ comparator }: Anchor): boolean => comparator === '>=' || comparator === '<=' || comparator === '<'

/** "chưa đạt các chỉ tiêu sau: A; B": what the colon opens was missed. */
const tellsShortfall = (scene: Scene, sentence: Span, anchor: Anchor): boolean =>
  scene
    .within('shortfall', { start: sentence.start, end: anchor.start })
    .some((m) => /[:]|như\s/u.test(scene.folded.slice(m.end, anchor.start)))

/** "mục tiêu giảm 10% số người chết không đạt": an aim whose own clause ends in its failure. */
const MISSED_BEHIND =
  /^[^.;:,()\d]{0,80}?(?<!\p{L})(?:không|chưa) (?:đạt|hoàn thành|thực hiện) ?(?:được)?\s*(?:[.,;()]|$|do|vì|mà)/u

const isMissedBehind = (scene: Scene, anchor: Anchor, clause: Span, sentence: Span): boolean =>
  MISSED_BEHIND.test(scene.folded.slice(anchor.end, sentence.end)) &&
  /(?<!\p{L})(?:mục tiêu|chỉ tiêu|kế hoạch|yêu cầu)(?!\p{L})[^.;:]*$/u.test(
    scene.folded.slice(Math.max(sentence.start, clause.start - LEAST), anchor.start),
  )

/** "9,7% (kế hoạch 9%)": the words that tell the amount as planned. */
const plannedBeside = (scene: Scene, anchor: Anchor, clause: Span): Mention | null =>
  scene
    .within('planned', { start: clause.start, end: anchor.start })
    .findLast((m) => !/[,;]/u.test(scene.text.slice(m.end, anchor.start))) ?? null

/** "9,7% (kế hoạch 9%)": what stands right in front of a planned amount was done. */
const isBesidePlanned = (scene: Scene, anchor: Anchor): boolean => {
  const behind = /^\s*[(/]\s*/u.exec(scene.folded.slice(anchor.noun?.end ?? anchor.end, anchor.end + 60))
  return behind !== null && scene.startingAt(['planned'], (anchor.noun?.end ?? anchor.end) + behind[0].length) !== null
}

/** What was done said to be too little ("mới đạt 81%/kế hoạch 85%", "(chỉ tiêu 18%, chưa đạt)"). */
const SHORT =
  /(?<![\p{L}])(?:(?:mới|chỉ)(?:\s+(?:được|đạt|thực hiện|giải ngân|có|giải quyết|ở mức))*\s+\d|(?:chưa|không) đạt|thấp hơn|chưa hoàn thành|không hoàn thành)/u
const LEAST = 90

function fellShort(scene: Scene, planned: Span, anchor: Anchor, sentence: Span): boolean {
  const before = scene.folded.slice(Math.max(sentence.start, planned.start - LEAST), planned.end)
  const behind = /^[^;.)]{0,30}/u.exec(scene.folded.slice(anchor.end, sentence.end))![0]
  return SHORT.test(before.slice(before.lastIndexOf(';') + 1)) || /(?:chưa|không) (?:đạt|hoàn thành)/u.test(behind)
}

/** "(thực hiện 547 doanh nghiệp)", "(hiện mới 83,8%)", "(năm 2023: 24,5%)" behind an aim: what there was or is. */
const toldInBracket = (scene: Scene, clause: Span, past: boolean): boolean =>
  scene.text[clause.start - 1] === '(' &&
  (past || TELLS_STATE.test(scene.folded.slice(clause.start, clause.end))) &&
  scene.within('aim', clause).length === 0

/** "vượt 85%, so với mức 62,4% hiện nay": what an aim is held against. */
export const isCompared = (scene: Scene, anchor: Span): boolean =>
  /(?:so với|từ) (?:mức |con số )?(?:đạt |đạt được |thực hiện |hiện tại )?$/u.test(
    scene.folded.slice(Math.max(0, anchor.start - 32), anchor.start),
  )

/** "Trong 10 tháng năm 2025, … đạt A, tăng B%": what a sentence tells of a time before the document's date. */
function toldOfPast(scene: Scene, before: Span, issued: string | null): boolean {
  const said = freePeriods(scene, before).findLast((m) => isDated(m) && !isAside(scene, m, before.end))
  if (!said || issued === null) return false
  const period = periodFrom(said, scene.text, documentYear(scene.outline), true)
  return period?.kind === 'within' && period.end !== null && period.end < issued
}

/** "nợ của năm 2011", "(năm 2012 là 78,6%)": a time that is a thing's, or of a bracket closed since, is not the sentence's. */
const isAside = (scene: Scene, time: Span, end: number): boolean =>
  scene.folded.slice(Math.max(0, time.start - 4), time.start) === 'của ' ||
  /^[^(]*\)/u.test(scene.text.slice(time.end, end))

/** True when an aim and no mere duty stands in the span. */
const setsAim = (scene: Scene, span: Span): boolean => scene.within('aim', span).some((m) => m.attributes.weak !== true)

/** Where a sentence's first amount starts: the cues before it hold for all that follow. */
const firstAmount = (scene: Scene, sentence: Span, anchor: Anchor): number =>
  scene.within('amount', { start: sentence.start, end: anchor.end })[0]?.start ?? anchor.start
