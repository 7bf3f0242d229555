import { describe, expect, test } from 'vitest'
import { read } from '../../../src/read/index.ts'
import { randomOf } from '../../random.ts'
import { breaches } from '../contract.ts'
import { documentOf, KINDS } from './generate.ts'
import { f1, type Score, scoreOf, sum } from './score.ts'
import { docxOf } from './write-docx.ts'
import { pdfOf } from './write-pdf.ts'

const DOCUMENTS = 20

describe.each([
  { format: 'docx', write: docxOf, least: 0.97 },
  { format: 'pdf', write: pdfOf, least: 0.93 },
])('cells of tables in $format', ({ format, write, least }) => {
  const scores: Score[] = []

  // What Word keeps as a table without borders is a table all the same.
  test.each(KINDS)('%s', async (kind) => {
    const own: Score[] = []
    for (let number = 0; number < DOCUMENTS; number++) {
      const random = randomOf(KINDS.indexOf(kind), number)
      const parts = documentOf(kind, random)
      const reading = await read({ path: 'x', bytes: write(parts, random) })
      expect(breaches(reading)).toEqual([])
      const score = scoreOf(parts, reading)
      if (process.env.MUCTIEU_CELLS === '1' && f1(score) < 1)
        console.log(format, kind, number, f1(score).toFixed(3), score.missed.slice(0, 4), score.wrong.slice(0, 4))
      own.push(score)
    }
    scores.push(...own)
    console.log(`${format} ${kind}: ${own.length} documents, ${sum(own).known} cells, F1 ${f1(sum(own)).toFixed(4)}`)
    expect(f1(sum(own))).toBeGreaterThanOrEqual(least)
  })

  test('all together', () => {
    console.log(`${format}: ${scores.length} documents, ${sum(scores).known} cells, F1 ${f1(sum(scores)).toFixed(4)}`)
    expect(f1(sum(scores))).toBeGreaterThanOrEqual(least)
  })
})
