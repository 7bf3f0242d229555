/** Changes of characters and paragraphs → how they look, over what their style gives. */
import { type Change, changesOf, numberOf } from './properties.ts'

export interface CharacterLook {
  readonly bold: boolean
  /** Hidden, or deleted but kept for a reviewer. */
  readonly silent: boolean
  readonly struck: boolean
  readonly caps: boolean
  readonly raised: boolean
  /** Number of the font in the file's table of fonts. */
  readonly font: number
  /** A sign of a font of signs, in place of the character. */
  readonly symbol: string | null
  /** The character is a mark of Word's own, not what its code says. */
  readonly special: boolean
  /** Number of a character style. */
  readonly style: number | null
}

export const PLAIN_CHARACTER: CharacterLook = {
  bold: false,
  silent: false,
  struck: false,
  caps: false,
  raised: false,
  font: 0,
  symbol: null,
  special: false,
  style: null,
}

/** 0 and 1 are off and on; 0x80 as the style has it, 0x81 the opposite. */
const toggled = (value: number, styled: boolean): boolean => (value >= 0x80 ? styled !== (value === 0x81) : value !== 0)

/** The look after the changes in `list`; `base` is the style's. */
export function characterLook(base: CharacterLook, list: Buffer): CharacterLook {
  const look: { -readonly [K in keyof CharacterLook]: CharacterLook[K] } = { ...base }
  for (const { code, operand } of changesOf(list)) {
    const value = numberOf(operand)
    switch (code) {
      case 0x0835:
        look.bold = toggled(value, base.bold)
        break
      case 0x083c:
        look.silent = toggled(value, base.silent)
        break
      case 0x0800:
        look.silent ||= value !== 0
        break
      case 0x0837:
        look.struck = toggled(value, base.struck)
        break
      case 0x2a53:
        look.struck = value !== 0
        break
      case 0x083b:
        look.caps = toggled(value, base.caps)
        break
      case 0x0855:
        look.special = value !== 0
        break
      case 0x2a48:
        look.raised = value === 1
        break
      case 0x4a30:
        look.style = value
        break
      case 0x4a4f:
      case 0x4a51:
        look.font = value
        break
      case 0x6a09:
        if (operand.length >= 4) look.symbol = String.fromCharCode(operand.readUInt16LE(2))
        look.special = true
        break
    }
  }
  return look
}

export interface RowShape {
  /** Left edges of a row's cells and the right edge of the last, in twips. */
  readonly edges: readonly number[]
  readonly continues: readonly boolean[]
  readonly joins: readonly boolean[]
}

export interface ParagraphLook {
  readonly centred: boolean
  /** 1 to 9 for a heading. */
  readonly depth: number | null
  readonly contents: boolean
  /** Number of the list in the file's table of lists, 0 for none; its level where stated. */
  readonly list: number
  readonly level: number | null
  readonly inTable: boolean
  /** How many tables it stands in. */
  readonly nested: number
  readonly endsRow: boolean
  readonly row: RowShape | null
}

export const PLAIN_PARAGRAPH: ParagraphLook = {
  centred: false,
  depth: null,
  contents: false,
  list: 0,
  level: null,
  inTable: false,
  nested: 0,
  endsRow: false,
  row: null,
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
  const joins: boolean[] = []
  for (let i = 0; i < cells; i++) {
    const at = 3 + (cells + 1) * 2 + i * 20
    const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0
    // Merged with the cell above, and not the first of them; merged with the cell to the left.
    continues.push((flags & 0x20) !== 0 && (flags & 0x40) === 0)
    joins.push((flags & 0x02) !== 0 && (flags & 0x01) === 0)
  }
  return { edges, continues, joins }
}

function changed(look: ParagraphLook, { code, operand }: Change): ParagraphLook {
  const value = numberOf(operand)
  switch (code) {
    case 0x2403:
    case 0x2461:
      return { ...look, centred: value === 1 }
    case 0x2640:
      return { ...look, depth: value < 9 ? value + 1 : null }
    case 0x460b:
      return { ...look, list: value === 0x7ff ? 0 : value & 0x7fff }
    case 0x260a:
      return { ...look, level: value < 9 ? value : null }
    case 0x2416:
      return { ...look, inTable: value !== 0 }
    case 0x6649:
      return { ...look, nested: value, inTable: look.inTable || value > 0 }
    case 0x2417:
      return { ...look, endsRow: value !== 0 }
    case 0xd608:
      return { ...look, row: rowShape(operand) }
    default:
      return look
  }
}

/** Lists too long for their page lie in the data stream. */
const HUGE = new Set([0x6645, 0x6646])

/** The look after the changes in `list`; `data` is the stream that longer lists lie in. */
export function paragraphLook(base: ParagraphLook, list: Buffer, data: Buffer): ParagraphLook {
  let look = base
  for (const change of changesOf(list)) {
    if (HUGE.has(change.code) && change.operand.length === 4) {
      const place = change.operand.readUInt32LE(0)
      if (place + 2 > data.length) continue
      const long = data.subarray(place + 2, place + 2 + data.readUInt16LE(place))
      for (const inner of changesOf(long)) if (!HUGE.has(inner.code)) look = changed(look, inner)
    } else look = changed(look, change)
  }
  return look
}
