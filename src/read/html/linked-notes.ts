/** A web page → which of its elements are marks of notes and which are the notes, by the links between them. */
import {
  attribute,
  BLOCKS,
  descendants,
  type Element,
  elementsOf,
  isElement,
  isHidden,
  isText,
  type Parent,
} from './dom.ts'
import { isRaised, NOTE_BODY, NOTE_LINK, NOTE_NAME } from './look.ts'

export interface LinkedNotes {
  /** Number that an element shows as the mark of a note. */
  readonly marks: ReadonlyMap<Element, string>
  /** Number of the note that an element holds, in order of the page. */
  readonly bodies: ReadonlyMap<Element, string>
  /** Links out of a note, back to its mark. */
  readonly returns: ReadonlySet<Element>
  /** Notes that stand nowhere but in the tooltip of their mark, in order of the page. */
  readonly tips: readonly { readonly number: string; readonly words: string }[]
}

/** A page without any. */
export const NO_NOTES: LinkedNotes = { marks: new Map(), bodies: new Map(), returns: new Set(), tips: [] }

const NUMBER = /^\s*(?:\[\s*(\d{1,3})\s*\]|\(\s*(\d{1,3})\s*\)|(\d{1,3})\.?)\s*$/
const numberOf = (words: string): string | undefined => {
  const found = NUMBER.exec(words)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}
/** Name of the place in this page that a link leads to; law sites write the page's whole address before it. */
const fragmentOf = (element: Element): string | null =>
  element.tagName === 'a' ? (/#(.+)$/.exec(attribute(element, 'href') ?? '')?.[1] ?? null) : null

/** Characters below, hidden ones too; `most` of them are enough. */
function lettersOf(parent: Parent, most: number): string {
  let text = ''
  for (const node of parent.childNodes) {
    if (text.length > most) break
    if (isText(node)) text += node.value
    else if (isElement(node)) text += lettersOf(node, most - text.length)
  }
  return text
}

const parentOf = (element: Element): Element | null => {
  const parent = element.parentNode
  return parent !== null && isElement(parent) ? parent : null
}

/** `isTip('Chỉ số PAR INDEX đạt 86,14 điểm')`, not `isTip('Xem chú thích 1')`: words of a note, not of how to get to it. */
const isTip = (title: string | null): boolean =>
  title !== null &&
  /\p{L}\S*\s+\S+\s+\S/u.test(title) &&
  !(title.length < 40 && /^\s*(?:xem|đến|tới|trang|chú thích|ghi chú|foot|note|jump|go)(?=\s|$)/i.test(title))

/** The widest inline element around `element` that shows nothing but it: the `<sup>[…]</sup>` around a link. */
function wholeMark(element: Element): Element {
  let mark = element
  for (let step = 0; step < 6; step++) {
    const outer = parentOf(mark)
    if (outer === null || BLOCKS.has(outer.tagName) || numberOf(lettersOf(outer, 12)) === undefined) break
    mark = outer
  }
  return mark
}

/** The block that a note's anchor begins: its paragraph, list item, table row, or the division made for it. */
function bodyOf(anchor: Element): Element | null {
  let block: Element | null = anchor
  while (block !== null && !BLOCKS.has(block.tagName)) block = parentOf(block)
  if (block === null || /^(?:body|html|main|article|h[1-6])$/.test(block.tagName)) return null
  if (block.tagName === 'td' || block.tagName === 'th') return parentOf(block)
  const outer = parentOf(block)
  return outer !== null && NOTE_BODY.test(attribute(outer, 'id') ?? '') ? outer : block
}

/** The nearest of `outers` that `element` is or stands in. */
function holderOf(element: Element, outers: { has(outer: Element): boolean }): Element | null {
  for (let at: Element | null = element; at !== null; at = parentOf(at)) if (outers.has(at)) return at
  return null
}

/** Tells marks from notes: a mark is a number that links to a later block which looks like its note or links back. */
export function findNotes(root: Parent): LinkedNotes {
  const elements = [...descendants(root)]
  const links = elements.filter((element) => fragmentOf(element) !== null)
  const tipped = elements.filter((element) => isTip(attribute(element, 'title')))
  if (links.length === 0 && tipped.length === 0) return NO_NOTES
  const order = new Map(elements.map((element, index) => [element, index]))
  const places = new Map<string, Element>()
  for (const element of elements)
    for (const name of [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : null])
      if (name && !places.has(name)) places.set(name, element)

  const marks = new Map<Element, string>()
  const bodies = new Map<Element, string>()
  const returns = new Set<Element>()
  for (const link of links) {
    const number = numberOf(lettersOf(link, 12))
    const anchor = places.get(fragmentOf(link)!)
    const body = anchor === undefined ? null : bodyOf(anchor)
    if (number === undefined || body === null || order.get(body)! < order.get(link)!) continue
    const mark = wholeMark(link)
    if (!isNoteOf(mark, link, number, body)) continue
    marks.set(mark, number)
    if (!bodies.has(body)) bodies.set(body, number)
  }
  for (const link of links) {
    const anchor = places.get(fragmentOf(link)!)
    const body = holderOf(link, bodies)
    if (body !== null && anchor !== undefined && order.get(anchor)! < order.get(body)!)
      if (lettersOf(link, 8).trim().length < 6) returns.add(link)
  }
  const inOrder = [...bodies].sort(([one], [other]) => order.get(one)! - order.get(other)!)
  return { marks, bodies: new Map(inOrder), returns, tips: [...tipsOf(tipped, root, marks)] }
}

/** Whether `body` is the note that `link` stands for, and not a chapter that a table of contents leads to. */
function isNoteOf(mark: Element, link: Element, number: string, body: Element): boolean {
  const names = [mark, link, ...elementsOf(mark), parentOf(mark)].flatMap((element) =>
    element === null ? [] : [attribute(element, 'id'), attribute(element, 'name')],
  )
  const own = new Set(names.filter((name) => name))
  for (const inner of descendants(body)) if (own.has(fragmentOf(inner) ?? '')) return true
  const shown = lettersOf(mark, 12).trim()
  const isMark =
    shown !== number ||
    looksRaised(mark) ||
    looksRaised(link) ||
    NOTE_LINK.test(`#${fragmentOf(link)}`) ||
    /noteref/.test(rolesOf(link))
  const first = /^\s*[[(]?(\d{1,3})(?!\d|[.,]\d)/.exec(lettersOf(body, 12))?.[1]
  return (
    isMark && (first === number || /footnote|endnote/.test(rolesOf(body)) || body.tagName === 'li' || isHidden(body))
  )
}

const rolesOf = (element: Element): string =>
  `${attribute(element, 'role') ?? ''} ${attribute(element, 'epub:type') ?? ''}`

function looksRaised(element: Element): boolean {
  for (let at: Element | null = element; at !== null && !BLOCKS.has(at.tagName); at = parentOf(at))
    if (isRaised(at)) return true
  return elementsOf(element).some(isRaised)
}

/** Marks that carry their note as a tooltip, where the page shows it nowhere; each is added to `marks`. */
function* tipsOf(
  tipped: readonly Element[],
  root: Parent,
  marks: Map<Element, string>,
): Generator<LinkedNotes['tips'][number]> {
  const plain = (words: string): string => words.replace(/\s+/g, ' ').trim()
  let shown: string | null = null
  for (const element of tipped) {
    const number = numberOf(lettersOf(element, 12))
    const words = plain(attribute(element, 'title')!)
    if (number === undefined) continue
    const mark = wholeMark(element)
    const alike =
      lettersOf(mark, 12).trim() !== number || looksRaised(element) || NOTE_NAME.test(attribute(element, 'class') ?? '')
    if (!alike || holderOf(mark, marks) !== null || [...descendants(mark)].some((inner) => marks.has(inner))) continue
    shown ??= plain(lettersOf(root, Number.POSITIVE_INFINITY))
    if (shown.includes(words.slice(0, 40))) continue
    marks.set(mark, number)
    yield { number, words }
  }
}
