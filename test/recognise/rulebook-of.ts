/** YAML of rule files, by name → a Rulebook, through a folder that is gone again. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rulebook } from '../../src/model/rulebook.ts'
import { loadRulebook } from '../../src/rulebook/index.ts'

export function rulebookOf(
  recognise: Readonly<Record<string, string>>,
  registry: Readonly<Record<string, string>> = {},
): Rulebook {
  const parent = mkdtempSync(join(tmpdir(), 'rulebook-'))
  const rooms = { recognise, registry }
  for (const [room, files] of Object.entries(rooms)) {
    mkdirSync(join(parent, 'rules', room), { recursive: true })
    for (const [name, text] of Object.entries(files)) writeFileSync(join(parent, 'rules', room, `${name}.yaml`), text)
  }
  try {
    return loadRulebook(join(parent, 'rules'))
  } finally {
    rmSync(parent, { recursive: true })
  }
}
