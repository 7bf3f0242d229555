import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../../src/read/index.ts'
import { repairBlocks } from '../../src/read/repair.ts'
import { syllables } from '../../src/read/syllables.ts'
import { breaches } from './contract.ts'

const repaired = (words: string): string => repairBlocks([words])[0]!.words

describe('words that were broken', () => {
  test.each<[string, string]>([
    ['xây dựng trư ờng học', 'xây dựng trường học'],
    ['BANHÀNH kèm theo', 'BAN HÀNH kèm theo'],
    ['Ủy bannhân dân tỉnh sửdụng đất', 'Ủy ban nhân dân tỉnh sử dụng đất'],
    ['thu 1.350 tỷđồng, tăng15,5% trong năm2020', 'thu 1.350 tỷ đồng, tăng 15,5% trong năm 2020'],
    ['HĐNDtỉnh và nhàở', 'HĐND tỉnh và nhà ở'],
    ['kiềmchế lạm phát', 'kiềm chế lạm phát'],
    ['xã Krông Búk, Srêpốk, Ðảng uỷ, GDĐT, 5m2, CO2, H5N1', 'xã Krông Búk, Srêpốk, Đảng uỷ, GDĐT, 5m2, CO2, H5N1'],
    ['phát triển ki nh tế', 'phát triển kinh tế'],
    ['Bộ Tài nguyên và Môi trư ờng', 'Bộ Tài nguyên và Môi trường'],
    ['tổ chức th ực hi ện', 'tổ chức thực hiện'],
    ['H ộ i đồng', 'Hội đồng'],
    ['thực hiệ n', 'thực hiện'],
    ['huyện đ ồng bằng', 'huyện đồng bằng'],
    ['hoạt\nđ ộng', 'hoạt\nđộng'],
    ['thực hiện nhiệm vụ.Giao các sở', 'thực hiện nhiệm vụ. Giao các sở'],
    ['9.Thực hiện tốt', '9. Thực hiện tốt'],
    ['đến năm 2030.Các huyện', 'đến năm 2030. Các huyện'],
    ['(đạt 80%).Các xã', '(đạt 80%).Các xã'],
    ['Ðảng bộ', 'Đảng bộ'],
    ['a\u0445\u0308', 'aẍ'],
    ['ðạt chuẩn', 'đạt chuẩn'],
    ['Ủy ban nhân dân tỉnh Нà Nội', 'Ủy ban nhân dân tỉnh Hà Nội'],
    ['he\u0301\u0302t năm', 'hết năm'],
  ])('%s', (before, after) => expect(repaired(before)).toBe(after))
})

describe('words that only look broken', () => {
  test.each([
    'quy định tại điểm c hoặc điểm d khoản 1',
    'nhóm n thành viên, số n và thứ k',
    'đường ống 10 m ống thép, 5 kg ạnh, 3 x ống',
    'Kế hoạch số 12/KH ÁP DỤNG',
    'tại TP.Hồ Chí Minh, TP.Huế, PGS.TS.Nguyễn, Th.S Trần',
    'ubnd.tinh@dia-chi.vn, www.trang.gov.vn',
    'V.I.Lênin, 1.500.000 đồng, 3.5G, v1.2.Beta',
    'tín hiệu 5G ảnh hưởng',
    'Ghi chú\nI\nNội dung',
    'a b c d e g h i',
    'Đắk Lắk, Krông Nô, Plei Ku, Ea H leo, Chư Sê',
    'Мир и труд',
    'smart city, big data, e office, AI',
  ])('%s', (words) => expect(repaired(words)).toBe(words))

  test('lines of whole syllables stay as they are', () => {
    const word = fc.constantFrom(...[...syllables()].filter((one) => one.length > 1))
    const line = fc.array(word, { minLength: 1, maxLength: 20 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(line, (words) => repaired(words).replace(/ /g, '') === words.replace(/ /g, '')),
      { numRuns: 2000 },
    )
  })

  test('repairing twice is repairing once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
        const once = repaired(words.normalize('NFC'))
        return repaired(once) === once
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a reading says what was repaired', () => {
  const readText = (text: string) => read({ path: 'x', bytes: new TextEncoder().encode(text) })

  test('each place, and marks stay where they were', async () => {
    const reading = await readText('Môi trư ờng[1] năm 2025 đư ợc cải thiện.\n[1] Theo báo cáo.\n')
    expect(breaches(reading)).toEqual([])
    expect(reading.text).toBe('Môi trường năm 2025 được cải thiện.\nTheo báo cáo.')
    expect(reading.marks).toEqual([{ at: 'Môi trường'.length, note: '1' }])
    expect(reading.warnings.map(({ code, at }) => [code, at])).toEqual([
      ['repaired', 4],
      ['repaired', 20],
    ])
  })

  test('many places in one warning', async () => {
    const reading = await readText('Môi trư ờng đư ợc cải thi ện. '.repeat(5))
    expect(reading.warnings).toHaveLength(1)
    expect(reading.warnings[0]!.message).toMatch(/15 chỗ/)
  })

  test('signs without width', async () => {
    const reading = await readText('Phát\u00ad triển nông th\u200bôn và đô th\u00adị')
    expect(reading.text).toBe('Phát triển nông thôn và đô thị')
    expect(reading.warnings.map(({ code }) => code)).toEqual(['repaired', 'repaired'])
  })

  test('nothing where nothing was broken', async () => {
    expect((await readText('Đến năm 2025 đạt 80% hồ sơ.')).warnings).toEqual([])
  })
})
