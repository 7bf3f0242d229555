/** Parts of an ODT whose words are in an encoding of before Unicode, told by fonts and spelling → their words in Unicode. */
import type { CharsetName } from '../charset/charset.ts'
import { mendRuns, type OpenRun } from '../charset/runs.ts'
import type { Element } from '../xml.ts'
import { SILENT } from './story.ts'
import type { Look, Styles } from './styles.ts'

/** `wording` gives the characters of any `#text`, decoded or as they are. */
export function readOldFonts(
  roots: readonly (Element | undefined)[],
  styles: Styles,
): { readonly wording: (element: Element) => string; readonly charsets: ReadonlySet<CharsetName> } {
  const changed = new Map<Element, string>()
  const paragraphs: OpenRun[][] = []
  const visit = (element: Element, look: Partial<Look>, runs: OpenRun[]): void => {
    if (SILENT.has(element.name)) return
    if (element.name === '#text') {
      const put = (text: string): void => {
        changed.set(element, text)
      }
      runs.push({ text: element.text, font: look.font ?? null, put })
      return
    }
    let own = runs
    let inner = look
    if (element.name === 'p' || element.name === 'h') {
      own = []
      paragraphs.push(own)
      inner = { ...styles.look('paragraph', undefined), ...styles.look('paragraph', element.attributes['style-name']) }
    } else if (element.name === 'span') inner = { ...look, ...styles.look('text', element.attributes['style-name']) }
    for (const part of element.children) visit(part, inner, own)
  }
  for (const root of roots) if (root !== undefined) visit(root, {}, [])
  const charsets = mendRuns(paragraphs.filter((runs) => runs.length > 0))
  return { wording: (element) => changed.get(element) ?? element.text, charsets }
}
