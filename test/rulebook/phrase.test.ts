import { describe, expect, test } from 'vitest'
import type { Pattern } from '../../src/model/rulebook.ts'
import { written } from '../../src/rulebook/check.ts'
import { literal, PhraseError, parsePhrase } from '../../src/rulebook/phrase.ts'

const lists = (name: string): Pattern | null =>
  name === 'aim'
    ? {
        type: 'choice',
        options: [
          { type: 'word', word: 'phấn' },
          { type: 'word', word: 'gắng' },
        ],
      }
    : null

describe('the phrase notation', () => {
  test.each([
    ['tối thiểu {quantity}', 'tối thiểu {quantity}'],
    ['TỐI Thiểu {low:number}%', 'tối thiểu {low:number} %'],
    ['(tối thiểu | ít nhất) [đạt | là] {quantity}', '(tối thiểu | ít nhất) [(đạt | là)] {quantity}'],
    ['[rất [rất]] nhiều', '[rất [rất]] nhiều'],
    ['từ … đến', 'từ …6 đến'],
    ['từ …3 đến', 'từ …3 đến'],
    ['từ ... đến', 'từ …6 đến'],
    ['từ … 3 đến', 'từ …6 3 đến'],
    ['{a} – {b}', '{a} - {b}'],
    ['5/9, TP. Huế; 7:30', '5 / 9 , tp . huế ; 7 : 30'],
    ['"(" {number} ")"', '( {number} )'],
    ['trong "[a|b]"', 'trong [ a | b ]'],
    ['gọi là "" nhé', 'gọi là " nhé'],
    ['≥ {number}', '≥ {number}'],
    ['<= {number}', '< = {number}'],
    ['> {number}', '> {number}'],
    ['<aim> [đạt]', '(phấn | gắng) [đạt]'],
    ['hoà giải uỷ ban', 'hòa giải ủy ban'],
    ['  một   hai ', 'một hai'],
    ['100%', '100 %'],
    ['5m² x', '5 m² x'],
  ])('%s → %s', (source, expected) => {
    expect(written(parsePhrase(source, lists))).toBe(expected)
  })

  test.each([
    ['(a | b', 0, 'không có dấu đóng'],
    ['a [b', 2, 'không có dấu đóng'],
    ['a) b', 1, 'thừa'],
    ['a | b', 2, 'ngoài ngoặc'],
    ['(a | ) b', 4, 'để trống'],
    ['( | a) b', 1, 'để trống'],
    ['a () b', 3, 'để trống'],
    ['a {Số} b', 2, 'viết sai'],
    ['a {number b', 2, 'viết sai'],
    ['a "b', 2, 'không đóng'],
    ['<nope> a', 0, '<nope>'],
    ['… a', 0, 'đứng đầu'],
    ['a …', 0, 'đứng đầu'],
    ['[a] … b', 0, 'đứng đầu'],
    ['[a]', 0, 'không khớp chữ nào'],
    ['([a] | b)', 0, 'không khớp chữ nào'],
    ['a …0 b', 2, 'không hợp lệ'],
    ['a …99 b', 2, 'không hợp lệ'],
    ['a } b', 2, 'không mở ra gì'],
  ])('%s is refused at %i: %s', (source, index, words) => {
    let caught: unknown = null
    try {
      parsePhrase(source, lists)
    } catch (error) {
      caught = error
    }
    expect(caught).toBeInstanceOf(PhraseError)
    const { reason, cure, index: at } = caught as PhraseError
    expect(reason).toContain(words)
    expect(at).toBe(index)
    expect(cure).not.toBe('')
  })

  test('a literal name has no notation', () => {
    expect(written(literal('Công ty (TNHH) <ABC> …')!)).toBe('công ty ( tnhh ) < abc > …')
    expect(literal('  ')).toBeNull()
  })
})
