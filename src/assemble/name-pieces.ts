/** A name in pieces of text → its words, its front, what is left without a stretch of it. */
import { matches } from '../model/matches.ts'
import type { Span } from '../model/span.ts'
import type { Scene } from './scene.ts'

/** What of a whole's name stands before a part's own words, and where these begin. */
export interface Kept {
  readonly kept: readonly Span[]
  readonly from: number
}

export function wordsOf(scene: Scene, spans: readonly Span[]): readonly Span[] {
  return spans.flatMap((span) =>
    matches(/[\p{L}\p{N}]+/gu, scene.folded.slice(span.start, span.end)).map((match) => ({
      start: span.start + match.index,
      end: span.start + match.index + match[0].length,
    })),
  )
}

/** The pieces in front of `at`. */
export const until = (pieces: readonly Span[], at: number): readonly Span[] =>
  pieces.filter((p) => p.start < at).map((p) => ({ start: p.start, end: Math.min(p.end, at) }))

/** The pieces without a stretch of one of them. */
export const without = (pieces: readonly Span[], hole: Span): readonly Span[] =>
  pieces
    .flatMap((p) =>
      hole.start >= p.start && hole.end <= p.end
        ? [
            { start: p.start, end: hole.start },
            { start: hole.end, end: p.end },
          ]
        : [p],
    )
    .filter((p) => p.end > p.start + 1)

/** Where the predicate of a name begins, behind its subject; null where it has none. */
export function predicateOf(scene: Scene, name: readonly Span[]): number | null {
  const verb = name.flatMap((piece) => scene.within('predicate', piece))[0]
  const through = wordsOf(scene, name).find((w) => scene.folded.slice(w.start, w.end) === 'qua')
  const at = Math.min(verb?.start ?? Number.POSITIVE_INFINITY, through?.start ?? Number.POSITIVE_INFINITY)
  return Number.isFinite(at) && at > name[0]!.start ? at : null
}
