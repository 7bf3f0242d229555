import { describe, expect, test } from 'vitest'
import type { Attributes, Mention } from '../../src/model/mention.ts'
import { fold } from '../../src/model/text.ts'
import { figures } from '../../src/recognise/readers/number.ts'
import { numeral } from '../../src/recognise/readers/numeral.ts'
import { readers } from '../../src/recognise/readers.ts'

const part = (attributes: Attributes, kind = 'amount', width = 1): Mention => ({
  start: 0,
  end: width,
  kind,
  rule: 'x.y',
  attributes,
  parts: [],
})
const read = (
  name: string,
  text: string,
  parts: readonly Mention[] = [],
  named: Readonly<Record<string, Mention>> = {},
) => readers[name]!({ text, folded: fold(text), parts, named })

describe('figures in Vietnamese writing', () => {
  test.each<[string, number | null]>([
    ['5', 5],
    ['05', 5],
    ['100', 100],
    ['2024', 2024],
    ['1.500', 1500],
    ['12.500', 12500],
    ['1.234.567', 1234567],
    ['1,2', 1.2],
    ['62,5', 62.5],
    ['0,15', 0.15],
    ['328.782,902', 328782.902],
    ['1.234.567,5', 1234567.5],
    ['18.5', 18.5],
    ['95.24', 95.24],
    ['1.2345', 1.2345],
    ['0.125', 0.125],
    ['68,457', 68.457],
    ['1,234,567', 1234567],
    ['1,234,567.8', 1234567.8],
    ['1,234.5', 1234.5],
    ['1 500', 1500],
    ['1.2.3', null],
    ['1,2,3', null],
    ['12.34.567', null],
    ['', null],
    ['4G', null],
    ['-5', null],
  ])('%s → %s', (text, expected) => {
    expect(figures(text)).toBe(expected)
  })
})

describe('numbers in words', () => {
  test.each<[string, number | null, boolean?]>([
    ['một', 1],
    ['Ba', 3],
    ['bốn', 4],
    ['mười', 10],
    ['mười lăm', 15],
    ['mười một', 11],
    ['hai mươi', 20],
    ['hai mươi mốt', 21],
    ['hai mươi tư', 24],
    ['ba mươi lăm', 35],
    ['hai lăm', 25],
    ['năm chục', 50],
    ['một trăm', 100],
    ['trăm', 100],
    ['một trăm linh năm', 105],
    ['hai trăm lẻ ba', 203],
    ['ba trăm mười hai', 312],
    ['chín trăm chín mươi chín', 999],
    ['một nghìn', 1000],
    ['hai ngàn ba trăm', 2300],
    ['năm vạn', 50000],
    ['ba triệu', 3000000],
    ['một tỷ hai trăm triệu', 1200000000],
    ['hai mươi nghìn năm trăm', 20500],
    ['5 triệu', 5000000],
    ['một triệu rưỡi', 1500000],
    ['hai rưỡi', 2.5],
    ['một nửa', 0.5, true],
    ['nửa', 0.5, true],
    ['hơn nửa', 0.5, true],
    ['hai phần ba', 2 / 3, true],
    ['ba phần tư', 0.75, true],
    ['một phần năm', 0.2, true],
    ['chín phần mười', 0.9, true],
    ['1/2', 0.5, true],
    ['2 / 3', 2 / 3, true],
    ['1/0', null],
    ['một chục', 10],
    ['mười mươi', null],
    ['một mươi', null],
    ['ba hai', null],
    ['mười mười', null],
    ['phần', null],
    ['nhiều', null],
    ['', null],
  ])('%s → %s', (text, low, fraction = false) => {
    expect(numeral(text)).toEqual(low === null ? null : { low, fraction })
  })
})

describe('fractions, ranges, sides', () => {
  const amount = (low: number, more: Attributes = {}) => part({ low, comparator: '=', ...more })
  test.each<[string, string, readonly Mention[], Attributes | null]>([
    ['number', '1.500', [], { low: 1500 }],
    ['number', '1.2.3', [], null],
    ['numeral', 'hai mươi', [], { low: 20 }],
    ['numeral', 'một nửa', [], { low: 0.5, fraction: true }],
    ['numeral', 'nhiều', [], null],
    ['fraction', '43/63', [], { low: 43, outof: 63 }],
    ['fraction', '8,5 / 10', [], { low: 8.5, outof: 10 }],
    ['fraction', '5/0', [], null],
    ['fraction', '1/2/2024', [], null],
    ['at-least', 'tối thiểu 80%', [amount(80)], { comparator: '>=', low: 80, high: null }],
    ['more-than', 'trên 80%', [amount(80)], { comparator: '>', low: 80, high: null }],
    ['at-most', 'không quá 5%', [amount(5)], { comparator: '<=', low: null, high: 5 }],
    ['less-than', 'dưới 5%', [amount(5)], { comparator: '<', low: null, high: 5 }],
    ['at-least', 'tối thiểu', [], null],
    [
      'at-most',
      'không quá 5 - 7%',
      [amount(5, { high: 7, comparator: 'between' })],
      { comparator: '<=', low: null, high: 7 },
    ],
    ['rank-group', 'nhóm 20', [part({ low: 20 })], { low: null, high: 20 }],
    ['rank-place', 'thứ 43/63', [part({ low: 43, outof: 63 })], { low: 43 }],
    ['rank-place', 'thứ 1,5', [part({ low: 1.5 })], null],
    ['numeral-share', 'một nửa', [part({ low: 0.5, fraction: true })], { low: 50, unit: '%' }],
    ['numeral-share', 'ba', [part({ low: 3 })], null],
    ['tiers', 'cấp tỉnh, huyện, xã', [], { levels: ['province', 'district', 'commune'] }],
    [
      'measure',
      'triệu đồng / người / năm',
      [part({ unit: 'triệu đồng' }, 'unit', 10)],
      { unit: 'triệu đồng/người/năm' },
    ],
    ['measure', '%/năm', [part({ unit: '%' }, 'unit')], { unit: '%', per: 'year' }],
    ['measure', 'tỷ', [part({ unit: 'tỷ đồng' }, 'unit', 2)], { unit: 'tỷ đồng' }],
  ])('%s of %j', (name, text, parts, expected) => {
    const found = read(name, text, parts)
    if (expected === null) expect(found).toBeNull()
    else expect(found).toMatchObject(expected)
  })

  test.each<[number, number, Attributes | null]>([
    [2, 3, { low: 2, high: 3 }],
    [3, 2, null],
    [2, 2, null],
  ])('a range from %d to %d', (low, high, expected) => {
    const named = { low: part({ low }), high: part({ low: high }) }
    const found = read('range', '', [named.low, named.high], named)
    if (expected) expect(found).toMatchObject(expected)
    else expect(found).toBeNull()
  })

  test('from one level to another', () => {
    const named = { from: part({ low: 73, unit: '%' }), to: part({ low: 80, unit: '%' }) }
    expect(read('from-to', '', [named.from, named.to], named)).toMatchObject({
      low: 80,
      baseline: 73,
      unit: '%',
      comparator: '=',
    })
  })
})

describe('calendar time', () => {
  test.each<[string, string, [string | null, string | null] | null]>([
    ['date', '20/6/2024', ['2024-06-20', '2024-06-20']],
    ['date', '20.6.2024', ['2024-06-20', '2024-06-20']],
    ['date', '05-01-2025', ['2025-01-05', '2025-01-05']],
    ['date', 'ngày 20 tháng 6 năm 2024', ['2024-06-20', '2024-06-20']],
    ['date', 'Ngày 20\ntháng 6  năm 2024', ['2024-06-20', '2024-06-20']],
    ['date', '29/2/2024', ['2024-02-29', '2024-02-29']],
    ['date', '29/2/2023', null],
    ['date', '31/4/2024', null],
    ['date', '20/13/2024', null],
    ['year', 'năm 2025', ['2025-01-01', '2025-12-31']],
    ['year', '2021 - 2025', ['2021-01-01', '2025-12-31']],
    ['year', '2025 - 2021', null],
    ['year', '1200', null],
    ['term', 'nhiệm kỳ 2020 - 2025', ['2020-01-01', '2025-12-31']],
    ['term', '2021-25', ['2021-01-01', '2025-12-31']],
    ['term', 'giai đoạn 2025', null],
    ['month', 'tháng 6/2024', ['2024-06-01', '2024-06-30']],
    ['month', 'tháng 2 năm 2024', ['2024-02-01', '2024-02-29']],
    ['month', '06/2025', ['2025-06-01', '2025-06-30']],
    ['month', 'tháng 10, 11 và 12 năm 2024', ['2024-10-01', '2024-12-31']],
    ['month', 'tháng 12', [null, null]],
    ['month', 'tháng 13/2024', null],
    ['quarter', 'quý II/2024', ['2024-04-01', '2024-06-30']],
    ['quarter', 'Quý 3 năm 2024', ['2024-07-01', '2024-09-30']],
    ['quarter', 'quý III, IV năm 2024', ['2024-07-01', '2024-12-31']],
    ['quarter', 'quý IV', [null, null]],
    ['half-year', '6 tháng đầu năm 2024', ['2024-01-01', '2024-06-30']],
    ['half-year', '9 tháng đầu năm 2024', ['2024-01-01', '2024-09-30']],
    ['half-year', 'sáu tháng cuối năm 2024', ['2024-07-01', '2024-12-31']],
    ['half-year', '6 tháng cuối năm', [null, null]],
  ])('%s of %j', (name, text, expected) => {
    const found = read(name, text)
    expect(found && [found.start ?? null, found.end ?? null]).toEqual(expected)
  })

  test('without a year the months are told', () => {
    expect(read('quarter', 'quý IV')).toMatchObject({ first: 10, last: 12 })
    expect(read('half-year', '6 tháng cuối năm')).toMatchObject({ first: 7, last: 12 })
    expect(read('month', 'tháng 12')).toMatchObject({ first: 12, last: 12 })
  })

  test('the year of a part counts', () => {
    expect(read('quarter', 'quý I cùng năm', [part({ start: '2024-01-01', end: '2024-12-31' }, 'year')])).toMatchObject(
      {
        start: '2024-01-01',
        end: '2024-03-31',
      },
    )
  })
})
