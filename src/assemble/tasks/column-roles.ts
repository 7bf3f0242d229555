/** Heads of a task table → the role of each column. */
import type { ColumnRole, Table } from '../../model/outline.ts'
import { fold } from '../../model/text.ts'

/** Below a head that two columns share ("Cơ quan thực hiện") the inner one tells them apart ("Chủ trì", "Phối hợp"). */
function roleOf({ role, head }: Table['columns'][number]): ColumnRole {
  const inner = fold(head).split(' · ').slice(1).join(' ')
  if (role !== 'lead' || inner === '' || /chủ trì|thực hiện/u.test(inner)) return role
  return /phối hợp/u.test(inner) ? 'coordinate' : /theo dõi|đôn đốc|giám sát/u.test(inner) ? 'monitor' : role
}

const known = new WeakMap<Table, readonly ColumnRole[]>()

/** The roles of a table's columns, told once: they are asked for every cell of every row. */
export function rolesOf(table: Table): readonly ColumnRole[] {
  const found = known.get(table)
  if (found) return found
  const roles = table.columns.map(roleOf)
  known.set(table, roles)
  return roles
}
