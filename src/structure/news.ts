/** An article's paragraphs → the document it reports: type, number, date, issuer, title. */
import type { DoctypeEntry } from '../model/rulebook.ts'
import { fold, oneLine } from '../model/text.ts'
import { readDate, typeSymbol } from './letterhead.ts'
import { type Lexicon, symbolKey } from './lexicon.ts'
import type { Manuscript } from './pieces.ts'
import { countWords, endsSentence } from './shape.ts'

export interface Report {
  readonly entry: DoctypeEntry | null
  readonly number: string | null
  readonly issued: string | null
  readonly issuer: string | null
  /** The reported document's title with its type word. */
  readonly title: string | null
}

const READ_MOST = 14
const NOTHING: Report = { entry: null, number: null, issued: null, issuer: null, title: null }
const ISSUER =
  '(?:chủ tịch |phó chủ tịch |thường trực |ban thường vụ |ban chấp hành )?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|tỉnh ủy|thành ủy|huyện ủy|thủ tướng chính phủ|thủ tướng|chính phủ|quốc hội|bộ chính trị|ban bí thư|bộ \\p{L}+|sở \\p{L}+|ban chỉ đạo)[^.;:!?()]{0,60}?'
const ISSUES =
  '(?:vừa |đã |mới |chính thức |cũng |tiếp tục |có |ra |ký |xem xét |thống nhất |chủ trì )*(?:ban hành|phê duyệt|thông qua|ký|có quyết định|ra quyết định|xây dựng|triển khai)'
const ISSUED = new RegExp(`(?<![\\p{L}])(${ISSUER}) (${ISSUES})(?![\\p{L}])`, 'u')
const STATES = new RegExp(
  `(?<![\\p{L}])(${ISSUER}),? (?:đã |sẽ |tiếp tục |cũng )*(?:đề ra|đặt ra|đặt mục tiêu|phấn đấu|yêu cầu|xác định|giao)(?![\\p{L}])`,
  'u',
)
/** "về việc ban hành kế hoạch …", "phê duyệt đề án …": the inner document is the one that plans. */
const INNER = /^(?: ?số [^ ]+)?(?: ngày [^ ]+)?,? ?(?:về việc |v\/v |về )?(?:ban hành|phê duyệt|thông qua) /
const TITLE_END =
  /[.;:!?(“"]|, (?:với|trong đó|theo đó|nhằm|gồm|đặt|phấn đấu|nêu|xác định|tập trung|yêu cầu|giao|qua đó|có|để|do)(?= )|(?: (?:với (?:các )?(?:mục tiêu|nội dung|tổng)|nhằm |trong đó|theo đó))/

/** Words of each sentence-like paragraph at the article's start. */
function openings(m: Manuscript, indices: readonly number[]): string[] {
  return indices
    .slice(0, READ_MOST)
    .map((index) =>
      oneLine(m.text.slice(m.pieces[index]!.start, Math.min(m.pieces[index]!.end, m.pieces[index]!.start + 1500))),
    )
}

/** What `indices` (the article's own paragraphs, in order) say of a document they report. */
export function readReport(manuscript: Manuscript, indices: readonly number[], lexicon: Lexicon): Report {
  const paragraphs = openings(manuscript, indices)
  for (const words of paragraphs) {
    const low = fold(words)
    let from = 0
    for (let tries = 0; tries < 6; tries++) {
      const found = ISSUED.exec(low.slice(from))
      if (found === null) break
      const at = from + found.index
      const behind = at + found[0].length
      const report = reportAt(words, low, { issuer: found[1]!, at, behind, verb: found[2]! }, lexicon)
      if (report !== null) return report
      from = behind
    }
  }
  for (const words of paragraphs) {
    const low = fold(words)
    const found = STATES.exec(low)
    if (found !== null && countWords(found[1]!) <= 8) {
      const issuer = oneLine(words.slice(found.index, found.index + found[1]!.length))
      return { ...NOTHING, entry: spokenType(paragraphs, lexicon), issuer }
    }
  }
  return { ...NOTHING, entry: spokenType(paragraphs, lexicon) }
}

interface Act {
  readonly issuer: string
  readonly at: number
  readonly behind: number
  readonly verb: string
}

function reportAt(words: string, low: string, act: Act, lexicon: Lexicon): Report | null {
  let at = act.behind
  let outer: DoctypeEntry | null = null
  if (/quyết định$/.test(act.verb)) outer = lexicon.typeByName.get('quyết định') ?? null
  let entry: DoctypeEntry | null = null
  let start = at
  for (let depth = 0; depth < 3; depth++) {
    const rest = low.slice(at)
    const inner = INNER.exec(rest)
    if (inner !== null && (outer !== null || entry !== null)) at += inner[0].length
    const gap = /^[ ,]*(?:(?:bản|một|các|văn bản|dự thảo) )?/.exec(low.slice(at))![0].length
    const name = lexicon.typeNames.find(
      ([type]) => low.startsWith(type, at + gap) && !/\p{L}/u.test(low.charAt(at + gap + type.length)),
    )
    if (name === undefined) break
    if (name[1].id === 'bao-cao' || name[1].id === 'thong-bao') break
    entry = name[1]
    start = at + gap
    at = start + name[0].length
  }
  entry ??= outer
  if (entry === null) return null
  const sentence = sentenceFrom(words, start)
  const number = numberIn(words, low, start, lexicon)
  const end = titleEnd(low, at)
  const title = outer === entry && start === act.behind ? null : oneLine(words.slice(start, end))
  const usable = title !== null && countWords(title) >= 4 && countWords(title) <= 80 ? title : null
  if (usable === null && number === null) return null
  return {
    entry,
    number,
    issued:
      number === null
        ? null
        : readDate(
            sentence.slice(sentence.indexOf(number) + number.length, sentence.indexOf(number) + number.length + 50),
          ),
    issuer: oneLine(words.slice(act.at, act.at + act.issuer.length)),
    title: usable,
  }
}

const sentenceFrom = (words: string, at: number): string => words.slice(at, at + 700)

function titleEnd(low: string, from: number): number {
  const found = TITLE_END.exec(low.slice(from))
  // A full stop inside a number or an abbreviation ends nothing.
  let end = found === null ? low.length : from + found.index
  while (low.charAt(end) === '.' && /^\.[\p{L}\d]/u.test(low.slice(end, end + 2))) {
    const next = TITLE_END.exec(low.slice(end + 1))
    end = next === null ? low.length : end + 1 + next.index
  }
  return end
}

const CITED = /số ?:? ?(\d{1,5}[a-z]?(?:\/\d{4})?[/-]([\p{L}]{1,6}(?:[-–&]\p{L}[\p{L}\d&-]*)*))/u
const PLAIN = /^[^.;(]{0,40}? số (\d{1,5}[a-z]?)(?![\p{L}\d/-])/u

/** The reported document's number: behind its type, or in the brackets that close its sentence. */
function numberIn(words: string, low: string, start: number, lexicon: Lexicon): string | null {
  const rest = low.slice(start, start + 700)
  const stop = rest.search(/[.;](?= \p{L}|$)/u)
  const sentence = stop < 0 ? rest : rest.slice(0, stop)
  const bracket = sentence.indexOf('(')
  for (const from of [0, bracket]) {
    if (from < 0) continue
    const found = CITED.exec(from === 0 ? sentence.slice(0, 60) : sentence.slice(from, from + 80))
    if (found === null) continue
    const symbol = found[2]!.toUpperCase()
    if (typeSymbol(symbol, (known) => lexicon.typeBySymbol.has(symbolKey(known))) === null) continue
    const at = start + from + found.index + found[0].length - found[1]!.length
    return words.slice(at, at + found[1]!.length)
  }
  const plain = PLAIN.exec(sentence)
  if (plain === null) return null
  return /\/\p{L}|(?:nghị quyết|quyết định|chỉ thị) số \d+$/u.test(plain[0]) &&
    !/^(?:nghị quyết|quyết định|chỉ thị)/.test(plain[0])
    ? null
    : plain[1]!
}

/** "Kế hoạch nêu rõ …", "Đề án cần …": an article that speaks of one document without naming it in full. */
function spokenType(paragraphs: readonly string[], lexicon: Lexicon): DoctypeEntry | null {
  for (const words of paragraphs) {
    const low = fold(words)
    for (const [name, entry] of lexicon.typeNames) {
      if (!/^(?:ke-hoach|de-an|chuong-trinh|quyet-dinh|nghi-quyet|chi-thi|chien-luoc)$/.test(entry.id)) continue
      const found = new RegExp(
        `(?:^|[.:;,] )(?:theo |trong )?${name}(?: này)?,? (?:nêu|đặt|xác định|đề ra|cần|cũng|hướng|phấn đấu|yêu cầu|nhấn mạnh|có mục tiêu)`,
        'u',
      ).exec(low)
      if (found !== null) return entry
    }
  }
  return null
}

/** The headline: a short first line that is no sentence and no date line; its place in `indices`, or -1. */
export function headlineAt(manuscript: Manuscript, indices: readonly number[]): number {
  for (let at = 0; at < Math.min(indices.length, 4); at++) {
    const piece = manuscript.pieces[indices[at]!]!
    const words = oneLine(manuscript.text.slice(piece.start, Math.min(piece.end, piece.start + 400)))
    if (
      /^(?:thứ \S+|chủ nhật|cn),? ?(?:ngày )?\d|^\d{1,2}\/\d{1,2}\/\d{4}|^ngày \d{1,2}\/|^public_\d+$/.test(fold(words))
    )
      continue
    if (piece.block.kind === 'heading' && words.length < 300) return at
    return words.length < 220 && !endsSentence(words) && countWords(words) >= 4 ? at : -1
  }
  return -1
}

const NEWSY =
  /(?:cho biết|cho hay|phát biểu|theo đó,|\bpv\b|phóng viên|vừa ban hành|vừa có quyết định|vừa ký|chủ trì hội nghị|tham dự hội nghị|đồng chí |ông |bà )/
const BYLINE = /^\(?(?:[\p{L}.]{2,20}(?:\.vn|\.com)?|đcsvn|ttxvn|vov|ndo|chinhphu\.vn)\)? ?[-–] /u

/** True where the first paragraphs tell of something as an article does. */
export function soundsLikeNews(manuscript: Manuscript, indices: readonly number[]): boolean {
  return openings(manuscript, indices).some((words) => {
    const low = fold(words)
    return BYLINE.test(low) || NEWSY.test(low)
  })
}
