import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../../src/model/reading.ts'
import { read } from '../../src/read/index.ts'
import { structure } from '../../src/structure/index.ts'
import { expectOutline } from './contract.ts'
import { registry } from './registry.ts'

const shared = join(import.meta.dirname, '../../../shared')
const files = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
      )
    : []

async function outlineOf(path: string) {
  try {
    return structure(await read({ path, bytes: readFileSync(path) }, { ocr: false }), registry)
  } catch (error) {
    if (error instanceof ReadError) return null
    throw error
  }
}

describe.skipIf(!existsSync(shared))('over the shared documents', () => {
  const documents = ['corpus', 'gold', 'formats'].flatMap((folder) =>
    files(join(shared, folder)).filter((path) => !path.endsWith('.jsonl') && !path.includes('scan')),
  )

  test('every outline keeps the contract', { timeout: 240_000 }, async () => {
    for (const path of documents) {
      const outline = await outlineOf(path)
      if (outline !== null) expectOutline(outline)
    }
  })

  test('type, number and date of the gold documents', { timeout: 60_000 }, async () => {
    const score = { type: 0, number: 0, issued: 0 }
    const gold = readdirSync(join(shared, 'gold')).filter((name) => name.endsWith('.gold.jsonl'))
    for (const name of gold) {
      const line = readFileSync(join(shared, 'gold', name), 'utf8').split('\n', 1)[0]!
      const document = JSON.parse(line) as Record<string, unknown>
      const own = name.replace('.gold.jsonl', '.')
      const path = documents.find((file) => file.startsWith(join(shared, 'gold', own)))!
      const header = (await outlineOf(path))?.header
      for (const field of ['type', 'number', 'issued'] as const)
        if ((document[field] ?? null) === (header?.[field] ?? null)) score[field]++
    }
    for (const hits of Object.values(score)) expect(hits / gold.length).toBeGreaterThanOrEqual(0.9)
  })
})
