/** The same sentence with a figure struck out, in every format that can say so: the figure is left out, and said so. */
import { describe, expect, test } from 'vitest'
import { read } from '../../src/read/index.ts'
import { struckWarnings } from '../../src/read/struck.ts'
import { change, doc } from './samples/doc.ts'
import { docx, p, run } from './samples/docx.ts'
import { odt, p as odtP } from './samples/odt.ts'
import { xlsx } from './samples/xlsx.ts'

const [BEFORE, STRUCK, AFTER] = ['Đạt ', '30%', '40% số xã']
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const html = (struck: string): Uint8Array => utf8(`<html><body><p>${BEFORE}${struck}${AFTER}</p></body></html>`)
const word = (properties: string): Uint8Array => docx({ body: p(run(BEFORE) + run(STRUCK, properties) + run(AFTER)) })
const word97 = (code: number): Uint8Array =>
  doc({ body: [{ runs: [{ text: BEFORE }, { text: STRUCK, changes: change(code, 1) }, { text: AFTER }] }] })
const rtf = (on: string): Uint8Array =>
  utf8(`{\\rtf1\\ansi\\uc0 \\u272\\u7841t {${on} ${STRUCK}}40% s\\u7889  x\\u227 \\par}`)
const odf = (line: string): Uint8Array =>
  odt({
    automatic: `<style:style style:name="T1" style:family="text"><style:text-properties ${line}/></style:style>`,
    body: odtP(`${BEFORE}<text:span text:style-name="T1">${STRUCK}</text:span>${AFTER}`),
  })
const rich = (properties: string): Uint8Array =>
  xlsx({
    sheets: [{ name: 'A', cells: { A1: { type: 't="s"', inner: '<v>0</v>' } } }],
    strings: `<si><r><t>${BEFORE}</t></r><r><rPr>${properties}</rPr><t>${STRUCK}</t></r><r><t>${AFTER}</t></r></si>`,
  })

describe('words struck out', () => {
  test.each<[string, Uint8Array]>([
    ['docx', word('<w:strike/>')],
    ['docx, twice', word('<w:dstrike w:val="1"/>')],
    ['doc', word97(0x0837)],
    ['doc, twice', word97(0x2a53)],
    ['rtf', rtf('\\strike')],
    ['rtf, twice', rtf('\\striked1')],
    ['odt', odf('style:text-line-through-style="solid"')],
    ['xlsx, a part of a cell', rich('<strike/>')],
    ['html, s', html(`<s>${STRUCK}</s>`)],
    ['html, del', html(`<del>${STRUCK}</del>`)],
    ['html, style', html(`<span style="text-decoration: line-through">${STRUCK}</span>`)],
  ])('%s', async (_name, bytes) => {
    const { text, warnings } = await read({ path: 'x', bytes })
    expect(text).toBe('Đạt 40% số xã')
    expect(warnings).toMatchObject([{ code: 'struck-text', message: expect.stringContaining('“30%”') }])
  })

  test.each<[string, Uint8Array]>([
    ['docx', word('<w:strike w:val="0"/>')],
    ['rtf', rtf('\\strike0')],
    ['odt', odf('style:text-line-through-style="none"')],
    ['xlsx', rich('<strike val="0"/>')],
    ['html', html(`<span style="text-decoration: underline">${STRUCK}</span>`)],
  ])('not where the line is switched off: %s', async (_name, bytes) => {
    const { text, warnings } = await read({ path: 'x', bytes })
    expect(text).toBe('Đạt 30%40% số xã')
    expect(warnings).toEqual([])
  })

  test('a whole cell of a sheet', async () => {
    const bytes = xlsx({
      sheets: [{ name: 'A', cells: { A1: 'Số xã', B1: { number: 30, style: 1 }, C1: 40 } }],
      styles: '<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs>',
    })
    expect((await read({ path: 'x', bytes })).text).toBe('Số xã\n40')
  })

  test('are quoted, the first of many and the start of long ones', () => {
    expect(struckWarnings([])).toEqual([])
    expect(struckWarnings([' ', '–'])).toEqual([])
    expect(struckWarnings(['a', 'b', 'c', 'd', 'x'.repeat(50)])[0]!.message).toBe(
      'Văn bản có chữ bị gạch bỏ, đã bỏ ra: “a”, “b”, “c” và 2 chỗ khác.',
    )
    expect(struckWarnings(['x'.repeat(50)])[0]!.message).toContain(`“${'x'.repeat(40)}…”`)
  })
})
