import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import { read } from '../../src/read/index.ts'

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
