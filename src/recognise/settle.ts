/** Candidates of one level → the mentions that stand, under the one law; the others become refusals. */
import type { Attributes, Mention } from '../model/mention.ts'
import type { Compiled, Form } from './compile.ts'
import type { Passage } from './match.ts'

/** A mention while its passage is read; token numbers half-open. */
export interface Work {
  readonly mention: Mention
  readonly form: Form
  readonly from: number
  readonly to: number
  readonly parts: readonly Work[]
  /** The mentions built of it. */
  users: Work[] | null
  refusedBy: Work | null
  /** The next mention that starts at the same token. */
  next: Work | null
}

export interface Candidate {
  readonly form: Form
  readonly from: number
  readonly to: number
  readonly parts: readonly Work[]
  readonly symbols: readonly number[]
  readonly groups: Readonly<Record<string, string | undefined>> | undefined
  /** What already refuses it. */
  readonly blocker: Work | null
}

/** Settles each kind by itself; the mentions that stand are added to `passage.byKind` and returned, kind by kind in order. */
export function settle(passage: Passage, candidates: Candidate[]): Work[] {
  candidates.sort((a, b) => a.form.kind - b.form.kind || a.from - b.from || b.to - a.to)
  const works: Work[] = []
  for (let first = 0; first < candidates.length; ) {
    const { kind } = candidates[first]!.form
    let end = candidates[first]!.to
    let last = first + 1
    while (last < candidates.length && candidates[last]!.form.kind === kind && candidates[last]!.from < end) {
      end = Math.max(end, candidates[last]!.to)
      last++
    }
    const standing = contest(passage, candidates.slice(first, last))
    passage.byKind[kind]!.push(...standing)
    works.push(...standing)
    first = last
  }
  return works
}

/** One law: longer, then earlier, then built of more parts; then by name, so that the same text gives the same answer. */
function contest(passage: Passage, cluster: Candidate[]): Work[] {
  const { weights, refusals } = passage
  const length = ({ from, to }: Candidate): number => weights[to]! - weights[from]!
  if (cluster.length > 1) {
    cluster.sort(
      (a, b) =>
        length(b) - length(a) ||
        a.from - b.from ||
        b.parts.length - a.parts.length ||
        (a.form.rule.id < b.form.rule.id ? -1 : a.form.rule.id > b.form.rule.id ? 1 : 0) ||
        a.form.order - b.form.order,
    )
  }
  const standing: Work[] = []
  for (const candidate of cluster) {
    const winner = standing.find((work) => work.from < candidate.to && candidate.from < work.to)
    // A shorter reading by the same rule of the same words says nothing that its winner does not.
    if (winner && winner.form.rule === candidate.form.rule && winner.form.order === candidate.form.order) {
      if (winner.from <= candidate.from && candidate.to <= winner.to) continue
    }
    const attributes = attributesOf(passage, candidate)
    if (attributes === null) {
      if (!winner)
        refusals.push({ mention: mentionOf(passage, candidate, candidate.form.set), reason: 'read', by: null })
      continue
    }
    const mention = mentionOf(passage, candidate, attributes)
    if (candidate.blocker) {
      const { mention: by } = candidate.blocker
      refusals.push({ mention, reason: by.rule, by })
    } else if (winner) refusals.push({ mention, reason: 'overlap', by: winner.mention })
    else standing.push(workOf(candidate, mention))
  }
  return standing.length > 1 ? standing.sort((a, b) => a.from - b.from) : standing
}

function workOf({ form, from, to, parts }: Candidate, mention: Mention): Work {
  const work: Work = { mention, form, from, to, parts, users: null, refusedBy: null, next: null }
  for (const part of parts) {
    if (part.users) part.users.push(work)
    else part.users = [work]
  }
  return work
}

const NO_PARTS: readonly Mention[] = []

function mentionOf({ starts, ends, base }: Passage, candidate: Candidate, attributes: Attributes): Mention {
  const { form, from, to, parts } = candidate
  return {
    start: base + starts[from]!,
    end: base + ends[to - 1]!,
    kind: form.rule.kind,
    rule: form.rule.id,
    attributes,
    parts: parts.length === 0 ? NO_PARTS : parts.map((part) => part.mention),
  }
}

/** Attributes of the parts from left to right, then the reader's, then the rule's own; null when the reader refuses. */
function attributesOf(passage: Passage, candidate: Candidate): Attributes | null {
  const { form, parts } = candidate
  if (parts.length === 0 && form.reader === null) return form.set
  const merged = {}
  for (const part of parts) Object.assign(merged, part.mention.attributes)
  if (form.reader) {
    const start = passage.starts[candidate.from]!
    const end = passage.ends[candidate.to - 1]!
    const read = form.reader({
      text: passage.raw.slice(start, end),
      folded: passage.folded.slice(start, end),
      parts: parts.map((part) => part.mention),
      named: namedParts(passage.compiled, candidate),
      groups: candidate.groups,
    })
    if (read === null) return null
    Object.assign(merged, read)
  }
  return Object.assign(merged, form.set)
}

const NONE_NAMED: Readonly<Record<string, Mention>> = {}

function namedParts({ symbolNames }: Compiled, { parts, symbols }: Candidate): Readonly<Record<string, Mention>> {
  let named: Record<string, Mention> | null = null
  for (let i = 0; i < parts.length; i++) {
    const name = symbolNames.get(symbols[i]!)
    if (name === undefined) continue
    named ??= {}
    named[name] = parts[i]!.mention
  }
  return named ?? NONE_NAMED
}
