import { expect, test } from 'vitest'
import { provinceOf } from '../../../src/assemble/resolve/place.ts'
import { loadRulebook } from '../../../src/rulebook/index.ts'

const province = provinceOf(loadRulebook('rules').registry)

test.each<[string, string | null, string | null]>([
  ['ỦY BAN NHÂN DÂN TỈNH KON TUM', 'Kon Tum', 'Quảng Ngãi'],
  ['UBND TP. Hồ Chí Minh', 'Hồ Chí Minh', 'Hồ Chí Minh'],
  ['Tỉnh uỷ Đắc Lắc', 'Đắk Lắk', 'Đắk Lắk'],
  ['tỉnh Thừa Thiên Huế', 'Huế', 'Huế'],
  ['đường Hà Nội, thị trấn A, tỉnh Bến Tre', 'Bến Tre', 'Vĩnh Long'],
  ['Bộ Nội vụ', null, null],
])('%s → %s', (text, name, successor) => {
  expect(province(text)?.name ?? null).toBe(name)
  expect(province(text)?.successor ?? null).toBe(successor)
})
