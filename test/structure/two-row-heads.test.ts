/** Tables of bars whose head has two rows with empty cells → the role and the head of each column. */
import { expect, test } from 'vitest'
import { read } from '../../src/read/index.ts'
import { structure } from '../../src/structure/index.ts'
import { registry } from './registry.ts'

test.each<[string, string[]]>([
  [
    `| TT | Nội dung | Cơ quan thực hiện | | Thời gian |
| | | Chủ trì | Phối hợp | |
| 1 | Xây dựng kho sách dùng chung | Sở Y tế | Sở Tài chính | Quý I/2024 |
| 2 | Tập huấn cho thủ thư các xã | Sở Nội vụ | Công an tỉnh | Quý II/2024 |`,
    [
      'ordinal: TT',
      'content: Nội dung',
      'lead: Cơ quan thực hiện · Chủ trì',
      'coordinate: Phối hợp',
      'period: Thời gian',
    ],
  ],
  [
    `TT | Nhiệm vụ | Đơn vị thực hiện | | Thời hạn | |
| | Chủ trì | Phối hợp | Bắt đầu | Kết thúc |
1 | Xây dựng kho sách dùng chung | Sở Y tế | Sở Tài chính | 01/2024 | 03/2024 |
2 | Tập huấn cho thủ thư các xã | Sở Nội vụ | Công an tỉnh | 02/2024 | 05/2024 |`,
    [
      'ordinal: TT',
      'content: Nhiệm vụ',
      'lead: Đơn vị thực hiện · Chủ trì',
      'coordinate: Phối hợp',
      'period: Thời hạn · Bắt đầu',
      'period: Thời hạn · Kết thúc',
    ],
  ],
  [
    `|STT|Nội dung công việc|Phân công||Thời gian hoàn thành|Sản phẩm|
|||Chủ trì|Phối hợp|||
|1|Xây dựng kho sách dùng chung|Sở Y tế|Sở Tài chính|Tháng 3/2024|Báo cáo|
|2|Tập huấn cho thủ thư các xã|Sở Nội vụ|Công an tỉnh|Tháng 5/2024|Lớp học|`,
    [
      'ordinal: STT',
      'content: Nội dung công việc',
      'lead: Phân công · Chủ trì',
      'coordinate: Phối hợp',
      'period: Thời gian hoàn thành',
      'output: Sản phẩm',
    ],
  ],
  [
    `| TT | Nội dung | Cơ quan | Cơ quan | Thời gian |
|    |          | chủ trì | phối hợp |          |
| 1 | Xây dựng kho sách dùng chung | Sở Y tế | Sở Tài chính | Quý I/2024 |
| 2 | Tập huấn cho thủ thư các xã | Sở Nội vụ | Công an tỉnh | Quý II/2024 |`,
    [
      'ordinal: TT',
      'content: Nội dung',
      'lead: Cơ quan · chủ trì',
      'coordinate: Cơ quan · phối hợp',
      'period: Thời gian',
    ],
  ],
  [
    `| TT | Nội dung | Cơ quan thực hiện | | Thời gian |
|---|---|---|---|---|
| | | Chủ trì | Phối hợp | |
| 1 | Xây dựng kho sách dùng chung | Sở Y tế | Sở Tài chính | Quý I/2024 |
| 2 | Tập huấn cho thủ thư các xã | Sở Nội vụ | Công an tỉnh | Quý II/2024 |`,
    [
      'ordinal: TT',
      'content: Nội dung',
      'lead: Cơ quan thực hiện · Chủ trì',
      'coordinate: Phối hợp',
      'period: Thời gian',
    ],
  ],
  [
    `| TT | Nội dung | Thời gian | | Chủ trì |
| | | Từ | Đến | |
| 1 | Xây dựng kho sách dùng chung | 01/2024 | 03/2024 | Sở Y tế |
| 2 | Tập huấn cho thủ thư các xã | 02/2024 | 05/2024 | Sở Nội vụ |`,
    ['ordinal: TT', 'content: Nội dung', 'period: Thời gian · Từ', 'period: Thời gian · Đến', 'lead: Chủ trì'],
  ],
  [
    `| TT | Nội dung nhiệm vụ | Cơ quan thực hiện | | | Thời gian |
| | | Chủ trì | Phối hợp | Theo dõi | |
| 1 | Xây dựng kho sách dùng chung | Sở Y tế | Sở Tài chính | Sở Nội vụ | Quý I/2024 |
| 2 | Tập huấn cho thủ thư các xã | Sở Nội vụ | Công an tỉnh | Sở Y tế | Quý II/2024 |`,
    [
      'ordinal: TT',
      'content: Nội dung nhiệm vụ',
      'lead: Cơ quan thực hiện · Chủ trì',
      'coordinate: Phối hợp',
      'monitor: Theo dõi',
      'period: Thời gian',
    ],
  ],
  [
    `STT | Hoạt động | Trách nhiệm | | Tiến độ | | Ghi chú
 | | Đơn vị chính | Đơn vị cùng làm | Bắt đầu | Xong |
1 | Xây dựng kho sách dùng chung | Sở Y tế | Sở Tài chính | 01/2024 | 03/2024 |
2 | Tập huấn cho thủ thư các xã | Sở Nội vụ | Công an tỉnh | 02/2024 | 05/2024 |`,
    [
      'ordinal: STT',
      'content: Hoạt động',
      'lead: Trách nhiệm · Đơn vị chính',
      'coordinate: Đơn vị cùng làm',
      'period: Tiến độ · Bắt đầu',
      'period: Tiến độ · Xong',
    ],
  ],
  [
    `| TT | Chỉ tiêu | Đơn vị | Thực hiện | | Kế hoạch | |
| | | | Năm trước | Năm nay | Năm tới | Cuối kỳ |
| 1 | Sách mới | cuốn | 100 | 120 | 130 | 150 |
| 2 | Bạn đọc | người | 1000 | 1200 | 1300 | 1500 |`,
    [
      'ordinal: TT',
      'indicator: Chỉ tiêu',
      'unit: Đơn vị',
      'result: Thực hiện · Năm trước',
      'result: Thực hiện · Năm nay',
      'value: Kế hoạch · Năm tới',
      'value: Kế hoạch · Cuối kỳ',
    ],
  ],
  [
    `| TT | Chỉ tiêu | Đơn vị | Mục tiêu | | |
| | | | 2024 | 2025 | 2026 |
| 1 | Sách mới | cuốn | 100 | 120 | 130 |
| 2 | Bạn đọc | người | 1000 | 1200 | 1300 |`,
    ['ordinal: TT', 'indicator: Chỉ tiêu', 'unit: Đơn vị', 'value: Mục tiêu · 2024', 'value: 2025', 'value: 2026'],
  ],
])('%s', async (text, columns) => {
  const bytes = new TextEncoder().encode(`II. NHIỆM VỤ\n\n${text}\n`)
  const { tables } = structure(await read({ path: 'bang.txt', bytes }), registry)
  expect(tables[0]!.columns.map(({ role, head }) => `${role}: ${head}`)).toEqual(columns)
  expect(tables[0]!.rows.map(({ kind }) => kind)).toEqual(['head', 'head', 'body', 'body'])
})
