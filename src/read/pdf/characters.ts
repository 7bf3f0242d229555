/** A page open in pdfium → its characters with place, size and weight, blanks and generated signs left out. */
import { hintOf } from '../charset/font.ts'
import { cleanse } from '../cleanse.ts'
import type { OpenPdf } from './engine.ts'
import type { Frame } from './frame.ts'
import type { Glyph, Turn } from './sheet.ts'

interface Style {
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Its name, of a font drawn for an encoding of before Unicode only. */
  readonly font: string | null
  /** Direction of the words as seen, in quarter turns counter-clockwise; null where they lie askew. */
  readonly quarters: number | null
}

export interface Characters {
  readonly glyphs: readonly Glyph[]
  readonly turned: readonly { readonly turn: Turn; readonly glyph: Glyph }[]
  readonly unmapped: number
  /** Quarters clockwise that the page must be turned for most of its words to stand upright. */
  readonly askew: number
}

const FILL_AND_STROKE = 2
const HEAVY = 600
/** Bold, black, heavy, semibold in a font's name, as foundries and printers write them. */
const BOLD_NAME = /bold|black|heavy|demi|(?:^|[-,+])bd/i
const ITALIC_NAME = /italic|oblique/i
const isBlank = (code: number): boolean =>
  code === 32 || code === 0xa0 || (code >= 9 && code <= 13) || (code >= 0x2000 && code <= 0x200b) || code === 0x3000
const isAccent = (code: number): boolean => code >= 0x300 && code <= 0x36f
/** Codes that pdfium may have put in itself: blanks, line ends, and a hyphen at a line's end. */
const mayBeGenerated = (code: number): boolean => code <= 32 || code === 0xfffe

function signOf(code: number): string {
  if (code === 2 || code === 0xfffe) return '-'
  const sign = String.fromCodePoint(code)
  return code >= 0xe000 && code <= 0xf8ff ? cleanse(sign) : sign
}

function styleReader({ pdfium, scratch }: OpenPdf, text: number, frame: Frame): (index: number) => Style {
  const names = new Map<number, string>()
  const fontName = (object: number): string => {
    const font = pdfium._FPDFTextObj_GetFont(object)
    let name = names.get(font)
    if (name === undefined) {
      const length = Math.min(pdfium._FPDFFont_GetBaseFontName(font, scratch, 256), 256)
      name = length > 1 ? String.fromCharCode(...pdfium.HEAPU8.subarray(scratch, scratch + length - 1)) : ''
      names.set(font, name)
    }
    return name
  }
  return (index) => {
    const object = pdfium._FPDFText_GetTextObject(text, index)
    const nominal = pdfium._FPDFText_GetFontSize(text, index)
    let [a, b, c, d] = [1, 0, 0, 1]
    if (pdfium._FPDFText_GetMatrix(text, index, scratch) !== 0) {
      const at = scratch >> 2
      ;[a, b, c, d] = pdfium.HEAPF32.subarray(at, at + 4) as unknown as [number, number, number, number]
    }
    const degrees = (Math.atan2(b, a) * 180) / Math.PI - frame.rotation * 90
    const quarters = Math.round(degrees / 90)
    const name = object === 0 ? '' : fontName(object)
    return {
      size: Math.max(nominal * Math.hypot(c, d), 0.1),
      bold:
        BOLD_NAME.test(name) ||
        pdfium._FPDFText_GetFontWeight(text, index) >= HEAVY ||
        (object !== 0 && pdfium._FPDFTextObj_GetTextRenderMode(object) === FILL_AND_STROKE),
      italic: ITALIC_NAME.test(name),
      font: hintOf(name) === null ? null : name,
      quarters: Math.abs(degrees - quarters * 90) > 8 ? null : ((quarters % 4) + 4) % 4,
    }
  }
}

/** Characters in the order in which the page draws them. */
export function readCharacters(pdf: OpenPdf, page: number, frame: Frame): Characters {
  const { pdfium, scratch } = pdf
  const text = pdfium._FPDFText_LoadPage(page)
  if (text === 0) return { glyphs: [], turned: [], unmapped: 0, askew: 0 }
  const glyphs: Glyph[] = []
  const turned: { turn: Turn; glyph: Glyph }[] = []
  const counts = [0, 0, 0, 0]
  let unmapped = 0
  try {
    const styleAt = styleReader(pdf, text, frame)
    const count = pdfium._FPDFText_CountChars(text)
    let object = -1
    let style: Style = { size: 1, bold: false, italic: false, font: null, quarters: 0 }
    let spaced = false
    let last: { x: number; y: number; glyph: { -readonly [K in keyof Glyph]: Glyph[K] } } | null = null
    for (let index = 0; index < count; index++) {
      const code = pdfium._FPDFText_GetUnicode(text, index)
      if (mayBeGenerated(code) && pdfium._FPDFText_IsGenerated(text, index) !== 0) continue
      if (isBlank(code)) {
        spaced = true
        continue
      }
      if (code === 0 || code === 0xfffd || code === 0xffff) {
        unmapped++
        continue
      }
      const sign = signOf(code)
      if (sign === '') {
        unmapped++
        continue
      }
      const drawn = pdfium._FPDFText_GetTextObject(text, index)
      pdfium._FPDFText_GetCharOrigin(text, index, scratch, scratch + 8)
      const x = pdfium.HEAPF64[scratch >> 3]!
      const y = pdfium.HEAPF64[(scratch >> 3) + 1]!
      // One glyph that stands for several letters, or a base letter with its accents (NFD), comes as several signs in one place.
      if (last !== null && (isAccent(code) || (drawn === object && last.x === x && last.y === y))) {
        last.glyph.text = (last.glyph.text + sign).normalize('NFC')
        continue
      }
      if (drawn !== object) {
        style = styleAt(index)
        object = drawn
      }
      if (style.quarters === null) continue
      counts[style.quarters]!++
      if (style.quarters === 2) continue
      pdfium._FPDFText_GetLooseCharBox(text, index, scratch)
      const at = scratch >> 2
      const box = pdfium.HEAPF32
      const x1 = box[at]!
      const y1 = box[at + 1]!
      const x2 = box[at + 2]!
      const y2 = box[at + 3]!
      const { size, bold, italic, font, quarters } = style
      let left: number
      let right: number
      let base: number
      if (quarters === 0) {
        left = frame.across(x1, y1)
        right = frame.across(x2, y2)
        base = frame.down(x, y)
      } else {
        const way = quarters === 1 ? -1 : 1
        left = way * frame.down(x1, y1)
        right = way * frame.down(x2, y2)
        base = -way * frame.across(x, y)
      }
      const glyph = {
        text: sign,
        left: Math.min(left, right),
        right: Math.max(left, right),
        base,
        size,
        bold,
        italic,
        ...(font === null ? {} : { font }),
        spaced,
      }
      spaced = false
      last = { x, y, glyph }
      if (quarters === 0) glyphs.push(glyph)
      else turned.push({ turn: quarters === 1 ? 90 : 270, glyph })
    }
  } finally {
    pdfium._FPDFText_ClosePage(text)
  }
  const most = counts.indexOf(Math.max(...counts))
  return {
    glyphs,
    turned,
    unmapped,
    askew: counts[most]! * 2 > counts.reduce((sum, count) => sum + count, 0) ? most : 0,
  }
}
