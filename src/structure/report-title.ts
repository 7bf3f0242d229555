/** A document named in an article's sentence → its title: where it starts, where the sentence goes on without it. */
import { oneLine } from '../model/text.ts'
import { ACTOR, BODY } from './actor.ts'
import { type Named, readNamed } from './citation.ts'
import type { Lexicon } from './lexicon.ts'
import { countWords } from './shape.ts'

/** "về việc ban hành kế hoạch …", "phê duyệt đề án …": inside a decision, the document that plans. */
export const INNER = /^,? ?(?:về việc |v\/v |về )?(?:ban hành|phê duyệt|thông qua) (?:bản |một )?/
const TITLE_END = new RegExp(
  [
    '[.;:!?(“"]',
    ', (?:với|trong đó|theo đó|nhằm|gồm|đặt|phấn đấu|nêu|xác định|tập trung|yêu cầu|giao|qua đó|có|để|do|mục tiêu|đến năm)(?= )',
    ' (?:với (?:các |những |một số |\\d+ )*(?:mục tiêu|chỉ tiêu|nội dung|nhiệm vụ|tổng)|nhằm |trong đó|theo đó|đặt mục tiêu|nêu rõ|đã xác định|xác định mục tiêu|đề ra mục tiêu)',
    ' (?:có )?(?:quy định|nêu|xác định|đặt ra|đề ra) (?:rõ |cụ thể |một số |các |những |về )*(?:mục tiêu|chỉ tiêu|nhiệm vụ)',
    ' (?:có nêu|có nhiều|có (?=\\d)|có hiệu lực|với (?=\\d)|thì|là gì|như sau|ban hành kèm theo|kèm theo)(?!\\p{L})',
    ` (?:vừa |đã |mới )*(?:được|do) (?:${ACTOR} )?(?:vừa |đã |chính thức |biểu quyết |nhất trí )*(?:ban hành|phê duyệt|thông qua|ký|công bố)(?!\\p{L})`,
    `(?<=\\S) (?:giao|yêu cầu|phân công) (?:cho )?(?=${BODY})`,
    ' (?:ban hành )?(?:theo (?=(?:nghị quyết|quyết định) số \\d[\\p{L}\\d/]*[-/](?:ubnd|hđnd|tu|hu)(?!\\p{L}))|tại (?=(?:nghị quyết|quyết định) số \\d))',
    ' (?:đã (?:được|đi vào|tạo|góp|giúp|mang|có)|được (?:triển khai|tổ chức|phổ biến|kỳ vọng|đánh giá|coi|xem)|đặt ra|nhấn mạnh)(?!\\p{L})',
    ` mà (?=${BODY})`,
    // After a comma a clause of its own: a subject, and that it does or reaches so much.
    ',(?! (?:định hướng|tầm nhìn|giai đoạn|có xét))(?: [^\\s,.;:]+){1,9} (?:(?:đạt|tăng|giảm|có|còn|đón|là|ở|trồng|xây dựng|xây|thành lập|hỗ trợ|đầu tư|thu hút|tổ chức|hoàn thành) [^,.;:]{0,12}\\d|(?:sẽ|phải|đã|gồm|cần|phấn đấu|được) )',
  ].join('|'),
  'u',
)
/** "… của UBND tỉnh X" behind the title; behind a number it is the cited document's. */
const OWNER = new RegExp(
  `(?<!(?:số|nghị quyết|quyết định|kết luận|chỉ thị|nghị định) \\d[\\p{L}\\d/-]*(?: ngày [\\d/. thángnăm]+| năm \\d+)?),? (?:của|do) (${BODY}(?:(?! (?:về|phê duyệt|ban hành|thực hiện|đặt|đề ra|nêu|xác định|phấn đấu|hướng|tập trung|gồm|có) )[^,.;:()]){0,40})(?=,|$| (?:đặt|đề ra|nêu|xác định|phấn đấu|hướng|tập trung|gồm|có) )`,
  'u',
)
/** What a name in quotation marks may go on with. */
const GOES_ON = /^,? (?:giai đoạn|thời kỳ|đến|năm|từ|trên|tại|tỉnh|huyện|thành phố|tầm nhìn|của|thuộc|cho|và)(?!\p{L})/u
/** What no title goes on with. */
export const NO_SUBJECT =
  /^(?: này| trên| nói trên)?,? (?:cũng |đã )?(?:của|có|đã|sẽ|được|là|với|trong|tại|đang|phải|do|và|cho|này|nêu|đặt|xác định|đề ra|cần|hướng|phấn đấu|yêu cầu|nhấn mạnh|đưa|góp|giúp|tập trung|thay thế)(?!\p{L})/u

export interface Entitled {
  readonly title: string | null
  /** Who issued it, where that stands behind the title. */
  readonly issuer: string | null
}

/**
 * The title of `named`, whose type's word is at `start`; of a decision that approves a plan the plan's. Where `by` who
 * issued it is known already, "của Ban Chỉ đạo …" behind the title is of the title.
 */
export function titleOf(
  words: string,
  low: string,
  start: number,
  named: Named,
  lexicon: Lexicon,
  by: boolean = false,
): Entitled {
  const inner = INNER.exec(low.slice(named.subject))
  if (inner !== null) {
    const at = named.subject + inner[0].length
    const plan = readNamed(words, low, at, lexicon)
    if (plan !== null) return titled(words, low, at, plan.typed, plan.subject, by)
  }
  return titled(words, low, start, named.typed, named.subject, by)
}

/** `words` from `start` to `typed` and from `subject` to the title's end. */
export function titled(
  words: string,
  low: string,
  start: number,
  typed: number,
  subject: number,
  by = false,
): Entitled {
  const whole = titleEnd(low, subject)
  const cut = by ? null : OWNER.exec(low.slice(subject, whole))
  const end = cut === null ? whole : subject + cut.index
  const until = cut === null ? 0 : end + cut[0].length
  const issuer = cut === null ? null : words.slice(until - cut[1]!.length, until)
  if (subject > typed && NO_SUBJECT.test(low.slice(subject, subject + 30))) return { title: null, issuer }
  return { title: titleFrom(`${words.slice(start, typed)} ${words.slice(subject, Math.max(end, subject))}`), issuer }
}

function titleFrom(words: string): string | null {
  const title = quoted(
    oneLine(words)
      .replace(/ ,(?= )/g, '')
      .replace(/(?: (?:xác định|nêu rõ|nêu|đề ra|đặt ra|quy định|cho biết))?[,:]?$/u, ''),
  )
  const count = countWords(title, 90)
  return count >= 4 && count <= 80 ? title : null
}

/** Without quotation marks that have no partner inside. */
function quoted(words: string): string {
  const marks = words.match(/["“”]/g)?.length ?? 0
  return marks % 2 === 0 && !/^["“].*["”]$/.test(words) ? words : words.replace(/^["“”]|["“”]$/g, '')
}

function titleEnd(low: string, from: number): number {
  let end = from
  for (;;) {
    const found = TITLE_END.exec(low.slice(end))
    if (found === null) return low.length
    end += found.index
    const sign = low.charAt(end)
    // A full stop inside a number or an abbreviation ends nothing, a quotation that opens a name neither.
    if (sign === '.' && /^\.[\p{L}\d]/u.test(low.slice(end, end + 2))) end++
    else if (
      sign === '(' &&
      /^\((?:[\p{L}\d&-]{2,10}|khóa [ivx\d]+|lần thứ [^()]{1,12})\)/u.test(low.slice(end, end + 24))
    )
      end++
    else if (sign === '.' && /(?:^| )tp$/.test(low.slice(0, end))) end++
    else if ((sign === '"' || sign === '“') && end - from < 30) {
      const close = low.slice(end + 1).search(/["”]/)
      if (close < 0) end++
      else {
        end += close + 2
        if (end - from > 15 && !GOES_ON.test(low.slice(end, end + 20))) return end
      }
    } else return end
  }
}
