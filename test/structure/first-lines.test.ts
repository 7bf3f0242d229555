/** First lines of a text → the day it appeared and the term of the congress that it tells of. */
import { describe, expect, test } from 'vitest'
import { dayOfAppearance, termOfCongress } from '../../src/structure/first-lines.ts'
import type { Manuscript, Piece } from '../../src/structure/pieces.ts'

function manuscript(...lines: string[]): Manuscript {
  const pieces: Piece[] = []
  let at = 0
  for (const line of lines) {
    pieces.push({ start: at, end: at + line.length } as Piece)
    at += line.length + 1
  }
  return { text: lines.join('\n'), pieces } as unknown as Manuscript
}

describe('day of appearance', () => {
  test.each([
    ['Thứ Hai, 14/09/2020, 08:30 (GMT+7)', '2020-09-14'],
    ['09:15 | 03/07/2019', '2019-07-03'],
    ['Ngày đăng: 21/02/2022 | Lượt xem: 15', '2022-02-21'],
    ['date 2025-06-11 Huyện ta vào vụ mới', '2025-06-11'],
    ['Căn cứ Quyết định số 12/QĐ-UBND ngày 03/7/2019 của UBND tỉnh', null],
    ['Hội nghị tổng kết diễn ra ngày 03/7', null],
  ])('%s', (line, day) => {
    expect(dayOfAppearance(manuscript('Xã vùng cao đổi thay', line))).toBe(day)
  })
})

describe('term of a congress', () => {
  test('the latest one named', () => {
    const text = manuscript(
      'Đại hội Đảng bộ huyện Mường La',
      'Đại hội đánh giá kết quả Nghị quyết Đại hội lần thứ X, nhiệm kỳ 2015 - 2020.',
      'Đại hội lần thứ XI, nhiệm kỳ 2020 – 2025 bế mạc chiều nay.',
    )
    expect(termOfCongress(text, 'Đại hội Đảng bộ huyện Mường La')).toEqual({ start: '2020-01-01', end: '2025-12-31' })
  })
  test('none where the title speaks of something else', () => {
    const text = manuscript('Kế hoạch trồng rừng', 'Căn cứ Nghị quyết Đại hội lần thứ XI, nhiệm kỳ 2020 - 2025')
    expect(termOfCongress(text, 'Kế hoạch trồng rừng')).toBeNull()
  })
})
