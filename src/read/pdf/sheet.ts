/** What one PDF page holds once pdfium has read it: characters and ruled lines, in points from its upper left corner. */

/** How the page's words run: upright, or turned a quarter to the left or right. */
export type Turn = 0 | 90 | 270

/** One character as drawn; `text` has more than one code unit where the font maps a glyph to several letters. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The base line's distance from the upper edge. */
  readonly base: number
  /** Size as drawn, in points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Name of its font, of those drawn for an encoding of before Unicode only. */
  readonly font?: string
  /** A blank was drawn before it. */
  readonly spaced: boolean
  /** A line is drawn through it: it is deleted. */
  readonly struck?: boolean
}

/** A line drawn level or upright: `at` is its y (or x), from `from` to `to` along the other axis. */
export interface Rule {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface Rules {
  readonly level: readonly Rule[]
  readonly upright: readonly Rule[]
}

export interface Sheet {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  /** Characters turned a quarter, in coordinates turned back so that they read from left to right. */
  readonly turned: readonly { readonly turn: Turn; readonly glyph: Glyph }[]
  readonly rules: Rules
  /** Share of the page that pictures cover, 0 to 1. */
  readonly pictured: number
  /** Characters that the fonts map to no letter. */
  readonly unmapped: number
  /** Number of things drawn: text, paths, pictures. */
  readonly objects: number
}
