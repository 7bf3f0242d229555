/** Word's parts whose words are in an encoding of before Unicode, told by fonts and spelling → their words in Unicode. */
import type { CharsetName } from '../charset/charset.ts'
import { mendRuns, type OpenRun } from '../charset/runs.ts'
import { child, type Element, valOf } from '../xml.ts'
import { type RunLook, runLook, type Styles } from './styles.ts'

/** The characters of a `w:t`, or the pattern of a `w:lvlText`, in Unicode. */
export type Wording = (element: Element | undefined) => string

/** Deleted and moved text, codes of fields, and properties hold no words that are read. */
const SILENT = new Set(['del', 'moveFrom', 'rPr', 'pPr', 'sdtPr', 'instrText', 'delText', 'rt'])

/** Finds the words of `roots` that are not in Unicode; `wording` gives those of any element, decoded or as they are. */
export function readOldFonts(
  roots: readonly (Element | undefined)[],
  styles: Styles,
): { readonly wording: Wording; readonly charsets: ReadonlySet<CharsetName> } {
  const changed = new Map<Element, string>()
  const paragraphs: OpenRun[][] = []
  const open = (element: Element, text: string, font: string | null): OpenRun => ({
    text,
    font,
    put: (decoded) => changed.set(element, decoded),
  })
  const visit = (element: Element, under: Partial<RunLook>, runs: OpenRun[]): void => {
    if (SILENT.has(element.name)) return
    if (element.name === 'p') {
      const own: OpenRun[] = []
      paragraphs.push(own)
      const look = styles.paragraph(valOf(child(element, 'pPr'), 'pStyle')).run
      for (const part of element.children) visit(part, look, own)
    } else if (element.name === 'r') {
      const properties = child(element, 'rPr')
      const look = { ...under, ...styles.run(valOf(properties, 'rStyle')), ...runLook(properties) }
      for (const part of element.children) visit(part, look, runs)
    } else if (element.name === 't') runs.push(open(element, element.text, under.font ?? styles.font))
    else if (element.name === 'lvl') {
      const label = child(element, 'lvlText')
      const font = runLook(child(element, 'rPr')).font ?? styles.font
      if (label?.attributes.val !== undefined) paragraphs.push([open(label, label.attributes.val, font)])
    } else for (const part of element.children) visit(part, under, runs)
  }
  for (const root of roots) if (root !== undefined) visit(root, {}, [])
  const charsets = mendRuns(paragraphs.filter((runs) => runs.length > 0))
  const wording: Wording = (element) =>
    element === undefined
      ? ''
      : (changed.get(element) ?? (element.name === 'lvlText' ? (element.attributes.val ?? '') : element.text))
  return { wording, charsets }
}
