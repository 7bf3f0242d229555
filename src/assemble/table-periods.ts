/** A cell's column, row and caption → the time its amount is for, and whether it is aimed at or was reached. */
import type { Column, Row, Table } from '../model/outline.ts'
import { year as wholeYear, yearOf } from '../model/period.ts'
import type { RecordPeriod } from '../model/record.ts'
import type { Span } from '../model/span.ts'
import { oneLine } from '../model/text.ts'
import { isReport, type Kind } from './kind.ts'
import { documentYear, freePeriods, isDated, periodFrom } from './periods.ts'
import type { Scene } from './scene.ts'
import type { Setting } from './setting.ts'

const BARE_YEARS = /(?<![\d./])((?:19|20)\d\d)(?:\s*(?:-|đến)\s*(?:năm\s*)?((?:19|20)\d\d))?(?![\d./])/u
/** A head of years and nothing else. */
const ONLY_YEARS = /^(?:(?:đến|tới|hết|cuối|năm|giai đoạn|thời kỳ|\d|[\s.,·(%)-])\s*)+$/u

/** The period said in the cell itself, else by the column's head, the row's own column, the groups above, the caption, around. */
export function tablePeriod(
  scene: Scene,
  table: Table,
  row: Row,
  column: Column,
  cell: number,
  name: Span,
  setting: Setting,
): RecordPeriod | null {
  const { passages, header } = scene.outline
  const said = (index: number): RecordPeriod | null => {
    const mention = freePeriods(scene, passages[index]!).find(isDated)
    return mention ? periodFrom(mention, scene.text, documentYear(scene.outline), true) : null
  }
  const own = said(cell)
  if (own) return { ...own, inherited: false }
  for (const head of [...column.heads].reverse()) {
    const period = said(head) ?? bareYears(scene, passages[head]!)
    if (period) return period
  }
  const byColumn = table.columns.findIndex((c) => c.role === 'period')
  const sources = [
    ...(byColumn === -1 ? [] : [row.cells[byColumn] ?? null]).filter((i): i is number => i !== null),
    ...[...row.groups].reverse(),
    ...(table.caption === null ? [] : [table.caption]),
  ]
  for (const index of sources) {
    const period = said(index)
    if (period) return period
  }
  const inName = freePeriods(scene, name).find(isDated)
  if (inName) return periodFrom(inName, scene.text, documentYear(scene.outline))
  // What has been reached is not of the time that a plan is still to fill.
  const { issued } = header
  const ahead = issued !== null && (setting.period?.end ?? '') > issued && !isReport(scene)
  return column.role !== 'value' && ahead ? null : setting.period
}

/** "TH 2015", "KH 2016 - 2020": years beside words that need no "năm" in a head. */
function bareYears(scene: Scene, head: Span): RecordPeriod | null {
  const found = BARE_YEARS.exec(scene.folded.slice(head.start, head.end))
  if (found === null) return null
  const { start, end } = wholeYear(Number(found[1]), Number(found[2] ?? found[1]))
  const start0 = head.start + found.index
  const text = oneLine(scene.text.slice(start0, start0 + found[0].length))
  return { kind: 'within', start, end, text, inherited: true, rule: null }
}

/** Years alone head targets, unless they were over when the document was written or its plan began. */
export function tableKind(scene: Scene, column: Column, period: RecordPeriod | null, setting: Setting): Kind {
  if (column.role !== 'value') return 'result'
  if (period?.end == null || !ONLY_YEARS.test(column.head.toLowerCase())) return 'target'
  const { issued, period: planned } = scene.outline.header
  if (issued !== null && period.end < issued) return 'result'
  if (planned?.start && period.end < planned.start) return 'result'
  const told = isReport(scene) || setting.topic === 'outcome'
  return told && issued !== null && yearOf(period.end) <= yearOf(issued) ? 'result' : 'target'
}
