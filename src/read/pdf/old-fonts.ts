/** Sheets whose characters are in an encoding of before Unicode → the same sheets in Unicode, before lines are built. */
import { type CharsetName, FOREIGN } from '../charset/charset.ts'
import { mend, type Run } from '../charset/mend.ts'
import { isSyllable } from '../syllables.ts'
import type { Glyph, Sheet } from './sheet.ts'

/** Fewer than this in a file, and no font of old: nothing to do. */
const LEAST = 6

interface Line {
  readonly runs: Run[]
  /** For each unit of the runs' text the glyph it comes from, by place; -1 for a blank. */
  readonly owners: number[]
}

/** Glyphs as lines of words in the order in which they are drawn. */
function drawnLines(glyphs: readonly Glyph[]): Line[] {
  const lines: Line[] = []
  let before: Glyph | null = null
  glyphs.forEach((glyph, index) => {
    const level =
      before !== null && Math.abs(glyph.base - before.base) < 0.5 * glyph.size && glyph.left > before.left - glyph.size
    if (!level) lines.push({ runs: [], owners: [] })
    const { runs, owners } = lines.at(-1)!
    if (level && (glyph.spaced || glyph.left - before!.right > 0.15 * glyph.size)) {
      runs.push({ text: ' ', font: before!.font ?? null })
      owners.push(-1)
    }
    runs.push({ text: glyph.text, font: glyph.font ?? null })
    for (let unit = 0; unit < glyph.text.length; unit++) owners.push(index)
    before = glyph
  })
  return lines
}

/**
 * TCVN3's ư has the code of the soft hyphen: where a line breaks at it a hyphen is drawn. Such a word is put together on
 * the upper line where that makes it one.
 */
function joinAtHyphens(glyphs: readonly Glyph[]): Glyph[] {
  const result = [...glyphs]
  for (let at = 1; at + 1 < result.length; at++) {
    const hyphen = result[at]!
    const next = result[at + 1]!
    if (hyphen.text !== '-' || hyphen.spaced || !isLetter(result[at - 1]!) || !isLetter(next)) continue
    if (Math.abs(next.base - hyphen.base) < 0.5 * hyphen.size) continue
    const before = wordAt(result, at - 1, -1)
    const behind = wordAt(result, at + 1, 1)
    const rest = behind.map(({ text }) => text).join('')
    const start = before
      .map(({ text }) => text)
      .reverse()
      .join('')
    const tail = [`ư${rest}`, rest].find((end) => isSyllable(start + end))
    if (tail === undefined) continue
    result.splice(at, 1 + behind.length, { ...hyphen, text: tail })
  }
  return result
}

const isLetter = ({ text }: Glyph): boolean => /^\p{L}/u.test(text)

/** The glyphs of the word from `start` on, one way. */
function wordAt(glyphs: readonly Glyph[], start: number, step: 1 | -1): Glyph[] {
  const word: Glyph[] = []
  for (let at = start; at >= 0 && at < glyphs.length && isLetter(glyphs[at]!); at += step) {
    const glyph = glyphs[at]!
    const last = word.at(-1)
    if (last !== undefined && ((step > 0 ? glyph : last).spaced || Math.abs(glyph.base - last.base) > 0.5 * glyph.size))
      break
    word.push(glyph)
  }
  return word
}

/** Puts the words of decoded lines into their glyphs; a mark that joined the letter before it is gone. */
function relettered(
  glyphs: readonly Glyph[],
  lines: readonly Line[],
  decoded: readonly (readonly string[] | null)[],
): Glyph[] {
  const texts: (string | null)[] = glyphs.map(() => null)
  decoded.forEach((clusters, index) => {
    if (clusters === null) return
    clusters.forEach((cluster, unit) => {
      const owner = lines[index]!.owners[unit]!
      if (owner >= 0) texts[owner] = (texts[owner] ?? '') + cluster
    })
  })
  const result: Glyph[] = []
  glyphs.forEach((glyph, index) => {
    const text = texts[index]
    if (text === null || text === undefined) result.push(glyph)
    else if (text !== '') result.push({ ...glyph, text })
    else if (result.length > 0) {
      const host = result.pop()!
      result.push({ ...host, right: Math.max(host.right, glyph.right) })
    }
  })
  return result
}

const isOld = ({ text, font }: Glyph): boolean => font !== undefined || FOREIGN.test(text)

/** Decodes the characters of all sheets together and gives the encodings met; sheets in Unicode are handed back as they are. */
export function mendSheets(sheets: readonly Sheet[]): {
  readonly sheets: readonly Sheet[]
  readonly charsets: ReadonlySet<CharsetName>
} {
  let seen = 0
  for (const { glyphs, turned } of sheets) {
    for (const glyph of glyphs) if (isOld(glyph)) seen++
    for (const { glyph } of turned) if (isOld(glyph)) seen++
  }
  if (seen < LEAST) return { sheets, charsets: new Set() }
  const groups = sheets.flatMap(({ glyphs, turned }) => [glyphs, turned.map(({ glyph }) => glyph)])
  const lines = groups.map(drawnLines)
  const { paragraphs, charsets } = mend(lines.flat().map(({ runs }) => runs))
  if (charsets.size === 0) return { sheets, charsets }
  let from = 0
  const mended = groups.map((glyphs, index) => {
    const own = lines[index]!
    const decoded = paragraphs.slice(from, from + own.length)
    from += own.length
    if (decoded.every((clusters) => clusters === null)) return glyphs
    const lettered = relettered(glyphs, own, decoded)
    return charsets.has('tcvn3') ? joinAtHyphens(lettered) : lettered
  })
  return {
    sheets: sheets.map((sheet, index) => {
      const turn = new Map(sheet.turned.map(({ glyph, turn }) => [glyph.base, turn]))
      return {
        ...sheet,
        glyphs: mended[index * 2]!,
        turned: mended[index * 2 + 1]!.map((glyph) => ({ turn: turn.get(glyph.base) ?? 90, glyph })),
      }
    }),
    charsets,
  }
}
