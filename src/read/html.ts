/** A web page or a document saved as HTML → Reading: its text alone, without what surrounds it. */
import { parse, parseFragment } from 'parse5'
import { type PageMeta, ReadError, type Reading, type Warning } from '../model/reading.ts'
import { createCanvas } from './canvas.ts'
import { charsetWarnings, refuseUnknown } from './charset/report.ts'
import type { Decoded } from './decode.ts'
import { attribute, descendants, type Element, isElement, isHidden, type Parent, textOf } from './html/dom.ts'
import { setChildren, takePieces } from './html/flow.ts'
import { findNotes } from './html/linked-notes.ts'
import { isStruck } from './html/look.ts'
import { mendPage } from './html/old-fonts.ts'
import { findPage } from './html/page.ts'
import { newPress } from './html/press.ts'
import { layWithNotes, type Piece } from './notes.ts'
import { struckWarnings } from './struck.ts'

/** Reads a page. Throws ReadError `empty` when it shows no word, `unsupported` in an unknown encoding. */
export function readHtml(decoded: Decoded): Reading {
  const document = parse(decoded.text)
  const charsets = mendPage(document)
  refuseUnknown(decoded, charsets)
  const elements = [...descendants(document)]
  const body = elements.find(({ tagName }) => tagName === 'body')
  if (body === undefined) throw new ReadError('empty', 'Trang không có nội dung.')
  const meta = metaOf(elements)
  const generator = elements
    .filter(
      ({ tagName, attrs }) => tagName === 'meta' && attrs.some(({ value }) => /^(?:generator|progid)$/i.test(value)),
    )
    .map((element) => attribute(element, 'content') ?? '')
    .join(' ')
  const { root, drops } = findPage(body, generator)
  const heads: Element[] = []
  const struck: string[] = []
  const press = newPress(
    (element) => {
      if (isRunningHead(element)) heads.push(element)
      else if (drops(element)) return true
      else if (isStruck(element)) struck.push(textOf(element))
      else return false
      return true
    },
    0,
    findNotes(body),
  )
  setChildren(press, root)
  const pieces = takePieces(press)
  for (const head of heads) {
    const words = textOf(head).replace(/\s+/g, ' ').trim()
    if (/\p{L}/u.test(words)) pieces.push({ draft: { kind: 'furniture' }, words })
  }
  const canvas = createCanvas()
  layWithNotes(canvas, pieces)
  const warnings: Warning[] = [...charsetWarnings(charsets), ...struckWarnings(struck)]
  if (decoded.lossy) warnings.push({ code: 'encoding', message: 'Một vài ký tự trong tệp bị hỏng và đã bỏ qua.' })
  return canvas.finish({ media: 'text/html', meta, warnings })
}

/** Word and LibreOffice save running heads and feet as divisions titled so. */
const isRunningHead = (element: Element): boolean =>
  element.tagName === 'div' && /^(?:header|footer)$/.test(attribute(element, 'title') ?? '')

/** Tables written as HTML inside another text; `tables` is the number of the first. */
export function tablePieces(html: string, tables: number): { pieces: Piece[]; tables: number } {
  const press = newPress(isHidden, tables)
  setChildren(press, parseFragment(html) as Parent)
  return { pieces: takePieces(press), tables: press.tables }
}

/** First non-empty value of the page's own statements about itself. */
function metaOf(elements: readonly Element[]): PageMeta {
  const stated = new Map<string, string>()
  const state = (name: string, value: string | null | undefined): void => {
    const clean = value?.replace(/\s+/g, ' ').trim().normalize('NFC')
    if (clean && !stated.has(name)) stated.set(name, clean)
  }
  for (const element of elements) {
    if (element.tagName === 'meta') {
      const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop')
      if (name !== null) state(name.toLowerCase(), attribute(element, 'content'))
    } else if (element.tagName === 'title' && isElement(element.parentNode as Element))
      state('<title>', titleText(element))
    else if (element.tagName === 'time') state('<time>', attribute(element, 'datetime'))
    else if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
      state('<canonical>', attribute(element, 'href'))
    else if (element.tagName === 'base') state('<base>', attribute(element, 'href'))
    else if (element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json')
      state('<ld>', /"datePublished"\s*:\s*"([^"]+)"/.exec(titleText(element))?.[1])
  }
  const first = (...names: string[]): string | null =>
    names.map((name) => stated.get(name)).find((value) => value !== undefined) ?? null
  const address = first('og:url', '<canonical>', '<base>')
  const host = address === null ? null : (/^https?:\/\/([^/]+)/.exec(address)?.[1]?.replace(/^www\./, '') ?? null)
  return {
    title: first('og:title', '<title>', 'dc.title', 'title'),
    published: first(
      'article:published_time',
      'datepublished',
      'pubdate',
      'publishdate',
      'dc.date',
      'dc.date.issued',
      'date',
      '<ld>',
      '<time>',
    ),
    source: first('og:site_name', 'application-name') ?? host,
  }
}

const titleText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
