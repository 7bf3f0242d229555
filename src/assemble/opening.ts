/** The words before an amount → the same without the signs, cues and connectives that open them. */
import type { Mention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import type { Scene } from './scene.ts'

export const OPENING_KINDS = [
  'aim',
  'opening',
  'period',
  'timing',
  'part',
  'singled',
  'outcome',
  'rate',
  'baseline',
  'shortfall',
]
const LEADING_SIGNS = /[\s,;:.\-+*•“”"'…)\]]/u

export interface OpenedHead {
  readonly span: Span
  readonly part: boolean
  readonly rate: Mention | null
  /** True when an aim or a period was taken off: the words behind open a clause of their own. */
  readonly cued: boolean
}

/** Takes signs, cues, periods and connectives off the front of a head. */
export function openHead(scene: Scene, span: Span): OpenedHead {
  let at = span.start
  let part = false
  let cued = false
  let rate: Mention | null = null
  for (;;) {
    // ", riêng" is one mention with its comma.
    while (at < span.end && LEADING_SIGNS.test(scene.text[at]!) && !scene.startingAt(['part'], at)) at++
    if (at >= span.end) break
    const cue = scene.startingAt(OPENING_KINDS, at)
    if (cue && cue.end <= span.end && !isNounUse(scene, cue, span.end)) {
      part ||= cue.kind === 'part' || cue.kind === 'singled'
      cued ||= cue.kind === 'aim' || cue.kind === 'period' || cue.kind === 'rate'
      if (cue.kind === 'rate') rate = cue
      at = cue.end
      continue
    }
    // "phấn đấu đạt giá trị sản xuất 120 triệu đồng": the verb before a noun of an indicator is no part of it.
    const verb = scene.startingAt(['head'], at) === null ? scene.startingAt(['link'], at) : null
    if (verb && verb.end < span.end && scene.startingAt(['head'], verb.end + 1)) {
      at = verb.end
      continue
    }
    const joint = /^(?:(?:và|hoặc|còn|thì|mà|nhưng)(?![\p{L}\p{N}])|\((?:\d{1,2}|[ivx]+|[a-zđ])\)|\d{1,2}[.)]\s)/u.exec(
      scene.folded.slice(at, at + 6),
    )
    if (joint) {
      at += joint[0].length
      continue
    }
    break
  }
  return { span: { start: at, end: Math.max(at, span.end) }, part, cued, rate }
}

/** "mục tiêu", "yêu cầu" right before a noun of theirs ("chỉ tiêu tử vong") are cues only where a head noun does not start with them. */
const isNounUse = (scene: Scene, cue: Mention, limit: number): boolean => {
  const head = scene.startingAt(['head'], cue.start)
  return head !== null && head.end > cue.end && head.end <= limit
}
