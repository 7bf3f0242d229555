/** A page's words → whether its text layer can be trusted, or the page is a picture that needs character recognition. */
import { FOREIGN } from '../charset/charset.ts'
import type { Glyph, Sheet } from './sheet.ts'

/**
 * `text` is read; `scan` is a picture with no words of worth; `garbled` has words whose letters no known code explains;
 * `blank` has nothing on it.
 */
export type Verdict = 'text' | 'scan' | 'garbled' | 'blank'

/** Signature stamps and scanner marks have at most about this many words. */
const STAMP_WORDS = 40
/** A picture over this share of the page is what a reader of the page sees. */
const COVERED = 0.5
/** Of honest Vietnamese words about two thirds bear a mark; recognition without a Vietnamese model yields next to none. */
const MARKED = 0.25
const WELL_FORMED = 0.6
/** Below so many words shares mean little. */
const LEAST_WORDS = 60
/** Share of characters without a letter from which a page's words are lost. */
const UNMAPPED = 0.4

const ONSET = '(?:ngh|ng|nh|th|tr|kh|ph|ch|gh|gi|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?'
const NUCLEUS = '[aăâeêioôơuưy]{1,3}'
const CODA = '(?:ch|ng|nh|c|m|n|p|t)?'
const SYLLABLE = new RegExp(`^${ONSET}${NUCLEUS}${CODA}$`, 'u')
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/** True for what could be a Vietnamese syllable, tone marks or not. */
export const isSyllable = (word: string): boolean =>
  SYLLABLE.test(word.toLowerCase().normalize('NFD').replace(TONES, '').normalize('NFC'))

export interface Tally {
  readonly words: number
  /** Share of the words that are well-formed syllables, and that bear a mark or đ. */
  readonly formed: number
  readonly marked: number
  /** Share of the words with a letter that no Vietnamese word has. */
  readonly foreign: number
}

/** Counts the words of letters in `text`. */
export function tally(text: string): Tally {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  let formed = 0
  let marked = 0
  let foreign = 0
  const known = new Map<string, boolean>()
  for (const word of words) {
    let good = known.get(word)
    if (good === undefined) {
      good = isSyllable(word)
      known.set(word, good)
    }
    if (good) formed++
    if (/[^a-z]/i.test(word)) marked++
    if (FOREIGN.test(word)) foreign++
  }
  const share = (count: number): number => (words.length === 0 ? 0 : count / words.length)
  return { words: words.length, formed: share(formed), marked: share(marked), foreign: share(foreign) }
}

/** The words of a page in the order in which they are drawn: enough to count and to weigh them. */
export function drawnText(glyphs: readonly Glyph[]): string {
  let text = ''
  let before: Glyph | null = null
  for (const glyph of glyphs) {
    const level = before !== null && Math.abs(glyph.base - before.base) < 0.5 * glyph.size
    if (!level || glyph.spaced || glyph.left - before!.right > 0.15 * glyph.size) text += ' '
    text += glyph.text
    before = glyph
  }
  return text
}

/** Letters by another code than the file says: many that Vietnamese does not have, and few well-formed syllables. */
const isGarbled = ({ words, formed, foreign }: Tally): boolean =>
  words > LEAST_WORDS && foreign > MARKED && formed < WELL_FORMED

/** `text` is all that stands on the sheet, `tallied` its words. */
export function judge(sheet: Sheet, text: string, tallied: Tally): Verdict {
  const { words, formed, marked } = tallied
  if (sheet.unmapped > UNMAPPED * sheet.glyphs.length + 10) return 'scan'
  const covered = sheet.pictured >= COVERED
  if (covered) {
    if (words <= STAMP_WORDS) return 'scan'
    return marked < MARKED || formed < WELL_FORMED ? 'scan' : 'text'
  }
  if (isGarbled(tallied)) return 'garbled'
  if (words > 0 || /\d/.test(text)) return 'text'
  return sheet.pictured > 0.1 ? 'scan' : 'blank'
}
