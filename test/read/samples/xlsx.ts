/** Cells of sheets → bytes of a small .xlsx, as Excel and LibreOffice open it, to read back in tests. */
import { strToU8, zipSync } from 'fflate'

/** Words, a number with the place of its style, or raw XML of a cell's inside with its type. */
export type Value =
  | string
  | number
  | { readonly number: number; readonly style: number }
  | { readonly type: string; readonly inner: string }

export interface SheetOf {
  readonly name: string
  /** Cells by reference: `A1`. */
  readonly cells: Readonly<Record<string, Value>>
  readonly merges?: readonly string[]
  readonly state?: string
  /** XML before the rows (columns), and attributes of rows by number. */
  readonly columns?: string
  readonly rows?: Readonly<Record<number, string>>
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

function cellXml(reference: string, value: Value): string {
  if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
  if (typeof value === 'string')
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  if ('number' in value) return `<c r="${reference}" s="${value.style}"><v>${value.number}</v></c>`
  return `<c r="${reference}" ${value.type}>${value.inner}</c>`
}

function sheetXml({ cells, merges = [], columns = '', rows = {} }: SheetOf): string {
  const lines = new Map<number, string[]>()
  for (const [reference, value] of Object.entries(cells)) {
    const row = Number(/\d+/.exec(reference)![0])
    lines.set(row, [...(lines.get(row) ?? []), cellXml(reference, value)])
  }
  const data = [...lines]
    .sort(([a], [b]) => a - b)
    .map(([row, inner]) => `<row r="${row}" ${rows[row] ?? ''}>${inner.join('')}</row>`)
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  const merging = merges.length === 0 ? '' : `<mergeCells>${merged}</mergeCells>`
  return `<worksheet ${MAIN}>${columns}<sheetData>${data.join('')}</sheetData>${merging}</worksheet>`
}

export interface XlsxParts {
  readonly sheets: readonly SheetOf[]
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
}

export function xlsx({ sheets, strings = '', styles = '', workbook = '' }: XlsxParts): Uint8Array {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"${state === undefined ? '' : ` state="${state}"`}/>`,
  )
  const relations = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const kinds = [
    ['workbook', 'sheet.main'],
    ['sharedStrings', 'sharedStrings'],
    ['styles', 'styles'],
    ...sheets.map((_, index) => [`worksheets/sheet${index + 1}`, 'worksheet']),
  ].map(([part, kind]) => `<Override PartName="/xl/${part}.xml" ContentType="${TYPE}.${kind}+xml"/>`)
  const related = (inner: string): Uint8Array =>
    strToU8(`<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`)
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${kinds.join('')}</Types>`,
    ),
    '_rels/.rels': related(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    'xl/workbook.xml': strToU8(
      `<workbook ${MAIN} xmlns:r="${OFFICE}">${workbook}<sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': related(
      `${relations.join('')}<Relationship Id="strings" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>`,
    ),
    'xl/sharedStrings.xml': strToU8(`<sst ${MAIN}>${strings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet ${MAIN}>${styles}</styleSheet>`),
  }
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet))
  })
  return zipSync(parts)
}
