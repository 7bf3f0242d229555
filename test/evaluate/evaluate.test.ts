import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { namesF1 } from '../../src/evaluate/agencies.ts'
import { assign } from '../../src/evaluate/assign.ts'
import { intervalsOf } from '../../src/evaluate/bootstrap.ts'
import {
  changesBetween,
  compare,
  type DocumentOutcome,
  evaluate,
  figuresOf,
  GoldError,
  headlineOf,
  readGold,
  readRun,
  reliabilityOf,
  savedRun,
} from '../../src/evaluate/index.ts'
import { bestF1, comparable, containment, wordsF1 } from '../../src/evaluate/words.ts'
import type { Extraction, Target, Task } from '../../src/model/record.ts'
import { type Brief, found, goldTarget, lines, task } from './records.ts'

describe('words', () => {
  test.each([
    ['Tỷ lệ hộ nghèo', 'tỷ lệ hộ nghèo', 1],
    ['tỷ lệ [2] hộ nghèo;', 'tỷ lệ hộ nghèo', 1],
    ['hộ nghèo', 'tỷ lệ hộ nghèo', 2 / 3],
    ['hộ hộ', 'hộ', 2 / 3],
    ['', '', 1],
    ['', 'hộ', 0],
    [null, 'hộ', 0],
  ])('%j and %j agree by %d', (a, b, expected) => {
    expect(wordsF1(a, b)).toBeCloseTo(expected)
    expect(wordsF1(b, a)).toBeCloseTo(expected)
  })

  test('what two people may write differently is gone', () =>
    expect(comparable('“Hồ sơ” – [12] trực-tuyến (mức 4)')).toBe('hồ sơ trực tuyến mức 4'))

  test('the shorter text counts for containment, the best of several for the indicator', () => {
    expect(containment('hộ nghèo', 'giảm tỷ lệ hộ nghèo')).toBe(1)
    expect(containment('hộ cận nghèo', 'giảm tỷ lệ hộ nghèo')).toBeCloseTo(2 / 3)
    expect(bestF1('a b', ['c d'], 'c d')).toBe(1)
  })

  test.each([
    [[], [], 1],
    [['Sở Y tế'], [], 0],
    [['Sở Y tế', 'Sở Nội vụ'], ['Sở Nội vụ'], 2 / 3],
    [['Sở Y tế'], ['Sở Y tế tỉnh'], 1],
    [['Sở Y tế'], ['Sở Nội vụ'], 0],
  ])('agencies %j against %j: %d', (wanted, got, expected) => expect(namesF1(wanted, got)).toBeCloseTo(expected))
})

describe('assignment', () => {
  test('the best pair goes first, and nothing is used twice', () => {
    const { forward, back } = assign([10, 20], [19, 11, 500], (a, b) => Math.max(0, 5 - Math.abs(a - b)))
    expect([...forward].sort()).toEqual([
      [0, 1],
      [1, 0],
    ])
    expect(back.has(2)).toBe(false)
  })

  test('of equals, those that stand alike', () =>
    expect([...assign(['a', 'a'], ['a', 'a'], () => 1).forward]).toEqual([
      [0, 0],
      [1, 1],
    ]))
})

describe('gold', () => {
  test.each([
    ['no json', '{"record":"document"}\n{', 2, []],
    ['no record', '{"record":"other"}', 1, ['record']],
    ['a wrong field', lines(goldTarget({ indicator: 'x', low: 1 }, { low: 'ba' as never })), 1, ['low']],
    ['a wrong date', lines({ record: 'document', issued: '31/12/2024' }), 1, ['issued']],
  ])('%s is refused with its line and fields', (_what, text, line, fields) => {
    expect(() => readGold(text)).toThrow(GoldError)
    expect(() => readGold(text)).toThrow(expect.objectContaining({ line, fields }))
  })

  test('blank lines, a byte order mark and unknown keys do no harm', () => {
    const gold = readGold(`\ufeff${lines({ record: 'document', type: null, place: 'Huế' })}\n\n`)
    expect(gold.document).toMatchObject({ type: null })
    expect('number' in gold.document!).toBe(false)
  })
})

const document = { type: 'KH', number: '1/KH-UBND', issued: '2024-01-05' } as Extraction['document']
const outcomeOf = (
  gold: readonly object[],
  targets: readonly Target[],
  tasks: readonly Task[] = [],
  name = 'd',
): DocumentOutcome => compare(name, readGold(lines(...gold)), { document, targets: [...targets], tasks: [...tasks] })

const A: Brief = { indicator: 'tỷ lệ hộ nghèo', low: 3, end: '2025-12-31' }
const B: Brief = { indicator: 'số xã đạt chuẩn nông thôn mới', low: 12, unit: 'xã' }

describe('a document', () => {
  test.each<[string, readonly object[], readonly Target[], Partial<Record<string, [number, number, number]>>]>([
    ['found and right', [goldTarget(A)], [found('1', A)], { target: [1, 0, 0], usable: [1, 0, 0], exact: [1, 0, 0] }],
    ['missed', [goldTarget(A)], [], { target: [0, 0, 1], usable: [0, 0, 1], exact: [0, 0, 1] }],
    ['a false alarm', [], [found('1', A)], { target: [0, 1, 0], usable: [0, 1, 0] }],
    [
      'found with a wrong date: not usable',
      [goldTarget(A)],
      [found('1', { ...A, end: '2030-12-31' })],
      { target: [1, 0, 0], usable: [0, 1, 1] },
    ],
    [
      'a date that the gold leaves open',
      [goldTarget(A, { period_optional: true })],
      [found('1', { ...A, end: '2030-12-31' })],
      { usable: [1, 0, 0] },
    ],
    [
      'words of the indicator missing: usable, not exact',
      [goldTarget({ ...A, indicator: 'tỷ lệ hộ nghèo toàn tỉnh theo chuẩn mới' })],
      [found('1', { ...A, indicator: 'tỷ lệ hộ nghèo theo chuẩn mới' })],
      { usable: [1, 0, 0], exact: [0, 1, 1] },
    ],
    ['optional gold is neither asked for', [goldTarget(A, { optional: true })], [], { target: [0, 0, 0] }],
    ['nor counted as an alarm', [goldTarget(A, { optional: true })], [found('1', A)], { target: [0, 0, 0] }],
    [
      'a target taken as a result',
      [goldTarget(A)],
      [found('1', { ...A, kind: 'result' })],
      { target: [0, 0, 1], result: [0, 1, 0] },
    ],
    [
      'a result taken as a target',
      [goldTarget({ ...A, kind: 'result' })],
      [found('1', A)],
      { target: [0, 1, 0], result: [0, 0, 1] },
    ],
    ['an aim without a number is not scored', [], [found('1', { indicator: 'x' })], { target: [0, 0, 0] }],
    [
      'a counted noun cut shorter is the same unit, another is not',
      [goldTarget({ ...B, unit: 'xã đạt chuẩn' }), goldTarget({ ...A, low: 7 })],
      [found('1', B), found('2', { ...A, low: 7, unit: 'điểm' })],
      { target: [2, 0, 0], usable: [1, 1, 1] },
    ],
  ])('%s', (_what, gold, targets, expected) => {
    const { counts } = outcomeOf(gold, targets)
    for (const [measure, [tp, fp, fn]] of Object.entries(expected) as [keyof typeof counts, number[]][])
      expect(counts[measure], measure).toEqual({ tp, fp, fn })
  })

  test('an unread document misses everything and says why', () => {
    const outcome = compare('d', readGold(lines({ record: 'document', type: 'KH', number: null }, goldTarget(A))), {
      unread: 'locked',
    })
    expect(outcome).toMatchObject({ unread: 'locked', counts: { target: { tp: 0, fp: 0, fn: 1 } } })
    expect(outcome.fields).toEqual({ 'document.type': { right: 0, n: 1 }, 'document.number': { right: 1, n: 1 } })
  })

  test('a part must hang on the record that stands for its whole', () => {
    const gold = [goldTarget(A), goldTarget({ ...B, end: '2025-12-31' }, { parent: 0 })]
    const part = { ...found('2', { ...B, end: '2025-12-31' }), parent: '1' }
    expect(outcomeOf(gold, [found('1', A), part]).fields.parent).toEqual({ right: 1, n: 1 })
    expect(outcomeOf(gold, [found('9', A), part]).fields.parent).toEqual({ right: 0, n: 1 })
  })

  test('tasks are scored only where the gold has some, fields by likeness', () => {
    const gold = [{ record: 'task', text: 'Rà soát quy trình nội bộ', lead: ['Sở Y tế', 'Sở Nội vụ'] }]
    const { counts, fields } = outcomeOf(
      gold,
      [],
      [task('n1', 'Rà soát quy trình nội bộ', ['Sở Y tế']), task('n2', 'b')],
    )
    expect(counts.task).toEqual({ tp: 1, fp: 1, fn: 0 })
    expect(fields['task.lead']!.right).toBeCloseTo(2 / 3)
    expect(outcomeOf([], [], [task('n1', 'x')]).counts.task).toEqual({ tp: 0, fp: 0, fn: 0 })
  })

  test('every miss, alarm and wrong field is listed', () => {
    const { records } = outcomeOf(
      [goldTarget(A), goldTarget(B)],
      [found('1', { ...A, comparator: '>=' }), found('2', { indicator: 'khác hẳn', low: 99 })],
    )
    expect(records.map(({ state, differences }) => [state, differences.map(({ field }) => field)])).toEqual([
      ['wrong', ['value']],
      ['missed', []],
      ['alarm', []],
    ])
    expect(records[0]!.differences[0]).toMatchObject({ want: '= 3.. % level', got: '>= 3.. % level' })
  })

  test('twins keep keys of their own', () => {
    const keys = outcomeOf([goldTarget(A), goldTarget(A)], []).records.map(({ key }) => key)
    expect(new Set(keys).size).toBe(2)
  })
})

describe('figures', () => {
  const right = outcomeOf([goldTarget(A)], [found('1', A)], [], 'right')
  const missed = outcomeOf([goldTarget(A), goldTarget(B), goldTarget({ ...B, low: 5 })], [], [], 'missed')
  const decoy = outcomeOf([], [found('1', A), found('2', B)], [], 'decoy')

  test('counts are added up, means are over documents with targets, decoys apart', () => {
    const figures = figuresOf([right, missed, decoy])
    expect(figures.target).toMatchObject({ tp: 1, fp: 2, fn: 3, precision: 1 / 3, recall: 1 / 4, f1: 2 / 7 })
    expect(figures.macro).toEqual({ target: 0.5, usable: 0.5, documents: 2 })
    expect(figures.decoys).toEqual({ documents: 1, falseAlarms: 2 })
    expect(headlineOf(figures)).toMatchObject({ 'target.f1': 2 / 7, 'macro.target': 0.5, 'task.f1': null })
  })

  test('of nothing are null', () => {
    expect(figuresOf([]).target.f1).toBeNull()
    expect(evaluate([], 0.6)).toMatchObject({ intervals: {}, reliability: { error: null } })
  })

  test('intervals hold the figure, are the same each time and narrow with more documents', () => {
    const few = [right, missed]
    const many = Array.from({ length: 40 }, (_, i) => few[i % 2]!)
    const [one, all] = [intervalsOf(few)['target.recall']!, intervalsOf(many)['target.recall']!]
    expect(one).toEqual({ low: 0, high: 1 })
    expect(intervalsOf(many)).toEqual(intervalsOf(many))
    expect(all.high - all.low).toBeLessThan(one.high - one.low)
    expect(all.low).toBeLessThan(0.25)
    expect(all.high).toBeGreaterThan(0.25)
  })
})

describe('reliability', () => {
  const trials = (confidence: number, right: number, wrong: number) =>
    Array.from({ length: right + wrong }, (_, i) => ({ target: i, confidence, right: i < right }))

  test('perfect confidence has no error', () => {
    const reliability = reliabilityOf([...trials(0.9, 9, 1), ...trials(0.5, 1, 1)], 0.6)
    expect(reliability.error).toBeCloseTo(0)
    expect(reliability.bins.map(({ low, records, right }) => [low, records, right])).toEqual([
      [0.5, 2, 0.5],
      [0.9, 10, 0.9],
    ])
    expect(reliability.review).toEqual({
      threshold: 0.6,
      below: { records: 2, right: 0.5 },
      above: { records: 10, right: 0.9 },
    })
  })

  test('too much confidence has', () => expect(reliabilityOf(trials(1, 6, 4), 0.6).error).toBeCloseTo(0.4))

  test('every record lies in one bin, and the error is between 0 and 1', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ target: fc.nat(), confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
        ),
        (all) => {
          const { bins, error } = reliabilityOf(all, 0.6)
          expect(bins.reduce((sum, { records }) => sum + records, 0)).toBe(all.length)
          if (error !== null) expect(error >= 0 && error <= 1).toBe(true)
        },
      ),
    ))
})

describe('gains and losses', () => {
  const runOf = (targets: readonly Target[], name = 'd') => {
    const outcomes = [outcomeOf([goldTarget(A), goldTarget(B)], targets, [], name)]
    return savedRun(outcomes, figuresOf(outcomes))
  }
  const wrongA = found('1', { ...A, comparator: '<=', low: null, high: 3, quote: '3 tỷ lệ hộ nghèo' })
  const alarm = found('3', { indicator: 'khác hẳn', low: 99 })

  test.each<[string, readonly Target[], readonly Target[], readonly string[], readonly string[]]>([
    ['found', [], [found('1', A)], ['missed→right'], []],
    ['lost', [found('1', A)], [], [], ['right→missed']],
    ['an alarm more', [], [alarm], [], ['null→alarm']],
    ['an alarm less', [alarm], [], ['alarm→null'], []],
    ['a field mended', [wrongA], [found('1', A)], ['wrong→right'], []],
    ['nothing', [found('1', A)], [found('1', A)], [], []],
  ])('%s', (_what, before, after, gains, losses) => {
    const changes = changesBetween(runOf(before), runOf(after))
    const shown = (all: typeof changes.gains) => all.map((change) => `${change.before}→${change.after}`)
    expect(shown(changes.gains)).toEqual(gains)
    expect(shown(changes.losses)).toEqual(losses)
  })

  test('a run survives its file, and anything else is no run', () => {
    const run = runOf([found('1', A), alarm])
    expect(readRun(JSON.parse(JSON.stringify(run)))).toEqual(run)
    expect(readRun({ schema: 'muctieu/1' })).toBeNull()
  })

  test('documents of one run only are named and not compared', () => {
    const changes = changesBetween(runOf([], 'old'), runOf([found('1', A)], 'new'))
    expect(changes).toMatchObject({ gains: [], losses: [], added: ['new'], removed: ['old'] })
    expect(changes.figures['target.recall']).toEqual({ before: 0, after: 0.5 })
  })
})
