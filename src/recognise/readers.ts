/** The value readers that a rule may name under `read:`, each by its name. */
import type { Attributes, Mention } from '../model/mention.ts'
import { amountReaders } from './readers/amount.ts'
import { calendarReaders } from './readers/calendar.ts'
import { figureReaders } from './readers/figure.ts'
import { periodReaders } from './readers/period.ts'

/** What a reader is shown of one match. */
export interface ReadContext {
  /** The words as written, and folded. */
  readonly text: string
  readonly folded: string
  readonly parts: readonly Mention[]
  /** The parts that the phrase gives a name to. */
  readonly named: Readonly<Record<string, Mention>>
  /** Named groups of a regular expression, folded. */
  readonly groups?: Readonly<Record<string, string | undefined>> | undefined
}

/** Attributes of the match beyond those of its parts; null refuses the match. */
export type Reader = (context: ReadContext) => Attributes | null

export const readers: Readonly<Record<string, Reader>> = {
  ...figureReaders,
  ...amountReaders,
  ...calendarReaders,
  ...periodReaders,
}
