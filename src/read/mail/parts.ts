/** A message (.eml) or a page saved as one (.mht) → its parts: bodies and attachments, with their bytes. */

export interface MailPart {
  /** Lower case: `text/html`. */
  readonly type: string
  /** As the sender named it; null of a body. */
  readonly name: string | null
  /** Shown inside another part (a picture of a page). */
  readonly inline: boolean
  /** Name by which a page shows it; empty where it has none. */
  readonly id: string
  readonly bytes: Buffer
}

/** Messages inside messages, parts inside parts. */
const DEEPEST = 10

interface Headers {
  get(name: string): string
}

function parseHeaders(text: string): Headers {
  const all = new Map<string, string>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const found = /^([!-9;-~]+):\s*(.*)$/.exec(line)
    if (found !== null && !all.has(found[1]!.toLowerCase())) all.set(found[1]!.toLowerCase(), found[2]!)
  }
  return { get: (name) => all.get(name) ?? '' }
}

function inCharset(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder('utf-8').decode(bytes)
  }
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=[ \t]*\r?\n/g, '')
      .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )

/** `=?utf-8?B?S+G6vw==?=` is `Kế`. */
function decodedWords(text: string): string {
  return text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?([^?]+)\?([bq])\?([^?]*)\?=/gi, (_, charset, way, words) => {
    const bytes = /b/i.test(way) ? Buffer.from(words, 'base64') : quoted(words.replace(/_/g, ' '))
    return inCharset(bytes, charset.replace(/\*.*$/, ''))
  })
}

/** A parameter of a header, also where it is cut in pieces or names its charset (`filename*0*=utf-8''K%E1`). */
function parameter(header: string, name: string): string | null {
  const plain = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(header)
  if (plain !== null) return decodedWords((plain[1] ?? plain[2] ?? '').replace(/\\(.)/g, '$1'))
  const pieces = [
    ...header.matchAll(new RegExp(`;\\s*${name}\\*(?:(\\d+)\\*?)?\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'gi')),
  ]
  if (pieces.length === 0) return null
  const whole = pieces
    .sort((a, b) => Number(a[1] ?? 0) - Number(b[1] ?? 0))
    .map((piece) => piece[2] ?? piece[3] ?? '')
    .join('')
  const found = /^([\w-]*)'[\w-]*'(.*)$/s.exec(whole)
  const bytes = quoted((found?.[2] ?? whole).replace(/%/g, '='))
  return inCharset(bytes, found?.[1] || 'utf-8')
}

function bodyOf(raw: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(raw.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64')
  if (/quoted-printable/i.test(encoding)) return quoted(raw)
  return Buffer.from(raw, 'latin1')
}

/** Bodies of texts come out in UTF-8, whatever charset they were sent in. */
function inUtf8(bytes: Buffer, contentType: string): Buffer {
  const charset = parameter(contentType, 'charset')
  if (charset === null || /^(?:utf-?8|us-ascii|x-user-defined|unknown-8bit)$/i.test(charset)) return bytes
  return Buffer.from(inCharset(bytes, charset), 'utf8')
}

function* partsOf(raw: string, depth: number): Generator<MailPart> {
  const gap = /\r?\n\r?\n/.exec(raw)
  const head = gap === null ? raw : raw.slice(0, gap.index)
  const body = gap === null ? '' : raw.slice(gap.index + gap[0].length)
  const headers = parseHeaders(head)
  const contentType = headers.get('content-type')
  const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(contentType)?.[1]?.toLowerCase() ?? 'text/plain'
  const boundary = type.startsWith('multipart/') ? parameter(contentType, 'boundary') : null
  if (boundary !== null) {
    if (depth >= DEEPEST) return
    const inner = `\n${body}`.split(`\n--${boundary}`).slice(1)
    for (const part of inner) {
      if (part.startsWith('--')) break
      yield* partsOf(part.replace(/^[^\n]*\n/, ''), depth + 1)
    }
    return
  }
  const disposition = headers.get('content-disposition')
  const name = parameter(`;${disposition}`, 'filename') ?? parameter(contentType, 'name')
  const bytes = bodyOf(body, headers.get('content-transfer-encoding'))
  if (type === 'message/rfc822' && depth < DEEPEST) {
    yield* partsOf(bytes.toString('latin1'), depth + 1)
    return
  }
  const attached = /^\s*attachment/i.test(disposition)
  const id = headers.get('content-id').replace(/^\s*<|>\s*$/g, '')
  const inline = !attached && (id !== '' || headers.get('content-location') !== '')
  yield { type, name, inline, id, bytes: type.startsWith('text/') && !attached ? inUtf8(bytes, contentType) : bytes }
}

/** All parts that hold something, in order; what a page in the message shows as its picture is inline whatever it says. */
export function mailParts(bytes: Uint8Array): MailPart[] {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const parts = [...partsOf(raw, 0)].filter((part) => part.bytes.length > 0)
  const pages = parts.filter(({ type, name }) => type === 'text/html' && name === null).map((page) => page.bytes)
  const shown = new Set(
    pages.flatMap((page) => [...page.toString('latin1').matchAll(/\bcid:([^"'\s>)]+)/gi)].map((found) => found[1]!)),
  )
  return parts.map((part) => (shown.has(part.id) ? { ...part, inline: true } : part))
}
