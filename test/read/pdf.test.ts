import { describe, expect, test } from 'vitest'
import { type Block, ReadError, type Reading } from '../../src/model/reading.ts'
import { readPdf } from '../../src/read/pdf.ts'
import { toTcvn3, toVni } from './charset/samples.ts'
import { breaches } from './contract.ts'
import { makePdf, type PageOf, type Strip, type Words, wrapped } from './make-pdf.ts'

/** What a font without a table of its letters leaves of a sentence. */
const GARBLED =
  'Phßn ðßu ðxn hxt nßm 2025 cß yt nhßt 80% sß xß ðßt chußn vß thu nhßp bxnh qußn tßng gßp ðßi so vßi nßm 2020 trxn toxn ðßa bßn huyxn'
const LONG =
  'Phấn đấu đến hết năm 2025 có ít nhất 80% số xã đạt chuẩn và thu nhập bình quân tăng gấp đôi so với năm 2020 trên toàn địa bàn huyện'
const NEXT =
  'Từng bước thay các tuyến ống cũ, giảm tỷ lệ thất thoát nước sạch xuống dưới 15% và bảo đảm mọi hộ dân đều có nước hợp vệ sinh'

const show = (reading: Reading): string[] =>
  reading.blocks.map((block) => `${block.kind}: ${reading.text.slice(block.start, block.end)}`)

async function read(pages: readonly PageOf[]): Promise<Reading> {
  const reading = await readPdf(makePdf(pages))
  expect(breaches(reading)).toEqual([])
  return reading
}

const body = (text: string, y: number, more: Partial<Parameters<typeof wrapped>[1]> = {}): Words[] =>
  wrapped(text, { x: 80, y, columns: 60, ...more })

/** Strips around the cells of a grid: column edges from the left, row edges from the top. */
function ruled(
  xs: readonly number[],
  ys: readonly number[],
  open: (row: number, col: number) => boolean = () => false,
) {
  const strips: Strip[] = xs.flatMap((x) => ys.slice(1).map((y, i): Strip => [x - 0.25, y, 0.5, ys[i]! - y]))
  ys.forEach((y, row) => {
    xs.slice(1).forEach((x, col) => {
      if (!open(row, col)) strips.push([xs[col]!, y - 0.25, x - xs[col]!, 0.5])
    })
  })
  return strips
}

const cells = (reading: Reading): Record<string, string> =>
  Object.fromEntries(
    reading.blocks.flatMap(({ cell, start, end }) =>
      cell === null
        ? []
        : [
            [
              `${cell.table}:${cell.row},${cell.col}${cell.rowspan > 1 || cell.colspan > 1 ? ` ${cell.rowspan}x${cell.colspan}` : ''}`,
              reading.text.slice(start, end),
            ],
          ],
    ),
  )

describe('paragraphs', () => {
  test('hard-wrapped lines are one paragraph; an indent or a short last line ends it', async () => {
    const reading = await read([{ words: [...body(LONG, 760, { indent: 30 }), ...body(NEXT, 704, { indent: 30 })] }])
    expect(show(reading)).toEqual([`paragraph: ${LONG}`, `paragraph: ${NEXT}`])
  })

  test('items begin at their labels, also where the line before is full', async () => {
    const reading = await read([
      {
        words: [
          ...body(`1. ${LONG};`, 760),
          ...body(`a) ${NEXT}.`, 700, { x: 92, columns: 58 }),
          ...body(`- ${LONG.slice(0, 56)}.`, 640),
          ...body('- Mục thứ hai.', 624.4),
        ],
      },
    ])
    expect(show(reading)).toEqual([
      `item: 1. ${LONG};`,
      `item: a) ${NEXT}.`,
      `item: - ${LONG.slice(0, 56)}.`,
      'item: - Mục thứ hai.',
    ])
  })

  test.each<[string, [string, number][], string[]]>([
    [
      'lines that hang under a label are no centred ones, wherever they end',
      [
        ['Phấn đấu để mọi hộ dân đều có nước sạch và điện trong năm nay', 80],
        ['- Tham mưu Ủy ban nhân dân tỉnh ban hành và triển khai các', 100],
        ['Kế hoạch công tác năm bám sát mục tiêu, chỉ tiêu giao', 112],
      ],
      [
        'paragraph: Phấn đấu để mọi hộ dân đều có nước sạch và điện trong năm nay',
        'item: - Tham mưu Ủy ban nhân dân tỉnh ban hành và triển khai các Kế hoạch công tác năm bám sát mục tiêu, chỉ tiêu giao',
      ],
    ],
    [
      'no paragraph ends inside brackets',
      [
        ['Phấn đấu để mọi hộ dân đều có nước sạch và điện trong năm nay', 80],
        ['nâng cao Chỉ số cải cách hành chính (PAR', 80],
        ['INDEX) và các chỉ số khác.', 80],
      ],
      [
        'paragraph: Phấn đấu để mọi hộ dân đều có nước sạch và điện trong năm nay nâng cao Chỉ số cải cách hành chính (PAR INDEX) và các chỉ số khác.',
      ],
    ],
  ])('%s', async (_name, lines, expected) => {
    const words = lines.map(([text, x], index) => ({ text, x, y: 760 - 15.6 * index }))
    expect(show(await read([{ words }]))).toEqual(expected)
  })

  test('a dash or a number at the start of a wrapped line opens no item', async () => {
    const first = 'Chương trình phát triển nhà ở của tỉnh cho giai đoạn 2021'
    const words = [
      { text: first, x: 80, y: 760 },
      { text: '- 2025 được bố trí đủ vốn từ ngân sách và nguồn xã hội cho', x: 80, y: 744.4 },
      { text: 'các hộ nghèo trên địa bàn.', x: 80, y: 728.8 },
    ]
    expect(show(await read([{ words }]))).toEqual([
      `paragraph: ${first} - 2025 được bố trí đủ vốn từ ngân sách và nguồn xã hội cho các hộ nghèo trên địa bàn.`,
    ])
  })

  test('a paragraph goes on over the page, and furniture does not stand in it', async () => {
    const lines = body(LONG, 100, { indent: 30 })
    const head = { text: 'Kế hoạch thử', x: 400, y: 800, size: 9 }
    const foot = (n: number): Words => ({ text: String(n), x: 290, y: 30 })
    const reading = await read([
      { words: [head, ...lines.slice(0, 2), foot(1)] },
      { words: [head, ...lines.slice(2).map((line, i) => ({ ...line, y: 760 - 15.6 * i })), foot(2)] },
    ])
    expect(show(reading)).toEqual([
      `paragraph: ${LONG}`,
      'furniture: Kế hoạch thử',
      'furniture: 1',
      'furniture: Kế hoạch thử',
      'furniture: 2',
    ])
    expect(reading.blocks.map(({ page }) => page)).toEqual([1, 1, 1, 2, 2])
  })

  test('a small line far below the text is the foot of its page, also where no other page has it', async () => {
    const foot = { text: 'Bản lấy ý kiến lần 2 - 80%', x: 60, y: 30, size: 9 }
    const sized = (size: number) =>
      read([{ words: body(LONG, 700) }, { words: [...body(NEXT, 700), { ...foot, size }] }])
    expect(show(await sized(9)).at(-1)).toBe('furniture: Bản lấy ý kiến lần 2 - 80%')
    expect(show(await sized(12)).at(-1)).toBe('paragraph: Bản lấy ý kiến lần 2 - 80%')
  })

  test('a bold centred line in capitals is a heading and ends the paragraph', async () => {
    const heading = 'MỤC TIÊU CỤ THỂ'
    const reading = await read([
      { words: [...body(LONG, 760), { text: heading, x: 215, y: 700, bold: true }, ...body(NEXT, 680)] },
    ])
    expect(show(reading)).toEqual([`paragraph: ${LONG}`, `heading: ${heading}`, `paragraph: ${NEXT}`])
    expect(reading.blocks[1]).toMatchObject({ bold: true, centred: true, page: 1 })
  })

  test('a box is in points from the upper left corner, also on a page that is shown turned', async () => {
    const words = [{ text: 'Mục tiêu', x: 100, y: 742, size: 20 }]
    const [upright] = (await read([{ words }])).blocks
    expect(upright!.box).toEqual([100, 84, 180, 105])
    const turned = await read([{ words: [{ ...words[0]!, turn: 90, x: 495, y: 100 }], rotate: 90 }])
    expect(turned.blocks[0]!.box).toEqual([100, 479, 180, 500])
  })
})

describe('words', () => {
  test.each<[string, Words[], string]>([
    [
      'a gap is a blank, a small one is not',
      [
        { text: 'trư', x: 80, y: 700 },
        { text: 'ờng', x: 98.5, y: 700 },
        { text: 'học', x: 119.5, y: 700 },
      ],
      'trường học',
    ],
    [
      'fonts that alternate inside a word',
      [
        { text: 'k', x: 80, y: 700 },
        { text: 'ế', x: 86, y: 700, bold: true },
        { text: 'hoạch', x: 95, y: 700 },
      ],
      'kế hoạch',
    ],
    [
      'a raised 2 behind a metre is a power',
      [
        { text: '300 m', x: 80, y: 700 },
        { text: '2', x: 110, y: 705, size: 7 },
        { text: 'sàn', x: 118, y: 700 },
      ],
      '300 m2 sàn',
    ],
  ])('%s', async (_name, words, text) => {
    expect((await read([{ words }])).text).toBe(text)
  })

  test('decomposed letters are composed', async () => {
    const reading = await readPdf(makePdf([{ words: body(LONG, 760) }], { decomposed: true }))
    expect(reading.text).toBe(LONG)
    expect(breaches(reading)).toEqual([])
  })

  test('words struck out are left off, with a warning', async () => {
    const reading = await read([
      { words: [{ text: 'đạt 90% 95% số hộ', x: 80, y: 700 }], strips: [[104, 703.2, 18, 0.8]] },
    ])
    expect(reading.text).toBe('đạt 95% số hộ')
    expect(reading.warnings).toMatchObject([{ code: 'struck-text', page: 1 }])
  })
})

describe('two columns', () => {
  const left = ['ỦY BAN NHÂN DÂN', 'HUYỆN MẪU', 'Số: 12/KH-UBND']
  const right = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Mẫu, ngày 05 tháng 3 năm 2024']
  const at = (lines: readonly string[], centre: number, drop: number): Words[] =>
    lines.map((text, i) => ({ text, x: centre - text.length * 3, y: 780 - drop - 18 * i, bold: i === 0 }))

  test.each([0, 7])('the left column comes before the right, base lines %d points apart', async (drop) => {
    const words = [...at(left, 150, 0), ...at(right, 400, drop), ...body(LONG, 690)]
    const texts = show(await read([{ words }])).map((line) => line.replace(/^\w+: /, ''))
    expect(texts.join(' ')).toBe([...left, ...right, LONG].join(' '))
    expect(texts.at(-1)).toBe(LONG)
    expect(texts).toContain('Số: 12/KH-UBND')
  })

  test('recipients on the left do not mix with the signature on the right', async () => {
    const recipients = ['Nơi nhận:', '- Như trên;', '- Các phòng thuộc huyện;', '- Lưu: VT.']
    const signature = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn Mẫu']
    const words = [
      ...body(LONG, 760),
      ...recipients.map((text, i) => ({ text, x: 80, y: 690 - 16 * i, size: 11 })),
      ...signature.map((text, i) => ({ text, x: 420 - text.length * 3, y: 690 - 24 * i, bold: true })),
    ]
    const texts = show(await read([{ words }])).map((line) => line.replace(/^\w+: /, ''))
    expect(texts).toEqual([LONG, ...recipients, ...signature])
  })
})

describe('notes', () => {
  const note = 'Theo số liệu điều tra của phòng chuyên môn.'
  const words: Words[] = [
    { text: 'Tỷ lệ của năm 2023', x: 80, y: 700 },
    { text: '1', x: 188, y: 705, size: 7 },
    { text: 'là 80%.', x: 198, y: 700 },
    { text: '1', x: 80, y: 63, size: 6 },
    { text: note, x: 85, y: 60, size: 9 },
    ...body(LONG, 660),
  ]

  test('a raised mark is no digit of the year before it; its note stands apart', async () => {
    const reading = await read([{ words, strips: [[80, 75, 140, 0.6]] }])
    expect(show(reading)).toEqual(['paragraph: Tỷ lệ của năm 2023 là 80%.', `paragraph: ${LONG}`, `note: ${note}`])
    expect(reading.marks).toEqual([{ at: 'Tỷ lệ của năm 2023'.length, note: '1' }])
    expect(reading.blocks.at(-1)).toMatchObject({ note: '1', page: 1 })
  })

  test('without a rule above it too; where numbers begin anew each mark keeps its own note', async () => {
    const other = words.map((word) => (word.text === note ? { ...word, text: 'Số liệu ước tính.' } : word))
    const reading = await read([{ words }, { words: other }])
    expect(reading.marks.map(({ note }) => note)).toEqual(['1', '1-2'])
    expect(reading.blocks.filter((block) => block.kind === 'note').map((block) => block.note)).toEqual(['1', '1-2'])
  })
})

describe('tables', () => {
  const xs = [80, 120, 300, 420]
  const put = (text: string, col: number, y: number, more: Partial<Words> = {}): Words => ({
    text,
    x: xs[col]! + 6,
    y,
    size: 10,
    ...more,
  })
  const head = (y: number): Words[] => [put('TT', 0, y), put('Chỉ tiêu', 1, y), put('Mức đạt', 2, y)]

  test('cells by ruled lines, merged ones with their spans, the lines of a cell one text', async () => {
    const reading = await read([
      {
        words: [
          ...body(LONG, 800),
          ...head(735),
          put('1', 0, 715),
          put('Tỷ lệ hộ dân có nước sạch ở', 1, 715),
          put('các xã vùng cao', 1, 702),
          put('≥ 95%', 2, 715),
          put('2', 0, 685),
          put('Số trường đạt chuẩn', 1, 685),
        ],
        strips: ruled(xs, [750, 725, 695, 675], (row, col) => row === 2 && col === 2),
      },
    ])
    expect(cells(reading)).toEqual({
      '0:0,0': 'TT',
      '0:0,1': 'Chỉ tiêu',
      '0:0,2': 'Mức đạt',
      '0:1,0': '1',
      '0:1,1': 'Tỷ lệ hộ dân có nước sạch ở các xã vùng cao',
      '0:1,2 2x1': '≥ 95%',
      '0:2,0': '2',
      '0:2,1': 'Số trường đạt chuẩn',
    })
    expect(reading.blocks[1]).toMatchObject({ kind: 'cell', page: 1, box: [80, 92, 120, 117] })
  })

  test('over pages: one table, the repeated head dropped, a row that the page cuts joined', async () => {
    const page = (words: Words[], ys: number[], number: number): PageOf => ({
      words: [...words, { text: String(number), x: 290, y: 30 }],
      strips: ruled(xs, ys),
    })
    const reading = await read([
      page(
        [...head(85), put('1', 0, 68), put('Tỷ lệ hồ sơ được giải quyết', 1, 68), put('95%', 2, 68)],
        [95, 78, 58],
        1,
      ),
      page(
        [...head(785), put('đúng hạn', 1, 768), put('2', 0, 750), put('Số xã', 1, 750), put('12', 2, 750)],
        [795, 778, 760, 740],
        2,
      ),
    ])
    expect(cells(reading)).toEqual({
      '0:0,0': 'TT',
      '0:0,1': 'Chỉ tiêu',
      '0:0,2': 'Mức đạt',
      '0:1,0': '1',
      '0:1,1': 'Tỷ lệ hồ sơ được giải quyết đúng hạn',
      '0:1,2': '95%',
      '0:2,0': '2',
      '0:2,1': 'Số xã',
      '0:2,2': '12',
    })
    expect(reading.blocks.filter(({ kind }) => kind === 'furniture')).toHaveLength(2)
  })

  test.each<[string, string, string, Record<string, string>]>([
    [
      'is joined by another column that goes on, where its first begins with a capital',
      'Sở Nội vụ và các đơn',
      'vị, địa phương',
      { '0:0,0': 'Nâng tỷ lệ hồ sơ\nTTHC đúng hạn', '0:0,1': 'Sở Nội vụ và các đơn vị, địa phương' },
    ],
    [
      'is none where no column goes on',
      'Sở Nội vụ và các đơn',
      'Sở Tài chính',
      {
        '0:0,0': 'Nâng tỷ lệ hồ sơ',
        '0:0,1': 'Sở Nội vụ và các đơn',
        '0:1,0': 'TTHC đúng hạn',
        '0:1,1': 'Sở Tài chính',
      },
    ],
  ])('a row cut by the page %s', async (_name, above, below, expected) => {
    const edges = [80, 300, 412]
    const page = (words: Words[], ys: number[], number: number): PageOf => ({
      words: [...words, { text: String(number), x: 290, y: 30 }],
      strips: ruled(edges, ys),
    })
    const at = (text: string, x: number, y: number): Words => ({ text, x, y, size: 10 })
    const reading = await read([
      page([at('Nâng tỷ lệ hồ sơ', 86, 68), at(above, 306, 68)], [78, 58], 1),
      page([at('TTHC đúng hạn', 86, 768), at(below, 306, 768), at('Việc hai', 86, 750)], [778, 760, 740], 2),
    ])
    expect(cells(reading)).toMatchObject(expected)
  })

  test('columns without rules, where several rows stand under each other', async () => {
    const rows = [
      ['STT', 'Chỉ tiêu', 'Đơn vị', 'Năm 2025'],
      ['1', 'Hộ dân có nước sạch', '%', '95'],
      ['2', 'Trường đạt chuẩn', 'trường', '120'],
      ['3', 'Đường được trải nhựa', 'km', '45,5'],
    ]
    const places = [80, 120, 320, 420]
    const words = rows.flatMap((row, r) => row.map((text, c) => ({ text, x: places[c]!, y: 700 - 18 * r })))
    const reading = await read([{ words: [...body(LONG, 780), ...words, ...body(NEXT, 610)] }])
    expect(Object.values(cells(reading))).toEqual(rows.flat())
    expect(show(reading)[0]).toBe(`paragraph: ${LONG}`)
    expect(show(reading).at(-1)).toBe(`paragraph: ${NEXT}`)
  })

  test('words turned by a quarter stand in their cell', async () => {
    const reading = await read([
      {
        words: [put('Chỉ tiêu', 1, 735), { text: 'Mức đạt', x: 360, y: 690, turn: 90, size: 10 }, put('Số xã', 1, 670)],
        strips: ruled(xs, [750, 680, 660]),
      },
    ])
    expect(cells(reading)).toEqual({ '0:0,1': 'Chỉ tiêu', '0:0,2': 'Mức đạt', '0:1,1': 'Số xã' })
  })

  test('a page set sideways is read turned; words along the edge of an upright page are furniture', async () => {
    const lines = body(LONG, 0)
    const sideways = lines.map(({ text }, i) => ({ text, x: 100 + 15.6 * i, y: 80, turn: 90 }))
    const turned = await read([{ words: sideways }])
    expect(show(turned)).toEqual([`paragraph: ${LONG}`])
    expect(turned.blocks[0]!.box!.slice(0, 2)).toEqual([80, 90.4])
    const stamped = await read([{ words: [...body(LONG, 760), { text: 'Ký số', x: 20, y: 300, turn: 90 }] }])
    expect(show(stamped)).toEqual([`paragraph: ${LONG}`, 'furniture: Ký số'])
  })

  test('a frame around one text is no table', async () => {
    const reading = await read([{ words: body(LONG, 740), strips: ruled([70, 520], [760, 690]) }])
    expect(show(reading)).toEqual([`paragraph: ${LONG}`])
  })
})

describe('what cannot be read', () => {
  const page: PageOf = { words: body(LONG, 760) }
  const failure = async (bytes: Uint8Array, password?: string): Promise<string> =>
    readPdf(bytes, password === undefined ? { ocr: false } : { password, ocr: false }).then(
      () => 'read',
      (error) => (error instanceof ReadError ? error.failure : String(error)),
    )

  test.each<[string, string, Uint8Array]>([
    ['no byte', 'empty', new Uint8Array()],
    ['no PDF', 'damaged', new TextEncoder().encode('<html></html>')],
    ['cut off', 'damaged', makePdf([page]).slice(0, 300)],
    ['a blank page', 'empty', makePdf([{}])],
    ['a picture of a page', 'needs-ocr', makePdf([{ picture: true }, { picture: true }])],
    [
      'a picture with a stamp',
      'needs-ocr',
      makePdf([{ picture: true, words: [{ text: 'Ký bởi: Nguyễn Văn A', x: 80, y: 90 }] }]),
    ],
    [
      'a picture with recognition gone wrong',
      'needs-ocr',
      makePdf([
        {
          picture: true,
          words: [760, 660, 560].flatMap((y) =>
            body(
              'Can cu Nghi qu9et so 12 cua H0i dcng nhan dan vc viec phe chuan ke hoach phat tricn kinh te xa hoi nam 2024 tren dja ban huycn',
              y,
            ),
          ),
        },
      ]),
    ],
    [
      'letters of no known encoding',
      'unsupported',
      makePdf([
        {
          words: [760, 660, 560].flatMap((y) => body(GARBLED, y)),
        },
      ]),
    ],
  ])('%s: %s', async (_name, expected, bytes) => {
    expect(await failure(bytes)).toBe(expected)
  })

  test('a page in letters of no known encoding among others is told of', async () => {
    const garbled = { words: [760, 660, 560].flatMap((y) => body(GARBLED, y)) }
    const reading = await readPdf(makePdf([{ words: body(LONG, 700) }, garbled]), { ocr: false })
    expect(show(reading)).toEqual([`paragraph: ${LONG}`])
    expect(reading.warnings).toMatchObject([{ code: 'garbled-page', page: 2 }])
  })

  test.each<[string, (text: string) => string]>([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ])('letters of %s are read as Unicode, before notes are looked for', async (_name, old) => {
    const text =
      'Phấn đấu đến hết năm 2025 có ít nhất 80% số xã đạt chuẩn và thu nhập bình quân tăng gấp đôi so với năm 2020 trên toàn địa bàn huyện'
    const reading = await readPdf(makePdf([{ words: body(old(text), 760) }]))
    expect(reading.text.replace(/\n/g, ' ')).toBe(text)
    expect(reading.warnings.map(({ code }) => code)).toEqual(['charset'])
  })

  test('a password is asked for, checked, and not needed where only the owner locked the file', async () => {
    const locked = makePdf([page], { userPassword: 'mat-khau' })
    expect(await failure(locked)).toBe('encrypted')
    expect(await failure(locked, 'sai')).toBe('encrypted')
    expect(await failure(locked, 'mat-khau')).toBe('read')
    expect(await failure(makePdf([page], { userPassword: '', ownerPassword: 'chu' }))).toBe('read')
  })

  test('a scanned page among others is a warning', async () => {
    const reading = await readPdf(makePdf([page, { picture: true }, page]), { ocr: false })
    expect(reading.warnings.map(({ code, page }) => [code, page])).toEqual([['scanned-page', 2]])
    expect(reading.pages).toBe(3)
  })

  test('bytes broken at random give a reading or a ReadError, never anything else', async () => {
    const whole = makePdf([page, page], {})
    let seed = 7
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % below
    }
    for (let round = 0; round < 60; round++) {
      const bytes = Uint8Array.from(whole)
      for (let i = 0; i < 1 + next(20); i++) bytes[next(bytes.length)] = next(256)
      expect(await failure(bytes)).toMatch(/^(?:read|damaged|empty|needs-ocr|encrypted|unsupported)$/)
    }
  })

  test('the same bytes read twice are the same', async () => {
    const bytes = makePdf([page, page])
    const [first, second]: Reading[] = [await readPdf(bytes), await readPdf(bytes)]
    expect(JSON.stringify(first)).toBe(JSON.stringify(second))
    expect(first!.blocks.every((block: Block) => block.page !== null)).toBe(true)
  })
})
