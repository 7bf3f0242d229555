/** Words of a number, a share or a fraction → the attributes low, outof and fraction. */
import type { Reader } from '../readers.ts'
import { figures } from './number.ts'
import { numeral } from './numeral.ts'

/** `1,2` → low 1.2. */
const number: Reader = ({ text }) => {
  const low = figures(text)
  return low === null ? null : { low }
}

/** `hai mươi` → low 20; `hai phần ba` → low 0.6666666666666666, fraction true. */
const words: Reader = ({ text }) => {
  const value = numeral(text)
  if (value === null) return null
  return value.fraction ? { low: value.low, fraction: true } : { low: value.low }
}

/** `43/63` → low 43, outof 63; `8,5/10` → low 8.5, outof 10. A whole of nothing is refused. */
const fraction: Reader = ({ text }) => {
  const [part, whole, more] = text.split('/')
  const low = figures(part ?? '')
  const outof = figures(whole ?? '')
  return more !== undefined || low === null || !outof ? null : { low, outof }
}

export const figureReaders: Readonly<Record<string, Reader>> = { number, numeral: words, fraction }
