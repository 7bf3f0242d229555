/** An element → how its words look and what they are: bold, centred, raised, headings, captions, labels of lists, marks of notes. */
import type { BlockKind } from '../../model/reading.ts'
import { attribute, type Element, isElement, isText, marksOf, type Parent, styleOf } from './dom.ts'

/** What an element's descendants take over from it. */
export interface Context {
  readonly bold: boolean
  readonly centred: boolean
  readonly raised: boolean
  readonly depth: number | null
  readonly kind: BlockKind
  readonly preformatted: boolean
}

export const PLAIN: Context = {
  bold: false,
  centred: false,
  raised: false,
  depth: null,
  kind: 'paragraph',
  preformatted: false,
}

const CAPTION =
  /(?:^|[\s_-])(?:caption|captions|image-?caption|img-?caption|photo-?caption|pcaption|chu-?thich|chuthich|photocms_caption|wp-caption-text)(?=$|[\s_-])/i

/** True where the element itself lifts its words above the line. */
export const isRaised = (element: Element): boolean =>
  element.tagName === 'sup' || /vertical-align\s*:\s*(?:super|[1-9][\d.]*\s*(?:pt|px|em|%))/i.test(styleOf(element))

/** True where the element strikes its words out. */
export const isStruck = (element: Element): boolean =>
  /^(?:del|s|strike)$/.test(element.tagName) || /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(styleOf(element))

export function contextOf(element: Element, outer: Context): Context {
  const style = styleOf(element)
  const tag = element.tagName
  const heading = /^h([1-6])$/.exec(tag)?.[1]
  const align = attribute(element, 'align')?.toLowerCase() ?? /text-align\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  const weight = /font-weight\s*:\s*(\w+)/i.exec(style)?.[1]?.toLowerCase()
  const caption = tag === 'figcaption' || CAPTION.test(marksOf(element))
  return {
    bold:
      weight === undefined
        ? outer.bold || tag === 'b' || tag === 'strong' || tag === 'th' || heading !== undefined
        : weight === 'bold' || weight === 'bolder' || Number(weight) >= 600,
    centred: tag === 'center' || (align === undefined ? outer.centred : align === 'center'),
    raised: outer.raised || isRaised(element),
    depth: heading !== undefined ? Number(heading) : outer.depth,
    kind: caption ? 'caption' : heading !== undefined ? 'heading' : outer.kind,
    preformatted: outer.preformatted || tag === 'pre',
  }
}

/** Anchors of notes as Word, LibreOffice and wikis write them. */
export const NOTE_LINK =
  /#(?:_?ftn|_?edn|_?ftnref|_?ednref|sdfootnote|sdendnote|footnote|endnote|fn|cite[_-]|note)[\w:.-]*/i
export const NOTE_BODY = /^(?:_?ftn|_?edn|sdfootnote|sdendnote|fn[:_-]?)\d+$/i

/** Class names of marks of notes. */
export const NOTE_NAME = /foot-?note|end-?note|noteref|tool-?tip|chu-?thich|ghi-?chu/i

export function noteMark(element: Element): string | null {
  if (element.tagName !== 'a' || !NOTE_LINK.test(attribute(element, 'href') ?? '')) return null
  const number = /^\s*[[(]?\s*(\d{1,3})\s*[\])]?\s*$/.exec(letters(element))?.[1]
  return number === undefined ? null : `[${number}]`
}

const letters = (parent: Parent): string =>
  parent.childNodes.map((node) => (isText(node) ? node.value : isElement(node) ? letters(node) : '')).join('')

/** Label that a browser would draw before a list item; null where the list draws none. */
export function itemLabel(list: Element | null, item: Element, index: number): string | null {
  if (/list-style(?:-type)?\s*:\s*none/i.test(styleOf(item) + (list === null ? '' : styleOf(list)))) return null
  if (list?.tagName !== 'ol') return '-'
  const number = Number(attribute(item, 'value') ?? Number(attribute(list, 'start') ?? 1) + index)
  const type =
    attribute(list, 'type') ?? /lower-alpha|upper-alpha|lower-roman|upper-roman/.exec(styleOf(list))?.[0] ?? '1'
  if (/^(?:a|lower-alpha)$/.test(type)) return `${String.fromCharCode(96 + number)})`
  if (/^(?:A|upper-alpha)$/.test(type)) return `${String.fromCharCode(64 + number)}.`
  if (/^(?:I|upper-roman)$/.test(type))
    return `${'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ')[number - 1] ?? number}.`
  if (/^(?:i|lower-roman)$/.test(type)) return `${'i ii iii iv v vi vii viii ix x'.split(' ')[number - 1] ?? number})`
  return `${number}.`
}
