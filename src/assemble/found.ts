/** What one clause yields before its siblings have lent it what it lacks. */
import type { Mention } from '../model/mention.ts'
import type { Comparator, Equivalents } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import type { Clause } from './clauses.ts'
import type { Cut } from './cut.ts'
import type { ProseFrame } from './frames.ts'
import type { Statement } from './statements.ts'

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
  /** The name of each anchor, where the words list as many things as there are amounts. */
  each: readonly (readonly Span[])[] | null
  /** The exception that a sibling says for the whole list. */
  spared: Span | null
  /** Verb of change and comparator that a sibling before it set for the whole list. */
  lent: Lent | null
}

export interface Lent {
  readonly change: Mention | null
  readonly comparator: Comparator
}

/** True for a share whose name stands behind its amount. */
export const isShare = (one: Found): boolean =>
  one.clause.anchors[0]!.class === 'share' &&
  one.frame.id.startsWith('share.') &&
  one.indicator.length > 0 &&
  !one.inherited
