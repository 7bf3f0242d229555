/** README.md → what it promises holds: its commands run as written, its links and rules are there. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { muctieu } from './cli/screen.ts'

const root = join(import.meta.dirname, '..')
const page = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, block]) => block!)
const lines = blocks('sh')
  .flatMap((block) => block.split('\n'))
  .map((line) => line.replace(/ {2,}#.*$/, '').trim())
  .filter((line) => line !== '')

const wordsOf = (line: string): string[] => (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''))

describe('commands', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muctieu-readme-'))
  const before = process.cwd()
  beforeAll(async () => {
    symlinkSync(join(root, 'corpus'), join(folder, 'corpus'))
    mkdirSync(join(folder, 'out'))
    process.chdir(folder)
    await muctieu('import corpus/')
  })
  afterAll(() => {
    process.chdir(before)
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(lines.filter((line) => line.includes('npx muctieu')))('%s', { timeout: 60_000 }, async (line) => {
    const [, input, typed, output] = /^(?:cat (\S+) \| )?npx muctieu (.*?)(?: > (\S+))?$/.exec(line)!
    const args = wordsOf(typed!)
    if (args[0] === 'show') {
      expect(args[1]).toMatch(/^[tn][0-9a-f]{3,}$/)
      args[1] = (JSON.parse((await muctieu('list --limit 1 --format json')).out) as { id: string }[])[0]!.id
    }
    const around = input === undefined ? {} : { input: readFileSync(input, 'utf8') }
    const { code, out, err } = await muctieu(args, around)
    expect(code, err).toBe(0)
    expect(out + (args.includes('--output') ? err : '')).not.toBe('')
    expect(out).not.toMatch(/^(?:Không có|Ở đây không có)/)
    if (output !== undefined) writeFileSync(output, out)
  })

  test('npm scripts', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }
    const named = [...page.matchAll(/npm (?:run ([\w:-]+)|(test)\b)/g)].map(([, script, own]) => script ?? own)
    expect(named.length).toBeGreaterThan(2)
    for (const script of named) expect(Object.keys(scripts)).toContain(script)
  })
})

test('links lead somewhere', () => {
  const links = [...page.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link]) => link!)
  expect(links.length).toBeGreaterThan(3)
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([])
})

test.each(blocks('yaml'))('the rules it shows stand where it says', (block) => {
  const [first, ...shown] = block.trimEnd().split('\n')
  const file = readFileSync(join(root, first!.replace(/^# /, '')), 'utf8')
  for (const line of shown) expect(file).toContain(line.trim())
})
