/** XML of one part of a package → a light tree of elements by local name. */
import { SaxesParser } from 'saxes'

export interface Element {
  /** Without prefix; `a:t` and `m:t` keep theirs to be told from Word's own `t`. */
  readonly name: string
  /** By local name. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** Characters directly inside. */
  readonly text: string
}

interface Growing {
  name: string
  attributes: Record<string, string>
  children: Growing[]
  text: string
}

const local = (name: string): string => {
  const colon = name.indexOf(':')
  if (colon < 0) return name
  const prefix = name.slice(0, colon)
  return prefix === 'a' || prefix === 'm' ? name : name.slice(colon + 1)
}

export interface XmlOptions {
  /** Characters become children named `#text`, so that their place among the elements is kept. */
  readonly mixed?: boolean
  /** Elements inside elements. */
  readonly depth?: number
}

/** The root element. Throws where the XML is not well-formed or deeper than `depth`. */
export function parseXml(xml: string, { mixed = false, depth = Number.POSITIVE_INFINITY }: XmlOptions = {}): Element {
  const root: Growing = { name: '', attributes: {}, children: [], text: '' }
  const stack: Growing[] = [root]
  const parser = new SaxesParser({ xmlns: false, position: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {}
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = value as string
    const element: Growing = { name: local(tag.name), attributes, children: [], text: '' }
    stack.at(-1)!.children.push(element)
    stack.push(element)
    if (stack.length > depth + 1) throw new Error(`elements more than ${depth} deep`)
  })
  const take = (text: string): void => {
    const parent = stack.at(-1)!
    if (mixed) parent.children.push({ name: '#text', attributes: {}, children: [], text })
    else parent.text += text
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => {
    stack.pop()
  })
  parser.write(xml).close()
  return root.children.find(({ name }) => name !== '#text') ?? root
}

/** The first child of that name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name)

export const childrenOf = (element: Element | undefined, name: string): Element[] =>
  element?.children.filter((one) => one.name === name) ?? []

/** `w:val` of the first child of that name. */
export const valOf = (element: Element | undefined, name: string): string | undefined =>
  child(element, name)?.attributes.val

/** A switch such as `<w:b/>`, `<w:b w:val="0"/>`: on, off, or not said. */
export function switchOf(element: Element | undefined, name: string): boolean | undefined {
  const found = child(element, name)
  if (found === undefined) return undefined
  const value = found.attributes.val
  return value === undefined || !/^(?:0|false|off|none)$/i.test(value)
}
