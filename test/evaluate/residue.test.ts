import { describe, expect, test } from 'vitest'
import { residueCounter } from '../../src/evaluate/index.ts'
import { analyse, defaultRulebook } from '../../src/pipeline.ts'

const read = (text: string) => analyse({ path: 'x.txt', bytes: new TextEncoder().encode(text) })
type Analysed = Awaited<ReturnType<typeof read>>

/** The analysis of rules that know of nothing. */
const blinded = (analysis: Analysed): Analysed => ({
  ...analysis,
  extraction: { ...analysis.extraction, targets: [] },
  drafts: [],
  refused: [],
  recognition: { mentions: [], refusals: [] },
})

async function residueOf(texts: readonly string[], change: (analysis: Analysed) => Analysed = blinded) {
  const counter = residueCounter()
  for (const [i, text] of texts.entries()) counter.add(`d${i}`, change(await read(text)))
  return counter.residue()
}

const plan = (...sentences: readonly string[]): string =>
  ['KẾ HOẠCH', 'Phát triển nông thôn năm 2025', '', 'I. MỤC TIÊU', ...sentences.map((s) => `- ${s}`)].join('\n')

describe('residue', () => {
  test.each([
    ['Phấn đấu 62,5 % số hộ có nước sạch.', ['62,5 %']],
    ['Tăng từ 10-15% mỗi năm.', ['15%']],
    ['Giảm hai mươi phần trăm; còn 5 phần trăm.', ['5 phần trăm']],
    ['Có 12 xã và 3 nghìn hộ tham gia.', ['12 xã', '3 nghìn hộ']],
    ['Ban hành ngày 15 tháng 3, tại trang 12.', []],
    ['Mạng 5G phủ 1.200 m.', []],
  ])('%s holds the amounts %j', async (sentence, amounts) => {
    const { blind, left } = await residueOf([plan(sentence)])
    const places = blind.flatMap((each) => each.places).sort((a, b) => a.start - b.start)
    expect(places.map(({ words, mark }) => words.slice(mark.start, mark.end))).toEqual(amounts)
    expect(left).toBe(amounts.length)
  })

  test('what recurs comes first, whatever its numbers', async () => {
    const { documents, blind } = await residueOf([
      plan('Bảo đảm vườn ươm đạt 70% công suất.', 'Một câu khác hẳn nói về 9% diện tích rừng.'),
      plan('Bảo đảm vườn ươm đạt 85,5% công suất.'),
    ])
    expect(documents).toBe(2)
    expect(blind[0]).toMatchObject({ surroundings: 'ươm đạt #% công suất', count: 2, documents: 2 })
    expect(blind.at(-1)!.count).toBe(1)
  })

  test('amounts that differ farther off meet in narrower surroundings', async () => {
    const { blind } = await residueOf([
      plan('Chợ phiên thu hút 5% khách xa.', 'Lễ hội thu hút 7% dân làng.', 'Phố đêm thu hút 8% bạn trẻ.'),
    ])
    expect(blind.map(({ surroundings, count }) => [surroundings, count])).toEqual([['thu hút #%', 3]])
  })

  test('records and refusals account for their amounts', async () => {
    const { registry } = await defaultRulebook()
    expect(registry.units.some(({ counted }) => counted)).toBe(true)
    const text = plan('Tối thiểu 80% hồ sơ được giải quyết đúng hạn.')
    const { amounts, left } = await residueOf([text], (analysis) => analysis)
    expect([amounts, left]).toEqual([1, 0])
    const refusedOnly = await residueOf([text], (analysis) => ({
      ...blinded(analysis),
      refused: analysis.drafts.map(({ anchor }) => ({ anchor, reason: 'aim.none' })),
    }))
    expect(refusedOnly.left).toBe(0)
    expect((await residueOf([text])).left).toBe(1)
  })
})
