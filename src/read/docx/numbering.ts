/** numbering.xml → the lists by which Word labels paragraphs. */
import { isLevel, type Level, type List, type Numbering, numberingOf } from '../numbering.ts'
import { child, childrenOf, type Element, switchOf, valOf } from '../xml.ts'
import type { Wording } from './old-fonts.ts'

function readLevel(element: Element, wording: Wording): Level {
  const restart = valOf(element, 'lvlRestart')
  return {
    start: Number(valOf(element, 'start') ?? 1),
    format: valOf(element, 'numFmt') ?? 'decimal',
    text: wording(child(element, 'lvlText')),
    style: valOf(element, 'pStyle'),
    legal: switchOf(element, 'isLgl') ?? false,
    restart: restart === undefined ? null : Number(restart),
  }
}

function readLevels(element: Element | undefined, wording: Wording): (Level | undefined)[] {
  const levels: (Level | undefined)[] = []
  for (const level of childrenOf(element, 'lvl')) {
    const at = Number(level.attributes.ilvl ?? 0)
    if (isLevel(at)) levels[at] = readLevel(level, wording)
  }
  return levels
}

function readLists(root: Element | undefined, wording: Wording): Map<string, List> {
  const patterns = new Map<string, Element>()
  const byStyle = new Map<string, string>()
  for (const pattern of childrenOf(root, 'abstractNum')) {
    const id = pattern.attributes.abstractNumId ?? ''
    patterns.set(id, pattern)
    const named = valOf(pattern, 'styleLink')
    if (named !== undefined) byStyle.set(named, id)
  }
  const lists = new Map<string, List>()
  for (const list of childrenOf(root, 'num')) {
    let id = valOf(list, 'abstractNumId') ?? ''
    const linked = byStyle.get(valOf(patterns.get(id), 'numStyleLink') ?? '')
    if (linked !== undefined) id = linked
    const levels = readLevels(patterns.get(id), wording)
    const restarts = new Map<number, number>()
    for (const change of childrenOf(list, 'lvlOverride')) {
      const at = Number(change.attributes.ilvl ?? 0)
      if (!isLevel(at)) continue
      const own = child(change, 'lvl')
      if (own !== undefined) levels[at] = readLevel(own, wording)
      const start = valOf(change, 'startOverride')
      if (start !== undefined) restarts.set(at, Number(start))
    }
    lists.set(list.attributes.numId ?? '', { pattern: id, levels, restarts })
  }
  return lists
}

export function readNumbering(root: Element | undefined, wording: Wording): Numbering {
  const lists = readLists(root, wording)
  return numberingOf((id) => lists.get(id))
}
