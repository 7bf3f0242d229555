import { describe, expect, test } from 'vitest'
import { read } from '../../src/read/index.ts'
import { breaches } from './contract.ts'
import { type DocxParts, docx, level, list, p, run, tbl, tc, tr } from './samples/docx.ts'
import { show } from './show.ts'

const lines = async (parts: DocxParts): Promise<string[]> => {
  const reading = await read({ path: 'mau.docx', bytes: docx(parts) })
  expect(breaches(reading)).toEqual([])
  return show(reading)
}

const OUTLINE = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>`
const DECIMAL = `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2.')}${level(2, 'bullet', '\uf0b7')}${level(3, 'bullet', '-')}</w:abstractNum>`
const LEGAL = `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', 'Chương %1')}${level(1, 'decimal', '%1.%2.', '<w:isLgl/>')}</w:abstractNum>`
const NUMBERING = `${OUTLINE}${DECIMAL}${LEGAL}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>`
const STYLES = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr>${list(1, 0)}<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style><w:style w:type="character" w:styleId="Hidden"><w:name w:val="Ẩn"/><w:rPr><w:vanish/></w:rPr></w:style>`

describe('labels of lists', () => {
  test('levels count on, and begin anew below a higher one', async () => {
    const body = [
      p('Mục tiêu', list(1, 0)),
      p('Chung', list(1, 1)),
      p('Một', list(1, 2)),
      p('Hai', list(1, 2)),
      p('Cụ thể', list(1, 1)),
      p('Ba', list(1, 2)),
      p('Nhiệm vụ', list(1, 0)),
    ].join('')
    expect(await lines({ body, numbering: NUMBERING })).toEqual([
      'item | I. Mục tiêu',
      'item | 1. Chung',
      'item | a) Một',
      'item | b) Hai',
      'item | 2. Cụ thể',
      'item | a) Ba',
      'item | II. Nhiệm vụ',
    ])
  })
  test('a level names the counters above it; bullets are drawn', async () => {
    const body = [p('Một', list(2, 0)), p('Một một', list(2, 1)), p('chấm', list(2, 2)), p('gạch', list(2, 3))].join('')
    expect(await lines({ body, numbering: NUMBERING })).toEqual([
      'item | 1. Một',
      'item | 1.1. Một một',
      'item | • chấm',
      'item | - gạch',
    ])
  })
  test('an override starts anew, another list of the same pattern counts on', async () => {
    const body = [p('Một', list(2, 0)), p('Lại một', list(3, 0)), p('Hai', list(3, 0)), p('Ba', list(2, 0))].join('')
    expect(await lines({ body, numbering: NUMBERING })).toEqual([
      'item | 1. Một',
      'item | 1. Lại một',
      'item | 2. Hai',
      'item | 3. Ba',
    ])
  })
  test('legal numbering turns Roman counters Arabic', async () => {
    const body = [p('Chung', list(4, 0)), p('Phạm vi', list(4, 1))].join('')
    expect(await lines({ body, numbering: NUMBERING })).toEqual(['item | Chương I Chung', 'item | 1.1. Phạm vi'])
  })
  test('numbering and depth come from the style; numId 0 takes the number off', async () => {
    const body = [p('Mục đích', '<w:pStyle w:val="H1"/>'), p('Không số', `<w:pStyle w:val="H1"/>${list(0, 0)}`)].join(
      '',
    )
    expect(await lines({ body, numbering: NUMBERING, styles: STYLES })).toEqual([
      'heading 1 | I. Mục đích',
      'heading 1 | Không số',
    ])
  })
})

describe('tables', () => {
  test('gridSpan and vMerge keep every value under its head', async () => {
    const body = tbl(
      tr(
        tc('TT', '<w:vMerge w:val="restart"/>'),
        tc('Chỉ tiêu', '<w:vMerge w:val="restart"/>'),
        tc('Kế hoạch', '<w:gridSpan w:val="2"/>'),
      ),
      tr(tc('', '<w:vMerge/>'), tc('', '<w:vMerge/>'), tc('2024'), tc('2025')),
      tr(tc('1'), tc(p('Hồ sơ trực tuyến') + p('đúng hạn')), tc('70%'), tc('80%')),
    )
    expect(await lines({ body })).toEqual([
      'cell 0:0,0 r2 | TT',
      'cell 0:0,1 r2 | Chỉ tiêu',
      'cell 0:0,2 c2 | Kế hoạch',
      'cell 0:1,2 | 2024',
      'cell 0:1,3 | 2025',
      'cell 0:2,0 | 1',
      'cell 0:2,1 | Hồ sơ trực tuyến⏎đúng hạn',
      'cell 0:2,2 | 70%',
      'cell 0:2,3 | 80%',
    ])
  })
  test('a table of one cell is running text; a table inside a cell follows it', async () => {
    const inner = tbl(tr(tc('năm'), tc('tỷ lệ')), tr(tc('2025'), tc('80%')))
    const body =
      tbl(tr(tc(p('Một khung') + p('hai đoạn')))) +
      tbl(tr(tc('Tên'), tc(p('Chi tiết:') + inner + p(''))), tr(tc('A'), tc('B')))
    expect(await lines({ body })).toEqual([
      'paragraph | Một khung',
      'paragraph | hai đoạn',
      'cell 1:0,0 | Tên',
      'cell 1:0,1 | Chi tiết:',
      'cell 2:0,0 | năm',
      'cell 2:0,1 | tỷ lệ',
      'cell 2:1,0 | 2025',
      'cell 2:1,1 | 80%',
      'cell 1:1,0 | A',
      'cell 1:1,1 | B',
    ])
  })
  test('rows deleted under tracking are gone', async () => {
    const gone = `<w:tr><w:trPr><w:del/></w:trPr>${tc('x')}${tc('y')}</w:tr>`
    expect(await lines({ body: tbl(tr(tc('a'), tc('b')), gone, tr(tc('c'), tc('d'))) })).toEqual([
      'cell 0:0,0 | a',
      'cell 0:0,1 | b',
      'cell 0:1,0 | c',
      'cell 0:1,1 | d',
    ])
  })
})

describe('what Word shows', () => {
  test.each([
    [
      'insertions stay, deletions go',
      `${run('đạt ')}<w:del>${'<w:r><w:delText>70</w:delText></w:r>'}</w:del><w:ins>${run('80')}</w:ins>${run('%')}`,
      'đạt 80%',
    ],
    ['text moved away goes', `<w:moveFrom>${run('cũ')}</w:moveFrom><w:moveTo>${run('mới')}</w:moveTo>`, 'mới'],
    [
      'tabs are blanks, breaks line feeds',
      `${run('một')}<w:r><w:tab/></w:r>${run('hai')}<w:r><w:br/></w:r>${run('ba')}`,
      'một hai⏎ba',
    ],
    [
      'a hyphen that does not break is one',
      `${run('kinh tế')}<w:r><w:noBreakHyphen/></w:r>${run('xã hội')}`,
      'kinh tế-xã hội',
    ],
    [
      'codes of fields go, their results stay',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Phụ lục 1')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      'Phụ lục 1',
    ],
    [
      'hidden text goes',
      `${run('thấy')}${run('giấu', '<w:vanish/>')}${run('giấu', '<w:rStyle w:val="Hidden"/>')}`,
      'thấy',
    ],
    ['capitals by format are capitals', run('kế hoạch', '<w:caps/>'), 'KẾ HOẠCH'],
    [
      'signs of Symbol',
      `${run('tỷ lệ ')}<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>${run(' 80%')}`,
      'tỷ lệ ≥ 80%',
    ],
    [
      'a raised digit does not lengthen the number before it',
      `${run('năm 2023')}${run('1', '<w:vertAlign w:val="superscript"/>')}`,
      'năm 2023¹',
    ],
    ['square metres stay', `${run('500 m')}${run('2', '<w:vertAlign w:val="superscript"/>')}`, '500 m2'],
    [
      'of two ways to draw one text the first is read',
      `<mc:AlternateContent><mc:Choice Requires="wps">${run('mới')}</mc:Choice><mc:Fallback>${run('cũ')}</mc:Fallback></mc:AlternateContent>`,
      'mới',
    ],
    ['formulas keep their letters', '<m:oMath><m:r><m:t>x=5</m:t></m:r></m:oMath>', 'x=5'],
    ['links keep their words', `<w:hyperlink>${run('cổng dịch vụ')}</w:hyperlink>`, 'cổng dịch vụ'],
    ['decomposed letters are composed', run('Kế hoạch'.normalize('NFD')), 'Kế hoạch'],
  ])('%s', async (_name, body, expected) => {
    const reading = await read({ path: 'x', bytes: docx({ body: p(body), styles: STYLES }) })
    expect(reading.text.replaceAll('\n', '⏎')).toBe(expected)
  })

  test('a paragraph whose end was deleted goes on in the next', async () => {
    const body = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('Đến năm 2025, ')}</w:p>${p('đạt 80%.')}`
    expect(await lines({ body })).toEqual(['paragraph | Đến năm 2025, đạt 80%.'])
  })
  test('text boxes follow their paragraph', async () => {
    const box = `<w:r><w:drawing><wps:txbx><w:txbxContent>${p('Trong khung')}</w:txbxContent></wps:txbx></w:drawing></w:r>`
    expect(await lines({ body: p(`${run('Trước')}${box}`) + p('Sau') })).toEqual([
      'paragraph | Trước',
      'paragraph | Trong khung',
      'paragraph | Sau',
    ])
  })
  test('tables of contents are furniture', async () => {
    expect(
      await lines({ body: p('I. Mục tiêu 3', '<w:pStyle w:val="TOC1"/>') + p('Nội dung'), styles: STYLES }),
    ).toEqual(['furniture | I. Mục tiêu 3', 'paragraph | Nội dung'])
  })
})

describe('notes and furniture', () => {
  const note = (id: number, words: string): string =>
    `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${run(` ${words}`)}`)}</w:footnote>`
  const mark = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
  const footnotes = `<w:footnote w:type="separator" w:id="0">${p('x')}</w:footnote>${note(2, 'Theo báo cáo.')}${note(3, 'Như trên.')}${note(9, 'Không ai gọi.')}`
  test('marks are tied to their notes in the order they are met; notes stand behind the text', async () => {
    const body = p(`${run('Năm 2023')}${mark(3)}${run(' đạt 80%')}${mark(2)}${run('.')}`) + p('Hết')
    expect(await lines({ body, footnotes, headers: [p('KẾ HOẠCH số 1'), p('2')] })).toEqual([
      'paragraph | Năm 2023{1} đạt 80%{2}.',
      'paragraph | Hết',
      'note 1 | Như trên.',
      'note 2 | Theo báo cáo.',
      'furniture | KẾ HOẠCH số 1',
    ])
  })
  test('endnotes do not mix with footnotes', async () => {
    const body = p(`${run('A')}${mark(2)}${run('B')}<w:r><w:endnoteReference w:id="2"/></w:r>`)
    const endnotes = `<w:endnote w:id="2">${p('Cuối văn bản.')}</w:endnote>`
    expect(await lines({ body, footnotes, endnotes })).toEqual([
      'paragraph | A{1}B{e1}',
      'note 1 | Theo báo cáo.',
      'note e1 | Cuối văn bản.',
    ])
  })
  test('marks keep their place behind a label', async () => {
    const body = p(`${run('Hồ sơ')}${mark(2)}${run(' số')}`, list(1, 0))
    expect(await lines({ body, footnotes, numbering: NUMBERING })).toEqual([
      'item | I. Hồ sơ{1} số',
      'note 1 | Theo báo cáo.',
    ])
  })
})

test.each([
  ['cut off', (bytes: Uint8Array) => bytes.subarray(0, Math.floor(bytes.length * 0.6)), 'damaged'],
  ['without its main part', () => docx({ body: '' }).map((byte) => byte), 'empty'],
])('a file %s is refused', async (_name, change, failure) => {
  await expect(read({ path: 'x', bytes: change(docx({ body: p('Một hai ba bốn năm') })) })).rejects.toMatchObject({
    failure,
  })
})

test('XML that is not well-formed is damage, told with its part', async () => {
  await expect(read({ path: 'x', bytes: docx({ body: '<w:p><w:r></w:p>' }) })).rejects.toMatchObject({
    failure: 'damaged',
    message: expect.stringContaining('word/document.xml'),
  })
})
