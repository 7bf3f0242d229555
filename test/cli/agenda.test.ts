import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { muctieu } from './screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'muctieu-agenda-'))
const db = join(folder, 'muctieu.db')
const corpus = join(import.meta.dirname, '..', '..', 'corpus')
beforeAll(async () => expect((await muctieu(['import', corpus, '--db', db])).code).toBe(0), 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the calendar of real documents is one that another program reads, day by day what the table shows', async () => {
  const { out } = await muctieu(['agenda', '--format', 'ics', '--db', db])
  const dated = JSON.parse((await muctieu(['agenda', '--format', 'json', '--db', db])).out) as {
    id: string
    due: { day: string; rule: string | null }
    document: { issued: string | null }
    source: { quote: string }
  }[]
  expect(dated.length).toBeGreaterThan(20)
  for (const line of out.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const events = new ICAL.Component(ICAL.parse(out)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  expect(events.length).toBe(dated.length)
  for (const [i, { uid, startDate, description, component }] of events.entries()) {
    const { id, due, document, source } = dated[i]!
    expect([uid, startDate.toString()]).toEqual([`${id}@muctieu`, due.day])
    expect(component.getFirstPropertyValue('dtstamp')?.toString().slice(0, 10)).toBe(document.issued ?? '2000-01-01')
    expect(description).toContain(source.quote.split(/\s+/)[0])
    if (due.rule !== null) expect(events[i]!.iterator().next()?.toString()).toBe(due.day)
  }
  expect(events.some((event) => event.isRecurring())).toBe(true)
})

test('importing again into another database gives the same calendar', async () => {
  const again = join(folder, 'again.db')
  await muctieu(['import', corpus, '--db', again])
  const [first, second] = [db, again].map((path) => muctieu(['agenda', '--format', 'ics', '--db', path]))
  expect((await first!).out).toBe((await second!).out)
}, 60_000)

test('a task that is due on two days of each year comes back on both, and on no other', async () => {
  const plan = join(folder, 'ke-hoach-hai-ky.txt')
  writeFileSync(
    plan,
    [
      'ỦY BAN NHÂN DÂN\nTỈNH SƠN LA',
      'Số: 71/KH-UBND',
      'Sơn La, ngày 05 tháng 3 năm 2024',
      'KẾ HOẠCH\nChăm sóc vườn chè cổ thụ giai đoạn 2024 - 2026',
      'I. TỔ CHỨC THỰC HIỆN',
      '1. Sở Nông nghiệp và Phát triển nông thôn chủ trì kiểm tra vườn chè trước ngày 15/6 và ngày 20/12 hằng năm.',
    ].join('\n\n'),
  )
  const two = join(folder, 'two.db')
  await muctieu(['import', plan, '--db', two])
  const { out } = await muctieu(['agenda', '--format', 'ics', '--db', two])
  const events = new ICAL.Component(ICAL.parse(out)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  const days = events.flatMap((event) => {
    const instances = event.iterator()
    return [1, 2, 3, 4].flatMap(() => instances.next()?.toString() ?? [])
  })
  expect(days.sort()).toEqual(['2024-06-14', '2024-12-19', '2025-06-14', '2025-12-19', '2026-06-14', '2026-12-19'])
})
