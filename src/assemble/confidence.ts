/** The signs of a record → how likely it is to be right, as measured on gold documents (bench of `muctieu evaluate`). */

/** A record below this is marked for review. */
export const REVIEW_BELOW = 0.6

const FACTORS: Readonly<Record<string, number>> = {
  default: 0.9,
  setting: 0.95,
  'indicator.inherited': 0.85,
  counted: 0.85,
  measured: 0.9,
  bare: 0.8,
  'period.none': 0.95,
  'unit.none': 0.75,
}
const START = 0.95

/** The product of the factors of all signs; between 0 and 1, two decimals. */
export function confidenceOf(signs: readonly string[]): number {
  return Math.round(signs.reduce((product, sign) => product * (FACTORS[sign] ?? 1), START) * 100) / 100
}
