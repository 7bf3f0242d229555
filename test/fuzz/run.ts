/** A seed and a number of cases → what became of them, read by processes that may crash, hang or swell. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Format } from './seeds.ts'

export interface FuzzOptions {
  readonly seed: number
  readonly cases: number
  /** Number of the first case, to run again what was found. */
  readonly first?: number
  readonly processes: number
  /** Seconds after which a case counts as hanging. */
  readonly seconds: number
  /** Bytes of memory that one process may hold. */
  readonly memory: number
  readonly folders: readonly string[]
  readonly progress?: (done: number) => void
}

export interface Fault {
  readonly number: number
  readonly outcome: string
  readonly what: string
}

export interface FuzzReport {
  readonly cases: number
  /** Cases by outcome: `read`, failures by their codes, and faults. */
  readonly outcomes: Readonly<Record<string, number>>
  /** The slowest case of each format, and of all. */
  readonly slowest: Readonly<Partial<Record<Format, Slow>>>
  readonly peak: number
  readonly faults: readonly Fault[]
}

export interface Slow {
  readonly number: number
  readonly milliseconds: number
}

interface Answer extends Slow {
  readonly format: Format
  readonly outcome: string
  readonly fault: string | null
  readonly peak: number
}

/** The process itself takes this much longer to say that it is there. */
const STARTING_SECONDS = 60

/** Runs the cases; ends when all have an outcome. A process that dies or hangs is replaced, its case a fault. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { seed, cases, first = 0, processes, seconds, memory, folders, progress } = options
  const outcomes: Record<string, number> = {}
  const slowest: Partial<Record<Format, Slow>> = {}
  const faults: Fault[] = []
  let next = first
  let done = 0
  let peak = 0
  const settle = (number: number, outcome: string, what: string | null): void => {
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    if (what !== null) faults.push({ number, outcome, what })
    done++
    progress?.(done)
  }
  const heap = Math.floor(memory / 1048576 / 2)

  /** One process from its first case to its death or the last case. */
  const serve = (): Promise<void> =>
    new Promise((resolve) => {
      const child: ChildProcess = fork(join(import.meta.dirname, 'child.ts'), [String(seed), ...folders], {
        execArgv: ['--import', 'tsx', `--max-old-space-size=${heap}`],
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      })
      let current: number | null = null
      let why = 'crash'
      let said = ''
      const late = (): void => {
        why = 'hang'
        child.kill('SIGKILL')
      }
      let timer = setTimeout(late, STARTING_SECONDS * 1000)
      const hand = (): void => {
        clearTimeout(timer)
        current = next < first + cases ? next++ : null
        if (current === null) child.disconnect()
        else {
          timer = setTimeout(late, seconds * 1000)
          child.send(current)
        }
      }
      child.stderr?.on('data', (chunk: Buffer) => {
        if (said.length < 4000) said += chunk.toString()
      })
      child.on('message', (message: Answer | { ready: true }) => {
        if ('ready' in message) return hand()
        const { number, format, milliseconds } = message
        current = null
        if (milliseconds > (slowest[format]?.milliseconds ?? 0)) slowest[format] = { number, milliseconds }
        settle(number, message.outcome, message.fault)
        peak = Math.max(peak, message.peak)
        if (message.peak <= memory) return hand()
        faults.push({ number, outcome: 'memory', what: `${Math.round(message.peak / 1048576)} MB` })
        clearTimeout(timer)
        child.kill('SIGKILL')
      })
      child.on('exit', (code, signal) => {
        clearTimeout(timer)
        if (current !== null) settle(current, why, `${why}: ${signal ?? code} ${said.slice(-1500)}`)
        else if (why === 'hang') faults.push({ number: -1, outcome: 'hang', what: `a process did not start: ${said}` })
        resolve()
      })
    })

  const keepServing = async (): Promise<void> => {
    while (next < first + cases && faults.every(({ number }) => number >= 0)) await serve()
  }
  await Promise.all(Array.from({ length: processes }, keepServing))
  return { cases: done, outcomes, slowest, peak, faults: faults.sort((a, b) => a.number - b.number) }
}
