/** Figures → lines of a table in Vietnamese writing. */

/** `number(3.14159, 2)` is `'3,14'`. */
export const number = (n, digits = 1) => n.toFixed(digits).replace('.', ',')

/** How many times theirs ours is: `'0,50×'`. */
export const times = (ours, theirs) => `${number(ours / theirs, 2)}×`

export const cut = (name, width) => (name.length > width ? `${name.slice(0, width - 1)}…` : name)

export const say = (text = '') => process.stdout.write(`${text}\n`)

/** Prints rows of cells, the first column to the left and the others to the right, the head underlined. */
export function table(title, rows) {
  const width = rows[0].map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)))
  const line = (row) => row.map((cell, at) => (at === 0 ? cell.padEnd(width[0]) : cell.padStart(width[at]))).join('  ')
  const rule = width.map((w) => '─'.repeat(w)).join('  ')
  say(`\n${title}\n\n${[line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n')}`)
}
