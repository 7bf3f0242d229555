/** How far a batch is → one line on a terminal that is drawn over; nothing where nobody watches. */
import type { Context } from './context.ts'
import { cut } from './width.ts'

export interface Progress {
  at(done: number, path: string): Promise<void>
  /** Wipes the line, before anything else is printed. */
  clear(): Promise<void>
}

const BAR = 20

export function progressOf({ io, m }: Context, all: number): Progress {
  const { err } = io
  if (!err.terminal || io.env.TERM === 'dumb') return { at: async () => {}, clear: async () => {} }
  let drawn = false
  return {
    async at(done, path) {
      const filled = Math.round((done / Math.max(1, all)) * BAR)
      const bar = `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${m.import.reading(done, all, path)}`
      drawn = true
      await err.write(`\r\x1b[2K${cut(bar, (err.width ?? 80) - 1)}`)
    },
    async clear() {
      if (drawn) await err.write('\r\x1b[2K')
      drawn = false
    },
  }
}
