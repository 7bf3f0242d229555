/** A row's cells, its column and the table's caption → the unit its amount is counted in. */
import { matches } from '../model/matches.ts'
import type { Column, Table } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import type { Anchor } from './anchors.ts'
import type { Scene } from './scene.ts'
import { UNIT_IN_NAME } from './table-names.ts'

export interface UnitFound {
  readonly unit: string | null
  readonly per: 'year' | null
}

/** What may say the unit of a table's amounts, nearest first. */
export interface UnitSources {
  readonly anchor: Anchor
  readonly column: Column
  readonly name: Span
  /** The words of the row's unit cell; of the row it belongs to where its own is empty. */
  readonly cell: string | null
  /** The unit that the caption or the line above gives for the whole table. */
  readonly caption: string | null
}

const RANK_UNIT = /^(?:thứ bậc|thứ hạng|xếp hạng|hạng|bậc xếp hạng|vị trí)$/u
const UNIT_WORDS = /[%‰]|đồng|usd|tr\.?đ|(?<!\p{L})(?:người|hộ|ha|tấn|kg|tạ|xã|km|m2|m3|lượt|con|cây)(?!\p{L})/iu
const IN_BRACKETS = /\(\s*(?:đvt|đơn vị(?: tính)?)?\s*:?\s*([^()]{1,30})\)/giu
const UNIT_LINE = /(?:đvt|đơn vị(?: tính)?)\s*:\s*([^();.]{1,40}?)\s*[).;]*$/iu
/** A column that compares tells per cent, whatever the row is counted in. */
const COMPARES = /so sánh|so với|tỷ lệ|(?:th|ước|đạt) ?\/ ?(?:kh|nq)|%/u
/** "nt", two strokes, a quotation mark: as in the row above. */
const DITTO = /^(?:-?\s*nt\s*-?|như trên|["”“″〃]+|\/\/|-["”]-)$/iu
const LINES_ABOVE = 3
const CAPTION_LONGEST = 300

export const isDitto = (words: string): boolean => DITTO.test(words)

/** The unit said in the cell, else in its own column, else in brackets behind the name, in the column's head or the caption. */
export function tableUnit({ anchor, column, name, cell, caption }: UnitSources, scene: Scene): UnitFound {
  const own = anchor.unit !== null && anchor.class !== 'counted' ? anchor.unit : null
  const words = scene.text.slice(name.start, name.end)
  const head = headUnit(column)
  const compared = column.role === 'result' && head === '%' ? head : null
  const named = UNIT_IN_NAME.exec(words)?.[1]?.trim() ?? (/(?:tỷ|tỉ) (?:lệ|trọng) %/iu.test(words) ? '%' : null)
  const told = cell !== null && cell !== '' ? cell : null
  const found = own ?? compared ?? told ?? (named !== null && UNIT_WORDS.test(named) ? named : null) ?? head ?? named
  return unitFrom(found ?? caption ?? anchor.unit)
}

function headUnit(column: Column): string | null {
  const bracketed = matches(IN_BRACKETS, column.head).map((match) => match[1]!.trim())
  const unit = bracketed.findLast((words) => UNIT_WORDS.test(words)) ?? null
  if (unit !== null) return unit
  return /%\s*$/u.test(column.head) || (column.role === 'result' && COMPARES.test(column.head.toLowerCase()))
    ? '%'
    : null
}

function unitFrom(found: string | null): UnitFound {
  if (found === null) return { unit: null, per: null }
  const per = /\/\s*năm$/iu.test(found) && /[%‰]/u.test(found) ? 'year' : null
  const bare = per ? found.replace(/\s*\/\s*năm$/iu, '') : found
  if (RANK_UNIT.test(bare.toLowerCase())) return { unit: 'hạng', per: null }
  return { unit: lowerFirst(bare), per }
}

const lowerFirst = (unit: string): string =>
  /^\p{Lu}\p{Ll}/u.test(unit) && !/^(?:USD|Mbps|Gbps|Tbps|MW|GW)/u.test(unit) ? unit.toLowerCase() : unit

/** "Đơn vị tính: %" above the table, or the unit in brackets in its caption. */
export function captionUnit(scene: Scene, table: Table): string | null {
  const { passages } = scene.outline
  const first = passages.findIndex(({ start }) => start >= table.start)
  for (let at = first - 1; at >= 0 && at >= first - LINES_ABOVE; at--) {
    const { start, end, cell } = passages[at]!
    if (cell !== null) break
    const words = oneLine(scene.text.slice(Math.max(start, end - CAPTION_LONGEST), end))
    const line = UNIT_LINE.exec(words)?.[1]
    if (line !== undefined) return line.trim()
    const bracketed = matches(IN_BRACKETS, words).map((match) => match[1]!.trim())
    const unit = bracketed.findLast((own) => UNIT_WORDS.test(own) && own.split(' ').length <= 4)
    if (unit !== undefined) return unit
  }
  return null
}
