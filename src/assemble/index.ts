/** Outline and mentions → the extraction: targets, tasks, the document's own record. */
import type { Recognition } from '../model/mention.ts'
import type { Outline } from '../model/outline.ts'
import type { Agencies, Extraction, RecordPeriod, Target, Task } from '../model/record.ts'
import type { Rulebook } from '../model/rulebook.ts'
import { contains } from '../model/span.ts'
import { readAgencies } from './agencies.ts'
import type { Told } from './anaphora.ts'
import { citations } from './citations.ts'
import type { RefusedAnchor, TargetDraft } from './draft.ts'
import type { Kind } from './kind.ts'
import { proseTargets } from './prose.ts'
import { doubtfulIdentity, recordId, sourceOf, targetRecords } from './records.ts'
import { resolversOf } from './resolve/index.ts'
import { createScene, isRead } from './scene.ts'
import { createSurroundings } from './setting.ts'
import { tableTargets } from './table-targets.ts'
import { assembleTasks } from './tasks.ts'

/** The file as it was found. */
export interface FileFacts {
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export interface Assembly {
  readonly extraction: Extraction
  /** Drafts behind the targets, in their order, and the amounts that made none. */
  readonly drafts: readonly TargetDraft[]
  readonly refused: readonly RefusedAnchor[]
}

export function assemble(outline: Outline, recognition: Recognition, rulebook: Rulebook, file: FileFacts): Assembly {
  const scene = createScene(outline, recognition, rulebook)
  const surroundings = createSurroundings(scene)
  const resolvers = resolversOf(rulebook)
  const drafts: TargetDraft[] = []
  const refused: RefusedAnchor[] = []
  const done = new Set<number>()

  const agenciesIn = (passage: number, column: 'lead' | 'coordinate' | 'monitor'): Agencies => {
    const found = readAgencies(
      scene.text,
      outline.passages[passage]!,
      resolvers.agency,
      column,
      outline.header.province?.name ?? null,
    )
    const names = (role: keyof Agencies) => found[role].map(({ text, id }) => ({ text, id }))
    return { lead: names('lead'), coordinate: names('coordinate'), monitor: names('monitor') }
  }
  outline.tables.forEach((_, index) => {
    const result = tableTargets(scene, index, surroundings, agenciesIn)
    drafts.push(...result.targets)
    refused.push(...result.refused)
    for (const passage of result.read) done.add(passage)
  })
  let running: RecordPeriod | null = null
  const stated = new Map<number, TargetDraft>()
  let section: number | null = null
  const spoken: Told[] = []
  let told: { readonly section: number | null; readonly kind: Kind | null } = { section: null, kind: null }
  for (const passage of outline.passages) {
    if (!isRead(passage) || done.has(passage.index)) continue
    const part = topSection(outline, passage.section)
    if (part !== section) running = null
    section = part
    const setting = surroundings.of(passage)
    const above = setting.leadIns[0] ? (stated.get(setting.leadIns[0].index) ?? null) : null
    const runs = passage.role === 'body' && passage.section === told.section
    const result = proseTargets(scene, passage, setting, running, above, runs ? told.kind : null, spoken)
    // What was missed is told anew each time; behind it results are told.
    if (passage.role === 'body' || passage.role === 'item')
      told = { section: passage.section, kind: result.told === 'missed' ? 'result' : result.told }
    if (result.targets[0]) stated.set(passage.index, result.targets[0])
    running = result.running
    drafts.push(...result.targets)
    refused.push(...result.refused)
  }
  drafts.sort((a, b) => a.anchor.start - b.anchor.start)

  const document = file.sha256.slice(0, 16)
  const targets = targetRecords(scene, document, drafts, resolvers)
  const tasks: Task[] = assembleTasks(outline, recognition, rulebook, scene, surroundings).map((draft) => {
    const held = targets.filter((target) => draft.covers.some((span) => contains(span, target.source)))
    for (const target of held) lend(target, draft)
    return {
      id: recordId(document, 'task', draft.source),
      text: draft.text,
      agencies: draft.agencies,
      period: draft.period,
      output: draft.output,
      targets: held.map((t) => t.id),
      source: sourceOf(scene, outline.passages[draft.passage]!, draft.source),
      rules: [...draft.rules],
      confidence: draft.confidence,
    }
  })
  return {
    extraction: {
      schema: 'muctieu/1',
      document: documentRecord(outline, scene, file, document),
      targets,
      tasks,
      warnings: warningsOf([...outline.reading.warnings, ...doubtfulIdentity(scene)]),
    },
    drafts,
    refused,
  }
}

/** The outermost section that a section is part of. */
function topSection(outline: Outline, section: number | null): number | null {
  let top = section
  while (top !== null && outline.sections[top]!.parent !== null) top = outline.sections[top]!.parent
  return top
}

/** Targets inside a task carry its agencies and, when they state none, its period. */
function lend(target: Target, task: { readonly agencies: Agencies; readonly period: Task['period'] }): void {
  const none = target.agencies.lead.length + target.agencies.coordinate.length + target.agencies.monitor.length === 0
  if (none) target.agencies = task.agencies
  if (task.period && (target.period === null || target.period.inherited))
    target.period = { ...task.period, inherited: true }
}

const warningsOf = (warnings: Outline['reading']['warnings']): Extraction['warnings'] =>
  warnings.map(({ code, message, page }) => (page === undefined ? { code, message } : { code, message, page }))

function documentRecord(
  outline: Outline,
  scene: Parameters<typeof citations>[0],
  file: FileFacts,
  id: string,
): Extraction['document'] {
  const { header, reading } = outline
  return {
    id,
    ...file,
    media: reading.media,
    pages: reading.pages,
    genre: header.genre,
    type: header.type,
    number: header.number,
    issued: header.issued,
    issuer: header.issuer,
    province: header.province,
    title: header.title,
    period: header.period,
    signer: header.signer,
    cites: citations(scene),
    sections: outline.sections.map((section) => ({
      label: section.label,
      title: reading.text.slice(section.title.start, section.title.end).replace(/\s+/gu, ' ').trim(),
      depth: section.depth,
      start: section.start,
      end: section.end,
    })),
  }
}
