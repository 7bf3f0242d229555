/**
 * Real documents → how fast they are read, beside other programs on the same files in the same run.
 * `npm run bench [FOLDER…]`; without folders ../shared, or corpus/ over and over where that is absent.
 */
import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { basename, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import mammoth from 'mammoth'
import { PDFParse } from 'pdf-parse'
import WordExtractor from 'word-extractor'
import { assemble } from '../dist/assemble/index.js'
import { defaultRulebook } from '../dist/pipeline.js'
import { read } from '../dist/read/index.js'
import { recognise } from '../dist/recognise/index.js'
import { structure } from '../dist/structure/index.js'
import { documentsIn, foldersOf, repeatedTo } from './documents.mjs'
import { installed, lines, median, processor, rounds, runs } from './measure.mjs'

const WARMUP = 5
const LEAST = 7
const SECONDS = 15

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const say = (text = '') => process.stdout.write(`${text}\n`)
const number = (n, digits = 1) => n.toFixed(digits).replace('.', ',')
const cut = (name, width) => (name.length > width ? `${name.slice(0, width - 1)}…` : name)
const times = (ours, theirs) => `${number(ours / theirs, 2)}×`
const table = (title, rows) => say(`\n${title}\n\n${lines(rows).join('\n')}`)

const folders = foldersOf(process.argv.slice(2))
const documents = documentsIn(folders)
const rulebook = defaultRulebook()

say(`Node ${process.version}, ${cpus()[0]?.model.trim() ?? '?'}, ${folders.map((f) => relative('.', f)).join(', ')}`)

/** Only what can be read; the reading comes with it. */
async function readable(sources) {
  const found = []
  for (const source of sources)
    try {
      found.push({ ...source, reading: await read(source) })
    } catch (error) {
      if (error.name !== 'ReadError') throw error
    }
  return found
}

async function ruleStages() {
  const sources = await readable(documents.text)
  if (sources.length === 0) return
  const size = sources.reduce((sum, { bytes }) => sum + bytes.length, 0)
  const all = repeatedTo(Math.max(size, 1e6), sources)
  const megabytes = all.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const file = { path: '-', bytes: 0, sha256: '0'.repeat(64) }
  const names = ['structure', 'recognise', 'assemble']
  /** What each stage took for all documents: by the processor and by the clock. A document goes through all stages first. */
  const round = () => {
    const spent = names.map(() => ({ cpu: 0, clock: 0 }))
    const stage = (at, run) => {
      const work = processor()
      const start = performance.now()
      const made = run()
      spent[at].clock += performance.now() - start
      spent[at].cpu += processor() - work
      return made
    }
    for (const { reading } of all) {
      // A copy, because a document keeps its folded text: every round folds anew.
      const outline = stage(0, () => structure({ ...reading }, rulebook.registry))
      const recognition = stage(1, () => recognise(outline, rulebook))
      stage(2, () => assemble(outline, recognition, rulebook, file))
    }
    return spent
  }
  for (let i = 0; i < WARMUP; i++) round()
  const rows = []
  for (const end = performance.now() + SECONDS * 1000; rows.length < LEAST || performance.now() < end; )
    rows.push(round())
  const stages = names.map((_, at) => {
    const of = (measure) => rows.map((row) => row[at][measure])
    return { cpu: median(of('cpu')), clock: median(of('clock')), best: Math.min(...of('cpu')) }
  })
  const sum = Object.fromEntries(
    ['cpu', 'clock', 'best'].map((of) => [of, stages.reduce((total, one) => total + one[of], 0)]),
  )
  const speed = (ms) => number((megabytes / ms) * 1000, 2)
  const row = (name, { cpu, clock, best }) => [
    name,
    speed(cpu),
    speed(best),
    speed(clock),
    `${number((cpu / sum.cpu) * 100, 0)} %`,
  ]
  table(
    `Các bước theo quy tắc: ${all.length} văn bản, ${number(megabytes, 2)} MB, ${rows.length} vòng sau ${WARMUP} vòng làm nóng`,
    [
      ['MB/s', 'mỗi nhân', 'vòng nhanh nhất', 'theo đồng hồ', 'phần'],
      row('structure (bố cục)', stages[0]),
      row('recognise (nhận dạng)', stages[1]),
      row('assemble (lắp ghép)', stages[2]),
      row('cả ba', sum),
    ],
  )
}

/** A table of one format: a row a file, its own reader first, each other one with how many times ours takes. */
async function readers(title, sources, unit, others) {
  const found = await readable(sources)
  if (found.length === 0) return
  const names = Object.keys(others)
  const rows = []
  const totals = []
  for (const { path, bytes, reading } of found) {
    const per = unit === 'trang' ? (reading.pages ?? 1) : 1
    const own = names.map((name) => [name, () => others[name]({ path, bytes })])
    const taken = await rounds({ read: () => read({ path, bytes }), ...Object.fromEntries(own) })
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
  table(`${title}: ms mỗi ${unit}, trung vị của 5 vòng`, [
    ['tệp', unit, 'muctieu', ...names.flatMap((name) => [name, 'tỷ lệ'])],
    ...rows,
    ['trung vị', '', number(middle[0], 2), ...compared],
  ])
}

async function start() {
  const main = here('../dist/cli/main.js')
  const small = here('../corpus/phu-luc-bang-phang/phu-luc.txt')
  const commands = {
    'node rỗng': ['-e', '0'],
    'muctieu --help': [main, '--help'],
    'muctieu extract (tệp 2,5 KB)': [main, 'extract', small],
  }
  const steps = Object.entries(commands).map(([name, args]) => [name, () => runs(process.execPath, args)])
  const count = 9
  const taken = await rounds(Object.fromEntries(steps), { warmup: 1, count })
  table(`Khởi động: trung vị của ${count} lần`, [
    ['lệnh', 'ms', 'tỷ lệ'],
    ...Object.entries(taken).map(([name, ms]) => [name, number(ms, 0), times(ms, taken['node rỗng'])]),
  ])
}

function memory() {
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

const pdfText = installed('pdftotext')
if (!pdfText) say('\nKhông có pdftotext (gói poppler-utils): bỏ qua phần so sánh với nó.')
const others = {
  pdf: {
    ...(pdfText ? { 'pdftotext -layout': ({ path }) => runs('pdftotext', ['-layout', path, '-']) } : {}),
    'pdf-parse': async ({ bytes }) => {
      const parser = new PDFParse({ data: Uint8Array.from(bytes) })
      await parser.getText()
      await parser.destroy()
    },
  },
  docx: { mammoth: ({ bytes }) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }) },
  doc: { 'word-extractor': ({ bytes }) => new WordExtractor().extract(Buffer.from(bytes)) },
}

await ruleStages()
await readers('PDF', documents.pdf, 'trang', others.pdf)
await readers('DOCX', documents.docx, 'tệp', others.docx)
await readers('DOC', documents.doc, 'tệp', others.doc)
await readers('HTML', documents.html, 'tệp', {})
await start()
memory()
