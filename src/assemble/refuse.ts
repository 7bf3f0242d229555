/** An amount with its clause → the reason why it makes no record, or null. A wrong record costs more than a missing one. */

import type { Passage } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { type Anchor, MULTIPLIER } from './anchors.ts'
import type { Found } from './found.ts'
import type { Judgement } from './kind.ts'
import type { Scene } from './scene.ts'
import type { Setting } from './setting.ts'

/** Types whose per cents are rules of law and not aims. */
const NORMATIVE_TYPES = new Set(['NĐ', 'TT', 'TTLT', 'QC', 'QyĐ', 'L', 'PL', 'HD'])
/** A number with the year in it marks a legal normative document (Luật Ban hành văn bản quy phạm pháp luật 2015). */
const NORMATIVE_NUMBER = /\/(?:19|20)\d\d\//u

/** Types that are normative only where their number has a year; directives and plans never are. */
const NORMATIVE_BY_NUMBER = new Set(['QĐ', 'NQ'])

export function refusalOf(
  scene: Scene,
  anchor: Anchor,
  one: Found,
  passage: Passage,
  setting: Setting,
  judgement: Judgement,
  sentence: Span,
  isInCompany: boolean,
): string | null {
  if (one.indicator.length === 0) return 'indicator.none'
  const aims = one.clause.chain.some((m) => m.kind === 'aim')
  const aimed = aims || (judgement.by === 'cue' && judgement.kind === 'target')
  const bounded = anchor.mention.kind === 'bound' && anchor.comparator !== '~'
  const objective = setting.topic === 'objective' || setting.cue === 'aim'
  const measures = one.clause.named && judgement.kind === 'target' && judgement.by !== 'default'
  const scorings = scene.within('scoring', sentence)
  const graded = scorings.length > 0 && scorings.every((m) => m.attributes.grade === true)
  if (scorings.length > 0 && !measures && !(graded && judgement.by !== 'default' && setting.topic !== 'rule'))
    return 'scoring'
  if (isPay(scene, anchor, sentence) || (anchor.class === 'share' && !aimed && isEntitlement(scene, anchor, sentence)))
    return 'entitlement'
  if (isCondition(scene, anchor, one)) return 'condition'
  if (isYear(scene, anchor)) return 'year'
  if (
    !aimed &&
    setting.topic !== 'objective' &&
    [passage, ...setting.leadIns].some((p) => CRITERION.test(scene.folded.slice(p.start, p.start + 16)))
  )
    return 'criterion'
  if (setting.topic === 'rule' && !aimed) return 'topic.rule'
  const tells = judgement.kind !== 'target' && judgement.by !== 'default'
  if (
    setting.topic !== 'objective' &&
    !(tells && setting.topic === 'outcome') &&
    isNormative(scene) &&
    !hasStrongAim(scene, sentence, anchor)
  )
    return 'document.normative'
  // "438 trường (mầm non 123, tiểu học 209)": the parts of a whole, in a bracket, without its unit.
  const listed = tells && one.clause.bracket !== null && isListed(scene, anchor)
  if (anchor.class === 'bare' && !listed) return 'unit.none'
  if (anchor.start === passage.start && /^\d+\s+\p{Lu}/u.test(scene.text.slice(anchor.start, anchor.start + 8)))
    return 'label'
  if (anchor.class === 'measured' || anchor.class === 'counted') {
    const due = (bounded && objective) || judgement.by === 'period'
    const linked = one.clause.chain.some((m) => m.kind === 'link')
    const lone =
      (judgement.by !== 'default' && linked) ||
      (tells && anchor.class === 'counted' && one.clause.chain.length > 0) ||
      (judgement.by !== 'default' && one.clause.change !== null)
    const goesOn = isInCompany && setting.topic !== 'task'
    if (!aims && !due && !lone && !goesOn && !one.clause.colon && isBareName(scene, one)) return 'indicator.bare'
    if (
      DURATION.test(anchor.unit ?? '') &&
      !TIMED.test(scene.folded.slice(one.clause.span.start, anchor.start)) &&
      !WORK.test(scene.folded.slice(anchor.end, anchor.end + 8))
    )
      return 'duration'
    if (META.test(anchor.unit ?? '') && anchor.outof === null && one.clause.change === null && !bounded)
      return 'count.meta'
    // "41 người/kế hoạch 150 người": set beside what was done, an amount is an aim.
    if (one.clause.chain.some((m) => m.kind === 'planned')) return null
    if (scene.within('funding', { start: one.clause.span.start, end: anchor.start }).length > 0) return 'funding'
    if (FREQUENCY.test(anchor.unit ?? '') && !objective) return 'frequency'
    const joined = one.clause.chain.some(
      (m) => m.kind === 'link' || m.kind === 'change' || m.kind === 'outcome' || m.kind === 'shortfall',
    )
    const itemOfAims =
      objective &&
      (setting.cue === 'aim' || passage.role === 'item' || passage.role === 'cell' || setting.topic === 'objective')
    const itemised = one.clause.colon && passage.role === 'item'
    const dated = judgement.by === 'period'
    const yearly = one.clause.rate?.attributes.per === 'year'
    const yields = setting.topic !== 'task' && isYield(scene, anchor, one)
    const promised = setting.topic !== 'task' && judgement.by !== 'default' && isPromised(scene, anchor, one)
    const wanted =
      aims ||
      bounded ||
      itemOfAims ||
      itemised ||
      dated ||
      yearly ||
      yields ||
      goesOn ||
      promised ||
      judgement.outright === true
    const said = judgement.by === 'cue' && one.tail.pieces.length > 0
    const told =
      anchor.outof !== null || (judgement.by !== 'default' && (joined || said || !isAside(scene, anchor, one)))
    const named =
      (one.clause.named && one.frame.id.endsWith('.trailing') && judgement.by !== 'default') ||
      (one.clause.named && one.frame.id === 'level.trailing') ||
      (isMeasureName(scene, one) && setting.topic !== 'task')
    if (
      !(judgement.kind === 'target' ? wanted : told) &&
      !named &&
      ((one.clause.change === null && anchor.measure !== 'multiple') || anchor.class === 'counted')
    )
      return 'aim.none'
  }
  return null
}

/** An amount with a name before it and nothing but a comma, a semicolon or the bracket's end behind. */
const isListed = (scene: Scene, anchor: Anchor): boolean =>
  /[\p{L}:]\s*$/u.test(scene.text.slice(anchor.start - 2, anchor.start)) &&
  /^\s*[,;)]/u.test(scene.text.slice(anchor.end, anchor.end + 2))

/** Spans of time ("trong 5 năm"), unless an indicator is measured in them. */
const TIMED = /thời gian|tuổi thọ|số (?:năm|ngày|giờ|tháng)/u
const DURATION = /^(?:năm|tháng|tuần|ngày|giờ|phút)$/u
/** "15.000 ngày công" counts work. */
const WORK = /^\s*công(?!\p{L})/u

/** Counts of the plan's own parts ("19 tiêu chí"). */
const META = /^(?:tiêu chí|tiêu chuẩn|chỉ tiêu|nhiệm vụ|nội dung|mục tiêu)(?!\p{L}|\s*\/)/u

/** "sản lượng lương thực 790.000 tấn": a name that is nothing but a measure states its level without a verb. */
const isMeasureName = (scene: Scene, one: Found): boolean => {
  const [first] = one.indicator
  return first !== undefined && scene.startingAt(['head'], first.start)?.attributes.strong === true
}

/** "trồng mới 13.500 ha", "tạo việc làm cho 750 lao động": the verb at the front of the name or right before the amount makes it. */
const isYield = (scene: Scene, anchor: Anchor, one: Found): boolean => {
  const before = scene.folded.slice(one.clause.span.start, anchor.start).trimEnd().length
  return (
    scene.endingAt(['yield'], one.clause.span.start + before) !== null ||
    scene.startingAt(['yield'], one.indicator[0]!.start) !== null
  )
}

/** "điện sẽ về thêm 312 bản", "Mỗi chi bộ giúp đỡ 2 hộ": what is to come, and what each has to do. */
const isPromised = (scene: Scene, anchor: Anchor, one: Found): boolean =>
  /(?<!\p{L})sẽ\s|^\s*(?:[-+•]\s*)?mỗi\s/u.test(scene.folded.slice(one.clause.span.start, anchor.start))

/** "công suất 100 MW", "16 bộ": a property or a thing with nothing said of it, where no aim is set. */
function isBareName(scene: Scene, one: Found): boolean {
  const [only, ...more] = one.indicator
  if (!only || more.length > 0 || one.inherited) return false
  const noun = scene.startingAt(['head', 'unit'], only.start)
  return noun !== null && noun.end >= only.end && noun.attributes.strong !== true
}

const ASIDE =
  /(?<![\p{L}\p{N}])(?:của|giữa|tại|ở|trong|từ|bài|riêng|cứ|theo|trên|ngoài|đối với|mỗi|từng|khoảng cách)\s+$|[-–/]$/u
const ASIDE_WIDTH = 12

/** Where results are told, a number is still none when it is a place's or a time's ("tại 62 huyện nghèo"), or counts no thing. */
function isAside(scene: Scene, anchor: Anchor, one: Found): boolean {
  if (ASIDE.test(scene.folded.slice(Math.max(0, anchor.start - ASIDE_WIDTH), anchor.start))) return true
  if (anchor.class !== 'counted' || anchor.noun === null || one.clause.named) return false
  const multiplier = MULTIPLIER.exec(scene.folded.slice(anchor.noun.start, anchor.noun.end))?.[0].length ?? 0
  const known = scene.startingAt(['unit'], anchor.noun.start + multiplier) !== null
  return !known && LOOSE.test(scene.text.slice(anchor.start, anchor.noun.start))
}

/** "3 sạch", "2021 vừa được": a lone figure or a year counts nothing that results are told of. */
const LOOSE = /^(?:\d|(?:19|20)\d\d)\s*$/u

/** A rate of what people get or pay, or a share of revenue: said before the amount, or by the words at it. */
const isEntitlement = (scene: Scene, anchor: Anchor, sentence: Span): boolean =>
  scene
    .within('entitlement', sentence)
    .some(
      (m) =>
        m.attributes.alone !== true && m.start < anchor.end && !scene.text.slice(m.end, anchor.start).includes('. '),
    ) || scene.within('funding', { start: sentence.start, end: anchor.start }).some((m) => m.attributes.need === true)

/** "hỗ trợ tiền ăn 40.000 đồng/người/ngày": what one is paid is no aim, whatever stands around it. */
const isPay = (scene: Scene, anchor: Anchor, sentence: Span): boolean =>
  scene
    .within('entitlement', sentence)
    .some((m) => m.attributes.outright === true && m.start < anchor.start && m.end > anchor.start)

/** "đơn vị nào đạt dưới 50% phải kiểm điểm": the amount says of whom the rest is asked. */
const isCondition = (scene: Scene, anchor: Anchor, one: Found): boolean =>
  CONDITION.test(scene.folded.slice(Math.max(one.clause.span.start, anchor.start - CONDITION_WIDTH), anchor.start))
const CONDITION_WIDTH = 90
const CONDITION =
  /(?<!\p{L})(?:đơn vị|dự án|địa phương|tỉnh|huyện|xã|phường|thôn|nơi|cá nhân|chủ đầu tư|cơ quan|người|trường hợp|chi bộ|tổ chức|doanh nghiệp|hộ)\s+nào(?!\p{L})(?![^.;:]*(?:phải|thì|cần|bảo đảm|đảm bảo)(?!\p{L}))[^.;:]*$/u

/** "Hội chợ Hà Khẩu 2012 diễn ra": a year in a name counts nothing. */
const isYear = (scene: Scene, anchor: Anchor): boolean =>
  anchor.class === 'counted' &&
  anchor.noun !== null &&
  anchor.mention.kind === 'amount' &&
  /^(?:19|20)\d\d\s*$/u.test(scene.text.slice(anchor.start, anchor.noun.start)) &&
  scene.startingAt(['unit'], anchor.noun.start) === null

/** "Tiêu chí 2.2. Tỷ lệ giảng viên …": a threshold of a standard. */
const CRITERION = /^tiêu chí (?:số )?\d/u

const hasStrongAim = (scene: Scene, sentence: Span, anchor: Anchor): boolean =>
  scene.within('aim', { start: sentence.start, end: anchor.start }).some((m) => m.attributes.strong === true)

/** "2 đợt/tháng": how often work is done, and no amount to reach. */
const FREQUENCY = /^(?:lần|đợt|cuộc|buổi|kỳ|lượt|báo cáo)\s*\/\s*(?:năm|quý|tháng|tuần|ngày|điểm)/u

const normative = new WeakMap<Scene, boolean>()

/** Asked of every amount, and the same for the whole document. */
function isNormative(scene: Scene): boolean {
  const known = normative.get(scene)
  if (known !== undefined) return known
  const found = setsRules(scene)
  normative.set(scene, found)
  return found
}

const setsRules = (scene: Scene): boolean => {
  const { type, number } = scene.outline.header
  const titles = scene.outline.passages.filter((p) => p.role === 'title')
  const speaks = (kind: string): boolean => titles.some((title) => scene.has(kind, title))
  if (speaks('regulation') || (type !== null && NORMATIVE_TYPES.has(type))) return true
  const numbered = type !== null && NORMATIVE_BY_NUMBER.has(type) && number !== null && NORMATIVE_NUMBER.test(number)
  // Until 2016 every resolution of a council bore the year, the plan for next year too.
  return numbered && !speaks('plan') && !(titles.length === 0 && APPROVES.test(scene.folded.slice(0, OPENING)))
}

/** Where no line stands out as the title, the text's first words say what it decides. */
const OPENING = 3000
const APPROVES =
  /(?:(?:quyết định|nghị quyết)\s+(?:về\s+việc\s+|v\/v\s+|về\s+)?|điều 1[.:]\s*)(?:phê duyệt|thông qua|ban hành)\s+(?:kèm theo quyết định này\s+|nội dung\s+)?["“]?(?:kế hoạch|đề án|chương trình|chiến lược|quy hoạch|mục tiêu|chỉ tiêu)(?!\p{L})/u
