/** Characters of an RTF → its stories: paragraphs of runs, rows of cells, notes, running heads. */
import { westernText } from '../charset/charset.ts'
import { hintOf } from '../charset/font.ts'
import { type Note, newParagraph, type Paragraph } from '../paragraphs.ts'
import { PAGES, SIGNS, SILENT } from './signs.ts'
import { tokens } from './tokens.ts'

export interface Rtf {
  readonly body: readonly Paragraph[]
  readonly margins: readonly Paragraph[]
  readonly title: string
}

type Place = 'text' | 'skip' | 'fonts' | 'styles' | 'label' | 'title'

interface State {
  place: Place
  bold: boolean
  hidden: boolean
  caps: boolean
  raised: boolean
  font: number
  /** Signs that stand for a `\u` in readers that do not know it. */
  fallback: number
}

interface Story {
  readonly paragraphs: Paragraph[]
  open: Paragraph
}

const HEADING = /^(?:heading|đầu đề)\s*([1-9])/i
const CONTENTS = /^(?:toc|mục lục) ?\d/i
const SYMBOL = 2

const newStory = (): Story => ({ paragraphs: [], open: newParagraph() })

/** `depth` is how many groups may stand inside each other. Throws Error beyond it, or where nothing is RTF. */
export function parseRtf(rtf: string, depth: number): Rtf {
  const body = newStory()
  const margins = newStory()
  let title = ''
  const fonts = new Map<number, { name: string; charset: number }>()
  const styles = new Map<number, string>()
  let page = 'windows-1252'
  let style = 0
  let story = body
  let state: State = { place: 'text', bold: false, hidden: false, caps: false, raised: false, font: 0, fallback: 1 }
  /** What a group leaves behind when it ends. */
  const stack: { state: State; story: Story; note: Note | null }[] = []
  let bytes: number[] = []
  let skip = 0
  let starred = false
  let row: { edges: number[]; continues: boolean[]; joins: boolean[] } = { edges: [], continues: [], joins: [] }
  let left = 0

  const put = (text: string): void => {
    if (text === '') return
    if (state.place === 'fonts') {
      const font = fonts.get(state.font)
      if (font !== undefined) font.name += text
    } else if (state.place === 'styles') styles.set(style, (styles.get(style) ?? '') + text)
    else if (state.place === 'title') title += text
    else if (state.place === 'label') story.open.label += text
    else if (state.place === 'text' && !state.hidden) {
      const font = fonts.get(state.font)?.name.replace(/;.*$/s, '').trim() ?? null
      const shown = state.caps ? text.toUpperCase() : text
      const last = story.open.runs.at(-1)
      const marked = story.open.marks.at(-1)?.after === story.open.runs.length
      const { bold, raised } = state
      if (last !== undefined && !marked && last.font === font && last.bold === bold && last.raised === raised)
        last.text += shown
      else story.open.runs.push({ text: shown, font, bold, raised })
    }
  }
  /** Bytes wait until something else comes: letters of some encodings are more than one. */
  const settle = (): void => {
    if (bytes.length === 0) return
    const own = Uint8Array.from(bytes)
    bytes = []
    const font = fonts.get(state.font)
    if (font?.charset === SYMBOL) put([...own].map((byte) => String.fromCharCode(0xf000 + byte)).join(''))
    else if (font !== undefined && hintOf(font.name.replace(/;.*$/s, '')) !== null) put(westernText(own))
    else put(new TextDecoder(PAGES[font?.charset ?? 1] ?? page).decode(own))
  }
  const endParagraph = (end: Paragraph['end']): void => {
    const { open } = story
    open.end = end
    story.paragraphs.push(open)
    story.open = {
      ...newParagraph(),
      centred: open.centred,
      depth: open.depth,
      contents: open.contents,
      inTable: open.inTable,
    }
  }
  const enter = (place: Place, into: Story | null, note: Note | null = null): void => {
    state.place = place
    if (into === null) return
    const group = stack.at(-1)
    if (group !== undefined) group.note = note
    story = into
    state = { ...state, bold: false, hidden: false, caps: false, raised: false }
  }

  const words: Readonly<Record<string, (number: number | null) => void>> = {
    ansicpg: (number) => {
      page = number === 65001 ? 'utf-8' : `windows-${number}`
      try {
        new TextDecoder(page)
      } catch {
        page = 'windows-1252'
      }
    },
    uc: (number) => {
      state.fallback = Math.max(0, Math.min(number ?? 1, 8))
    },
    fonttbl: () => enter('fonts', null),
    stylesheet: () => enter('styles', null),
    listtext: () => enter('label', null),
    pntext: () => enter('label', null),
    footnote: () => {
      const into = newStory()
      const note: Note = { paragraphs: into.paragraphs, end: false }
      story.open.marks.push({ after: story.open.runs.length, note })
      enter('text', into, note)
    },
    ftnalt: () => {
      const note = stack.at(-1)?.note
      if (note) note.end = true
    },
    shptxt: () => {
      const into = newStory()
      story.open.boxes.push(into.paragraphs)
      enter('text', into)
    },
    f: (number) => {
      state.font = number ?? 0
      if (state.place === 'fonts') fonts.set(state.font, { name: '', charset: 1 })
    },
    fcharset: (number) => {
      const font = fonts.get(state.font)
      if (state.place === 'fonts' && font !== undefined) font.charset = number ?? 0
    },
    s: (number) => {
      style = number ?? 0
      if (state.place !== 'text') return
      const heading = HEADING.exec(styles.get(style) ?? '')?.[1]
      story.open.depth = heading === undefined ? null : Number(heading)
      story.open.contents = CONTENTS.test(styles.get(style) ?? '')
    },
    outlinelevel: (number) => {
      if (state.place === 'text') story.open.depth = number !== null && number >= 0 && number < 9 ? number + 1 : null
    },
    plain: () => {
      state = { ...state, bold: false, hidden: false, caps: false, raised: false }
    },
    pard: () => {
      // A label has a look of its own, which is not its paragraph's.
      if (state.place !== 'text') return
      const { open } = story
      open.centred = false
      open.depth = null
      open.contents = false
      open.inTable = false
    },
    b: (number) => {
      state.bold = number !== 0
    },
    v: (number) => {
      state.hidden = number !== 0
    },
    deleted: (number) => {
      state.hidden = number !== 0
    },
    caps: (number) => {
      state.caps = number !== 0
    },
    super: (number) => {
      state.raised = number !== 0
    },
    nosupersub: () => {
      state.raised = false
    },
    qc: () => {
      story.open.centred = true
    },
    ql: () => {
      story.open.centred = false
    },
    qj: () => {
      story.open.centred = false
    },
    qr: () => {
      story.open.centred = false
    },
    intbl: () => {
      story.open.inTable = true
    },
    trowd: () => {
      row = { edges: [], continues: [], joins: [] }
      left = 0
    },
    trleft: (number) => {
      left = number ?? 0
    },
    clvmrg: () => {
      row.continues[row.edges.length] = true
    },
    clmrg: () => {
      row.joins[row.edges.length] = true
    },
    cellx: (number) => {
      row.edges.push(number ?? 0)
    },
    par: () => endParagraph('paragraph'),
    sect: () => endParagraph('paragraph'),
    page: () => endParagraph('paragraph'),
    column: () => endParagraph('paragraph'),
    nestcell: () => endParagraph('paragraph'),
    cell: () => {
      story.open.inTable = true
      endParagraph('cell')
    },
    row: () => {
      story.open.inTable = true
      endParagraph({ edges: [left, ...row.edges], continues: row.continues, joins: row.joins })
    },
    u: (number) => {
      put(String.fromCharCode((number ?? 0) & 0xffff))
      skip = state.fallback
    },
  }

  const open = (): void => {
    if (stack.length > depth) throw new Error(`groups more than ${depth} deep`)
    stack.push({ state: { ...state }, story, note: null })
  }
  const close = (): void => {
    const outer = stack.pop()
    if (outer === undefined) return
    if (story !== outer.story && story.open.runs.length > 0) endParagraph('paragraph')
    state = outer.state
    story = outer.story
  }

  for (const token of tokens(rtf)) {
    if (skip > 0 && (token.type === 'byte' || token.type === 'text' || token.type === 'sign')) {
      if (token.type !== 'text' || token.text.length <= skip) {
        skip -= token.type === 'text' ? token.text.length : 1
        continue
      }
      settle()
      put(token.text.slice(skip))
      skip = 0
      continue
    }
    if (token.type === 'byte') {
      bytes.push(token.byte)
      continue
    }
    settle()
    if (token.type !== 'sign') skip = 0
    if (token.type === 'open') open()
    else if (token.type === 'close') close()
    else if (token.type === 'text') put(token.text)
    else if (token.type === 'sign') {
      if (token.sign === '*') starred = true
      // The hyphen that shows only at a line's end has the code of TCVN3's ư.
      else put({ '~': '\u00a0', '-': '\u00ad', _: '-' }[token.sign] ?? '')
      continue
    } else {
      const { word, number } = token
      const skipping = state.place === 'skip'
      if (/^(?:header|footer)[lrf]?$/.test(word) && !skipping) enter('text', margins)
      else if (word === 'title') enter('title', null)
      else if (word === 'shptxt') words.shptxt!(null)
      else if (skipping) starred = false
      else if (SILENT.has(word) || (starred && words[word] === undefined && word !== 'shpinst' && word !== 'cs')) {
        state.place = 'skip'
      } else if (words[word] !== undefined) words[word]!(number)
      else if (SIGNS[word] !== undefined) put(SIGNS[word]!)
    }
    starred = false
  }
  settle()
  for (const one of [body, margins]) {
    story = one
    if (one.open.runs.length > 0) endParagraph('paragraph')
  }
  return { body: body.paragraphs, margins: margins.paragraphs, title }
}
