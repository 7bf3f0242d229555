/** A counted noun that a list or a pair goes on → where the words behind its comma or "và" begin. */
import type { Clause } from './clauses.ts'
import { ACTS } from './head.ts'
import type { Scene } from './scene.ts'

/** Verbs that open a new statement behind a comma, where a list of nouns would go on. */
const OPENS =
  /^(?:nâng|tăng|giảm|bảo đảm|đảm bảo|góp|tạo|thu hút|giải quyết|phục vụ|đáp ứng|khai thác|phát huy|mở|hình thành|đẩy|thúc|từng|đưa|giúp|trong|với|theo|mà|nhất là|gắn|xây dựng|phát triển|hoàn thành|quy mô|diện tích|công suất|ước|bình quân|cao hơn|thấp hơn|vượt|bằng|đạt)(?![\p{L}])/u
const MOST_LISTED = 3

/** "03 cơ sở giáo dục, đào tạo của tỉnh": where a noun goes on as a list, the words behind its comma are of the name. */
export function listEnd(scene: Scene, clause: Clause, start: number): number {
  if (clause.anchors[0]!.class !== 'counted') return start
  if (scene.folded.startsWith('và ', start)) return pairEnd(scene, clause, start)
  if (scene.text[start] !== ',') return start
  const after = start + 1 + (/^\s*/u.exec(scene.text.slice(start + 1))?.[0].length ?? 0)
  const words = scene.folded.slice(after, clause.tail.end)
  const listed = /^([\p{L}\s]+?)(?=,|\s(?:và|hoặc|của|cho|về|do|tại|ở|trên|có|được|hiện đại)(?![\p{L}]))/u.exec(
    words,
  )?.[1]
  const fresh =
    OPENS.test(words) ||
    scene.startingAt(['closing', 'part', 'aim', 'period', 'outcome'], start) !== null ||
    scene.startingAt(
      ['opening', 'aim', 'period', 'agency', 'actor', 'tier', 'head', 'part', 'link', 'change', 'outcome'],
      after,
    ) !== null
  return listed && !fresh && listed.trim().split(/\s+/u).length <= MOST_LISTED ? after : start
}

const MOST_PAIRED = 4

/** "5 cán bộ khoa học và kỹ thuật cho huyện": a noun that no verb opens goes on with the name. */
function pairEnd(scene: Scene, clause: Clause, start: number): number {
  const after = start + 3
  const words = scene.folded.slice(after, clause.tail.end)
  const noun =
    /^[\p{L}\s]+?(?=$|[,;.:(]|\s(?:được|có|của|tại|ở|trên|cho|đạt|theo|thuộc|trong|hoạt động)(?![\p{L}]))/u.exec(
      words,
    )?.[0]
  const fresh =
    OPENS.test(words) ||
    ACTS.test(words) ||
    scene.startingAt(['predicate', 'change', 'aim', 'period', 'link', 'head', 'opening', 'part', 'outcome'], after) !==
      null
  return noun && !fresh && noun.trim().split(/\s+/u).length <= MOST_PAIRED ? after : start
}
