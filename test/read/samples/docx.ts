/** Parts of a Word file, written by hand → the bytes of a .docx. */
import { strToU8, zipSync } from 'fflate'

const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface DocxParts {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly headers?: readonly string[]
  readonly core?: string
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

export function docx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {}
  const relations: string[] = []
  const add = (name: string, type: string, xml: string): void => {
    files[`word/${name}.xml`] = strToU8(head + xml)
    relations.push(`<Relationship Id="r-${name}" Type="${TYPE}/${type}" Target="${name}.xml"/>`)
  }
  if (parts.numbering) add('numbering', 'numbering', `<w:numbering ${W}>${parts.numbering}</w:numbering>`)
  if (parts.styles) add('styles', 'styles', `<w:styles ${W}>${parts.styles}</w:styles>`)
  if (parts.footnotes) add('footnotes', 'footnotes', `<w:footnotes ${W}>${parts.footnotes}</w:footnotes>`)
  if (parts.endnotes) add('endnotes', 'endnotes', `<w:endnotes ${W}>${parts.endnotes}</w:endnotes>`)
  for (const [index, xml] of (parts.headers ?? []).entries())
    add(`header${index + 1}`, 'header', `<w:hdr ${W}>${xml}</w:hdr>`)
  const section = (parts.headers ?? []).map((_, index) => `<w:headerReference r:id="r-header${index + 1}"/>`).join('')
  files['word/document.xml'] = strToU8(
    `${head}<w:document ${W}><w:body>${parts.body}<w:sectPr>${section}</w:sectPr></w:body></w:document>`,
  )
  files['word/_rels/document.xml.rels'] = strToU8(`${head}<Relationships>${relations.join('')}</Relationships>`)
  files['_rels/.rels'] = strToU8(
    `${head}<Relationships><Relationship Id="r1" Type="${TYPE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  files['[Content_Types].xml'] = strToU8(`${head}<Types/>`)
  if (parts.core)
    files['docProps/core.xml'] = strToU8(
      `${head}<cp:coreProperties xmlns:cp="c" xmlns:dc="d">${parts.core}</cp:coreProperties>`,
    )
  return zipSync(files)
}

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph; `inside` is text, or runs where it starts with `<`. */
export const p = (inside: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<') ? inside : run(inside)}</w:p>`

export const list = (id: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`

export const tc = (inside: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : p(inside)}</w:tc>`

export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`
export const tbl = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`

export const level = (at: number, format: string, text: string, extra = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${extra}</w:lvl>`
