/** What may be asked of reading on the command line; no stage is loaded for it, so that help is there at once. */
import type { Command } from 'commander'
import type { Messages } from './messages.ts'

export interface ReadingOptions {
  readonly password?: string
  readonly rules?: string
  /** False with `--no-ocr`. */
  readonly ocr?: boolean
  readonly maxSize?: string
  readonly maxPages?: string
  readonly maxUnpacked?: string
  readonly memory?: string
  readonly seconds?: string
}

/** What holds where nothing is asked for, as the library has it: MB, pages and seconds. */
export const USUAL = { maxSize: 100, maxPages: 5000, maxUnpacked: 64, memory: 1536, seconds: 120 } as const

/** `seconds` is the time that a file has where none is asked for; 0 is without end. */
export function addReadingOptions(command: Command, m: Messages, seconds: number = USUAL.seconds): Command {
  const { options, terms } = m
  const number = `<${terms.number}>`
  return command
    .option('--no-ocr', options.noOcr)
    .option(`--max-size ${number}`, options.maxSize, String(USUAL.maxSize))
    .option(`--max-pages ${number}`, options.maxPages, String(USUAL.maxPages))
    .option(`--max-unpacked ${number}`, options.maxUnpacked, String(USUAL.maxUnpacked))
    .option(`--seconds ${number}`, options.seconds, String(seconds))
    .option(`--memory ${number}`, options.memory, String(USUAL.memory))
}
