import { expect, test } from 'vitest'
import { indicatorResolver } from '../../../src/assemble/resolve/indicator.ts'
import { loadRulebook } from '../../../src/rulebook/index.ts'

const { registry } = loadRulebook('rules')
const resolve = indicatorResolver(registry)

test.each<[string, string | null, string | null]>([
  ['tỉ lệ hồ sơ thủ tục hành chính được giải quyết đúng hạn và trước hạn', '%', 'tthc-on-time'],
  ['hồ sơ TTHC giải quyết đúng hạn', '%', 'tthc-on-time'],
  ['Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều', '%', 'multidim-poverty-rate'],
  ['tỷ lệ hộ cận nghèo', '%', 'near-poor-rate'],
  ['tỷ lệ bao phủ BHYT', '%', 'health-insurance-coverage'],
  ['thu ngân sách nhà nước trên địa bàn', 'tỷ đồng', 'state-budget-revenue'],
  ['số xã đạt chuẩn NTM nâng cao', 'xã', 'ntm-advanced-share'],
  ['số xã đạt chuẩn nông thôn mới kiểu mẫu', 'xã', 'ntm-model-share'],
  ['Chỉ số PAPI', 'điểm', 'papi-score'],
  ['Chỉ số PAPI', 'hạng', 'papi-rank'],
  ['Chỉ số SIPAS', 'bậc', 'sipas-rank'],
  ['Chỉ số PAR INDEX', null, 'par-index-score'],
  // another population, another thing: no guess
  ['tỷ lệ doanh nghiệp hài lòng về dịch vụ ngân hàng', '%', null],
  ['tỷ lệ học sinh biết bơi', '%', null],
  ['số lượt người mượn sách ở thư viện xã', 'lượt', null],
  ['tỷ lệ', '%', null],
  ['', null, null],
])('%s (%s) → %s', (text, unit, id) => {
  expect(resolve(text, unit)?.id ?? null).toBe(id)
})

test('nearly every name of the registry finds its own entry', () => {
  const lost = registry.indicators.filter(({ id, name, unit }) => resolve(name, unit)?.id !== id).map(({ id }) => id)
  expect(lost.length, lost.join(', ')).toBeLessThanOrEqual(registry.indicators.length * 0.03)
})

test('no name finds another entry', () => {
  const wrong = registry.indicators.flatMap(({ id, name, unit }) => {
    const found = resolve(name, unit)
    return found && found.id !== id ? [`${id} → ${found.id}`] : []
  })
  expect(wrong).toEqual([])
})
