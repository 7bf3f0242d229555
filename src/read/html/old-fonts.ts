/** A page whose words are in an encoding of before Unicode, told by fonts and spelling → the same page in Unicode. */
import type { CharsetName } from '../charset/charset.ts'
import { hintOf } from '../charset/font.ts'
import { mendRuns, type OpenRun } from '../charset/runs.ts'
import { attribute, BLOCKS, descendants, type Element, isElement, isText, type Parent, SILENT, styleOf } from './dom.ts'

const FAMILY = /font-family\s*:\s*["']?([^;,"'}]+)/i

/** Selectors and rules of a style sheet, told by braces alone; what is not closed is no rule. */
function* rulesOf(sheet: string): Generator<readonly [string, string]> {
  const pieces = sheet.split('}')
  for (const piece of pieces.slice(0, -1)) {
    const [rules, selectors] = piece.split('{').reverse()
    if (rules !== undefined && selectors) yield [selectors, rules]
  }
}

/** Old fonts by element name and class, from the page's style sheets: `p.MsoNormal` and `.MsoNormal` alike. */
function sheetFonts(elements: readonly Element[]): Map<string, string> {
  const fonts = new Map<string, string>()
  for (const element of elements) {
    if (element.tagName !== 'style') continue
    const sheet = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
    for (const [selectors, rules] of rulesOf(sheet)) {
      const font = FAMILY.exec(rules.replaceAll('\\', ''))?.[1]?.trim()
      if (font === undefined || hintOf(font) === null) continue
      for (const selector of selectors.split(',')) {
        const simple = /^\s*(?:[a-z\d]*(\.[\w-]+)|([a-z\d]+))\s*$/i.exec(selector.replace(/\/\*[\s\S]*?\*\/|<!--/g, ''))
        if (simple !== null) fonts.set(simple[1] ?? simple[2]!.toLowerCase(), font)
      }
    }
  }
  return fonts
}

function ownFont(element: Element, sheet: ReadonlyMap<string, string>): string | null {
  const stated = FAMILY.exec(styleOf(element))?.[1]?.trim() ?? attribute(element, 'face')?.split(',')[0]?.trim()
  if (stated !== undefined) return stated
  if (sheet.size === 0) return null
  for (const name of (attribute(element, 'class') ?? '').split(/\s+/)) {
    const font = sheet.get(`.${name}`)
    if (font !== undefined) return font
  }
  return sheet.get(element.tagName) ?? null
}

/** Decodes the words of `document` in place and gives the encodings met. */
export function mendPage(document: Parent): ReadonlySet<CharsetName> {
  const sheet = sheetFonts([...descendants(document)])
  const paragraphs: OpenRun[][] = [[]]
  const visit = (parent: Parent, font: string | null): void => {
    for (const node of parent.childNodes) {
      if (isText(node)) {
        const put = (text: string): void => {
          node.value = text
        }
        paragraphs.at(-1)!.push({ text: node.value, font, put })
      } else if (
        isElement(node) &&
        (node.tagName === 'head' || node.tagName === 'title' || !SILENT.has(node.tagName))
      ) {
        const breaks = BLOCKS.has(node.tagName) || node.tagName === 'br' || node.tagName === 'title'
        if (breaks) paragraphs.push([])
        visit(node, ownFont(node, sheet) ?? font)
        if (breaks) paragraphs.push([])
      }
    }
  }
  visit(document, null)
  return mendRuns(paragraphs.filter((runs) => runs.length > 0))
}
