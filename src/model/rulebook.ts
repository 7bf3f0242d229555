/** What `rules/` says, loaded: rules of recognition, frames, and the registries of names. */
import type { Attributes, Value } from './mention.ts'

export interface RuleExample {
  readonly text: string
  /** The words that the mention must cover. */
  readonly finds: string
  readonly as: Attributes
  /** An example not yet met; once it passes the check asks to drop the mark. */
  readonly todo: boolean
}

/** One element of the phrase notation. */
export type Pattern =
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'mention'; readonly kind: string; readonly name: string | null }
  | { readonly type: 'sequence'; readonly items: readonly Pattern[] }
  | { readonly type: 'choice'; readonly options: readonly Pattern[] }
  | { readonly type: 'optional'; readonly item: Pattern }
  /** `…`: up to this many tokens of anything inside one sentence. */
  | { readonly type: 'gap'; readonly most: number }

export type RegistryName = 'indicators' | 'units' | 'agencies' | 'places' | 'doctypes'

export interface Rule {
  readonly id: string
  readonly kind: string
  /** Exactly one of the three: the phrase notation, a regular expression on the folded text, or the names of a registry. */
  readonly phrase: Pattern | null
  readonly lexical: RegExp | null
  readonly registry: RegistryName | null
  /** For `lexical`: whether a letter or digit just outside the match refuses it. */
  readonly edges: boolean
  readonly set: Attributes
  /** Name of a value reader in code (`number`, `range`, `date` …) that computes attributes from the parts; or null. */
  readonly read: string | null
  readonly examples: readonly RuleExample[]
  readonly counterexamples: readonly string[]
  /** `rules/recognise/bound.yaml:12` for messages. */
  readonly where: string
}

/** How an indicator's target is put together around its anchor; see rules/README.md. */
export interface Frame {
  readonly id: string
  readonly [key: string]: Value
}

export interface IndicatorEntry {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly domain: string | null
  readonly variants: readonly string[]
}

export interface UnitEntry {
  readonly name: string
  readonly variants: readonly string[]
  /** Factor and unit of its base ("tỷ đồng": 1e9 đồng); null where it is its own base. */
  readonly base: { readonly factor: number; readonly unit: string } | null
  /** A thing that is counted (sáng kiến, hộ) and no unit of measure. */
  readonly counted: boolean
}

export interface AgencyEntry {
  readonly id: string
  readonly name: string
  readonly level: 'central' | 'province' | 'district' | 'commune' | null
  readonly variants: readonly string[]
  /** A class ("Các sở, ban, ngành") and not one body. */
  readonly group: boolean
  readonly successor: string | null
}

export interface PlaceEntry {
  readonly name: string
  readonly code: string
  readonly variants: readonly string[]
  /** Name of the province that holds its territory since 2025-07-01. */
  readonly successor: string
}

/** Districts that no other province has one of the same name of. */
export interface DistrictsEntry {
  /** Code of the province. */
  readonly province: string
  /** Without "huyện", "thị xã". */
  readonly names: readonly string[]
}

export interface DoctypeEntry {
  readonly id: string
  readonly name: string
  readonly symbol: string
  readonly variants: readonly string[]
}

/** A folded phrase of a table head and the role it gives its column. */
export interface ColumnEntry {
  readonly role: string
  readonly phrases: readonly string[]
}

export interface Registry {
  readonly indicators: readonly IndicatorEntry[]
  readonly units: readonly UnitEntry[]
  readonly agencies: readonly AgencyEntry[]
  readonly places: readonly PlaceEntry[]
  readonly districts: readonly DistrictsEntry[]
  readonly doctypes: readonly DoctypeEntry[]
  readonly columns: readonly ColumnEntry[]
  readonly abbreviations: Readonly<Record<string, string>>
}

export interface Rulebook {
  /** SHA-256 over all rule files, stored with every document they read. */
  readonly digest: string
  readonly rules: readonly Rule[]
  readonly frames: readonly Frame[]
  readonly registry: Registry
  /** Kinds in the order in which they are recognised; those of one level need nothing of each other. */
  readonly levels: readonly (readonly string[])[]
  /** For a kind whose mentions are no amounts (a date, a citation): the kinds it refuses where they overlap. */
  readonly refuses: Readonly<Record<string, readonly string[]>>
  /** For a kind that is only looked for right behind others (a unit behind its number): those others. */
  readonly behind: Readonly<Record<string, readonly string[]>>
}
