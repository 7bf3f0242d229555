import { describe, expect, test } from 'vitest'
import { read } from '../../src/read/index.ts'
import { breaches, hasEntity } from './contract.ts'
import { show } from './show.ts'

const reading = (html: string) => read({ path: 'x', bytes: new TextEncoder().encode(html) })
const lines = async (html: string): Promise<string[]> => {
  const found = await reading(html)
  expect(breaches(found)).toEqual([])
  expect(hasEntity(found.text)).toBe(false)
  return show(found)
}
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`
const office = (body: string): string => page(body, '<meta name="generator" content="LibreOffice 7.4">')

describe('words and blocks', () => {
  test.each<[string, string, string[]]>([
    [
      'line feeds of the source are blanks',
      '<p>Đến năm\n 2025 đạt&nbsp;80% &ge; 5</p>',
      ['paragraph | Đến năm 2025 đạt 80% ≥ 5'],
    ],
    [
      'breaks are line feeds; a label behind one begins an item',
      '<p>NĂM 2025<br>CỦA TỈNH</p><p>Gồm:<br>1. Một;<br>2. Hai</p>',
      ['paragraph | NĂM 2025⏎CỦA TỈNH', 'paragraph | Gồm:', 'item | 1. Một;', 'item | 2. Hai'],
    ],
    [
      'headings have their depth',
      '<h1>Kế hoạch</h1><h3>Mục tiêu</h3>',
      ['heading 1 | Kế hoạch', 'heading 3 | Mục tiêu'],
    ],
    [
      'lists get the labels that a browser draws',
      '<ol><li>Một<ul><li>Trong một</li></ul></li><li value="5">Năm</li></ol><ol type="a"><li>Chữ</li></ol><ul style="list-style:none"><li>Trơn</li></ul>',
      ['item | 1. Một', 'item | - Trong một', 'item | 5. Năm', 'item | a) Chữ', 'paragraph | Trơn'],
    ],
    ['labels written out are not doubled', '<ul><li>- Một</li><li>a) Hai</li></ul>', ['item | - Một', 'item | a) Hai']],
    [
      'a raised digit does not lengthen the number before it',
      '<p>Năm 2023<sup>1</sup>, 5 km<sup>2</sup></p>',
      ['paragraph | Năm 2023¹, 5 km2'],
    ],
    [
      'hidden things and scripts go',
      '<p>Thấy<span style="display:none">giấu</span></p><script>var a = "</p>"</script><p hidden>x</p>',
      ['paragraph | Thấy'],
    ],
    [
      'text outside paragraphs is read',
      '<div>Một <b>hai</b><p>Ba</p>Bốn</div>',
      ['paragraph | Một hai', 'paragraph | Ba', 'paragraph | Bốn'],
    ],
    [
      'running heads are furniture',
      '<div title="header"><p>Kế hoạch số 1</p></div><p>Nội dung</p>',
      ['paragraph | Nội dung', 'furniture | Kế hoạch số 1'],
    ],
    [
      'Word writes its labels into the text',
      '<p class=MsoListParagraph><![if !supportLists]><span style="mso-list:Ignore">1.<span>&nbsp;&nbsp;</span></span><![endif]>Mục <o:p></o:p></p>',
      ['item | 1. Mục'],
    ],
  ])('%s', async (_name, body, expected) => {
    expect(await lines(office(body))).toEqual(expected)
  })
})

describe('tables', () => {
  test('spans make a grid', async () => {
    const table =
      '<table><caption>Biểu 1</caption><thead><tr><th rowspan=2>TT</th><th colspan="2">Kế hoạch</th></tr><tr><th>2024</th><th>2025</th></tr></thead><tbody><tr><td>1</td><td></td><td><p>80%</p><p>trở lên</p></td></tr></tbody></table>'
    expect(await lines(office(table))).toEqual([
      'paragraph | Biểu 1',
      'cell 0:0,0 r2 | TT',
      'cell 0:0,1 c2 | Kế hoạch',
      'cell 0:1,1 | 2024',
      'cell 0:1,2 | 2025',
      'cell 0:2,0 | 1',
      'cell 0:2,2 | 80%⏎trở lên',
    ])
  })
  test('a page set in a table is running text, the tables inside it are tables', async () => {
    const paragraphs = Array.from(
      { length: 12 },
      (_, index) => `<p>Đoạn văn thứ ${index + 1} của kế hoạch này.</p>`,
    ).join('')
    const inner = '<table><tr><td>Chỉ tiêu</td><td>2025</td></tr><tr><td>Hồ sơ</td><td>80%</td></tr></table>'
    const found = await lines(office(`<table><tr><td>Bên</td><td>${paragraphs}${inner}</td></tr></table>`))
    expect(found[0]).toBe('paragraph | Bên')
    expect(found[1]).toBe('paragraph | Đoạn văn thứ 1 của kế hoạch này.')
    expect(found.slice(-4)).toEqual([
      'cell 1:0,0 | Chỉ tiêu',
      'cell 1:0,1 | 2025',
      'cell 1:1,0 | Hồ sơ',
      'cell 1:1,1 | 80%',
    ])
  })
  test('a picture in a table has its words for caption', async () => {
    const picture =
      '<table class="picture"><tr><td><img src="a.jpg"></td></tr><tr><td>Quang cảnh hội nghị</td></tr></table>'
    expect(
      await lines(office(`<p>Trước</p>${picture}<figure><img src=b><figcaption>Ảnh: Báo</figcaption></figure>`)),
    ).toEqual(['paragraph | Trước', 'caption | Quang cảnh hội nghị', 'caption | Ảnh: Báo'])
  })
})

describe('notes', () => {
  const marked = (mark: string, note: string): string => `<p>Năm 2023${mark} đạt.</p>${note}`
  test.each([
    [
      'Word',
      '<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>',
      '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> Theo báo cáo.</p></div>',
    ],
    [
      'Word, the whole address before the anchor',
      '<a href="https://a.gov.vn/b.aspx#_ftn1" name="_ftnref1">[1]</a>',
      '<p><a href="https://a.gov.vn/b.aspx#_ftnref1" name="_ftn1">[1]</a> Theo báo cáo.</p>',
    ],
    [
      'LibreOffice',
      '<sup><a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></sup>',
      '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Theo báo cáo.</p></div>',
    ],
    ['by hand', '<sup>1</sup>', '<p><sup>1</sup> Theo báo cáo.</p>'],
    ['by hand, in brackets', '<sup>(1)</sup>', '<p>(1) Theo báo cáo.</p>'],
    ['raised by a length', '<span style="vertical-align:4pt">1</span>', '<p><sup>1</sup>Theo báo cáo.</p>'],
    [
      'list of notes',
      '<sup id="r1"><a href="#n1">1</a></sup>',
      '<ol class="footnotes"><li id="n1"><p>Theo báo cáo. <a href="#r1">↩</a></p></li></ol>',
    ],
    [
      'list of notes with the way back in front',
      '<sup id="r1">[<a href="#n1">1</a>]</sup>',
      '<ol><li id="n1"><b><a href="#r1">^</a></b> Theo báo cáo.</li></ol>',
    ],
    [
      'list with bullets, the mark also a tooltip',
      '<a class="see-footnote" id="r1" title="Theo báo cáo." href="#n1">1</a>',
      '<ul><li id="n1"><a href="#r1">1.</a> Theo báo cáo.</li></ul>',
    ],
    [
      'roles alone',
      '<a role="doc-noteref" href="#x">1</a>',
      '<aside role="doc-footnote" id="x"><p>Theo báo cáo.</p></aside>',
    ],
    ['hidden until asked for', '<a href="#x">[1]</a>', '<div id="x" style="display:none">Theo báo cáo.</div>'],
    [
      'row of a table',
      '<sup><a href="#x">1</a></sup>',
      '<table><tr><td><a name="x"></a>1</td><td>Theo báo cáo.</td></tr></table>',
    ],
    ['tooltip alone', '<sup title="Theo báo cáo.">1</sup>', ''],
  ])('%s', async (_name, mark, note) => {
    expect(await lines(office(marked(mark, note)))).toEqual(['paragraph | Năm 2023{1} đạt.', 'note 1 | Theo báo cáo.'])
  })
  test('those beside the text of a site come with it', async () => {
    const text = 'Theo kế hoạch, đến năm 2025 tỷ lệ hồ sơ trực tuyến của tỉnh đạt tối thiểu 80 phần trăm. '.repeat(4)
    const body = `<div class="article-content"><p>${text}</p><p>Năm 2023<a id="a" href="#b">[1]</a> đạt.</p></div><aside><p>Tin khác.</p><p id="b"><a href="#a">[1]</a> Theo báo cáo.</p></aside>`
    expect((await lines(page(body))).slice(1)).toEqual(['paragraph | Năm 2023{1} đạt.', 'note 1 | Theo báo cáo.'])
  })
  test.each([
    [
      'a table of contents',
      '<p><a href="#m1">1</a> Mục tiêu</p><p id="m1">1. Mục tiêu</p>',
      ['paragraph | 1 Mục tiêu', 'item | 1. Mục tiêu'],
    ],
    [
      'pages of a list',
      '<p><a href="#p2" title="Trang 2 của danh sách tin">2</a></p><p id="p2">Hai</p>',
      ['paragraph | 2', 'paragraph | Hai'],
    ],
    [
      'a list beside raised brackets',
      '<p>Gồm:</p><p>(1) Một.</p><p>Năm 2023<sup>(1)</sup>.</p><p>(1) Theo báo cáo.</p>',
      ['paragraph | Gồm:', 'item | (1) Một.', 'paragraph | Năm 2023{1}.', 'note 1 | Theo báo cáo.'],
    ],
  ])('not %s', async (_name, body, expected) => {
    expect(await lines(office(body))).toEqual(expected)
  })
})

describe('pages of sites', () => {
  const sentence =
    'Theo kế hoạch, đến năm 2025 tỷ lệ hồ sơ trực tuyến của tỉnh đạt tối thiểu 80 phần trăm tổng số hồ sơ tiếp nhận. '
  const menu = `<ul class="menu">${Array.from({ length: 40 }, (_, index) => `<li><a href="/${index}">Chuyên mục số ${index}</a></li>`).join('')}</ul>`
  const article = `<h1>Tỉnh đặt mục tiêu năm 2025</h1><p>Tỉnh đặt mục tiêu năm 2025</p><p class="sapo">Mở đầu bài báo về mục tiêu của tỉnh.</p><p>${sentence}</p><p>Kết. ${sentence}</p>`
  const expected = [
    'heading 1 | Tỉnh đặt mục tiêu năm 2025',
    'paragraph | Mở đầu bài báo về mục tiêu của tỉnh.',
    `paragraph | ${sentence.trim()}`,
    `paragraph | Kết. ${sentence.trim()}`,
  ]
  test.each([
    [
      'a container known by name',
      `<div id="header">${menu}</div><div class="article-content">${article}</div><div class="sidebar"><p>Tin mới trong ngày của trang.</p></div><footer>Cơ quan chủ quản</footer>`,
    ],
    ['no name at all', `<div>${menu}</div><div><div>${article}</div></div><div>${menu}</div>`],
    [
      'one form around everything',
      `<form id="form1"><div>${menu}</div><div class="noidung">${article}<div class="tin-lien-quan"><p>Bài khác cùng mục.</p></div><ul><li><a href="/1">Một bài khác nữa của báo</a></li><li><a href="/2">Thêm một bài khác nữa</a></li></ul></div></form>`,
    ],
    [
      'a page set in a table',
      `<table><tr><td colspan=3>${menu}</td></tr><tr><td>${menu.replace(' class="menu"', '')}<p>Thống kê truy cập: 45</p></td><td>${article}</td><td>Thời tiết</td></tr></table>`,
    ],
    [
      'buttons, shares, tags and comments inside',
      `<article>${article}<div class="social-share">Chia sẻ bài này</div><div class="tags"><a>mục tiêu</a> Từ khóa</div><button>Thích</button><section id="comments"><p>Bạn đọc bình luận ở đây.</p></section></article>`,
    ],
  ])('%s', async (_name, body) => {
    expect(await lines(page(body))).toEqual(expected)
  })
  test('a document set in a table keeps its letterhead and signature', async () => {
    const paragraphs = `<p>${sentence}</p>`.repeat(6).replace(/<p>/g, (tag, at: number) => `${tag}${at}. `)
    const body = `<table><tr><td>ỦY BAN NHÂN DÂN TỈNH</td><td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</td></tr><tr><td colspan=2>${paragraphs}</td></tr><tr><td>Nơi nhận: như trên</td><td>CHỦ TỊCH</td></tr></table>`
    const { text } = await reading(page(body))
    for (const part of ['ỦY BAN NHÂN DÂN TỈNH', 'CỘNG HÒA', 'Nơi nhận', 'CHỦ TỊCH']) expect(text).toContain(part)
  })
  test('what a page says about itself', async () => {
    const head =
      '<title>Tên trang - Báo</title><meta property="og:title" content="Tên bài"><meta property="article:published_time" content="2025-01-05T08:00:00+07:00"><meta property="og:site_name" content="Báo Mẫu">'
    expect((await reading(page(article, head))).meta).toEqual({
      title: 'Tên bài',
      published: '2025-01-05T08:00:00+07:00',
      source: 'Báo Mẫu',
    })
    const bare =
      '<title>Tên trang</title><link rel="canonical" href="https://www.bao.mau/bai"><script type="application/ld+json">{"datePublished": "2025-02-01"}</script>'
    expect((await reading(page(article, bare))).meta).toEqual({
      title: 'Tên trang',
      published: '2025-02-01',
      source: 'bao.mau',
    })
  })
  test('a charset that the page names is used', async () => {
    const bytes = Buffer.from(
      '<html><head><meta charset="windows-1258"></head><body><p>C\xe1c s\xf4 tr\xe2n</p></body></html>',
      'latin1',
    )
    expect((await read({ path: 'x', bytes })).text).toBe('Các sô trân')
  })
  test('a page without words is empty', async () => {
    await expect(reading(page('<img src="x"><script>1</script>'))).rejects.toMatchObject({ failure: 'empty' })
  })
})
