/** Rows of print → pictures of a size and shape that the engine reads well. */
import { drawnParts } from './draw.ts'
import type { OcrLine, OcrWord } from './engine.ts'
import { framed, type Grey, scaled } from './grey.ts'
import type { Ink } from './ink.ts'
import type { Row } from './rows.ts'

/** What is read: the page without its ruled lines, and its ink. */
export interface Print {
  readonly page: Grey
  readonly ink: Ink
}

export interface Shot {
  readonly picture: Grey
  /** Where the picture's upper left corner lies on the page, and its pixels for each of the page's. */
  readonly left: number
  readonly top: number
  readonly zoom: number
}

const MARGIN = 12
/** Reach of a line above and below its base line, in heights of small letters, and the white at its ends. */
const ABOVE = 1.76
const BELOW = 0.48
const SIDE = 0.22

/** The row with its small letters brought down to `height` pixels, and white around it. */
export function shotOf({ page, ink }: Print, row: Row, height: number): Shot {
  const zoom = Math.min(1, height / row.small)
  const edge = MARGIN / zoom + 1
  const piece = scaled(drawnParts(page, ink, row.parts, row), zoom)
  return { picture: framed(piece, MARGIN, MARGIN, MARGIN), left: row.left - edge, top: row.top - edge, zoom }
}

/** The row placed between head and foot as its base line says, for reading without any search for it. */
export function strictShot({ page, ink }: Print, row: Row): Shot {
  const { left, right, top, bottom, base, small } = row
  const piece = drawnParts(page, ink, row.parts, { left, right, top, bottom })
  const above = Math.max(0, Math.round(top - 1 - (base - ABOVE * small)))
  const below = Math.max(0, Math.round(base + BELOW * small - (top - 1 + piece.height)))
  const side = Math.round(SIDE * small)
  return { picture: framed(piece, above, below, side), left: left - 1 - side, top: top - 1 - above, zoom: 1 }
}

/** Words read from a shot, placed on the page. */
export const placed = (line: OcrLine, { left, top, zoom }: Shot): OcrWord[] =>
  line.map((word) => ({
    ...word,
    left: left + word.left / zoom,
    right: left + word.right / zoom,
    top: top + word.top / zoom,
    bottom: top + word.bottom / zoom,
  }))
