import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { read, unpack } from '../../src/read/index.ts'
import { docx, p } from './samples/docx.ts'
import { odt, p as odtP } from './samples/odt.ts'

const plan = docx({ body: p('Kế hoạch năm 2025') })
const names = async (bytes: Uint8Array): Promise<string[]> =>
  (await unpack({ path: 'a', bytes })).map(({ path }) => path)
const text = async (bytes: Uint8Array): Promise<string> => (await read({ path: 'a', bytes })).text
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')

const mail = (...parts: string[]): Uint8Array =>
  strToU8(
    [
      'Return-Path: <a@b.vn>',
      'From: =?utf-8?B?VsSDbiB0aMaw?= <a@b.vn>',
      'Subject: =?utf-8?Q?K=E1=BA=BF_ho=E1=BA=A1ch?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed;',
      ' boundary="xyz"',
      '',
      'preamble',
      ...parts.map((part) => `--xyz\r\n${part}`),
      '--xyz--',
      '',
    ].join('\r\n'),
  )
const body =
  'Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nK=C3=ADnh g=E1=BB=ADi c=C3=A1c s=\r\n=E1=BB=9F'
const attachment = (name: string, bytes: Uint8Array): string =>
  `Content-Type: application/octet-stream\r\nContent-Disposition: attachment; ${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}`

/** The package with the file of that name marked as locked, as a password leaves it. */
function locked(bytes: Uint8Array, name: string): Uint8Array {
  const all = Buffer.from(bytes)
  const first = all.indexOf(name)
  all[first - 30 + 6]! |= 1
  all[all.indexOf(name, first + 1) - 46 + 8]! |= 1
  return all
}

describe('packages', () => {
  test('files in folders and in packages inside, without what programs leave', async () => {
    const inner = zipSync({ 'phu-luc.txt': strToU8('Phụ lục') })
    const bytes = zipSync({
      'ho-so/ke-hoach.docx': plan,
      'ho-so/': new Uint8Array(),
      'ho-so/rong.txt': new Uint8Array(),
      '__MACOSX/ho-so/._ke-hoach.docx': strToU8('x'),
      'ho-so/.DS_Store': strToU8('x'),
      'trong.zip': inner,
    })
    expect(await names(bytes)).toEqual(['a/ho-so/ke-hoach.docx', 'a/trong.zip/phu-luc.txt'])
  })

  test('documents are no packages, also where they are stored as they are', async () => {
    expect(await names(plan)).toEqual(['a'])
    const stored = zipSync({ 'mot.docx': [plan, { level: 0 }], 'hai.odt': [odt({ body: odtP('x') }), { level: 0 }] })
    expect(await names(stored)).toEqual(['a/mot.docx', 'a/hai.odt'])
    const pdf = zipSync({ 'x.pdf': [strToU8('%PDF-1.7\n'), { level: 0 }], 'y.txt': strToU8('y') })
    expect(await names(pdf)).toEqual(['a/x.pdf', 'a/y.txt'])
  })

  test('one document in a package is read as itself; of several it says which there are', async () => {
    expect(await text(zipSync({ 'ke-hoach.docx': plan }))).toBe('Kế hoạch năm 2025')
    await expect(text(zipSync({ 'mot.docx': plan, 'hai.txt': strToU8('Hai') }))).rejects.toMatchObject({
      failure: 'unsupported',
      message: expect.stringMatching(/2 tệp \(mot\.docx, hai\.txt\)/),
    })
  })

  test('a locked file among others is left for its reader to say so', async () => {
    const bytes = locked(zipSync({ 'mot.docx': plan, 'mat.txt': strToU8('Mật') }), 'mat.txt')
    const [open, shut] = await unpack({ path: 'a', bytes })
    expect((await read(open!)).text).toBe('Kế hoạch năm 2025')
    expect(shut!.path).toBe('a/mat.txt')
    await expect(read(shut!)).rejects.toMatchObject({ failure: 'encrypted' })
  })

  test('packages without end inside each other end', async () => {
    let bytes: Uint8Array = strToU8('Kế hoạch')
    for (let depth = 0; depth < 10; depth++) bytes = zipSync({ 'x.zip': bytes })
    expect(await names(bytes)).toEqual([])
  })

  test.each<[string, Uint8Array, string]>([
    ['empty', zipSync({}), 'empty'],
    ['a bomb', zipSync({ 'x.txt': [new Uint8Array(60_000_000), { level: 9 }] }), 'too-large'],
    [
      'too many files',
      zipSync(Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`${i}.txt`, strToU8('x')]))),
      'too-large',
    ],
    ['locked', locked(zipSync({ 'a.txt': strToU8('x') }), 'a.txt'), 'encrypted'],
    ['cut off', zipSync({ 'a.txt': strToU8('x'.repeat(500)) }).subarray(0, 40), 'damaged'],
    ['RAR', Buffer.from('526172211a0700cf907300000d', 'hex'), 'unsupported'],
  ])('%s', async (_name, bytes, failure) => {
    await expect(text(bytes)).rejects.toMatchObject({ name: 'ReadError', failure })
  })
})

describe('messages', () => {
  test.each<[string, string]>([
    ['plain', 'filename="ke-hoach.docx"'],
    ['in words of their own', 'filename="=?utf-8?B?S+G6vyBob+G6oWNo?=.docx"'],
    ['in pieces', "filename*0*=utf-8''K%E1%BA%BF%20;\r\n filename*1*=ho%E1%BA%A1ch.docx"],
  ])('attachments by their names: %s', async (_name, disposition) => {
    const [path] = await names(mail(body, attachment(disposition, plan)))
    expect(path).toMatch(/^a\/(?:ke-hoach|Kế hoạch)\.docx$/)
    expect(await text(mail(body, attachment(disposition, plan)))).toBe('Kế hoạch năm 2025')
  })

  test('without attachments, the message itself', async () => {
    expect(await text(mail(body))).toBe('Kính gửi các sở')
    const html = 'Content-Type: text/html; charset=windows-1258\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>Cac so</p>'
    expect(await names(mail(body, html))).toEqual(['a/thu.html'])
  })

  test('pictures of the page are no documents; a package attached is opened; a message inside is one', async () => {
    const picture = `Content-Type: image/png; name=logo.png\r\nContent-ID: <1>\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from('89504e470d0a1a0a', 'hex'))}`
    expect(await names(mail(body, picture))).toEqual(['a/thu.txt'])
    expect(await names(mail(body, attachment('filename=a.zip', zipSync({ 'b.docx': plan }))))).toEqual([
      'a/a.zip/b.docx',
    ])
    const forwarded = `Content-Type: message/rfc822\r\n\r\n${new TextDecoder().decode(mail(attachment('filename=c.docx', plan)))}`
    expect(await names(mail(body, forwarded))).toEqual(['a/c.docx'])
  })

  test('a picture that the page shows is none either where it is called an attachment', async () => {
    const html = 'Content-Type: text/html\r\n\r\n<p>Các sở</p><img src="cid:logo@x">'
    const picture = `Content-Type: image/png\r\nContent-ID: <logo@x>\r\n${attachment('filename=logo.png', Buffer.from('89504e470d0a1a0a', 'hex')).replace(/^.*\r\n/, '')}`
    expect(await names(mail(html, picture, attachment('filename=a.docx', plan)))).toEqual(['a/a.docx'])
  })

  test('a page saved as one file is read', async () => {
    const bytes = strToU8(
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.vn/\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://x.vn/\r\n\r\n<html><body><p>=C4=90=E1=BA=A1t 80%</p></body></html>\r\n--b\r\nContent-Type: text/css\r\nContent-Location: x\r\n\r\np{}\r\n--b--\r\n',
    )
    expect(await text(bytes)).toBe('Đạt 80%')
  })

  test('prose that begins like a letter is no message', async () => {
    expect(await names(strToU8('Từ: Sở Nội vụ\nĐến: các sở\n\nNội dung'))).toEqual(['a'])
    expect(await text(strToU8('From: a\nNote: b\n\nNội dung'))).toContain('Nội dung')
  })
})
