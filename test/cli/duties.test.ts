import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterAll, describe, expect, test } from 'vitest'
import { dutiesDatabase } from './duties.ts'
import { muctieu } from './screen.ts'

const { folder, db, remove } = dutiesDatabase()
afterAll(remove)

/** A command on the database; blanks inside double quotes do not part words. */
const ask = (line: string, around = {}) =>
  muctieu([...[...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!), '--db', db], around)
const lines = (out: string): string[] => out.split('\n').filter((line) => line !== '')
const json = async (line: string) => JSON.parse((await ask(`${line} --format json`)).out)

describe('tasks', () => {
  test('a table of work, lead, due date and document, the next due first', async () => {
    const { code, out, err } = await ask('tasks', { env: { COLUMNS: '160' } })
    expect([code, err]).toEqual([0, ''])
    const [head, , ...rows] = lines(out)
    expect(head).toMatch(/^Nhiệm vụ +Chủ trì +Thời hạn +Văn bản +Tỉnh +Mã$/)
    expect(rows.map((row) => row.split(/ {2,}/).slice(0, 5))).toEqual([
      ['Trình đề án vị trí việc làm', 'Sở Nội vụ', '29/06/2023', '15/KH-UBND', 'Kon Tum'],
      ['Cấp vốn cho các dự án', 'Sở KH&ĐT', 'quý II/2023', '15/KH-UBND', 'Kon Tum'],
      ['quyết toán trước ngày 01/01/2025', 'Sở Tài chính', 'đến 2024', '7/CV-STC', expect.any(String)],
      ['Báo cáo tiến độ, khó khăn; kiến nghị (nếu có)', 'Các sở', 'trước ngày 20 hằng tháng', '15/KH-UBND', 'Kon Tum'],
      ['Tuyên truyền thường xuyên', 'Sở Nội vụ', 'thường xuyên', '15/KH-UBND', 'Kon Tum'],
      ['báo cáo hằng quý', 'Sở Tài chính', 'hằng quý', '7/CV-STC', expect.any(String)],
    ])
  })

  test.each([
    ['', 6],
    ['--agency SNV', 4],
    ['--agency SNV --role lead', 2],
    ['--agency so-noi-vu --role coordinate', 1],
    ['--agency "sở nội vụ" --role monitor', 1],
    ['--agency "rừng Đăk Bla"', 1],
    ['--agency "rung dak bla" --role coordinate', 1],
    ['--agency "rừng Đăk Bla" --role lead', 0],
    ['--agency "SKHĐT"', 1],
    ['--role monitor', 1],
    ['--province "kon tum"', 4],
    ['--province "Quảng Ngãi"', 4],
    ['--province "Quảng Ngãi" --no-successor', 0],
    ['--document 7/CV-STC', 2],
    ['--due-before 30/6/2023', 1],
    ['--due-after 29/6/2023 --due-before 2024-12-31', 1],
    ['--year 2024', 1],
    ['--limit 2', 2],
  ])('filters: %s', async (line, count) => {
    expect(lines((await ask(`tasks ${line} --format ndjson`)).out).length).toBe(count)
  })

  test('csv has the columns of a task and no others', async () => {
    const [head] = lines((await ask('tasks --format csv')).out)
    expect(head).toMatch(/^\ufeffid,text,period_kind,/)
    expect(head).toContain(',agencies_lead,agencies_coordinate,agencies_monitor,output,')
    expect(head).not.toMatch(/value_|indicator_/)
  })

  test('json is that of list', async () => {
    expect(await json('tasks --order reading')).toEqual(await json('list --kind task'))
  })

  test('nothing found is said on the error stream', async () => {
    expect(await ask('tasks --province Huế')).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringContaining('Kon Tum'),
    })
  })
})

describe('agenda', () => {
  test('days in order, results and what has no day left out', async () => {
    const { out, err } = await ask('agenda', { env: { COLUMNS: '160' } })
    const [head, , ...rows] = lines(out)
    expect(head).toMatch(/^Ngày +Lặp lại +Chỉ tiêu \/ nhiệm vụ/)
    expect(rows.map((row) => row.split(/ {2,}/)[0])).toEqual([
      '19/02/2023',
      '29/06/2023',
      '30/06/2023',
      '31/12/2023',
      '31/12/2024',
    ])
    expect(rows[0]).toContain('trước ngày 20 hằng tháng')
    expect(err).toContain('1 việc định kỳ không vào lịch')
  })

  test.each([
    ['--due-before 30/6/2023', ['2023-02-19', '2023-06-29']],
    ['--due-after 30/6/2023', ['2023-02-19', '2023-12-31', '2024-12-31']],
    ['--due-after 2023', ['2024-12-31']],
    ['--agency SNV --role lead', ['2023-06-29', '2023-12-31']],
    ['--kind result', ['2022-12-31']],
    ['--document nope', []],
  ])('%s', async (line, days) => {
    expect((await json(`agenda ${line}`)).map((each: { due: { day: string } }) => each.due.day)).toEqual(days)
  })

  const read = (out: string) => new ICAL.Component(ICAL.parse(out))

  test('a calendar that another program reads', async () => {
    const { code, out } = await ask('agenda --format ics')
    expect(code).toBe(0)
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const calendar = read(out)
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Hạn nhiệm vụ và mục tiêu')
    const components = calendar.getAllSubcomponents('vevent')
    const events = components.map((component) => new ICAL.Event(component))
    expect(events.map(({ startDate, summary }) => [startDate.toString(), summary])).toEqual([
      ['2023-02-19', 'Báo cáo tiến độ, khó khăn; kiến nghị (nếu có)'],
      ['2023-06-29', 'Trình đề án vị trí việc làm'],
      ['2023-06-30', 'Cấp vốn cho các dự án'],
      ['2023-12-31', 'hồ sơ được nộp trực tuyến: 80 %'],
      ['2024-12-31', 'quyết toán trước ngày 01/01/2025'],
    ])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(5)
    for (const { uid } of events) expect(uid).toMatch(/^[0-9a-f]{16}-[tn]\d@muctieu$/)
    expect(components.map((each) => each.getFirstPropertyValue('dtstamp')?.toString())).toEqual([
      ...Array(4).fill('2023-02-10T00:00:00Z'),
      '2000-01-01T00:00:00Z',
    ])
    expect(components[1]!.getFirstProperty('categories')!.getValues()).toEqual(['nhiệm vụ', 'Sở Nội vụ'])
    expect(events[1]!.description.split('\n')).toEqual([
      'Câu gốc: “Trình đề án vị trí việc làm trước ngày 30/6/2023”',
      'Văn bản: 15/KH-UBND ngày 10/02/2023 · Cải cách hành chính năm 2023',
      'Vị trí: Trang 2, Mục II › 1, hàng 4, cột 2',
      'Thời hạn: trước ngày 30/6/2023',
      'Chủ trì: Sở Nội vụ',
      'Phối hợp: Ban Quản lý rừng Đăk Bla',
      'Sản phẩm: Đề án',
      expect.stringMatching(/^Mã: [0-9a-f]{16}-n1$/),
    ])
    const days: string[] = []
    const iterator = events[0]!.iterator()
    for (let next = iterator.next(); next; next = iterator.next()) days.push(next.toString())
    expect([days.length, days[0], days.at(-1)]).toEqual([11, '2023-02-19', '2023-12-19'])
  })

  test('twice the same bytes, to a file too', async () => {
    const path = join(folder, 'lich.ics')
    const { out } = await ask('agenda --format ics')
    const { out: nothing, err } = await ask(`agenda --format ics --output ${path}`)
    expect(nothing).toBe('')
    expect(err).toContain(`Đã ghi 5 ngày đến hạn vào ${path}`)
    expect(readFileSync(path, 'utf8')).toBe(out)
  })

  test('in English', async () => {
    const { out } = await ask('agenda --format ics --lang en')
    expect(read(out).getFirstPropertyValue('x-wr-calname')).toBe('Due dates of tasks and targets')
  })
})

describe('agency', () => {
  test.each(['SNV', 'sở nội vụ', 'so noi vu', 'so-noi-vu', '"Sở Nội vụ tỉnh Kon Tum"'])(
    '%s is Sở Nội vụ',
    async (name) => {
      const found = await json(`agency ${name}`)
      expect(found.agency).toMatchObject({ id: 'so-noi-vu', name: 'Sở Nội vụ', successors: [] })
      const texts = (role: string) =>
        found[role].map((each: { text?: string; indicator?: { text: string } }) => each.text ?? each.indicator!.text)
      expect([texts('lead'), texts('coordinate'), texts('monitor')]).toEqual([
        ['Trình đề án vị trí việc làm', 'hồ sơ được nộp trực tuyến', 'Tuyên truyền thường xuyên'],
        ['Cấp vốn cho các dự án'],
        ['Báo cáo tiến độ, khó khăn; kiến nghị (nếu có)'],
      ])
    },
  )

  test('a table grouped by role, with successors', async () => {
    const { out } = await ask('agency SKHĐT', { env: { COLUMNS: '140' } })
    expect(out).toMatch(/^Cơ quan +Sở Kế hoạch và Đầu tư\n/)
    expect(out).toMatch(/\nNay là +Sở Tài chính\n/)
    expect(out).toMatch(/\n\nChủ trì \(1\)\nThời hạn .*\n─.*\nquý II\/2023 +Cấp vốn cho các dự án/)
    expect(out).not.toContain('Phối hợp (')
  })

  test('what an agency took over is counted in when asked for', async () => {
    expect((await json('agency STC')).lead.length).toBe(2)
    const found = await json('agency STC --predecessors')
    expect(found.agency.predecessors).toContainEqual({ id: 'so-ke-hoach-va-dau-tu', name: 'Sở Kế hoạch và Đầu tư' })
    expect(found.lead.length).toBe(3)
  })

  test('a name that the registry does not know is looked for as words', async () => {
    const found = await json('agency rừng Đăk Bla')
    expect([found.agency, found.coordinate.length, found.lead.length]).toEqual([null, 1, 0])
    const { code, out, err } = await ask('agency Ban Nào Đó')
    expect([code, out]).toEqual([0, ''])
    expect(err).toContain('Danh mục không có cơ quan "Ban Nào Đó"')
  })

  test('ndjson and csv name the role of each line', async () => {
    const { out } = await ask('agency SNV --format ndjson')
    expect(lines(out).map((line) => JSON.parse(line).role)).toEqual(['lead', 'lead', 'lead', 'coordinate', 'monitor'])
    const [head, ...rows] = lines((await ask('agency SNV --format csv')).out)
    expect(head).toMatch(/^\ufeffrole,form,id,/)
    expect(rows.map((row) => row.split(',')[0])).toEqual(['lead', 'lead', 'lead', 'coordinate', 'monitor'])
  })

  test('filters', async () => {
    expect(lines((await ask('agency SNV --role monitor --format ndjson')).out).length).toBe(1)
    expect(lines((await ask('agency SNV --due-before 1/7/2023 --format ndjson')).out).length).toBe(2)
    expect((await ask('agency SNV --province Huế')).err).toContain('Không có nhiệm vụ, mục tiêu nào giao cho Sở Nội vụ')
  })
})
