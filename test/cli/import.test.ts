/** Importing with all stages at work: packages, limits, scans. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { userCache } from '../../src/cli/reading.ts'
import { openStore } from '../../src/store/index.ts'
import { messageOf } from '../fuzz/seeds.ts'
import { makePdf, wrapped } from '../read/make-pdf.ts'
import { greyPng, pageOf } from '../read/ocr/pictures.ts'
import { muctieu } from './screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'muctieu-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const plan = (percent: number): string =>
  `KẾ HOẠCH\nCải cách hành chính năm 2025\nI. MỤC TIÊU\n1. Đến năm 2025, ít nhất ${percent}% hồ sơ được nộp trực tuyến.\n`

/** Paths and figures of what a database holds. */
function held(db: string): string[] {
  const store = openStore(db, { readonly: true })
  try {
    const paths = new Map(store.documents().map(({ id, path }) => [id, path]))
    return store
      .list()
      .map(
        (found) =>
          `${paths.get(found.document.id)?.slice(folder.length + 1)} ${found.form === 'target' ? found.record.value.low : '?'}`,
      )
      .sort()
  } finally {
    store.close()
  }
}

describe('packages and messages', { timeout: 60_000 }, () => {
  const inside = join(folder, 'ho-so')
  beforeAll(() => {
    mkdirSync(inside)
    const package_ = zipSync({
      'van-ban/ke-hoach.txt': strToU8(plan(70)),
      'van-ban/so-lieu.csv': strToU8('a,b'),
      'van-ban/README.md': strToU8('# Về gói này'),
      'hong.zip': zipSync({ 'x.txt': strToU8('x'.repeat(500)) }).subarray(0, 60),
      'trong.zip': zipSync({ 'phu-luc.txt': strToU8(plan(71)) }),
    })
    writeFileSync(join(inside, 'goi.zip'), package_)
    writeFileSync(join(inside, 'thu.eml'), messageOf([strToU8(plan(72))]))
    writeFileSync(join(inside, 'rong.zip'), zipSync({}))
  })

  test('each document in them is stored for itself; what cannot be opened is told by its whole path', async () => {
    const db = join(folder, 'packages.db')
    const { code, out, err } = await muctieu(['import', inside, '--db', db])
    expect(code).toBe(1)
    expect(out).toContain('3 văn bản: 3 mới')
    expect(out).toContain('2 tệp không đọc được, 2 tệp bỏ qua')
    expect(err).toMatch(/goi\.zip\/hong\.zip: .*nén/)
    expect(err).toMatch(/goi\.zip\/van-ban\/so-lieu\.csv: là dữ liệu/)
    expect(err).toMatch(/goi\.zip\/van-ban\/README\.md: là tệp giới thiệu/)
    expect(err).toMatch(/rong\.zip: Tệp nén hoặc thư không chứa/)
    expect(held(db)).toEqual([
      'ho-so/goi.zip/trong.zip/phu-luc.txt 71',
      'ho-so/goi.zip/van-ban/ke-hoach.txt 70',
      'ho-so/thu.eml/Kế 0.docx 72',
    ])
    expect((await muctieu(['import', inside, '--db', db])).out).toContain(
      '3 văn bản: 0 mới, 0 đọc lại theo quy tắc mới, 3 không đổi',
    )
  })

  test('a package with new content supersedes the old, document by document', async () => {
    const db = join(folder, 'changing.db')
    const path = join(folder, 'doi.zip')
    const write = (percent: number): void =>
      writeFileSync(path, zipSync({ 'a.txt': strToU8(plan(percent)), 'b.txt': strToU8(plan(50)) }))
    write(60)
    await muctieu(['import', path, '--db', db])
    write(61)
    const { err, out } = await muctieu(['import', path, '--db', db])
    expect(err).toMatch(/doi\.zip\/a\.txt: nội dung đã đổi/)
    expect(out).toContain('2 văn bản: 1 mới, 0 đọc lại theo quy tắc mới, 1 không đổi')
    expect(held(db)).toEqual(['doi.zip/a.txt 61', 'doi.zip/b.txt 50'])
  })
})

describe('limits', { timeout: 60_000 }, () => {
  test('a file over its time is ended, the batch goes on', async () => {
    const slow = join(folder, 'slow')
    mkdirSync(slow)
    writeFileSync(join(slow, 'a-dai.txt'), plan(80).repeat(80_000))
    writeFileSync(join(slow, 'b-ngan.txt'), plan(81))
    const db = join(folder, 'slow.db')
    const { code, out, err } = await muctieu(['import', slow, '--seconds', '1', '--db', db])
    expect(code).toBe(1)
    expect(err).toMatch(/a-dai\.txt: Đọc quá 1 giây/)
    expect(out).toContain('1 văn bản: 1 mới')
    expect(held(db)).toEqual(['slow/b-ngan.txt 81'])
    const one = await muctieu(['extract', join(slow, 'a-dai.txt'), '--seconds', '1', '--lang', 'en'])
    expect(one.err).toContain('took too long')
  })

  test('sizes and pages', async () => {
    const pdf = join(folder, 'ba-trang.pdf')
    const page = { words: [{ text: 'Kế hoạch năm 2025', x: 72, y: 760 }] }
    writeFileSync(pdf, makePdf([page, page, page]))
    expect((await muctieu(['extract', pdf, '--max-pages', '2'])).err).toContain('quá mức 2 trang')
    const large = join(folder, 'lon.txt')
    writeFileSync(large, 'a '.repeat(600_000))
    expect((await muctieu(['extract', large, '--max-size', '1'])).err).toContain('quá mức 1 MB')
    expect((await muctieu(['extract', large, '--max-size', 'x'])).code).toBe(2)
    expect((await muctieu(['extract', large, '--memory', '1'])).code).toBe(2)
  })
})

describe('scans', { timeout: 120_000 }, () => {
  const kept = (cache: string): string[] =>
    readdirSync(cache).map((name) => `${name} ${statSync(join(cache, name)).mtimeMs}`)
  let scan: Buffer
  beforeAll(async () => {
    const words = plan(83)
      .trim()
      .split('\n')
      .flatMap((line, i) => wrapped(line, { x: 80, y: 780 - 30 * i, columns: 70 }))
    scan = greyPng(await pageOf(makePdf([{ words }]), 1))
  })

  test('are read once: readings are kept beside the database, or with what is the user’s', async () => {
    const at = join(folder, 'quet')
    mkdirSync(at)
    writeFileSync(join(at, 'a.png'), scan)
    await muctieu(['import', at, '--db', join(at, 'mot.db')])
    const first = kept(join(at, 'ocr'))
    expect(first).toHaveLength(1)
    await muctieu(['import', at, '--db', join(at, 'hai.db')])
    expect(kept(join(at, 'ocr'))).toEqual(first)
    expect(held(join(at, 'hai.db'))).toEqual(held(join(at, 'mot.db')))

    const env = { HOME: folder }
    const once = await muctieu(['extract', join(at, 'a.png'), '--format', 'json'], { env })
    const own = join(folder, '.cache', 'muctieu', 'ocr')
    const [name] = readdirSync(own)
    expect(readFileSync(join(own, name!))).toEqual(readFileSync(join(at, 'ocr', name!)))
    const before = kept(own)
    expect(await muctieu(['extract', join(at, 'a.png'), '--format', 'json'], { env })).toEqual(once)
    expect(kept(own)).toEqual(before)
    expect((await muctieu(['extract', join(at, 'a.png'), '--no-ocr'])).err).toContain('đang tắt')
  })

  test.each([
    [{ HOME: '/h' }, 'linux', '/h/.cache/muctieu/ocr'],
    [{ HOME: '/h', XDG_CACHE_HOME: '/c' }, 'linux', '/c/muctieu/ocr'],
    [{ HOME: '/h', XDG_CACHE_HOME: 'c' }, 'linux', '/h/.cache/muctieu/ocr'],
    [{ HOME: '/h' }, 'darwin', '/h/Library/Caches/muctieu/ocr'],
    [{ LOCALAPPDATA: '/l', HOME: '/h' }, 'win32', '/l/muctieu/ocr'],
    [{}, 'linux', undefined],
  ] as const)('%j on %s: %s', (env, platform, expected) => expect(userCache(env, platform)).toBe(expected))
})
