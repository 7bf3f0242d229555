/** The value readers that a rule may name under `read:`, each by its name. */
import type { Attributes, Mention } from '../model/mention.ts'
import * as amount from './readers/amount.ts'
import * as calendar from './readers/calendar.ts'
import * as name from './readers/name.ts'

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
  number: amount.readNumber,
  numeral: amount.readNumeral,
  'numeral-share': amount.readShare,
  fraction: amount.readFraction,
  range: amount.readRange,
  'at-least': amount.readAtLeast,
  'more-than': amount.readMoreThan,
  'at-most': amount.readAtMost,
  'less-than': amount.readLessThan,
  about: amount.readAbout,
  'from-to': amount.readFromTo,
  measure: name.readMeasure,
  'document-number': name.readDocumentNumber,
  'rank-group': name.readRankGroup,
  'rank-place': name.readRankPlace,
  tiers: name.readTiers,
  date: calendar.readDate,
  year: calendar.readYear,
  term: calendar.readTerm,
  month: calendar.readMonth,
  quarter: calendar.readQuarter,
  'half-year': calendar.readHalfYear,
  baseline: calendar.readBaseline,
}
