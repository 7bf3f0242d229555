/** Lines of a text file → its paragraphs: which line breaks are wraps and which are ends. */
import { type Label, type LabelFamily, labelOf } from './labels.ts'

export interface Line {
  /** Without white space at its ends; not empty. */
  readonly text: string
  /** Number of blanks it was indented by. */
  readonly indent: number
  readonly bold: boolean
}

/** How a file breaks its lines. */
export interface Shape {
  /** False where every line is a paragraph of its own. */
  readonly wrapped: boolean
  /** Length that its wrapped lines reach, in UTF-16 units. */
  readonly width: number
  /** First lines of paragraphs are cut short without need (pages saved from law sites are). */
  readonly ragged: boolean
  /** Paragraphs are parted by empty lines. */
  readonly airy: boolean
}

const ENDED = /[.;:!?…][”"'’)\]»]*$/
const LOWER = /^\p{Ll}/u
const startsLower = (line: string): boolean => LOWER.test(line) && labelOf(line) === null
const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? 0

/** Measures a file; `lines` are its lines trimmed, empty ones included. */
export function shapeOf(lines: readonly string[]): Shape {
  const wrappedLengths: number[] = []
  let pairs = 0
  let blanks = 0
  const last = lines.findLastIndex((line) => line !== '')
  for (let index = lines.findIndex((line) => line !== ''); index >= 0 && index < last; index++) {
    const line = lines[index]!
    const next = lines[index + 1]!
    if (line === '') blanks++
    if (line === '' || line === '|' || next === '' || next === '|') continue
    pairs++
    if (startsLower(next) && line.length >= 8 && line.length <= 200 && !/[.;:!?]$/.test(line))
      wrappedLengths.push(line.length)
  }
  const width = quantile(wrappedLengths, 0.85)
  const short = wrappedLengths.filter((length) => length < width * 0.6).length
  return {
    wrapped: wrappedLengths.length > 0 && width >= 24 && wrappedLengths.length >= pairs * 0.15,
    width,
    ragged: short >= Math.max(2, wrappedLengths.length * 0.05),
    airy: blanks >= (last + 1 - blanks) * 0.12 && pairs > 0,
  }
}

const isCaps = (line: string): boolean => !/\p{Ll}/u.test(line) && (line.match(/\p{Lu}/gu)?.length ?? 0) >= 3
/** A document type that stands on its own line above the title. */
const DOCTYPE =
  /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|CHỈ THỊ|TỜ TRÌNH|BÁO CÁO|CHƯƠNG TRÌNH(?: HÀNH ĐỘNG)?|ĐỀ ÁN|THÔNG BÁO|CÔNG ĐIỆN|THÔNG TƯ|HƯỚNG DẪN|QUY ĐỊNH|QUY CHẾ|LUẬT|PHƯƠNG ÁN|KẾT LUẬN)\s*:?$/u
const MOTTO = /^Độc lập\s*[-–—]\s*Tự do\s*[-–—]\s*Hạnh phúc/iu
const NUMBER_LINE = /^Số\s*:\s*\S/u
const PLACE_DATE = /^\p{Lu}[\p{L} .\-–]{1,30},\s*ngày\b.{0,40}$/u
const OPENERS =
  /^(?:CỘNG H(?:ÒA|OÀ)\b|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận\s*:?|Kính gửi\s*:|(?:TM|KT|TL|TUQ|Q)\.\s*\p{Lu})/u
/** What a page prints between a headline and its text: the day and hour on which it appeared. */
const STAMP =
  /^(?:date \d{4}-\d{2}(?:-\d{2})?|(?:Thứ (?:\p{L}+|\d)|Chủ [Nn]hật|CN),? ?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}.{0,40}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4},? \d{1,2}:\d{2}.{0,30}|(?:Cập nhật|Ngày đăng|Đăng (?:lúc|ngày)|Thời gian đăng)[^.;]{0,60}\d{4}.{0,40})$/u
/** Words that no heading and no sentence ends with. */
const UNFINISHED =
  /(?:^|\s)(?:và|của|các|những|cho|với|tại|theo|về|từ|đến|trong|trên|do|là|để|bằng|như|hoặc|được|có|một|mỗi|này|ngày|tháng|năm|quý|số|Điều|điều|khoản|điểm|Khoản|mục|Mục|Phụ lục|phụ lục|Chương|Phần|cấp|thuộc|nhằm|giữa|không|đã|sẽ|giai đoạn)$/u
const TERM = /(?:[Gg]iai đoạn|GIAI ĐOẠN|[Tt]hời kỳ|THỜI KỲ|[Nn]hiệm kỳ|NHIỆM KỲ|[Nn]ăm học|NĂM HỌC)$/u
const YEARS = /^(?:19|20)\d{2} ?[-–] ?(?:19|20)\d{2}(?!\d)/
/** Words that a number or letter at the start of the next line belongs to ("tại Điều / 3."), by family of what looks like a label. */
const REFERENCE: Partial<Record<LabelFamily, RegExp>> = {
  number: /(?:^|\s)(?:Điều|điều|[Kk]hoản|[Mm]ục|[Pp]hụ lục|Chương|Phần|[Qq]uý|tháng|ngày|năm|và|đến|tại|từ)$/u,
  letter: /(?:^|\s)(?:[Đđ]iểm|và|tại)$/u,
  roman: /(?:^|\s)(?:[Mm]ục|Phần|phần|Chương|chương|[Qq]uý|[Pp]hụ lục|và|đến)$/u,
}
const BODY_NAME =
  /^(?:Ủy ban|Uỷ ban|Hội đồng|Chính phủ|Thủ tướng|Nhà nước|Nhân dân|Trung ương|Tổ quốc|Việt Nam|Bộ|Sở|Ban|Tỉnh|Thành|Đảng|Quốc hội|Mặt trận|Hội|Đoàn|Liên đoàn|Văn phòng|Phòng|Trung tâm)(?=\s|$)/u

const firstWord = (line: string): string => /^\S+/.exec(line)?.[0] ?? ''
/** An open bracket not yet closed; the `)` of labels (`a)`, `1)`) closes none. */
function opensBracket(text: string): boolean {
  const bare = text.replace(/(?<![\p{L}\p{N}(])(?:[a-zđ]|\d{1,2})\)/gu, '')
  return bare.lastIndexOf('(') > bare.lastIndexOf(')')
}

/** True when the sibling before `label` stands inside a line of this paragraph: an enumeration in running text. */
function enumerates(block: readonly string[], label: Label): boolean {
  if (label.ordinal === null || label.ordinal < 2 || label.family === 'unit' || label.family === 'note') return false
  const sign = label.family === 'bracket' ? ['(', ')'] : ['', label.text.slice(-1)]
  const previous = /\d/.test(label.text) ? String(label.ordinal - 1) : 'abcdđeghiklmnopqrstuvxy'[label.ordinal - 2]
  if (label.family === 'roman' || label.text.endsWith('.')) return false
  return block.some(
    (line) => line.includes(` ${sign[0]}${previous}${sign[1]} `) || line.endsWith(` ${sign[0]}${previous}${sign[1]}`),
  )
}

function labelStarts(block: readonly string[], next: string, label: Label, full: boolean): boolean {
  const previous = block.at(-1)!
  const ended = ENDED.test(previous)
  const own = labelOf(block[0]!)
  if (enumerates(block, label)) return false
  if (label.family === 'unit') return !UNFINISHED.test(previous) || isCaps(next)
  if (label.family === 'note') return true
  if (REFERENCE[label.family]?.test(previous) === true) return false
  if (ended) return true
  const lowerRest = LOWER.test(label.rest)
  if (label.family === 'bullet') {
    if (/^[-–—]/.test(label.text) && lowerRest && !previous.endsWith(',') && (full || own?.family !== 'bullet'))
      return false
    if (/^[-–—]/.test(label.text) && /\d$/.test(previous) && /^\d/.test(label.rest)) return false
    return !full || own?.family === 'bullet' || own?.family === 'number' || previous.endsWith(',')
  }
  if (opensBracket(block.join(' '))) return false
  return !full || label.ordinal === 1 || (own?.family === label.family && own.ordinal === (label.ordinal ?? 0) - 1)
}

function wordStarts(
  block: readonly string[],
  next: string,
  after: string | undefined,
  shape: Shape,
  full: boolean,
): boolean {
  const previous = block.at(-1)!
  const ended = ENDED.test(previous)
  const caps = isCaps(previous)
  if (OPENERS.test(next) && (ended || caps || isCaps(next) || !full)) return true
  if (MOTTO.test(next) || MOTTO.test(previous) || NUMBER_LINE.test(next) || DOCTYPE.test(previous)) return true
  if ((NUMBER_LINE.test(previous) && block.length === 1) || PLACE_DATE.test(previous)) return true
  if (DOCTYPE.test(next) && (ended || !full)) return true
  if (PLACE_DATE.test(next) && next.length < 60 && (caps || !full)) return true
  if (LOWER.test(next)) return false
  // "(bao gồm …" goes on with a sentence that has not ended.
  if (!ended && !caps && /^\(\p{Ll}/u.test(next)) return false
  const heads = labelOf(previous)
  if (heads?.family === 'unit' && heads.rest === '') return true
  if (caps && isCaps(next)) return /[:;.]$/.test(previous)
  if (shape.airy) return ended && block.length > 1 && previous.length < shape.width * 0.5
  if (caps && !block.some((line) => /\p{Ll}/u.test(line))) return !full || block.length === 1 || next.length < 60
  if (!caps && isCaps(next)) return ended || !full
  if (/[;:][”"’)]*$/.test(previous)) return !opensBracket(block.join(' '))
  if (ended) return !full
  if (/[,\-–(/“]$/.test(previous) || UNFINISHED.test(previous) || opensBracket(block.join(' '))) return false
  if (full) return false
  if (block.length > 1) return !/^[\d(%]/.test(next) || previous.length < shape.width * 0.7
  if (!shape.ragged) return previous.length < shape.width * 0.8
  const own = labelOf(block[0]!)
  if (own?.family === 'note') return false
  if (own === null || own.family === 'bullet' || own.family === 'bracket') return previous.length < shape.width * 0.2
  const goesOn = after !== undefined && startsLower(after)
  return goesOn || !BODY_NAME.test(next)
}

const NEAR = 24

/** True when `next` begins a paragraph and does not go on with the one whose lines are `block`. */
function begins(block: readonly Line[], next: Line, after: Line | undefined, shape: Shape): boolean {
  // What decides stands in the first line and the last ones; a file may be one paragraph of a million lines.
  const near = block.length <= NEAR ? block : [block[0]!, ...block.slice(-NEAR)]
  const texts = near.map((line) => line.text)
  const previous = texts.at(-1)!
  const label = labelOf(next.text)
  if (STAMP.test(next.text) || STAMP.test(previous)) return true
  if (!shape.wrapped) {
    const title = label === null && isCaps(previous) && isCaps(next.text)
    if (title && !DOCTYPE.test(previous) && !OPENERS.test(next.text) && !/[.:;]$/.test(previous)) return false
    // A range of years that the line before names: "… giai đoạn ⏎ 2020-2025, tầm nhìn 2035".
    if (TERM.test(previous) && YEARS.test(next.text)) return false
    if (label !== null || ENDED.test(previous) || !LOWER.test(next.text)) return true
    return previous.length < 50 && !/,$/.test(previous) && !UNFINISHED.test(previous)
  }
  if (previous.length > shape.width * 1.6 && previous.length > 160) return true
  const full = previous.length + 1 + firstWord(next.text).length > shape.width * 0.9
  if (label !== null) return labelStarts(texts, next.text, label, full)
  if (next.indent >= block.at(-1)!.indent + 2 && block.length > 1 && !LOWER.test(next.text)) return true
  return wordStarts(texts, next.text, after?.text, shape, full)
}

/** True when a chunk goes on, across an empty line, with the sentence that the one before it left open. */
export function goesOn(before: readonly Line[] | undefined, next: Line, shape: Shape): boolean {
  const last = before?.at(-1)
  if (last === undefined || !shape.wrapped || !startsLower(next.text)) return false
  return !ENDED.test(last.text) && !isCaps(last.text) && last.text.length > 20
}

/** Groups the lines of one chunk (no empty line inside) into paragraphs. */
export function paragraphsOf(lines: readonly Line[], shape: Shape): Line[][] {
  const paragraphs: Line[][] = []
  lines.forEach((line, index) => {
    const block = paragraphs.at(-1)
    if (block === undefined || begins(block, line, lines[index + 1], shape)) paragraphs.push([line])
    else block.push(line)
  })
  return paragraphs
}
