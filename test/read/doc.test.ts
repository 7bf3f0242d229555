import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import WordExtractor from 'word-extractor/lib/word.js'
import { ReadError, type Reading } from '../../src/model/reading.ts'
import { read } from '../../src/read/index.ts'
import { toTcvn3 } from './charset/samples.ts'
import { breaches } from './contract.ts'
import { change, changes, type DocParts, doc, inCell, rowEnd } from './samples/doc.ts'

const p = (text: string, own?: Buffer, style?: number) => ({
  runs: [{ text }],
  ...(own === undefined ? {} : { changes: own }),
  ...(style === undefined ? {} : { style }),
})

async function readParts(parts: DocParts): Promise<Reading> {
  const reading = await read({ path: 'x', bytes: doc(parts) })
  expect(breaches(reading)).toEqual([])
  expect(reading.media).toBe('application/msword')
  return reading
}

describe('words', () => {
  test.each<[string, DocParts, string]>([
    ['paragraphs', { body: [p('Kế hoạch'), p('năm 2025')] }, 'Kế hoạch\nnăm 2025'],
    ['signs of Word’s own', { body: [p('a\x0bb\tc\x1ed\x1fe\x01f')] }, 'a\nb c-def'],
    ['fields show their result', { body: [p('a\x13 HYPERLINK "y" \x14b\x15c')] }, 'abc'],
    [
      'a field without end hides no more than itself',
      { body: [p('a\x13 PAGE'), ...Array.from({ length: 30 }, (_, i) => p(`b${i}`))] },
      `a\n${Array.from({ length: 10 }, (_, i) => `b${i + 20}`).join('\n')}`,
    ],
    [
      'deleted and hidden text',
      {
        body: [
          {
            runs: [
              { text: 'a' },
              { text: 'b', changes: change(0x0800, 1) },
              { text: 'c', changes: change(0x083c, 1) },
              { text: 'd' },
            ],
          },
        ],
      },
      'ad',
    ],
    ['capitals', { body: [{ runs: [{ text: 'đạt', changes: change(0x083b, 1) }] }] }, 'ĐẠT'],
    [
      'raised digits',
      { body: [{ runs: [{ text: 'năm 2023' }, { text: '1', changes: change(0x2a48, 1) }] }] },
      'năm 2023¹',
    ],
    [
      'a sign of a font of signs',
      { body: [{ runs: [{ text: '(', changes: change(0x6a09, Buffer.from([0, 0, 0xb3, 0xf0])) }, { text: ' 5' }] }] },
      '≥ 5',
    ],
  ])('%s', async (_name, parts, text) => expect((await readParts(parts)).text).toBe(text))

  test('looks are the style’s, and the paragraph’s over it', async () => {
    const { blocks } = await readParts({
      body: [p('Một', undefined, 1), p('Hai', undefined, 2), p('Ba', change(0x2403, 1)), p('Bốn', change(0x2640, 1))],
    })
    expect(blocks.map(({ kind, depth, bold, centred }) => [kind, depth, bold, centred])).toEqual([
      ['heading', 1, true, false],
      ['paragraph', null, false, true],
      ['paragraph', null, false, true],
      ['heading', 2, false, false],
    ])
  })

  test('fonts of old tell their encoding, also where ư is a soft hyphen', async () => {
    const font = (number: number) => change(0x4a4f, number)
    const { text, warnings } = await readParts({
      fonts: ['Times New Roman', '.VnTime', '.VnTimeH'],
      body: [
        { runs: [{ text: toTcvn3('kế hoạch'), changes: font(2) }] },
        { runs: [{ text: toTcvn3('trường học').replace('\u00ad', '\x1f'), changes: font(1) }, { text: ' và Trường' }] },
      ],
    })
    expect(text).toBe('KẾ HOẠCH\ntrường học và Trường')
    expect(warnings.map(({ code }) => code)).toEqual(['charset'])
  })
})

describe('labels', () => {
  const item = (text: string, level: number) => p(text, changes(change(0x260a, level), change(0x460b, 1)))
  test('are counted by the lists of the file', async () => {
    const { text, blocks } = await readParts({
      levels: [
        [1, '\0.'],
        [0, '\0.\x01.'],
        [4, '\x02)'],
        [23, '\uf0b7'],
      ],
      body: [
        item('Một', 0),
        item('a', 1),
        item('b', 1),
        item('c', 2),
        item('d', 3),
        item('Hai', 0),
        item('e', 1),
        p('x'),
      ],
    })
    expect(text).toBe('I. Một\nI.1. a\nI.2. b\na) c\n• d\nII. Hai\nII.1. e\nx')
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'item',
      'item',
      'item',
      'item',
      'item',
      'item',
      'item',
      'paragraph',
    ])
  })
  test('a list that is not there gives none', async () => {
    const { text } = await readParts({ body: [item('Một', 0)] })
    expect(text).toBe('Một')
  })
})

describe('tables and notes', () => {
  test('cells stand in the grid that their edges tell', async () => {
    const reading = await readParts({
      body: [
        inCell('a'),
        inCell('b'),
        rowEnd([0, 1000, 3000], [0x60]),
        inCell(''),
        inCell('c'),
        inCell('d'),
        rowEnd([0, 1000, 2000, 3000], [0x20]),
        p('end'),
      ],
    })
    expect(grid(reading)).toEqual(['0:0,0 2x1 a', '0:0,1 1x2 b', '0:1,1 1x1 c', '0:1,2 1x1 d'])
    expect(reading.warnings).toEqual([])
  })
  test('notes are tied to their marks', async () => {
    const { text, marks } = await readParts({
      body: [p('năm 2023\x02, 2024\x02.')],
      notes: [p('\x02 Một'), p('\x02 Hai')],
    })
    expect(text).toBe('năm 2023, 2024.\nMột\nHai')
    expect(marks).toEqual([
      { at: 8, note: '1' },
      { at: 14, note: '2' },
    ])
  })
})

describe('what cannot be read says why', () => {
  const outcome = (bytes: Uint8Array): Promise<string> =>
    read({ path: 'x', bytes }, { office: false }).then(
      (reading) => (breaches(reading).length === 0 ? 'read' : 'breach'),
      (error: unknown) => (error instanceof ReadError ? error.failure : `crash ${error}`),
    )
  const sample: DocParts = {
    body: [p('Kế hoạch'), inCell('a'), inCell('b'), rowEnd([0, 1000, 2000]), p('Một', change(0x460b, 1))],
    levels: [[0, '\0.']],
  }
  test.each<[string, Uint8Array, string]>([
    ['a locked file', doc({ ...sample, flags: 0x0100 }), 'encrypted'],
    ['a file of Word 95', doc({ ...sample, version: 0x65 }), 'unsupported'],
    ['no word', doc({ body: [p('')] }), 'empty'],
    ['a file cut off', doc(sample).subarray(0, -512), 'damaged'],
  ])('%s', async (_name, bytes, failure) => expect(await outcome(bytes)).toBe(failure))

  test('bytes broken at random give a reading or a ReadError, never anything else', async () => {
    const whole = doc(sample)
    let seed = 11
    const next = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed % below
    }
    for (let round = 0; round < 400; round++) {
      const bytes = Uint8Array.from(whole)
      for (let i = 0; i < 1 + next(30); i++) bytes[round % 2 === 0 ? next(bytes.length) : next(2048)] = next(256)
      expect(await outcome(bytes)).toMatch(/^(?:read|damaged|empty|encrypted|unsupported)$/)
    }
  })
})

const corpus = join(import.meta.dirname, '../../../shared/corpus')
describe.skipIf(!existsSync(corpus))('every word that another reader finds is found', () => {
  const names = existsSync(corpus)
    ? readdirSync(corpus).filter((name) => name.endsWith('.doc') && !/html/.test(name))
    : []
  test.each(names)('%s', async (name) => {
    const bytes = readFileSync(join(corpus, name))
    const theirs = await new WordExtractor().extract(bytes)
    const have = words(await read({ path: name, bytes }))
    const lacking = (theirs.getBody() + theirs.getFootnotes())
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)!
      .filter((word) => {
        const left = have.get(word) ?? 0
        have.set(word, left - 1)
        return left <= 0
      })
    expect(lacking).toEqual([])
  })
})

const formats = join(import.meta.dirname, '../../../shared/formats')
const open = (format: string, name: string, ending = format): Promise<Reading> =>
  read({ path: name, bytes: readFileSync(join(formats, format, `${name}.${ending}`)) })

/** Every cell with its place and spans, of tables that have a grid. */
const grid = ({ blocks, text }: Reading): string[] =>
  blocks.flatMap(({ cell, start, end }) =>
    cell === null
      ? []
      : [
          `${cell.table}:${cell.row},${cell.col} ${cell.rowspan}x${cell.colspan} ${text.slice(start, end).replace(/\s+/g, ' ')}`,
        ],
  )

const words = ({ text }: Reading): Map<string, number> => {
  const bag = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

/** Share of the words of `expected` that `found` has too. */
function recall(expected: Reading, found: Reading): number {
  const have = words(found)
  let all = 0
  let hits = 0
  for (const [word, count] of words(expected)) {
    all += count
    hits += Math.min(count, have.get(word) ?? 0)
  }
  return hits / all
}

describe.skipIf(!existsSync(formats))('one document saved in several formats', () => {
  test.each([
    ['kontum-2164-kh-ubnd-2024', 'doc', 'doc'],
    ['qd123-annex', 'doc', 'doc'],
    ['qd123-annex', 'html', 'html'],
    ['kontum-2164-kh-ubnd-2024', 'html', 'html'],
  ])('%s has the same tables in docx and %s', async (name, format, ending) => {
    const [word, other] = [await open('docx', name), await open(format, name, ending)]
    expect(grid(other)).toEqual(grid(word))
    expect(grid(word).length).toBeGreaterThan(50)
  })
  test('a .doc has its notes tied to their marks', async () => {
    const reading = await open('doc', 'kontum-2164-kh-ubnd-2024')
    const notes = reading.blocks.filter(({ kind }) => kind === 'note').map(({ note }) => note)
    expect(reading.marks.map(({ note }) => note)).toEqual(notes)
    expect(notes.length).toBe(7)
  })
  test.each(['hatinh-2023-news', 'kontum-2020-conference-news', 'kontum-2023-2030-news'])(
    '%s has the same words',
    async (name) => {
      const word = await open('docx', name)
      expect(recall(word, await open('doc', name))).toBeGreaterThan(0.995)
      expect(recall(word, await open('html', name))).toBeGreaterThan(0.995)
      expect(recall(word, await open('web', name, 'html'))).toBeGreaterThan(0.99)
    },
  )
})
