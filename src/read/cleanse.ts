/** Raw words of any file → clean words: NFC, one kind of blank, no invisible or control sign, no tag. */

/** Stands for a footnote mark while a text is cleaned; a noncharacter, which no clean text holds. */
export const MARK = '\uFDD0'

/** Controls, format signs with no width, lone halves of pairs, private signs, noncharacters, fillers; not tab, feed, MARK. */
const INVISIBLE =
  /(?![\t\n\uFDD0])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\p{Variation_Selector}\u115f\u1160\u3164\uffa0\ufffc]/gu

/** Symbol and Wingdings signs as Word stores them (U+F000 + code): bullets and comparators; the others say nothing. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf02d': '-',
  '\uf02b': '+',
  '\uf025': '%',
  '\uf03c': '<',
  '\uf03e': '>',
  '\uf03d': '=',
  '\uf0a3': '≤',
  '\uf0b3': '≥',
  '\uf0b1': '±',
  '\uf0b4': '×',
  '\uf0b9': '≠',
  '\uf0bb': '≈',
  '\uf0ae': '→',
  '\uf0e0': '→',
  '\uf0b0': '°',
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0a8': '•',
  '\uf0d8': '•',
  '\uf076': '•',
  '\uf0fc': '•',
  '\uf06c': '•',
  '\uf06e': '▪',
  '\uf0f0': '•',
}
const SYMBOL = /[\uf000-\uf0ff]/g

/** Names of elements that may have been left in a text; `<5 tuổi>` and `a < b` are no tags. */
const TAG =
  /<\/?(?:a|abbr|article|aside|b|big|blockquote|body|br|button|center|code|dd|del|div|dl|dt|em|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|label|li|link|main|meta|nav|o:p|ol|option|p|picture|pre|s|script|section|select|small|source|span|st1:[a-z]+|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|time|title|tr|tt|u|ul|v:[a-z]+|video|w:[a-z]+)(?:\s[^<>]*)?\/?>/gi

/** A line that is drawn, not written: the rule under a letterhead. */
const RULER = /^[^\S\n]*(?:[-_=*~—–][^\S\n]*){3,}$/gm

/** A letter of no Vietnamese word, left by an old keyboard map for ư. */
const OI = /[\u01a2\u01a3]/g

function stripTags(text: string): string {
  let clean = text
  for (;;) {
    const next = clean.replace(TAG, (tag) => (/^<\/?(?:br|p|div|li|tr)\b/i.test(tag) ? '\n' : ''))
    if (next === clean) return clean
    clean = next
  }
}

/**
 * Words as a reader may hand them on: NFC; line feeds only where the file broke the line; no run of blanks, none at
 * the ends of a line, no line of dashes only. {@link MARK} signs stay where they are.
 */
export function cleanse(raw: string): string {
  let text = raw.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
  text = text.replace(SYMBOL, (sign) => SYMBOLS[sign] ?? '').replace(INVISIBLE, '')
  if (text.includes('<')) text = stripTags(text)
  text = text.replace(OI, (letter) => (letter === '\u01a2' ? 'Ư' : 'ư')).normalize('NFC')
  return text
    .replace(RULER, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .replace(/^\s+|\s+$/g, '')
}
