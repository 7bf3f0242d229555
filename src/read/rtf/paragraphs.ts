/** Characters of an RTF → its stories: paragraphs of runs, rows of cells, notes, running heads. */
import type { Paragraph } from '../paragraphs.ts'
import { CONTROLS } from './controls.ts'
import { Scribe } from './scribe.ts'
import { SIGNS, SILENT } from './signs.ts'
import { tokens } from './tokens.ts'

export interface Rtf {
  readonly body: readonly Paragraph[]
  readonly margins: readonly Paragraph[]
  readonly title: string
}

/** Groups that `\*` opens and that are read although they have no control of their own. */
const STARRED = new Set(['shpinst', 'cs'])

/** One control word; `starred` where a `\*` stood before it. */
function obey(scribe: Scribe, word: string, number: number | null, starred: boolean): void {
  const skipping = scribe.state.place === 'skip'
  const control = CONTROLS.get(word)
  if (/^(?:header|footer)[lrf]?$/.test(word) && !skipping) scribe.enter('text', scribe.margins)
  else if (word === 'title') scribe.enter('title', null)
  else if (word === 'shptxt') scribe.box()
  else if (skipping) return
  else if (SILENT.has(word) || (starred && control === undefined && !STARRED.has(word))) scribe.state.place = 'skip'
  else if (control !== undefined) control(scribe, number)
  else if (SIGNS[word] !== undefined) scribe.put(SIGNS[word]!)
}

/** `depth` is how many groups may stand inside each other. Throws Error beyond it, or where nothing is RTF. */
export function parseRtf(rtf: string, depth: number): Rtf {
  const scribe = new Scribe()
  /** Signs still to be passed over: they stand for a `\u` that was read. */
  let skip = 0
  let starred = false
  for (const token of tokens(rtf)) {
    if (skip > 0 && (token.type === 'byte' || token.type === 'text' || token.type === 'sign')) {
      if (token.type !== 'text' || token.text.length <= skip) {
        skip -= token.type === 'text' ? token.text.length : 1
        continue
      }
      scribe.settle()
      scribe.put(token.text.slice(skip))
      skip = 0
      continue
    }
    if (token.type === 'byte') {
      scribe.byte(token.byte)
      continue
    }
    scribe.settle()
    if (token.type === 'sign') {
      if (token.sign === '*') starred = true
      // The hyphen that shows only at a line's end has the code of TCVN3's ư.
      else scribe.put({ '~': '\u00a0', '-': '\u00ad', _: '-' }[token.sign] ?? '')
      continue
    }
    skip = 0
    if (token.type === 'open') {
      if (scribe.depth > depth) throw new Error(`groups more than ${depth} deep`)
      scribe.beginGroup()
    } else if (token.type === 'close') scribe.endGroup()
    else if (token.type === 'text') scribe.put(token.text)
    else {
      const skipping = scribe.state.place === 'skip'
      obey(scribe, token.word, token.number, starred)
      if (token.word === 'u' && !skipping) skip = scribe.state.fallback
    }
    starred = false
  }
  scribe.finish()
  return { body: scribe.body.paragraphs, margins: scribe.margins.paragraphs, title: scribe.title }
}
