/** Lists and the order of their paragraphs → the label that is shown before each of them. */
import { toRoman } from '../model/roman.ts'

/** No format has deeper lists: a level beyond is a broken file's, and an array to hold it would have no end. */
const MOST_LEVELS = 10

/** True for the number of a level, from 0. */
export const isLevel = (at: number): boolean => Number.isInteger(at) && at >= 0 && at < MOST_LEVELS

export interface Level {
  readonly start: number
  readonly format: string
  /** `%1.%2.`: each sign stands for the counter of a level. */
  readonly text: string
  /** Paragraph style that stands for this level. */
  readonly style: string | undefined
  /** All counters in Arabic numerals. */
  readonly legal: boolean
  /** Level (from 1) whose step starts this one anew; 0 never; null any above. */
  readonly restart: number | null
}

export interface List {
  /** Lists made from one pattern count on together. */
  readonly pattern: string
  readonly levels: readonly (Level | undefined)[]
  readonly restarts: ReadonlyMap<number, number>
}

export interface Numbering {
  /** Counts one paragraph of the list at that level (from 0) and gives its label: `1.`, `a)`, `-`; null where none shows. */
  label(list: string, level: number | null, style: string | undefined): string | null
}

/** Word counts a … z, aa, bb …; it has no đ. */
const letters = (value: number): string =>
  String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1)

function numeral(value: number, format: string): string {
  if (value < 1 || value > 999) return String(value)
  switch (format) {
    case 'upperRoman':
      return toRoman(value)
    case 'lowerRoman':
      return toRoman(value).toLowerCase()
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerLetter':
      return letters(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** Bullets as fonts of signs store them: dashes and plus stay, whatever else is drawn becomes a round one. */
function bullet(text: string): string {
  const sign = text.trim().charAt(0)
  if (sign === '') return ''
  if (/[-–—+*•▪◦●○■□→]/.test(sign)) return sign
  if (sign === '\uf02d' || sign === '\uf0be') return '-'
  if (sign === '\uf02b') return '+'
  return '•'
}

/** Counts paragraphs of the lists that `listOf` knows. */
export function numberingOf(listOf: (id: string) => List | undefined): Numbering {
  const counters = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  return {
    label(id, stated, style) {
      const list = listOf(id)
      if (list === undefined) return null
      const styled = style === undefined ? -1 : list.levels.findIndex((level) => level?.style === style)
      const at = stated ?? Math.max(styled, 0)
      const level = list.levels[at]
      if (level === undefined) return null
      const counts = counters.get(list.pattern) ?? []
      counters.set(list.pattern, counts)
      const fresh = list.restarts.get(at)
      if (fresh !== undefined && !begun.has(`${id}:${at}`)) counts[at] = fresh - 1
      begun.add(`${id}:${at}`)
      counts[at] = (counts[at] ?? level.start - 1) + 1
      for (let below = at + 1; below < Math.max(counts.length, list.levels.length); below++) {
        const restart = list.levels[below]?.restart ?? null
        if (restart === null || (restart > 0 && at < restart)) counts[below] = undefined
      }
      if (level.format === 'bullet') return bullet(level.text) || null
      const label = level.text.replace(/%([1-9])/g, (_, number: string) => {
        const other = list.levels[Number(number) - 1]
        if (other === undefined) return ''
        const value = counts[Number(number) - 1] ?? other.start
        return numeral(value, level.legal && other.format !== 'none' ? 'decimal' : other.format)
      })
      return label.trim() === '' ? null : label.trim()
    },
  }
}
