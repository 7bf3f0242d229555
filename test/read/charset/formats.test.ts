import { describe, expect, test } from 'vitest'
import type { Reading } from '../../../src/model/reading.ts'
import { read } from '../../../src/read/index.ts'
import { breaches } from '../contract.ts'
import { docx, level, list, p, run } from '../samples/docx.ts'
import { toTcvn3, toVni } from './samples.ts'

async function reading(bytes: Uint8Array): Promise<Reading> {
  const result = await read({ path: 'x', bytes })
  expect(breaches(result)).toEqual([])
  return result
}

const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`
const PLAN = 'Kế hoạch phát triển kinh tế xã hội, trường học và bệnh viện'

describe('Word', () => {
  test.each<[string, Parameters<typeof docx>[0]]>([
    ['the run', { body: p(run(toTcvn3(PLAN), font('.VnTime'))) }],
    [
      'the style',
      {
        body: p(run(toTcvn3(PLAN)), '<w:pStyle w:val="A"/>'),
        styles: `<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:rPr>${font('.VnTime')}</w:rPr></w:style>`,
      },
    ],
    [
      'the defaults',
      {
        body: p(run(toVni(PLAN))),
        styles: `<w:docDefaults><w:rPrDefault><w:rPr>${font('VNI-Times')}</w:rPr></w:rPrDefault></w:docDefaults>`,
      },
    ],
    ['nothing but its spelling', { body: p(run(toVni(PLAN), font('Times New Roman'))) }],
    [
      'runs that cut a letter in two',
      {
        body: p(
          toVni(PLAN)
            .split('')
            .map((unit) => run(unit, font('VNI-Times')))
            .join(''),
        ),
      },
    ],
  ])('the encoding is told by %s', async (_name, parts) => {
    const { text, warnings } = await reading(docx(parts))
    expect(text).toBe(PLAN)
    expect(warnings.map(({ code }) => code)).toEqual(['charset'])
  })

  test('capitals are the font’s; Unicode beside stays; labels, notes and margins too', async () => {
    const body =
      p(run(toTcvn3('kế hoạch'), font('.VnTimeH')) + run(' số 5 của Ủy ban', font('Times New Roman'))) +
      p(`${run(toTcvn3('mục tiêu'), font('.VnTime'))}<w:r><w:footnoteReference w:id="2"/></w:r>`, list(1, 0))
    const { text } = await reading(
      docx({
        body,
        numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', toTcvn3('Điều %1.'), `<w:rPr>${font('.VnTime')}</w:rPr>`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
        footnotes: `<w:footnote w:id="2">${p(run(toTcvn3('ghi chú'), font('.VnTime')))}</w:footnote>`,
        headers: [p(run(toTcvn3('tỉnh'), font('.VnTimeH')))],
      }),
    )
    expect(text).toBe('KẾ HOẠCH số 5 của Ủy ban\nĐiều 1. mục tiêu\nghi chú\nTỈNH')
  })

  test('Unicode under the name of an old font is left alone', async () => {
    const { text, warnings } = await reading(
      docx({ body: p(run('Kế hoạch là của xã', font('.VnTime'))) + p(run('có 5 hồ', font('.VnTimeH'))) }),
    )
    expect(text).toBe('Kế hoạch là của xã\ncó 5 hồ')
    expect(warnings).toEqual([])
  })
})

describe('pages', () => {
  const page = (body: string, head = ''): string => `<html><head>${head}</head><body>${body}</body></html>`
  test.each<[string, string]>([
    ['a font element', page(`<p><font face=".VnTime">${toTcvn3(PLAN)}</font></p>`)],
    ['a style', page(`<p style="font-family:'.VnTime'">${toTcvn3(PLAN)}</p>`)],
    [
      'a class',
      page(
        `<p class="MsoNormal">${toTcvn3(PLAN)}</p>`,
        '<style>p.MsoNormal, li.MsoNormal {font-family:".VnTime";}</style>',
      ),
    ],
    [
      'its spelling, letters as entities',
      page(`<p>${toTcvn3(PLAN).replace(/[\x80-\xff]/g, (unit) => `&#${unit.charCodeAt(0)};`)}</p>`),
    ],
    ['UTF-8 taken for something else', page(`<p>${Buffer.from(PLAN).toString('latin1')}</p>`)],
  ])('the encoding is told by %s', async (_name, html) => {
    expect((await reading(new TextEncoder().encode(html))).text).toBe(PLAN)
    if (!/Ã|¡/.test(html)) expect((await reading(Buffer.from(html, 'latin1'))).text).toBe(PLAN)
  })
})

describe('text', () => {
  test.each<[string, (text: string) => string]>([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ])('%s in bytes, and as Unicode that holds its signs', async (_name, old) => {
    expect((await reading(Buffer.from(old(PLAN), 'latin1'))).text).toBe(PLAN)
    expect((await reading(new TextEncoder().encode(old(PLAN)))).text).toBe(PLAN)
  })
})
