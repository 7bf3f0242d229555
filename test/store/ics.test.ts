import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { type CalendarEvent, calendarFile, escaped, folded } from '../../src/store/ics.ts'

const EVENT: CalendarEvent = {
  uid: 'n1@muctieu',
  day: '2023-12-31',
  rule: null,
  stamp: '2023-01-12',
  summary: 'Trình đề án',
  description: 'Câu gốc: “…”\nVăn bản: 15/KH-UBND',
  categories: ['nhiệm vụ', 'Sở Văn hóa, Thể thao và Du lịch'],
}
const fileOf = (events: readonly CalendarEvent[], name = 'Hạn'): string =>
  [...calendarFile(name, 'vi', events)].join('')
const parsed = (file: string) => new ICAL.Component(ICAL.parse(file))
const octets = (text: string): number => new TextEncoder().encode(text).length

/** Words as documents have them: signs of one to four octets, separators, line ends, escapes. */
const words = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'aệữđ,;:\\"\n \t✓📅%≥“”…-'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 300,
})
/** What a calendar program shows of them: line ends alike, no control signs, no half signs. */
const shown = (text: string): string =>
  text.replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n').replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')

test('one event, line by line', () => {
  expect(fileOf([EVENT]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//muctieu//muctieu//VI',
    'CALSCALE:GREGORIAN',
    'NAME:Hạn',
    'X-WR-CALNAME:Hạn',
    'BEGIN:VEVENT',
    'UID:n1@muctieu',
    'DTSTAMP:20230112T000000Z',
    'DTSTART;VALUE=DATE:20231231',
    'DTEND;VALUE=DATE:20240101',
    'SUMMARY:Trình đề án',
    'DESCRIPTION:Câu gốc: “…”\\nVăn bản: 15/KH-UBND',
    'CATEGORIES:nhiệm vụ,Sở Văn hóa\\, Thể thao và Du lịch',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ])
})

describe('escaping', () => {
  test.each([
    ['a, b; c', 'a\\, b\\; c'],
    ['C:\\plans', 'C:\\\\plans'],
    ['một\r\nhai\rba\u2028bốn', 'một\\nhai\\nba\\nbốn'],
    ['a\u0000b\u001bc\u007f\td', 'abc\td'],
    ['nửa \ud83d chữ', 'nửa  chữ'],
    ['giữ 📅', 'giữ 📅'],
    ['\\n', '\\\\n'],
  ])('%j', (text, expected) => expect(escaped(text)).toBe(expected))
})

describe('folding', () => {
  test.each([
    [75, ['x'.repeat(75), '']],
    [76, ['x'.repeat(75), ' x', '']],
    [149, ['x'.repeat(75), ` ${'x'.repeat(74)}`, '']],
    [150, ['x'.repeat(75), ` ${'x'.repeat(74)}`, ' x', '']],
  ])('%i octets', (length, lines) => expect(folded('x'.repeat(length)).split('\r\n')).toEqual(lines))

  test.each(['ệ', '📅'])('never inside %s', (sign) => {
    for (let before = 60; before < 80; before++) {
      const line = 'x'.repeat(before) + sign.repeat(40)
      expect(folded(line)).not.toContain('\ufffd')
      expect(folded(line).replaceAll('\r\n ', '')).toBe(`${line}\r\n`)
    }
  })

  test('no line is longer than 75 octets, and unfolding gives the line back', () => {
    fc.assert(
      fc.property(words, (text) => {
        const line = escaped(text)
        const file = folded(line)
        for (const each of file.split('\r\n')) {
          expect(octets(each)).toBeLessThanOrEqual(75)
          expect(each).not.toMatch(/\p{Cs}/u)
        }
        expect(file.endsWith('\r\n')).toBe(true)
        expect(file.slice(0, -2).replaceAll('\r\n ', '')).toBe(line)
      }),
    )
  })
})

test('another reader of calendars reads what was written', () => {
  const event = fc.record({
    uid: fc.uuid(),
    day: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((d) => d.toISOString().slice(0, 10)),
    rule: fc.constantFrom(
      null,
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=14',
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20301231',
    ),
    stamp: fc.constant('2023-01-12'),
    summary: words,
    description: words,
    // This reader takes a comma behind an escaped backslash for an escaped comma.
    categories: fc.array(
      words.filter((text) => text !== '' && !text.includes('\\')),
      { maxLength: 3 },
    ),
  })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 5 }), (events) => {
      const file = fileOf(events, 'Hạn nhiệm vụ và mục tiêu')
      expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const calendar = parsed(file)
      expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Hạn nhiệm vụ và mục tiêu')
      const found = calendar.getAllSubcomponents('vevent')
      expect(found.length).toBe(events.length)
      for (const [i, component] of found.entries()) {
        const { uid, day, rule, summary, description, categories } = events[i]!
        const read = new ICAL.Event(component)
        expect([read.uid, read.summary, read.description]).toEqual([uid, shown(summary), shown(description)])
        expect([read.startDate.isDate, read.startDate.toString()]).toEqual([true, day])
        expect(read.duration.toSeconds()).toBe(24 * 3600)
        expect(read.isRecurring()).toBe(rule !== null)
        expect(component.getFirstProperty('categories')?.getValues() ?? []).toEqual(categories.map(shown))
      }
    }),
  )
})
