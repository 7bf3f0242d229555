/** A document of known tables → a Word file of it. */
import type { Random } from '../../random.ts'
import { docx, p, run, tbl } from '../samples/docx.ts'
import type { KnownCell, KnownPart, KnownTable } from './generate.ts'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Words in one run, in several, or with the place where Word broke the page when it last showed them. */
function inside(text: string, random: Random): string {
  if (text === '') return '<w:p/>'
  const cut = text.indexOf(' ', random.below(text.length))
  if (cut < 0 || random.chance(0.6)) return p(run(escaped(text)))
  const between = random.chance(0.3) ? '<w:r><w:lastRenderedPageBreak/></w:r>' : ''
  return p(run(escaped(text.slice(0, cut + 1))) + between + run(escaped(text.slice(cut + 1))))
}

function rowOf(table: KnownTable, row: number, random: Random): string {
  const at = (col: number): KnownCell =>
    table.cells.find(
      (cell) => cell.row <= row && row < cell.row + cell.rowspan && cell.col <= col && col < cell.col + cell.colspan,
    )!
  let xml = ''
  for (let col = 0; col < table.widths.length; ) {
    const cell = at(col)
    const across = cell.colspan > 1 ? `<w:gridSpan w:val="${cell.colspan}"/>` : ''
    const down = cell.rowspan > 1 ? `<w:vMerge${cell.row === row ? ' w:val="restart"' : ''}/>` : ''
    xml += `<w:tc><w:tcPr>${across}${down}</w:tcPr>${cell.row === row ? inside(cell.text, random) : '<w:p/>'}</w:tc>`
    col += cell.colspan
  }
  const head = row < table.head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''
  return `<w:tr>${head}${xml}</w:tr>`
}

export const docxOf = (parts: readonly KnownPart[], random: Random): Uint8Array =>
  docx({
    body: parts
      .map((part) =>
        'paragraph' in part
          ? p(escaped(part.paragraph))
          : tbl(...Array.from({ length: part.table.rows }, (_, row) => rowOf(part.table, row, random))),
      )
      .join(''),
  })
