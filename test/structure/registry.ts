/** The packaged `rules/registry/` → the registry that the tests of this room use. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Registry } from '../../src/model/rulebook.ts'
import { SourceFile } from '../../src/rulebook/node.ts'
import type { Problem } from '../../src/rulebook/problem.ts'
import { emptyRegistry, readRegistryFile } from '../../src/rulebook/registry.ts'

const folder = join(import.meta.dirname, '../../rules/registry')

function load(): Registry {
  const problems: Problem[] = []
  const registry = emptyRegistry()
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml')))
    readRegistryFile(new SourceFile(name, readFileSync(join(folder, name), 'utf8'), problems), registry)
  return registry
}

export const registry: Registry = load()
