/** A target on its way to become a record: spans and references instead of texts and ids. */
import type { Agencies, Equivalents, Level, RecordPeriod, TargetBaseline } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Anchor } from './anchors.ts'
import type { Kind } from './kind.ts'

export interface TargetDraft {
  readonly anchor: Anchor
  readonly kind: Kind
  readonly measure: 'level' | 'increase' | 'decrease' | 'multiple'
  /** Stretches of the text that name the indicator, in order. */
  readonly indicator: readonly Span[]
  readonly unit: string | null
  readonly per: 'year' | null
  readonly level: Level | null
  readonly excludes: Span | null
  readonly baseline: TargetBaseline | null
  readonly period: RecordPeriod | null
  readonly agencies: Agencies | null
  /** The draft it is a part of. */
  readonly parent: TargetDraft | null
  readonly equivalents: readonly Equivalents[]
  readonly passage: number
  /** The smallest stretch that holds value and indicator. */
  readonly source: Span
  /** Frame first, then the rules of the mentions in it. */
  readonly rules: readonly string[]
  /** What speaks for and against it, for the confidence and for `explain`. */
  readonly signs: readonly string[]
}

/** An anchor that made no record, and why. */
export interface RefusedAnchor {
  readonly anchor: Anchor
  readonly reason: string
}
