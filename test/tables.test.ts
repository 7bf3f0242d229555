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
])('%s', async (_name, text, expected) => {
  expect(await records(text)).toEqual(expected)
})
