import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { muctieu } from './screen.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'muctieu-rules-'))
const plan = join(folder, 'ke-hoach.txt')
beforeAll(() => {
  cpSync(join(root, 'rules'), join(folder, 'rules'), { recursive: true })
  writeFileSync(
    plan,
    [
      'KẾ HOẠCH',
      'Nâng cao chất lượng phục vụ năm 2025',
      '',
      'I. MỤC TIÊU',
      '- Phấn đấu tối thiểu 80% hồ sơ được giải quyết đúng hạn.',
      '- Căn cứ Quyết định số 15/QĐ-UBND, thực hiện theo quy định.',
    ].join('\n'),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('explain', () => {
  test('tells of each slot what filled it and where from', async () => {
    const { code, out } = await muctieu(['explain', plan])
    expect(code).toBe(0)
    expect(out).toMatch(/^1\. .*hồ sơ.*: ≥ 80 %$/m)
    expect(out).toMatch(/giá trị +nói rõ +>= 80 % ← «.*80%.*» \d+–\d+ \S+/)
    expect((await muctieu(['explain', plan, '--target', '1'])).out).toContain('≥ 80 %')
    expect((await muctieu(['explain', plan, '--lang', 'en'])).out).toContain('Records (1)')
  })

  test('as json is the explanation itself', async () => {
    const { out } = await muctieu(['explain', plan, '--format', 'json'])
    const { targets } = JSON.parse(out)
    expect(targets).toHaveLength(1)
    const { start, end, text } = targets[0].slots.find(({ slot }: { slot: string }) => slot === 'value').evidence[0]
    expect(text).toContain('80%')
    expect(end - start).toBe(text.length)
  })

  test('of one place', async () => {
    const at = readFileSync(plan, 'utf8').indexOf('80%')
    expect((await muctieu(['explain', plan, '--at', String(at)])).out).toContain('≥ 80 %')
  })

  test.each([
    [['--target', '99'], 2, 'không có mục tiêu 99; văn bản này có 1'],
    [['--target', 'nobody'], 2, 'không có mục tiêu nobody'],
    [['--at', '99999'], 2, 'vị trí 99999 không nằm trong đoạn nào'],
    [['--at', 'here'], 2, '--at'],
    [['--at', '1', '--target', '1'], 2, 'chỉ dùng một trong hai'],
    [['--rules', 'nowhere'], 2, 'không có thư mục quy tắc nowhere'],
  ])('%j is wrong use', async (options, code, message) => {
    const ran = await muctieu(['explain', plan, ...options])
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(message)
  })

  test('a file that cannot be read', async () =>
    expect(await muctieu(['explain', join(folder, 'missing.docx')])).toMatchObject({ code: 1, out: '' }))
})

describe('rules check', () => {
  const check = (...words: readonly string[]) => muctieu(['rules', 'check', '--rules', join(folder, 'rules'), ...words])
  const added = (yaml: string) => writeFileSync(join(folder, 'rules', 'recognise', 'added.yaml'), yaml)

  test('counts rules and examples, and tells of rules that never fire in documents', async () => {
    const { out, err } = await check(plan, '--format', 'json')
    expect(err).toMatch(/\d+ quy tắc, \d+ ví dụ và phản ví dụ: \d+ lỗi, \d+ chú ý/)
    const findings = JSON.parse(out) as { code: string; rule: string }[]
    const silent = findings.filter(({ code }) => code === 'never-fired').map(({ rule }) => rule)
    expect(silent.length).toBeGreaterThan(0)
    const fired = JSON.parse((await muctieu(['extract', plan, '--format', 'json'])).out).targets[0].rules
    for (const rule of fired) expect(silent).not.toContain(rule)
  })

  test('an example that is not met fails it, with file and line', async () => {
    added('kind: added\nrules:\n  - id: added.one\n    phrase: một hai\n    examples: [ba bốn]\n')
    const { code, out } = await check()
    expect(code).toBe(1)
    expect(out).toMatch(/^lỗi: rules\/recognise\/added\.yaml:\d+.*ba bốn/m)
  })

  test('a file that cannot be loaded fails it, and nothing can be read by it', async () => {
    added('kind: added\nrules:\n  - id: added.one\n    phrase: (một | hai\n    examples: [một]\n')
    const { code, out, err } = await check()
    expect(code).toBe(1)
    expect(out).toMatch(/^lỗi: rules\/recognise\/added\.yaml:\d+/m)
    expect(err).toContain('không nạp được')
    const read = await muctieu(['extract', plan, '--rules', join(folder, 'rules')])
    expect(read).toMatchObject({ code: 2, out: '' })
    expect(read.err).toContain('added.yaml')
  })
})
