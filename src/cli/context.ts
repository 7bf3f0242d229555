/** The streams and the language → what every command needs to speak with. */
import { colourful, type Io, type Screen } from './io.ts'
import type { Language, Messages } from './messages.ts'
import { plain } from './width.ts'

export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  /** Makes a place in a sentence stand out, also where there are no colours. */
  readonly mark: (text: string) => string
}

export interface Context {
  readonly io: Io
  readonly language: Language
  readonly m: Messages
  readonly paint: Paint
  /** One line on the error stream. */
  note(text: string): Promise<void>
  /** One line about `subject` on the error stream: `lỗi: ke-hoach.pdf: …`. */
  complain(prefix: string, subject: string, text: string): Promise<void>
}

const coded =
  (on: boolean, open: number, close: number, plainForm: (text: string) => string = (text) => text) =>
  (text: string): string =>
    on ? `\x1b[${open}m${text}\x1b[${close}m` : plainForm(text)

const paintFor = (screen: Screen, env: Io['env']): Paint => {
  const on = colourful(screen, env)
  return { bold: coded(on, 1, 22), dim: coded(on, 2, 22), mark: coded(on, 7, 27, (text) => `[[${text}]]`) }
}

export const contextOf = (io: Io, language: Language, m: Messages): Context => ({
  io,
  language,
  m,
  paint: paintFor(io.out, io.env),
  note: (text) => io.err.write(`${text}\n`),
  complain: (prefix, subject, text) => io.err.write(`${prefix}: ${plain(subject)}: ${text.trim()}\n`),
})
