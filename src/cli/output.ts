/** `--output` → where results are written: the file, or standard output. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { UsageError } from './arguments.ts'
import type { Context } from './context.ts'
import type { Screen } from './io.ts'

export interface Output {
  /** The context whose standard output goes there. */
  readonly context: Context
  /** Null for standard output. */
  readonly path: string | null
  /** Resolves when everything is written. */
  end(): Promise<void>
}

/** A file as a screen that is no terminal; opened before the first write so that a bad path is known at once. */
async function fileScreen(path: string, { m }: Context): Promise<Screen & { end(): Promise<void> }> {
  const stream = createWriteStream(path)
  try {
    await once(stream, 'open')
  } catch (error) {
    throw new UsageError(m.errors.noOutput(path, (error as NodeJS.ErrnoException).code ?? String(error)))
  }
  return {
    terminal: false,
    width: null,
    write: (text) =>
      new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve()))),
    end: () => new Promise((resolve, reject) => stream.on('error', reject).end(resolve)),
  }
}

/** Nothing and `-` are standard output. Throws UsageError when the file cannot be written. */
export async function outputFor(context: Context, path: string | undefined): Promise<Output> {
  if (path === undefined || path === '-') return { context, path: null, end: async () => {} }
  const file = await fileScreen(path, context)
  return { context: { ...context, io: { ...context.io, out: file } }, path, end: file.end }
}
