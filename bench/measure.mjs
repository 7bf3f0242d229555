/** Something to run → how long it takes, as figures that a slow round cannot move. */
import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/** The middle of some numbers. */
export const median = (numbers) => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** Milliseconds that the processor has worked for this process. */
export const processor = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/**
 * Milliseconds of each of several named steps, the fastest round of each: what else the machine does only ever adds.
 * Steps take turns within a round.
 */
export async function fastest(steps, { warmup = 2, count = 7 } = {}) {
  const entries = Object.entries(steps)
  const times = entries.map(() => Number.POSITIVE_INFINITY)
  for (let round = -warmup; round < count; round++)
    for (const [at, [, step]] of entries.entries()) {
      const start = performance.now()
      await step()
      if (round >= 0) times[at] = Math.min(times[at], performance.now() - start)
    }
  return Object.fromEntries(entries.map(([name], at) => [name, times[at]]))
}

/** A program that must end well, its output thrown away. */
export function runs(command, args, env = process.env) {
  const { status, error, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env })
  if (error) throw error
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${status}\n${stderr}`)
}

/** Whether a program can be started at all. */
export const installed = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).error === undefined
