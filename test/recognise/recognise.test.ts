import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mention, Recognition } from '../../src/model/mention.ts'
import type { Outline, Passage, Role } from '../../src/model/outline.ts'
import { contains, overlaps } from '../../src/model/span.ts'
import { recognise, recogniseText } from '../../src/recognise/index.ts'
import { loadRulebook } from '../../src/rulebook/index.ts'
import { rulebookOf } from './rulebook-of.ts'

const root = join(import.meta.dirname, '..', '..')
const rules = loadRulebook(join(root, 'rules'))

/** An outline of these passages, one on a line. */
function outline(parts: readonly (readonly [Role, string])[]): Outline {
  let start = 0
  const passages = parts.map(([role, words], index): Passage => {
    const end = start + words.length
    const passage: Passage = {
      index,
      role,
      start,
      end,
      label: null,
      section: null,
      leadIn: null,
      page: null,
      cell: null,
      notedBy: [],
    }
    start = end + 1
    return passage
  })
  const text = parts.map(([, words]) => words).join('\n')
  return {
    reading: { media: 'text/plain', text, blocks: [], marks: [], pages: null, meta: null, warnings: [] },
    header: {
      genre: 'official',
      type: null,
      number: null,
      issued: null,
      issuer: null,
      province: null,
      title: null,
      period: null,
      published: null,
      signer: null,
    },
    sections: [],
    passages,
    tables: [],
  }
}

describe('a document', () => {
  const rulebook = rulebookOf({ k: 'kind: k\nrules:\n  - id: k.one\n    phrase: tối … thiểu\n' })

  test('is read passage by passage, with offsets of its text', () => {
    const document = outline([
      ['body', 'là tối thiểu'],
      ['item', 'tối'],
      ['cell', 'thiểu'],
      ['note', 'ở mức tối\tthiểu'],
    ])
    const { mentions } = recognise(document, rulebook)
    expect(mentions.map(({ start, end }) => [start, document.reading.text.slice(start, end)])).toEqual([
      [3, 'tối thiểu'],
      [29, 'tối\tthiểu'],
    ])
  })

  test.each<[Role, boolean]>([
    ['title', true],
    ['basis', true],
    ['heading', true],
    ['body', true],
    ['item', true],
    ['cell', true],
    ['note', true],
    ['letterhead', false],
    ['recipients', false],
    ['signature', false],
    ['furniture', false],
    ['caption', false],
  ])('of its roles, %s is read: %s', (role, read) => {
    expect(recognise(outline([[role, 'tối thiểu']]), rulebook).mentions).toHaveLength(read ? 1 : 0)
  })
})

/** What holds of every recognition, whatever the rules. */
function lawful({ mentions, refusals }: Recognition, text: string): void {
  const last = new Map<string, Mention>()
  let before = -1
  for (const mention of mentions) {
    expect(mention.start).toBeGreaterThanOrEqual(before)
    before = mention.start
    expect(mention.end).toBeGreaterThan(mention.start)
    expect(text.slice(mention.start, mention.end).trim()).toBe(text.slice(mention.start, mention.end))
    const other = last.get(mention.kind)
    if (other) expect(overlaps(other, mention), `${other.rule} and ${mention.rule}`).toBe(false)
    last.set(mention.kind, mention)
    for (const part of mention.parts) expect(contains(mention, part)).toBe(true)
  }
  const standing = new Set(mentions)
  for (const { mention, by, reason } of refusals) {
    expect(standing.has(mention)).toBe(false)
    expect(reason).not.toBe('')
    if (by) expect(overlaps(mention, by)).toBe(true)
  }
}

describe('the real rules', () => {
  const words = fc.constantFrom(
    ...'tối thiểu đạt 80 % trở lên từ đến năm 2025 - , . ; : ( ) / tỷ đồng hộ xã cấp tỉnh ngày 30/6/2024 giảm 1,2 nghị quyết 61/NQ-HĐND quý II hai phần ba mức độ 3 , 4'.split(
      ' ',
    ),
  )
  const space = fc.constantFrom(' ', ' ', '\n', '  ', '\u00a0')
  const sentence = fc.array(fc.tuple(words, space), { maxLength: 25 })

  test('keep the laws on any words, and say the same of the same', () => {
    fc.assert(
      fc.property(sentence, (tokens) => {
        const text = tokens.map(([word, gap]) => word + gap).join('')
        const found = recogniseText(text, rules)
        lawful(found, text)
        expect(recogniseText(text, rules)).toEqual(found)
      }),
      { numRuns: 400 },
    )
  })

  test('capitals and the kind of white space change nothing for the phrases', () => {
    const phrases = rulebookOf({
      k: 'kind: k\nrules:\n  - id: k.one\n    phrase: "(tối thiểu | đạt) … [năm] (2025 | xã)"\n  - id: k.two\n    phrase: "cấp tỉnh [, (xã | hộ)]"\n',
    })
    fc.assert(
      fc.property(sentence, (tokens) => {
        const plain = tokens.map(([word]) => `${word} `).join('')
        const odd = tokens.map(([word, gap]) => word.toUpperCase() + gap).join('')
        const told = (text: string) =>
          recogniseText(text, phrases).mentions.map(({ rule, start, end }) => [
            rule,
            text.slice(start, end).toLowerCase().split(/\s+/),
          ])
        expect(told(odd)).toEqual(told(plain))
      }),
    )
  })
})

const corpus = join(root, '..', 'shared', 'corpus')
describe.skipIf(!existsSync(corpus))('the laws on real documents', () => {
  const files = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.(txt|md)$/.test(name)) : []
  test.each(files.slice(0, 12))('%s', (name) => {
    const text = readFileSync(join(corpus, name), 'utf8').normalize('NFC')
    const document = outline(text.split('\n').map((line) => ['body', line] as const))
    const found = recognise(document, rules)
    lawful(found, document.reading.text)
  })
})
