import { describe, expect, test } from 'vitest'
import { structure } from '../../src/structure/index.ts'
import { cell, type Entry, flat, grid, readingOf } from './builder.ts'
import { registry } from './registry.ts'

const headerOf = (entries: readonly Entry[]) => structure(readingOf(entries), registry).header
const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'

describe('an official document', () => {
  const expected = {
    genre: 'official',
    type: 'KH',
    number: '27/KH-UBND',
    issued: '2023-02-14',
    issuer: { text: 'Ủy ban nhân dân tỉnh Sơn La', id: 'ubnd-tinh', level: 'province' },
    province: { name: 'Sơn La', code: '14', successor: 'Sơn La' },
    title: 'CẢI TẠO ĐƯỜNG LIÊN XÃ GIAI ĐOẠN 2023 - 2025',
    period: { start: '2023-01-01', end: '2025-12-31' },
    published: null,
    signer: 'Lò Văn Minh',
  }
  const body: Entry[] = [
    '**KẾ HOẠCH**',
    '**CẢI TẠO ĐƯỜNG LIÊN XÃ**',
    '**GIAI ĐOẠN 2023 - 2025**',
    'Căn cứ Luật Giao thông đường bộ;',
    'I. MỤC TIÊU',
    'Có 40 km đường được cải tạo./.',
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLò Văn Minh',
  ]

  test.each<[string, Entry[]]>([
    ['lines', ['ỦY BAN NHÂN DÂN', 'TỈNH SƠN LA', MOTTO, 'Số: 27/KH-UBND', 'Sơn La, ngày 14 tháng 02 năm 2023']],
    [
      'a table',
      grid([
        ['ỦY BAN NHÂN DÂN\nTỈNH SƠN LA', MOTTO],
        ['Số: 27/KH-UBND', 'Sơn La, ngày 14 tháng 02 năm 2023'],
      ]),
    ],
    [
      'a flattened table',
      flat(['ỦY BAN NHÂN DÂN\nTỈNH SƠN LA\n-------', MOTTO, 'Số: 27/KH-UBND', 'Sơn La, ngày 14\ntháng 02 năm 2023']),
    ],
    [
      'two columns printed as one',
      [
        'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'TỈNH SƠN LA Độc lập - Tự do - Hạnh phúc',
        'Số:27    /KH-UBND Sơn La, ngày 14 tháng 02 năm 2023',
      ],
    ],
    [
      'the second line of the issuer lost',
      ['ỦY BAN NHÂN DÂN', MOTTO, 'Số: 27/KH-UBND', 'Sơn La, ngày 14 tháng 02 năm 2023'],
    ],
  ])('letterhead as %s', (_, head) => expect(headerOf([...head, ...body])).toEqual(expected))

  test('a letterhead in a table is no table', () => {
    const made = structure(
      readingOf([...grid([['ỦY BAN NHÂN DÂN\nTỈNH SƠN LA', MOTTO]]), 'Số: 27/KH-UBND', ...body]),
      registry,
    )
    expect(made.tables).toEqual([])
  })

  test('type and title on one line', () => {
    expect(
      headerOf([
        'BỘ NỘI VỤ',
        MOTTO,
        'Số: 5/BC-BNV',
        'BÁO CÁO KẾT QUẢ CẢI CÁCH TIỀN LƯƠNG NĂM 2022',
        'Năm qua có nhiều việc.',
      ]),
    ).toMatchObject({
      type: 'BC',
      number: '5/BC-BNV',
      issued: null,
      issuer: { text: 'Bộ Nội vụ', level: 'central' },
      province: null,
      title: 'KẾT QUẢ CẢI CÁCH TIỀN LƯƠNG NĂM 2022',
    })
  })

  test('a decision that issues a plan keeps its own identity', () => {
    expect(
      headerOf([
        'ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI',
        MOTTO,
        'Số: 88/QĐ-UBND',
        'Lào Cai, ngày 3 tháng 4 năm 2022',
        '**QUYẾT ĐỊNH**',
        '**Về việc ban hành Kế hoạch trồng rừng năm 2022**',
        '**CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI**',
        'Căn cứ Luật Lâm nghiệp;',
        '**QUYẾT ĐỊNH:**',
        'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng rừng.',
        'TM. ỦY BAN NHÂN DÂN',
        'CHỦ TỊCH',
        'Giàng Seo Lử',
        '**KẾ HOẠCH**',
        '**TRỒNG RỪNG NĂM 2022**',
        '(Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 3/4/2022)',
        'I. MỤC TIÊU',
        'Trồng 500 ha rừng.',
      ]),
    ).toMatchObject({
      type: 'QĐ',
      number: '88/QĐ-UBND',
      title: 'Về việc ban hành Kế hoạch trồng rừng năm 2022',
      period: { start: '2022-01-01', end: '2022-12-31' },
      signer: 'Giàng Seo Lử',
    })
  })

  test('a letter without a type line', () => {
    expect(
      headerOf([
        'SỞ Y TẾ',
        MOTTO,
        'Số: 66/SYT-NVY',
        'V/v tăng cường tiêm chủng mở rộng',
        'Kính gửi: Các trung tâm y tế.',
        'Đề nghị thực hiện.',
      ]),
    ).toMatchObject({ type: 'CV', number: '66/SYT-NVY', title: 'tăng cường tiêm chủng mở rộng' })
  })

  test('the number of an old law database stands in the title', () => {
    expect(
      headerOf([
        'CHỈ THỊ',
        'CỦA BỘ NỘI VỤ SỐ 04/2009/CT-BNV NGÀY 12 THÁNG 5 NĂM 2009 VỀ VĂN HÓA CÔNG SỞ',
        'Thời gian qua có tiến bộ.',
      ]),
    ).toMatchObject({ type: 'CT', number: '04/2009/CT-BNV', issued: '2009-05-12', title: 'VỀ VĂN HÓA CÔNG SỞ' })
  })

  test('an annex that came alone says whose it is', () => {
    expect(
      headerOf([
        '**PHỤ LỤC I**',
        '**DANH MỤC CÁC CHỈ TIÊU**',
        '(Kèm theo Nghị quyết số 9/NQ-HĐND ngày 08 tháng 7 năm 2021 của Hội đồng nhân dân tỉnh Cà Mau)',
        ...grid([
          ['TT', 'Chỉ tiêu', 'Giá trị'],
          ['1', 'Số xã', '5'],
        ]),
      ]),
    ).toMatchObject({
      genre: 'official',
      type: 'NQ',
      number: '9/NQ-HĐND',
      issued: '2021-07-08',
      issuer: { text: 'Hội đồng nhân dân tỉnh Cà Mau' },
      title: 'DANH MỤC CÁC CHỈ TIÊU',
    })
  })

  test("a law site's card before it, and its summary", () => {
    const field = (name: string, words: string): Entry[] => [cell(name, place), cell(words, place)]
    const place = { table: 0, row: -1, col: -1, rowspan: 1, colspan: 1 }
    const card = [
      ...field('Số hiệu:', '27/KH-UBND'),
      ...field('Loại văn bản:', 'Kế hoạch'),
      ...field('Người ký:', 'Lò Văn Minh'),
    ]
    const summary = `Kế hoạch này nêu các việc cần làm ${'trong nhiều năm tới đây '.repeat(20)}.`
    const head: Entry[] = ['ỦY BAN NHÂN DÂN\nTỈNH SƠN LA', MOTTO, 'Số: 27/KH-UBND', 'Sơn La, ngày 14 tháng 02 năm 2023']
    const made = structure(readingOf([...card, summary, ...head, ...body]), registry)
    expect(made.header).toEqual(expected)
    expect(made.passages.slice(0, 7).every(({ role }) => role === 'furniture')).toBe(true)
  })
})

test('the province of a district that signs by itself', () => {
  const head = ['ỦY BAN NHÂN DÂN\nHUYỆN MÙ CANG CHẢI', MOTTO, 'Số: 8/KH-UBND', '**KẾ HOẠCH**', '**MỞ LỚP XÓA MÙ CHỮ**']
  expect(headerOf([...head, 'I. MỤC TIÊU', 'Mở 9 lớp.']).province?.name).toBe('Yên Bái')
})

describe('an article', () => {
  const LEAD =
    'Sáng nay, nhiều đại biểu đã có mặt tại hội trường để nghe phổ biến các nội dung mới về phát triển nông thôn.'
  const article = (...paragraphs: string[]) => headerOf(['Nông thôn khởi sắc nhờ cách làm mới', LEAD, ...paragraphs])

  test.each<[string, string, object]>([
    [
      'issued, without a number',
      'UBND tỉnh Hà Nam vừa ban hành Kế hoạch xây dựng nông thôn mới nâng cao giai đoạn 2021 - 2025. Theo đó, có 20 xã đạt chuẩn.',
      {
        type: 'KH',
        number: null,
        title: 'Kế hoạch xây dựng nông thôn mới nâng cao giai đoạn 2021 - 2025',
        period: { start: '2021-01-01', end: '2025-12-31' },
        issuer: { text: 'UBND tỉnh Hà Nam' },
        province: { name: 'Hà Nam' },
      },
    ],
    [
      'issued on a day, with a number',
      'Ngày 16/01/2019, UBND tỉnh Hà Nam ban hành Kế hoạch số 25/KH-UBND về bảo vệ nguồn nước năm 2019.',
      { type: 'KH', number: '25/KH-UBND', issued: '2019-01-16', title: 'Kế hoạch về bảo vệ nguồn nước năm 2019' },
    ],
    [
      'a decision that approves a plan',
      'Chủ tịch UBND tỉnh Hà Nam vừa có quyết định về việc ban hành kế hoạch cải tạo chợ nông thôn năm 2022.',
      { type: 'KH', title: 'kế hoạch cải tạo chợ nông thôn năm 2022' },
    ],
    [
      'a numbered decision in brackets',
      'Thủ tướng Chính phủ vừa ban hành Quyết định về việc giao chỉ tiêu trồng cây xanh giai đoạn 2021-2025 (Quyết định số 52/QĐ-TTg, ngày 18/6/2021).',
      {
        type: 'QĐ',
        number: '52/QĐ-TTg',
        issued: '2021-06-18',
        issuer: { text: 'Thủ tướng Chính phủ' },
        province: null,
      },
    ],
    [
      'passive',
      'Đề án phát triển cây dược liệu đến năm 2030 vừa được UBND tỉnh Hà Nam phê duyệt.',
      { type: 'ĐA', title: 'Đề án phát triển cây dược liệu đến năm 2030', issuer: { text: 'UBND tỉnh Hà Nam' } },
    ],
    [
      'a plan that opens a sentence',
      'Theo Kế hoạch số 7/KH-UBND ngày 2/3/2020 của UBND huyện Thanh Liêm về phòng, chống thiên tai, 100% xã có phương án.',
      {
        type: 'KH',
        number: '7/KH-UBND',
        issued: '2020-03-02',
        issuer: { text: 'UBND huyện Thanh Liêm', level: 'district' },
      },
    ],
    [
      'the number belongs to the plan, not to what it carries out',
      'UBND tỉnh Hà Nam vừa ban hành Kế hoạch số 31 thực hiện Quyết định số 9/QĐ-TTg ngày 5/5/2018 của Thủ tướng Chính phủ.',
      { type: 'KH', number: '31', issued: null },
    ],
    [
      'only spoken of',
      'Đề án nêu rõ mục tiêu có 30 mô hình mới.',
      { type: 'ĐA', number: null, title: 'Nông thôn khởi sắc nhờ cách làm mới' },
    ],
    [
      'nothing reported: other authorities are background',
      'Chính phủ đã ban hành Nghị quyết số 30/NQ-CP về cải cách. Các xã cần phải xây dựng kế hoạch của mình.',
      { type: null, number: null, issuer: null, title: 'Nông thôn khởi sắc nhờ cách làm mới' },
    ],
  ])('%s', (_, paragraph, expected) => expect(article(paragraph)).toMatchObject({ genre: 'news', ...expected }))

  test.each<[string, string, string | null]>([
    ['a district that one province has', 'Ông Lê Văn Tám, cán bộ huyện Tuy Phước, cho biết lúa tốt.', 'Bình Định'],
    ['a town with its short name', 'Chợ phiên TX. Sa Pa họp vào cuối tuần.', 'Lào Cai'],
    ['a province named elsewhere goes first', 'Từ huyện Tuy Phước, đoàn sang tỉnh Quảng Ngãi.', 'Quảng Ngãi'],
    ['a name that several provinces have', 'Nông dân huyện Châu Thành được mùa.', null],
    ['a word and no name', 'Người dân huyện tuy phước còn khó.', null],
    ['a name without what it is', 'Ông Tuy Phước được mùa.', null],
  ])('province by its district: %s', (_, paragraph, province) => {
    expect(article(paragraph).province?.name ?? null).toBe(province)
  })

  test.each<[string, string[], string | null]>([
    ['an excerpt that goes on from what was said', ['Đẩy mạnh cắt giảm thủ tục', `Theo đó, ${LEAD}`], null],
    ['the heading of a part', ['Mục tiêu cụ thể đến năm 2027', LEAD], null],
    ['the heading of a list', ['Các nhiệm vụ của ngành giáo dục trong năm học mới này', '- Mở 5 lớp học.', LEAD], null],
    ['a headline', ['Đẩy mạnh cắt giảm thủ tục', LEAD], 'Đẩy mạnh cắt giảm thủ tục'],
    [
      'a headline about an aim',
      ['Mục tiêu xóa nhà tạm của các huyện miền núi đã thành hiện thực', LEAD],
      'Mục tiêu xóa nhà tạm của các huyện miền núi đã thành hiện thực',
    ],
  ])('title of %s', (_, entries, title) => expect(headerOf(entries).title).toBe(title))

  test('the heading of an excerpt is a heading', () => {
    const made = structure(readingOf(['Mục tiêu cụ thể', LEAD]), registry)
    expect(made.passages.map(({ role }) => role)).toEqual(['heading', 'body'])
  })

  test.each([
    ['Quang cảnh lễ khởi công cầu dân sinh.', 'caption'],
    ['Đồng chí Lò Thị Mây, Phó Bí thư Huyện ủy phát biểu tại lễ ra quân.', 'caption'],
    ['Các đại biểu tham quan vườn mận của hợp tác xã.', 'caption'],
    ['Các đại biểu đã thảo luận về cách làm.', 'body'],
    ['Toàn cảnh thị trường: có 12 chợ được sửa.', 'body'],
    ['Một góc nhìn khác. Người dân còn lo về giá.', 'body'],
  ])('a line under a picture may end in a full stop: %s', (line, role) => {
    const made = structure(readingOf(['Nông thôn khởi sắc nhờ cách làm mới', LEAD, line, LEAD]), registry)
    expect(made.passages[2]!.role).toBe(role)
  })

  test('captions, credits, by-line and the rest of the page', () => {
    const made = structure(
      readingOf([
        'Nông thôn khởi sắc nhờ cách làm mới',
        'Thứ năm, 02/02/2023 10:20',
        LEAD,
        'Quang cảnh buổi làm việc',
        'Người dân xã Bình Nghĩa thu hoạch rau trong nhà lưới. Ảnh: Minh Thư',
        'Cách làm hay',
        LEAD,
        'Minh Thư',
        'Có thể bạn quan tâm',
        'Giá vàng hôm nay giảm nhẹ',
      ]),
      registry,
    )
    expect(made.passages.map(({ role }) => role)).toEqual([
      ...['title', 'furniture', 'body', 'caption', 'caption', 'heading', 'body', 'signature', 'furniture', 'furniture'],
    ])
  })
})

describe('heads that pages leave incomplete', () => {
  const LETTERHEAD = ['ỦY BAN NHÂN DÂN TỈNH NAM ĐỊNH', MOTTO, 'Số: 45/QĐ-UBND', 'Nam Định, ngày 12 tháng 3 năm 2022']
  const GROUNDS = 'Căn cứ Luật Việc làm ngày 16 tháng 11 năm 2013;'
  test.each<[string, Entry[], object]>([
    [
      'the line that names the type is lost',
      [...LETTERHEAD, 'VỀ ĐÀO TẠO NGHỀ CHO LAO ĐỘNG NĂM 2022', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH', GROUNDS, 'QUYẾT ĐỊNH:'],
      { type: 'QĐ', number: '45/QĐ-UBND', title: 'VỀ ĐÀO TẠO NGHỀ CHO LAO ĐỘNG NĂM 2022' },
    ],
    [
      'type and title are lost',
      [
        ...LETTERHEAD,
        GROUNDS,
        'QUYẾT ĐỊNH:',
        'Điều 1. Phê duyệt Đề án đào tạo nghề cho lao động nông thôn giai đoạn 2022 - 2025 (bản kèm theo) với các nội dung:',
      ],
      { type: 'QĐ', title: 'Phê duyệt Đề án đào tạo nghề cho lao động nông thôn giai đoạn 2022 - 2025' },
    ],
    [
      'the council and its session below the title',
      [
        'Số: 9/NQ-HĐND',
        'NGHỊ QUYẾT',
        'VỀ BẢO VỆ RỪNG NĂM 2022\nHỘI ĐỒNG NHÂN DÂN TỈNH CAO BẰNG\nKHÓA XVII, KỲ HỌP THỨ 6 (CHUYÊN ĐỀ)',
        'QUYẾT NGHỊ:',
      ],
      { type: 'NQ', title: 'VỀ BẢO VỆ RỪNG NĂM 2022' },
    ],
    [
      'who speaks above the title',
      [
        'TỈNH ỦY CAO BẰNG',
        'Số 10-KL/TU',
        'KẾT LUẬN',
        'CỦA BAN THƯỜNG VỤ TỈNH ỦY',
        'về công tác cán bộ nữ năm 2019',
        '1. Có 120 cán bộ.',
      ],
      { type: 'KL', number: '10-KL/TU', title: 'về công tác cán bộ nữ năm 2019' },
    ],
    [
      'a title that carries out what others decided',
      [
        'Số 25-CTr/TU',
        'CHƯƠNG TRÌNH HÀNH ĐỘNG',
        'thực hiện Nghị quyết Đại hội Đảng bộ tỉnh, nhiệm kỳ 2020 - 2025',
        '1. Có 120 cán bộ.',
      ],
      { type: 'CTr', title: 'thực hiện Nghị quyết Đại hội Đảng bộ tỉnh, nhiệm kỳ 2020 - 2025' },
    ],
    [
      'a letter whose sign begins like a type',
      ['CỤC THUẾ TỈNH NAM ĐỊNH', MOTTO, 'Số: 812/CT-THNV', 'V/v thu nợ quý IV/2020', 'Kính gửi: Các chi cục thuế.'],
      { type: 'CV', title: 'thu nợ quý IV/2020' },
    ],
    [
      'a card with two fields on a line',
      [
        'Kế hoạch 112/KH-UBND phòng, chống bệnh dại ở động vật trên địa bàn tỉnh Phú Thọ giai đoạn 2022-2030',
        'Số hiệu: 112/KH-UBND Loại văn bản: Kế hoạch',
        'Nơi ban hành: Tỉnh Phú Thọ Người ký: Lê Văn Bình',
        'Ngày ban hành: 09/12/2021 Ngày hiệu lực: 09/12/2021',
        'I. MỤC TIÊU',
        'Tiêm phòng cho 70% đàn chó.',
      ],
      {
        type: 'KH',
        number: '112/KH-UBND',
        issued: '2021-12-09',
        title: 'phòng, chống bệnh dại ở động vật trên địa bàn tỉnh Phú Thọ giai đoạn 2022-2030',
      },
    ],
    [
      'a card between bars',
      [
        'Số hiệu | 599/QĐ-UBND |',
        'Loại văn bản | Quyết định |',
        'Cơ quan ban hành | Tỉnh Bạc Liêu |',
        'Ngày ban hành | 14/04/2023 |',
        'Trích yếu | Phê duyệt Đề án nuôi tôm giai đoạn 2023 - 2025 |',
        'Điều 1. Phê duyệt Đề án.',
      ],
      {
        type: 'QĐ',
        number: '599/QĐ-UBND',
        issued: '2023-04-14',
        title: 'Phê duyệt Đề án nuôi tôm giai đoạn 2023 - 2025',
      },
    ],
    [
      'the whole head in one paragraph',
      [
        'UBND TỈNH ĐẮK LẮK CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ CÔNG THƯƠNG Độc lập Tự do Hạnh phúc Số: 55/KH-SCT Đắk Lắk, ngày 20 tháng 01 năm 2020 KẾ HOẠCH PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ TỈNH ĐẮK LẮK NĂM 2020 Thực hiện Quyết định của Thủ tướng Chính phủ, Sở Công Thương xây dựng kế hoạch như sau: 1. Có 40% doanh nghiệp tham gia sàn giao dịch.',
      ],
      {
        type: 'KH',
        number: '55/KH-SCT',
        issued: '2020-01-20',
        title: 'PHÁT TRIỂN THƯƠNG MẠI ĐIỆN TỬ TỈNH ĐẮK LẮK NĂM 2020',
      },
    ],
  ])('%s', (_, entries, expected) => expect(headerOf(entries)).toMatchObject({ genre: 'official', ...expected }))
})
