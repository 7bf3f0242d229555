/** Numbers and symbols as letterheads print them: each against the structure's reader, and against the rules as a citation. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { overlaps } from '../../src/model/span.ts'
import { oneLine } from '../../src/model/text.ts'
import { recogniseText } from '../../src/recognise/index.ts'
import { loadRulebook } from '../../src/rulebook/index.ts'
import { entryOf, readNumber } from '../../src/structure/letterhead.ts'
import { lexiconOf } from '../../src/structure/lexicon.ts'
import { registry } from './registry.ts'

/** The line of the letterhead, the number as written without blanks, and the symbol of the type that it tells. */
type Row = readonly [line: string, number: string | null, type: string | null]

const lexicon = lexiconOf(registry)
const rulebook = loadRulebook(join(import.meta.dirname, '..', '..', 'rules'))

function readLine(line: string): readonly [number: string | null, type: string | null] {
  const found = readNumber(oneLine(line))
  return [found?.number ?? null, (found && entryOf(found.symbol, lexicon)?.symbol) ?? null]
}

const NORMATIVE: readonly Row[] = [
  ['Số: 99/2020/NĐ-CP', '99/2020/NĐ-CP', 'NĐ'],
  ['Số: 12/2021/QĐ-TTg', '12/2021/QĐ-TTg', 'QĐ'],
  ['Số: 06/2021/TT-BNV', '06/2021/TT-BNV', 'TT'],
  ['Số: 23/2021/TT-BGDĐT', '23/2021/TT-BGDĐT', 'TT'],
  ['Số: 26/2022/TT-BNNPTNT', '26/2022/TT-BNNPTNT', 'TT'],
  ['Số: 31/2015/TTLT-BTC-BNV', '31/2015/TTLT-BTC-BNV', 'TTLT'],
  ['Số: 08/2016/TTLT/BNV-BTC', '08/2016/TTLT/BNV-BTC', 'TTLT'],
  ['Số: 403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN', '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN', 'NQLT'],
  ['Số: 15/2024/QĐ-UBND', '15/2024/QĐ-UBND', 'QĐ'],
  ['Số: 38/2023/NQ-HĐND', '38/2023/NQ-HĐND', 'NQ'],
  ['Số: 12/VBHN-BNV', '12/VBHN-BNV', 'VBHN'],
  ['Số: 5/2008/CT-BTTTT', '5/2008/CT-BTTTT', 'CT'],
  ['Số: 136/2001/QĐ-TTg', '136/2001/QĐ-TTg', 'QĐ'],
  ['Số: 2500/1999/QĐ-UB', '2500/1999/QĐ-UB', 'QĐ'],
  ['Số: 15/2023/UBTVQH15', '15/2023/UBTVQH15', null],
  ['Số: 80/2015/QH13', '80/2015/QH13', null],
  ['Số: 04/2023/L-CTN', '04/2023/L-CTN', 'LCTN'],
]

const STATE: readonly Row[] = [
  ['Số: 30c/NQ-CP', '30c/NQ-CP', 'NQ'],
  ['Số: 76/NQ-CP', '76/NQ-CP', 'NQ'],
  ['Số: 1446/QĐ-TTg', '1446/QĐ-TTg', 'QĐ'],
  ['Số: 01/CT-TTg', '01/CT-TTg', 'CT'],
  ['Số: 05/CĐ-TTg', '05/CĐ-TTg', 'CĐ'],
  ['Số: 88/TB-VPCP', '88/TB-VPCP', 'TB'],
  ['Số: 678/QĐ-BNV', '678/QĐ-BNV', 'QĐ'],
  ['Số: 07/CT-BYT', '07/CT-BYT', 'CT'],
  ['Số: 2164/KH-UBND', '2164/KH-UBND', 'KH'],
  ['Số: 0125/KH-UBND', '0125/KH-UBND', 'KH'],
  ['Số: 61/NQ-HĐND', '61/NQ-HĐND', 'NQ'],
  ['Số: 12/CT-UBND', '12/CT-UBND', 'CT'],
  ['Số: 77/TB-UBND', '77/TB-UBND', 'TB'],
  ['Số: 240/BC-UBND', '240/BC-UBND', 'BC'],
  ['Số: 301/TTr-UBND', '301/TTr-UBND', 'TTr'],
  ['Số: 12/CTr-UBND', '12/CTr-UBND', 'CTr'],
  ['Số: 17/PA-UBND', '17/PA-UBND', 'PA'],
  ['Số: 33/ĐA-UBND', '33/ĐA-UBND', 'ĐA'],
  ['Số: 14/QC-UBND', '14/QC-UBND', 'QC'],
  ['Số: 25/GM-UBND', '25/GM-UBND', 'GM'],
  ['Số: 01/CĐ-UBND', '01/CĐ-UBND', 'CĐ'],
  ['Số: 99/HD-SNV', '99/HD-SNV', 'HD'],
  ['Số: 45/KH-SNV', '45/KH-SNV', 'KH'],
  ['Số: 67/BC-SNV', '67/BC-SNV', 'BC'],
  ['Số: 12/TTr-SNV', '12/TTr-SNV', 'TTr'],
  ['Số: 234/QĐ-SGDĐT', '234/QĐ-SGDĐT', 'QĐ'],
  ['Số: 300/KH-BCĐ', '300/KH-BCĐ', 'KH'],
  ['Số: 88/TB-VPUBND', '88/TB-VPUBND', 'TB'],
  ['Số: 12/QĐ-ĐHQG', '12/QĐ-ĐHQG', 'QĐ'],
  ['Số: 12/KH-UBMTTQ', '12/KH-UBMTTQ', 'KH'],
  ['Số: 3420/QĐ-UB', '3420/QĐ-UB', 'QĐ'],
  ['Số: 100a/KH-UBND', '100a/KH-UBND', 'KH'],
  ['Số: 1A/QĐ-UBND', '1A/QĐ-UBND', 'QĐ'],
  ['Số: 12đ/NQ-CP', '12đ/NQ-CP', 'NQ'],
]

const JOINT: readonly Row[] = [
  ['Số: 1029/QCPH-UBND-UBMT', '1029/QCPH-UBND-UBMT', 'QCPH'],
  ['Số: 03/KHLT-SGDĐT-CAT', '03/KHLT-SGDĐT-CAT', 'KH'],
  ['Số: 05/KH-STP-HLG', '05/KH-STP-HLG', 'KH'],
  ['Số: 15/CTr-UBND-LĐLĐ', '15/CTr-UBND-LĐLĐ', 'CTr'],
  ['Số: 20/QC-UBND-TAND-VKSND', '20/QC-UBND-TAND-VKSND', 'QC'],
  ['Số: 12/CTHĐ-UBND', '12/CTHĐ-UBND', 'CTr'],
  ['Số: 05/CTPH-SNV-HND', '05/CTPH-SNV-HND', 'CTr'],
  ['Số: 10/KHPH-SYT-SGDĐT', '10/KHPH-SYT-SGDĐT', 'KH'],
  ['Số: 03/KH-UBND-HLHPN', '03/KH-UBND-HLHPN', 'KH'],
]

const LETTERS: readonly Row[] = [
  ['Số: 2481/UBND-NC', '2481/UBND-NC', null],
  ['Số: 456/UBND-KSTT', '456/UBND-KSTT', null],
  ['Số: 1234/SNV-CCHC', '1234/SNV-CCHC', null],
  ['Số: 890/STTTT-CNTT', '890/STTTT-CNTT', null],
  ['Số: 4567/BNV-CCHC', '4567/BNV-CCHC', null],
  ['Số: 2151/VPCP-KSTT', '2151/VPCP-KSTT', null],
  ['Số: 7/CV-STC', '7/CV-STC', 'CV'],
  ['Số: 15/HĐND-VP', '15/HĐND-VP', null],
]

const PARTY: readonly Row[] = [
  ['Số 18-NQ/TW', '18-NQ/TW', 'NQ'],
  ['Số: 52-NQ/TW', '52-NQ/TW', 'NQ'],
  ['Số 05-CT/TW', '05-CT/TW', 'CT'],
  ['Số 12-KL/TW', '12-KL/TW', 'KL'],
  ['Số 37-QĐ/TW', '37-QĐ/TW', 'QĐ'],
  ['Số 100-QĐ/BTCTW', '100-QĐ/BTCTW', 'QĐ'],
  ['Số 21-HD/BTCTW', '21-HD/BTCTW', 'HD'],
  ['Số 11-NQ/TU', '11-NQ/TU', 'NQ'],
  ['Số 15-CTr/TU', '15-CTr/TU', 'CTr'],
  ['Số 13-CTHĐ/TU', '13-CTHĐ/TU', 'CTr'],
  ['Số 12-CTrHĐ/TU', '12-CTrHĐ/TU', 'CTr'],
  ['Số 07-ĐA/TU', '07-ĐA/TU', 'ĐA'],
  ['Số 45-KH/TU', '45-KH/TU', 'KH'],
  ['Số 88-BC/TU', '88-BC/TU', 'BC'],
  ['Số 55-TB/TU', '55-TB/TU', 'TB'],
  ['Số 01-QC/TU', '01-QC/TU', 'QC'],
  ['Số 394-KH/BCSĐ', '394-KH/BCSĐ', 'KH'],
  ['Số: 02-NQ/BCSĐ', '02-NQ/BCSĐ', 'NQ'],
  ['Số 34-NQ/HU', '34-NQ/HU', 'NQ'],
  ['Số 56-KH/ThU', '56-KH/ThU', 'KH'],
  ['Số 78-NQ/ĐU', '78-NQ/ĐU', 'NQ'],
  ['Số 99-TTr/ĐU', '99-TTr/ĐU', 'TTr'],
  ['Số 12-KH/TĐTN-BTG', '12-KH/TĐTN-BTG', 'KH'],
  ['Số 120-CV/TU', '120-CV/TU', 'CV'],
  ['Số 09-QĐi/TU', '09-QĐi/TU', 'QyĐ'],
  ['Số 327-CT', '327-CT', 'CT'],
  ['Số 93-CP', '93-CP', null],
]

/** Blanks, signs and letters that printing, copying and recognition of characters change. */
const DAMAGED: readonly Row[] = [
  ['Số:277    /KH-UBND', '277/KH-UBND', 'KH'],
  ['Số : 277/KH-UBND', '277/KH-UBND', 'KH'],
  ['Số 277/KH-UBND', '277/KH-UBND', 'KH'],
  ['SỐ: 277/KH-UBND', '277/KH-UBND', 'KH'],
  ['số: 277/KH-UBND', '277/KH-UBND', 'KH'],
  ['Số:277/KH-UBND', '277/KH-UBND', 'KH'],
  ['Số: 277 / KH - UBND', '277/KH-UBND', 'KH'],
  ['Số: 277/KH- UBND', '277/KH-UBND', 'KH'],
  ['Số: 277/KH -UBND', '277/KH-UBND', 'KH'],
  ['Số:\u00a0277/KH-UBND', '277/KH-UBND', 'KH'],
  ['Số: 277/KH–UBND', '277/KH–UBND', 'KH'],
  ['Số: 05 /2024/QĐ-UBND', '05/2024/QĐ-UBND', 'QĐ'],
  ['Số: 05/2024 /QĐ-UBND', '05/2024/QĐ-UBND', 'QĐ'],
  ['Số: 05/ 2024/ QĐ-UBND', '05/2024/QĐ-UBND', 'QĐ'],
  ['Số: 18 - NQ/TW', '18-NQ/TW', 'NQ'],
  ['Số: 1961/QĐUBND', '1961/QĐUBND', 'QĐ'],
  ['Số: 56/NQCP', '56/NQCP', 'NQ'],
  ['Số: 63/2010/NĐCP', '63/2010/NĐCP', 'NĐ'],
  ['Số: 12/KHUBND', '12/KHUBND', 'KH'],
  ['Số: 300/QĐHĐND', '300/QĐHĐND', 'QĐ'],
  ['Số: 55/TBVPUBND', '55/TBVPUBND', 'TB'],
  ['Số: 12/kh-ubnd', '12/kh-ubnd', 'KH'],
  ['Số: 12/BC-UBND(TH)', '12/BC-UBND', 'BC'],
  ['Số: 45/BCSNV', '45/BCSNV', 'BC'],
  ['Số: 277/KH-UBND Kon Tum, ngày 12 tháng 3 năm 2024', '277/KH-UBND', 'KH'],
  ['Số: 277/KH-UBND, ngày 12/3/2024', '277/KH-UBND', 'KH'],
  ['Số: 277/KH-UBND (bản khẩn)', '277/KH-UBND', 'KH'],
  ['ỦY BAN NHÂN DÂN TỈNH X Số: 277/KH-UBND', '277/KH-UBND', 'KH'],
  ['Luật số: 277/KH-UBND', '277/KH-UBND', 'KH'],
  ['Số: 277/KH.UBND', '277/KH.UBND', 'KH'],
  ['Số: 1234/UBND-KGVX', '1234/UBND-KGVX', null],
  ['Số: 277/KH-UBND.', '277/KH-UBND', 'KH'],
  ['Số: 277/KH\u2212UBND', '277/KH\u2212UBND', 'KH'],
  ['Số: 277\u2215KH-UBND', '277\u2215KH-UBND', 'KH'],
  ['Số: 12/Q\u00d0-UBND', '12/Q\u00d0-UBND', 'QĐ'],
  ['Số. 12/KH-UBND', '12/KH-UBND', 'KH'],
  ['Sô: 12/KH-UBND', '12/KH-UBND', 'KH'],
  ['S ố: 12/KH-UBND', '12/KH-UBND', 'KH'],
]

/** Left to be filled in by hand: no number, but the type is told. */
const BLANK: readonly Row[] = [
  ['Số: /KH-UBND', null, 'KH'],
  ['Số:      /QĐ-UBND', null, 'QĐ'],
  ['Số:     -CTr/TU', null, 'CTr'],
  ['Số:      /2024/QĐ-UBND', null, 'QĐ'],
  ['Số: .../KH-UBND', null, 'KH'],
  ['Số: ……/QĐ-UBND', null, 'QĐ'],
  ['Số: ____/BC-UBND', null, 'BC'],
  ['Số: …./2025/NQ-HĐND', null, 'NQ'],
]

/** Lines that hold no number of a document. */
const NONE: readonly Row[] = [
  ['Số lượng: 12 bản', null, null],
  ['Độc lập - Tự do - Hạnh phúc', null, null],
  ['Kon Tum, ngày 12 tháng 3 năm 2024', null, null],
  ['Số hóa hồ sơ/giấy tờ', null, null],
  ['Số trang: 12/15', null, null],
]

/** No sign behind the digits: "3456 kg/ha" is written alike. */
const SIGNLESS: readonly Row[] = [
  ['Số 3456 QĐ/UBND', '3456 QĐ/UBND', 'QĐ'],
  ['Số: 88 KH/TĐTN-BPT', '88 KH/TĐTN-BPT', 'KH'],
  ['Số 15 NQ/HU', '15 NQ/HU', 'NQ'],
  ['Số : 7 QĐ-UB', '7 QĐ-UB', 'QĐ'],
  ['Số 204 CTr/TU', '204 CTr/TU', 'CTr'],
  ['Số lượng 3456 kg/ha', null, null],
  ['Số hộ: 15 KH', null, null],
]

const GROUPS = { NORMATIVE, STATE, JOINT, LETTERS, PARTY, DAMAGED, BLANK, NONE, SIGNLESS }
const rows = Object.values(GROUPS).flat()

describe.each(Object.entries(GROUPS))('%s', (_, group) => {
  test.each(group)('%s', (line, number, type) => expect(readLine(line)).toEqual([number, type]))
})

const numbers = [...new Set(rows.flatMap(([, number]) => number ?? []))]
const MISTAKEN = new Set(['amount', 'bound', 'rank', 'period', 'fraction'])

test.each(numbers)('in a sentence %s is no amount and no time', (number) => {
  const text = `thực hiện văn bản số ${number} về việc này`
  const span = { start: text.indexOf(number), end: text.indexOf(number) + number.length }
  const mentions = recogniseText(text, rulebook).mentions.filter((mention) => overlaps(mention, span))
  expect(mentions.filter(({ kind }) => MISTAKEN.has(kind)).map(({ rule }) => rule)).toEqual([])
  expect(mentions.map(({ kind }) => kind)).toContain('citation')
})

test('so many forms are told', () => expect(rows.length).toBeGreaterThanOrEqual(100))
