import { describe, expect, test } from 'vitest'
import { labelAt } from '../../src/structure/labels.ts'
import { type Level, placeLabel } from '../../src/structure/nesting.ts'
import { isCaps } from '../../src/structure/shape.ts'

/** Depth of each labelled line, in order; a line that ends in a colon announces the next. */
function depths(lines: readonly string[]): number[] {
  const open: Level<null>[] = []
  let announced = false
  return lines.map((line) => {
    const label = labelAt(line, { start: 0, end: line.length })!
    const placing = placeLabel(open, label, { announced, prominent: isCaps(line.slice(label.body)) })
    open.length = placing.depth
    open.push({ style: placing.style, ordinal: placing.ordinal, holds: null })
    announced = line.endsWith(':')
    return placing.depth
  })
}

describe('depth by the sequence of label styles', () => {
  test.each<[string, string[], number[]]>([
    ['deeper and back', ['I. A B', '1. x', 'a) x', '- x', '- x', 'b) x', '2. x', 'II. C D'], [0, 1, 2, 3, 3, 2, 1, 0]],
    ['no fixed depth', ['1. x', 'I. y', '- z', 'II. y', '2. x'], [0, 1, 2, 1, 0]],
    ['decimals of two parts', ['1. x', '1.1. y', '1.2. y', 'a) z', '2. x', '2.1. y'], [0, 1, 1, 2, 0, 1]],
    ['plus under dash', ['a) x', '- y', '+ z', '+ z', '- y', 'b) x'], [0, 1, 2, 2, 1, 0]],
    ['a number does not hang on the dash above it', ['1. x', '- y', 'a) z', 'b) z'], [0, 1, 1, 1]],
    ['but it does when the dash announces it', ['1. x', '- y:', 'a) z', 'b) z', '- y'], [0, 1, 2, 2, 1]],
    ['a list of the same style inside an item', ['1. x', '2. y gồm:', '1. z', '2. z'], [0, 0, 1, 1]],
    ['goes on with the outer list', ['1. x', '2. y:', '1. z', '2. z', '3. z', '3. x'], [0, 0, 1, 1, 1, 0]],
    ['articles and chapters', ['Chương I', 'Điều 1. x', '1. y', 'Điều 2. x', 'Chương II'], [0, 1, 2, 1, 0]],
    ['letters up to I', ['G. x', 'H. x', 'I. x', 'K. x'], [0, 0, 0, 0]],
    ['a Roman heading closes the numbers of a preamble', ['1. x', '2. y', 'I. MỤC TIÊU', '1. z'], [0, 0, 0, 1]],
  ])('%s', (_, lines, expected) => expect(depths(lines)).toEqual(expected))
})
