import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { structure } from '../../src/structure/index.ts'
import { type Entry, readingOf } from './builder.ts'
import { expectOutline } from './contract.ts'
import { registry } from './registry.ts'

const words = fc.constantFrom(
  ...[
    'KẾ HOẠCH',
    'QUYẾT ĐỊNH',
    'PHỤ LỤC I',
    'I. MỤC TIÊU',
    '1. Hạ tầng: 90% xã',
    'a) Rà soát;',
    '- Đến năm 2025:',
    '(1)',
    'Phần I',
  ],
  ...[
    'Nơi nhận:',
    'TM. ỦY BAN NHÂN DÂN',
    'Căn cứ Luật Đất đai;',
    'Số: 5/KH-UBND',
    'TT',
    'Chỉ tiêu',
    'ĐVT',
    'Năm 2025',
    'Cơ quan chủ trì',
  ],
  ...[
    '1',
    'II',
    '%',
    '≥ 90',
    'Sở Y tế',
    'UBND tỉnh Sơn La vừa ban hành Kế hoạch số 5',
    '(Kèm theo Quyết định số 3)',
    'x',
    '…',
    '\n',
    'Điều 1.\nBan hành',
  ],
)
const place = fc.record({
  table: fc.nat(2),
  row: fc.integer({ min: -1, max: 5 }),
  col: fc.integer({ min: 0, max: 4 }),
  rowspan: fc.integer({ min: 1, max: 3 }),
  colspan: fc.integer({ min: 1, max: 3 }),
})
const entry: fc.Arbitrary<Entry> = fc.tuple(
  fc.oneof(
    words,
    fc.string({ maxLength: 30 }),
    fc.tuple(words, words).map((both) => both.join(' ')),
  ),
  fc.record(
    {
      kind: fc.constantFrom('paragraph', 'heading', 'item', 'note', 'caption', 'furniture'),
      bold: fc.boolean(),
      centred: fc.boolean(),
      page: fc.option(fc.integer({ min: 1, max: 3 })),
      note: fc.constantFrom('1', '2', null),
      cell: fc.option(place, { freq: 2 }),
    },
    { requiredKeys: [] },
  ),
)

describe('structure', () => {
  test('is total and keeps its contract over anything', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const reading = readingOf(entries.filter(([text]) => /\S/.test(text as string)))
        const outline = structure(reading, registry)
        expectOutline(outline)
        expect(structure(reading, registry)).toEqual(outline)
      }),
      { numRuns: 400 },
    )
  })

  test('an empty reading gives an empty outline', () => {
    const outline = structure(readingOf([]), registry)
    expect(outline).toMatchObject({ passages: [], sections: [], tables: [] })
  })

  test('takes time in proportion to the text', () => {
    const long = (count: number): Entry[] =>
      Array.from(
        { length: count },
        (_, n) => `${n % 7 === 0 ? `${n}. ` : ''}Rà soát các nhiệm vụ được giao theo kế hoạch thứ ${n}; `,
      )
    const time = (count: number): number => {
      const reading = readingOf(long(count))
      structure(reading, registry)
      const from = performance.now()
      structure(reading, registry)
      return performance.now() - from
    }
    expect(time(8000)).toBeLessThan(Math.max(400, time(1000) * 40))
  })
})
