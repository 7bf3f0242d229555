/** Drafts → records with ids, places and resolved names. */
import { createHash } from 'node:crypto'
import type { Passage } from '../model/outline.ts'
import type { Agencies, Target } from '../model/record.ts'
import { overlaps, type Span } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import { confidenceOf } from './confidence.ts'
import { joinPieces } from './cut.ts'
import type { TargetDraft } from './draft.ts'
import type { Resolvers } from './resolve/index.ts'
import type { Scene } from './scene.ts'

const NO_AGENCIES: Agencies = { lead: [], coordinate: [], monitor: [] }

/**
 * A stable id: of the document, the sort of record and the place it was read from. A letter leads, so that a spreadsheet
 * takes no id for a number.
 */
export const recordId = (document: string, sort: 'target' | 'task', span: Span): string =>
  `${sort === 'target' ? 't' : 'n'}${createHash('sha256').update(`${document}:${sort}:${span.start}-${span.end}`).digest('hex').slice(0, 11)}`

/** The place of a stretch: page, path of sections, cell. */
export function sourceOf(scene: Scene, passage: Passage, span: Span): Target['source'] {
  const { outline, text } = scene
  const section = passage.section === null ? null : (outline.sections[passage.section] ?? null)
  return {
    start: span.start,
    end: span.end,
    quote: text.slice(span.start, span.end),
    page: passage.page,
    section: section ? [...section.path] : [],
    row: passage.cell?.row ?? null,
    col: passage.cell?.col ?? null,
  }
}

/** The records of drafts, in the drafts' order. */
export function targetRecords(
  scene: Scene,
  document: string,
  drafts: readonly TargetDraft[],
  resolvers: Resolvers,
): Target[] {
  const ids = new Map(
    drafts.map((draft) => [
      draft,
      recordId(document, 'target', { start: draft.anchor.start, end: draft.indicator[0]?.start ?? draft.anchor.end }),
    ]),
  )
  return drafts.map((draft) => {
    const { anchor } = draft
    const name = joinPieces(scene.text, draft.indicator)
    const known = resolvers.indicator(name, draft.unit)
    return {
      id: ids.get(draft)!,
      kind: draft.kind,
      indicator: { text: name, id: known?.id ?? null, name: known?.name ?? null, unit: known?.unit ?? null },
      value: {
        text: oneLine(scene.text.slice(anchor.start, Math.max(anchor.end, anchor.noun?.end ?? 0))),
        comparator: anchor.comparator,
        low: anchor.low,
        high: anchor.high,
        unit: draft.unit,
        measure: draft.measure,
        per: draft.per,
        outof: anchor.outof,
        base: resolvers.base(anchor.low, anchor.high, draft.unit),
      },
      level: draft.level,
      excludes:
        draft.excludes === null ? null : oneLine(scene.text.slice(draft.excludes.start, draft.excludes.end)) || null,
      baseline: draft.baseline,
      period: draft.period,
      agencies: draft.agencies ?? NO_AGENCIES,
      parent: draft.parent === null ? null : (ids.get(draft.parent) ?? null),
      equivalents: [...draft.equivalents],
      source: sourceOf(scene, scene.outline.passages[draft.passage]!, draft.source),
      rules: [...new Set(draft.rules)],
      confidence: rounded(confidenceOf(draft.signs) * legibility(scene, draft.source)),
    }
  })
}

/** How surely the words of a record were read off a scan: 1 where none of them is in doubt. */
const legibility = (scene: Scene, source: Span): number =>
  (scene.outline.reading.doubts ?? [])
    .filter((doubt) => overlaps(doubt, source))
    .reduce((least, doubt) => Math.min(least, doubt.confidence), 1)

const rounded = (share: number): number => Math.round(share * 100) / 100
