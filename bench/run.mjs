/**
 * Real documents → how fast they are read, beside other programs on the same files in the same run.
 * `npm run bench [FOLDER…]`; without folders ../shared, or corpus/ over and over where that is absent.
 */
import { cpus } from 'node:os'
import { relative } from 'node:path'
import mammoth from 'mammoth'
import { PDFParse } from 'pdf-parse'
import WordExtractor from 'word-extractor'
import { defaultRulebook } from '../dist/pipeline.js'
import { documentsIn, foldersOf } from './documents.mjs'
import { installed, runs } from './measure.mjs'
import { memory, start } from './process.mjs'
import { readers, scans } from './readers.mjs'
import { say } from './report.mjs'
import { ruleStages } from './stages.mjs'

const folders = foldersOf(process.argv.slice(2))
const { scanned, ...documents } = await documentsIn(folders)
say(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? '?'}, ${folders.map((f) => relative('.', f)).join(', ')}`)

const pdfText = installed('pdftotext')
if (!pdfText) say('\nKhông có pdftotext (gói poppler-utils): bỏ qua phần so sánh với nó.')
const parsed = async ({ bytes }) => {
  const parser = new PDFParse({ data: Uint8Array.from(bytes) })
  await parser.getText()
  await parser.destroy()
}

ruleStages(documents.text, defaultRulebook())
await readers('PDF', documents.pdf, 'trang', {
  ...(pdfText ? { 'pdftotext -layout': ({ path }) => runs('pdftotext', ['-layout', path, '-']) } : {}),
  'pdf-parse': parsed,
})
await readers('DOCX', documents.docx, 'tệp', {
  mammoth: ({ bytes }) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
})
await readers('DOC', documents.doc, 'tệp', {
  'word-extractor': ({ bytes }) => new WordExtractor().extract(Buffer.from(bytes)),
})
for (const [format, title] of [
  ['odt', 'ODT'],
  ['rtf', 'RTF'],
  ['xlsx', 'XLSX'],
  ['html', 'HTML'],
])
  await readers(title, documents[format], 'tệp', {})
await scans(scanned)
await start()
memory(documents)
