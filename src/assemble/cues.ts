/** Spans of text → the words in them that set an aim, tell a result, or tell an aim missed. */
import type { Span } from '../model/span.ts'
import type { Kind } from './kind.ts'
import type { Scene } from './scene.ts'

export interface Cue {
  readonly kind: 'aim' | 'outcome' | 'shortfall'
  readonly start: number
  readonly end: number
  /** Of an aim: a duty and no aim where results are told. Of an outcome: "phấn đấu" before it wins ("vượt chỉ tiêu"). */
  readonly weak: boolean
  /** Of an aim: it sets one outright ("phấn đấu"). */
  readonly strong: boolean
  /** Aims of all sorts speak so too ("so với cùng kỳ"), so that any around it wins. */
  readonly shared: boolean
}

const CUES = ['aim', 'outcome', 'shortfall'] as const
/** A cue of results this near to the front tells of the whole sentence. */
const FRONT = 30
/** An aim this near behind a shortfall is the one missed ("chưa đạt mục tiêu"). */
const MISSED = 30

/** What a statement without amounts says of those behind it: "Kế hoạch đề ra các mục tiêu sau.", "Đến nay, …". */
export function announced(scene: Scene, statement: Span): Kind | null {
  const cue = lastCue(scene, statement, false)
  if (cue === null) return null
  if (cue.kind === 'aim') return 'target'
  const first = scene.within(cue.kind, statement)[0] ?? cue
  return first.start - statement.start < FRONT ? (cue.kind === 'outcome' ? 'result' : 'missed') : null
}

/**
 * The last cue in a span; a missed target is told as missed until a new aim is set, and no weak word of results undoes an aim.
 * Without `duties`, aims that are no more than that ("bảo đảm") do not count.
 */
export function lastCue(scene: Scene, span: Span, duties = true): Cue | null {
  const all: Cue[] = []
  for (const kind of CUES)
    for (const { start, end, attributes } of scene.within(kind, span))
      all.push({
        kind,
        start,
        end,
        weak: attributes.weak === true,
        strong: attributes.strong === true,
        shared: attributes.shared === true,
      })
  // Most spans hold none.
  if (all.length === 0) return null
  const cues = duties ? all : all.filter((c) => c.kind !== 'aim' || !c.weak)
  cues.sort((a, b) => a.end - b.end || a.start - b.start)
  const shortfall = cues.findLast((c) => c.kind === 'shortfall')
  const last = cues.at(-1) ?? null
  if (shortfall && last && last.kind === 'aim' && last.end <= shortfall.end + MISSED) return shortfall
  if (last !== null && isWeakOutcome(last)) return cues.findLast((c) => !isWeakOutcome(c) && !yields(c, last)) ?? last
  return last
}

export const isWeakOutcome = (cue: Cue): boolean => cue.kind === 'outcome' && cue.weak

/** True for an aim that a weak outcome behind it leaves without force. */
export const yields = (cue: Cue, outcome: Cue): boolean =>
  cue.kind === 'aim' && !cue.strong && (cue.weak || !outcome.shared)
