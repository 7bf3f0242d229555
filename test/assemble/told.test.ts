/** Ways of speaking → the names of their indicators: each sentence of names.txt and the names that it tells, in order. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { analyse } from '../../src/pipeline.ts'
import { loadRulebook } from '../../src/rulebook/index.ts'

const rulebook = loadRulebook(join(import.meta.dirname, '..', '..', 'rules'))

/** The names of the records of a plan that sets one aim in these words. */
async function namesIn(sentence: string): Promise<readonly string[]> {
  const plan = `KẾ HOẠCH\nPhát triển kinh tế - xã hội năm 2025\n\nI. MỤC TIÊU\n- ${sentence}\n`
  const bytes = new TextEncoder().encode(plan)
  const { extraction } = await analyse({ path: 'plan.txt', bytes }, { rulebook, ocr: false })
  return extraction.targets.map((target) => target.indicator.text)
}

interface Told {
  readonly sentence: string
  readonly names: readonly string[]
}

/** The file's parts by their headings; a sentence's names stand on the lines below it, each behind "= ". */
function ways(): ReadonlyMap<string, readonly Told[]> {
  const found = new Map<string, Told[]>()
  let way: Told[] = []
  for (const block of readFileSync(join(import.meta.dirname, 'names.txt'), 'utf8').split(/\n{2,}/u)) {
    const [first, ...rest] = block.trim().split('\n')
    if (!first || first.startsWith('# ')) continue
    if (first.startsWith('## ')) {
      way = []
      found.set(first.slice(3), way)
    } else way.push({ sentence: first, names: rest.map((line) => line.slice(2)) })
  }
  return found
}

/** Names are compared without capitals and signs. */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

for (const [way, rows] of ways())
  describe(way, () => {
    test.each(rows)('$sentence', async ({ sentence, names }) => {
      const told = await namesIn(sentence)
      expect(told.map(plain)).toEqual(names.map(plain))
    })
  })
