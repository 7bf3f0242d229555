/** Control words of RTF → what they do to the text being written. */
import type { Scribe } from './scribe.ts'

/** `number` is the one that the word ends in, null where it has none. */
export type Control = (scribe: Scribe, number: number | null) => void

const HEADING = /^(?:heading|đầu đề)\s*([1-9])/i
const CONTENTS = /^(?:toc|mục lục) ?\d/i

function codePage(number: number | null): string {
  const page = number === 65001 ? 'utf-8' : `windows-${number}`
  try {
    new TextDecoder(page)
    return page
  } catch {
    return 'windows-1252'
  }
}

const FILE: Readonly<Record<string, Control>> = {
  ansicpg: (scribe, number) => {
    scribe.page = codePage(number)
  },
  uc: ({ state }, number) => {
    state.fallback = Math.max(0, Math.min(number ?? 1, 8))
  },
  fonttbl: (scribe) => scribe.enter('fonts', null),
  stylesheet: (scribe) => scribe.enter('styles', null),
  fcharset: ({ fonts, state }, number) => {
    const font = fonts.get(state.font)
    if (state.place === 'fonts' && font !== undefined) font.charset = number ?? 0
  },
}

const STORIES: Readonly<Record<string, Control>> = {
  listtext: (scribe) => scribe.enter('label', null),
  pntext: (scribe) => scribe.enter('label', null),
  footnote: (scribe) => scribe.footnote(),
  ftnalt: (scribe) => scribe.atTheEnd(),
  shptxt: (scribe) => scribe.box(),
}

const CHARACTERS: Readonly<Record<string, Control>> = {
  f: ({ fonts, state }, number) => {
    state.font = number ?? 0
    if (state.place === 'fonts') fonts.set(state.font, { name: '', charset: 1 })
  },
  plain: (scribe) => scribe.plain(),
  b: ({ state }, number) => {
    state.bold = number !== 0
  },
  v: ({ state }, number) => {
    state.hidden = number !== 0
  },
  deleted: ({ state }, number) => {
    state.hidden = number !== 0
  },
  strike: ({ state }, number) => {
    state.struck = number !== 0
  },
  striked: ({ state }, number) => {
    state.struck = number !== 0
  },
  caps: ({ state }, number) => {
    state.caps = number !== 0
  },
  super: ({ state }, number) => {
    state.raised = number !== 0
  },
  nosupersub: ({ state }) => {
    state.raised = false
  },
  u: (scribe, number) => scribe.put(String.fromCharCode((number ?? 0) & 0xffff)),
}

const align =
  (centred: boolean): Control =>
  ({ open }) => {
    open.centred = centred
  }
const ends: Control = (scribe) => scribe.endParagraph('paragraph')

const PARAGRAPHS: Readonly<Record<string, Control>> = {
  s: (scribe, number) => {
    scribe.style = number ?? 0
    if (scribe.state.place !== 'text') return
    const name = scribe.styles.get(scribe.style) ?? ''
    const heading = HEADING.exec(name)?.[1]
    scribe.open.depth = heading === undefined ? null : Number(heading)
    scribe.open.contents = CONTENTS.test(name)
  },
  outlinelevel: ({ state, open }, number) => {
    if (state.place === 'text') open.depth = number !== null && number >= 0 && number < 9 ? number + 1 : null
  },
  pard: ({ state, open }) => {
    // A label has a look of its own, which is not its paragraph's.
    if (state.place === 'text') Object.assign(open, { centred: false, depth: null, contents: false, inTable: false })
  },
  qc: align(true),
  ql: align(false),
  qj: align(false),
  qr: align(false),
  par: ends,
  sect: ends,
  page: ends,
  column: ends,
  nestcell: ends,
}

const TABLES: Readonly<Record<string, Control>> = {
  intbl: ({ open }) => {
    open.inTable = true
  },
  trowd: (scribe) => {
    scribe.row = { edges: [], continues: [], joins: [] }
    scribe.left = 0
  },
  trleft: (scribe, number) => {
    scribe.left = number ?? 0
  },
  clvmrg: ({ row }) => {
    row.continues[row.edges.length] = true
  },
  clmrg: ({ row }) => {
    row.joins[row.edges.length] = true
  },
  cellx: ({ row }, number) => {
    row.edges.push(number ?? 0)
  },
  cell: (scribe) => {
    scribe.open.inTable = true
    scribe.endParagraph('cell')
  },
  row: (scribe) => {
    const { edges, continues, joins } = scribe.row
    scribe.open.inTable = true
    scribe.endParagraph({ edges: [scribe.left, ...edges], continues, joins })
  },
}

export const CONTROLS: ReadonlyMap<string, Control> = new Map(
  [FILE, STORIES, CHARACTERS, PARAGRAPHS, TABLES].flatMap((part) => Object.entries(part)),
)
