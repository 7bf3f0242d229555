import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/read/index.ts'
import { docx, level, list, p, run, tbl, tc, tr } from './samples/docx.ts'

const shared = join(import.meta.dirname, '../../../shared/formats/docx')
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Words of `expected`, counted, that `found` lacks. */
function lacking(expected: readonly string[], found: readonly string[]): string[] {
  const have = new Map<string, number>()
  for (const word of found) have.set(word, (have.get(word) ?? 0) + 1)
  return expected.filter((word) => {
    const left = have.get(word) ?? 0
    have.set(word, left - 1)
    return left <= 0
  })
}

async function compare(bytes: Uint8Array): Promise<number> {
  const theirs = wordsOf((await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value)
  const ours = wordsOf((await read({ path: 'x', bytes })).text)
  return lacking(theirs, ours).length / theirs.length
}

test('every word that another reader finds is found', async () => {
  const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
  const body =
    p('Mục tiêu', list(1, 0)) +
    p(`${run('đạt ')}<w:ins>${run('80')}</w:ins>%`) +
    tbl(tr(tc('a', '<w:gridSpan w:val="2"/>')), tr(tc('b'), tc('c')))
  expect(await compare(docx({ body, numbering }))).toBe(0)
})

describe.skipIf(!existsSync(shared))('on real documents', () => {
  const names = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.docx')) : []
  test.each(names)('%s', async (name) => {
    expect(await compare(readFileSync(join(shared, name)))).toBeLessThan(0.001)
  })
})
