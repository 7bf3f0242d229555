import { describe, expect, test } from 'vitest'
import { cut, despeckled, evened, framed, type Grey, quarters, scaled, turned } from '../../../src/read/ocr/grey.ts'
import { blobsOf, inkOf, smallHeight, thresholdOf } from '../../../src/read/ocr/ink.ts'
import { stackOf } from '../../../src/read/ocr/stack.ts'
import { greyOf } from '../../../src/read/ocr/stamp.ts'
import { strokesOf } from '../../../src/read/ocr/strokes.ts'
import { postureOf } from '../../../src/read/ocr/upright.ts'
import { boxes, picture } from './pictures.ts'

const rows = ({ width, height, pixels }: Grey): string[] =>
  Array.from({ length: height }, (_, y) =>
    [...pixels.subarray(y * width, (y + 1) * width)].map((value) => (value < 128 ? '#' : '.')).join(''),
  )

describe('grey pictures', () => {
  test.each([
    [0, ['#..', '##.']],
    [1, ['##', '#.', '..']],
    [2, ['.##', '..#']],
    [3, ['..', '.#', '##']],
    [-1, ['..', '.#', '##']],
    [5, ['##', '#.', '..']],
  ])('turned clockwise by %i quarters', (turns, expected) => {
    expect(rows(quarters(picture(['#..', '##.']), turns))).toEqual(expected)
  })
  test('cut out and framed', () => {
    expect(rows(cut(picture(['....', '.##.', '.#..']), { left: 1, top: 1, right: 3, bottom: 3 }, 1))).toEqual([
      '....',
      '.##.',
      '.#..',
      '....',
    ])
    expect(rows(framed(picture(['#']), 1, 0, 2))).toEqual(['.....', '..#..'])
  })
  test('turned there and back again', () => {
    const grey = boxes(400, 300, [[100, 100, 300, 120]])
    const there = turned(grey, 0.3)
    expect(there.pixels[110 * 400 + 110]).toBeGreaterThan(200)
    const back = turned(there, -0.3)
    expect([back.pixels[110 * 400 + 110], back.pixels[110 * 400 + 200], back.pixels[90 * 400 + 200]]).toEqual([
      0, 0, 255,
    ])
  })
  test('made smaller: ink keeps its share', () => {
    const half = scaled(picture(['##..', '##..', '....', '....']), 0.5)
    expect([...half.pixels]).toEqual([0, 255, 255, 255])
  })
  test('a shadow over the page goes, the words in it stay', () => {
    const grey = boxes(512, 256, [
      [40, 100, 60, 120],
      [440, 100, 460, 120],
    ])
    const shaded = {
      ...grey,
      pixels: grey.pixels.map((value, index) => Math.round(value * (1 - (0.6 * (index % 512)) / 512))),
    }
    const clean = evened(shaded)
    expect(clean.pixels[50 * 512 + 480]).toBeGreaterThan(195)
    expect(clean.pixels[110 * 512 + 450]).toBe(0)
  })
  test('lone specks vanish, strokes stay', () => {
    expect(rows(despeckled(picture(['......', '.#....', '......', '..###.', '..###.', '..###.', '......'])))).toEqual([
      '......',
      '......',
      '......',
      '...#..',
      '..###.',
      '...#..',
      '......',
    ])
  })
  test('several pictures in one TIFF', () => {
    const tiff = stackOf([picture(['#.']), picture(['.', '#', '.'])])
    expect(tiff.toString('latin1', 0, 2)).toBe('II')
    const second = tiff.readUInt32LE(tiff.readUInt32LE(4) + 2 + 11 * 12)
    expect(second % 2).toBe(0)
    expect(tiff.readUInt16LE(second)).toBe(11)
  })
})

describe('ink', () => {
  test('touching runs form blobs, at corners too', () => {
    const ink = inkOf(picture(['#..#.#', '.#.###', '......', '#.....']))
    expect(blobsOf(ink).map(({ left, top, right, bottom, area }) => [left, top, right, bottom, area])).toEqual([
      [0, 0, 2, 2, 2],
      [3, 0, 6, 2, 5],
      [0, 3, 1, 4, 1],
    ])
  })
  test('arms that meet below are one blob', () => {
    expect(blobsOf(inkOf(picture(['#.#.#', '#.#.#', '#####'])))).toHaveLength(1)
  })
  test('pale print on grey paper', () => {
    const grey = boxes(100, 100, [[10, 10, 40, 40]])
    const pale = { ...grey, pixels: grey.pixels.map((value) => (value === 0 ? 110 : 220)) }
    expect(thresholdOf(pale)).toBeGreaterThan(110)
    expect(thresholdOf(pale)).toBeLessThanOrEqual(220)
  })
  const letters = (heights: readonly number[]) =>
    heights.map((high) => ({ left: 0, top: 0, right: Math.round(high * 0.8), bottom: high, area: 1, runs: [] }))
  test.each([
    ['words: small letters are the most', [...Array(60).fill(20), ...Array(25).fill(29)], 20],
    [
      'numbers: digits are the most, and nothing stands out above them',
      [...Array(60).fill(29), ...Array(12).fill(20)],
      20,
    ],
    ['two sizes of words', [...Array(60).fill(28), ...Array(30).fill(40), ...Array(30).fill(20)], 28],
    ['too few letters tell nothing', [20, 20, 20], 0],
  ])('%s', (_name, heights, expected) => {
    expect(smallHeight(letters(heights))).toBe(expected)
  })
})

/** Lines of letters on a base line, every fourth with a stem and every ninth with a descender. */
function page(width: number, height: number): Grey {
  const list: [number, number, number, number][] = []
  for (let y = 100; y < height - 80; y += 60) {
    for (let i = 0; 80 + i * 26 < width - 80; i++) {
      const x = 80 + i * 26
      list.push([x, y - (i % 4 === 1 ? 30 : 20), x + 16, y + (i % 9 === 4 ? 9 : 0)])
    }
  }
  return boxes(width, height, list)
}

describe('how a page lies', () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 0],
    [0, 2.5],
    [1, -3],
    [2, 0.6],
    [3, 6],
  ])('on its side by %i quarters and %d degrees askew', (turns, degrees) => {
    const lying = turned(quarters(page(900, 1100), turns), (degrees * Math.PI) / 180)
    const posture = postureOf(blobsOf(inkOf(lying)), lying.width, lying.height, 20)
    expect((posture.turns + turns) % 4).toBe(0)
    expect(Math.abs((posture.skew * 180) / Math.PI + degrees)).toBeLessThan(0.2)
    expect(posture.lead).toBeGreaterThan(1.1)
  })
  test('an empty page lies right', () => {
    expect(postureOf([], 100, 100, 20)).toEqual({ turns: 0, skew: 0, lead: 1 })
  })
})

describe('ruled lines', () => {
  const table = boxes(600, 400, [
    [50, 50, 550, 53],
    [50, 150, 550, 153],
    [50, 50, 53, 153],
    [300, 50, 303, 153],
    [547, 50, 550, 153],
    // A letter, and one whose foot crosses the line below.
    [100, 90, 120, 120],
    [200, 120, 206, 170],
    // A bar too thick for a line, a stroke too short.
    [50, 250, 550, 290],
    [100, 350, 150, 353],
  ])
  const { strokes, without } = strokesOf(table, inkOf(table), 20)
  test('are found with their ends', () => {
    expect(strokes.level.map(({ at, from, to }) => [Math.round(at), from, to])).toEqual([
      [52, 50, 550],
      [152, 50, 550],
    ])
    expect(strokes.upright.map(({ at, from, to }) => [Math.round(at), from, to])).toEqual([
      [52, 50, 153],
      [302, 50, 153],
      [549, 50, 153],
    ])
  })
  test('are painted white, and letters stay', () => {
    expect([without.pixels[51 * 600 + 400], without.pixels[100 * 600 + 301]]).toEqual([255, 255])
    expect([without.pixels[100 * 600 + 110], without.pixels[151 * 600 + 203], without.pixels[270 * 600 + 300]]).toEqual(
      [0, 0, 0],
    )
  })
})

describe('a letter that stands where columns part, in a row without that line', () => {
  const row = boxes(600, 400, [
    [50, 50, 550, 53],
    [50, 116, 550, 119],
    [50, 300, 550, 303],
    [50, 50, 53, 303],
    [547, 50, 550, 303],
    [300, 119, 303, 303],
    // The letter's stem, some pixels above the line.
    [299, 78, 303, 111],
  ])
  const { strokes, without } = strokesOf(row, inkOf(row), 20)
  test('is no part of it and stays', () => {
    expect(strokes.upright.map(({ from }) => from)).toEqual([50, expect.toSatisfy((from) => from > 111), 50])
    expect(without.pixels[90 * 600 + 301]).toBe(0)
    expect(without.pixels[200 * 600 + 301]).toBe(255)
  })
})

describe('stamps in red', () => {
  /** A page in colour at 100 dpi: a red ring of 1.4 inches with a black word in it, and a red word. */
  const [width, height] = [400, 300]
  const colours = new Uint8Array(width * height * 4).fill(255)
  const paint = (x: number, y: number, blue: number, green: number, red: number): void =>
    void colours.set([blue, green, red], (y * width + x) * 4)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const far = Math.hypot(x - 120, y - 120)
      if (far > 62 && far < 70) paint(x, y, 40, 40, 220)
      if (y > 110 && y < 130 && x > 90 && x < 190) paint(x, y, 20, 20, x > 160 ? 40 : 20)
      if (y > 250 && y < 262 && x > 200 && x < 300) paint(x, y, 30, 30, 200)
    }
  }
  const pixels = greyOf(colours, width, height, 100)
  test.each([
    ['the ring grows pale', 120, 54, false],
    ['a black word under it stays', 120, 120, true],
    ['where both lie over each other the word stays', 186, 120, true],
    ['red words stay', 250, 256, true],
    ['paper stays white', 350, 50, false],
  ])('%s', (_name, x, y, dark) => {
    expect(pixels[y * width + x]! < 128).toBe(dark)
  })
})
