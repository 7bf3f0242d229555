import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { Extraction } from '../../src/model/record.ts'
import { openStore, type Store, StoreError } from '../../src/store/index.ts'
import { extractionOf, OTHER, PLAN, type Sketch } from './fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'muctieu-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let serial = 0
const fresh = (): string => join(folder, `${++serial}`, 'muctieu.db')

const save = (store: Store, sketch: Sketch, rules = 'rules-1', file: string | null = null) =>
  store.save(extractionOf(sketch), sketch.text, rules, { file })
const dump = (path: string): unknown => {
  const db = new Database(path, { readonly: true })
  const tables = ['documents', 'records', 'targets', 'tasks', 'agencies', 'evidence', 'paths']
  const content = tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all())
  db.close()
  return content
}
const failureOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof StoreError) return error.failure
    throw error
  }
  return 'none'
}

describe('saving', () => {
  test.each([
    ['a plan', PLAN],
    ['another', OTHER],
    ['a document without records', { text: 'Không có gì.' }],
  ])('gives %s back as it was saved', (_name, sketch) => {
    const store = openStore(':memory:')
    const extraction = extractionOf(sketch)
    const { document } = save(store, sketch)
    expect(store.extraction(document)).toEqual(extraction)
    expect(store.text(document)).toBe(sketch.text)
    store.close()
  })

  test('keeps the tie of a part to its whole, and of a task to its targets', () => {
    const store = openStore(':memory:')
    const drawn = extractionOf(PLAN)
    const [whole, part, ...others] = drawn.targets
    const [task] = drawn.tasks
    const tied: Extraction = {
      ...drawn,
      targets: [whole!, { ...part!, parent: whole!.id }, ...others],
      tasks: [{ ...task!, targets: [others[0]!.id, whole!.id] }],
    }
    store.save(tied, PLAN.text, 'r')
    expect(store.extraction(drawn.document.id)).toEqual(tied)
    store.close()
  })

  test('twice changes nothing', () => {
    const path = fresh()
    const store = openStore(path)
    expect(save(store, PLAN, 'rules-1', '/a/plan.txt').status).toBe('added')
    const before = dump(path)
    expect(save(store, PLAN, 'rules-1', '/a/plan.txt')).toMatchObject({ status: 'unchanged', supersedes: null })
    expect(store.recall(extractionOf(PLAN).document.sha256, 'rules-1', '/a/plan.txt')?.status).toBe('unchanged')
    expect(dump(path)).toEqual(before)
    store.close()
  })

  test('with new rules replaces the records, keeps ids, place and files, and leaves no word behind', () => {
    const store = openStore(':memory:')
    save(store, PLAN, 'rules-1', '/a/plan.txt')
    save(store, OTHER, 'rules-1', '/a/other.txt')
    expect(store.recall(extractionOf(PLAN).document.sha256, 'rules-2', '/a/plan.txt')).toBeNull()
    const ids = store.list().map(({ record }) => record.id)
    const { targets, ...rest } = PLAN
    expect(save(store, { ...rest, targets: targets!.slice(0, 2), tasks: [] }, 'rules-2', '/b/plan.txt')).toMatchObject({
      status: 'replaced',
    })
    expect(store.list().map(({ record }) => record.id)).toEqual([...ids.slice(0, 2), ...ids.slice(-2)])
    expect(store.documents().map(({ rules, paths }) => [rules, paths])).toEqual([
      ['rules-2', ['/a/plan.txt', '/b/plan.txt']],
      ['rules-1', ['/a/other.txt']],
    ])
    expect(store.search('ngân sách')).toEqual([])
    expect(store.search('trực tuyến')).toHaveLength(2)
    store.close()
  })

  test('a file with new content leaves its old content out of the answers, and takes it back', () => {
    const store = openStore(':memory:')
    const first = save(store, PLAN, 'r', '/a/plan.txt')
    const second = save(store, { ...OTHER }, 'r', '/a/plan.txt')
    expect(second).toMatchObject({ status: 'added', supersedes: first.document })
    expect(store.count()).toBe(2)
    expect(store.count({ superseded: true })).toBe(9)
    expect(store.recall(extractionOf(PLAN).document.sha256, 'r', '/a/plan.txt')).toMatchObject({
      status: 'unchanged',
      supersedes: second.document,
    })
    expect(store.count()).toBe(7)
    store.close()
  })

  test('one content in two files is one document, current as long as one of them holds it', () => {
    const store = openStore(':memory:')
    save(store, PLAN, 'r', '/a/plan.txt')
    expect(save(store, PLAN, 'r', '/b/copy.txt').status).toBe('unchanged')
    expect(save(store, OTHER, 'r', '/a/plan.txt').supersedes).toBeNull()
    expect(store.documents().map(({ current }) => current)).toEqual([true, true])
    store.close()
  })

  const broken: readonly [string, (e: Extraction) => Extraction][] = [
    ['a quote that is not the text', (e) => ({ ...e, targets: [shifted(e)] })],
    ['an id given twice', (e) => ({ ...e, targets: [e.targets[0]!, { ...e.targets[1]!, id: e.targets[0]!.id }] })],
    ['a part of nothing', (e) => ({ ...e, targets: [{ ...e.targets[0]!, parent: 'nobody' }] })],
    ['a task with a target that is not there', (e) => ({ ...e, tasks: [{ ...e.tasks[0]!, targets: ['nobody'] }] })],
  ]
  const shifted = (e: Extraction) => {
    const target = e.targets[0]!
    return { ...target, source: { ...target.source, start: target.source.start + 1, end: target.source.end + 1 } }
  }
  test.each(broken)('refuses %s and keeps what was there', (_name, breakIt) => {
    const path = fresh()
    const store = openStore(path)
    save(store, PLAN, 'rules-1')
    const before = dump(path)
    expect(failureOf(() => store.save(breakIt(extractionOf(PLAN)), PLAN.text, 'rules-2'))).toBe('inconsistent')
    expect(dump(path)).toEqual(before)
    expect(store.search('dak lak')).toHaveLength(7)
    store.close()
  })

  test('a failure half way leaves the document as it was', () => {
    const path = fresh()
    const store = openStore(path)
    save(store, PLAN, 'rules-1')
    const before = dump(path)
    const bad = extractionOf(PLAN)
    const last = { ...bad.tasks[0]!, confidence: 7 }
    expect(() => store.save({ ...bad, tasks: [last] }, PLAN.text, 'rules-2')).toThrow()
    expect(dump(path)).toEqual(before)
    store.close()
  })

  test('keeps the evidence handed in beside the rules', () => {
    const path = fresh()
    const store = openStore(path)
    const extraction = extractionOf(PLAN)
    const record = extraction.targets[0]!.id
    store.save(extraction, PLAN.text, 'r', {
      evidence: [{ record, slot: 'value', origin: 'said', rule: 'bound.at-least', start: 84, end: 97 }],
    })
    const db = new Database(path, { readonly: true })
    const rows = db
      .prepare('SELECT e.slot, e.rule, e.start FROM evidence e JOIN records r ON r.key = e.record WHERE r.id = ?')
      .all(record)
    expect(rows).toEqual([
      { slot: null, rule: 'share', start: null },
      { slot: null, rule: 'bound.at-least', start: null },
      { slot: 'value', rule: 'bound.at-least', start: 84 },
    ])
    expect(store.extraction(extraction.document.id)).toEqual(extraction)
    db.close()
    store.close()
  })

  test('remove takes a document out with all its words', () => {
    const path = fresh()
    const store = openStore(path)
    const { document } = save(store, PLAN)
    save(store, OTHER)
    expect(store.remove(document)).toBe(true)
    expect(store.remove(document)).toBe(false)
    expect(store.list()).toHaveLength(2)
    expect(store.search('dak lak')).toEqual([])
    store.close()
    const db = new Database(path, { readonly: true })
    const orphans = db.prepare('SELECT count(*) FROM agencies').pluck().get()
    expect(orphans).toBe(0)
    db.close()
  })
})

describe('opening', () => {
  test('what is no database is refused and stays as it was', () => {
    const path = join(folder, 'plan.docx')
    writeFileSync(path, 'PK not a database at all')
    expect(failureOf(() => openStore(path))).toBe('not-a-database')
    expect(failureOf(() => openStore(folder))).toBe('not-a-database')
    expect(readFileSync(path, 'utf8')).toBe('PK not a database at all')
  })

  test('the database of another program is refused and stays as it was', () => {
    const path = join(folder, 'other.db')
    const db = new Database(path)
    db.exec('CREATE TABLE recipes (name TEXT)')
    db.close()
    const before = readFileSync(path)
    expect(failureOf(() => openStore(path))).toBe('foreign')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a newer database is refused', () => {
    const path = fresh()
    openStore(path).close()
    const db = new Database(path)
    db.pragma('user_version = 999')
    db.close()
    expect(failureOf(() => openStore(path))).toBe('newer')
  })

  test('a missing or empty file is missing to a reader, new to a writer', () => {
    const path = fresh()
    expect(failureOf(() => openStore(path, { readonly: true }))).toBe('missing')
    openStore(path).close()
    expect(failureOf(() => openStore(path, { readonly: true }))).toBe('none')
    const empty = join(folder, 'empty.db')
    writeFileSync(empty, '')
    expect(failureOf(() => openStore(empty, { readonly: true }))).toBe('missing')
    expect(openStore(empty).count()).toBe(0)
  })

  test('a folder that cannot be made is denied', () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, 'x')
    expect(failureOf(() => openStore(join(file, 'muctieu.db')))).toBe('denied')
  })

  test.each([[4096], [40_000], [100]])('a damaged file (%i bytes left) says so and is not written to', (length) => {
    const path = fresh()
    const store = openStore(path)
    for (let i = 0; i < 30; i++) save(store, { ...PLAN, text: `${PLAN.text}\n${i}` })
    store.close()
    truncateSync(path, length)
    const before = readFileSync(path)
    const failure = failureOf(() => {
      const damaged = openStore(path)
      try {
        damaged.list()
        save(damaged, OTHER)
      } finally {
        damaged.close()
      }
    })
    expect(['damaged', 'not-a-database']).toContain(failure)
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('a file that another program is writing is busy for it alone', () => {
    const path = fresh()
    const store = openStore(path)
    save(store, PLAN)
    const reader = openStore(path, { readonly: true })
    const writer = new Database(path)
    writer.exec('BEGIN IMMEDIATE')
    expect(reader.count()).toBe(7)
    writer.exec('ROLLBACK')
    writer.close()
    reader.close()
    store.close()
  })

  test('opened for reading only, nothing can be saved', () => {
    const path = fresh()
    openStore(path).close()
    const reader = openStore(path, { readonly: true })
    expect(() => save(reader, PLAN)).toThrow()
    reader.close()
  })
})

describe('asking', () => {
  let store: Store
  beforeEach(() => {
    store = openStore(':memory:')
    save(store, PLAN, 'r', '/data/plans/dak-lak-2023.txt')
    save(store, OTHER, 'r', '/data/plans/binh-dinh.txt')
    return () => store.close()
  })
  /** Records by the last part of their id, `p:` for the plan, `o:` for the other. */
  const names = (found: readonly { record: { id: string }; document: { number: string | null } }[]) =>
    found.map(({ record, document }) => `${document.number === '15/KH-UBND' ? 'p' : 'o'}:${record.id.split('-')[1]}`)

  test.each([
    ['ho so truc tuyen', ['p:t1', 'p:t2']],
    ['hồ sơ trực tuyến', ['p:t1', 'p:t2']],
    ['HỒ SƠ TRỰC TUYẾN'.normalize('NFD'), ['p:t1', 'p:t2']],
    ['truc tuyen ho so', ['p:t1', 'p:t2']],
    ['"truc tuyen ho so"', []],
    ['dak lak', ['p:n1', 'p:t1', 'p:t2', 'p:t3', 'p:t4', 'p:t5', 'p:t6']],
    ['Đăk Lăk trồng', ['p:t3']],
    ['tuy', []],
    ['tuy*', ['p:t1', 'p:t2']],
    ['hồ', ['p:t1', 'p:t2']],
    ['hộ', ['o:t1', 'o:t2']],
    ['nộp', ['p:t1', 'p:t2']],
    ['86,14', ['p:t5']],
    ['15/KH-UBND đề án', ['p:n1']],
    ['so noi vu', ['p:n1']],
    ['nước sạch', ['o:t1']],
    ['" OR ) NEAR(', []],
    ['rừng AND biển', []],
    ['***', []],
    ['%', []],
  ])('search %j', (words, expected) => {
    expect(names(store.search(words)).sort()).toEqual(expected)
  })

  test('what stands in the indicator comes before what only the title says', () => {
    expect(names(store.search('ngân sách'))[0]).toBe('p:t6')
    expect(names(store.search('hồ sơ'))[0]).toBe('p:t1')
  })

  test.each([
    ['reading order, without a filter', {}, ['p:t1', 'p:t2', 'p:t3', 'p:t4', 'p:t5', 'p:t6', 'p:n1', 'o:t1', 'o:t2']],
    ['limit and offset', { limit: 2, offset: 1 }, ['p:t2', 'p:t3']],
    ['offset alone', { offset: 7 }, ['o:t1', 'o:t2']],
    [
      'due order, none last',
      { order: 'due', kinds: ['target', 'task'] },
      ['p:n1', 'p:t1', 'p:t2', 'p:t4', 'p:t3', 'o:t1', 'p:t6', 'o:t2'],
    ],
    ['kind result', { kinds: ['result'] }, ['p:t5']],
    ['kinds result and task', { kinds: ['result', 'task'] }, ['p:t5', 'p:n1']],
    ['province with accents', { province: 'tỉnh Đắk Lắk', limit: 1 }, ['p:t1']],
    ['province by code', { province: '52' }, ['o:t1', 'o:t2']],
    ['province of today finds what it holds', { province: 'gia lai' }, ['o:t1', 'o:t2']],
    ['province of today alone', { province: 'gia lai', successors: false }, []],
    ['province of then', { province: 'binh dinh', successors: false }, ['o:t1', 'o:t2']],
    ['an unknown province', { province: 'Atlantis' }, []],
    [
      'year that a period overlaps, or a plan that recurs in it',
      { years: { first: 2023, last: 2023 } },
      ['p:t1', 'p:t2', 'p:t4', 'p:t6', 'p:n1'],
    ],
    ['year of a due date', { years: { first: 2025, last: 2025 } }, ['p:t3']],
    ['years', { years: { first: 2025, last: 2030 } }, ['p:t3', 'o:t1']],
    ['indicator words', { indicator: 'truc tuyen' }, ['p:t1', 'p:t2']],
    ['indicator id', { indicator: 'ho-so-truc-tuyen' }, ['p:t1']],
    ['indicator is not the title', { indicator: 'cải cách' }, []],
    ['unit', { unit: '%' }, ['p:t1', 'p:t2', 'p:t4', 'o:t1']],
    ['unit without accents', { unit: 'ty dong' }, ['p:t6']],
    ['unit of the base', { unit: 'đồng' }, ['p:t6']],
    ['unit nobody uses', { unit: 'tấn' }, []],
    ['agency by words', { agency: 'sở nội vụ' }, ['p:n1']],
    ['agency by id', { agency: 'so-nnmt' }, ['p:t3']],
    ['agency words stand together', { agency: 'sở vụ' }, []],
    ['due before', { dueBefore: '2023-06-30' }, ['p:t5', 'p:n1']],
    ['due before leaves the day out', { dueBefore: '2023-06-29' }, ['p:t5']],
    ['due after', { dueAfter: '2025-12-30' }, ['p:t3', 'o:t1']],
    ['due after leaves the day out', { dueAfter: '2025-12-31' }, ['o:t1']],
    ['document by number', { document: '21/nq-hđnd' }, ['o:t1', 'o:t2']],
    ['document by file', { document: 'plans/binh-dinh.txt' }, ['o:t1', 'o:t2']],
    ['document by end of file', { document: 'binh-dinh.txt' }, ['o:t1', 'o:t2']],
    ['low confidence', { below: 0.5 }, ['p:t4']],
    [
      'all at once',
      {
        unit: '%',
        province: 'dak lak',
        years: { first: 2023, last: 2023 },
        dueAfter: '2023-12-30',
        words: 'biên chế',
        kinds: ['target'],
        below: 0.5,
      },
      ['p:t4'],
    ],
  ] as const)('%s', (_name, filter, expected) => {
    expect(names(store.list(filter))).toEqual(expected)
    const { limit: _l, offset: _o, ...all } = filter as { limit?: number; offset?: number }
    expect(store.count(filter)).toBe(store.list(all).length)
  })

  test('document by the first letters of its id', () => {
    const { id } = extractionOf(OTHER).document
    expect(names(store.list({ document: id }))).toEqual(['o:t1', 'o:t2'])
    expect(names(store.list({ document: id.slice(0, 8) }))).toEqual(['o:t1', 'o:t2'])
  })

  test('iterate gives what list gives, and may be left early', () => {
    expect([...store.iterate()]).toEqual(store.list())
    for (const { record } of store.iterate()) {
      expect(record.id).toMatch(/-t1$/)
      break
    }
    expect(save(store, { text: 'Thêm một văn bản.' }).status).toBe('added')
  })

  test('show gives the record in its sentence, with the value marked', () => {
    const { id } = extractionOf(PLAN).targets[0]!
    const shown = store.show(id)!
    expect(shown.record).toEqual(extractionOf(PLAN).targets[0])
    expect(shown.passage.text).toBe('- Tối thiểu 80% hồ sơ được nộp trực tuyến; trong đó 40% ở cấp xã.')
    expect(PLAN.text.slice(shown.passage.start, shown.passage.end)).toBe(shown.passage.text)
    expect(PLAN.text.slice(shown.passage.mark.start, shown.passage.mark.end)).toBe('Tối thiểu 80%')
  })

  test('show keeps to the sentence inside a line', () => {
    const { id } = extractionOf(PLAN).targets[4]!
    expect(store.show(id)!.passage.text).toBe('Năm 2022 đã đạt 86,14 điểm.')
  })

  test('show takes the first letters of an id, and says when they fit several', () => {
    const { id } = extractionOf(PLAN).tasks[0]!
    expect(store.show(id.slice(0, -1))?.record.id).toBe(id)
    expect(failureOf(() => store.show(id.slice(0, 6)))).toBe('ambiguous')
    expect(store.show('nobody')).toBeNull()
    expect(store.show('')).toBeNull()
  })

  test('documents are listed with what they hold', () => {
    const [plan] = store.documents()
    expect(plan).toMatchObject({
      number: '15/KH-UBND',
      targets: 6,
      tasks: 1,
      current: true,
      rules: 'r',
      paths: ['/data/plans/dak-lak-2023.txt'],
      warnings: [{ code: 'odd-page', message: 'Trang 2 trống', page: 2 }],
    })
  })
})
