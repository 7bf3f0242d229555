import { describe, expect, test } from 'vitest'
import type { Rule } from '../../src/model/rulebook.ts'
import { orderKinds } from '../../src/rulebook/order.ts'
import { parsePhrase } from '../../src/rulebook/phrase.ts'

const rules = (kinds: Readonly<Record<string, string>>): Rule[] =>
  Object.entries(kinds).map(([kind, phrase]) => ({
    id: `${kind}.one`,
    kind,
    phrase: parsePhrase(phrase, () => null),
    lexical: null,
    registry: null,
    edges: true,
    set: {},
    read: null,
    examples: [],
    counterexamples: [],
    where: '',
  }))

describe('the order of kinds', () => {
  test('every kind after those it uses', () => {
    const { levels } = orderKinds(
      rules({ bound: 'tối thiểu {amount}', amount: '{number} {unit}', number: 'x', unit: 'y' }),
      {},
    )
    expect(levels).toEqual([['number', 'unit'], ['amount'], ['bound']])
  })

  test('a refusing kind comes before what it refuses, and before what is built of that', () => {
    const kinds = { amount: '{number}', bound: '{amount} trở lên', date: 'ngày', number: 'x' }
    expect(orderKinds(rules(kinds), { date: ['number', 'amount'] }).levels).toEqual([
      ['date'],
      ['number'],
      ['amount'],
      ['bound'],
    ])
  })

  test('a refusing kind that is built of what it refuses comes after that, but before its other users', () => {
    const kinds = { number: 'x', amount: '{number}', bound: '{amount} trở lên', decoy: '{amount} tuổi' }
    expect(orderKinds(rules(kinds), { decoy: ['amount', 'bound', 'number'] }).levels).toEqual([
      ['number'],
      ['amount'],
      ['decoy'],
      ['bound'],
    ])
  })

  test('a kind comes after those it stands behind', () => {
    const kinds = { a: '{z}', amount: '{number} {unit}', number: 'x', unit: 'y', z: 'z' }
    expect(orderKinds(rules(kinds), {}, { unit: ['number'] }).levels).toEqual([
      ['number', 'z'],
      ['a', 'unit'],
      ['amount'],
    ])
  })

  test('two kinds that refuse each other make no ring', () => {
    expect(orderKinds(rules({ a: 'x', b: 'y' }), { a: ['b'], b: ['a'] }).levels).toEqual([['a'], ['b']])
  })

  test('a ring is named', () => {
    expect(orderKinds(rules({ a: '{b}', b: '{c}', c: '{b}' }), {}).ring).toEqual(['b', 'c', 'b'])
  })
})
