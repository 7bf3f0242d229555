/** Outline × Rulebook → Recognition: the room's door. */
import type { Mention, Recognition, Refusal } from '../model/mention.ts'
import type { Outline, Role } from '../model/outline.ts'
import type { Rulebook } from '../model/rulebook.ts'
import { fold, foldedOf } from '../model/text.ts'
import { compile } from './compile.ts'
import { Matcher } from './match.ts'

const UNREAD: ReadonlySet<Role> = new Set(['letterhead', 'recipients', 'signature', 'furniture', 'caption'])

const matchers = new WeakMap<Rulebook, Matcher>()

function matcherOf(rulebook: Rulebook): Matcher {
  const known = matchers.get(rulebook)
  if (known) return known
  const made = new Matcher(compile(rulebook))
  matchers.set(rulebook, made)
  return made
}

/**
 * All mentions of a document, passage by passage; letterhead, recipients, signature, captions and furniture are not read.
 * Offsets are of `outline.reading.text`.
 * @throws Error where a rule names a value reader that does not exist.
 */
export function recognise(outline: Outline, rulebook: Rulebook): Recognition {
  const matcher = matcherOf(rulebook)
  const { text } = outline.reading
  const folded = foldedOf(outline.reading)
  const mentions: Mention[] = []
  const refusals: Refusal[] = []
  for (const { start, end, role } of outline.passages) {
    if (!UNREAD.has(role)) matcher.run(text.slice(start, end), folded.slice(start, end), start, mentions, refusals)
  }
  return { mentions, refusals }
}

/** All mentions of one text, read as a single passage. */
export function recogniseText(text: string, rulebook: Rulebook): Recognition {
  const mentions: Mention[] = []
  const refusals: Refusal[] = []
  matcherOf(rulebook).run(text, fold(text), 0, mentions, refusals)
  return { mentions, refusals }
}
