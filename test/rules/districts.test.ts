import { expect, test } from 'vitest'
import { placeKey } from '../../src/structure/lexicon.ts'
import { registry } from '../structure/registry.ts'

const named = registry.districts.flatMap(({ province, names }) =>
  names.map((name) => ({ province, key: placeKey(name) })),
)

test('a district stands in one province, and the province is known', () => {
  const codes = new Set(registry.places.map(({ code }) => code))
  expect(registry.districts.filter(({ province }) => !codes.has(province))).toEqual([])
  const seen = new Map<string, string>()
  const twice = named.filter(({ province, key }) => {
    const before = seen.get(key)
    seen.set(key, province)
    return before !== undefined
  })
  expect(twice).toEqual([])
  expect(named.length).toBeGreaterThan(500)
})

test('no district is named like a province or a number', () => {
  const provinces = new Set(registry.places.map(({ name }) => placeKey(name)))
  expect(named.filter(({ key }) => provinces.has(key) || /\d/.test(key))).toEqual([])
})
