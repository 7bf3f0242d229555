/** A database file ↔ documents and their records: save, ask, take out. */
import { resolve } from 'node:path'
import type { Extraction, Target, Task } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { type StoredDocument, storedDocuments } from './documents.ts'
import { guarded, StoreError } from './failure.ts'
import { FOUND_COLUMNS, FOUND_TABLES, type Found, foundOf, type Row } from './load.ts'
import { openDatabase } from './open.ts'
import { passageAround, placeOf } from './passage.ts'
import { type Filter, queryOf } from './query.ts'
import { type Evidence, openWriter } from './save.ts'

export { BYTE_ORDER_MARK, type CsvStyle, csvLine } from './csv.ts'
export type { StoredDocument } from './documents.ts'
export { type Due, dueOf, duesOf, type Plan } from './due.ts'
export { StoreError, type StoreFailure } from './failure.ts'
export { FLAT_COLUMNS, type FlatColumn, type FlatRow, type FlatValue, flatten, TASK_COLUMNS } from './flat.ts'
export { type CalendarEvent, calendarFile } from './ics.ts'
export type { DocumentBrief, Found } from './load.ts'
export { AGENCY_ROLES, type AgencyAsked, type AgencyRole, type Filter, type Kind } from './query.ts'
export type { Evidence } from './save.ts'

export interface SaveOptions {
  /** The file that holds this content now; null when it comes from no file. Default: the document's path, made absolute. */
  readonly file?: string | null
  readonly evidence?: readonly Evidence[]
}

export interface Saved {
  /** `unchanged`: these rules have read this content before. `replaced`: other rules had. */
  readonly status: 'added' | 'unchanged' | 'replaced'
  readonly document: string
  /** The document whose content this file had before, and which is no longer current; else null. */
  readonly supersedes: string | null
}

/** A record with its sentence. */
export type Shown = Found & {
  readonly passage: Span & {
    readonly text: string
    /** Where in the document the value stands, or the whole record where it cannot be told. */
    readonly mark: Span
  }
}

export interface Store {
  readonly path: string
  /** Stores one document whole or not at all. `rules` is the digest of the rulebook. Throws StoreError. */
  save(extraction: Extraction, text: string, rules: string, options?: SaveOptions): Saved
  /** As `save` for a content already read by these rules, without reading it again; null when it must be read. */
  recall(sha256: string, rules: string, file: string | null): Saved | null
  list(filter?: Filter): Found[]
  /** As `list`, read one by one; a record that is removed meanwhile is passed over. */
  iterate(filter?: Filter): IterableIterator<Found>
  /** How many records `filter` finds, its limit and offset apart. */
  count(filter?: Filter): number
  /** Best first. Accents count only where they are typed. */
  search(words: string, filter?: Filter): Found[]
  /** One record by its id or the first letters (4 at least) of it; throws StoreError `ambiguous` when they fit several. */
  show(id: string): Shown | null
  documents(): StoredDocument[]
  document(id: string): StoredDocument | null
  /** What was saved of a document. */
  extraction(document: string): Extraction | null
  /** Canonical text of a document. */
  text(document: string): string | null
  /** Takes out a document and all its records; false when there is none. */
  remove(document: string): boolean
  close(): void
}

/** Letters of an id that `show` takes for the whole. */
const SHORTEST_PREFIX = 4

/**
 * Opens the database at `path`, which is made when it does not exist.
 * ```ts
 * const store = openStore('out/muctieu.db', { readonly: true })
 * for (const { record, document } of store.list({ province: 'Kon Tum', dueBefore: '2026-01-01' })) …
 * store.close()
 * ```
 * Throws StoreError: a file that is no database, of a later version or damaged is left as it is.
 */
export function openStore(path: string, options: { readonly readonly?: boolean } = {}): Store {
  const db = openDatabase(path, options.readonly ?? false)
  const writer = options.readonly ? null : openWriter(db)
  const guard = <T>(act: () => T): T => guarded(path, act)

  /** Notes that `file` holds `document` now; returns the document that is thereby out of date. */
  const claim = (document: string, file: string | null): string | null => {
    db.prepare('UPDATE documents SET current = 1 WHERE id = ? AND current = 0').run(document)
    if (file === null) return null
    const before = db.prepare('SELECT document FROM paths WHERE path = ?').pluck().get(file) as string | undefined
    if (before === document) return null
    db.prepare('INSERT INTO paths VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET document = excluded.document').run(
      file,
      document,
    )
    if (before === undefined) return null
    const outdated = db
      .prepare('UPDATE documents SET current = 0 WHERE id = ? AND id NOT IN (SELECT document FROM paths)')
      .run(before)
    return outdated.changes > 0 ? before : null
  }

  const select = (filter: Filter) => {
    const { tables, where, tail, parameters } = queryOf(db, filter)
    const from = `FROM ${FOUND_TABLES.replace('records r', tables)} ${where}`
    return { from, tail, parameters }
  }
  // Keys first, whole rows one at a time: no sorting of whole rows, and the connection stays free between two records.
  const keysOf = (filter: Filter): number[] => {
    const { from, tail, parameters } = select(filter)
    return db
      .prepare(`SELECT r.key ${from} ${tail}`)
      .pluck()
      .all(...parameters) as number[]
  }
  const rowOf = db.prepare(`SELECT ${FOUND_COLUMNS} FROM ${FOUND_TABLES} WHERE r.key = ?`)
  const textOf = (document: string): string | null =>
    (db.prepare('SELECT text FROM texts WHERE document = ?').pluck().get(document) as string | undefined) ?? null

  const writing = (): NonNullable<typeof writer> => {
    if (!writer) throw new Error(`${path} is open for reading only`)
    return writer
  }

  const recall = (sha256: string, rules: string, file: string | null): Saved | null => {
    const document = db.prepare('SELECT id FROM documents WHERE sha256 = ? AND rules = ?').pluck().get(sha256, rules) as
      | string
      | undefined
    if (document === undefined) return null
    return { status: 'unchanged', document, supersedes: claim(document, file) }
  }

  const saveNow = db.transaction(
    (extraction: Extraction, text: string, rules: string, { file, evidence }: SaveOptions): Saved => {
      const { id, sha256, path: seen } = extraction.document
      const held = file === undefined ? resolve(seen) : file
      const known = recall(sha256, rules, held)
      if (known) return known
      const old = db.prepare('SELECT id, key FROM documents WHERE sha256 = ?').get(sha256) as
        | { id: string; key: number }
        | undefined
      const paths = old && (db.prepare('SELECT path FROM paths WHERE document = ?').pluck().all(old.id) as string[])
      if (old) writing().remove(old.id)
      writing().insert(extraction, text, rules, evidence ?? [], old?.key ?? null)
      for (const kept of paths ?? []) db.prepare('INSERT INTO paths VALUES (?, ?)').run(kept, id)
      return { status: old ? 'replaced' : 'added', document: id, supersedes: claim(id, held) }
    },
  )

  const store: Store = {
    path,
    save: (extraction, text, rules, saveOptions = {}) =>
      guard(() => {
        writing()
        return saveNow.immediate(extraction, text, rules, saveOptions)
      }),
    recall: (sha256, rules, file) =>
      guard(() => {
        writing()
        return db.transaction(() => recall(sha256, rules, file)).immediate()
      }),
    list: (filter = {}) => [...store.iterate(filter)],
    *iterate(filter = {}) {
      for (const key of guard(() => keysOf(filter))) {
        const row = guard(() => rowOf.get(key)) as Row | undefined
        if (row) yield foundOf(row)
      }
    },
    count: (filter = {}) =>
      guard(() => {
        const { from, parameters } = select({ ...filter, limit: undefined, offset: undefined })
        return Number(
          db
            .prepare(`SELECT count(*) ${from}`)
            .pluck()
            .get(...parameters),
        )
      }),
    search: (words, filter = {}) => store.list({ ...filter, words }),
    show: (id) =>
      guard(() => {
        const read = (condition: string, ...parameters: readonly string[]): Row[] =>
          db
            .prepare(`SELECT ${FOUND_COLUMNS} FROM ${FOUND_TABLES} WHERE ${condition} LIMIT 6`)
            .all(...parameters) as Row[]
        const exact = read('r.id = ?', id)
        const rows =
          exact.length > 0 || id.length < SHORTEST_PREFIX ? exact : read('r.id >= ? AND r.id < ?', id, `${id}\uffff`)
        if (rows.length > 1) {
          const ids = rows.map((row) => String(row.id)).join(', ')
          throw new StoreError('ambiguous', id, `Mã ${id} ứng với nhiều bản ghi: ${ids}. Hãy gõ thêm ký tự.`)
        }
        if (!rows[0]) return null
        const found = foundOf(rows[0])
        const text = textOf(found.document.id) ?? ''
        const { source } = found.record
        const words = found.form === 'target' ? found.record.value.text : null
        const { start, end } = passageAround(text, source)
        const mark = (words !== null && placeOf(text, source, words)) || { start: source.start, end: source.end }
        return { ...found, passage: { start, end, text: text.slice(start, end), mark } }
      }),
    documents: () => guard(() => storedDocuments(db)),
    document: (id) => guard(() => storedDocuments(db, id)[0] ?? null),
    extraction: (document) =>
      guard(() => {
        const stored = storedDocuments(db, document)[0]
        if (!stored) return null
        const { rules: _r, current: _c, paths: _p, targets: _t, tasks: _k, warnings, ...record } = stored
        const rows = db
          .prepare(`SELECT ${FOUND_COLUMNS} FROM ${FOUND_TABLES} WHERE r.document = ? ORDER BY r.form, r.ordinal`)
          .all(document) as Row[]
        const found = rows.map(foundOf)
        return {
          schema: 'muctieu/1',
          document: record,
          targets: found.flatMap((f): Target[] => (f.form === 'target' ? [f.record] : [])),
          tasks: found.flatMap((f): Task[] => (f.form === 'task' ? [f.record] : [])),
          warnings,
        }
      }),
    text: (document) => guard(() => textOf(document)),
    remove: (document) => guard(() => db.transaction(() => writing().remove(document)).immediate()),
    close: () => {
      if (db.open) guard(() => db.close())
    },
  }
  return store
}
