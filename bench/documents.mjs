/** Folders → the documents in them, by the format that their bytes show. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { detect, read } from '../dist/read/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const inRoot = (...parts) => join(root, ...parts)
const isNote = (name) => /^README\b|\.jsonl?$/.test(name)

function* filesUnder(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) yield* filesUnder(path)
    else if (!isNote(name)) yield path
  }
}

const OFFICE = 'application/vnd.openxmlformats-officedocument'
const FORMATS = {
  'text/plain': 'text',
  'text/markdown': 'text',
  'text/html': 'html',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/rtf': 'rtf',
  'application/vnd.oasis.opendocument.text': 'odt',
  [`${OFFICE}.wordprocessingml.document`]: 'docx',
  [`${OFFICE}.spreadsheetml.sheet`]: 'xlsx',
}

const SHARED = [
  'corpus',
  'formats/docx',
  'formats/pdf',
  'formats/doc',
  'formats/html',
  'formats/odt',
  'formats/rtf',
  'formats/scan',
]

/** The folders given, or the shared documents where they are, or the samples of this project. */
export function foldersOf(given) {
  if (given.length > 0) return given
  const shared = SHARED.map((name) => inRoot('../shared', name)).filter(existsSync)
  return shared.length > 0 ? shared : [inRoot('corpus')]
}

/**
 * `{ text, html, docx, …, scanned }`: the documents that can be read, each `{ path, bytes, reading }`. Of those whose
 * pages are pictures (`scanned`, without a reading) only the ones in a folder for them: recognition takes long.
 */
export async function documentsIn(folders) {
  const documents = Object.fromEntries(Object.values(FORMATS).map((format) => [format, []]))
  const scanned = []
  for (const folder of folders)
    for (const path of filesUnder(folder)) {
      const bytes = readFileSync(path)
      const format = FORMATS[detect(bytes)]
      if (!format) continue
      try {
        documents[format].push({ path, bytes, reading: await read({ path, bytes }, { ocr: false }) })
      } catch (error) {
        if (error.name !== 'ReadError') throw error
        if (error.failure === 'needs-ocr' && basename(folder) === 'scan') scanned.push({ path, bytes })
      }
    }
  return { ...documents, scanned }
}

/** A list over and over until it holds so many bytes. */
export function repeatedTo(least, documents) {
  const all = []
  for (let size = 0; size < least && documents.length > 0; )
    for (const document of documents) {
      all.push(document)
      size += document.bytes.length
    }
  return all
}
