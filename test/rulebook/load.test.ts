import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { loadRulebook, type Problem, RulebookError } from '../../src/rulebook/index.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder `rules` with these files. */
function folder(files: Readonly<Record<string, string>>): string {
  const parent = mkdtempSync(join(tmpdir(), 'rules-'))
  made.push(parent)
  for (const [name, text] of Object.entries(files)) {
    const path = join(parent, 'rules', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return join(parent, 'rules')
}

function problems(files: Readonly<Record<string, string>>): readonly Problem[] {
  try {
    loadRulebook(folder(files))
  } catch (error) {
    if (error instanceof RulebookError) return error.problems
    throw error
  }
  return []
}

const NUMBER = 'kind: number\nrules:\n  - id: number.figures\n    lexical: \\d+\n    read: number\n'

describe('loading a rule folder', () => {
  test('rules, frames and registries together', () => {
    const rulebook = loadRulebook(
      folder({
        'recognise/number.yaml': NUMBER,
        'recognise/bound.yaml': `kind: bound
refuses: [number]
words:
  least: [tối thiểu, ít nhất]
rules:
  - id: bound.least
    phrase: "<least> {number} [%]"
    set: { comparator: ">=" }
    examples:
      - { text: "ít nhất 5 hộ", finds: "ít nhất 5", as: { comparator: ">=" } }
      - { text: "ít nhất năm hộ", finds: "ít nhất năm", as: {}, todo: true }
      - ít nhất 7
    counterexamples: [nhu cầu tối thiểu]
`,
        'recognise/unit.yaml': 'kind: unit\nregistry: units\n',
        'frames/share.yaml': 'frames:\n  - id: share\n    anchor: bound\n    reach: 5\n',
        'registry/units.yaml':
          'units:\n  - { name: tỷ đồng, variants: [tỷ], base: { factor: 1e9, unit: đồng } }\n  - { name: hộ, counted: true }\n',
        'registry/agencies.yaml': 'agencies:\n  - { id: so-y-te, name: Sở Y tế, level: province, variants: [SYT] }\n',
        'registry/columns.yaml': 'columns:\n  - role: unit\n    phrases: [đơn vị tính, đvt]\n',
        'registry/districts.yaml': 'districts:\n  - { province: "52", names: [Tuy Phước, An Nhơn] }\n',
        'registry/abbreviations.yaml': 'abbreviations:\n  UBND: Ủy ban nhân dân\n',
        'registry/notes.txt': 'không phải quy tắc',
      }),
    )
    expect(rulebook.rules.map(({ id }) => id)).toEqual(['bound.least', 'number.figures', 'unit.registry'])
    expect(rulebook.levels).toEqual([['number', 'unit'], ['bound']])
    expect(rulebook.refuses).toEqual({ bound: ['number'] })
    expect(rulebook.frames).toEqual([{ id: 'share', anchor: 'bound', reach: 5 }])
    expect(rulebook.registry.units).toEqual([
      { name: 'tỷ đồng', variants: ['tỷ'], base: { factor: 1e9, unit: 'đồng' }, counted: false },
      { name: 'hộ', variants: [], base: null, counted: true },
    ])
    expect(rulebook.registry.agencies[0]).toEqual({
      id: 'so-y-te',
      name: 'Sở Y tế',
      level: 'province',
      variants: ['SYT'],
      group: false,
      successor: null,
    })
    expect(rulebook.registry.columns).toEqual([{ role: 'unit', phrases: ['đơn vị tính', 'đvt'] }])
    expect(rulebook.registry.districts).toEqual([{ province: '52', names: ['Tuy Phước', 'An Nhơn'] }])
    expect(rulebook.registry.abbreviations).toEqual({ UBND: 'Ủy ban nhân dân' })
    const least = rulebook.rules[0]!
    expect(least.where).toBe('rules/recognise/bound.yaml:6:5')
    expect(least.examples.map(({ finds, todo }) => [finds, todo])).toEqual([
      ['ít nhất 5', false],
      ['ít nhất năm', true],
      ['ít nhất 7', false],
    ])
  })

  test('the digest is of names and contents, and of nothing else', () => {
    const one = loadRulebook(folder({ 'recognise/number.yaml': NUMBER })).digest
    expect(loadRulebook(folder({ 'recognise/number.yaml': NUMBER })).digest).toBe(one)
    expect(loadRulebook(folder({ 'recognise/number.yaml': `${NUMBER}# x\n` })).digest).not.toBe(one)
    expect(loadRulebook(folder({ 'recognise/numbers.yaml': NUMBER })).digest).not.toBe(one)
    expect(one).toMatch(/^[0-9a-f]{64}$/)
  })

  test('a folder without files is an empty rulebook', () => {
    const { rules, levels } = loadRulebook(folder({ 'recognise/x.txt': '' }))
    expect([rules, levels]).toEqual([[], []])
  })
})

const rule = (body: string, kind = 'k'): Record<string, string> => ({
  'recognise/k.yaml': `kind: ${kind}\nrules:\n  - id: k.one\n${body.replace(/^/gm, '    ')}\n`,
})

describe('load errors: place, cause, cure', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['a phrase, to the column', rule('phrase: tối thiểu (đạt {k'), 'rules/recognise/k.yaml:4:28', 'viết sai'],
    ['a quoted phrase, to the column', rule('phrase: "tối thiểu | đạt"'), 'rules/recognise/k.yaml:4:24', 'ngoài ngoặc'],
    ['the second of several phrases', rule('phrases:\n  - được\n  - a ) b'), 'rules/recognise/k.yaml:6:11', 'thừa'],
    [
      'a phrase that YAML takes for a list',
      rule('phrase: [đạt]'),
      'rules/recognise/k.yaml:4:13',
      'phải là một dòng chữ',
    ],
    ['no way to find', rule('set: { a: 1 }'), 'rules/recognise/k.yaml:3:5', 'chưa nói tìm gì'],
    ['two ways to find', rule('phrase: a\nlexical: b'), 'rules/recognise/k.yaml:5:5', 'hai cách tìm'],
    ['an unknown entry', rule('phrase: a\npriority: 3'), 'rules/recognise/k.yaml:5:5', 'không có mục `priority`'],
    ['a broken expression', rule('lexical: (\\d+'), 'rules/recognise/k.yaml:4:14', 'viết sai'],
    ['an expression in capitals', rule('lexical: \\D\\p{L}(?<so>a)[A-Z]'), 'rules/recognise/k.yaml:4:14', 'chữ hoa'],
    ['an expression in the new style of tones', rule('lexical: uỷ ban'), 'rules/recognise/k.yaml:4:14', 'kiểu mới'],
    ['an unknown kind', rule('phrase: đạt {quantity}'), 'rules/recognise/k.yaml:3:5', '{quantity}'],
    ['a kind that uses itself', rule('phrase: đạt {k}'), 'rules/recognise/k.yaml:3:5', 'k → k'],
    ['an unknown registry', rule('registry: agency'), 'rules/recognise/k.yaml:4:5', 'Không có danh mục'],
    [
      'an example whose words are not in it',
      rule('phrase: a\nexamples:\n  - { text: a b, finds: c }'),
      'rules/recognise/k.yaml:6:22',
      'không nằm trong',
    ],
    [
      'a bad id',
      { 'recognise/k.yaml': 'kind: k\nrules:\n  - id: Một\n    phrase: a\n' },
      'rules/recognise/k.yaml:3:5',
      '`id`',
    ],
    [
      'no kind',
      { 'recognise/k.yaml': 'rules:\n  - id: k.one\n    phrase: a\n' },
      'rules/recognise/k.yaml:1:1',
      'tên loại',
    ],
    ['no rules', { 'recognise/k.yaml': 'kind: k\n' }, 'rules/recognise/k.yaml:1:1', 'không có quy tắc'],
    [
      'an unknown refused kind',
      { 'recognise/k.yaml': 'kind: k\nrefuses: [x]\nrules:\n  - id: k.one\n    phrase: a\n' },
      'rules/recognise/k.yaml:2:11',
      'Không có loại `x`',
    ],
    [
      'an unknown kind to stand behind',
      { 'recognise/k.yaml': 'kind: k\nbehind: [x]\nrules:\n  - id: k.one\n    phrase: a\n' },
      'rules/recognise/k.yaml:2:10',
      'Không có loại `x`',
    ],
    ['a broken file', { 'recognise/k.yaml': 'kind: k\nrules: [a\n' }, 'rules/recognise/k.yaml:3:1', 'YAML viết sai'],
    ['an empty file', { 'recognise/k.yaml': '# chưa viết\n' }, 'rules/recognise/k.yaml:1:1', 'không có mục nào'],
    [
      'an entry without its name',
      { 'registry/units.yaml': 'units:\n  - { variants: [a] }\n' },
      'rules/registry/units.yaml:2:5',
      '`name`',
    ],
    ['a frame without id', { 'frames/f.yaml': 'frames:\n  - { anchor: bound }\n' }, 'rules/frames/f.yaml:2:5', '`id`'],
  ])('%s', (_, files, where, cause) => {
    const [first, ...others] = problems(files)
    expect(others).toEqual([])
    expect(first!.where).toBe(where)
    expect(first!.cause).toContain(cause)
    expect(first!.cure).not.toBe('')
  })

  test('a ring names its kinds', () => {
    const file = (kind: string, uses: string) => `kind: ${kind}\nrules:\n  - id: ${kind}.one\n    phrase: x {${uses}}\n`
    const [ring] = problems({
      'recognise/a.yaml': file('a', 'b'),
      'recognise/b.yaml': file('b', 'c'),
      'recognise/c.yaml': file('c', 'a'),
    })
    expect(ring!.cause).toContain('a → b → c → a')
    expect(ring!.where).toBe('rules/recognise/a.yaml:3:5')
  })

  test('all errors of all files come at once, rules of one name among them', () => {
    const found = problems({
      'recognise/a.yaml': 'kind: a\nrules:\n  - id: a.one\n    phrase: (x\n  - id: a.two\n    lexical: "["\n',
      'recognise/b.yaml': 'kind: b\nrules:\n  - id: b.one\n    phrase: y\n  - id: b.one\n    phrase: z\n',
      'registry/units.yaml': 'units: 5\n',
    })
    expect(found.map(({ where }) => where).sort()).toEqual([
      'rules/recognise/a.yaml:4:13',
      'rules/recognise/a.yaml:6:14',
      'rules/recognise/b.yaml:5:5',
      'rules/registry/units.yaml:1:8',
    ])
  })
})

test('word lists: own first, then those of other files; an error in one is told once', () => {
  const uses = (kind: string) => `kind: ${kind}\nrules:\n  - id: ${kind}.one\n    phrase: <least> x\n`
  const files = {
    'recognise/a.yaml': `kind: a\nwords:\n  least: [một]\nrules:\n  - id: a.one\n    phrase: <least> x\n`,
    'recognise/b.yaml': uses('b'),
  }
  const [own, other] = loadRulebook(folder(files)).rules
  expect(other!.phrase).toEqual(own!.phrase)
  const broken = {
    ...files,
    'recognise/a.yaml': files['recognise/a.yaml'].replace('[một]', '["(một"]'),
    'recognise/c.yaml': uses('c'),
  }
  expect(problems(broken).map(({ where }) => where)).toContain('rules/recognise/a.yaml:3:12')
  expect(problems(broken).filter(({ where }) => where === 'rules/recognise/a.yaml:3:12')).toHaveLength(1)
})
