/** A Reading → what it breaks of the contract that every reader keeps; an empty list when it keeps it. */
import type { Reading } from '../../src/model/reading.ts'

const TAG =
  /<\/?(?:a|b|body|br|center|div|em|font|h[1-6]|html|i|img|li|ol|p|script|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?\/?>/i
const ENTITY = /&(?:nbsp|amp|lt|gt|quot|#\d{2,5}|#x[0-9a-f]{2,5});/i
const FORBIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}]/u

export function breaches(reading: Reading): string[] {
  const found: string[] = []
  const { text, blocks, marks, pages } = reading
  const say = (what: string): number => found.push(what)
  if (text !== text.normalize('NFC')) say('text is not NFC')
  const forbidden = FORBIDDEN.exec(text)
  if (forbidden) say(`sign U+${forbidden[0].codePointAt(0)!.toString(16)} at ${forbidden.index}`)
  if (/[^\S\n ]/.test(text)) say('a blank other than space and line feed')
  if (/ {2}| \n|\n |\n\n|^\s|\s$/.test(text)) say(`stray blank at ${text.search(/ {2}| \n|\n |\n\n|^\s|\s$/)}`)
  if (!/[\p{L}\p{N}]/u.test(text)) say('no word')
  let at = 0
  blocks.forEach((block, index) => {
    if (block.start !== (index === 0 ? 0 : at + 1)) say(`block ${index} starts at ${block.start}, not behind ${at}`)
    if (index > 0 && text[at] !== '\n') say(`no line feed before block ${index}`)
    if (block.end <= block.start) say(`block ${index} is empty`)
    at = block.end
    if (TAG.test(text.slice(block.start, block.end))) say(`block ${index} holds a tag`)
    if (block.page !== null && (block.page < 1 || pages === null || block.page > pages))
      say(`block ${index}: page ${block.page}`)
    if ((block.kind === 'cell') !== (block.cell !== null))
      say(`block ${index}: kind ${block.kind}, cell ${block.cell !== null}`)
    if ((block.kind === 'note') !== (block.note !== null)) say(`block ${index}: kind ${block.kind}, note ${block.note}`)
    if (block.depth !== null && block.depth < 1) say(`block ${index}: depth ${block.depth}`)
    if (block.box !== null && !(block.box[0] <= block.box[2] && block.box[1] <= block.box[3]))
      say(`block ${index}: box ${block.box}`)
  })
  if (at !== text.length) say(`blocks end at ${at}, text at ${text.length}`)
  found.push(...cellBreaches(reading))
  const notes = new Set(blocks.map((block) => block.note))
  for (const mark of marks) {
    if (mark.at < 0 || mark.at > text.length) say(`mark at ${mark.at}`)
    if (!notes.has(mark.note)) say(`mark of no note ${mark.note}`)
  }
  if (marks.some((mark, index) => index > 0 && mark.at < marks[index - 1]!.at)) say('marks out of order')
  return found
}

/** Each place of a grid is covered at most once by cells of different upper left corners; spans are positive. */
function cellBreaches({ blocks }: Reading): string[] {
  const covered = new Map<string, string>()
  const found: string[] = []
  for (const { cell } of blocks) {
    if (cell === null || cell.row === -1) continue
    if (cell.row < 0 || cell.col < 0 || cell.rowspan < 1 || cell.colspan < 1) found.push(`cell ${JSON.stringify(cell)}`)
    const corner = `${cell.row},${cell.col}`
    for (let row = cell.row; row < cell.row + cell.rowspan; row++)
      for (let col = cell.col; col < cell.col + cell.colspan; col++) {
        const place = `${cell.table}:${row},${col}`
        if ((covered.get(place) ?? corner) !== corner) found.push(`place ${place} is covered twice`)
        covered.set(place, corner)
      }
  }
  return found
}

/** True where an entity of HTML was left undecoded: right only in a text that speaks of entities. */
export const hasEntity = (text: string): boolean => ENTITY.test(text)
