/** Values, periods and places of a record → short words for people. */
import type { Found } from '../index.ts'
import { month } from '../model/period.ts'
import type { RecordPeriod, TargetValue } from '../model/record.ts'
import type { Language, Messages } from './messages.ts'

/** `12.500,5` in Vietnamese, `12,500.5` in English. */
export function numberText(value: number, language: Language): string {
  const [whole, fraction] = String(Math.abs(value)).split('.')
  const grouped = /e/.test(whole!) ? whole! : whole!.replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',')
  const sign = value < 0 ? '-' : ''
  return sign + grouped + (fraction === undefined ? '' : (language === 'vi' ? ',' : '.') + fraction)
}

const SIGNS: Readonly<Record<TargetValue['comparator'], string>> = {
  '=': '',
  '>=': '≥ ',
  '>': '> ',
  '<=': '≤ ',
  '<': '< ',
  '~': '~ ',
  between: '',
}

/** `≥ 80 %`, `giảm 1,2–2 %`, `43/63 hạng`, `gấp 2 lần`. */
export function valueText(value: TargetValue, language: Language, m: Messages): string {
  const show = (amount: number | null): string => (amount === null ? '?' : numberText(amount, language))
  const amount =
    value.comparator === 'between'
      ? `${show(value.low)}–${show(value.high)}`
      : SIGNS[value.comparator] + show(value.low ?? value.high)
  const whole = value.outof === null ? '' : `/${show(value.outof)}`
  const times = value.measure === 'multiple' && value.unit !== m.times ? m.times : ''
  return [m.measures[value.measure], amount + whole, times, value.unit ?? '', value.per ? m.perYear : '']
    .filter((part) => part !== '')
    .join(' ')
}

/** `2025-12-31` as `31/12/2025` in Vietnamese, as it is in English. */
export const dayText = (day: string, language: Language): string =>
  language === 'vi' ? day.split('-').reverse().join('/') : day

const ROMAN = ['I', 'II', 'III', 'IV']

/** Whole months of one year: `tháng 3/2025`, `quý II/2025`; null for any other stretch. */
function monthsText(start: string, end: string, { periods }: Messages): string | null {
  const [year, first] = start.split('-').map(Number) as [number, number]
  const last = Number(end.slice(5, 7))
  if (!start.endsWith('-01') || end !== month(year, first, last).end) return null
  if (first === last) return periods.month(first, year)
  return last === first + 2 && last % 3 === 0 ? periods.quarter(ROMAN[last / 3 - 1]!, year) : null
}

/** `đến 2025`, `29/06/2025`, `2023`, `2021–2025`, `tháng 3/2025`, `thường xuyên`. */
export function periodText(
  period: Pick<RecordPeriod, 'kind' | 'start' | 'end' | 'text'> | null,
  language: Language,
  m: Messages,
): string {
  if (period === null) return ''
  const { kind, start, end, text } = period
  if (start === null && end === null)
    return kind === 'by' || kind === 'within' ? (text ?? '') : (text ?? m.periods[kind])
  if (start === null) return end!.endsWith('-12-31') ? `${m.periods.by} ${end!.slice(0, 4)}` : dayText(end!, language)
  if (end === null) return `${dayText(start, language)}–`
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) {
    const [first, last] = [start.slice(0, 4), end.slice(0, 4)]
    return first === last ? first : `${first}–${last}`
  }
  if (start === end) return dayText(start, language)
  return monthsText(start, end, m) ?? `${dayText(start, language)}–${dayText(end, language)}`
}

/** What the record is about: the indicator, or the work. */
export const labelOf = (found: Found): string =>
  found.form === 'target' ? found.record.indicator.text : found.record.text

export const kindOf = (found: Found): keyof Messages['kinds'] => (found.form === 'target' ? found.record.kind : 'task')

/** Number of the document, else the name of its file. */
export const documentName = ({ number, path }: { readonly number: string | null; readonly path: string }): string =>
  number ?? path.slice(path.lastIndexOf('/') + 1)
