/** A number as a sheet keeps it, and its format → the words that the sheet shows, written as Vietnamese writes numbers. */

/** Built-in formats that matter: shares, groups of thousands, dates. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'dd/mm/yyyy',
  16: 'dd/mm/yyyy',
  17: 'mm/yyyy',
  22: 'dd/mm/yyyy',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
}

const DAY = 86_400_000
/** Days from the sheet's first day to 1 January 1970: the first of January 1900 is day 1, and 1900 is taken for a leap year. */
const EPOCH_1900 = 25_569
const EPOCH_1904 = 24_107

/** The format of a number by its code or, of built-in ones, its number. */
export const formatOf = (id: number, codes: ReadonlyMap<number, string>): string => codes.get(id) ?? BUILT_IN[id] ?? ''

/** A format without its texts in quotes, colours and conditions, of positive numbers. */
const bare = (format: string): string =>
  format
    .split(';')[0]!
    .replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
    .trim()

const isDate = (format: string): boolean => /[dy]/i.test(format) || /^m+\/?/i.test(format)

function dateWords(value: number, format: string, is1904: boolean): string {
  const date = new Date(Math.round((value - (is1904 ? EPOCH_1904 : EPOCH_1900)) * DAY))
  if (Number.isNaN(date.getTime())) return String(value)
  const two = (part: number): string => String(part).padStart(2, '0')
  const year = date.getUTCFullYear()
  const month = two(date.getUTCMonth() + 1)
  if (!/d/i.test(format)) return /m/i.test(format) ? `${month}/${year}` : String(year)
  return `${two(date.getUTCDate())}/${month}/${year}`
}

/** Digits before the comma in groups of three where the format asks for it. */
function decimal(value: number, places: number | null, grouped: boolean): string {
  // Sums of fractions carry errors in the last digits that no sheet shows.
  const fixed = places === null ? String(Number(value.toPrecision(12))) : value.toFixed(Math.min(places, 20))
  if (/e/i.test(fixed)) return fixed
  const [whole = '', fraction = ''] = fixed.split('.')
  const head = grouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole
  return fraction === '' ? head : `${head},${fraction}`
}

/** `numberWords(0.855, '0.0%', false)` is `85,5%`; `numberWords(45658, 'dd/mm/yyyy', false)` is `01/01/2025`. */
export function numberWords(value: number, format: string, is1904: boolean): string {
  const plain = bare(format)
  if (plain === '' || /^(?:general|@)$/i.test(plain)) return decimal(value, null, false)
  if (isDate(plain)) return dateWords(value, plain, is1904)
  const share = plain.includes('%')
  const places = /\.([0#?]+)/.exec(plain)?.[1] ?? ''
  const must = places.replace(/[^0]/g, '').length
  const scaled = share ? value * 100 : value
  const rounded = Number(scaled.toFixed(Math.min(places.length, 20)))
  const needed = /\.(\d+)/.exec(String(rounded))?.[1]?.length ?? 0
  const words = decimal(rounded, Math.max(must, Math.min(needed, places.length)), /[#0],[#0]/.test(plain))
  const unit = /"([^"]*)"/.exec(format.split(';')[0]!)?.[1]
  return words + (share ? '%' : '') + (unit === undefined || !/\p{L}/u.test(unit) ? '' : ` ${unit.trim()}`)
}
