import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { extract } from '../src/pipeline.ts'

const corpus = join(import.meta.dirname, '..', 'corpus')
const documents = readdirSync(corpus, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((folder) =>
    readdirSync(join(corpus, folder.name))
      .filter((name) => !name.endsWith('.jsonl'))
      .map((name) => join(corpus, folder.name, name)),
  )

describe('the same bytes give the same JSON', () => {
  const read = async (path: string): Promise<string> =>
    JSON.stringify(await extract({ path: 'document', bytes: readFileSync(path) }))

  test('twice, and in another order of documents', async () => {
    const first = new Map<string, string>()
    for (const path of documents) first.set(path, await read(path))
    for (const path of documents.toReversed()) expect(await read(path)).toBe(first.get(path))
  })
})
