// Our figures against those of the scorer that the gold documents come with.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Evaluated, evaluate, readGold } from '../../src/evaluate/index.ts'
import { extract } from '../../src/pipeline.ts'

const root = join(import.meta.dirname, '../..')
const scorer = join(root, '../shared/accuracy/score.mjs')
const folders = [
  join(root, '../shared/gold'),
  ...readdirSync(join(root, 'corpus'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(root, 'corpus', name)),
].filter((folder) => existsSync(folder))

const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, x) => (typeof x === 'number' ? Math.round(x * 1e6) / 1e6 : x)))

describe.skipIf(!existsSync(scorer))('figures agree with score.mjs', () => {
  test.each(folders.map((folder) => [folder.split('/').at(-1)!, folder]))(
    'on %s',
    async (_name, folder) => {
      const predictions = mkdtempSync(join(tmpdir(), 'muctieu-score-'))
      try {
        const files = readdirSync(folder).sort()
        const documents: Evaluated[] = []
        for (const file of files.filter((name) => name.endsWith('.gold.jsonl'))) {
          const name = file.slice(0, -'.gold.jsonl'.length)
          const document = files.find((other) => other !== file && other.startsWith(`${name}.`))!
          const gold = readGold(readFileSync(join(folder, file), 'utf8'))
          try {
            const found = await extract(join(folder, document))
            writeFileSync(join(predictions, `${name}.json`), JSON.stringify(found))
            documents.push({ name, gold, found })
          } catch {
            documents.push({ name, gold, found: { unread: 'unread' } })
          }
        }
        const theirs = JSON.parse(
          execFileSync(process.execPath, [scorer, folder, '--pred', predictions, '--json'], { encoding: 'utf8' }),
        )
        const { figures, documents: outcomes } = evaluate(documents, 0.6)
        for (const measure of ['target', 'usable', 'result', 'task', 'macro', 'decoys', 'fields'] as const)
          expect(rounded(figures[measure]), measure).toEqual(rounded(theirs[measure]))
        expect(figures.documents).toBe(theirs.documents)
        const perDocument = theirs.perDocument.map((d: { tp: number; fp: number; fn: number }) => [d.tp, d.fp, d.fn])
        expect(outcomes.map(({ counts: { target } }) => [target.tp, target.fp, target.fn])).toEqual(perDocument)
      } finally {
        rmSync(predictions, { recursive: true })
      }
    },
    60_000,
  )
})
