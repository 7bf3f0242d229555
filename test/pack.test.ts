/** The tarball that `npm pack` makes → a program and a library that work in an empty folder, rules included. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Extraction } from '../src/index.ts'
import { extract } from '../src/index.ts'

const root = join(import.meta.dirname, '..')
const corpus = join(root, 'corpus')
const sample = join(corpus, 'quyet-dinh-nuoc-sach', 'quyet-dinh.pdf')
const wanted = process.env.CI === 'true' || process.env.MUCTIEU_PACK === '1'

/** The library as README.md shows it, checked against the types that come in the tarball. */
const CONSUMER = /^```ts\n([\s\S]*?)^```/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))![1]!

describe.skipIf(!wanted)('the tarball', { timeout: 900_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'muctieu-pack-'))
  const source = join(folder, 'source')
  const target = join(folder, 'target')
  /** Standard output of a program that ended well. */
  const run = (cwd: string, command: string, ...args: readonly string[]): string =>
    execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 26 })
  let files: readonly string[] = []

  beforeAll(() => {
    // Built from a copy: what runs beside this test may be using dist/.
    for (const name of ['src', 'rules']) cpSync(join(root, name), join(source, name), { recursive: true })
    for (const name of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'tsconfig.json', 'tsconfig.build.json'])
      copyFileSync(join(root, name), join(source, name))
    symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'))
    run(source, 'npm', 'run', 'build', '--silent')
    const packed = JSON.parse(run(source, 'npm', 'pack', '--ignore-scripts', '--json')) as [
      { filename: string; files: readonly { path: string }[] },
    ]
    files = packed[0].files.map(({ path }) => path)
    cpSync(join(source, packed[0].filename), join(target, 'muctieu.tgz'))
    copyFileSync(sample, join(target, 'plan.pdf'))
    cpSync(corpus, join(target, 'corpus'), { recursive: true })
    writeFileSync(join(target, 'package.json'), '{ "private": true, "type": "module" }\n')
    run(target, 'npm', 'install', '--no-audit', '--no-fund', './muctieu.tgz')
  }, 900_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds the program, the rules and what a reader needs, and nothing else', () => {
    for (const path of ['package.json', 'README.md', 'LICENSE', 'CHANGELOG.md', 'dist/index.js', 'dist/index.d.ts'])
      expect(files).toContain(path)
    const tops = new Set(files.filter((path) => path.includes('/')).map((path) => path.split('/')[0]))
    expect([...tops].sort()).toEqual(['dist', 'rules'])
    expect(files.filter((path) => path.startsWith('dist/') && !/\.(?:js|d\.ts)$/.test(path))).toEqual([])
    expect(files.filter((path) => /\btest\b|\.test\./.test(path))).toEqual([])
  })

  test('publint has nothing to say', async () => {
    const pkg = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as Record<string, unknown>
    const { messages } = await publint({ pkgDir: source, strict: true, pack: false })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  test('npx muctieu extract gives what the sources give', async () => {
    const printed = JSON.parse(run(target, 'npx', 'muctieu', 'extract', 'plan.pdf', '--format', 'json')) as Extraction
    const own = await extract({ path: 'plan.pdf', bytes: readFileSync(sample) })
    expect(printed.targets.length).toBeGreaterThan(10)
    expect(printed).toEqual(own)
  })

  test('the database and the rules work where nothing else is', () => {
    run(target, 'npx', 'muctieu', 'import', 'corpus')
    expect(JSON.parse(run(target, 'npx', 'muctieu', 'list', '--format', 'json'))).not.toEqual([])
    run(target, 'npx', 'muctieu', 'rules', 'check')
  })

  test('the library can be imported, and its types hold without skipLibCheck', () => {
    writeFileSync(join(target, 'consumer.ts'), CONSUMER)
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node']
    const types = ['--typeRoots', join(root, 'node_modules', '@types')]
    run(target, process.execPath, join(root, 'node_modules/typescript/bin/tsc'), ...options, ...types, 'consumer.ts')
    const printed = run(target, process.execPath, 'consumer.js').trimEnd().split('\n')
    expect(printed[0]).toMatch(/^2068\/KH-UBND \d+ \d+$/)
    expect(printed.length).toBeGreaterThan(10)
    expect(Number(printed.at(-1))).toBeGreaterThan(0)
  })
})
