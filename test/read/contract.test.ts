import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ReadError, type Reading } from '../../src/model/reading.ts'
import { detect, read } from '../../src/read/index.ts'
import { breaches } from './contract.ts'
import { docx, level, list, p, tbl, tc, tr } from './samples/docx.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const prose =
  'KẾ HOẠCH\nCải cách hành chính năm 2025\n1. Mục tiêu\na) Đạt 80% hồ sơ trực tuyến[1];\n- Giảm 20% thời gian.\n[1] Theo báo cáo.\n'
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

const SAMPLES: readonly (readonly [string, Uint8Array])[] = [
  ['text', bytes(prose)],
  ['decomposed text', bytes(prose.normalize('NFD'))],
  ['UTF-16 text', Buffer.from(`\ufeff${prose}`, 'utf16le')],
  ['Markdown', bytes(`# Đề mục\n\n**Đậm** *nghiêng*\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n${prose}`)],
  [
    'a page',
    bytes(
      `<html><body><h1>Tên</h1><p>Một<br>hai &amp; ba</p><table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table></body></html>`,
    ),
  ],
  [
    'Word',
    docx({
      body: p('Mục', list(1, 0)) + tbl(tr(tc('a', '<w:gridSpan w:val="2"/>')), tr(tc('b'), tc('c'))),
      numbering: NUMBERING,
    }),
  ],
]

/** Two readings of the same bytes are the same, whatever the file is called. */
async function readTwice(data: Uint8Array): Promise<Reading> {
  const reading = await read({ path: 'mot.docx', bytes: data }, { ocr: false })
  expect(await read({ path: 'hai.txt', bytes: data }, { ocr: false })).toEqual(reading)
  return reading
}

describe('every reader keeps the contract', () => {
  test.each(SAMPLES)('%s', async (_name, data) => {
    const reading = await readTwice(data)
    expect(breaches(reading)).toEqual([])
    expect(reading.media).toBe(detect(data))
  })
})

const corpus = join(import.meta.dirname, '../../corpus')
const shared = join(import.meta.dirname, '../../../shared')
const files = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
        .filter((path) => !/\.(?:jsonl|mjs|json|ya?ml)$/.test(path))
    : []

/** Failures that say what is the matter; anything else thrown is a fault of ours. */
const CAUSES = ['encrypted', 'damaged', 'empty', 'unsupported', 'needs-ocr']

async function keeps(path: string): Promise<void> {
  const data = readFileSync(path)
  try {
    expect(breaches(await readTwice(data))).toEqual([])
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    expect(CAUSES).toContain(error.failure)
    expect(error.message.length).toBeGreaterThan(10)
  }
}

describe('our own samples', () => {
  test.each(files(corpus).map((path) => [relative(corpus, path), path]))(
    '%s',
    async (_name, path) => keeps(path!),
    60_000,
  )
})

describe.skipIf(!existsSync(shared))('files as they are found', () => {
  const found = ['gold', 'corpus', 'formats', 'hostile'].flatMap((folder) => files(join(shared, folder)))
  test.each(found.map((path) => [relative(shared, path), path]))('%s', async (_name, path) => keeps(path!), 60_000)
})
