/** What a document says of its own time → the day by which it was written. */
import { yearOf } from '../model/period.ts'
import type { RecordPeriod } from '../model/record.ts'
import { documentYear, freePeriods, isDated, periodFrom } from './periods.ts'
import type { Scene } from './scene.ts'

/** The day a text was written: as it says, or else the first of the time that it plans; null where it names none. */
export const writtenAt = (scene: Scene): string | null => {
  const { issued, published, period } = scene.outline.header
  const [first, second] = [aimedFrom(scene), period?.start ?? null]
  return issued ?? published ?? (first !== null && second !== null && second > first ? second : (first ?? second))
}

/** The day a text bears, or else the first day of the year that its own words set aims for. */
export const saidAt = (scene: Scene): string | null => {
  const { issued, published } = scene.outline.header
  return issued ?? published ?? aimedFrom(scene)
}

const estimates = new WeakMap<Scene, { readonly day: string | null }>()

/** How far in front of the aim, and behind it, the year stands that it is for: "Năm 2015, khối phấn đấu …". */
const BEFORE = 70
const BEHIND = 24

function aimedFrom(scene: Scene): string | null {
  const known = estimates.get(scene)
  if (known) return known.day
  let day: string | null = null
  for (const aim of scene.within('aim', { start: 0, end: scene.text.length })) {
    if (aim.attributes.weak === true) continue
    const around = { start: Math.max(0, aim.start - BEFORE), end: Math.min(scene.text.length, aim.end + BEHIND) }
    for (const mention of freePeriods(scene, around)) {
      if (!isDated(mention) || /[.;]\s/u.test(between(scene, mention, aim))) continue
      const { kind, start, end } = periodFrom(mention, scene.text, documentYear(scene.outline))
      if (kind !== 'within' || start === null || end === null || yearOf(start) !== yearOf(end)) continue
      if (day === null || start < day) day = start
    }
  }
  estimates.set(scene, { day })
  return day
}

const between = (scene: Scene, a: { start: number; end: number }, b: { start: number; end: number }): string =>
  scene.text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))

const MONTHS_AHEAD = 6

/** "Năm 2025 trồng mới 300 ha" in a text of February 2025: most of the time is still to come. */
export function isYetToCome({ end }: RecordPeriod, day: string | null): boolean {
  if (end === null || day === null) return false
  const months = (date: string): number => yearOf(date) * 12 + Number(date.slice(5, 7))
  return months(end) - months(day) >= MONTHS_AHEAD
}
