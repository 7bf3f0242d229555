/** Streams of a Word 97 file → its stories as paragraphs of runs, labelled, with their notes. */
import type { Numbering } from '../numbering.ts'
import { addRun, type Note, newParagraph, type Paragraph } from '../paragraphs.ts'
import { readLists } from './lists.ts'
import { type CharacterLook, characterLook, type ParagraphLook, paragraphLook } from './looks.ts'
import { characterStretches, paragraphStretches, type Stretch, stretchAt } from './properties.ts'
import { NO_STYLES, readStyles, type Styles } from './styles.ts'
import { readText, type Text } from './text.ts'

export interface Streams {
  readonly main: Buffer
  readonly table: Buffer
  readonly data: Buffer
}

export interface Document {
  readonly body: readonly Paragraph[]
  readonly margins: readonly Paragraph[]
  /** Paragraphs that the file labels by a list that cannot be read. */
  readonly unlabelled: number
}

const PARAGRAPH = '\r'
const CELL = '\x07'
const PAGE = '\x0c'
const FIELD = { begin: '\x13', result: '\x14', end: '\x15' }
/** Paragraphs that the code of a field may run over. */
const LONGEST_CODE = 20
const SHOWN: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\x0b': '\n',
  '\x1e': '-',
  // The hyphen that shows only at a line's end has the code of TCVN3's ư.
  '\x1f': '\u00ad',
}

/** What stands where among the characters, one story behind the other. */
interface Bounds {
  readonly body: number
  readonly footnotes: number
  readonly margins: number
  readonly remarks: number
  readonly endnotes: number
  readonly boxes: number
}

const boundsOf = (main: Buffer): Bounds => ({
  body: main.readUInt32LE(0x4c),
  footnotes: main.readUInt32LE(0x50),
  margins: main.readUInt32LE(0x54),
  remarks: main.readUInt32LE(0x5c),
  endnotes: main.readUInt32LE(0x60),
  boxes: main.readUInt32LE(0x64),
})

/** Positions of a table of places in the text, the last one its end. */
function placesOf({ main, table }: Streams, at: number, extra: number): number[] {
  const start = main.readUInt32LE(at)
  const list = table.subarray(start, start + main.readUInt32LE(at + 4))
  const count = Math.floor((list.length - 4) / (4 + extra))
  return Array.from({ length: Math.max(0, count + 1) }, (_, i) => list.readUInt32LE(i * 4))
}

/** Parts that a reader can do without are empty where they are broken. */
function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof RangeError) return otherwise
    throw cause
  }
}

class Scribe {
  private readonly text: Text
  private readonly styles: Styles
  private readonly numbering: Numbering | null
  private readonly characters: readonly Stretch[]
  private readonly paragraphs: readonly Stretch[]
  private readonly looks = new Map<string, CharacterLook>()
  private readonly marks = new Map<number, Note>()
  private readonly boxes = new Map<number, readonly Paragraph[]>()
  unlabelled = 0

  constructor(private readonly streams: Streams) {
    const { main, table } = streams
    this.text = readText(main, table)
    this.styles = orElse(() => readStyles(main, table), NO_STYLES)
    this.numbering = orElse(() => readLists(main, table), null)
    this.characters = orElse(() => characterStretches(main, table), [])
    this.paragraphs = orElse(() => paragraphStretches(main, table), [])
  }

  document(): Document {
    const bounds = boundsOf(this.streams.main)
    const footnotes = bounds.body
    const margins = footnotes + bounds.footnotes
    const endnotes = margins + bounds.margins + bounds.remarks
    const boxes = endnotes + bounds.endnotes
    this.placeNotes(0xaa, 0xb2, footnotes, margins, false)
    this.placeNotes(0x20a, 0x212, endnotes, boxes, true)
    const loose = this.placeBoxes(boxes, bounds.boxes)
    const body = this.story(0, bounds.body)
    return {
      body: [...body, ...loose],
      margins: this.marginStories(margins, bounds.margins),
      unlabelled: this.unlabelled,
    }
  }

  private placeNotes(marks: number, texts: number, from: number, to: number, end: boolean): void {
    const places = orElse(() => placesOf(this.streams, marks, 2), [])
    const starts = orElse(() => placesOf(this.streams, texts, 0), [])
    places.slice(0, -1).forEach((place, index) => {
      const start = from + (starts[index] ?? 0)
      const stop = Math.min(to, from + (starts[index + 1] ?? 0))
      if (start < stop) this.marks.set(place, { paragraphs: this.story(start, stop), end })
    })
  }

  /** Text boxes go to where they are anchored, if there are as many of them as anchors; else they come last. */
  private placeBoxes(from: number, length: number): Paragraph[] {
    if (length === 0) return []
    const anchors = orElse(() => placesOf(this.streams, 0x1da, 26), []).slice(0, -1)
    // The last two places end the boxes.
    const starts = orElse(() => placesOf(this.streams, 0x25a, 22), [])
    const boxes = starts.length - 2
    if (boxes < 1 || boxes !== anchors.length) return this.story(from, from + length)
    anchors.forEach((anchor, index) => {
      this.boxes.set(anchor, this.story(from + starts[index]!, from + Math.min(length, starts[index + 1]!)))
    })
    return []
  }

  /** The first six stories of the margins part notes from the text. */
  private marginStories(from: number, length: number): Paragraph[] {
    const places = orElse(() => placesOf(this.streams, 0xf2, 0), [])
    const start = places[6]
    return start === undefined || length === 0 ? [] : this.story(from + start, from + length)
  }

  private lookAt(file: number, paragraph: number): { look: CharacterLook; until: number } {
    const stretch = stretchAt(this.characters, file)
    const base = this.styles.get(paragraph).character
    if (stretch === undefined || stretch.list.length === 0) return { look: base, until: stretch?.to ?? file + 1 }
    const key = `${paragraph}:${stretch.from}`
    let look = this.looks.get(key)
    if (look === undefined) {
      look = characterLook(base, stretch.list)
      if (look.style !== null) {
        const named = this.styles.get(look.style).character
        const over = {
          ...base,
          bold: base.bold || named.bold,
          silent: base.silent || named.silent,
          struck: base.struck || named.struck,
        }
        look = characterLook(
          { ...over, font: named.font === this.styles.get(0).character.font ? base.font : named.font },
          stretch.list,
        )
      }
      this.looks.set(key, look)
    }
    return { look, until: stretch.to }
  }

  private paragraphAt(place: number): { look: ParagraphLook; style: number } {
    const stretch = stretchAt(this.paragraphs, this.text.fileAt(place))
    const style = stretch?.style ?? 0
    const base = this.styles.get(style).paragraph
    return { look: stretch === undefined ? base : paragraphLook(base, stretch.list, this.streams.data), style }
  }

  /** Paragraphs between two places. */
  private story(from: number, to: number): Paragraph[] {
    const { characters } = this.text
    const result: Paragraph[] = []
    const fields: boolean[] = []
    const limit = Math.min(to, characters.length)
    let start = from
    let coded = 0
    for (let at = from; at < limit; at++) {
      const sign = characters[at]
      if (sign !== PARAGRAPH && sign !== CELL && sign !== PAGE && at + 1 < limit) continue
      result.push(this.paragraph(start, at, fields))
      start = at + 1
      // A field whose code never ends hides nothing more.
      coded = fields.includes(false) ? coded + 1 : 0
      if (coded > LONGEST_CODE) fields.length = 0
    }
    return result
  }

  /** The paragraph whose words stand from `from` to its end sign at `end`. */
  private paragraph(from: number, end: number, fields: boolean[]): Paragraph {
    const { characters } = this.text
    const { look, style } = this.paragraphAt(end)
    const made = newParagraph()
    made.centred = look.centred
    made.depth = look.depth
    made.contents = look.contents
    made.inTable = look.inTable
    const sign = characters[end]
    const last = sign === PARAGRAPH || sign === CELL || sign === PAGE ? end : end + 1
    let until = -1
    let now: CharacterLook | null = null
    for (let at = from; at < last; at++) {
      const file = this.text.fileAt(at)
      if (now === null || file >= until || file < 0) {
        const found = this.lookAt(file, style)
        now = found.look
        until = found.until
      }
      const note = this.marks.get(at)
      if (note !== undefined) made.marks.push({ after: made.runs.length, note })
      const box = this.boxes.get(at)
      if (box !== undefined) made.boxes.push(box)
      this.character(made, characters[at]!, now, fields)
    }
    if (sign === CELL && look.nested <= 1)
      made.end = look.endsRow ? (look.row ?? { edges: [], continues: [], joins: [] }) : 'cell'
    if (look.list !== 0 && /\S/.test(made.runs.map(({ text }) => text).join(''))) this.label(made, look, style)
    return made
  }

  private label(made: Paragraph, { list, level }: ParagraphLook, style: number): void {
    if (this.numbering === null) this.unlabelled++
    else made.label = this.numbering.label(String(list), level, String(style)) ?? ''
  }

  private character(made: Paragraph, sign: string, look: CharacterLook, fields: boolean[]): void {
    if (sign === FIELD.begin) fields.push(false)
    else if (sign === FIELD.result && fields.length > 0) fields[fields.length - 1] = true
    else if (sign === FIELD.end) fields.pop()
    if (look.silent || fields.includes(false)) return
    let text = sign
    if (look.symbol !== null) text = look.symbol
    else if (sign < ' ') text = SHOWN[sign] ?? ''
    else if (look.special && sign === '(') text = ''
    if (text === '') return
    if (look.caps) text = text.toUpperCase()
    const font = this.styles.fonts[look.font] ?? null
    addRun(made, { text, font, bold: look.bold, raised: look.raised, struck: look.struck })
  }
}

/** Reads a document. Throws RangeError where its text cannot be found. */
export const readStories = (streams: Streams): Document => new Scribe(streams).document()
