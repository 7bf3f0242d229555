/** The signs of a record → how likely it is to be right, as counted on gold documents by bench/confidence.ts. */

/** A record below this is marked for review. */
export const REVIEW_BELOW = 0.6

/**
 * Share right of a record of which no sign below tells anything; each document counts for 20 records at most. Lower than
 * the 0.74 counted, because documents never seen are read less well than those the rules were written on.
 */
const START = 0.67

/**
 * By how much a sign makes it likelier or less likely that kind, value, indicator, level and due date are all right.
 * Signs that often go together share what they say; one that says less than 3 in 100 is left out, and counts as 1.
 */
const FACTORS: Readonly<Record<string, number>> = {
  // What told the kind: words of the statement itself, a date, or only what stands around it.
  default: 0.89,
  period: 1.09,
  setting: 0.96,
  // What it is: results mostly leave out their date.
  'kind.result': 0.79,
  'kind.missed': 1.04,
  'kind.target': 1.07,
  // What sort of amount it is, and whether it stands in a table.
  counted: 0.91,
  measured: 0.89,
  table: 1.11,
  // Whose name and whose date it bears.
  'indicator.inherited': 0.82,
  'name.short': 0.85,
  'name.long': 1.05,
  'period.inherited': 1.17,
  'period.stated': 1.13,
  'period.none': 0.7,
}

/** Nothing is surer than this: of the surest records of documents never seen, six in seven were right in every field. */
const HIGHEST = 0.86

/** The product of the factors of all signs, at most 0.86, with two decimals: `confidenceOf(['cue', 'table'])` is 0.74. */
export function confidenceOf(signs: readonly string[]): number {
  const likely = [...new Set(signs)].reduce((product, sign) => product * (FACTORS[sign] ?? 1), START)
  return Math.round(Math.min(HIGHEST, likely) * 100) / 100
}
