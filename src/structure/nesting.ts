/** Labels in reading order → how deep each stands, told from the sequence of their styles. */
import { isBullet, type Label, type LabelStyle } from './labels.ts'

/** `heading:2`, `bold`, `caps`: headings without a label. */
export type NestStyle = LabelStyle | `heading:${number}` | 'bold' | 'caps' | 'annex'

export interface Level<T> {
  readonly style: NestStyle
  readonly ordinal: number | null
  readonly holds: T
}

export interface Placing {
  /** Number of levels that stay open above the new one. */
  readonly depth: number
  readonly style: NestStyle
  /** True when it goes on a list that is already open. */
  readonly sibling: boolean
  readonly ordinal: number | null
}

export interface Before {
  /** The text before it announces a list ("… như sau:"). */
  readonly announced: boolean
  /** The labelled line is in capitals or bold: a heading of the document's own frame. */
  readonly prominent: boolean
}

/** The frame of laws and plans, outermost first; all else nests by the order in which it comes. */
const RANKS: Partial<Record<NestStyle, number>> = {
  annex: 0,
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  article: 5,
}
const rankOf = (style: NestStyle): number => RANKS[style] ?? 99

const isSmall = (style: NestStyle): boolean =>
  isBullet(style as LabelStyle) || /^(lower|digit\)|\(|clause|point)/.test(style)
const isOuter = (style: NestStyle): boolean => style === 'roman' || style === 'upper'

/**
 * Where a label belongs in the stack of open levels. A style seen before in the open levels goes back to it, a new one
 * nests deeper. `I.`, `V.`, `X.` are letters where the list before them is one of letters.
 */
export function placeLabel<T>(open: readonly Level<T>[], label: Label, before: Before): Placing {
  const other = label.otherwise
  if (other !== null && open.some(({ style, ordinal }) => style === other.style && ordinal === other.ordinal - 1)) {
    const asRoman = open.some(({ style, ordinal }) => style === label.style && ordinal === (label.ordinal ?? 0) - 1)
    if (!asRoman) return placeStyle(open, other.style, other.ordinal, before)
  }
  return placeStyle(open, label.style, label.ordinal, before)
}

/** As {@link placeLabel}, for a style and its place in its list (null where it is not counted). */
export function placeStyle<T>(
  open: readonly Level<T>[],
  style: NestStyle,
  ordinal: number | null,
  before: Before,
): Placing {
  const rank = rankOf(style)
  if (rank < 99) {
    let depth = open.length
    while (depth > 0 && rankOf(open[depth - 1]!.style) > rank) depth--
    const sibling = depth > 0 && open[depth - 1]!.style === style
    return { depth: sibling ? depth - 1 : depth, style, sibling, ordinal }
  }
  let same = -1
  for (let i = open.length - 1; i >= 0 && same < 0; i--)
    if (open[i]!.style === style && (ordinal === null || open[i]!.ordinal === ordinal - 1)) same = i
  for (let i = open.length - 1; i >= 0 && same < 0; i--) if (open[i]!.style === style) same = i
  if (same >= 0) {
    const again = ordinal === 1 && open[same]!.ordinal !== null && before.announced
    if (!again || before.prominent) return { depth: same, style, sibling: true, ordinal }
    return { depth: open.length, style, sibling: false, ordinal }
  }
  return { depth: newDepth(open, style, before), style, sibling: false, ordinal }
}

function newDepth<T>(open: readonly Level<T>[], style: NestStyle, before: Before): number {
  let depth = open.length
  const drop = (out: (style: NestStyle) => boolean): void => {
    while (depth > 0 && rankOf(open[depth - 1]!.style) === 99 && out(open[depth - 1]!.style)) depth--
  }
  if (isBullet(style as LabelStyle)) return depth
  // A numbered line does not belong to the dash above it, unless that dash announces it.
  if (!before.announced) drop((s) => isBullet(s as LabelStyle))
  if (before.prominent && isOuter(style)) drop((s) => !isOuter(s) && !s.startsWith('heading'))
  if (before.prominent && style === 'decimal1') drop(isSmall)
  const heading = /^heading:(\d+)$/.exec(style)?.[1]
  if (heading !== undefined)
    drop((s) => {
      const outer = /^heading:(\d+)$/.exec(s)?.[1]
      return outer === undefined ? isSmall(s) || s === 'bold' || s === 'caps' : Number(outer) >= Number(heading)
    })
  if (style === 'bold' || style === 'caps') drop((s) => isSmall(s) || (style === 'caps' && s === 'bold'))
  return depth
}
