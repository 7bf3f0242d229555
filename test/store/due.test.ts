import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { RecordPeriod } from '../../src/model/record.ts'
import { dueOf, duesOf, type Plan } from '../../src/store/due.ts'

const period = (kind: RecordPeriod['kind'], rest: Partial<RecordPeriod> = {}): RecordPeriod => ({
  kind,
  start: null,
  end: null,
  text: null,
  inherited: false,
  rule: null,
  ...rest,
})
const recurring = (rule: string, rest: Partial<RecordPeriod> = {}) => period('recurring', { rule, ...rest })
const plan = (issued: string | null, start: string | null = null, end: string | null = null): Plan => ({
  issued,
  period: start === null && end === null ? null : { start, end },
})
const OF_2023 = plan('2023-02-10', '2023-01-01', '2023-12-31')
const OF_TERM = plan('2021-06-15', '2021-01-01', '2025-12-31')

describe('one day', () => {
  test.each<[string, RecordPeriod | null, string | null]>([
    ['by', period('by', { end: '2024-06-29' }), '2024-06-29'],
    ['within', period('within', { start: '2024-04-01', end: '2024-06-30' }), '2024-06-30'],
    ['no date known', period('by'), null],
    ['goes on', period('ongoing', { start: '2024-01-01', end: '2024-12-31' }), null],
    ['an event decides', period('conditional'), null],
    ['nothing said', null, null],
    ['recurring without a rule', period('recurring'), null],
  ])('%s', (_, given, day) => {
    expect(dueOf(given, OF_2023)).toEqual(day === null ? null : { day, rule: null, until: day })
  })
})

describe('days that come back', () => {
  test.each<[rule: string, plan: Plan, day: string | null, rule: string | null]>([
    ['FREQ=MONTHLY', OF_2023, '2023-02-28', 'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20231231'],
    ['FREQ=MONTHLY;BYMONTHDAY=19', OF_2023, '2023-02-19', 'FREQ=MONTHLY;BYMONTHDAY=19;UNTIL=20231231'],
    ['FREQ=MONTHLY;BYMONTHDAY=5', OF_2023, '2023-03-05', 'FREQ=MONTHLY;BYMONTHDAY=5;UNTIL=20231231'],
    ['FREQ=MONTHLY;INTERVAL=3', OF_2023, '2023-03-31', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20231231'],
    [
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20',
      plan('2023-04-01', '2023-01-01', '2023-12-31'),
      '2023-06-20',
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=20;UNTIL=20231231',
    ],
    ['FREQ=MONTHLY;INTERVAL=6', OF_TERM, '2021-06-30', 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;UNTIL=20251231'],
    ['FREQ=YEARLY', OF_TERM, '2021-12-31', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31;UNTIL=20251231'],
    [
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14',
      OF_TERM,
      '2021-12-14',
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14;UNTIL=20251231',
    ],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', plan('2021-06-15'), '2024-02-29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
    ['FREQ=WEEKLY', plan('2024-05-06'), '2024-05-10', 'FREQ=WEEKLY;BYDAY=FR'],
    ['FREQ=WEEKLY;BYDAY=MO', plan('2024-05-06'), '2024-05-06', 'FREQ=WEEKLY;BYDAY=MO'],
    ['FREQ=DAILY', plan('2024-05-06'), null, null],
    ['FREQ=DAILY', OF_2023, '2023-02-10', 'FREQ=DAILY;UNTIL=20231231'],
    // Once only: the plan's last day, or a day after it.
    ['FREQ=YEARLY', OF_2023, '2023-12-31', null],
    ['FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=14', OF_2023, '2024-01-14', null],
    // Only one of the two dates known, or none.
    [
      'FREQ=YEARLY',
      plan(null, '2022-01-01', '2024-12-31'),
      '2022-12-31',
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31;UNTIL=20241231',
    ],
    ['FREQ=MONTHLY', plan(null, null, '2024-12-31'), '2024-01-31', 'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20241231'],
    ['FREQ=YEARLY', plan(null), null, null],
    ['FREQ=SOMETIMES', OF_2023, null, null],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', OF_2023, null, null],
  ])('%s of %j', (rule, of, day, completed) => {
    const due = dueOf(recurring(rule), of)
    expect([due?.day ?? null, due?.rule ?? null]).toEqual([day, completed])
  })

  test('two days of a year that one rule does not tell every calendar', () => {
    const rule = 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=14,19;BYSETPOS=1,4'
    expect(duesOf(recurring(rule), plan('2024-08-01', null, '2026-12-31'))).toEqual([
      { day: '2024-12-19', rule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=19;UNTIL=20261231', until: '2026-12-31' },
      { day: '2025-06-14', rule: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14;UNTIL=20261231', until: '2026-12-31' },
    ])
    expect(dueOf(recurring(rule), plan('2024-08-01'))?.day).toBe('2024-12-19')
  })

  test('its own dates come before those of the plan', () => {
    expect(dueOf(recurring('FREQ=YEARLY', { start: '2024-01-01', end: '2026-12-31' }), OF_TERM)).toEqual({
      day: '2024-12-31',
      rule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31;UNTIL=20261231',
      until: '2026-12-31',
    })
  })

  test('the first day is an instance of the rule, to another reader of rules too', () => {
    const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
    const rule = fc.oneof(
      fc.constantFrom(
        'FREQ=MONTHLY',
        'FREQ=MONTHLY;INTERVAL=3',
        'FREQ=MONTHLY;INTERVAL=6',
        'FREQ=YEARLY',
        'FREQ=WEEKLY',
      ),
      fc.integer({ min: 1, max: 28 }).map((n) => `FREQ=MONTHLY;BYMONTHDAY=${n}`),
      fc.integer({ min: 1, max: 12 }).map((n) => `FREQ=YEARLY;BYMONTH=${n};BYMONTHDAY=15`),
      fc.constant('FREQ=YEARLY;INTERVAL=2'),
    )
    fc.assert(
      fc.property(day, rule, (issued, said) => {
        const from = issued.toISOString().slice(0, 10)
        const due = dueOf(recurring(said), plan(from))!
        expect(due.day >= from).toBe(true)
        const instances = ICAL.Recur.fromString(due.rule!).iterator(ICAL.Time.fromDateString(due.day))
        expect(instances.next()?.toString()).toBe(due.day)
      }),
    )
  })
})
