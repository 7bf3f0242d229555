/** A lead-in line or heading → the indicator that it names for the list below it. */
import type { Passage } from '../model/outline.ts'
import type { Span } from '../model/span.ts'
import { trim } from '../model/span.ts'
import { cutHead } from './cut.ts'
import type { Scene } from './scene.ts'
import type { Setting } from './setting.ts'

const MOST_WORDS = 40
const FEW_WORDS = 15
const OPENERS = ['aim', 'opening', 'period', 'rate', 'part']
/** Words at the end of a lead-in that only announce the list. */
const ANNOUNCING =
  /[\s,:;.]*(?:như sau|cụ thể(?: như sau| là)?|sau đây|gồm|bao gồm|đạt|là|trong đó|tương ứng)?[\s,:;.]*$/u

/**
 * "2. Tỷ lệ hộ nghèo đa chiều:" names what its items give amounts for; "Mục tiêu đến năm 2025:" names nothing.
 * Empty where the nearest lead-in holds an amount of its own or no name.
 */
export function leadInIndicator(scene: Scene, setting: Setting): readonly Span[] {
  const [nearest] = setting.leadIns
  return nearest ? nameIn(scene, nearest, true) : []
}

/** As {@link leadInIndicator}, and any short words where no noun of an indicator stands: enough to complete "- Nữ: 40%". */
export function leadInWords(scene: Scene, setting: Setting): readonly Span[] {
  const [nearest] = setting.leadIns
  return nearest ? nameIn(scene, nearest, false) : []
}

function nameIn(scene: Scene, passage: Passage, noun: boolean): readonly Span[] {
  if (scene.within('amount', passage).length > 0) return []
  let { start, end } = trim(scene.text, passage)
  for (let before = -1; before !== end; ) {
    before = end
    end = start + scene.folded.slice(start, end).replace(ANNOUNCING, '').length
  }
  for (;;) {
    while (start < end && /[\s,:;.\-–+]/u.test(scene.text[start]!)) start++
    const cue = scene.startingAt(OPENERS, start)
    if (!cue || cue.end > end) break
    start = cue.end
  }
  const head = scene.within('head', { start, end })[0]
  const words = scene.text.slice(start, end).split(/\s+/u).length
  const announces = scene.within('topic', passage).length > 0 || scene.within('aim', passage).length > 0
  if (!head && !noun && !announces && end > start && words <= FEW_WORDS)
    return cutHead(scene, { start, end }, []).pieces
  if (!head || words > MOST_WORDS) return []
  return cutHead(scene, { start: head.start - start < 30 ? start : head.start, end }, []).pieces
}
