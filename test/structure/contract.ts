/** What holds of every outline, whatever was read. */
import { expect } from 'vitest'
import type { Outline } from '../../src/model/outline.ts'
import { contains } from '../../src/model/span.ts'

export function expectOutline(outline: Outline): void {
  const { reading, passages, sections, tables } = outline
  const within = { start: 0, end: reading.text.length }
  let end = 0
  passages.forEach((passage, index) => {
    expect(passage.index).toBe(index)
    expect(passage.end).toBeGreaterThan(passage.start)
    expect(passage.start).toBeGreaterThanOrEqual(end)
    expect(contains(within, passage)).toBe(true)
    end = passage.end
    if (passage.leadIn !== null) expect(passage.leadIn).toBeLessThan(index)
    if (passage.section !== null) expect(sections[passage.section]).toBeDefined()
    if (passage.cell !== null)
      expect(tables[passage.cell.table]!.rows[passage.cell.row]!.cells[passage.cell.col]).not.toBeNull()
    if (passage.role !== 'note') expect(passage.notedBy).toEqual([])
    for (const bearer of passage.notedBy) expect(passages[bearer]).toBeDefined()
  })
  sections.forEach((section, index) => {
    expect(section.end).toBeGreaterThanOrEqual(section.start)
    expect(contains(within, section) && contains(within, section.title)).toBe(true)
    const parent = section.parent === null ? null : sections[section.parent]!
    expect(section.depth).toBe(parent === null ? 0 : parent.depth + 1)
    if (parent === null) return
    expect(section.parent).toBeLessThan(index)
    expect(contains(parent, section)).toBe(true)
    expect(section.path.slice(0, parent.path.length)).toEqual(parent.path)
  })
  for (const table of tables) {
    expect(contains(within, table)).toBe(true)
    table.rows.forEach((row, index) => {
      expect(row.index).toBe(index)
      expect(row.cells).toHaveLength(table.columns.length)
      for (const at of [...row.cells, ...row.groups]) if (at !== null) expect(passages[at]!.cell).not.toBeNull()
    })
    for (const { heads } of table.columns) for (const at of heads) expect(passages[at]).toBeDefined()
  }
}
