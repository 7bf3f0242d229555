/** Every example and counterexample of rules/ is a test of its own. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recogniseText } from '../../src/recognise/index.ts'
import { checkRulebook, loadRulebook, whyNot } from '../../src/rulebook/index.ts'

const rulebook = loadRulebook(join(import.meta.dirname, '..', '..', 'rules'))
const examples = rulebook.rules.flatMap((rule) => rule.examples.map((example) => ({ rule, example })))
const counterexamples = rulebook.rules.flatMap((rule) => rule.counterexamples.map((text) => ({ rule, text })))

describe('examples of the rules', () => {
  test.each(examples.map((each) => [each.rule.id, each.example.text, each] as const))(
    '%s: %s',
    (_, __, { rule, example }) => {
      const missing = whyNot(rule, example, recogniseText(example.text, rulebook))
      if (example.todo) expect(missing, `${rule.where}: đã đúng, bỏ dấu todo`).not.toBeNull()
      else expect(missing, rule.where).toBeNull()
    },
  )
})

describe('counterexamples of the rules', () => {
  test.each(counterexamples.map((each) => [each.rule.id, each.text, each] as const))(
    '%s: not in %s',
    (_, __, { rule, text }) => {
      const found = recogniseText(text, rulebook).mentions.filter((mention) => mention.rule === rule.id)
      expect(
        found.map(({ start, end }) => text.slice(start, end)),
        rule.where,
      ).toEqual([])
    },
  )
})

test('the check finds no error', () => {
  const errors = checkRulebook(rulebook, recogniseText).filter(({ severity }) => severity === 'error')
  expect(errors.map(({ where, message }) => `${where} ${message}`)).toEqual([])
})
