/** A row's name cell → the indicator's own words, and the exception told in brackets. */
import type { Passage } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { trim } from '../model/span.ts'
import type { Scene } from './scene.ts'

/** "Sản lượng (tấn)", "Diện tích (ĐVT: ha)". */
export const UNIT_IN_NAME = /\(\s*(?:đvt|đơn vị(?: tính)?)?\s*:?\s*([^()]{1,30})\)\s*$/iu

/** The bracket of a name that says what is not counted ("hồ sơ xử lý trực tuyến (trừ hồ sơ mật)"), or null. */
export function exceptionIn(scene: Scene, name: Span): Span | null {
  const words = scene.text.slice(name.start, name.end)
  for (const match of words.matchAll(/\([^()]*\)/gu)) {
    const start = name.start + match.index
    if (scene.startingAt(['exclusion'], start + 1)) return { start, end: start + match[0].length }
  }
  return null
}

export const exceptedIn = (scene: Scene, bracket: Span): Span =>
  trim(scene.text, { start: scene.startingAt(['exclusion'], bracket.start + 1)!.end, end: bracket.end - 1 })

/** What of a name stands outside the bracket, in order. */
export const outside = (scene: Scene, name: Span, bracket: Span | null): readonly Span[] =>
  bracket === null
    ? [name]
    : [
        { start: name.start, end: bracket.start },
        { start: bracket.end, end: name.end },
      ]
        .map((part) => trim(scene.text, part))
        .filter((part) => part.end > part.start)

/** The name without a unit in brackets at its end, and without "Trong đó:" in front. */
export function indicatorSpan(scene: Scene, name: Span): Span {
  const words = scene.text.slice(name.start, name.end)
  const start = name.start + (/^\s*[-+•*–]?\s*trong đó\s*[:,]\s*(?=\p{L})/iu.exec(words)?.[0].length ?? 0)
  const unit = UNIT_IN_NAME.exec(words)
  if (unit === null) return { start, end: name.end }
  // "Số trường đạt chuẩn (trường)": a noun of the name said again.
  const again = words
    .slice(0, unit.index)
    .toLowerCase()
    .split(/[\s,]+/u)
    .includes(unit[1]!.trim().toLowerCase())
  return again || /%|đồng|người|ha|tấn|usd/iu.test(unit[1]!)
    ? { start, end: name.start + unit.index }
    : { start, end: name.end }
}

/** A name that goes on the one above it: "- Khu vực I", "+ Thủy sản", "Trong đó: nữ". */
export const isSubRow = ({ label }: Passage, words: string): boolean =>
  /^[-+•*–]/u.test(label ?? words) || /^\s*trong đó/iu.test(words)

/** True where the name says that its amount is each year's ("tăng b/q hàng năm"); a mere share that recurs is none. */
export function rateIn(scene: Scene, name: Span, share: boolean): boolean {
  const changes = !share || /(?<!\p{L})(?:tăng|giảm|thêm|hạ)(?!\p{L})/u.test(scene.folded.slice(name.start, name.end))
  return scene
    .within('rate', name)
    .some(({ attributes }) => attributes.per === 'year' && (changes || attributes.mean === true))
}

const GROWTH_RATE = /(?:tốc độ|tỷ lệ|tỉ lệ|mức|nhịp độ|chỉ số|giá trị|phần) (?:gia )?(?:tăng|giảm)/u

/** How an amount under this name is meant; the rate of a growth is a level like others. */
export function measureIn(name: string, yearly: boolean): 'level' | 'increase' | 'decrease' {
  const grows = yearly || /thu hút thêm|tăng thêm|giảm thêm|có thêm/u.test(name)
  if (!grows || GROWTH_RATE.test(name)) return 'level'
  if (/(?:^|\s)(?:tăng|thêm)(?![\p{L}])/u.test(name)) return 'increase'
  return /(?:^|\s)giảm(?![\p{L}])/u.test(name) ? 'decrease' : 'level'
}
