/** A Word file (.docx) → Reading, as Word shows it: labels counted, deletions left out, notes tied to their marks. */
import { ReadError, type Reading, type Warning } from '../model/reading.ts'
import { createCanvas } from './canvas.ts'
import { charsetWarnings } from './charset/report.ts'
import { readNumbering } from './docx/numbering.ts'
import { readOldFonts } from './docx/old-fonts.ts'
import { type Desk, furnitureIds, readFlow } from './docx/story.ts'
import { readStyles } from './docx/styles.ts'
import { LIMITS, type Limits } from './limits.ts'
import { joinPieces, layWithNotes, type Piece } from './notes.ts'
import { openPackage } from './package.ts'
import { relationsOf } from './relations.ts'
import { struckWarnings } from './struck.ts'
import { child, childrenOf, type Element } from './xml.ts'

const MEDIA = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const damaged = (what: string, cause?: unknown): ReadError =>
  new ReadError('damaged', `Tệp Word (.docx) bị hỏng: ${what}. Hãy mở và lưu lại bằng Word, hoặc lấy lại tệp gốc.`, {
    cause,
  })

const wants = (name: string): boolean => /\.(?:xml|rels)$/i.test(name) && !/^customXml\/|\/theme\//.test(name)

/** Notes by id, those of Word's own (separators) left out. */
function notesOf(root: Element | undefined, name: string): Map<string, Element> {
  const notes = childrenOf(root, name).filter(({ attributes }) => (attributes.type ?? 'normal') === 'normal')
  return new Map(notes.map((note) => [note.attributes.id ?? '', note]))
}

/**
 * Reads a .docx. Throws ReadError: `encrypted` when a password locks it, `damaged` when the package or its XML is broken,
 * `empty` when it holds no word.
 */
export async function readDocx(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Reading> {
  if (bytes[0] === 0xd0) {
    throw new ReadError('encrypted', 'Tệp Word có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.')
  }
  const parts = openPackage(bytes, { limits, wants, damaged })
  const main =
    [...relationsOf(parts, '').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  const body = child(parts.part(main), 'body')
  if (body === undefined) throw damaged('thiếu nội dung chính')
  const relations = relationsOf(parts, main)
  const byType = (type: string): Element | undefined =>
    parts.part([...relations.values()].find((relation) => relation.type === type)?.target)

  const cited: { kind: 'footnote' | 'endnote'; id: string; label: string }[] = []
  const styles = readStyles(byType('styles'))
  const margins = furnitureIds(body).map((id) => parts.part(relations.get(id)?.target))
  const stories = [byType('numbering'), body, byType('footnotes'), byType('endnotes'), ...margins]
  const { wording, charsets } = readOldFonts(stories, styles)
  const desk: Desk = {
    styles,
    numbering: readNumbering(byType('numbering'), wording),
    wording,
    fields: [],
    struck: [],
    tables: 0,
    carry: null,
    cite(kind, id) {
      const known = cited.find((note) => note.kind === kind && note.id === id)
      if (known !== undefined) return known.label
      const count = cited.filter((note) => note.kind === kind).length + 1
      const label = kind === 'footnote' ? String(count) : `e${count}`
      cited.push({ kind, id, label })
      return label
    },
  }
  const pieces: Piece[] = readFlow(body.children, desk)
  const notes = { footnote: notesOf(byType('footnotes'), 'footnote'), endnote: notesOf(byType('endnotes'), 'endnote') }
  for (const { kind, id, label } of cited) {
    const note = notes[kind].get(id)
    if (note === undefined) continue
    const { words, marks } = joinPieces(readFlow(note.children, desk))
    pieces.push({ draft: { kind: 'note', note: label }, words, marks })
  }
  pieces.push(...furniture(margins, desk))

  const canvas = createCanvas()
  layWithNotes(canvas, pieces)
  const title = child(parts.part('docProps/core.xml'), 'title')?.text.normalize('NFC').trim()
  return canvas.finish({
    media: MEDIA,
    meta: title ? { title, published: null, source: null } : null,
    warnings: [...charsetWarnings(charsets), ...struckWarnings(desk.struck), ...warningsOf(body)],
  })
}

/** Running heads and feet, each text once; those of a page number only are left out. */
function furniture(margins: readonly (Element | undefined)[], desk: Desk): Piece[] {
  const seen = new Set<string>()
  return margins.flatMap((root) => {
    if (root === undefined) return []
    return readFlow(root.children, { ...desk, fields: [], carry: null }).flatMap(({ words, draft }) => {
      const text = words.trim()
      if (!/\p{L}/u.test(text) || seen.has(text)) return []
      seen.add(text)
      return [{ draft: { kind: 'furniture' as const, centred: draft.centred ?? false }, words }]
    })
  })
}

function warningsOf(body: Element): Warning[] {
  const foreign = body.children.some((element) => element.name === 'altChunk')
  if (!foreign) return []
  return [{ code: 'embedded-part', message: 'Tệp Word nhúng một tệp khác (altChunk); phần ấy không đọc được.' }]
}
