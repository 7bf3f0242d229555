/** An OpenDocument text (.odt) → Reading, as LibreOffice shows it: labels counted, deletions left out, notes tied to their marks. */
import { ReadError, type Reading } from '../model/reading.ts'
import { createCanvas } from './canvas.ts'
import { charsetWarnings } from './charset/report.ts'
import { LIMITS, type Limits } from './limits.ts'
import { joinPieces, layWithNotes, type Piece } from './notes.ts'
import { readLists } from './odt/lists.ts'
import { readOldFonts } from './odt/old-fonts.ts'
import { type Desk, readFlow } from './odt/story.ts'
import { readStyles } from './odt/styles.ts'
import { openPackage } from './package.ts'
import { struckWarnings } from './struck.ts'
import { child, type Element } from './xml.ts'

const damaged = (what: string, cause?: unknown): ReadError =>
  new ReadError('damaged', `Tệp ODT bị hỏng: ${what}. Hãy mở và lưu lại bằng LibreOffice, hoặc lấy lại tệp gốc.`, {
    cause,
  })

const PARTS = new Set(['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml'])

/** Running heads and feet, each text once; those of a page number only are left out. */
function furniture(styles: Element | undefined, desk: Desk): Piece[] {
  const seen = new Set<string>()
  const margins = (child(styles, 'master-styles')?.children ?? []).flatMap((page) =>
    page.children.filter(({ name }) => /^(?:header|footer)(?:-left|-first)?$/.test(name)),
  )
  return margins
    .flatMap((margin) => readFlow(margin.children, desk))
    .flatMap(({ words, draft }) => {
      const text = words.trim()
      if (!/\p{L}/u.test(text) || seen.has(text)) return []
      seen.add(text)
      return [{ draft: { kind: 'furniture' as const, centred: draft.centred ?? false }, words }]
    })
}

/**
 * Reads an .odt. Throws ReadError: `encrypted` when a password locks it, `damaged` when the package or its XML is broken,
 * `empty` when it holds no word, `too-large` over the limits.
 */
export async function readOdt(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Reading> {
  const parts = openPackage(bytes, { limits, wants: (name) => PARTS.has(name), damaged })
  const entries = parts.part('META-INF/manifest.xml')?.children ?? []
  if (entries.some((entry) => child(entry, 'encryption-data') !== undefined))
    throw new ReadError('encrypted', 'Tệp ODT có mật khẩu. Hãy mở bằng LibreOffice, bỏ mật khẩu rồi lưu lại.')
  const content = parts.part('content.xml', { mixed: true })
  const common = parts.part('styles.xml', { mixed: true })
  const body = child(child(content, 'body'), 'text')
  if (body === undefined) throw damaged('thiếu nội dung chính')
  const styles = readStyles([content, common])
  const { wording, charsets } = readOldFonts([body, child(common, 'master-styles')], styles)
  const desk: Desk = {
    styles,
    wording,
    lists: readLists(styles, (bullet) => bullet.attributes['bullet-char'] ?? ''),
    notes: [],
    tables: 0,
    struck: [],
  }
  const pieces = readFlow(body.children, desk)
  // Notes may themselves hold notes; those come last.
  for (let at = 0; at < desk.notes.length; at++) {
    const { label, body: note } = desk.notes[at]!
    const { words, marks } = joinPieces(readFlow(note.children, desk))
    pieces.push({ draft: { kind: 'note', note: label }, words, marks })
  }
  pieces.push(...furniture(common, desk))
  const canvas = createCanvas()
  layWithNotes(canvas, pieces)
  const title = child(child(parts.part('meta.xml'), 'meta'), 'title')
    ?.text.normalize('NFC')
    .trim()
  return canvas.finish({
    media: 'application/vnd.oasis.opendocument.text',
    meta: title ? { title, published: null, source: null } : null,
    warnings: [...charsetWarnings(charsets), ...struckWarnings(desk.struck)],
  })
}
