/** Characters of an RTF → its tokens: groups, control words with their numbers, bytes, plain text. */

export type Token =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  | { readonly type: 'word'; readonly word: string; readonly number: number | null }
  /** A control sign: `*`, `~`, `-`, `_`, `|`, `:`. */
  | { readonly type: 'sign'; readonly sign: string }
  /** One byte, of `\'hh` or as it stands. */
  | { readonly type: 'byte'; readonly byte: number }
  | { readonly type: 'text'; readonly text: string }

const WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
const PLAIN = /[^\\{}\r\n\x80-\xff]+/y

/** Tokens in order; `rtf` holds one sign for each byte. `\bin` and its bytes are left out. */
export function* tokens(rtf: string): Generator<Token> {
  for (let at = 0; at < rtf.length; ) {
    const sign = rtf[at]!
    if (sign === '{' || sign === '}') {
      yield { type: sign === '{' ? 'open' : 'close' }
      at++
    } else if (sign === '\\') {
      WORD.lastIndex = at + 1
      const found = WORD.exec(rtf)
      if (found !== null) {
        at = WORD.lastIndex
        const number = found[2] === undefined ? null : Number(found[2])
        if (found[1] === 'bin') at += Math.max(0, number ?? 0)
        else yield { type: 'word', word: found[1]!, number }
        continue
      }
      const next = rtf[at + 1] ?? ''
      at += 2
      if (next === "'") {
        const byte = Number.parseInt(rtf.slice(at, at + 2), 16)
        at += 2
        if (!Number.isNaN(byte)) yield { type: 'byte', byte }
      } else if (next === '\\' || next === '{' || next === '}') yield { type: 'text', text: next }
      else if (next === '\n' || next === '\r') yield { type: 'word', word: 'par', number: null }
      else yield { type: 'sign', sign: next }
    } else if (sign === '\r' || sign === '\n') at++
    else if (sign > '\x7f') {
      yield { type: 'byte', byte: sign.charCodeAt(0) }
      at++
    } else {
      PLAIN.lastIndex = at
      const text = PLAIN.exec(rtf)?.[0] ?? sign
      yield { type: 'text', text }
      at += text.length
    }
  }
}
