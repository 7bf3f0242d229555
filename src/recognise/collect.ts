/** Works by the token they start at → the mentions that stand, in reading order. */
import type { Mention } from '../model/mention.ts'
import { putInOrder } from './order.ts'
import type { Work } from './settle.ts'

const longerFirst = (a: Work, b: Work): number => b.to - a.to || a.form.kind - b.form.kind

/** Adds them to `mentions`: earlier first, of those that start together the longer, then by kind. */
export function collect(heads: readonly (Work | null)[], count: number, mentions: Mention[]): void {
  const together: Work[] = []
  for (let token = 0; token < count; token++) {
    const head = heads[token]
    if (!head) continue
    if (head.next === null) {
      if (head.refusedBy === null) mentions.push(head.mention)
      continue
    }
    while (together.length > 0) together.pop()
    for (let work: Work | null = head; work; work = work.next) if (work.refusedBy === null) together.push(work)
    putInOrder(together, longerFirst)
    for (const work of together) mentions.push(work.mention)
  }
}
