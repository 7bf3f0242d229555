/** Works of one level → the mentions that stand, under the one law; the others become refusals. */
import type { Attributes, Mention } from '../model/mention.ts'
import type { Compiled, Form } from './compile.ts'
import { putInOrder } from './order.ts'
import type { Passage } from './passage.ts'

/** A reading of some tokens (numbers half-open) while its passage is read: first a candidate, then a mention. */
export interface Work {
  readonly form: Form
  readonly from: number
  readonly to: number
  readonly parts: readonly Work[]
  /** The symbol under which each part was read. */
  readonly symbols: readonly number[]
  readonly groups: Readonly<Record<string, string | undefined>> | undefined
  /** What already refuses it as a candidate. */
  readonly blocker: Work | null
  /** Set once it stands. */
  mention: Mention
  /** The mentions built of it. */
  users: Work[] | null
  refusedBy: Work | null
  /** The next mention that starts at the same token. */
  next: Work | null
}

/** Stands in `mention` of a work that is still a candidate. */
export const NO_MENTION: Mention = { start: 0, end: 0, kind: '', rule: '', attributes: {}, parts: [] }

const byKind = (a: Work, b: Work): number => a.form.kind - b.form.kind || a.from - b.from

const byPlace = (a: Work, b: Work): number => a.from - b.from

/** Settles each kind by itself; the mentions that stand go into `passage.byKind`, in order, and into `works`. */
export function settle(passage: Passage, candidates: Work[], works: Work[]): void {
  putInOrder(candidates, byKind)
  for (let first = 0; first < candidates.length; ) {
    const { kind } = candidates[first]!.form
    let end = candidates[first]!.to
    let last = first + 1
    while (last < candidates.length && candidates[last]!.form.kind === kind && candidates[last]!.from < end) {
      end = Math.max(end, candidates[last]!.to)
      last++
    }
    const kept = works.length
    if (last === first + 1) stand(passage, candidates[first]!, works)
    else contest(passage, candidates.slice(first, last), works)
    const standing = passage.byKind[kind]!
    if (standing.length === 0 && works.length > kept) passage.touched.push(kind)
    for (let i = kept; i < works.length; i++) standing.push(works[i]!)
    first = last
  }
}

/** One law: longer, then earlier, then built of more parts; then by name, so that the same text gives the same answer. */
function contest(passage: Passage, cluster: Work[], works: Work[]): void {
  const { weights } = passage
  putInOrder(
    cluster,
    (a, b) =>
      weights[b.to]! - weights[b.from]! - weights[a.to]! + weights[a.from]! ||
      a.from - b.from ||
      b.parts.length - a.parts.length ||
      (a.form.rule.id < b.form.rule.id ? -1 : a.form.rule.id > b.form.rule.id ? 1 : 0) ||
      a.form.order - b.form.order,
  )
  const kept = works.length
  const blocked: Work[] = []
  for (const candidate of cluster) {
    const winner = overlapping(candidate, works, kept)
    if (winner) lose(passage, candidate, winner)
    else if (!candidate.blocker) stand(passage, candidate, works)
    else if (!blocked.some((longer) => saysAll(longer, candidate))) {
      blocked.push(candidate)
      stand(passage, candidate, works)
    }
  }
  if (works.length > kept + 1) {
    const standing = works.splice(kept)
    putInOrder(standing, byPlace)
    for (const work of standing) works.push(work)
  }
}

function overlapping(candidate: Work, works: readonly Work[], kept: number): Work | null {
  for (let i = kept; i < works.length; i++) {
    const work = works[i]!
    if (work.from < candidate.to && candidate.from < work.to) return work
  }
  return null
}

/** Adds the candidate to the works, unless its reader or an earlier refuser refuses it. */
function stand(passage: Passage, candidate: Work, works: Work[]): void {
  if (splitsShare(passage, candidate)) return
  const attributes = attributesOf(passage, candidate)
  if (attributes === null) {
    const mention = mentionOf(passage, candidate, candidate.form.set)
    passage.refusals.push({ mention, reason: 'read', by: null })
    return
  }
  const mention = mentionOf(passage, candidate, attributes)
  if (candidate.blocker) {
    const { mention: by } = candidate.blocker
    passage.refusals.push({ mention, reason: by.rule, by })
  } else place(candidate, mention, works)
}

/** "xã kiểu mẫu 80%", "nữ trong quy hoạch 80%": what names a thing by its number does not end inside a share. */
function splitsShare({ compiled, folded, ends }: Passage, { form, to }: Work): boolean {
  if (compiled.refused[form.kind]!.length === 0) return false
  const end = ends[to - 1]!
  return isDigit(folded.charCodeAt(end - 1)) && /^\s?[%‰]/u.test(folded.slice(end, end + 2))
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** A shorter reading of the same words by the same form says nothing that the longer one does not. */
const saysAll = (longer: Work, shorter: Work): boolean =>
  longer.form === shorter.form && longer.from <= shorter.from && shorter.to <= longer.to

function lose(passage: Passage, candidate: Work, winner: Work): void {
  if (saysAll(winner, candidate)) return
  const attributes = attributesOf(passage, candidate)
  if (attributes === null) return
  const { mention: by } = winner
  passage.refusals.push({ mention: mentionOf(passage, candidate, attributes), reason: 'overlap', by })
}

function place(work: Work, mention: Mention, works: Work[]): void {
  work.mention = mention
  works.push(work)
  for (const part of work.parts) {
    if (part.users) part.users.push(work)
    else part.users = [work]
  }
}

const NO_PARTS: readonly Mention[] = []

function mentionOf({ starts, ends, base }: Passage, candidate: Work, attributes: Attributes): Mention {
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
function attributesOf(passage: Passage, candidate: Work): Attributes | null {
  const { form, parts } = candidate
  if (form.reader === null) {
    if (parts.length === 0) return form.set
    const merged = {}
    for (const part of parts) Object.assign(merged, part.mention.attributes)
    return Object.assign(merged, form.set)
  }
  const start = passage.starts[candidate.from]!
  const end = passage.ends[candidate.to - 1]!
  const text = passage.raw.slice(start, end)
  if (parts.length > 1 || form.named || candidate.groups) return readAttributes(passage, candidate, text, start, end)
  // Readers see words and attributes only, so the same words of the same part read the same: most units and numbers recur.
  const from = parts[0]?.mention.attributes
  const known = form.known.get(text)
  if (known && known.from === from) return known.attributes
  const attributes = readAttributes(passage, candidate, text, start, end)
  if (form.known.size >= MOST_KNOWN) form.known.clear()
  form.known.set(text, { from, attributes })
  return attributes
}

const MOST_KNOWN = 2000

function readAttributes(
  passage: Passage,
  candidate: Work,
  text: string,
  start: number,
  end: number,
): Attributes | null {
  const { form, parts, groups } = candidate
  const merged = {}
  for (const part of parts) Object.assign(merged, part.mention.attributes)
  const read = form.reader!({
    text,
    folded: passage.folded.slice(start, end),
    parts: parts.map((part) => part.mention),
    named: namedParts(passage.compiled, candidate),
    groups,
  })
  return read === null ? null : Object.assign(merged, read, form.set)
}

const NONE_NAMED: Readonly<Record<string, Mention>> = {}

function namedParts({ symbolNames }: Compiled, { form, parts, symbols }: Work): Readonly<Record<string, Mention>> {
  if (!form.named) return NONE_NAMED
  let named: Record<string, Mention> | null = null
  for (let i = 0; i < parts.length; i++) {
    const name = symbolNames.get(symbols[i]!)
    if (name === undefined) continue
    named ??= {}
    named[name] = parts[i]!.mention
  }
  return named ?? NONE_NAMED
}
