/** An article's pieces → the roles that an article has: headline, captions, by-line; all else is its text. */
import type { Role } from '../model/outline.ts'
import { isPerson } from './closing.ts'
import type { Manuscript } from './pieces.ts'
import { countWords, endsSentence, isCaps } from './shape.ts'

const CREDIT = /(?:^|[\s(.])(?:ảnh|nguồn ảnh|nguồn|ảnh minh họa|minh họa)(?: ?:| minh họa| ?$| ?\()/
const DATE_LINE =
  /^(?:thứ [^\s,]+|chủ nhật),? ?(?:ngày )?\d{1,2}[/.]\d{1,2}|^\d{1,2}[/.]\d{1,2}[/.]\d{4}|^\d{1,2}:\d{2}/
const SCENE_WORDS = 30
/** Verbs of saying: what follows is told and not shown. */
const TELLS =
  /(?<!\p{L})(?:cho biết|cho rằng|nhấn mạnh|khẳng định|yêu cầu|đề nghị|thống nhất|phấn đấu|đã (?:thảo luận|nghe))(?!\p{L})/u
const SHOWS =
  /^(?:quang cảnh|toàn cảnh|các đại biểu|đại biểu|lãnh đạo|đồng chí .{3,60} (?:phát biểu|chủ trì|trao)|.{0,80}phát biểu (?:tại|khai mạc|kết luận|chỉ đạo|ý kiến)|ảnh |một góc|hình ảnh)/

/** One short sentence, without any figure, that says who or what a picture shows. */
const isScene = (low: string): boolean =>
  SHOWS.test(low) && !/\d|[.!?:;] ./.test(low) && countWords(low) <= SCENE_WORDS && !TELLS.test(low)

/** `roles` with those of an article; `headline` is its piece, or -1. */
export function articleRoles(
  manuscript: Manuscript,
  roles: readonly (Role | null)[],
  headline: number,
): readonly (Role | null)[] {
  const { pieces, text, folded } = manuscript
  return roles.map((role, at) => {
    if (role === 'furniture' || role === 'note' || role === 'caption') return role
    if (at === headline) return 'title'
    const piece = pieces[at]!
    if (piece.block.cell !== null || piece.block.kind === 'heading' || piece.end - piece.start > 260) return null
    const words = text.slice(piece.start, piece.end)
    const low = folded.slice(piece.start, piece.end)
    if (DATE_LINE.test(low)) return 'furniture'
    const plain = !piece.block.bold && !/^[-–+•*\d]/.test(words)
    if (!plain) return null
    if (CREDIT.test(low) || (SHOWS.test(low) && !endsSentence(words)) || isScene(low)) return 'caption'
    if (at > pieces.length * 0.3 && (isPerson(words) || (isCaps(words) && countWords(words) <= 4))) return 'signature'
    const next = pieces[at + 1]
    const short = countWords(words) <= 12 && !endsSentence(words) && !/[\d:]/.test(words)
    if (short && next !== undefined && next.end - next.start > 2 * words.length) return 'heading'
    // A long line that does not end as a sentence stands under a picture; a heading is shorter.
    if (at > 1 && !endsSentence(words) && !/\d|:$/.test(words) && countWords(words) > 12) return 'caption'
    return null
  })
}
