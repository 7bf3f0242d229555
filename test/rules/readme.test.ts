/** The rule that rules/README.md shows works as it stands. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recogniseText } from '../../src/recognise/index.ts'
import { checkRulebook } from '../../src/rulebook/index.ts'
import { rulebookOf } from '../recognise/rulebook-of.ts'

test('the sample rule of the notation page passes the check', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'rules', 'README.md'), 'utf8')
  const sample = /```yaml\n([\s\S]*?)```/.exec(page)![1]!
  const quantity =
    'kind: quantity\nrules:\n  - id: quantity.one\n    lexical: \\d+%?\n    edges: false\n    set: { low: 80 }\n'
  const findings = checkRulebook(rulebookOf({ bound: sample, quantity }), recogniseText)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
})
