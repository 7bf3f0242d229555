import { describe, expect, it, test } from 'vitest'
import { extract } from '../../src/pipeline.ts'

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH BẾN TRE
-------

Số: 15/KH-UBND

Bến Tre, ngày 10 tháng 01 năm 2024

KẾ HOẠCH

Nâng cao chất lượng thư viện công cộng năm 2024

`
const tasksOf = async (body: string) =>
  (await extract({ path: 'ke-hoach.md', bytes: new TextEncoder().encode(HEAD + body) })).tasks
const lead = (task: { agencies: { lead: { text: string }[] } }) => task.agencies.lead.map(({ text }) => text)
const coordinate = (task: { agencies: { coordinate: { text: string }[] } }) =>
  task.agencies.coordinate.map(({ text }) => text)

describe('lists below an agency', () => {
  it('gives each item of a heading to the agency in it', async () => {
    const tasks = await tasksOf(`II. TỔ CHỨC THỰC HIỆN

1. Sở Văn hóa, Thể thao và Du lịch

- Chủ trì, phối hợp với Sở Tài chính và các địa phương xây dựng kho sách dùng chung;

- Báo cáo kết quả trước ngày 15/12.

2. Đề nghị Hội Nông dân tỉnh

Vận động hội viên tham gia phong trào đọc sách ở các thôn.

3. Công an tỉnh: Bảo đảm an toàn dữ liệu bạn đọc trên hệ thống thư viện.

Trên đây là Kế hoạch, yêu cầu các đơn vị thực hiện nghiêm túc./.
`)
    expect(tasks.map((task) => [lead(task), coordinate(task), task.text])).toEqual([
      [
        ['Sở Văn hóa, Thể thao và Du lịch'],
        ['Sở Tài chính', 'các địa phương'],
        'Chủ trì, phối hợp với Sở Tài chính và các địa phương xây dựng kho sách dùng chung',
      ],
      [['Sở Văn hóa, Thể thao và Du lịch'], [], 'Báo cáo kết quả trước ngày 15/12.'],
      [['Hội Nông dân tỉnh'], [], 'Vận động hội viên tham gia phong trào đọc sách ở các thôn.'],
      [['Công an tỉnh'], [], 'Bảo đảm an toàn dữ liệu bạn đọc trên hệ thống thư viện.'],
    ])
    expect(tasks[1]!.period).toMatchObject({ kind: 'by', start: null, end: '2024-12-14', inherited: false })
    expect(tasks[2]!.period).toMatchObject({ start: '2024-01-01', end: '2024-12-31', inherited: true })
  })

  it('counts days and months from the date of issue where that is known', async () => {
    const tasks = await tasksOf(`II. TỔ CHỨC THỰC HIỆN

1. Sở Tài chính

- Hướng dẫn các huyện lập dự toán trong 30 ngày kể từ ngày ban hành Kế hoạch này;

- Trình danh mục dự án trong 02 tháng kể từ ngày ban hành Kế hoạch này;

- Trả lời kiến nghị trong 15 ngày kể từ ngày nhận được hồ sơ.
`)
    expect(tasks.map(({ period }) => [period?.kind, period?.end])).toEqual([
      ['by', '2024-02-09'],
      ['by', '2024-03-10'],
      ['conditional', null],
    ])
  })

  it('takes the agency from a lead-in that ends with a colon', async () => {
    const tasks = await tasksOf(`II. TỔ CHỨC THỰC HIỆN

Để kế hoạch đạt kết quả, giao Sở Nội vụ:

- Rà soát biên chế của thư viện cấp xã trong quý II;

- Tham mưu chế độ cho cộng tác viên thư viện.
`)
    expect(tasks.map(lead)).toEqual([['Sở Nội vụ'], ['Sở Nội vụ']])
    expect(tasks[0]!.text).toBe('Rà soát biên chế của thư viện cấp xã trong quý II')
  })
})

describe('an agency whose number was lost', () => {
  it('heads the paragraphs below its name', async () => {
    const tasks = await tasksOf(`II. TỔ CHỨC THỰC HIỆN

Sở Y tế

Kiểm tra vệ sinh các phòng đọc trước mùa mưa.

Công an tỉnh

Hướng dẫn thư viện cấp thẻ bạn đọc bằng căn cước.
`)
    expect(tasks.map((task) => [lead(task), task.text])).toEqual([
      [['Sở Y tế'], 'Kiểm tra vệ sinh các phòng đọc trước mùa mưa.'],
      [['Công an tỉnh'], 'Hướng dẫn thư viện cấp thẻ bạn đọc bằng căn cước.'],
    ])
  })
})

describe('clauses', () => {
  test.each<[string, string[][]]>([
    ['Giao Sở Y tế chủ trì, phối hợp với Công an tỉnh kiểm tra các nhà sách.', [['Sở Y tế']]],
    ['Sở Tài chính có trách nhiệm bố trí kinh phí mua sách hằng năm cho các xã.', [['Sở Tài chính']]],
    ['Sau khi có kết quả bình chọn, giao Sở Nội vụ lập danh sách khen thưởng gửi các xã.', [['Sở Nội vụ']]],
    ['Năm qua, tỉnh đã giao Sở Y tế tổ chức ba lớp tập huấn cho thủ thư.', []],
    ['Người dân các xã tích cực đóng góp sách cho thư viện của thôn.', []],
  ])('%s', async (sentence, leads) => {
    const tasks = await tasksOf(`II. NỘI DUNG\n\n1. Kho sách\n\n${sentence}\n`)
    expect(tasks.map(lead)).toEqual(leads)
  })

  it('does not take duties of all in aims and requirements for tasks', async () => {
    const tasks = await tasksOf(`I. MỤC ĐÍCH, YÊU CẦU

Các cơ quan, đơn vị, địa phương nâng cao trách nhiệm trong việc phục vụ bạn đọc.
`)
    expect(tasks).toEqual([])
  })
})

describe('lines that say who and when', () => {
  it('attaches them to the work above', async () => {
    const [task, ...rest] = await tasksOf(`II. NHIỆM VỤ

1. Xây dựng danh mục sách nên đọc cho học sinh các cấp

- Cơ quan chủ trì: Sở Giáo dục và Đào tạo.

- Cơ quan phối hợp: Các sở, ban, ngành; UBND các huyện, thành phố.

- Thời gian thực hiện: Quý III năm 2024.

- Sản phẩm: Quyết định của UBND tỉnh.
`)
    expect(rest).toEqual([])
    expect(task).toMatchObject({
      text: 'Xây dựng danh mục sách nên đọc cho học sinh các cấp',
      output: 'Quyết định của UBND tỉnh',
      period: { kind: 'within', start: '2024-07-01', end: '2024-09-30', inherited: false },
    })
    expect(lead(task!)).toEqual(['Sở Giáo dục và Đào tạo'])
    expect(coordinate(task!)).toEqual(['Các sở, ban, ngành', 'UBND các huyện, thành phố'])
  })
})

describe('rows of a task table', () => {
  const table = `PHỤ LỤC

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp/theo dõi | Thời gian hoàn thành | Sản phẩm |
| --- | --- | --- | --- | --- | --- |
| I | Kho sách | | | | |
| 1 | Lập danh mục sách cần mua cho thư viện các xã | Sở Tài chính | Sở Nội vụ theo dõi, đôn đốc | 30/6/2024 | Danh mục |
| 2 | Tổ chức ngày hội đọc sách ở từng huyện | UBND các huyện, thành phố | Các sở, ngành liên quan | Thường xuyên | |
| 3 | Nối mạng thư viện với cơ sở dữ liệu của tỉnh | Sở Khoa học và Công nghệ | | Khi hạ tầng hoàn thiện | |
| 4 | In thẻ bạn đọc mới cho học sinh tiểu học | Sở Giáo dục và Đào tạo | | Quý II | |
`
  it('reads agencies, roles, deadlines and products', async () => {
    const tasks = await tasksOf(table)
    expect(tasks.map(({ text }) => text.split(' ').slice(0, 3).join(' '))).toEqual([
      'Lập danh mục',
      'Tổ chức ngày',
      'Nối mạng thư',
      'In thẻ bạn',
    ])
    expect(tasks.map((task) => task.period && [task.period.kind, task.period.start, task.period.end])).toEqual([
      ['by', null, '2024-06-30'],
      ['ongoing', null, null],
      ['conditional', null, null],
      ['within', '2024-04-01', '2024-06-30'],
    ])
    expect(tasks[0]!.agencies).toEqual({
      lead: [{ text: 'Sở Tài chính', id: 'so-tai-chinh' }],
      coordinate: [],
      monitor: [{ text: 'Sở Nội vụ', id: 'so-noi-vu' }],
    })
    expect(tasks[0]!.output).toBe('Danh mục')
    expect(tasks[0]!.source.row).not.toBeNull()
  })

  it('gives the targets in any cell of the row its agencies and period', async () => {
    const { targets, tasks } = await extract({
      path: 'ke-hoach.md',
      bytes: new TextEncoder().encode(`${HEAD}PHỤ LỤC

| TT | Nhiệm vụ | Đơn vị chủ trì | Thời gian | Kết quả |
| --- | --- | --- | --- | --- |
| 1 | Số hóa kho sách quý của thư viện tỉnh | Sở Khoa học và Công nghệ | Năm 2024 | Tối thiểu 60% sách quý được số hóa |
| 2 | Mở lớp kỹ năng tra cứu cho thủ thư | Sở Nội vụ | Năm 2024 | 100% thủ thư được tập huấn |
`),
    })
    expect(targets.map((target) => target.agencies.lead.map(({ id }) => id))).toEqual([
      ['so-khoa-hoc-va-cong-nghe'],
      ['so-noi-vu'],
    ])
    expect(tasks.map((task) => task.targets)).toEqual(targets.map(({ id }) => [id]))
  })
})
