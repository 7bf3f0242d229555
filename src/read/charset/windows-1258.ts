/** windows-1258: letters of one byte, tones as signs of their own behind the vowel. */
import { type Charset, PLAIN_WORD } from './charset.ts'

/** What differs from the Western encoding. */
const LETTERS: Readonly<Record<string, string>> = {
  Ã: 'Ă',
  ã: 'ă',
  Ð: 'Đ',
  ð: 'đ',
  Õ: 'Ơ',
  õ: 'ơ',
  Ý: 'Ư',
  ý: 'ư',
}
const TONES: Readonly<Record<string, string>> = { Ì: '\u0300', Ò: '\u0309', Þ: '\u0303', ì: '\u0301', ò: '\u0323' }
const VOWEL = /^[aeiouyăâêôơư]$/i

function clusters(text: string): string[] {
  const result: string[] = []
  for (const sign of text.split('')) {
    const tone = TONES[sign]
    const before = result.length - 1
    if (tone !== undefined && VOWEL.test(result[before] ?? '')) {
      result[before] = (result[before]! + tone).normalize('NFC')
      result.push('')
    } else result.push(LETTERS[sign] ?? sign)
  }
  return result
}

export const windows1258: Charset = { name: 'windows-1258', word: PLAIN_WORD, lacksCapitals: false, clusters }
