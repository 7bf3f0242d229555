/** The process's streams → what a command may write to and read from; tests hand in their own. */

export interface Screen {
  /** Resolves when more may be written. Rejects with {@link PipeClosed} when nobody reads any more. */
  write(text: string): Promise<void>
  readonly terminal: boolean
  /** Columns, null where unknown. */
  readonly width: number | null
}

export interface Io {
  readonly out: Screen
  readonly err: Screen
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The reader of a pipe went away (`muctieu list | head`): stop, quietly. */
export class PipeClosed extends Error {
  override readonly name = 'PipeClosed'
}

const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ECONNRESET'])

function screenOf(stream: NodeJS.WriteStream): Screen {
  let closed = false
  // Without a listener a closed pipe would end the process with a trace.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!CLOSED.has(error.code ?? '')) throw error
    closed = true
  })
  return {
    terminal: stream.isTTY === true,
    get width() {
      return stream.isTTY ? stream.columns : null
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new PipeClosed())
        stream.write(text, (error) => {
          if (!error) resolve()
          else reject(CLOSED.has((error as NodeJS.ErrnoException).code ?? '') ? new PipeClosed() : error)
        })
      }),
  }
}

async function everything(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

export const processIo = (): Io => ({
  out: screenOf(process.stdout),
  err: screenOf(process.stderr),
  input: everything,
  env: process.env,
})

/** Width to lay a table out for: the terminal's, else COLUMNS, else 120. */
export function widthOf(screen: Screen, env: Io['env']): number {
  const asked = Number(env.COLUMNS)
  return screen.width ?? (Number.isInteger(asked) && asked > 0 ? asked : 120)
}

/** Whether colours and bold are welcome on `screen` (https://no-color.org). */
export const colourful = (screen: Screen, env: Io['env']): boolean =>
  screen.terminal && !env.NO_COLOR && env.TERM !== 'dumb'
