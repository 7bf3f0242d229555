/** Names found in a clause → agencies; when a name is a body's for certain. */
import type { Agency } from '../../model/record.ts'
import { oneLine } from '../../model/text.ts'
import type { NameList, NameSpan } from '../agency-names.ts'
import type { AgencyResolver } from '../resolve/agency.ts'

/** A document's text, and how names in it are resolved. */
export interface Bodies {
  readonly text: string
  /** The text folded: same offsets. */
  readonly folded: string
  readonly resolver: AgencyResolver
  readonly province: string | null
}

/** True where the first name is a body's for certain: written with a capital or as a class, and known unless it `isAsked`. */
export function isBody({ resolver, province }: Bodies, words: string, { names }: NameList, isAsked: boolean): boolean {
  const [first] = names
  if (first === undefined) return false
  const name = words.slice(first.start, first.end)
  return (/^\p{Lu}/u.test(name) && isAsked) || (/^(?:\p{Lu}|các\s)/u.test(name) && resolver(name, province) !== null)
}

/** The agency of a name within `words`. */
export function named(words: string, name: NameSpan, { resolver, province }: Bodies): Agency {
  const written = oneLine(words.slice(name.start, name.end))
  const full = name.head === '' ? written : `${name.head} ${written}`
  return { text: full, id: resolver(full, province) }
}
