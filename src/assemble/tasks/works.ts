/** Paragraphs followed by lines that say who and when → each piece of work with its attributes. */
import type { Passage } from '../../model/outline.ts'
import type { AgencyResolver } from '../resolve/agency.ts'
import type { Scene } from '../scene.ts'
import { type Attributes, attributesOf, merged, NO_ATTRIBUTES, trailingAttributes } from './attribute.ts'

export interface Work {
  /** The paragraphs of work, a heading where there is no other. */
  readonly passages: readonly Passage[]
  /** Where the work ends inside its only paragraph, when attributes follow in it; else null. */
  readonly end: number | null
  readonly attributes: Attributes
  /** The lines that hold the attributes. */
  readonly lines: readonly Passage[]
}

/** All work that attribute lines follow, in reading order; lines that name no agency make none. */
export function attributedWorks(scene: Scene, resolver: AgencyResolver): readonly Work[] {
  const works: Work[] = []
  let above: Passage[] = []
  let open: Work | null = null
  for (const passage of scene.outline.passages) {
    const isText = passage.role === 'body' || passage.role === 'item'
    const attributes = isText ? attributesOf(scene, passage, resolver) : null
    if (attributes) {
      const before: Work = open ?? { passages: siblings(above), end: null, attributes: NO_ATTRIBUTES, lines: [] }
      open = { ...before, attributes: merged(before.attributes, attributes), lines: [...before.lines, passage] }
      above = []
      continue
    }
    if (open && isWhole(open)) works.push(open)
    open = null
    if (passage.role === 'heading') above = [passage]
    else if (!isText) above = []
    else {
      const trailing = trailingAttributes(scene, passage, resolver)
      if (trailing) works.push({ passages: [passage], end: trailing.at, attributes: trailing.attributes, lines: [] })
      above = trailing ? [] : [...above, passage]
    }
  }
  if (open && isWhole(open)) works.push(open)
  return works
}

const isWhole = ({ attributes, passages }: Work): boolean => attributes.agencies.lead.length > 0 && passages.length > 0

/** The last paragraphs that stand in one list: the heading counts only when nothing stands below it. */
function siblings(above: readonly Passage[]): readonly Passage[] {
  const last = above.at(-1)
  if (!last || last.role === 'heading') return above.slice(-1)
  const style = (passage: Passage) =>
    passage.label === null ? '' : /^\p{P}$/u.test(passage.label) ? passage.label : 'number'
  let from = above.length - 1
  while (from > 0 && above[from - 1]!.role !== 'heading' && style(above[from - 1]!) === style(last)) from--
  return above.slice(from)
}
