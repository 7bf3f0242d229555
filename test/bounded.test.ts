import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { USUAL } from '../src/cli/reading-options.ts'
import {
  type BoundedOptions,
  type BoundedReader,
  extract,
  LIMITS,
  MEMORY,
  openBoundedReader,
  ReadError,
  RulebookError,
  SECONDS,
  unpack,
} from '../src/index.ts'

const path = join(import.meta.dirname, '../corpus/ke-hoach-chuyen-doi-so/ke-hoach.docx')
const plan = () => ({ path, bytes: Uint8Array.from(readFileSync(path)) })
const PLAN = 'Đến năm 2025, ít nhất 80% hồ sơ được nộp trực tuyến.\n'
/** Takes many seconds and much memory. */
const long = () => ({ path: 'long.txt', bytes: strToU8(PLAN.repeat(300_000)) })

const open: BoundedReader[] = []
const reader = (options: BoundedOptions): BoundedReader => {
  const opened = openBoundedReader(options)
  open.push(opened)
  return opened
}
afterAll(() => Promise.all(open.map((one) => one.close())))

describe('a reader that can be ended', { timeout: 60_000 }, () => {
  test('gives what is given without it, one file after the other', async () => {
    const bounded = reader({})
    const [first, second] = await Promise.all([bounded.analyse(plan()), bounded.analyse(plan())])
    expect(first.extraction).toEqual(await extract(plan()))
    expect(second).toEqual(first)
    expect(first.rules).toBe(await bounded.rules())
    expect(first.evidence.length).toBeGreaterThan(first.extraction.targets.length)
  })

  test('ends a file that takes too long; the next is read', async () => {
    const bounded = reader({ seconds: 1 })
    const [slow, next] = await Promise.allSettled([
      bounded.analyse(long()),
      bounded.analyse({ path: 'a', bytes: strToU8(PLAN) }),
    ])
    expect(slow).toMatchObject({ status: 'rejected', reason: { name: 'ReadError', failure: 'too-slow' } })
    expect(next).toMatchObject({ status: 'fulfilled' })
  })

  test('ends a file that takes too much memory; the next is read', async () => {
    const bounded = reader({ memory: 128 * 1048576 })
    const [large, next] = await Promise.allSettled([
      bounded.analyse(long()),
      bounded.analyse({ path: 'a', bytes: strToU8(PLAN) }),
    ])
    expect(large).toMatchObject({ status: 'rejected', reason: { name: 'ReadError', failure: 'too-large' } })
    expect(next).toMatchObject({ status: 'fulfilled' })
  })

  test('tells why a file is not read, and what is wrong with the rules', async () => {
    const bounded = reader({ limits: { bytes: 1000 } })
    await expect(bounded.analyse({ path: 'x', bytes: new Uint8Array() })).rejects.toThrow(ReadError)
    await expect(bounded.analyse(plan())).rejects.toMatchObject({ failure: 'too-large' })
    const rules = mkdtempSync(join(tmpdir(), 'muctieu-rules-'))
    mkdirSync(join(rules, 'recognise'))
    writeFileSync(join(rules, 'recognise', 'bad.yaml'), 'kind: [')
    await expect(reader({ rules }).rules()).rejects.toThrow(RulebookError)
    rmSync(rules, { recursive: true })
  })

  test('unpacks; what is no package comes back whole', async () => {
    const bounded = reader({})
    const bytes = zipSync({ 'a/ke-hoach.docx': plan().bytes, '../b.txt': strToU8(PLAN) })
    const inner = await bounded.unpack({ path: 'x.zip', bytes: Uint8Array.from(bytes) })
    expect(inner).toEqual(await unpack({ path: 'x.zip', bytes }))
    expect(inner.map((one) => one.path)).toEqual(['x.zip/a/ke-hoach.docx', 'x.zip/b.txt'])
    expect((await bounded.analyse(inner[0]!)).extraction.document.path).toBe('x.zip/a/ke-hoach.docx')
    expect(await bounded.unpack(plan())).toEqual([plan()])
  })
})

test('the command line tells the limits that the library has', () => {
  expect(USUAL).toEqual({
    maxSize: LIMITS.bytes / 1048576,
    maxPages: LIMITS.pages,
    maxUnpacked: LIMITS.unpacked / 1048576,
    memory: MEMORY / 1048576,
    seconds: SECONDS,
  })
})
