/** Lines below a piece of work ("Cơ quan chủ trì: …", "Thời gian: …", "Sản phẩm: …") → who, when and what comes of it. */
import { matches } from '../../model/matches.ts'
import type { Agencies, Agency, RecordPeriod } from '../../model/record.ts'
import type { Span } from '../../model/span.ts'
import { oneLine } from '../../model/text.ts'
import { readAgencies } from '../agencies.ts'
import { documentYear } from '../periods.ts'
import type { AgencyResolver } from '../resolve/agency.ts'
import type { AgencyRole } from '../role-words.ts'
import type { Scene } from '../scene.ts'
import { cellPeriod } from './deadline.ts'

export interface Attributes {
  readonly agencies: Agencies
  readonly period: RecordPeriod | null
  readonly output: string | null
}

export const NO_ATTRIBUTES: Attributes = {
  agencies: { lead: [], coordinate: [], monitor: [] },
  period: null,
  output: null,
}

type Slot = AgencyRole | 'period' | 'output'

const BODY =
  '(?:cơ quan|đơn vị|sở|bộ|phòng|địa phương|cá nhân)(?:[,/]? ?(?:cơ quan|đơn vị|ngành|ban|địa phương|tổ chức))* '
const LABELS: readonly (readonly [Slot, string])[] = [
  ['coordinate', `(?:${BODY})?(?:cùng )?phối hợp(?: thực hiện| chính| triển khai)?`],
  [
    'monitor',
    `(?:${BODY})?(?:theo dõi|giám sát|đôn đốc)(?:[, ]+(?:và )?(?:theo dõi|giám sát|đôn đốc|đánh giá|kiểm tra|tổng hợp))*`,
  ],
  [
    'lead',
    `(?:${BODY})?(?:chủ trì|thực hiện chính|đầu mối)(?:[, ]+(?:thực hiện|tham mưu|triển khai|soạn thảo|thực hiện chính|trình))*|${BODY}(?:thực hiện|tham mưu|triển khai|chịu trách nhiệm|phụ trách|soạn thảo)(?: thực hiện)?|phân công thực hiện|phân công`,
  ],
  [
    'period',
    '(?:thời gian|thời hạn|tiến độ|lộ trình|thời điểm|hạn)(?: (?:thực hiện|hoàn thành|triển khai|dự kiến|trình|ban hành|báo cáo))*',
  ],
  ['output', '(?:dự kiến )?(?:sản phẩm|kết quả|đầu ra)(?: (?:đầu ra|dự kiến|hoàn thành|thực hiện|cần đạt|sản phẩm))*'],
]
const LABEL = new RegExp(
  `(?:^|[.;(\\n]|(?<=[.;]))[\\s*–+-]*(?:${LABELS.map(([slot, words]) => `(?<${slot}>${words})`).join('|')})\\s*:\\s*\\*?`,
  'gu',
)

interface Piece {
  readonly slot: Slot
  /** Where the label begins, and the words behind it. */
  readonly at: number
  readonly span: Span
}

function piecesOf(scene: Scene, span: Span): readonly Piece[] {
  const folded = scene.folded.slice(span.start, span.end)
  if (!folded.includes(':')) return []
  const labels = matches(LABEL, folded)
  return labels.map((match, i) => {
    const slot = (Object.keys(match.groups!) as Slot[]).find((name) => match.groups![name] !== undefined)!
    const end = labels[i + 1]?.index ?? folded.length
    return {
      slot,
      at: span.start + match.index,
      span: { start: span.start + match.index + match[0].length, end: span.start + end },
    }
  })
}

/** The attributes that a paragraph consists of; null where it says something else first. */
export function attributesOf(scene: Scene, span: Span, resolver: AgencyResolver): Attributes | null {
  const pieces = piecesOf(scene, span)
  return pieces[0] && pieces[0].at === span.start ? gather(scene, pieces, resolver) : null
}

/** Attributes at the end of the work's own paragraph, naming at least a lead: where they begin, and what they say. */
export function trailingAttributes(
  scene: Scene,
  span: Span,
  resolver: AgencyResolver,
): { readonly at: number; readonly attributes: Attributes } | null {
  if (!/chủ trì|thực hiện|phân công/u.test(scene.folded.slice(span.start, span.end))) return null
  const pieces = piecesOf(scene, span)
  const first = pieces.find(({ slot }) => slot === 'lead')
  if (!first || first.at === span.start) return null
  const attributes = gather(
    scene,
    pieces.filter(({ at }) => at >= first.at),
    resolver,
  )
  return attributes.agencies.lead.length > 0 ? { at: first.at, attributes } : null
}

function gather(scene: Scene, pieces: readonly Piece[], resolver: AgencyResolver): Attributes {
  const { outline, text } = scene
  const province = outline.header.province?.name ?? null
  const year = documentYear(outline)
  const found: Record<AgencyRole, Agency[]> = { lead: [], coordinate: [], monitor: [] }
  let period: RecordPeriod | null = null
  let output: string | null = null
  for (const { slot, span } of pieces) {
    if (slot === 'period') period ??= cellPeriod(scene, trimmed(text, span), year)
    else if (slot === 'output') output ??= oneLine(text.slice(span.start, span.end)).replace(/[.;)\s]+$/u, '') || null
    else {
      const read = readAgencies(text, span, resolver, slot, province)
      for (const role of ['lead', 'coordinate', 'monitor'] as const) {
        found[role].push(...read[role].map((agency) => ({ text: agency.text, id: agency.id })))
      }
    }
  }
  return { agencies: found, period, output }
}

/** Without the stop or bracket that ends the line, so that "Thường xuyên." is the whole of its words. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return { start, end: start + words.replace(/[\s.;)*]+$/u, '').length }
}

/** Both, the first where both speak. */
export const merged = (first: Attributes, second: Attributes): Attributes => ({
  agencies: {
    lead: [...first.agencies.lead, ...second.agencies.lead],
    coordinate: [...first.agencies.coordinate, ...second.agencies.coordinate],
    monitor: [...first.agencies.monitor, ...second.agencies.monitor],
  },
  period: first.period ?? second.period,
  output: first.output ?? second.output,
})
