/** Files handed over by another thread → what their analysis came to, told back. */
import { parentPort, workerData } from 'node:worker_threads'
import { analyse, defaultRulebook, evidenceOf, loadRulebook, ReadError, RulebookError, unpack } from '../index.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Source } from '../pipeline.ts'
import type { Asked, Failed, Setting, Told } from './messages.ts'
import { handOver } from './transfer.ts'

const port = parentPort!
const { rules, reading } = workerData as Setting

function tell(told: Told, sources: readonly Source[] = []): void {
  port.postMessage(told, handOver(sources))
}

function failedBy(cause: unknown): Failed {
  if (cause instanceof ReadError) return { kind: 'read', failure: cause.failure, message: cause.message }
  if (cause instanceof RulebookError) return { kind: 'rules', problems: cause.problems }
  return { kind: 'other', message: cause instanceof Error ? cause.message : String(cause) }
}

async function work(asked: Exclude<Asked, { job: 'leave' }>, rulebook: Rulebook): Promise<void> {
  const { id, job, source } = asked
  if (job === 'unpack') {
    const sources = (await unpack(source, reading)).map(({ path, bytes }) => ({ path, bytes: whole(bytes) }))
    return tell({ id, sources }, sources)
  }
  const onPage = (page: number): void => tell({ id, page })
  const analysis = await analyse(source, { ...reading, rulebook, onPage })
  const { extraction, outline } = analysis
  const evidence = await evidenceOf(analysis)
  tell({ id, analysed: { extraction, text: outline.reading.text, evidence, rules: rulebook.digest } })
}

/** Bytes that share their memory with others, as those of small files do, are copied out of it. */
const whole = (bytes: Uint8Array): Uint8Array =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : Uint8Array.from(bytes)

try {
  const rulebook = rules === null ? await defaultRulebook() : await loadRulebook(rules)
  port.on('message', async (asked: Asked) => {
    if (asked.job === 'leave') process.exit()
    try {
      await work(asked, rulebook)
    } catch (cause) {
      tell({ id: asked.id, failed: failedBy(cause) })
    }
  })
  tell({ ready: rulebook.digest })
} catch (cause) {
  tell({ unready: failedBy(cause) })
}
