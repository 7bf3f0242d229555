import { describe, expect, test } from 'vitest'
import { issuerName, issuerOf, sentenceCase } from '../../src/structure/issuer.ts'
import { readDate, readNumber } from '../../src/structure/letterhead.ts'
import { lexiconOf } from '../../src/structure/lexicon.ts'
import { registry } from './registry.ts'

const lexicon = lexiconOf(registry)

describe('the issuer', () => {
  test.each<[string[], string, string]>([
    [['ỦY BAN NHÂN DÂN', 'TỈNH GIA LAI'], 'Ủy ban nhân dân tỉnh Gia Lai', 'province'],
    [['UỶ BAN NHÂN DÂN', 'THÀNH PHỐ ĐÀ NẴNG'], 'Ủy ban nhân dân thành phố Đà Nẵng', 'province'],
    [['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ PLEIKU'], 'Ủy ban nhân dân thành phố Pleiku', 'district'],
    [['ỦY BAN NHÂN DÂN', 'HUYỆN ĐĂK TÔ'], 'Ủy ban nhân dân huyện Đăk Tô', 'district'],
    [['ỦY BAN NHÂN DÂN', 'XÃ TÂN LẬP'], 'Ủy ban nhân dân xã Tân Lập', 'commune'],
    [['HỘI ĐỒNG NHÂN DÂN', 'TỈNH LAI CHÂU'], 'Hội đồng nhân dân tỉnh Lai Châu', 'province'],
    [['BỘ NỘI VỤ'], 'Bộ Nội vụ', 'central'],
    [['CHÍNH PHỦ'], 'Chính phủ', 'central'],
    [['THỦ TƯỚNG CHÍNH PHỦ'], 'Thủ tướng Chính phủ', 'central'],
    [['UBND TỈNH SƠN LA', 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG'], 'Sở Thông tin và Truyền thông tỉnh Sơn La', 'province'],
  ])('%j', (lines, text, level) => {
    const name = issuerName(lines, lexicon)!
    expect(issuerOf(name, lexicon)).toMatchObject({ text, level })
  })

  test('has the id of the registry, whatever place follows', () => {
    expect(issuerOf('Ủy ban nhân dân tỉnh Gia Lai', lexicon).id).toBe('ubnd-tinh')
    expect(issuerOf('Bộ Nội vụ', lexicon).id).not.toBeNull()
  })

  test('words that are no capitals stay', () => expect(sentenceCase('Sở Y tế', lexicon)).toBe('Sở Y tế'))
})

describe('number and date', () => {
  test.each<[string, string | null]>([
    ['Số: 15/KH-UBND', '15/KH-UBND'],
    ['Số:277    /KH-UBND', '277/KH-UBND'],
    ['Số: 30c/NQ-CP', '30c/NQ-CP'],
    ['Số 11-NQ/TU', '11-NQ/TU'],
    ['Số 394-KH/BCSĐ', '394-KH/BCSĐ'],
    ['Số: 2481/UBND-NC', '2481/UBND-NC'],
    ['Số: 06/2021/TT-BNV', '06/2021/TT-BNV'],
    ['Số:\n86/2025/QĐ-UBND'.replace('\n', ' '), '86/2025/QĐ-UBND'],
    ['Số: 12/QĐUBND', '12/QĐUBND'],
    ['Số:        /KH-UBND', null],
  ])('%s', (words, number) => expect(readNumber(words)?.number ?? null).toBe(number))

  test('a number left blank keeps its symbol', () =>
    expect(readNumber('Số:     /KH-SNV')).toEqual({ number: null, symbol: 'KH-SNV' }))

  test.each<[string, string | null]>([
    ['Kon Tum, ngày 20 tháng 6 năm 2024', '2024-06-20'],
    ['ngày 03/4/2023', '2023-04-03'],
    ['ngày    tháng 6 năm 2024', null],
    ['ngày 31 tháng 2 năm 2024', null],
  ])('%s', (words, date) => expect(readDate(words)).toBe(date))
})
