/** Outline and mentions → the tasks that the document gives to agencies. */
import type { Recognition } from '../model/mention.ts'
import type { Outline, Passage } from '../model/outline.ts'
import type { Agencies } from '../model/record.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Span } from '../model/span.ts'
import { fold } from '../model/text.ts'
import { documentYear } from './periods.ts'
import { legibility, rounded } from './records.ts'
import type { AgencyResolver } from './resolve/agency.ts'
import { resolversOf } from './resolve/index.ts'
import { createScene, type Scene } from './scene.ts'
import { createSurroundings, type Surroundings } from './setting.ts'
import type { Bodies } from './tasks/bodies.ts'
import { assignmentsIn } from './tasks/clause.ts'
import { clausePeriod } from './tasks/deadline.ts'
import type { TaskDraft } from './tasks/draft.ts'
import { coordinatorsIn, monitorsIn, withCoordinators } from './tasks/joining.ts'
import { createOwners } from './tasks/owner.ts'
import { rowTasks, workText } from './tasks/row.ts'
import { attributedWorks, type Work } from './tasks/works.ts'

export type { TaskDraft } from './tasks/draft.ts'

/**
 * Tasks in reading order: rows of task tables, the list below a heading or lead-in that names an agency, and sentences
 * that give work to one ("Giao Sở Nội vụ chủ trì …").
 */
export function assembleTasks(
  outline: Outline,
  recognition: Recognition,
  rulebook: Rulebook,
  scene: Scene = createScene(outline, recognition, rulebook),
  surroundings: Surroundings = createSurroundings(scene),
): readonly TaskDraft[] {
  const { agency } = resolversOf(rulebook)
  const inherited = (passage: number) => surroundings.of(outline.passages[passage]!).period
  const tasks = outline.tables.flatMap((table) => rowTasks(scene, table, agency, inherited))
  tasks.push(...proseTasks(scene, agency, inherited))
  return tasks
    .sort((a, b) => a.source.start - b.source.start)
    .map((task) => ({ ...task, confidence: rounded(task.confidence * legibility(scene, ...task.covers)) }))
}

/** Share of such clauses that are tasks. */
const CONFIDENCE = { giving: 0.8, leading: 0.8, verb: 0.65 }

const NOBODY: Agencies = { lead: [], coordinate: [], monitor: [] }
const CLOSING = /^\s*(?:trên đây là|trong quá trình (?:tổ chức )?(?:triển khai|thực hiện)|nơi nhận|kế hoạch này)/u
/** Sections that tell aims, duties of all or what has been done; an agency that leads is no assignment there. */
const NO_WORK =
  /mục đích|yêu cầu|quan điểm|mục tiêu|chỉ tiêu|thực trạng|kết quả|tình hình|đánh giá|sự cần thiết|căn cứ|khái quát|kinh phí/u
/** "Nội dung: Chuẩn hóa …": the label of a line that says what is to be done. */
const CONTENT_LABEL = /^(?:nội dung|nhiệm vụ|công việc)(?: (?:thực hiện|cụ thể|công việc|nhiệm vụ))?\s*:\s*/u
/** The issuer speaks to others in the last paragraph of an agency's list: "Ủy ban nhân dân tỉnh yêu cầu …". */
const SPOKEN =
  /^\s*(?:chủ tịch )?(?:ubnd|ủy ban nhân dân|thủ tướng|chính phủ|ban thường vụ)[^,;.:]{0,30}\s(?:yêu cầu|giao|đề nghị)\s/u
/** A list of places or names is no work. */
const NAMES_ONLY = /^(?:\p{Lu}[\p{Ll}\p{Lu}]*(?:\s|[,;]\s*|$|\svà\s)){3,}$/u
const LED = /^\s*,?\s*chủ trì(?![\p{L}])/u
/** Sections whose numbered paragraphs give work to the agency they open with. */
const HANDING_OUT = /nhiệm vụ|giải pháp|phân công/u
/** A lead-in that only announces its list. */
const ANNOUNCING =
  /(?:nhiệm vụ|nội dung|công việc|giải pháp|vấn đề|việc|công tác|yêu cầu)[^,;.]{0,40}(?:sau|sau đây|như sau|cụ thể)\s*:\s*$/u
const TAIL = /[,\s]*(?:cụ thể(?: như sau| là)?|như sau|trong đó|gồm|bao gồm)?\s*:\s*$/u

const COUNTED =
  '(?:tập thể|cá nhân|người|đại biểu|thí sinh|đơn vị|hộ|gia đình|giải|suất|cờ|bằng khen|giấy khen|huy chương|lãnh đạo|chuyên viên|cán bộ|công chức|viên chức|thành viên|đội|tiết mục|bài|sản phẩm|đồng|triệu đồng|phiếu|em|học sinh|sinh viên|giáo viên|trường|xã|lượt)'
/**
 * A line of a quota, a prize or a number of people: "Không quá 05 cá nhân", "Bằng khen: 12 tập thể, 20 cá nhân", "Mức chi:
 * 200.000 đồng/người". What it counts stands right behind the number, and no verb says what is to be done.
 */
const QUOTA = new RegExp(
  `^(?:[^:.;]{2,70}: )?(?:(?:không quá|tối đa|tối thiểu|ít nhất|khoảng|từ|dự kiến|gồm|cả) )*\\d[\\d.,]*(?: ?(?:-|đến) ?\\d[\\d.,]*)? (?:\\p{L}+ )?${COUNTED}(?![\\p{L}])[^:;]{0,60}$`,
  'u',
)
const DOES =
  /(?<![\p{L}])(?:tổ chức|xây dựng|triển khai|thực hiện|hoàn thành|hỗ trợ|kiểm tra|tham mưu|rà soát|phối hợp|hướng dẫn|đào tạo|thành lập|tuyển|mở|đầu tư|bố trí|tăng|giảm|đạt|phấn đấu|cử|chọn|lựa chọn|đề xuất|đề nghị|báo cáo|gửi|lập|trao|tặng)(?![\p{L}])/u

/** Shorter than this a paragraph is a heading or a remnant, not a piece of work. */
const SHORTEST = 20

function isQuota(words: string): boolean {
  const low = fold(words)
  return low.length < 160 && QUOTA.test(low) && !DOES.test(low)
}

type Inherited = (passage: number) => TaskDraft['period']

function proseTasks(scene: Scene, resolver: AgencyResolver, inherited: Inherited): TaskDraft[] {
  const { outline, text, folded } = scene
  const bodies: Bodies = { text, folded, resolver, province: outline.header.province?.name ?? null }
  const year = documentYear(outline)
  const owners = createOwners(outline, resolver)
  const introducing = new Set(outline.passages.map(({ leadIn }) => leadIn))
  const titles = outline.sections.map(({ title }) => folded.slice(title.start, title.end))

  const draft = (
    passage: Passage,
    span: Span,
    agencies: Agencies,
    rule: string,
    confidence: number,
    from = span.start,
  ): TaskDraft | null => {
    const words = workText(text.slice(span.start, span.end))
    if (words.length < SHORTEST || NAMES_ONLY.test(words) || isQuota(words)) return null
    return {
      text: words,
      agencies: withCoordinators(
        { ...agencies, monitor: [...agencies.monitor, ...monitorsIn(bodies, span)] },
        coordinatorsIn(bodies, span),
      ),
      period: clausePeriod(scene, span, year, from) ?? inherited(passage.index),
      output: null,
      source: span,
      covers: [span],
      passage: passage.index,
      row: null,
      col: null,
      rules: [rule],
      confidence,
    }
  }

  const owned = (passage: Passage, span: Span, owner: Agencies): TaskDraft | null => {
    const words = folded.slice(span.start, span.end)
    const leads = introducing.has(passage.index)
    if (CLOSING.test(words) || owners.introduces(passage) || (leads && ANNOUNCING.test(words))) return null
    const tail = leads ? (TAIL.exec(words)?.index ?? words.length) : words.length
    const own = assignmentsIn(bodies, passage).find(
      ({ by, at }) => at === passage.start && (by !== 'giving' || SPOKEN.test(words)),
    )
    const agencies = own ? { ...NOBODY, lead: [...own.lead] } : owner
    const start = own ? own.span.start : span.start
    return draft(passage, { start, end: span.start + tail }, agencies, 'task.heading', 0.9, own?.from)
  }

  const assigned = (passage: Passage): TaskDraft[] => {
    if (owners.introduces(passage)) return []
    const isReport = outline.header.genre === 'news'
    const section = passage.section === null ? '' : titles[passage.section]!
    const numbered = passage.label !== null && !/^\p{P}$/u.test(passage.label)
    const handsOut = numbered && (outline.header.type === 'CT' || HANDING_OUT.test(section))
    const assigning = owners.inAssignment(passage) || (handsOut && !NO_WORK.test(section))
    return assignmentsIn(bodies, passage).flatMap(({ span, lead, by, from }) => {
      // An article tells of many who ask; only one that tells who is to lead gives on an assignment.
      if (isReport && (by !== 'giving' || !LED.test(folded.slice(from, span.end)))) return []
      if (!assigning && by !== 'giving' && (by === 'verb' || NO_WORK.test(section))) return []
      return draft(passage, span, { ...NOBODY, lead: [...lead] }, `task.${by}`, CONFIDENCE[by], from) ?? []
    })
  }

  const attributed = (work: Work): TaskDraft[] =>
    work.passages.flatMap((passage) => {
      const named = CONTENT_LABEL.exec(folded.slice(passage.start, passage.end))?.[0].length ?? 0
      const span = { start: passage.start + named, end: work.end ?? passage.end }
      const task = draft(passage, span, work.attributes.agencies, 'task.attribute', 0.9)
      return task ? [{ ...task, period: work.attributes.period ?? task.period, output: work.attributes.output }] : []
    })

  const works = attributedWorks(scene, resolver)
  const done = new Set(works.flatMap(({ passages, lines }) => [...passages, ...lines].map(({ index }) => index)))
  const tasks = works.flatMap(attributed)
  for (const passage of outline.passages) {
    if ((passage.role !== 'body' && passage.role !== 'item') || done.has(passage.index)) continue
    const owner = owners.of(passage)
    if (owner) {
      const task = owned(passage, passage, owner)
      if (task) tasks.push(task)
    } else tasks.push(...assigned(passage))
  }
  return tasks
}
