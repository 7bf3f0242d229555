/** Letters of other scripts and odd orders of marks inside Vietnamese words → the letters that are meant. */
import { isSyllable } from '../syllables.ts'

/** Letters that look the same, of Cyrillic and Greek; a word that mixes them with Latin ones is meant in Latin. */
const TWINS: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ѕ: 'S',
  Ј: 'J',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  т: 't',
  к: 'k',
  м: 'm',
  н: 'h',
  в: 'b',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  ο: 'o',
  ν: 'v',
  ι: 'i',
}
/** Latin letters of other languages, each with those of Vietnamese that they are put for. */
const ALIKE: Readonly<Record<string, string>> = {
  ð: 'đ',
  ɖ: 'đ',
  Ð: 'Đ',
  Ɖ: 'Đ',
  ǎ: 'ă',
  Ǎ: 'Ă',
  ĕ: 'ê',
  ŏ: 'ô',
  ƥ: 'ơ',
  Ƥ: 'Ơ',
  ı: 'i',
  ɑ: 'a',
  ʋ: 'ư',
  ǫ: 'ọ',
}
const ROOFS = '\u0302\u0306\u031b'
const isTwin = (letter: string): boolean => TWINS[letter] !== undefined

/** Roof, breve and horn before the tone, as composed letters have them: `e` + acute + circumflex is ế too. */
function ordered(word: string): string {
  return word
    .normalize('NFD')
    .replace(/([a-z])([\u0300-\u0323\u031b]+)/gi, (_, base: string, marks: string) => {
      const signs = [...new Set(marks)]
      return (
        base +
        [...signs.filter((mark) => ROOFS.includes(mark)), ...signs.filter((mark) => !ROOFS.includes(mark))].join('')
      )
    })
    .normalize('NFC')
}

/** False of a text that has none of these letters and no marks of their own. */
export const mayMislead = (text: string): boolean =>
  /[\u00d0\u00f0\u0115\u0131\u014f\u0189\u01a4\u01a5\u01cd\u01ce\u01eb\u0251\u0256\u028b\u0370-\u052f]|[\u0300-\u036f]/.test(
    text,
  )

/** The word in the letters that are meant, or null where nothing is amiss or nothing helps: `letters('ðạt')` is `đạt`. */
export function mendLetters(word: string): string | null {
  if (!/[^a-zA-ZÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]/.test(word)) return null
  const letters = [...word]
  if (letters.some(isTwin) && letters.some((letter) => /[a-zđăâêôơưÀ-ỹ]/i.test(letter) && !isTwin(letter))) {
    const latin = letters
      .map((letter) => TWINS[letter] ?? letter)
      .join('')
      .normalize('NFC')
    return /^[\p{Script=Latin}\p{M}]+$/u.test(latin) ? latin : null
  }
  const alike = letters.map((letter) => ALIKE[letter] ?? letter).join('')
  const mended = /[\u0300-\u0323\u031b]/.test(alike) ? ordered(alike) : alike
  return mended !== word && isSyllable(mended) ? mended : null
}
