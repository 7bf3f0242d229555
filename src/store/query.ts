/** A filter as a person states it → the SQL that finds its records. */
import type { Connection } from './open.ts'
import { type Match, matchOf, nameKey, provinceKey, type SearchColumn } from './words.ts'

export type Kind = 'target' | 'result' | 'missed' | 'task'

/** Chủ trì, phối hợp, theo dõi. */
export type AgencyRole = 'lead' | 'coordinate' | 'monitor'
export const AGENCY_ROLES: readonly AgencyRole[] = ['lead', 'coordinate', 'monitor']

/** An agency as a person names it, with the ids of the registry that these words mean. */
export interface AgencyAsked {
  readonly words: string
  readonly ids: readonly string[]
}

/** Every part narrows; a part left out asks for nothing. Dates are ISO. */
export interface Filter {
  /** Words anywhere in a record or its document's name; see {@link matchOf}. */
  readonly words?: string | undefined
  readonly kinds?: readonly Kind[] | undefined
  /** Name or code, with or without accents. */
  readonly province?: string | undefined
  /** Also the provinces whose territory the one asked for holds today; default true. */
  readonly successors?: boolean | undefined
  /** Records to be reached in these years: a period with a start overlaps them, one without ends in them. */
  readonly years?: { readonly first: number; readonly last: number } | undefined
  /** Words of the indicator, or of the task; or the indicator's id. */
  readonly indicator?: string | undefined
  /** The unit as written, or the base unit it counts in (`đồng` finds `tỷ đồng`). */
  readonly unit?: string | undefined
  /** Words of a lead, coordinating or monitoring agency that follow one another; or its id; or both. */
  readonly agency?: string | AgencyAsked | undefined
  /** The agency asked for has this part; without one, some agency has it. */
  readonly role?: AgencyRole | undefined
  /** Ends before this day; the day itself does not count. */
  readonly dueBefore?: string | undefined
  /** Ends after this day; the day itself does not count. */
  readonly dueAfter?: string | undefined
  /** Id (or its first letters), number or path of a document. */
  readonly document?: string | undefined
  /** Only records whose confidence is below: those a person should look at. */
  readonly below?: number | undefined
  /** Also contents that their file no longer has; default false. */
  readonly superseded?: boolean | undefined
  /** Default `relevance` with words, else `reading`: document by document, from top to bottom. */
  readonly order?: 'reading' | 'due' | 'relevance' | undefined
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

export interface Query {
  /** Follows FROM. */
  readonly tables: string
  /** `WHERE …` or nothing. */
  readonly where: string
  /** `ORDER BY … LIMIT …`. */
  readonly tail: string
  readonly parameters: readonly (string | number)[]
}

const ALL_COLUMNS: readonly SearchColumn[] = ['label', 'agency', 'quote', 'about']
/** What the record itself says weighs more than the name of its document; a hit with marks as much as without. */
const WEIGHTS = '4, 1, 2, 0.5, 4, 1, 2, 0.5'
const NAMED_IN_ROLE =
  "r.key IN (SELECT record FROM agencies WHERE role = ? AND instr(' ' || name_key(text), ' ' || ?) > 0)"
const READING = 'd.key, r.source_start, r.source_end DESC, r.form, r.ordinal'

/** Marks typed are asked for as long as that finds anything: many write Đăk Lăk for Đắk Lắk. */
function settle(db: Connection, match: Match): string {
  if (match.accented === null) return match.blind
  const hit = db.prepare('SELECT 1 FROM search WHERE search MATCH ? LIMIT 1').get(match.accented)
  return hit === undefined ? match.blind : match.accented
}

interface NameRow {
  readonly name: string | null
  readonly code: string | null
  readonly successor: string | null
}

/** Names of the provinces in this database that `asked` means. */
function provincesOf(db: Connection, asked: string, successors: boolean): readonly string[] {
  const wanted = provinceKey(asked)
  const rows = db
    .prepare(
      `SELECT DISTINCT province_name AS name, province_code AS code, province_successor AS successor
       FROM documents WHERE province_name IS NOT NULL`,
    )
    .all() as NameRow[]
  return rows
    .filter(
      ({ name, code, successor }) =>
        provinceKey(name!) === wanted ||
        nameKey(code ?? '') === wanted ||
        (successors && successor !== null && provinceKey(successor) === wanted),
    )
    .map(({ name }) => name!)
}

function unitsOf(db: Connection, asked: string): readonly string[] {
  const wanted = nameKey(asked)
  const units = db
    .prepare('SELECT value_unit FROM targets UNION SELECT value_base_unit FROM targets')
    .pluck()
    .all() as (string | null)[]
  return units.filter((unit): unit is string => unit !== null && nameKey(unit) === wanted)
}

function documentsOf(db: Connection, asked: string): readonly string[] {
  const rows = db
    .prepare(
      'SELECT id, number, path FROM documents UNION SELECT d.id, d.number, p.path FROM documents d JOIN paths p ON p.document = d.id',
    )
    .all() as { id: string; number: string | null; path: string }[]
  const wanted = nameKey(asked)
  const exact = rows.filter(
    ({ id, number, path }) => id === asked || path === asked || (number !== null && nameKey(number) === wanted),
  )
  const found =
    exact.length > 0
      ? exact
      : rows.filter(({ id, path }) => (asked.length >= 4 && id.startsWith(asked)) || path.endsWith(`/${asked}`))
  return [...new Set(found.map(({ id }) => id))]
}

/** Compiles a filter; it looks into `db` for the names that words may mean. */
export function queryOf(db: Connection, filter: Filter): Query {
  const conditions: string[] = []
  const parameters: (string | number)[] = []
  const add = (condition: string, ...values: readonly (string | number)[]): void => {
    conditions.push(condition)
    parameters.push(...values)
  }
  const oneOf = (column: string, values: readonly string[]): string =>
    values.length === 0 ? '0' : `${column} IN (${values.map(() => '?').join(', ')})`
  const found = (query: string, columns: readonly SearchColumn[], together: boolean): string | null => {
    const match = matchOf(query, columns, together)
    return match && settle(db, match)
  }

  let ranked = false
  if (filter.words !== undefined) {
    const expression = found(filter.words, ALL_COLUMNS, false)
    if (expression === null) add('0')
    else {
      ranked = true
      add('search MATCH ?', expression)
    }
  }
  if (!filter.superseded) add('d.current = 1')
  if (filter.kinds && filter.kinds.length > 0) {
    const kinds = filter.kinds.filter((kind) => kind !== 'task')
    const parts = [
      ...(kinds.length > 0 ? [oneOf('t.kind', kinds)] : []),
      ...(kinds.length < filter.kinds.length ? ["r.form = 'task'"] : []),
    ]
    add(`(${parts.join(' OR ')})`, ...kinds)
  }
  if (filter.province !== undefined) {
    const names = provincesOf(db, filter.province, filter.successors ?? true)
    add(oneOf('d.province_name', names), ...names)
  }
  if (filter.years) {
    const from = `${filter.years.first}-01-01`
    const to = `${filter.years.last}-12-31`
    // What goes on or comes back without dates holds as long as its document's plan.
    add(
      `CASE
         WHEN r.period_start IS NOT NULL THEN r.period_start <= ? AND coalesce(r.period_end, '9999') >= ?
         WHEN r.period_end IS NOT NULL THEN r.period_end BETWEEN ? AND ?
         WHEN r.period_kind IN ('ongoing', 'recurring')
           THEN coalesce(d.period_start, d.period_end) <= ? AND coalesce(d.period_end, '9999') >= ?
         ELSE 0 END`,
      ...[to, from, from, to, to, from],
    )
  }
  if (filter.indicator !== undefined) {
    const expression = found(filter.indicator, ['label'], false)
    add(
      '(t.indicator_id = ? OR r.key IN (SELECT rowid FROM search WHERE search MATCH ?))',
      filter.indicator,
      expression ?? '""',
    )
  }
  if (filter.agency !== undefined) {
    const { words, ids } =
      typeof filter.agency === 'string' ? { words: filter.agency, ids: [filter.agency] } : filter.agency
    const expression = found(words, ['agency'], true)
    const inRole = filter.role === undefined ? '' : ' AND role = ?'
    const role = filter.role === undefined ? [] : [filter.role]
    // The index holds the names of all roles together; which of them has the words, the names themselves tell.
    const named = filter.role === undefined ? '' : `AND ${NAMED_IN_ROLE}`
    const name = filter.role === undefined ? [] : [filter.role, nameKey(words)]
    add(
      `(r.key IN (SELECT record FROM agencies WHERE ${oneOf('id', ids)}${inRole})
        OR (r.key IN (SELECT rowid FROM search WHERE search MATCH ?) ${named}))`,
      ...[...ids, ...role, expression ?? '""', ...name],
    )
  } else if (filter.role !== undefined) add('r.key IN (SELECT record FROM agencies WHERE role = ?)', filter.role)
  if (filter.unit !== undefined) {
    const units = unitsOf(db, filter.unit)
    add(`(${oneOf('t.value_unit', units)} OR ${oneOf('t.value_base_unit', units)})`, ...units, ...units)
  }
  if (filter.dueBefore !== undefined) add('r.period_end < ?', filter.dueBefore)
  if (filter.dueAfter !== undefined) add('r.period_end > ?', filter.dueAfter)
  if (filter.document !== undefined) {
    const ids = documentsOf(db, filter.document)
    add(oneOf('r.document', ids), ...ids)
  }
  if (filter.below !== undefined) add('r.confidence < ?', filter.below)

  const order = filter.order ?? (ranked ? 'relevance' : 'reading')
  const by =
    order === 'due'
      ? `r.period_end IS NULL, r.period_end, ${READING}`
      : order === 'relevance' && ranked
        ? `bm25(search, ${WEIGHTS}), ${READING}`
        : READING
  const page =
    filter.limit === undefined && filter.offset === undefined
      ? ''
      : ` LIMIT ${Math.trunc(filter.limit ?? -1)} OFFSET ${Math.trunc(filter.offset ?? 0)}`
  return {
    tables: ranked ? 'search JOIN records r ON r.key = search.rowid' : 'records r',
    where: conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
    tail: `ORDER BY ${by}${page}`,
    parameters,
  }
}
