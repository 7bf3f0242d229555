/** "nghìn", "triệu", "tỷ" before a unit or a counted noun → by how much they multiply it. */

export const MULTIPLIERS: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  vạn: 1e4,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
}

/** Any of the words, for patterns. */
export const MULTIPLIER_WORDS = Object.keys(MULTIPLIERS).join('|')

const IN_FRONT = new RegExp(`^(?:(?:${MULTIPLIER_WORDS})\\s)+(?=\\S)`, 'u')

/** `'138 nghìn tấn'`'s unit `'nghìn tấn'` gives `{ factor: 1000, unit: 'tấn' }`; what has no such words in front has factor 1. */
export function multiplied(unit: string): { readonly factor: number; readonly unit: string } {
  const words = IN_FRONT.exec(unit)?.[0] ?? ''
  const factor = words.split(' ').reduce((product, word) => product * (MULTIPLIERS[word] ?? 1), 1)
  return { factor, unit: unit.slice(words.length) }
}
