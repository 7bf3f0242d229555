import { expect, test } from 'vitest'
import { periodOfTitle } from '../../src/structure/title-period.ts'

test.each<[string, readonly [string | null, string] | null]>([
  ['CẢI CÁCH HÀNH CHÍNH NĂM 2024', ['2024-01-01', '2024-12-31']],
  ['nhiệm vụ năm học 2016 - 2017', ['2016-09-01', '2017-05-31']],
  ['Kế hoạch sản xuất vụ Đông Xuân 2022-2023', ['2022-01-01', '2023-12-31']],
  ['Tổng kết công tác dân tộc năm 2021, triển khai nhiệm vụ năm 2022', ['2022-01-01', '2022-12-31']],
  ['Kết quả thu ngân sách năm 2012 và kế hoạch năm 2013', ['2013-01-01', '2013-12-31']],
  ['Tình hình 6 tháng đầu năm 2022; nhiệm vụ 6 tháng cuối năm 2022', ['2022-07-01', '2022-12-31']],
  ['Sơ kết 6 tháng đầu năm 2019', ['2019-01-01', '2019-06-30']],
  ['Chiến lược xuất khẩu đến 2030, tầm nhìn 2045', [null, '2030-12-31']],
  ['Về phương hướng, nhiệm vụ 2010', ['2010-01-01', '2010-12-31']],
  ['Năm An toàn giao thông 2021', ['2021-01-01', '2021-12-31']],
  ['Kích cầu du lịch hè 2023', ['2023-01-01', '2023-12-31']],
  ['Tuyên truyền Luật Đất đai 2013', null],
  ['Kế hoạch năm học 2024', ['2024-01-01', '2024-12-31']],
  ['PHÁT TRIỂN DU LỊCH GIAI ĐOẠN 2021 - 2030', ['2021-01-01', '2030-12-31']],
  ['giai đoạn 2021–2025, định hướng đến năm 2030', ['2021-01-01', '2025-12-31']],
  ['thời kỳ 2021-2030, tầm nhìn đến năm 2050', ['2021-01-01', '2030-12-31']],
  ['từ năm 2026 đến năm 2030', ['2026-01-01', '2030-12-31']],
  ['giai đoạn I: từ năm 2021 đến năm 2025', ['2021-01-01', '2025-12-31']],
  ['phủ sóng di động đến năm 2025', [null, '2025-12-31']],
  ['đến năm 2030, tầm nhìn đến năm 2045', [null, '2030-12-31']],
  ['đạt chuẩn vào năm 2025', [null, '2025-12-31']],
  ['Chương trình giảm nghèo giai đoạn 2021-2025, năm 2024', ['2024-01-01', '2024-12-31']],
  ['6 tháng cuối năm 2024', ['2024-07-01', '2024-12-31']],
  ['9 tháng đầu năm 2023', ['2023-01-01', '2023-09-30']],
  ['quý II/2024', ['2024-04-01', '2024-06-30']],
  ['tháng 9 năm 2024', ['2024-09-01', '2024-09-30']],
  ['Thực hiện Chỉ thị số 12/CT-TTg ngày 15 tháng 8 năm 2024', null],
  ['Thực hiện Nghị quyết số 5/NQ-CP ngày 03/4/2023', null],
  ['Quy định kèm theo Quyết định số 9/2022/QĐ-UBND', null],
  ['Nâng cao năng lực cán bộ', null],
])('%s', (title, expected) => {
  expect(periodOfTitle(title)).toEqual(expected === null ? null : { start: expected[0], end: expected[1] })
})
