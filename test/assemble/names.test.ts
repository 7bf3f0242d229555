/** Sentences → the names of their indicators: where a name begins and ends, and what neighbours lend it. */
import { describe, expect, test } from 'vitest'
import { read } from './sentences.ts'

/** A sentence and, for each record, `value | indicator`. */
const TABLE: Readonly<Record<string, readonly (readonly [sentence: string, names: readonly string[]])[]>> = {
  'the verb that moves an indicator is no part of it': [
    ['Nâng tỷ lệ diện tích tưới tiết kiệm lên 46%.', ['46 | tỷ lệ diện tích tưới tiết kiệm']],
    ['Hạ tỷ lệ học sinh lưu ban xuống dưới 1%.', ['1 | tỷ lệ học sinh lưu ban']],
    [
      'Giảm tỷ lệ hộ nghèo vùng cao xuống 12% vào năm 2025 và 6% vào năm 2030.',
      ['12 | tỷ lệ hộ nghèo vùng cao', '6 | tỷ lệ hộ nghèo vùng cao'],
    ],
  ],
  'a part that is singled out': [
    [
      'Giá trị sản xuất tăng 11% (riêng chế biến 13%), dịch vụ tăng 8%.',
      ['11 | Giá trị sản xuất', '13 | chế biến', '8 | dịch vụ'],
    ],
  ],
  'words of time without a year are no part of the name': [
    [
      'Phấn đấu thu nhập bình quân đầu người đến cuối nhiệm kỳ đạt 90 triệu đồng.',
      ['90 | thu nhập bình quân đầu người'],
    ],
    ['Phấn đấu kết nạp 700 đảng viên mới trong nhiệm kỳ.', ['700 | kết nạp đảng viên mới']],
    ['Tỷ lệ hộ nghèo vào năm cuối nhiệm kỳ còn dưới 2%.', ['2 | Tỷ lệ hộ nghèo']],
  ],
  'what a sector moves to': [
    [
      'Điều chỉnh tỷ trọng công nghiệp từ 62% thành 61%, dịch vụ từ 28% thành 29%.',
      ['61 | tỷ trọng công nghiệp', '29 | dịch vụ'],
    ],
  ],
}

describe.each(Object.entries(TABLE))('%s', (_, rows) => {
  test.each(rows)('%s', (sentence, names) => {
    expect(read(sentence).map(named)).toEqual(names)
  })
})

/** `target =46 % increase | name | …` as `46 | name`. */
function named(record: string): string {
  const [value, name] = record.split(' | ')
  return `${/\d+(?:\.\d+)*/u.exec(value ?? '')?.[0]} | ${name}`
}
