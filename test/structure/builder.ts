/** Short notation → Reading: one entry for each block, to write documents in tests. */
import type { Block, Cell, NoteMark, Reading } from '../../src/model/reading.ts'

type Options = Partial<Omit<Block, 'start' | 'end'>>
export type Entry = string | readonly [text: string, options: Options]

/**
 * A paragraph for a plain string; `**words**` is a bold one. Options override: `['x', { kind: 'note', note: '1' }]`.
 * `{1}` in the text is a footnote mark and not part of it.
 */
export function readingOf(entries: readonly Entry[]): Reading {
  let text = ''
  const marks: NoteMark[] = []
  const blocks = entries.map((entry, index): Block => {
    const [raw, options] = typeof entry === 'string' ? [entry, {}] : entry
    const bold = raw.startsWith('**') && raw.endsWith('**')
    if (index > 0) text += '\n'
    const start = text.length
    for (const part of (bold ? raw.slice(2, -2) : raw).split(/(\{\d+\})/)) {
      const mark = /^\{(\d+)\}$/.exec(part)?.[1]
      if (mark === undefined) text += part
      else marks.push({ at: text.length, note: mark })
    }
    return {
      start,
      end: text.length,
      kind: 'paragraph',
      depth: null,
      page: null,
      box: null,
      cell: null,
      note: null,
      bold,
      centred: false,
      ...options,
    }
  })
  return { media: 'text/plain', text, blocks, marks, pages: null, meta: null, warnings: [] }
}

/** A table with its grid: rows of cells; `null` for a cell that is not there. */
export const grid = (rows: readonly (readonly (string | null)[])[], table = 0): Entry[] =>
  rows.flatMap((cells, row) =>
    cells.flatMap((words, col): Entry[] =>
      words === null ? [] : [cell(words, { table, row, col, rowspan: 1, colspan: 1 })],
    ),
  )

export const cell = (words: string, place: Cell): Entry => [words, { kind: 'cell', cell: place }]

/** Cells of a table whose grid was lost. */
export const flat = (words: readonly string[], table = 0): Entry[] =>
  words.map((own) => cell(own, { table, row: -1, col: -1, rowspan: 1, colspan: 1 }))

/**
 * Cells of a table whose grid was lost, with what its bars told: `null` is an empty cell, a row shorter than the others
 * has merged ones. A closed row has a bar of its own at its end.
 */
export function barred(rows: readonly (readonly (string | null)[])[], closed: boolean, table = 0): Entry[] {
  let gap = 0
  return rows.flatMap((cells) => {
    if (closed) gap++
    return cells.flatMap((words): Entry[] => {
      gap++
      if (words === null) return []
      const own = cell(words, { table, row: -1, col: -1, rowspan: 1, colspan: 1, flat: { gap, closed } })
      gap = 0
      return [own]
    })
  })
}
