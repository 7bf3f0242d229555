/** Whatever a command threw → words for the person who typed it, and the exit code. */
import { ReadError, RulebookError, StoreError } from '../index.ts'
import type { Context } from './context.ts'

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : undefined
}
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Why a file could not be read, on one line. */
export function readFailure({ m }: Context, error: unknown): string {
  if (error instanceof ReadError) return m.errors.read?.[error.failure] ?? error.message
  if (error instanceof StoreError) return storeFailure(m, error)
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return m.errors.missing
  if (code === 'EISDIR') return m.errors.folder
  if (code === 'EACCES' || code === 'EPERM') return m.errors.denied
  if (code !== undefined && /^E[A-Z]+$/.test(code)) return m.errors.unreadable(code)
  return m.errors.internal(messageOf(error).split('\n')[0]!)
}

const storeFailure = (m: Context['m'], error: StoreError): string =>
  m.errors.store?.[error.failure]?.(error.subject) ?? error.message

/** What ended a command: a database or rules that cannot be used are wrong use (2), all else is ours. */
export function commandFailure({ m }: Context, error: unknown): { readonly text: string; readonly code: number } {
  if (error instanceof StoreError) return { text: storeFailure(m, error), code: 2 }
  if (error instanceof RulebookError) return { text: error.message, code: 2 }
  return { text: m.errors.crash(messageOf(error)), code: 1 }
}
