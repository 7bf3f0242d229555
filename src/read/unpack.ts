/** A file that holds other files (.zip, .eml, .mht) → the documents in it. */
import { unzipSync } from 'fflate'
import { ReadError } from '../model/reading.ts'
import { sniff } from './detect.ts'
import { checkUnpacked, type Limits } from './limits.ts'
import { mailParts } from './mail/parts.ts'

interface Source {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Packages inside packages. */
const DEEPEST = 4
const MOST_FILES = 2000

/** What programs leave beside documents, and names that no document bears. */
const LEFTOVER =
  /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)|\.(?:p7s|asc|ics|vcf|css|js|exe|dll|json|xml)$/i
const NO_DOCUMENT = /^(?:application\/(?:pkcs7|pgp|x-pkcs7)|text\/(?:calendar|x-vcard|css)|multipart\/)/

const LOCKED = 'Tệp nén có mật khẩu. Hãy giải nén rồi đọc từng tệp bên trong.'

/** What has been unpacked so far, of packages inside packages too. */
interface Spent {
  /** Bytes of the outermost file. */
  readonly packed: number
  size: number
  files: number
}

/** A name that leads nowhere outside the package. */
const inside = (name: string): string =>
  name
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/')

/** Where the files with a password begin, by their place in the package's list of files. */
function lockedAt(bytes: Uint8Array): ReadonlyMap<number, number> {
  const locked = new Map<number, number>()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  let at = end < 0 ? bytes.length : view.getUint32(end + 16, true)
  for (let index = 0; at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50; index++) {
    if (view.getUint16(at + 8, true) & 1) locked.set(index, view.getUint32(at + 42, true))
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return locked
}

/** A file with a password comes back as its own beginning, for its reader to say so. */
const ENTRY_HEAD = 64

function fromZip({ path, bytes }: Source, limits: Limits, spent: Spent): Source[] {
  if (bytes.length <= ENTRY_HEAD && (bytes[6] ?? 0) & 1) throw new ReadError('encrypted', LOCKED)
  try {
    const lockedPlaces = lockedAt(bytes)
    const locked: Source[] = []
    let index = 0
    const inner = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const begins = lockedPlaces.get(index++)
        if (begins !== undefined && !name.endsWith('/')) {
          locked.push({ path: `${path}/${inside(name)}`, bytes: bytes.subarray(begins, begins + ENTRY_HEAD) })
          return false
        }
        if (name.endsWith('/') || LEFTOVER.test(inside(name))) return false
        spent.size += originalSize
        spent.files++
        checkUnpacked(spent.size, spent.packed, { ...limits, unpacked: Math.max(limits.unpacked, limits.bytes) })
        if (spent.files > MOST_FILES)
          throw new ReadError('too-large', `Tệp nén chứa hơn ${MOST_FILES} tệp. Hãy giải nén và chọn tệp cần đọc.`)
        return true
      },
    })
    const open = Object.entries(inner).map(([name, content]) => ({ path: `${path}/${inside(name)}`, bytes: content }))
    if (open.length === 0 && locked.length > 0) throw new ReadError('encrypted', LOCKED)
    return [...open, ...locked]
  } catch (cause) {
    if (cause instanceof ReadError) throw cause
    throw new ReadError('damaged', 'Tệp nén bị hỏng hoặc bị cắt cụt: không giải nén được.', { cause })
  }
}

/** Attachments; of a message without any, its text, as a page where it has one. */
function fromMail({ path, bytes }: Source): Source[] {
  const parts = mailParts(bytes).filter(({ type }) => !NO_DOCUMENT.test(type))
  const attached = parts.filter(
    ({ name, inline, type }) => name !== null && !LEFTOVER.test(name) && !(inline && type.startsWith('image/')),
  )
  const bodies = parts.filter(({ name, type }) => name === null && type.startsWith('text/'))
  const documents = attached.filter(({ type }) => !type.startsWith('image/'))
  const body = bodies.find(({ type }) => type === 'text/html') ?? bodies[0]
  const chosen = documents.length > 0 || body === undefined ? attached : [body, ...attached]
  return chosen.map(({ name, type, bytes: content }) => ({
    path: `${path}/${(name ?? (type === 'text/html' ? 'thu.html' : 'thu.txt')).replace(/[/\\]/g, '_')}`,
    bytes: content,
  }))
}

/**
 * The documents in `source`, also in packages inside packages; a document comes back as it is, and so does a package
 * inside another that cannot be opened, for its reader to say why. Throws ReadError.
 */
export function unpacked(source: Source, limits: Limits): Source[] {
  const spent: Spent = { packed: source.bytes.length, size: 0, files: 0 }
  const open = (one: Source, depth: number): Source[] => {
    const sniffed = sniff(one.bytes)
    const found = sniffed.media === null ? sniffed.found : null
    if (found !== 'archive' && found !== 'mail') return [one]
    if (depth >= DEEPEST) return []
    const inner = found === 'archive' ? fromZip(one, limits, spent) : fromMail(one)
    return inner.flatMap((file) => (file.bytes.length === 0 ? [] : opened(file, depth + 1)))
  }
  const opened = (file: Source, depth: number): Source[] => {
    try {
      return open(file, depth)
    } catch (cause) {
      if (!(cause instanceof ReadError) || cause.failure === 'too-large') throw cause
      return [file]
    }
  }
  return open(source, 0)
}
