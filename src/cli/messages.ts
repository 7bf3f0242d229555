/** A language → what the command line says in it. */
import type { vi } from './messages/vi.ts'

export type Language = 'vi' | 'en'

/** The same keys and parameters as the Vietnamese catalogue, with any words. */
type Translated<T> = T extends string
  ? string
  : T extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : T extends readonly string[]
      ? readonly string[]
      : T extends object
        ? { readonly [key in keyof T]: Translated<T[key]> }
        : T

export type Messages = Translated<typeof vi>

const known = (text: string): Language | null => {
  const short = text.toLowerCase().split(/[-_.]/)[0]
  return short === 'vi' || short === 'en' ? short : null
}

/** What follows `--lang`, the last time it stands there; null where it does not. */
export function languageAsked(argv: readonly string[]): string | null {
  let asked: string | null = null
  for (const [i, argument] of argv.entries()) {
    if (argument === '--') break
    if (argument === '--lang') asked = argv[i + 1] ?? ''
    else if (argument.startsWith('--lang=')) asked = argument.slice('--lang='.length)
  }
  return asked
}

/** `--lang` before MUCTIEU_LANG before Vietnamese; null when `--lang` asks for none of ours. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language | null {
  const asked = languageAsked(argv)
  return asked === null ? (known(env.MUCTIEU_LANG ?? '') ?? 'vi') : known(asked)
}

export const loadMessages = async (language: Language): Promise<Messages> =>
  language === 'en' ? (await import('./messages/en.ts')).en : (await import('./messages/vi.ts')).vi
