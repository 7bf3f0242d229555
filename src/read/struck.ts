/** Words that a document strikes out → the warning that they were left out. */
import type { Warning } from '../model/reading.ts'

/** So many of them are quoted. */
const QUOTED = 3
const LONGEST = 40

/** `struckWarnings(['30%'])` says that “30%” is struck out and was left out; nothing where no word is. */
export function struckWarnings(struck: readonly string[]): Warning[] {
  const words = struck
    .map((each) => each.replace(/\s+/g, ' ').normalize('NFC').trim())
    .filter((each) => /[\p{L}\p{N}]/u.test(each))
  if (words.length === 0) return []
  const quoted = words
    .slice(0, QUOTED)
    .map((each) => `“${each.length > LONGEST ? `${each.slice(0, LONGEST).trimEnd()}…` : each}”`)
  const more = words.length > QUOTED ? ` và ${words.length - QUOTED} chỗ khác` : ''
  return [{ code: 'struck-text', message: `Văn bản có chữ bị gạch bỏ, đã bỏ ra: ${quoted.join(', ')}${more}.` }]
}
