/** Folders → the documents in them, by the format that their bytes show. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { detect } from '../dist/read/index.js'

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

const FORMATS = {
  'text/plain': 'text',
  'text/markdown': 'text',
  'text/html': 'html',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** The folders given, or the shared documents where they are, or the samples of this project. */
export function foldersOf(given) {
  if (given.length > 0) return given
  const shared = [
    '../shared/corpus',
    '../shared/formats/docx',
    '../shared/formats/pdf',
    '../shared/formats/doc',
    '../shared/formats/html',
  ]
  return existsSync(inRoot('../shared/corpus'))
    ? shared.map((path) => inRoot(path)).filter(existsSync)
    : [inRoot('corpus')]
}

/** `{ text, html, docx, doc, pdf }`, each a list of `{ path, bytes }`. */
export function documentsIn(folders) {
  const documents = { text: [], html: [], docx: [], doc: [], pdf: [] }
  for (const folder of folders)
    for (const path of filesUnder(folder)) {
      const bytes = readFileSync(path)
      const format = FORMATS[detect(bytes)]
      if (format) documents[format].push({ path, bytes })
    }
  return documents
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
