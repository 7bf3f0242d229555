/** What an encoding of before Unicode is: its letters, and how a text that shows them as Western signs is read. */

export type CharsetName = 'tcvn3' | 'vni' | 'vps' | 'viscii' | 'windows-1258' | 'utf-8' | 'viqr'

export interface Charset {
  readonly name: CharsetName
  /** Words of a text that shows bytes as Western signs. */
  readonly word: RegExp
  /** Capitals with tones have no codes of their own: fonts of capitals, or nothing, show them. */
  readonly lacksCapitals: boolean
  /** For each unit of `text` what it stands for; empty for units that belong to the letter before them. */
  readonly clusters: (text: string) => string[]
}

/** What the Western encoding shows for the bytes 0x80 to 0x9f; a byte that it has no sign for stands as itself. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

/** The byte that a sign stands for, seen through the Western encoding; -1 where it stands for none. */
export function byteOf(sign: string): number {
  const code = sign.charCodeAt(0)
  if (code < 0x100) return code
  const high = WESTERN.indexOf(sign)
  if (high >= 0) return 0x80 + high
  // Some fonts say mu and middle dot by other names.
  return code === 0x3bc ? 0xb5 : code === 0x2219 || code === 0x22c5 ? 0xb7 : -1
}

/** Bytes as the Western encoding shows them, one sign each. */
export function westernText(bytes: Uint8Array): string {
  const chunks: string[] = []
  for (let from = 0; from < bytes.length; from += 8192) {
    chunks.push(String.fromCharCode(...bytes.subarray(from, from + 8192)))
  }
  return chunks.join('').replace(/[\x80-\x9f]/g, (byte) => WESTERN[byte.charCodeAt(0) - 0x80]!)
}

/** Signs of the Western encoding that Vietnamese in Unicode does not have: every older encoding is full of them. */
export const FOREIGN =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db-\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb-\u00ff]/

/** Words without the quotes, dashes and dots that Western text has above the letters. */
export const PLAIN_WORD = /[A-Za-z\u00a1-\u1fff]+/g
/** Words of encodings whose letters include those signs. */
export const WIDE_WORD = /[A-Za-z\u0080-\u2122]+/g
