/** Bytes → records: the order of the stages, and nothing else. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Assembly, assemble } from './assemble/index.ts'
import type { Recognition } from './model/mention.ts'
import type { Outline } from './model/outline.ts'
import { ReadError } from './model/reading.ts'
import type { Extraction } from './model/record.ts'
import type { Rulebook } from './model/rulebook.ts'
import { type ReadOptions, read } from './read/index.ts'
import { recognise } from './recognise/index.ts'
import { loadRulebook } from './rulebook/index.ts'
import { structure } from './structure/index.ts'

/** A document's bytes, and where they came from (for messages and the record only). */
export interface Source {
  readonly path: string
  readonly bytes: Uint8Array
}

export interface ExtractOptions extends ReadOptions {
  /** The rules to read by; the packaged ones where absent. */
  readonly rulebook?: Rulebook
}

/** What every stage made of one document; {@link Extraction} is its outcome. */
export interface Analysis extends Assembly {
  readonly outline: Outline
  readonly recognition: Recognition
  readonly rulebook: Rulebook
}

let packaged: Rulebook | null = null

/** The rules that come with the package, loaded once. */
export function defaultRulebook(): Rulebook {
  packaged ??= loadRulebook(fileURLToPath(new URL('../rules/', import.meta.url)))
  return packaged
}

/**
 * Reads one document and keeps what each stage saw.
 * @throws ReadError where the bytes are no document that can be read.
 */
export async function analyse(source: Source, options: ExtractOptions = {}): Promise<Analysis> {
  const { rulebook = defaultRulebook(), ...how } = options
  const reading = await read(source, how)
  const outline = structure(reading, rulebook.registry)
  const recognition = recognise(outline, rulebook)
  const assembly = assemble(outline, recognition, rulebook, {
    path: source.path,
    bytes: source.bytes.byteLength,
    sha256: createHash('sha256').update(source.bytes).digest('hex'),
  })
  return { outline, recognition, rulebook, ...assembly }
}

/**
 * Reads one document into its records: `(await extract('ke-hoach.docx')).targets`.
 * @param source a path, or bytes with the path they came from
 * @throws ReadError where the file is missing or is no document that can be read.
 */
export async function extract(source: Source | string, options: ExtractOptions = {}): Promise<Extraction> {
  return (await analyse(typeof source === 'string' ? await load(source) : source, options)).extraction
}

/** The bytes of a file. @throws ReadError `missing` */
export async function load(path: string): Promise<Source> {
  try {
    return { path, bytes: await readFile(path) }
  } catch (error) {
    throw new ReadError('missing', `Không mở được tệp ${path}: ${(error as Error).message}`, { cause: error })
  }
}

export { resolversOf } from './assemble/resolve/index.ts'
export { recogniseText } from './recognise/index.ts'
