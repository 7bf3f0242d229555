/** Short notes on a made-up document → a valid extraction of it, with offsets found in its text. */
import { createHash } from 'node:crypto'
import { type Extraction, extractionSchema, type Target, type Task } from '../../src/model/record.ts'

type Part<T> = { readonly [key in keyof T]?: T[key] extends object | null ? Partial<T[key]> | T[key] : T[key] }

export interface Sketch {
  readonly path?: string
  readonly text: string
  readonly document?: Partial<Extraction['document']>
  readonly targets?: readonly (Part<Target> & { readonly quote: string })[]
  readonly tasks?: readonly (Part<Task> & { readonly quote: string })[]
  readonly warnings?: Extraction['warnings']
}

const NOBODY = { lead: [], coordinate: [], monitor: [] }

export const by = (end: string, inherited = false): Target['period'] => ({
  kind: 'by',
  start: null,
  end,
  text: `đến ${end}`,
  inherited,
  rule: null,
})
export const within = (start: string, end: string): Target['period'] => ({
  kind: 'within',
  start,
  end,
  text: `${start} - ${end}`,
  inherited: false,
  rule: null,
})

/** Throws when the sketch breaks the schema, so that no test runs on what the pipeline could not give. */
export function extractionOf(sketch: Sketch): Extraction {
  const { text } = sketch
  const sha256 = createHash('sha256').update(text).digest('hex')
  const id = sha256.slice(0, 16)
  const source = (quote: string, given: object = {}) => {
    const start = text.indexOf(quote)
    if (start < 0) throw new Error(`not in the text: ${quote}`)
    return { start, end: start + quote.length, quote, page: null, section: [], row: null, col: null, ...given }
  }
  return extractionSchema.parse({
    schema: 'muctieu/1',
    document: {
      id,
      path: sketch.path ?? 'ke-hoach.txt',
      bytes: Buffer.byteLength(text),
      sha256,
      media: 'text/plain',
      pages: null,
      genre: 'official',
      type: 'KH',
      number: null,
      issued: null,
      issuer: null,
      province: null,
      title: null,
      period: null,
      signer: null,
      cites: [],
      sections: [],
      ...sketch.document,
    },
    targets: (sketch.targets ?? []).map(({ quote, ...target }, i) => ({
      id: `${id}-t${i + 1}`,
      kind: 'target',
      level: null,
      excludes: null,
      baseline: null,
      period: null,
      parent: null,
      equivalents: [],
      rules: ['share'],
      confidence: 0.9,
      ...target,
      agencies: { ...NOBODY, ...target.agencies },
      indicator: { text: quote, id: null, name: null, unit: null, ...target.indicator },
      value: {
        text: quote,
        comparator: '=',
        low: null,
        high: null,
        unit: null,
        measure: 'level',
        per: null,
        outof: null,
        base: null,
        ...target.value,
      },
      source: source(quote, target.source),
    })),
    tasks: (sketch.tasks ?? []).map(({ quote, ...task }, i) => ({
      id: `${id}-n${i + 1}`,
      text: quote,
      period: null,
      output: null,
      targets: [],
      rules: ['assign'],
      confidence: 0.8,
      ...task,
      agencies: { ...NOBODY, ...task.agencies },
      source: source(quote, task.source),
    })),
    warnings: sketch.warnings ?? [],
  })
}

const agency = (text: string, id: string | null = null) => ({ text, id })

/** A plan of 2023 of Đắk Lắk: four targets (one a part of another), one result, one task. */
export const PLAN: Sketch = {
  path: 'plans/dak-lak-2023.txt',
  text: [
    'ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK',
    'KẾ HOẠCH',
    'Cải cách hành chính tỉnh Đắk Lắk năm 2023',
    'I. MỤC TIÊU',
    '- Tối thiểu 80% hồ sơ được nộp trực tuyến; trong đó 40% ở cấp xã.',
    '- Đến năm 2025, trồng 1.500 ha rừng, do Sở Nông nghiệp và Môi trường chủ trì.',
    '- Giảm từ 1,2% đến 2% biên chế. Năm 2022 đã đạt 86,14 điểm.',
    '- Thu ngân sách 12.500 tỷ đồng.',
    'II. NHIỆM VỤ',
    'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính trình đề án trước ngày 30/6/2023.',
  ].join('\n'),
  document: {
    number: '15/KH-UBND',
    issued: '2023-01-12',
    issuer: { text: 'Ủy ban nhân dân tỉnh Đắk Lắk', id: 'ubnd-tinh', level: 'province' },
    province: { name: 'Đắk Lắk', code: '66', successor: 'Đắk Lắk' },
    title: 'Cải cách hành chính tỉnh Đắk Lắk năm 2023',
    period: { start: '2023-01-01', end: '2023-12-31' },
    cites: [{ number: '30/2020/NĐ-CP', type: 'NĐ', issued: null, issuer: null, title: null }],
    sections: [{ label: 'I', title: 'MỤC TIÊU', depth: 1, start: 82, end: 300 }],
  },
  targets: [
    {
      quote: 'Tối thiểu 80% hồ sơ được nộp trực tuyến',
      indicator: {
        text: 'hồ sơ được nộp trực tuyến',
        id: 'ho-so-truc-tuyen',
        name: 'Tỷ lệ hồ sơ trực tuyến',
        unit: '%',
      },
      value: { text: 'Tối thiểu 80%', comparator: '>=', low: 80, unit: '%' },
      period: within('2023-01-01', '2023-12-31'),
      source: { section: ['I'], page: 1 },
      rules: ['share', 'bound.at-least'],
    },
    {
      quote: '40% ở cấp xã',
      indicator: { text: 'hồ sơ được nộp trực tuyến' },
      value: { text: '40%', low: 40, unit: '%' },
      level: 'commune',
      period: { ...within('2023-01-01', '2023-12-31'), inherited: true },
    },
    {
      quote: 'Đến năm 2025, trồng 1.500 ha rừng',
      indicator: { text: 'rừng được trồng' },
      value: { text: '1.500 ha', low: 1500, unit: 'ha', base: { low: 15_000_000, high: null, unit: 'm2' } },
      period: by('2025-12-31'),
      agencies: { lead: [agency('Sở Nông nghiệp và Môi trường', 'so-nnmt')] },
    },
    {
      quote: 'Giảm từ 1,2% đến 2% biên chế',
      indicator: { text: 'biên chế' },
      value: { text: 'Giảm từ 1,2% đến 2%', comparator: 'between', low: 1.2, high: 2, unit: '%', measure: 'decrease' },
      period: within('2023-01-01', '2023-12-31'),
      excludes: 'biên chế ngành y tế',
      baseline: { start: '2022-01-01', end: '2022-12-31', low: null, text: 'năm 2022' },
      equivalents: [{ text: '(28 biên chế)', low: 28, unit: 'biên chế', measure: 'decrease' }],
      confidence: 0.42,
    },
    {
      quote: 'Năm 2022 đã đạt 86,14 điểm',
      kind: 'result',
      indicator: { text: 'chỉ số' },
      value: { text: '86,14 điểm', low: 86.14, unit: 'điểm' },
      period: within('2022-01-01', '2022-12-31'),
    },
    {
      quote: 'Thu ngân sách 12.500 tỷ đồng',
      indicator: { text: 'Thu ngân sách' },
      value: { text: '12.500 tỷ đồng', low: 12500, unit: 'tỷ đồng', base: { low: 12.5e12, high: null, unit: 'đồng' } },
      period: { kind: 'recurring', start: null, end: null, text: 'hằng năm', inherited: false, rule: 'FREQ=YEARLY' },
    },
  ],
  tasks: [
    {
      quote: 'Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính trình đề án trước ngày 30/6/2023',
      text: 'trình đề án',
      agencies: { lead: [agency('Sở Nội vụ', 'so-noi-vu')], coordinate: [agency('Sở Tài chính', 'so-tai-chinh')] },
      period: by('2023-06-29'),
      output: 'Đề án',
      source: { section: ['II'] },
    },
  ],
  warnings: [{ code: 'odd-page', message: 'Trang 2 trống', page: 2 }],
}

/** A short plan of Bình Định (part of Gia Lai since 2025) whose words would run as formulas in a spreadsheet. */
export const OTHER: Sketch = {
  path: 'plans/binh-dinh.txt',
  text: '=CMD() là lời mở đầu.\n+ Đến năm 2030, 95% hộ dân dùng nước sạch.\n@hộ nghèo giảm 0,5 điểm mỗi năm.',
  document: {
    number: '21/NQ-HĐND',
    type: 'NQ',
    province: { name: 'Bình Định', code: '52', successor: 'Gia Lai' },
    title: '=HYPERLINK("http://example.org";"Nghị quyết, phát triển")',
  },
  targets: [
    {
      quote: '+ Đến năm 2030, 95% hộ dân dùng nước sạch',
      indicator: { text: '-hộ dân dùng nước sạch' },
      value: { text: '95%', low: 95, unit: '%' },
      period: by('2030-12-31'),
    },
    {
      quote: '@hộ nghèo giảm 0,5 điểm',
      indicator: { text: '@hộ nghèo' },
      value: { text: 'giảm 0,5 điểm', low: -0.5, unit: 'điểm' },
      period: { kind: 'recurring', start: null, end: null, text: 'mỗi năm', inherited: false, rule: 'FREQ=YEARLY' },
    },
  ],
}
