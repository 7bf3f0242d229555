/** Files → their analyses, made in a thread that is ended where one takes too long or too much memory; the next file goes on. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { LIMITS, type Limits } from '../model/limits.ts'
import { ReadError } from '../model/reading.ts'
import type { Source } from '../pipeline.ts'
import { RulebookError } from '../rulebook/problem.ts'
import type { Analysed, Asked, Failed, Setting, Told } from './messages.ts'
import { handOver } from './transfer.ts'

export type { Analysed } from './messages.ts'

export interface BoundedOptions {
  /** Folder of rules; the packaged ones where absent. */
  readonly rules?: string
  readonly password?: string
  /** False leaves scanned pages unread. */
  readonly ocr?: boolean
  readonly limits?: Partial<Limits>
  /** Path of LibreOffice's `soffice`; by default it is looked for. False reads without it. */
  readonly office?: string | false
  /** Folder in which readings of scanned pages are kept by content. */
  readonly cacheDir?: string
  /** Seconds for each file, and again for each page that recognition reads; {@link SECONDS} where absent. */
  readonly seconds?: number
  /** Bytes by which memory may grow for a file; {@link MEMORY} where absent. */
  readonly memory?: number
}

export interface BoundedReader {
  /** Digest of the rules. Throws RulebookError where they cannot be loaded. */
  readonly rules: () => Promise<string>
  /**
   * Reads a document. Its bytes are handed over: they are empty afterwards. Throws ReadError, among them `too-slow` and,
   * where memory ran out, `too-large`.
   */
  readonly analyse: (source: Source) => Promise<Analysed>
  /** The documents in a package or message; any other file comes back as it is, its bytes whole. Throws ReadError. */
  readonly unpack: (source: Source) => Promise<Source[]>
  readonly close: () => Promise<void>
}

/** Time for a file where no other is asked for. */
export const SECONDS = 120
const MEGABYTE = 1024 * 1024
/** Memory for a file where no other is asked for. */
export const MEMORY = 1536 * MEGABYTE

/** How often memory is looked at. */
const LOOK_MS = 100
/** What a heap may grow beyond the bound between two looks: at its own limit V8 may end the whole process, not the thread alone. */
const RESERVE = 1024 * MEGABYTE
/** A thread asked to leave is given so long. */
const LEAVE_MS = 300

type Bound = 'time' | 'memory'

interface Job {
  readonly id: number
  readonly resolve: (told: Told) => void
  readonly reject: (cause: unknown) => void
  /** Starts the time anew. */
  readonly goOn: () => void
}

function thrown(failed: Failed): Error {
  if (failed.kind === 'read') return new ReadError(failed.failure, failed.message)
  return failed.kind === 'rules' ? new RulebookError(failed.problems) : new Error(failed.message)
}

function exceeded(bound: Bound, seconds: number, memory: number): ReadError {
  return bound === 'time'
    ? new ReadError('too-slow', `Đọc quá ${seconds} giây chưa xong nên đã dừng. Hãy tách tệp hoặc tăng --seconds.`)
    : new ReadError(
        'too-large',
        `Đọc tệp này cần hơn ${Math.round(memory / MEGABYTE)} MB bộ nhớ nên đã dừng. Hãy tách tệp hoặc tăng --memory.`,
      )
}

/** The thread's program: the compiled one beside this file, or the source where that is what runs. */
function programOf(): readonly [URL | string, { readonly eval?: true }] {
  if (!import.meta.url.endsWith('.ts')) return [new URL('./worker.js', import.meta.url), {}]
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx/package.json'))
  const loader = new URL('dist/esm/api/index.mjs', tsx).href
  const source = new URL('./worker.ts', import.meta.url).href
  return [`import("${loader}").then(({ register }) => (register(), import("${source}")))`, { eval: true }]
}

interface Thread {
  readonly worker: Worker
  /** Digest of its rules. */
  readonly ready: Promise<string>
  job: Job | null
}

/** A reader whose thread starts with its first question; one file at a time, in the order asked. */
export function openBoundedReader(options: BoundedOptions = {}): BoundedReader {
  const { rules = null, seconds = SECONDS, memory = MEMORY, ...reading } = options
  const setting: Setting = { rules, reading: { officeSeconds: seconds, ...reading } }
  let thread: Thread | null = null
  let last: Promise<unknown> = Promise.resolve()
  let count = 0

  function start(): Thread {
    const [program, how] = programOf()
    const resourceLimits = { maxOldGenerationSizeMb: Math.ceil((memory + RESERVE) / MEGABYTE) }
    const worker = new Worker(program, { workerData: setting, resourceLimits, ...how })
    let settle: (digest: string) => void
    let refuse: (cause: unknown) => void
    const ready = new Promise<string>((resolve, reject) => {
      settle = resolve
      refuse = reject
    })
    // Whoever waits for it is told; where nobody does, nothing is lost.
    ready.catch(() => undefined)
    const started: Thread = { worker, ready, job: null }
    const fall = (cause: unknown): void => {
      if (thread === started) thread = null
      refuse(cause)
      started.job?.reject(cause)
      started.job = null
    }
    worker.on('message', (told: Told) => {
      if ('ready' in told) settle(told.ready)
      else if ('unready' in told) fall(thrown(told.unready))
      else if (told.id === started.job?.id) {
        if ('page' in told) started.job.goOn()
        else started.job.resolve(told)
      }
    })
    worker.on('error', (cause: NodeJS.ErrnoException) => {
      fall(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? exceeded('memory', seconds, memory) : cause)
    })
    worker.on('exit', (code) => fall(new Error(`the reading thread ended with ${code}`)))
    return started
  }

  async function end(ended: Thread): Promise<void> {
    if (thread === ended) thread = null
    const gone = new Promise((resolve) => ended.worker.once('exit', resolve))
    ended.worker.postMessage({ job: 'leave' } satisfies Asked)
    let timer: NodeJS.Timeout | undefined
    await Promise.race([gone, new Promise((resolve) => (timer = setTimeout(resolve, LEAVE_MS)))])
    clearTimeout(timer)
    await ended.worker.terminate()
  }

  async function ask(job: 'analyse' | 'unpack', source: Source): Promise<Told> {
    thread ??= start()
    const asked = thread
    await asked.ready
    const id = ++count
    const before = process.memoryUsage.rss()
    let until = performance.now() + seconds * 1000
    let over: ((bound: Bound) => void) | null = null
    const bounded = new Promise<never>((_, reject) => {
      over = (bound) => {
        asked.job = null
        end(asked).then(() => reject(exceeded(bound, seconds, memory)))
      }
    })
    const watch = setInterval(
      () => {
        const bound: Bound | null =
          performance.now() > until ? 'time' : process.memoryUsage.rss() - before > memory ? 'memory' : null
        if (bound === null) return
        clearInterval(watch)
        over?.(bound)
      },
      Math.min(LOOK_MS, Math.max(1, seconds * 250)),
    )
    const answered = new Promise<Told>((resolve, reject) => {
      const goOn = (): void => {
        until = performance.now() + seconds * 1000
      }
      asked.job = { id, resolve, reject, goOn }
      asked.worker.postMessage({ id, job, source } satisfies Asked, handOver([source]))
    })
    try {
      const told = await Promise.race([answered, bounded])
      if ('failed' in told) throw thrown(told.failed)
      return told
    } finally {
      clearInterval(watch)
      if (asked.job?.id === id) asked.job = null
    }
  }

  /** One after the other: a file that waits for its turn does not use up its time. */
  function inTurn(job: 'analyse' | 'unpack', source: Source): Promise<Told> {
    const turn = last.then(() => ask(job, source))
    last = turn.catch(() => undefined)
    return turn
  }

  return {
    rules: async () => {
      thread ??= start()
      return thread.ready
    },
    analyse: async (source) => {
      const told = await inTurn('analyse', source)
      if (!('analysed' in told)) throw new Error('an answer to another question')
      return told.analysed
    },
    unpack: async (source) => {
      const { mayHoldFiles } = await import('../read/packages.ts')
      const most = options.limits?.bytes ?? LIMITS.bytes
      if (!mayHoldFiles(source.bytes) || source.bytes.byteLength > most) return [source]
      const told = await inTurn('unpack', source)
      if (!('sources' in told)) throw new Error('an answer to another question')
      return told.sources
    },
    close: async () => {
      await last
      if (thread !== null) await end(thread)
    },
  }
}
