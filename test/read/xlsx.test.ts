import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import { read } from '../../src/read/index.ts'
import { numberWords } from '../../src/read/xlsx/formats.ts'
import { toTcvn3 } from './charset/samples.ts'
import { breaches } from './contract.ts'
import { type XlsxParts, xlsx } from './samples/xlsx.ts'

async function readParts(parts: XlsxParts): Promise<Reading> {
  const reading = await read({ path: 'x', bytes: xlsx(parts) })
  expect(breaches(reading)).toEqual([])
  expect(reading.media).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  return reading
}

const shown = ({ blocks, text }: Reading): string[] =>
  blocks.map(({ kind, cell, start, end }) => {
    const place = cell === null ? '' : `${cell.table}:${cell.row},${cell.col} ${cell.rowspan}x${cell.colspan}`
    return `${kind} ${place} ${text.slice(start, end)}`.replace(/\s+/g, ' ')
  })

describe('numbers as the sheet shows them', () => {
  test.each<[number, string, string]>([
    [62.5, '', '62,5'],
    [2025, 'General', '2025'],
    [0.855, '0.0%', '85,5%'],
    [0.95, '0%', '95%'],
    [0.30000000000000004, 'General', '0,3'],
    [1234567, '#,##0', '1.234.567'],
    [1234.5, '#,##0.00', '1.234,50'],
    [12.3, '0.##', '12,3'],
    [45658, 'dd/mm/yyyy', '01/01/2025'],
    [45658, 'm/d/yyyy', '01/01/2025'],
    [45658, 'mm/yyyy', '01/2025'],
    [45658, 'yyyy', '2025'],
    [15, '0" tỷ đồng"', '15 tỷ đồng'],
    [-5, '#,##0;(#,##0)', '-5'],
    [1e21, 'General', '1e+21'],
  ])('%s in %s', (value, format, words) => expect(numberWords(value, format, false)).toBe(words))
})

describe('sheets', () => {
  const grid = {
    A5: 'TT',
    B5: 'Chỉ tiêu',
    C5: 'Kế hoạch',
    C6: 'Năm 2025',
    D6: 'Năm 2026',
    A7: 1,
    B7: 'Tỷ lệ hồ sơ',
    C7: 80,
    D7: 85.5,
  } as const
  test('titles are paragraphs, columns are a table with its merged cells, remarks come after', async () => {
    const reading = await readParts({
      sheets: [
        {
          name: 'Sheet1',
          merges: ['A1:D1', 'A5:A6', 'B5:B6', 'C5:D5'],
          cells: { A1: 'PHỤ LỤC', A2: '(Kèm theo Kế hoạch)', ...grid, A8: 'A', B8: 'Nhóm', A10: 'Ghi chú: x' },
        },
      ],
    })
    expect(shown(reading)).toEqual([
      'paragraph PHỤ LỤC',
      'paragraph (Kèm theo Kế hoạch)',
      'cell 0:0,0 2x1 TT',
      'cell 0:0,1 2x1 Chỉ tiêu',
      'cell 0:0,2 1x2 Kế hoạch',
      'cell 0:1,2 1x1 Năm 2025',
      'cell 0:1,3 1x1 Năm 2026',
      'cell 0:2,0 1x1 1',
      'cell 0:2,1 1x1 Tỷ lệ hồ sơ',
      'cell 0:2,2 1x1 80',
      'cell 0:2,3 1x1 85,5',
      'cell 0:3,0 1x1 A',
      'cell 0:3,1 1x1 Nhóm',
      'paragraph Ghi chú: x',
    ])
    expect(reading.blocks[0]!.centred).toBe(true)
  })

  test('a letterhead in two columns reads left, then right', async () => {
    const reading = await readParts({
      sheets: [{ name: 'a', cells: { A1: 'UBND TỈNH', C1: 'CỘNG HÒA', A2: 'Số: 1', C2: 'Độc lập', ...grid } }],
    })
    expect(reading.text.split('\n').slice(0, 4)).toEqual(['UBND TỈNH', 'Số: 1', 'CỘNG HÒA', 'Độc lập'])
  })

  test('names of several sheets are headings; hidden ones are left out and told', async () => {
    const reading = await readParts({
      sheets: [
        { name: 'Phụ lục 1', cells: { A1: 'a' } },
        { name: 'Nháp', state: 'hidden', cells: { A1: 'b' } },
        { name: 'Phụ lục 2', cells: { A1: 'c', B1: 'd' }, columns: '<cols><col min="2" max="2" hidden="1"/></cols>' },
      ],
    })
    expect(shown(reading)).toEqual(['heading Phụ lục 1', 'paragraph a', 'heading Phụ lục 2', 'paragraph c'])
    expect(reading.warnings.map(({ code }) => code)).toEqual(['hidden-sheet', 'hidden-cells'])
  })

  test('strings that are shared, rich, computed; errors show nothing', async () => {
    const { text } = await readParts({
      strings: '<si><t>chung</t></si><si><r><t>đậm </t></r><r><t>nhạt</t></r><rPh><t>âm</t></rPh></si>',
      sheets: [
        {
          name: 'a',
          cells: {
            A1: { type: 't="s"', inner: '<v>0</v>' },
            A2: { type: 't="s"', inner: '<v>1</v>' },
            A3: { type: 't="str"', inner: '<f>A1</f><v>tính</v>' },
            A4: { type: 't="e"', inner: '<v>#N/A</v>' },
            A5: { type: 't="b"', inner: '<v>1</v>' },
          },
        },
      ],
    })
    expect(text).toBe('chung\nđậm nhạt\ntính\ncó')
  })

  test('styles give formats, weight, and fonts of old', async () => {
    const { text, blocks } = await readParts({
      styles: `<numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts><font><name val="Arial"/></font><font><b/><name val=".VnTimeH"/></font></fonts>
        <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="0" fontId="1"><alignment horizontal="center"/></xf></cellXfs>`,
      sheets: [
        {
          name: 'a',
          cells: {
            A1: { type: 's="2" t="inlineStr"', inner: `<is><t>${toTcvn3('kế hoạch')}</t></is>` },
            A2: { number: 0.625, style: 1 },
          },
        },
      ],
    })
    expect(text).toBe('KẾ HOẠCH\n62,5%')
    expect(blocks.map(({ bold, centred }) => [bold, centred])).toEqual([
      [true, true],
      [false, false],
    ])
  })

  test.each<[string, Uint8Array, string]>([
    ['no word', xlsx({ sheets: [{ name: 'a', cells: {} }] }), 'empty'],
    ['broken XML', xlsx({ sheets: [{ name: 'a', cells: { A1: { type: '', inner: '<v>' } } }] }), 'damaged'],
  ])('%s', async (_name, bytes, failure) => {
    await expect(read({ path: 'x', bytes })).rejects.toMatchObject({ name: 'ReadError', failure })
  })
})
