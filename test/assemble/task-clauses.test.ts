/** Sentences with several assignments, and lines that only count → the tasks in them. */
import { expect, test } from 'vitest'
import { tasksOf as tasksIn } from './plan.ts'

const tasksOf = (body: string) => tasksIn(body, 'ke-hoach.txt')

/** Who leads, who joins in and who watches, of each task. */
const rolesOf = async (body: string) =>
  (await tasksOf(body)).map(({ agencies }) =>
    (['lead', 'coordinate', 'monitor'] as const).map((role) => agencies[role].map(({ text }) => text).join(' + ')),
  )

test.each<[string, string[][]]>([
  [
    'Giao Sở Tài chính bố trí kinh phí; Sở Y tế tổ chức tập huấn cho thủ thư.',
    [
      ['Sở Tài chính', '', ''],
      ['Sở Y tế', '', ''],
    ],
  ],
  [
    'Sở Tài chính chủ trì thẩm định dự toán, Sở Xây dựng chủ trì kiểm tra thiết kế kho sách.',
    [
      ['Sở Tài chính', '', ''],
      ['Sở Xây dựng', '', ''],
    ],
  ],
  [
    'Giao Sở Nội vụ lập danh sách khen thưởng; giao Sở Tài chính cân đối nguồn thưởng; đề nghị Liên đoàn Lao động tỉnh phát động thi đua.',
    [
      ['Sở Nội vụ', '', ''],
      ['Sở Tài chính', '', ''],
      ['Liên đoàn Lao động tỉnh', '', ''],
    ],
  ],
  [
    'Yêu cầu Sở Giáo dục và Đào tạo rà soát thư viện trường học; UBND các huyện, thành phố bố trí quỹ đất xây thư viện xã.',
    [
      ['Sở Giáo dục và Đào tạo', '', ''],
      ['UBND các huyện, thành phố', '', ''],
    ],
  ],
  [
    'Sở Y tế chủ trì, phối hợp với Công an tỉnh, Sở Tài chính kiểm tra các nhà sách; Cục Quản lý thị trường xử lý sách lậu.',
    [
      ['Sở Y tế', 'Công an tỉnh + Sở Tài chính', ''],
      ['Cục Quản lý thị trường', '', ''],
    ],
  ],
  [
    'Sở Y tế chủ trì, phối hợp với Công an tỉnh, Sở Tài chính tổ chức kiểm tra các nhà sách.',
    [['Sở Y tế', 'Công an tỉnh + Sở Tài chính', '']],
  ],
  [
    'Giao Sở Văn hóa, Thể thao và Du lịch chủ trì tổ chức ngày hội đọc sách, hoàn thành trước ngày 20/4/2024; Sở Nội vụ theo dõi, đôn đốc.',
    [['Sở Văn hóa, Thể thao và Du lịch', '', 'Sở Nội vụ']],
  ],
  [
    'Đề nghị Hội Nông dân tỉnh vận động hội viên góp sách, Hội Liên hiệp Phụ nữ tỉnh tổ chức câu lạc bộ đọc sách, Tỉnh đoàn cử tình nguyện viên.',
    [
      ['Hội Nông dân tỉnh', '', ''],
      ['Hội Liên hiệp Phụ nữ tỉnh', '', ''],
      ['Tỉnh đoàn', '', ''],
    ],
  ],
  [
    'Sở Nội vụ tổng hợp kết quả gửi Sở Tài chính, Sở Kế hoạch và Đầu tư thẩm định trước ngày 30/9.',
    [['Sở Nội vụ', '', '']],
  ],
  [
    'Sở Tài chính tham mưu UBND tỉnh, HĐND tỉnh phân bổ vốn; Kho bạc Nhà nước tỉnh kiểm soát chi.',
    [
      ['Sở Tài chính', '', ''],
      ['Kho bạc Nhà nước tỉnh', '', ''],
    ],
  ],
  [
    'Giao Sở Y tế (cơ quan thường trực) hướng dẫn chuyên môn và giao Bệnh viện Đa khoa tỉnh tiếp nhận sách điện tử.',
    [
      ['Sở Y tế', '', ''],
      ['Bệnh viện Đa khoa tỉnh', '', ''],
    ],
  ],
  [
    'Sở Công Thương có trách nhiệm công bố danh mục; Sở Khoa học và Công nghệ có trách nhiệm thẩm định công nghệ; các sở, ngành liên quan phối hợp thực hiện.',
    [
      ['Sở Công Thương', '', ''],
      ['Sở Khoa học và Công nghệ', 'các sở, ngành liên quan', ''],
    ],
  ],
  [
    'Các cơ quan, đơn vị lập kế hoạch trong tháng 11, địa phương xong trong tháng 12.',
    [['Các cơ quan, đơn vị', '', '']],
  ],
])('%s', async (sentence, roles) => {
  expect(await rolesOf(`II. TỔ CHỨC THỰC HIỆN\n\n1. Phân công\n\n${sentence}\n`)).toEqual(roles)
})

test('each clause has its own deadline', async () => {
  const tasks = await tasksOf(
    'II. TỔ CHỨC THỰC HIỆN\n\n1. Phân công\n\nGiao Sở Nội vụ trình danh sách trước ngày 15/5/2024; Sở Tài chính cấp kinh phí trước ngày 30/6/2024.\n',
  )
  expect(tasks.map(({ period }) => period?.end)).toEqual(['2024-05-14', '2024-06-29'])
})

test.each([
  'Cờ thi đua: 03 tập thể',
  'Không quá 05 cá nhân.',
  'Tối đa 02 tập thể và 10 cá nhân tiêu biểu;',
  'Bằng khen của Chủ tịch UBND tỉnh: 12 tập thể, 20 cá nhân.',
  'Giải nhất: 01 giải, trị giá 5.000.000 đồng.',
  'Ít nhất 01 lãnh đạo và 02 chuyên viên.',
  'Số lượng: 100 đại biểu.',
  '05 cá nhân thuộc khối trường học.',
  'Thành phần: 15 người.',
  'Mức chi: 200.000 đồng/người/ngày.',
])('no task: %s', async (line) => {
  const tasks = await tasksOf(
    `II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- Tham mưu khen thưởng các đơn vị có thành tích:\n\n- ${line}\n\n- Báo cáo kết quả trước ngày 15/12.\n`,
  )
  expect(tasks.map(({ text }) => text)).toEqual([
    'Tham mưu khen thưởng các đơn vị có thành tích',
    'Báo cáo kết quả trước ngày 15/12.',
  ])
})

test.each([
  'Mỗi huyện cử 03 thí sinh tham gia.',
  'Tổ chức 02 lớp tập huấn cho 60 người.',
  'Hỗ trợ 15 hộ nghèo vay vốn.',
])('a task: %s', async (line) => {
  const tasks = await tasksOf(`II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ\n\n- ${line}\n`)
  expect(tasks.map(({ text }) => text)).toEqual([line])
})
