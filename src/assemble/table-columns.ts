/** A table's heads → which of its columns names things, and whether it sets aims, prices work or gives points. */
import type { Table } from '../model/outline.ts'
import type { Scene } from './scene.ts'
import type { Surroundings } from './setting.ts'

export const VALUE_ROLES = new Set(['value', 'baseline', 'result'])
const PRICED = /đơn giá|thành tiền|định mức|mức (?:chi|thu|đóng|phạt|hỗ trợ|phụ cấp)(?!\p{L})/iu
const POINTS = /^(?:thang điểm|điểm|(?:số )?điểm (?:chuẩn|tối đa|thưởng|trừ|cộng|đánh giá|tự chấm)|trọng số)(?!\p{L})/u

/** The words of a passage. */
export const wordsOf = (scene: Scene, passage: number): string => {
  const { start, end } = scene.outline.passages[passage]!
  return scene.text.slice(start, end)
}

export const cellsOf = (table: Table): ReadonlySet<number> =>
  new Set(table.rows.flatMap(({ cells }) => cells).filter((cell): cell is number => cell !== null))

/** The column of names; where the first only groups rows under one merged cell, and another names each, that one. */
export function nameColumnOf(table: Table): number | null {
  const named = table.columns.flatMap((column, i) => (column.role === 'indicator' ? [i] : []))
  const body = table.rows.filter((row) => row.kind === 'body')
  const each = named.find((at) => new Set(body.map((row) => row.cells[at])).size > body.length / 2)
  return each ?? named[0] ?? columnOf(table, ['content'])
}

export function columnOf(table: Table, roles: readonly string[]): number | null {
  const at = table.columns.findIndex((c) => roles.includes(c.role))
  return at === -1 ? null : at
}

export const isPriced = (table: Table): boolean => table.columns.some(({ head }) => PRICED.test(head))

/** A table of costs: its amounts pay for work and are no aims. Of a table of aims a column of costs is only not one of them. */
export function isBudget(scene: Scene, table: Table, nameColumn: number): boolean {
  const aims = !isPriced(table) && /chỉ tiêu|mục tiêu/iu.test(table.columns[nameColumn]!.head)
  const columns = table.columns.filter(({ role }) => !aims || VALUE_ROLES.has(role))
  const heads = [...columns.flatMap((c) => c.heads), ...(table.caption === null ? [] : [table.caption])]
  return heads.some((index) => scene.within('funding', scene.outline.passages[index]!).length > 0)
}

/** A table that says of itself that it sets aims; in any other a number without a unit counts something that is there. */
export function setsAims(scene: Scene, table: Table, surroundings: Surroundings): boolean {
  const said = [
    ...table.columns.map(({ head }) => head),
    ...(table.caption === null ? [] : [wordsOf(scene, table.caption)]),
  ]
  let first: number | null = null
  for (const { cells } of table.rows) first ??= cells.find((cell) => cell !== null) ?? null
  const topic = first === null ? null : surroundings.of(scene.outline.passages[first]!).topic
  return (
    topic === 'objective' || said.some((words) => /chỉ tiêu|mục tiêu|phấn đấu|kế hoạch (?:năm|giao|đến)/iu.test(words))
  )
}

/** A table that gives points for what is reached: its shares are thresholds. */
export function isScoring(table: Table): boolean {
  const points = table.columns.some(({ head }) => POINTS.test(head.toLowerCase()))
  return points && !table.columns.some(({ role, head }) => role === 'value' && /(?:19|20)\d\d|mục tiêu/iu.test(head))
}
