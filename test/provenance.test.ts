import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ReadError } from '../src/model/reading.ts'
import { extractionSchema } from '../src/model/record.ts'
import { analyse, defaultRulebook } from '../src/pipeline.ts'

const root = join(import.meta.dirname, '..')
const shared = join(root, '..', 'shared')

const documents = (dir: string): string[] =>
  readdirSync(dir)
    .sort()
    .flatMap((name) => {
      const path = join(dir, name)
      if (statSync(path).isDirectory()) return documents(path)
      return /\.(?:txt|md|html|docx|doc|odt|rtf|xlsx|pdf)$/.test(name) && !/^(?:README|GUIDE)/.test(name) ? [path] : []
    })

const known = new Set([
  ...defaultRulebook().rules.map((rule) => rule.id),
  ...defaultRulebook().frames.map((frame) => frame.id),
])

/** Every record leads back to the words it was read from and to rules that exist. */
async function holdProvenance(path: string, ocr = true): Promise<void> {
  let analysis: Awaited<ReturnType<typeof analyse>>
  try {
    analysis = await analyse({ path, bytes: readFileSync(path) }, { ocr })
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError)
    return
  }
  const { extraction, outline } = analysis
  const { text } = outline.reading
  expect(extractionSchema.safeParse(extraction).error).toBeUndefined()
  const ids = [...extraction.targets, ...extraction.tasks].map((record) => record.id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const record of [...extraction.targets, ...extraction.tasks]) {
    expect(record.source.quote).toBe(text.slice(record.source.start, record.source.end))
    for (const rule of record.rules) if (!/^(?:table|task)\./.test(rule)) expect(known).toContain(rule)
  }
  for (const target of extraction.targets) {
    if (target.parent !== null) expect(ids).toContain(target.parent)
    expect(target.value.low !== null || target.value.high !== null).toBe(true)
  }
  for (const task of extraction.tasks) for (const target of task.targets) expect(ids).toContain(target)
}

describe('every record leads back to its words', () => {
  test.each(documents(join(root, 'corpus')).map((path) => [relative(root, path), path]))('%s', async (_, path) => {
    await holdProvenance(path)
  })
})

describe.skipIf(!existsSync(shared))('every record of the shared documents leads back to its words', () => {
  const folders = ['gold', 'corpus', 'formats', 'hostile'].map((name) => join(shared, name)).filter(existsSync)
  test.each(folders.flatMap(documents).map((path) => [relative(shared, path), path]))(
    '%s',
    async (_, path) => {
      // Recognising the scans takes minutes; what is read of them has tests of its own.
      await holdProvenance(path, false)
    },
    60_000,
  )
})
