import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../src/model/reading.ts'
import { createCanvas, type DraftMark } from '../../src/read/canvas.ts'
import { breaches } from './contract.ts'

describe('words laid on the canvas', () => {
  test.each([
    ['NFD becomes NFC', 'Kế hoạch'.normalize('NFD'), 'Kế hoạch'],
    ['CRLF and soft breaks are line feeds', 'một\r\nhai\vba\u2028bốn', 'một\nhai\nba\nbốn'],
    ['blanks run to one', '  đạt \u00a0\t 80%  \n\n  hồ sơ ', 'đạt 80%\nhồ sơ'],
    ['signs without width go', 'tr\u200bực\u00ad tuyến\ufeff', 'trực tuyến'],
    ['controls go', 'a\u0000b\u0007c\u0085d', 'abc\nd'],
    ['tags go, comparators stay', '<b>80</b> < 90 <= 100, x<y', '80 < 90 <= 100, x<y'],
    ['a tag made by taking out another goes too', '<<b>b>80', '80'],
    ['Symbol bullets are bullets', '\uf0b7 mục', '• mục'],
    ['Symbol comparators are comparators', '\uf0b3 80%', '≥ 80%'],
    ['ƣ is ư', 'ƣu tiên, hƣớng', 'ưu tiên, hướng'],
    ['lone surrogates go', 'a\ud800b', 'ab'],
  ])('%s', (_name, raw, expected) => {
    const canvas = createCanvas()
    canvas.block({ kind: 'paragraph' }, raw)
    expect(canvas.finish({ media: 'text/plain' }).text).toBe(expected)
  })

  test('marks move along with the words and know their notes', () => {
    const canvas = createCanvas()
    canvas.block({ kind: 'paragraph' }, '  năm  2023 ; năm 2024.', [
      { at: 11, note: '1' },
      { at: 23, note: '9' },
    ])
    canvas.block({ kind: 'note', note: '1' }, 'Theo báo cáo.')
    const reading = canvas.finish({ media: 'text/plain' })
    expect(reading.text).toBe('năm 2023 ; năm 2024.\nTheo báo cáo.')
    expect(reading.marks).toEqual([{ at: 8, note: '1' }])
  })

  test.each([[''], ['  \n\t'], ['\u200b'], ['---'], ['<br/>']])('nothing to read in %j is an error', (raw) => {
    const canvas = createCanvas()
    canvas.block({ kind: 'paragraph' }, raw)
    expect(() => canvas.finish({ media: 'text/plain' })).toThrow(ReadError)
  })

  test('any words and marks keep the contract', () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('<', 'b', '>', '/', ' ', '\n', '\u0301', 'e', 'ƣ', '\u200b', '\r', '1', '\ufdd0'),
      }),
    )
    const block = fc.tuple(words, fc.array(fc.record({ at: fc.nat(30), note: fc.constantFrom('1', '2') })))
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks: [string, DraftMark[]][]) => {
        const canvas = createCanvas()
        for (const [raw, marks] of blocks) canvas.block({ kind: 'paragraph' }, raw, marks)
        canvas.block({ kind: 'note', note: '1' }, 'chú thích')
        expect(breaches(canvas.finish({ media: 'text/plain' }))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
