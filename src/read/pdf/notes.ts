/** A page's lowest lines → its footnotes, each with the label of its mark. */
import type { Line } from './lines.ts'
import type { Rule } from './sheet.ts'

export interface Note {
  /** As the marks in the text name it; null for what goes on from the page before. */
  readonly label: string | null
  readonly lines: readonly Line[]
}

/** The rule above footnotes is this long, in shares of the page's width. */
const SHORTEST = 0.08
const LONGEST = 0.5
/** Notes are set at most this large, in shares of the running text's size. */
const SMALL = 0.93

const LABEL = /^\(?(\d{1,3}|\*{1,4})[).]?(?=\s|\p{L}|$)/u

export interface NotePage {
  readonly width: number
  readonly height: number
  /** Size of the document's running text. */
  readonly bodySize: number
  /** The page before ended with a note, which may go on here. */
  readonly openNote: boolean
  /** Labels of the marks in the page's text and tables. */
  readonly marked: ReadonlySet<string>
}

/** Where a page's notes begin, as an index into `lines` (from the top); `lines.length` where there are none. */
export function notesStart(lines: readonly Line[], level: readonly Rule[], page: NotePage): number {
  const small = (line: Line): boolean => line.size <= SMALL * page.bodySize
  const labelled = (line: Line): boolean => line.marks.some(({ at }) => at === 0) || LABEL.test(line.text)
  for (const { at, from, to } of level) {
    const long = (to - from) / page.width
    if (at < 0.25 * page.height || long < SHORTEST || long > LONGEST || from > 0.3 * page.width) continue
    const start = lines.findIndex((line) => line.base - 0.3 * line.size > at)
    if (start < 0) continue
    const below = lines.slice(start)
    if (below.every(small) && (page.openNote || labelled(below[0]!))) return start
  }
  // Some programs draw no rule: small lines at the foot, the first with a number that a mark on the page bears.
  let start = lines.length
  while (start > 0 && small(lines[start - 1]!) && lines[start - 1]!.base > 0.4 * page.height) start--
  const opens = (line: Line): boolean =>
    line.marks.some(({ at, note }) => at === 0 && /^\d/.test(note)) || page.marked.has(LABEL.exec(line.text)?.[1] ?? '')
  while (start < lines.length && !opens(lines[start]!)) start++
  return start
}

/** The notes that lines at a page's foot hold; `last` is the number of the note before, or null. */
export function notesOf(lines: readonly Line[], marked: ReadonlySet<string>, last: number | null): Note[] {
  const notes: { label: string | null; lines: Line[] }[] = []
  let number = last
  for (const line of lines) {
    const raised = line.marks.find(({ at }) => at === 0)?.note
    const written = raised ?? LABEL.exec(line.text)?.[1]
    const value = Number(written)
    const follows = number !== null ? value === number + 1 : notes.length === 0
    const opens =
      written !== undefined && (raised !== undefined || follows || (marked.has(written) && !(value <= (number ?? 0))))
    if (opens) {
      notes.push({ label: written, lines: [withoutLabel(line)] })
      number = Number.isNaN(value) ? number : value
    } else if (notes.length > 0) notes[notes.length - 1]!.lines.push(line)
    else notes.push({ label: null, lines: [line] })
  }
  return notes
}

function withoutLabel(line: Line): Line {
  const raised = line.marks.filter(({ at }) => at === 0)
  const cut = raised.length > 0 ? 0 : (/^\(?(?:\d{1,3}|\*{1,4})[).]?\s*/u.exec(line.text)?.[0].length ?? 0)
  const marks = line.marks.filter(({ at }) => at > 0).map(({ at, note }) => ({ at: Math.max(0, at - cut), note }))
  return { ...line, text: line.text.slice(cut), marks }
}

/** A note's own name in the document: where numbers begin anew, the second note 1 is `1-2`. */
export interface NoteNames {
  /** Of the notes so labelled, in order of appearance. */
  readonly named: (label: string, turn: number) => string
  /** Of the note that a mark on `page` stands for. */
  readonly meant: (label: string, page: number) => string
}

/** Names for the notes of a document, given in order with the pages they stand on. */
export function nameNotes(notes: readonly { readonly label: string; readonly page: number }[]): NoteNames {
  const pages = new Map<string, number[]>()
  for (const { label, page } of notes) pages.set(label, [...(pages.get(label) ?? []), page])
  const named = (label: string, turn: number): string => (turn === 0 ? label : `${label}-${turn + 1}`)
  return {
    named,
    meant: (label, page) => {
      const on = pages.get(label) ?? []
      const turn = on.findIndex((other) => other >= page)
      return named(label, turn < 0 ? Math.max(0, on.length - 1) : turn)
    },
  }
}
