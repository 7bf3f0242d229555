/** Several readings of one row → the one to believe, and how far. */
import type { OcrLine, OcrWord } from './engine.ts'
import { blobsIn, figureOf } from './figures.ts'
import type { Ink } from './ink.ts'
import type { Row } from './rows.ts'
import { narrowestGap } from './snap.ts'

/** Gaps between words are at least this wide, in heights of small letters. */
const BLANK = 0.4
/** What is left of confidence where readings of a short line, or of a number in a longer one, differ. */
const DISPUTED = 0.5
const DISPUTED_NUMBER = 0.6
/** What a reading counts whose numbers do not agree with their print. */
const CONTRADICTED = 0.25

/** Blanks are told by gaps in print rather than by vote. */
export const lettersOf = (words: OcrLine): string => words.map(({ text }) => text).join('')
export const hasDigit = ({ text }: OcrWord): boolean => /\d/.test(text)

/** Mean confidence of the words, each counted by its length. */
export function sureness(words: OcrLine): number {
  const length = words.reduce((sum, { text }) => sum + text.length, 0)
  return length === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + confidence * text.length, 0) / length
}

interface Vote {
  readonly words: OcrLine
  readonly letters: string
  readonly weight: number
}

function voteOf(words: OcrLine, { parts, small }: Row, ink: Ink): Vote {
  const blobs = parts.map(({ blob }) => blob)
  // The boxes of single words are rough: a line of one word is judged by all of the line's blobs.
  const alone = words.length === 1
  const figures = words.map((word) =>
    figureOf(word.text, alone ? [...blobs].sort((a, b) => a.left - b.left) : blobsIn(blobs, word), small, alone, ink),
  )
  const wrong = figures.some(({ agrees }) => agrees === false)
  const checked = words.map((word, index) => ({ ...word, text: figures[index]!.text }))
  return { words: checked, letters: lettersOf(checked), weight: (0.1 + sureness(words)) * (wrong ? CONTRADICTED : 1) }
}

/** Readings of the same letters → the one that parts them where the row's ink is parted. */
function parted(votes: readonly Vote[], row: Row): Vote {
  return votes.reduce((best, vote) => {
    const [more, fewer] = vote.words.length > best.words.length ? [vote, best] : [best, vote]
    if (more.words.length === fewer.words.length) return vote.weight > best.weight ? vote : best
    return narrowestGap(row, more.words.length) >= BLANK * row.small ? more : fewer
  })
}

/**
 * Readings of one line → the one most agree on. Words on which two agree are as sure as the surer of them; where none
 * agree their confidence says so.
 */
export function elected(readings: readonly OcrLine[], row: Row, short: boolean, ink: Ink): OcrLine {
  const votes = readings.filter((words) => words.length > 0).map((words) => voteOf(words, row, ink))
  const [only] = votes
  if (only === undefined) return []
  if (readings.length < 2) return only.words
  const support = new Map<string, number>()
  for (const { letters, weight } of votes) support.set(letters, (support.get(letters) ?? 0) + weight)
  const most = Math.max(...support.values())
  const winner = votes.find(({ letters }) => support.get(letters) === most)!
  const alike = votes.filter(({ letters }) => letters === winner.letters)
  const { words } = parted(alike, row)
  if (alike.length > 1) {
    return words.map((word, index) => {
      const others = alike.map((vote) =>
        vote.words.length === words.length ? vote.words[index]!.confidence : sureness(vote.words),
      )
      return { ...word, confidence: Math.max(...others) }
    })
  }
  if (short) return words.map((word) => ({ ...word, confidence: Math.min(word.confidence, DISPUTED) }))
  const others = votes.filter((vote) => vote !== winner).map((vote) => new Set(vote.words.map(({ text }) => text)))
  return words.map((word) =>
    hasDigit(word) && !others.some((texts) => texts.has(word.text))
      ? { ...word, confidence: Math.min(word.confidence, DISPUTED_NUMBER) }
      : word,
  )
}
