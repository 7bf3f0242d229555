/** Clean words of a document's blocks → the same words with what was broken put right, and a record of each repair. */
import type { Warning } from '../model/reading.ts'
import { partingsOf } from './repair/glued.ts'
import { mayMislead, mendLetters } from './repair/letters.ts'
import { joinsOf, tokensOf } from './repair/split.ts'
import { isSyllable } from './syllables.ts'

export type RepairKind = 'joined' | 'parted' | 'stop' | 'letter' | 'sign'

export interface Repair {
  readonly kind: RepairKind
  readonly before: string
  readonly after: string
  /** Offset into the block's repaired words. */
  readonly at: number
}

export interface Repaired {
  readonly words: string
  readonly repairs: readonly Repair[]
  /** Where an offset into the words before is in the words after. */
  readonly moved: (at: number) => number
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: RepairKind
}

/** A full stop between a number or a word in small letters and a word with a capital, no blank behind it. */
const GLUED = /(?<=(\p{Ll}{2,}|(?<![\d.,])\d{1,4})[)”"]?)\.(?=(\p{Lu}\p{Ll}+)(?=[\s,;:]|$))/gu

function stopsOf(words: string): Edit[] {
  if (!words.includes('.')) return []
  const edits: Edit[] = []
  for (const { index, 1: before = '', 2: after = '' } of words.matchAll(GLUED)) {
    const whole = /\p{L}+$/u.exec(words.slice(Math.max(0, index - 12), index).replace(/[)”"]$/u, ''))?.[0] ?? ''
    if (!/\d/.test(before) && (whole !== whole.toLowerCase() || !isSyllable(whole))) continue
    if (isSyllable(after)) edits.push({ start: index, end: index + 1 + after.length, text: `. ${after}`, kind: 'stop' })
  }
  return edits
}

function lettersOf(words: string): Edit[] {
  if (!mayMislead(words)) return []
  return tokensOf(words).flatMap(({ start, end, text }) => {
    const mended = mendLetters(text)
    return mended === null ? [] : [{ start, end, text: mended, kind: 'letter' as const }]
  })
}

function applied(words: string, edits: readonly Edit[]): Repaired {
  if (edits.length === 0) return { words, repairs: [], moved: (at) => at }
  const ordered = [...edits].sort((a, b) => a.start - b.start)
  let text = ''
  let from = 0
  const repairs: Repair[] = []
  const places: { from: number; to: number; shift: number }[] = []
  for (const edit of ordered) {
    if (edit.start < from) continue
    text += words.slice(from, edit.start)
    repairs.push({ kind: edit.kind, before: words.slice(edit.start, edit.end), after: edit.text, at: text.length })
    text += edit.text
    from = edit.end
    places.push({ from: edit.start, to: edit.end, shift: text.length - edit.end })
  }
  const moved = (at: number): number => {
    let shift = 0
    for (const place of places) {
      if (at < place.to && at > place.from) return Math.min(at + shift, place.to + place.shift)
      if (at < place.to) break
      shift = place.shift
    }
    return at + shift
  }
  return { words: text + words.slice(from), repairs, moved }
}

/** Letters first, so that words put together and stops see the words that are meant. */
function repairedBlock(words: string, isKnown: (small: string) => boolean): Repaired {
  const first = applied(words, lettersOf(words))
  const tokens = tokensOf(first.words)
  const joins = joinsOf(first.words, tokens, isKnown).map((join): Edit => ({ ...join, kind: 'joined' }))
  const partings = partingsOf(first.words, tokens).map((parting): Edit => ({ ...parting, kind: 'parted' }))
  const second = applied(first.words, [...joins, ...partings, ...stopsOf(first.words)])
  return {
    words: second.words,
    repairs: [...first.repairs.map((repair) => ({ ...repair, at: second.moved(repair.at) })), ...second.repairs],
    moved: (at) => second.moved(first.moved(at)),
  }
}

/**
 * Puts together words that were cut (`trư ờng`), parts words (`sửdụng`) and sentences that were run together (`vụ.Thực hiện`), and sets
 * Vietnamese letters for those that only look like them. Repairs what is sure, by the table of syllables, common words
 * and the words that the document itself has elsewhere.
 */
export function repairBlocks(blocks: readonly string[]): Repaired[] {
  let counts: Map<string, number> | null = null
  const isKnown = (small: string): boolean => {
    if (counts === null) {
      counts = new Map()
      for (const words of blocks)
        for (const token of tokensOf(words)) counts.set(token.small, (counts.get(token.small) ?? 0) + 1)
    }
    return (counts.get(small) ?? 0) > 1
  }
  return blocks.map((words) => repairedBlock(words, isKnown))
}

export interface PlacedRepair extends Repair {
  readonly page: number | null
}

/** More repairs than this are told in one warning. */
const MOST_TOLD = 8
const WHAT: Readonly<Record<RepairKind, string>> = {
  joined: 'ghép chữ bị tách',
  parted: 'tách chữ bị dính',
  stop: 'thêm dấu cách sau dấu chấm',
  letter: 'thay chữ cái gần giống',
  sign: 'bỏ dấu ẩn trong chữ',
}
const shown = ({ kind, before, after }: Repair): string =>
  kind === 'sign' ? `“${after}”` : `“${before.replace(/\s/g, ' ')}” → “${after}”`

/** What was repaired, as warnings `repaired` with place and page; `at` is an offset into the canonical text. */
export function repairWarnings(repairs: readonly PlacedRepair[]): Warning[] {
  const where = ({ at, page }: PlacedRepair): { at: number; page?: number } => (page === null ? { at } : { at, page })
  if (repairs.length <= MOST_TOLD)
    return repairs.map((repair) => ({
      code: 'repaired',
      message: `Đã sửa chữ hỏng: ${WHAT[repair.kind]} ${shown(repair)}.`,
      ...where(repair),
    }))
  return Object.keys(WHAT).flatMap((kind) => {
    const own = repairs.filter((repair) => repair.kind === kind)
    const first = own[0]
    if (first === undefined) return []
    const samples = own.slice(0, 3).map(shown).join(', ')
    const more = own.length > 3 ? ' …' : ''
    return [
      {
        code: 'repaired',
        message: `Đã sửa ${own.length} chỗ chữ hỏng: ${WHAT[first.kind]} (${samples}${more}).`,
        ...where(first),
      },
    ]
  })
}
