/** `npm run fuzz -- --cases 20000 --seed 1` → broken files of every format read, and what came of it; 1 where one is a fault. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { caseOf } from './cases.ts'
import { runFuzz, type Slow } from './run.ts'
import { type Format, seedsOf } from './seeds.ts'

const root = join(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20260701' },
    cases: { type: 'string', default: '20000' },
    first: { type: 'string', default: '0' },
    processes: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '10' },
    memory: { type: 'string', default: '1024' },
  },
})
const seed = Number(values.seed)
const folders = ['corpus', '../shared/formats', '../shared/hostile'].map((folder) => join(root, folder))
const say = (text: string): boolean => process.stdout.write(`${text}\n`)

const start = performance.now()
const { cases, outcomes, slowest, peak, faults } = await runFuzz({
  seed,
  cases: Number(values.cases),
  first: Number(values.first),
  processes: Number(values.processes),
  seconds: Number(values.seconds),
  memory: Number(values.memory) * 1048576,
  folders,
  progress: (done) => {
    if (done % 1000 === 0) process.stderr.write(`${done}\n`)
  },
})
say(`seed ${seed}: ${cases} cases in ${Math.round((performance.now() - start) / 1000)} s`)
for (const [outcome, count] of Object.entries(outcomes).sort(([, a], [, b]) => b - a))
  say(`  ${outcome.padEnd(12)} ${count}`)
say('slowest of each format:')
const slow = Object.entries(slowest) as [Format, Slow][]
for (const [format, { number, milliseconds }] of slow.sort(([, a], [, b]) => b.milliseconds - a.milliseconds))
  say(`  ${format.padEnd(5)} ${String(Math.round(milliseconds)).padStart(6)} ms  case ${number}`)
say(`peak memory of a process: ${Math.round(peak / 1048576)} MB`)

if (faults.length > 0) {
  const folder = join(root, 'out/fuzz')
  mkdirSync(folder, { recursive: true })
  const seeds = seedsOf(folders)
  for (const { number, outcome, what } of faults) {
    if (number < 0) say(`\n${outcome}: ${what}`)
    else {
      const { format, bytes } = caseOf(number, seed, seeds)
      const path = join(folder, `${seed}-${number}.${format}`)
      writeFileSync(path, bytes)
      say(`\n${outcome} in case ${number}, ${relative('.', path)}\n${what}`)
    }
  }
  process.exitCode = 1
}
