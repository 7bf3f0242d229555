import { describe, expect, it, test } from 'vitest'
import { assemble } from '../../src/assemble/index.ts'
import { extract } from '../../src/pipeline.ts'
import { read } from '../../src/read/index.ts'
import { recognise } from '../../src/recognise/index.ts'
import { loadRulebook } from '../../src/rulebook/index.ts'
import { structure } from '../../src/structure/index.ts'
import { docx, p, tbl, tc, tr } from '../read/samples/docx.ts'
import { HEAD, tasksOf as tasksIn } from './plan.ts'

const tasksOf = (body: string) => tasksIn(body, 'ke-hoach.md')
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

it('leaves what the issuer asks of others below the list of one agency to those others', async () => {
  const tasks = await tasksOf(`II. TỔ CHỨC THỰC HIỆN

1. Sở Y tế

Kiểm tra vệ sinh các phòng đọc trước mùa mưa.

Đề nghị các nhà sách trên địa bàn tỉnh giữ vệ sinh chung.

Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở, ban, ngành quán triệt Kế hoạch đến từng cán bộ.
`)
  expect(tasks.map(lead)).toEqual([['Sở Y tế'], ['Sở Y tế'], ['Thủ trưởng các sở, ban, ngành']])
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

describe('who is asked', () => {
  test.each<[string, string[], string[], string[]]>([
    ['Đề nghị Hội Liên hiệp Phụ nữ tỉnh vận động hội viên góp sách.', ['Hội Liên hiệp Phụ nữ tỉnh'], [], []],
    ['Kính đề nghị Bộ Tài chính hỗ trợ kinh phí xây kho sách mới.', ['Bộ Tài chính'], [], []],
    ['Yêu cầu UBND các huyện chuẩn bị địa điểm cho ngày hội sách.', ['UBND các huyện'], [], []],
    ['Giao Sở Y tế kiểm tra vệ sinh phòng đọc; Sở Nội vụ theo dõi, đôn đốc.', ['Sở Y tế'], [], ['Sở Nội vụ']],
    ['Ủy ban nhân dân tỉnh giao Sở Tài chính cân đối tiền mua sách mới.', ['Sở Tài chính'], [], []],
    ['Giao Sở Nội vụ là cơ quan đầu mối tổng hợp số liệu các thư viện.', ['Sở Nội vụ'], [], []],
    [
      'Giao Văn phòng Tỉnh ủy phối hợp với Ủy ban Kiểm tra Tỉnh ủy kiểm tra việc mua sách.',
      ['Văn phòng Tỉnh ủy'],
      ['Ủy ban Kiểm tra Tỉnh ủy'],
      [],
    ],
  ])('%s', async (sentence, leads, coordinates, monitors) => {
    const tasks = await tasksOf(`II. NỘI DUNG\n\n1. Kho sách\n\n${sentence}\n`)
    expect(tasks.map((task) => [lead(task), coordinate(task), task.agencies.monitor.map(({ text }) => text)])).toEqual([
      [leads, coordinates, monitors],
    ])
  })

  it('takes the nearest: a numbered name below a lead-in, an agency that opens the item', async () => {
    const tasks = await tasksOf(`II. NHIỆM VỤ

Ủy ban nhân dân tỉnh yêu cầu các sở, ban, ngành thực hiện các nhiệm vụ sau:

1. Giao Sở Tài chính, Kho bạc Nhà nước tỉnh: cân đối kinh phí mua sách.

2. Các đơn vị phát hành trên địa bàn (Công ty Sách, Bưu điện tỉnh): giảm giá sách cho học sinh.

3. Báo Ấp Bắc, Đài Phát thanh và Truyền hình tỉnh tăng thời lượng giới thiệu sách.

4. Bảo tàng tỉnh, Nhà hát Tháng Tám: trưng bày sách cổ hằng năm.

5. Tổ giúp việc Ban Chỉ đạo: Không quá 05 người là cán bộ thư viện.

6. Các Sở: Y tế, Nội vụ rà soát tủ sách của cơ quan mình.
`)
    expect(tasks.map(lead)).toEqual([
      ['Sở Tài chính', 'Kho bạc Nhà nước tỉnh'],
      ['Các đơn vị phát hành trên địa bàn (Công ty Sách, Bưu điện tỉnh)'],
      ['Báo Ấp Bắc', 'Đài Phát thanh và Truyền hình tỉnh'],
      ['Bảo tàng tỉnh', 'Nhà hát Tháng Tám'],
      ['Sở Y tế', 'Sở Nội vụ'],
    ])
  })

  it('lets numbered paragraphs of tasks begin with who does them', async () => {
    const tasks = await tasksOf(`II. NHIỆM VỤ, GIẢI PHÁP

1. Ban cán sự đảng Ủy ban nhân dân tỉnh lãnh đạo xây dựng chương trình hành động, hoàn thành trong quý III/2024.

2. Các cấp ủy đã quán triệt Nghị quyết đến từng chi bộ.
`)
    expect(tasks.map((task) => [lead(task), task.period?.end])).toEqual([
      [['Ban cán sự đảng Ủy ban nhân dân tỉnh'], '2024-09-30'],
    ])
  })
})

describe('when a clause is due', () => {
  test.each<[string, string | null, string | null, string | null]>([
    ['Mở lớp kỹ năng đọc trong năm học 2024-2025.', 'within', '2024-09-01', '2025-05-31'],
    ['Nhân rộng mô hình tủ sách trong nhiệm kỳ 2020 - 2025.', 'within', '2020-01-01', '2025-12-31'],
    ['Tập huấn cho thủ thư ở các xã trong quý IV/2025', 'within', '2025-10-01', '2025-12-31'],
    ['Xây dựng chương trình tuyên truyền, hoàn thành trong tháng 8/2024.', 'within', '2024-08-01', '2024-08-31'],
    ['Thường xuyên kiểm tra các phòng đọc ở xã.', 'ongoing', null, null],
    ['Thường xuyên, liên tục bổ sung sách mới.', 'ongoing', null, null],
    ['Thường xuyên rà soát kho sách, báo cáo trước ngày 15/12/2024.', 'by', null, '2024-12-14'],
    ['Định kỳ hằng quý tổng hợp số lượt bạn đọc.', 'recurring', null, null],
    ['Định kỳ kiểm kê kho sách của thư viện tỉnh.', 'recurring', null, null],
    ['Hằng quý tổng hợp số liệu; tổng kết vào năm 2028.', 'recurring', null, null],
    ['Hằng năm, tổ chức hội nghị biểu dương thủ thư.', 'recurring', null, null],
    ['Nối mạng thư viện khi hạ tầng của các xã, phường hoàn thiện.', 'conditional', null, null],
    ['Định kỳ hằng năm báo cáo số sách mới, chậm nhất ngày 17 tháng 12.', 'recurring', null, null],
    ['Bố trí vốn mua sách trong kế hoạch trung hạn giai đoạn 2026 - 2030.', 'within', '2024-01-01', '2024-12-31'],
    ['Sửa chữa mái kho sách trước mùa mưa.', 'conditional', null, null],
    ['Khi có thông báo bão, di chuyển sách lên tầng hai.', 'conditional', null, null],
    ['Đánh giá kết quả phục vụ bạn đọc trong năm 2023.', 'within', '2024-01-01', '2024-12-31'],
    ['Theo dõi việc thực hiện Đề án phát triển thư viện giai đoạn 2021 - 2025.', 'within', '2024-01-01', '2024-12-31'],
  ])('%s', async (clause, kind, start, end) => {
    const [task] = await tasksOf(`II. TỔ CHỨC THỰC HIỆN\n\n1. Sở Văn hóa, Thể thao và Du lịch\n\n- ${clause}\n`)
    expect([task?.period?.kind, task?.period?.start, task?.period?.end]).toEqual([kind, start, end])
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

  it('takes the lead from a row of the field, from a group named by its agency, and the time from two columns', async () => {
    const tasks = await tasksOf(`PHỤ LỤC

| STT | Nội dung công việc | Chủ trì | Phối hợp | Thời gian bắt đầu | Thời gian kết thúc |
| --- | --- | --- | --- | --- | --- |
| I | Cơ sở vật chất | Sở Xây dựng | | | |
| 1 | Sửa mái kho sách của thư viện tỉnh | | Sở Tài chính (Sở Nội vụ theo dõi, đôn đốc) | 01/02/2024 | 30/6/2024 |
| II | SỞ Y TẾ | | | | |
| 2 | Kiểm tra vệ sinh phòng đọc | | Công an tỉnh | Quý I | Quý III |
`)
    expect(tasks.map((task) => [lead(task), coordinate(task), task.agencies.monitor.map(({ text }) => text)])).toEqual([
      [['Sở Xây dựng'], ['Sở Tài chính'], ['Sở Nội vụ']],
      [['SỞ Y TẾ'], ['Công an tỉnh'], []],
    ])
    expect(tasks.map(({ period }) => [period?.kind, period?.start, period?.end])).toEqual([
      ['within', '2024-02-01', '2024-06-30'],
      ['within', '2024-01-01', '2024-09-30'],
    ])
  })

  it('reads two-row heads, work cells over two rows, groups named by an agency over all columns', async () => {
    const row = (...cells: string[]) => tr(...cells.map((cell) => tc(cell === '' ? p('') : cell)))
    const over = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
    const [first, more] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'] as const
    const body = [
      ...['ỦY BAN NHÂN DÂN', 'TỈNH BẾN TRE', 'Số: 8/KH-UBND', 'Bến Tre, ngày 06 tháng 3 năm 2024', 'KẾ HOẠCH'].map(
        (t) => p(t),
      ),
      p('Phát triển vườn ươm dừa năm 2024'),
      tbl(
        tr(
          tc('TT', first),
          tc('Nội dung', first),
          tc('Cơ quan thực hiện', over(2)),
          tc('TG hoàn thành', first),
          tc('SP', first),
        ),
        tr(tc(p(''), more), tc(p(''), more), tc('Chủ trì'), tc('Phối hợp'), tc(p(''), more), tc(p(''), more)),
        tr(
          tc(p('1'), first),
          tc('Chọn cây mẹ ở từng xã', first),
          tc('Sở Y tế'),
          tc('Công an tỉnh'),
          tc('Quý II'),
          tc('Danh sách'),
        ),
        tr(tc(p(''), more), tc(p(''), more), tc('Trung tâm Giống'), tc('Hội Nông dân'), tc(p('')), tc(p(''))),
        tr(tc('UBND các huyện, thành phố', over(6))),
        row('2', 'Vận động hộ dân góp đất làm vườn ươm', '', 'Hội Phụ nữ', 'Thường xuyên', ''),
      ),
    ].join('')
    const { tasks } = await extract({ path: 'ke-hoach.docx', bytes: docx({ body }) })
    expect(tasks.map((task) => [lead(task), coordinate(task), task.output, task.period?.end])).toEqual([
      [['Sở Y tế', 'Trung tâm Giống'], ['Công an tỉnh', 'Hội Nông dân'], 'Danh sách', '2024-06-30'],
      [['UBND các huyện, thành phố'], ['Hội Phụ nữ'], null, null],
    ])
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

describe('words that character recognition may have misread', () => {
  const BODY = `II. TỔ CHỨC THỰC HIỆN

1. Sở Y tế

- Kiểm tra vệ sinh các phòng đọc trước ngày 30/6/2024.

- Cấp thẻ bạn đọc cho nhân viên y tế ở các xã.
`
  /** The extraction of the plan with doubt about the first place of each of some words. */
  const doubting = async (...words: string[]) => {
    const rulebook = loadRulebook('rules')
    const reading = await read({ path: 'ke-hoach.md', bytes: new TextEncoder().encode(HEAD + BODY) })
    const doubts = words.map((word) => {
      const start = reading.text.indexOf(word)
      return { start, end: start + word.length, page: 1, confidence: 0.5 }
    })
    const outline = structure({ ...reading, doubts }, rulebook.registry)
    const file = { path: 'ke-hoach.md', bytes: 1, sha256: 'a'.repeat(64) }
    return assemble(outline, recognise(outline, rulebook), rulebook, file).extraction
  }

  it('lower the confidence of the task that they stand in', async () => {
    const { tasks, warnings } = await doubting('30/6/2024')
    expect(tasks.map(({ confidence }) => confidence)).toEqual([0.45, 0.9])
    expect(warnings.map(({ code }) => code)).not.toContain('ocr-doubtful-identity')
  })

  it.each([
    ['15/KH-UBND', ['Số, ký hiệu văn bản có thể đã nhận dạng sai: “Số: 15/KH-UBND”; hãy đối chiếu với bản gốc.']],
    ['ngày 10', ['Ngày ban hành có thể đã nhận dạng sai: “ngày 10 tháng 01 năm 2024”; hãy đối chiếu với bản gốc.']],
    ['Nâng cao', []],
  ])('in the number or the date of the document give a warning: %s', async (words, messages) => {
    const { warnings } = await doubting(words)
    const doubtful = warnings.filter(({ code }) => code === 'ocr-doubtful-identity')
    expect(doubtful.map(({ message }) => message)).toEqual(messages)
  })
})
