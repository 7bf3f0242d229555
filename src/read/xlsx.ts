/** An Excel workbook (.xlsx) → Reading: each sheet's titles as paragraphs, its columns as tables with merged cells. */
import { ReadError, type Reading, type Warning } from '../model/reading.ts'
import { createCanvas } from './canvas.ts'
import { charsetWarnings } from './charset/report.ts'
import { mendRuns, type OpenRun } from './charset/runs.ts'
import { LIMITS, type Limits } from './limits.ts'
import type { Piece } from './notes.ts'
import { openPackage, type Package } from './package.ts'
import { relationsOf } from './relations.ts'
import { struckWarnings } from './struck.ts'
import { formatOf } from './xlsx/formats.ts'
import { laySheet } from './xlsx/lay.ts'
import { type Book, type CellStyle, readSheet, type SheetCell, stringRuns } from './xlsx/sheet.ts'
import { child, childrenOf, type Element, switchOf } from './xml.ts'

const damaged = (what: string, cause?: unknown): ReadError =>
  new ReadError('damaged', `Tệp Excel (.xlsx) bị hỏng: ${what}. Hãy mở và lưu lại bằng Excel, hoặc lấy lại tệp gốc.`, {
    cause,
  })

const wants = (name: string): boolean =>
  /^(?:_rels\/|xl\/(?:_rels\/|workbook|sharedStrings|styles|worksheets\/)|docProps\/core)/.test(name) &&
  /\.(?:xml|rels)$/.test(name)

function readStyles(root: Element | undefined): CellStyle[] {
  const codes = new Map<number, string>()
  for (const { attributes } of childrenOf(child(root, 'numFmts'), 'numFmt'))
    codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) => ({
    name: child(font, 'name')?.attributes.val ?? null,
    bold: switchOf(font, 'b') ?? false,
    struck: switchOf(font, 'strike') ?? false,
  }))
  return childrenOf(child(root, 'cellXfs'), 'xf').map((style) => {
    const font = fonts[Number(style.attributes.fontId ?? 0)]
    const across = child(style, 'alignment')?.attributes.horizontal ?? ''
    return {
      format: formatOf(Number(style.attributes.numFmtId ?? 0), codes),
      font: font?.name ?? null,
      bold: font?.bold ?? false,
      struck: font?.struck ?? false,
      centred: /^center/.test(across),
    }
  })
}

interface Sheet {
  readonly name: string
  readonly part: string | undefined
}

/** Sheets that are shown, in order, and how many are hidden. */
function sheetsOf(parts: Package, main: string, workbook: Element): { shown: Sheet[]; hidden: number } {
  const relations = relationsOf(parts, main)
  const all = childrenOf(child(workbook, 'sheets'), 'sheet')
  const shown = all.filter(({ attributes }) => !/hidden/i.test(attributes.state ?? ''))
  return {
    shown: shown.map(({ attributes }) => ({
      name: attributes.name ?? '',
      part: relations.get(attributes.id ?? '')?.target,
    })),
    hidden: all.length - shown.length,
  }
}

/** Decodes the words of all cells in place. */
const mendCells = (cells: readonly SheetCell[]) =>
  mendRuns(
    cells.map(({ runs }) =>
      runs.map(
        (run): OpenRun => ({
          text: run.text,
          font: run.font,
          put: (text) => {
            run.text = text
          },
        }),
      ),
    ),
  )

/**
 * Reads an .xlsx. Throws ReadError: `damaged` when the package or its XML is broken, `empty` when no sheet shows a word,
 * `too-large` over the limits.
 */
export async function readXlsx(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Reading> {
  const parts = openPackage(bytes, { limits, wants, damaged })
  const main =
    [...relationsOf(parts, '').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const workbook = parts.part(main)
  if (workbook === undefined) throw damaged('thiếu danh sách trang tính')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const book: Book = {
    strings: childrenOf(parts.part(`${folder}sharedStrings.xml`), 'si').map(stringRuns),
    styles: readStyles(parts.part(`${folder}styles.xml`)),
    is1904: /^(?:1|true)$/.test(child(workbook, 'workbookPr')?.attributes.date1904 ?? ''),
  }
  const { shown, hidden } = sheetsOf(parts, main, workbook)
  const sheets = shown.flatMap(({ name, part }) => {
    const root = parts.part(part)
    return root === undefined ? [] : [{ name, ...readSheet(root, book) }]
  })
  const charsets = mendCells(sheets.flatMap(({ cells }) => cells))
  const canvas = createCanvas()
  const worded = sheets.filter(({ cells }) => cells.length > 0)
  let tables = 0
  for (const { name, cells } of worded) {
    const laid = laySheet(cells, tables)
    tables = laid.tables
    const pieces: Piece[] = worded.length > 1 ? [{ draft: { kind: 'heading', depth: 1 }, words: name }] : []
    for (const { draft, words } of [...pieces, ...laid.pieces]) canvas.block(draft, words)
  }
  const title = child(parts.part('docProps/core.xml'), 'title')?.text.normalize('NFC').trim()
  return canvas.finish({
    media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    meta: title ? { title, published: null, source: null } : null,
    warnings: [
      ...charsetWarnings(charsets),
      ...struckWarnings(sheets.flatMap(({ struck }) => struck)),
      ...warningsOf(
        hidden,
        sheets.some(({ hides }) => hides),
      ),
    ],
  })
}

function warningsOf(sheets: number, cells: boolean): Warning[] {
  const warnings: Warning[] = []
  if (sheets > 0)
    warnings.push({ code: 'hidden-sheet', message: `Tệp Excel có ${sheets} trang tính bị ẩn: không đọc.` })
  if (cells) warnings.push({ code: 'hidden-cells', message: 'Tệp Excel có hàng hoặc cột bị ẩn: không đọc.' })
  return warnings
}
