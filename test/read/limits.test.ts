import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Limits, read } from '../../src/read/index.ts'
import { makePdf } from './make-pdf.ts'
import { docx, p } from './samples/docx.ts'
import { odt, p as odtP } from './samples/odt.ts'
import { xlsx } from './samples/xlsx.ts'

const outcome = (bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<string> =>
  read({ path: 'x', bytes }, { limits, ocr: false }).then(
    () => 'read',
    (error: { failure?: string }) => error.failure ?? 'crash',
  )

const bomb = (part: string, size: number): Uint8Array => zipSync({ [part]: [strToU8(' '.repeat(size)), { level: 9 }] })

const page = { words: [{ text: 'Ke hoach nam 2025', x: 72, y: 760 }] }

describe('files are refused beyond their limits', () => {
  test.each<[string, Uint8Array, Partial<Limits>, string]>([
    ['bytes', docx({ body: p('x') }), { bytes: 100 }, 'too-large'],
    ['pages', makePdf([page, page, page]), { pages: 2 }, 'too-large'],
    ['pages within the limit', makePdf([page, page]), { pages: 2 }, 'read'],
    ['unpacked size', docx({ body: p('x'.repeat(50_000)) }), { unpacked: 20_000 }, 'too-large'],
    ['ratio of a .docx', bomb('word/document.xml', 30_000_000), {}, 'too-large'],
    ['ratio of an .xlsx', bomb('xl/workbook.xml', 30_000_000), {}, 'too-large'],
    ['depth', docx({ body: `${'<w:sdt>'.repeat(50)}${p('x')}${'</w:sdt>'.repeat(50)}` }), { depth: 40 }, 'damaged'],
    [
      'depth of an .odt',
      odt({ body: `${'<text:section>'.repeat(50)}${odtP('x')}${'</text:section>'.repeat(50)}` }),
      { depth: 40 },
      'damaged',
    ],
    ['groups of an .rtf', strToU8(`{\\rtf1 ${'{'.repeat(50)}x${'}'.repeat(50)}}`), { depth: 40 }, 'damaged'],
  ])('%s', async (_name, bytes, limits, expected) => expect(await outcome(bytes, limits)).toBe(expected))

  test('entities that multiply are not expanded', async () => {
    const lines = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`)
    const doctype = `<!DOCTYPE x [<!ENTITY e0 "ha">${lines.join('')}]>`
    const bytes = zipSync({
      'word/document.xml': strToU8(
        `${doctype}<w:document><w:body><w:p><w:r><w:t>&e12;</w:t></w:r></w:p></w:body></w:document>`,
      ),
    })
    expect(await outcome(bytes)).toBe('damaged')
  })

  test('a sheet may name places far away', async () => {
    const bytes = xlsx({ sheets: [{ name: 'a', cells: { A1: 'a', XFD1048576: 'b' }, merges: ['A1:XFD1048576'] }] })
    expect(await outcome(bytes)).toBe('read')
  })
})
