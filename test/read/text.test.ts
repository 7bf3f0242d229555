import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../src/model/reading.ts'
import { read } from '../../src/read/index.ts'
import { breaches } from './contract.ts'
import { show } from './show.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const lines = async (text: string): Promise<string[]> => {
  const reading = await read({ path: 'mau', bytes: bytesOf(text) })
  expect(breaches(reading)).toEqual([])
  return show(reading)
}

describe('encodings', () => {
  const text = 'KẾ HOẠCH\nĐến năm 2025 đạt 80% hồ sơ trực tuyến.'
  const wide = (order: 'le' | 'be', mark: boolean): Uint8Array => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
    return order === 'le' ? bytes : bytes.swap16()
  }
  test.each([
    ['UTF-8', bytesOf(text)],
    ['UTF-8 with mark', bytesOf(`\ufeff${text}`)],
    ['decomposed', bytesOf(text.normalize('NFD'))],
    ['UTF-16 LE with mark', wide('le', true)],
    ['UTF-16 BE with mark', wide('be', true)],
    ['UTF-16 LE without mark', wide('le', false)],
    ['UTF-16 BE without mark', wide('be', false)],
    ['CRLF', bytesOf(text.replace('\n', '\r\n'))],
    ['CR', bytesOf(text.replace('\n', '\r'))],
  ])('%s', async (_name, bytes) => {
    expect((await read({ path: 'x', bytes })).text).toBe(text)
  })
  test('a few broken bytes are left out and told of', async () => {
    const bytes = Buffer.concat([bytesOf(`${text} `.repeat(30)), Buffer.from([0xff]), bytesOf(text)])
    const reading = await read({ path: 'x', bytes })
    expect(reading.warnings.map(({ code }) => code)).toEqual(['encoding'])
    expect(reading.text).not.toContain('\ufffd')
  })
})

describe('wraps', () => {
  test.each<[string, string, string[]]>([
    [
      'lines cut at a width are one paragraph; a short last line ends it',
      'Năm 2025 tỉnh phấn đấu nâng tỷ lệ hồ sơ trực tuyến lên mức cao hơn năm trước, đồng\nthời rút ngắn thời gian giải quyết tại các cơ quan, đơn vị trên địa bàn toàn tỉnh.\nCác sở, ngành chịu trách nhiệm theo dõi việc thực hiện và báo cáo kết quả hằng quý.\n',
      [
        'paragraph | Năm 2025 tỉnh phấn đấu nâng tỷ lệ hồ sơ trực tuyến lên mức cao hơn năm trước, đồng⏎thời rút ngắn thời gian giải quyết tại các cơ quan, đơn vị trên địa bàn toàn tỉnh.⏎Các sở, ngành chịu trách nhiệm theo dõi việc thực hiện và báo cáo kết quả hằng quý.',
      ],
    ],
    [
      'labels begin items',
      'I. MỤC TIÊU\n1. Mục tiêu chung\nXây dựng nền hành chính phục vụ nhân dân, lấy sự hài lòng của người dân và\ndoanh nghiệp làm thước đo.\na) Đạt 80% hồ sơ trực tuyến trong tổng số hồ sơ tiếp nhận của toàn tỉnh, trong\nđó cấp xã đạt 60%;\n- Giảm 20% thời gian đi lại.\n',
      [
        'item | I. MỤC TIÊU',
        'item | 1. Mục tiêu chung',
        'paragraph | Xây dựng nền hành chính phục vụ nhân dân, lấy sự hài lòng của người dân và⏎doanh nghiệp làm thước đo.',
        'item | a) Đạt 80% hồ sơ trực tuyến trong tổng số hồ sơ tiếp nhận của toàn tỉnh, trong⏎đó cấp xã đạt 60%;',
        'item | - Giảm 20% thời gian đi lại.',
      ],
    ],
    [
      'what looks like a label inside a sentence begins nothing',
      'Việc thực hiện nhiệm vụ phát triển kinh tế, giữ vững ổn định về mặt chính trị\n- xã hội và bảo đảm quốc phòng, an ninh trên toàn bộ địa bàn của các xã, phường\nđược giao cho các cấp theo quy định tại Điều 5 và theo lộ trình chung đến năm\n2025. Đối tượng được hỗ trợ là lao động nông thôn có nhu cầu học nghề từ đủ\n15 tuổi trở lên và còn khả năng lao động theo quy định tại khoản 1 Điều\n3. Trong giai đoạn này mục tiêu cần đạt cho toàn tỉnh tính đến hết năm 2021\n- 2025 là 90%.\n',
      [
        'paragraph | Việc thực hiện nhiệm vụ phát triển kinh tế, giữ vững ổn định về mặt chính trị⏎- xã hội và bảo đảm quốc phòng, an ninh trên toàn bộ địa bàn của các xã, phường⏎được giao cho các cấp theo quy định tại Điều 5 và theo lộ trình chung đến năm⏎2025. Đối tượng được hỗ trợ là lao động nông thôn có nhu cầu học nghề từ đủ⏎15 tuổi trở lên và còn khả năng lao động theo quy định tại khoản 1 Điều⏎3. Trong giai đoạn này mục tiêu cần đạt cho toàn tỉnh tính đến hết năm 2021⏎- 2025 là 90%.',
      ],
    ],
    [
      'headings broken early are whole, and part from the text below',
      'II. NỘI DUNG\nTHỰC HIỆN\n1. Mục đích\nNâng cao trách nhiệm của người\nđứng đầu các cơ quan trong việc chỉ đạo, điều hành và tổ chức thực hiện kế hoạch\nnày trên địa bàn toàn tỉnh.\n2. Chủ tịch\nỦy ban nhân dân các xã, phường\n- Chỉ đạo công tác\ntuyên truyền đến từng hộ gia đình trong các thôn, bản, tổ dân phố trên địa bàn quản\nlý.\n',
      [
        'item | II. NỘI DUNG⏎THỰC HIỆN',
        'item | 1. Mục đích',
        'paragraph | Nâng cao trách nhiệm của người⏎đứng đầu các cơ quan trong việc chỉ đạo, điều hành và tổ chức thực hiện kế hoạch⏎này trên địa bàn toàn tỉnh.',
        'item | 2. Chủ tịch⏎Ủy ban nhân dân các xã, phường',
        'item | - Chỉ đạo công tác⏎tuyên truyền đến từng hộ gia đình trong các thôn, bản, tổ dân phố trên địa bàn quản⏎lý.',
      ],
    ],
    [
      'where lines are paragraphs each is one',
      'Sở Nội vụ cho biết năm 2025 tỷ lệ hài lòng đạt 92%.\n\nTheo kế hoạch, đến năm 2030 tỷ lệ này là 95%.\n100% xã có cán bộ chuyên trách.\n',
      [
        'paragraph | Sở Nội vụ cho biết năm 2025 tỷ lệ hài lòng đạt 92%.',
        'paragraph | Theo kế hoạch, đến năm 2030 tỷ lệ này là 95%.',
        'paragraph | 100% xã có cán bộ chuyên trách.',
      ],
    ],
    [
      'letterhead and type stand apart',
      'ỦY BAN NHÂN DÂN\nTỈNH MẪU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: 01/KH-UBND\nMẫu, ngày 05 tháng 01 năm 2025\nKẾ HOẠCH\nCẢI CÁCH HÀNH CHÍNH\nNĂM 2025\nThực hiện chương trình của Chính phủ về cải cách hành chính nhà nước trong giai\nđoạn tới, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:\n',
      [
        'paragraph | ỦY BAN NHÂN DÂN⏎TỈNH MẪU',
        'paragraph | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'paragraph | Độc lập - Tự do - Hạnh phúc',
        'paragraph | Số: 01/KH-UBND',
        'paragraph | Mẫu, ngày 05 tháng 01 năm 2025',
        'paragraph | KẾ HOẠCH',
        'paragraph | CẢI CÁCH HÀNH CHÍNH⏎NĂM 2025',
        'paragraph | Thực hiện chương trình của Chính phủ về cải cách hành chính nhà nước trong giai⏎đoạn tới, Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:',
      ],
    ],
    [
      'a letterhead in two columns is read column by column',
      'UBND TỈNH MẪU                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ                     Độc lập - Tự do - Hạnh phúc\n-------\t\t---------------\nSố: 01/KH-SNV                 Mẫu, ngày 05 tháng 01 năm 2025\n\nKẾ HOẠCH\n',
      [
        'paragraph | UBND TỈNH MẪU⏎SỞ NỘI VỤ',
        'paragraph | Số: 01/KH-SNV',
        'paragraph | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'paragraph | Độc lập - Tự do - Hạnh phúc',
        'paragraph | Mẫu, ngày 05 tháng 01 năm 2025',
        'paragraph | KẾ HOẠCH',
      ],
    ],
  ])('%s', async (_name, text, expected) => {
    expect(await lines(text)).toEqual(expected)
  })
})

describe('Markdown', () => {
  test.each<[string, string, string[]]>([
    ['headings', '# Kế hoạch **năm** 2025\n\n### Mục tiêu', ['heading 1 | Kế hoạch năm 2025', 'heading 3 | Mục tiêu']],
    [
      'emphasis, also as converters leave it',
      '**1. Mục tiêu: **đạt *(tối thiểu) *80% và _rõ_ ràng\n\n** **\n\n**Hết**',
      ['item | 1. Mục tiêu: đạt (tối thiểu) 80% và rõ ràng', 'paragraph | Hết'],
    ],
    [
      'emphasis over several lines',
      '**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**',
      ['paragraph | CỘNG HÒA XÃ HỘI⏎CHỦ NGHĨA VIỆT NAM'],
    ],
    [
      'stars that are no emphasis',
      '**Bảng**\n\nSố liệu (*) và (**) tính bằng 5 * 3',
      ['paragraph | Bảng', 'paragraph | Số liệu (*) và (**) tính bằng 5 * 3'],
    ],
    [
      'links, pictures, escapes, entities',
      '[Cổng dịch vụ](https://vi.du/a_(b)) \\- đạt &gt; 80%&nbsp;\\*\n\n![Quang cảnh hội nghị](a.jpg)',
      ['paragraph | Cổng dịch vụ - đạt > 80% *', 'caption | Quang cảnh hội nghị'],
    ],
    [
      'comments and tags',
      '**A** <!-- ghi chú --><u>đạt</u> 80%<br>\nHết',
      ['paragraph | A đạt 80%', 'paragraph | Hết'],
    ],
    [
      'a bullet in front of a label only indents it',
      '**A**\n\n*   Một\n*   (1) Hai\n    * a) Ba',
      ['paragraph | A', 'item | * Một', 'item | (1) Hai', 'item | a) Ba'],
    ],
    ['snake_case stays', '**A**\n\ntệp ten_tep_dai.md', ['paragraph | A', 'paragraph | tệp ten_tep_dai.md']],
    [
      'pipe tables',
      '| TT | **Chỉ tiêu** | 2025 |\n| --- | :---: | ---: |\n| 1 | Hồ sơ<br>trực tuyến | ≥ 80% |\n| 2 |  | a \\| b |',
      [
        'cell 0:0,0 | TT',
        'cell 0:0,1 | Chỉ tiêu',
        'cell 0:0,2 | 2025',
        'cell 0:1,0 | 1',
        'cell 0:1,1 | Hồ sơ trực tuyến',
        'cell 0:1,2 | ≥ 80%',
        'cell 0:2,0 | 2',
        'cell 0:2,2 | a | b',
      ],
    ],
    [
      'tables in HTML',
      '## Bảng\n\n<table><tr><td rowspan="2">A</td><td>B</td></tr><tr><td>C</td></tr></table>\n\nHết',
      ['heading 2 | Bảng', 'cell 0:0,0 r2 | A', 'cell 0:0,1 | B', 'cell 0:1,1 | C', 'paragraph | Hết'],
    ],
  ])('%s', async (_name, text, expected) => {
    expect(await lines(text)).toEqual(expected)
  })
})

describe('flattened tables', () => {
  test('without their grid, the first cell is the last paragraph above', async () => {
    expect(
      await lines(
        'PHỤ LỤC\nDanh mục nhiệm vụ\n(Kèm theo Kế hoạch số 01)\nNhiệm vụ\n|\nCơ quan chủ trì\n|\nRà soát thủ tục của\nngành\n|\nSở Nội vụ\n|\n',
      ),
    ).toEqual([
      'paragraph | PHỤ LỤC',
      'paragraph | Danh mục nhiệm vụ',
      'paragraph | (Kèm theo Kế hoạch số 01)',
      'cell 0:-1,-1 | Nhiệm vụ',
      'cell 0:-1,-1 | Cơ quan chủ trì',
      'cell 0:-1,-1 | Rà soát thủ tục của⏎ngành',
      'cell 0:-1,-1 | Sở Nội vụ',
    ])
  })
  test('with a bar before each row they have one', async () => {
    const row = (...cells: string[]): string => `|\n${cells.join('\n|\n')}\n|\n`
    const text = `Bảng chỉ tiêu\n\n${row('TT', 'Chỉ tiêu', 'Năm 2025')}${row('I', 'Nhóm một')}${row('1', 'Hồ sơ\ntrực tuyến', '80%')}${row('2', 'Hài lòng', '90%')}\n\nHết bảng.\n`
    expect(await lines(text)).toEqual([
      'paragraph | Bảng chỉ tiêu',
      'cell 0:0,0 | TT',
      'cell 0:0,1 | Chỉ tiêu',
      'cell 0:0,2 | Năm 2025',
      'cell 0:1,0 | I',
      'cell 0:1,1 c2 | Nhóm một',
      'cell 0:2,0 | 1',
      'cell 0:2,1 | Hồ sơ⏎trực tuyến',
      'cell 0:2,2 | 80%',
      'cell 0:3,0 | 2',
      'cell 0:3,1 | Hài lòng',
      'cell 0:3,2 | 90%',
      'paragraph | Hết bảng.',
    ])
  })
  test.each<[string, string, { gap: number; closed: boolean }[]]>([
    [
      'a bar between cells only',
      `${['TT', 'Tên', 'Số', '1', 'Xã A', '6', '2', 'Xã B', '', '3', 'Xã C', '5', '4', 'Xã D', '7'].join('\n|\n')}\n|\n`,
      [1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1].map((gap) => ({ gap, closed: false })),
    ],
    [
      'a bar on each side of a row',
      '|\nA\n|\nB\n|\n|\nC\n|\n-----\n|\nD\n|\n|\nE\n|\n',
      [1, 1, 2, 2, 2].map((gap) => ({ gap, closed: true })),
    ],
  ])('without a grid each cell keeps the number of bars before it: %s', async (_, text, marks) => {
    const { blocks } = await read({ path: 'mau', bytes: bytesOf(text) })
    expect(blocks.map(({ cell }) => cell?.flat)).toEqual(marks)
  })
  test('a bar behind words parts cells too', async () => {
    expect(await lines('ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nNội dung văn bản.\n')).toEqual([
      'cell 0:-1,-1 | ỦY BAN NHÂN DÂN',
      'cell 0:-1,-1 | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'paragraph | Nội dung văn bản.',
    ])
  })
})

describe('notes', () => {
  test('marks go out of the text and are tied to the bodies', async () => {
    expect(await lines('Năm 2023[1] đạt 80%[2].\n\n[1] Theo báo cáo của Sở.\n\n[2] Số liệu ước tính.\n')).toEqual([
      'paragraph | Năm 2023{1} đạt 80%{2}.',
      'note 1 | Theo báo cáo của Sở.',
      'note 2 | Số liệu ước tính.',
    ])
  })
  test('numbers that begin anew belong to the second series', async () => {
    expect(
      await lines('Kết quả[1] đầu.\n\nPhụ lục kết quả[1] sau.\n\n[1] Chú thích đầu.\n\n[1] Chú thích sau.\n'),
    ).toEqual([
      'paragraph | Kết quả{1} đầu.',
      'paragraph | Phụ lục kết quả{1-2} sau.',
      'note 1 | Chú thích đầu.',
      'note 1-2 | Chú thích sau.',
    ])
  })
  test('raised digits are marks where a note begins with one', async () => {
    expect(await lines('Năm 2023¹ đạt 80%.\n\n¹ Theo báo cáo.\n')).toEqual([
      'paragraph | Năm 2023{1} đạt 80%.',
      'note 1 | Theo báo cáo.',
    ])
  })
  test.each<[string, string, string[]]>([
    [
      'to a year',
      'Kết quả thực hiện năm 20241 như sau.\n\nGiai đoạn 2021 - 20252 có nhiều tiến bộ.\n\n1 Số liệu ước cả năm.\n\n2 Theo Sở Y tế.\n',
      [
        'paragraph | Kết quả thực hiện năm 2024{1} như sau.',
        'paragraph | Giai đoạn 2021 - 2025{2} có nhiều tiến bộ.',
        'note 1 | Số liệu ước cả năm.',
        'note 2 | Theo Sở Y tế.',
      ],
    ],
    [
      'to a word, where the notes count on',
      'Đến ngày 30/6/20231 có 5 xã đạt chuẩn nâng cao2.\n\n1 Báo cáo của Sở.\n\n2 Bộ tiêu chí hiện hành.\n',
      [
        'paragraph | Đến ngày 30/6/2023{1} có 5 xã đạt chuẩn nâng cao{2}.',
        'note 1 | Báo cáo của Sở.',
        'note 2 | Bộ tiêu chí hiện hành.',
      ],
    ],
    [
      'beside raised ones',
      'Năm 20241 có 5 xã².\n\n1 Số liệu ước.\n\n² Xã nâng cao.\n',
      ['paragraph | Năm 2024{1} có 5 xã{2}.', 'note 1 | Số liệu ước.', 'note 2 | Xã nâng cao.'],
    ],
    [
      'no note of that number',
      'Trồng năm 20241 cây.\n\n2 Số liệu ước.\n',
      ['paragraph | Trồng năm 20241 cây.', 'paragraph | 2 Số liệu ước.'],
    ],
    [
      'no year',
      'Có 20241 hộ ở cấp1.\n\n1 Số liệu ước.\n',
      ['paragraph | Có 20241 hộ ở cấp1.', 'paragraph | 1 Số liệu ước.'],
    ],
    [
      'a note before its mark is none',
      '1 Số liệu ước.\n\nKết quả năm 20241 như sau.\n',
      ['paragraph | 1 Số liệu ước.', 'paragraph | Kết quả năm 20241 như sau.'],
    ],
  ])('marks glued as plain digits: %s', async (_, text, expected) => expect(await lines(text)).toEqual(expected))
  test('brackets without a body stay words', async () => {
    expect(await lines('Xem tài liệu [3] kèm theo.\n')).toEqual(['paragraph | Xem tài liệu [3] kèm theo.'])
  })
})

describe('laws', () => {
  const pieces = fc.constantFrom(
    ...[
      '|',
      '\n',
      '\n\n',
      '**',
      '*',
      '_',
      '# ',
      '- ',
      '1. ',
      'a) ',
      '[1]',
      '[1] Chú',
      'Điều 3.',
      'đạt 80%',
      'KẾ HOẠCH',
      'xã hội',
      '<table>',
      '</table>',
      '<td>',
      '<b',
      '>',
      '&lt;b&gt;',
      '\\*',
      '| a | b |\n',
      '| --- | --- |\n',
      '\u0301',
      '\u200b',
      'ƣ',
      ' ',
      '\t',
      '\r',
      '\f',
      '2023¹',
      '¹ Chú',
      '(',
      '```',
      '![x](y)',
    ],
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  )

  test('any text is read within the contract, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        try {
          expect(breaches(await read({ path: 'x', bytes: bytesOf(words) }))).toEqual([])
        } catch (error) {
          if (!(error instanceof ReadError)) throw error
        }
      }),
      { numRuns: 400 },
    )
  })

  test('what was read as plain text reads the same again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.lorem({ maxCount: 30, mode: 'words' }), async (words) => {
        const once = await read({ path: 'x', bytes: bytesOf(words) })
        expect((await read({ path: 'x', bytes: bytesOf(once.text) })).text).toBe(once.text)
      }),
      { numRuns: 50 },
    )
  })
})
