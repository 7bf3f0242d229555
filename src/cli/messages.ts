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

/** `--lang` before MUCTIEU_LANG before Vietnamese; null for a language that is none of ours. */
export function languageOf(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language | null {
  let asked = env.MUCTIEU_LANG
  for (const [i, argument] of argv.entries()) {
    if (argument === '--') break
    if (argument === '--lang') asked = argv[i + 1] ?? ''
    else if (argument.startsWith('--lang=')) asked = argument.slice('--lang='.length)
  }
  if (asked === undefined || asked === '') return 'vi'
  const short = asked.toLowerCase().split(/[-_.]/)[0]
  return short === 'vi' || short === 'en' ? short : null
}

export const loadMessages = async (language: Language): Promise<Messages> =>
  language === 'en' ? (await import('./messages/en.ts')).en : (await import('./messages/vi.ts')).vi
