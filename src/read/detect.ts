/** Bytes → what kind of file they are; the name is never asked. */
import { strFromU8, unzipSync } from 'fflate'
import type { Media } from '../model/reading.ts'
import { type Decoded, decode } from './decode.ts'

/** What the bytes show: a media type, with the characters where it is text, or the reason why it is none we name. */
export type Sniffed =
  | { readonly media: Media; readonly decoded: Decoded | null }
  | {
      readonly media: null
      readonly found: 'image' | 'slides' | 'archive' | 'packed' | 'office' | 'word-xml' | 'mail' | 'binary'
    }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const XLS = 'application/vnd.ms-excel'

const ODS = 'application/vnd.oasis.opendocument.spreadsheet'

/** RAR, 7z, gzip. */
const PACKED = ['Rar!\x1a\x07', '7z\xbc\xaf', '\x1f\x8b']

/** The media type that the bytes show, or null where it is none of those named in the model. */
export const detect = (bytes: Uint8Array): Media | null => sniff(bytes).media

/** As {@link detect}, and what else was seen. */
export function sniff(bytes: Uint8Array): Sniffed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, 1024)
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffZip(buffer)
  if (head.includes('%PDF-')) return { media: 'application/pdf', decoded: null }
  if (PACKED.some((start) => head.startsWith(start))) return { media: null, found: 'packed' }
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffCompound(buffer)
  if (head.startsWith('\x89PNG\r\n')) return { media: 'image/png', decoded: null }
  if (head.startsWith('\xff\xd8\xff')) return { media: 'image/jpeg', decoded: null }
  if (head.startsWith('II*\0') || head.startsWith('MM\0*')) return { media: 'image/tiff', decoded: null }
  if (/^(?:GIF8|BM.{4}\0\0\0\0|RIFF.{4}WEBP)/s.test(head)) return { media: null, found: 'image' }
  const declared =
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    /^<\?xml[^>]+encoding=["']([\w-]+)/.exec(head)?.[1] ??
    null
  const decoded = decode(bytes, declared)
  if (decoded === null) return { media: null, found: 'binary' }
  const text = decoded.text.trimStart()
  if (/^\{\\rtf/.test(text)) return { media: 'application/rtf', decoded: null }
  if (/^<\?xml[\s\S]{0,400}(?:Word\.Document|schemas\.microsoft\.com\/office\/word)/.test(text))
    return { media: null, found: 'word-xml' }
  if (looksMail(text)) return { media: null, found: 'mail' }
  if (looksHtml(text)) return { media: 'text/html', decoded }
  return { media: looksMarkdown(text) ? 'text/markdown' : 'text/plain', decoded }
}

/** Where the type of an OpenDocument file stands: in its first entry. */
const ODT_AT = 30

/** Names of a package's own entries; null where it has no list of them. */
function entryNames(buffer: Buffer): string[] | null {
  const names: string[] = []
  try {
    unzipSync(buffer, {
      filter: ({ name }) => {
        names.push(name)
        return false
      },
    })
    return names
  } catch {
    return null
  }
}

/** What an OpenDocument package says that it is. */
function typeOf(buffer: Buffer): string {
  const { mimetype } = unzipSync(buffer, { filter: ({ name, size }) => name === 'mimetype' && size < 200 })
  return mimetype === undefined ? '' : strFromU8(mimetype).trim()
}

function sniffZip(buffer: Buffer): Sniffed {
  if (buffer.indexOf('mimetypeapplication/vnd.oasis.opendocument.text') === ODT_AT)
    return { media: 'application/vnd.oasis.opendocument.text', decoded: null }
  const names = entryNames(buffer)
  // A package cut off has no list of its entries: what is left of it is searched, packages inside it too.
  const holds = (start: string): boolean => names?.some((name) => name.startsWith(start)) ?? buffer.includes(start)
  if (holds('word/document') || holds('word/_rels')) return { media: DOCX, decoded: null }
  if (holds('xl/workbook')) return { media: XLSX, decoded: null }
  if (holds('ppt/presentation')) return { media: null, found: 'slides' }
  if (names?.includes('content.xml')) {
    const type = typeOf(buffer)
    if (type.endsWith('opendocument.text')) return { media: 'application/vnd.oasis.opendocument.text', decoded: null }
    if (type.endsWith('opendocument.spreadsheet')) return { media: ODS, decoded: null }
    if (type.endsWith('opendocument.presentation')) return { media: null, found: 'slides' }
  }
  if (holds('[Content_Types].xml')) return { media: DOCX, decoded: null }
  return { media: null, found: 'archive' }
}

const wide = (name: string): Buffer => Buffer.from(name, 'utf16le')

function sniffCompound(buffer: Buffer): Sniffed {
  if (buffer.includes(wide('EncryptedPackage'))) return { media: DOCX, decoded: null }
  if (buffer.includes(wide('WordDocument'))) return { media: 'application/msword', decoded: null }
  if (buffer.includes(wide('Workbook')) || buffer.includes(wide('Book\0'))) return { media: XLS, decoded: null }
  if (buffer.includes(wide('PowerPoint Document'))) return { media: null, found: 'slides' }
  return { media: null, found: 'office' }
}

/** Lines of a message's head, of which at least two are of those that every message has. */
function looksMail(text: string): boolean {
  const head = /^(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t]+[^\n]*\n)*){2,}(?=\r?\n|$)/.exec(text.slice(0, 20_000))?.[0]
  if (head === undefined) return false
  const names = head.match(
    /^(?:from|to|subject|date|mime-version|received|return-path|message-id|content-type|delivered-to|snapshot-content-location)(?=:)/gim,
  )
  return new Set(names?.map((name) => name.toLowerCase())).size >= 2 && /^(?:from|mime-version):/im.test(head)
}

const PAGE = /^(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i
const ELEMENT = /<\/?(?:p|div|span|table|tr|td|br|a|b|i|font|strong|em|ul|li|h[1-6])(?:\s[^<>]*)?\/?>/gi

/** A page, or a piece of one: it starts with an element, and tags are thick on the ground. */
function looksHtml(text: string): boolean {
  if (PAGE.test(text)) return true
  if (!/^<(?:p|div|table|section|article|span|h[1-6]|font|center|main)\b/i.test(text)) return false
  const sample = text.slice(0, 20_000)
  const tags = sample.match(ELEMENT) ?? []
  // Markdown may open with a table written in HTML; prose between blank lines then follows its end.
  const rest = text.slice(text.lastIndexOf('</')).replace(/^<\/[^>]*>/, '')
  return tags.length >= 4 && tags.length * 200 > sample.length && rest.trim().length < 200
}

const MARKDOWN =
  /\*\*[^*\n]{0,200}[^*\s][^*]{0,600}\*\*|^#{1,6} +\S|^ {0,8}\|(?: {0,40}:?-{2,400}:? {0,40}\|)+ *$|!?\[[^\]\n]{0,300}\]\([^\s()]{1,300}\)|^ {0,3}\\[-+*]|<\/table>|^```/m

/** Signs of Markdown that plain prose does not have. */
const looksMarkdown = (text: string): boolean => MARKDOWN.test(text.slice(0, 400_000))
