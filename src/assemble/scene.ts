/** Recognition → the mentions of one kind inside any stretch of text, found in logarithmic time. */
import type { Mention, Recognition } from '../model/mention.ts'
import type { Outline, Passage } from '../model/outline.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Span } from '../model/span.ts'
import { foldedOf } from '../model/text.ts'

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
  /** True when a mention of a kind lies wholly in a span. */
  has(kind: string, span: Span): boolean
  /** The mention of one of the kinds that ends exactly at `end` (the longest), or null. */
  endingAt(kinds: readonly string[], end: number): Mention | null
}

export function createScene(outline: Outline, recognition: Recognition, rulebook: Rulebook): Scene {
  const { mentions } = recognition
  const { text } = outline.reading
  const byKind = new Map<string, Mention[]>()
  const starts = createChains(text.length, mentions.length)
  const ends = createChains(text.length, mentions.length)
  mentions.forEach((mention, index) => {
    push(byKind, mention.kind, mention)
    starts.add(mention.start, index)
    ends.add(mention.end, index)
  })
  const longest = (chains: Chains, at: number, kinds: readonly string[]): Mention | null => {
    let best: Mention | null = null
    // The chain runs backwards: of two of one length the one recognised first stands.
    for (let index = chains.first(at); index >= 0; index = chains.next(index)) {
      const m = mentions[index]!
      if (kinds.includes(m.kind) && (best === null || m.end - m.start >= best.end - best.start)) best = m
    }
    return best
  }
  return {
    outline,
    text,
    folded: foldedOf(outline.reading),
    recognition,
    rulebook,
    within(kind, span) {
      const list = byKind.get(kind)
      if (list === undefined) return NONE
      let found: Mention[] | null = null
      for (let i = firstFrom(list, span.start); i < list.length && list[i]!.start < span.end; i++) {
        if (list[i]!.end > span.end) continue
        if (found === null) found = [list[i]!]
        else found.push(list[i]!)
      }
      return found ?? NONE
    },
    has(kind, span) {
      const list = byKind.get(kind) ?? []
      for (let i = firstFrom(list, span.start); i < list.length && list[i]!.start < span.end; i++) {
        if (list[i]!.end <= span.end) return true
      }
      return false
    },
    startingAt: (kinds, start) => longest(starts, start, kinds),
    endingAt: (kinds, end) => longest(ends, end, kinds),
  }
}

const NONE: readonly Mention[] = []

/** Mentions by one of their ends, as chains of indexes: a document has tens of thousands, and arrays for each cost more. */
interface Chains {
  add(at: number, index: number): void
  /** The mention added last at an offset, or -1. */
  first(at: number): number
  /** The one added before it at the same offset, or -1. */
  next(index: number): number
}

function createChains(offsets: number, size: number): Chains {
  // 0 stands for none, so that fresh arrays need no filling.
  const heads = new Int32Array(offsets + 1)
  const links = new Int32Array(size)
  return {
    add(at, index) {
      links[index] = heads[at]!
      heads[at] = index + 1
    },
    first: (at) => (heads[at] ?? 0) - 1,
    next: (index) => links[index]! - 1,
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
