/** Notes whose marks lost their form ("năm 20241" … "1 Số liệu ước") → the same pieces with `[1]` in both places. */
import type { Piece } from './notes.ts'

/** A year with a digit or two too many, where a year is what stands there. */
const YEAR = /(?<=(?:năm|quý [ivx]+ ?\/|\d ?[/–-]) ?(?:19|20)\d{2})\d{1,2}(?![.,]?\d|\s*%)/giu
/** A word with digits at its end that is no name of a counted thing ("quý1", "Điều2"). */
const WORD =
  /(?<=\p{Ll}{3})(?<!(?:lục|điều|biểu|mẫu|tháng|ngày|khoản|điểm|chương|mục|phần|bảng|hình|nhóm|cấp|loại|lớp|hạng|vùng|đợt|tuần|khóa|kỳ|trang))\d{1,2}(?![.,]?[\p{L}\d]|\s*%)/giu
const BODY = /^(\d{1,2})\s+(?=[\p{Lu}“"(])/u

interface Body {
  readonly piece: number
  readonly number: string
}

/**
 * `pieces` with the marks glued to years, and the notes they mean, written as `[n]`. A line that begins with a bare number
 * is such a note where a year before it ends in that number; of the lines that count on from it also one whose number a
 * word before it ends in.
 */
export function withGluedNotes(pieces: readonly Piece[]): readonly Piece[] {
  const bodies = pieces.flatMap(({ words, draft, note, marks }, piece): Body[] => {
    const number = draft.cell == null && note === undefined && marks === undefined ? BODY.exec(words)?.[1] : undefined
    return number === undefined ? [] : [{ piece, number }]
  })
  const taken = new Set(pieces.map(({ note }) => note))
  const open = bodies.filter(({ number }) => !taken.has(number))
  if (open.length === 0) return pieces
  const years = firstOf(pieces, YEAR)
  const behind = (seen: ReadonlyMap<string, number>, { piece, number }: Body): boolean =>
    (seen.get(number) ?? Number.POSITIVE_INFINITY) < piece
  const found = open.filter((body) => behind(years, body))
  if (found.length === 0) return pieces
  const byYear = new Set(found.map(({ number }) => number))
  const byWord = new Set<string>()
  const words = firstOf(pieces, WORD)
  for (const body of open) {
    const counted = byYear.has(`${Number(body.number) - 1}`) || byWord.has(`${Number(body.number) - 1}`)
    if (byYear.has(body.number) || body.piece < found[0]!.piece || !counted || !behind(words, body)) continue
    found.push(body)
    byWord.add(body.number)
  }
  const own = new Map(found.map(({ piece, number }) => [piece, number]))
  return pieces.map((piece, at) => {
    const number = own.get(at)
    if (number !== undefined) return { ...piece, words: piece.words.replace(BODY, `[${number}] `), note: number }
    if (piece.marks !== undefined) return piece
    const mark = (numbers: ReadonlySet<string>) => (digits: string) => (numbers.has(digits) ? `[${digits}]` : digits)
    return { ...piece, words: piece.words.replace(YEAR, mark(byYear)).replace(WORD, mark(byWord)) }
  })
}

/** For each number that `pattern` finds the first piece that holds it. */
function firstOf(pieces: readonly Piece[], pattern: RegExp): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  pieces.forEach(({ words }, piece) => {
    for (const [number] of words.matchAll(pattern)) if (!first.has(number)) first.set(number, piece)
  })
  return first
}
