import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, expectTypeOf, test } from 'vitest'
import {
  analyse,
  checkRules,
  csvLine,
  defaultRulebook,
  type Extraction,
  extract,
  FLAT_COLUMNS,
  type Found,
  flatten,
  jsonSchema,
  openStore,
  ReadError,
  StoreError,
  schemas,
  type Target,
} from '../src/index.ts'

const root = join(import.meta.dirname, '..')
const samples = [
  'corpus/ke-hoach-cai-cach-hanh-chinh/ke-hoach.txt',
  'corpus/nghi-quyet-kinh-te-xa-hoi/nghi-quyet.html',
  'corpus/ke-hoach-chuyen-doi-so/ke-hoach.docx',
]

/** Files that importing `entry` loads at once; what is imported with `import(…)` comes later. */
function loadedBy(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen
  seen.add(entry)
  const source = readFileSync(entry, 'utf8')
  for (const [, typeOnly, specifier] of source.matchAll(/^(?:import|export)( type)? [^'"]*?from '([^']+)'/gm)) {
    if (typeOnly) continue
    if (specifier!.startsWith('.')) loadedBy(join(dirname(entry), specifier!), seen)
    else seen.add(specifier!)
  }
  return seen
}

describe('the library', () => {
  test('loads neither readers nor rules nor schemas until they are used', () => {
    const loaded = [...loadedBy(join(root, 'src', 'index.ts'))].map((path) =>
      path.startsWith(root) ? relative(root, path) : path,
    )
    expect(loaded).toContain('src/store/index.ts')
    const heavy = loaded.filter((path) =>
      /^(?:src\/(?:read|structure|recognise|assemble|pipeline)|zod|yaml|@hyzyla|parse5)/.test(path),
    )
    expect(heavy).toEqual([])
  })

  test('help of the command line loads no library at all', () => {
    const loaded = [...loadedBy(join(root, 'src', 'cli', 'run.ts'))].map((path) => relative(root, path))
    expect(loaded).not.toContain('src/index.ts')
  })

  test.each(samples)(
    'reads %s from its path as from its bytes, the same twice, and keeps to the schema',
    async (sample) => {
      const path = join(root, sample)
      const extraction = await extract(path)
      expect(await extract({ path, bytes: readFileSync(path) })).toEqual(extraction)
      expect((await schemas()).extractionSchema.parse(extraction)).toEqual(extraction)
      expect(extraction.targets.length).toBeGreaterThan(0)
    },
  )

  test.each(samples)('stores %s and finds it again', async (sample) => {
    const path = join(root, sample)
    const { digest } = await defaultRulebook()
    const { extraction, outline } = await analyse({ path, bytes: readFileSync(path) })
    const store = openStore(':memory:')
    expect(store.save(extraction, outline.reading.text, digest)).toMatchObject({ status: 'added' })
    expect(store.save(extraction, outline.reading.text, digest)).toMatchObject({ status: 'unchanged' })
    expect(store.extraction(extraction.document.id)).toEqual(extraction)
    for (const { form, record } of store.iterate()) {
      const { passage } = store.show(record.id)!
      expect(passage.text).toContain(record.source.quote)
      expect(passage.mark.start).toBeGreaterThanOrEqual(record.source.start)
      expect(['target', 'task']).toContain(form)
    }
    store.close()
  })

  test('what cannot be read is a ReadError with its cause', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    await expect(extract('no/such/file.pdf')).rejects.toBeInstanceOf(ReadError)
    await expect(extract('no/such/file.pdf')).rejects.toMatchObject({ failure: 'missing' })
    await expect(extract({ path: 'x', bytes: bytes('') })).rejects.toMatchObject({ failure: 'empty' })
    expect(() => openStore(join(root, 'package.json'))).toThrow(StoreError)
  })

  test('a rulebook proves its own examples', async () => {
    const findings = await checkRules(await defaultRulebook())
    expect(findings.every(({ message, where }) => message !== '' && /:\d+/.test(where))).toBe(true)
  })

  test('a record as a line of a spreadsheet', async () => {
    const [record] = (await extract(join(root, samples[0]!))).targets
    const { document } = await extract(join(root, samples[0]!))
    const row = flatten({ form: 'target', record: record!, document })
    expect(Object.keys(row).sort()).toEqual([...FLAT_COLUMNS].sort())
    expect(csvLine([row.value_low, '=1+1', 'a,b', null])).toBe(`${row.value_low},'=1+1,"a,b",\r\n`)
  })

  test('the JSON Schema names every part of an extraction', async () => {
    const schema = (await jsonSchema()) as { properties: object; required: string[] }
    expect(Object.keys(schema.properties)).toEqual(['schema', 'document', 'targets', 'tasks', 'warnings'])
  })

  test('types tell targets from tasks', () => {
    expectTypeOf<Extraction['targets'][number]>().toEqualTypeOf<Target>()
    expectTypeOf<Extract<Found, { form: 'target' }>['record']>().toEqualTypeOf<Target>()
  })
})

test('the samples of this test are there', () => {
  for (const sample of samples) expect(existsSync(join(root, sample)), sample).toBe(true)
})
