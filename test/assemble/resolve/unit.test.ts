import { expect, test } from 'vitest'
import { unitBase } from '../../../src/assemble/resolve/unit.ts'
import { loadRulebook } from '../../../src/rulebook/index.ts'

const base = unitBase(loadRulebook('rules').registry)

test.each<[number, string, number, string]>([
  [1.5, 'tỷ đồng', 1_500_000_000, 'đồng'],
  [2, 'nghìn tỷ đồng', 2_000_000_000_000, 'đồng'],
  [40, 'triệu đồng/người/năm', 40_000_000, 'đồng/người/năm'],
  [420, 'triệu USD', 420_000_000, 'USD'],
  [15, 'triệu khách du lịch', 15_000_000, 'lượt'],
  [1.1, 'ngàn người', 1100, 'người'],
  [3, 'nghìn lao động', 3000, 'người'],
  [20, '% GDP', 20, '% GDP'],
  [80, '%', 80, '%'],
  [250, 'km2', 25_000, 'ha'],
  [12, 'người/vạn dân', 12, 'người/vạn dân'],
  [3, 'sáng kiến mới', 3, 'sáng kiến'],
])('%d %s is %d %s', (low, unit, expected, expectedUnit) => {
  expect(base(low, null, unit)).toEqual({ low: expected, high: null, unit: expectedUnit })
})

test('both ends of a range are converted', () => {
  expect(base(1.1, 1.3, 'triệu đồng')).toEqual({ low: 1_100_000, high: 1_300_000, unit: 'đồng' })
})

test.each([[null], ['gàu'], ['triệu gàu']])('no base for %s', (unit) => {
  expect(base(1, null, unit)).toBeNull()
})
