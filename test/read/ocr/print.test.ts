import { describe, expect, test } from 'vitest'
import { figureOf, romanOf } from '../../../src/read/ocr/figures.ts'
import { blobsOf, inkOf } from '../../../src/read/ocr/ink.ts'
import { rowsOf } from '../../../src/read/ocr/rows.ts'
import { signsOf } from '../../../src/read/ocr/signs.ts'
import { snapped } from '../../../src/read/ocr/snap.ts'
import { elected } from '../../../src/read/ocr/vote.ts'
import { boxes, picture, wordsOf } from './pictures.ts'

const word = wordsOf({ confidence: 0.9, top: 0, bottom: 30 })

/** Digits 20 wide and 29 high on a base line at 60, small letters being 20 high; `,` and `.` below, `/` a digit high. */
function figures(text: string) {
  const list: [number, number, number, number][] = []
  let x = 10
  for (const sign of text) {
    if (sign === ',') list.push([x, 56, x + 6, 67])
    else if (sign === '.') list.push([x, 55, x + 6, 61])
    else if (sign === ':') list.push([x, 44, x + 6, 50], [x, 55, x + 6, 61])
    else if (sign === '-') list.push([x, 48, x + 14, 51])
    else list.push([x, 31, x + 18, 60])
    x += sign === ',' || sign === '.' || sign === ':' ? 10 : 24
  }
  const ink = inkOf(boxes(400, 100, list))
  return { ink, blobs: blobsOf(ink).sort((a, b) => a.left - b.left) }
}

describe('numbers beside their print', () => {
  test.each([
    ['97,5', '97,5', '97,5', true],
    ['975', '97,5', '97,5', true],
    ['97.5', '97,5', '97,5', true],
    ['97:5', '97,5', '97,5', true],
    ['111/4', '111,4', '111,4', true],
    ['1250.000', '1.250.000', '1.250.000', true],
    ['(43/63)', '(43/63)', '(43/63)', true],
    ['8:30', '8:30', '8:30', null],
    ['2021-2025', '2021-2025', '2021-2025', null],
    // A comma that touches its digit leaves no blob: what was read stays.
    ['12,5', '125', '12,5', true],
    ['3.1173', '3.1173', '3.117,3', null],
    // More or fewer figures than there are in print.
    ['11', '1', '11', false],
    ['1', '11', '1', false],
    ['chín', '9', 'chín', null],
  ])('%s read over %s is %s', (read, printed, text, agrees) => {
    const { ink, blobs } = figures(printed)
    expect(figureOf(read, blobs, 20, true, ink)).toEqual({ text, agrees })
  })
  test('a comma that hangs from its digit is seen all the same', () => {
    const ink = inkOf(
      boxes(200, 100, [
        [10, 31, 28, 60],
        [34, 31, 52, 60],
        [48, 56, 54, 68],
        [60, 31, 78, 60],
      ]),
    )
    expect(figureOf('125', blobsOf(ink), 20, true, ink)).toEqual({ text: '12,5', agrees: true })
  })
})

describe('Roman labels', () => {
  const strokes = (count: number) =>
    inkOf(
      boxes(200, 60, [
        ...Array.from({ length: count }, (_, i): [number, number, number, number] => [
          10 + i * 14,
          10,
          15 + i * 14,
          40,
        ]),
      ]),
    )
  test.each([
    ['H.', 2, 'II.'],
    ['HI', 3, 'III'],
    ['IL.', 1, 'I.'],
    ['I', 1, 'I'],
    ['11', 2, '11'],
    ['V.', 1, 'V.'],
  ])('%s over %i strokes is %s', (read, count, expected) => {
    expect(romanOf(word(read, 9, 10 + count * 14, 0.9, 10, 40), strokes(count))).toBe(expected)
  })
  test('a true H has a bar', () => {
    const ink = inkOf(
      boxes(100, 60, [
        [10, 10, 15, 40],
        [30, 10, 35, 40],
        [15, 23, 30, 27],
      ]),
    )
    expect(romanOf(word('H', 9, 36, 0.9, 10, 40), ink)).toBe('H')
  })
})

describe('signs that the model does not know', () => {
  const greater = ['##......', '.###....', '...###..', '.....##.', '...###..', '.###....', '##......']
  const bar = ['........', '########']
  const mirrored = (rows: readonly string[]) => rows.map((row) => [...row].reverse().join(''))
  test.each([
    ['≥', [...greater, ...bar]],
    ['≤', [...mirrored(greater), ...bar]],
  ])('%s', (sign, rows) => {
    const ink = inkOf(picture(rows, 4))
    expect(signsOf(ink, blobsOf(ink), 24).map(({ text }) => text)).toEqual([sign])
  })
  test.each([
    ['> alone', greater],
    ['= is none', ['########', '........', '........', '########']],
    ['E is none', ['########', '#.......', '#######.', '#.......', '########', '........', '########']],
  ])('%s', (_name, rows) => {
    const ink = inkOf(picture(rows, 4))
    expect(signsOf(ink, blobsOf(ink), 24)).toEqual([])
  })
})

/** Words of letters 16 wide and 20 high, on base line `y`. */
const line = (x: number, y: number, count: number): [number, number, number, number][] =>
  Array.from({ length: count }, (_, i) => [
    x + i * 20 + Math.floor(i / 5) * 14,
    y - (i % 3 === 1 ? 29 : 20),
    x + i * 20 + Math.floor(i / 5) * 14 + 16,
    y,
  ])

const rowsIn = (list: readonly (readonly [number, number, number, number])[]) =>
  rowsOf(blobsOf(inkOf(boxes(1200, 400, list))), 20).sort((a, b) => a.base - b.base || a.left - b.left)

describe('rows of print', () => {
  test('lines below each other, descenders and accents with their own', () => {
    const list = [...line(50, 100, 20), ...line(50, 150, 20)]
    // A descender of the first line, a dot below it, an accent above the second.
    list.push([460, 80, 476, 109], [120, 104, 124, 108], [250, 119, 258, 126])
    const rows = rowsIn(list)
    expect(rows.map(({ base }) => base)).toEqual([100, 150])
    expect(rows[0]!.bottom).toBe(109)
    expect(rows[1]!.top).toBe(119)
  })
  test('two columns whose lines do not stand at one height', () => {
    const rows = rowsIn([...line(50, 100, 10), ...line(500, 115, 10), ...line(50, 150, 10), ...line(500, 165, 10)])
    expect(rows.map(({ base, left }) => [base, left])).toEqual([
      [100, 50],
      [115, 500],
      [150, 50],
      [165, 500],
    ])
  })
  test('a dash before the words and a full point behind them belong to the line', () => {
    const rows = rowsIn([...line(100, 100, 10), [50, 92, 64, 95], [330, 96, 334, 100]])
    expect(rows.map(({ left, right }) => [left, right])).toEqual([[50, 334]])
  })
  test('a raised figure is told from the line', () => {
    const [row, ...more] = rowsIn([...line(100, 100, 10), [314, 66, 322, 84]])
    expect(more).toEqual([])
    expect(row!.raised.map((group) => group.map(({ left }) => left))).toEqual([[314]])
    expect(row!.right).toBeLessThan(314)
  })
  test('an upright stroke alone and a large picture are no print', () => {
    expect(
      rowsIn([
        [900, 40, 904, 90],
        [200, 150, 500, 390],
      ]),
    ).toEqual([])
  })
})

describe('words in their ink', () => {
  const [row] = rowsIn([
    [50, 80, 70, 100],
    [76, 80, 96, 100],
    [120, 80, 140, 100],
    [146, 71, 166, 100],
  ])
  test('the widest gap parts two words', () => {
    expect(snapped([word('ab', 44, 90), word('cd', 112, 170)], row!).map(({ left, right }) => [left, right])).toEqual([
      [50, 96],
      [120, 166],
    ])
  })
  test('words that stand elsewhere keep their boxes', () => {
    const words = [word('a', 44, 72), word('bcd', 76, 170)]
    expect(snapped(words, row!)).toBe(words)
  })
})

describe('several readings of one row', () => {
  const ink = inkOf(
    boxes(1200, 400, [
      [50, 71, 68, 100],
      [74, 71, 92, 100],
      [98, 96, 104, 107],
      [108, 71, 126, 100],
    ]),
  )
  const [row] = rowsOf(blobsOf(ink), 20)
  const texts = (...readings: readonly (readonly [string, number])[]): [string, number][] =>
    elected(
      readings.map(([text, confidence]) => [word(text, 50, 126, confidence)]),
      row!,
      true,
      ink,
    ).map(({ text, confidence }) => [text, confidence])
  test.each([
    [
      'the one that two agree on',
      [
        ['97,5', 0.6],
        ['gJ,5', 0.9],
        ['97,5', 0.7],
      ],
      [['97,5', 0.7]],
    ],
    [
      'commas do not count against each other',
      [
        ['975', 0.8],
        ['97.5', 0.6],
      ],
      [['97,5', 0.8]],
    ],
    [
      'where none agree, the surer, in doubt',
      [
        ['97,5', 0.9],
        ['91,5', 0.4],
      ],
      [['97,5', 0.5]],
    ],
    [
      'one that print contradicts does not win',
      [
        ['1', 0.95],
        ['97,5', 0.6],
      ],
      [['97,5', 0.5]],
    ],
    ['a single reading stays as it is', [['97,5', 0.7]], [['97,5', 0.7]]],
  ] as const)('%s', (_name, readings, expected) => {
    expect(texts(...readings)).toEqual(expected)
  })
})
