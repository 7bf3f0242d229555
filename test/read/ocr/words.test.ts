import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/model/reading.ts'
import type { OcrWord } from '../../../src/read/ocr/engine.ts'
import { legible, withoutEdges, written } from '../../../src/read/ocr/legible.ts'
import { baseOf, glyphsOf, sizeOf } from '../../../src/read/ocr/letters.ts'
import { type ScannedPage, settledSizes, sheetOf } from '../../../src/read/ocr/scanned.ts'
import { assured } from '../../../src/read/ocr/trust.ts'
import { linesOfTsv } from '../../../src/read/ocr/tsv.ts'
import { wordsOf } from './pictures.ts'

const at = wordsOf({ confidence: 0.95, top: 100, bottom: 120 })
/** Words side by side, `gap` apart. */
const line = (text: string, confidence = 0.95, gap = 12): OcrWord[] => {
  let x = 100
  return text.split(' ').map((word) => {
    const left = x
    x += word.length * 10 + gap
    return at(word, left, left + word.length * 10, confidence)
  })
}
const text = (words: readonly OcrWord[]): string => words.map((word) => word.text).join(' ')

describe('what the engine puts out', () => {
  test('is parted into pages and lines', () => {
    const tsv = [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      '1\t1\t0\t0\t0\t0\t0\t0\t100\t50\t-1\t',
      '5\t1\t1\t1\t1\t1\t10\t20\t30\t12\t96.5\tđạt',
      '5\t1\t1\t1\t1\t2\t45\t20\t30\t12\t50\t97,5%',
      '5\t1\t1\t1\t2\t1\t10\t40\t30\t12\t-1\tvà',
      '5\t3\t1\t1\t1\t1\t0\t0\t9\t9\t90\t ',
      '5\t9\t1\t1\t1\t1\t0\t0\t9\t9\t90\tx',
    ].join('\n')
    expect(linesOfTsv(tsv, 3)).toEqual([
      [
        [
          { text: 'đạt', confidence: 0.965, left: 10, top: 20, right: 40, bottom: 32 },
          { text: '97,5%', confidence: 0.5, left: 45, top: 20, right: 75, bottom: 32 },
        ],
        [{ text: 'và', confidence: 0, left: 10, top: 40, right: 40, bottom: 52 }],
      ],
      [],
      [],
    ])
  })
  test.each([
    ['51/⁄2025/TT-BCA', '51/2025/TT-BCA'],
    ['15/NO-CP', '15/NQ-CP'],
    ['79/2024/7T-BCA', '79/2024/TT-BCA'],
    ['14/QÐ-UBND', '14/QĐ-UBND'],
    ['NO-CP', 'NO-CP'],
    ['năm 2023 ; đạt', 'năm 2023; đạt'],
    ['(năm 2023 ) , và', '(năm 2023), và'],
    ['từ 80- 85 %', 'từ 80 - 85 %'],
    ['_lãnh đạo', 'lãnh đạo'],
    ['- . Phối hợp', '- Phối hợp'],
  ])('%s is written %s', (read, expected) => {
    expect(text(written(line(read), 16))).toBe(expected)
  })
  test('a stroke joins words that touch and no others', () => {
    expect(text(written([at('Mẫu/', 100, 140), at('năm', 144, 180)], 16))).toBe('Mẫu/năm')
    expect(text(written([at('Mẫu/', 100, 140), at('năm', 160, 190)], 16))).toBe('Mẫu/ năm')
  })
  test('a tall stroke alone at the head of a note is its label', () => {
    const note = (first: string, second: string) =>
      text(written([at(first, 80, 86, 0.9, 90, 120), at(second, 100, 140)], 16))
    expect(note('I', 'Theo')).toBe('1 Theo')
    expect(note('I', 'MỤC')).toBe('I MỤC')
  })
})

describe('what is no writing', () => {
  test.each([
    ['Đến năm 2025 đạt 80%', 0.5, 'Đến năm 2025 đạt 80%'],
    ['- Sở Y tế', 0.9, '- Sở Y tế'],
    ['¬ ~ `', 0.3, ''],
    ['ˆ', 0.97, ''],
    ['CÔN? 2u', 0.5, ''],
    ['N* x lb ĐẾN', 0.2, ''],
    ['thống nhất toàn quốc', 0.3, 'thống nhất toàn quốc'],
  ])('%s read with %d', (read, confidence, expected) => {
    expect(text(legible(line(read, confidence)))).toBe(expected)
  })
  test('scraps beyond the margins go, page numbers stay', () => {
    const body = line('một hai ba bốn năm')
    const scrap = [at('4', 900, 910)]
    const number = [at('2', 180, 190)]
    expect(withoutEdges([body, scrap, number], [], 20)).toEqual([body, [], number])
    expect(withoutEdges([body, scrap], [{ left: 50, top: 0, right: 950, bottom: 50 }], 20)).toEqual([body, scrap])
  })
})

describe('letters on a line', () => {
  test.each([
    ['năm', 0.69 + 0.01],
    ['Hồ', 0.727 + 0.01],
    ['quy', 0.47 + 0.214],
    ['2025', 0.662 + 0.009],
    ['ỦY', 0.86 + 0.005],
  ])('%s tells its size', (word, height) => {
    expect(sizeOf([at(word, 0, 40, 0.9, 100, 100 + 14 * height)])).toBeCloseTo(14, 1)
  })
  test('a dash tells none', () => {
    expect(sizeOf([at('-', 0, 5)])).toBeNull()
  })
  test('words of one line stand on one base line', () => {
    const words = [at('quy', 0, 30, 0.9, 93.4, 103), at('mô', 35, 55, 0.9, 90.3, 100.1)]
    expect(baseOf(words, 14)).toBeCloseTo(100, 0)
  })
  test('characters share their word’s width, and words stay apart', () => {
    const glyphs = glyphsOf([at('đạt', 0, 24), at('80%', 25, 50)], 14, 100, false)
    expect(glyphs.map(({ text: sign }) => sign).join('')).toBe('đạt80%')
    expect(glyphs[3]!.spaced).toBe(true)
    expect(glyphs[3]!.left - glyphs[2]!.right).toBeGreaterThan(2)
    expect(glyphs.every((glyph, i) => i === 0 || glyph.left >= glyphs[i - 1]!.right - 1e-9)).toBe(true)
  })
  test('sizes that scatter are one size, others keep theirs', () => {
    const settle = settledSizes([
      [14.1, 300],
      [13.6, 200],
      [14.4, 100],
      [10.1, 60],
      [10.3, 50],
    ])
    expect([14.1, 13.6, 14.4, 10.1, 10.3].map(settle)).toEqual([14, 14, 14, 10.25, 10.25])
  })
})

const blockOf = (start: number, end: number, box: readonly [number, number, number, number]) =>
  ({
    start,
    end,
    kind: 'paragraph',
    depth: null,
    page: 1,
    box,
    cell: null,
    note: null,
    bold: false,
    centred: false,
  }) as const

describe('confidence', () => {
  const words = [
    at('Đạt', 50, 70, 0.9),
    at('97,5%', 75, 100, 0.6),
    at('và', 105, 115, 0.3),
    at('97,5%', 50, 75, 0.95, 140, 152),
  ]
  const page: ScannedPage = {
    width: 595,
    height: 842,
    rules: { level: [], upright: [] },
    skipped: 1,
    lines: words.map((word) => ({ words: [word], bold: false, raised: [] })),
  }
  const reading: Reading = {
    media: 'application/pdf',
    text: 'Đạt 97,5% và\n97,5%',
    blocks: [blockOf(0, 12, [48, 98, 120, 122]), blockOf(13, 18, [48, 138, 80, 154])],
    marks: [],
    pages: 1,
    meta: null,
    warnings: [],
  }
  const sure = assured(reading, new Map([[1, page]]))
  test('is that of a block’s words', () => {
    expect(sure.blocks.map(({ confidence }) => confidence)).toEqual([0.63, 0.95])
  })
  test('marks doubtful words at their places, numbers sooner', () => {
    expect(sure.doubts).toEqual([
      { start: 4, end: 9, page: 1, confidence: 0.6 },
      { start: 10, end: 12, page: 1, confidence: 0.3 },
    ])
  })
  test('is told in warnings', () => {
    expect(sure.warnings.map(({ code, page: number }) => [code, number])).toEqual([
      ['ocr-low-confidence', 1],
      ['ocr-skipped', 1],
      ['ocr-number', 1],
    ])
    expect(sure.warnings[2]!.message).toContain('“97,5%”')
  })
  test('a reading without scanned pages stays as it is', () => {
    expect(assured(reading, new Map())).toBe(reading)
  })
  test('a scanned page is a sheet like any other', () => {
    const sheet = sheetOf(page, 3)
    expect([sheet.number, sheet.width, sheet.glyphs.length]).toEqual([3, 595, 15])
  })
})
