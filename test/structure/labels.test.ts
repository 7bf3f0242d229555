import { describe, expect, test } from 'vitest'
import { romanValue } from '../../src/model/roman.ts'
import { labelAt, ordinalOf } from '../../src/structure/labels.ts'

const read = (text: string) => {
  const label = labelAt(text, { start: 0, end: text.length })
  return label === null ? null : [label.value, label.style, text.slice(label.body)]
}

describe('a label at the start of a paragraph', () => {
  test.each([
    ['I. MỤC TIÊU', ['I', 'roman', 'MỤC TIÊU']],
    ['IV- GIẢI PHÁP', ['IV', 'roman', 'GIẢI PHÁP']],
    ['II/ Nhiệm vụ', ['II', 'roman', 'Nhiệm vụ']],
    ['1. Mục đích', ['1', 'decimal1', 'Mục đích']],
    ['1.Về hạ tầng', ['1', 'decimal1', 'Về hạ tầng']],
    ['2/ Nội dung', ['2', 'decimal1', 'Nội dung']],
    ['1.2. Nông nghiệp', ['1.2', 'decimal2', 'Nông nghiệp']],
    ['2.1.3 Y tế', ['2.1.3', 'decimal3', 'Y tế']],
    ['3) Kinh phí', ['3', 'digit)', 'Kinh phí']],
    ['a) Rà soát', ['a', 'lower', 'Rà soát']],
    ['đ)Tổng hợp', ['đ', 'lower', 'Tổng hợp']],
    ['b. Đôn đốc', ['b', 'lower.', 'Đôn đốc']],
    ['A. PHẦN CHUNG', ['A', 'upper', 'PHẦN CHUNG']],
    ['(1) 90% hồ sơ', ['1', '(digit)', '90% hồ sơ']],
    ['(ii) Phối hợp', ['ii', '(roman)', 'Phối hợp']],
    ['- Đến năm 2025', ['-', 'bullet-', 'Đến năm 2025']],
    ['– 95% hộ dân', ['–', 'bullet-', '95% hộ dân']],
    ['+ Cấp xã', ['+', 'bullet+', 'Cấp xã']],
    ['• Cấp tỉnh', ['•', 'bullet•', 'Cấp tỉnh']],
    ['* Lưu ý', ['*', 'bullet*', 'Lưu ý']],
    ['Điều 3. Hiệu lực', ['Điều 3', 'article', 'Hiệu lực']],
    ['Điều 12: Trách nhiệm', ['Điều 12', 'article', 'Trách nhiệm']],
    ['Chương II', ['Chương II', 'chapter', '']],
    ['Phần thứ nhất', ['Phần thứ nhất', 'part', '']],
    ['PHẦN I. ĐÁNH GIÁ', ['PHẦN I', 'part', 'ĐÁNH GIÁ']],
    ['Mục 2. Quản lý', ['Mục 2', 'section', 'Quản lý']],
    ['Khoản 2. Hỗ trợ', ['Khoản 2', 'clause', 'Hỗ trợ']],
    ['Điểm a) Mức hỗ trợ', ['Điểm a', 'point', 'Mức hỗ trợ']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  test.each([
    '100% xã có đường nhựa',
    '2024 là năm bản lề',
    '1.500 hộ được vay vốn',
    '3.5 điểm phần trăm',
    '12 sở đã hoàn thành',
    '20/01/2025 là ngày khởi công',
    'Phần mềm dùng chung',
    'Mục tiêu chung',
    'Điều 5 của Luật Đất đai quy định',
    'Điều 4 Nghị định số 10 quy định',
    'Khoản 2 Điều 4 được áp dụng',
    '---',
    'C',
    'Công an tỉnh',
  ])('%s bears none', (text) => expect(read(text)).toBeNull())

  test('the label ends inside the span', () => {
    const text = 'Phần I\n- Nội dung'
    expect(labelAt(text, { start: 0, end: 6 })).toMatchObject({ value: 'Phần I', body: 6 })
  })

  test('`I.` may also be a letter', () => {
    expect(labelAt('I. Kinh tế', { start: 0, end: 10 })?.otherwise).toEqual({ style: 'upper', ordinal: 9 })
  })
})

test.each([
  ['XIV', 14],
  ['IX', 9],
  ['IIII', null],
  ['VX', null],
])('romanValue(%s)', (digits, value) => expect(romanValue(digits)).toBe(value))

test.each([
  ['1.12', 12],
  ['đ', 5],
  ['B', 2],
  ['III', 3],
  ['xyz', null],
])('ordinalOf(%s)', (value, ordinal) => expect(ordinalOf(value)).toBe(ordinal))
