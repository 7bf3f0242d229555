/** Rows of print → their words: each read by itself, doubtful and short ones several times over and settled by vote. */
import { drawnParts } from './draw.ts'
import type { Mode, OcrEngine, OcrLine, OcrWord } from './engine.ts'
import { blobsIn, figureOf } from './figures.ts'
import { framed, type Grey, type Patch, scaled } from './grey.ts'
import type { Ink } from './ink.ts'
import type { Row } from './rows.ts'
import { narrowestGap, snapped } from './snap.ts'

/** What is read: the page without its ruled lines, and its ink. */
export interface Print {
  readonly page: Grey
  readonly ink: Ink
}

interface Shot {
  readonly picture: Grey
  /** Where the picture's upper left corner lies on the page, and its pixels for each of the page's. */
  readonly left: number
  readonly top: number
  readonly zoom: number
}

/** Heights of small letters, in pixels, at which single lines are read best; they err at different places. */
const HEIGHTS = [19, 17, 24] as const
const MARGIN = 12
/** Lines up to this many heights of small letters wide are read more than once. */
const SHORT = 9
/** Reach of a line above and below its base line, in heights of small letters, and the white at its ends. */
const ABOVE = 1.76
const BELOW = 0.48
const SIDE = 0.22
/** A longer line is read again when it is read with less confidence than this, or one of its numbers is. */
const SURE_LINE = 0.93
const SURE_NUMBER = 0.88
/** Words below this are read once more by themselves. */
const SURE_WORD = 0.75
/** Gaps between words are at least this wide, in heights of small letters. */
const BLANK = 0.4
/** What is left of confidence where readings of a short line, or of a number in a longer one, differ. */
const DISPUTED = 0.5
const DISPUTED_NUMBER = 0.6

/** The row at a size the engine reads well, with white around it. */
function shotOf({ page, ink }: Print, row: Row, height: number): Shot {
  const zoom = Math.min(1, height / row.small)
  const edge = MARGIN / zoom + 1
  const piece = scaled(drawnParts(page, ink, row.parts, row), zoom)
  return { picture: framed(piece, MARGIN, MARGIN, MARGIN), left: row.left - edge, top: row.top - edge, zoom }
}

/** The row placed between head and foot as its base line says, for reading without any search for it. */
function strictShot({ page, ink }: Print, row: Row): Shot {
  const { left, right, top, bottom, base, small } = row
  const piece = drawnParts(page, ink, row.parts, { left, right, top, bottom })
  const above = Math.max(0, Math.round(top - 1 - (base - ABOVE * small)))
  const below = Math.max(0, Math.round(base + BELOW * small - (top - 1 + piece.height)))
  const side = Math.round(SIDE * small)
  return { picture: framed(piece, above, below, side), left: left - 1 - side, top: top - 1 - above, zoom: 1 }
}

const placed = (line: OcrLine, { left, top, zoom }: Shot): OcrWord[] =>
  line.map((word) => ({
    ...word,
    left: left + word.left / zoom,
    right: left + word.right / zoom,
    top: top + word.top / zoom,
    bottom: top + word.bottom / zoom,
  }))

const textOf = (words: OcrLine): string => words.map(({ text }) => text).join(' ')
/** Blanks are told by gaps in print rather than by vote. */
const lettersOf = (words: OcrLine): string => words.map(({ text }) => text).join('')
const hasDigit = ({ text }: OcrWord): boolean => /\d/.test(text)

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
  return { words: checked, letters: lettersOf(checked), weight: (0.1 + sureness(words)) * (wrong ? 0.25 : 1) }
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

/** The words of each row. Throws OcrFailure as the engine does. */
export async function readRows(
  engine: OcrEngine,
  print: Print,
  rows: readonly Row[],
  seconds: number,
): Promise<OcrLine[]> {
  const read = async (
    indices: readonly number[],
    shotOfRow: (row: Row) => Shot,
    mode: Mode,
  ): Promise<readonly OcrLine[]> => {
    if (indices.length === 0) return []
    const shots = indices.map((index) => shotOfRow(rows[index]!))
    const found = await engine.recognise(
      shots.map(({ picture }) => picture),
      mode,
      seconds,
    )
    return found.map((own, turn) => snapped(placed(own.flat(), shots[turn]!), rows[indices[turn]!]!))
  }
  const isShort = rows.map(({ left, right, small }) => right - left <= SHORT * small)
  const all = [...rows.keys()]
  const readings = (await read(all, (row) => shotOf(print, row, HEIGHTS[0]), 'line')).map((first) => [first])
  const again = async (indices: readonly number[], shot: (row: Row) => Shot, mode: Mode): Promise<void> => {
    const found = await read(indices, shot, mode)
    indices.forEach((index, turn) => void readings[index]!.push(found[turn]!))
  }
  const short = all.filter((index) => isShort[index])
  await again(short, (row) => strictShot(print, row), 'strict')
  const open = short.filter((index) => lettersOf(readings[index]![0]!) !== lettersOf(readings[index]![1]!))
  const unsure = all.filter((index) => {
    const [first] = readings[index]!
    return (
      !isShort[index] &&
      (sureness(first!) < SURE_LINE || first!.some((word) => hasDigit(word) && word.confidence < SURE_NUMBER))
    )
  })
  const retaken = new Map(unsure.map((index) => [rows[index]!, HEIGHTS[2]]))
  await again([...open, ...unsure], (row) => shotOf(print, row, retaken.get(row) ?? HEIGHTS[1]), 'line')
  return rows.map((row, index) => elected(readings[index]!, row, isShort[index]!, print.ink))
}

/** The part of a row that a word was read from. */
function rowOfWord(row: Row, word: OcrWord): Row | null {
  const parts = row.parts.filter(({ blob }) => {
    const middle = (blob.left + blob.right) / 2
    return middle >= word.left - 1 && middle <= word.right + 1
  })
  if (parts.length === 0) return null
  return {
    left: Math.min(...parts.map(({ blob }) => blob.left)),
    right: Math.max(...parts.map(({ blob }) => blob.right)),
    top: Math.min(...parts.map(({ top }) => top)),
    bottom: Math.max(...parts.map(({ bottom }) => bottom)),
    base: row.base,
    small: row.small,
    parts,
    raised: [],
  }
}

/** The lines with their doubtful words read once more by themselves; a word so read is kept where it wins. */
export async function reread(
  engine: OcrEngine,
  print: Print,
  rows: readonly Row[],
  lines: readonly OcrLine[],
  seconds: number,
): Promise<OcrLine[]> {
  const asked = lines.flatMap((line, index) =>
    line.length < 2
      ? []
      : line.flatMap((word, at) => {
          if (word.confidence >= (hasDigit(word) ? SURE_NUMBER : SURE_WORD) || !/[\p{L}\p{N}]/u.test(word.text))
            return []
          const own = rowOfWord(rows[index]!, word)
          return own === null ? [] : [{ index, at, own }]
        }),
  )
  const found = await readRows(
    engine,
    print,
    asked.map(({ own }) => own),
    seconds,
  )
  const out = lines.map((line) => [...line])
  asked.forEach(({ index, at, own }, turn) => {
    const word = lines[index]![at]!
    const again = found[turn]!
    if (again.length === 0) return
    const [best, ...more] = elected([[word], again], own, true, print.ink)
    if (best !== undefined && more.length === 0)
      out[index]![at] = { ...word, text: best.text, confidence: best.confidence }
  })
  return out
}

/** What raised figures are misread as: a 1 without its foot. */
const ONE = /[lI|!ìí]/g
const FIGURES = /^(?:\d{1,3}|\*{1,3})$/

/** The raised figures of rows, as words with the row's number; those that are none are left out. */
export async function readRaised(
  engine: OcrEngine,
  print: Print,
  rows: readonly Row[],
  seconds: number,
): Promise<{ row: number; word: OcrWord }[]> {
  const groups = rows.flatMap(({ raised }, row) => raised.map((blobs) => ({ row, blobs })))
  if (groups.length === 0) return []
  const shots = groups.map(({ blobs }) => {
    const patch: Patch = {
      left: Math.min(...blobs.map(({ left }) => left)),
      right: Math.max(...blobs.map(({ right }) => right)),
      top: Math.min(...blobs.map(({ top }) => top)),
      bottom: Math.max(...blobs.map(({ bottom }) => bottom)),
    }
    // Figures are as high as one and a half small letters.
    const small = (patch.bottom - patch.top) / 1.49
    const parts = blobs.map((blob) => ({ blob, top: blob.top, bottom: blob.bottom }))
    return { patch, shot: strictShot(print, { ...patch, base: patch.bottom, small, parts, raised: [] }) }
  })
  const found = await engine.recognise(
    shots.map(({ shot }) => shot.picture),
    'strict',
    seconds,
  )
  return groups.flatMap(({ row }, index) => {
    const words = found[index]!.flat()
    const text = textOf(words)
      .replace(/[\s.,'’]/g, '')
      .replace(ONE, '1')
    return FIGURES.test(text) ? [{ row, word: { text, confidence: sureness(words), ...shots[index]!.patch } }] : []
  })
}
