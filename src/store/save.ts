/** One extraction → its rows, in one transaction; what cannot be true is refused whole. */
import type { Agencies, Extraction, RecordPeriod, Target, Task } from '../model/record.ts'
import { blind, fold } from '../model/text.ts'
import { StoreError } from './failure.ts'
import type { Connection } from './open.ts'

/** Where one slot of a record came from. */
export interface Evidence {
  /** Id of the target or task. */
  readonly record: string
  readonly slot: string
  readonly origin: 'said' | 'inherited' | 'implied'
  readonly rule: string | null
  /** The words that filled the slot; both null where there are none. */
  readonly start: number | null
  readonly end: number | null
}

const ROLES = ['lead', 'coordinate', 'monitor'] as const

const columns = (...names: readonly string[]): string =>
  `(${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`

const PERIOD_COLUMNS = ['kind', 'start', 'end', 'text', 'inherited', 'rule'].map((name) => `period_${name}`)
const SOURCE_COLUMNS = ['start', 'end', 'quote', 'page', 'section', 'row', 'col'].map((name) => `source_${name}`)

const prepare = (db: Connection) => ({
  document: db.prepare(
    `INSERT INTO documents ${columns(
      ...['key', 'id', 'path', 'bytes', 'sha256', 'media', 'pages', 'genre', 'type', 'number', 'issued'],
      ...['issuer_text', 'issuer_id', 'issuer_level', 'province_name', 'province_code', 'province_successor'],
      ...['title', 'period_start', 'period_end', 'signer', 'rules'],
    )}`,
  ),
  text: db.prepare('INSERT INTO texts (document, text) VALUES (?, ?)'),
  section: db.prepare('INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?, ?)'),
  citation: db.prepare('INSERT INTO citations VALUES (?, ?, ?, ?, ?, ?, ?)'),
  warning: db.prepare('INSERT INTO warnings VALUES (?, ?, ?, ?, ?)'),
  record: db.prepare(
    `INSERT INTO records ${columns(
      ...['document', 'id', 'form', 'ordinal', ...PERIOD_COLUMNS, ...SOURCE_COLUMNS, 'confidence'],
    )}`,
  ),
  target: db.prepare(
    `INSERT INTO targets ${columns(
      ...['record', 'kind', 'indicator_text', 'indicator_id', 'indicator_name', 'indicator_unit'],
      ...['value_text', 'value_comparator', 'value_low', 'value_high', 'value_unit', 'value_measure', 'value_per'],
      ...['value_outof', 'value_base_low', 'value_base_high', 'value_base_unit', 'level', 'excludes'],
      ...['baseline_start', 'baseline_end', 'baseline_low', 'baseline_text'],
    )}`,
  ),
  parent: db.prepare('UPDATE targets SET parent = ? WHERE record = ?'),
  task: db.prepare('INSERT INTO tasks (record, text, output) VALUES (?, ?, ?)'),
  taskTarget: db.prepare('INSERT INTO task_targets VALUES (?, ?, ?)'),
  agency: db.prepare('INSERT INTO agencies VALUES (?, ?, ?, ?, ?)'),
  equivalent: db.prepare('INSERT INTO equivalents VALUES (?, ?, ?, ?, ?, ?)'),
  evidence: db.prepare('INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)'),
  search: db.prepare(
    `INSERT INTO search (rowid, label, agency, quote, about, label_blind, agency_blind, quote_blind, about_blind)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ),
  forget: db.prepare('DELETE FROM search WHERE rowid IN (SELECT key FROM records WHERE document = ?)'),
  remove: db.prepare('DELETE FROM documents WHERE id = ?'),
})

const periodRow = (period: RecordPeriod | null) => ({
  period_kind: period?.kind ?? null,
  period_start: period?.start ?? null,
  period_end: period?.end ?? null,
  period_text: period?.text ?? null,
  period_inherited: period ? Number(period.inherited) : null,
  period_rule: period?.rule ?? null,
})

const documentRow = ({ document }: Extraction) => ({
  id: document.id,
  path: document.path,
  bytes: document.bytes,
  sha256: document.sha256,
  media: document.media,
  pages: document.pages,
  genre: document.genre,
  type: document.type,
  number: document.number,
  issued: document.issued,
  issuer_text: document.issuer?.text ?? null,
  issuer_id: document.issuer?.id ?? null,
  issuer_level: document.issuer?.level ?? null,
  province_name: document.province?.name ?? null,
  province_code: document.province?.code ?? null,
  province_successor: document.province?.successor ?? null,
  title: document.title,
  period_start: document.period?.start ?? null,
  period_end: document.period?.end ?? null,
  signer: document.signer,
})

const targetRow = ({ kind, indicator, value, level, excludes, baseline }: Target) => ({
  kind,
  indicator_text: indicator.text,
  indicator_id: indicator.id,
  indicator_name: indicator.name,
  indicator_unit: indicator.unit,
  value_text: value.text,
  value_comparator: value.comparator,
  value_low: value.low,
  value_high: value.high,
  value_unit: value.unit,
  value_measure: value.measure,
  value_per: value.per,
  value_outof: value.outof,
  value_base_low: value.base?.low ?? null,
  value_base_high: value.base?.high ?? null,
  value_base_unit: value.base?.unit ?? null,
  level,
  excludes,
  baseline_start: baseline?.start ?? null,
  baseline_end: baseline?.end ?? null,
  baseline_low: baseline?.low ?? null,
  baseline_text: baseline?.text ?? null,
})

const agencyWords = (agencies: Agencies): string => ROLES.flatMap((r) => agencies[r].map((a) => a.text)).join(' · ')

/** Throws unless ids are single, refer to each other, and every quote is the text at its offsets. */
function verify(extraction: Extraction, text: string): void {
  const { document, targets, tasks } = extraction
  const refuse = (what: string): never => {
    throw new StoreError('inconsistent', document.path, `Lỗi của chương trình: ${what}; văn bản này không được lưu.`)
  }
  const targetIds = new Set(targets.map((target) => target.id))
  const seen = new Set<string>()
  for (const { id, source } of [...targets, ...tasks]) {
    if (seen.has(id)) refuse(`hai bản ghi trùng mã ${id} (vị trí ${source.start}–${source.end})`)
    seen.add(id)
  }
  for (const { id, source } of [...targets, ...tasks])
    if (text.slice(source.start, source.end) !== source.quote) refuse(`trích dẫn của bản ghi ${id} khác nguyên văn`)
  for (const { id, parent } of targets)
    if (parent !== null && !targetIds.has(parent)) refuse(`bản ghi ${id} thuộc về bản ghi ${parent} không có`)
  for (const task of tasks)
    for (const target of task.targets)
      if (!targetIds.has(target)) refuse(`nhiệm vụ ${task.id} chứa mục tiêu ${target} không có`)
}

export interface Writer {
  /** Writes all rows of a document; `key` keeps its place among the documents when it is read again. */
  insert(extraction: Extraction, text: string, rules: string, evidence: readonly Evidence[], key: number | null): void
  /** Deletes a document with all that belongs to it; false when there is none. */
  remove(document: string): boolean
}

/** The statements that write, prepared once; each call belongs inside a transaction of the caller's. */
export function openWriter(db: Connection): Writer {
  const sql = prepare(db)

  const insertRecord = (
    document: string,
    form: 'target' | 'task',
    ordinal: number,
    record: Target | Task,
    label: string,
    about: string,
  ): number => {
    const { source } = record
    const row = sql.record.run({
      document,
      id: record.id,
      form,
      ordinal,
      ...periodRow(record.period),
      source_start: source.start,
      source_end: source.end,
      source_quote: source.quote,
      source_page: source.page,
      source_section: JSON.stringify(source.section),
      source_row: source.row,
      source_col: source.col,
      confidence: record.confidence,
    })
    const key = Number(row.lastInsertRowid)
    for (const role of ROLES)
      record.agencies[role].forEach((agency, i) => {
        sql.agency.run(key, role, i, agency.text, agency.id)
      })
    const words = [label, agencyWords(record.agencies), source.quote, about]
    sql.search.run(key, ...words.map(fold), ...words.map(blind))
    return key
  }

  return {
    insert(extraction, text, rules, evidence, key) {
      verify(extraction, text)
      const { document } = extraction
      const { id } = document
      sql.document.run({ key, ...documentRow(extraction), rules })
      sql.text.run(id, text)
      document.sections.forEach((s, i) => {
        sql.section.run(id, i, s.label, s.title, s.depth, s.start, s.end)
      })
      document.cites.forEach((c, i) => {
        sql.citation.run(id, i, c.number, c.type, c.issued, c.issuer, c.title)
      })
      extraction.warnings.forEach((w, i) => {
        sql.warning.run(id, i, w.code, w.message, w.page ?? null)
      })

      const about = [document.number, document.title, document.issuer?.text, document.province?.name]
        .filter((words) => words)
        .join(' · ')
      const keys = new Map<string, number>()
      extraction.targets.forEach((target, i) => {
        const label = [target.indicator.text, target.indicator.name].filter((words) => words).join(' · ')
        const record = insertRecord(id, 'target', i, target, label, about)
        keys.set(target.id, record)
        sql.target.run({ record, ...targetRow(target) })
        target.equivalents.forEach((e, j) => {
          sql.equivalent.run(record, j, e.text, e.low, e.unit, e.measure)
        })
      })
      for (const { id: child, parent } of extraction.targets)
        if (parent !== null) sql.parent.run(keys.get(parent), keys.get(child))
      extraction.tasks.forEach((task, i) => {
        const label = [task.text, task.output].filter((words) => words).join(' · ')
        const record = insertRecord(id, 'task', i, task, label, about)
        keys.set(task.id, record)
        sql.task.run(record, task.text, task.output)
        task.targets.forEach((target, j) => {
          sql.taskTarget.run(record, j, keys.get(target))
        })
      })

      const counts = new Map<number, number>()
      const addEvidence = (id: string, rule: string | null, from: Evidence | null): void => {
        const record = keys.get(id)
        if (record === undefined) return
        const ordinal = counts.get(record) ?? 0
        counts.set(record, ordinal + 1)
        const { slot = null, origin = null, start = null, end = null } = from ?? {}
        sql.evidence.run(record, ordinal, slot, origin, rule, start, end)
      }
      for (const { id: record, rules: fired } of [...extraction.targets, ...extraction.tasks])
        for (const rule of fired) addEvidence(record, rule, null)
      for (const each of evidence) addEvidence(each.record, each.rule, each)
    },

    remove(document) {
      sql.forget.run(document)
      return sql.remove.run(document).changes > 0
    },
  }
}
