/** Labels and values → lines of two columns. */
import type { Context } from '../context.ts'
import { displayWidth, pad, wrap } from '../width.ts'

export type Field = readonly [label: string, value: string | false | null | undefined]

/** Label and value, the value wrapped beside its label; empty ones left out. */
export function fieldLines(fields: readonly Field[], width: number, paint: Context['paint']): string[] {
  const filled = fields.filter((field): field is readonly [string, string] => Boolean(field[1]))
  const labels = Math.max(0, ...filled.map(([label]) => displayWidth(label))) + 2
  return filled.flatMap(([label, value]) =>
    wrap(value, Math.max(20, width - labels)).map(
      (line, i) => (i === 0 ? paint.dim(pad(label, labels, 'left')) : ' '.repeat(labels)) + line,
    ),
  )
}
