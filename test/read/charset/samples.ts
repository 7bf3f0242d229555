/** Unicode text → the same in an encoding of before Unicode, as the Western encoding shows it; our own tables, written out. */

const VOWELS = 'aăâeêioôơuưy'
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']
const letters = [...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')))

/** Codes in the order of `letters`: six for each vowel. */
const TCVN3 = [
  [0x61, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
  [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
  [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb],
  [0x65, 0xcc, 0xce, 0xcf, 0xd0, 0xd1],
  [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
  [0x69, 0xd7, 0xd8, 0xdc, 0xdd, 0xde],
  [0x6f, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
  [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
  [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee],
  [0x75, 0xef, 0xf1, 0xf2, 0xf3, 0xf4],
  [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
  [0x79, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
].flat()
const CAPITALS: Readonly<Record<string, number>> = {
  Ă: 0xa1,
  Â: 0xa2,
  Ê: 0xa3,
  Ô: 0xa4,
  Ơ: 0xa5,
  Ư: 0xa6,
  Đ: 0xa7,
  đ: 0xae,
}

/** Toned capitals come out small, as they do where no font of capitals is used. */
export const toTcvn3 = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const capital = CAPITALS[letter]
      if (capital !== undefined) return String.fromCharCode(capital)
      const at = letters.indexOf(letter.toLowerCase())
      return at < 0 || at % 6 === 0
        ? at >= 0 && TCVN3[at]! > 0x7f
          ? String.fromCharCode(TCVN3[at]!)
          : letter
        : String.fromCharCode(TCVN3[at]!)
    })
    .join('')

const PLAIN = ['', 'ø', 'û', 'õ', 'ù', 'ï']
const ROOFED = ['â', 'à', 'å', 'ã', 'á', 'ä']
const BREVED = ['ê', 'è', 'ú', 'ü', 'é', 'ë']
const VNI: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  a: ['a', PLAIN],
  ă: ['a', BREVED],
  â: ['a', ROOFED],
  e: ['e', PLAIN],
  ê: ['e', ROOFED],
  o: ['o', PLAIN],
  ô: ['o', ROOFED],
  ơ: ['ô', PLAIN],
  u: ['u', PLAIN],
  ư: ['ö', PLAIN],
  y: ['y', ['', 'ø', 'û', 'õ', 'ù', '\0']],
}

export const toVni = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase()
      const upper = (signs: string): string => (small === letter ? signs : signs.toUpperCase())
      if (small === 'đ') return upper('ñ')
      const at = letters.indexOf(small)
      if (at < 0) return letter
      const vowel = VOWELS[Math.floor(at / 6)]!
      if (vowel === 'i') return upper(['i', 'ì', 'æ', 'ó', 'í', 'ò'][at % 6]!)
      if (small === 'ỵ') return upper('î')
      const [base, marks] = VNI[vowel]!
      return upper(base + marks[at % 6]!)
    })
    .join('')

const VIQR_SHAPES: Readonly<Record<string, string>> = {
  ă: 'a(',
  â: 'a^',
  ê: 'e^',
  ô: 'o^',
  ơ: 'o+',
  ư: 'u+',
}

export const toViqr = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase()
      if (small === 'đ') return letter === 'đ' ? 'dd' : 'DD'
      const at = letters.indexOf(small)
      if (at < 0) return letter
      const vowel = VOWELS[Math.floor(at / 6)]!
      const signs = (VIQR_SHAPES[vowel] ?? vowel) + ['', '`', '?', '~', "'", '.'][at % 6]!
      return letter === small ? signs : signs.toUpperCase()
    })
    .join('')

/** windows-1258 shown as the Western encoding. */
export const to1258 = (text: string): string =>
  [...text.normalize('NFD')]
    .join('')
    .replace(
      /([aeouAEOU])\u0323?([\u0302\u0306])/g,
      (all, vowel: string, roof: string) =>
        `${(vowel + roof).normalize('NFC')}${all.includes('\u0323') ? '\u0323' : ''}`,
    )
    .replace(
      /[oO]\u031b|[uU]\u031b/g,
      (pair) => ({ 'o\u031b': 'õ', 'O\u031b': 'Õ', 'u\u031b': 'ý', 'U\u031b': 'Ý' })[pair]!,
    )
    .replace(/[ăĂđĐ]/g, (letter) => ({ ă: 'ã', Ă: 'Ã', đ: 'ð', Đ: 'Ð' })[letter]!)
    .replace(
      /[\u0300\u0309\u0303\u0301\u0323]/g,
      (tone) => ({ '\u0300': 'Ì', '\u0309': 'Ò', '\u0303': 'Þ', '\u0301': 'ì', '\u0323': 'ò' })[tone]!,
    )
