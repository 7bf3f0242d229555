/** Text → text of the same length in which what a Vietnamese reader takes for the same is the same. */

const TABLE_SIZE = 0x10000

/** Signs that differ in print only, each with the one that stands for all of them. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['\u2010\u2011\u2012\u2013\u2014\u2015\u2212', '-'],
  ['\u00a0\u2007\u2009\u202f\t\r\n\v\f', ' '],
  ['\u2018\u2019\u201a\u2032', "'"],
  ['\u201c\u201d\u201e\u2033\u00ab\u00bb', '"'],
  ['\uff05', '%'],
  ['\u2044\u2215', '/'],
  ['\u00f0\u00d0\u0110', 'đ'],
]

function buildTable(mapUnit: (unit: string) => string): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE)
  for (let code = 0; code < TABLE_SIZE; code++) {
    table[code] = code
    // From here to the surrogates and private use stand scripts without case or marks of ours.
    if (code >= 0x2e80 && code < 0xf900) continue
    const mapped = mapUnit(String.fromCharCode(code))
    if (mapped.length === 1) table[code] = mapped.charCodeAt(0)
  }
  for (const [signs, sign] of SIGNS) {
    const target = mapUnit(sign).charCodeAt(0)
    for (const s of signs) table[s.charCodeAt(0)] = target
  }
  return table
}

const lower = buildTable((unit) => unit.toLowerCase().normalize('NFC'))
const bare = buildTable((unit) => {
  const stripped = unit
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
  return stripped === 'đ' ? 'd' : stripped
})

const buffer = new Uint16Array(8192)
/** The same memory as bytes: a string is made of it in one copy, where `String.fromCharCode` takes unit by unit. */
const bytes = Buffer.from(buffer.buffer)

function translated(text: string, from: number, length: number, table: Uint16Array): string {
  for (let i = 0; i < length; i++) buffer[i] = table[text.charCodeAt(from + i)]!
  return bytes.toString('utf16le', 0, length * 2)
}

function translate(text: string, table: Uint16Array): string {
  const size = buffer.length
  if (text.length <= size) return translated(text, 0, text.length, table)
  const chunks: string[] = []
  for (let from = 0; from < text.length; from += size)
    chunks.push(translated(text, from, Math.min(size, text.length - from), table))
  return chunks.join('')
}

/** Old and new style of placing the tone on `oa`, `oe`, `uy`: the new style (`hòa` → `hoà`) is turned into the old. */
const NEW_STYLE = /[oO][àáảãạèéẻẽẹ](?![\p{L}])|(?<![qQ])[uU][ỳýỷỹỵ](?![\p{L}])/gu
const OLD_STYLE: Readonly<Record<string, string>> = Object.fromEntries([
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
] as const)

/**
 * Lower case, one dash, one kind of space and quote, one placement of tones: `'UỶ BAN – 5'` is `'ủy ban - 5'`.
 * Of the same length as `text`, so that an offset means the same in both. Tone marks and đ stay.
 */
export function fold(text: string): string {
  return translate(text, lower).replace(NEW_STYLE, (pair) => OLD_STYLE[pair] ?? pair)
}

const foldedTexts = new WeakMap<object, string>()

/** A document's text folded; kept as long as the document is, because every stage asks for it. */
export function foldedOf(reading: { readonly text: string }): string {
  const known = foldedTexts.get(reading)
  if (known !== undefined) return known
  const folded = fold(reading.text)
  foldedTexts.set(reading, folded)
  return folded
}

/** As {@link fold}, and without any mark: `'Đắk Lắk'` is `'dak lak'`. For accent-blind search. Same length. */
export const blind = (text: string): string => translate(text, bare)

/** White space runs to one blank, ends trimmed; for values shown on one line, never for offsets. */
export const oneLine = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/gu, ' ').trim() : text)

/** White space that is no single blank between two words; without it, which is usual, a text stands as it is. */
const UNEVEN = /[^\S ]|^ | $| {2}/u

const WORD_UNIT = /[\p{L}\p{N}]/u

/** True when the UTF-16 unit at `index` belongs to a word (letter or digit). `\b` is wrong beside `đ`, this is not. */
export const isWordAt = (text: string, index: number): boolean =>
  index >= 0 && index < text.length && WORD_UNIT.test(text.charAt(index))
