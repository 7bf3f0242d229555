/** Events → an iCalendar file (RFC 5545) that calendar programs import. */
import { addDays } from '../model/period.ts'

/** One whole day, or the first of those on which it comes back. */
export interface CalendarEvent {
  /** The same each time the same event is written: programs then replace it instead of doubling it. */
  readonly uid: string
  /** ISO date. */
  readonly day: string
  /** Recurrence rule (RFC 5545, 3.3.10) or null. */
  readonly rule: string | null
  /** ISO date of what it was made from. */
  readonly stamp: string
  readonly summary: string
  readonly description: string
  readonly categories: readonly string[]
}

const LINE_OCTETS = 75

const octets = (sign: string): number => {
  const code = sign.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** A content line in lines of at most 75 octets, each with its CRLF, those that go on behind a blank; no sign is broken. */
export function folded(line: string): string {
  let out = ''
  let used = 0
  for (const sign of line) {
    const next = octets(sign)
    if (used + next > LINE_OCTETS) {
      out += '\r\n '
      used = 1
    }
    out += sign
    used += next
  }
  return `${out}\r\n`
}

/** A value of type TEXT: `\`, `;`, `,` and line ends escaped, other control signs and halves of signs taken out. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .replace(/[\\;,]/gu, '\\$&')
    .replaceAll('\n', '\\n')

const dateOf = (day: string): string => day.replaceAll('-', '')

const eventLines = ({ uid, day, rule, stamp, summary, description, categories }: CalendarEvent): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}`,
  `DTSTAMP:${dateOf(stamp)}T000000Z`,
  `DTSTART;VALUE=DATE:${dateOf(day)}`,
  `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`,
  ...(rule === null ? [] : [`RRULE:${rule}`]),
  `SUMMARY:${escaped(summary)}`,
  `DESCRIPTION:${escaped(description)}`,
  ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
]

/** The file, piece by piece. `name` is what programs call the calendar, `language` the two letters of its words. */
export function* calendarFile(
  name: string,
  language: string,
  events: Iterable<CalendarEvent>,
): IterableIterator<string> {
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//muctieu//muctieu//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
  ]
  yield head.map(folded).join('')
  for (const event of events) yield eventLines(event).map(folded).join('')
  yield folded('END:VCALENDAR')
}
