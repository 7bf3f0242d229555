/** The signs of a record → how likely it is to be right, as counted on gold documents by bench/confidence.ts. */

/** A record below this is marked for review. */
export const REVIEW_BELOW = 0.6

/** Share right of a record of which no sign below tells anything; each document counts for 20 records at most. */
const START = 0.78

/**
 * By how much a sign makes it likelier or less likely that kind, value, indicator, level and due date are all right.
 * Signs that often go together share what they say; one that says less than 3 in 100 is left out, and counts as 1.
 */
const FACTORS: Readonly<Record<string, number>> = {
  // What told the kind: words of the statement itself, or only what stands around it.
  cue: 1.05,
  setting: 0.8,
  // What sort of amount it is, and whether it stands in a table.
  share: 1.22,
  table: 1.17,
  rank: 0.95,
  measured: 0.62,
  // Whose name and whose date it bears.
  'indicator.inherited': 0.83,
  'period.stated': 1.06,
}

/** Nothing is surer than the surest that were counted. */
const HIGHEST = 0.98

/** The product of the factors of all signs, at most 0.98, with two decimals: `confidenceOf(['cue', 'share'])` is 0.98. */
export function confidenceOf(signs: readonly string[]): number {
  const likely = [...new Set(signs)].reduce((product, sign) => product * (FACTORS[sign] ?? 1), START)
  return Math.round(Math.min(HIGHEST, likely) * 100) / 100
}
