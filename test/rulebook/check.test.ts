import { describe, expect, test } from 'vitest'
import { recogniseText } from '../../src/recognise/index.ts'
import { checkRulebook, neverFired } from '../../src/rulebook/index.ts'
import { rulebookOf } from '../recognise/rulebook-of.ts'

const check = (yaml: string) =>
  checkRulebook(rulebookOf({ k: yaml }), recogniseText, new Set()).map(({ code, rule, message }) => [
    code,
    rule,
    message,
  ])

describe('checking rules', () => {
  test('examples that are met, and counterexamples that are, say nothing', () => {
    const yaml = `kind: k
refuses: [k]
rules:
  - id: k.one
    phrase: tối thiểu
    set: { side: above }
    examples: [{ text: "là tối thiểu", finds: tối thiểu, as: { side: above } }]
    counterexamples: [tối đa]
`
    expect(check(yaml)).toEqual([])
  })

  test.each([
    ['{ text: a tối đa, finds: tối đa }', 'không tìm thấy “tối đa”.'],
    ['{ text: là tối thiểu, finds: là tối thiểu }', 'chỉ thấy “tối thiểu”'],
    ['{ text: tối thiểu, as: { side: below } }', '`side` phải là "below", đọc được "above".'],
    ['{ text: tối thiểu, as: { other: 1 } }', '`other` phải là 1, đọc được null.'],
  ])('the example %s: %s', (example, message) => {
    const yaml = `kind: k\nrefuses: [k]\nrules:\n  - id: k.one\n    phrase: tối thiểu\n    set: { side: above }\n    examples: [${example}]\n`
    const [found, ...others] = check(yaml)
    expect(others).toEqual([])
    expect(found![0]).toBe('example')
    expect(found![2]).toContain(message)
  })

  test('an example that loses says to what', () => {
    const yaml = `kind: k
refuses: [k]
rules:
  - id: k.one
    phrase: ban
    examples: [{ text: ủy ban, finds: ban }]
  - id: k.two
    phrase: ủy ban
    examples: [ủy ban]
`
    expect(check(yaml)).toEqual([['example', 'k.one', 'Ví dụ “ủy ban”: “ban” bị `k.two` (“ủy ban”) loại.']])
  })

  test('a counterexample that matches, a todo that passes, a tie, a doubled phrase, a rule without example', () => {
    const yaml = `kind: k
rules:
  - id: k.one
    phrases: [tối thiểu, ít nhất]
    examples: [{ text: tối thiểu, todo: true }]
    counterexamples: [nhu cầu tối thiểu]
  - id: k.two
    phrases: [thấp nhất, Ít nhất]
    set: { side: other }
    examples: [thấp nhất]
  - id: k.three
    phrase: chí ít
  - id: k.four
    phrase: "[là] ít (nhất | hơn)"
    examples: [ít hơn]
`
    expect(check(yaml).map(([code, rule]) => [code, rule])).toEqual([
      ['promote', 'k.one'],
      ['counterexample', 'k.one'],
      ['no-example', 'k.three'],
      ['duplicate', 'k.two'],
      ['unused-kind', 'k.one'],
    ])
    const tie = yaml
      .replace('examples: [ít hơn]', 'examples: [ít hơn]')
      .replace('examples: [thấp nhất]', 'examples: [thấp nhất, ít nhất]')
    expect(check(tie).some(([code, rule]) => code === 'example' && rule === 'k.two')).toBe(true)
    const won = yaml.replace('examples: [{ text: tối thiểu, todo: true }]', 'examples: [ít nhất]')
    expect(check(won).map(([code]) => code)).not.toContain('ambiguous')
    const first = yaml.replace('examples: [ít hơn]', 'examples: [ít nhất]')
    expect(check(first).map(([code, rule]) => `${code} ${rule}`)).toContain('ambiguous k.four')
  })

  test('an expression that matches nothing', () => {
    expect(
      check('kind: k\nrefuses: [k]\nrules:\n  - id: k.one\n    lexical: \\d*\n    examples: ["5"]\n').map(
        ([code]) => code,
      ),
    ).toEqual(['empty-match'])
  })

  test('a kind that code uses is used', () => {
    const rulebook = rulebookOf({ k: 'kind: k\nrules:\n  - id: k.one\n    phrase: một\n    examples: [một]\n' })
    expect(checkRulebook(rulebook, recogniseText, new Set(['k']))).toEqual([])
    expect(checkRulebook(rulebook, recogniseText)).toEqual([])
    expect(checkRulebook(rulebook, recogniseText, new Set()).map(({ code }) => code)).toEqual(['unused-kind'])
  })

  test('rules that never fired', () => {
    const rulebook = rulebookOf({
      a: 'kind: a\nrules:\n  - id: a.one\n    phrase: một\n  - id: a.two\n    phrase: hai\n',
      b: 'kind: b\nrules:\n  - id: b.one\n    phrase: "{a} ba"\n',
    })
    const read = (text: string) => recogniseText(text, rulebook)
    expect(neverFired(rulebook, [read('một ba'), read('bốn')]).map(({ rule }) => rule)).toEqual(['a.two'])
    expect(neverFired(rulebook, []).map(({ rule }) => rule)).toEqual(['a.one', 'a.two', 'b.one'])
  })
})
