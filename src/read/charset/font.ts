/** A font's name → the encoding of before Unicode that its glyphs are drawn for. */
import type { CharsetName } from './charset.ts'

export interface Hint {
  readonly charset: CharsetName
  /** The font draws small letters as capitals. */
  readonly capitals: boolean
}

/** Weights and cuts that may follow the family's name. */
const CUT = /[,-]?\s*(?:bold|italic|oblique|regular|normal|mt|ps)+$/gi

/** `hintOf('.VnTimeH')` is TCVN3 in capitals; null of fonts that say nothing. Subset tags (`ABCDEF+`) and quotes are left out. */
export function hintOf(font: string): Hint | null {
  const name = font.replace(/^["'\s]*(?:[A-Z]{6}\+)?/, '').replace(/["'\s]*$/, '')
  if (/^(?:\.vn|Vn)[A-Z\d]/i.test(name) && (name.startsWith('.') || name.startsWith('Vn'))) {
    const family = name.replace(CUT, '')
    return { charset: 'tcvn3', capitals: /H$|(?:time|arial)h$/.test(family) }
  }
  if (/^VNI[-_ ]/i.test(name)) return { charset: 'vni', capitals: false }
  if (/^VPS[-_ ]/i.test(name)) return { charset: 'vps', capitals: false }
  return null
}
