/** Matches that name something → units with what they are per, document numbers, ranks, tiers. */
import { fold } from '../../model/text.ts'
import type { Reader } from '../readers.ts'
import { numberIn } from './amount.ts'

/**
 * `{unit} [/ người] [/ năm]` → the unit with its tail, without blanks around the stroke. A share a year (`%/năm`) is the
 * share, each year's: unit `%`, per `year`.
 */
export const readMeasure: Reader = ({ parts, folded }) => {
  const unit = parts[0]?.attributes.unit
  if (typeof unit !== 'string') return null
  const tail = folded
    .split('/')
    .slice(1)
    .map((word) => word.trim().replace(/\s+/gu, ' '))
  const named = fold(unit).split('/').length - 1
  const extra = tail.slice(named)
  if ((unit === '%' || unit === '‰') && extra.at(-1) === 'năm') {
    return { unit: [unit, ...extra.slice(0, -1)].join('/'), per: 'year' }
  }
  return { unit: [unit, ...extra].join('/') }
}

const SYMBOL = /^\s*\d+\s*\p{Lu}?(?:\s*\/\s*\d{4})?\s*[/-]\s*(?=\p{Lu})[\p{L}\d][\p{L}\d\s.&/–—-]*$/u

/** `18-NQ/TW` → number as written without blanks. A symbol begins with a capital: `5/người` is refused. */
export const readDocumentNumber: Reader = ({ text }) =>
  SYMBOL.test(text) ? { number: text.replace(/\s+/gu, '').replace(/[–—]/gu, '-') } : null

/** `nhóm {number}`, `1 trong {number} … trong {whole:number}` → high, low null, and the whole where told. */
export const readRankGroup: Reader = ({ parts, named }) => {
  const { whole } = named
  const part = parts.find((mention) => mention !== whole && numberIn(mention, 'low') !== null)
  const high = numberIn(part, 'low')
  if (high === null) return null
  const outof = numberIn(whole, 'low') ?? numberIn(part, 'outof')
  return { low: null, high, ...(outof === null ? {} : { outof }) }
}

/** `xếp thứ {fraction}` → low and, where told, the whole. */
export const readRankPlace: Reader = ({ parts }) => {
  const part = parts.find((mention) => numberIn(mention, 'low') !== null)
  const low = numberIn(part, 'low')
  if (low === null || !Number.isInteger(low)) return null
  const outof = numberIn(part, 'outof')
  return { low, ...(outof === null ? {} : { outof }) }
}

const TIERS: readonly (readonly [RegExp, string])[] = [
  [/trung ương|bộ, ngành|cấp bộ/u, 'central'],
  [/tỉnh|thành phố/u, 'province'],
  [/huyện|quận|thị xã/u, 'district'],
  [/(?<!thị )xã|phường|thị trấn/u, 'commune'],
]

/** `cấp tỉnh, huyện, xã` → levels in the order in which they are named. */
export const readTiers: Reader = ({ folded }) => {
  const found = TIERS.flatMap(([words, level]) => {
    const at = folded.search(words)
    return at < 0 ? [] : [{ at, level }]
  })
  found.sort((a, b) => a.at - b.at)
  return found.length === 0 ? null : { levels: found.map(({ level }) => level) }
}
