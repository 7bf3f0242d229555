/** Text → text that takes so many columns of a terminal, whatever marks and wide signs it has. */

const ZERO = /[\p{M}\p{Cf}]/u
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}]/u

const widthOfSign = (sign: string): number => (sign < '\u0300' ? 1 : ZERO.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1)

/** Latin letters with their marks and general signs, one column each: nearly all that is ever shown. */
const NARROW = /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/

/** Columns that `text` takes: `'tiếng Việt'` is 10, in NFC and in NFD. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length
  let width = 0
  for (const sign of text) width += widthOfSign(sign)
  return width
}

/** On one line and without control and format characters, so that a document's text cannot steer the terminal. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()

/** `text`, or its beginning and `…` where it takes more than `width` columns. */
export function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text
  let kept = ''
  let used = 0
  for (const sign of text) {
    const next = used + widthOfSign(sign)
    if (next > width - 1) break
    kept += sign
    used = next
  }
  return `${kept.trimEnd()}…`
}

/** `text` filled up with blanks to `width` columns. */
export function pad(text: string, width: number, side: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return side === 'right' ? blanks + text : text + blanks
}

/** Lines of at most `width` columns, broken between words. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && displayWidth(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines
}
