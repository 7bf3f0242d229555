/** A database of two documents in which agencies lead, join in and watch, once, by a day and again and again. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RecordPeriod } from '../../src/model/record.ts'
import { openStore } from '../../src/store/index.ts'
import { by, extractionOf, type Sketch, within } from '../store/fixture.ts'

const agency = (text: string, id: string | null = null) => ({ text, id })
const again = (rule: string, text: string): RecordPeriod => ({
  kind: 'recurring',
  start: null,
  end: null,
  text,
  inherited: false,
  rule,
})

const KON_TUM: Sketch = {
  path: 'kon-tum.txt',
  text: [
    'Trình đề án vị trí việc làm trước ngày 30/6/2023; giao Sở Nội vụ.',
    'Báo cáo tiến độ, khó khăn; kiến nghị (nếu có) trước ngày 20 hằng tháng; mọi sở gửi về Sở Nội vụ theo dõi.',
    'Cấp vốn cho các dự án trong quý II năm 2023, Sở KH&ĐT làm với Sở Nội vụ.',
    'Tuyên truyền thường xuyên.',
    'Đến hết năm 2023, 80% hồ sơ được nộp trực tuyến.',
    'Năm 2022 đạt 70% hồ sơ.',
  ].join('\n'),
  document: {
    number: '15/KH-UBND',
    issued: '2023-02-10',
    title: 'Cải cách hành chính năm 2023',
    period: { start: '2023-01-01', end: '2023-12-31' },
    province: { name: 'Kon Tum', code: '62', successor: 'Quảng Ngãi' },
  },
  targets: [
    {
      quote: 'Đến hết năm 2023, 80% hồ sơ được nộp trực tuyến',
      indicator: { text: 'hồ sơ được nộp trực tuyến' },
      value: { text: '80%', low: 80, unit: '%' },
      period: by('2023-12-31'),
      agencies: { lead: [agency('Sở Nội vụ', 'so-noi-vu')] },
    },
    {
      quote: 'Năm 2022 đạt 70% hồ sơ',
      kind: 'result',
      indicator: { text: 'hồ sơ' },
      value: { text: '70%', low: 70, unit: '%' },
      period: within('2022-01-01', '2022-12-31'),
      agencies: { lead: [agency('Sở Nội vụ', 'so-noi-vu')] },
    },
  ],
  tasks: [
    {
      quote: 'Trình đề án vị trí việc làm trước ngày 30/6/2023',
      text: 'Trình đề án vị trí việc làm',
      period: { ...by('2023-06-29'), text: 'trước ngày 30/6/2023' },
      output: 'Đề án',
      agencies: { lead: [agency('Sở Nội vụ', 'so-noi-vu')], coordinate: [agency('Ban Quản lý rừng Đăk Bla')] },
      source: { section: ['II', '1'], row: 3, col: 1, page: 2 },
    },
    {
      quote: 'Báo cáo tiến độ, khó khăn; kiến nghị (nếu có)',
      period: again('FREQ=MONTHLY;BYMONTHDAY=19', 'trước ngày 20 hằng tháng'),
      agencies: { lead: [agency('Các sở', 'cac-so-ban-nganh')], monitor: [agency('Sở Nội vụ', 'so-noi-vu')] },
    },
    {
      quote: 'Cấp vốn cho các dự án',
      period: { ...within('2023-04-01', '2023-06-30'), text: 'quý II năm 2023' },
      agencies: {
        lead: [agency('Sở KH&ĐT', 'so-ke-hoach-va-dau-tu')],
        coordinate: [agency('Sở Nội vụ', 'so-noi-vu')],
      },
    },
    {
      quote: 'Tuyên truyền thường xuyên',
      period: { kind: 'ongoing', start: null, end: null, text: 'thường xuyên', inherited: false, rule: null },
      agencies: { lead: [agency('Sở Nội vụ', 'so-noi-vu')] },
    },
  ],
}

const UNDATED: Sketch = {
  path: 'khong-ngay.txt',
  text: 'Sở Tài chính báo cáo hằng quý.\nSở Tài chính quyết toán trước ngày 01/01/2025.',
  document: { number: '7/CV-STC' },
  tasks: [
    {
      quote: 'báo cáo hằng quý',
      period: again('FREQ=MONTHLY;INTERVAL=3', 'hằng quý'),
      agencies: { lead: [agency('Sở Tài chính', 'so-tai-chinh')] },
    },
    {
      quote: 'quyết toán trước ngày 01/01/2025',
      period: by('2024-12-31'),
      agencies: { lead: [agency('Sở Tài chính', 'so-tai-chinh')] },
    },
  ],
}

/** Path of the database, and what takes it away again. */
export function dutiesDatabase(): { readonly folder: string; readonly db: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'muctieu-duties-'))
  const db = join(folder, 'muctieu.db')
  const store = openStore(db)
  for (const sketch of [KON_TUM, UNDATED]) store.save(extractionOf(sketch), sketch.text, 'rules-1', { file: null })
  store.close()
  return { folder, db, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
