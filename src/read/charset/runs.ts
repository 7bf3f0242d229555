/** Runs of words that each know where to put what they became → the same runs decoded. */
import type { CharsetName } from './charset.ts'
import { mend, type Run } from './mend.ts'

export interface OpenRun extends Run {
  /** Takes the words in Unicode; called only where they differ. */
  readonly put: (text: string) => void
}

/** Decodes paragraphs of runs in place and gives the encodings met. */
export function mendRuns(paragraphs: readonly (readonly OpenRun[])[]): ReadonlySet<CharsetName> {
  const { paragraphs: clusters, charsets } = mend(paragraphs)
  clusters.forEach((units, index) => {
    if (units === null) return
    let at = 0
    for (const run of paragraphs[index]!) {
      const text = units.slice(at, at + run.text.length).join('')
      at += run.text.length
      if (text !== run.text) run.put(text)
    }
  })
  return charsets
}
