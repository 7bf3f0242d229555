/** A stretch of text that a rule recognised, with what it means. */
import type { Span } from './span.ts'

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }
export type Attributes = Readonly<Record<string, Value>>

export interface Mention extends Span {
  /** `number`, `quantity`, `bound`, `period`, `agency`, `citation`, `aim` … : the `kind` of the rule file. */
  readonly kind: string
  /** Id of the rule. */
  readonly rule: string
  /** What its parts carried, then what the rule's `set` and `read` gave. */
  readonly attributes: Attributes
  /** The mentions it was built from, in order. */
  readonly parts: readonly Mention[]
}

/** A mention that lost, and to what: kept so that "why not" can be answered. */
export interface Refusal {
  readonly mention: Mention
  /** `overlap` (another mention is longer), `read` (its value reader), or the id of the rule or frame that refused it. */
  readonly reason: string
  readonly by: Mention | null
}

export interface Recognition {
  /** In reading order; of one place several kinds may be present, but no two of one kind overlap. */
  readonly mentions: readonly Mention[]
  readonly refusals: readonly Refusal[]
}
