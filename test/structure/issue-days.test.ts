/** Lines of place and day as letterheads print them → the day of issue. */
import { expect, test } from 'vitest'
import { structure } from '../../src/structure/index.ts'
import { readingOf } from './builder.ts'
import { registry } from './registry.ts'

const issuedOn = (line: string): string | null =>
  structure(
    readingOf([
      'UBND TỈNH HÀ GIANG\nSỞ Y TẾ',
      'Số: 456/KH-SYT',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      line,
      '**KẾ HOẠCH**',
      '**Phòng, chống bệnh sốt rét năm 2022**',
      'Căn cứ Quyết định số 1920/QĐ-TTg ngày 27/10/2011 của Thủ tướng Chính phủ;',
    ]),
    registry,
  ).header.issued

test.each([
  'Hà Giang, ngày 7 tháng 3 năm 2022',
  'Hà Giang, ngày 07/3/2022',
  'Hà Giang, ngày 7-3-2022',
  'Hà Giang, ngày 7.3.2022',
  'Hà Giang, Ngày 07 Tháng 03 Năm 2022',
  'Hà Giang , ngày 07tháng03năm2022',
  'Hà Giang, ngày  07  tháng  3  năm  2022',
  'Hà Giang, 07/03/2022',
  'Hà Giang, ngày 7 tháng 3, năm 2022',
  'Hà Giang, ngày 7 tháng Ba năm 2022',
  'Hà Giang, ngày 7 /3 /2022',
  'Hà Giang ngày 7 tháng 3 năm 2022',
  'Ngày 7 tháng 3 năm 2022',
  'Hà Giang, ngày mùng 7 tháng 3 năm 2022',
  'Hà Giang, ngày 7 tháng 3 năm 2022./.',
  'Hà Giang, ngày .07. tháng .3. năm 2022',
  'TP. Hà Giang, ngày 7/3/2022',
  'Hà Giang, ngày 07 thág 3 năm 2022',
  'Hà Giang, ngày 07 tháng 3 năm 2 022',
  'Hà Giang, ngày 7/3/22',
])('%s', (line) => expect(issuedOn(line)).toBe('2022-03-07'))

test.each([
  'Hà Giang, ngày    tháng 3 năm 2022',
  'Hà Giang, ngày … tháng … năm 2022',
  'Hà Giang, tháng 3 năm 2022',
  'Hà Giang, ngày 5 tháng năm 2022',
  'Hà Giang, ngày 31 tháng 2 năm 2022',
])('no day: %s', (line) => expect(issuedOn(line)).toBeNull())
