import { describe, expect, test } from 'vitest'
import { slice } from '../../src/model/span.ts'
import { columnRoles, guessHead, kindOf } from '../../src/structure/columns.ts'
import { structure } from '../../src/structure/index.ts'
import { lexiconOf } from '../../src/structure/lexicon.ts'
import { barred, cell, type Entry, flat, grid, readingOf } from './builder.ts'
import { registry } from './registry.ts'

const lexicon = lexiconOf(registry)

/** Tables as text: roles of the columns, and each row with its kind and groups. */
function tablesOf(entries: readonly Entry[]) {
  const made = structure(readingOf(entries), registry)
  const words = (at: number | null): string => (at === null ? '·' : slice(made.reading.text, made.passages[at]!))
  return made.tables.map((table) => ({
    kind: table.kind,
    caption: table.caption === null ? null : words(table.caption),
    roles: table.columns.map(({ role }) => role),
    heads: table.columns.map(({ head }) => head),
    rows: table.rows.map((row) => `${row.kind}: ${row.cells.map(words).join(' | ')}`),
    groups: table.rows.map((row) => row.groups.map(words)),
  }))
}

describe('the role of a column', () => {
  test.each<[string[], string[], string]>([
    [
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Thực hiện năm 2023', 'Kế hoạch năm 2024'],
      ['ordinal', 'indicator', 'unit', 'result', 'value'],
      'target',
    ],
    [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành', 'Sản phẩm'],
      ['ordinal', 'content', 'lead', 'coordinate', 'period', 'output'],
      'task',
    ],
    [['Nội dung', 'Đơn vị thực hiện', 'Tiến độ'], ['content', 'lead', 'period'], 'task'],
    [['Chỉ tiêu', 'Đơn vị tính', 'Năm 2025', 'Đến năm 2030'], ['indicator', 'unit', 'value', 'value'], 'target'],
    [['TT', 'Nhiệm vụ thực hiện', 'Chủ trì', 'Mục tiêu, kết quả'], ['ordinal', 'content', 'lead', 'output'], 'task'],
    [['TT', 'Tên sách', 'Tác giả'], ['ordinal', 'other', 'other'], 'other'],
    [['Chỉ tiêu', 'Đơn vị', 'Kết quả'], ['indicator', 'unit', 'value'], 'target'],
    [['Nhiệm vụ', 'Cơ quan chủ trì', 'Kết quả'], ['content', 'lead', 'output'], 'task'],
  ])('%j', (heads, roles, kind) => {
    const found = columnRoles(
      heads,
      heads.map(() => null),
      () => [],
      lexicon,
    )
    expect(found).toEqual(roles)
    expect(kindOf(found)).toBe(kind)
  })

  test('what stands below tells a unit from an office', () => {
    const cells = [['rà soát quy hoạch'], ['sở xây dựng', 'ubnd các huyện']]
    expect(columnRoles(['Nhiệm vụ', 'Đơn vị'], [null, null], (col) => cells[col]!, lexicon)).toEqual([
      'content',
      'lead',
    ])
  })

  test('a short word inside a head means nothing', () =>
    expect(guessHead('Thông số kỹ thuật', lexicon).roles).toEqual([]))
})

describe('a table with its grid', () => {
  test('head, groups, rows', () => {
    const [table] = tablesOf([
      '**Biểu 1. Các chỉ tiêu năm 2024**',
      ...grid([
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch'],
        ['I', 'Lĩnh vực y tế', null, null],
        ['1', 'Tỷ lệ trạm y tế có bác sĩ', '%', '95'],
        ['II', 'Lĩnh vực giáo dục', null, null],
        ['1', 'Số trường đạt chuẩn', 'trường', '12'],
      ]),
    ])
    expect(table).toMatchObject({ kind: 'target', caption: 'Biểu 1. Các chỉ tiêu năm 2024' })
    expect(table!.rows.map((row) => row.split(':')[0])).toEqual(['head', 'group', 'body', 'group', 'body'])
    expect(table!.groups).toEqual([[], [], ['Lĩnh vực y tế'], [], ['Lĩnh vực giáo dục']])
  })

  test('a head of two rows, and the head again on the next page', () => {
    const place = (row: number, col: number, rowspan = 1, colspan = 1) => ({ table: 0, row, col, rowspan, colspan })
    const head = (row: number): Entry[] => [
      cell('TT', place(row, 0, 2)),
      cell('Chỉ tiêu', place(row, 1, 2)),
      cell('Kế hoạch', place(row, 2, 1, 2)),
      cell('Năm 2024', place(row + 1, 2)),
      cell('Năm 2025', place(row + 1, 3)),
    ]
    const body = (row: number, words: readonly string[]): Entry[] => words.map((own, col) => cell(own, place(row, col)))
    const [table] = tablesOf([
      ...head(0),
      ...body(2, ['1', 'Số hộ có nước sạch', '900', '950']),
      ...head(3),
      ...body(5, ['2', 'Số hộ nghèo', '80', '60']),
    ])
    expect(table!.heads).toEqual(['TT', 'Chỉ tiêu', 'Kế hoạch · Năm 2024', 'Kế hoạch · Năm 2025'])
    expect(table!.roles).toEqual(['ordinal', 'indicator', 'value', 'value'])
    expect(table!.rows.map((row) => row.split(':')[0])).toEqual(['head', 'head', 'body', 'head', 'head', 'body'])
  })

  test('a merged row over the whole width is a group', () => {
    const [table] = tablesOf([
      ...grid([['Chỉ tiêu', 'Đơn vị tính', 'Giá trị']]),
      cell('Đến năm 2030', { table: 0, row: 1, col: 0, rowspan: 1, colspan: 3 }),
      ...grid([
        ['x', 'x', 'x'],
        ['x', 'x', 'x'],
        ['Độ che phủ rừng', '%', '58'],
      ]).slice(6),
    ])
    expect(table!.rows[1]).toMatch(/^group/)
    expect(table!.groups[2]).toEqual(['Đến năm 2030'])
  })

  test('groups nest, and a count of rows closes none above it', () => {
    const row = (a: string, b: string): (string | null)[] => [a, b, 'Sở Y tế', 'Năm 2024']
    const group = (a: string, b: string): (string | null)[] => [a, b, null, null]
    const [table] = tablesOf(
      grid([
        ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
        group('A', 'NHÓM CHUNG'),
        group('I', 'Thể chế'),
        row('1', 'Soạn quy chế'),
        group('II', 'Nhân lực'),
        row('2', 'Tập huấn'),
        group('B', 'NHÓM RIÊNG'),
        row('3', 'Kiểm tra'),
      ]),
    )
    expect(table!.groups.slice(3)).toEqual([
      ['NHÓM CHUNG', 'Thể chế'],
      ['NHÓM CHUNG'],
      ['NHÓM CHUNG', 'Nhân lực'],
      [],
      ['NHÓM RIÊNG'],
    ])
  })

  test('a table that goes on over a page keeps its columns', () => {
    const onPage = (page: number, entries: readonly Entry[]): Entry[] =>
      entries.map((entry) => (typeof entry === 'string' ? entry : [entry[0], { ...entry[1], page }]))
    const first = onPage(
      1,
      grid([
        ['TT', 'Chỉ tiêu', 'Giá trị'],
        ['1', 'Số trạm y tế', '5'],
      ]),
    )
    const rest = onPage(2, grid([['3', 'Số xã đạt chuẩn', '7']], 1))
    const tables = tablesOf([...first, ...rest])
    expect(tables[1]).toMatchObject({ kind: 'target', roles: ['ordinal', 'indicator', 'value'] })
    expect(tables[1]!.rows[0]).toMatch(/^body/)
  })

  test('without a head the columns have no role; one column is no table', () => {
    expect(
      tablesOf(
        grid([
          ['Ông A', 'Trưởng phòng'],
          ['Bà B', 'Chuyên viên'],
        ]),
      )[0]!.roles,
    ).toEqual(['other', 'other'])
    expect(tablesOf(grid([['Một khung chữ đứng riêng trên trang.']]))).toEqual([])
  })
})

describe('a table whose grid was lost', () => {
  test('rows by what fits under the heads, and lone cells as groups', () => {
    const [table] = tablesOf(
      flat([
        'Nội dung công việc',
        'Cơ quan chủ trì',
        'Cơ quan phối hợp',
        'Thời gian thực hiện',
        '1. Công tác chỉ đạo',
        'a) Xây dựng kế hoạch kiểm tra công vụ',
        'Sở Nội vụ',
        'Các sở, ban, ngành',
        'Quý I năm 2024',
        '2. Công tác tuyên truyền',
        'a) Mở chuyên mục trên báo',
        'Báo tỉnh',
        'UBND các huyện',
        'Thường xuyên',
      ]),
    )
    expect(table!.rows).toEqual([
      'head: Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện',
      'group: Công tác chỉ đạo | · | · | ·',
      'body: Xây dựng kế hoạch kiểm tra công vụ | Sở Nội vụ | Các sở, ban, ngành | Quý I năm 2024',
      'group: Công tác tuyên truyền | · | · | ·',
      'body: Mở chuyên mục trên báo | Báo tỉnh | UBND các huyện | Thường xuyên',
    ])
  })

  test('a cell that is missing does not shift the rows below', () => {
    const [table] = tablesOf(
      flat([
        ...['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2025', 'Năm 2030'],
        ...['1', 'Tỷ lệ hộ có internet cáp quang', '%', '80', '95'],
        ...['2', 'Số doanh nghiệp số thành lập mới', '40', '90'],
        ...['3', 'Tỷ lệ hồ sơ giải quyết trực tuyến', '%', '70', '90'],
      ]),
    )
    expect(table!.rows.slice(2)).toEqual([
      'body: 2 | Số doanh nghiệp số thành lập mới | · | 40 | 90',
      'body: 3 | Tỷ lệ hồ sơ giải quyết trực tuyến | % | 70 | 90',
    ])
  })

  test('heads that no phrase covers reach to the first count; a group row after the head is none', () => {
    const [table] = tablesOf(
      flat([
        ...['STT', 'Nhiệm vụ', 'Văn bản tham chiếu', 'Chủ trì', 'Thời hạn'],
        ...['I', 'NHIỆM VỤ CHUNG CỦA CÁC NGÀNH'],
        ...['1', 'Rà soát danh mục dịch vụ công', 'Công văn số 7', 'Sở Tư pháp', '30/6/2024'],
        ...['2', 'Công bố danh mục dịch vụ công', 'Công văn số 8', 'Sở Nội vụ', '30/9/2024'],
      ]),
    )
    expect(table!.heads).toEqual(['STT', 'Nhiệm vụ', 'Văn bản tham chiếu', 'Chủ trì', 'Thời hạn'])
    expect(table!.rows.map((row) => row.split(':')[0])).toEqual(['head', 'group', 'body', 'body'])
  })

  test('a head of two rows, its merged cell counted besides the columns below it', () => {
    const row = (n: number): string[] => [`${n}`, `Tỷ lệ xã đạt tiêu chí thứ ${n}`, '%', '60', '70', '80', 'Sở Nội vụ']
    const [table] = tablesOf(
      flat([
        ...[
          'TT',
          'Chỉ tiêu',
          'ĐVT',
          'Kế hoạch giai đoạn 2024 - 2026',
          'Cơ quan chủ trì',
          'Năm 2024',
          'Năm 2025',
          'Năm 2026',
        ],
        ...[1, 2, 3, 4].flatMap(row),
      ]),
    )
    expect(table!.heads).toEqual([
      ...['TT', 'Chỉ tiêu', 'ĐVT'],
      ...['Năm 2024', 'Năm 2025', 'Năm 2026'].map((year) => `Kế hoạch giai đoạn 2024 - 2026 · ${year}`),
      'Cơ quan chủ trì',
    ])
    expect(table!.roles).toEqual(['ordinal', 'indicator', 'unit', 'value', 'value', 'value', 'lead'])
    expect(table!.rows[5]).toBe('body: 4 | Tỷ lệ xã đạt tiêu chí thứ 4 | % | 60 | 70 | 80 | Sở Nội vụ')
  })

  test('a second head starts a second table, the same head again does not', () => {
    const head = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn']
    const row = (n: string): string[] => [n, `Việc cần làm thứ ${n} của ngành y tế`, 'Sở Y tế', 'Năm 2024']
    const tables = tablesOf(
      flat([
        ...head,
        ...row('1'),
        ...head,
        ...row('2'),
        'STT',
        'Chỉ tiêu',
        'Đơn vị tính',
        'Giá trị',
        '1',
        'Số bác sĩ',
        'người',
        '500',
      ]),
    )
    expect(tables.map(({ kind }) => kind)).toEqual(['task', 'target'])
    expect(tables[0]!.rows.map((own) => own.split(':')[0])).toEqual(['head', 'body', 'head', 'body'])
  })

  const TARGETS = ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026']
  const WORKS = ['Nội dung công việc', 'Cơ quan chủ trì', 'Thời gian thực hiện']
  const work = (n: string): string[] => [`Việc cần làm thứ ${n} của các địa phương`, 'Sở Y tế', 'Quý II/2026']

  test.each<[string, string[], string | null]>([
    ['that names the work', WORKS, null],
    ['below its heading, run together by the file', [`B. NHIỆM VỤ\n${WORKS[0]}`, ...WORKS.slice(1)], 'NHIỆM VỤ'],
    ['below a line that ends in a colon', [`Các việc phải làm gồm:\n${WORKS[0]}`, ...WORKS.slice(1)], null],
    ['below a heading of two lines', [`II. CÁC VIỆC\nPHẢI LÀM\n${WORKS[0]}`, ...WORKS.slice(1)], 'CÁC VIỆC\nPHẢI LÀM'],
  ])('a second head %s starts a second table', (_, head, caption) => {
    const tables = tablesOf([
      '**PHỤ LỤC I**',
      '**CHỈ TIÊU VÀ NHIỆM VỤ**',
      ...flat([...TARGETS, '1', 'Số trạm y tế được sửa', 'trạm', '12', ...head, ...work('1'), ...work('2')]),
    ])
    expect(tables.map(({ kind }) => kind)).toEqual(['target', 'task'])
    expect(tables[1]).toMatchObject({ caption, heads: WORKS })
    expect(tables[1]!.rows).toHaveLength(3)
  })

  test('a head of several lines is one head', () => {
    const [table] = tablesOf(flat(['TT', 'NỘI DUNG\nCÔNG VIỆC', 'Chủ trì', 'Thời gian', '1', ...work('1')]))
    expect(table!.heads).toEqual(['TT', 'NỘI DUNG CÔNG VIỆC', 'Chủ trì', 'Thời gian'])
  })

  test('without a head each cell is a row', () => {
    const [table] = tablesOf(
      flat(['Một cụm chữ dài không phải đầu cột', 'Hai cụm chữ dài không phải đầu cột', 'Ba cụm chữ dài nữa']),
    )
    expect(table).toMatchObject({ kind: 'other', roles: ['other'] })
    expect(table!.rows).toHaveLength(3)
  })
})

describe('a table whose grid was lost, its bars counted', () => {
  const HEAD = ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời hạn']

  test.each([true, false])('an empty cell keeps its place (rows closed: %s)', (closed) => {
    const rows = [
      ['1', 'Rà soát danh mục nghề truyền thống', 'Sở Công Thương', null, 'Quý I/2026'],
      ['2', 'Tổ chức phiên chợ vùng cao hằng tuần', null, 'Sở Du lịch', 'Quý II/2026'],
      ['3', 'Lập hồ sơ công nhận làng nghề', 'Sở Công Thương', 'Sở Du lịch', null],
      ['4', 'Tổng kết', 'Sở Công Thương', 'Sở Du lịch', 'Quý IV/2026'],
    ]
    const [table] = tablesOf(barred([HEAD, ...rows], closed))
    expect(table!.rows.slice(1)).toEqual(rows.map((row) => `body: ${row.map((own) => own ?? '·').join(' | ')}`))
  })

  test('no row ends within a closed one, whatever its words look like', () => {
    const rows = [
      ['1', 'Sở Công Thương', 'Quý I', '2026', 'Họp giao ban'],
      ['2', 'Sở Du lịch', 'Quý II', '2', 'Sở Nội vụ'],
    ]
    const [table] = tablesOf(barred([HEAD, ...rows], true))
    expect(table!.rows.slice(1)).toEqual(rows.map((row) => `body: ${row.join(' | ')}`))
  })

  test('cells merged over rows and over columns', () => {
    const [table] = tablesOf(
      barred(
        [
          ['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2026'],
          ['I', 'Nhóm nông nghiệp'],
          ['1', 'Sản lượng chè búp tươi', 'tấn', '900'],
          [null, 'Trong đó chè hữu cơ', 'tấn', '300'],
          ['II', 'Nhóm du lịch'],
          ['2', 'Lượt khách lưu trú', 'lượt', '7000'],
        ],
        true,
      ),
    )
    expect(table!.rows).toEqual([
      'head: TT | Chỉ tiêu | Đơn vị tính | Năm 2026',
      'group: I | Nhóm nông nghiệp | · | ·',
      'body: 1 | Sản lượng chè búp tươi | tấn | 900',
      'body: · | Trong đó chè hữu cơ | tấn | 300',
      'group: II | Nhóm du lịch | · | ·',
      'body: 2 | Lượt khách lưu trú | lượt | 7000',
    ])
  })

  test.each<[string, string[][], string[]]>([
    [
      'one merged cell',
      [
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch'],
        ['Thành thị', 'Nông thôn'],
        ['1', 'Tỷ lệ hộ dùng nước máy', '%', '90', '60'],
        ['2', 'Tỷ lệ rác được thu gom', '%', '95', '70'],
      ],
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch · Thành thị', 'Kế hoạch · Nông thôn'],
    ],
    [
      'two merged cells',
      [
        ['STT', 'Tên chỉ tiêu', 'Thực hiện năm trước', 'Kế hoạch năm nay'],
        ['Cấp tỉnh', 'Cấp xã', 'Cấp tỉnh', 'Cấp xã'],
        ['1', 'Số hồ sơ trực tuyến', '10', '20', '30', '40'],
        ['2', 'Số hồ sơ trả đúng hạn', '11', '21', '31', '41'],
      ],
      [
        ...['STT', 'Tên chỉ tiêu', 'Thực hiện năm trước · Cấp tỉnh', 'Thực hiện năm trước · Cấp xã'],
        ...['Kế hoạch năm nay · Cấp tỉnh', 'Kế hoạch năm nay · Cấp xã'],
      ],
    ],
    [
      'a single row below',
      [
        ['TT', 'Chỉ tiêu', 'ĐVT', 'Định mức'],
        ['Đô thị', 'Miền núi'],
        ['Chi cho thư viện', 'đồng/người', '900', '1200'],
      ],
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Định mức · Đô thị', 'Định mức · Miền núi'],
    ],
  ])('a head of two rows: %s', (_, rows, heads) => {
    const body = rows.slice(2).map((row) => (row.length === 4 ? [null, ...row] : row))
    const [table] = tablesOf(barred([...rows.slice(0, 2), ...body], true))
    expect(table!.heads).toEqual(heads)
    expect(table!.rows.slice(2)).toEqual(body.map((row) => `body: ${row.map((own) => own ?? '·').join(' | ')}`))
  })

  test('heads that no phrase covers, before a count', () => {
    const [table] = tablesOf(
      barred(
        [
          ['STT', 'Tên xã'],
          ['1', 'Xã Mường Lống'],
          ['2', 'Xã Na Ngoi'],
        ],
        true,
      ),
    )
    expect(table!.rows).toEqual(['head: STT | Tên xã', 'body: 1 | Xã Mường Lống', 'body: 2 | Xã Na Ngoi'])
  })

  test('a line between two closed tables is their heading and no cell', () => {
    const row = (n: string): string[] => [n, `Việc thứ ${n} của các ngành`, 'Sở Nội vụ', 'Sở Tài chính', 'Quý I/2026']
    const between = cell('2. Nhiệm vụ của các xã', {
      ...{ table: 0, row: -1, col: -1, rowspan: 1, colspan: 1 },
      flat: { gap: 1, closed: true },
    })
    const second = barred([HEAD, row('1'), row('2')], true)
    const [first, options] = second[0] as [string, { cell: object }]
    const head: Entry = [first, { ...options, cell: { ...options.cell, flat: { gap: 1, closed: true } } } as never]
    const entries = [
      '**PHỤ LỤC**',
      '1. Nhiệm vụ của các sở',
      ...barred([HEAD, row('1'), row('2')], true),
      between,
      head,
    ]
    const made = structure(readingOf([...entries, ...second.slice(1)]), registry)
    expect(made.tables.map(({ rows }) => rows.map(({ kind }) => kind))).toEqual([
      ['head', 'body', 'body'],
      ['head', 'body', 'body'],
    ])
    expect(made.sections.map((section) => slice(made.reading.text, section.title))).toContain('Nhiệm vụ của các xã')
    expect(made.tables[1]!.section).not.toBe(made.tables[0]!.section)
  })
})
