import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { detect, read } from '../../src/read/index.ts'
import { docx, p } from './samples/docx.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(512),
  ])
const odt = zipSync({
  mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
  'content.xml': strToU8('<x/>'),
})

describe('the format is told by the bytes', () => {
  test.each<[string, Uint8Array, string | null]>([
    ['prose', bytes('Đến năm 2025 đạt 80% & hơn <5 tuổi'), 'text/plain'],
    ['Markdown by emphasis', bytes('**Mục tiêu**\n\nĐạt 80%'), 'text/markdown'],
    ['Markdown by a heading', bytes('# Mục tiêu\n'), 'text/markdown'],
    ['a sum with stars is no Markdown', bytes('5 * 3 * 2 = 30'), 'text/plain'],
    ['a page', bytes('\n<!DOCTYPE html><p>x'), 'text/html'],
    ['a page without declaration', bytes('<html>404</html>'), 'text/html'],
    ['a piece of a page', bytes('<div><p>Một</p><p>Hai</p></div>'), 'text/html'],
    ['a page in UTF-16', Buffer.from('\ufeff<html><body>Một</body></html>', 'utf16le'), 'text/html'],
    ['PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['PDF with junk before it', bytes('junk\n%PDF-1.4\n'), 'application/pdf'],
    ['Word', docx({ body: p('x') }), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      'locked Word',
      compound('EncryptedPackage'),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['Word 97', compound('WordDocument'), 'application/msword'],
    ['ODT', odt, 'application/vnd.oasis.opendocument.text'],
    [
      'ODT packed by another program',
      zipSync({ 'content.xml': strToU8('<x/>'), mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
      'application/vnd.oasis.opendocument.text',
    ],
    [
      'a sheet of OpenDocument',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<x/>') }),
      'application/vnd.oasis.opendocument.spreadsheet',
    ],
    ['RTF', bytes('{\\rtf1\\ansi Mot}'), 'application/rtf'],
    ['PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'image/png'],
    ['JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'image/jpeg'],
    ['TIFF', Buffer.from('49492a0008000000', 'hex'), 'image/tiff'],
    ['a picture of another kind', Buffer.from('474946383961', 'hex'), null],
    [
      'a sheet',
      zipSync({ 'xl/workbook.xml': strToU8('<x/>') }),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    ['a sheet of old', compound('Workbook'), 'application/vnd.ms-excel'],
    ['a sheet of Excel 95', compound('Book\0'), 'application/vnd.ms-excel'],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), null],
    ['noise', Uint8Array.from({ length: 4000 }, (_, index) => (index * 197 + (index >> 3) * 31) & 255), null],
  ])('%s', (_name, data, media) => {
    expect(detect(data)).toBe(media)
  })
})

describe('what cannot be read says why', () => {
  test.each<[string, Uint8Array, string, RegExp]>([
    ['nothing', new Uint8Array(), 'empty', /0 byte/],
    ['blanks', bytes(' \n\t \ufeff'), 'empty', /không có chữ/],
    ['an ODT without its text', odt, 'damaged', /ODT/],
    ['a picture of another kind', Buffer.from('474946383961', 'hex'), 'unsupported', /PNG/],
    ['a broken JPEG', Buffer.from('ffd8ffe000104a464946', 'hex'), 'damaged', /JPEG/],
    ['a broken PNG', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'damaged', /PNG/],
    ['a broken TIFF', Buffer.from('49492a0008000000', 'hex'), 'damaged', /TIFF/],
    ['a sheet of old', compound('Workbook'), 'unsupported', /bảng tính/i],
    [
      'an encoding of another language',
      Buffer.from('Pr\xe9sentation du d\xe9veloppement \xe9conomique de la r\xe9gion '.repeat(5), 'latin1'),
      'unsupported',
      /Unicode/,
    ],
    ['locked Word', compound('EncryptedPackage'), 'encrypted', /mật khẩu/],
    ['a broken Word 97 file', compound('WordDocument'), 'damaged', /hỏng/],
    [
      'noise',
      Uint8Array.from({ length: 4000 }, (_, index) => (index * 197 + (index >> 3) * 31) & 255),
      'unsupported',
      /định dạng/,
    ],
  ])('%s', async (_name, data, failure, message) => {
    await expect(read({ path: 'x', bytes: data }, { office: false })).rejects.toMatchObject({
      name: 'ReadError',
      failure,
      message: expect.stringMatching(message),
    })
  })
  test.each<[string, Uint8Array]>([
    ['divisions inside divisions', bytes(`<html><body>${'<div>'.repeat(30_000)}Một`)],
    [
      'boxes inside boxes',
      docx({ body: `${'<w:sdt><w:sdtContent>'.repeat(30_000)}${p('x')}${'</w:sdtContent></w:sdt>'.repeat(30_000)}` }),
    ],
  ])('%s without end are read or refused', async (_name, data) => {
    const outcome = await read({ path: 'x', bytes: data }).then(
      () => 'read',
      (error: unknown) => (error as { failure?: string }).failure,
    )
    expect(['read', 'damaged']).toContain(outcome)
  })
  test('a file over 100 MB is not even looked at', async () => {
    await expect(read({ path: 'x', bytes: new Uint8Array(100 * 1024 * 1024 + 1) })).rejects.toMatchObject({
      failure: 'too-large',
    })
  })
})
