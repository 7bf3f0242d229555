/** A clause → the frame that says where its indicator stands. The frames themselves are data: rules/frames. */

import type { Value } from '../model/mention.ts'
import type { Frame, Rulebook } from '../model/rulebook.ts'
import type { Clause } from './clauses.ts'

export type Slot = 'head' | 'tail' | 'unit' | 'inherit'

export interface ProseFrame {
  readonly id: string
  readonly conditions: readonly (readonly [name: string, allowed: readonly Value[]])[]
  readonly indicator: readonly Slot[]
  /** `change`: by the clause's verb of change, if any. */
  readonly measure: 'level' | 'change'
}

const compiled = new WeakMap<Rulebook, readonly ProseFrame[]>()

/** The rulebook's prose frames, those with more conditions first. */
export function proseFrames(rulebook: Rulebook): readonly ProseFrame[] {
  let frames = compiled.get(rulebook)
  if (!frames) {
    frames = rulebook.frames.filter((frame) => isMap(frame.when)).map(compile)
    frames = [...frames].sort((a, b) => b.conditions.length - a.conditions.length)
    compiled.set(rulebook, frames)
  }
  return frames
}

/** The frame that fits the clause, or null. */
export function frameOf(clause: Clause, tailed: boolean, rulebook: Rulebook): ProseFrame | null {
  const facts = factsOf(clause, tailed)
  return (
    proseFrames(rulebook).find((frame) =>
      frame.conditions.every(([name, allowed]) => allowed.includes(facts[name]!)),
    ) ?? null
  )
}

function factsOf(clause: Clause, tailed: boolean): Readonly<Record<string, Value>> {
  const joint =
    clause.change && !clause.opened
      ? 'change'
      : clause.chain.some((m) => m.kind === 'link')
        ? 'link'
        : clause.colon
          ? 'colon'
          : 'none'
  return {
    anchor: clause.anchors[0]!.class,
    joint,
    head: clause.headKind,
    named: clause.named,
    tail: tailed ? 'words' : 'empty',
    aim: clause.chain.some((m) => m.kind === 'aim'),
    opened: clause.opened,
    multiple: clause.change?.attributes.measure === 'multiple',
  }
}

function compile(frame: Frame): ProseFrame {
  const when = frame.when as Readonly<Record<string, Value>>
  return {
    id: frame.id,
    conditions: Object.entries(when).map(([name, value]) => [name, Array.isArray(value) ? value : [value]] as const),
    indicator: frame.indicator as readonly Slot[],
    measure: frame.measure === 'level' ? 'level' : 'change',
  }
}

const isMap = (value: Value | undefined): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
