/** List styles of an ODT and lists as they come → the label before each item. */
import { isLevel, type Level, type List, type Numbering, numberingOf } from '../numbering.ts'
import type { Element } from '../xml.ts'
import type { Styles } from './styles.ts'

const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  '': 'none',
}

/** `at` from 1. */
function readLevel(element: Element, at: number, wording: (element: Element) => string): Level {
  const { attributes } = element
  const plain = { start: Number(attributes['start-value'] ?? 1), style: undefined, legal: false, restart: null }
  if (element.name === 'list-level-style-bullet') return { ...plain, format: 'bullet', text: wording(element) }
  const format = FORMATS[attributes['num-format'] ?? ''] ?? 'decimal'
  const shown = Math.max(1, Number(attributes['display-levels'] ?? 1) || 1)
  const signs = Array.from({ length: Math.min(shown, at) }, (_, i) => `%${at - Math.min(shown, at) + 1 + i}`).join('.')
  const text = format === 'none' ? '' : (attributes['num-prefix'] ?? '') + signs + (attributes['num-suffix'] ?? '')
  return { ...plain, format, text }
}

function readLevels(style: Element | undefined, wording: (element: Element) => string): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const level of style?.children ?? []) {
    const at = Number(level.attributes.level ?? 1)
    if (/^(?:list|outline)-level-style/.test(level.name) && isLevel(at - 1))
      levels[at - 1] = readLevel(level, at, wording)
  }
  return levels
}

/** Lists that have begun; each keeps its count while others come between. */
export interface Lists {
  /** Opens a list of a style and gives its key; one that goes on counting gives the key of the list it continues. */
  open(style: string | undefined, element: Element): string
  /** Counts an item at `level` (from 0) and gives its label; null where none shows. */
  label(key: string, level: number): string | null
  /** The label of a heading by the outline numbering; null where that shows none. */
  heading(depth: number): string | null
}

/** `wording` gives the characters of a bullet in Unicode. */
export function readLists(styles: Styles, wording: (element: Element) => string): Lists {
  const known = new Map<string, List>()
  const levels = new Map<string, (Level | undefined)[]>()
  const levelsOf = (style: string): (Level | undefined)[] => {
    const found = levels.get(style) ?? readLevels(styles.lists.get(style), wording)
    levels.set(style, found)
    return found
  }
  known.set('outline', { pattern: 'outline', levels: readLevels(styles.outline, wording), restarts: new Map() })
  const numbering: Numbering = numberingOf((key) => known.get(key))
  const byId = new Map<string, string>()
  const last = new Map<string, string>()
  return {
    open(style = '', { attributes }) {
      const continued = byId.get(attributes['continue-list'] ?? '')
      const before = attributes['continue-numbering'] === 'true' ? last.get(style) : undefined
      const key = continued ?? before ?? `${style}#${known.size}`
      if (!known.has(key)) known.set(key, { pattern: key, levels: levelsOf(style), restarts: new Map() })
      if (attributes.id !== undefined) byId.set(attributes.id, key)
      last.set(style, key)
      return key
    },
    label: (key, level) => numbering.label(key, level, undefined),
    heading: (depth) => numbering.label('outline', depth - 1, undefined),
  }
}
