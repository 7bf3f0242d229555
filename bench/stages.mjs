/** Readings → how fast the rule stages turn them into records. */
import { assemble } from '../dist/assemble/index.js'
import { recognise } from '../dist/recognise/index.js'
import { structure } from '../dist/structure/index.js'
import { repeatedTo } from './documents.mjs'
import { median, processor } from './measure.mjs'
import { number, table } from './report.mjs'

const WARMUP = 5
const LEAST = 7
const SECONDS = 15

/** `sources` with their readings; prints nothing where there are none. */
export function ruleStages(sources, rulebook) {
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
