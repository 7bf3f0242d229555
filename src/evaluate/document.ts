/** The gold's line on a document and the document's record → which of its fields are right. */
import type { DocumentRecord } from '../model/record.ts'
import type { GoldDocument } from './gold.ts'
import type { Difference } from './outcome.ts'
import { same } from './target.ts'
import { comparable, wordsF1 } from './words.ts'

export interface DocumentVerdict extends Difference {
  readonly right: boolean
}

const RIGHT_TITLE = 0.8

/** Each field that the gold speaks of; without a record nothing is right but what the gold knows to be absent. */
export function judgeDocument(gold: GoldDocument, found: DocumentRecord | null): DocumentVerdict[] {
  const verdicts: DocumentVerdict[] = []
  const say = (field: string, right: boolean, want: string | null | undefined, got: string | null | undefined) =>
    verdicts.push({ field: `document.${field}`, right, want: want ?? '∅', got: got ?? '∅' })
  for (const field of ['type', 'number', 'issued'] as const)
    if (field in gold) say(field, same(gold[field], found?.[field]), gold[field], found?.[field])
  if (gold.province) {
    const name = found?.province?.name
    const [want, got] = [comparable(gold.province), comparable(name)]
    say('province', got !== '' && (got.includes(want) || want.includes(got)), gold.province, name)
  }
  if (gold.period) {
    const { start, end } = gold.period
    const right = same(end, found?.period?.end) && (start == null || same(start, found?.period?.start))
    say('period', right, `${start ?? ''}..${end ?? ''}`, `${found?.period?.start ?? ''}..${found?.period?.end ?? ''}`)
  }
  if (gold.title) say('title', wordsF1(gold.title, found?.title) >= RIGHT_TITLE, gold.title, found?.title)
  return verdicts
}
