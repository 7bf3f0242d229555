/** Numbers of cases from the parent process → what became of each, one after the other. */
import { attempt } from './attempt.ts'
import { caseOf } from './cases.ts'
import { seedsOf } from './seeds.ts'

const [seed, ...folders] = process.argv.slice(2)
const seeds = seedsOf(folders)
const parent = process.send!.bind(process)

process.on('message', async (number: number) => {
  const made = caseOf(number, Number(seed), seeds)
  const start = performance.now()
  const { outcome, fault } = await attempt(made)
  const { maxRSS } = process.resourceUsage()
  const milliseconds = performance.now() - start
  parent({ number, format: made.format, outcome, fault, milliseconds, peak: maxRSS * 1024 })
})
process.on('disconnect', () => process.exit())
parent({ ready: true })
