import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ReadError, type Reading } from '../../src/model/reading.ts'
import { read } from '../../src/read/index.ts'
import { toTcvn3, toVni } from './charset/samples.ts'
import { breaches } from './contract.ts'

const FONTS =
  '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman{\\*\\falt Times};}{\\f1\\fcharset2 Symbol;}{\\f2\\fcharset0 .VnTime;}{\\f3\\fcharset0 .VnTimeH;}{\\f4\\fcharset163 Arial;}{\\f5\\fcharset0 VNI-Times;}}'
const STYLES = '{\\stylesheet{\\s0 Normal;}{\\s1\\sbasedon0\\b heading 1;}{\\*\\cs9 Some;}}'
const rtf = (body: string): Uint8Array =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg1252\\deff0\n${FONTS}\n${STYLES}\n\\pard\\plain\\f0 ${body}}`, 'latin1')

/** Letters beyond ASCII as Word writes them. */
const u = (text: string): string => text.replace(/[^\0-\x7f]/g, (unit) => `\\u${(unit.charCodeAt(0) << 16) >> 16}?`)
const bytesOf = (text: string): string =>
  [...text].map((sign) => (sign > '\x7f' ? `\\'${sign.charCodeAt(0).toString(16)}` : sign)).join('')

async function readBody(body: string): Promise<Reading> {
  const reading = await read({ path: 'x', bytes: rtf(body) })
  expect(breaches(reading)).toEqual([])
  expect(reading.media).toBe('application/rtf')
  return reading
}

describe('words', () => {
  test.each<[string, string, string]>([
    ['letters by number, with what older readers show', u('Kế hoạch năm 2025'), 'Kế hoạch năm 2025'],
    ['no fallback', `\\uc0 ${u('Đạt').replaceAll('?', '')} 80%`, 'Đạt 80%'],
    ['a fallback of two bytes', "\\uc2\\u7841\\'61\\'62 b", 'ạ b'],
    ['bytes of the font’s code page', "{\\f4 Vi\\'ea\\'f2t Nam, \\'f0\\'f5n}", 'Việt Nam, đơn'],
    ['lines, tabs, dashes, quotes', 'a\\line b\\tab c\\emdash d\\ldblquote e\\rdblquote\\~f\\_g', 'a\nb c—d“e” f-g'],
    ['escaped signs', 'a\\{b\\}c\\\\d', 'a{b}c\\d'],
    ['paragraphs, also by a stroke at the line’s end', 'một\\par hai\\\nba', 'một\nhai\nba'.normalize('NFC')],
    ['hidden and deleted text', 'a{\\v b}{\\deleted c}d', 'ad'],
    ['capitals', `{\\caps ${u('đạt')}} x`, 'ĐẠT x'],
    ['fields show their result', 'x{\\field{\\*\\fldinst HYPERLINK "y"}{\\fldrslt z}}', 'xz'],
    ['pictures, bytes and unknown groups', 'a{\\pict 0102}{\\*\\unknown b}\\bin3 }}}c', 'ac'],
    ['raised digits are no part of a number', 'năm 2023{\\super 1}', 'năm 2023¹'],
    ['a text box behind its paragraph', 'a{\\shp{\\*\\shpinst{\\sp{\\sn n}{\\sv v}}{\\shptxt box\\par}}}b', 'ab\nbox'],
  ])('%s', async (_name, body, text) => {
    expect(
      (await readBody(body.replace(/[^\0-\xff]/g, (sign) => u(sign)).replace(/[à-ỹ]/gi, (sign) => u(sign)))).text,
    ).toBe(text)
  })

  test('fonts of old tell their encoding, the soft hyphen is its ư, capitals are the font’s', async () => {
    const body = `{\\f3 ${bytesOf(toTcvn3('kế hoạch'))}}\\par{\\f2 ${bytesOf(toTcvn3('mục tiêu')).replace(/\\'ad/g, '\\-')}, ${bytesOf(toTcvn3('trường')).replace(/\\'ad/g, '\\-')}}\\par{\\f5 ${bytesOf(toVni('nhiệm vụ'))}}`
    const { text, warnings } = await readBody(body)
    expect(text).toBe('KẾ HOẠCH\nmục tiêu, trường\nnhiệm vụ')
    expect(warnings.map(({ code }) => code)).toEqual(['charset'])
  })
})

describe('paragraphs', () => {
  test('labels stand in the file; headings by style or level', async () => {
    const { text, blocks } = await readBody(
      "\\pard\\s1\\qc{\\listtext\\pard I.\\tab}{\\b Chung}\\par\\pard\\outlinelevel1 Hai\\par\\pard{\\pntext\\f1\\'b7\\tab}Ba\\par\\pard a) b\\par",
    )
    expect(text).toBe('I. Chung\nHai\n• Ba\na) b')
    expect(blocks.map(({ kind, depth, bold, centred }) => [kind, depth, bold, centred])).toEqual([
      ['heading', 1, true, true],
      ['heading', 2, false, false],
      ['item', null, false, false],
      ['item', null, false, false],
    ])
  })

  test('notes, of page and of end, and running heads', async () => {
    const { text, marks, blocks } = await readBody(
      '{\\header\\pard Head\\par}{\\footer{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}}x 2023{\\super\\chftn{\\footnote\\chftn  One}}, 2024{\\footnote\\ftnalt Two}.\\par',
    )
    expect(text).toBe('x 2023, 2024.\nOne\nTwo\nHead')
    expect(marks).toEqual([
      { at: 6, note: '1' },
      { at: 12, note: 'e1' },
    ])
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'note', 'note', 'furniture'])
  })
})

describe('tables', () => {
  test('cells stand in the grid that their edges tell', async () => {
    const body = [
      '\\trowd\\clvmgf\\cellx1000\\cellx3000\\pard\\intbl a\\cell b\\cell\\row',
      '\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl \\cell c\\par d\\cell e\\cell\\row',
      '\\trowd\\clmgf\\cellx1000\\clmrg\\cellx2000\\cellx3000\\pard\\intbl f\\cell \\cell g\\cell\\row\\pard end\\par',
    ].join('')
    const { blocks, text } = await readBody(body)
    const places = blocks.map(({ start, end, cell }) => [
      text.slice(start, end),
      cell && [cell.row, cell.col, cell.rowspan, cell.colspan],
    ])
    expect(places).toEqual([
      ['a', [0, 0, 2, 1]],
      ['b', [0, 1, 1, 2]],
      ['c\nd', [1, 1, 1, 1]],
      ['e', [1, 2, 1, 1]],
      ['f', [2, 0, 1, 2]],
      ['g', [2, 2, 1, 1]],
      ['end', null],
    ])
  })
})

describe('broken files', () => {
  const outcome = (bytes: Uint8Array): Promise<string> =>
    read({ path: 'x', bytes }).then(
      (reading) => (breaches(reading).length === 0 ? 'read' : 'breach'),
      (error: unknown) => (error instanceof ReadError ? error.failure : 'crash'),
    )
  test.each<[string, Uint8Array, string]>([
    ['cut off', rtf('a\\cell b').subarray(0, -1), 'read'],
    ['groups without end', rtf('{'.repeat(20_000)), 'damaged'],
    ['ends without groups', rtf('a}}}}b'), 'read'],
    ['a note outside of any group', Buffer.from('{\\rtf1 y}\\footnote x', 'latin1'), 'read'],
    ['no word', rtf('\\par\\par'), 'empty'],
  ])('%s', async (_name, bytes, expected) => expect(await outcome(bytes)).toBe(expected))

  test('tokens in any order', async () => {
    const token = fc.constantFrom(
      ..."{ } \\par \\cell \\row \\trowd \\cellx900 \\intbl \\pard \\footnote \\u7841? \\uc9 \\f2 \\fonttbl \\shptxt \\listtext \\header \\v \\*\\x \\bin5 \\'b9 abc \\s1 \\stylesheet".split(
        ' ',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(token, { maxLength: 60 }), async (parts) =>
        ['read', 'empty', 'damaged'].includes(await outcome(Buffer.from(`{\\rtf1 x ${parts.join('')}`, 'latin1'))),
      ),
      { numRuns: 500 },
    )
  })
})

const formats = join(import.meta.dirname, '../../../shared/formats')
describe.skipIf(!existsSync(formats))('the same document as .docx', () => {
  const names = ['hatinh-2023-news', 'kontum-2020-conference-news', 'kontum-2164-kh-ubnd-2024', 'qd123-annex']
  test.each(names)('%s has the same blocks', async (name) => {
    const shown = async (format: string): Promise<string[]> => {
      const { blocks, text } = await read({
        path: name,
        bytes: readFileSync(join(formats, format, `${name}.${format}`)),
      })
      return blocks
        .filter(({ kind }) => kind !== 'furniture')
        .map(({ start, end, kind, cell, note, depth, bold }) =>
          JSON.stringify([kind, depth, cell, note, bold, text.slice(start, end)]),
        )
    }
    expect(await shown('rtf')).toEqual(await shown('docx'))
  })
})
