import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { westernText } from '../../../src/read/charset/charset.ts'
import { hintOf } from '../../../src/read/charset/font.ts'
import { mend, mendText } from '../../../src/read/charset/mend.ts'
import { isSyllable, syllables } from '../../../src/read/syllables.ts'
import { to1258, toTcvn3, toViqr, toVni } from './samples.ts'

const PLAN = `ỦY BAN NHÂN DÂN TỈNH
Số: 12/KH-UBND
KẾ HOẠCH
CẢI CÁCH HÀNH CHÍNH NĂM 2005
1. Mục tiêu: phấn đấu 80% hồ sơ được giải quyết đúng hạn.
a) Giảm ít nhất 20% thời gian giải quyết thủ tục; đường bộ, xã hội.
đ) Các huyện, thị xã báo cáo trước ngày 15 hằng tháng.
Xã Hòa Bình: trường học đạt chuẩn`

describe('text in an encoding of before Unicode', () => {
  test.each<[string, string, string]>([
    ['TCVN3', toTcvn3(PLAN), PLAN],
    ['VNI', toVni(PLAN), PLAN],
    ['windows-1258', to1258(PLAN), PLAN],
    ['VIQR', toViqr(PLAN), PLAN],
    ['UTF-8 taken for Western', westernText(new TextEncoder().encode(PLAN)), PLAN],
  ])('%s', (_name, before, after) => {
    expect(before).not.toBe(after)
    expect(mendText(before).text).toBe(after)
  })

  test.each<[string, string]>([
    [
      'VPS',
      '4e6768ce2071757989742063fb612048b66920c7d26e67206e68e26e2064e26e2074cc6e6820768a207068e174207472698b6e204b494e48205490',
    ],
    [
      'VISCII',
      '4e6768b820717579aa742063fc612048b56920f0b06e67206e68e26e2064e26e2074ef6e682076ab207068e17420747269ac6e204b494e4820548a',
    ],
  ])('%s in its own bytes', (_name, hex) => {
    const text = westernText(Buffer.from(hex, 'hex'))
    expect(mendText(text).text).toBe('Nghị quyết của Hội đồng nhân dân tỉnh về phát triển KINH TẾ')
  })

  test.each<[string]>([
    ['- 90% dịch vụ công trực tuyến mức độ 3 có phát sinh hồ sơ.\n- Bộ Nội vụ hướng dẫn.'],
    ['Nếu có khó khăn, vướng mắc, liên hệ Sở Nội vụ. Các xã báo cáo.'],
    ['Đạt 80% số hộ. Giao các sở thực hiện; Nghị quyết này đã được thông qua./.'],
  ])('a dot of VIQR is a full stop or a mark, by the word before it: %s', (words) => {
    expect(mendText(toViqr(`${PLAN}\n${words}`)).text).toBe(`${PLAN}\n${words}`)
  })

  test('decoding twice is decoding once', () => {
    for (const to of [toTcvn3, toVni, to1258, toViqr]) {
      const once = mendText(to(PLAN)).text
      expect(mendText(once).text).toBe(once)
    }
  })

  test('among Unicode only the older words are decoded', () => {
    const mixed = `Căn cứ Luật Tổ chức ${toTcvn3('chính quyền địa phương; thực hiện Nghị quyết về phát triển kinh tế')} năm 2005, Ủy ban nhân dân ban hành kế hoạch\n${toTcvn3('Giao các sở, ngành tổ chức thực hiện nhiệm vụ.')}\nĐiều 2. Hiệu lực`
    expect(mendText(mixed).text).toBe(
      'Căn cứ Luật Tổ chức chính quyền địa phương; thực hiện Nghị quyết về phát triển kinh tế năm 2005, Ủy ban nhân dân ban hành kế hoạch\nGiao các sở, ngành tổ chức thực hiện nhiệm vụ.\nĐiều 2. Hiệu lực',
    )
  })

  test.each<[string, string]>([
    ['HµNH CHÝNH', 'HÀNH CHÍNH'],
    ['Tr­êng Xu©n, x· §µ Lµ', 'Trường Xuân, xã Đà Là'],
    ['X· HéI CHñ NGHÜA', 'XÃ HỘI CHỦ NGHĨA'],
    ['Së KHCN, Sè 5', 'Sở KHCN, Số 5'],
    ['· môc tiªu', '· mục tiêu'],
  ])('capitals and bullets of %s', (line, expected) => {
    const around = toTcvn3('Kế hoạch phát triển kinh tế xã hội được thực hiện đồng bộ')
    expect(mendText(`${around}\n${line}\n${around}`).text.split('\n')[1]).toBe(expected)
  })
})

describe('fonts', () => {
  test.each<[string, string | null, boolean]>([
    ['.VnTime', 'tcvn3', false],
    ['.VnTimeH', 'tcvn3', true],
    ['ABCDEF+.VnArialH,Bold', 'tcvn3', true],
    ['.VnHelvetInsH', 'tcvn3', true],
    ['.VnTeknical', 'tcvn3', false],
    ['VNI-Times', 'vni', false],
    ['VPS Times', 'vps', false],
    ['Times New Roman', null, false],
    ['VNcentaur', null, false],
    ['UVnTime', null, false],
  ])('%s', (font, charset, capitals) => {
    expect(hintOf(font)).toEqual(charset === null ? null : { charset, capitals })
  })

  test('a font of capitals gives capitals', () => {
    const { paragraphs } = mend([
      [
        { text: toTcvn3('kế hoạch'), font: '.VnTimeH' },
        { text: toTcvn3(' phát triển'), font: '.VnTime' },
      ],
    ])
    expect(paragraphs[0]!.join('')).toBe('KẾ HOẠCH phát triển')
  })

  test('Unicode text keeps its letters under the name of an old font', () => {
    const { charsets } = mend([
      [{ text: 'Kế hoạch của xã', font: '.VnTime' }],
      [{ text: 'là có', font: '.VnTime' }],
      [{ text: 'Nhiệm vụ', font: '.VnTimeH' }],
    ])
    expect(charsets.size).toBe(0)
  })

  test('a vowel and its mark may stand in two runs', () => {
    const { paragraphs } = mend([
      [
        { text: 'Ke', font: 'VNI-Times' },
        { text: 'á hoaïch', font: 'VNI-Times' },
      ],
    ])
    expect(paragraphs[0]!.join('')).toBe('Kế hoạch')
  })
})

const unchanged = (text: string): void => {
  expect(mendText(text).text).toBe(text)
}

describe('Unicode is never damaged', () => {
  const all = [...syllables()]
  const word = fc.constantFrom(...all)
  test('lines of syllables', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => unchanged(words.join(' '))),
      { numRuns: 5000 },
    )
  })
  test('pages of syllables whose letters the older encodings have too', () => {
    const western = fc.constantFrom(...all.filter((one) => /^[a-zàáâãèéêìíòóôõùúý]+$/.test(one)))
    const line = fc.array(western, { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) =>
        unchanged(lines.map((words) => words.join(' ')).join('\n')),
      ),
      { numRuns: 500 },
    )
  })
  test('lines of signs', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), unchanged), { numRuns: 5000 })
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), unchanged), { numRuns: 5000 })
  })
  test.each([
    'Nhà xuất bản Quảng Nam',
    'là cá, hòa xà, có xã; thêm bó hoá và 20 ký',
    'Société Générale, Électricité de France, Île-de-France, São Paulo, Müller & Söhne, Ångström',
    '· Mục 1 · § 2 · 5 µm · m² · 30 °C · ® · ¼ · ¹ ghi chú',
    'if (a^b) { o+= 1; } u+v; add(ddl) "go?" Is it so? To.',
    'Crème brûlée à la carte; déjà vu; señor; über; fiancée naïve',
    'He said: add a. to o. and u? at e^x, o(n), dd/mm/yyyy',
  ])('%s', unchanged)

  const shared = join(import.meta.dirname, '../../../../shared')
  test.skipIf(!existsSync(shared))(
    'real lines, each by itself and as whole documents',
    () => {
      let lines = 0
      for (const folder of ['gold', 'corpus']) {
        for (const name of readdirSync(join(shared, folder))) {
          if (!/\.(?:txt|md)$/.test(name)) continue
          const text = readFileSync(join(shared, folder, name), 'utf8').normalize('NFC')
          expect(mendText(text).charsets.size, name).toBe(0)
          for (const line of text.split('\n')) {
            lines++
            expect(mendText(line).charsets.size, `a line of ${name}`).toBe(0)
          }
        }
      }
      expect(lines).toBeGreaterThan(5000)
    },
    60_000,
  )
})

describe('syllables', () => {
  test.each<[string, boolean]>([
    ['trường', true],
    ['TRƯỜNG', true],
    ['hoà', true],
    ['hòa', true],
    ['nghiêng', true],
    ['quyết', true],
    ['giết', true],
    ['gì', true],
    ['yêu', true],
    ['khuỷu', true],
    ['kỹ', true],
    ['uỷ', true],
    ['ủy', true],
    ['xoong', true],
    ['trừơng', false],
    ['ờng', false],
    ['nh', false],
    ['cáp', true],
    ['cảp', false],
    ['kà', false],
    ['ngề', false],
    ['qá', false],
    ['street', false],
  ])('%s: %s', (word, expected) => expect(isSyllable(word)).toBe(expected))
})
