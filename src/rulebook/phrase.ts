/** A phrase in the notation of rules/README.md → its pattern. */
import type { Pattern } from '../model/rulebook.ts'
import { fold } from '../model/text.ts'
import { tokenWords } from '../model/token.ts'

/** A mistake in a phrase; `index` counts from the phrase's start. Cause and cure are Vietnamese. */
export class PhraseError extends Error {
  override readonly name = 'PhraseError'
  constructor(
    readonly index: number,
    readonly reason: string,
    readonly cure: string,
  ) {
    super(`${reason} ${cure}`)
  }
}

const DEFAULT_GAP = 6
const LONGEST_GAP = 30
const MENTION = /\{\s*(?:([a-z][a-z0-9-]*)\s*:\s*)?([a-z][a-z0-9-]*)\s*\}/uy
const LIST_NAME = /<([a-z][a-z0-9-]*)>/uy
const GAP = /(?:…|\.\.\.)(\d*)/uy
const LITERAL = /[^()[\]{}|…"<.]+|<(?![a-z])|\.(?!\.\.)/uy
const QUOTED = /"([^"]*)"/uy

/** Finds the pattern of a word list by its name; null where there is none of that name. */
export type WordLists = (name: string) => Pattern | null

/**
 * `parsePhrase('(ít nhất | không dưới) [đạt] {quantity}', lists)` reads one phrase.
 * @throws PhraseError where the notation is broken.
 */
export function parsePhrase(source: string, lists: WordLists): Pattern {
  const text = fold(source)
  let at = 0

  const fail = (index: number, cause: string, cure: string): never => {
    throw new PhraseError(index, cause, cure)
  }
  const take = (expression: RegExp): RegExpExecArray | null => {
    expression.lastIndex = at
    const match = expression.exec(text)
    if (match) at = expression.lastIndex
    return match
  }
  const skipSpace = () => {
    while (at < text.length && text[at] === ' ') at++
  }

  function group(open: number, close: ')' | ']'): Pattern {
    const options: Pattern[] = []
    for (;;) {
      const start = at
      const items = sequence()
      if (items.length === 0) {
        fail(start, 'Một lựa chọn để trống.', 'Bỏ dấu | thừa, hoặc dùng [ ] cho phần có thể vắng.')
      }
      options.push(items.length === 1 ? items[0]! : { type: 'sequence', items })
      if (text[at] === '|') {
        at++
        continue
      }
      if (text[at] === close) {
        at++
        return options.length === 1 ? options[0]! : { type: 'choice', options }
      }
      fail(
        open,
        `Dấu mở ngoặc không có dấu đóng ${close}.`,
        `Thêm ${close}, hoặc viết dấu ngoặc thường là "${text[open]}".`,
      )
    }
  }

  function element(): Pattern[] {
    const start = at
    switch (text[at]) {
      case '(':
        at++
        return [group(start, ')')]
      case '[':
        at++
        return [{ type: 'optional', item: group(start, ']') }]
      case '{': {
        const match = take(MENTION)
        if (!match)
          return fail(
            start,
            'Ô { } viết sai.',
            'Viết {loại} hoặc {tên:loại}, chữ thường không dấu, ví dụ {low:number}.',
          )
        return [{ type: 'mention', kind: match[2]!, name: match[1] ?? null }]
      }
      case '"': {
        const match = take(QUOTED)
        if (!match)
          return fail(start, 'Dấu nháy kép mở mà không đóng.', 'Đóng dấu nháy; dấu nháy kép thường viết là "".')
        return match[1] === '' ? [{ type: 'word', word: '"' }] : words(match[1]!)
      }
      case '<': {
        const match = take(LIST_NAME)
        if (!match) break
        const list = lists(match[1]!)
        return list
          ? [list]
          : fail(start, `Không có danh sách từ <${match[1]}>.`, 'Khai báo nó dưới `words:` của tệp, hoặc sửa tên.')
      }
    }
    const gap = take(GAP)
    if (gap) {
      const most = gap[1] ? Number(gap[1]) : DEFAULT_GAP
      if (most < 1 || most > LONGEST_GAP) {
        fail(start, `Khoảng trống …${gap[1]} không hợp lệ.`, `Đặt số từ 1 đến ${LONGEST_GAP}.`)
      }
      return [{ type: 'gap', most }]
    }
    const literal = take(LITERAL)
    if (!literal)
      return fail(
        start,
        `Dấu ${text[at]} ở đây không mở ra gì.`,
        `Nếu là dấu thường, viết "${text[at]}" trong nháy kép.`,
      )
    return words(literal[0])
  }

  function sequence(): Pattern[] {
    const items: Pattern[] = []
    skipSpace()
    while (at < text.length && text[at] !== '|' && text[at] !== ')' && text[at] !== ']') {
      items.push(...element())
      skipSpace()
    }
    return items
  }

  const items = sequence()
  if (text[at] === '|') fail(at, 'Dấu | đứng ngoài ngoặc.', 'Đặt các lựa chọn trong ngoặc tròn: (a | b).')
  if (at < text.length) fail(at, `Dấu ${text[at]} thừa.`, `Bỏ đi, hoặc viết "${text[at]}" nếu là dấu thường.`)
  const pattern: Pattern = items.length === 1 ? items[0]! : { type: 'sequence', items }
  const shape = shapeOf(pattern)
  if (shape.empty) fail(0, 'Cụm này có thể không khớp chữ nào.', 'Để ít nhất một phần ở ngoài [ ].')
  if (shape.opens || shape.closes) {
    fail(0, 'Khoảng trống … không được đứng đầu hay cuối cụm.', 'Viết từ hoặc {loại} ở hai bên dấu ….')
  }
  return pattern
}

/** Literal text as words of a sequence. */
const words = (text: string): Pattern[] => tokenWords(text).map((word) => ({ type: 'word', word }))

/** A literal name, without notation: `literal('Sở Y tế')`. Null where it has no token. */
export function literal(text: string): Pattern | null {
  const items = words(fold(text))
  return items.length === 0 ? null : items.length === 1 ? items[0]! : { type: 'sequence', items }
}

interface Shape {
  /** May match nothing at all; may begin, may end with a gap. */
  readonly empty: boolean
  readonly opens: boolean
  readonly closes: boolean
}

function shapeOf(pattern: Pattern): Shape {
  switch (pattern.type) {
    case 'word':
    case 'mention':
      return { empty: false, opens: false, closes: false }
    case 'gap':
      return { empty: false, opens: true, closes: true }
    case 'optional':
      return { ...shapeOf(pattern.item), empty: true }
    case 'choice': {
      const shapes = pattern.options.map(shapeOf)
      return {
        empty: shapes.some((s) => s.empty),
        opens: shapes.some((s) => s.opens),
        closes: shapes.some((s) => s.closes),
      }
    }
    case 'sequence': {
      const shapes = pattern.items.map(shapeOf)
      const reach = (list: readonly Shape[], edge: 'opens' | 'closes'): boolean => {
        for (const shape of list) {
          if (shape[edge]) return true
          if (!shape.empty) return false
        }
        return false
      }
      return {
        empty: shapes.every((s) => s.empty),
        opens: reach(shapes, 'opens'),
        closes: reach(shapes.toReversed(), 'closes'),
      }
    }
  }
}
