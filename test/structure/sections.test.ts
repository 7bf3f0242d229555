import { describe, expect, test } from 'vitest'
import { slice } from '../../src/model/span.ts'
import { structure } from '../../src/structure/index.ts'
import { type Entry, readingOf } from './builder.ts'
import { registry } from './registry.ts'

const HEAD: Entry[] = [
  'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
  'Số: 15/KH-UBND',
  'Lai Châu, ngày 5 tháng 3 năm 2024',
  '**KẾ HOẠCH**',
  'PHÁT TRIỂN CHỢ NÔNG THÔN NĂM 2024',
]

/** Role, section path, label and words of each passage behind the head. */
function outline(entries: readonly Entry[], head: readonly Entry[] = HEAD) {
  const made = structure(readingOf([...head, ...entries]), registry)
  const passages = made.passages.slice(head.length)
  const path = (section: number | null): string => (section === null ? '' : made.sections[section]!.path.join('/'))
  return {
    made,
    passages,
    lines: passages.map((p) => `${p.role} ${path(p.section)} ${p.label ?? ''}|${slice(made.reading.text, p)}`),
    leads: passages.map((p) => (p.leadIn === null ? null : p.leadIn - head.length)),
    titles: made.sections.map((section) => slice(made.reading.text, section.title)),
  }
}

describe('headings, items and text', () => {
  test('words that plans head their parts with head a part, whatever stands below', () => {
    const { titles } = outline([
      '4. Kết cấu của đề án',
      '3.2.2 Mục tiêu cụ thể giai đoạn 2021 - 2025 của đề án',
      '**Nông nghiệp**',
      'Diện tích chè 8.000 ha.',
      '3.2.3 Thực trạng chợ nông thôn',
      '**Chợ huyện**',
      'Có 12 chợ.',
    ])
    expect(titles).toContain('Mục tiêu cụ thể giai đoạn 2021 - 2025 của đề án')
    expect(titles).toContain('Thực trạng chợ nông thôn')
  })

  test('labels nest by their sequence; a list item is no section', () => {
    const { lines } = outline([
      'I. MỤC TIÊU',
      '1. Mục tiêu chung',
      'Nâng cao đời sống của người dân vùng cao.',
      '2. Mục tiêu cụ thể',
      'a) Ít nhất 5 chợ được nâng cấp;',
      'b) 90% hộ kinh doanh dùng mã QR.',
      'II. GIẢI PHÁP',
      'Huy động vốn xã hội hóa.',
    ])
    expect(lines).toEqual([
      'heading I I.|MỤC TIÊU',
      'heading I/1 1.|Mục tiêu chung',
      'body I/1 |Nâng cao đời sống của người dân vùng cao.',
      'heading I/2 2.|Mục tiêu cụ thể',
      'item I/2 a)|Ít nhất 5 chợ được nâng cấp;',
      'item I/2 b)|90% hộ kinh doanh dùng mã QR.',
      'heading II II.|GIẢI PHÁP',
      'body II |Huy động vốn xã hội hóa.',
    ])
  })

  test('a heading that runs into its text names a section, and the rest is read', () => {
    const { lines, titles } = outline([
      'I. PHÂN CÔNG',
      '1. Sở Công Thương: Chủ trì rà soát các chợ trên địa bàn tỉnh trong quý II.',
      '2. Về hạ tầng chợ: 100% chợ hạng hai có lối đi cho người khuyết tật.',
      '3. Tỷ lệ chợ có camera: 40%.',
    ])
    expect(lines.slice(1)).toEqual([
      'item I/1 1.|Chủ trì rà soát các chợ trên địa bàn tỉnh trong quý II.',
      'item I/2 2.|100% chợ hạng hai có lối đi cho người khuyết tật.',
      'item I/3 3.|Tỷ lệ chợ có camera: 40%.',
    ])
    expect(titles.slice(1)).toEqual(['Sở Công Thương', 'Về hạ tầng chợ', 'Tỷ lệ chợ có camera'])
  })

  test('a labelled item with a list below it is read, and names a section', () => {
    const { lines, titles, made } = outline([
      'I. MỤC TIÊU',
      '1. Nâng cấp 5 chợ hạng hai theo hướng văn minh; bố trí đủ vốn.',
      'a) Chợ trung tâm thành phố có bãi đỗ xe.',
      'b) Chợ xã có nhà vệ sinh công cộng.',
      '2. Mở 3 phiên chợ đêm.',
      'Các phiên chợ mở vào cuối tuần.',
      '- Việc nhỏ.',
      '3. Xóa 10 chợ tạm, gồm:',
      '- Ba chợ ven quốc lộ.',
    ])
    expect(lines).toEqual([
      'heading I I.|MỤC TIÊU',
      'item I/1 1.|Nâng cấp 5 chợ hạng hai theo hướng văn minh; bố trí đủ vốn.',
      'item I/1 a)|Chợ trung tâm thành phố có bãi đỗ xe.',
      'item I/1 b)|Chợ xã có nhà vệ sinh công cộng.',
      'item I 2.|Mở 3 phiên chợ đêm.',
      'body I |Các phiên chợ mở vào cuối tuần.',
      'item I -|Việc nhỏ.',
      'heading I/3 3.|Xóa 10 chợ tạm, gồm:',
      'item I/3 -|Ba chợ ven quốc lộ.',
    ])
    expect(titles).toEqual(['MỤC TIÊU', 'Nâng cấp 5 chợ hạng hai theo hướng văn minh', 'Xóa 10 chợ tạm, gồm'])
    expect(made.sections.map(({ depth, parent }) => [depth, parent])).toEqual([
      [0, null],
      [1, 0],
      [1, 0],
    ])
  })

  test('a part whose title stands on the next line', () => {
    const { titles, lines } = outline(['Phần I', 'ĐÁNH GIÁ KẾT QUẢ', 'Năm qua có nhiều tiến bộ.'])
    expect(titles).toEqual(['ĐÁNH GIÁ KẾT QUẢ'])
    expect(lines[2]).toBe('body Phần I |Năm qua có nhiều tiến bộ.')
  })

  test('bold lines without a label are headings', () => {
    const { made, lines } = outline(['I. MỤC TIÊU', '**Đến năm 2025**', 'Có 5 chợ đạt chuẩn.', 'II. GIẢI PHÁP', 'Vốn.'])
    expect(lines[1]).toBe('heading I |Đến năm 2025')
    expect(made.sections[1]).toMatchObject({ depth: 1, parent: 0, label: null })
  })

  test('sections span what belongs to them', () => {
    const { made } = outline([
      'I. MỤC TIÊU',
      '1. Chung',
      'Một câu.',
      '2. Một mục dài, có dấu chấm.',
      'II. GIẢI PHÁP',
      'Hai câu.',
    ])
    const words = made.sections.map((section) => slice(made.reading.text, section))
    expect(words[0]).toBe('I. MỤC TIÊU\n1. Chung\nMột câu.\n2. Một mục dài, có dấu chấm.')
    expect(words[1]).toBe('1. Chung\nMột câu.')
    expect(words[2]).toBe('II. GIẢI PHÁP\nHai câu.')
  })
})

describe('lead-ins', () => {
  test('items of one list share the line that announces them', () => {
    const { leads } = outline([
      'I. MỤC TIÊU',
      'Đến năm 2025, phấn đấu:',
      '- 90% hộ dân có nước sạch;',
      '- 80% chợ có mái che:',
      '+ Chợ hạng một;',
      '+ Chợ hạng hai.',
      '- 70% tiểu thương được tập huấn.',
    ])
    expect(leads).toEqual([null, null, 1, 1, 3, 3, 1])
  })

  test('an item introduces what stands deeper', () => {
    const { leads } = outline(['I. VIỆC', '1. Nâng cấp chợ, theo hướng văn minh.', 'a) Chợ trung tâm.', 'b) Chợ xã.'])
    expect(leads).toEqual([null, null, 1, 1])
  })

  test('unlabelled lines below an announcing line', () => {
    const { leads } = outline([
      'I. VIỆC',
      'Năm 2025 phấn đấu:',
      'Có 5 chợ;',
      'Có 6 siêu thị.',
      'Ngoài ra còn vốn khác.',
    ])
    expect(leads).toEqual([null, null, 1, 1, null])
  })
})

describe('regions of a document', () => {
  test.each(['TM. BAN THƯỜNG VỤ', 'T/M BAN THƯỜNG VỤ', 'T/M. TỈNH ỦY', 'KT. CHỦ TỊCH', 'K/T TRƯỞNG BAN'])(
    'a signature in the name of others: %s',
    (capacity) => {
      const { passages, made } = outline(['I. VIỆC', 'Có 5 chợ.', capacity, 'PHÓ BÍ THƯ', 'Lường Thị Ngân'])
      expect(passages.slice(2).map(({ role }) => role)).toEqual(['signature', 'signature', 'signature'])
      expect(made.header.signer).toBe('Lường Thị Ngân')
    },
  )

  test('letterhead, title, basis, recipients, signature', () => {
    const entries: Entry[] = [
      ...HEAD,
      'Căn cứ Luật Tổ chức chính quyền địa phương;',
      'Thực hiện Nghị quyết số 5/NQ-HĐND của Hội đồng nhân dân tỉnh, UBND tỉnh ban hành Kế hoạch như sau:',
      'I. MỤC TIÊU',
      'Có 5 chợ đạt chuẩn./.',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Giàng A Páo',
    ]
    const { made } = outline([], entries)
    expect(made.passages.map(({ role }) => role)).toEqual([
      ...[
        'letterhead',
        'letterhead',
        'letterhead',
        'letterhead',
        'title',
        'title',
        'basis',
        'basis',
        'heading',
        'body',
      ],
      ...['recipients', 'recipients', 'recipients', 'signature', 'signature', 'signature', 'signature'],
    ])
    expect(made.header.signer).toBe('Giàng A Páo')
  })

  test('an annex starts a tree of its own', () => {
    const { made, lines } = outline([
      'I. MỤC TIÊU',
      'Có 5 chợ đạt chuẩn./.',
      '**PHỤ LỤC II**',
      '**DANH MỤC CHỢ NÂNG CẤP NĂM 2024**',
      '(Kèm theo Kế hoạch số 15/KH-UBND ngày 5/3/2024)',
      'I. CHỢ HẠNG MỘT',
      'Chợ trung tâm tỉnh.',
    ])
    expect(lines.slice(2)).toEqual([
      'heading PHỤ LỤC II |PHỤ LỤC II',
      'heading PHỤ LỤC II |DANH MỤC CHỢ NÂNG CẤP NĂM 2024',
      'caption PHỤ LỤC II |(Kèm theo Kế hoạch số 15/KH-UBND ngày 5/3/2024)',
      'heading PHỤ LỤC II/I I.|CHỢ HẠNG MỘT',
      'body PHỤ LỤC II/I |Chợ trung tâm tỉnh.',
    ])
    expect(made.sections.map(({ annex }) => annex)).toEqual([0, 1, 1])
  })

  test('a block that runs title into text is cut', () => {
    const made = structure(
      readingOf([
        ...HEAD.slice(0, 4),
        'KẾ HOẠCH\nPHÁT TRIỂN CHỢ\nNĂM 2024\nTrên cơ sở kết quả năm qua, tỉnh đề ra:',
        'I. VIỆC',
      ]),
      registry,
    )
    expect(made.header.title).toBe('PHÁT TRIỂN CHỢ NĂM 2024')
    expect(made.passages.slice(4).map(({ role }) => role)).toEqual(['title', 'title', 'basis', 'heading'])
  })

  test('page numbers, running heads and what a web page adds are furniture', () => {
    const page = (text: string, number: number): Entry => [text, { page: number }]
    const made = structure(
      readingOf([
        ...HEAD,
        'I. VIỆC',
        ...[1, 2, 3].flatMap((n) => [
          page(`Việc thứ ${'abc'.charAt(n)} cần làm ngay trong năm.`, n),
          page('UBND tỉnh', n),
          page(`${n}`, n),
        ]),
        'Chia sẻ',
      ]),
      registry,
    )
    const furniture = made.passages.filter(({ role }) => role === 'furniture')
    expect(furniture.map((p) => slice(made.reading.text, p))).toEqual([
      'UBND tỉnh',
      '1',
      'UBND tỉnh',
      '2',
      'UBND tỉnh',
      '3',
      'Chia sẻ',
    ])
  })
})

test('notes know who bears their mark, also where counting starts anew', () => {
  const { passages, made } = outline([
    'I. KẾT QUẢ',
    'Chợ được mở rộng{1}.',
    'Vốn đã bố trí{2}.',
    '**PHỤ LỤC I**',
    'Bảng tổng hợp{1}.',
    ['Năm 2023 đạt 5 chợ.', { kind: 'note', note: '1' }],
    ['Vốn tỉnh.', { kind: 'note', note: '2' }],
    ['Số liệu cuối kỳ.', { kind: 'note', note: '1' }],
  ])
  const notes = passages.filter(({ role }) => role === 'note')
  expect(notes.map(({ notedBy }) => notedBy.map((at) => at - HEAD.length))).toEqual([[1], [2], [4]])
  expect(notes.map(({ label }) => label)).toEqual(['1', '2', '1'])
  expect(made.sections[notes[2]!.section!]!.path).toEqual(['PHỤ LỤC I'])
})
