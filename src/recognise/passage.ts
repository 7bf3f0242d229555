/** What is known of the passage at hand while it is read. */
import type { Refusal } from '../model/mention.ts'
import type { Compiled } from './compile.ts'
import type { Work } from './settle.ts'

export interface Passage {
  readonly compiled: Compiled
  readonly raw: string
  readonly folded: string
  /** Where the passage starts in the canonical text. */
  readonly base: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly weights: Int32Array
  /** Settled mentions of each kind in order, those refused later among them. */
  readonly byKind: readonly Work[][]
  /** The kinds that have any. */
  readonly touched: number[]
  readonly refusals: Refusal[]
}
