/** UTF-8 that was taken for the Western encoding: `Viá»‡t` is `Việt`. */
import { byteOf, type Charset, WIDE_WORD } from './charset.ts'

const FATAL = new TextDecoder('utf-8', { fatal: true })

function letterOf(bytes: readonly number[]): string | null {
  try {
    return FATAL.decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

function clusters(text: string): string[] {
  const result: string[] = []
  for (let at = 0; at < text.length; ) {
    const first = byteOf(text[at]!)
    const length = first >= 0xc3 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 1
    const letter =
      length > 1 && at + length <= text.length
        ? letterOf(Array.from({ length }, (_, i) => byteOf(text[at + i]!) & 0x1ff))
        : null
    result.push(letter ?? text[at]!)
    at++
    if (letter === null) continue
    for (let i = 1; i < length; i++, at++) result.push('')
  }
  return result
}

export const utf8: Charset = { name: 'utf-8', word: WIDE_WORD, lacksCapitals: false, clusters }
