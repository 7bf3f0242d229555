/** Rows of documents → their records, with what is stored of each. */
import type { DocumentRecord, Extraction } from '../model/record.ts'
import { documentOf, type Row } from './load.ts'
import type { Connection } from './open.ts'

export interface StoredDocument extends DocumentRecord {
  /** Digest of the rules that read it. */
  readonly rules: string
  /** False when its file has another content now. */
  readonly current: boolean
  /** All files that hold this content. */
  readonly paths: readonly string[]
  readonly targets: number
  readonly tasks: number
  readonly warnings: Extraction['warnings']
}

/** All documents in the order in which they were first read, or the one with this id. */
export function storedDocuments(db: Connection, id?: string): StoredDocument[] {
  const sections = db.prepare(
    'SELECT label, title, depth, start, "end" FROM sections WHERE document = ? ORDER BY ordinal',
  )
  const cites = db.prepare(
    'SELECT number, type, issued, issuer, title FROM citations WHERE document = ? ORDER BY ordinal',
  )
  const warnings = db.prepare('SELECT code, message, page FROM warnings WHERE document = ? ORDER BY ordinal')
  const paths = db.prepare('SELECT path FROM paths WHERE document = ? ORDER BY path').pluck()
  const counts = db.prepare(
    "SELECT count(*) FILTER (WHERE form = 'target') AS targets, count(*) AS records FROM records WHERE document = ?",
  )
  const rows = (
    id === undefined
      ? db.prepare('SELECT * FROM documents ORDER BY key').all()
      : db.prepare('SELECT * FROM documents WHERE id = ?').all(id)
  ) as Row[]
  return rows.map((row) => {
    const key = String(row.id)
    const { targets, records } = counts.get(key) as { targets: number; records: number }
    const noted = warnings.all(key) as { code: string; message: string; page: number | null }[]
    return {
      ...documentOf(row, sections.all(key) as DocumentRecord['sections'], cites.all(key) as DocumentRecord['cites']),
      rules: String(row.rules),
      current: row.current === 1,
      paths: paths.all(key) as string[],
      targets,
      tasks: records - targets,
      warnings: noted.map(({ code, message, page }) => ({ code, message, ...(page === null ? {} : { page }) })),
    }
  })
}
