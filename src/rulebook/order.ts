/** What each kind uses and refuses → the order in which kinds are recognised. */
import type { Pattern, Rule } from '../model/rulebook.ts'

/** The kinds that a pattern refers to. */
export function kindsIn(pattern: Pattern, found: Set<string> = new Set()): Set<string> {
  switch (pattern.type) {
    case 'mention':
      found.add(pattern.kind)
      break
    case 'sequence':
      for (const item of pattern.items) kindsIn(item, found)
      break
    case 'choice':
      for (const option of pattern.options) kindsIn(option, found)
      break
    case 'optional':
      kindsIn(pattern.item, found)
      break
  }
  return found
}

/** For a kind, others that its file names. */
export type KindLists = Readonly<Record<string, readonly string[]>>
type Graph = Map<string, Set<string>>

export interface Order {
  readonly levels: readonly (readonly string[])[]
  /** Kinds that need each other: `['a', 'b', 'a']`; null where the order stands. */
  readonly ring: readonly string[] | null
}

/**
 * Kinds level by level: every kind after those it uses and those it stands behind. Where that leaves a choice, a refusing kind comes before what it
 * refuses and before what is built of it, so that a date's numbers never grow into amounts.
 */
export function orderKinds(rules: readonly Rule[], refuses: KindLists, behind: KindLists = {}): Order {
  const needs: Graph = new Map()
  for (const rule of rules) {
    const own = needs.get(rule.kind) ?? new Set()
    if (rule.phrase) kindsIn(rule.phrase, own)
    needs.set(rule.kind, own)
  }
  for (const [kind, before] of Object.entries(behind)) for (const other of before) needs.get(kind)?.add(other)
  for (const own of needs.values()) for (const kind of own) if (!needs.has(kind)) own.delete(kind)
  const ring = findRing(needs)
  if (ring) return { levels: [], ring }
  const users = (kind: string): string[] => [...needs].filter(([, own]) => own.has(kind)).map(([user]) => user)
  for (const refuser of Object.keys(refuses).sort()) {
    if (!needs.has(refuser)) continue
    for (const refused of [...refuses[refuser]!].sort()) {
      for (const later of [refused, ...users(refused).sort()]) {
        if (later !== refuser && needs.has(later) && !reaches(needs, refuser, later)) needs.get(later)!.add(refuser)
      }
    }
  }
  return { levels: levelsOf(needs), ring: null }
}

function reaches(needs: Graph, from: string, to: string): boolean {
  const seen = new Set<string>()
  const visit = (kind: string): boolean => {
    if (kind === to) return true
    if (seen.has(kind)) return false
    seen.add(kind)
    return [...(needs.get(kind) ?? [])].some(visit)
  }
  return visit(from)
}

function findRing(needs: Graph): string[] | null {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (kind: string): string[] | null => {
    const at = path.indexOf(kind)
    if (at >= 0) return [...path.slice(at), kind]
    if (done.has(kind)) return null
    path.push(kind)
    for (const next of needs.get(kind) ?? []) {
      const ring = visit(next)
      if (ring) return ring
    }
    path.pop()
    done.add(kind)
    return null
  }
  for (const kind of [...needs.keys()].sort()) {
    const ring = visit(kind)
    if (ring) return ring
  }
  return null
}

function levelsOf(needs: Graph): string[][] {
  const depth = new Map<string, number>()
  const depthOf = (kind: string): number => {
    const known = depth.get(kind)
    if (known !== undefined) return known
    const own = Math.max(-1, ...[...needs.get(kind)!].map(depthOf)) + 1
    depth.set(kind, own)
    return own
  }
  const kinds = [...needs.keys()].sort()
  const depths = kinds.map(depthOf)
  return Array.from({ length: Math.max(-1, ...depths) + 1 }, (_, level) => kinds.filter((__, i) => depths[i] === level))
}
