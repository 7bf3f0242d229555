import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { REVIEW_BELOW } from '../../src/assemble/confidence.ts'
import { REVIEW_THRESHOLD } from '../../src/cli/filters.ts'
import { muctieu } from './screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'muctieu-evaluate-'))
const gold = join(folder, 'gold')
const kept = join(folder, 'kept.json')
const target = (low: number, indicator: string, quote: string) => ({
  record: 'target',
  kind: 'target',
  quote,
  text: `tối thiểu ${low}%`,
  comparator: '>=',
  low,
  high: null,
  unit: '%',
  measure: 'level',
  indicator,
  period: { start: '2025-01-01', end: '2025-12-31', inherited: true },
})
const sentence = 'Phấn đấu tối thiểu 80% hồ sơ được giải quyết đúng hạn.'
const goldLines = (...records: readonly object[]) => records.map((record) => JSON.stringify(record)).join('\n')

beforeAll(() => {
  for (const name of ['a', 'b']) mkdirSync(join(gold, name), { recursive: true })
  const text = ['KẾ HOẠCH', 'Nâng cao chất lượng phục vụ năm 2025', '', 'I. MỤC TIÊU', `- ${sentence}`].join('\n')
  for (const name of ['a', 'b']) writeFileSync(join(gold, name, 'ke-hoach.txt'), text)
  const right = target(80, 'hồ sơ được giải quyết đúng hạn', sentence)
  const unheard = target(45, 'thôn có nhà văn hóa', 'tối thiểu 45% thôn có nhà văn hóa')
  writeFileSync(join(gold, 'a', 'ke-hoach.gold.jsonl'), goldLines({ record: 'document', type: 'KH' }, right))
  writeFileSync(join(gold, 'b', 'ke-hoach.gold.jsonl'), goldLines({ record: 'document', type: 'QĐ' }, right, unheard))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('evaluate', () => {
  test('adds up over subfolders and names documents by their path', async () => {
    const { code, out } = await muctieu(['evaluate', gold, '--format', 'json'])
    expect(code).toBe(0)
    const figures = JSON.parse(out)
    expect(figures.target).toMatchObject({ tp: 2, fp: 0, fn: 1, precision: 1 })
    expect(figures.fields['document.type']).toEqual({ accuracy: 0.5, n: 2 })
    expect(figures.perDocument.map(({ name }: { name: string }) => name)).toEqual(['a/ke-hoach', 'b/ke-hoach'])
    expect(figures.reliability.records).toBe(2)
    expect(figures.misses).toBeUndefined()
  })

  test('as a table in both languages, with misses only when asked for', async () => {
    const { out } = await muctieu(['evaluate', gold])
    expect(out).toMatch(/mục tiêu: tìm thấy +100,0 +66,7 +80,0/)
    expect(out).not.toContain('nhà văn hóa')
    const english = await muctieu(['evaluate', gold, '--misses', '--lang', 'en'])
    expect(english.out).toMatch(/targets: found +100\.0 +66\.7 +80\.0/)
    expect(english.out).toMatch(/missed \(target\) · tối thiểu 45% · «.*nhà văn hóa»/)
    expect(english.out).toContain('document.type: want «QĐ», got «KH»')
  })

  test('only what is asked for', async () => {
    const { out } = await muctieu(['evaluate', gold, '--only', 'a/', '--format', 'json'])
    expect(JSON.parse(out)).toMatchObject({ documents: 1, target: { f1: 1 } })
  })

  test('holds a run against a kept one', async () => {
    const saved = await muctieu(['evaluate', gold, '--save', kept])
    expect(saved.err).toContain(kept)
    expect((await muctieu(['evaluate', gold, '--against', kept])).out).toContain('Không có gì thay đổi')
    const run = JSON.parse(readFileSync(kept, 'utf8'))
    for (const { records } of run.documents) for (const record of records) record.state = 'missed'
    run.figures['target.f1'] = 0
    writeFileSync(kept, JSON.stringify(run))
    const { out } = await muctieu(['evaluate', gold, '--against', kept])
    expect(out).toMatch(/Được thêm \(\d\)\n {2}a\/ke-hoach: thiếu → đúng/)
    expect(out).toMatch(/target\.f1 +0,0 +80,0/)
    expect(out).not.toContain('Mất đi')
  })

  test('a document that cannot be read or is not there counts as empty and is named', async () => {
    mkdirSync(join(folder, 'broken'))
    const line = goldLines(target(80, 'hồ sơ', sentence))
    for (const name of ['empty', 'lone']) writeFileSync(join(folder, 'broken', `${name}.gold.jsonl`), line)
    writeFileSync(join(folder, 'broken', 'empty.txt'), '')
    const { code, out, err } = await muctieu(['evaluate', join(folder, 'broken'), '--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ documents: 2, target: { tp: 0, fn: 2 } })
    expect(err).toMatch(/empty\.txt: .+\n.*lone: không có văn bản nào cùng tên/)
  })

  test.each([
    [() => ['evaluate', join(folder, 'nowhere')], 'không có tệp .gold.jsonl'],
    [() => ['evaluate', gold, '--only', 'zzz'], 'không có tệp .gold.jsonl'],
    [() => ['evaluate', gold, '--against', join(gold, 'a', 'ke-hoach.txt')], 'không phải là một lần chấm'],
    [() => ['evaluate', gold, '--save', join(folder, 'no', 'where.json')], 'không ghi được'],
    [() => ['evaluate', gold, '--format', 'csv'], '--format'],
    [() => ['evaluate'], 'thiếu tham số'],
    [() => ['residue', gold, '--limit', '0'], '--limit'],
  ])('wrong use %#', async (words, message) => {
    const { code, err } = await muctieu(words())
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  test('a broken line of gold is shown with its place', async () => {
    mkdirSync(join(folder, 'bad'))
    writeFileSync(join(folder, 'bad', 'x.gold.jsonl'), '{"record":"document"}\n{"record":"target","low":"ba"}')
    const { code, err } = await muctieu(['evaluate', join(folder, 'bad')])
    expect(code).toBe(2)
    expect(err).toMatch(/x\.gold\.jsonl:2: .*low/)
  })
})

describe('residue', () => {
  test('counts amounts and shows where none of the rules sees them', async () => {
    const path = join(folder, 'ghi-chu.txt')
    writeFileSync(path, 'THÔNG BÁO\n\nNơi nhận:\n- 34 tỉnh, thành phố;\n- Lưu: VT.\n')
    const { code, out, err } = await muctieu(['residue', path])
    expect(code).toBe(0)
    expect(err).toContain('1 văn bản, 1 con số')
    expect(out).toContain('1 × # tỉnh')
    expect(out).toContain('[[34 tỉnh, thành phố]]')
    const json = JSON.parse((await muctieu(['residue', path, '--format', 'json', '--lang', 'en'])).out)
    expect(json).toMatchObject({ documents: 1, left: 1 })
  })

  test('a file that cannot be read makes the code 1', async () => {
    const { code, err } = await muctieu(['residue', join(folder, 'missing.txt')])
    expect(code).toBe(1)
    expect(err).toContain('missing.txt')
  })
})

test('what is marked for review is one threshold everywhere', () => expect(REVIEW_THRESHOLD).toBe(REVIEW_BELOW))

test.each([
  ['evaluate', 'vi', 'Ví dụ:'],
  ['evaluate', 'en', 'Examples:'],
  ['residue', 'vi', 'Ví dụ:'],
  ['residue', 'en', 'Examples:'],
])('help of %s in %s has an example', async (command, language, heading) => {
  const { code, out } = await muctieu([command, '--help', '--lang', language])
  expect(code).toBe(0)
  expect(out).toContain(`${heading}\n  $ muctieu ${command} `)
})
