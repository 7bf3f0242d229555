/** Tables of copied text → their records, through the whole pipeline. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyse } from '../src/pipeline.ts'
import { loadRulebook } from '../src/rulebook/index.ts'

const rulebook = loadRulebook(join(import.meta.dirname, '..', 'rules'))
const SIGNS: Readonly<Record<string, string>> = { '=': '', between: '' }

/** `kind value unit | indicator | period` for each record; `+` and `-` stand for a change, `/` for one of each year. */
async function records(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(text)
  const { extraction } = await analyse({ path: 'bang.txt', bytes }, { rulebook })
  return extraction.targets.map(({ kind, indicator, value, period }) => {
    const change = value.measure === 'increase' ? '+' : value.measure === 'decrease' ? '-' : ''
    const amount = [value.low, value.high].filter((one) => one !== null).join('..')
    const figures = `${SIGNS[value.comparator] ?? value.comparator}${change}${amount}`
    const words = typeof indicator === 'string' ? indicator : indicator.text
    const time = period === null ? '' : `${period.start ?? ''}..${period.end ?? ''}`.replaceAll(/-01-01|-12-31/g, '')
    return `${kind} ${figures} ${value.unit ?? '?'}${value.per === 'year' ? '/' : ''} | ${words} | ${time}`
  })
}

test.each<[string, string, string[]]>([
  [
    'bars between cells only, group rows, rows of parts, comparators in cells',
    `TT | Chỉ tiêu | ĐVT | TH 2018 | Nghị quyết đến 2022
I | KINH TẾ | | |
1 | Giá trị trồng trọt tăng b/q hàng năm | % | 4,1 | 5 trở lên
 | - Vùng cao | % | 2,2 | ≥ 3
2 | Thu nhập bình quân đầu người | tr.đ | 31 | 45 - 48
II | XÃ HỘI | | |
3 | Số bản đạt chuẩn văn hóa | bản | 40/96 | 60/96
4 | Tỷ lệ thôn có nhà sinh hoạt | % | 71 | Trên 90`,
    [
      'result +4.1 %/ | Giá trị trồng trọt tăng b/q hàng năm | 2018..2018',
      'target >=+5 %/ | Giá trị trồng trọt tăng b/q hàng năm | ..2022',
      'result 2.2 %/ | Vùng cao | 2018..2018',
      'target >=3 %/ | Vùng cao | ..2022',
      'result 31 tr.đ | Thu nhập bình quân đầu người | 2018..2018',
      'target 45..48 tr.đ | Thu nhập bình quân đầu người | ..2022',
      'result 40 bản | Số bản đạt chuẩn văn hóa | 2018..2018',
      'target 60 bản | Số bản đạt chuẩn văn hóa | ..2022',
      'result 71 % | Tỷ lệ thôn có nhà sinh hoạt | 2018..2018',
      'target >90 % | Tỷ lệ thôn có nhà sinh hoạt | ..2022',
    ],
  ],
  [
    'bars at the ends of rows; a head of two rows; a cell torn over lines; the unit in brackets',
    `STT | Tên chỉ tiêu | Hiện trạng 2015 | Mục tiêu |
2018 | 2020 |
1 | Tỷ lệ hộ có công trình
hợp vệ sinh (%) | 61,2 | 70 | 80 |
2 | Diện tích chè (ha) | 450 | 500 | 600 |`,
    [
      'result 61.2 % | Tỷ lệ hộ có công trình hợp vệ sinh | 2015..2015',
      'target 70 % | Tỷ lệ hộ có công trình hợp vệ sinh | 2018..2018',
      'target 80 % | Tỷ lệ hộ có công trình hợp vệ sinh | 2020..2020',
      'result 450 ha | Diện tích chè | 2015..2015',
      'target 500 ha | Diện tích chè | 2018..2018',
      'target 600 ha | Diện tích chè | 2020..2020',
    ],
  ],
  [
    'the unit above the table; no row is counted',
    `Các chỉ tiêu y tế
(Đơn vị tính: %)
Chỉ tiêu | Ước thực hiện 2018 | Kế hoạch 2019
Tỷ lệ trẻ em được tiêm chủng | 94 | 96
Tỷ lệ trạm y tế có bác sĩ | 88 | 95 trở lên`,
    [
      'result 94 % | Tỷ lệ trẻ em được tiêm chủng | 2018..2018',
      'target 96 % | Tỷ lệ trẻ em được tiêm chủng | 2019..2019',
      'result 88 % | Tỷ lệ trạm y tế có bác sĩ | 2018..2018',
      'target >=95 % | Tỷ lệ trạm y tế có bác sĩ | 2019..2019',
    ],
  ],
  [
    'tabs between cells',
    'TT\tChỉ tiêu\tĐVT\tTH 2019\tKH 2020\n1\tTỷ lệ hộ nghèo\t%\t5,2\t< 4\n2\tSố làng nghề\tlàng\t12\t15\n\t- Làng mộc\tlàng\t3\t5',
    [
      'result 5.2 % | Tỷ lệ hộ nghèo | 2019..2019',
      'target <4 % | Tỷ lệ hộ nghèo | 2020..2020',
      'result 12 làng | Số làng nghề | 2019..2019',
      'target 15 làng | Số làng nghề | 2020..2020',
      'result 3 làng | Làng mộc | 2019..2019',
      'target 5 làng | Làng mộc | 2020..2020',
    ],
  ],
  [
    'columns lined up with blanks',
    `STT   Chỉ tiêu                        ĐVT      TH 2019    KH 2020
1     Tỷ lệ bao phủ bảo hiểm          %        88         ≥ 90
2     Diện tích rau an toàn           ha       120        150`,
    [
      'result 88 % | Tỷ lệ bao phủ bảo hiểm | 2019..2019',
      'target >=90 % | Tỷ lệ bao phủ bảo hiểm | 2020..2020',
      'result 120 ha | Diện tích rau an toàn | 2019..2019',
      'target 150 ha | Diện tích rau an toàn | 2020..2020',
    ],
  ],
  [
    'cut off at both ends: the last column is aimed at where only there an amount is bounded',
    `| Tỷ lệ hộ dùng điện | % | 95 | ≥ 98 |
8 | Tỷ lệ trường có thư viện | % | 55 | 65 - 70 |
III | Môi trường | | | |
9 | Số cây phân tán | nghìn cây | 82 | 100 trở lên |
10 | Tỷ lệ`,
    [
      'result 95 % | Tỷ lệ hộ dùng điện | ',
      'target >=98 % | Tỷ lệ hộ dùng điện | ',
      'result 55 % | Tỷ lệ trường có thư viện | ',
      'target 65..70 % | Tỷ lệ trường có thư viện | ',
      'result 82 nghìn cây | Số cây phân tán | ',
      'target >=100 nghìn cây | Số cây phân tán | ',
    ],
  ],
  [
    'by district: the caption says what is counted, and in which unit',
    `Bảng 3. Chỉ tiêu trồng rừng tập trung (ha)
Đơn vị | Năm 2019 | Năm 2020
Huyện Ba Chẽ | 500 | 600
Huyện Tiên Yên | 300 | 350
2. Giao chỉ tiêu bao phủ bảo hiểm y tế năm 2020 cho các huyện như sau:
STT | Huyện, thành phố | Tỷ lệ (%)
1 | Mường Lay | 98
2 | Tủa Chùa | ≥ 97`,
    [
      'target 500 ha | trồng rừng tập trung Huyện Ba Chẽ | 2019..2019',
      'target 600 ha | trồng rừng tập trung Huyện Ba Chẽ | 2020..2020',
      'target 300 ha | trồng rừng tập trung Huyện Tiên Yên | 2019..2019',
      'target 350 ha | trồng rừng tập trung Huyện Tiên Yên | 2020..2020',
      'target 98 % | bao phủ bảo hiểm y tế Mường Lay | 2020..2020',
      'target >=97 % | bao phủ bảo hiểm y tế Tủa Chùa | 2020..2020',
    ],
  ],
  [
    'what was planned beside what came of it; an empty line parts two tables',
    `Stt | Chỉ tiêu | Nghị quyết | Kết quả | So sánh
1 | Số chợ đạt chuẩn (chợ) | 20 | 22 | Vượt
2 | Trong đó: chợ nông thôn (chợ) | 12 | 12 | Đạt

Chỉ tiêu | 2021 | 2023 | 2025
Tỷ lệ hóa đơn điện tử (%) | 30 | 50 | 100
Xếp hạng cải cách (thứ hạng) | 30 | 26 | 20`,
    [
      'target 20 chợ | Số chợ đạt chuẩn | ',
      'result 22 chợ | Số chợ đạt chuẩn | ',
      'target 12 chợ | chợ nông thôn | ',
      'result 12 chợ | chợ nông thôn | ',
      'target 30 % | Tỷ lệ hóa đơn điện tử | 2021..2021',
      'target 50 % | Tỷ lệ hóa đơn điện tử | 2023..2023',
      'target 100 % | Tỷ lệ hóa đơn điện tử | 2025..2025',
      'target 30 hạng | Xếp hạng cải cách (thứ hạng) | 2021..2021',
      'target 26 hạng | Xếp hạng cải cách (thứ hạng) | 2023..2023',
      'target 20 hạng | Xếp hạng cải cách (thứ hạng) | 2025..2025',
    ],
  ],
  [
    'points, prices, money shared out: none',
    `STT | Tiêu chí | Điểm chuẩn
1 | Đạt từ 90% kế hoạch trở lên | 50
2 | Vượt từ 5% trở lên | 10

TT | Chỉ tiêu | Số lượng (mẫu) | Đơn giá (đồng) | Thành tiền (đồng)
1 | Nhiệt độ nước | 108 | 20.000 | 2.160.000
2 | Độ mặn | 36 | 30.000 | 1.080.000

Bảng 2. Phân bổ dự toán năm 2021
Đơn vị | Năm 2021 (triệu đồng)
Huyện Ba Chẽ | 500
Huyện Tiên Yên | 300`,
    [],
  ],
])('%s', async (_name, text, expected) => {
  expect(await records(text)).toEqual(expected)
})

test('a first column that only groups rows names nothing', async () => {
  const row = (name: string, value: string, group = ''): string => `<tr>${group}<td>${name}</td><td>${value}</td></tr>`
  const html = `<html><body><h1>Kế hoạch năm 2027</h1><table>
<tr><th>Tên tiêu chí</th><th>Nội dung tiêu chí</th><th>Chỉ tiêu</th></tr>
${row('Tỷ lệ hộ có thiết bị thu phát', '90%', '<td rowspan="2">Thông tin</td>')}${row('Tỷ lệ xã có đài truyền thanh', '100%')}
${row('Tỷ lệ vụ việc được hòa giải', '80%', '<td rowspan="2">Gia đình</td>')}${row('Tỷ lệ hộ văn hóa', '85%')}
</table></body></html>`
  const bytes = new TextEncoder().encode(html)
  const { extraction } = await analyse({ path: 'bang.html', bytes }, { rulebook })
  expect(extraction.targets.map(({ indicator }) => indicator.text)).toEqual([
    'Tỷ lệ hộ có thiết bị thu phát',
    'Tỷ lệ xã có đài truyền thanh',
    'Tỷ lệ vụ việc được hòa giải',
    'Tỷ lệ hộ văn hóa',
  ])
})
