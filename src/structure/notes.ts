/** Footnote marks → which passages bear the mark of which note. */
import type { Passage } from '../model/outline.ts'
import type { Manuscript } from './pieces.ts'

/**
 * Passages with `notedBy` filled for the notes. Where a document counts its notes anew (in each annex), the nth note
 * of a label belongs to the nth run of its marks: marks and notes of one label are paired in order.
 */
export function tieNotes(manuscript: Manuscript, passages: readonly Passage[]): readonly Passage[] {
  const { marks } = manuscript.reading
  if (marks.length === 0) return passages
  const notes = new Map<string, number[]>()
  passages.forEach(({ index, role }) => {
    const label = manuscript.pieces[index]!.block.note
    if (role === 'note' && label !== null) notes.set(label, [...(notes.get(label) ?? []), index])
  })
  const bearers = new Map<number, number[]>()
  const used = new Map<string, number>()
  let at = 0
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    while (at < passages.length - 1 && manuscript.pieces[at]!.end < mark.at) at++
    const own = notes.get(mark.note)
    if (own === undefined) continue
    const count = used.get(mark.note) ?? 0
    used.set(mark.note, count + 1)
    const note = own[Math.min(count, own.length - 1)]!
    const bearer = passages[at]!.index
    const list = bearers.get(note) ?? []
    if (!list.includes(bearer)) bearers.set(note, [...list, bearer])
  }
  return passages.map((passage) => {
    const notedBy = bearers.get(passage.index)
    if (notedBy === undefined) return passage
    return { ...passage, notedBy, section: passages[notedBy[0]!]?.section ?? passage.section }
  })
}
