import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { ReadError, type Reading } from '../../src/model/reading.ts'
import { readPdf } from '../../src/read/pdf.ts'
import { breaches } from './contract.ts'

const shared = join(import.meta.dirname, '../../../shared')
const there = existsSync(shared)
const at = (path: string): string => join(shared, path)
const read = (path: string): Promise<Reading> => readPdf(readFileSync(at(path)), { ocr: false })
const pdfs = (folder: string): string[] =>
  there
    ? readdirSync(at(folder))
        .filter((name) => name.endsWith('.pdf'))
        .map((name) => `${folder}/${name}`)
    : []

const outcome = (path: string): Promise<string> =>
  read(path).then(
    (reading) => (breaches(reading).length === 0 ? 'read' : breaches(reading).join('; ')),
    (error) => (error instanceof ReadError ? error.failure : String(error)),
  )

const words = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []

/** Share of the words of `expected` that `found` holds, each as often as it stands there. */
function recall(expected: readonly string[], found: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1)
  let hits = 0
  for (const word of expected) {
    const left = counts.get(word) ?? 0
    if (left > 0) hits++
    counts.set(word, left - 1)
  }
  return hits / expected.length
}

type Node = DefaultTreeAdapterTypes.ChildNode
const children = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : [])
const all = (node: Node, name: string): Node[] =>
  children(node).flatMap((child) => [...(child.nodeName === name ? [child] : []), ...all(child, name)])
const textOf = (node: Node): string =>
  'value' in node ? String(node.value) : node.nodeName === 'sup' ? '' : children(node).map(textOf).join(' ')
const plain = (text: string): string => text.replace(/\s+/gu, '')

/** The largest table of a DOCX as `row,col rowspan x colspan: words`, by another reader than ours. */
async function tableOf(path: string): Promise<string[]> {
  const { value } = await mammoth.convertToHtml({ path: at(path) })
  const tables = parseFragment(value).childNodes.flatMap((node) =>
    node.nodeName === 'table' ? [node] : all(node, 'table'),
  )
  const [largest] = tables.sort((a, b) => all(b, 'tr').length - all(a, 'tr').length)
  const taken = new Set<string>()
  return all(largest!, 'tr').flatMap((row, r) => {
    let c = 0
    return children(row)
      .filter(({ nodeName }) => nodeName === 'td' || nodeName === 'th')
      .flatMap((cell) => {
        while (taken.has(`${r},${c}`)) c++
        const attribute = (name: string): number =>
          Number(('attrs' in cell && cell.attrs.find((attr) => attr.name === name)?.value) || 1)
        const [rowspan, colspan, col] = [attribute('rowspan'), attribute('colspan'), c]
        for (let i = r; i < r + rowspan; i++) for (let j = c; j < c + colspan; j++) taken.add(`${i},${j}`)
        c += colspan
        const text = plain(textOf(cell))
        return text === '' ? [] : [`${r},${col} ${rowspan}x${colspan}: ${text}`]
      })
  })
}

const tableIn = (reading: Reading): string[] =>
  reading.blocks.flatMap(({ cell, start, end }) =>
    cell === null
      ? []
      : [`${cell.row},${cell.col} ${cell.rowspan}x${cell.colspan}: ${plain(reading.text.slice(start, end))}`],
  )

describe.skipIf(!there)('documents as they come', () => {
  test.each([
    ['hatinh-2023-news', 'formats/pdf/hatinh-2023-news.pdf', 1],
    ['kontum-2020-conference-news', 'formats/pdf/kontum-2020-conference-news.pdf', 1],
    ['kontum-2023-2030-news', 'formats/pdf/kontum-2023-2030-news.pdf', 1],
    ['hue-2021-news', 'formats/pdf/hue-2021-news.pdf', 0.998],
    // The text repeats merged cells in each of their rows.
    ['kontum-2164-kh-ubnd-2024', 'formats/pdf/kontum-2164-kh-ubnd-2024.pdf', 0.994],
    ['kontum-2164-kh-ubnd-2024', 'formats/mixedfont/kontum-2164-kh-ubnd-2024.pdf', 0.994],
    ['kontum-2164-kh-ubnd-2024', 'formats/nfd/pdf/kontum-2164-kh-ubnd-2024.pdf', 0.994],
  ])('%s has its words (%s)', async (name, path, least) => {
    const expected = words(readFileSync(at(`gold/${name}.txt`), 'utf8'))
    expect(recall(expected, words((await read(path)).text))).toBeGreaterThanOrEqual(least)
  })

  test.each(['qd123-annex', 'kontum-2164-kh-ubnd-2024'])(
    '%s: the table over several pages, cell by cell',
    async (name) => {
      expect(tableIn(await read(`formats/pdf/${name}.pdf`))).toEqual(await tableOf(`formats/docx/${name}.docx`))
    },
  )

  test('marks stand behind their words and notes have their labels', async () => {
    const { text, marks, blocks } = await read('formats/pdf/kontum-2164-kh-ubnd-2024.pdf')
    expect(marks.map(({ note }) => note)).toEqual(['1', '2', '3', '4', '5', '6', '7'])
    expect(text.slice(marks[0]!.at - 4, marks[0]!.at)).toBe('2023')
    expect(blocks.filter(({ kind }) => kind === 'note').map(({ note }) => note)).toEqual(marks.map(({ note }) => note))
  })

  test.each([
    ['empty', 'empty'],
    ['garbled', 'damaged'],
    ['html_as', 'damaged'],
    ['noxref', 'read'],
    ['owner_only_aes256', 'read'],
    ['random', 'damaged'],
    ['truncated', 'damaged'],
    ['userpw_aes256', 'encrypted'],
    ['userpw_rc4_40', 'encrypted'],
  ])('hostile/%s: %s', async (name, expected) => {
    expect(await outcome(`hostile/${name}.pdf`)).toBe(expected)
  })

  test.each([...pdfs('corpus'), ...pdfs('gold'), ...pdfs('formats/scan')])(
    '%s keeps the contract or says why not',
    async (path) => {
      expect(await outcome(path)).toMatch(/^(?:read|needs-ocr)$/)
    },
  )
})
