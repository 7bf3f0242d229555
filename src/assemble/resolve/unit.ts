/** Amount with a unit as written → the same amount in the unit's base, for sorting and comparing. */
import { MULTIPLIERS } from '../../model/multiplier.ts'
import type { Registry } from '../../model/rulebook.ts'
import { fold, oneLine } from '../../model/text.ts'

export interface BaseAmount {
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
}

interface Measure {
  readonly factor: number
  readonly unit: string
}

/** A share of something named ("% GDP") stays a share of that thing. */
const SHARE = /^[%‰]\s+\S/u

/**
 * Prepares conversion to base units: `(1.5, null, 'tỷ đồng')` gives `{ low: 1500000000, high: null, unit: 'đồng' }`,
 * `(40, null, 'triệu đồng/người/năm')` has unit `đồng/người/năm`; null where the registry does not know the unit.
 */
export function unitBase(
  registry: Pick<Registry, 'units'>,
): (low: number | null, high: number | null, unit: string | null) => BaseAmount | null {
  const known = new Map<string, Measure>()
  for (const entry of registry.units) {
    const measure = entry.base ?? { factor: 1, unit: entry.name }
    for (const name of [entry.name, ...entry.variants]) if (!known.has(fold(name))) known.set(fold(name), measure)
  }

  const measureOf = (written: string): Measure | null => {
    const unit = fold(written)
    const whole = known.get(unit)
    if (whole) return whole
    const slash = unit.indexOf('/')
    if (slash > 0) {
      const first = measureOf(written.slice(0, slash).trim())
      return first && { factor: first.factor, unit: `${first.unit}${written.slice(slash).replace(/\s*\/\s*/g, '/')}` }
    }
    if (SHARE.test(unit)) {
      const sign = known.get(unit.charAt(0))
      return sign ? { factor: sign.factor, unit: `${sign.unit}${written.slice(1)}` } : null
    }
    const words = unit.split(' ')
    const multiplier = MULTIPLIERS[words[0]!]
    if (multiplier !== undefined && words.length > 1) {
      const counted = measureOf(written.slice(words[0]!.length + 1))
      return counted && { factor: multiplier * counted.factor, unit: counted.unit }
    }
    for (let length = words.length - 1; length > 0; length--) {
      const noun = known.get(words.slice(0, length).join(' '))
      if (noun) return noun
    }
    return null
  }

  const cache = new Map<string, Measure | null>()
  return (low, high, unit) => {
    if (unit === null) return null
    let measure = cache.get(unit)
    if (measure === undefined) {
      measure = measureOf(oneLine(unit))
      cache.set(unit, measure)
    }
    return measure && { low: scale(low, measure.factor), high: scale(high, measure.factor), unit: measure.unit }
  }
}

/** Fifteen digits, so that 1.1 nghìn is 1100 and not 1100.0000000000002. */
const scale = (amount: number | null, factor: number): number | null =>
  amount === null ? null : Number((amount * factor).toPrecision(15))
