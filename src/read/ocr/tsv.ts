/** Tesseract's table of words (TSV) → lines of words for each page of it. */
import type { OcrLine, OcrWord } from './engine.ts'

const WORD = '5'

/** Columns: level, page, block, paragraph, line, word, left, top, width, height, confidence (0–100), text. */
export function linesOfTsv(tsv: string, pages: number): OcrLine[][] {
  const found: OcrWord[][][] = Array.from({ length: pages }, () => [])
  let key = ''
  for (const row of tsv.split('\n')) {
    const fields = row.split('\t')
    if (fields[0] !== WORD || fields.length < 12) continue
    const text = fields.slice(11).join('\t').trim()
    const page = found[Number(fields[1]) - 1]
    if (text === '' || page === undefined) continue
    const [left, top, width, height, confidence] = fields.slice(6, 11).map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ]
    const word: OcrWord = {
      text: text.normalize('NFC'),
      confidence: Math.max(0, Math.min(1, confidence / 100)),
      left,
      top,
      right: left + width,
      bottom: top + height,
    }
    const line = fields.slice(1, 5).join(' ')
    if (line === key) page[page.length - 1]!.push(word)
    else page.push([word])
    key = line
  }
  return found
}
