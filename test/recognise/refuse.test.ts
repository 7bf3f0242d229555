import { describe, expect, test } from 'vitest'
import { recogniseText } from '../../src/recognise/index.ts'
import { rulebookOf } from './rulebook-of.ts'

const lexical = (kind: string, source: string, head = '') =>
  `kind: ${kind}\n${head}rules:\n  - id: ${kind}.one\n    lexical: ${source}\n`
const phrase = (kind: string, source: string, head = '') =>
  `kind: ${kind}\n${head}rules:\n  - id: ${kind}.one\n    phrase: '${source}'\n`

const base = {
  number: lexical('number', '\\d+'),
  unit: phrase('unit', '(% | tuổi | kế hoạch | hồ sơ)'),
  amount: phrase('amount', '{number} [{unit}]'),
  bound: phrase('bound', '(từ | tối thiểu) {amount} [trở lên]'),
}

describe('kinds that refuse', () => {
  test.each<[string, Record<string, string>, string, string[], string[]]>([
    [
      'a date refuses its numbers, and amounts never grow of them',
      { date: lexical('date', '\\d+/\\d+/\\d+', 'refuses: [number]\n') },
      'từ 30/6/2024 hồ sơ',
      ['date 30/6/2024', 'unit hồ sơ'],
      ['number 30 < date.one', 'number 6 < date.one', 'number 2024 < date.one'],
    ],
    [
      'a decoy built of an amount refuses it, and what else is built of it',
      { decoy: phrase('decoy', 'từ {amount} trở lên được', 'refuses: [amount, bound]\n') },
      'từ 15 tuổi trở lên được',
      ['decoy từ 15 tuổi trở lên được', 'number 15', 'unit tuổi'],
      ['amount 15 tuổi < decoy.one', 'bound từ 15 tuổi trở lên < decoy.one'],
    ],
    [
      'what is built of a refused mention falls with it, though its kind is not named',
      { decoy: phrase('decoy', '{amount} trở lên được', 'refuses: [amount]\n') },
      'từ 15 tuổi trở lên được',
      ['decoy 15 tuổi trở lên được', 'number 15', 'unit tuổi'],
      ['amount 15 tuổi < decoy.one', 'bound từ 15 tuổi trở lên < decoy.one'],
    ],
    [
      'unless it covers the whole refuser and more: the longer reading wins',
      { decoy: phrase('decoy', '{amount} trở lên', 'refuses: [amount]\n') },
      'từ 15 tuổi trở lên',
      ['bound từ 15 tuổi trở lên', 'decoy 15 tuổi trở lên', 'number 15', 'unit tuổi'],
      ['amount 15 tuổi < decoy.one'],
    ],
    [
      'a refuser that is shorter and does not contain refuses nothing',
      { decoy: phrase('decoy', 'là {number}', 'refuses: [amount]\n') },
      'là 15 kế hoạch',
      ['decoy là 15', 'amount 15 kế hoạch', 'number 15', 'unit kế hoạch'],
      [],
    ],
    [
      'one that is longer refuses, though it does not contain',
      { decoy: phrase('decoy', 'trong {number}', 'refuses: [amount]\n') },
      'trong 15 tuổi',
      ['decoy trong 15', 'number 15', 'unit tuổi'],
      ['amount 15 tuổi < decoy.one'],
    ],
    [
      'what is built of the refuser itself stands',
      { date: lexical('date', '\\d+/\\d+', 'refuses: [number, since]\n'), since: phrase('since', 'từ {date}') },
      'từ 6/2024',
      ['since từ 6/2024', 'date 6/2024'],
      ['number 6 < date.one', 'number 2024 < date.one'],
    ],
    [
      'a refused refuser refuses nothing, of two the longer comes first',
      {
        short: phrase('short', 'mã {number}', 'refuses: [number]\n'),
        long: lexical('long', 'số mã \\d+', 'refuses: [short]\n'),
      },
      'số mã 15',
      ['long số mã 15', 'number 15', 'amount 15'],
      ['short mã 15 < long.one'],
    ],
    [
      'two that refuse each other: the longer stands',
      { x: phrase('x', 'một hai', 'refuses: [y]\n'), y: phrase('y', 'hai ba bốn', 'refuses: [x]\n') },
      'một hai ba bốn',
      ['y hai ba bốn'],
      ['x một hai < y.one'],
    ],
  ])('%s', (_, more, text, mentions, refusals) => {
    const found = recogniseText(text, rulebookOf({ ...base, ...more }))
    const show = (kind: string, start: number, end: number) => `${kind} ${text.slice(start, end)}`
    expect(found.mentions.map(({ kind, start, end }) => show(kind, start, end))).toEqual(mentions)
    expect(
      found.refusals.map(({ mention: { kind, start, end }, reason }) => `${show(kind, start, end)} < ${reason}`),
    ).toEqual(refusals)
    for (const { by, reason } of found.refusals) expect(by!.rule).toBe(reason)
  })
})
