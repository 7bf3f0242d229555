/** A path → an open SQLite database of ours, brought to the present schema; never touches a file that is anything else. */
import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { failed, guarded } from './failure.ts'
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './schema.ts'
import { nameKey } from './words.ts'

export type Connection = Database.Database

const HEADER = 'SQLite format 3\0'
const WAIT_MS = 5000

function looksLikeSqlite(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(HEADER.length)
    return readSync(file, head, 0, head.length, 0) === head.length && head.toString('latin1') === HEADER
  } finally {
    closeSync(file)
  }
}

/** Refuses what is no database of ours before SQLite gets to write a byte. */
function inspect(path: string, readonly: boolean): void {
  if (!existsSync(path)) {
    if (readonly) throw failed('missing', path)
    return
  }
  const stat = statSync(path)
  if (stat.isDirectory()) throw failed('not-a-database', path)
  if (stat.size === 0) {
    if (readonly) throw failed('missing', path)
    return
  }
  let ours: boolean
  try {
    ours = looksLikeSqlite(path)
  } catch (error) {
    throw failed('denied', path, error)
  }
  if (!ours) throw failed('not-a-database', path)
}

const pragma = (db: Connection, name: string): number => Number(db.pragma(name, { simple: true }))

function migrate(db: Connection, path: string, readonly: boolean): void {
  const version = pragma(db, 'user_version')
  const application = pragma(db, 'application_id')
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
  if (tables > 0 && application !== APPLICATION_ID) throw failed('foreign', path)
  if (version > SCHEMA_VERSION) throw failed('newer', path)
  if (version === SCHEMA_VERSION) return
  if (readonly) throw failed(tables === 0 ? 'missing' : 'older', path)
  db.transaction(() => {
    // Another process may have done it while this one waited for the lock.
    for (const step of MIGRATIONS.slice(pragma(db, 'user_version'))) db.exec(step)
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${SCHEMA_VERSION}`)
  }).immediate()
}

/**
 * Opens `path`, creating folder and file unless `readonly`; `:memory:` is a database that vanishes on close.
 * Throws StoreError.
 */
export function openDatabase(path: string, readonly: boolean): Connection {
  const file = path !== ':memory:'
  if (file) inspect(path, readonly)
  return guarded(path, () => {
    if (file && !readonly) {
      try {
        mkdirSync(dirname(path), { recursive: true })
      } catch (error) {
        throw failed('denied', path, error)
      }
    }
    let db: Connection
    try {
      db = new Database(path, { readonly, timeout: WAIT_MS })
    } catch (error) {
      if (error instanceof TypeError) throw failed('denied', path, error)
      throw error
    }
    try {
      db.pragma('foreign_keys = ON')
      db.function('name_key', { deterministic: true }, (name) => nameKey(String(name)))
      migrate(db, path, readonly)
      if (!readonly) {
        db.pragma('journal_mode = WAL')
        db.pragma('synchronous = NORMAL')
      }
      return db
    } catch (error) {
      db.close()
      throw error
    }
  })
}
