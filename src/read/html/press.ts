/** Words of a page as they come → paragraphs: lines apart, labels set before them, notes told by their number. */
import { isItem, labelOf } from '../labels.ts'
import { noteNumber, type Piece, raise } from '../notes.ts'
import type { Element } from './dom.ts'
import { type LinkedNotes, NO_NOTES } from './linked-notes.ts'
import { type Context, PLAIN } from './look.ts'

export interface Press {
  readonly pieces: Piece[]
  /** Number of the next table. */
  tables: number
  /** Words of the paragraph that is being set, and the last of them: to cut these off a long text takes time. */
  words: string
  tail: string
  letters: number
  bold: number
  context: Context
  /** Label of a list item, set before its first words. */
  label: string | null
  readonly drops: (element: Element) => boolean
  readonly notes: LinkedNotes
  /** Notes that are set already; those that are left stand in no place of the text. */
  readonly setNotes: Set<Element>
  readonly inCell: boolean
}

export const newPress = (
  drops: (element: Element) => boolean,
  tables: number,
  notes: LinkedNotes = NO_NOTES,
): Press => ({
  pieces: [],
  tables,
  words: '',
  tail: '',
  letters: 0,
  bold: 0,
  context: PLAIN,
  label: null,
  drops,
  notes,
  setNotes: new Set(),
  inCell: false,
})

/** A press for a part of the same page, such as a cell. */
export const innerPress = (press: Press): Press => ({
  ...newPress(press.drops, press.tables, press.notes),
  setNotes: press.setNotes,
  inCell: press.inCell,
})

/** Lines of one paragraph that are paragraphs of their own: those parted by an empty line, or beginning anew with a label. */
function linesApart(words: string): string[] {
  const parts: string[] = []
  for (const chunk of words.split(/\n[^\S\n]*\n/)) {
    let block = ''
    for (const line of chunk.split('\n').map((one) => one.trim())) {
      if (line === '') continue
      const anew = labelOf(line) !== null || /[.;:!?…]["”')\]]*$/.test(block)
      if (block !== '' && anew) {
        parts.push(block)
        block = line
      } else block = block === '' ? line : `${block}\n${line}`
    }
    if (block !== '') parts.push(block)
  }
  return parts
}

const TAIL = 20

export function addWords(press: Press, words: string): void {
  press.words += words
  press.tail = (press.tail + words.slice(-TAIL)).slice(-TAIL)
}

/** Ends the paragraph that is being set. */
export function flush(press: Press): void {
  const { words, context } = press
  const bold = press.letters > 0 && press.bold >= press.letters
  press.words = ''
  press.tail = ''
  press.letters = 0
  press.bold = 0
  if (!/\S/.test(words)) return
  const label = press.label
  press.label = null
  linesApart(words).forEach((line, index) => {
    const own = labelOf(line)
    const note = noteNumber(line)
    const text = index === 0 && label !== null && own === null && note === null ? `${label} ${line}` : line
    const item = note === null && context.kind === 'paragraph' && (isItem(line) || text !== line)
    const kind = item ? 'item' : context.kind
    // Pages say their headline twice: on top, and again above the text.
    if (kind !== 'item' && text.length > 20 && press.pieces.at(-1)?.words === text) return
    const depth = kind === 'heading' ? context.depth : null
    press.pieces.push({
      draft: { kind, depth, bold, centred: context.centred },
      words: text,
      ...(note === null ? {} : { note }),
    })
  })
}

export function setText(press: Press, raw: string, context: Context): void {
  const text = context.preformatted ? raw : raw.replace(/[\s]+/g, ' ')
  const words = context.raised ? raise(text.trim(), press.tail.trimEnd()) : text
  addWords(press, words)
  const letters = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  press.letters += letters
  if (context.bold) press.bold += letters
}
