/** Figures in Vietnamese writing → numbers. */

const THOUSANDS_POINT = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/
const THOUSANDS_COMMA = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$/
const MIXED_ENGLISH = /^\d{1,3}(?:,\d{3})+\.\d+$/
const DECIMAL = /^\d+(?:[.,]\d+)?$/

/**
 * `figures('1.500')` is 1500, `'1,2'` 1.2, `'328.782,902'` 328782.902, `'05'` 5. A point parts thousands where all groups
 * behind it have three digits, else it is a decimal point (`'18.5'`); one comma is always decimal (`'68,457'`).
 * Null where the text is no number.
 */
export function figures(text: string): number | null {
  const digits = text.replace(/\s+/gu, '')
  if (THOUSANDS_POINT.test(digits) && !/^0\d*\./.test(digits))
    return Number(digits.replaceAll('.', '').replace(',', '.'))
  if (THOUSANDS_COMMA.test(digits) || MIXED_ENGLISH.test(digits)) return Number(digits.replaceAll(',', ''))
  if (DECIMAL.test(digits)) return Number(digits.replace(',', '.'))
  return null
}
