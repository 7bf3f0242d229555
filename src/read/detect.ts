/** Bytes → what kind of file they are; the name is never asked. */
import type { Media } from '../model/reading.ts'
import { type Decoded, decode } from './decode.ts'

/** What the bytes show: a media type, with the characters where it is text, or the reason why it is none we name. */
export type Sniffed =
  | { readonly media: Media; readonly decoded: Decoded | null }
  | {
      readonly media: null
      readonly found: 'image' | 'sheet' | 'slides' | 'archive' | 'office' | 'word-xml' | 'mhtml' | 'binary'
    }

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The media type that the bytes show, or null where it is none of those named in the model. */
export const detect = (bytes: Uint8Array): Media | null => sniff(bytes).media

/** As {@link detect}, and what else was seen. */
export function sniff(bytes: Uint8Array): Sniffed {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, 1024)
  if (head.includes('%PDF-')) return { media: 'application/pdf', decoded: null }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return sniffZip(buffer)
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
  if (/^(?:From:|MIME-Version:)[\s\S]{0,2000}Content-Type:\s*multipart\/related/i.test(text))
    return { media: null, found: 'mhtml' }
  if (looksHtml(text)) return { media: 'text/html', decoded }
  return { media: looksMarkdown(text) ? 'text/markdown' : 'text/plain', decoded }
}

function sniffZip(buffer: Buffer): Sniffed {
  if (buffer.includes('mimetypeapplication/vnd.oasis.opendocument.text'))
    return { media: 'application/vnd.oasis.opendocument.text', decoded: null }
  if (buffer.includes('word/document') || buffer.includes('word/_rels')) return { media: DOCX, decoded: null }
  if (buffer.includes('xl/workbook')) return { media: XLSX, decoded: null }
  if (buffer.includes('ppt/presentation')) return { media: null, found: 'slides' }
  // A package cut off before its parts shows only its first entry.
  if (buffer.includes('[Content_Types].xml')) return { media: DOCX, decoded: null }
  return { media: null, found: 'archive' }
}

const wide = (name: string): Buffer => Buffer.from(name, 'utf16le')

function sniffCompound(buffer: Buffer): Sniffed {
  if (buffer.includes(wide('EncryptedPackage'))) return { media: DOCX, decoded: null }
  if (buffer.includes(wide('WordDocument'))) return { media: 'application/msword', decoded: null }
  if (buffer.includes(wide('Workbook'))) return { media: null, found: 'sheet' }
  if (buffer.includes(wide('PowerPoint Document'))) return { media: null, found: 'slides' }
  return { media: null, found: 'office' }
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
