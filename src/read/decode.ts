/** Bytes of a text file → its characters, by byte order mark, pattern of zeros and validity; never by name. */
import { westernText } from './charset/charset.ts'

export interface Decoded {
  readonly text: string
  /** `8-bit`: an encoding of before Unicode that the file does not name; `text` shows its bytes as Western signs. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'declared' | '8-bit'
  /** Bytes that stood for no character were replaced; the text may have small gaps. */
  readonly lossy: boolean
}

const SAMPLE = 4096
/** Of a text at most this share of bytes may be invalid before it is held to be in another encoding. */
const TOLERATED = 0.002

/**
 * Characters of a text file: UTF-8 with or without byte order mark, UTF-16 of either order with or without.
 * `declared` is an encoding that the file names itself (HTML's charset); it is tried when the bytes are no UTF-8.
 * Prose in none of these is handed on as `8-bit` (TCVN3, VNI, windows-1258 …). Null when the bytes are no text.
 */
export function decode(bytes: Uint8Array, declared: string | null = null): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes.subarray(2), 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes.subarray(2), 'utf-16be')
  const order = byteOrder(bytes)
  if (order !== null) return utf16(bytes, order)
  const strict = attempt(bytes, 'utf-8')
  if (strict !== null) return isText(strict) ? { text: strict, encoding: 'utf-8', lossy: false } : null
  if (declared !== null && !/^utf-?8$/i.test(declared)) {
    const text = attempt(bytes, declared)
    if (text !== null && isText(text)) return { text, encoding: 'declared', lossy: false }
  }
  const loose = new TextDecoder('utf-8').decode(bytes)
  const broken = loose.split('\ufffd').length - 1
  if (broken > Math.max(1, bytes.length * TOLERATED) || !/[\u0080-\uffef]/.test(loose) || !isText(loose))
    return isProse(bytes) ? { text: westernText(bytes), encoding: '8-bit', lossy: false } : null
  return { text: loose.replaceAll('\ufffd', ''), encoding: 'utf-8', lossy: true }
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | null {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  const lossy = bytes.length % 2 === 1 || text.includes('\ufffd')
  return isText(text) ? { text, encoding, lossy } : null
}

/** UTF-16 without a mark shows as zeros in every second byte, from the blanks and digits that any text has. */
function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.2 && even < half * 0.02) return 'utf-16le'
  if (even > half * 0.2 && odd < half * 0.02) return 'utf-16be'
  return null
}

/** What may stand before a byte of UTF-8 that was taken for a sign of its own. */
const isLead = (code: number): boolean => (code >= 0xc2 && code <= 0xf4) || (code >= 0x80 && code <= 0xbf)

/** No text holds zeros, or control signs in number. */
function isText(text: string): boolean {
  const sample = text.slice(0, SAMPLE * 4)
  let controls = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code === 0 || code === 0xffff) return false
    const high = code > 0x7e && code < 0xa0 && code !== 0x85
    if (high && i > 0 && isLead(sample.charCodeAt(i - 1))) continue
    if (high || code < 9 || (code > 13 && code < 32)) controls++
  }
  return controls <= sample.length * 0.01
}

/** Letters among blanks, and hardly a control sign: prose in an 8-bit encoding. */
function isProse(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE * 2)
  let controls = 0
  let blanks = 0
  let letters = 0
  for (const byte of sample) {
    if (byte === 0) return false
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) controls++
    else if (byte === 32 || byte === 10 || byte === 13) blanks++
    else if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) letters++
  }
  return controls <= sample.length * 0.01 && blanks > sample.length * 0.03 && letters > sample.length * 0.35
}
