import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openBoundedReader } from '../../src/bounded/index.ts'
import { type ReadOptions, read } from '../../src/read/index.ts'
import { findOffice } from '../../src/read/office/program.ts'
import { toTcvn3 } from './charset/samples.ts'
import { breaches } from './contract.ts'
import { doc } from './samples/doc.ts'
import { word95 } from './samples/word95.ts'
import { xlsx } from './samples/xlsx.ts'

const place = realpathSync(mkdtempSync(join(tmpdir(), 'muctieu-test-')))
const temporary = join(place, 'tmp')
const env = { ...process.env }
beforeEach(() => {
  mkdirSync(temporary)
  process.env.TMPDIR = temporary
})
afterEach(() => {
  process.env = { ...env }
  rmSync(temporary, { recursive: true })
})
afterAll(() => rmSync(place, { recursive: true }))

const table = xlsx({
  sheets: [
    {
      name: 'Biểu',
      merges: ['A1:C1'],
      cells: {
        A1: 'PHỤ LỤC CHỈ TIÊU NĂM 2025',
        A3: 'TT',
        B3: 'Chỉ tiêu',
        C3: 'Năm 2025',
        A4: 1,
        B4: 'Tỷ lệ hộ nghèo (%)',
        C4: 1.5,
        A5: 2,
        B5: 'Thu nhập bình quân (triệu đồng)',
        C5: 60,
      },
    },
  ],
})
const XLS = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(600),
  Buffer.from('Workbook', 'utf16le'),
  Buffer.alloc(600),
])
const tablePath = join(place, 'table.xlsx')
writeFileSync(tablePath, table)
const trace = join(place, 'trace')

let made = 0
/** A program that is called as LibreOffice is; `$out` is the folder to write to, `$source` the file to convert. */
function fake(script: string): string {
  const folder = join(place, `program-${made++}`)
  mkdirSync(folder)
  const path = join(folder, 'soffice')
  const head = '#!/bin/sh\nfor one; do [ "$last" = --outdir ] && out=$one; last=$one; done; source=$last\n'
  writeFileSync(path, `${head}${script}\n`, { mode: 0o755 })
  return path
}
/** Works on in a process of its own. */
const HANGS = `(while :; do echo . >> '${trace}'; sleep 0.05; done) & wait`

const failure = (bytes: Uint8Array, options: ReadOptions) =>
  read({ path: 'x', bytes: Uint8Array.from(bytes) }, options).then(
    () => 'read',
    (cause) => `${cause.failure}: ${cause.message}`,
  )
const left = (): string[] => readdirSync(temporary).filter((name) => name.startsWith('muctieu-office-'))

async function stopped(): Promise<boolean> {
  const size = statSync(trace).size
  await new Promise((resolve) => setTimeout(resolve, 400))
  return size > 0 && statSync(trace).size === size
}

describe.skipIf(process.platform === 'win32')('what LibreOffice makes of a file is read', () => {
  test('a sheet of old, with a warning and the file’s own type; nothing is left', async () => {
    const office = fake(
      `echo "$@" > '${trace}'; cmp "$source" '${join(place, 'in')}' && cp '${tablePath}' "$out/in.xlsx"`,
    )
    writeFileSync(join(place, 'in'), XLS)
    const reading = await read({ path: 'x', bytes: XLS }, { office })
    const plain = await read({ path: 'x', bytes: table })
    expect(breaches(reading)).toEqual([])
    expect(reading.blocks).toEqual(plain.blocks)
    expect(reading.text).toBe(plain.text)
    expect(reading.media).toBe('application/vnd.ms-excel')
    expect(reading.warnings).toMatchObject([{ code: 'office', message: expect.stringMatching(/LibreOffice/) }])
    const said = readFileSync(trace, 'utf8')
    expect(said).toContain(`-env:UserInstallation=${pathToFileURL(temporary).href}/muctieu-office-`)
    expect(said).toMatch(/--headless .*--infilter=MS Excel 97 --convert-to xlsx/)
    expect(left()).toEqual([])
  })

  test('it is found on the PATH, by either name; an absent one is not asked', async () => {
    const office = fake(`cp '${tablePath}' "$out/in.xlsx"`)
    process.env.PATH = [join(place, 'nowhere'), join(office, '..'), env.PATH].join(delimiter)
    expect(findOffice()).toBe(office)
    expect(findOffice(false)).toBeNull()
    expect(findOffice(join(place, 'nowhere', 'soffice'))).toBeNull()
    expect((await read({ path: 'x', bytes: XLS })).media).toBe('application/vnd.ms-excel')
  })

  test.each<[string, string, RegExp]>([
    ['writes nothing', 'exit 0', /^damaged: LibreOffice không chuyển được.*\.xlsx/],
    ['fails', `cp '${tablePath}' "$out/in.xlsx"; exit 1`, /^damaged: LibreOffice không chuyển được/],
    ['writes garbage', 'echo garbage > "$out/in.xlsx"', /^damaged: LibreOffice không chuyển được/],
    ['writes too much', 'head -c 3000000 /dev/zero > "$out/in.xlsx"', /^damaged: LibreOffice không chuyển được/],
    ['hangs', HANGS, /^too-slow: LibreOffice .*\.xlsx/],
  ])('one that %s is told; nothing is left', async (_name, script, message) => {
    const limits = { bytes: 1_000_000, unpacked: 1_000_000 }
    const seconds = script === HANGS ? 0.5 : 20
    expect(await failure(XLS, { office: fake(script), officeSeconds: seconds, limits })).toMatch(message)
    expect(left()).toEqual([])
    if (script === HANGS) expect(await stopped()).toBe(true)
  })

  test('it ends with the thread that reads', async () => {
    const reader = openBoundedReader({ seconds: 1, office: fake(HANGS) })
    const told = reader.analyse({ path: 'x.xls', bytes: Uint8Array.from(XLS) })
    await expect(told).rejects.toMatchObject({ failure: 'too-slow' })
    await reader.close()
    expect(await stopped()).toBe(true)
    expect(left()).toEqual([])
  }, 60_000)

  test('it ends with the process that reads', async () => {
    const module = new URL('../../src/read/office/convert.ts', import.meta.url).href
    const asked = `{ from: 'xls', filter: 'x', to: 'xlsx' }, { seconds: 60, most: 1e6 }`
    const program = `import(${JSON.stringify(module)}).then(({ convert }) => convert(${JSON.stringify(fake(HANGS))}, new Uint8Array(9), ${asked}))
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1500)`
    expect(() => execFileSync(process.execPath, ['--import', 'tsx', '-e', program], { stdio: 'ignore' })).toThrow()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await stopped()).toBe(true)
    expect(left()).toEqual([])
  })

  test('a .doc that we read is not handed over; one that we refuse is', async () => {
    const body = [{ runs: [{ text: 'Kế hoạch năm 2025' }] }]
    const made = await read({ path: 'x', bytes: doc({ body }) }, { office: fake(`echo asked > '${trace}-doc'`) })
    expect([made.text, made.warnings]).toEqual(['Kế hoạch năm 2025', []])
    expect(readdirSync(place)).not.toContain('trace-doc')
    const docx = join(import.meta.dirname, '../../corpus/ke-hoach-chuyen-doi-so/ke-hoach.docx')
    const office = fake(`cp '${docx}' "$out/in.docx"`)
    for (const [bytes, message] of [
      [doc({ body, version: 0x65 }), /trước Word 97/],
      [doc({ body }).subarray(0, -512), /bị hỏng.*có thể thiếu/],
    ] as const) {
      const reading = await read({ path: 'x', bytes }, { office })
      expect(reading.media).toBe('application/msword')
      expect(reading.text).toBe((await read({ path: 'x', bytes: readFileSync(docx) })).text)
      expect(reading.warnings[0]).toMatchObject({ code: 'office', message: expect.stringMatching(message) })
      expect(await failure(bytes, { office: fake('exit 0') })).toMatch(
        /^(?:damaged|unsupported): Tệp Word .*LibreOffice cũng không chuyển được tệp này\.$/,
      )
    }
    expect(await failure(doc({ body, flags: 0x0100 }), { office })).toMatch(/^encrypted/)
  })
})

describe('without LibreOffice', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['a sheet of old', XLS, /^unsupported: .*\.xls .*cài LibreOffice.*lưu lại thành \.xlsx/],
    ['a .doc of Word 95', doc({ body: [], version: 0x65 }), /^unsupported: .*lưu lại thành \.docx.*cài LibreOffice/],
    ['a broken .doc', doc({ body: [] }).subarray(0, -512), /^damaged: .*thành \.docx.*cài LibreOffice/],
  ])('%s: what it would give, and what to do', async (_name, bytes, message) => {
    expect(await failure(bytes, { office: false })).toMatch(message)
  })
})

const installed = findOffice()
describe.skipIf(installed === null)('LibreOffice itself', () => {
  test.each(['xls', 'ods'])(
    '.%s reads as the .xlsx that it was saved from',
    async (ending) => {
      const profile = `-env:UserInstallation=${pathToFileURL(join(temporary, 'profile')).href}`
      const asked = [profile, '--headless', '--convert-to', ending, '--outdir', temporary, tablePath]
      execFileSync(installed!, asked, { stdio: 'ignore', timeout: 60_000 })
      const bytes = readFileSync(join(temporary, `table.${ending}`))
      const reading = await read({ path: 'x', bytes })
      const plain = await read({ path: 'x', bytes: table })
      expect(breaches(reading)).toEqual([])
      expect(reading.text).toBe(plain.text)
      expect(reading.blocks.map(({ cell }) => cell)).toEqual(plain.blocks.map(({ cell }) => cell))
      expect(reading.warnings.map(({ code }) => code)).toEqual(['office'])
    },
    120_000,
  )

  test('a .doc of Word 95, in a font of its time', async () => {
    const lines = ['Kế hoạch năm 1998', 'Giảm tỷ lệ hộ nghèo xuống 15,5%']
    const reading = await read({ path: 'x', bytes: word95(lines.map(toTcvn3), '.VnTime') })
    expect(breaches(reading)).toEqual([])
    expect([reading.text, reading.media]).toEqual([lines.join('\n'), 'application/msword'])
    expect(reading.warnings.map(({ code }) => code)).toEqual(['office', 'charset'])
  }, 120_000)
})
