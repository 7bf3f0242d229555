/** Ways in which plans say when: each phrase against the rules of rules/, read as a deadline cell of a document of 2024. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { periodFrom } from '../../src/assemble/periods.ts'
import type { RecordPeriod } from '../../src/model/record.ts'
import { recogniseText } from '../../src/recognise/index.ts'
import { loadRulebook } from '../../src/rulebook/index.ts'

type Row = readonly [
  phrase: string,
  kind: RecordPeriod['kind'],
  start: string | null,
  end: string | null,
  rule?: string,
]

const DOCUMENT_YEAR = 2024
const rulebook = loadRulebook(join(import.meta.dirname, '..', '..', 'rules'))

/** The period a phrase is read as, the document's year filled in; null where none is seen. */
function readDeadline(phrase: string): RecordPeriod | null {
  const { mentions } = recogniseText(phrase, rulebook)
  const periods = mentions.filter(({ kind }) => kind === 'period')
  const chosen = periods.find(({ attributes }) => typeof attributes.end === 'string') ?? periods[0]
  if (chosen) return periodFrom(chosen, phrase, DOCUMENT_YEAR)
  const date = mentions.find(({ kind }) => kind === 'date')
  return date ? { ...periodFrom(date, phrase, DOCUMENT_YEAR), kind: 'by', start: null } : null
}

const by = (phrase: string, end: string): Row => [phrase, 'by', null, end]
const within = (phrase: string, start: string, end: string): Row => [phrase, 'within', start, end]
const year = (phrase: string, first: number, last = first): Row => within(phrase, `${first}-01-01`, `${last}-12-31`)
const ongoing = (phrase: string, start: string | null = null, end: string | null = null): Row => [
  phrase,
  'ongoing',
  start,
  end,
]
const recurring = (phrase: string, rule: string): Row => [phrase, 'recurring', null, null, rule]
const conditional = (phrase: string): Row => [phrase, 'conditional', null, null]

const DAYS: readonly Row[] = [
  by('Trước ngày 30/6/2024', '2024-06-29'),
  by('trước 30/6/2024', '2024-06-29'),
  by('trước ngày 30-6-2024', '2024-06-29'),
  by('Trước ngày 30.6.2024', '2024-06-29'),
  by('trước ngày 30/06/2024 phải báo cáo xong', '2024-06-29'),
  by('trước ngày 30 tháng 6 năm 2024', '2024-06-29'),
  by('trước ngày 30\ntháng 6 năm 2024', '2024-06-29'),
  by('trước ngày 30 tháng 6, năm 2024', '2024-06-29'),
  by('trước ngày 20/11 năm 2024', '2024-11-19'),
  by('trước ngày 20 tháng 11/2024', '2024-11-19'),
  by('đợt 1: trước ngày 15/6/2024', '2024-06-14'),
  by('Đến thời điểm 31/12/2024', '2024-12-31'),
  by('trước ngày 01/01/2025', '2024-12-31'),
  by('trước ngày 01/3/2024', '2024-02-29'),
  by('hoàn thành trước ngày 15/11', '2024-11-14'),
  by('trước ngày 05 tháng 9', '2024-09-04'),
  by('trước 15/5', '2024-05-14'),
  by('Xong trước hạn ngày 20/10/2024', '2024-10-19'),
  by('đến ngày 30/6/2024', '2024-06-30'),
  by('đến hết ngày 31/12/2024', '2024-12-31'),
  by('Đến 31/12/2024', '2024-12-31'),
  by('hết ngày 31/3/2025', '2025-03-31'),
  by('chậm nhất ngày 15/12/2024', '2024-12-15'),
  by('chậm nhất là ngày 15 tháng 12 năm 2024', '2024-12-15'),
  by('Chậm nhất vào ngày 20/11/2024', '2024-11-20'),
  by('chậm nhất đến ngày 20/11/2024', '2024-11-20'),
  by('chậm nhất trong ngày 20/11/2024', '2024-11-20'),
  by('chậm nhất là trước ngày 20/11/2024', '2024-11-19'),
  by('chậm nhất ngày 25/11', '2024-11-25'),
  by('muộn nhất là ngày 10/4/2024', '2024-04-10'),
  by('không muộn hơn ngày 10/4/2024', '2024-04-10'),
  by('không quá ngày 10/4/2024', '2024-04-10'),
  by('hạn cuối là ngày 10/4/2024', '2024-04-10'),
  by('Hạn chót: 10/4/2024', '2024-04-10'),
  by('Thời hạn hoàn thành: ngày 10/4/2024', '2024-04-10'),
  by('10/4/2024', '2024-04-10'),
  by('Ngày 10 tháng 4 năm 2024', '2024-04-10'),
  by('ngày 10-4-2024', '2024-04-10'),
  by('trước 17 giờ ngày 10/4/2024', '2024-04-10'),
  by('trước 16h30 ngày 10/4/2024', '2024-04-10'),
  by('Trước 16 giờ 30 phút, ngày 10/4/2024', '2024-04-10'),
  within('từ ngày 01/3/2025 đến hết ngày 30/4/2025', '2025-03-01', '2025-04-30'),
  within('từ ngày 10/9 đến ngày 15/10/2024', '2024-09-10', '2024-10-15'),
  within('từ ngày 10/9 đến ngày 15/10', '2024-09-10', '2024-10-15'),
  within('từ ngày 15 tháng 5 đến hết ngày 30 tháng 6', '2024-05-15', '2024-06-30'),
  within('từ ngày 10/12 đến ngày 15/01', '2024-12-10', '2025-01-15'),
  within('từ 01/3/2025 đến 30/4/2025', '2025-03-01', '2025-04-30'),
  within('01/3/2025 - 30/4/2025', '2025-03-01', '2025-04-30'),
  within('Từ ngày 15 tháng 3 năm 2024 đến ngày 30 tháng 4 năm 2024', '2024-03-15', '2024-04-30'),
  within('từ ngày 10 đến ngày 15/10/2024', '2024-10-10', '2024-10-15'),
  within('từ ngày 10 đến ngày 15 tháng 10 năm 2024', '2024-10-10', '2024-10-15'),
]

const MONTHS: readonly Row[] = [
  within('Tháng 6/2024', '2024-06-01', '2024-06-30'),
  within('Tháng 06 năm 2024', '2024-06-01', '2024-06-30'),
  within('trong tháng 6/2024', '2024-06-01', '2024-06-30'),
  within('Trong tháng 02 năm 2024', '2024-02-01', '2024-02-29'),
  within('06/2024', '2024-06-01', '2024-06-30'),
  within('Tháng 6-2024', '2024-06-01', '2024-06-30'),
  within('T6/2024', '2024-06-01', '2024-06-30'),
  within('T3-T6/2024', '2024-03-01', '2024-06-30'),
  within('T3 - T6/2024', '2024-03-01', '2024-06-30'),
  within('T.3 - T.6/2024', '2024-03-01', '2024-06-30'),
  within('T3-6/2024', '2024-03-01', '2024-06-30'),
  within('T3, T4/2024', '2024-03-01', '2024-04-30'),
  within('Từ T3 đến T6/2024', '2024-03-01', '2024-06-30'),
  within('T3/2024-T6/2024', '2024-03-01', '2024-06-30'),
  within('T11/2023 - T2/2024', '2023-11-01', '2024-02-29'),
  within('3/2024-6/2024', '2024-03-01', '2024-06-30'),
  within('T1-T12', '2024-01-01', '2024-12-31'),
  within('T3-T6 năm 2024', '2024-03-01', '2024-06-30'),
  within('Q2/2024', '2024-04-01', '2024-06-30'),
  within('Q.II/2024', '2024-04-01', '2024-06-30'),
  within('QIII năm 2024', '2024-07-01', '2024-09-30'),
  within('Q.II-Q.III/2024', '2024-04-01', '2024-09-30'),
  within('Q1, Q2/2024', '2024-01-01', '2024-06-30'),
  within('Q3-Q4/2024', '2024-07-01', '2024-12-31'),
  within('tháng Sáu năm 2024', '2024-06-01', '2024-06-30'),
  within('tháng mười hai năm 2024', '2024-12-01', '2024-12-31'),
  within('ngay trong tháng 8', '2024-08-01', '2024-08-31'),
  within('Tháng 5, 6 năm 2024', '2024-05-01', '2024-06-30'),
  within('tháng 5-6/2024', '2024-05-01', '2024-06-30'),
  within('Tháng 9 - 10/2024', '2024-09-01', '2024-10-31'),
  within('Tháng 11/2024 và tháng 01/2025', '2024-11-01', '2025-01-31'),
  within('tháng 5 và tháng 6 năm 2024', '2024-05-01', '2024-06-30'),
  within('từ tháng 5 đến tháng 9 năm 2024', '2024-05-01', '2024-09-30'),
  within('Từ tháng 5 đến hết tháng 9/2024', '2024-05-01', '2024-09-30'),
  within('từ tháng 11/2024 đến tháng 2/2025', '2024-11-01', '2025-02-28'),
  within('Tháng 7/2025 - tháng 9/2025', '2025-07-01', '2025-09-30'),
  within('từ tháng 7 đến tháng 9', '2024-07-01', '2024-09-30'),
  by('đến hết tháng 6/2024', '2024-06-30'),
  by('đến tháng 6/2024', '2024-06-30'),
  by('trước tháng 6/2024', '2024-05-31'),
  by('cuối tháng 6/2024', '2024-06-30'),
  by('đến cuối tháng 10', '2024-10-31'),
  by('chậm nhất trong tháng 9/2024', '2024-09-30'),
  by('Chậm nhất là tháng 9 năm 2024', '2024-09-30'),
  by('hết tháng 8/2024', '2024-08-31'),
]

const QUARTERS: readonly Row[] = [
  within('Quý II/2024', '2024-04-01', '2024-06-30'),
  within('quý 2/2024', '2024-04-01', '2024-06-30'),
  within('Quý II năm 2024', '2024-04-01', '2024-06-30'),
  within('Quý II - 2024', '2024-04-01', '2024-06-30'),
  within('Quí II/2024', '2024-04-01', '2024-06-30'),
  within('QUÝ IV/2024', '2024-10-01', '2024-12-31'),
  within('trong quý I năm 2025', '2025-01-01', '2025-03-31'),
  within('Quý III', '2024-07-01', '2024-09-30'),
  within('Quý III, IV năm 2024', '2024-07-01', '2024-12-31'),
  within('Quý III-IV/2024', '2024-07-01', '2024-12-31'),
  within('Quý 3+4/2024', '2024-07-01', '2024-12-31'),
  within('Quý I,II/2024', '2024-01-01', '2024-06-30'),
  within('Quý IV-2024', '2024-10-01', '2024-12-31'),
  within('quý III và quý IV năm 2024', '2024-07-01', '2024-12-31'),
  within('từ quý II đến quý IV năm 2025', '2025-04-01', '2025-12-31'),
  within('Quý IV/2024 - Quý I/2025', '2024-10-01', '2025-03-31'),
  within('quý I và II', '2024-01-01', '2024-06-30'),
  by('hết quý III năm 2025', '2025-09-30'),
  by('đến quý III/2025', '2025-09-30'),
  by('cuối quý III/2025', '2025-09-30'),
  by('trước quý IV/2025', '2025-09-30'),
  by('chậm nhất trong quý II/2025', '2025-06-30'),
  by('Chậm nhất hết quý II', '2024-06-30'),
  by('hoàn thành trước quý III/2024', '2024-06-30'),
]

const PARTS_OF_YEARS: readonly Row[] = [
  within('6 tháng đầu năm 2024', '2024-01-01', '2024-06-30'),
  within('06 tháng cuối năm 2024', '2024-07-01', '2024-12-31'),
  within('sáu tháng cuối năm 2025', '2025-07-01', '2025-12-31'),
  within('Trong 6 tháng đầu năm', '2024-01-01', '2024-06-30'),
  within('9 tháng đầu năm 2024', '2024-01-01', '2024-09-30'),
  within('3 tháng đầu năm 2025', '2025-01-01', '2025-03-31'),
  within('nửa đầu năm 2025', '2025-01-01', '2025-06-30'),
  within('nửa cuối năm 2024', '2024-07-01', '2024-12-31'),
  by('đến hết 6 tháng đầu năm 2024', '2024-06-30'),
  within('năm học 2024 - 2025', '2024-09-01', '2025-05-31'),
  within('Trong năm học 2024–2025', '2024-09-01', '2025-05-31'),
  within('niên khóa 2024-2025', '2024-09-01', '2025-05-31'),
  by('hết năm học 2024-2025', '2025-05-31'),
  by('đến năm học 2025 - 2026', '2026-05-31'),
  by('trước năm học 2024 - 2025', '2024-08-31'),
]

const YEARS: readonly Row[] = [
  year('Năm 2024', 2024),
  year('2025', 2025),
  year('Trong năm 2024', 2024),
  year('trong cả năm 2024', 2024),
  year('Cả năm 2024', 2024),
  year('ngay trong năm 2025', 2025),
  year('vào năm 2030', 2030),
  year('năm kế hoạch 2025', 2025),
  year('năm tài chính 2025', 2025),
  year('Trong năm', 2024),
  year('trong năm nay', 2024),
  year('2025 - 2026', 2025, 2026),
  year('2024, 2025', 2024, 2025),
  year('2024-2025-2026', 2024, 2026),
  year('trong 02 năm 2024-2025', 2024, 2025),
  year('Năm 2024 - 2025', 2024, 2025),
  year('năm 2024 và năm 2025', 2024, 2025),
  year('trong các năm 2023, 2024 và 2025', 2023, 2025),
  year('hai năm 2024 và 2025', 2024, 2025),
  year('từ năm 2021 đến năm 2025', 2021, 2025),
  year('từ 2021 đến 2025', 2021, 2025),
  by('đến năm 2025', '2025-12-31'),
  by('Đến hết năm 2025', '2025-12-31'),
  by('đến cuối năm 2025', '2025-12-31'),
  by('tới năm 2030', '2030-12-31'),
  by('Đến 2030', '2030-12-31'),
  by('cuối năm 2024', '2024-12-31'),
  by('Hết năm 2024', '2024-12-31'),
  by('Kết thúc năm 2024', '2024-12-31'),
  by('trước năm 2030', '2029-12-31'),
  by('từ nay đến năm 2030', '2030-12-31'),
  by('từ nay đến hết năm 2025', '2025-12-31'),
  by('chậm nhất năm 2026', '2026-12-31'),
  by('chậm nhất là cuối năm 2026', '2026-12-31'),
  by('chậm nhất đến hết năm 2026', '2026-12-31'),
  by('cuối năm', '2024-12-31'),
  by('Đến cuối năm', '2024-12-31'),
  by('hết năm', '2024-12-31'),
  by('đến cuối năm nay', '2024-12-31'),
  by('trước khi kết thúc năm 2024', '2024-12-31'),
]

const STAGES: readonly Row[] = [
  year('Giai đoạn 2021 - 2025', 2021, 2025),
  year('giai đoạn 2021-2025', 2021, 2025),
  year('Giai đoạn 2026 – 2030', 2026, 2030),
  year('giai đoạn 2021 đến 2025', 2021, 2025),
  year('giai đoạn từ năm 2021 đến năm 2025', 2021, 2025),
  year('Trong giai đoạn 2021-2025', 2021, 2025),
  year('trong suốt giai đoạn 2021 - 2025', 2021, 2025),
  year('cả giai đoạn 2021-2025', 2021, 2025),
  year('thời kỳ 2021 - 2030', 2021, 2030),
  year('nhiệm kỳ 2020 - 2025', 2020, 2025),
  year('trong nhiệm kỳ 2021-2026', 2021, 2026),
  year('kế hoạch 5 năm 2021-2025', 2021, 2025),
  year('trong 5 năm 2021 - 2025', 2021, 2025),
  year('giai đoạn 2021-25', 2021, 2025),
  year('giai đoạn 20212025', 2021, 2025),
  year('giai đoạn 1 (2021 - 2025)', 2021, 2025),
  by('đến cuối giai đoạn 2021-2025', '2025-12-31'),
  by('hết giai đoạn 2021 - 2025', '2025-12-31'),
  by('đến hết nhiệm kỳ 2020 - 2025', '2025-12-31'),
  by('cuối nhiệm kỳ 2020-2025', '2025-12-31'),
]

const ONGOING: readonly Row[] = [
  ongoing('Thường xuyên'),
  ongoing('thường xuyên.'),
  ongoing('Thường xuyên, liên tục'),
  ongoing('Nhiệm vụ thường xuyên'),
  ongoing('Thực hiện thường xuyên'),
  ongoing('Thường xuyên hằng năm'),
  ongoing('Thường xuyên và đột xuất'),
  ongoing('Thời gian thực hiện: Thường xuyên'),
  ongoing('Thời gian: thường xuyên, liên tục'),
  ongoing('Liên tục'),
  ongoing('Thường xuyên trong năm'),
  ongoing('Thường xuyên, theo quy định'),
  ongoing('Thường xuyên trong năm 2024', '2024-01-01', '2024-12-31'),
  ongoing('Thường xuyên năm 2024', '2024-01-01', '2024-12-31'),
  ongoing('Thường xuyên (năm 2024)', '2024-01-01', '2024-12-31'),
  ongoing('Thường xuyên, giai đoạn 2021 - 2025', '2021-01-01', '2025-12-31'),
  ongoing('Thường xuyên trong giai đoạn 2021-2025', '2021-01-01', '2025-12-31'),
  ongoing('Năm 2024 và các năm tiếp theo', '2024-01-01'),
  ongoing('2024 và các năm tiếp theo', '2024-01-01'),
  ongoing('Thường xuyên từ năm 2024', '2024-01-01'),
  ongoing('Trong năm 2024 và những năm tiếp theo', '2024-01-01'),
  ongoing('Giai đoạn 2024 - 2025 và các năm tiếp theo', '2024-01-01'),
  ongoing('từ năm 2025 trở đi', '2025-01-01'),
  ongoing('Từ năm 2025', '2025-01-01'),
  ongoing('kể từ năm 2026', '2026-01-01'),
  ongoing('bắt đầu từ năm 2026', '2026-01-01'),
  ongoing('từ ngày 01/7/2025', '2025-07-01'),
  ongoing('kể từ ngày 01 tháng 7 năm 2025', '2025-07-01'),
  ongoing('từ quý II/2025 trở đi', '2025-04-01'),
  ongoing('từ tháng 6/2025 trở đi', '2025-06-01'),
  ongoing('Từ tháng 6/2025', '2025-06-01'),
  ongoing('Từ quý III/2024', '2024-07-01'),
]

const RECURRING: readonly Row[] = [
  recurring('Hằng năm', 'FREQ=YEARLY'),
  recurring('hàng năm', 'FREQ=YEARLY'),
  recurring('mỗi năm', 'FREQ=YEARLY'),
  recurring('Hằng quý', 'FREQ=MONTHLY;INTERVAL=3'),
  recurring('mỗi quý một lần', 'FREQ=MONTHLY;INTERVAL=3'),
  recurring('Hàng tháng', 'FREQ=MONTHLY'),
  recurring('hằng tuần', 'FREQ=WEEKLY'),
  recurring('hằng ngày', 'FREQ=DAILY'),
  recurring('Định kỳ hằng tháng', 'FREQ=MONTHLY'),
  recurring('định kỳ hàng quý', 'FREQ=MONTHLY;INTERVAL=3'),
  recurring('Định kỳ 6 tháng', 'FREQ=MONTHLY;INTERVAL=6'),
  recurring('định kỳ 06 tháng một lần', 'FREQ=MONTHLY;INTERVAL=6'),
  recurring('6 tháng/lần', 'FREQ=MONTHLY;INTERVAL=6'),
  recurring('03 tháng/lần', 'FREQ=MONTHLY;INTERVAL=3'),
  recurring('ba tháng một lần', 'FREQ=MONTHLY;INTERVAL=3'),
  recurring('định kỳ 6 tháng, hằng năm', 'FREQ=MONTHLY;INTERVAL=6'),
  recurring('định kỳ quý, 6 tháng, năm', 'FREQ=MONTHLY;INTERVAL=3'),
  recurring('hằng tháng, hằng quý, hằng năm', 'FREQ=MONTHLY'),
  recurring('Hằng quý, 6 tháng, năm', 'FREQ=MONTHLY;INTERVAL=3'),
  recurring('hai năm một lần', 'FREQ=YEARLY;INTERVAL=2'),
  recurring('02 năm/lần', 'FREQ=YEARLY;INTERVAL=2'),
  recurring('01 lần/năm', 'FREQ=YEARLY'),
  recurring('01 lần/quý', 'FREQ=MONTHLY;INTERVAL=3'),
  recurring('02 lần/năm', 'FREQ=MONTHLY;INTERVAL=6'),
  recurring('01 năm/lần', 'FREQ=YEARLY'),
  recurring('mỗi tháng 01 lần', 'FREQ=MONTHLY'),
  recurring('trước ngày 25 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=24'),
  recurring('Ngày 20 hàng tháng', 'FREQ=MONTHLY;BYMONTHDAY=20'),
  recurring('chậm nhất ngày 20 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=20'),
  recurring('chậm nhất là ngày 05 mỗi tháng', 'FREQ=MONTHLY;BYMONTHDAY=5'),
  recurring('trước ngày 20 của mỗi tháng', 'FREQ=MONTHLY;BYMONTHDAY=19'),
  recurring('trước ngày 01 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=-1'),
  recurring('Hằng tháng, trước ngày 25', 'FREQ=MONTHLY;BYMONTHDAY=24'),
  recurring('hằng tháng (trước ngày 25)', 'FREQ=MONTHLY;BYMONTHDAY=24'),
  recurring('trước ngày 05 của tháng sau', 'FREQ=MONTHLY;BYMONTHDAY=4'),
  recurring('vào ngày 20 tháng cuối quý', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20'),
  recurring('trước ngày 20 của tháng cuối quý', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=19'),
  recurring('trước ngày 15 tháng cuối mỗi quý', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=14'),
  recurring('Hằng quý, trước ngày 15 tháng cuối quý', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=14'),
  recurring('trước ngày 10 tháng đầu quý sau', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=9'),
  recurring('trước ngày 10 của tháng đầu tiên của quý tiếp theo', 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=9'),
  recurring('trước ngày 15/12 hằng năm', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14'),
  recurring('Trước ngày 15 tháng 12 hàng năm', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14'),
  recurring('chậm nhất ngày 10 tháng 12 hằng năm', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10'),
  recurring('ngày 25 tháng 11 hằng năm', 'FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=25'),
  recurring('trước ngày 01/01 hằng năm', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31'),
  recurring('Hằng năm, trước ngày 31/3', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=30'),
  recurring('hằng năm (trước ngày 15/12)', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14'),
  recurring('trước ngày 15/6 và 15/12 hằng năm', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14'),
  recurring('trước ngày 10/6 và ngày 10/12 hằng năm', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=9'),
  recurring('trước ngày 15/6 và ngày 20/12 hằng năm', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14,19;BYSETPOS=1,4'),
  recurring('ngày 20/5 và ngày 10/11 hằng năm', 'FREQ=YEARLY;BYMONTH=5,11;BYMONTHDAY=10,20;BYSETPOS=2,3'),
  recurring('trước ngày 30 tháng 01 của năm tiếp theo', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=29'),
  recurring('trước ngày 31/01 năm sau', 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=30'),
  recurring('Quý I hằng năm', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1'),
  recurring('tháng 12 hằng năm', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1'),
  recurring('Tháng 6 và tháng 12 hằng năm', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'),
  recurring('Trước ngày 05/6; 05/12 hằng năm', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=4'),
  recurring('ngày 15 tháng 6 và 15 tháng 12 hằng năm', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15'),
  recurring('Tháng 3, 6, 9, 12 hằng năm', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1'),
  recurring('Ngày 30/6 và 31/12 hằng năm', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'),
  recurring('trong tháng 02 hàng năm', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1'),
  recurring('trước tháng 4 hằng năm', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1'),
  recurring('cuối mỗi quý', 'FREQ=MONTHLY;INTERVAL=3'),
  recurring('cuối hằng năm', 'FREQ=YEARLY'),
  recurring('thứ Sáu hằng tuần', 'FREQ=WEEKLY;BYDAY=FR'),
  recurring('trước 16 giờ thứ năm hàng tuần', 'FREQ=WEEKLY;BYDAY=TH'),
  recurring('Thứ 2 hằng tuần', 'FREQ=WEEKLY;BYDAY=MO'),
]

const CONDITIONAL: readonly Row[] = [
  conditional('Khi hệ thống của bộ hoàn thiện'),
  conditional('khi có yêu cầu'),
  conditional('Sau khi có hướng dẫn của Bộ Nội vụ'),
  conditional('Ngay sau khi kế hoạch được ban hành'),
  conditional('Sau khi Luật có hiệu lực'),
  conditional('Theo tiến độ dự án'),
  conditional('Theo lộ trình của Trung ương'),
  conditional('theo quy định'),
  conditional('Theo yêu cầu của Ủy ban nhân dân tỉnh'),
  conditional('Theo kế hoạch được duyệt'),
  conditional('Đột xuất khi có yêu cầu'),
  conditional('Đột xuất'),
  // Which day a feast falls on, and when an assembly meets, no calendar of ours tells.
  conditional('trước Tết Nguyên đán 2025'),
  conditional('Trong dịp Tết Trung thu'),
  conditional('tại kỳ họp thường lệ giữa năm'),
  conditional('Trình tại kỳ họp cuối năm của Hội đồng nhân dân tỉnh'),
  conditional('10 ngày sau khi nhận được đề nghị'),
  conditional('trong 15 ngày kể từ ngày nhận được hồ sơ'),
  conditional('Trong thời hạn 30 ngày kể từ ngày ban hành Kế hoạch này'),
  conditional('sau 10 ngày kể từ ngày Hội đồng nhân dân tỉnh thông qua'),
  conditional('trong thời hạn 10 ngày làm việc kể từ khi nhận văn bản'),
  conditional('chậm nhất 05 ngày sau khi kết thúc quý'),
]

/** So many days, months or years after a day that the words name. The day itself does not count. */
const COUNTED: readonly Row[] = [
  by('trong 30 ngày kể từ ngày 15/3/2024', '2024-04-14'),
  by('sau 10 ngày, kể từ ngày 01/6/2024', '2024-06-11'),
  by('Trong vòng 45 ngày kể từ ngày 01 tháng 6 năm 2024', '2024-07-16'),
  by('trong thời hạn 02 tháng kể từ ngày 01/6/2024', '2024-08-01'),
  by('chậm nhất 03 tháng kể từ ngày 30/11/2024', '2025-02-28'),
  by('trong vòng 01 năm tính từ ngày 01/6/2024', '2025-06-01'),
  by('02 tuần kể từ ngày 01/6/2024', '2024-06-15'),
]

/** Numbers and words that sound like a time and are none. */
const NONE: readonly string[] = [
  'chi thường xuyên của ngân sách',
  'Nghị quyết số 12/2020/NQ-HĐND',
  'giải quyết trong 05 ngày làm việc',
  'người từ 15 tuổi trở lên',
  'khách hàng tháng này',
  'hoạt động 24/7',
  'trồng 2.025 cây',
  'giai đoạn đầu',
  'mỗi xã một sản phẩm',
  'mặt hàng quý hiếm',
  'đạt 12/15 chỉ tiêu',
]

const GROUPS = { DAYS, MONTHS, QUARTERS, PARTS_OF_YEARS, YEARS, STAGES, ONGOING, RECURRING, CONDITIONAL, COUNTED }

describe.each(Object.entries(GROUPS))('%s', (_, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (phrase, [, kind, start, end, rule]) => {
    const period = readDeadline(phrase)
    expect(period && [period.kind, period.start, period.end, period.rule]).toEqual([kind, start, end, rule ?? null])
  })
})

test.each(NONE)('no time: %s', (phrase) => expect(readDeadline(phrase)).toBeNull())

/** What an amount is compared with: first and last day, null where the words give no date. */
const BASELINES: readonly (readonly [phrase: string, start: string | null, end: string | null])[] = [
  ['giảm 2% so với năm 2022', '2022-01-01', '2022-12-31'],
  ['tăng 5% so năm 2021', '2021-01-01', '2021-12-31'],
  ['giảm 10% so với giai đoạn 2021 - 2025', '2021-01-01', '2025-12-31'],
  ['tăng so với nhiệm kỳ 2015-2020', '2015-01-01', '2020-12-31'],
  ['tăng 12 bậc so với thực hiện năm 2020', '2020-01-01', '2020-12-31'],
  ['cao hơn so với mức năm 2020', '2020-01-01', '2020-12-31'],
  ['tăng 3% so với quý I/2024', '2024-01-01', '2024-03-31'],
  ['tăng 3% so với tháng 12/2023', '2023-12-01', '2023-12-31'],
  ['tăng 3% so với 6 tháng đầu năm 2023', '2023-01-01', '2023-06-30'],
  ['tăng 8,5% so với cùng kỳ năm 2023', '2023-01-01', '2023-12-31'],
  ['giảm so với bình quân giai đoạn 2016-2020', '2016-01-01', '2020-12-31'],
  ['tăng so với bình quân các năm 2021, 2022 và 2023', '2021-01-01', '2023-12-31'],
  ['giảm 5 xã so với thời điểm 31/12/2020', '2020-12-31', '2020-12-31'],
  ['giảm 5 xã so với ngày 30/6/2021', '2021-06-30', '2021-06-30'],
  ['tăng 8,5% so với cùng kỳ', null, null],
  ['tăng 8,5% so cùng kỳ năm trước', null, null],
  ['giảm một nửa so với đầu kỳ', null, null],
  ['tăng gấp đôi so với đầu nhiệm kỳ', null, null],
  ['tăng 2 bậc so với năm trước', null, null],
]
const NO_BASELINES: readonly string[] = ['đạt 30% so với số trạm 4G', 'so với mục tiêu đã đặt ra', 'hơn 30 hộ năm 2024']

describe('compared with', () => {
  const baselinesIn = (phrase: string) =>
    recogniseText(phrase, rulebook).mentions.filter(({ kind }) => kind === 'baseline')
  test.each(BASELINES)('%s', (phrase, start, end) => {
    const [baseline] = baselinesIn(phrase)
    expect(baseline && [baseline.attributes.start ?? null, baseline.attributes.end ?? null]).toEqual([start, end])
  })
  test.each(NO_BASELINES)('no time: %s', (phrase) => expect(baselinesIn(phrase)).toEqual([]))
})

test('so many phrases are told', () => {
  expect(Object.values(GROUPS).flat().length + NONE.length).toBeGreaterThanOrEqual(150)
})
