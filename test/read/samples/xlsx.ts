/** Cells of sheets → bytes of a small .xlsx, to read back in tests. */
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
  return `<worksheet>${columns}<sheetData>${data.join('')}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`
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
    (_, index) => `<Relationship Id="rId${index + 1}" Type="x/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  )
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(`<workbook xmlns:r="r">${workbook}<sheets>${list.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
  }
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet))
  })
  return zipSync(parts)
}
