/** parse5's tree → the few questions that a reader asks of it. */
import type { DefaultTreeAdapterTypes } from 'parse5'

export type Node = DefaultTreeAdapterTypes.ChildNode
export type Parent = DefaultTreeAdapterTypes.ParentNode
export type Element = DefaultTreeAdapterTypes.Element

export const isElement = (node: Node | Parent): node is Element => 'tagName' in node
export const isText = (node: Node): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text'

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null

export const elementsOf = (parent: Parent): Element[] => parent.childNodes.filter(isElement)

/** Every element below `parent`, in document order. */
export function* descendants(parent: Parent): Generator<Element> {
  // A stack of its own: generators inside generators take longer the deeper a page is nested.
  const waiting = elementsOf(parent).reverse()
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element
    for (let at = element.childNodes.length - 1; at >= 0; at--) {
      const node = element.childNodes[at]!
      if (isElement(node)) waiting.push(node)
    }
  }
}

/** Class names, id and role as one line of words to search. */
export const marksOf = (element: Element): string =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''} ${attribute(element, 'role') ?? ''}`

export const styleOf = (element: Element): string => attribute(element, 'style') ?? ''

/** All characters below, blanks as in the source. */
export function textOf(parent: Parent): string {
  let text = ''
  for (const node of parent.childNodes) {
    if (isText(node)) text += node.value
    else if (isElement(node) && !SILENT.has(node.tagName)) text += textOf(node)
  }
  return text
}

/** Elements that stand on lines of their own. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/** Elements that show no words of the document. */
export const SILENT = new Set(
  (
    'script style noscript template svg math canvas iframe object embed applet audio video source track picture img map area ' +
    'button input select option optgroup textarea datalist progress meter dialog head link meta title base xml nav'
  ).split(' '),
)

/** True for what a browser would not show. */
export function isHidden(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true
  if (attribute(element, 'hidden') !== null) return true
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(styleOf(element))
}
