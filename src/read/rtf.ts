/** A Rich Text file (.rtf) → Reading: paragraphs with the labels it carries, cells in their grid, notes tied to their marks. */
import { ReadError, type Reading } from '../model/reading.ts'
import { createCanvas } from './canvas.ts'
import { charsetWarnings } from './charset/report.ts'
import { LIMITS, type Limits } from './limits.ts'
import { layWithNotes } from './notes.ts'
import { layStories } from './paragraphs.ts'
import { parseRtf, type Rtf } from './rtf/paragraphs.ts'
import { struckWarnings } from './struck.ts'

/** Reads an .rtf. Throws ReadError `damaged` where its groups have no end, `empty` when it holds no word. */
export async function readRtf(bytes: Uint8Array, limits: Limits = LIMITS): Promise<Reading> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  let rtf: Rtf
  try {
    rtf = parseRtf(text, limits.depth)
  } catch (cause) {
    throw new ReadError('damaged', 'Tệp RTF bị hỏng: các phần lồng vào nhau quá sâu. Hãy mở và lưu lại bằng Word.', {
      cause,
    })
  }
  const { pieces, charsets, struck } = layStories(rtf.body, rtf.margins)
  const canvas = createCanvas()
  layWithNotes(canvas, pieces)
  const title = rtf.title.normalize('NFC').trim()
  return canvas.finish({
    media: 'application/rtf',
    meta: title === '' ? null : { title, published: null, source: null },
    warnings: [...charsetWarnings(charsets), ...struckWarnings(struck)],
  })
}
