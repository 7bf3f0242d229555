/** What is no aim though it stands among aims, and what is one though its name is bare: the amounts of a sentence. */
import { describe, expect, test } from 'vitest'
import { read } from './sentences.ts'

const amounts = (sentence: string): readonly string[] => read(sentence).map((line) => line.split(' ')[1] ?? '')

describe('no aim', () => {
  const rows = [
    'Phấn đấu trong năm hỗ trợ tiền ăn cho học viên 40.000 đồng/người/ngày.',
    'Bảo đảm cộng tác viên hưởng thù lao 350.000 đồng/tháng.',
    'Phấn đấu cho vay hộ nghèo với lãi suất bằng 50% lãi suất thương mại.',
    'Nhu cầu vốn thực hiện đề án 120 tỷ đồng, ngân sách nhà nước bảo đảm 70%, vốn tín dụng chiếm 20%.',
    'Về nguồn lực: ngân sách tỉnh 54%, huyện 31%, nhân dân đóng góp 15%.',
    'Phấn đấu giải ngân đúng hạn; chủ đầu tư nào đến 30/9 đạt dưới 50% thì bị điều chuyển vốn.',
    'Kiểm điểm trách nhiệm 09 chủ đầu tư.',
    'Tham gia hội chợ Hà Khẩu 2012 diễn ra vào tháng 11.',
    'Hướng tới không còn hộ nghèo theo chuẩn dưới 6 triệu đồng/người/năm.',
    'Thi hành Luật Phòng, chống ma túy năm 2021, tỷ lệ phiếu tán thành 100%.',
  ]
  for (const sentence of rows) test(sentence, () => expect(amounts(sentence)).toEqual([]))
})

describe('an aim', () => {
  const rows: readonly (readonly [sentence: string, amounts: readonly string[]])[] = [
    ['Công tác tuyển quân đạt 100% chỉ tiêu trên giao.', ['=100']],
    ['Phấn đấu xử lý dứt điểm 03 bãi rác, xây dựng thí điểm 15 trường học an toàn.', ['=3', '=15']],
    ['Đến năm 2025 toàn tỉnh có 16 đô thị.', ['=16']],
    [
      'Phấn đấu thu nhập đạt 73 triệu đồng; giảm 12 hộ nghèo; khách du lịch đạt 1,6 triệu lượt.',
      ['=73', '=12', '=1.6'],
    ],
    ['Phấn đấu có thêm 3 xã về đích; giúp dân 15.000 ngày công.', ['=3', '=15000']],
    ['Huyện, thị xã nào còn ùn tắc phải giảm ít nhất 15% số điểm ùn tắc.', ['>=15']],
  ]
  for (const [sentence, expected] of rows) test(sentence, () => expect(amounts(sentence)).toEqual(expected))
})
