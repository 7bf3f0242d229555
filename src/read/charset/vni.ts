/** VNI: a letter is a vowel and, in most cases, a second sign that carries its marks. */
import { type Charset, PLAIN_WORD } from './charset.ts'

const CIRCUMFLEX = '\u0302'
const BREVE = '\u0306'
const [GRAVE, HOOK, TILDE, ACUTE, DOT] = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const TONES: Readonly<Record<string, string>> = { ù: ACUTE, ø: GRAVE, û: HOOK, õ: TILDE, ï: DOT }
const ROOFS: Readonly<Record<string, string>> = {
  â: CIRCUMFLEX,
  á: CIRCUMFLEX + ACUTE,
  à: CIRCUMFLEX + GRAVE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
}
const BREVES: Readonly<Record<string, string>> = {
  ê: BREVE,
  é: BREVE + ACUTE,
  è: BREVE + GRAVE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
}
const MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { ...TONES, ...ROOFS, ...BREVES },
  e: { ...TONES, ...ROOFS },
  o: { ...TONES, ...ROOFS },
  u: TONES,
  y: TONES,
  ô: TONES,
  ö: TONES,
}
/** Letters that are one sign. */
const SINGLE: Readonly<Record<string, string>> = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' }

const asCase = (letter: string, sign: string): string => (sign !== sign.toLowerCase() ? letter.toUpperCase() : letter)

function clusters(text: string): string[] {
  const result: string[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    const small = sign.toLowerCase()
    const base = asCase(SINGLE[small] ?? small, sign)
    const marks = MARKS[small]?.[text[at + 1]?.toLowerCase() ?? '']
    if (marks === undefined) result.push(SINGLE[small] === undefined ? sign : base)
    else {
      result.push((base + marks).normalize('NFC'), '')
      at++
    }
  }
  return result
}

export const vni: Charset = { name: 'vni', word: PLAIN_WORD, lacksCapitals: false, clusters }
