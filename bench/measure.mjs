/** Something to run → how long it takes, as medians that one slow round cannot move. */
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/** The middle of some numbers. */
export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const processor = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Milliseconds of each of several named steps: `{ median, best }` by the clock and `{ cpu }`, the median of what the
 * processor worked for it in this process (others on the machine make the clock run on, but not that). Steps take turns within a round, so
 * that what slows the machine for a while slows all of them. Rounds go on until both `least` and `seconds` are reached.
 */
export async function rounds(steps, { warmup = 2, least = 5, seconds = 0 } = {}) {
  const entries = Object.entries(steps)
  const times = entries.map(() => [])
  const worked = entries.map(() => [])
  for (let i = 0; i < warmup; i++) for (const [, step] of entries) await step()
  const end = performance.now() + seconds * 1000
  while (times[0].length < least || performance.now() < end)
    for (const [at, [, step]] of entries.entries()) {
      const start = performance.now()
      const work = processor()
      await step()
      times[at].push(performance.now() - start)
      worked[at].push(processor() - work)
    }
  const taken = entries.map(([name], at) => [
    name,
    { median: median(times[at]), best: Math.min(...times[at]), cpu: median(worked[at]) },
  ])
  return { count: times[0].length, taken: Object.fromEntries(taken) }
}

/** A program that must end well, its output thrown away. */
export function runs(command, args) {
  const { status, error, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}\n${stderr}`)
}

/** Whether a program can be started at all. */
export const installed = (command) => spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined

/** Rows of cells → lines, the first column to the left and the others to the right, the head underlined. */
export function lines(rows) {
  const width = rows[0].map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  const line = (row) => row.map((cell, at) => (at === 0 ? cell.padEnd(width[0]) : cell.padStart(width[at]))).join('  ')
  return [line(rows[0]), width.map((w) => '─'.repeat(w)).join('  '), ...rows.slice(1).map(line)]
}
