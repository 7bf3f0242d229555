import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { toValue } from '../../src/rulebook/node.ts'
import { parsePlainYaml, parseWithPackage, parseYaml, YamlError } from '../../src/rulebook/yaml.ts'

const rules = join(import.meta.dirname, '..', '..', 'rules')
const files = ['recognise', 'registry', 'frames']
  .map((room) => join(rules, room))
  .filter((room) => existsSync(room))
  .flatMap((room) => readdirSync(room).map((name) => join(room, name)))
  .filter((path) => path.endsWith('.yaml'))

describe('YAML read without the package', () => {
  test.each(files.map((path) => [path.slice(rules.length + 1), path]))(
    '%s: the same tree as the package reads',
    (_, path) => {
      const text = readFileSync(path, 'utf8')
      expect(parsePlainYaml(text), 'falls back: slow').not.toBeNull()
      expect(parsePlainYaml(text)).toEqual(parseWithPackage(text))
    },
  )

  test.each([
    ['a: 1\nb: -2.5\nc: 05\nd: 1e3\ne: 1.2.3\n'],
    ['a: true\nb: False\nc: null\nd: ~\ne:\nf: yes\n'],
    ["a: 'it''s'\nb: \"x\\\"y\\\\z\\n\"\n'c d': 1\n\"e\": 2\n"],
    ['a: b # c\n# d\n\nb: c#d\ne: "#"\n'],
    ['a:\n  - 1\n  - b: 2\n    c: 3\n  -   d: 4\n      e: 5\nf: 6\n'],
    ['a:\n- 1\n- 2\nb: 3\n'],
    ['- a\n- b\n-\n  c: 1\n'],
    ['a: [1, "b, c", d e, { f: g, "h": i }, []]\nb: {}\n'],
    ['a: [1,\n    2, # x\n    3,\n  ]\nb: 2\n'],
    ['a: {b: c , d : e}\n'],
    ['a: đạt ≥ 80% (x | y) [z] {k} – …\n'],
    ['a: http://x.y:80/z?q#r\n'],
    ['a: -b\nc: ?d\ne: :f\n'],
    ['a: x, y, [z]\n'],
    ['a: 2024-06-30\nb: 0.5\nc: .5\nd: 5.\n'],
    ['a:\n  b:\n    c:\n      - d\n  e: f\n'],
    [''],
    ['# chỉ có ghi chú\n'],
  ])('%j: the same as the package', (text) => {
    expect(parsePlainYaml(text) ?? parseWithPackage(text)).toEqual(parseWithPackage(text))
  })

  test.each([
    ['a: |\n  b\n  c\n'],
    ['a: b\n  c\n'],
    ['a: &x 1\nb: *x\n'],
    ['a: !!str 1\n'],
    ['---\na: 1\n'],
    ['a: 0x1F\n'],
    ['a: "b\n  c"\n'],
    ['? a\n: b\n'],
    ['a:\tb\n'],
  ])('%j goes to the package', (text) => {
    expect(parsePlainYaml(text)).toBeNull()
    expect(parseYaml(text)).toEqual(parseWithPackage(text))
  })

  test.each([['a: b: c\n'], ['a: [b\n'], ['a: 1\na: 2\n'], ['a: "b" c\n'], ['a: 1\n   b: 2\n'], ['a: {b: 1\n']])(
    '%j is an error with a place',
    (text) => {
      expect(() => parseYaml(text)).toThrow(YamlError)
    },
  )

  test('what the package writes is read back, or left to it', () => {
    const leaf = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        'đạt 80%',
        'a: b',
        '- x',
        '# y',
        "it's",
        '"q"',
        '[z]',
        '{w}',
        'null',
        '05',
        '1.2',
        ' ',
        'x ',
        '…',
        '> 5',
      ),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    )
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('tree'), { maxLength: 4 }),
        fc.dictionary(fc.string({ maxLength: 6 }), tie('tree'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ minLength: 1, maxLength: 5 }), tree, { minKeys: 1, maxKeys: 4 }),
        fc.boolean(),
        (value, flow) => {
          const text = stringify(value, { lineWidth: 0, ...(flow ? { collectionStyle: 'flow' as const } : {}) })
          const plain = parsePlainYaml(text)
          if (plain) expect(toValue(plain)).toEqual(toValue(parseWithPackage(text)!))
        },
      ),
      { numRuns: 500 },
    )
  })
})
