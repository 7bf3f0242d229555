import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import { read } from '../../src/read/index.ts'
import { toTcvn3 } from './charset/samples.ts'
import { breaches } from './contract.ts'
import { cell, type OdtParts, odt, p } from './samples/odt.ts'

async function readParts(parts: OdtParts): Promise<Reading> {
  const reading = await read({ path: 'x', bytes: odt(parts) })
  expect(breaches(reading)).toEqual([])
  expect(reading.media).toBe('application/vnd.oasis.opendocument.text')
  return reading
}

const LIST = `<text:list-style style:name="L1">
  <text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>
  <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="1"/>
  <text:list-level-style-bullet text:level="3" text:bullet-char="-"/>
</text:list-style>`
const item = (...inner: string[]): string => `<text:list-item>${inner.join('')}</text:list-item>`
const list = (inner: string, attributes = ''): string =>
  `<text:list text:style-name="L1" ${attributes}>${inner}</text:list>`
const sub = (inner: string): string => `<text:list>${inner}</text:list>`

describe('words', () => {
  test.each<[string, string, string]>([
    ['white space of the file is one blank', p('Một\n  <text:s text:c="3"/>hai<text:tab/>ba'), 'Một hai ba'],
    ['spans in order', p('Đến <text:span>năm</text:span> 2025 <text:a>đạt</text:a> 80%'), 'Đến năm 2025 đạt 80%'],
    ['line breaks', p('Một<text:line-break/>hai'), 'Một\nhai'],
    ['deleted text', `<text:tracked-changes><text:p>cũ</text:p></text:tracked-changes>${p('mới')}`, 'mới'],
    ['remarks of readers', p('chữ<office:annotation><text:p>nhận xét</text:p></office:annotation>'), 'chữ'],
    ['boxes', p('chữ<draw:frame><draw:text-box><text:p>khung</text:p></draw:text-box></draw:frame>'), 'chữ\nkhung'],
  ])('%s', async (_name, body, text) => expect((await readParts({ body })).text).toBe(text))

  test('looks come from styles and those they are based on', async () => {
    const { blocks, text } = await readParts({
      body: p('Đậm', 'P2') + p('<text:span text:style-name="T1">chữ hoa</text:span>') + p('ẩn', 'P3') + p('x'),
      automatic: `<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1"/>
        <style:style style:name="P3" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
        <style:style style:name="T1" style:family="text"><style:text-properties fo:text-transform="uppercase"/></style:style>`,
      common: `<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold"/></style:style>`,
    })
    expect(text).toBe('Đậm\nCHỮ HOA\nx')
    expect(blocks.map(({ bold, centred }) => [bold, centred])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ])
  })

  test('a font of old tells its encoding', async () => {
    const { text, warnings } = await readParts({
      body: p(toTcvn3('kế hoạch'), 'P1') + p(toTcvn3('nhiệm vụ')),
      automatic: `<style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-family=".VnTimeH"/></style:style>`,
      common: `<style:default-style style:family="paragraph"><style:text-properties fo:font-family=".VnTime"/></style:default-style>`,
    })
    expect(text).toBe('KẾ HOẠCH\nnhiệm vụ')
    expect(warnings.map(({ code }) => code)).toEqual(['charset'])
  })
})

describe('labels', () => {
  test('are counted by level', async () => {
    const { text } = await readParts({
      automatic: LIST,
      body: list(
        item(p('Một'), sub(item(p('a')) + item(p('b'), sub(item(p('gạch')))))) + item(p('Hai'), sub(item(p('c')))),
      ),
    })
    expect(text).toBe('I. Một\n1. a\n2. b\n- gạch\nII. Hai\n1. c')
  })

  test('go on where a list continues another, and begin anew where not', async () => {
    const { text } = await readParts({
      automatic: LIST,
      body:
        list(item(p('Một')), 'xml:id="l1"') +
        p('xen giữa') +
        list(item(p('Hai')), 'text:continue-list="l1"') +
        list(item(sub(item(p('Dưới hai')))), 'text:continue-numbering="true"') +
        list(item(p('Mới'))),
    })
    expect(text).toBe('I. Một\nxen giữa\nII. Hai\n1. Dưới hai\nI. Mới')
  })

  test('only the first paragraph of an item has one', async () => {
    const { text, blocks } = await readParts({ automatic: LIST, body: list(item(p('Một'), p('tiếp'))) })
    expect(text).toBe('I. Một\ntiếp')
    expect(blocks.map(({ kind }) => kind)).toEqual(['item', 'paragraph'])
  })

  test('headings bear those of the outline', async () => {
    const { text, blocks } = await readParts({
      body: '<text:h text:outline-level="1">Mục đích</text:h><text:h text:outline-level="2">Yêu cầu</text:h>',
      common: `<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>`,
    })
    expect(text).toBe('I. Mục đích\nYêu cầu')
    expect(blocks.map(({ kind, depth }) => [kind, depth])).toEqual([
      ['heading', 1],
      ['heading', 2],
    ])
  })
})

describe('tables', () => {
  test('cells stand in their grid', async () => {
    const body = `<table:table><table:table-header-rows><table:table-row>${cell('a', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows>
      <table:table-row>${cell('b', 'table:number-rows-spanned="2"')}${cell('c')}</table:table-row>
      <table:table-row><table:covered-table-cell/>${cell('d')}</table:table-row></table:table>`
    const { blocks, text } = await readParts({ body })
    const places = blocks.map(({ start, end, cell: place }) => [text.slice(start, end), place])
    expect(places).toEqual([
      ['a', { table: 0, row: 0, col: 0, rowspan: 1, colspan: 2 }],
      ['b', { table: 0, row: 1, col: 0, rowspan: 2, colspan: 1 }],
      ['c', { table: 0, row: 1, col: 1, rowspan: 1, colspan: 1 }],
      ['d', { table: 0, row: 2, col: 1, rowspan: 1, colspan: 1 }],
    ])
  })
})

describe('notes and margins', () => {
  test('notes stand behind the text, tied to their marks', async () => {
    const note = (kind: string, text: string): string =>
      `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`
    const { text, marks, blocks } = await readParts({
      body: p(`năm 2023${note('footnote', 'Cuối trang')}, 2024${note('endnote', 'Cuối văn bản')}.`),
    })
    expect(text).toBe('năm 2023, 2024.\nCuối trang\nCuối văn bản')
    expect(marks).toEqual([
      { at: 8, note: '1' },
      { at: 14, note: 'e1' },
    ])
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'note', 'note'])
  })

  test('running heads come once, page numbers not at all', async () => {
    const { text, blocks } = await readParts({
      body: p('Nội dung'),
      masters: `<style:master-page><style:header>${p('Kế hoạch số 5')}</style:header><style:footer>${p('<text:page-number>3</text:page-number>')}</style:footer></style:master-page><style:master-page><style:header>${p('Kế hoạch số 5')}</style:header></style:master-page>`,
    })
    expect(text).toBe('Nội dung\nKế hoạch số 5')
    expect(blocks[1]!.kind).toBe('furniture')
  })
})

describe('what cannot be read says why', () => {
  test.each<[string, Uint8Array, string]>([
    [
      'a locked file',
      odt({ body: p('x'), manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
      'encrypted',
    ],
    ['broken XML', odt({ body: '<text:p>' }), 'damaged'],
    ['no word', odt({ body: p('') }), 'empty'],
    ['a file cut off', odt({ body: p('x'.repeat(5000)) }).subarray(0, 400), 'damaged'],
    [
      'too many elements inside each other',
      odt({ body: '<text:section>'.repeat(9000) + p('x') + '</text:section>'.repeat(9000) }),
      'damaged',
    ],
  ])('%s', async (_name, bytes, failure) => {
    await expect(read({ path: 'x', bytes })).rejects.toMatchObject({ name: 'ReadError', failure })
  })
})

const formats = join(import.meta.dirname, '../../../shared/formats')
describe.skipIf(!existsSync(formats))('the same document as .docx', () => {
  const names = ['hatinh-2023-news', 'kontum-2020-conference-news', 'kontum-2164-kh-ubnd-2024', 'qd123-annex']
  test.each(names)('%s has the same blocks', async (name) => {
    const shown = async (format: string): Promise<string[]> => {
      const bytes = readFileSync(join(formats, format, `${name}.${format}`))
      const { blocks, text } = await read({ path: name, bytes })
      return blocks
        .filter(({ kind }) => kind !== 'furniture')
        .map(({ start, end, kind, cell: place, note, depth, bold }) =>
          JSON.stringify([kind, depth, place, note, bold, text.slice(start, end).replace(/‑/g, '-')]),
        )
    }
    expect(await shown('odt')).toEqual(await shown('docx'))
  })
})
