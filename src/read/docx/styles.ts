/** styles.xml → what a paragraph or run gets from its style and the styles that one is based on. */
import { child, childrenOf, type Element, switchOf, valOf } from '../xml.ts'

export interface RunLook {
  readonly bold: boolean
  readonly hidden: boolean
  readonly struck: boolean
  readonly caps: boolean
  /** Name of the font for letters beyond ASCII. */
  readonly font: string
}

export interface ParagraphLook {
  /** 1–9 for a heading, else null. */
  readonly depth: number | null
  readonly centred: boolean
  readonly run: Partial<RunLook>
  /** Numbering that the style brings along. */
  readonly list: { readonly id: string; readonly level: number | null } | null
  /** A line of the table of contents. */
  readonly contents: boolean
}

export interface Styles {
  paragraph(id: string | undefined): ParagraphLook
  run(id: string | undefined): Partial<RunLook>
  /** Id of the paragraph style that is used where none is named. */
  readonly standard: string | undefined
  /** The font where nothing names one. */
  readonly font: string | null
}

/** The look that run properties state; what they do not state is absent. */
export function runLook(properties: Element | undefined): Partial<RunLook> {
  const bold = switchOf(properties, 'b')
  const hidden = switchOf(properties, 'vanish')
  const struck = [switchOf(properties, 'strike'), switchOf(properties, 'dstrike')].filter((one) => one !== undefined)
  const caps = switchOf(properties, 'caps')
  const fonts = child(properties, 'rFonts')?.attributes
  const font = fonts?.hAnsi ?? fonts?.ascii
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(struck.length === 0 ? {} : { struck: struck.includes(true) }),
    ...(caps === undefined ? {} : { caps }),
    ...(font === undefined ? {} : { font }),
  }
}

/** Depth of an outline level as stated (`0` is depth 1); undefined where not stated, null for body text. */
export function outlineDepth(properties: Element | undefined): number | null | undefined {
  const level = valOf(properties, 'outlineLvl')
  if (level === undefined) return undefined
  const depth = Number(level) + 1
  return depth >= 1 && depth <= 9 ? depth : null
}

const PLAIN: ParagraphLook = { depth: null, centred: false, run: {}, list: null, contents: false }

export function readStyles(root: Element | undefined): Styles {
  const elements = new Map<string, Element>()
  let standard: string | undefined
  for (const style of childrenOf(root, 'style')) {
    const id = style.attributes.styleId
    if (id === undefined) continue
    elements.set(id, style)
    if (style.attributes.type === 'paragraph' && /^(?:1|true|on)$/.test(style.attributes.default ?? '')) standard = id
  }
  const looks = new Map<string, ParagraphLook>()
  const lookOf = (id: string | undefined, trail: readonly string[] = []): ParagraphLook => {
    const style = id === undefined ? undefined : elements.get(id)
    if (id === undefined || style === undefined || trail.includes(id)) return PLAIN
    const known = looks.get(id)
    if (known !== undefined) return known
    const under = lookOf(valOf(style, 'basedOn'), [...trail, id])
    const properties = child(style, 'pPr')
    const name = valOf(style, 'name') ?? ''
    const named = /^(?:heading|đầu đề)\s*(\d)$/i.exec(name)?.[1]
    const outline = outlineDepth(properties)
    const justified = valOf(properties, 'jc')
    const numbering = child(properties, 'numPr')
    const listId = valOf(numbering, 'numId')
    const level = valOf(numbering, 'ilvl')
    const look: ParagraphLook = {
      depth: outline !== undefined ? outline : named !== undefined ? Number(named) : under.depth,
      centred: justified === undefined ? under.centred : justified === 'center',
      run: { ...under.run, ...runLook(child(style, 'rPr')) },
      list: listId === undefined ? under.list : { id: listId, level: level === undefined ? null : Number(level) },
      contents: under.contents || /^(?:toc|mục lục) ?\d$|^table of figures$/i.test(name),
    }
    looks.set(id, look)
    return look
  }
  const defaults = child(child(child(root, 'docDefaults'), 'rPrDefault'), 'rPr')
  return {
    paragraph: (id) => lookOf(id ?? standard),
    run: (id) => lookOf(id).run,
    standard,
    font: runLook(defaults).font ?? null,
  }
}
