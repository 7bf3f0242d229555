import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { daysOf } from '../../src/cli/arguments.ts'
import { displayWidth } from '../../src/cli/width.ts'
import { ReadError } from '../../src/model/reading.ts'
import { extractionSchema } from '../../src/model/record.ts'
import { openStore } from '../../src/store/index.ts'
import { extractionOf, OTHER, PLAN, type Sketch } from '../store/fixture.ts'
import { muctieu } from './screen.ts'

/** In place of the readers and rules: a file whose text is a sketch's gives the sketch's records. */
const pipeline = vi.hoisted(() => ({ digest: 'rules-1' }))
vi.mock('../../src/pipeline.ts', () => {
  const analyse = async ({ path, bytes }: { path: string; bytes: Uint8Array }) => {
    const text = new TextDecoder().decode(bytes)
    if (text === '') throw new ReadError('empty', 'Tệp rỗng (0 byte).')
    if (text === 'crash') throw new TypeError('undefined is not a function')
    const sketch = [PLAN, OTHER].find((known) => known.text === text)
    const known: Sketch = sketch ?? { text }
    const rulebook = { digest: pipeline.digest }
    return { extraction: extractionOf({ ...known, path }), outline: { reading: { text } }, rulebook }
  }
  return {
    analyse,
    extract: async (source: { path: string; bytes: Uint8Array }) => (await analyse(source)).extraction,
    defaultRulebook: () => ({ digest: pipeline.digest, registry: { agencies: [] } }),
    resolversOf: () => ({ agency: () => null }),
  }
})

vi.mock('../../src/explain.ts', () => ({ explain: () => ({ targets: [], refused: [] }) }))

const folder = mkdtempSync(join(tmpdir(), 'muctieu-cli-'))
const db = join(folder, 'muctieu.db')
const plan = join(folder, 'plan.txt')
const other = join(folder, 'other.txt')
beforeAll(() => {
  writeFileSync(plan, PLAN.text)
  writeFileSync(other, OTHER.text)
  const store = openStore(db)
  for (const sketch of [PLAN, OTHER]) store.save(extractionOf(sketch), sketch.text, 'rules-1', { file: null })
  store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const COMMANDS = [
  ...['extract', 'import', 'list', 'search', 'show', 'tasks', 'agenda', 'agency', 'export', 'rules', 'rules check'],
]

describe('help', () => {
  test.each(
    COMMANDS.flatMap((name) => [
      [name, 'vi', 'Ví dụ:'],
      [name, 'en', 'Examples:'],
    ]),
  )('of %s in %s has an example', async (name, language, heading) => {
    const { code, out, err } = await muctieu([...name.split(' '), '--help', '--lang', language])
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).toContain(`\n${heading}\n  $ `)
    expect(out).toContain(language === 'vi' ? 'Cách dùng: muctieu' : 'Usage: muctieu')
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(130)
  })

  test('lists every command', async () => {
    const { out } = await muctieu('--help')
    for (const name of COMMANDS.filter((each) => !each.includes(' ')))
      expect(out).toMatch(new RegExp(`^  ${name}\\b`, 'm'))
    expect((await muctieu('help list')).out).toContain('--province')
  })

  test('without a command goes to the error stream, and is wrong use', async () => {
    const { code, out, err } = await muctieu('')
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Các lệnh:')
  })

  test('--version', async () => expect(await muctieu('--version')).toEqual({ code: 0, out: '1.2.3\n', err: '' }))
})

describe('language', () => {
  test.each([
    [['list', '--nope'], {}, 'không có tùy chọn --nope'],
    [['list', '--nope'], { MUCTIEU_LANG: 'en' }, 'unknown option --nope'],
    [['list', '--nope'], { MUCTIEU_LANG: 'en_US.UTF-8' }, 'unknown option --nope'],
    [['--lang', 'en', 'list', '--nope'], {}, 'unknown option --nope'],
    [['list', '--nope', '--lang=en'], {}, 'unknown option --nope'],
    [['--lang', 'vi', 'list', '--nope'], { MUCTIEU_LANG: 'en' }, 'không có tùy chọn --nope'],
    [['list', '--nope'], { MUCTIEU_LANG: 'fr_FR' }, 'không có tùy chọn --nope'],
    [['list', '--lang=fr'], {}, '--lang không nhận "fr"; hãy chọn: vi, en'],
    [['--lang', 'fr', 'list'], {}, '--lang không nhận "fr"; hãy chọn: vi, en'],
  ])('%j with %j', async (argv, env, message) => {
    const { code, err } = await muctieu(argv, { env })
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})

describe('wrong use says what and what to do, with code 2 and nothing on stdout', () => {
  test.each([
    ['nope', 'không có lệnh nope'],
    ['lits', 'có phải bạn muốn gõ list?'],
    ['list --yeer 2025', 'có phải bạn muốn gõ --year?'],
    ['list --year', 'cần một giá trị'],
    ['list --year twenty', '--year: "twenty" không phải là năm'],
    ['list --year 2025-2021', '--year: "2025-2021" không phải là năm'],
    ['list --due-before 31/02/2025', '--due-before: "31/02/2025" không phải là ngày có thật'],
    ['list --due-after soon', '--due-after'],
    ['list --kind plan', '--kind không nhận "plan"; hãy chọn: target, result, missed, task'],
    ['list --format xml', '--format không nhận "xml"; hãy chọn: table, json, ndjson, csv'],
    ['list --limit 0', '--limit: "0" phải là số nguyên từ 1'],
    ['list --offset -1', '--offset: "-1" phải là số nguyên từ 0'],
    ['list --review 7', '--review: "7" phải là số từ 0 đến 1'],
    ['list extra', 'thừa tham số'],
    ['list --db nowhere/muctieu.db', 'Chưa có cơ sở dữ liệu nowhere/muctieu.db'],
    ['list --role boss', '--role không nhận "boss"; hãy chọn: lead, coordinate, monitor'],
    ['tasks --kind target', 'không có tùy chọn --kind'],
    ['tasks --due 2025', 'có phải bạn muốn gõ --due-before, --due-after?'],
    ['agenda --format xml', '--format không nhận "xml"; hãy chọn: table, json, ics'],
    ['agency', 'thiếu tham số <tên>'],
    ['agency ---', 'không có tùy chọn'],
    ['agency ***', 'không có chữ hay số nào'],
    ['search', 'thiếu tham số <từ>'],
    ['search ***', 'không có chữ hay số nào'],
    ['extract', 'thiếu tham số <tệp>'],
    ['extract - -', 'chỉ được dùng - một lần'],
    ['extract plan.txt --rules nowhere', 'không có thư mục quy tắc nowhere'],
    ['export --format xlsx', '--format không nhận "xlsx"; hãy chọn: csv, jsonl'],
    ['export --delimiter |', '--delimiter'],
  ])('muctieu %s', async (line, message) => {
    const withDb = line.includes('--db')
      ? line
      : line.replace(/^(list|search|show|export|tasks|agenda|agency)/, `$1 --db ${db}`)
    const { code, out, err } = await muctieu(withDb)
    expect(err).toContain(message)
    expect(err).toMatch(/^muctieu: /)
    expect([code, out]).toEqual([2, ''])
  })

  test('a file that is no database is wrong use too', async () => {
    const { code, err } = await muctieu(`list --db ${plan} --lang en`)
    expect(code).toBe(2)
    expect(err).toContain('is no SQLite database and was left as it is')
    expect(readFileSync(plan, 'utf8')).toBe(PLAN.text)
  })

  test('an export that cannot be written', async () => {
    const { code, err } = await muctieu(`export --db ${db} --output ${join(folder, 'no', 'such', 'folder.csv')}`)
    expect(code).toBe(2)
    expect(err).toContain('không ghi được')
  })
})

test.each([
  ['2025-12-31', '2025-12-31', '2025-12-31'],
  ['31/12/2025', '2025-12-31', '2025-12-31'],
  ['1.2.2024', '2024-02-01', '2024-02-01'],
  ['2/2024', '2024-02-01', '2024-02-29'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025', '2025-01-01', '2025-12-31'],
])('%s is the days %s to %s', (text, first, last) => expect(daysOf(text)).toEqual({ first, last }))
test.each(['31/02/2025', '2025-13-01', '13/2025', '0', '25', 'nay', '', '2025-1-1-1', '1/1/25'])(
  '%j is no day',
  (text) => expect(daysOf(text)).toBeNull(),
)

describe('list', () => {
  const list = (line: string, around = {}) => muctieu(`list --db ${db} ${line}`, around)

  test('prints a table that fits the terminal, with the numbers to the right', async () => {
    for (const terminal of [60, 80, 100, 140]) {
      const { code, out } = await list('', { terminal, env: { NO_COLOR: '1' } })
      expect(code).toBe(0)
      for (const line of out.split('\n')) expect(displayWidth(line), line).toBeLessThanOrEqual(terminal)
    }
    const { out } = await list('', { terminal: 140, env: { NO_COLOR: '1' } })
    expect(out).toMatch(/^Văn bản +Tỉnh +Chỉ tiêu/)
    expect(out).toMatch(/≥ 80 % /)
    expect(out).toMatch(/giảm 1,2–2 % /)
    expect(out).toMatch(/12\.500 tỷ đồng /)
    expect(out).toContain('đến 2025')
    expect(out).toContain('29/06/2023')
  })

  test('in English has English numbers and dates', async () => {
    const { out } = await list('--lang en', { terminal: 160, env: { NO_COLOR: '1' } })
    expect(out).toMatch(/12,500 tỷ đồng/)
    expect(out).toContain('by 2025')
    expect(out).toContain('2023-06-29')
  })

  test('has colours on a terminal alone, and none with NO_COLOR', async () => {
    expect((await list('', { terminal: 100 })).out).toContain('\x1b[')
    expect((await list('', { terminal: 100, env: { NO_COLOR: '1' } })).out).not.toContain('\x1b[')
    expect((await list('')).out).not.toContain('\x1b[')
  })

  test('json is an array, ndjson a line each, with the document of each record', async () => {
    const records = JSON.parse((await list('--format json')).out)
    expect(records).toHaveLength(9)
    expect(records[0]).toMatchObject({
      form: 'target',
      value: { comparator: '>=', low: 80, unit: '%' },
      document: { number: '15/KH-UBND', province: { name: 'Đắk Lắk' } },
    })
    const lines = (await list('--format ndjson')).out.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(records)
    expect((await list('--unit tấn --format json')).out).toBe('[]\n')
    expect((await list('--unit tấn --format ndjson')).out).toBe('')
  })

  test.each([
    ['--kind task', 1],
    ['--kind target,missed --unit %', 4],
    ['--due-before 2023', 1],
    ['--due-after 2025', 1],
    ['--due-after 30/12/2025 --due-before 1/1/2026', 1],
    ['--year 2025', 1],
    ['--province gia-lai', 2],
    ['--province gia-lai --no-successor', 0],
    ['--agency so-noi-vu', 1],
    ['--review', 1],
    ['--review 0,95', 9],
    ['--limit 3 --offset 1', 3],
    ['--document 15/kh-ubnd --kind result', 1],
  ])('filters: %s', async (line, count) => {
    const { out } = await list(`${line} --format ndjson`)
    expect(out.split('\n').length - 1).toBe(count)
  })

  test('says on stderr when nothing fits, and which provinces there are', async () => {
    const { code, out, err } = await list('--province Atlantis')
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('Không có bản ghi nào')
    expect(err).toContain('Bình Định, Đắk Lắk')
  })

  test('stops quietly when its reader goes away', async () => {
    for (const format of ['table', 'json', 'csv']) {
      const { code, err } = await list(`--format ${format}`, { closesAfter: 10 })
      expect([code, err]).toEqual([0, ''])
    }
  })
})

describe('search', () => {
  test.each([
    [['ho', 'so', 'truc', 'tuyen'], 2],
    [['hồ sơ trực tuyến'], 2],
    [['dak lak'], 7],
    [['dak', 'lak', '--kind', 'task'], 1],
    [['khong', 'co', 'gi'], 0],
  ])('%j', async (words, count) => {
    const { code, out } = await muctieu(['search', ...words, '--db', db, '--format', 'ndjson'])
    expect(code).toBe(0)
    expect(out.split('\n').length - 1).toBe(count)
  })
})

describe('show', () => {
  const { id } = extractionOf(PLAN).targets[0]!

  test('prints the record, its place, and its sentence with the value marked', async () => {
    const { code, out } = await muctieu(['show', id, '--db', db])
    expect(code).toBe(0)
    expect(out).toContain('[[Tối thiểu 80%]] hồ sơ được nộp trực tuyến; trong đó 40% ở cấp xã.')
    for (const part of ['≥ 80 %', '15/KH-UBND', 'Trang', 'plans/dak-lak-2023.txt', 'bound.at-least'])
      expect(out).toContain(part)
    const coloured = await muctieu(['show', id, '--db', db], { terminal: 40 })
    expect(coloured.out).toContain('\x1b[7mTối thiểu 80%\x1b[27m')
  })

  test('as json gives the record as it was saved', async () => {
    const shown = JSON.parse((await muctieu(['show', id, '--db', db, '--format', 'json'])).out)
    expect(shown).toMatchObject(extractionOf(PLAN).targets[0]!)
  })

  test('shows what a province is today', async () => {
    const { out } = await muctieu(['show', extractionOf(OTHER).targets[0]!.id, '--db', db])
    expect(out).toContain('Bình Định (nay thuộc Gia Lai)')
  })

  test('takes the id of a document', async () => {
    const { out } = await muctieu(['show', extractionOf(PLAN).document.id, '--db', db])
    expect(out).toContain('6 mục tiêu, 1 nhiệm vụ')
  })

  test('an id that is none, or several', async () => {
    expect(await muctieu(`show zzzz --db ${db}`)).toMatchObject({ code: 2, out: '' })
    const several = await muctieu(['show', id.slice(0, 6), '--db', db])
    expect(several.code).toBe(2)
    expect(several.err).toContain('nhiều bản ghi')
  })
})

describe('export', () => {
  test('csv opens in a spreadsheet as text and numbers, and runs nothing', async () => {
    const { out } = await muctieu(`export --db ${db} --document 21/NQ-HĐND`)
    expect(out.startsWith('\ufeffform,id,kind,')).toBe(true)
    expect(out.endsWith('\r\n')).toBe(true)
    expect(out.replaceAll('\r\n', '')).not.toContain('\n')
    expect(out).toContain(`,'-hộ dân dùng nước sạch,`)
    expect(out).toContain(`,'@hộ nghèo,`)
    expect(out).toContain(`,"'=HYPERLINK(""http://example.org"";""Nghị quyết, phát triển"")",`)
    expect(out).toContain(',-0.5,')
    for (const line of out.split('\r\n').slice(1, -1)) expect(line).not.toMatch(/(?:^|,)"?(?:[=+@\t]|-\D)/)
  })

  test('csv with ; has decimal commas', async () => {
    const { out } = await muctieu(['export', '--db', db, '--delimiter', ';', '--kind', 'result'])
    expect(out).toMatch(/;86,14;/)
  })

  test('writes to a file, and jsonl holds what list prints', async () => {
    const file = join(folder, 'out.jsonl')
    const { code, out, err } = await muctieu(['export', '--db', db, '--format', 'jsonl', '-o', file])
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('9 bản ghi')
    expect(readFileSync(file, 'utf8')).toBe((await muctieu(`list --db ${db} --format ndjson`)).out)
  })
})

describe('extract', () => {
  test('one file as json is exactly one object of the schema', async () => {
    const { code, out, err } = await muctieu(['extract', plan, '--format', 'json'])
    expect(code).toBe(0)
    expect(extractionSchema.parse(JSON.parse(out))).toEqual(extractionOf({ ...PLAN, path: plan }))
    expect(err).toContain('chú ý: ')
    expect(err).toContain(`${plan}: Trang 2 trống`)
  })

  test('several files as json are an array, as ndjson a line each', async () => {
    const { out } = await muctieu(['extract', plan, other, '--format', 'json'])
    expect(JSON.parse(out)).toHaveLength(2)
    const lines = (await muctieu(['extract', plan, other, '--format', 'ndjson'])).out.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(out))
  })

  test('csv has one head for all files', async () => {
    const { out } = await muctieu(['extract', plan, other, '--format', 'csv'])
    expect(out.split('\ufeff')).toHaveLength(2)
    expect(out.trimEnd().split('\r\n')).toHaveLength(10)
  })

  test('a table shows the document, its targets and its tasks', async () => {
    const { out } = await muctieu(['extract', plan], { terminal: 100, env: { NO_COLOR: '1' } })
    for (const part of ['15/KH-UBND', 'Cải cách hành chính', '(6)', 'Nhiệm vụ (1)', '≥ 80 %', '29/06/2023'])
      expect(out).toContain(part)
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(100)
  })

  test('reads standard input', async () => {
    const { code, out } = await muctieu('extract - --format json', { input: PLAN.text })
    expect(code).toBe(0)
    expect(JSON.parse(out).document.path).toBe('-')
    expect((await muctieu('extract -', { input: '' })).code).toBe(1)
  })

  test('goes on past what cannot be read, says why, and ends with 1', async () => {
    const empty = join(folder, 'empty.txt')
    const crash = join(folder, 'crash.txt')
    writeFileSync(empty, '')
    writeFileSync(crash, 'crash')
    const files = [empty, crash, join(folder, 'missing.pdf'), folder, plan]
    const { code, out, err } = await muctieu(['extract', ...files, '--format', 'json'])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toHaveLength(1)
    const lines = err.split('\n')
    expect(lines[0]).toBe(`lỗi: ${empty}: Tệp rỗng (0 byte).`)
    expect(lines[1]).toContain('lỗi của chương trình khi đọc tệp này (undefined is not a function)')
    expect(lines[2]).toContain('không có tệp này')
    expect(lines[3]).toContain('muctieu import')
    expect((await muctieu(['extract', empty, '--lang', 'en'])).err).toBe(`error: ${empty}: the file holds no text\n`)
  })

  describe('a package', () => {
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
    const pack = (name: string, files: Record<string, string>): string => {
      const path = join(folder, name)
      writeFileSync(path, zipSync(Object.fromEntries(Object.entries(files).map(([at, text]) => [at, bytes(text)]))))
      return path
    }

    test('of several documents gives each of them, and says what it does not read', async () => {
      const path = pack('goi.zip', { 'a/plan.txt': PLAN.text, 'other.txt': OTHER.text, 'b.csv': 'x', 'c.txt': 'crash' })
      const { code, out, err } = await muctieu(['extract', path, '--format', 'json'])
      expect(code).toBe(1)
      const found: { document: { path: string } }[] = JSON.parse(out)
      expect(found.map(({ document }) => document.path)).toEqual([`${path}/a/plan.txt`, `${path}/other.txt`])
      expect(err).toContain(`bỏ qua: ${path}/b.csv: là dữ liệu`)
      expect(err).toContain(`lỗi: ${path}/c.txt: `)
      expect((await muctieu(['extract', path, '--format', 'ndjson'])).out.trimEnd().split('\n')).toHaveLength(2)
      expect((await muctieu(['extract', path])).out.match(/15\/KH-UBND/g)).toHaveLength(1)
    })

    test('of one document gives that one object; one without any is an error', async () => {
      const path = pack('mot.zip', { 'plan.txt': PLAN.text, 'README.md': 'x' })
      const { code, out } = await muctieu(['extract', path, '--format', 'json'])
      expect(code).toBe(0)
      expect(JSON.parse(out).document.path).toBe(`${path}/plan.txt`)
      const nothing = pack('khong.zip', { 'a.csv': 'x' })
      expect(await muctieu(['extract', nothing, '--format', 'json'])).toMatchObject({ code: 1, out: '' })
    })

    test('is gone into by the path of a document in it', async () => {
      const path = pack('hai.zip', { 'a/plan.txt': PLAN.text, 'other.txt': OTHER.text })
      const { code, out } = await muctieu(['extract', `${path}/a/plan.txt`, '--format', 'json'])
      expect(code).toBe(0)
      expect(JSON.parse(out).document.path).toBe(`${path}/a/plan.txt`)
      expect((await muctieu(['explain', `${path}/other.txt`])).code).toBe(0)
      const { code: wrong, err } = await muctieu(['extract', `${path}/b.txt`])
      expect(wrong).toBe(1)
      expect(err).toContain('không có tệp này')
      expect((await muctieu(['explain', path])).err).toContain(`${path}/a/plan.txt, ${path}/other.txt`)
    })
  })

  test('one file that cannot be read leaves stdout empty', async () => {
    for (const format of ['json', 'ndjson', 'csv', 'table'])
      expect(await muctieu(['extract', join(folder, 'missing.pdf'), '--format', format])).toMatchObject({
        code: 1,
        out: '',
      })
  })
})

describe('import', () => {
  // In this thread, where the stages are stand-ins.
  const imported = (line: readonly string[], around = {}) => muctieu(['import', '--seconds', '0', ...line], around)
  const tree = join(folder, 'tree')
  beforeAll(() => {
    mkdirSync(join(tree, 'deep', '.git'), { recursive: true })
    writeFileSync(join(tree, 'plan.txt'), PLAN.text)
    writeFileSync(join(tree, 'deep', 'other.txt'), OTHER.text)
    writeFileSync(join(tree, 'deep', 'copy.txt'), PLAN.text)
    writeFileSync(join(tree, 'deep', '.git', 'config.txt'), 'crash')
    writeFileSync(join(tree, '.hidden.txt'), 'crash')
    writeFileSync(join(tree, '~$plan.docx'), 'crash')
    writeFileSync(join(tree, 'plan.gold.jsonl'), '{}')
    writeFileSync(join(tree, 'README.md'), '# Về thư mục này')
  })

  test('reads folders to their bottom, once each content, and says what is no document', async () => {
    const path = join(folder, 'new', 'a.db')
    const { code, out, err } = await imported([tree, '--db', path])
    expect(code).toBe(0)
    expect(out).toContain('3 văn bản: 2 mới, 0 đọc lại theo quy tắc mới, 1 không đổi')
    expect(out).toContain('8 mục tiêu, 1 nhiệm vụ')
    expect(out).toContain('0 tệp không đọc được, 2 tệp bỏ qua')
    expect(err).toContain('plan.gold.jsonl: là dữ liệu')
    expect(err).toContain('README.md: là tệp giới thiệu thư mục')
    expect(err.split('\n')).toHaveLength(3)
    const again = await imported([tree, '--db', path])
    expect(again.out).toContain('3 văn bản: 0 mới, 0 đọc lại theo quy tắc mới, 3 không đổi')
    pipeline.digest = 'rules-2'
    expect((await imported([tree, '--db', path])).out).toContain('0 mới, 2 đọc lại theo quy tắc mới, 1 không đổi')
    pipeline.digest = 'rules-1'
    expect((await muctieu(`list --format ndjson --db ${path}`)).out.trimEnd().split('\n')).toHaveLength(9)
  })

  test('goes on past what cannot be read and ends with 1', async () => {
    const bad = join(folder, 'bad')
    mkdirSync(bad)
    writeFileSync(join(bad, 'a-empty.txt'), '')
    writeFileSync(join(bad, 'b-crash.txt'), 'crash')
    writeFileSync(join(bad, 'c-plan.txt'), PLAN.text)
    const { code, out, err } = await imported([bad, join(folder, 'missing'), '--db', join(folder, 'b.db')])
    expect(code).toBe(1)
    expect(out).toContain('1 văn bản: 1 mới')
    expect(out).toContain('3 tệp không đọc được')
    expect(err).toMatch(/a-empty\.txt: Tệp rỗng/)
    expect(err).toMatch(/missing: không có tệp này/)
  })

  test('tells when a file has new content', async () => {
    const file = join(folder, 'changing.txt')
    const path = join(folder, 'c.db')
    writeFileSync(file, PLAN.text)
    await imported([file, '--db', path])
    writeFileSync(file, OTHER.text)
    expect((await imported([file, '--db', path])).err).toContain('nội dung đã đổi')
    expect((await muctieu(`list --format ndjson --db ${path}`)).out.trimEnd().split('\n')).toHaveLength(2)
    expect((await muctieu(`list --superseded --format ndjson --db ${path}`)).out.trimEnd().split('\n')).toHaveLength(9)
  })

  test('draws its progress on a terminal alone', async () => {
    const watched = await imported([tree, '--db', join(folder, 'd.db')], { terminal: 60 })
    expect(watched.err).toContain('░')
    expect(watched.err.endsWith('\r\x1b[2K')).toBe(true)
    expect(watched.out).not.toContain('\x1b[2K')
    expect((await imported([tree, '--db', join(folder, 'e.db')])).err).not.toContain('\r')
  })

  test('with nothing to read ends with 1 and says so', async () => {
    const { code, err } = await imported([join(tree, 'plan.gold.jsonl'), '--db', join(folder, 'f.db')])
    expect(code).toBe(1)
    expect(err).toContain('không có văn bản nào để đọc')
  })
})
