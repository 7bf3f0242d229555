/** Rows of print → their words: each read by itself, doubtful and short ones several times over and settled by vote. */
import type { Mode, OcrEngine, OcrLine, OcrWord } from './engine.ts'
import type { Patch } from './grey.ts'
import type { Row } from './rows.ts'
import { type Print, placed, type Shot, shotOf, strictShot } from './shots.ts'
import { snapped } from './snap.ts'
import { elected, hasDigit, lettersOf, sureness } from './vote.ts'

/** Heights of small letters, in pixels, at which single lines are read best; they err at different places. */
const HEIGHTS = [19, 17, 24] as const
/** Lines up to this many heights of small letters wide are read more than once. */
const SHORT = 9
/** A longer line is read again when it is read with less confidence than this, or one of its numbers is. */
const SURE_LINE = 0.93
const SURE_NUMBER = 0.88
/** Words below this are read once more by themselves. */
const SURE_WORD = 0.75

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
          const sure = word.confidence >= (hasDigit(word) ? SURE_NUMBER : SURE_WORD)
          // A sign alone at the head of a line may be a label, and context is no help with it.
          const label = at === 0 && /^[\p{Lu}\d]$/u.test(word.text)
          if ((sure && !label) || !/[\p{L}\p{N}]/u.test(word.text)) return []
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
    const text = words
      .map(({ text }) => text)
      .join('')
      .replace(/[\s.,'’]/g, '')
      .replace(ONE, '1')
    return FIGURES.test(text) ? [{ row, word: { text, confidence: sureness(words), ...shots[index]!.patch } }] : []
  })
}
