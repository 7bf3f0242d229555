import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type First, firstOf, mayBegin } from '../../src/recognise/first.ts'

/** `words w, w · units u · letters · digits · any` */
const told = ({ words, units, letters, digits, any }: First): string =>
  [
    ...[...words].sort(),
    ...[...units].map((unit) => `‹${String.fromCharCode(unit)}›`).sort(),
    ...(letters ? ['letters'] : []),
    ...(digits ? ['digits'] : []),
    ...(any ? ['any'] : []),
  ].join(' ')

describe('what a regular expression may begin with', () => {
  test.each([
    ['\\d+', 'digits'],
    ['[0-3]\\d', '‹0› ‹1› ‹2› ‹3›'],
    ['(?:ngày )?\\d+', 'ngày digits'],
    ['ngày\\s+\\d+', 'ngày'],
    ['(?<![\\p{L}\\p{N}])(?:quý|quí)\\s', 'quí quý'],
    ['năm', 'năm'],
    ['năm(?![\\p{L}\\p{N}])', 'năm'],
    ['(?:tháng|tuần)(?=\\s)', 'tháng tuần'],
    ['t(?:háng|uần)', 'tháng tuần'],
    ['hằng?', 'hằn hằng'],
    ['tcvn[\\s:-]*\\d', 'tcvn'],
    ['a+b', 'ab ‹a›'],
    ['a\\p{L}*', 'a ‹a›'],
    ['[a-c]x', '‹a› ‹b› ‹c›'],
    ['\\p{L}+', 'letters'],
    ['\\(\\d', '‹(›'],
    ['.x', 'any'],
    ['[^x]', 'any'],
    ['(?:^|(?<=[(|]))\\s*20\\d\\d', '‹2›'],
    ['\\s*năm', 'năm'],
    ['(?<so>\\d+)-nq', 'digits'],
    ['i{1,3}|iv', 'i iv ‹i›'],
    ['x(?=y)', 'x'],
    ['x(?!y)z', 'xz'],
    ['\\u0041', 'any'],
  ])('%s: %s', (source, expected) => {
    expect(told(firstOf(source))).toBe(expected)
  })

  test('never leaves out a place where the expression matches', () => {
    const unit = fc.constantFrom(
      'a',
      'b',
      'á',
      '5',
      ' ',
      '-',
      '[ab]',
      '[a5]',
      '\\d',
      '\\s',
      '\\p{L}',
      '(?:a|b5)',
      '(?:ab|)',
      '(?![\\p{L}])',
      '(?<!a)',
    )
    const piece = fc
      .tuple(unit, fc.constantFrom('', '', '', '?', '+', '*', '{1,2}'))
      .map(([u, q]) => (u.startsWith('(?!') || u.startsWith('(?<') ? u : u + q))
    const source = fc
      .array(fc.array(piece, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 })
      .map((options) => options.map((o) => o.join('')).join('|'))
    const text = fc
      .array(fc.constantFrom('a', 'b', 'á', '5', ' ', '-', 'ab'), { minLength: 1, maxLength: 6 })
      .map((s) => s.join(''))
    fc.assert(
      fc.property(source, text, (expression, words) => {
        const match = new RegExp(expression, 'uy').exec(words)
        const first = /^(?:[abá]+|5+|-)/.exec(words)?.[0]
        if (!match || !first) return
        const end = match[0].trimEnd().length
        // Only matches that end with a token count.
        if (end === 0 || (end < words.length && /^(?:[abá]{2}|55)$/.test(words.slice(end - 1, end + 1)))) return
        const found = firstOf(expression)
        expect(found.words.has(first) || mayBegin(found, words.charCodeAt(0)), `${expression} in "${words}"`).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })
})
