import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Limits, read } from '../../src/read/index.ts'
import { makePdf } from './make-pdf.ts'
import { docx, level, list, p, tbl, tc, tr } from './samples/docx.ts'
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

  const many = (text: string): string => text.repeat(Math.ceil(400_000 / text.length))
  const far = '2147483648'
  test.each<[string, Uint8Array, string]>([
    ['a style sheet without an end', strToU8(`<html><head><style>${many('a')}`), 'empty'],
    ['comments without an end', strToU8(`Kế hoạch\n${many('<!--')}`), 'read'],
    ['pictures without an end', strToU8(`# Kế hoạch\n\n**a**\n\n${many('![')}`), 'read'],
    ['tables without an end', strToU8(`# Kế hoạch\n\n**a**\n\n${many('<table>')}`), 'read'],
    ['more lines than arguments', strToU8(many('a\n')), 'read'],
    ['elements inside elements', strToU8(`<html><body>${'<div>'.repeat(2000)}Kế hoạch`), 'read'],
    [
      'a list level far away',
      docx({
        body: p('Kế hoạch', list(1, 0)),
        numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}<w:lvl w:ilvl="${far}"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="${far}"><w:lvl/></w:lvlOverride></w:num>`,
      }),
      'read',
    ],
    [
      'a level of an .odt far away',
      odt({
        automatic: `<text:list-style style:name="L1"><text:list-level-style-number text:level="${far}" text:display-levels="${far}" style:num-format="1"/></text:list-style>`,
        body: `<text:list text:style-name="L1"><text:list-item>${odtP('Mục')}</text:list-item></text:list>`,
      }),
      'read',
    ],
    [
      'columns without number',
      docx({ body: tbl(tr(tc('a', `<w:gridSpan w:val="${far}"/>`), tc('b')), tr(tc('c'), tc('d'))) }),
      'read',
    ],
  ])('%s: within seconds', { timeout: 8000 }, async (_name, bytes, expected) =>
    expect(await outcome(bytes)).toBe(expected),
  )

  test('a sheet may name places far away', async () => {
    const bytes = xlsx({ sheets: [{ name: 'a', cells: { A1: 'a', XFD1048576: 'b' }, merges: ['A1:XFD1048576'] }] })
    expect(await outcome(bytes)).toBe('read')
  })
})
