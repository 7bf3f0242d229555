import fc from 'fast-check'
import { expect, test } from 'vitest'
import { confidenceOf, REVIEW_BELOW } from '../../src/assemble/confidence.ts'

const SIGNS = ['cue', 'setting', 'default', 'table', 'share', 'measured', 'rank', 'indicator.inherited', 'period.none']

test.each([
  ['an aim in words for a share', ['cue', 'kind.target', 'indicator.own', 'share', 'period.stated'], 0.8, 0.86],
  ['a row of a table', ['table', 'unit.known', 'period.inherited'], 0.85, 1],
  ['a measure that only its surroundings tell of', ['setting', 'indicator.inherited', 'measured'], 0, REVIEW_BELOW],
])('%s', (_what, signs, least, most) => {
  expect(confidenceOf(signs)).toBeGreaterThanOrEqual(least)
  expect(confidenceOf(signs)).toBeLessThanOrEqual(most)
})

test('is between 0 and 1, whatever the order, and unknown or repeated signs change nothing', () =>
  fc.assert(
    fc.property(fc.subarray(SIGNS), (signs) => {
      const confidence = confidenceOf(signs)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThan(1)
      expect(confidenceOf([...signs].reverse())).toBe(confidence)
      expect(confidenceOf([...signs, ...signs, 'unheard.of'])).toBe(confidence)
    }),
  ))
