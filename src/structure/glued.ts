/** A cell of a flattened table that holds what stands between it and the next table → where its running text ends. */
import type { Block } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import { guessHead, type HeadGuess } from './columns.ts'
import { isBullet, labelAt } from './labels.ts'
import { headKey, type Lexicon } from './lexicon.ts'
import { isCaps, lastSign, linesOf } from './shape.ts'
import { HEAD_LONGEST } from './tokens.ts'

/** Heads that must stand behind the cut one, so that it is a head and not a word of a row. */
const HEADS_BEHIND = 2
const OPENING = new Set(['ordinal', 'indicator', 'content'])

const isLost = (block: Block | undefined): boolean => block?.cell != null && block.cell.row < 0

/** True where `blocks[at]` is one of the heads that open a table, and those behind it are heads too. */
function headed(text: string, blocks: readonly Block[], at: number, lexicon: Lexicon): boolean {
  for (let n = 0; n <= HEADS_BEHIND; n++) {
    const block = blocks[at + n]
    if (block === undefined || !isLost(block) || block.cell!.table !== blocks[at]!.cell!.table) return false
    if (block.end - block.start > HEAD_LONGEST) return false
    const guess = guessHead(text.slice(block.start, block.end), lexicon)
    if (n === 0 ? !opensTable(guess) : guess.roles.length === 0) return false
  }
  return true
}

const opensTable = ({ roles, exact }: HeadGuess): boolean => exact && roles.some((role) => OPENING.has(role))

/**
 * True where a file that closes its rows has a cell between a closed row and a head that opens none: running text
 * between two tables ("2. Nhiệm vụ chuyển đổi số").
 */
export function standsBetween(text: string, blocks: readonly Block[], at: number, lexicon: Lexicon): boolean {
  const block = blocks[at]!
  const next = blocks[at + 1]
  if (block.cell?.flat?.closed !== true || next?.cell?.flat?.gap !== 1 || at === 0 || !isLost(blocks[at - 1]))
    return false
  if (!headed(text, blocks, at + 1, lexicon)) return false
  return block.cell.flat.gap === 1 && guessHead(text.slice(block.start, block.end), lexicon).exact === false
}

/**
 * Starts of the running lines in the cell `blocks[at]` and, last, of the column head below them; empty where the cell is
 * one thing. "B. NHIỆM VỤ⏎Nội dung" before "Cơ quan chủ trì", "Thời gian" is a heading and a head.
 */
export function gluedHead(text: string, blocks: readonly Block[], at: number, lexicon: Lexicon): readonly number[] {
  const block = blocks[at]!
  if (!isLost(block) || text.slice(block.start, block.end).indexOf('\n') < 0) return []
  for (let next = 1; next <= HEADS_BEHIND; next++) {
    const behind = blocks[at + next]
    if (behind === undefined || !isLost(behind) || behind.cell!.table !== block.cell!.table) return []
    if (behind.end - behind.start > HEAD_LONGEST || !guessHead(text.slice(behind.start, behind.end), lexicon).exact)
      return []
  }
  const lines = linesOf(text, block)
  for (let from = 1; from < lines.length; from++) {
    const head = oneLine(text.slice(lines[from]!.start, block.end))
    if (head.length > HEAD_LONGEST) continue
    const guess = guessHead(head, lexicon)
    if (!opensTable(guess)) continue
    if (!isRunning(text, lines[0]!, lexicon) && lastSign(text.slice(block.start, lines[from]!.start)) !== ':') return []
    return [...lines.slice(1, from).filter((line) => opens(text, line)), lines[from]!].map(({ start }) => start)
  }
  return []
}

/** A line that is no part of a head of several lines: it bears a label, or its capitals are no head's words. */
function isRunning(text: string, line: Span, lexicon: Lexicon): boolean {
  if (opens(text, line)) return true
  const words = text.slice(line.start, line.end)
  return isCaps(words) && guessHead(words, lexicon).roles.length === 0 && headKey(words).length > 4
}

const opens = (text: string, line: Span): boolean => {
  const label = labelAt(text, line)
  return label !== null && !isBullet(label.style) && label.body < line.end
}
