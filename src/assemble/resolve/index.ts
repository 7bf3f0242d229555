/** A rulebook → its resolvers, built once. */
import type { Rulebook } from '../../model/rulebook.ts'
import { type AgencyResolver, agencyResolver } from './agency.ts'
import { indicatorResolver } from './indicator.ts'
import { unitBase } from './unit.ts'

export interface Resolvers {
  readonly agency: AgencyResolver
  readonly indicator: ReturnType<typeof indicatorResolver>
  readonly base: ReturnType<typeof unitBase>
}

const built = new WeakMap<Rulebook, Resolvers>()

export function resolversOf(rulebook: Rulebook): Resolvers {
  let resolvers = built.get(rulebook)
  if (!resolvers) {
    resolvers = {
      agency: agencyResolver(rulebook.registry),
      indicator: indicatorResolver(rulebook.registry),
      base: unitBase(rulebook.registry),
    }
    built.set(rulebook, resolvers)
  }
  return resolvers
}
