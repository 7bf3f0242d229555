/** Word 97's tables of lists → the lists by which its paragraphs are labelled. */
import { type Level, type List, type Numbering, numberingOf } from '../numbering.ts'

const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
}
const LIST_SIZE = 28
const LEVEL_SIZE = 28
const USE_SIZE = 16
const LEVELS = 9

/** One level, and where the next begins. */
function readLevel(table: Buffer, at: number, style: number): { level: Level; end: number } {
  const flags = table.readUInt8(at + 5)
  const characters = table.readUInt8(at + 24)
  const paragraphs = table.readUInt8(at + 25)
  const limit = table.readUInt8(at + 26)
  const words = at + LEVEL_SIZE + paragraphs + characters
  const length = table.readUInt16LE(words)
  const end = words + 2 + length * 2
  if (end > table.length) throw new RangeError('list level')
  const format = FORMATS[table.readUInt8(at + 4)] ?? 'decimal'
  const raw = table.toString('utf16le', words + 2, end)
  // Signs below 9 stand for the counters of levels.
  const text =
    format === 'bullet' ? raw : [...raw].map((sign) => (sign < '\x09' ? `%${sign.charCodeAt(0) + 1}` : sign)).join('')
  const level = {
    start: table.readInt32LE(at),
    format,
    text,
    style: style === 0xfff ? undefined : String(style),
    legal: (flags & 0x04) !== 0,
    restart: (flags & 0x08) !== 0 ? limit : null,
  }
  return { level, end }
}

interface Pattern {
  readonly id: number
  readonly levels: Level[]
}

function readPatterns(main: Buffer, table: Buffer): Pattern[] {
  const start = main.readUInt32LE(0x2e2)
  const size = main.readUInt32LE(0x2e6)
  if (size < 2) return []
  const count = table.readUInt16LE(start)
  const patterns: Pattern[] = []
  // The levels of all lists stand behind the lists.
  let at = start + 2 + count * LIST_SIZE
  for (let i = 0; i < count; i++) {
    const own = start + 2 + i * LIST_SIZE
    const simple = (table.readUInt8(own + 26) & 1) !== 0
    const levels: Level[] = []
    for (let number = 0; number < (simple ? 1 : LEVELS); number++) {
      const { level, end } = readLevel(table, at, table.readUInt16LE(own + 8 + number * 2))
      levels.push(level)
      at = end
    }
    patterns.push({ id: table.readInt32LE(own), levels })
  }
  return patterns
}

/** Uses of lists in order: what paragraphs refer to, from 1. */
function readUses(main: Buffer, table: Buffer, patterns: readonly Pattern[]): List[] {
  const start = main.readUInt32LE(0x2ea)
  const size = main.readUInt32LE(0x2ee)
  if (size < 4) return []
  const count = table.readUInt32LE(start)
  if (count * USE_SIZE > table.length) throw new RangeError('uses of lists')
  const uses: List[] = []
  let at = start + 4 + count * USE_SIZE
  for (let i = 0; i < count; i++) {
    const own = start + 4 + i * USE_SIZE
    const id = table.readInt32LE(own)
    const levels = [...(patterns.find((pattern) => pattern.id === id)?.levels ?? [])]
    const restarts = new Map<number, number>()
    at += 4
    for (let change = 0; change < table.readUInt8(own + 12); change++) {
      const flags = table.readUInt32LE(at + 4)
      const number = flags & 0xf
      if ((flags & 0x10) !== 0) restarts.set(number, table.readInt32LE(at))
      at += 8
      if ((flags & 0x20) === 0) continue
      const { level, end } = readLevel(table, at, 0xfff)
      levels[number] = level
      at = end
    }
    uses.push({ pattern: String(id), levels, restarts })
  }
  return uses
}

/** Lists by the number that paragraphs name them by. Throws RangeError where the tables are cut off. */
export function readLists(main: Buffer, table: Buffer): Numbering {
  const uses = readUses(main, table, readPatterns(main, table))
  return numberingOf((id) => uses[Number(id) - 1])
}
