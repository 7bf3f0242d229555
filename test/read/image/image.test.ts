import { describe, expect, test } from 'vitest'
import { ReadError } from '../../../src/model/reading.ts'
import { jpegHead, jpegPage } from '../../../src/read/image/jpeg.ts'
import { pngPage } from '../../../src/read/image/png.ts'
import { tiffPages } from '../../../src/read/image/tiff.ts'
import { type PicturePage, wrapped } from '../../../src/read/image/wrap.ts'
import { readImage } from '../../../src/read/image.ts'
import type { Grey } from '../../../src/read/ocr/grey.ts'
import { drawPage } from '../../../src/read/ocr/render.ts'
import { stackOf } from '../../../src/read/ocr/stack.ts'
import { withPdf } from '../../../src/read/pdf/engine.ts'
import { boxes, pngOf } from '../ocr/pictures.ts'
import { JPEG, TIFFS } from './samples.ts'

const bytes = (base64: string): Uint8Array => Buffer.from(base64, 'base64')

/** Each page of `pages` drawn pixel for pixel. */
const drawn = (pages: readonly PicturePage[]): Promise<Grey[]> =>
  withPdf(wrapped(pages.map((page) => ({ ...page, dpi: null }))), '', (pdf) =>
    pages.map((_, index) => drawPage(pdf, index, 96)!.grey),
  )

/** Shade at a place told in shares of width and height. */
const shade = ({ width, height, pixels }: Grey, x: number, y: number): number =>
  pixels[Math.floor(y * height) * width + Math.floor(x * width)]!

const expectBoxes = (grey: Grey): void => {
  expect([grey.width, grey.height]).toEqual([48, 32])
  expect(shade(grey, 10 / 48, 16 / 32)).toBeLessThan(30)
  expect(shade(grey, 30 / 48, 7 / 32)).toBeLessThan(30)
  expect(shade(grey, 30 / 48, 20 / 32)).toBeGreaterThan(225)
  expect(shade(grey, 2 / 48, 2 / 32)).toBeGreaterThan(225)
}

describe('TIFF', () => {
  test.each(TIFFS)('%s', async (_name, base64) => {
    const [grey] = await drawn(tiffPages(bytes(base64)))
    expectBoxes(grey!)
  })
  test('several pages, each of its own size', async () => {
    const [first, second] = await drawn(tiffPages(stackOf([boxes(60, 40, [[0, 0, 30, 40]]), boxes(20, 80, [])])))
    expect([first!.width, first!.height, second!.width, second!.height]).toEqual([60, 40, 20, 80])
    expect([shade(first!, 0.2, 0.5), shade(first!, 0.8, 0.5)]).toEqual([0, 255])
  })
  test('tells its resolution', () => {
    expect(tiffPages(stackOf([boxes(60, 40, [])], 200))[0]!.dpi).toEqual([200, 200])
  })
  test.each<[string, (tiff: Buffer) => void]>([
    ['a directory beyond the end', (tiff) => tiff.writeUInt32LE(0xffffff, 4)],
    ['no pixel', (tiff) => tiff.writeUInt32LE(0, tiff.readUInt32LE(4) + 2 + 8)],
    ['an unknown code', (tiff) => tiff.writeUInt16LE(34712, tiff.readUInt32LE(4) + 2 + 3 * 12 + 8)],
  ])('with %s is refused', (_name, spoil) => {
    const tiff = stackOf([boxes(60, 40, [])])
    spoil(tiff)
    expect(() => tiffPages(tiff)).toThrow(ReadError)
  })
  test('a ring of directories ends', () => {
    const tiff = stackOf([boxes(8, 8, [])])
    const start = tiff.readUInt32LE(4)
    tiff.writeUInt32LE(start, start + 2 + 11 * 12)
    expect(tiffPages(tiff)).toHaveLength(1)
  })
})

describe('JPEG', () => {
  const jpeg = bytes(JPEG)
  const withSegment = (segment: Buffer): Buffer =>
    Buffer.concat([Buffer.from(jpeg.subarray(0, 2)), segment, Buffer.from(jpeg.subarray(2))])
  const exif = (orientation: number): Buffer => {
    const body = Buffer.from(
      `45786966000049492a000800000001001201030001000000${orientation.toString(16).padStart(2, '0')}00000000000000`,
      'hex',
    )
    const head = Buffer.from([0xff, 0xe1, 0, 0])
    head.writeUInt16BE(body.length + 2, 2)
    return Buffer.concat([head, body])
  }
  test('is drawn as it is', async () => {
    const [grey] = await drawn([jpegPage(jpeg)])
    expectBoxes(grey!)
  })
  test.each([
    [1, 0],
    [3, 2],
    [6, 1],
    [8, 3],
  ])('taken with the camera turned (%i)', (orientation, turns) => {
    expect(jpegHead(withSegment(exif(orientation))).turns).toBe(turns)
  })
  test('is shown turned', async () => {
    const [grey] = await drawn([jpegPage(withSegment(exif(6)))])
    expect([grey!.width, grey!.height]).toEqual([32, 48])
    // What lies left comes to lie above.
    expect(shade(grey!, 0.5, 10 / 48)).toBeLessThan(30)
    expect(shade(grey!, 0.2, 40 / 48)).toBeGreaterThan(225)
  })
  test('without a picture is refused', () => {
    expect(() => jpegHead(jpeg.subarray(0, 40))).toThrow(ReadError)
  })
})

describe('PNG', () => {
  const MOST = 1_000_000
  const pixels = ({ width, height, pieces }: PicturePage): number[][] =>
    Array.from({ length: height }, (_, y) => [...pieces[0]!.data.subarray(y * width, (y + 1) * width)])
  const row = (filter: number, ...values: number[]): number[] => [filter, ...values]
  test.each<[string, number, number, number[], Parameters<typeof pngOf>[3], number[][]]>([
    ['grey', 2, 1, row(0, 0, 200), { depth: 8, colours: 0 }, [[0, 200]]],
    [
      'grey, one bit',
      9,
      1,
      row(0, 0b10101010, 0b10000000),
      { depth: 1, colours: 0 },
      [[255, 0, 255, 0, 255, 0, 255, 0, 255]],
    ],
    ['grey, 16 bits', 1, 1, row(0, 77, 3), { depth: 16, colours: 0 }, [[77]]],
    ['colours', 2, 1, row(0, 255, 255, 255, 0, 0, 0), { depth: 8, colours: 2 }, [[255, 0]]],
    [
      'a palette',
      2,
      1,
      row(0, 0b01000000),
      { depth: 2, colours: 3, palette: Uint8Array.of(9, 9, 9, 250, 250, 250) },
      [[250, 9]],
    ],
    [
      'a palette with nothing behind',
      1,
      1,
      row(0, 0),
      { depth: 8, colours: 3, palette: Uint8Array.of(0, 0, 0), alphas: Uint8Array.of(0) },
      [[255]],
    ],
    ['grey with nothing behind', 2, 1, row(0, 0, 0, 0, 255), { depth: 8, colours: 4 }, [[255, 0]]],
    ['colours with half of it', 1, 1, row(0, 0, 0, 0, 128), { depth: 8, colours: 6 }, [[127]]],
    [
      'rows told from the left and above',
      2,
      4,
      [...row(1, 10, 5), ...row(2, 1, 1), ...row(3, 10, 10), ...row(4, 1, 1)],
      { depth: 8, colours: 0 },
      [
        [10, 15],
        [11, 16],
        [15, 25],
        [16, 26],
      ],
    ],
  ])('%s', (_name, width, height, rows, kind, expected) => {
    expect(pixels(pngPage(pngOf(width, height, Uint8Array.from(rows), kind), MOST))).toEqual(expected)
  })
  test('interlaced', () => {
    // 3 × 2: passes 1 (0,0), 4 (2,0), 6 (1,0), 7 (row 1).
    const rows = Uint8Array.from([...row(0, 1), ...row(0, 3), ...row(0, 2), ...row(0, 4, 5, 6)])
    expect(pixels(pngPage(pngOf(3, 2, rows, { depth: 8, colours: 0, interlaced: true }), MOST))).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ])
  })
  test('cut off below: what is there is read', () => {
    expect(pixels(pngPage(pngOf(2, 2, Uint8Array.from(row(0, 7, 8)), { depth: 8, colours: 0 }), MOST))[0]).toEqual([
      7, 8,
    ])
  })
  test('that would unpack to more than allowed is refused before it is unpacked', () => {
    const failure = (make: () => unknown): string => {
      try {
        make()
        return 'read'
      } catch (error) {
        return (error as ReadError).failure
      }
    }
    expect(failure(() => pngPage(pngOf(2000, 2000, new Uint8Array(), { depth: 8, colours: 0 }), MOST))).toBe(
      'too-large',
    )
    expect(failure(() => pngPage(pngOf(10, 10, new Uint8Array(200_000), { depth: 8, colours: 0 }), MOST))).toBe(
      'damaged',
    )
    expect(failure(() => pngPage(Buffer.from('89504e470d0a1a0a', 'hex'), MOST))).toBe('damaged')
  })
})

describe('size on paper', () => {
  const page = (width: number, height: number, dpi: PicturePage['dpi']): PicturePage => ({
    width,
    height,
    dpi,
    turns: 0,
    pieces: [],
  })
  test.each<[string, PicturePage, string]>([
    ['as told', page(1654, 2339, [200, 200]), '[0 0 595.440 842.040]'],
    ['as told, of a fax', page(1728, 1143, [204, 98]), '[0 0 609.882 839.755]'],
    ['a page, where nothing plausible is told', page(3000, 4000, [1, 1]), '[0 0 631.500 842.000]'],
    ['of a screen, where it is small', page(800, 600, null), '[0 0 600.000 450.000]'],
  ])('%s', (_name, picture, box) => {
    expect(Buffer.from(wrapped([picture])).toString('latin1')).toContain(`/MediaBox ${box}`)
  })
})

test('a picture without words is empty, one that nobody may read needs recognition', async () => {
  const blank = stackOf([boxes(600, 400, [])])
  await expect(readImage(blank, 'image/tiff')).rejects.toMatchObject({ failure: 'empty' })
  await expect(readImage(blank, 'image/tiff', { ocr: false })).rejects.toMatchObject({ failure: 'needs-ocr' })
})
