/** Word 97's sheet of styles and table of fonts → the look that each style gives, and fonts by number. */
import {
  type CharacterLook,
  characterLook,
  type ParagraphLook,
  PLAIN_CHARACTER,
  PLAIN_PARAGRAPH,
  paragraphLook,
} from './looks.ts'

export interface Style {
  readonly character: CharacterLook
  readonly paragraph: ParagraphLook
}

export interface Styles {
  /** The style of that number; of one that is not there, the plain look. */
  get(number: number): Style
  readonly fonts: readonly string[]
}

export const NO_STYLES: Styles = {
  get: () => ({ character: PLAIN_CHARACTER, paragraph: PLAIN_PARAGRAPH }),
  fonts: [],
}

interface Raw {
  readonly sti: number
  readonly kind: number
  readonly base: number
  readonly name: string
  readonly paragraph: Buffer
  readonly character: Buffer
}

const EMPTY = Buffer.alloc(0)
const PARAGRAPH_STYLE = 1
const CHARACTER_STYLE = 2

function readStyle(bytes: Buffer, baseSize: number): Raw {
  const second = bytes.readUInt16LE(2)
  const third = bytes.readUInt16LE(4)
  let at = baseSize
  const length = bytes.readUInt16LE(at)
  const name = bytes.toString('utf16le', at + 2, at + 2 + length * 2)
  at += 2 + length * 2 + 2
  const parts: Buffer[] = []
  for (let i = 0; i < (third & 0xf) && at + 2 <= bytes.length; i++) {
    const size = bytes.readUInt16LE(at)
    parts.push(bytes.subarray(at + 2, at + 2 + size))
    at += 2 + size + (size & 1)
  }
  const kind = second & 0xf
  const paragraph = kind === PARAGRAPH_STYLE ? (parts[0] ?? EMPTY).subarray(2) : EMPTY
  const character =
    kind === PARAGRAPH_STYLE ? (parts[1] ?? EMPTY) : kind === CHARACTER_STYLE ? (parts[0] ?? EMPTY) : EMPTY
  return { sti: bytes.readUInt16LE(0) & 0xfff, kind, base: second >> 4, name, paragraph, character }
}

function readSheet(main: Buffer, table: Buffer): { raws: (Raw | undefined)[]; font: number } {
  const start = main.readUInt32LE(0xa2)
  const sheet = table.subarray(start, start + main.readUInt32LE(0xa6))
  const raws: (Raw | undefined)[] = []
  if (sheet.length < 20) return { raws, font: 0 }
  const header = sheet.readUInt16LE(0)
  const count = sheet.readUInt16LE(2)
  const baseSize = sheet.readUInt16LE(4)
  // The font for letters beyond ASCII where no style names one.
  const font = header >= 18 ? sheet.readUInt16LE(18) : 0
  let at = 2 + header
  for (let i = 0; i < count && at + 2 <= sheet.length; i++) {
    const size = sheet.readUInt16LE(at)
    const bytes = sheet.subarray(at + 2, at + 2 + size)
    raws.push(bytes.length > baseSize + 4 ? readStyle(bytes, baseSize) : undefined)
    at += 2 + size + (size & 1)
  }
  return { raws, font }
}

/** Names of fonts, in the order of their numbers. */
function readFonts(main: Buffer, table: Buffer): string[] {
  const start = main.readUInt32LE(0x112)
  const list = table.subarray(start, start + main.readUInt32LE(0x116))
  const fonts: string[] = []
  if (list.length < 4) return fonts
  for (let at = 4; at + 40 < list.length; ) {
    const size = list.readUInt8(at) + 1
    const name = list.toString('utf16le', at + 40, at + size)
    fonts.push(name.split('\0')[0]!)
    at += size
  }
  return fonts
}

/** Built-in styles tell a heading by their number, others by their name. */
function depthOf({ sti, name }: Raw): number | null {
  if (sti >= 1 && sti <= 9) return sti
  const named = /^(?:heading|đầu đề)\s*([1-9])/i.exec(name)?.[1]
  return named === undefined ? null : Number(named)
}

const isContents = ({ sti, name }: Raw): boolean => (sti >= 19 && sti <= 27) || /^(?:toc|mục lục) ?\d/i.test(name)

/** Reads styles and fonts. Throws RangeError where they are cut off. */
export function readStyles(main: Buffer, table: Buffer): Styles {
  const { raws, font } = readSheet(main, table)
  const plain: Style = { character: { ...PLAIN_CHARACTER, font }, paragraph: PLAIN_PARAGRAPH }
  const made = new Map<number, Style>()
  const styleOf = (number: number, trail: readonly number[]): Style => {
    const known = made.get(number)
    const raw = raws[number]
    if (known !== undefined) return known
    if (raw === undefined || trail.includes(number)) return plain
    const under = styleOf(raw.base, [...trail, number])
    const own = paragraphLook(under.paragraph, raw.paragraph, EMPTY)
    const depth = depthOf(raw)
    const style = {
      character: characterLook(under.character, raw.character),
      paragraph: { ...own, depth: own.depth ?? depth, contents: own.contents || isContents(raw) },
    }
    made.set(number, style)
    return style
  }
  return { get: (number) => styleOf(number, []), fonts: readFonts(main, table) }
}
