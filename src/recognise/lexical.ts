/** A regular expression at a token → the tokens that it takes, whole ones only. */
import { isWordAt } from '../model/text.ts'
import type { Lexical } from './compile.ts'
import type { Tokens } from './token.ts'

export interface LexicalMatch {
  /** The first token behind it. */
  readonly to: number
  readonly groups: Readonly<Record<string, string | undefined>> | undefined
}

/** What the expression takes from `token` on, in the passage of that number; null where it does not match. */
export function lexicalAt(
  lexical: Lexical,
  folded: string,
  { starts, ends, count }: Tokens,
  token: number,
  passage: number,
): LexicalMatch | null {
  const start = starts[token]!
  if (lexical.passage === passage && start < lexical.resume) return null
  const { expression, edges } = lexical
  if (edges && isWordAt(folded, start - 1) && isWordAt(folded, start)) return null
  expression.lastIndex = start
  const match = expression.exec(folded)
  if (!match) return null
  const end = start + match[0].trimEnd().length
  if (edges && isWordAt(folded, end) && isWordAt(folded, end - 1)) return null
  let last = token
  while (last < count && ends[last]! < end) last++
  if (last >= count || ends[last] !== end) return null
  lexical.resume = end
  lexical.passage = passage
  return { to: last + 1, groups: match.groups }
}
