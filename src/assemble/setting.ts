/** A passage → what stands around it: the topic of its headings, the cues of its lead-in, the period they name. */
import type { Passage } from '../model/outline.ts'
import type { RecordPeriod } from '../model/record.ts'
import { lastCue } from './cues.ts'
import { documentYear, freePeriods, isDated, periodFrom } from './periods.ts'
import type { Scene } from './scene.ts'

export type Topic = 'objective' | 'task' | 'outcome' | 'rule'

export interface Setting {
  /** Topic of the nearest heading or lead-in that has one. */
  readonly topic: Topic | null
  /** Cue of the nearest lead-in: what the list below it tells. */
  readonly cue: 'aim' | 'outcome' | 'shortfall' | null
  readonly period: RecordPeriod | null
  /** True where the text around tells results: by its title, by the part behind it that looks ahead, by its own words. */
  readonly telling: boolean
  /** Passages and headings looked at, nearest first. */
  readonly leadIns: readonly Passage[]
}

export interface Surroundings {
  of(passage: Passage): Setting
}

const LONG = 90
const FRONT = 30
const ANNOUNCED = 60

/** Periods, topics and cues seen from inside, computed once for each place. */
export function createSurroundings(scene: Scene): Surroundings {
  const { outline } = scene
  const sections = outline.sections.map((section) => ({
    topic: topicOf(scene, section.title),
    period: lastPeriod(scene, section.title),
    parent: section.parent,
  }))
  const documentPeriod = outline.header.period
  const inherited: RecordPeriod | null =
    documentPeriod && (documentPeriod.start || documentPeriod.end)
      ? {
          kind: documentPeriod.start === null ? 'by' : 'within',
          start: documentPeriod.start,
          end: documentPeriod.end,
          text: null,
          inherited: true,
          rule: null,
        }
      : openingPeriod(scene)
  const cache = new Map<number, Setting>()
  const telling = tellingSections(scene)
  const ahead = lookingAhead(scene, sections)
  const reports = titledReport(scene)

  /** "BÁO CÁO KẾT QUẢ …", and in it "3. Về nhiệm vụ …": the tasks of a part that tells results are what was done. */
  function toldWithin(section: number | null): boolean {
    for (let at = section === null ? null : sections[section]!.parent; at !== null; at = sections[at]!.parent) {
      const { title } = outline.sections[at]!
      if (sections[at]!.topic === 'outcome') return !LOOKS_AHEAD.test(scene.folded.slice(title.start, title.end))
    }
    return false
  }

  function of(passage: Passage): Setting {
    const known = cache.get(passage.index)
    if (known) return known
    let topic: Topic | null = null
    let cue: Setting['cue'] = null
    let period: RecordPeriod | null = null
    const leadIns: Passage[] = []
    const seen = new Set<number>([passage.index])
    let above = passage.leadIn
    while (above !== null && !seen.has(above)) {
      seen.add(above)
      const leadIn = outline.passages[above]!
      leadIns.push(leadIn)
      topic ??= topicOf(scene, leadIn)
      cue ??= cueOf(scene, leadIn)
      period ??= lastPeriod(scene, leadIn)
      above = leadIn.leadIn
    }
    if (passage.role === 'note') period ??= notedPeriod(scene, passage)
    let headed: Topic | null = null
    for (let at = passage.section; at !== null; at = sections[at]!.parent) {
      // A rule's heading speaks for its own text, an article's for all of it; other parts have headings of their own.
      if (sections[at]!.topic !== 'rule' || at === passage.section || isArticle(outline.sections[at]!.label))
        headed ??= sections[at]!.topic
      period ??= sections[at]!.period
    }
    topic = headed === 'rule' ? headed : (topic ?? headed)
    if (topic === 'task' && toldWithin(passage.section)) topic = 'outcome'
    const setting: Setting = {
      topic,
      cue,
      period: period ?? inherited,
      telling: reports || passage.start < ahead || telling.has(passage.section),
      leadIns,
    }
    cache.set(passage.index, setting)
    return setting
  }
  return { of }
}

const isArticle = (label: string | null): boolean => label !== null && /^điều\s/iu.test(label)

const LOOKS_AHEAD = /nhiệm vụ|phương hướng|mục tiêu|chỉ tiêu|kế hoạch|giải pháp|đề xuất|kiến nghị|định hướng/u

function lastPeriod(scene: Scene, span: { start: number; end: number }): RecordPeriod | null {
  const dated = freePeriods(scene, span).filter(isDated)
  // "Mục tiêu đến năm 2025, định hướng đến năm 2030": the outlook is not what the list below is for.
  const chosen =
    dated.find((p) => !/định hướng|tầm nhìn/u.test(scene.folded.slice(Math.max(span.start, p.start - 14), p.start))) ??
    dated[0]
  return chosen ? periodFrom(chosen, scene.text, documentYear(scene.outline), true) : null
}

function topicOf(scene: Scene, span: { start: number; end: number }): Topic | null {
  const topics = scene.within('topic', span)
  // What a lead-in announces stands before its colon; a heading's subject stands in front. Further in, "kết quả" is a
  // word like any other.
  const announcing = /:\s*$/u.test(scene.text.slice(span.start, span.end))
  const said = announcing ? topics.at(-1) : topics[0]
  const near =
    said &&
    (announcing ? span.end - said.end < ANNOUNCED : span.end - span.start < LONG || said.start - span.start < FRONT)
  const topic = near ? said.attributes.topic : null
  return typeof topic === 'string' ? (topic as Topic) : null
}

function cueOf(scene: Scene, span: { start: number; end: number }): Setting['cue'] {
  return lastCue(scene, span)?.kind ?? null
}

/** Passages of an article's opening in which it says what it tells of. */
const OPENING = 3
const SHORTEST_OPENING = 60
const PLANNED = 70
const PLANS =
  /(?<![\p{L}])(?:kế hoạch|nhiệm vụ|phương hướng|kịch bản|chỉ tiêu|mục tiêu|dự toán|giải pháp|giao ước)(?![\p{L}])[^.;]*$/u

/** "… bàn nhiệm vụ năm 2025": what an article without a period of its own says first that it is about. */
function openingPeriod(scene: Scene): RecordPeriod | null {
  const { header, passages } = scene.outline
  if (header.genre !== 'news') return null
  const told = passages.filter((p) => p.role === 'title' || (p.role === 'body' && p.end - p.start > SHORTEST_OPENING))
  for (const passage of told.slice(0, OPENING)) {
    const planned = freePeriods(scene, passage)
      .filter((m) => typeof m.attributes.end === 'string')
      .findLast((m) => PLANS.test(scene.folded.slice(Math.max(passage.start, m.start - PLANNED), m.start)))
    if (planned) return periodFrom(planned, scene.text, null, true)
  }
  return null
}

/** The period named last before the mark in the text that a note belongs to. */
function notedPeriod(scene: Scene, note: Passage): RecordPeriod | null {
  for (const index of note.notedBy) {
    const passage = scene.outline.passages[index]!
    const mark = scene.outline.reading.marks.find(
      (m) => m.at >= passage.start && m.at <= passage.end && m.note === note.label,
    )
    const before = freePeriods(scene, { start: passage.start, end: mark?.at ?? passage.end }).at(-1)
    if (before) return periodFrom(before, scene.text, documentYear(scene.outline), true)
  }
  return null
}

/**
 * Where the first part begins that looks ahead ("Phương hướng năm 2024", "Chỉ tiêu nhiệm kỳ tới"): what stands before it
 * looks back. 0 where there is none.
 */
function lookingAhead(
  scene: Scene,
  sections: readonly { readonly topic: Topic | null; readonly period: RecordPeriod | null }[],
): number {
  const at = sections.findIndex(({ topic, period }, index) => {
    if (topic !== 'objective') return false
    const { title } = scene.outline.sections[index]!
    return period !== null || /phương hướng|nhiệm kỳ|giai đoạn/u.test(scene.folded.slice(title.start, title.end))
  })
  return at < 0 || scene.outline.sections[at]!.annex > 0 ? 0 : scene.outline.sections[at]!.start
}

/** "Kết quả thực hiện …", "Phân tích hiện trạng …": a title that tells of nothing but what is, of no plan. */
function titledReport({ outline, within }: Scene): boolean {
  if (outline.header.type !== null && outline.header.type !== 'BC') return false
  const topics = outline.passages.filter((p) => p.role === 'title').flatMap((p) => within('topic', p))
  return topics.length > 0 && topics.every((m) => m.attributes.topic === 'outcome')
}

/** A part tells results where at least this many of its cues do, and no more than one in three sets an aim. */
const FEWEST_TOLD = 2
const OUTWEIGHS = 3

/** The parts (by index, null outside all) whose running text tells what has been reached. */
function tellingSections(scene: Scene): ReadonlySet<number | null> {
  const told = new Map<number | null, number>()
  const aims = new Map<number | null, number>()
  const add = (counts: Map<number | null, number>, at: number | null, more: number): void => {
    if (more > 0) counts.set(at, (counts.get(at) ?? 0) + more)
  }
  for (const passage of scene.outline.passages) {
    if (passage.role !== 'body' && passage.role !== 'item') continue
    add(told, passage.section, scene.within('outcome', passage).length)
    add(aims, passage.section, scene.within('aim', passage).filter((m) => m.attributes.weak !== true).length)
  }
  return new Set(
    [...told]
      .filter(([at, count]) => count >= FEWEST_TOLD && count > OUTWEIGHS * (aims.get(at) ?? 0))
      .map(([at]) => at),
  )
}
