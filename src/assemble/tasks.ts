/** Outline and mentions → the tasks that the document gives to agencies. */
import type { Recognition } from '../model/mention.ts'
import type { Outline, Passage } from '../model/outline.ts'
import type { Agencies } from '../model/record.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Span } from '../model/span.ts'
import { fold } from '../model/text.ts'
import { resolversOf } from './resolve/index.ts'
import { createScene, type Scene } from './scene.ts'
import { createSurroundings } from './setting.ts'
import { assignmentsIn, coordinatorsIn, withCoordinators } from './tasks/clause.ts'
import { clausePeriod, documentYear } from './tasks/deadline.ts'
import type { TaskDraft } from './tasks/draft.ts'
import { createOwners } from './tasks/owner.ts'
import { rowTasks, workText } from './tasks/row.ts'

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
): readonly TaskDraft[] {
  const { agency } = resolversOf(rulebook)
  const surroundings = createSurroundings(scene)
  const inherited = (passage: number) => surroundings.of(outline.passages[passage]!).period
  const tasks = outline.tables.flatMap((table) => rowTasks(scene, table, agency, inherited))
  tasks.push(...proseTasks(scene, agency, inherited))
  return tasks.sort((a, b) => a.source.start - b.source.start)
}

/** Share of such clauses that are tasks. */
const CONFIDENCE = { giving: 0.8, leading: 0.8, verb: 0.65 }

const CLOSING = /^\s*(?:trên đây là|trong quá trình (?:tổ chức )?(?:triển khai|thực hiện)|nơi nhận|kế hoạch này)/u
/** Sections that tell aims, duties of all or what has been done; an agency that leads is no assignment there. */
const NO_WORK =
  /mục đích|yêu cầu|quan điểm|mục tiêu|chỉ tiêu|thực trạng|kết quả|tình hình|đánh giá|sự cần thiết|căn cứ|khái quát|kinh phí/u
/** A lead-in that only announces its list. */
const ANNOUNCING =
  /(?:nhiệm vụ|nội dung|công việc|giải pháp|vấn đề|việc|công tác|yêu cầu)[^,;.]{0,40}(?:sau|sau đây|như sau|cụ thể)\s*:\s*$/u
const TAIL = /[,\s]*(?:cụ thể(?: như sau| là)?|như sau|trong đó|gồm|bao gồm)?\s*:\s*$/u

function proseTasks(
  scene: Scene,
  agency: Parameters<typeof createOwners>[1],
  inherited: (passage: number) => TaskDraft['period'],
): TaskDraft[] {
  const { outline, text, folded } = scene
  const province = outline.header.province?.name ?? null
  const year = documentYear(outline)
  const owners = createOwners(outline, agency)
  const introducing = new Set(outline.passages.map(({ leadIn }) => leadIn))
  const titles = outline.sections.map(({ title }) => folded.slice(title.start, title.end))

  const draft = (
    passage: Passage,
    span: Span,
    agencies: Agencies,
    rule: string,
    confidence: number,
  ): TaskDraft | null => {
    const words = workText(text.slice(span.start, span.end))
    if (words.length < 12) return null
    return {
      text: words,
      agencies: withCoordinators(agencies, coordinatorsIn(text, span, agency, province)),
      period: clausePeriod(scene, span, year) ?? inherited(passage.index),
      output: null,
      source: span,
      passage: passage.index,
      row: null,
      col: null,
      rules: [rule],
      confidence,
    }
  }

  const owned = (passage: Passage, owner: Agencies): TaskDraft | null => {
    const words = fold(text.slice(passage.start, passage.end))
    if (
      CLOSING.test(words) ||
      (introducing.has(passage.index) && (owners.introduces(passage) || ANNOUNCING.test(words)))
    )
      return null
    const tail = introducing.has(passage.index) ? (TAIL.exec(words)?.index ?? words.length) : words.length
    return draft(passage, { start: passage.start, end: passage.start + tail }, owner, 'task.heading', 0.9)
  }

  const tasks: TaskDraft[] = []
  for (const passage of outline.passages) {
    if (passage.role !== 'body' && passage.role !== 'item') continue
    const owner = owners.of(passage)
    if (owner) {
      const task = owned(passage, owner)
      if (task) tasks.push(task)
      continue
    }
    if (owners.introduces(passage) || outline.header.genre === 'news') continue
    const assigning = owners.inAssignment(passage)
    const section = passage.section === null ? '' : titles[passage.section]!
    for (const { span, lead, by } of assignmentsIn(text, passage, agency, province)) {
      if (!assigning && by !== 'giving' && (by === 'verb' || NO_WORK.test(section))) continue
      const agencies: Agencies = { lead: [...lead], coordinate: [], monitor: [] }
      const task = draft(passage, span, agencies, `task.${by}`, CONFIDENCE[by])
      if (task) tasks.push(task)
    }
  }
  return tasks
}
