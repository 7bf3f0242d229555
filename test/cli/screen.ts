/** Streams that remember, for running commands inside a test. */
import { type Io, PipeClosed, type Screen } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface Surroundings {
  readonly env?: Io['env']
  readonly input?: string
  /** Width of the terminal; without it the streams are no terminal. */
  readonly terminal?: number
  /** The reader of standard output goes away after so many characters. */
  readonly closesAfter?: number
}

/** Runs a command line, as typed: `await muctieu('list --year 2025', …)`; an array where words hold blanks. */
export async function muctieu(line: string | readonly string[], around: Surroundings = {}): Promise<Ran> {
  const texts = { out: '', err: '' }
  const screen = (name: 'out' | 'err'): Screen => ({
    terminal: around.terminal !== undefined,
    width: around.terminal ?? null,
    write: async (text) => {
      texts[name] += text
      if (name === 'out' && around.closesAfter !== undefined && texts.out.length > around.closesAfter)
        throw new PipeClosed()
    },
  })
  const io: Io = {
    out: screen('out'),
    err: screen('err'),
    input: async () => new TextEncoder().encode(around.input ?? ''),
    env: around.env ?? {},
  }
  const code = await run(typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line, io, '1.2.3')
  return { code, ...texts }
}
