/** A seed → a document with tables whose every cell is known: merged cells, heads over two rows, group rows, long cells. */
import type { Random } from '../../random.ts'

export interface KnownCell {
  readonly row: number
  readonly col: number
  readonly rowspan: number
  readonly colspan: number
  readonly text: string
}

export interface KnownTable {
  /** Columns' shares of the page's width. */
  readonly widths: readonly number[]
  readonly rows: number
  /** Rows of the head, which each page repeats. */
  readonly head: number
  /** Every place of the grid belongs to one cell; empty cells have no text. */
  readonly cells: readonly KnownCell[]
  readonly ruled: boolean
}

export type KnownPart = { readonly paragraph: string } | { readonly table: KnownTable }

export const KINDS = ['plain', 'head', 'groups', 'merged', 'long', 'borderless'] as const
export type Kind = (typeof KINDS)[number]

const WORK = [
  'Nâng cấp cổng dịch vụ công của tỉnh',
  'Rà soát, công bố thủ tục hành chính',
  'Số hóa hồ sơ lưu trữ tại cơ quan hành chính các cấp',
  'Tập huấn cho cán bộ cấp xã về kỹ năng số',
  'Xây dựng mô hình nông thôn mới kiểu mẫu',
  'Kiểm tra việc thực hiện kỷ luật, kỷ cương hành chính',
  'Tỷ lệ hồ sơ nộp trực tuyến',
  'Tỷ lệ hộ dân dùng nước sạch theo quy chuẩn',
  'Số xã đạt chuẩn quốc gia về y tế',
  'Thu ngân sách trên địa bàn',
]
const AGENCIES = ['Sở Nội vụ', 'Sở Tài chính', 'Sở Khoa học và Công nghệ', 'Văn phòng UBND tỉnh', 'Công an tỉnh']
const UNITS = ['%', 'xã', 'tỷ đồng', 'người', 'ha']
const DUE = ['Quý I/2025', 'Quý II/2025', 'Hằng năm', 'Trước 30/6/2025', '2025 - 2030']
const GROUPS = ['I. CẢI CÁCH THỦ TỤC HÀNH CHÍNH', 'II. CHUYỂN ĐỔI SỐ', 'III. KINH TẾ - XÃ HỘI']
const PROSE =
  'Các sở, ban, ngành và Ủy ban nhân dân các huyện căn cứ chỉ tiêu, nhiệm vụ được giao tổ chức thực hiện, định kỳ báo cáo kết quả về Sở Nội vụ để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét, quyết định'

const figure = (random: Random): string =>
  random.one([
    `${10 + random.below(90)}`,
    `${10 + random.below(90)},${1 + random.below(9)}`,
    `≥ ${50 + random.below(50)}`,
    `${1 + random.below(9)}.${100 + random.below(900)}`,
  ])

const work = (random: Random, sentences: number): string =>
  Array.from({ length: sentences }, () => random.one(WORK)).join('; ')

interface Column {
  readonly width: number
  readonly name: string
  readonly value: (random: Random, row: number) => string
  /** Cells under each other may be one. */
  readonly merges?: boolean
}

const columnsOf = (kind: Kind, random: Random): Column[] => {
  const number: Column = { width: 1, name: 'TT', value: (_, row) => String(row + 1) }
  const what: Column = {
    width: 5,
    name: kind === 'merged' ? 'Nhiệm vụ' : 'Chỉ tiêu',
    value: (own) => work(own, kind === 'long' ? 1 + own.below(6) : 1),
  }
  const unit: Column = { width: 1.6, name: 'Đơn vị', value: (own) => own.one(UNITS) }
  const year = (name: string): Column => ({ width: 1.5, name, value: figure })
  const owner: Column = { width: 2.4, name: 'Chủ trì', value: (own) => own.one(AGENCIES), merges: kind === 'merged' }
  const due: Column = { width: 2, name: 'Thời hạn', value: (own) => own.one(DUE), merges: kind === 'merged' }
  const years = ['2024', '2025', '2026', '2030'].slice(0, 2 + random.below(3)).map((name) => year(`Năm ${name}`))
  if (kind === 'merged' || kind === 'long') return [number, what, owner, due]
  if (kind === 'borderless') return [number, { ...what, width: 4 }, unit, ...years.slice(0, 2)]
  return [number, what, unit, ...years]
}

/** The head: one row, or names above years. */
function headOf(columns: readonly Column[], deep: boolean): KnownCell[] {
  if (!deep) return columns.map(({ name }, col) => ({ row: 0, col, rowspan: 1, colspan: 1, text: name }))
  const first = columns.findIndex(({ name }) => /^Năm/.test(name))
  return columns.flatMap(({ name }, col): KnownCell[] => {
    if (first < 0 || col < first) return [{ row: 0, col, rowspan: 2, colspan: 1, text: name }]
    const below = { row: 1, col, rowspan: 1, colspan: 1, text: name }
    const over = { row: 0, col, rowspan: 1, colspan: columns.length - first, text: 'Kế hoạch từng năm' }
    return col === first ? [over, below] : [below]
  })
}

function tableOf(kind: Kind, random: Random): KnownTable {
  const columns = columnsOf(kind, random)
  const deep = kind === 'head' || (kind === 'groups' && random.chance(0.5))
  const head = deep ? 2 : 1
  const cells: KnownCell[] = headOf(columns, deep)
  const length = kind === 'borderless' ? 4 + random.below(8) : 6 + random.below(26)
  let row = head
  for (let entry = 0; entry < length; entry++) {
    if (kind === 'groups' && (entry === 0 || random.chance(0.15))) {
      cells.push({ row, col: 0, rowspan: 1, colspan: columns.length, text: random.one(GROUPS) })
      row++
    }
    columns.forEach(({ value }, col) => {
      const empty = kind !== 'borderless' && col > 1 && random.chance(0.06)
      cells.push({ row, col, rowspan: 1, colspan: 1, text: empty ? '' : value(random, entry) })
    })
    row++
  }
  const merged = columns.flatMap(({ merges }, col) => (merges ? [col] : []))
  return {
    widths: columns.map(({ width }) => width / columns.reduce((sum, one) => sum + one.width, 0)),
    rows: row,
    head,
    cells: merged.reduce<KnownCell[]>((list, col) => mergedIn(list, col, head, row, random), cells),
    ruled: kind !== 'borderless',
  }
}

/** Cells of one column joined with those under them, two to four at a time. */
function mergedIn(cells: readonly KnownCell[], col: number, head: number, rows: number, random: Random): KnownCell[] {
  const gone = new Set<number>()
  const spans = new Map<number, number>()
  for (let row = head; row < rows; ) {
    const span = random.chance(0.5) ? 1 : Math.min(2 + random.below(3), rows - row)
    spans.set(row, span)
    for (let below = row + 1; below < row + span; below++) gone.add(below)
    row += span
  }
  return cells.flatMap((cell) =>
    cell.col !== col || cell.row < head || cell.colspan > 1
      ? [cell]
      : gone.has(cell.row)
        ? []
        : [{ ...cell, rowspan: spans.get(cell.row) ?? 1 }],
  )
}

/** A document of one or two tables of this kind, prose before, between and behind them. */
export function documentOf(kind: Kind, random: Random): KnownPart[] {
  const parts: KnownPart[] = []
  for (let tables = 1 + random.below(2); tables > 0; tables--) {
    for (let paragraphs = 1 + random.below(3); paragraphs > 0; paragraphs--) parts.push({ paragraph: `${PROSE}.` })
    parts.push({ table: tableOf(kind, random) })
  }
  return [...parts, { paragraph: `${PROSE}.` }]
}
