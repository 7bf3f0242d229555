/** A part of an Office package → the parts that it refers to. */
import type { Package } from './package.ts'
import { childrenOf } from './xml.ts'

export interface Relation {
  readonly type: string
  readonly target: string
}

/** What a part refers to, by id; targets are full names inside the package. */
export function relationsOf(parts: Package, name: string): Map<string, Relation> {
  const slash = name.lastIndexOf('/')
  const folder = name.slice(0, slash + 1)
  const relations = new Map<string, Relation>()
  for (const one of childrenOf(parts.part(`${folder}_rels/${name.slice(slash + 1)}.rels`), 'Relationship')) {
    const { Id = '', Type = '', Target = '' } = one.attributes
    const target = Target.startsWith('/') ? Target.slice(1) : folder + Target.replace(/^\.\//, '')
    relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target })
  }
  return relations
}
