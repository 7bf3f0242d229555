import { describe, expect, it, test } from 'vitest'
import { agencyResolver } from '../../../src/assemble/resolve/agency.ts'
import { loadRulebook } from '../../../src/rulebook/index.ts'

const { registry } = loadRulebook('rules')
const resolve = agencyResolver(registry)

test.each<[string, string | null]>([
  ['Sở Nội vụ', 'so-noi-vu'],
  ['SỞ NỘI VỤ', 'so-noi-vu'],
  ['SNV', 'so-noi-vu'],
  ['Sở NV', 'so-noi-vu'],
  ['Sở KH&ĐT', 'so-ke-hoach-va-dau-tu'],
  ['Sở KH-ĐT', 'so-ke-hoach-va-dau-tu'],
  ['Sở Kế hoạch và Đầu tư', 'so-ke-hoach-va-dau-tu'],
  ['Sở Kế hoạch & Đầu tư', 'so-ke-hoach-va-dau-tu'],
  ['Sở LĐ-TB&XH', 'so-lao-dong-thuong-binh-va-xa-hoi'],
  ['Sở Văn hoá, Thể thao và Du lịch', 'so-van-hoa-the-thao-va-du-lich'],
  ['Sở Nội v ụ', 'so-noi-vu'],
  ['Sở Thông tin và Tuyền thông', 'so-thong-tin-va-truyen-thong'],
  ['UBND tỉnh', 'ubnd-tinh'],
  ['Uỷ ban nhân dân tỉnh Bến Tre', 'ubnd-tinh'],
  ['UBND thành phố Cần Thơ', 'ubnd-tinh'],
  ['UBND thành phố Bến Tre', 'ubnd-cap-huyen'],
  ['UBND huyện Mỏ Cày', 'ubnd-cap-huyen'],
  ['Ủy ban nhân dân các huyện, thành phố', 'ubnd-cap-huyen'],
  ['Chủ tịch UBND các xã, phường', 'ubnd-cap-xa'],
  ['Giám đốc Sở Tài chính', 'so-tai-chinh'],
  ['Sở Y tế (Chi cục Dân số)', 'so-y-te'],
  ['Công an tỉnh Nghệ An', 'cong-an-tinh'],
  ['Văn phòng UBND thành phố Hà Nội', 'van-phong-ubnd-tinh'],
  ['Thanh tra tỉnh', 'thanh-tra-tinh'],
  ['Thanh tra thành phố Hà Nội', 'thanh-tra-tinh'],
  ['Thanh tra Chính phủ', 'thanh-tra-chinh-phu'],
  // a part of another body, or of a lower level, is not the province's
  ['Thanh tra Sở Y tế', null],
  ['Thanh tra Sở Xây dựng tỉnh', null],
  ['Thanh tra Bộ Nội vụ', null],
  ['Thanh tra các sở, ngành', null],
  ['Thanh tra huyện Tuy Phước', null],
  ['Thanh tra Cục Thuế', null],
  ['Các sở, ban, ngành', 'cac-so-ban-nganh'],
  ['các sở ban ngành có liên quan', 'cac-so-ban-nganh'],
  ['Các sở, ngành có dữ liệu chưa kết nối', 'cac-so-ban-nganh'],
  ['Các bộ, ngành, địa phương', 'cac-bo-nganh-dia-phuong'],
  ['Bộ KH&CN', 'bo-khoa-hoc-va-cong-nghe'],
  ['Ngân hàng Nhà nước chi nhánh khu vực 5', 'ngan-hang-nha-nuoc-chi-nhanh'],
  // nothing is guessed
  ['Câu lạc bộ đọc sách', null],
  ['tổ chức', null],
  ['Bộ tiêu chí', null],
  ['Sở thích của học sinh', null],
  ['các tổ chức cung cấp dịch vụ chi trả', null],
  ['', null],
])('%s → %s', (text, id) => {
  expect(resolve(text)).toBe(id)
})

describe('the document’s province', () => {
  it('tells a city under the centre from a town of a tỉnh', () => {
    expect(resolve('UBND thành phố', 'Cần Thơ')).toBe('ubnd-tinh')
    expect(resolve('UBND thành phố', 'Kon Tum')).toBe('ubnd-cap-huyen')
  })
})

test('every name and variant of the registry finds its own entry', () => {
  for (const agency of registry.agencies) {
    expect(resolve.exact(agency.name), agency.name).toBe(agency.id)
    for (const variant of agency.variants) expect(resolve.exact(variant), variant).not.toBeNull()
  }
})

test.each<[string, string | null]>([
  ['Sở Y tế kiểm tra các trạm', 'Sở Y tế'],
  ['Sở Kế hoạch và Đầu tư và Sở Y tế', 'Sở Kế hoạch và Đầu tư'],
  ['các đơn vị có liên quan tổ chức lớp học', 'các đơn vị có liên quan'],
  ['các sở; các ngành', 'các sở'],
  ['mọi người dân', null],
])('the longest name at the start of «%s»', (text, name) => {
  const end = resolve.longest(text, 0, text.length)
  expect(end === null ? null : text.slice(0, end)).toBe(name)
})
