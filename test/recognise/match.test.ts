import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mention } from '../../src/model/mention.ts'
import type { Pattern } from '../../src/model/rulebook.ts'
import { recogniseText } from '../../src/recognise/index.ts'
import { written } from '../../src/rulebook/check.ts'
import { rulebookOf } from './rulebook-of.ts'

const NUMBER =
  'kind: number\nrules:\n  - id: number.figures\n    lexical: \\d+(?:[.,]\\d+)*\n    edges: false\n    read: number\n'
const one = (phrase: string, extra = '') =>
  rulebookOf({
    number: NUMBER,
    k: `kind: k\nrules:\n  - id: k.one\n    phrase: ${JSON.stringify(phrase)}\n${extra}`,
  })
const quotes = (text: string, mentions: readonly Mention[], kind = 'k') =>
  mentions.filter((mention) => mention.kind === kind).map(({ start, end }) => text.slice(start, end))

describe('what a phrase matches', () => {
  test.each<[string, string, string[]]>([
    ['tối thiểu', 'TỐI THIỂU và Tối thiểu', ['TỐI THIỂU', 'Tối thiểu']],
    ['hòa giải', 'hoà giải, hòa giải, hoa giải', ['hoà giải', 'hòa giải']],
    ['ủy ban', 'Uỷ ban, ỦY BAN', ['Uỷ ban', 'ỦY BAN']],
    ['tối thiểu', 'tối\n  thiểu', ['tối\n  thiểu']],
    ['thiểu số', 'đa số thiểu  số', ['thiểu  số']],
    ['số', 'số, sốt, số5 (số)', ['số', 'số', 'số']],
    ['5%', 'là 5% hay 5 %, 15%', ['5%', '5 %']],
    ['2021 - 2025', '2021–2025; 2021 — 2025; 2021-2025', ['2021–2025', '2021 — 2025', '2021-2025']],
    ['≥ {number}', 'đạt ≥80', ['≥80']],
    ['km²', '5km², 5 km2', ['km²']],
    ['{number} ha', '80ha và 1.500 ha', ['80ha', '1.500 ha']],
    ['(a | b c) d', 'a d, b c d, b d, c d', ['a d', 'b c d']],
    ['a [b [c]] d', 'a d, a b d, a b c d, a c d', ['a d', 'a b d', 'a b c d']],
    ['a [b]', 'a b a', ['a b', 'a']],
    ['"(" {number} ")"', '(5) 5', ['(5)']],
    ['từ {number} trở lên', 'từ 5 trở lên', ['từ 5 trở lên']],
    ['[từ] {number}', 'từ 5', ['từ 5']],
    ['5 {number}', '5 7, 5', ['5 7']],
  ])('%s in %j', (phrase, text, expected) => {
    expect(quotes(text, recogniseText(text, one(phrase)).mentions)).toEqual(expected)
  })
})

test('a kind looked for behind others stands nowhere else', () => {
  const rulebook = rulebookOf({
    number: NUMBER,
    unit: 'kind: unit\nbehind: [number]\nrules:\n  - id: unit.one\n    phrase: (hồ sơ | % hồ sơ)\n',
    amount: "kind: amount\nrules:\n  - id: amount.one\n    phrase: '{number} {unit}'\n",
  })
  const { mentions } = recogniseText('hồ sơ, 5 hồ sơ, 5 bộ hồ sơ; 7% hồ sơ', rulebook)
  expect(mentions.filter(({ kind }) => kind === 'unit').map(({ start }) => start)).toEqual([9, 29])
  expect(mentions.filter(({ kind }) => kind === 'amount')).toHaveLength(2)
})

describe('a gap', () => {
  test.each<[string, string, string[]]>([
    ['a … z', 'a z', ['a z']],
    ['a … z', 'a 1 2 3 4 5 6 z', ['a 1 2 3 4 5 6 z']],
    ['a … z', 'a 1 2 3 4 5 6 7 z', []],
    ['a …2 z', 'a 1 2 z, a 1 2 3 z', ['a 1 2 z']],
    ['a … z', 'a một z rồi z', ['a một z']],
    ['a … z', 'a. z', []],
    ['a … z', 'a; z', []],
    ['a … z', 'a: z', []],
    ['a … z', 'a! z? a? z', []],
    ['a … z', 'a, (b) z', ['a, (b) z']],
    ['a … z', 'a 1.500 z, a 8:30 z, a TP.Huế z', ['a 1.500 z', 'a 8:30 z', 'a TP.Huế z']],
    ['a … [x] z', 'a b x z', ['a b x z']],
    ['a … {number} z', 'a 5 7 z', ['a 5 7 z']],
    ['a …2 b …2 c', 'a 1 b 2 2 c', ['a 1 b 2 2 c']],
    ['a … z', 'a a z', ['a a z']],
  ])('%s in %j', (phrase, text, expected) => {
    expect(quotes(text, recogniseText(text, one(phrase)).mentions)).toEqual(expected)
  })
})

test('gaps in a row do not multiply', () => {
  const rulebook = one('a …30 a …30 a …30 a …30 a …30 z')
  const text = 'a '.repeat(3000)
  const begun = performance.now()
  expect(recogniseText(text, rulebook).mentions).toEqual([])
  expect(performance.now() - begun).toBeLessThan(3000)
})

describe('attributes', () => {
  const bounds = `    read: range\n    set: { comparator: between, low: null }\n`
  test("parts from left to right, then the reader's, then the rule's own", () => {
    const text = 'từ 5 đến 7'
    const [mention] = recogniseText(text, one('từ {low:number} đến {high:number}', bounds)).mentions.filter(
      ({ kind }) => kind === 'k',
    )
    expect(mention!.attributes).toEqual({ low: null, high: 7, comparator: 'between' })
    expect(mention!.parts.map(({ start, end }) => text.slice(start, end))).toEqual(['5', '7'])
  })

  test('a reader that says null refuses, and the refusal is kept', () => {
    const text = 'từ 7 đến 5'
    const { mentions, refusals } = recogniseText(text, one('từ {low:number} đến {high:number}', bounds))
    expect(quotes(text, mentions)).toEqual([])
    expect(refusals.map(({ reason, by }) => [reason, by])).toEqual([['read', null]])
  })

  test('a refused longer reading leaves the place to a shorter one', () => {
    const rulebook = rulebookOf({
      number: NUMBER,
      k: 'kind: k\nrules:\n  - id: k.long\n    phrase: "{low:number} - {high:number}"\n    read: range\n  - id: k.short\n    phrase: "{number}"\n',
    })
    expect(quotes('70 - 60', recogniseText('70 - 60', rulebook).mentions)).toEqual(['70', '60'])
    expect(quotes('60 - 70', recogniseText('60 - 70', rulebook).mentions)).toEqual(['60 - 70'])
  })

  test('an unknown reader is an error that names its place and those that exist', () => {
    expect(() => recogniseText('x', one('x', '    read: nope\n'))).toThrow(/k\.yaml:3:5: .*`nope`.*at-least/)
  })
})

describe('the one law within a kind', () => {
  const rules = (...phrases: readonly (readonly [string, string])[]) =>
    rulebookOf({
      number: NUMBER,
      k: `kind: k\nrules:\n${phrases.map(([id, phrase]) => `  - id: k.${id}\n    phrase: ${JSON.stringify(phrase)}\n`).join('')}`,
    })
  test.each<[string, readonly (readonly [string, string])[], string, string[]]>([
    [
      'longer wins',
      [
        ['a', 'ủy ban'],
        ['b', 'ủy ban nhân dân'],
      ],
      'ủy ban nhân dân',
      ['b=ủy ban nhân dân'],
    ],
    [
      'a longer one that starts later wins',
      [
        ['a', 'x y'],
        ['b', 'y zzz'],
      ],
      'x y zzz',
      ['b=y zzz'],
    ],
    [
      'of equal length the earlier wins',
      [
        ['a', 'x y'],
        ['b', 'y z'],
      ],
      'x y z',
      ['a=x y'],
    ],
    [
      'of the same words the one of more parts wins',
      [
        ['a', '5 ha'],
        ['b', '{number} ha'],
      ],
      '5 ha',
      ['b=5 ha'],
    ],
    [
      'of the same words and parts the first name wins',
      [
        ['b', 'x y'],
        ['a', 'x (y | z)'],
      ],
      'x y',
      ['a=x y'],
    ],
    [
      'the shorter one stands where the longer one loses',
      [
        ['a', 'x y'],
        ['b', 'x'],
        ['c', 'y zz w'],
      ],
      'x y zz w',
      ['b=x', 'c=y zz w'],
    ],
    [
      'white space is no length',
      [
        ['a', 'x yy'],
        ['b', 'yy zzz'],
      ],
      'x      yy zzz',
      ['b=yy zzz'],
    ],
  ])('%s', (_, phrases, text, expected) => {
    const { mentions, refusals } = recogniseText(text, rules(...phrases))
    expect(
      mentions
        .filter(({ kind }) => kind === 'k')
        .map(({ rule, start, end }) => `${rule.slice(2)}=${text.slice(start, end)}`),
    ).toEqual(expected)
    for (const { reason, by, mention } of refusals) {
      expect(reason).toBe('overlap')
      expect(by!.start < mention.end && mention.start < by!.end).toBe(true)
    }
  })
})

describe('regular expressions', () => {
  const lexical = (source: string, edges = '') =>
    rulebookOf({ k: `kind: k\nrules:\n  - id: k.one\n    lexical: '${source}'\n${edges}` })
  test.each<[string, string, string, string[]]>([
    ['\\d+', '', '5, a5, 5a, đ5, 5', ['5', '5']],
    ['\\d+', '    edges: false\n', '5a', ['5']],
    ['(?:quý )?[iv]+', '', 'Quý II, IV, xiv', ['Quý II', 'IV']],
    ['tcvn \\d+', '', 'TCVN 9001', ['TCVN 9001']],
    ['a+', '', 'aab aa', ['aa']],
    ['\\d{2}', '    edges: false\n', '2024', []],
    ['\\d+ *', '', '5   x', ['5']],
    ['x(?=,)', '', 'x, x', ['x']],
    ['(?<!, )x', '', 'x, x', ['x']],
    ['[^\\s\\d]\\d', '    edges: false\n', '(5', ['(5']],
  ])('%s%s in %j', (source, edges, text, expected) => {
    expect(quotes(text, recogniseText(text, lexical(source, edges)).mentions)).toEqual(expected)
  })
})

describe('registries', () => {
  const rulebook = rulebookOf(
    {
      agency: 'kind: agency\nregistry: agencies\n',
      unit: 'kind: unit\nregistry: units\n',
      k: 'kind: k\nrules:\n  - id: k.one\n    phrase: giao {agency}\n',
    },
    {
      agencies:
        'agencies:\n  - { id: so-y-te, name: Sở Y tế, level: province, variants: [SYT] }\n  - { id: cac-so, name: Các sở, variants: ["Các sở, ngành (cấp tỉnh)"], group: true }\n',
      units: 'units:\n  - { name: "%", variants: [phần trăm] }\n  - { name: hộ, counted: true }\n',
    },
  )
  test.each<[string, string, Record<string, unknown>]>([
    ['giao SỞ Y TẾ làm', 'giao SỞ Y TẾ', { id: 'so-y-te', level: 'province', group: false }],
    ['giao SYT', 'giao SYT', { id: 'so-y-te' }],
    ['giao các sở, ngành (cấp tỉnh)', 'giao các sở, ngành (cấp tỉnh)', { id: 'cac-so', group: true, level: null }],
  ])('%s', (text, expected, attributes) => {
    const found = recogniseText(text, rulebook).mentions.find(({ kind }) => kind === 'k')!
    expect(text.slice(found.start, found.end)).toBe(expected)
    expect(found.attributes).toMatchObject(attributes)
    expect(found.parts[0]!.rule).toBe('agency.registry')
  })
  test.each<[string, string[]]>([
    ['Văn phòng Ủy ban nhân dân tỉnh', ['x']],
    ['văn phòng UBND tỉnh', ['x']],
    ['Sở Khoa học và Công nghệ', ['y']],
    ['Sở KH&CN', ['y']],
    ['Sở Khoa học, Công nghệ', ['y']],
    ['Sở Khoa học & Công nghệ', ['y']],
    ['Ban Dân tộc - Tôn giáo, Miền núi', ['z']],
    ['Ban Dân tộc Tôn giáo Miền núi', ['z']],
    ['Ban Dân tộc', []],
  ])('%s is known by its abbreviations and without its signs: %j', (text, ids) => {
    const names = rulebookOf(
      { agency: 'kind: agency\nregistry: agencies\n' },
      {
        agencies:
          'agencies:\n  - { id: x, name: Văn phòng UBND tỉnh }\n  - { id: y, name: Sở Khoa học và Công nghệ }\n  - { id: z, name: "Ban Dân tộc - Tôn giáo, Miền núi" }\n',
        abbreviations: 'abbreviations:\n  UBND: Ủy ban nhân dân\n  "KH&CN": Khoa học và Công nghệ\n',
      },
    )
    const { mentions } = recogniseText(text, names)
    expect(mentions.map(({ attributes, start, end }) => [attributes.id, text.slice(start, end)])).toEqual(
      ids.map((id) => [id, text]),
    )
  })

  test('units carry their name', () => {
    expect(recogniseText('5 phần trăm hộ', rulebook).mentions.map(({ attributes }) => attributes)).toEqual([
      { unit: '%', counted: false },
      { unit: 'hộ', counted: true },
    ])
  })
})

/** All word sequences that a pattern of words reads. */
function readings(pattern: Pattern): string[][] {
  switch (pattern.type) {
    case 'word':
      return [[pattern.word]]
    case 'choice':
      return pattern.options.flatMap(readings)
    case 'optional':
      return [[], ...readings(pattern.item)]
    case 'sequence':
      return pattern.items.reduce<string[][]>(
        (all, item) => all.flatMap((head) => readings(item).map((tail) => [...head, ...tail])),
        [[]],
      )
    default:
      throw new Error(pattern.type)
  }
}

describe('against a reader that tries everything', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd').map((w): Pattern => ({ type: 'word', word: w }))
  const { pattern } = fc.letrec<{ pattern: Pattern }>((tie) => ({
    pattern: fc.oneof(
      { maxDepth: 3, depthSize: 'medium' },
      word,
      fc
        .array(tie('pattern'), { minLength: 1, maxLength: 3 })
        .map((items): Pattern => ({ type: 'sequence', items: [...items, { type: 'word', word: 'b' }] })),
      fc.array(tie('pattern'), { minLength: 2, maxLength: 3 }).map((options): Pattern => ({ type: 'choice', options })),
      tie('pattern').map(
        (item): Pattern => ({
          type: 'sequence',
          items: [
            { type: 'optional', item },
            { type: 'word', word: 'a' },
          ],
        }),
      ),
    ),
  }))

  test('the automaton finds the same mentions', () => {
    fc.assert(
      fc.property(
        fc.array(pattern, { minLength: 1, maxLength: 4 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 14 }),
        (patterns, words) => {
          const yaml = patterns.map((p, i) => `  - id: k.r${i}\n    phrase: ${JSON.stringify(written(p))}\n`).join('')
          const rulebook = rulebookOf({ k: `kind: k\nrules:\n${yaml}` })
          const found = recogniseText(words.join(' '), rulebook).mentions.map(
            ({ rule, start, end }) => `${rule} ${start / 2}-${(end + 1) / 2}`,
          )
          const all = patterns.flatMap((p, i) =>
            readings(p).flatMap((reading) =>
              words.flatMap((_, from) =>
                reading.every((w, k) => words[from + k] === w)
                  ? [{ rule: `k.r${i}`, from, to: from + reading.length }]
                  : [],
              ),
            ),
          )
          all.sort(
            (x, y) =>
              y.to - y.from - x.to + x.from || x.from - y.from || (x.rule < y.rule ? -1 : x.rule > y.rule ? 1 : 0),
          )
          const standing: typeof all = []
          for (const c of all) if (standing.every((s) => s.to <= c.from || c.to <= s.from)) standing.push(c)
          standing.sort((x, y) => x.from - y.from)
          expect(found).toEqual(standing.map(({ rule, from, to }) => `${rule} ${from}-${to}`))
        },
      ),
      { numRuns: 150 },
    )
  })
})
