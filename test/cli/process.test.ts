import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/index.ts'
import { extractionOf, PLAN } from '../store/fixture.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'muctieu-process-'))
const db = join(folder, 'muctieu.db')
const MUCTIEU = `"${process.execPath}" --import tsx src/cli/main.ts`

beforeAll(() => {
  const store = openStore(db)
  for (let i = 0; i < 60; i++) {
    const sketch = { ...PLAN, text: `${PLAN.text}\n${i}` }
    store.save(extractionOf(sketch), sketch.text, 'r', { file: null })
  }
  store.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a line in a shell, in which `$M` is the command line. */
const shell = (line: string) => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line.replaceAll('$M', MUCTIEU)], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  })
  return { status, stdout, stderr }
}

test('a pipe that closes early ends the program quietly', { timeout: 30_000 }, () => {
  const { stdout, stderr } = shell(`{ $M list --db "${db}" --format json; echo "code $?" >&2; } | head -c 20`)
  expect(stdout).toHaveLength(20)
  expect(stderr).toBe('code 0\n')
})

test('results go to stdout and troubles to stderr, with their codes', { timeout: 30_000 }, () => {
  expect(shell(`$M list --db "${db}" --limit 1 --format ndjson`)).toMatchObject({ status: 0, stderr: '' })
  expect(shell('$M list --nope')).toMatchObject({ status: 2, stdout: '' })
  expect(shell('echo | $M --version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})
