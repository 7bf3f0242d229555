/** VIQR: marks written as signs of ASCII behind the letter, `Vie^.t Nam`, `ddu+o+`ng`. */
import { isCommon } from '../repair/common.ts'
import type { Charset } from './charset.ts'

const SHAPES: Readonly<Record<string, string>> = {
  'a^': 'â',
  'e^': 'ê',
  'o^': 'ô',
  'a(': 'ă',
  'o+': 'ơ',
  'u+': 'ư',
  'o*': 'ơ',
  'u*': 'ư',
  dd: 'đ',
}
const TONES: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  "'": '\u0301',
  '.': '\u0323',
}
const VOWEL = /^[aeiouyăâêôơư]$/i

const TONED = /[\u0300\u0301\u0303\u0309\u0323]/
const NUMERAL = /^[IVXLC]+$/

/**
 * True where the dot at `dot` is a full stop: behind a lone letter or a Roman numeral (`a.`, `II.`), or at the end of a
 * line, before a capital or a number, where the word without the dot below is the usual one. `word` is what of the word is
 * read so far, `letter` the vowel before the dot.
 */
function endsSentence(text: string, letter: string, dot: number, word: string): boolean {
  const behind = text.slice(dot + 1, dot + 6)
  if (/^\w/.test(behind)) return false
  if (behind.startsWith('/.')) return true
  if (word.length === 0 || NUMERAL.test(word + letter)) return true
  const next = /^["')\]]*(?:[^\S\n]*(\n|$)|\s+["'(]*([A-Z])?(\d)?)/.exec(behind)
  const [ends, capital, digit] = [next?.[1] !== undefined, next?.[2] !== undefined, next?.[3] !== undefined]
  const plain = (word + letter).toLowerCase()
  const [usual, dotted] = [isCommon(plain), isCommon(`${plain}\u0323`.normalize('NFC'))]
  if ((ends || capital || digit) && usual !== dotted) return usual
  return capital && letter === letter.toLowerCase()
}

/** The letters at the end of what is read so far. */
const lastWord = (result: readonly string[]): string => /\p{L}*$/u.exec(result.slice(-12).join(''))![0]

function clusters(text: string): string[] {
  const result: string[] = []
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!
    const next = text[at + 1] ?? ''
    if (sign === '\\' && TONES[next] !== undefined) {
      result.push('', next)
      at++
      continue
    }
    const shape = SHAPES[(sign + next).toLowerCase()]
    let letter = shape === undefined ? sign : sign === sign.toLowerCase() ? shape : shape.toUpperCase()
    let taken = shape === undefined ? 1 : 2
    const mark = text[at + taken] ?? ''
    const tone = VOWEL.test(letter) ? TONES[mark] : undefined
    const word = tone === undefined ? '' : lastWord(result)
    const spent = TONED.test(word.normalize('NFD'))
    if (tone !== undefined && !spent && !(mark === '.' && endsSentence(text, letter, at + taken, word))) {
      letter = (letter + tone).normalize('NFC')
      taken++
    }
    result.push(letter)
    for (let i = 1; i < taken; i++) result.push('')
    at += taken - 1
  }
  return result
}

/** Words with the signs that may belong to their letters. */
export const viqr: Charset = {
  name: 'viqr',
  word: /[A-Za-z][A-Za-z^(+*`?~'.\\]*/g,
  lacksCapitals: false,
  clusters,
}
