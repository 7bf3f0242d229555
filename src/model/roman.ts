/** Roman numerals of labels: `XIV` ⇄ 14. */

const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }

/** `XIV` is 14; null for what is no Roman number in its usual form. */
export function romanValue(digits: string): number | null {
  let value = 0
  for (let i = 0; i < digits.length; i++) {
    const here = ROMAN_DIGITS[digits.charAt(i)]
    if (here === undefined) return null
    value += here < (ROMAN_DIGITS[digits.charAt(i + 1)] ?? 0) ? -here : here
  }
  return value > 0 && toRoman(value) === digits ? value : null
}

/** `toRoman(14)` is `XIV`; the empty string below 1. */
export function toRoman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = value
  let digits = ''
  for (const [amount, sign] of steps) while (rest >= amount) [digits, rest] = [digits + sign, rest - amount]
  return digits
}
