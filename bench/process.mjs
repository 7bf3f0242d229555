/** The whole program → how long it takes to start and how much memory it holds. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { fastest, runs } from './measure.mjs'
import { number, table, times } from './report.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

export async function start() {
  const main = here('../dist/cli/main.js')
  const small = here('../corpus/phu-luc-bang-phang/phu-luc.txt')
  const commands = {
    'node rỗng': ['-e', '0'],
    'muctieu --help': [main, '--help'],
    'muctieu extract (tệp 2,5 KB)': [main, 'extract', small],
  }
  const steps = Object.entries(commands).map(([name, args]) => [name, () => runs(process.execPath, args)])
  const count = 9
  const taken = await fastest(Object.fromEntries(steps), { warmup: 1, count })
  table(`Khởi động: lần nhanh nhất trong ${count}`, [
    ['lệnh', 'ms', 'tỷ lệ'],
    ...Object.entries(taken).map(([name, ms]) => [name, number(ms, 0), times(ms, taken['node rỗng'])]),
  ])
}

/** Most memory of a process that reads these documents one after the other. */
export function memory(documents) {
  const held = (sources) =>
    Number(execFileSync(process.execPath, [here('peak.mjs'), ...sources.map(({ path }) => path)], { encoding: 'utf8' }))
  const largest = documents.text.toSorted((a, b) => b.bytes.length - a.bytes.length).slice(0, 1)
  const groups = [
    ['chỉ nạp quy tắc', []],
    ['văn bản thuần lớn nhất', largest],
    [`${documents.text.length} văn bản thuần`, documents.text],
    [`${documents.docx.length} DOCX`, documents.docx],
    [`${documents.pdf.length} PDF`, documents.pdf],
    ['tất cả', Object.values(documents).flat()],
  ]
  table('Bộ nhớ lớn nhất của một tiến trình đọc lần lượt', [
    ['đọc', 'MB'],
    ...groups.map(([name, sources]) => [name, number((held(sources) * 1024) / 1e6, 0)]),
  ])
}
