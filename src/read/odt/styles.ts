/** Styles of an ODT → how a paragraph or a span looks: bold, hidden, in capitals, raised, centred, its font. */
import { child, childrenOf, type Element } from '../xml.ts'

export interface Look {
  readonly bold: boolean
  readonly hidden: boolean
  readonly struck: boolean
  readonly caps: boolean
  readonly raised: boolean
  readonly centred: boolean
  readonly font: string | null
  /** List style that the paragraph style brings along. */
  readonly list: string | null
  /** Names of the style and those it is based on, the nearest first. */
  readonly names: readonly string[]
}

export interface Styles {
  /** Look by family (`paragraph`, `text`) and name. */
  look(family: string, name: string | undefined): Partial<Look>
  /** List styles by name, as their elements. */
  readonly lists: ReadonlyMap<string, Element>
  readonly outline: Element | undefined
}

function stated(style: Element, fonts: ReadonlyMap<string, string>): Partial<Look> {
  const text = child(style, 'text-properties')?.attributes ?? {}
  const paragraph = child(style, 'paragraph-properties')?.attributes ?? {}
  const weight = text['font-weight']
  const font = text['font-name'] === undefined ? text['font-family'] : fonts.get(text['font-name'])
  const align = paragraph['text-align']
  const position = text['text-position']
  const line = text['text-line-through-style'] ?? text['text-line-through-type']
  return {
    ...(weight === undefined ? {} : { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(text.display === undefined ? {} : { hidden: text.display === 'none' }),
    ...(line === undefined ? {} : { struck: line !== 'none' }),
    ...(text['text-transform'] === undefined ? {} : { caps: text['text-transform'] === 'uppercase' }),
    ...(position === undefined ? {} : { raised: /^(?:super|[1-9])/.test(position) }),
    ...(align === undefined ? {} : { centred: align === 'center' }),
    ...(font === undefined ? {} : { font: font.replace(/["']/g, '') }),
    ...(style.attributes['list-style-name'] ? { list: style.attributes['list-style-name'] } : {}),
  }
}

/** Reads the styles of `content.xml` and `styles.xml`; where both have a name, the first part's counts. */
export function readStyles(parts: readonly (Element | undefined)[]): Styles {
  const fonts = new Map<string, string>()
  const elements = new Map<string, Element>()
  const lists = new Map<string, Element>()
  let outline: Element | undefined
  for (const part of parts) {
    for (const face of childrenOf(child(part, 'font-face-decls'), 'font-face'))
      fonts.set(face.attributes.name ?? '', face.attributes['font-family'] ?? '')
    for (const group of ['automatic-styles', 'styles']) {
      for (const style of child(part, group)?.children ?? []) {
        const name = style.attributes.name ?? ''
        const key = `${style.attributes.family ?? ''}:${name}`
        if (style.name === 'style' && !elements.has(key)) elements.set(key, style)
        else if (style.name === 'default-style') elements.set(`${style.attributes.family ?? ''}:`, style)
        else if (style.name === 'list-style' && !lists.has(name)) lists.set(name, style)
        else if (style.name === 'outline-style') outline = style
      }
    }
  }
  const looks = new Map<string, Partial<Look>>()
  const look = (family: string, name: string | undefined, trail: readonly string[] = []): Partial<Look> => {
    const key = `${family}:${name ?? ''}`
    const known = looks.get(key)
    if (known !== undefined) return known
    const style = elements.get(key)
    if (style === undefined || trail.includes(key)) return { names: [] }
    const parent = style.attributes['parent-style-name']
    const under = name === undefined ? {} : look(family, parent, [...trail, key])
    const own = { ...under, ...stated(style, fonts), names: [name ?? '', ...(under.names ?? [])] }
    looks.set(key, own)
    return own
  }
  return { look: (family, name) => look(family, name), lists, outline }
}
