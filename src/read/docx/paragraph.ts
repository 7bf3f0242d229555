/** One w:p → its words as Word shows them, the marks in them, and what floats beside them. */
import type { DraftMark } from '../canvas.ts'
import { raise } from '../notes.ts'
import { child, type Element, valOf } from '../xml.ts'
import type { Wording } from './old-fonts.ts'
import { type RunLook, runLook, type Styles } from './styles.ts'

export interface Words {
  text: string
  marks: DraftMark[]
  /** Letters and digits, and how many of them are bold. */
  letters: number
  bold: number
  /** Contents of text boxes anchored here. */
  readonly boxes: Element[]
}

/** State of a story that outlives a paragraph: fields may span several. */
export interface Reel {
  readonly styles: Styles
  /** For each open field whether its result has begun: before that stands its code. */
  readonly fields: boolean[]
  /** The label of a note that is referred to. */
  readonly cite: (kind: 'footnote' | 'endnote', id: string) => string
  /** The characters of a `w:t` in Unicode. */
  readonly wording: Wording
  /** Words that were left out because they are struck out. */
  readonly struck: string[]
}

export const noWords = (): Words => ({ text: '', marks: [], letters: 0, bold: 0, boxes: [] })

/** Parts of a run that show as one sign. */
const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  ptab: ' ',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '-',
}

function add(words: Words, text: string, bold: boolean): void {
  words.text += text
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
  words.letters += letters
  if (bold) words.bold += letters
}

function readRun(run: Element, under: Partial<RunLook>, words: Words, reel: Reel): void {
  const properties = child(run, 'rPr')
  const look = { ...under, ...reel.styles.run(valOf(properties, 'rStyle')), ...runLook(properties) }
  if (look.hidden === true) return
  const raised = valOf(properties, 'vertAlign') === 'superscript'
  const shown = (): boolean => reel.fields.every((begun) => begun)
  for (const part of run.children) {
    switch (part.name) {
      case 't': {
        if (!shown()) break
        const own = reel.wording(part)
        if (look.struck === true) {
          reel.struck.push(own)
          break
        }
        const text = look.caps === true ? own.toUpperCase() : own
        add(words, raised ? raise(text.trim(), words.text) : text, look.bold === true)
        break
      }
      case 'sym': {
        const code = Number.parseInt(part.attributes.char ?? '', 16)
        if (shown() && code > 0 && code < 0xffff)
          add(words, String.fromCharCode(code < 0x100 ? code + 0xf000 : code), false)
        break
      }
      case 'fldChar': {
        const type = part.attributes.fldCharType
        if (type === 'begin') reel.fields.push(false)
        else if (type === 'separate' && reel.fields.length > 0) reel.fields[reel.fields.length - 1] = true
        else if (type === 'end') reel.fields.pop()
        break
      }
      case 'footnoteReference':
      case 'endnoteReference': {
        const kind = part.name === 'footnoteReference' ? 'footnote' : 'endnote'
        words.marks.push({ at: words.text.length, note: reel.cite(kind, part.attributes.id ?? '') })
        // A mark of the author's own choice follows as text of the same run.
        if (/^(?:1|true|on)$/.test(part.attributes.customMarkFollows ?? '')) return
        break
      }
      case 'drawing':
      case 'pict':
      case 'object':
      case 'AlternateContent':
        collectBoxes(part, words.boxes)
        break
      default: {
        const sign = SIGNS[part.name]
        if (sign !== undefined && shown()) words.text += sign
      }
    }
  }
}

/** Text boxes inside a drawing: of two ways to draw the same one only the first is taken. */
function collectBoxes(element: Element, boxes: Element[]): void {
  if (element.name === 'txbxContent') {
    boxes.push(element)
    return
  }
  if (element.name === 'AlternateContent') {
    const way = child(element, 'Choice') ?? child(element, 'Fallback')
    if (way !== undefined) collectBoxes(way, boxes)
    return
  }
  for (const inner of element.children) collectBoxes(inner, boxes)
}

/** Elements of text that was deleted or moved away. */
export const GONE = new Set(['del', 'moveFrom', 'Fallback', 'rPr', 'pPr', 'sdtPr', 'instrText', 'delText', 'rt'])

const mathText = (element: Element): string =>
  (element.name === 'm:t' ? element.text : '') + element.children.map(mathText).join('')

/** Adds what an element of a paragraph shows, into `words`; `under` is the look that its paragraph's style gives. */
export function readInline(element: Element, under: Partial<RunLook>, words: Words, reel: Reel): void {
  for (const part of element.children) {
    if (GONE.has(part.name)) continue
    if (part.name === 'r') readRun(part, under, words, reel)
    else if (part.name.startsWith('m:')) add(words, mathText(part), false)
    else if (part.name === 'AlternateContent') {
      const way = child(part, 'Choice') ?? child(part, 'Fallback')
      if (way !== undefined) readInline(way, under, words, reel)
    } else readInline(part, under, words, reel)
  }
}
