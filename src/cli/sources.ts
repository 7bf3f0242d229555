/** A path → the documents to read there: the file itself, or of a package or message those in it, or the one it goes on to. */
import { readFile } from 'node:fs/promises'
import { dirname, normalize, sep } from 'node:path'
import { ReadError, type Source } from '../index.ts'
import { passedOver } from './files.ts'
import type { Io } from './io.ts'

export interface Document {
  readonly source: Source
  /** Why it is not read, where it came in a package with others. */
  readonly skip: 'data' | 'readme' | null
}

type Unpack = (source: Source) => Promise<Source[]>

/** The documents of one file: itself, or all that a package holds. Throws ReadError, `empty` where it holds none. */
export async function documentsIn(source: Source, unpack: Unpack): Promise<Document[]> {
  const inner = await unpack(source)
  if (inner.length === 0) throw new ReadError('empty', 'Tệp nén hoặc thư không chứa tệp nào để đọc.')
  return inner.map((each) => ({ source: each, skip: each.path === source.path ? null : passedOver(each.path) }))
}

/** The file that `path` names, and for `ho-so.zip/ke-hoach.docx` the package with the path of the document in it. */
async function fileAt(path: string): Promise<{ readonly source: Source; readonly member: string | null }> {
  try {
    return { source: { path, bytes: await readFile(path) }, member: null }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error
    const whole = normalize(path)
    for (let at = dirname(whole); at !== dirname(at); at = dirname(at)) {
      const bytes = await readFile(at).catch(() => null)
      if (bytes !== null) return { source: { path: at, bytes }, member: whole.split(sep).join('/') }
    }
    throw error
  }
}

/** The documents at `path`, `-` being standard input. Throws ReadError and what the file system throws. */
export async function documentsAt(path: string, io: Io, unpack: Unpack): Promise<Document[]> {
  if (path === '-') return documentsIn({ path, bytes: await io.input() }, unpack)
  const { source, member } = await fileAt(path)
  if (member === null) return documentsIn(source, unpack)
  const asked = (await unpack(source)).filter((inner) => {
    const name = inner.path.split(sep).join('/')
    return name === member || name.startsWith(`${member}/`)
  })
  if (asked.length === 0) throw Object.assign(new Error(path), { code: 'ENOENT' })
  return asked.map((each) => ({ source: each, skip: asked.length === 1 ? null : passedOver(each.path) }))
}
