import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const src = join(root, 'src')

/** Which rooms each room may import from, itself and Node aside. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  read: ['model'],
  structure: ['model'],
  rulebook: ['model'],
  recognise: ['model'],
  assemble: ['model'],
  store: ['model'],
  evaluate: ['model'],
  'pipeline.ts': ['model', 'read', 'structure', 'rulebook', 'recognise', 'assemble'],
  'explain.ts': ['model', 'pipeline.ts'],
  'index.ts': ['model', 'read', 'rulebook', 'pipeline.ts', 'explain.ts', 'store', 'evaluate', 'bounded'],
  bounded: ['model', 'read', 'rulebook', 'pipeline.ts', 'store', 'index.ts'],
  cli: ['model', 'index.ts'],
  api: ['model', 'index.ts'],
}
const FORBIDDEN_NAMES = /(^|[-.])(util|utils|helper|helpers|common|base|manager|misc|v2|legacy)([-.]|$)/

const files = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name)
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : []
  })
const roomOf = (path: string): string => relative(src, path).split(sep)[0]!

describe('the house', () => {
  test.each(files(src).map((path) => [relative(src, path), path]))(
    '%s imports only what its room may',
    (name, path) => {
      const allowed = MAY_IMPORT[roomOf(path)]
      expect(allowed, `room of ${name} is not in DESIGN`).toBeDefined()
      for (const [, specifier] of readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
        if (!specifier!.startsWith('.')) continue
        expect(specifier, 'nothing in src imports from rules/').not.toMatch(/rules\//)
        const target = roomOf(join(dirname(path), specifier!))
        if (target !== roomOf(path)) expect(allowed, `${name} imports ${specifier}`).toContain(target)
      }
      expect(name).not.toMatch(FORBIDDEN_NAMES)
    },
  )
})
