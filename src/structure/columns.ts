/** Heads of a table's columns → their roles, by the registry's phrases and what the other columns are. */
import type { ColumnRole, Table } from '../model/outline.ts'
import { oneLine } from '../model/text.ts'
import { headKey, type Lexicon } from './lexicon.ts'

const YEARS =
  /^(?:(?:đến |tới |hết |cuối )*(?:năm |giai đoạn |thời kỳ )?)(?:19|20)\d\d(?: (?:năm )?(?:19|20)\d\d)?(?: %)?$/
/** The years a head ends with: "TH năm 2015", "Nghị quyết đến 2020", "KH 2016-2020". */
const YEARS_BEHIND =
  / (?:(?:đến|tới|hết|cuối|trong|năm|giai đoạn|thời kỳ|nhiệm kỳ) )*(?:19|20)\d\d(?: (?:đến )?(?:năm )?(?:19|20)\d\d)?(?: %)?$/
const DATED_LONGEST = 32
const NUMBERED = /^\(?(?:\d{1,2}|[A-Z])\)?(?: ?= ?.{1,20})?$/

export interface HeadGuess {
  /** More than one where the phrase is ambiguous; empty for words no registry phrase covers. */
  readonly roles: readonly ColumnRole[]
  /** The phrase is the whole head, or a year. */
  readonly exact: boolean
}

const NO_GUESS: HeadGuess = { roles: [], exact: false }
/** Guesses made before, by the lexicon and the head's key. */
const made = new WeakMap<Lexicon, Map<string, HeadGuess>>()
const MOST_KEPT = 5000

/** Roles that the words of one head cell speak for. */
export function guessHead(head: string, lexicon: Lexicon): HeadGuess {
  if (head.length > 160) return NO_GUESS
  const kept = made.get(lexicon)
  const known = kept === undefined || kept.size > MOST_KEPT ? new Map<string, HeadGuess>() : kept
  if (known !== kept) made.set(lexicon, known)
  const found = known.get(head)
  if (found !== undefined) return found
  const guess = guessAnew(head, lexicon)
  known.set(head, guess)
  return guess
}

function guessAnew(head: string, lexicon: Lexicon): HeadGuess {
  const key = headKey(head)
  if (key === '') return /^\(?%\)?$/.test(head.trim()) ? { roles: ['value'], exact: false } : NO_GUESS
  const exact = lexicon.headsExact.get(key)
  if (exact !== undefined) return { roles: exact, exact: true }
  if (YEARS.test(key)) return { roles: ['value'], exact: true }
  const undated = key.replace(YEARS_BEHIND, '')
  const named = undated === key ? undefined : lexicon.headsExact.get(undated)
  if (named !== undefined) return { roles: named, exact: true }
  let best = 0
  const roles: ColumnRole[] = []
  let leads = false
  for (const { phrase, role } of lexicon.heads) {
    // "số", "mục", "th" mean a column only when nothing else is said.
    if (phrase.length + 6 < best || phrase.length <= 3 || phrase === 'công tác') continue
    const at = key.indexOf(phrase)
    if (at < 0 || !isWhole(key, at, phrase.length) || (phrase === 'giai đoạn' && !/\d/.test(key))) continue
    // What a head begins with says more than what it goes on with: "Nhiệm vụ thực hiện".
    const weight = phrase.length + (at === 0 ? 4 : 0) + (at + phrase.length === key.length ? 2 : 0)
    if (weight > best) {
      best = weight
      roles.length = 0
      leads = at === 0 && phrase.length >= key.length * 0.6
    }
    if (weight === best && !roles.includes(role)) roles.push(role)
  }
  // Words that no phrase covers before a year: an amount of that year.
  if (roles.length === 0 && undated !== key && key.length <= DATED_LONGEST) return { roles: ['value'], exact: false }
  return { roles, exact: leads }
}

const isWhole = (key: string, at: number, length: number): boolean =>
  (at === 0 || key.charAt(at - 1) === ' ') && (at + length === key.length || key.charAt(at + length) === ' ')

/** True where the cells are a row of column numbers: `(1)`, `(2)`, `(3)=(1)+(2)`; `A`, `B`, `1`, `2`. */
export const isNumbering = (cells: readonly string[]): boolean =>
  cells.length >= 3 && cells.every((cell) => NUMBERED.test(oneLine(cell))) && !cells.every((cell) => cell === cells[0])

/** What the cells under a head look like, as shares from 0 to 1. */
export interface Evidence {
  readonly numeric: number
  readonly agencies: number
  readonly ordinals: number
  /** Cells of words and no count, amount or unit's sign. */
  readonly words: number
}

const AGENCY =
  /^(?:[-+•] ?)?(?:các |toàn |ngành |chủ tịch |lãnh đạo |đồng chí )?(?:sở|bộ|ủy ban|ubnd|hđnd|hội đồng|văn phòng|vp|ban|công an|thanh tra|cục|chi cục|tổng cục|vụ|viện|trung tâm|hội|đoàn|liên đoàn|liên minh|mặt trận|mttq|bảo hiểm|bhxh|ngân hàng|đài|báo|trường|phòng|quân|kho bạc|tòa án|tập đoàn|tổng công ty|công ty|vnpt|viettel|đơn vị|cơ quan|địa phương|huyện|thành phố|xã|bưu điện|thường trực|doanh nghiệp|chính phủ|nt$|như trên)(?![\p{L}])/u
const NUMERIC = /^[≥≤><~±]* ?[\d][\d.,]*(?: ?[-–÷/] ?[\d][\d.,]*)? ?%?(?: \p{L}.{0,24})?$/u
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[ivxlc]{1,6}|[a-hk-zđ]|\(\d{1,2}\))[.)]?$/
const DATED =
  /(?:^| )(?:năm|quý|tháng|ngày|tuần) ?(?:[ivx\d]|học)|thường xuyên|hằng|hàng (?:năm|quý|tháng|tuần|ngày)|\d{1,2}\/(?:19|20)\d\d|^(?:19|20)\d\d|giai đoạn|^(?:trước|sau|trong|đến|từ|quý|tháng|khi|ngay|cả năm|theo (?:tiến độ|kế hoạch|quy định))(?: |$)/

/** Looks of one cell's words; `low` is folded. */
export interface Looks {
  readonly ordinal: boolean
  readonly numeric: boolean
  readonly agency: boolean
  readonly dated: boolean
  /** Holds a word of two letters. */
  readonly worded: boolean
}

export function looksOf(low: string): Looks {
  const words = oneLine(low.length > 200 ? low.slice(0, 200) : low)
  const short = low.length <= 120
  return {
    ordinal: words.length < 9 && ORDINAL.test(words),
    numeric: words.length < 46 && NUMERIC.test(words),
    agency: AGENCY.test(words),
    dated: short && DATED.test(words),
    worded: /\p{L}{2}/u.test(words),
  }
}

/** Shares over the cells of one column; `cells` are folded. */
export function evidenceOf(cells: readonly string[]): Evidence {
  const looks = cells.filter((cell) => cell.trim() !== '').map(looksOf)
  const share = (test: (look: Looks) => boolean): number =>
    looks.length === 0 ? 0 : looks.filter(test).length / looks.length
  return {
    numeric: share((look) => look.numeric),
    agencies: share((look) => look.agency && !look.numeric),
    ordinals: share((look) => look.ordinal),
    words: share((look) => look.worded && !look.ordinal && !look.numeric),
  }
}

/** One role for each column. `heads` are whole heads, outer rows first; `cells` gives the folded words under each. */
export function columnRoles(
  heads: readonly string[],
  /** For each column the cell of its outermost head, so that columns under one merged head are known. */
  outer: readonly (number | null)[],
  cells: (column: number) => readonly string[],
  lexicon: Lexicon,
): ColumnRole[] {
  const guesses = heads.map((head) => guessHead(head, lexicon).roles)
  const evidence = heads.map((_, column) => evidenceOf(cells(column)))
  const some = (role: ColumnRole, but: number): boolean =>
    guesses.some((roles, column) => column !== but && roles.includes(role))
  const roles = guesses.map((options, column): ColumnRole => {
    const seen = evidence[column]!
    if (options.length === 0) return 'other'
    if (options.length > 1) {
      if (options.includes('value') && options.includes('output')) {
        // Beside what was planned, "kết quả" is what came of it.
        const aimed = guesses.some((own, at) => at !== column && own.length === 1 && own[0] === 'value')
        if (aimed && seen.numeric >= 0.5 && some('indicator', column)) return 'result'
        const target = some('unit', column) || (some('indicator', column) && !some('content', column))
        return target || (seen.numeric >= 0.5 && !some('lead', column)) ? 'value' : 'output'
      }
      return options[0]!
    }
    const role = options[0]!
    // "Đơn vị" over agencies is who does it, over "%", "người" the unit.
    if (role === 'unit' && seen.agencies >= 0.5) return 'lead'
    if (role === 'lead' && seen.agencies < 0.1 && seen.numeric > 0.6) return 'value'
    return role
  })
  return settle(roles, evidence, outer)
}

const VALUED: ReadonlySet<ColumnRole> = new Set(['value', 'result', 'baseline'])

/** Roles that only the whole table tells: which of two "chỉ tiêu" is the name, whether "nội dung" is an indicator. */
function settle(roles: ColumnRole[], evidence: readonly Evidence[], outer: readonly (number | null)[]): ColumnRole[] {
  const named = roles.findIndex((role) => role === 'indicator' || role === 'content')
  const shares = (column: number): boolean =>
    outer[column] !== null && outer.some((other, at) => at !== column && other === outer[column])
  const settled = roles.map((role, column) => {
    if (role === 'indicator' && column > named && named >= 0 && evidence[column]!.numeric >= 0.4) return 'value'
    // "Chỉ tiêu" merged over several columns heads amounts: one for each group or year.
    if (role === 'indicator' && column > named && shares(column)) return 'value'
    if (role === 'indicator' && column === named && evidence[column]!.numeric >= 0.7) return 'value'
    // Beside the work itself and who does it, "mục tiêu, kết quả" is what is to come of it.
    if (role === 'indicator' && column > named && roles[named] === 'content' && roles.includes('lead')) return 'output'
    return role
  })
  const has = (role: ColumnRole): boolean => settled.includes(role)
  const valued = has('value') || has('result') || has('baseline')
  if (!has('indicator') && has('content') && valued && !has('lead') && (has('unit') || !has('period'))) {
    settled[settled.indexOf('content')] = 'indicator'
  }
  // Amounts by district or agency: those name the rows, and the caption what is counted.
  if (!has('indicator') && !has('content') && !has('output') && valued) {
    const first = settled.findIndex((role) => VALUED.has(role))
    const named = settled.findIndex(
      (role, at) =>
        at < first && (role === 'lead' || role === 'unit' || role === 'other') && evidence[at]!.words >= 0.8,
    )
    if (named >= 0 && evidence[first]!.numeric >= 0.6) settled[named] = 'indicator'
  }
  return settled
}

/** What a table with these columns is for. */
export function kindOf(roles: readonly ColumnRole[]): Table['kind'] {
  const has = (role: ColumnRole): boolean => roles.includes(role)
  const valued = has('value')
  if (has('indicator') && valued) return 'target'
  if (has('lead') || (has('period') && (has('content') || has('output')))) return 'task'
  if (has('indicator') && (has('result') || has('baseline'))) return 'target'
  if (has('content') && (valued || has('coordinate'))) return valued ? 'target' : 'task'
  return 'other'
}
