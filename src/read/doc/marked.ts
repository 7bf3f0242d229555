/** Word 97's paragraph properties → signs in the text that tell cells, rows and notes from what looks like them. */
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js'

/** End of a paragraph inside a cell, of a cell, of a row; a soft break inside a cell; a note's mark. */
export const IN_CELL = '\x0e'
export const CELL = '\x10'
export const ROW = '\x0f'
export const SOFT = '\x12'
export const NOTE = '\x11'

const FLAGS = 0x0a
const ENCRYPTED = 0x0100
const PFINTABLE = 0x2416
const PFTTP = 0x2417
const PITAP = 0x6649
const PILFO = 0x460b
const TDEFTABLE = 0xd608
/** Properties too many for their page lie in the data stream. */
const PHUGEPAPX = new Set([0x6645, 0x6646])

export class LockedDocument extends Error {}

/** Left edges of a row's cells and the right edge of the last, in twips, and which cells go on from the row above. */
export interface RowShape {
  readonly edges: readonly number[]
  readonly continues: readonly boolean[]
}

interface Run {
  readonly from: number
  readonly to: number
  readonly inTable: boolean
  readonly endsRow: boolean
  readonly numbered: boolean
  readonly shape: RowShape | null
}

const EMPTY = Buffer.alloc(0)

/** Length of a property's operand: told by its number, or by its first bytes. */
function operandLength(buffer: Buffer, at: number, property: number): number {
  const kind = (property >> 13) & 7
  if (property === TDEFTABLE) return at + 2 <= buffer.length ? buffer.readUInt16LE(at) + 1 : 0
  if (kind === 6) return at < buffer.length ? buffer.readUInt8(at) + 1 : 0
  return [1, 1, 2, 4, 2, 2, 0, 3][kind]!
}

/** sprmTDefTable: number of cells, their edges, then 20 bytes for each cell. */
function rowShape(operand: Buffer): RowShape | null {
  if (operand.length < 3) return null
  const cells = operand.readUInt8(2)
  const edges: number[] = []
  for (let i = 0; i <= cells; i++) {
    const at = 3 + i * 2
    if (at + 2 > operand.length) return null
    edges.push(operand.readInt16LE(at))
  }
  const continues: boolean[] = []
  for (let i = 0; i < cells; i++) {
    const at = 3 + (cells + 1) * 2 + i * 20
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0
    // fVertMerge without fVertRestart.
    continues.push((flags & 0x20) !== 0 && (flags & 0x40) === 0)
  }
  return { edges, continues }
}

function readRun(from: number, to: number, properties: Buffer, data: Buffer): Run {
  let run: Run = { from, to, inTable: false, endsRow: false, numbered: false, shape: null }
  for (let at = 2; at + 2 <= properties.length; ) {
    const property = properties.readUInt16LE(at)
    at += 2
    const length = operandLength(properties, at, property)
    const operand = properties.subarray(at, at + length)
    const value = operand.length > 0 ? operand[0]! : 0
    if (property === PFINTABLE || property === PITAP) run = { ...run, inTable: run.inTable || value !== 0 }
    else if (property === PFTTP) run = { ...run, endsRow: value !== 0 }
    else if (property === PILFO) run = { ...run, numbered: value !== 0 }
    else if (property === TDEFTABLE) run = { ...run, shape: rowShape(operand) }
    else if (PHUGEPAPX.has(property) && operand.length === 4) {
      const place = operand.readUInt32LE(0)
      if (place + 2 > data.length) continue
      const size = data.readUInt16LE(place)
      // Two bytes in front, where a page's properties have the style.
      run = readRun(from, to, data.subarray(place, place + 2 + size), EMPTY)
    }
    at += length
  }
  return run
}

/** Paragraph runs by file position, from the pages of paragraph properties. */
function paragraphRuns(buffer: Buffer, table: Buffer, data: Buffer): Run[] {
  const start = buffer.readUInt32LE(0x0102)
  const size = buffer.readUInt32LE(0x0106)
  const count = (size - 4) / 8
  const pages = table.subarray(start, start + size)
  const runs: Run[] = []
  for (let i = 0; i < count; i++) {
    const number = pages.readUInt32LE((count + 1) * 4 + i * 4)
    const page = buffer.subarray(number * 512, (number + 1) * 512)
    if (page.length < 512) continue
    const paragraphs = page.readUInt8(511)
    for (let j = 0; j < paragraphs; j++) {
      const at = page.readUInt8((paragraphs + 1) * 4 + j * 13) * 2
      if (at === 0) continue
      const words = page.readUInt8(at)
      const properties =
        words !== 0 ? page.subarray(at + 1, at + 2 * words) : page.subarray(at + 2, at + 2 + 2 * page.readUInt8(at + 1))
      runs.push(readRun(page.readUInt32LE(j * 4), page.readUInt32LE((j + 1) * 4), properties, data))
    }
  }
  return runs
}

/** word-extractor's reader, with the signs above put in the place of those that its clean-up would make alike. */
export class MarkedExtractor extends WordOleExtractor {
  readonly rows: RowShape[] = []
  numbered = 0
  private data: Buffer = EMPTY

  override extractWordDocument(document: unknown, buffer: Buffer): ReturnType<WordOleExtractor['extractWordDocument']> {
    if ((buffer.readUInt16LE(FLAGS) & ENCRYPTED) !== 0) return Promise.reject(new LockedDocument())
    return this.documentStream(document, 'Data')
      .then((stream) => this.streamBuffer(stream))
      .then(
        (data) => {
          this.data = data
        },
        () => undefined, // Most files have no such stream.
      )
      .then(() => super.extractWordDocument(document, buffer))
  }

  override writeParagraphProperties(buffer: Buffer, table: Buffer): void {
    super.writeParagraphProperties(buffer, table)
    for (const run of paragraphRuns(buffer, table, this.data)) {
      if (run.numbered) this.numbered++
      if (run.endsRow) {
        this.rows.push(run.shape ?? { edges: [], continues: [] })
        this.mark(run, (text) => ROW.repeat(text.length))
      } else if (run.inTable) {
        this.mark(run, (text) => text.replaceAll('\r', IN_CELL).replaceAll('\x07', CELL).replaceAll('\x0b', SOFT))
      }
    }
    for (const piece of this._pieces) piece.text = piece.text.replaceAll('\x02', NOTE)
  }

  /** Changes the signs of a run wherever its pieces lie; their number stays. */
  private mark(run: Run, change: (text: string) => string): void {
    for (const piece of this._pieces) {
      const from = Math.max(run.from, piece.startFilePos)
      const to = Math.min(run.to, piece.endFilePos)
      if (from >= to) continue
      const start = (from - piece.startFilePos) / piece.bpc
      const end = (to - piece.startFilePos) / piece.bpc
      piece.text = piece.text.slice(0, start) + change(piece.text.slice(start, end)) + piece.text.slice(end)
    }
  }
}
