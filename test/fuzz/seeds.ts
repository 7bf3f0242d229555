/** Samples of every format → the sound files that cases are made of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { to1258, toTcvn3, toViqr, toVni } from '../read/charset/samples.ts'
import { JPEG, TIFFS } from '../read/image/samples.ts'
import { makePdf, type Strip, wrapped } from '../read/make-pdf.ts'
import { boxes, greyPng, pngOf } from '../read/ocr/pictures.ts'
import { change, doc, inCell, rowEnd } from '../read/samples/doc.ts'
import { docx, level, list, p, run, tbl, tc, tr } from '../read/samples/docx.ts'
import { cell, odt, p as odtP } from '../read/samples/odt.ts'
import { xlsx } from '../read/samples/xlsx.ts'

export const FORMATS = [
  ...(['docx', 'pdf', 'doc', 'odt', 'rtf', 'xlsx', 'html', 'txt', 'md'] as const),
  ...(['eml', 'mht', 'zip', 'png', 'jpeg', 'tiff'] as const),
]
export type Format = (typeof FORMATS)[number]

export type Seeds = Readonly<Record<Format, readonly Uint8Array[]>>

/** Larger samples make cases slow and not better. */
const LARGEST = 140_000

const PLAN = `ỦY BAN NHÂN DÂN TỈNH A
Số: 12/KH-UBND
KẾ HOẠCH
Cải cách hành chính năm 2025
I. MỤC TIÊU
1. Đến năm 2025, ít nhất 80% hồ sơ nộp trực tuyến[1]; giảm 1,5% biên chế.
a) Cấp tỉnh đạt 70%, cấp huyện 60%, cấp xã 55%.
| TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
| --- | --- | --- | --- |
| 1 | Nâng cấp cổng dịch vụ công | Sở Nội vụ | Quý II/2025 |
[1] Theo báo cáo số 5/BC-UBND.
`

const lines = (text: string): string[] => text.trim().split('\n')

const FULL_DOCX = docx({
  body: [
    ...lines(PLAN).map((line) => p(line)),
    p('Mục một', list(1, 0)),
    p('Mục con', list(1, 1)),
    p(run(toTcvn3('Chỉ tiêu'), '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>')),
    p(
      '<w:r><w:t>Đạt 90%</w:t><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del>',
    ),
    tbl(
      tr(tc('TT', '<w:vMerge w:val="restart"/>'), tc('Kế hoạch', '<w:gridSpan w:val="2"/>')),
      tr(tc('', '<w:vMerge/>'), tc('2024'), tc('2025')),
      tr(tc('1'), tc('80%'), tc('90%')),
    ),
    '<w:sdt><w:sdtContent><w:p><w:r><w:t>Khối</w:t></w:r></w:p></w:sdtContent></w:sdt>',
    '<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Hộp</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p/></mc:Fallback></mc:AlternateContent>',
  ].join(''),
  numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'lowerLetter', '%1.%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>`,
  styles: `<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>`,
  footnotes: `<w:footnote w:id="2">${p('Theo báo cáo')}</w:footnote>`,
  headers: [p('Đầu trang')],
})

function ruled(xs: readonly number[], ys: readonly number[]): Strip[] {
  return [
    ...xs.flatMap((x) => ys.slice(1).map((y, i): Strip => [x, y, 0.5, ys[i]! - y])),
    ...ys.flatMap((y) => xs.slice(1).map((x, i): Strip => [xs[i]!, y, x - xs[i]!, 0.5])),
  ]
}

const page = {
  words: [
    ...lines(PLAN).flatMap((line, i) => wrapped(line, { x: 80, y: 780 - 40 * i, columns: 60 })),
    ...['TT', 'Chỉ tiêu', '2025', '1', 'Tỷ lệ hồ sơ', '80%'].map((text, i) => ({
      text,
      x: [85, 155, 355][i % 3]!,
      y: i < 3 ? 180 : 150,
    })),
    { text: '2', x: 290, y: 30, size: 7 },
  ],
  strips: ruled([80, 150, 350, 450], [200, 170, 140]),
}
const PDFS = [
  makePdf([page, page]),
  makePdf([{ ...page, rotate: 90 }, { picture: true }], { userPassword: '', ownerPassword: 'x' }),
  makePdf([page], { decomposed: true }),
]

const FULL_DOC = doc({
  body: [
    ...lines(PLAN)
      .slice(0, 6)
      .map((text) => ({ runs: [{ text }] })),
    { runs: [{ text: 'Đạt 90%' }, { text: '\x02', changes: change(0x0855, 1) }], style: 1 },
    { runs: [{ text: 'Mục' }], changes: Buffer.concat([change(0x260a, 0), change(0x460b, 1)]) },
    inCell('TT'),
    inCell('Chỉ tiêu'),
    rowEnd([0, 1000, 4000]),
    inCell('1'),
    inCell('80%'),
    rowEnd([0, 1000, 4000]),
    { runs: [{ text: 'Hết' }] },
  ],
  notes: [{ runs: [{ text: '\x02 Theo báo cáo' }] }],
  levels: [[0, '\0.']],
})

const FULL_ODT = odt({
  automatic:
    '<style:style style:name="P1" style:parent-style-name="H"/><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>',
  body: `${lines(PLAN)
    .map((line) => odtP(line))
    .join('')}<text:list text:style-name="L1"><text:list-item>${odtP('Mục')}</text:list-item></text:list>
<table:table><table:table-row table:number-rows-repeated="2">${cell('a', 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row><table:table-row>${cell('b', 'table:number-rows-spanned="2"')}${cell('c', 'table:number-columns-repeated="3"')}</table:table-row></table:table>
<text:p>x<text:s text:c="5"/><text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>${odtP('Ghi chú')}</text:note-body></text:note></text:p>`,
})

const escapedRtf = (text: string): string =>
  [...text].map((sign) => (sign > '~' ? `\\u${sign.charCodeAt(0)}?` : sign)).join('')
const FULL_RTF = strToU8(
  `{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0 Times New Roman;}{\\f1 .VnTime;}}{\\*\\listtable{\\list{\\listlevel\\levelnfc0{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}\\listid5}}{\\*\\listoverridetable{\\listoverride\\listid5\\ls1}}
${lines(PLAN)
  .map((line) => `\\pard\\f0\\fs28 ${escapedRtf(line)}\\par`)
  .join('\n')}
\\pard\\ls1\\ilvl0 ${escapedRtf('Mục')}\\par {\\f1 Ch\\'d8 ti\\'aau}{\\footnote \\pard ghi}\\par
\\trowd\\clvmgf\\cellx2000\\cellx6000\\intbl a\\cell\\intbl b\\cell\\row\\trowd\\clvmrg\\cellx2000\\clmgf\\cellx4000\\clmrg\\cellx6000\\intbl\\cell\\intbl c\\cell\\cell\\row\\pard\\bin3 abc x\\par}`,
)

const FULL_XLSX = xlsx({
  sheets: [
    {
      name: 'Biểu 1',
      cells: {
        ...{ A1: 'PHỤ LỤC', A3: 'TT', B3: 'Chỉ tiêu', C3: 'Kế hoạch', A4: 1, B4: 'Tỷ lệ hồ sơ' },
        ...{ C4: { number: 0.8, style: 1 }, D4: { type: 't="s"', inner: '<v>0</v>' } },
      },
      merges: ['A1:D1', 'C3:D3'],
      columns: '<cols><col min="1" max="3" width="9" hidden="0"/></cols>',
    },
    { name: 'ẩn', state: 'hidden', cells: { A1: 'x' } },
  ],
  strings: '<si><t>80%</t></si><si><r><t>b</t></r></si>',
  styles:
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0%"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>',
})

const FULL_HTML = strToU8(
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Kế hoạch</title></head><body><nav><a href="#">Trang chủ</a></nav><article><h1>Kế hoạch</h1>${lines(
    PLAN,
  )
    .map((line) => `<p>${line}</p>`)
    .join(
      '',
    )}<ol start="3"><li>Mục<ul><li>con</li></ul></ol><table><caption>Biểu</caption><tr><th rowspan=2>TT<th colspan="2">Năm<tr><td>2024<td>2025</table>
<p><font face=".VnTime">${'Ch\u00d8 ti\u00aau'}</font><span style="display:none">x</span><sup><a href="#f1">[1]</a></sup></p></article><footer>Bình luận</footer></body></html>`,
)

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')

/** A message with these attachments. */
export const messageOf = (attachments: readonly Uint8Array[]): Uint8Array =>
  strToU8(
    [
      'From: =?utf-8?B?VsSDbiB0aMaw?= <a@b.vn>',
      'Subject: =?utf-8?Q?K=E1=BA=BF_ho=E1=BA=A1ch?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="xyz"',
      '',
      '--xyz',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'K=C3=ADnh g=E1=BB=ADi c=C3=A1c s=\r\n=E1=BB=9F 80%',
      ...attachments.flatMap((bytes, i) => [
        '--xyz',
        'Content-Type: application/octet-stream',
        `Content-Disposition: attachment; filename*0*=utf-8''K%E1%BA%BF%20;\r\n filename*1=${i}.docx`,
        'Content-Transfer-Encoding: base64',
        '',
        base64(bytes),
      ]),
      '--xyz--',
      '',
    ].join('\r\n'),
  )

/** A page saved as one file. */
export const savedPageOf = (html: Uint8Array): Uint8Array =>
  strToU8(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.vn/\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://x.vn/\r\n\r\n${base64(html)}\r\n--b\r\nContent-Type: text/css\r\nContent-Location: x\r\n\r\np{}\r\n--b--\r\n`,
  )

const LATIN = (text: string): Uint8Array => Buffer.from(text, 'latin1')
const TEXTS = [
  strToU8(PLAN),
  strToU8(PLAN.normalize('NFD')),
  Buffer.from(`\ufeff${PLAN}`, 'utf16le'),
  LATIN(toTcvn3(PLAN)),
  LATIN(toVni(PLAN)),
  strToU8(toViqr(PLAN)),
  LATIN(to1258(PLAN)),
  strToU8(lines(PLAN).join(' | ')),
]

const PICTURE = boxes(120, 90, [
  [10, 10, 50, 20],
  [10, 40, 110, 42],
  [10, 70, 110, 72],
  [60, 40, 62, 72],
])
const PNGS = [
  greyPng(PICTURE, 72),
  pngOf(4, 2, Buffer.from([0, 0x1b, 1, 0xe4]), {
    depth: 2,
    colours: 3,
    palette: Buffer.from('00000ffffff0ff00ff00', 'hex'),
  }),
  pngOf(3, 3, Buffer.alloc(60), { depth: 8, colours: 6, interlaced: true }),
]

const FOUND: readonly (readonly [RegExp, Format])[] = [
  [/^\.docx$/, 'docx'],
  [/^\.pdf$/, 'pdf'],
  [/^\.doc$/, 'doc'],
  [/^\.odt$/, 'odt'],
  [/^\.rtf$/, 'rtf'],
  [/^\.xlsx$/, 'xlsx'],
  [/^\.html?$/, 'html'],
  [/^\.txt$/, 'txt'],
  [/^\.md$/, 'md'],
]

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Samples written for tests, and files of these folders where they are there. */
export function seedsOf(folders: readonly string[]): Seeds {
  const seeds: Record<Format, Uint8Array[]> = {
    docx: [FULL_DOCX],
    pdf: [...PDFS],
    doc: [FULL_DOC],
    odt: [FULL_ODT],
    rtf: [FULL_RTF],
    xlsx: [FULL_XLSX],
    html: [FULL_HTML],
    txt: [...TEXTS],
    md: [
      strToU8(
        `# Kế hoạch\n\n**Đậm** *nghiêng*\n\n${PLAN}\n\n<table><tr><td rowspan="2">A</td><td>B</td></tr></table>\n`,
      ),
    ],
    eml: [messageOf([FULL_DOCX]), messageOf([zipSync({ 'a.rtf': FULL_RTF })]), messageOf([])],
    mht: [savedPageOf(FULL_HTML)],
    zip: [
      zipSync({ 'ho-so/a.docx': FULL_DOCX, 'b.txt': TEXTS[0]! }),
      zipSync({ 'c.zip': zipSync({ 'd.odt': FULL_ODT }) }),
    ],
    png: PNGS,
    jpeg: [Buffer.from(JPEG, 'base64')],
    tiff: TIFFS.map(([, text]) => Buffer.from(text, 'base64')),
  }
  for (const path of folders.flatMap(filesIn)) {
    const format = FOUND.find(([ending]) => ending.test(extname(path).toLowerCase()))?.[1]
    if (format === undefined) continue
    const bytes = readFileSync(path)
    if (bytes.length > 0 && bytes.length <= LARGEST) seeds[format].push(bytes)
  }
  return seeds
}
