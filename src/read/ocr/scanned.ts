/** One page as recognition leaves it: lines of words and ruled lines, in points; and the same as a sheet of a PDF. */
import type { Rules, Sheet } from '../pdf/sheet.ts'
import type { OcrWord } from './engine.ts'
import { baseOf, glyphsOf, sizeOf, weightedMedian } from './letters.ts'

/** Words that stand on one line, from the left; boxes in points. */
export interface ScannedLine {
  readonly words: readonly OcrWord[]
  readonly bold: boolean
  /** Small figures raised above the line: marks of footnotes, powers. */
  readonly raised: readonly OcrWord[]
}

export interface ScannedPage {
  /** Of the page set upright, in points. */
  readonly width: number
  readonly height: number
  readonly lines: readonly ScannedLine[]
  readonly rules: Rules
  /** Places with ink that were no writing: stamps, signatures, stains. */
  readonly skipped: number
}

/** Sizes this near to the page's usual one are that one; others this near to each other are one size. */
const USUAL = [0.9, 1.14] as const
const ALIKE = 1.08

/** Size of raised figures and their distance from the base line, in sizes of the line. */
const MARK = 0.6
const RAISED = 0.35

/** For each measured size the one to use: measures of print scatter, and lines of one size must be of one size. */
export function settledSizes(measured: readonly (readonly [number, number])[]): (size: number) => number {
  if (measured.length === 0) return (size) => size
  const usual = weightedMedian(measured)
  const others = measured
    .map(([size]) => size)
    .filter((size) => size < USUAL[0] * usual || size > USUAL[1] * usual)
    .sort((a, b) => a - b)
  const groups: number[][] = []
  for (const size of others) {
    const group = groups[groups.length - 1]
    if (group !== undefined && size < group[0]! * ALIKE && size > usual === group[0]! > usual) group.push(size)
    else groups.push([size])
  }
  const quarter = (size: number): number => Math.max(1, Math.round(size * 4) / 4)
  return (size) => {
    if (size >= USUAL[0] * usual && size <= USUAL[1] * usual) return quarter(usual)
    const group = groups.find((one) => one.includes(size))
    return quarter(group === undefined ? size : group[group.length >> 1]!)
  }
}

/** The page as the layout of PDFs takes it, `number` from 1. */
export function sheetOf(page: ScannedPage, number: number): Sheet {
  const told = page.lines.map((line) => ({ line, size: sizeOf(line.words) }))
  const measured = told.flatMap(({ line, size }): [number, number][] =>
    size === null ? [] : [[size, line.words.reduce((sum, { text }) => sum + text.length, 0)]],
  )
  const settle = settledSizes(measured)
  const usual = measured.length === 0 ? 12 : weightedMedian(measured)
  const glyphs = told.flatMap(({ line, size }) => {
    const settled = settle(size ?? usual)
    const base = baseOf(line.words, settled)
    const marks = line.raised.flatMap((word) => glyphsOf([word], MARK * settled, base - RAISED * settled, line.bold))
    return [...glyphsOf(line.words, settled, base, line.bold), ...marks]
  })
  return {
    number,
    width: page.width,
    height: page.height,
    glyphs,
    turned: [],
    rules: page.rules,
    pictured: 1,
    unmapped: 0,
    objects: 1,
  }
}
