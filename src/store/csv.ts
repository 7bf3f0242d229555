/** Flat rows → CSV that a spreadsheet opens as a table of text and numbers, and runs nothing of. */

/** Tells Excel that the file is UTF-8; stands once, before the head. */
export const BYTE_ORDER_MARK = '\ufeff'

export interface CsvStyle {
  /** With `;` numbers get a decimal comma, as Excel with Vietnamese settings reads them. */
  readonly delimiter: ',' | ';'
}

/** Signs that begin a formula, also in full width and behind white space. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u

function cell(value: string | number | boolean | null, { delimiter }: CsvStyle): string {
  if (value === null) return ''
  if (typeof value === 'number') return delimiter === ';' ? String(value).replace('.', ',') : String(value)
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  const inert = FORMULA.test(value) ? `'${value}` : value
  return /[",;\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

/** One line of RFC 4180 with its CRLF. Text that would run as a formula gets a `'` before it; numbers stay numbers. */
export const csvLine = (
  values: readonly (string | number | boolean | null)[],
  style: CsvStyle = { delimiter: ',' },
): string => `${values.map((value) => cell(value, style)).join(style.delimiter)}\r\n`
