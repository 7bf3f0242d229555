// The documents in corpus/ → figures that must not fall below those that accuracy.json holds.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type Evaluated, evaluate, headlineOf, readGold } from '../src/evaluate/index.ts'
import { extract } from '../src/pipeline.ts'

const root = join(import.meta.dirname, '../corpus')
const { corpus: reached, tolerance } = JSON.parse(readFileSync(join(import.meta.dirname, 'accuracy.json'), 'utf8')) as {
  corpus: Record<string, number>
  tolerance: { corpus: number }
}

let figures: Readonly<Record<string, number | null>>
let alarmsInDecoys = 0

beforeAll(async () => {
  const documents: Evaluated[] = []
  for (const { name } of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const files = readdirSync(join(root, name))
    const isGold = (file: string) => file.endsWith('.gold.jsonl')
    documents.push({
      name,
      gold: readGold(readFileSync(join(root, name, files.find(isGold)!), 'utf8')),
      found: await extract(join(root, name, files.find((file) => !isGold(file))!)),
    })
  }
  const evaluated = evaluate(documents, 0.6)
  figures = headlineOf(evaluated.figures)
  alarmsInDecoys = evaluated.figures.decoys.falseAlarms
}, 60_000)

test.each(Object.entries(reached))('%s of corpus/ has not fallen from %d', (name, figure) =>
  expect(100 * (figures[name] ?? 0)).toBeGreaterThanOrEqual(figure - tolerance.corpus),
)

test('nothing is found where there is nothing to find', () => expect(alarmsInDecoys).toBe(0))
