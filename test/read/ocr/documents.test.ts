import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ReadError, type Reading } from '../../../src/model/reading.ts'
import { read } from '../../../src/read/index.ts'
import { quarters, turned } from '../../../src/read/ocr/grey.ts'
import { stackOf } from '../../../src/read/ocr/stack.ts'
import { breaches } from '../contract.ts'
import { greyPng, pageOf } from './pictures.ts'

/** A decision of four pages, letterhead, notes and a ruled table among them. */
const pdf = readFileSync(join(import.meta.dirname, '../../../corpus/quyet-dinh-nuoc-sach/quyet-dinh.pdf'))
const SLOW = 120_000

const words = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}.,/%-]*/gu) ?? []

/** Share of the words of `expected` that stand in `found`. */
function recall(expected: string, found: string): number {
  const left = new Map<string, number>()
  for (const word of words(found)) left.set(word, (left.get(word) ?? 0) + 1)
  const all = words(expected)
  const hits = all.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count > 0
  })
  return hits.length / all.length
}

const textOf = ({ text, blocks }: Reading, page: number): string =>
  blocks
    .filter((block) => block.page === page)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')

const cellsOf = ({ text, blocks }: Reading, page: number): string[] =>
  blocks.flatMap(({ cell, page: on, start, end }) =>
    cell === null || on !== page
      ? []
      : [`${cell.rowspan}×${cell.colspan} ${text.slice(start, end).replace(/\s+/g, ' ')}`],
  )

describe('a page taken as a picture', () => {
  let truth: Reading
  let cacheDir: string
  beforeAll(async () => {
    truth = await read({ path: 'x', bytes: pdf })
    cacheDir = mkdtempSync(join(tmpdir(), 'ocr-test-'))
  })
  afterAll(() => rmSync(cacheDir, { recursive: true, force: true }))

  test(
    'upside down and askew, as PNG: letterhead, items and notes come as from the PDF itself',
    async () => {
      const skewed = turned(quarters(await pageOf(pdf, 1), 2), 0.02)
      const bytes = greyPng(skewed)
      const reading = await read({ path: 'x', bytes }, { cacheDir })
      expect(breaches(reading)).toEqual([])
      expect(reading.media).toBe('image/png')
      expect(recall(textOf(truth, 1), reading.text)).toBeGreaterThan(0.97)
      expect(reading.blocks.filter(({ kind }) => kind === 'note')).toHaveLength(2)
      expect(reading.marks).toHaveLength(2)
      expect(reading.blocks.every(({ confidence }) => confidence === undefined || confidence > 0.5)).toBe(true)

      // Read once: the second time an engine that takes no time at all is enough.
      expect(readdirSync(cacheDir)).toHaveLength(1)
      expect(await read({ path: 'y', bytes }, { cacheDir, pageSeconds: 0.000001 })).toEqual(reading)
    },
    SLOW,
  )

  test(
    'a ruled table on its side, as TIFF: every cell, with its ≥ and its decimal comma',
    async () => {
      const bytes = stackOf([quarters(await pageOf(pdf, 3), 1)])
      const reading = await read({ path: 'x', bytes })
      expect(breaches(reading)).toEqual([])
      expect(reading.media).toBe('image/tiff')
      const expected = cellsOf(truth, 3)
      const found = cellsOf(reading, 1)
      expect(found).toHaveLength(expected.length)
      // The last row goes on overleaf; of the letters one or two may be misread, of the numbers none.
      const wrong = found.filter((cell, index) => !expected[index]!.startsWith(cell))
      expect(wrong.filter((cell) => /\d[%\d]*$/.test(cell))).toEqual([])
      expect(wrong.length).toBeLessThan(4)
    },
    SLOW,
  )

  test(
    'the packaged engine reads the same words as the installed one',
    async () => {
      const page = await pageOf(pdf, 2)
      const reading = await read({ path: 'x', bytes: greyPng(page) }, { ocrEngine: 'bundled' })
      expect(recall(textOf(truth, 2), reading.text)).toBeGreaterThan(0.97)
    },
    SLOW,
  )

  test(
    'recognition switched off, or out of time, is an error that says so',
    async () => {
      const bytes = greyPng(await pageOf(pdf, 2))
      for (const options of [{ ocr: false }, { pageSeconds: 0.000001 }]) {
        const error = await read({ path: 'x', bytes }, options).catch((cause: unknown) => cause)
        expect(error).toBeInstanceOf(ReadError)
        expect((error as ReadError).failure).toBe('needs-ocr')
      }
    },
    SLOW,
  )
})
