/** What is told beside what is aimed at: the kind of each amount, in reading order. */
import { expect, test } from 'vitest'
import type { Header } from '../../src/model/outline.ts'
import { read } from './sentences.ts'

const NEWS: Partial<Header> = { genre: 'news', type: null, issued: null, period: null }

const TOLD: readonly (readonly [sentence: string, kinds: readonly string[]])[] = [
  [
    'Năm 2018, toàn tỉnh ghi nhận 312 ca sốt. Năm 2019, ngành phấn đấu tỷ lệ trạm có bác sĩ đạt 92%.',
    ['result =312', 'target =92'],
  ],
  [
    'Đến ngày 30/11/2020, tổng thu đạt 6,2 tỷ đồng, tăng 8% so với đầu năm. Năm 2021, xã đề ra mục tiêu thu 7 tỷ đồng.',
    ['result =6.2', 'result =8', 'target =7'],
  ],
  [
    'Tỷ lệ trạm y tế có bác sĩ đạt 86%, thấp hơn chỉ tiêu 90% đề ra; suy dinh dưỡng còn 11%.',
    ['result =86', 'missed =90', 'result =11'],
  ],
  ['Chỉ tiêu 95% dân số tham gia bảo hiểm y tế không đạt.', ['missed =95']],
  ['Mới có 12/20 trạm được nâng cấp, trong khi kế hoạch là 20 trạm.', ['result =12', 'missed =20']],
  ['Đường sá đi lại dễ. Hiện toàn huyện có 14 bến xe.', ['result =14']],
  ['Số giường bệnh trước đây 1.200 giường, nay đạt 1.900 giường.', ['result =1900']],
  ['Tổng đàn trâu tại thời điểm 1/10/2015 là 21.400 con, đàn lợn 45.000 con.', ['result =21400', 'result =45000']],
  ['Ba năm trồng mới trên 3.000 ha keo lai.', ['result >3000']],
  ['Đến nay thu ngân sách 210 tỷ đồng; nợ thuế đến 30/9/2018 là 86 tỷ đồng.', ['result =86']],
  ['Phấn đấu tiết kiệm 5% chi thường xuyên. Mỗi đơn vị nhận đỡ đầu 01 xã nghèo.', ['target =5', 'target =1']],
  ['Riêng vụ xuân, kế hoạch trồng lại 150 ha chè, tỷ lệ sống đạt 95%.', ['target =150', 'target =95']],
  ['Theo đề án, đến năm 2015 huyện có 9.000 ha mía. Mỗi năm trồng lại 500 ha.', ['target =9000', 'target =500']],
]

for (const [sentence, kinds] of TOLD) {
  test(sentence, () => {
    const found = read(sentence, NEWS).map((line) => line.split(' ').slice(0, 2).join(' '))
    expect(kinds.filter((kind) => !found.includes(kind))).toEqual([])
  })
}
