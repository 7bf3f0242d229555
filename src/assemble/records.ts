/** Drafts → records with ids, places and resolved names. */
import { createHash } from 'node:crypto'
import type { Passage } from '../model/outline.ts'
import type { Warning } from '../model/reading.ts'
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

/** How surely the words of a record, in one place or several, were read off a scan: 1 where none of them is in doubt. */
export const legibility = (scene: Scene, ...places: readonly Span[]): number =>
  (scene.outline.reading.doubts ?? [])
    .filter((doubt) => places.some((place) => overlaps(doubt, place)))
    .reduce((least, doubt) => Math.min(least, doubt.confidence), 1)

/** A warning for each of number and date of the document that was read off a scan with doubt. */
export function doubtfulIdentity(scene: Scene): readonly Warning[] {
  const { reading, passages } = scene.outline
  const doubts = reading.doubts ?? []
  if (doubts.length === 0) return []
  const letterhead = passages.filter(({ role }) => role === 'letterhead')
  return IDENTITY.flatMap(([pattern, what]) => {
    for (const { start, end } of letterhead) {
      const found = pattern.exec(scene.folded.slice(start, end))
      if (!found) continue
      const place = { start: start + found.index, end: start + found.index + found[0].length }
      const doubt = doubts.find((one) => overlaps(one, place))
      if (!doubt) return []
      const words = oneLine(scene.text.slice(place.start, place.end))
      const message = `${what} có thể đã nhận dạng sai: “${words}”; hãy đối chiếu với bản gốc.`
      return [{ code: 'ocr-doubtful-identity', message, page: doubt.page, at: place.start }]
    }
    return []
  })
}

/** What the letterhead tells of the document itself, in folded words, and what it is called. */
const IDENTITY: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}])số\s*[:.]?\s*\S[^\n]{0,40}/u, 'Số, ký hiệu văn bản'],
  [/(?<![\p{L}])ngày\s.{0,14}tháng\s.{0,12}năm\s.{0,8}/u, 'Ngày ban hành'],
]

export const rounded = (share: number): number => Math.round(share * 100) / 100
