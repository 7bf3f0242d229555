/** Lines of Markdown → the same lines without its signs, each with what the signs said. */

export interface PlainLine {
  readonly text: string
  readonly bold: boolean
  /** 1–6 for a line under `#` signs, else null. */
  readonly depth: number | null
  /** A picture's own words. */
  readonly caption: boolean
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  bull: '•',
  middot: '·',
  deg: '°',
  ge: '≥',
  le: '≤',
  times: '×',
  plusmn: '±',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwnj: '',
  laquo: '«',
  raquo: '»',
  permil: '‰',
  eth: 'đ',
  ETH: 'Đ',
}
const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
}

/** `decodeEntities('T&ocirc;i &gt; 5')` is `'Tôi > 5'`; what is no entity stays. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) {
      if (name in NAMED) return NAMED[name]!
      const accent = /^([a-zA-Z])(grave|acute|circ|tilde|uml)$/.exec(name)
      return accent ? (accent[1]! + ACCENTS[accent[2]!]!).normalize('NFC') : whole
    }
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''
  })
}

/** Stand-ins for signs that a backslash made plain, so that nothing takes them for Markdown. */
const ESCAPED = '\\*_#[]()|`-+.!~>{}&"\'$%,/:;<=?@^'
const protect = (text: string): string =>
  text.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(0xe100 + ESCAPED.indexOf(sign)))
const restore = (text: string): string =>
  text.replace(/[\ue100-\ue130]/g, (stand) => ESCAPED[stand.charCodeAt(0) - 0xe100] ?? '')

interface Run {
  readonly at: number
  left: number
}

/**
 * Emphasis as converters write it, which is looser than CommonMark: `*(tên gọi) *tại`, a sign left alone on its line.
 * Gives the text without the signs, and for each unit whether it stood in bold.
 */
function stripEmphasis(text: string): { words: string; bold: boolean[] } {
  const drop = new Set<number>()
  const shift = new Map<number, number>()
  const open: Run[] = []
  for (const match of text.matchAll(/\*+/g)) {
    const at = match.index
    const before = text[at - 1] ?? '\n'
    const behind = text[at + match[0].length] ?? '\n'
    // (*) and (**) point to a note under a table; a lone sign between blanks multiplies.
    if ((before === '(' && behind === ')') || (match[0].length === 1 && before === ' ' && behind === ' ')) continue
    let count = match[0].length
    let cursor = at
    while (count > 0 && open.length > 0) {
      const top = open.at(-1)!
      const used = top.left >= 2 && count >= 2 ? 2 : 1
      const from = top.at + top.left - used
      for (let i = 0; i < used; i++) {
        drop.add(from + i)
        drop.add(cursor + i)
      }
      if (used === 2) {
        shift.set(from, 1)
        shift.set(cursor, -1)
      }
      top.left -= used
      cursor += used
      count -= used
      if (top.left === 0) open.pop()
    }
    if (count > 0) open.push({ at: cursor, left: count })
  }
  // Two stars or more that found no partner are still no words.
  for (const { at, left } of open) if (left >= 2) for (let i = 0; i < left; i++) drop.add(at + i)
  let words = ''
  const bold: boolean[] = []
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    depth += shift.get(i) ?? 0
    if (drop.has(i)) continue
    words += text[i]
    bold.push(depth > 0)
  }
  return { words, bold }
}

const isPicture = (line: string): boolean =>
  /^(?:!\[[^\]]*\]\([^)]*\)|\[(?:img|image|ảnh|hình)\]|\|?<image[^>]*>\|?)$/iu.test(line)

/** Bullets drawn as `*`; one in front of a label (`* a) …`) only indents it. */
const bullets = (line: string): string =>
  line.replace(/\ue12a +(?=(?:\(?(?:\d{1,2}|[a-zđ])\)|\d{1,2}\.|[-+•])\s)/u, '').replaceAll('\ue12a', '*')

/** Takes the signs of Markdown out of one chunk (lines between empty lines); the number of lines stays. */
export function plainLines(lines: readonly string[]): PlainLine[] {
  const depths = lines.map((line) => /^ {0,3}(#{1,6})(?=\s)/.exec(line)?.[1]?.length ?? null)
  const captions = lines.map((line) => isPicture(line.trim()))
  const source = lines
    .map((line) =>
      protect(line)
        .replace(/^ {0,3}#{1,6}(?=\s)|(?<=\s)#+\s*$|^ {0,3}#+$/g, '')
        // A quotation's sign goes; the sign of "more than 60" in a cell stays.
        .replace(/^\s{0,3}(?:>(?!=|\s*\d)\s?)+/, '')
        .replace(/^\s*(?:```|~~~).*$/, '')
        .replace(/^\s*\*\s+(?=\S)/, '\ue12a ')
        .trimEnd(),
    )
    .join('\n')
    .replace(/!\[((?:[^\][\n]|\[[^\][\n]*\])*)\]\([^)\n]*\)/g, '$1')
    .replace(/\[img\]|<image[^>\n]*>/gi, '')
    .replace(/\[(\[\d{1,3}\])\]\([^)\n]*\)/g, '$1')
    .replace(/\[([^[\]\n]+)\]\((?:<[^>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"\n]*")?\)/g, '$1')
    .replace(/\[\^(\d{1,3})\]:?/g, '[$1]')
    .replace(/<(https?:\/\/[^>\s]+)>/g, '$1')
    .replace(/`([^`\n]+)`/g, '$1')
    .replace(/~~([^~\n]+)~~/g, '$1')
    .replace(/(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]*(?:\n[^_\n]+)*?[^_\s])\1(?![\p{L}\p{N}_])/gu, '$2')
  const { words, bold } = stripEmphasis(source)
  let at = 0
  return words.split('\n').map((line, index) => {
    const start = at
    at += line.length + 1
    let letters = 0
    let strong = 0
    for (let i = 0; i < line.length; i++) {
      if (!/[\p{L}\p{N}]/u.test(line[i]!)) continue
      letters++
      if (bold[start + i]) strong++
    }
    return {
      text: decodeEntities(restore(bullets(line))),
      bold: letters > 0 && strong === letters,
      depth: depths[index] ?? null,
      caption: captions[index] ?? false,
    }
  })
}
