/** The parts of an amount → its value: bounds, ranges, ranks, levels, baselines. */
import type { Attributes, Mention, Value } from '../../model/mention.ts'
import { oneLine } from '../../model/text.ts'
import type { Reader } from '../readers.ts'

const numberOf = (value: Value | undefined): number | null => (typeof value === 'number' ? value : null)

/** Attributes of the last amount among the parts, which are merged already; null where it holds no number. */
function inner(parts: readonly Mention[]): Attributes | null {
  const amount = parts.findLast((p) => numberOf(p.attributes.low) !== null || numberOf(p.attributes.high) !== null)
  return amount?.attributes ?? null
}

/** At least, more than, about: the number stays in `low`; a range keeps both ends under "about" and its lower one else. */
const lowBound =
  (comparator: string): Reader =>
  ({ parts }) => {
    const amount = inner(parts)
    if (amount === null) return null
    const range = amount.comparator === 'between'
    if (comparator === '~')
      return range ? { comparator: 'between' } : { comparator: amount.comparator === '=' ? '~' : amount.comparator! }
    return { comparator, low: amount.low!, high: null }
  }

/** "từ 2% tổng chi … trở lên": no other number may stand between the amount and its "trở lên". */
const farAtLeast: Reader = (context) => {
  const behind = context.folded.replace(/^\D*[\d.,]+(?:\s*%?\s*(?:-|đến)\s*[\d.,]+)?/u, '')
  return /\d/u.test(behind) ? null : lowBound('>=')(context)
}

/** At most, less than: the number goes to `high`. */
const highBound =
  (comparator: string): Reader =>
  ({ parts }) => {
    const amount = inner(parts)
    if (amount === null) return null
    return { comparator, low: null, high: numberOf(amount.high) ?? numberOf(amount.low) }
  }

/** "từ 73% lên 80%": the level reached is the second, the first is what it is compared with. */
const fromTo: Reader = ({ named }) => {
  const from = named.from?.attributes
  const to = named.to?.attributes
  if (!from || !to) return null
  return { ...to, baseline: from.low ?? null, measure: 'level', comparator: to.comparator ?? '=' }
}

/** "từ 6% xuống dưới 4%": as {@link fromTo}, with the level reached as the upper end. */
const fromToBelow: Reader = (context) => {
  const read = fromTo(context)
  return read && { ...read, low: null, high: numberOf(read.low) }
}

/** "9 – 9,5%": refuses a falling pair ("70% - 60%" lists two amounts) and two different units. */
const range: Reader = ({ named, parts }) => {
  const low = numberOf(named.low?.attributes.low)
  const high = numberOf(named.high?.attributes.low)
  if (low === null || high === null || low >= high) return null
  const units = parts.map((p) => p.attributes.unit).filter((u) => typeof u === 'string')
  if (units.length === 2 && units[0] !== units[1]) return null
  return { low, high, ...(units.length > 0 ? { unit: units.at(-1)! } : {}) }
}

/** A unit with what it is per: the words as written, on one line, `%/năm` being a per cent each year. */
const measure: Reader = ({ text, parts }) => {
  const name = parts[0]?.attributes.unit ?? parts[0]?.attributes.name
  if (typeof name !== 'string') return null
  // A slash inside the unit itself ("Mbit/s", "µg/m3") is part of its name.
  const own = parts[0]!
  const per = oneLine(text.slice(own.end - own.start)).replace(/\s*\/\s*/gu, '/')
  if (per === '') return { unit: name, name }
  if (/^[%‰]/u.test(name) && per.toLowerCase() === '/năm') return { unit: name, name, per: 'year' }
  return { unit: `${name}${per}`, name }
}

/** A fraction in words of a whole is a share of a hundred. */
const numeralShare: Reader = ({ parts }) => {
  const attributes = parts[0]?.attributes
  const low = numberOf(attributes?.low)
  return attributes?.fraction === true && low !== null ? { low: low * 100, unit: '%', name: '%' } : null
}

/** "46 tỷ 500 triệu đồng": one sum in two units, the second a thousandth of the first. */
const sum: Reader = ({ named }) => {
  const low = numberOf(named.low?.attributes.low)
  const rest = numberOf(named.rest?.attributes.low)
  return low === null || rest === null || rest >= 1000 || !Number.isInteger(low) ? null : { low: low + rest / 1000 }
}

/** The leading group of "nhóm 20 tỉnh": a place of 20 or better. */
const rankGroup: Reader = ({ parts, named }) => {
  const number = parts.find((p) => p !== named.whole && numberOf(p.attributes.low) !== null)
  const high = numberOf(number?.attributes.low)
  if (high === null || high > 400) return null
  return {
    low: null,
    high,
    outof: numberOf(named.whole?.attributes.low) ?? numberOf(number?.attributes.outof),
  }
}

const rankPlace: Reader = ({ parts }) => {
  const low = numberOf(parts.at(-1)?.attributes.low)
  return low === null || low > 400 || !Number.isInteger(low) ? null : { low, high: null }
}

/** "từ vị trí 77 lên 67": the place reached is the second. */
const rankFromTo: Reader = ({ parts }) => {
  const places = parts.flatMap((p) => numberOf(p.attributes.low) ?? [])
  const [from, to] = [places.at(0), places.at(-1)]
  return from === undefined || to === undefined || places.length < 2 || Math.max(from, to) > 400
    ? null
    : { low: to, high: null, baseline: from, measure: 'level' }
}

const TIER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/tỉnh|thành phố|sở/u, 'province'],
  [/huyện|quận/u, 'district'],
  [/xã|phường/u, 'commune'],
]

/** Levels of a list in their order: "cấp tỉnh, huyện và xã". */
const tiers: Reader = ({ folded }) => ({
  levels: folded.split(/,|và/u).flatMap((word) => TIER_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? []),
})

const BASES = new Set(['period', 'date', 'year'])

/** Dates of the period compared with; the kind of period says nothing of a baseline. */
const baseline: Reader = ({ parts }) => {
  const period = parts.findLast((p) => BASES.has(p.kind))?.attributes
  return period ? { start: period.start ?? null, end: period.end ?? null } : null
}

/** A symbol of letters behind the number marks a document and not a fraction or a unit. */
const documentNumber: Reader = ({ folded, text }) => {
  const symbol = /[/-]\s?([^\d/-].*)$/u.exec(folded)?.[1] ?? ''
  return /^(?:người|năm|tháng|ngày|hộ|xã|huyện|tỉnh|ha|vạn|dân|lần|thôn|trường|lớp|km|m2|giờ|s|tuần|quý|đơn)/u.test(
    symbol,
  ) || symbol.length < 2
    ? null
    : { number: oneLine(text) }
}

/** A gap that runs over a comma or another amount has left the clause. */
const oneClause: Reader = ({ folded }) => (/[,;%]|trở\s+(?:lên|xuống)$/u.test(folded) ? null : {})

const FOLDS: Readonly<Record<string, number>> = { đôi: 2, rưỡi: 1.5, hai: 2, ba: 3, bốn: 4, năm: 5, mười: 10 }

/** "gấp đôi" is twice. */
const fold: Reader = ({ folded }) => {
  const low = FOLDS[folded.split(/\s+/u).at(folded.startsWith('tăng') ? 2 : 1) ?? '']
  return low === undefined ? null : { low }
}

export const amountReaders: Readonly<Record<string, Reader>> = {
  'at-least': lowBound('>='),
  'at-least-far': farAtLeast,
  'more-than': lowBound('>'),
  about: lowBound('~'),
  'at-most': highBound('<='),
  'less-than': highBound('<'),
  'from-to': fromTo,
  'from-to-below': fromToBelow,
  range,
  measure,
  'numeral-share': numeralShare,
  sum,
  'rank-group': rankGroup,
  'rank-place': rankPlace,
  'rank-from-to': rankFromTo,
  tiers,
  baseline,
  'document-number': documentNumber,
  'one-clause': oneClause,
  fold,
}
