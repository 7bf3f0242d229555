/** Recognition → the mentions of one kind inside any stretch of text, found in logarithmic time. */
import type { Mention, Recognition } from '../model/mention.ts'
import type { Outline, Passage } from '../model/outline.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Span } from '../model/span.ts'
import { fold } from '../model/text.ts'

/** All that the later steps look at: the document's parts, what was recognised in it, and the rules. */
export interface Scene {
  readonly outline: Outline
  readonly text: string
  /** {@link fold} of the text: same offsets. */
  readonly folded: string
  readonly recognition: Recognition
  readonly rulebook: Rulebook
  /** Mentions of the kind that lie wholly inside the span, in reading order. */
  within(kind: string, span: Span): readonly Mention[]
  /** The mention of one of the kinds that starts exactly at `start` (the longest), or null. */
  startingAt(kinds: readonly string[], start: number): Mention | null
  /** The mention of one of the kinds that ends exactly at `end` (the longest), or null. */
  endingAt(kinds: readonly string[], end: number): Mention | null
}

export function createScene(outline: Outline, recognition: Recognition, rulebook: Rulebook): Scene {
  const byKind = new Map<string, Mention[]>()
  const byStart = new Map<number, Mention[]>()
  const byEnd = new Map<number, Mention[]>()
  for (const mention of recognition.mentions) {
    push(byKind, mention.kind, mention)
    push(byStart, mention.start, mention)
    push(byEnd, mention.end, mention)
  }
  const longest = (mentions: readonly Mention[] | undefined, kinds: readonly string[]): Mention | null => {
    let best: Mention | null = null
    for (const m of mentions ?? []) {
      if (kinds.includes(m.kind) && (best === null || m.end - m.start > best.end - best.start)) best = m
    }
    return best
  }
  return {
    outline,
    text: outline.reading.text,
    folded: fold(outline.reading.text),
    recognition,
    rulebook,
    within(kind, span) {
      const list = byKind.get(kind) ?? []
      const found: Mention[] = []
      for (let i = firstFrom(list, span.start); i < list.length && list[i]!.start < span.end; i++) {
        if (list[i]!.end <= span.end) found.push(list[i]!)
      }
      return found
    },
    startingAt: (kinds, start) => longest(byStart.get(start), kinds),
    endingAt: (kinds, end) => longest(byEnd.get(end), kinds),
  }
}

/** Roles whose words are read for records. */
export const isRead = (passage: Passage): boolean =>
  passage.role === 'body' ||
  passage.role === 'item' ||
  passage.role === 'cell' ||
  passage.role === 'note' ||
  passage.role === 'heading' ||
  passage.role === 'title'

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function firstFrom(list: readonly Mention[], start: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]!.start < start) low = middle + 1
    else high = middle
  }
  return low
}
