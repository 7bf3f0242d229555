import { describe, expect, it, test } from 'vitest'
import { readAgencies } from '../../src/assemble/agencies.ts'
import { agencyResolver } from '../../src/assemble/resolve/agency.ts'
import type { AgencyRole } from '../../src/assemble/role-words.ts'
import { loadRulebook } from '../../src/rulebook/index.ts'

const resolver = agencyResolver(loadRulebook('rules').registry)
const read = (text: string, column: AgencyRole | null) =>
  readAgencies(text, { start: 0, end: text.length }, resolver, column)
const names = (text: string, column: AgencyRole | null) => {
  const found = read(text, column)
  return [found.lead, found.coordinate, found.monitor].map((list) => list.map(({ text }) => text))
}

describe('lists', () => {
  test.each<[string, string[]]>([
    ['Sở Tài chính, Sở Kế hoạch và Đầu tư', ['Sở Tài chính', 'Sở Kế hoạch và Đầu tư']],
    ['Sở Lao động - Thương binh và Xã hội', ['Sở Lao động - Thương binh và Xã hội']],
    ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Các sở, ban, ngành, địa phương', ['Các sở, ban, ngành, địa phương']],
    ['Các sở, ngành, các cơ quan liên quan', ['Các sở, ngành, các cơ quan liên quan']],
    ['các sở, ban, ngành, UBND các huyện, thị xã', ['các sở, ban, ngành', 'UBND các huyện, thị xã']],
    ['UBND các huyện Mỏ Cày, Ba Tri, thành phố Bến Tre', ['UBND các huyện Mỏ Cày, Ba Tri, thành phố Bến Tre']],
    ['Sở Y tế; Sở Nội vụ và UBND cấp xã', ['Sở Y tế', 'Sở Nội vụ', 'UBND cấp xã']],
    ['Sở Y tế, địa phương', ['Sở Y tế', 'địa phương']],
    ['- Sở Y tế\n- Công an tỉnh', ['Sở Y tế', 'Công an tỉnh']],
    ['Sở Y tế\nVăn phòng\nỦy ban nhân dân tỉnh', ['Sở Y tế', 'Văn phòng Ủy ban nhân dân tỉnh']],
    ['Các Sở: Nội vụ, Tài chính, Giáo dục và Đào tạo', ['Sở Nội vụ', 'Sở Tài chính', 'Sở Giáo dục và Đào tạo']],
    ['Sở Nội vụ, Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
    ['Sở Nội vụ/ Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
    ['SNV, STC, STP', ['SNV', 'STC', 'STP']],
    ['Sở Y tế (Chi cục Dân số, Trung tâm Y tế)', ['Sở Y tế (Chi cục Dân số, Trung tâm Y tế)']],
    ['Các sở, ngành có phần mềm chưa kết nối.', ['Các sở, ngành có phần mềm chưa kết nối']],
    ['Sở Xây dựng[3]', ['Sở Xây dựng']],
    ['Các đơn vị có hồ sơ trễ, đặc biệt là các đơn vị như: Sở Y tế', ['Các đơn vị có hồ sơ trễ']],
    ['Phòng Giáo dục và Đào tạo huyện Mỏ Cày', ['Phòng Giáo dục và Đào tạo huyện Mỏ Cày']],
    [
      'Trung tâm phát triển quỹ đất tỉnh, Phòng quản lý đô thị',
      ['Trung tâm phát triển quỹ đất tỉnh', 'Phòng quản lý đô thị'],
    ],
    ['Bệnh viện Sản - Nhi tỉnh; TTYT các huyện', ['Bệnh viện Sản - Nhi tỉnh', 'TTYT các huyện']],
    ['UBND các xã Tân Phú, An Hiệp; thị trấn Châu Thành', ['UBND các xã Tân Phú, An Hiệp; thị trấn Châu Thành']],
    ['UBND TP. Cao Lãnh, TP. Sa Đéc', ['UBND TP. Cao Lãnh, TP. Sa Đéc']],
    ['Thanh tra Sở Y tế', ['Thanh tra Sở Y tế']],
    ['Chi cục Trồng trọt và BVTV, Hội Nông dân', ['Chi cục Trồng trọt và BVTV', 'Hội Nông dân']],
    ['Đoàn kiểm tra liên ngành', ['Đoàn kiểm tra liên ngành']],
    ['UBND các huyện: Bù Đăng, Phú Riềng; Công an tỉnh', ['UBND các huyện: Bù Đăng, Phú Riềng', 'Công an tỉnh']],
    ['UBND các huyện, thành phố ven biển', ['UBND các huyện, thành phố ven biển']],
    ['Phòng Y tế huyện (Cơ quan Thường trực)', ['Phòng Y tế huyện']],
    ['Sở Y tế - cơ quan thường trực; thành viên Ban Chỉ đạo', ['Sở Y tế', 'thành viên Ban Chỉ đạo']],
    ['Đ/c Lê Văn Tám - Phó Chủ tịch UBND tỉnh', ['Đ/c Lê Văn Tám - Phó Chủ tịch UBND tỉnh']],
    [
      'Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh, Báo Ấp Bắc',
      ['Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tỉnh', 'Báo Ấp Bắc'],
    ],
    ['Sở Y tế, đề nghị Hội Nông dân tỉnh', ['Sở Y tế', 'Hội Nông dân tỉnh']],
    ['-', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(names(text, 'lead')).toEqual([expected, [], []])
  })
})

describe('roles told by words', () => {
  test.each<[string, AgencyRole | null, string[], string[], string[]]>([
    ['Sở Nội vụ theo dõi, đôn đốc', 'coordinate', [], [], ['Sở Nội vụ']],
    [
      'Sở Tài chính, Sở Nội vụ theo dõi, tham mưu UBND tỉnh chỉ đạo',
      'coordinate',
      [],
      [],
      ['Sở Tài chính', 'Sở Nội vụ'],
    ],
    ['Sở Y tế theo dõi; hằng tháng công khai các xã làm chậm', 'coordinate', [], [], ['Sở Y tế']],
    ['Sở Y tế (phối hợp: Sở Tài chính, BHXH tỉnh)', 'lead', ['Sở Y tế'], ['Sở Tài chính', 'BHXH tỉnh'], []],
    ['Sở Y tế (chủ trì), Công an tỉnh (phối hợp)', 'lead', ['Sở Y tế'], ['Công an tỉnh'], []],
    ['Chủ trì: Sở Tư pháp; phối hợp: các sở, ngành', 'lead', ['Sở Tư pháp'], ['các sở, ngành'], []],
    ['Đơn vị chủ trì: Sở Y tế; đơn vị phối hợp: Công an tỉnh', null, ['Sở Y tế'], ['Công an tỉnh'], []],
    ['Sở Tài chính (Sở Nội vụ theo dõi, đôn đốc)', 'coordinate', [], ['Sở Tài chính'], ['Sở Nội vụ']],
    [
      'Sở Tài chính (Sở Nội vụ theo dõi), Công an tỉnh',
      'coordinate',
      [],
      ['Sở Tài chính', 'Công an tỉnh'],
      ['Sở Nội vụ'],
    ],
    [
      'Sở Xây dựng (phối hợp: Sở Y tế, UBND các huyện); Công an tỉnh',
      'lead',
      ['Sở Xây dựng', 'Công an tỉnh'],
      ['Sở Y tế', 'UBND các huyện'],
      [],
    ],
    [
      'Các sở, ngành, địa phương (Sở Tài chính tổng hợp)',
      'coordinate',
      [],
      ['Các sở, ngành, địa phương'],
      ['Sở Tài chính'],
    ],
    [
      'Sở Xây dựng (chủ trì); Sở Y tế, Viện Hải dương học (phối hợp)',
      'lead',
      ['Sở Xây dựng'],
      ['Sở Y tế', 'Viện Hải dương học'],
      [],
    ],
    ['- Chủ trì: VQG Núi Chúa\n- Phối hợp: Trường ĐH Nha Trang', 'lead', ['VQG Núi Chúa'], ['Trường ĐH Nha Trang'], []],
    ['- Chủ trì: VQG Núi Chúa - Phối hợp: Trường X', 'lead', ['VQG Núi Chúa'], ['Trường X'], []],
    ['Sở Tài chính (giám sát)', 'coordinate', [], [], ['Sở Tài chính']],
    ['Công an tỉnh (Phòng Cảnh sát giao thông)', 'lead', ['Công an tỉnh (Phòng Cảnh sát giao thông)'], [], []],
    ['Các cơ quan chủ trì lĩnh vực', 'lead', ['Các cơ quan chủ trì lĩnh vực'], [], []],
  ])('%s in %s', (text, column, lead, coordinate, monitor) => {
    expect(names(text, column)).toEqual([lead, coordinate, monitor])
  })
})

it('gives offsets into the text it was handed', () => {
  const text = 'Giao việc cho: Sở Y tế, Công an tỉnh.'
  const start = text.indexOf('Sở')
  const { lead } = readAgencies(text, { start, end: text.length }, resolver, 'lead')
  expect(lead.map((name) => text.slice(name.start, name.end))).toEqual(['Sở Y tế', 'Công an tỉnh'])
})

it('resolves what it names', () => {
  expect(read('Sở Y tế, Câu lạc bộ A', 'lead').lead.map(({ id }) => id)).toContain('so-y-te')
})
