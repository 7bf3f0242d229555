/** Parts of an OpenDocument text → bytes of a small .odt, to read back in tests. */
import { strToU8, zipSync } from 'fflate'

export interface OdtParts {
  readonly body: string
  readonly automatic?: string
  readonly common?: string
  readonly masters?: string
  readonly manifest?: string
}

const NAMES = ['office', 'text', 'table', 'style', 'fo', 'draw', 'svg', 'xlink', 'dc', 'meta', 'manifest']
  .map((name) => `xmlns:${name}="urn:${name}"`)
  .join(' ')

export function odt({ body, automatic = '', common = '', masters = '', manifest = '' }: OdtParts): Uint8Array {
  const content = `<?xml version="1.0"?>\n<office:document-content ${NAMES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const styles = `<office:document-styles ${NAMES}><office:styles>${common}</office:styles><office:master-styles>${masters}</office:master-styles></office:document-styles>`
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(content),
    'styles.xml': strToU8(styles),
    'META-INF/manifest.xml': strToU8(`<manifest:manifest ${NAMES}>${manifest}</manifest:manifest>`),
  })
}

export const p = (text: string, style = ''): string =>
  `<text:p${style === '' ? '' : ` text:style-name="${style}"`}>${text}</text:p>`

export const cell = (text: string, spans = ''): string => `<table:table-cell ${spans}>${p(text)}</table:table-cell>`
