import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numberText, periodText, valueText } from '../../src/cli/describe.ts'
import { en } from '../../src/cli/messages/en.ts'
import { vi } from '../../src/cli/messages/vi.ts'
import { table } from '../../src/cli/table.ts'
import { cut, displayWidth, pad, plain, wrap } from '../../src/cli/width.ts'
import type { TargetValue } from '../../src/model/record.ts'

test.each([
  ['tiếng Việt', 10],
  ['tiếng Việt'.normalize('NFD'), 10],
  ['', 0],
  ['計画', 4],
  ['a\u200bb', 2],
])('%j takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width))

test('cut keeps to the width, and to whole letters', () => {
  expect(cut('hồ sơ trực tuyến', 8)).toBe('hồ sơ t…')
  expect(cut('hồ sơ', 5)).toBe('hồ sơ')
  expect(cut('計画計画', 4)).toBe('計…')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, width) => {
      expect(displayWidth(cut(text, width))).toBeLessThanOrEqual(width)
      expect(displayWidth(pad(cut(text, width), width, 'left'))).toBe(width)
    }),
  )
})

test('plain leaves nothing that steers a terminal', () => {
  expect(plain('a\x1b[31m\tb\n\u202ec\x07')).toBe('a[31m bc'.replace(' bc', ' b c'))
})

test('wrap breaks between words and loses none', () => {
  const text = 'Tối thiểu 80% hồ sơ được nộp trực tuyến; trong đó 40% ở cấp xã.'
  const lines = wrap(text, 20)
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(20)
  expect(lines.join(' ')).toBe(text)
})

describe('a table', () => {
  const columns = [
    { head: 'Chữ', least: 5, cell: (row: readonly [string, string, string]) => row[0] },
    { head: 'Số', side: 'right' as const, cell: (row: readonly [string, string, string]) => row[1] },
    { head: 'Thêm', spare: 1, cell: (row: readonly [string, string, string]) => row[2] },
  ]

  test('puts numbers to the right and leaves empty columns out', () => {
    expect(
      table(
        columns,
        [
          ['một', '1', ''],
          ['hai', '12', ''],
        ],
        40,
      ),
    ).toEqual(['Chữ  Số', '───  ──', 'một   1', 'hai  12'])
  })

  test('cuts what may be cut, then drops what can be spared', () => {
    const rows = [['rất nhiều chữ ở đây', '12', 'thêm nữa']] as const
    expect(table(columns, rows, 25)[2]).toBe('rất nhiều…   12  thêm nữa')
    expect(table(columns, rows, 16)[2]).toBe('rất nhiều c…  12')
    expect(table(columns, rows, 4)[2]).toBe('rất…   12')
  })
})

const value = (given: Partial<TargetValue>): TargetValue => ({
  text: 'x',
  comparator: '=',
  low: null,
  high: null,
  unit: null,
  measure: 'level',
  per: null,
  outof: null,
  base: null,
  ...given,
})

test.each([
  [{ low: 80, unit: '%', comparator: '>=' }, '≥ 80 %', '≥ 80 %'],
  [{ high: 5, unit: '%', comparator: '<' }, '< 5 %', '< 5 %'],
  [{ low: 1.2, high: 2, unit: '%', comparator: 'between', measure: 'decrease' }, 'giảm 1,2–2 %', 'down 1.2–2 %'],
  [{ low: 1234567.5, unit: 'tỷ đồng' }, '1.234.567,5 tỷ đồng', '1,234,567.5 tỷ đồng'],
  [{ low: 43, outof: 63, unit: 'hạng' }, '43/63 hạng', '43/63 hạng'],
  [{ low: 2, measure: 'multiple', unit: 'lần' }, 'gấp 2 lần', 'times 2 lần'],
  [{ low: 3, per: 'year', measure: 'increase', unit: '%', comparator: '~' }, 'tăng ~ 3 % mỗi năm', 'up ~ 3 % a year'],
  [{}, '?', '?'],
] as const)('%j reads %s', (given, vietnamese, english) => {
  expect(valueText(value(given), 'vi', vi)).toBe(vietnamese)
  expect(valueText(value(given), 'en', en)).toBe(english)
})

test.each([
  [0, '0'],
  [-1234.5, '-1.234,5'],
  [999, '999'],
  [1e21, '1e+21'],
])('%d is %s', (number, text) => expect(numberText(number, 'vi')).toBe(text))

const period = (
  kind: 'by' | 'within' | 'ongoing' | 'recurring' | 'conditional',
  start: string | null,
  end: string | null,
  text: string | null = null,
) => ({ kind, start, end, text })
test.each([
  [null, ''],
  [period('by', null, '2025-06-29'), '29/06/2025'],
  [period('by', null, '2025-12-31'), 'đến 2025'],
  [period('within', '2025-01-01', '2025-12-31'), '2025'],
  [period('within', '2021-01-01', '2025-12-31'), '2021–2025'],
  [period('within', '2024-04-01', '2024-06-30'), 'quý II/2024'],
  [period('within', '2024-02-01', '2024-02-29'), 'tháng 2/2024'],
  [period('within', '2024-05-01', '2024-07-31'), '01/05/2024–31/07/2024'],
  [period('within', '2024-04-02', '2024-06-30'), '02/04/2024–30/06/2024'],
  [period('within', '2024-04-01', '2025-06-30'), '01/04/2024–30/06/2025'],
  [period('within', '2024-04-01', '2024-04-01'), '01/04/2024'],
  [period('ongoing', null, null), 'thường xuyên'],
  [period('recurring', null, null, 'hằng quý'), 'hằng quý'],
  [period('conditional', null, null), 'có điều kiện'],
])('%j reads %j', (given, text) => expect(periodText(given, 'vi', vi)).toBe(text))

test('both languages say something for every key', () => {
  const empty: string[] = []
  const visit = (path: string, a: unknown, b: unknown): void => {
    if (typeof a !== 'object' || a === null || Array.isArray(a) || /headings|explain.slots/.test(path)) return
    for (const key of Object.keys(a)) {
      const [left, right] = [(a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]]
      if (left === null) continue
      if (right === undefined || typeof left !== typeof right) empty.push(`${path}.${key}`)
      else visit(`${path}.${key}`, left, right)
    }
  }
  visit('', vi, en)
  expect(empty).toEqual([])
})
