/** Words of a text, some cut by blanks → where they are to be put together again. */
import { isSyllable } from '../syllables.ts'
import { isCommon, isStanding } from './common.ts'

export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly small: string
}

export interface Join {
  readonly start: number
  readonly end: number
  readonly text: string
}

const WORD = /[\p{L}\p{M}]+/gu
const MOST_PIECES = 5
const LONGEST_SYLLABLE = 8

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  WORD.lastIndex = 0
  for (let found = WORD.exec(text); found !== null; found = WORD.exec(text)) {
    const word = found[0]
    tokens.push({ start: found.index, end: WORD.lastIndex, text: word, small: word.toLowerCase() })
  }
  return tokens
}

/** A piece that cannot be a word: no syllable, or one that only ever ends words. */
const isBroken = ({ small }: Token): boolean => !isSyllable(small) || !isStanding(small)

/** Words before a lone letter that names something: `điểm c`, `nhóm n`. */
const NAMING =
  /^(?:điểm|mục|khoản|nhóm|loại|hạng|lớp|tổ|khối|lô|khu|trục|biểu|mẫu|bảng|nhà|phần|hình|số|thứ|hệ|vitamin|đoạn|tiết|và|hoặc|đến|từ)$/

/** What may stand for a unit behind a number. */
const UNIT = /^(?:[bcdđghklmnpqrstvx]{1,3}|ha)$/

/** One case all through, or a capital in front. */
const isOneCase = (word: string): boolean => /^(?:\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(word)

function isSure(
  pieces: readonly Token[],
  before: Token | undefined,
  text: string,
  isKnown: (small: string) => boolean,
): boolean {
  const joined = pieces.map((piece) => piece.text).join('')
  if (joined.length > LONGEST_SYLLABLE) return false
  const small = joined.toLowerCase()
  if (!isSyllable(small) || !isStanding(small) || !isOneCase(joined)) return false
  if (!pieces.some(isBroken) || !isKnown(small)) return false
  const first = pieces[0]!
  const last = pieces.at(-1)!
  // `10 m ống`: what follows a number is its unit. `KH`, `NQ`: letters in capitals are short for something.
  if (UNIT.test(first.small) && /\d\s?$/.test(text.slice(Math.max(0, first.start - 2), first.start))) return false
  if (pieces.every((piece) => /^[A-Za-z]$/.test(piece.text))) return false
  if (/^\p{Lu}+$/u.test(joined) && !isBroken(last)) return false
  if (/[\p{L}\p{N}/.\-&)]/u.test(text[first.start - 1] ?? '') || /[\p{N}/&(]/u.test(text[last.end] ?? '')) return false
  const lone = pieces.some((piece) => piece.small.length === 1)
  return !(
    lone &&
    pieces.length === 2 &&
    before !== undefined &&
    NAMING.test(before.small) &&
    /^.(?= )/.test(text.slice(first.start))
  )
}

/** How many tokens from `at` on are parted by one blank each, at most as many as a word may be cut into. */
function reach(text: string, tokens: readonly Token[], at: number): number {
  let count = 1
  while (count < MOST_PIECES && at + count < tokens.length) {
    const end = tokens[at + count - 1]!.end
    const blank = text.charCodeAt(end)
    if (tokens[at + count]!.start !== end + 1 || (blank !== 32 && blank !== 10)) break
    count++
  }
  return count
}

/**
 * The words to put together: `trư ờng`, `ki nh`, `H ộ i`. Sure ones only: one of the pieces is no word, all together are a
 * common one or one that the document has elsewhere (`isKnown`).
 */
export function joinsOf(text: string, tokens: readonly Token[], isKnown: (small: string) => boolean): Join[] {
  const joins: Join[] = []
  const broken = tokens.map(isBroken)
  const known = (small: string): boolean => isCommon(small) || isKnown(small)
  let next = broken.indexOf(true)
  for (let at = 0; next >= 0 && at + 1 < tokens.length; at++) {
    if (next < at) next = broken.indexOf(true, at)
    if (next < 0) break
    // Only a group that holds a broken piece is a word that was cut.
    if (next >= at + MOST_PIECES) {
      at = next - MOST_PIECES
      continue
    }
    for (let pieces = reach(text, tokens, at); pieces > next - at && pieces >= 2; pieces--) {
      const group = tokens.slice(at, at + pieces)
      if (!isSure(group, tokens[at - 1], text, known)) continue
      joins.push({ start: group[0]!.start, end: group.at(-1)!.end, text: group.map((token) => token.text).join('') })
      at += pieces - 1
      break
    }
  }
  return joins
}
