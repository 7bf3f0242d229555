/** Files → how long their reader takes, beside other programs on the same files. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { read } from '../dist/read/index.js'
import { unpackedModel } from '../dist/read/ocr/model.js'
import { fastest, installed, median, runs } from './measure.mjs'
import { cut, number, say, table, times } from './report.mjs'

/** A table of one format: a row a file, its own reader first, each other one with how many times ours takes. */
export async function readers(title, found, unit, others) {
  if (found.length === 0) return
  const names = Object.keys(others)
  const rows = []
  const totals = []
  for (const { path, bytes, reading } of found) {
    const per = unit === 'trang' ? (reading.pages ?? 1) : 1
    const own = names.map((name) => [name, () => others[name]({ path, bytes })])
    const taken = await fastest({ read: () => read({ path, bytes }, { ocr: false }), ...Object.fromEntries(own) })
    const each = ['read', ...names].map((name) => taken[name] / per)
    totals.push(each)
    rows.push([
      cut(basename(path), 40),
      String(per),
      number(each[0], 2),
      ...each.slice(1).flatMap((ms) => [number(ms, 2), times(each[0], ms)]),
    ])
  }
  const middle = [0, ...names].map((_, at) => median(totals.map((row) => row[at])))
  const compared = middle.slice(1).flatMap((ms) => [number(ms, 2), times(middle[0], ms)])
  table(`${title}: ms mỗi ${unit}, vòng nhanh nhất trong 7`, [
    ['tệp', unit, 'muctieu', ...names.flatMap((name) => [name, 'tỷ lệ'])],
    ...rows,
    ['trung vị', '', number(middle[0], 2), ...compared],
  ])
}

/** Pages that are pictures, each file read once: recognition takes seconds a page. */
export async function scans(found) {
  if (found.length === 0) return
  const native = installed('tesseract') && installed('pdftoppm')
  if (!native) say('\nKhông có tesseract và pdftoppm: bỏ qua phần so sánh nhận dạng chữ.')
  const folder = mkdtempSync(join(tmpdir(), 'muctieu-bench-'))
  try {
    writeFileSync(join(folder, 'vie.traineddata'), await unpackedModel())
    const rows = []
    for (const { path, bytes } of found) {
      const start = performance.now()
      const { pages } = await read({ path, bytes })
      const ours = (performance.now() - start) / pages
      rows.push([cut(basename(path), 40), String(pages), number(ours, 0)])
      if (!native) continue
      const prefix = join(folder, String(rows.length))
      runs('pdftoppm', ['-r', '300', '-gray', '-png', path, prefix])
      const pictures = readdirSync(folder).filter((name) => name.startsWith(`${rows.length}-`))
      const begun = performance.now()
      for (const picture of pictures)
        runs('tesseract', [join(folder, picture), '-', '--tessdata-dir', folder, '-l', 'vie'], {
          ...process.env,
          OMP_THREAD_LIMIT: '1',
        })
      const theirs = (performance.now() - begun) / pictures.length
      rows.at(-1).push(number(theirs, 0), times(ours, theirs))
    }
    table('Bản quét: ms mỗi trang, một lần', [
      ['tệp', 'trang', 'muctieu', ...(native ? ['tesseract', 'tỷ lệ'] : [])],
      ...rows,
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
