/** A Reading → one line a block, for tables of expected results. */
import type { Reading } from '../../src/model/reading.ts'

/** `item | a) Mục` , `cell 0:1,2 | 80%`, `note 1 | Theo …`; line feeds inside show as `⏎`, marks as `{1}`. */
export function show(reading: Reading): string[] {
  return reading.blocks.map((block) => {
    let words = reading.text.slice(block.start, block.end)
    for (const mark of [...reading.marks].reverse())
      if (mark.at > block.start && mark.at <= block.end) {
        const at = mark.at - block.start
        words = `${words.slice(0, at)}{${mark.note}}${words.slice(at)}`
      }
    const { cell } = block
    const spans =
      cell === null
        ? ''
        : `${cell.rowspan > 1 ? ` r${cell.rowspan}` : ''}${cell.colspan > 1 ? ` c${cell.colspan}` : ''}`
    const place = cell === null ? '' : ` ${cell.table}:${cell.row},${cell.col}${spans}`
    const depth = block.depth === null ? '' : ` ${block.depth}`
    const note = block.note === null ? '' : ` ${block.note}`
    return `${block.kind}${depth}${place}${note} | ${words.replaceAll('\n', '⏎')}`
  })
}
