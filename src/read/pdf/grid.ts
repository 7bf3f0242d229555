/** Ruled lines of a page → grids: rows and columns, with the cells that reach over several of them. */
import type { Rule, Rules } from './sheet.ts'

export interface GridCell {
  readonly row: number
  readonly col: number
  readonly rowspan: number
  readonly colspan: number
}

/** Places of a table's column and row edges in points, and its cells in reading order. */
export interface Grid {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly cells: readonly GridCell[]
  /** Index into `cells` of the cell at a point of the page, or -1 outside the grid. */
  readonly cellAt: (x: number, y: number) => number
}

/** Edges nearer to each other than this are one edge drawn twice. */
const SAME = 3
/** Two edges count as touching up to this distance. */
const TOUCH = 3.5
/** A wall stands where rules cover at least this share of the side between two cells. */
const COVERED = 0.55
/** An open table may reach beyond its outermost rule by this much before that is a column of its own. */
const OPEN = 10

/** Rules on one line that touch, as one. */
function merge(rules: readonly Rule[]): Rule[] {
  const merged: { at: number; from: number; to: number }[] = []
  for (const rule of [...rules].sort((a, b) => a.at - b.at || a.from - b.from)) {
    let into: (typeof merged)[number] | undefined
    for (let i = merged.length - 1; i >= 0 && merged[i]!.at > rule.at - 2; i--) {
      const other = merged[i]!
      if (rule.from <= other.to + SAME && rule.to >= other.from - SAME) {
        into = other
        break
      }
    }
    if (into === undefined) merged.push({ ...rule })
    else {
      into.from = Math.min(into.from, rule.from)
      into.to = Math.max(into.to, rule.to)
    }
  }
  return merged
}

function finder(size: number): { find: (i: number) => number; join: (i: number, j: number) => void } {
  const parent = Int32Array.from({ length: size }, (_, i) => i)
  const find = (i: number): number => {
    let root = i
    while (parent[root] !== root) root = parent[root]!
    parent[i] = root
    return root
  }
  const join = (i: number, j: number): void => {
    parent[find(i)] = find(j)
  }
  return { find, join }
}

function cluster(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  const centres: number[] = []
  let group: number[] = []
  const close = (): void => {
    if (group.length > 0) centres.push(group.reduce((sum, value) => sum + value, 0) / group.length)
    group = []
  }
  for (const value of sorted) {
    if (group.length > 0 && value - group[0]! > SAME) close()
    group.push(value)
  }
  close()
  return centres
}

/** Length of [from, to] that rules at `at` cover. */
function covered(rules: readonly Rule[], at: number, from: number, to: number): number {
  let length = 0
  for (const rule of rules) {
    if (Math.abs(rule.at - at) > SAME + 0.5) continue
    length += Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from))
  }
  return length
}

function slotOf(edges: readonly number[], value: number): number {
  if (value < edges[0]! || value > edges[edges.length - 1]!) return -1
  let slot = 0
  while (slot < edges.length - 2 && value > edges[slot + 1]!) slot++
  return slot
}

function gridOf(level: readonly Rule[], upright: readonly Rule[]): Grid | null {
  const xs = cluster(upright.map(({ at }) => at))
  const ys = cluster(level.map(({ at }) => at))
  const reach = (edges: number[], rules: readonly Rule[]): void => {
    const low = Math.min(...rules.map(({ from }) => from))
    const high = Math.max(...rules.map(({ to }) => to))
    if (low < edges[0]! - OPEN) edges.unshift(low)
    if (high > edges[edges.length - 1]! + OPEN) edges.push(high)
  }
  reach(xs, level)
  reach(ys, upright)
  const cols = xs.length - 1
  const rows = ys.length - 1
  if (cols < 1 || rows < 1) return null
  const { find, join } = finder(rows * cols)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++) {
      const [left, right, top, bottom] = [xs[c]!, xs[c + 1]!, ys[r]!, ys[r + 1]!]
      if (c + 1 < cols && covered(upright, right, top, bottom) < COVERED * (bottom - top)) {
        join(r * cols + c, r * cols + c + 1)
      }
      if (r + 1 < rows && covered(level, bottom, left, right) < COVERED * (right - left)) {
        join(r * cols + c, (r + 1) * cols + c)
      }
    }
  }
  const { cells, owner } = cellsOf(
    rows,
    cols,
    Array.from({ length: rows * cols }, (_, i) => find(i)),
  )
  return {
    xs,
    ys,
    cells,
    cellAt: (x, y) => {
      const c = slotOf(xs, x)
      const r = slotOf(ys, y)
      return c < 0 || r < 0 ? -1 : owner[r * cols + c]!
    },
  }
}

interface Extent {
  top: number
  left: number
  bottom: number
  right: number
  size: number
}

/** Regions of grid places as rectangles: a region of another shape falls apart into the runs of its rows. */
function cellsOf(rows: number, cols: number, regions: readonly number[]): { cells: GridCell[]; owner: Int32Array } {
  const extents = new Map<number, Extent>()
  regions.forEach((region, place) => {
    const [r, c] = [Math.floor(place / cols), place % cols]
    const known = extents.get(region)
    if (known === undefined) extents.set(region, { top: r, left: c, bottom: r, right: c, size: 1 })
    else {
      known.left = Math.min(known.left, c)
      known.right = Math.max(known.right, c)
      known.bottom = r
      known.size++
    }
  })
  const cells: GridCell[] = []
  const owner = new Int32Array(rows * cols).fill(-1)
  regions.forEach((region, place) => {
    if (owner[place] !== -1) return
    const [row, col] = [Math.floor(place / cols), place % cols]
    const { top, left, bottom, right, size } = extents.get(region)!
    const whole = size === (bottom - top + 1) * (right - left + 1)
    let end = col
    while (end + 1 < cols && regions[row * cols + end + 1] === region) end++
    const cell = { row, col, rowspan: whole ? bottom - row + 1 : 1, colspan: end - col + 1 }
    for (let r = row; r < row + cell.rowspan; r++) owner.fill(cells.length, r * cols + col, r * cols + end + 1)
    cells.push(cell)
  })
  return { cells, owner }
}

/** The grids that crossing rules form, from the top; a frame around a single column of boxes is none. */
export function gridsOf(rules: Rules): Grid[] {
  const level = merge(rules.level)
  const upright = merge(rules.upright)
  const { find, join } = finder(level.length + upright.length)
  level.forEach((h, i) => {
    upright.forEach((v, j) => {
      if (v.at >= h.from - TOUCH && v.at <= h.to + TOUCH && h.at >= v.from - TOUCH && h.at <= v.to + TOUCH) {
        join(i, level.length + j)
      }
    })
  })
  const groups = new Map<number, { level: Rule[]; upright: Rule[] }>()
  const group = (index: number): { level: Rule[]; upright: Rule[] } => {
    const root = find(index)
    const known = groups.get(root)
    if (known !== undefined) return known
    const made = { level: [], upright: [] }
    groups.set(root, made)
    return made
  }
  level.forEach((rule, i) => void group(i).level.push(rule))
  upright.forEach((rule, j) => void group(level.length + j).upright.push(rule))
  return [...groups.values()]
    .filter((g) => g.level.length > 0 && g.upright.length > 0 && g.level.length + g.upright.length >= 4)
    .flatMap((g) => gridOf(g.level, g.upright) ?? [])
    .filter((grid) => grid.xs.length > 2 && grid.cells.length > 1)
    .sort((a, b) => a.ys[0]! - b.ys[0]!)
}
