/** The words before an amount → the head of its clause: the stretch that may name the indicator, freed of cues. */
import type { Mention } from '../model/mention.ts'
import type { Span } from '../model/span.ts'
import { isSpace, trim, wordCount } from '../model/span.ts'
import { OPENING_KINDS, openHead } from './opening.ts'
import type { Scene } from './scene.ts'
import { mostPartWords, ownerOf, stemOf } from './stem.ts'

/** What a clause's head holds once its cues are taken off. */
export type HeadKind = 'empty' | 'actor' | 'tier' | 'words'

export interface Head {
  readonly span: Span
  /**
   * What stands before the colon in "Tỷ lệ lao động qua đào tạo: nam 50%, nữ 60%": the name that this head and its
   * siblings give parts of.
   */
  readonly stem: Span | null
}

/** Verbs whose object is the indicator: "để nâng tỷ lệ … đạt 80%". */
const RAISING =
  /(?:^|\s)(?:nâng|đưa|duy trì|giữ|giữ vững|cải thiện|nâng cao|bảo đảm|đảm bảo|hạ|hạ thấp|kéo|điều chỉnh|thực hiện|khống chế|ổn định)$/u
const MOST_ACTOR_WORDS = 18
/** A verb and its adverbs before an indicator's noun are at least this many words. */
const MOST_VERB_WORDS = 3
const LONG_HEAD = 18
/** Verbs of work that may follow the name of who does it. */
export const ACTS =
  /^[\s,]*(?:chủ trì|phối hợp|tổ chức|triển khai|xây dựng|thực hiện|hoàn thành|rà soát|duy trì|bố trí|đào tạo|tuyên truyền|kiểm tra|hỗ trợ|tạo|thu hút|đón|giải quyết|quản lý|giữ|giữ vững|góp phần|cấp|lập|phát hiện|tiếp nhận|chỉ đạo|tham mưu|nâng|đưa|giảm|tăng|tích hợp|số hóa|vận động|phát triển|hướng dẫn|phấn đấu|đăng ký|kết nạp|giới thiệu|huy động|quyên góp|tiêu thụ|cung cấp|cung ứng|cho vay|giải ngân|thu|chi trả|khám|tiêm|trồng|gieo trồng|gieo cấy|gặt|thu hoạch|triệt phá|di dời|xây mới|cứng hóa|kiên cố hóa|bê tông hóa|nhựa hóa|lắp|chăm sóc|bảo vệ|khai thác|nhân rộng|lắp đặt|tập huấn|bồi dưỡng|tuyển|tuyển dụng|tuyển sinh|xử lý|thanh tra|khắc phục|thành lập|củng cố|nâng cấp|cải tạo|đầu tư|sửa chữa|trao|tặng|quản lý|giám sát|công nhận|ký kết|bảo đảm|đảm bảo|chuyển đổi|áp dụng|đưa vào|cắt giảm|rút ngắn|tiết kiệm|tinh giản|xóa|kêu gọi|xúc tiến)(?![\p{L}])/u
const ADVERBIAL = /^(?:tại|trong|theo|đối với|ở|trên|với|nhờ|do|qua|về|sau|trước)\s/u

/**
 * Cuts a head down to the name it holds: behind its last colon, behind an aim that only an actor precedes, and from the
 * first head noun that a comma, a colon or a cue precedes. `joined`: a verb joins the head to its amount.
 */
export function findHead(scene: Scene, span: Span, joined: boolean): Head {
  const whole = trim(scene.text, span)
  const colon = scene.text.slice(whole.start, whole.end).search(/:(?=\s[^:]*$)/u)
  if (colon === -1) return { span: cutHead(scene, whole, joined), stem: null }
  const behind = openHead(scene, { start: whole.start + colon + 1, end: whole.end }).span
  const part = trim(scene.text, behind)
  const stem = stemOf(scene, { start: whole.start, end: whole.start + colon }, isPart(scene, part))
  if (stem === null) {
    const owner = ownerOf(scene, { start: whole.start, end: whole.start + colon }, part)
    if (owner) return { span: { start: owner.start, end: part.end }, stem: owner }
    return { span: cutHead(scene, part.end > part.start ? part : whole, joined), stem: null }
  }
  if (part.end <= part.start || headKindOf(scene, part) !== 'words') return { span: stem, stem }
  const short = wordCount(scene.text, part) <= mostPartWords(scene, stem) && scene.within('head', part).length === 0
  const remarked = !/^[\s:]*$/u.test(scene.text.slice(stem.end, part.start))
  return short
    ? { span: remarked ? part : { start: stem.start, end: part.end }, stem }
    : { span: cutHead(scene, part, joined), stem: null }
}

/** "huyện Mường Nhé", "thành phố Vinh", whether the registries know it or not. */
export const isPlaceName = (scene: Scene, span: Span): boolean =>
  /^(?:huyện|xã|thành phố|thị xã|thị trấn|phường|quận|tỉnh|đặc khu)\s\p{Lu}[\p{L}]*(?:\s\p{Lu}[\p{L}]*){0,3}$/iu.test(
    scene.text.slice(span.start, span.end),
  ) && /\s\p{Lu}/u.test(scene.text.slice(span.start, span.end))

/** "cấp huyện", "các xã", "khu vực đô thị", "mẫu giáo": levels, places and parts of the people name nothing themselves. */
const isPart = (scene: Scene, part: Span): boolean =>
  isPlaceName(scene, part) ||
  ['tier', 'actor'].includes(headKindOf(scene, part)) ||
  (['slice', 'place'] as const).some((kind) => scene.startingAt([kind], part.start)?.end === part.end)

function cutHead(scene: Scene, span: Span, joined: boolean): Span {
  let start = behindActor(scene, { start: behindAdverbial(scene, span), end: span.end })
  const { end } = span
  for (const aim of [...scene.within('aim', { start, end }), ...scene.within('part', { start, end })].reverse()) {
    const before = { start, end: aim.start }
    const behind = openHead(scene, { start: aim.end, end }).span
    if (
      aim.end < end &&
      (scene.startingAt(['head'], behind.start) ||
        (scene.within('head', before).length === 0 &&
          (aim.attributes.strong === true || wordCount(scene.text, before) <= MOST_ACTOR_WORDS)))
    ) {
      start = behind.start
      break
    }
  }
  start = behindSaying(scene, { start, end })
  const purpose = scene.within('closing', { start, end }).findLast((m) => m.rule === 'closing.purpose')
  if (purpose) start = openHead(scene, { start: purpose.end, end }).span.start
  start = behindDoer(scene, { start: clauseStart(scene, { start, end }, joined), end })
  for (const noun of scene.within('head', { start, end })) {
    if (scene.startingAt(['designation'], noun.start) !== null) continue
    const before = skipBack(scene.text, start, noun.start)
    // "Giảm tỷ lệ cơ quan có cơ cấu …": behind a verb that moves it the noun that opens the name is the first.
    if (before <= start || scene.startingAt(['change'], start)?.end === before) break
    if (
      scene.text[before - 1] === ',' ||
      scene.endingAt(OPENING_KINDS, before) ||
      (noun.attributes.strong === true && wordCount(scene.text, { start, end: before }) >= MOST_VERB_WORDS) ||
      RAISING.test(scene.folded.slice(start, before))
    ) {
      start = noun.start
      break
    }
  }
  return trim(scene.text, { start, end })
}

/**
 * Where the clause that names the indicator begins in a head of several: behind the comma that an aim, a period or a
 * rate follows; in a long head that no indicator's noun opens, behind its last comma.
 */
function clauseStart(scene: Scene, head: Span, joined: boolean): number {
  const commas = commasIn(scene, head)
  for (const comma of commas.toReversed()) {
    const behind = openHead(scene, { start: comma + 1, end: head.end })
    if (behind.cued && behind.span.end - behind.span.start > 2) return behind.span.start
  }
  const last = commas.at(-1)
  if (
    !joined ||
    last === undefined ||
    scene.within('head', head).length > 0 ||
    wordCount(scene.text, head) <= LONG_HEAD
  )
    return head.start
  const behind = openHead(scene, { start: last + 1, end: head.end }).span
  // What goes on with a place or a body is a list inside one name ("của sở, ban, ngành, cấp xã").
  if (scene.startingAt(['tier', 'actor', 'agency'], behind.start)) return head.start
  return wordCount(scene.text, behind) >= 3 ? behind.start : head.start
}

/** "Ủy ban nhân dân cấp xã rà soát 100% hộ": who acts is no part of what is counted; "cơ quan nhà nước của tỉnh" is. */
function behindActor(scene: Scene, head: Span): number {
  const actor = scene.startingAt(['agency', 'actor'], head.start)
  if (!actor || actor.end >= head.end) return head.start
  const rest = scene.folded.slice(actor.end, head.end)
  return ACTS.test(rest) ? openHead(scene, { start: actor.end, end: head.end }).span.start : head.start
}

/** Words by which somebody tells what follows. */
const SAYING =
  /^.*(?<!\p{L})(?:cho biết|được biết|cho thấy|cho hay|khẳng định|nhấn mạnh|đánh giá cao việc)(?!\p{L})[\s,:]*/su
/** "tỉnh đã gặt 31.200 ha", "lực lượng chức năng đã triệt phá 26 tụ điểm": who did it stands before the tense. */
const DOER =
  /^(?:(?:toàn|cả)\s)?(?:tỉnh|huyện|xã|thành phố|thị xã|quận|phường|ngành|lực lượng|công an|quân|bộ đội|đoàn|hội|các cấp|đơn vị|chi bộ|đảng bộ|ủy ban|ubnd|hđnd|sở|phòng|trung tâm)(?!\p{L})[^,;:]*?(?<!\p{L})đã\s+(?=\p{L}{2,})/su

function behindSaying(scene: Scene, head: Span): number {
  const said = SAYING.exec(scene.folded.slice(head.start, head.end))?.[0].length ?? 0
  return said > 0 ? openHead(scene, { start: head.start + said, end: head.end }).span.start : head.start
}

function behindDoer(scene: Scene, { start, end }: Span): number {
  for (const comma of commasIn(scene, { start, end }).toReversed()) {
    const behind = openHead(scene, { start: comma + 1, end }).span.start
    if (scene.within('head', { start, end: comma }).length > 0) break
    const acts = behindActor(scene, { start: behind, end })
    if (acts > behind) return acts
  }
  const done = DOER.exec(scene.folded.slice(start, end))?.[0].length ?? 0
  return done > 0 && scene.within('head', { start, end: start + done }).length === 0 ? start + done : start
}

/** "Tại khu vực miền núi, tỷ lệ …": where the clause begins behind an adverbial that a comma closes. */
function behindAdverbial(scene: Scene, head: Span): number {
  // The "trong" of "trong cơ cấu GRDP, tỷ trọng …" may have been taken off as an opening.
  const before = scene.folded.slice(Math.max(0, head.start - 6), head.start)
  if (!ADVERBIAL.test(scene.folded.slice(head.start, head.end)) && !/(?<!\p{L})(?:trong|với|về|theo)\s$/u.test(before))
    return head.start
  const comma = commasIn(scene, head)[0]
  if (comma === undefined) return head.start
  const behind = openHead(scene, { start: comma + 1, end: head.end }).span
  return wordCount(scene.text, behind) >= 2 && !scene.startingAt(['tier', 'actor', 'agency'], behind.start)
    ? behind.start
    : head.start
}

/** Commas outside brackets and outside lists that make one name ("cấp tỉnh, huyện, xã"). */
function commasIn(scene: Scene, span: Span): readonly number[] {
  const names = (['tier', 'agency', 'actor', 'unit', 'place'] as const).flatMap((kind) => scene.within(kind, span))
  const commas: number[] = []
  let depth = 0
  for (let i = span.start; i < span.end; i++) {
    const sign = scene.text[i]
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (sign === ',' && depth <= 0 && !names.some((n) => n.start < i && i < n.end)) commas.push(i)
  }
  return commas
}

export function openingChange(scene: Scene, head: Span): Mention | null {
  const change = scene.startingAt(['change'], head.start)
  return change && change.end < head.end && change.attributes.measure !== 'level' ? change : null
}

/** An agency's name that is a thing to take part in as well. */
const INSURANCE = /^bảo hiểm (?:xã hội|y tế)$/u

export function headKindOf(scene: Scene, head: Span): HeadKind {
  if (head.end <= head.start || isFunctional(scene, head)) return 'empty'
  for (const [kind, result] of [
    ['tier', 'tier'],
    ['actor', 'actor'],
    ['agency', 'actor'],
  ] as const) {
    const mention = scene.startingAt([kind], head.start)
    if (
      mention &&
      !INSURANCE.test(scene.folded.slice(mention.start, mention.end)) &&
      trim(scene.text, { start: mention.end, end: head.end }).end <= mention.end
    )
      return result
  }
  const inner = /^(?:tại|ở|đối với|của|với)\s+/u.exec(scene.folded.slice(head.start, head.end))
  if (inner && scene.startingAt(['tier'], head.start + inner[0].length)?.end === head.end) return 'tier'
  return 'words'
}

/** True when particles are all there is ("theo", "so với"). */
export function isFunctional(scene: Scene, span: Span): boolean {
  let at = span.start
  while (at < span.end) {
    const particle = scene.startingAt(['particle', 'opening', 'adverb'], at)
    if (!particle || particle.end > span.end) return false
    at = particle.end
    while (at < span.end && isSpace(scene.text.charCodeAt(at))) at++
  }
  return true
}

/** The end of the last character before `at` that is no white space, not below `limit`. */
export function skipBack(text: string, limit: number, at: number): number {
  let end = at
  while (end > limit && isSpace(text.charCodeAt(end - 1))) end--
  return end
}
