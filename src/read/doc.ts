/** A Word 97–2003 file (.doc) → Reading, as Word shows it: labels counted, deletions left out, cells in their grid, notes. */
import { ReadError, type Reading, type Warning } from '../model/reading.ts'
import { createCanvas } from './canvas.ts'
import { charsetWarnings } from './charset/report.ts'
import { openCompound } from './doc/compound.ts'
import { type Document, readStories } from './doc/stories.ts'
import { layWithNotes } from './notes.ts'
import { layStories } from './paragraphs.ts'
import { struckWarnings } from './struck.ts'

const WORD_97 = 0xa5ec
/** Files of Word 6 and 95 have lower numbers. */
const FIRST_VERSION = 0xc1
const ENCRYPTED = 0x0100
const SECOND_TABLE = 0x0200
const EMPTY = Buffer.alloc(0)

const damaged = (cause?: unknown): ReadError =>
  new ReadError('damaged', 'Tệp Word (.doc) bị hỏng. Hãy mở và lưu lại bằng Word thành .docx.', { cause })

function readDocument(bytes: Buffer): Document {
  const stream = openCompound(bytes)
  const main = stream('WordDocument')
  if (main === undefined || main.length < 0x22) throw damaged()
  if (main.readUInt16LE(0) !== WORD_97 || main.readUInt16LE(2) < FIRST_VERSION)
    throw new ReadError('unsupported', 'Tệp Word quá cũ (trước Word 97). Hãy mở bằng Word và lưu lại thành .docx.')
  const flags = main.readUInt16LE(0x0a)
  if ((flags & ENCRYPTED) !== 0)
    throw new ReadError('encrypted', 'Tệp Word có mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.')
  const table = stream((flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table')
  if (table === undefined) throw damaged()
  return readStories({ main, table, data: stream('Data') ?? EMPTY })
}

/**
 * Reads a .doc. Throws ReadError: `encrypted` when a password locks it, `damaged` when its streams are broken,
 * `unsupported` when it is older than Word 97, `empty` when it holds no word.
 */
export async function readDoc(bytes: Uint8Array): Promise<Reading> {
  let document: Document
  try {
    document = readDocument(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (cause) {
    if (cause instanceof RangeError) throw damaged(cause)
    throw cause
  }
  const { pieces, charsets, guessed, struck } = layStories(document.body, document.margins)
  const canvas = createCanvas()
  layWithNotes(canvas, pieces)
  return canvas.finish({
    media: 'application/msword',
    warnings: [...charsetWarnings(charsets), ...struckWarnings(struck), ...warningsOf(guessed, document.unlabelled)],
  })
}

function warningsOf(guessed: number, unlabelled: number): Warning[] {
  const warnings: Warning[] = []
  if (unlabelled > 0)
    warnings.push({
      code: 'doc-numbers',
      message: `Tệp .doc có ${unlabelled} đoạn đánh số tự động mà bảng số bị hỏng; số và gạch đầu dòng ấy không đọc được. Lưu lại thành .docx để đọc đủ.`,
    })
  if (guessed > 0)
    warnings.push({
      code: 'doc-tables',
      message: `Tệp .doc có ${guessed} bảng không rõ cột; cột của các bảng ấy là đếm theo thứ tự ô. Lưu lại thành .docx để đọc chắc chắn hơn.`,
    })
  return warnings
}
