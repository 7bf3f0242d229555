/** What an RTF says piece by piece → its stories: paragraphs of runs, notes, boxes, running heads, tables of fonts and styles. */
import { westernText } from '../charset/charset.ts'
import { hintOf } from '../charset/font.ts'
import { addRun, type Note, newParagraph, type Paragraph } from '../paragraphs.ts'
import { PAGES } from './signs.ts'

/** Where words go: into the text, nowhere, or into one of the file's tables. */
export type Place = 'text' | 'skip' | 'fonts' | 'styles' | 'label' | 'title'

interface Look {
  bold: boolean
  hidden: boolean
  struck: boolean
  caps: boolean
  raised: boolean
}

/** What a group may change and its end undoes. */
export interface State extends Look {
  place: Place
  font: number
  /** Signs that stand for a `\u` in readers that do not know it. */
  fallback: number
}

export interface Story {
  readonly paragraphs: Paragraph[]
  open: Paragraph
}

const PLAIN: Look = { bold: false, hidden: false, struck: false, caps: false, raised: false }
const SYMBOL = 2

const newStory = (): Story => ({ paragraphs: [], open: newParagraph() })

export class Scribe {
  readonly body = newStory()
  readonly margins = newStory()
  readonly fonts = new Map<number, { name: string; charset: number }>()
  readonly styles = new Map<number, string>()
  title = ''
  /** Encoding of bytes whose font tells none. */
  page = 'windows-1252'
  /** Number of the style that is named or described. */
  style = 0
  state: State = { ...PLAIN, place: 'text', font: 0, fallback: 1 }
  row: { edges: number[]; continues: boolean[]; joins: boolean[] } = { edges: [], continues: [], joins: [] }
  /** Left edge of the row that is described. */
  left = 0
  private story = this.body
  private bytes: number[] = []
  /** What a group leaves behind when it ends. */
  private readonly groups: { state: State; story: Story; note: Note | null }[] = []

  /** The paragraph that is being written. */
  get open(): Paragraph {
    return this.story.open
  }

  get depth(): number {
    return this.groups.length
  }

  put(text: string): void {
    if (text === '') return
    const { place, hidden, caps, bold, raised, struck } = this.state
    if (place === 'fonts') {
      const font = this.fonts.get(this.state.font)
      if (font !== undefined) font.name += text
    } else if (place === 'styles') this.styles.set(this.style, (this.styles.get(this.style) ?? '') + text)
    else if (place === 'title') this.title += text
    else if (place === 'label') this.open.label += text
    else if (place === 'text' && !hidden) {
      const font = this.fonts.get(this.state.font)?.name.replace(/;.*$/s, '').trim() ?? null
      addRun(this.open, { text: caps ? text.toUpperCase() : text, font, bold, raised, struck })
    }
  }

  /** Bytes wait until something else comes: letters of some encodings are more than one. */
  byte(byte: number): void {
    this.bytes.push(byte)
  }

  settle(): void {
    if (this.bytes.length === 0) return
    const own = Uint8Array.from(this.bytes)
    this.bytes = []
    const font = this.fonts.get(this.state.font)
    if (font?.charset === SYMBOL) this.put([...own].map((byte) => String.fromCharCode(0xf000 + byte)).join(''))
    else if (font !== undefined && hintOf(font.name.replace(/;.*$/s, '')) !== null) this.put(westernText(own))
    else this.put(new TextDecoder(PAGES[font?.charset ?? 1] ?? this.page).decode(own))
  }

  endParagraph(end: Paragraph['end']): void {
    const { open } = this
    open.end = end
    this.story.paragraphs.push(open)
    const { centred, depth, contents, inTable } = open
    this.story.open = { ...newParagraph(), centred, depth, contents, inTable }
  }

  plain(): void {
    this.state = { ...this.state, ...PLAIN }
  }

  /** Words go to `place` from here to the end of the group; with `into` they are a story of their own. */
  enter(place: Place, into: Story | null, note: Note | null = null): void {
    this.state.place = place
    if (into === null) return
    const group = this.groups.at(-1)
    if (group !== undefined) group.note = note
    this.story = into
    this.plain()
  }

  footnote(): void {
    const into = newStory()
    const note: Note = { paragraphs: into.paragraphs, end: false }
    this.open.marks.push({ after: this.open.runs.length, note })
    this.enter('text', into, note)
  }

  /** The note that is being written is an endnote. */
  atTheEnd(): void {
    const note = this.groups.at(-1)?.note
    if (note) note.end = true
  }

  box(): void {
    const into = newStory()
    this.open.boxes.push(into.paragraphs)
    this.enter('text', into)
  }

  beginGroup(): void {
    this.groups.push({ state: { ...this.state }, story: this.story, note: null })
  }

  endGroup(): void {
    const outer = this.groups.pop()
    if (outer === undefined) return
    if (this.story !== outer.story && this.open.runs.length > 0) this.endParagraph('paragraph')
    this.state = outer.state
    this.story = outer.story
  }

  finish(): void {
    this.settle()
    for (const one of [this.body, this.margins]) {
      this.story = one
      if (one.open.runs.length > 0) this.endParagraph('paragraph')
    }
  }
}
