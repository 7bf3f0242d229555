/** An amount → the verbs, rates, periods and cues that join it to the words before it. */
import type { Mention } from '../model/mention.ts'
import { skipBack } from './head.ts'
import type { Scene } from './scene.ts'

const CHAIN_KINDS = [
  'planned',
  'link',
  'change',
  'rate',
  'aim',
  'period',
  'timing',
  'adverb',
  'outcome',
  'shortfall',
  'baseline',
]

export interface Chain {
  readonly start: number
  readonly mentions: readonly Mention[]
  readonly colon: boolean
}

/** Walks left from an anchor over the verbs, rates, periods and cues that join it to its head. */
export function chainBefore(scene: Scene, limit: number, anchorStart: number): Chain {
  const mentions: Mention[] = []
  let colon = false
  let at = anchorStart
  for (;;) {
    const end = skipBack(scene.text, limit, at)
    if (end <= limit) break
    const sign = scene.text[end - 1]
    if (sign === ':') {
      // "tỷ lệ xử lý: 2023: 80%": the time between two colons is the amount's, and the name stands before the first.
      if (colon && mentions.at(-1)?.kind !== 'period') break
      colon = true
      at = end - 1
      continue
    }
    const mention = scene.endingAt(CHAIN_KINDS, end)
    if (mention && mention.start >= limit) {
      mentions.push(mention)
      at = jointStart(scene, mention)
      continue
    }
    if (sign === ',') {
      const cue = scene.endingAt(['period', 'aim', 'part', 'rate'], skipBack(scene.text, limit, end - 1))
      // "… vào năm 2025, đến năm 2030 là 70%": a time before the comma is that of the amount before.
      const timed = cue?.kind === 'period' && mentions.some((m) => m.kind === 'period')
      if (cue && cue.start >= limit && !timed) {
        mentions.push(cue)
        at = cue.start
        continue
      }
    }
    break
  }
  return { start: at, mentions, colon }
}

/** "nâng tỷ lệ A lên": the verb spans the name; what joins the name to its amount begins at "lên". */
const REACHING = /\s(?:lên|xuống|còn|về)(?:\s(?:còn|mức|đến|thành))?$/u

function jointStart(scene: Scene, mention: Mention): number {
  if (mention.kind !== 'change' || mention.attributes.measure !== 'level') return mention.start
  const words = scene.folded.slice(mention.start, mention.end)
  const joint = REACHING.exec(words)?.index ?? 0
  return words.lastIndexOf(' ', joint - 1) > 0 ? mention.start + joint : mention.start
}
